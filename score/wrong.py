"""What is read wrongly in a gold set, and in which way? One function for each set gives its wrong cases.

A new set is one function that yields `Wrong` and a row in `SETS`.
"""

import os
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import Any, NamedTuple

from score import casualties, events, places, quotes, status, times
from score.gold import load_rows

Span = tuple[int, int]


@dataclass(frozen=True, slots=True, kw_only=True)
class Wrong:
    """One wrong case: its kind, where it stands, what gold marks and what is read, each as spans of the text and in words."""

    kind: str
    place: str
    text: str
    gold: tuple[Span, ...]
    read: tuple[Span, ...]
    gold_says: str = ""
    read_says: str = ""


class GoldSet(NamedTuple):
    """How a set is read: its halves, the first being what is read unless another is asked for, and its wrong cases."""

    halves: tuple[str, ...]
    find: Callable[[Path, str, int | None], Iterator[Wrong]]


# --- quotes ---------------------------------------------------------------------------------------------------------

_SAME = 0.9
"""What two contents must share of all their letters to be of the same length."""
_SLIGHT = len("that")
"""Gold has the "that" before a clause in its content and the reading has not: no error that anybody wants to look at."""


def quotes_wrong(gold: Path, half: str, limit: int | None) -> Iterator[Wrong]:
    """Attributions that were missed or not there, with a wrong source, or with a content that is too long or too short."""
    for number, row in enumerate(load_rows(gold / "quotes" / f"{half}.jsonl", limit), 1):
        found = quotes.predict(row["text"])
        marked = [q for q in row["quotes"] if q["content"]]
        pairs, missed, spurious = _pair(row["text"], marked, found)
        for wanted, got in pairs:
            kind = _kind_of_pair(row["text"], wanted, got)
            if kind is not None:
                yield _quote(number, row["text"], kind, wanted, got)
        for wanted in missed:
            yield _quote(number, row["text"], "missed", wanted, None)
        for got in spurious:
            yield _quote(number, row["text"], "spurious", None, got)


Row = dict[str, Any]


def _pair(text: str, gold: Sequence[Row], found: Sequence[Row]) -> tuple[list[tuple[Row, Row]], list[Row], list[Row]]:
    """Gold and read attributions that share most words, each once; then those of gold and those read that are left over."""
    wanted = [_letters(text, q["content"]) for q in gold]
    got = [_letters(text, p["content"]) for p in found]
    shares = sorted(
        ((len(w & g) / len(w | g), i, j) for i, w in enumerate(wanted) for j, g in enumerate(got) if w & g),
        key=lambda t: (-t[0], t[1], t[2]),
    )
    pairs: dict[int, int] = {}
    for share, i, j in shares:
        # Spans that share less are still one case, with a wrong span, where nothing else fits either of them.
        if share > 0.2 and i not in pairs and j not in pairs.values():
            pairs[i] = j
    left = [q for i, q in enumerate(gold) if i not in pairs]
    return [(gold[i], found[j]) for i, j in sorted(pairs.items())], left, [p for j, p in enumerate(found) if j not in pairs.values()]


def _letters(text: str, spans: Sequence[Sequence[int]]) -> set[int]:
    return {i for start, end, *_ in spans for i in range(start, end) if text[i].isalnum()}


def _kind_of_pair(text: str, wanted: Row, got: Row) -> str | None:
    one, two = _letters(text, wanted["content"]), _letters(text, got["content"])
    if len(one ^ two) > _SLIGHT and len(one & two) / len(one | two) < _SAME:
        over, under = len(two - one), len(one - two)
        return "span too long" if over > under else "span too short"
    mine, theirs = _letters(text, got["source"]), _letters(text, wanted["source"])
    return None if bool(mine & theirs) or not (mine or theirs) else "wrong speaker"


def _quote(number: int, text: str, kind: str, wanted: Row | None, got: Row | None) -> Wrong:
    form = (wanted or got or {}).get("kind") or (got or {}).get("form") or ""
    at = (wanted or got or {})["content"][0][0]
    return Wrong(
        kind=kind, place=f"article {number}, character {at}, {form}", text=text,
        gold=_spans(wanted), read=_spans(got), gold_says=_who(text, wanted), read_says=_who(text, got),
    )  # fmt: skip


def _spans(row: Row | None) -> tuple[Span, ...]:
    return tuple((start, end) for start, end, *_ in row["content"]) if row is not None else ()


def _who(text: str, row: Row | None) -> str:
    if row is None:
        return ""
    source, cue = (" ... ".join(text[s:e] for s, e, *_ in row[key]) for key in ("source", "cue"))
    return f"[{source or 'nobody'}] {cue or 'no cue'}"


# --- times ----------------------------------------------------------------------------------------------------------


def times_wrong(gold: Path, half: str, limit: int | None) -> Iterator[Wrong]:
    """Expressions of time that were missed or are none, and those with another span, type or value."""
    for row in load_rows(gold / "time" / f"{half}.jsonl", limit):
        end = int(row.get("annotated_end") or len(row["text"]))
        created = [t for t in row["timexes"] if t.get("function") == "CREATION_TIME"]
        wanted = [t for t in row["timexes"] if t["start"] < end and t not in created]
        got = [t for t in times.predict(row["text"], row["dct"]) if _start(t) < end and not any(_meet(t, c) for c in created)]
        for t in wanted:
            hit = next((g for g in got if _meet(g, t)), None)
            kind = "missed" if hit is None else _kind_of_time(t, hit)
            if hit is not None:
                got.remove(hit)
            if kind is not None:
                yield _time(row, kind, t, hit)
        for t in got:
            yield _time(row, "spurious", None, t)


def _start(row: Row) -> int:
    return int(row["start"])


def _meet(a: Row, b: Row) -> bool:
    return bool(a["start"] < b["end"] and b["start"] < a["end"])


def _kind_of_time(wanted: Row, got: Row) -> str | None:
    if (got.get("value") or "").removesuffix("T00:00") != (wanted.get("value") or "-"):
        return "wrong value"
    over = (got["end"] - got["start"]) - (wanted["end"] - wanted["start"])
    if (got["start"], got["end"]) != (wanted["start"], wanted["end"]):
        return "span too long" if over > 0 else "span too short"
    return None if got.get("type") == wanted.get("type") else "wrong type"


def _time(row: Row, kind: str, wanted: Row | None, got: Row | None) -> Wrong:
    at = (wanted or got or {})["start"]
    return Wrong(
        kind=kind, place=f"{row['id']}, character {at}", text=row["text"],
        gold=((wanted["start"], wanted["end"]),) if wanted else (), read=((got["start"], got["end"]),) if got else (),
        gold_says=f"{wanted.get('type')} {wanted.get('value')}" if wanted else "", read_says=f"{got['type']} {got['value']}" if got else "",
    )  # fmt: skip


# --- events, status, casualties, places: each case is a sentence or a line of its own -------------------------------


def events_wrong(gold: Path, half: str, limit: int | None) -> Iterator[Wrong]:
    """Sentences without a right event: none read, another type, or a side that is missing or another."""
    for kind, line in islice(events.find_errors(gold), limit):
        text, _, said = line.rpartition(" | gold ")
        wanted, _, read = said.partition(" | read ")
        yield Wrong(kind=kind, place="", text=text, gold=(), read=(), gold_says=wanted, read_says=read)


def status_wrong(gold: Path, half: str, limit: int | None) -> Iterator[Wrong]:
    """Event words that are read as certain, denied or open where gold has another of the three."""
    for kind, line in islice(status.find_errors(gold, half), limit):
        wanted, _, read = kind.partition(" read as ")
        yield Wrong(kind=kind, place="", text=line, gold=(), read=(), gold_says=wanted, read_says=read)


def casualties_wrong(gold: Path, half: str, limit: int | None) -> Iterator[Wrong]:
    """Articles with another number of killed or injured than the archive has for their incident."""
    for kind, line in casualties.find_errors(gold, limit or casualties.LIMIT, 0):
        yield Wrong(kind=kind, place="", text=line, gold=(), read=())


def places_wrong(gold: Path, half: str, limit: int | None) -> Iterator[Wrong]:
    """Names of places that are not found or lie in another country; nothing where no labels are named (TWOSOURCE_PLACE_LABELS)."""
    labels = os.environ.get("TWOSOURCE_PLACE_LABELS")
    for kind, line in islice(places.find_errors(gold, Path(labels)), limit) if labels else ():
        yield Wrong(kind=kind, place="", text=line, gold=(), read=())


SETS: dict[str, GoldSet] = {
    "quotes": GoldSet(("dev", "train"), quotes_wrong),
    "times": GoldSet(times.SETS, times_wrong),
    "events": GoldSet(("plover",), events_wrong),
    "status": GoldSet(("UW", "MEANTIME"), status_wrong),
    "casualties": GoldSet(("all",), casualties_wrong),
    "places": GoldSet(("re3d",), places_wrong),
}
