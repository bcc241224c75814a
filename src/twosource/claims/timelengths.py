"""What length, time of day or repetition is meant?"""

import re

from twosource.claims import calendar
from twosource.claims.numbers import number_words
from twosource.claims.timeperiods import step_from, unit_code
from twosource.claims.timesetting import Reader, Reading, Setting, sure
from twosource.claims.timewords import Hit, time_words

_PLURAL_FEW = "X"


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
    amount, unit = _amount(hit.parts["num"]), unit_code(hit.parts["unit"])
    forward = hit.parts["way"] in {"later", "from now", "hence"}
    if setting.anchor is None or not amount.isdigit():
        return Reading("DATE", "FUTURE_REF" if forward else "PAST_REF") if unit[0] != "T" else None
    steps = int(amount) * (1 if forward else -1)
    value = step_from(setting.anchor, unit, steps)
    if value is None:
        return Reading("DURATION", _period(amount, unit))
    # Only "ago" surely counts from the report's day, and only days are counted to the day.
    exact = unit == "D" and hit.parts["way"] in {"ago", "from now"} and hit.parts["num"] not in {"few", "several"}
    days = calendar.days_of(value)
    return Reading("DATE", value, sure(days, setting, hit) if exact and not setting.elsewhen else None)


def _span(hit: Hit, setting: Setting, token: int) -> Reading | None:
    """As in "the past 18 months": a length that ends at the anchor."""
    return Reading("DURATION", _period(_amount(hit.parts["num"]), unit_code(hit.parts["unit"])))


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
    code = unit_code(unit)
    if "half" in hit.parts:
        return Reading("DURATION", {"TM": "PT1M30S", "TH": f"PT{amount}H30M", "Y": f"P{amount}Y6M"}.get(code, _period(amount + ".5", code)))
    if num.startswith("half"):
        return Reading("DURATION", {"TH": "PT30M", "Y": "P6M"}.get(code, _period("0.5", code)))
    return Reading("DURATION", _period(amount, code))


def _bare(hit: Hit, setting: Setting, token: int) -> Reading | None:
    return Reading("DURATION", _period(_PLURAL_FEW, unit_code(hit.parts["unit"])))


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
    return Reading("SET", _period("2" if num == "other" else _amount(num), unit_code(hit.parts["unit"])))


def _often(hit: Hit, setting: Setting, token: int) -> Reading | None:
    return Reading("SET", time_words("set")[hit.parts["often"]])


def _ref(hit: Hit, setting: Setting, token: int) -> Reading | None:
    return Reading("DATE", time_words("ref")[hit.parts["ref"]])


LENGTHS: dict[str, Reader] = {
    "ago": _ago,
    "bare": _bare,
    "clock": _clock,
    "clock24": _clock24,
    "duration": _duration,
    "every": _every,
    "noon": _noon,
    "often": _often,
    "ref": _ref,
    "span": _span,
    "vague": _vague,
}
"""The readers by rule of data/time_words.csv."""
