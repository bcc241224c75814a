"""How well are figures of killed and injured read? Scores articles on shootings: `python -m score.casualties [--limit N] [--errors N]`."""

import argparse
import sys
from pathlib import Path

from score.gold import gold_folder, load_rows, load_scorers, read_scene
from twosource.claims.figures import find_figures
from twosource.records import Mention

LIMIT = 300


def predict(text: str, published: str | None) -> dict[str, int | None]:
    """The article's own largest numbers of killed and injured, parts left out."""
    found = find_figures(read_scene(text, published))
    return {unit: _largest(found, unit) for unit in ("killed", "injured")}


def _largest(found: tuple[Mention, ...], unit: str) -> int | None:
    figures = [m.figure for m in found if m.figure is not None and m.figure.unit == unit]
    return max((f.best or f.low or 0 for f in figures if f.part_of is None and not f.cumulative), default=None)


def measure(gold: Path, limit: int = LIMIT) -> dict[str, float]:
    """The figures over the first `limit` articles."""
    rows = load_rows(gold / "casualties" / "articles.jsonl", limit)
    incidents = load_rows(gold / "casualties" / "incidents.jsonl")
    figures: dict[str, float] = load_scorers(gold).score_casualties(rows, [predict(row["text"], row["date"]) for row in rows], incidents)
    return figures


def main() -> int:
    """Print the figures, and articles that were read otherwise than the archive has them."""
    options = argparse.ArgumentParser()
    options.add_argument("--limit", type=int, default=LIMIT)
    options.add_argument("--errors", type=int, default=0)
    args = options.parse_args()
    gold = gold_folder()
    if gold is None:
        print("skipped: no gold sets here")
        return 0
    rows = load_rows(gold / "casualties" / "articles.jsonl", args.limit)
    incidents = load_rows(gold / "casualties" / "incidents.jsonl")
    predictions = [predict(row["text"], row["date"]) for row in rows]
    print(load_scorers(gold).score_casualties(rows, predictions, incidents))
    record = {i["incident"]: i for i in incidents}
    shown = 0
    for row, said in zip(rows, predictions, strict=True):
        wanted = record.get(row["incident"], {})
        for unit in ("killed", "injured"):
            if shown < args.errors and said[unit] and said[unit] != wanted.get(unit):
                shown += 1
                print(f"  {unit} {wanted.get(unit)} read {said[unit]}: {row['title']}")
                for m in find_figures(read_scene(row["text"], row["date"])):
                    if m.figure is not None and m.figure.unit == unit:
                        print("      ", m.figure.best, repr(m.text), "part" if m.figure.part_of else "")
    return 0


if __name__ == "__main__":
    sys.exit(main())
