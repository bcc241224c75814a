"""How well are figures of killed and injured read? Scores articles on shootings: `python -m score.casualties [--first N] [--limit N]`."""

import argparse
import re
import sys
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from score.gold import gold_folder, load_rows, load_scorers, read_scene
from twosource.claims.actors.mentions import find_actors
from twosource.claims.figure.figures import find_figures
from twosource.claims.time.times import read_times
from twosource.records import Figure, Mention

LIMIT = 300
UNITS = ("killed", "injured")
_BY_OWN_HAND = re.compile(r"\b(?:himself|herself|themselves|own life)\b")

Answer = dict[str, int | None]


def predict(text: str, published: str | None) -> Answer:
    """How many an article as a whole says were killed and injured; None where it does not say."""
    return answer(read_figures(text, published), published)


def read_figures(text: str, published: str | None) -> tuple[Mention, ...]:
    """The figures of a text, read with its actors and its expressions of time."""
    scene = read_scene(text, published)
    scene = replace(scene, who=find_actors(scene.document, scene.sentences))
    return find_figures(replace(scene, times=read_times(scene)))


def answer(mentions: Sequence[Mention], published: str | None = None) -> Answer:
    """The largest number of people of whom one word says that they were killed or injured; parts and running totals left out.

    Figures of another month than the first one's are left out. A number told but once gives way to the first of two and more
    where that is told again. A killer who died by his own hand is added to those he killed. Where all that is said of the hurt is how
    many were shot, the killed are taken from them.
    """
    mentions = _of_first_month(mentions, published)
    killed, injured = (_largest(mentions, unit) for unit in UNITS)
    shot = max((m.figure.high or 0 for m in mentions if m.figure is not None and _is_ceiling(m.figure)), default=0)
    hurt = shot - (killed or 0)
    return {"killed": killed, "injured": max(hurt, injured or 0) if killed and hurt > 0 else injured}


def _of_first_month(mentions: Sequence[Mention], published: str | None) -> Sequence[Mention]:
    """The mentions without those of other months than that of the first figure of dead or hurt.

    A first figure without a day is of the month of the article or the one before; where that is not known, the first with a day decides.
    """
    days = [_days(m) for m in mentions]
    counted = [d for m, d in zip(mentions, days, strict=True) if m.figure is not None and m.figure.unit in UNITS]
    own = next((_whole_months(*d) for d in counted if d is not None), None)
    if counted and counted[0] is None and published is not None:
        first = date.fromisoformat(published[:10]).replace(day=1)
        own = _whole_months((first - timedelta(days=1)).isoformat(), published[:10])
    return [m for m, d in zip(mentions, days, strict=True) if d is None or own is None or _may_be_of(d, own)]


def _days(mention: Mention) -> tuple[str, str] | None:
    when = mention.when
    return None if when is None or when.start is None else (when.start, when.end or when.start)


def _whole_months(start: str, end: str) -> tuple[str, str]:
    """From the first day of the first month to (no earlier than) the last day of the last."""
    return f"{start[:7]}-01", f"{end[:7]}-31"


def _may_be_of(days: tuple[str, str], months: tuple[str, str]) -> bool:
    """Whether the days begin in the months or hold all of them."""
    return months[0] <= days[0] <= months[1] or (days[0] <= months[0] and days[1] >= months[1])


def _is_ceiling(figure: Figure) -> bool:
    """Whether the figure only says how many were shot."""
    open_below = figure.low is None and figure.best is None and figure.bound is None
    return figure.unit == "injured" and open_below and figure.part_of is None and not figure.cumulative


def _largest(mentions: Sequence[Mention], unit: str) -> int | None:
    counts = [m for m in mentions if _is_own_count(m, unit) and not (unit == "injured" and _is_loose(m))]
    if not counts:
        return None
    number = _told_again([_number(m) for m in counts], [_number(m) for m in counts if m.figure is not None and m.figure.best is not None])
    best = next(m for m in counts if _number(m) == number)
    return number + (1 if unit == "killed" and _by_own_hand(counts, best) else 0)


def _told_again(numbers: Sequence[int], exact: Sequence[int]) -> int:
    """The largest number, or the first of two and more where only that is told again; the fewest that a word leaves open are not told."""
    first = next((n for n in exact if n > 1), 0)
    return first if exact.count(first) > 1 and numbers.count(max(numbers)) == 1 else max(numbers)


def _by_own_hand(counts: Sequence[Mention], best: Mention) -> bool:
    """Whether somebody who is not among `best` killed himself, where those in `best` were killed by somebody."""
    same = [m for m in counts if m is best or _number(m) == _number(best) > 1]
    by_somebody = best.start == best.fields["unit"].span[1] and not any(_BY_OWN_HAND.search(m.text) for m in same)
    return by_somebody and any(_BY_OWN_HAND.search(m.text) for m in counts)


def _is_own_count(mention: Mention, unit: str) -> bool:
    figure = mention.figure
    counted = figure is not None and figure.unit == unit and figure.part_of is None and not figure.cumulative and not _is_ceiling(figure)
    return counted and mention.polarity == "affirmed"


def _is_loose(mention: Mention) -> bool:
    """Whether the figure does not say how many ("several", "at least four")."""
    return mention.figure is not None and (mention.figure.best is None or mention.figure.high is None)


def _number(mention: Mention) -> int:
    return 0 if mention.figure is None else mention.figure.best or mention.figure.low or 0


def measure(gold: Path, limit: int = LIMIT, first: int = 0) -> dict[str, float]:
    """The figures over `limit` articles from the one numbered `first` on."""
    rows, predictions, incidents = _read(gold, limit, first)
    figures: dict[str, float] = load_scorers(gold).score_casualties(rows, predictions, incidents)
    return figures


def _read(gold: Path, limit: int, first: int) -> tuple[list[dict[str, Any]], list[Answer], list[dict[str, Any]]]:
    rows = load_rows(gold / "casualties" / "articles.jsonl", first + limit)[first:]
    return rows, [predict(row["text"], row["date"]) for row in rows], load_rows(gold / "casualties" / "incidents.jsonl")


def find_errors(gold: Path, limit: int = LIMIT, first: int = 0) -> Iterator[tuple[str, str]]:
    """Kind and line of each article that is read otherwise than the archive has it, with the figures that were read.

    Kinds: missed (no number read), invented (none was hurt), other number; each with its unit in front.
    """
    rows, predictions, incidents = _read(gold, limit, first)
    record = {i["incident"]: i for i in incidents}
    for row, said in zip(rows, predictions, strict=True):
        for unit in UNITS:
            wanted, number = record.get(row["incident"], {}).get(unit), said[unit] or 0
            if wanted is None or wanted == number:
                continue
            kind = "missed" if not number else "invented" if not wanted else "other number"
            figures = [m for m in read_figures(row["text"], row["date"]) if m.figure is not None and m.figure.unit == unit]
            read = " · ".join(f"{_number(m)} {m.text!r}" for m in figures)
            yield f"{unit} {kind}", f"{wanted} in the archive, {number} read: {row['title']} [{read}]"


def main() -> int:
    """Print the figures, and articles that were read otherwise than the archive has them."""
    options = argparse.ArgumentParser()
    options.add_argument("--limit", type=int, default=LIMIT)
    options.add_argument("--first", type=int, default=0)
    options.add_argument("--errors", type=int, default=0)
    args = options.parse_args()
    gold = gold_folder()
    if gold is None:
        print("skipped: no gold sets here")
        return 0
    print(measure(gold, args.limit, args.first))
    for shown, (kind, line) in enumerate(find_errors(gold, args.limit, args.first) if args.errors else ()):
        if shown == args.errors:
            break
        print(f"  {kind}: {line}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
