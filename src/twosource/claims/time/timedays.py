"""What day is meant? Dates that are written out, weekdays, and days around the day of the report."""

from datetime import date, timedelta

from twosource.claims.time import calendar
from twosource.claims.time.tense import Side, side_of, verb_above
from twosource.claims.time.timesetting import Reader, Reading, Setting, clip, side_at, sure, word_before
from twosource.claims.time.timewords import Hit, month_number, time_words, weekday_number

_NEAR_DAYS = 45
_FAR_DAYS = 330
_AHEAD_MONTHS = 4


# --- days that are written out ------------------------------------------------------------------------------------


def read_absolute(value: str) -> Reading | None:
    """A date that needs no anchor; None where there is no such day."""
    days = calendar.days_of(value)
    return Reading("DATE", value, days, True) if days else None


def _iso(hit: Hit, setting: Setting, token: int) -> Reading | None:
    return read_absolute(f"{hit.parts['year']}-{hit.parts['month']}-{hit.parts['day']}")


def _slash(hit: Hit, setting: Setting, token: int) -> Reading | None:
    a, b, year = int(hit.parts["a"]), int(hit.parts["b"]), int(hit.parts["year"])
    year += 0 if year > 99 else 1900 if year > 40 else 2000
    month, day = (b, a) if a > 12 else (a, b)
    written = calendar.make_date(year, month, day)
    if written is None:
        return None
    # "3/4/2012" is March 4 or April 3, by country: a value, but no day to show.
    return Reading("DATE", written.isoformat(), (written, written) if a > 12 or b > 12 or a == b else None, True)


def _date(hit: Hit, setting: Setting, token: int) -> Reading | None:
    month, day = month_number(hit.parts["month"].rstrip(".")), int(hit.parts["day"])
    assert month is not None
    if "year" in hit.parts:
        return read_absolute(f"{hit.parts['year']}-{month:02}-{day:02}")
    if setting.anchor is None:
        return Reading("DATE", f"XXXX-{month:02}-{day:02}")
    if "ofyear" in hit.parts:
        return read_day(calendar.make_date(setting.anchor.year + year_step(hit), month, day), setting, True)
    weekday = weekday_number(hit.parts["weekday"].rstrip(".")) if "weekday" in hit.parts else None
    found, sure = yearless(setting, hit, token, month, day)
    if found is None:
        return None
    if weekday is not None and found.isoweekday() != weekday:
        found, sure = _with_weekday(setting.anchor, month, day, weekday) or found, True
        sure = found.isoweekday() == weekday
    return read_day(found, setting, sure)


def read_day(day: date | None, setting: Setting, sure: bool) -> Reading | None:
    """A day, shown where it is sure and no other year is spoken of; None where there is no such day."""
    if day is None:
        return None
    return Reading("DATE", day.isoformat(), (day, day) if sure and not setting.elsewhen else None)


def year_step(hit: Hit) -> int:
    """How many years from the report's own "last year", "this year" or "next year" behind a date is."""
    return {"last": -1, "next": 1}.get(hit.parts["ofyear"], 0)


def yearless(setting: Setting, hit: Hit, token: int, month: int, day: int) -> tuple[date | None, bool]:
    """The day meant by a date without a year, and whether that is sure; the setting has an anchor."""
    anchor = setting.anchor
    assert anchor is not None
    before, after = calendar.date_before(anchor, month, day), calendar.date_after(anchor, month, day)
    if before is None or after is None:
        return None, False
    which = hit.parts.get("which", "")
    side: Side | None = "past" if which in {"last", "this past"} else side_of(setting.sentence, token)
    if side == "past" and not which and (anchor - before).days > _FAR_DAYS and (after - anchor).days <= _NEAR_DAYS:
        return after, False  # nobody leaves out the year of a day that is nearly a year back
    if side is not None:
        found = before if side == "past" else after
        return found, abs((found - anchor).days) <= _FAR_DAYS
    nearest = before if anchor - before <= after - anchor else after
    return nearest, abs((nearest - anchor).days) <= _NEAR_DAYS


def _with_weekday(anchor: date, month: int, day: int, weekday: int) -> date | None:
    found = (calendar.make_date(year, month, day) for year in (anchor.year, anchor.year - 1, anchor.year + 1))
    return next((d for d in found if d is not None and d.isoweekday() == weekday), None)


def _moreday(hit: Hit, setting: Setting, token: int) -> Reading | None:
    """The second day of "May 4 and 5"; a number of things is none ("May 4 and 5 boys")."""
    t = setting.sentence.tokens[token]
    return None if t.dep == "nummod" and setting.sentence.tokens[t.head].start > t.start else _date(hit, setting, token)


def _weekof(hit: Hit, setting: Setting, token: int) -> Reading | None:
    day = _date(hit, setting, token)
    if day is None or day.value[0] == "X":
        return day
    value = calendar.week_value(date.fromisoformat(day.value))
    return Reading("DATE", value, calendar.days_of(value) if day.interval else None, day.absolute)


def _dates(hit: Hit, setting: Setting, token: int) -> Reading | None:
    first = _date(hit, setting, token)
    if first is None:
        return None
    last = int(hit.parts["last"])
    end = calendar.make_date(int(first.value[:4]), int(first.value[5:7]), last) if first.value[0] != "X" else None
    start = first.interval[0] if first.interval else None
    sure = start is not None and end is not None and start < end
    return Reading("DATE", first.value, (start, end) if sure else None, first.absolute)


def _month(hit: Hit, setting: Setting, token: int) -> Reading | None:
    month = month_number(hit.parts["month"].rstrip("."))
    assert month is not None
    if "year" in hit.parts:
        return read_absolute(f"{hit.parts['year']}-{month:02}")
    anchor = setting.anchor
    if anchor is None:
        return Reading("DATE", f"XXXX-{month:02}")
    which, side = hit.parts.get("which", ""), side_at(hit, setting, token)
    value = calendar.month_value(_month_year(hit, setting, month, side), month)
    days = calendar.days_of(value)
    sure = days is not None and not setting.elsewhen and (bool(which) or side is not None or "ofyear" in hit.parts)
    return Reading("DATE", value, clip(days, setting, side) if days and sure else None)


def _month_year(hit: Hit, setting: Setting, month: int, side: Side | None) -> int:
    anchor, which = setting.anchor, hit.parts.get("which", "")
    assert anchor is not None
    if "ofyear" in hit.parts:
        return anchor.year + year_step(hit)
    if which == "this":
        return anchor.year
    if which in {"last", "this past"}:
        return anchor.year - (month >= anchor.month)
    if which or side == "ahead":
        return anchor.year + (month < anchor.month + bool(which))
    ahead = (month - anchor.month) % 12
    if side is None and 0 < ahead <= _AHEAD_MONTHS:
        return anchor.year + (month < anchor.month)
    return anchor.year - (month > anchor.month)


# --- weekdays and days around the anchor --------------------------------------------------------------------------


def _weekday(hit: Hit, setting: Setting, token: int) -> Reading | None:
    number = weekday_number(hit.parts["weekday"])
    assert number is not None
    part = _part(hit)
    if hit.parts.get("part", "").endswith("s"):
        return Reading("SET", f"XXXX-WXX-{number}{part}")
    anchor = setting.anchor
    if anchor is None:
        return Reading("TIME" if part else "DATE", f"XXXX-WXX-{number}{part}")
    day, sure = _resolve_weekday(hit.parts.get("which", ""), number, anchor, side_of(setting.sentence, token))
    interval = (day, day) if sure and verb_above(setting.sentence, token) not in setting.elsewhen else None
    return Reading("TIME" if part else "DATE", day.isoformat() + part, interval)


def _resolve_weekday(which: str, number: int, anchor: date, side: Side | None) -> tuple[date, bool]:
    """The day, and whether it is sure. "Last" and "next" are so only over a Sunday: "next Saturday", said on a Wednesday, may be either."""
    which = which.removeprefix("the ")
    if which in {"last", "previous", "past", "this past"}:
        day = calendar.weekday_before(anchor - timedelta(1), number)
        return day, which == "this past" or day.isocalendar()[:2] != anchor.isocalendar()[:2]
    if which in {"next", "following"}:
        day = calendar.weekday_after(anchor + timedelta(1), number)
        return day, which == "next" and day.isocalendar()[:2] != anchor.isocalendar()[:2]
    if which in {"coming", "this coming"} or side == "ahead":
        return calendar.weekday_after(anchor, number), True
    return calendar.weekday_before(anchor, number), side == "past"


def _part(hit: Hit) -> str:
    part = time_words("part").get(hit.parts.get("part", ""))
    return f"T{part}" if part else ""


def _weekdays(hit: Hit, setting: Setting, token: int) -> Reading | None:
    number = weekday_number(hit.parts.get("weekday") or hit.parts["many"])
    return Reading("SET", f"XXXX-WXX-{number}{_part(hit)}")


def _day(hit: Hit, setting: Setting, token: int) -> Reading | None:
    word = hit.parts["day"]
    part = "TNI" if word == "tonight" else _part(hit)
    if setting.anchor is None:
        return Reading("DATE", "PRESENT_REF" if word == "today" else "XXXX-XX-XX" + part)
    day = setting.anchor + timedelta(int(time_words("day")[word]))
    return Reading("TIME" if part else "DATE", day.isoformat() + part, sure((day, day), setting, hit))


def _beyond(hit: Hit, setting: Setting, token: int) -> Reading | None:
    if setting.anchor is None:
        return Reading("DATE", "XXXX-XX-XX")
    day = setting.anchor + timedelta(-2 if hit.parts["far"].startswith("before") else 2)
    return Reading("DATE", day.isoformat(), sure((day, day), setting, hit))


def _partday(hit: Hit, setting: Setting, token: int) -> Reading | None:
    part = _part(hit)
    if setting.anchor is None:
        return Reading("TIME", "XXXX-XX-XX" + part)
    day = setting.anchor - timedelta(1 if hit.parts["which"] == "last" else 0)
    return Reading("TIME", day.isoformat() + part, sure((day, day), setting, hit))


def _ofday(hit: Hit, setting: Setting, token: int) -> Reading | None:
    """As in "in the morning": of the day spoken of before in the sentence, else of the report's; never sure."""
    if word_before(setting, hit) not in time_words("within") or setting.sentence.tokens[token].dep == "compound":
        return None
    day = next(
        (e.value[:10] for e in setting.earlier if len(e.value) >= 10), setting.anchor.isoformat() if setting.anchor else "XXXX-XX-XX"
    )
    return Reading("TIME", day + _part(hit))


DAYS: dict[str, Reader] = {
    "beyond": _beyond,
    "date": _date,
    "dates": _dates,
    "day": _day,
    "iso": _iso,
    "month": _month,
    "moreday": _moreday,
    "ofday": _ofday,
    "partday": _partday,
    "slash": _slash,
    "weekday": _weekday,
    "weekdays": _weekdays,
    "weekof": _weekof,
}
"""The readers by rule of timepatterns."""
