"""What does a matched expression of time mean, seen from the day of the report? One small reader for each rule of timewords."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

from twosource.claims import calendar
from twosource.claims.numbers import number_words
from twosource.claims.tense import Side, side_of, verb_above
from twosource.claims.timewords import Hit, month_number, time_words, weekday_number
from twosource.records import Sentence, Span

TimeType = Literal["DATE", "TIME", "DURATION", "SET"]
Interval = tuple[date | None, date | None]
_NEAR_DAYS = 45
_FAR_DAYS = 330
_PLURAL_FEW = "X"


@dataclass(frozen=True, slots=True)
class Reading:
    """TIMEX3 type and value; the days where they are sure; `absolute` where no anchor was needed."""

    type: TimeType
    value: str
    interval: Interval | None = None
    absolute: bool = False


@dataclass(frozen=True, slots=True)
class Setting:
    """What expressions are read against. `quotations`: their spans. `elsewhen`: the verbs with another year than the anchor's."""

    sentence: Sentence
    anchor: date | None
    quotations: tuple[Span, ...] = ()
    elsewhen: tuple[int, ...] = ()

    def quoted(self, hit: Hit) -> bool:
        """Whether somebody else's words hold the expression; their "today" is not the report's."""
        return any(q.start <= hit.start and hit.end <= q.end for q in self.quotations)


def read_hit(hit: Hit, setting: Setting, token: int) -> Reading | None:
    """The meaning of a hit whose head is `token`, or None where it is no time after all."""
    return _READERS[hit.rule](hit, setting, token)


def _sure(interval: tuple[date, date] | None, setting: Setting, hit: Hit) -> Interval | None:
    return None if interval is None or setting.quoted(hit) else interval


def _clip(interval: tuple[date, date], setting: Setting, side: Side | None) -> Interval:
    """The part of a running week, month or year that is over, or to come."""
    start, end = interval
    anchor = setting.anchor
    if anchor is None or not start <= anchor <= end:
        return interval
    return (start, anchor) if side == "past" else (anchor, end) if side == "ahead" else interval


def _side(hit: Hit, setting: Setting, token: int) -> Side | None:
    edge = hit.parts.get("edge", "")
    if edge.startswith("earlier"):
        return "past"
    if edge.startswith("later"):
        return "ahead"
    return side_of(setting.sentence, token)


# --- days that are written out ------------------------------------------------------------------------------------


def _absolute(value: str) -> Reading | None:
    days = calendar.days_of(value)
    return Reading("DATE", value, days, True) if days else None


def _iso(hit: Hit, setting: Setting, token: int) -> Reading | None:
    return _absolute(f"{hit.parts['year']}-{hit.parts['month']}-{hit.parts['day']}")


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
        return _absolute(f"{hit.parts['year']}-{month:02}-{day:02}")
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
        return _absolute(f"{hit.parts['year']}-{month:02}")
    anchor = setting.anchor
    if anchor is None:
        return Reading("DATE", f"XXXX-{month:02}")
    which, side = hit.parts.get("which", ""), _side(hit, setting, token)
    if which.startswith("last") or which == "this past":
        year = anchor.year if month < anchor.month else anchor.year - 1
    elif which in {"next", "this coming"} or (side == "ahead" and which != "this"):
        year = anchor.year if month > anchor.month - (which == "") else anchor.year + 1
    else:
        year = anchor.year if month <= anchor.month or which == "this" else anchor.year - 1
    value = calendar.month_value(year, month)
    days = calendar.days_of(value)
    sure = days is not None and not setting.elsewhen and (bool(which) or side is not None)
    return Reading("DATE", value, _clip(days, setting, side) if days and sure else None)


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
    return Reading("TIME" if part else "DATE", day.isoformat() + part, _sure((day, day), setting, hit))


def _beyond(hit: Hit, setting: Setting, token: int) -> Reading | None:
    if setting.anchor is None:
        return Reading("DATE", "XXXX-XX-XX")
    day = setting.anchor + timedelta(-2 if hit.parts["far"].startswith("before") else 2)
    return Reading("DATE", day.isoformat(), _sure((day, day), setting, hit))


def _partday(hit: Hit, setting: Setting, token: int) -> Reading | None:
    part = _part(hit)
    if setting.anchor is None:
        return Reading("TIME", "XXXX-XX-XX" + part)
    day = setting.anchor - timedelta(1 if hit.parts["which"] == "last" else 0)
    return Reading("TIME", day.isoformat() + part, _sure((day, day), setting, hit))


# --- weeks, months, years around the anchor -----------------------------------------------------------------------

_STEPS = {"last": -1, "past": -1, "previous": -1, "this past": -1, "next": 1, "coming": 1, "following": 1, "this": 0, "current": 0}


def _unit(hit: Hit, setting: Setting, token: int) -> Reading | None:
    which, unit = hit.parts["which"], _unit_code(hit.parts["unit"])
    if unit.startswith("T") or hit.parts["unit"].endswith("s"):
        return Reading("DURATION", f"P{unit}") if which != "this" else None
    if setting.anchor is None or which in {"previous", "following"}:
        return Reading("DATE", {"Y": "XXXX", "M": "XXXX-XX", "W": "XXXX-WXX"}.get(unit, "XXXX-XX-XX"))
    value = _stepped(setting.anchor, unit, _STEPS[which])
    if value is None:
        return None
    days = calendar.days_of(value)
    sure = days is not None and which not in {"past", "coming"} and not setting.quoted(hit) and unit != "WE"
    side = _side(hit, setting, token)
    return Reading("DATE", value, _clip(days, setting, side) if days and sure else None)


def _unit_code(unit: str) -> str:
    return time_words("unit")[unit]


def _stepped(anchor: date, unit: str, step: int) -> str | None:
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
    """As in "earlier in the week": counted as "earlier this week" for the value, but no day, since another week may be spoken of."""
    if setting.anchor is None:
        return None
    value = _stepped(setting.anchor, _unit_code(hit.parts["unit"]), 0)
    return Reading("DATE", value) if value else None


def _weekend(hit: Hit, setting: Setting, token: int) -> Reading | None:
    if setting.anchor is None:
        return Reading("DATE", "XXXX-WXX-WE")
    which = hit.parts["which"]
    past = which in {"last", "this past"} or (which in {"the", "this"} and _side(hit, setting, token) == "past")
    saturday = calendar.weekday_before(setting.anchor, 6) if past else calendar.weekday_after(setting.anchor, 6)
    return Reading("DATE", calendar.week_value(saturday) + "-WE")


def _season(hit: Hit, setting: Setting, token: int) -> Reading | None:
    season, which = time_words("season")[hit.parts["season"]], hit.parts.get("which", "")
    if "year" in hit.parts:
        return Reading("DATE", f"{hit.parts['year']}-{season}", calendar.season_days(int(hit.parts["year"]), season), True)
    if setting.anchor is None:
        return Reading("DATE", f"XXXX-{season}")
    step = -1 if which.startswith("last") and not _season_over(setting.anchor, season) else 0
    step = 1 if which == "next" and _season_over(setting.anchor, season) else step
    return Reading("DATE", f"{setting.anchor.year + step}-{season}")


def _season_over(anchor: date, season: str) -> bool:
    days = calendar.season_days(anchor.year, season)
    return days is not None and days[1] < anchor


def _quarter(hit: Hit, setting: Setting, token: int) -> Reading | None:
    number = {"first": 1, "second": 2, "third": 3, "fourth": 4}.get(hit.parts["ord"]) or int(hit.parts["ord"][0])
    if "year" in hit.parts:
        return _absolute(f"{hit.parts['year']}-Q{number}")
    if setting.anchor is None:
        return Reading("DATE", f"XXXX-Q{number}")
    year = setting.anchor.year - (hit.parts.get("which") == "last")
    if "which" not in hit.parts and side_of(setting.sentence, token) == "past" and 3 * number - 2 > setting.anchor.month:
        year -= 1
    return Reading("DATE", f"{year}-Q{number}")


def _half(hit: Hit, setting: Setting, token: int) -> Reading | None:
    number = 1 if hit.parts["ord"] == "first" else 2
    if "year" in hit.parts:
        return _absolute(f"{hit.parts['year']}-H{number}")
    return Reading("DATE", f"{setting.anchor.year if setting.anchor else 'XXXX'}-H{number}")


# --- lengths, clock, repetition -----------------------------------------------------------------------------------


def _amount(text: str) -> str:
    """The number of a length as TIMEX3 writes it: digits, or X for an unknown one."""
    text = text.replace(",", "").strip()
    if re.fullmatch(r"\d+(\.\d+)?", text):
        return text
    if text in {"a", "an", "one"}:
        return "1"
    if text.startswith("half"):
        return "0.5"
    words = [number_words()[w] for w in re.split(r"[\s-]+", text) if w in number_words()]
    if not words or any(w.kind in {"few", "couple", "vague"} for w in words):
        return _PLURAL_FEW
    value = 0
    for word in words:
        value = max(value, 1) * word.value if word.kind == "times" else value + word.value
    return str(value)


def _period(amount: str, unit: str) -> str:
    size = re.fullmatch(r"(\d+)([A-Z])", unit)
    if size:
        return f"P{amount if amount == _PLURAL_FEW else _times(amount, int(size[1]))}{size[2]}"
    if unit == "WE":
        return f"P{amount}WE"
    return f"PT{amount}{unit[1]}" if unit.startswith("T") else f"P{amount}{unit}"


def _times(amount: str, size: int) -> str:
    return str(int(float(amount) * size))


def _ago(hit: Hit, setting: Setting, token: int) -> Reading | None:
    amount, unit = _amount(hit.parts["num"]), _unit_code(hit.parts["unit"])
    forward = hit.parts["way"] in {"later", "from now", "hence"}
    if setting.anchor is None or not amount.isdigit():
        return Reading("DATE", "FUTURE_REF" if forward else "PAST_REF") if unit[0] != "T" else None
    steps = int(amount) * (1 if forward else -1)
    value = _stepped(setting.anchor, unit, steps)
    if value is None:
        return Reading("DURATION", _period(amount, unit))
    # Only "ago" surely counts from the report's day, and only days are counted to the day.
    exact = unit == "D" and hit.parts["way"] in {"ago", "from now"} and hit.parts["num"] not in {"few", "several"}
    days = calendar.days_of(value)
    return Reading("DATE", value, _sure(days, setting, hit) if exact and not setting.elsewhen else None)


def _span(hit: Hit, setting: Setting, token: int) -> Reading | None:
    """As in "the past 18 months": a length that ends at the anchor."""
    return Reading("DURATION", _period(_amount(hit.parts["num"]), _unit_code(hit.parts["unit"])))


def _vague(hit: Hit, setting: Setting, token: int) -> Reading | None:
    if hit.parts["which"] in {"coming", "next"}:
        return Reading("DATE", "FUTURE_REF", (setting.anchor, None) if setting.anchor else None)
    return Reading("DATE", "PAST_REF", (None, setting.anchor) if setting.anchor and not setting.quoted(hit) else None)


def _duration(hit: Hit, setting: Setting, token: int) -> Reading | None:
    num, unit = hit.parts["num"], hit.parts["unit"]
    if "age" in hit.parts and "-" in hit.parts["age"]:
        return None
    if unit in {"second", "seconds"} and num in {"a", "an"}:
        return None
    amount = _amount(num)
    code = _unit_code(unit)
    if "half" in hit.parts:
        return Reading("DURATION", {"TM": "PT1M30S", "TH": f"PT{amount}H30M", "Y": f"P{amount}Y6M"}.get(code, _period(amount + ".5", code)))
    if num.startswith("half"):
        return Reading("DURATION", {"TH": "PT30M", "Y": "P6M"}.get(code, _period("0.5", code)))
    return Reading("DURATION", _period(amount, code))


def _bare(hit: Hit, setting: Setting, token: int) -> Reading | None:
    return Reading("DURATION", _period(_PLURAL_FEW, _unit_code(hit.parts["unit"])))


def _clock(hit: Hit, setting: Setting, token: int) -> Reading | None:
    hour, minute = int(hit.parts["hour"]), int(hit.parts.get("minute", "0"))
    if not 1 <= hour <= 12 or minute > 59:
        return None
    hour = hour % 12 + (12 if hit.parts["half"].startswith("p") else 0)
    return _at(setting, f"{hour:02}:{minute:02}")


def _clock24(hit: Hit, setting: Setting, token: int) -> Reading | None:
    return _at(setting, f"{int(hit.parts['hour']):02}:{hit.parts['minute']}")


def _noon(hit: Hit, setting: Setting, token: int) -> Reading | None:
    return _at(setting, time_words("part")[hit.parts["noon"]])


def _at(setting: Setting, clock: str) -> Reading:
    day = setting.anchor.isoformat() if setting.anchor else "XXXX-XX-XX"
    return Reading("TIME", f"{day}T{clock}")


def _every(hit: Hit, setting: Setting, token: int) -> Reading | None:
    num = hit.parts.get("num", "1")
    return Reading("SET", _period("2" if num == "other" else _amount(num), _unit_code(hit.parts["unit"])))


def _often(hit: Hit, setting: Setting, token: int) -> Reading | None:
    return Reading("SET", time_words("set")[hit.parts["often"]])


def _ref(hit: Hit, setting: Setting, token: int) -> Reading | None:
    return Reading("DATE", time_words("ref")[hit.parts["ref"]])


_READERS: dict[str, Callable[[Hit, Setting, int], Reading | None]] = {
    "iso": _iso, "slash": _slash, "date": _date, "dates": _dates, "month": _month, "year": _year, "decade": _decade,
    "shortdecade": _shortdecade, "century": _century, "weekday": _weekday, "weekdays": _weekdays, "day": _day, "beyond": _beyond,
    "partday": _partday, "unit": _unit, "set": _set, "whole": _whole, "weekend": _weekend, "season": _season, "quarter": _quarter,
    "half": _half, "ago": _ago, "span": _span, "vague": _vague, "duration": _duration, "bare": _bare, "clock": _clock,
    "clock24": _clock24, "noon": _noon, "every": _every, "often": _often, "ref": _ref,
}  # fmt: skip
