"""Which place of the gazetteer does a name mean, in an article that names these countries? None where several could be meant."""

import re
from collections import Counter
from dataclasses import dataclass
from functools import cache, lru_cache

from twosource.claims.actors.naming import capitals, countries, country_of
from twosource.claims.place.placekeys import place_key
from twosource.lexicon import find_rows, load_lexicon
from twosource.text.fold import fold_key

_NAMED_COUNTRY = 8
"""How many times the people a namesake may have before a town of a country that the article names is no longer the likelier one."""
_SMALL = 100_000
"""A town below this size is meant only where its country is named, if the article names any."""
_TOWNS = 10
"""How many times larger a province must be."""
_SURE = 3
"""How many times likelier than the next a place must be to be meant."""
_ALIAS = 4
"""How many times less likely a place is meant by another of its names than one that bears the name itself."""
_SAME_PLACE_DEGREES = 0.5
_WORDS = re.compile(r"[A-Z][\w\u2019'-]*(?:\s+[A-Z][\w\u2019'-]*){0,2}")


@dataclass(frozen=True, slots=True)
class KnownPlace:
    """A row of data/places.csv.

    kind (town, alias, province, country), country as ISO 3166 alpha-3, key of its province, where, how many people.
    """

    key: str
    kind: str
    country: str
    admin1: str
    lat: str
    lon: str
    people: int


@dataclass(frozen=True, slots=True)
class PlaceWord:
    """A word that ties a place to an event or says how exact it is."""

    word: str
    kind: str


@cache
def place_words(kind: str) -> frozenset[str]:
    """The words of one kind in data/place_words.csv."""
    return frozenset(row.word for row in load_lexicon("place_words", PlaceWord) if row.kind == kind)


@lru_cache(maxsize=65536)
def find_known(name: str) -> tuple[KnownPlace, ...]:
    """The towns and provinces that bear the name, spelling set aside."""
    key = place_key(name)
    return tuple(p for p in find_rows("places", KnownPlace, key) if p.kind != "country") if key else ()


@lru_cache(maxsize=512)
def country_point(iso3: str) -> tuple[str, str] | None:
    """The middle of a country's towns, as (latitude, longitude); None for a country without any."""
    row = next((p for p in find_rows("places", KnownPlace, iso3.casefold()) if p.kind == "country"), None)
    return (row.lat, row.lon) if row is not None else None


@lru_cache(maxsize=16)
def article_countries(text: str) -> frozenset[str]:
    """The countries that an article names by name, adjective or capital, as ISO 3166 alpha-3."""
    return frozenset(_countries_of(text))


def _countries_of(text: str) -> Counter[str]:
    return Counter(country for words in _WORDS.findall(text) for country in _countries_in(words))


@lru_cache(maxsize=65536)
def _countries_in(capitalised: str) -> tuple[str, ...]:
    """The countries that a run of words with capitals names, each as often as it does."""
    words = capitalised.replace("\u2019", "'").split()
    runs = [(first, size) for size in range(len(words), 0, -1) for first in range(len(words) - size + 1)]
    named = (_country(" ".join(words[first : first + size]).removesuffix("'s")) for first, size in runs)
    return tuple([country for country in named if country is not None])


@lru_cache(maxsize=65536)
def _country(name: str) -> str | None:
    country = country_of(name)
    if country is None:
        return None
    namesakes = (p for p in find_known(name) if p.country != country.iso3 and p.kind == "town" and p.people >= _SMALL)
    is_capital = fold_key(name) in capitals() and fold_key(name) not in countries()
    return None if is_capital and any(namesakes) else country.iso3


@lru_cache(maxsize=4096)
def is_placed(text: str, name: str) -> bool:
    """Whether the article says once that the name is a place's: "in Tell", "the city of Tell", "Tell city"."""
    return re.search(rf"\b(?:{_placing()})\s+{re.escape(name)}\b(?!\s+[A-Z]|['\u2019]s)", text) is not None


@cache
def _placing() -> str:
    return "|".join(re.escape(w).replace(r"\ ", r"\s+") for w in sorted(place_words("placing") | place_words("placing of")))


def resolve_town(name: str, named: frozenset[str], inside: "KnownPlace | str | None" = None) -> KnownPlace | None:
    """The town meant; `named`: the article's countries; `inside`: the province, or country by code, that the text puts it in."""
    return _choose([p for p in find_known(name) if p.kind != "province"], named, inside)


def resolve_province(name: str, named: frozenset[str], inside: "KnownPlace | str | None" = None) -> KnownPlace | None:
    """The province or region meant."""
    return _choose([p for p in find_known(name) if p.kind == "province"], named, inside)


def _choose(places: list[KnownPlace], named: frozenset[str], inside: "KnownPlace | str | None") -> KnownPlace | None:
    if inside is not None:
        country = inside if isinstance(inside, str) else inside.country
        within = [p for p in places if p.country == country]
        if not isinstance(inside, str) and inside.kind == "province":
            within = [p for p in within if p.admin1 == inside.admin1] or within
        places = within
    else:
        places = _of_named_countries(places, named)
    ranked = sorted(places, key=lambda p: (-_weight(p), p.country, p.admin1, p.lat, p.lon))
    if not ranked:
        return None
    best = ranked[0]
    rival = next((p for p in ranked[1:] if not _same(best, p)), None)
    return best if rival is None or _weight(best) >= _SURE * _weight(rival) else None


def _of_named_countries(places: list[KnownPlace], named: frozenset[str]) -> list[KnownPlace]:
    """Those of the countries that the article names, where they are not too small beside their namesakes; else the large ones."""
    largest = max((p.people for p in places), default=0)
    here = [p for p in places if p.country in named and p.people * _NAMED_COUNTRY >= largest]
    return here or [p for p in places if not named or p.people >= _SMALL * (_TOWNS if p.kind == "province" else 1)]


def _weight(place: KnownPlace) -> float:
    return max(place.people, 1) / (_ALIAS if place.kind == "alias" else 1)


def _same(a: KnownPlace, b: KnownPlace) -> bool:
    """Whether two rows are one place under two names, or a town and its suburb."""
    near = abs(float(a.lat) - float(b.lat)) < _SAME_PLACE_DEGREES and abs(float(a.lon) - float(b.lon)) < _SAME_PLACE_DEGREES
    return a.country == b.country and near
