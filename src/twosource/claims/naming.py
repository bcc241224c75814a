"""What do the shipped tables know of a word: is it a country, a body, a role, a kind of body, a group?"""

from dataclasses import dataclass
from functools import cache

from twosource.lexicon import load_lexicon
from twosource.text.fold import fold_key


@dataclass(frozen=True, slots=True)
class Country:
    """A row of data/countries.csv."""

    name: str
    iso3: str
    demonyms: tuple[str, ...]
    capital: str | None
    aliases: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class KnownBody:
    """A row of data/bodies.csv."""

    name: str
    code: str
    aliases: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Role:
    """A row of data/roles.csv. `speaks` is "yes" where the holder speaks for the body or country named with the role."""

    noun: str
    family: str
    sector: str | None
    speaks: str


@dataclass(frozen=True, slots=True)
class BodyNoun:
    """A row of data/body_nouns.csv."""

    noun: str
    family: str
    sector: str


@dataclass(frozen=True, slots=True)
class Group:
    """A row of data/groups.csv."""

    noun: str
    sector: str | None


@dataclass(frozen=True, slots=True)
class PlaceNoun:
    """A row of data/place_nouns.csv."""

    noun: str


@cache
def place_nouns() -> frozenset[str]:
    """Nouns that stand beside the names of places: "the port city of ...", "... province"."""
    return frozenset(row.noun for row in load_lexicon("place_nouns", PlaceNoun))


@cache
def countries() -> dict[str, Country]:
    """Countries by every name that stands for the country itself, folded: name, acronyms, seats of government."""
    return {fold_key(n): row for row in load_lexicon("countries", Country) for n in (row.name, *row.aliases)}


@cache
def capitals() -> dict[str, Country]:
    """Countries by capital, folded."""
    return {fold_key(row.capital): row for row in load_lexicon("countries", Country) if row.capital}


@cache
def demonyms() -> dict[str, Country]:
    """Countries by adjective and by the name of their people, folded."""
    return {fold_key(d): row for row in load_lexicon("countries", Country) for d in row.demonyms}


@cache
def bodies() -> dict[str, KnownBody]:
    """International bodies by every name, folded."""
    return {fold_key(n): row for row in load_lexicon("bodies", KnownBody) for n in (row.name, *row.aliases)}


@cache
def roles() -> dict[str, Role]:
    """Roles by noun, singular and lower case; the plural in -s is found by `role_of`."""
    return {row.noun: row for row in load_lexicon("roles", Role)}


@cache
def body_nouns() -> dict[str, BodyNoun]:
    """Nouns that head names and descriptions of bodies."""
    return {row.noun: row for row in load_lexicon("body_nouns", BodyNoun)}


@cache
def groups() -> dict[str, Group]:
    """Plural nouns for groups of people."""
    return {row.noun: row for row in load_lexicon("groups", Group)}


def role_of(word: str) -> Role | None:
    """The role a singular noun names, letter case set aside."""
    return roles().get(word.lower())


def country_of(word: str) -> Country | None:
    """The country a name, capital or adjective belongs to, or None."""
    key = fold_key(word).removeprefix("the ")
    return countries().get(key) or demonyms().get(key) or capitals().get(key)
