"""What do the shipped tables know of a word: is it a country, a body, a role, a kind of body, a group?"""

from dataclasses import dataclass
from functools import cache
from typing import Literal
from unicodedata import combining, normalize

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
    """A row of data/bodies.csv. `family` is that of the nouns that may stand for it."""

    name: str
    code: str
    aliases: tuple[str, ...]
    family: str | None


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
class Honorific:
    """A row of data/honorifics.csv."""

    form: str
    gender: Literal["m", "f"] | None


@dataclass(frozen=True, slots=True)
class SurnameParticle:
    """A row of data/surname_particles.csv."""

    form: str
    opens: str


@dataclass(frozen=True, slots=True)
class FirstName:
    """A row of data/first_names.csv."""

    name: str
    gender: Literal["m", "f"]


@dataclass(frozen=True, slots=True)
class CompanyWord:
    """A row of data/company_words.csv."""

    word: str
    legal: str


@dataclass(frozen=True, slots=True)
class Word:
    """A row of a list of plain words: data/portfolios.csv, data/locatives.csv, data/past_words.csv."""

    word: str


@dataclass(frozen=True, slots=True)
class Pronoun:
    """A row of data/pronouns.csv."""

    form: str
    gender: Literal["m", "f"] | None
    number: Literal["one", "many"]


@cache
def honorifics() -> dict[str, Honorific]:
    """Titles of address by form, lower case."""
    return {row.form: row for row in load_lexicon("honorifics", Honorific)}


@cache
def titles() -> frozenset[str]:
    """The honorifics without their point, as folded words have them."""
    return frozenset(form.rstrip(".") for form in honorifics())


@cache
def surname_particles() -> dict[str, SurnameParticle]:
    """Small words inside surnames by form."""
    return {row.form: row for row in load_lexicon("surname_particles", SurnameParticle)}


@cache
def portfolios() -> frozenset[str]:
    """Words that narrow an office."""
    return frozenset(row.word for row in load_lexicon("portfolios", Word))


@cache
def first_names() -> dict[str, Literal["m", "f"]]:
    """The gender that a first name tells, by the name folded and without diacritics."""
    return {row.name: row.gender for row in load_lexicon("first_names", FirstName)}


def gender_of(name: str) -> Literal["m", "f"] | None:
    """What the first word of a full name tells of whoever bears it; None for a single word, or one that the table does not have."""
    words = fold_key(name).replace("-", " ").split()
    if len(words) < 2:
        return None
    bare = "".join(c for c in normalize("NFKD", words[0]) if not combining(c))
    return first_names().get(bare)


@cache
def company_words() -> frozenset[str]:
    """Words that close or stand in the names of firms."""
    return frozenset(row.word for row in load_lexicon("company_words", CompanyWord))


@cache
def legal_forms() -> frozenset[str]:
    """Forms of business that the name of a firm may leave out: "Corp.", "plc"."""
    return frozenset(row.word for row in load_lexicon("company_words", CompanyWord) if row.legal == "yes")


@cache
def past_words() -> frozenset[str]:
    """Words before an office that its bearer does not hold any more, or not yet."""
    return frozenset(row.word for row in load_lexicon("past_words", Word))


@cache
def locatives() -> frozenset[str]:
    """Prepositions behind which a capital is a place."""
    return frozenset(row.word for row in load_lexicon("locatives", Word))


@cache
def pronouns() -> dict[str, Pronoun]:
    """Third-person pronouns by form."""
    return {row.form: row for row in load_lexicon("pronouns", Pronoun)}


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


def split_country(words: tuple[str, ...]) -> tuple[str | None, tuple[str, ...]]:
    """The code of the country that opens a longer name, by its own name or adjective, and the words behind it: "U.S. Air Force"."""
    for size in (3, 2, 1):
        if size < len(words):
            key = fold_key(" ".join(words[:size]))
            row = demonyms().get(key) or countries().get(key)
            if row is not None:
                return row.iso3, words[size:]
    return None, words


@cache
def _adjectives_by_code() -> dict[str, str]:
    return {row.iso3: row.demonyms[0] for row in load_lexicon("countries", Country) if row.demonyms}


def adjective_of(iso3: str) -> str | None:
    """The adjective of the country with this code ("Norwegian"), or None for a code that is no country's."""
    return _adjectives_by_code().get(iso3)


@cache
def _names_by_code() -> dict[str, str]:
    return {row.iso3: row.name for row in load_lexicon("countries", Country)}


def country_name(iso3: str | None) -> str | None:
    """The name of the country with this code; None for no code, and for one that is no country's (IGO, NGO)."""
    return _names_by_code().get(iso3) if iso3 is not None else None
