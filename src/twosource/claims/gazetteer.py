"""Which place of the gazetteer does a name mean, in an article that names these countries? None where several could be meant."""

import re
from collections import Counter
from dataclasses import dataclass
from functools import lru_cache

from twosource.claims.naming import country_of
from twosource.claims.placekeys import place_key
from twosource.lexicon import find_rows

_NAMED_COUNTRY = 20
"""How many times likelier a town of a country that the article names is meant than another of its size."""
_SURE = 3
"""How many times likelier than the next a place must be to be meant."""
_ALIAS = 20
"""How many times less likely a place is meant by another of its names than one that bears the name itself."""
_SAME_PLACE_DEGREES = 0.5
_WORDS = re.compile(r"[A-Z][\w\u2019'-]*(?:\s+[A-Z][\w\u2019'-]*){0,2}")


@dataclass(frozen=True, slots=True)
class KnownPlace:
    """A row of data/places.csv: kind (town, alias, province, country), ISO 3166 alpha-3 country, key of its province, where, how many people."""

    key: str
    kind: str
    country: str
    admin1: str
    lat: str
    lon: str
    people: int


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
    found: Counter[str] = Counter()
    for match in _WORDS.finditer(text):
        words = match[0].replace("\u2019", "'").split()
        for size in range(len(words), 0, -1):
            for first in range(len(words) - size + 1):
                country = _country(" ".join(words[first : first + size]).removesuffix("'s"))
                if country is not None:
                    found[country] += 1
    return found


@lru_cache(maxsize=65536)
def _country(name: str) -> str | None:
    country = country_of(name)
    return country.iso3 if country is not None else None


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
    ranked = sorted(places, key=lambda p: (-_weight(p, named), p.country, p.admin1, p.lat, p.lon))
    if not ranked:
        return None
    best = ranked[0]
    rival = next((p for p in ranked[1:] if not _same(best, p)), None)
    return best if rival is None or _weight(best, named) >= _SURE * _weight(rival, named) else None


def _weight(place: KnownPlace, named: frozenset[str]) -> float:
    people = max(place.people, 1) * (_NAMED_COUNTRY if place.country in named else 1)
    return people / (_ALIAS if place.kind == "alias" else 1)


def _same(a: KnownPlace, b: KnownPlace) -> bool:
    """Whether two rows are one place under two names, or a town and its suburb."""
    near = abs(float(a.lat) - float(b.lat)) < _SAME_PLACE_DEGREES and abs(float(a.lon) - float(b.lon)) < _SAME_PLACE_DEGREES
    return a.country == b.country and near


