"""Which days does a calendar value stand for, and which day is the Friday before or the January 30 after a given day?"""

import re
from calendar import monthrange
from datetime import date, timedelta

_VALUE = re.compile(
    r"(?P<year>\d{4})(?:-(?:W(?P<week>\d{2})(?P<weekend>-WE)?|Q(?P<quarter>\d)|H(?P<half>\d)|(?P<month>\d{2})(?:-(?P<day>\d{2}))?))?(?:T[A-Z0-9:]+)?"
)
_SEASONS = {"SP": (3, 5), "SU": (6, 8), "FA": (9, 11)}


def days_of(value: str) -> tuple[date, date] | None:
    """First and last day of a TIMEX3 date ("2012-12-28", "2012-12", "2012-W52", "2012-Q3", "2012", "199"), or None."""
    if re.fullmatch(r"\d{3}", value):
        return date(int(value) * 10, 1, 1), date(int(value) * 10 + 9, 12, 31)
    match = _VALUE.fullmatch(value)
    if match is None or int(match["year"]) == 0:
        return None
    try:
        return _interval(match)
    except ValueError:
        return None


def _interval(match: re.Match[str]) -> tuple[date, date]:
    year = int(match["year"])
    if match["week"]:
        monday = date.fromisocalendar(year, int(match["week"]), 1)
        return (monday + timedelta(5) if match["weekend"] else monday), monday + timedelta(6)
    if match["quarter"]:
        return _months(year, 3 * int(match["quarter"]) - 2, 3 * int(match["quarter"]))
    if match["half"]:
        return _months(year, 6 * int(match["half"]) - 5, 6 * int(match["half"]))
    if match["day"]:
        day = date(year, int(match["month"]), int(match["day"]))
        return day, day
    if match["month"]:
        return _months(year, int(match["month"]), int(match["month"]))
    return _months(year, 1, 12)


def _months(year: int, first: int, last: int) -> tuple[date, date]:
    return date(year, first, 1), date(year, last, monthrange(year, last)[1])


def season_days(year: int, season: str) -> tuple[date, date] | None:
    """First and last day of a season by whole months of the northern half; winter has none, it lies in two years."""
    months = _SEASONS.get(season)
    return _months(year, *months) if months else None


def week_value(day: date) -> str:
    """The ISO week of a day, as "2012-W52"."""
    iso = day.isocalendar()
    return f"{iso.year}-W{iso.week:02}"


def month_value(year: int, month: int) -> str:
    """A month as "2012-12"; `month` may run over either end of the year."""
    year, month = year + (month - 1) // 12, (month - 1) % 12 + 1
    return f"{year:04}-{month:02}"


def weekday_before(anchor: date, weekday: int) -> date:
    """The latest such weekday (1 Monday to 7) on or before the anchor."""
    return anchor - timedelta((anchor.isoweekday() - weekday) % 7)


def weekday_after(anchor: date, weekday: int) -> date:
    """The first such weekday on or after the anchor."""
    return anchor + timedelta((weekday - anchor.isoweekday()) % 7)


def make_date(year: int, month: int, day: int) -> date | None:
    """The day, or None where the calendar has no such day."""
    try:
        return date(year, month, day)
    except ValueError:
        return None


def date_before(anchor: date, month: int, day: int) -> date | None:
    """The latest such day of a year on or before the anchor; None for a day that no year has."""
    found = (make_date(anchor.year - back, month, day) for back in range(9))
    return next((d for d in found if d is not None and d <= anchor), None)


def date_after(anchor: date, month: int, day: int) -> date | None:
    """The first such day of a year on or after the anchor; None for a day that no year has."""
    found = (make_date(anchor.year + on, month, day) for on in range(9))
    return next((d for d in found if d is not None and d >= anchor), None)


def shift_months(day: date, months: int) -> date:
    """The day so many months on, or the last day of that month where it is shorter."""
    index = day.year * 12 + day.month - 1 + months
    year, month = index // 12, index % 12 + 1
    return date(year, month, min(day.day, monthrange(year, month)[1]))


def nth_weekday(year: int, month: int, weekday: int, nth: int) -> date:
    """The nth such weekday (1 Monday to 7) of a month, or with -1 its last."""
    if nth < 0:
        return weekday_before(date(year, month, monthrange(year, month)[1]), weekday)
    return weekday_after(date(year, month, 1), weekday) + timedelta(7 * (nth - 1))


def easter(year: int) -> date:
    """Easter Sunday of the western churches.

    Source: the anonymous Gregorian computus (Meeus, Astronomical Algorithms, chapter 8).
    """
    a, (b, c) = year % 19, divmod(year, 100)
    (d, e), g = divmod(b, 4), (8 * b + 13) // 25
    h = (19 * a + b - d - g + 15) % 30
    i, k = divmod(c, 4)
    rest = (32 + 2 * e + 2 * i - h - k) % 7
    month, day = divmod(h + rest - 7 * ((a + 11 * h + 22 * rest) // 451) + 114, 31)
    return date(year, month, day + 1)
