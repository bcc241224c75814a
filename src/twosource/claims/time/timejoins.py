"""Which words beside an expression of time belong to it: the clock beside its day, "the end of", "almost"?"""

import re
from dataclasses import replace
from functools import cache

from twosource.claims.time.timepatterns import any_of, bound_before
from twosource.claims.time.timewords import time_words
from twosource.records import Time

_BETWEEN = re.compile(r"\s*,?\s*(?:(?:on|at|around|about)\s+)?")
_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_CLOCK = re.compile(r"T(?:\d\d:\d\dZ?|[A-Z]{2})$")


def join_clock(first: Time, second: Time, text: str) -> Time | None:
    """The one expression that a time of day and its day make: "10 p.m. Tuesday", "Tuesday at noon"; None where they do not."""
    if not _BETWEEN.fullmatch(text, first.end, second.start):
        return None
    for clock, day in ((first, second), (second, first)):
        if clock.type == "TIME" and _CLOCK.search(clock.value) and clock.days is None and _DAY.fullmatch(day.value[:10]) and _is_day(day):
            value = day.value[:10] + clock.value[clock.value.index("T") :]
            return Time(start=first.start, end=second.end, type="TIME", value=value, days=day.days)
    return None


def _is_day(time: Time) -> bool:
    """Whether it is a day, or a part of one that a clock says closer ("5 p.m. on Friday afternoon")."""
    return time.type == "DATE" or (time.type == "TIME" and not time.value[-2:].isdigit())


def widen(time: Time, text: str, floor: int) -> Time:
    """The expression with the words before it that belong to it: "the end of June", "almost two years"; not before `floor`."""
    before = text[max(floor, time.start - _WIDEST) : time.start]
    if not before[-1:].isspace() or (time.type != "DURATION" and before.rstrip()[-2:].lower() != "of"):
        return time  # nothing stands before that could belong to it
    if (
        time.type == "DATE"
        and _DAY.fullmatch(time.value)
        and (night := _night_of().search(text, max(floor, time.start - _WIDEST), time.start))
    ):
        return replace(time, start=night.start(), type="TIME", value=f"{time.value}T{time_words('of the day')[night['part'].lower()]}")
    pattern = _about() if time.type == "DURATION" else bound_before()
    if time.type == "DURATION" and text[time.start : time.start + 2].lower() == "th":
        return time  # "over the past year" tells no size
    found = pattern.search(text, max(floor, time.start - _WIDEST), time.start)
    return replace(time, start=found.start()) if found else time


_WIDEST = 40
"""No words before an expression that belong to it are longer, in characters: keeps the search short."""


@cache
def _night_of() -> re.Pattern[str]:
    return re.compile(rf"(?:\bthe\s+)?\b(?P<part>{any_of(list(time_words('of the day')))})\s+of\s+$", re.IGNORECASE)


@cache
def _about() -> re.Pattern[str]:
    return re.compile(rf"(?<![\w-]){any_of(list(time_words('about')))}\s+$", re.IGNORECASE)
