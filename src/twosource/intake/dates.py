"""Which calendar day does a written date name?"""

import re
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache

from twosource.lexicon import load_lexicon
from twosource.records import Span

_ISO = re.compile(r"(?<![\w.])(?P<year>\d{4})(?P<sep>[-/.])(?P<month>\d{1,2})(?P=sep)(?P<day>\d{1,2})(?!\d)")
_NUMBERS = re.compile(r"(?<![\w./])(?P<first>\d{1,2})(?P<sep>[-/.])(?P<second>\d{1,2})(?P=sep)(?P<year>\d{4})(?!\d)")
_COMPACT = re.compile(r"(?P<year>\d{4})(?P<month>\d\d)(?P<day>\d\d)(?!\d)")
_ISO_MONTH = re.compile(r"(?P<year>\d{4})-(?P<month>\d\d)(?![\d-])")
_TH = r"(?:st|nd|rd|th)?"
# A date as mail and feeds write it has the time before the year: "Fri Dec 28 10:15:00 UTC 2012".
_CLOCK = r"(?:\s{1,2}\d{1,2}:\d\d(?::\d\d)?(?:\s[A-Z]{2,5})?\s(?P<late>\d{4})(?!\d))?"


@dataclass(frozen=True, slots=True)
class TimeWord:
    """A row of data/time_words.csv: a word of time, its kind and value."""

    word: str
    kind: str
    value: str


@dataclass(frozen=True, slots=True)
class WrittenDay:
    """A day as a text writes it; `year` is None where it leaves the year out."""

    year: int | None
    month: int
    day: int
    span: Span

    def iso(self) -> str | None:
        """The ISO day, or None without a year."""
        return None if self.year is None else _iso(self.year, self.month, self.day)


@cache
def _months() -> dict[str, int]:
    return {row.word: int(row.value) for row in load_lexicon("time_words", TimeWord) if row.kind in ("month", "month short")}


@cache
def _patterns() -> tuple[re.Pattern[str], ...]:
    month = "|".join(sorted(_months(), key=lambda word: (-len(word), word)))
    month = rf"(?P<name>{month})\.?"
    day_first = rf"(?<![\w.,])(?P<day>\d{{1,2}}){_TH}[\s-]{{1,3}}(?:of\s)?{month}(?!\w)(?:,?[\s-]{{1,3}}(?P<year>\d{{4}})(?!\d))?"
    year_after = r"(?:(?:,\s{0,3}|\s{1,3})(?P<year>\d{4})(?!\d))?"
    month_first = rf"(?<!\w){month}\s{{1,3}}(?P<day>\d{{1,2}}){_TH}(?![\w:]){year_after}{_CLOCK}"
    return re.compile(day_first, re.IGNORECASE), re.compile(month_first, re.IGNORECASE)


@cache
def _month_of_year() -> re.Pattern[str]:
    month = "|".join(sorted(_months(), key=lambda word: (-len(word), word)))
    return re.compile(rf"(?P<name>{month})\.?,?\s{{1,3}}(?P<year>\d{{4}})(?!\d)", re.IGNORECASE)


def _iso(year: int, month: int, day: int) -> str | None:
    try:
        return date(year, month, day).isoformat()
    except ValueError:
        return None


def find_written_days(text: str, start: int = 0, end: int | None = None) -> tuple[WrittenDay, ...]:
    """The calendar days written out in text[start:end), in order: "28 December, 2012", "Dec. 28", "2012-12-28", "28.12.2012".

    Numbers that could be read two ways (03/04/2012) name no day. Linear.
    """
    end = len(text) if end is None else end
    found = [_numeric(m) for m in _ISO.finditer(text, start, end)]
    found += [_numbers(m) for m in _NUMBERS.finditer(text, start, end)]
    for pattern in _patterns():
        found += [_worded(m) for m in pattern.finditer(text, start, end)]
    days = sorted((d for d in found if d is not None), key=lambda d: (d.span.start, -d.span.end))
    out: list[WrittenDay] = []
    for day in days:
        if not out or day.span.start >= out[-1].span.end:
            out.append(day)
    return tuple(out)


def _numeric(match: re.Match[str]) -> WrittenDay | None:
    return _checked(int(match["year"]), int(match["month"]), int(match["day"]), match)


def _numbers(match: re.Match[str]) -> WrittenDay | None:
    first, second = int(match["first"]), int(match["second"])
    if match["sep"] == "." or first > 12 or first == second:
        return _checked(int(match["year"]), second, first, match)
    return _checked(int(match["year"]), first, second, match) if second > 12 else None


def _worded(match: re.Match[str]) -> WrittenDay | None:
    # "may 12 people" is no date: a month is written with a capital.
    if not match["name"][0].isupper():
        return None
    groups = match.groupdict()
    year = groups.get("year") or groups.get("late")
    return _checked(int(year) if year else None, _months()[match["name"].lower()], int(match["day"]), match)


def _checked(year: int | None, month: int, day: int, match: re.Match[str]) -> WrittenDay | None:
    if year is not None and not 1700 <= year <= 2200:
        return None
    if _iso(2000 if year is None else year, month, day) is None:
        return None
    return WrittenDay(year, month, day, Span(match.start(), match.end()))


def parse_days(text: str) -> tuple[str, str] | None:
    """The first and last ISO day that a date field stands for: a day, or all of a month ("December 2012"); None where it names none."""
    bare = text.strip()
    for day in find_written_days(bare):
        iso = day.iso()
        if iso is not None:
            return iso, iso
    compact = _COMPACT.match(bare)
    if compact is not None:
        iso = _iso(int(compact["year"]), int(compact["month"]), int(compact["day"]))
        if iso is not None:
            return iso, iso
    return _parse_month(bare)


def _parse_month(text: str) -> tuple[str, str] | None:
    worded = _month_of_year().match(text)
    numeric = _ISO_MONTH.match(text)
    match = worded or numeric
    if match is None:
        return None
    year = int(match["year"])
    month = _months()[match["name"].lower()] if worded else int(match["month"])
    if not (1700 <= year <= 2200 and 1 <= month <= 12):
        return None
    following = date(year + month // 12, month % 12 + 1, 1)
    return date(year, month, 1).isoformat(), (following - timedelta(days=1)).isoformat()


def year_near(month: int, day: int, known: str) -> str | None:
    """The ISO day of `month` and `day` in the year that brings it nearest to the known ISO day; None where there is no such day."""
    anchor = date.fromisoformat(known)
    candidates = [c for c in (_iso(anchor.year + d, month, day) for d in (-1, 0, 1)) if c is not None]
    return min(candidates, key=lambda c: (abs((date.fromisoformat(c) - anchor).days), c), default=None)
