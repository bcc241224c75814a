"""Is a line a stamp that says when the page was published or changed, and which day does it name?"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Literal

from twosource.intake.dates import WrittenDay, find_written_days
from twosource.lexicon import load_lexicon
from twosource.records import Span

_MOST_WORDS = 26
_MOST_STRANGERS = 1
_MOST_DESK_WORDS = 7
_WORD = re.compile(r"[^\W\d_]+(?:[.'\u2019-][^\W\d_]+)*")
_DIGIT = re.compile(r"\d")
_CLOCK = re.compile(
    r"(?<!\d)\d{1,2}[:.h]\d\d(?!\d)|\b\d{1,2}\s?[ap]\.?m\b|\b\d{1,4}\s(?:minutes?|mins?|hours?|hrs?|days?)\sago\b|\b\d{4}\s?GMT\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class StampRow:
    """A row of data/stamps.csv."""

    words: str
    use: Literal["published", "updated", "filler", "desk"]


@dataclass(frozen=True, slots=True)
class StampDay:
    """A day that a stamp names, with the use of the words before it; "bare" where there are none."""

    day: WrittenDay
    use: Literal["published", "updated", "bare"]


@cache
def _uses() -> Mapping[str, str]:
    return {row.words: row.use for row in load_lexicon("stamps", StampRow)}


@cache
def _markers() -> re.Pattern[str]:
    phrases = sorted((w for w, use in _uses().items() if use in ("published", "updated")), key=lambda w: (-len(w), w))
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, phrases))})(?!\w)", re.IGNORECASE)


def find_stamp_days(text: str, start: int, end: int) -> tuple[StampDay, ...]:
    """The days that the stamp text[start:end) names, in order, each with the use of the nearest words before it."""
    out = []
    for day in find_written_days(text, start, end):
        before = list(_markers().finditer(text, start, day.span.start))
        use = _uses()[before[-1].group().lower()] if before else "bare"
        out.append(StampDay(day, "published" if use == "published" else "updated" if use == "updated" else "bare"))
    return tuple(out)


def is_stamp(text: str, start: int, end: int, outlet: str | None = None) -> bool:
    """Whether text[start:end) says when the page was published or changed, and nothing else. Linear. `outlet` is who printed it."""
    if _DIGIT.search(text, start, end) is None or len(text[start:end].split()) > _MOST_WORDS:
        return False
    days = find_written_days(text, start, end)
    clocks = [Span(m.start(), m.end()) for m in _CLOCK.finditer(text, start, end)]
    if not days and not clocks:
        return False
    markers = [Span(m.start(), m.end()) for m in _markers().finditer(text, start, end)]
    known = [day.span for day in days] + clocks + markers
    strangers = [m.group() for m in _WORD.finditer(text, start, end) if _is_strange(m, known)]
    if not markers:
        # Two days without a word are the head of a table.
        return len(days) == 1 and (not strangers or _is_desk(text[start : days[0].span.start], strangers, outlet))
    # A stamp may name its outlet or city, in capitals; lower-case words of its own make it a sentence.
    return sum(word[0].islower() for word in strangers) <= _MOST_STRANGERS and len(strangers) <= 8 and _opens(text, start, known)


def _is_desk(before: str, strangers: list[str], outlet: str | None) -> bool:
    """Whether what stands before the day is a desk or the outlet: "Lantern newsroom, 3 March 2019", "Lantern | 3 March 2019"."""
    words = [w.casefold() for w in _WORD.findall(before)]
    named = outlet is not None and set(_WORD.findall(outlet.casefold())) >= {w.casefold() for w in strangers}
    at_desk = any(_uses().get(w) == "desk" for w in words) and all(w[0].isupper() or _uses().get(w) == "desk" for w in strangers)
    # "Ida Brandt (@idabrandt) March 3, 2019" stands below what somebody posted.
    posted = "@" in before and all(w[0].isupper() or f"@{w}" in before for w in strangers)
    return (named or at_desk or posted) and len(strangers) <= _MOST_DESK_WORDS


def _is_strange(match: re.Match[str], known: list[Span]) -> bool:
    inside = any(span.start <= match.start() < span.end for span in known)
    return not inside and _uses().get(match.group().lower()) != "filler"


def _opens(text: str, start: int, known: list[Span]) -> bool:
    """Whether the first words of the block are the stamp's own, with at most a few capitalised words (an outlet, a city) before."""
    first = min(span.start for span in known)
    return all(not w[0].islower() for w in _WORD.findall(text[start:first])) and len(text[start:first].split()) <= 6
