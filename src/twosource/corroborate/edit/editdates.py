"""Which days, months, years and stretches of time does a stretch name, however they are written?"""

import re
from dataclasses import dataclass
from functools import cache

from twosource.claims.sentence.numbers import number_words
from twosource.corroborate.edit.edititems import Item
from twosource.corroborate.edit.wordruns import Stretch
from twosource.corroborate.words import function_words
from twosource.lexicon import load_lexicon

_YEAR = re.compile(r"(?:18|19|20)\d\d")
_DECADE = re.compile(r"(?:(?:18|19|20)\d0|\d0)s")
_DAY_OF_MONTH = re.compile(r"(\d{1,2})(?:st|nd|rd|th)?")


@dataclass(frozen=True, slots=True)
class TimeWord:
    """A row of data/time_words.csv."""

    word: str
    kind: str
    value: str | None


@dataclass(frozen=True, slots=True)
class EditTime:
    """A row of data/edit_times.csv."""

    word: str
    kind: str
    value: str | None


@cache
def _days() -> dict[str, tuple[str, str]]:
    kinds = {"weekday", "weekday short", "month", "month short", "day"}
    return {r.word: (r.kind, r.value or "") for r in load_lexicon("time_words", TimeWord) if r.kind in kinds}


@cache
def _times() -> dict[tuple[str, str], str]:
    return {(row.word, row.kind): row.value or "" for row in load_lexicon("edit_times", EditTime)}


@cache
def _openers() -> frozenset[str]:
    return frozenset([*_days(), *(word for word, kind in _times() if kind in ("which", "unit", "part", "order"))])


def is_day_word(word: str) -> bool:
    """Whether a folded word names a day, a weekday or a month."""
    return word in _days()


def find_dates(stretch: Stretch) -> list[Item]:
    """Dates in order. A key has parts ("month 6", "of month 4", "year 2009"): two dates are one where no part that both have differs."""
    out: list[Item] = []
    n = 0
    while n < len(stretch.keys):
        word = stretch.keys[n]
        found = _date_at(stretch, n) if word[0].isdigit() or word in _openers() else None
        if found is None:
            n += 1
            continue
        if found.keys[0].startswith("ago "):
            while out and out[-1].last > found.first:
                out.pop()
        out.append(found)
        n = found.last
    return out


def _date_at(stretch: Stretch, n: int) -> Item | None:
    for read in (_month_date, _weekday, _year, _which, _ago, _part):
        found = read(stretch, n)
        if found is not None:
            return found
    return None


def _month_date(stretch: Stretch, n: int) -> Item | None:
    """ "March 9", "9 March 2012", "the 9th of March", "March", "March 2012"."""
    keys = stretch.keys
    day, at = _day_of_month(keys, n), n
    if day is not None:
        at = n + 2 if keys[n + 1 : n + 2] == ("of",) else n + 1
    if at >= len(keys) or _days().get(keys[at], ("", ""))[0] not in ("month", "month short") or not stretch.raw(at)[0].isupper():
        return None
    last = at + 1
    if day is None and last < len(keys) and (day := _day_of_month(keys, last)) is not None:
        last += 1
    year = keys[last] if last < len(keys) and _YEAR.fullmatch(keys[last]) and stretch.gap(last) in (" ", ", ") else None
    if year is not None:
        last += 1
    if day is None and year is None and not _is_surely_month(stretch, at):
        return None
    parts = (f"month {_days()[keys[at]][1]}", f"of month {day}" if day else "", f"year {year}" if year else "")
    return Item(tuple(p for p in parts if p), n, last)


def _day_of_month(keys: tuple[str, ...], n: int) -> str | None:
    found = _DAY_OF_MONTH.fullmatch(keys[n])
    return found[1].lstrip("0") if found and 0 < int(found[1]) <= 31 else None


def _is_surely_month(stretch: Stretch, n: int) -> bool:
    kind, word = _days()[stretch.keys[n]][0], stretch.keys[n]
    if kind == "month short":
        return False
    return word not in ("may", "march", "august") or (n > 0 and (stretch.keys[n - 1], "before month") in _times())


def _weekday(stretch: Stretch, n: int) -> Item | None:
    kind, value = _days().get(stretch.keys[n], ("", ""))
    if kind == "day":
        return Item((f"day {value}",), n, n + 1)
    if not stretch.raw(n)[0].isupper():
        return None
    short = kind == "weekday short" and n + 1 < len(stretch.keys) and (stretch.keys[n + 1] in _days() or stretch.keys[n + 1][0].isdigit())
    return Item((f"weekday {value}",), n, n + 1) if kind == "weekday" or short else None


def _year(stretch: Stretch, n: int) -> Item | None:
    word = stretch.keys[n]
    if _DECADE.fullmatch(word):
        return Item((f"decade {word[-3:]}",), n, n + 1)
    if not _YEAR.fullmatch(word) or "," in stretch.raw(n) or stretch.gap(n)[-1:] in ("$", "\u20ac", "\u00a3"):
        return None
    beside = [stretch.keys[at] for at, gap in ((n - 1, n), (n + 1, n + 1)) if 0 <= at < len(stretch.keys) and stretch.gap(gap) == " "]
    sure = n == 0 or stretch.gap(n) != " " or (stretch.keys[n - 1], "before year") in _times() or stretch.keys[n - 1] in _days()
    if any((key, "counts") in _times() for key in beside) or (not sure and _is_plural(stretch, n + 1)):
        return None
    return Item((f"year {word}",), n, n + 1)


def _is_plural(stretch: Stretch, n: int) -> bool:
    """Whether word n may be the noun of a count: "1873 ballots"."""
    return (
        n < len(stretch.keys)
        and stretch.gap(n) == " "
        and stretch.raw(n)[0].islower()
        and stretch.keys[n].endswith("s")
        and stretch.keys[n] not in function_words()
    )


def _which(stretch: Stretch, n: int) -> Item | None:
    """ "Last week", "next year", "first quarter"."""
    keys = stretch.keys
    if n + 1 >= len(keys) or stretch.gap(n + 1) not in (" ", "-"):
        return None
    unit = _times().get((keys[n + 1], "unit"))
    which = _times().get((keys[n], "which"))
    if unit is not None and which is not None and unit not in ("hour", "minute"):
        return Item((f"{which} {unit}",), n, n + 2)
    order = _times().get((keys[n], "order"))
    return Item((f"quarter {order}",), n, n + 2) if order is not None and unit == "quarter" else None


def _ago(stretch: Stretch, n: int) -> Item | None:
    """ "Two weeks ago", read at its unit."""
    keys = stretch.keys
    unit = _times().get((keys[n], "unit"))
    if unit is None or n == 0 or (keys[n + 1 : n + 2] != ("ago",) and keys[n + 1 : n + 2] != ("earlier",)):
        return None
    word = keys[n - 1]
    number = number_words().get(word)
    value = word if word[0].isdigit() else str(number.value) if number is not None else "1" if word in ("a", "an") else None
    if value is None:
        return None
    if unit == "month" and value.isdigit() and int(value) % 12 == 0:
        value, unit = str(int(value) // 12), "year"
    return Item((f"ago {value} {unit}",), n - 1, n + 2)


def _part(stretch: Stretch, n: int) -> Item | None:
    value = _times().get((stretch.keys[n], "part"))
    if value is not None:
        return Item((f"part {value}",), n, n + 1, "part of the day")
    value = _times().get((stretch.keys[n], "unit"))
    return Item((f"season {value}",), n, n + 1, "season") if value in ("spring", "summer", "autumn", "winter") else None


def is_time_unit(word: str) -> bool:
    """Whether a folded word is a unit of time."""
    return (word, "unit") in _times()


def same_date(a: Item, b: Item) -> bool:
    """Whether two dates may be one: they name something of one sort, and nothing that both name differs."""
    left = dict(key.rsplit(" ", 1) for key in a.keys)
    right = dict(key.rsplit(" ", 1) for key in b.keys)
    shared = left.keys() & right.keys()
    return bool(shared) and all(left[name] == right[name] for name in shared)
