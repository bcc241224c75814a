"""What week, month, season or year is meant, seen from the day of the report?"""

from datetime import date, timedelta

from twosource.claims.time import calendar
from twosource.claims.time.timedays import year_step
from twosource.claims.time.timesetting import Reader, Reading, Setting, clip, side_at
from twosource.claims.time.timewords import Hit, time_words

_STEPS = {"last": -1, "past": -1, "this past": -1, "next": 1, "coming": 1, "this": 0, "current": 0}


def _unit(hit: Hit, setting: Setting, token: int) -> Reading | None:
    which, unit = hit.parts["which"], unit_code(hit.parts["unit"])
    if unit.startswith("T"):
        return Reading("DURATION", f"P{unit}") if which != "this" else None
    if setting.anchor is None:
        return Reading("DATE", {"Y": "XXXX", "M": "XXXX-XX", "W": "XXXX-WXX"}.get(unit, "XXXX-XX-XX"))
    value = step_from(setting.anchor, unit, _STEPS[which])
    if value is None:
        return None
    days = calendar.days_of(value)
    sure = days is not None and which not in {"past", "coming"} and not setting.quoted(hit) and unit != "WE"
    side = side_at(hit, setting, token)
    return Reading("DATE", value, clip(days, setting, side) if days and sure else None)


def unit_code(unit: str) -> str:
    """The letter of a unit in TIMEX3 values."""
    return time_words("unit")[unit]


def step_from(anchor: date, unit: str, step: int) -> str | None:
    """The TIMEX3 value of the week, month ... so many steps from the anchor's own."""
    if unit == "D":
        return (anchor + timedelta(step)).isoformat()
    if unit == "W":
        return calendar.week_value(anchor + timedelta(7 * step))
    if unit == "WE":
        return calendar.week_value(anchor + timedelta(7 * step)) + "-WE"
    if unit == "M":
        return calendar.month_value(anchor.year, anchor.month + step)
    if unit == "Q":
        day = calendar.shift_months(anchor, 3 * step)
        return f"{day.year}-Q{(day.month + 2) // 3}"
    years = {"Y": 1, "10Y": 10, "100Y": 100}.get(unit)
    if years is None:
        return None
    year = str(anchor.year + step * years)
    return year[: {1: 4, 10: 3, 100: 2}[years]]


def _set(hit: Hit, setting: Setting, token: int) -> Reading | None:
    """As in "twice this month": the part of the month that is over, for what happened in it."""
    unit = _unit(hit, setting, token)
    return None if unit is None else Reading("SET", unit.value, unit.interval)


def _whole(hit: Hit, setting: Setting, token: int) -> Reading | None:
    """As in "earlier in the week", "the end of the year": the running one for the value, but no day, since another may be spoken of."""
    return running(setting, unit_code(hit.parts["unit"]))


def running(setting: Setting, unit: str) -> Reading | None:
    """The week, month or year that runs on the report's day, as a value without a day."""
    value = step_from(setting.anchor, unit, 0) if setting.anchor is not None else None
    return Reading("DATE", value) if value else None


def _weekend(hit: Hit, setting: Setting, token: int) -> Reading | None:
    if setting.anchor is None:
        return Reading("DATE", "XXXX-WXX-WE")
    which = hit.parts["which"]
    past = which in {"last", "this past"} or (which in {"the", "this"} and side_at(hit, setting, token) != "ahead")
    saturday = calendar.weekday_before(setting.anchor, 6) if past else calendar.weekday_after(setting.anchor, 6)
    return Reading("DATE", calendar.week_value(saturday) + "-WE")


def _season(hit: Hit, setting: Setting, token: int) -> Reading | None:
    season, which = time_words("season")[hit.parts["season"]], hit.parts.get("which", "")
    if "year" in hit.parts:
        return Reading("DATE", f"{hit.parts['year']}-{season}", calendar.season_days(int(hit.parts["year"]), season), True)
    if setting.anchor is None:
        return Reading("DATE", f"XXXX-{season}")
    if "ofyear" in hit.parts:
        return Reading("DATE", f"{setting.anchor.year + year_step(hit)}-{season}")
    step = -1 if which.startswith("last") and not _season_over(setting.anchor, season) else 0
    side = side_at(hit, setting, token)
    if not which and side == "past" and _season_ahead(setting.anchor, season):
        step = -1
    if _season_over(setting.anchor, season) and (which == "next" or (not which and side == "ahead")):
        step = 1
    return Reading("DATE", f"{setting.anchor.year + step}-{season}")


def _season_ahead(anchor: date, season: str) -> bool:
    days = calendar.season_days(anchor.year, season)
    return days is not None and anchor < days[0]


def _season_over(anchor: date, season: str) -> bool:
    days = calendar.season_days(anchor.year, season)
    return days is not None and days[1] < anchor


PERIODS: dict[str, Reader] = {
    "bounded": _whole,
    "season": _season,
    "set": _set,
    "unit": _unit,
    "weekend": _weekend,
    "whole": _whole,
}
"""The readers by rule of timepatterns."""
