"""How well are places read? Names of places of re3d: how many are found, and how many of them get the right country.

    python -m score.places --labels FILE [--errors N]

FILE has a line for each name that was labelled by hand: the name, a tab, its country as ISO 3166 alpha-3, or "-" where it lies in several.
It is kept beside the gold sets (TWOSOURCE_PLACE_LABELS), not here; names that it does not list are not scored.
"""

import argparse
import os
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from score.gold import gold_folder, load_rows, read_scene
from twosource.claims.place.placenames import name_places
from twosource.records import Place


@dataclass(frozen=True)
class Judged:
    """A labelled name in its text: its country by hand ("-" for several), the place that was read there, and the words around."""

    name: str
    country: str
    place: Place | None
    context: str


def judge(gold: Path, labels: Path) -> tuple[Judged, ...]:
    """All labelled names of re3d with what is read of them."""
    countries = dict(line.split("\t") for line in labels.read_text("utf-8").splitlines() if line)
    out: list[Judged] = []
    for row in load_rows(gold / "entities" / "re3d.jsonl"):
        text = row["text"]
        sentences = read_scene(text, None).sentences
        found = [(s.tokens[p.first].start, s.tokens[p.last].end, p.place) for s in sentences for p in name_places(s, text)]
        for entity in row["gold"]["entities"]:
            if entity["type"] == "Location" and entity["value"] in countries:
                begin, end = entity["begin"], entity["end"]
                inside = [place for start, stop, place in found if start < end and begin < stop]
                context = " ".join(text[max(0, begin - 60) : end + 40].split())
                out.append(Judged(entity["value"], countries[entity["value"]], _best(inside), context))
    return tuple(out)


def _best(places: list[Place]) -> Place | None:
    """Of several names inside one ("Rome, Italy") the closest."""
    order = ("exact", "town", "near", "province", "country", "unknown")
    return min(places, key=lambda p: order.index(p.precision), default=None)


def measure(gold: Path) -> dict[str, float]:
    """The figures, where the labels are at hand; else none."""
    labels = os.environ.get("TWOSOURCE_PLACE_LABELS")
    return _figures(judge(gold, Path(labels))) if labels else {}


def _figures(judged: tuple[Judged, ...]) -> dict[str, float]:
    found = [j for j in judged if j.place is not None]
    single = [j for j in found if j.country != "-"]
    told = [j for j in single if j.place is not None and j.place.country]
    right = sum(j.place is not None and j.place.country == j.country for j in single)
    percent = lambda n, of: round(100 * n / max(of, 1), 1)  # noqa: E731
    return {
        "names": len(judged),
        "found": percent(len(found), len(judged)),
        "country_of_found": percent(right, len(single)),
        "country_of_told": percent(right, len(told)),
    }


def find_errors(gold: Path, labels: Path) -> Iterator[tuple[str, str]]:
    """Each error as (kind, line): a name not found, no country, a wrong country."""
    for j in judge(gold, labels):
        if j.place is None:
            yield "missed", f"[{j.name}] {j.country}: {j.context}"
        elif j.country != "-" and j.place.country != j.country:
            yield ("country" if j.place.country else "no country"), f"[{j.name}] {j.country} read {j.place.country}: {j.context}"


def main() -> int:
    """Print the figures and the errors."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--labels", type=Path, default=os.environ.get("TWOSOURCE_PLACE_LABELS"))
    options.add_argument("--errors", type=int, default=0)
    args = options.parse_args()
    gold = gold_folder()
    if gold is None or args.labels is None:
        print("skipped: no gold sets here" if gold is None else "skipped: no labels named")
        return 0
    print(_figures(judge(gold, Path(args.labels))))
    for kind, line in list(find_errors(gold, Path(args.labels)))[: args.errors]:
        print("  ", kind, line)
    return 0


if __name__ == "__main__":
    sys.exit(main())
