"""How well are times read? Scores MEANTIME, TimeBank and AQUAINT: `python -m score.times [--set NAME] [--errors N] [--days]`."""

import argparse
import sys
from collections.abc import Iterator
from pathlib import Path

from score.gold import gold_folder, load_rows, load_scorers, read_scene
from twosource.claims.scene import Scene
from twosource.claims.time.times import read_times
from twosource.records import Time

SETS = ("meantime", "timebank", "aquaint")


def predict(text: str, published: str | None) -> list[dict[str, object]]:
    """The expressions of one document, as the scorer takes them."""
    return predict_scene(read_scene(text, published))


def predict_scene(scene: Scene) -> list[dict[str, object]]:
    """The expressions of one scene, as the scorer takes them."""
    found = [t for times in read_times(scene).values() for t in times]
    return [{"start": t.start, "end": t.end, "type": t.type, "value": t.value, "day": _single_day(t)} for t in found]


def _single_day(time: Time) -> str | None:
    return time.days.start if time.days is not None and time.days.start == time.days.end else None


def measure(gold: Path) -> dict[str, float]:
    """The figures of all sets, each with the name of its set before it."""
    out: dict[str, float] = {}
    for name in SETS:
        rows = load_rows(gold / "time" / f"{name}.jsonl")
        figures = load_scorers(gold).score_times(rows, [predict(row["text"], row["dct"]) for row in rows])
        out |= {f"{name}_{key}": value for key, value in figures.items()}
    return out


def main() -> int:
    """Print the figures of each set."""
    options = argparse.ArgumentParser()
    options.add_argument("--errors", type=int, default=0)
    options.add_argument("--set", default="")
    options.add_argument("--days", action="store_true", help="list the days that are shown and wrong")
    args = options.parse_args()
    gold = gold_folder()
    if gold is None:
        print("skipped: no gold sets here")
        return 0
    scorers = load_scorers(gold)
    for name in SETS:
        if args.set not in {"", name}:
            continue
        rows = load_rows(gold / "time" / f"{name}.jsonl")
        predictions = [predict(row["text"], row["dct"]) for row in rows]
        print(name, scorers.score_times(rows, predictions))
        right, wrong = _days(rows, predictions)
        print(f"   days shown that gold has, right: {right} of {right + len(wrong)}")
        if args.days:
            print(*wrong, sep="\n")
        for kind, line in list(_errors(rows, predictions))[: args.errors]:
            print("  ", kind, line)
    return 0


def _days(rows: list[dict], predictions: list[list[dict]]) -> tuple[int, list[str]]:  # type: ignore[type-arg]
    """Of the single days that are shown where gold has a day: how many are gold's, and the others."""
    right, wrong = 0, []
    for row, found in zip(rows, predictions, strict=True):
        for f in found:
            t = next((t for t in row["timexes"] if f["start"] < t["end"] and t["start"] < f["end"]), None)
            if f["day"] is None or t is None or t.get("function") == "CREATION_TIME":
                continue
            if len(t["value"] or "") < 10 or t["type"] not in {"DATE", "TIME"}:
                continue
            if t["value"][:10] == f["day"]:
                right += 1
            else:
                context = " ".join(row["text"][max(0, t["start"] - 100) : t["end"] + 60].split())
                wrong.append(f"      {t['value']} shown {f['day']} [{t['text']}] dct {row['dct']}: {context}")
    return right, wrong


def find_errors(gold: Path, name: str) -> Iterator[tuple[str, str]]:
    """The errors of one set as (kind, line): missed, value, extra."""
    rows = load_rows(gold / "time" / f"{name}.jsonl")
    yield from _errors(rows, [predict(row["text"], row["dct"]) for row in rows])


def _errors(rows: list[dict], predictions: list[list[dict]]) -> Iterator[tuple[str, str]]:  # type: ignore[type-arg]
    for row, found in zip(rows, predictions, strict=True):
        end = int(row.get("annotated_end") or 10**9)
        gold = [t for t in row["timexes"] if t["start"] < end and t.get("function") != "CREATION_TIME"]
        made = [t for t in row["timexes"] if t.get("function") == "CREATION_TIME"]
        free = [t for t in found if t["start"] < end and not any(t["start"] < s["end"] and s["start"] < t["end"] for s in made)]
        for t in gold:
            hit = next((f for f in free if f["start"] < t["end"] and t["start"] < f["end"]), None)
            context = " ".join(row["text"][max(0, t["start"] - 60) : t["end"] + 25].split())
            if hit is None:
                yield "missed", f"{t['type']} {t['value']} [{t['text']}] dct {row['dct']}: {context}"
                continue
            free.remove(hit)
            if hit["value"] != t["value"]:
                yield "value", f"{t['value']} read {hit['value']} [{t['text']}] dct {row['dct']}: {context}"
        for f in free:
            context = " ".join(row["text"][max(0, f["start"] - 40) : f["end"] + 25].split())
            yield "extra", f"{f['value']} [{row['text'][f['start'] : f['end']]}]: {context}"


if __name__ == "__main__":
    sys.exit(main())
