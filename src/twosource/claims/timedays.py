"""What day is meant? Dates that are written out, weekdays, and days around the day of the report."""

from datetime import date, timedelta

from twosource.claims import calendar
from twosource.claims.tense import Side, side_of, verb_above
from twosource.claims.timesetting import Reader, Reading, Setting, clip, side_at, sure
from twosource.claims.timewords import Hit, month_number, time_words, weekday_number

_NEAR_DAYS = 45
_FAR_DAYS = 330


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
    weekday = weekday_number(hit.parts["weekday"].rstrip(".")) if "weekday" in hit.parts else None
    found, sure = _yearless(setting.anchor, month, day, side_of(setting.sentence, token))
    if found is None:
        return None
    if weekday is not None and found.isoweekday() != weekday:
        found, sure = _with_weekday(setting.anchor, month, day, weekday) or found, True
        sure = found.isoweekday() == weekday
    return Reading("DATE", found.isoformat(), (found, found) if sure and not setting.elsewhen else None)


def _yearless(anchor: date, month: int, day: int, side: Side | None) -> tuple[date | None, bool]:
    """The day meant by a date without a year, and whether that is sure."""
    before, after = calendar.date_before(anchor, month, day), calendar.date_after(anchor, month, day)
    if before is None or after is None:
        return None, False
    if side is not None:
        found = before if side == "past" else after
        return found, abs((found - anchor).days) <= _FAR_DAYS
    nearest = before if anchor - before <= after - anchor else after
    return nearest, abs((nearest - anchor).days) <= _NEAR_DAYS


def _with_weekday(anchor: date, month: int, day: int, weekday: int) -> date | None:
    found = (calendar.make_date(year, month, day) for year in (anchor.year, anchor.year - 1, anchor.year + 1))
    return next((d for d in found if d is not None and d.isoweekday() == weekday), None)


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
    if which.startswith("last") or which == "this past":
        year = anchor.year if month < anchor.month else anchor.year - 1
    elif which in {"next", "this coming"} or (side == "ahead" and which != "this"):
        year = anchor.year if month > anchor.month - (which == "") else anchor.year + 1
    else:
        year = anchor.year if month <= anchor.month or which == "this" else anchor.year - 1
    value = calendar.month_value(year, month)
    days = calendar.days_of(value)
    sure = days is not None and not setting.elsewhen and (bool(which) or side is not None)
    return Reading("DATE", value, clip(days, setting, side) if days and sure else None)


def _year(hit: Hit, setting: Setting, token: int) -> Reading | None:
    year = hit.parts["year"]
    days = calendar.days_of(year)
    return Reading("DATE", year, None if "fiscal" in hit.parts else days, True)


def _decade(hit: Hit, setting: Setting, token: int) -> Reading | None:
    value = hit.parts["year"][:3]
    return Reading("DATE", value, calendar.days_of(value), True)


def _shortdecade(hit: Hit, setting: Setting, token: int) -> Reading | None:
    return Reading("DATE", "19" + hit.parts["year"][0])


def _century(hit: Hit, setting: Setting, token: int) -> Reading | None:
    return Reading("DATE", str(int(hit.parts["num"]) - 1))


# --- weekdays and days around the anchor --------------------------------------------------------------------------


def _weekday(hit: Hit, setting: Setting, token: int) -> Reading | None:
    number = weekday_number(hit.parts["weekday"])
    assert number is not None
    part = _part(hit)
    anchor = setting.anchor
    if anchor is None:
        return Reading("TIME" if part else "DATE", f"XXXX-WXX-{number}{part}")
    day, sure = _resolve_weekday(hit.parts.get("which", ""), number, anchor, side_of(setting.sentence, token))
    interval = (day, day) if sure and verb_above(setting.sentence, token) not in setting.elsewhen else None
    return Reading("TIME" if part else "DATE", day.isoformat() + part, interval)


def _resolve_weekday(which: str, number: int, anchor: date, side: Side | None) -> tuple[date, bool]:
    """The day, and whether it is sure. "Last" and "next" are so only over a Sunday: "next Saturday", said on a Wednesday, may be either."""
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


DAYS: dict[str, Reader] = {
    "beyond": _beyond,
    "century": _century,
    "date": _date,
    "dates": _dates,
    "day": _day,
    "decade": _decade,
    "iso": _iso,
    "month": _month,
    "partday": _partday,
    "shortdecade": _shortdecade,
    "slash": _slash,
    "weekday": _weekday,
    "weekdays": _weekdays,
    "year": _year,
}
"""The readers by rule of data/time_words.csv."""
