"""Which place is a name, given what the text puts it in: a country, a town, a province, a facility of a town, or a name without a pin?"""

from dataclasses import replace

from twosource.claims.actors.naming import Country, countries, demonyms, place_nouns
from twosource.claims.place.gazetteer import KnownPlace, country_point, find_known, place_words, resolve_province, resolve_town
from twosource.records import Place
from twosource.text.fold import fold_key

Around = KnownPlace | str | None
"""What the text puts a name in: a known place, a country by its ISO 3166 alpha-3 code, or nothing."""
_OUTWEIGHS = 20
"""A province is meant, and no town of its name elsewhere, that has so many times fewer people."""


def find_region(name: str, noun: str, named: frozenset[str], around: Around) -> Place:
    """An area: the province of that name, else what lies about the town or country of it, else a name."""
    full = f"{name} {noun}" if noun else name
    country = countries().get(fold_key(name))
    if country is not None:
        return Place(name=full, country=country.iso3, precision="near")
    province = resolve_province(name, named, around)
    if province is not None:
        return pin(full, province, "province")
    town = resolve_town(name, named, around)
    return pin(full, town, "near") if town is not None else Place(name=full, country=_code(around), precision="province")


def find_place(name: str, named: frozenset[str], around: Around) -> Place:
    """A country, a town or province of the gazetteer, a facility of a known town, or a name."""
    country = _country_in(name)
    town = resolve_town(name, named, around)
    if country is not None and (around is None or town is None or country.iso3 == _code(around)):
        point = country_point(country.iso3)
        return Place(name=name, lat=point and point[0], lon=point and point[1], country=country.iso3, precision="country")
    province = resolve_province(name, named, around) if fold_key(name) not in place_words("part of") else None
    if province is not None and (town is None or (town.admin1 != province.key and town.people * _OUTWEIGHS < province.people)):
        return pin(name, province, "province")
    if town is not None:
        return pin(name, town, "town")
    part = _part_of_known(name, named, around)
    return part or Place(name=name, country=_code(around))


def _country_in(name: str) -> Country | None:
    """The country of a name, or of a part of one: "Iraq", "Southern Iraq", "the Netherlands"."""
    key = fold_key(name).removeprefix("the ")
    opening, _, rest = key.partition(" ")
    found = countries().get(key) or (demonyms().get(key) if name.isupper() else None)  # "U.S." is adjective and name
    return found or (countries().get(rest) if opening in place_words("part of") and not find_known(name) else None)


def _part_of_known(name: str, named: frozenset[str], around: Around) -> Place | None:
    """ "Anbar Province" by its province, "Mosul University" by its town; None for other names of several words."""
    words = name.split()
    last = words[-1].casefold()
    if len(words) < 2 or not (last in place_words("region") or last in place_nouns() or last in place_words("facility")):
        return None
    owner = " ".join(words[:-1])
    if last in place_words("region") and find_known(owner):
        return find_region(owner, words[-1], named, around)
    size = len(words) - 1
    while size > 1 and words[size - 1].casefold() in place_words("facility part"):
        size -= 1
    base = find_place(" ".join(words[:size]), named, around) if last not in place_words("nature") else None
    return replace(base, name=name, precision="near") if base is not None and base.precision == "town" else None


def pin(name: str, known: KnownPlace, precision: str) -> Place:
    """The name where a known place lies, as exact as is said."""
    place = Place(name=name, lat=known.lat, lon=known.lon, country=known.country)
    return replace(place, precision=precision)  # type: ignore[arg-type]


def _code(around: Around) -> str | None:
    return around.country if isinstance(around, KnownPlace) else around
