"""What length, time of day or repetition is meant?"""

import re

from twosource.claims.figure.people import is_person
from twosource.claims.sentence.numbers import number_words
from twosource.claims.time.tense import side_of
from twosource.claims.time.timeperiods import unit_code
from twosource.claims.time.timesetting import Reader, Reading, Setting, word_after, word_before
from twosource.claims.time.timewords import Hit, month_number, time_words

_PLURAL_FEW = "X"
_LETTERS = {"10Y": "E", "100Y": "C"}


def amount_of(text: str) -> str:
    """The number of a length as TIMEX3 writes it: digits, or X for an unknown one."""
    text = text.replace(",", "").strip()
    if text.endswith("1/2"):
        return f"{text[:-3].strip(' -')}.5"
    if re.fullmatch(r"\d+(\.\d+)?", text):
        return text
    if text in {"a", "an", "one"}:
        return "1"
    if text.startswith("half"):
        return "0.5"
    words = [number_words()[w] for w in re.split(r"[\s-]+", text) if w in number_words()]
    if [w.kind for w in words] == ["couple"]:
        return "2"
    if not words or any(w.kind in {"few", "couple", "vague"} for w in words):
        return _PLURAL_FEW
    value = 0
    for word in words:
        value = max(value, 1) * word.value if word.kind == "times" else value + word.value
    return str(value)


def period_of(amount: str, unit: str) -> str:
    """A length in TIMEX3 letters: "P3M", "PT2H", "P10Y" for a decade."""
    size = re.fullmatch(r"(\d+)([A-Z])", unit)
    if size and amount == _PLURAL_FEW:
        return f"P{amount}{_LETTERS.get(unit, size[2])}"
    if size:
        return f"P{_times(amount, int(size[1]))}{size[2]}"
    if unit == "WE":
        return f"P{amount}WE"
    return f"PT{amount}{unit[1]}" if unit.startswith("T") else f"P{amount}{unit}"


def _times(amount: str, size: int) -> str:
    return str(int(float(amount) * size))


def _span(hit: Hit, setting: Setting, token: int) -> Reading | None:
    """As in "the past 18 months": a length that ends at the anchor."""
    return Reading("DURATION", period_of(amount_of(hit.parts["num"]), unit_code(hit.parts["unit"])))


def _vague(hit: Hit, setting: Setting, token: int) -> Reading | None:
    if hit.parts["which"] in {"coming", "next"}:
        return Reading("DATE", "FUTURE_REF", (setting.anchor, None) if setting.anchor else None)
    return Reading("DATE", "PAST_REF", (None, setting.anchor) if setting.anchor and not setting.quoted(hit) else None)


def _duration(hit: Hit, setting: Setting, token: int) -> Reading | None:
    num, unit = hit.parts["num"], hit.parts["unit"]
    if unit in {"second", "seconds"} and num in {"a", "an"}:
        return None
    amount = amount_of(num)
    code = unit_code(unit)
    if "age" in hit.parts and (code == "Y" or _of_person(setting, token)):
        return None
    if unit == "quarters" and amount == "3" and word_after(setting, hit) == "of":
        return None  # "three quarters of the crop"
    if "half" in hit.parts or "numhalf" in hit.parts or (amount.endswith(".5") and not num.startswith("half")):
        return Reading("DURATION", _and_a_half(amount.removesuffix(".5"), code))
    if num.startswith("half"):
        return Reading("DURATION", {"TH": "PT30M", "Y": "P6M"}.get(code, period_of("0.5", code)))
    return Reading("DURATION", period_of(amount, code))


def _and_a_half(amount: str, code: str) -> str:
    halves = {"TM": f"PT{amount}M30S", "TH": f"PT{amount}H30M", "Y": f"P{amount}Y6M"}
    return halves.get(code) or period_of(amount + ".5", code)


def _of_person(setting: Setting, token: int) -> bool:
    """Whether the words behind name somebody: "her six-month-old son"."""
    tokens = setting.sentence.tokens
    j = token
    while tokens[j].pos in {"NUM", "ADJ", "PUNCT"} and tokens[j].head != j:
        j = tokens[j].head
    return tokens[j].ent == "PERSON" or is_person(tokens[j])


def _bare(hit: Hit, setting: Setting, token: int) -> Reading | None:
    before = word_before(setting, hit)
    if before == "-" or before.isdigit() or before in number_words():
        return None
    return Reading("DURATION", period_of(_PLURAL_FEW, unit_code(hit.parts["unit"])))


def _clock(hit: Hit, setting: Setting, token: int) -> Reading | None:
    hour, minute = int(hit.parts["hour"]), int(hit.parts.get("minute", "0"))
    if not 1 <= hour <= 12 or minute > 59:
        return None
    hour = hour % 12 + (12 if hit.parts["half"].startswith("p") else 0)
    return _at(setting, f"{hour:02}:{minute:02}" + _zone(hit))


def _clock24(hit: Hit, setting: Setting, token: int) -> Reading | None:
    return _at(setting, f"{int(hit.parts['hour']):02}:{hit.parts['minute']}" + _zone(hit))


def _zone(hit: Hit) -> str:
    """Z for universal time; other zones are by country and season, and have no letter."""
    return time_words("zone").get(hit.parts.get("zone", ""), "")


def _oclock(hit: Hit, setting: Setting, token: int) -> Reading | None:
    """As in "four o'clock", "4 in the morning": the latter behind a preposition of time only ("killed six in the morning")."""
    if "of" in hit.parts and word_before(setting, hit) not in time_words("at the hour"):
        return None
    hour, minute = int(amount_of(hit.parts["hour"])), int(hit.parts.get("minute", "0"))
    if not 1 <= hour <= 12 or minute > 59:
        return None
    part = hit.parts.get("of") or hit.parts.get("part")
    late = part in {"afternoon", "evening"} or (part == "night" and hour > 5)
    return _at(setting, f"{hour % 12 + 12 * late if part else hour:02}:{minute:02}")


def _noon(hit: Hit, setting: Setting, token: int) -> Reading | None:
    return _at(setting, time_words("clock")[hit.parts["noon"]])


def _at(setting: Setting, clock: str) -> Reading:
    """A time of day, on the day named before it in the sentence, else on the report's: never sure."""
    own = next((e.value[:10] for e in setting.earlier if e.back == 0 and len(e.value) >= 10), None)
    return Reading("TIME", f"{own or (setting.anchor.isoformat() if setting.anchor else 'XXXX-XX-XX')}T{clock}")


def _every(hit: Hit, setting: Setting, token: int) -> Reading | None:
    if "month" in hit.parts:
        return Reading("SET", f"XXXX-{month_number(hit.parts['month']):02}")
    if "season" in hit.parts:
        return Reading("SET", f"XXXX-{time_words('season')[hit.parts['season']]}")
    if "part" in hit.parts:
        return Reading("SET", f"XXXX-XX-XXT{time_words('of the day')[hit.parts['part']]}")
    num = hit.parts.get("num", "1")
    return Reading("SET", period_of("2" if num == "other" else amount_of(num), unit_code(hit.parts["unit"])))


def _often(hit: Hit, setting: Setting, token: int) -> Reading | None:
    return Reading("SET", time_words("set")[hit.parts["often"]])


def _oneday(hit: Hit, setting: Setting, token: int) -> Reading | None:
    """As in "will one day return": not a length ("in one day"), and not what happened one day."""
    lasts = word_before(setting, hit) in time_words("before") or word_before(setting, hit) in time_words("not alone")
    return None if lasts or side_of(setting.sentence, token) == "past" else Reading("DATE", "FUTURE_REF")


def _refadj(hit: Hit, setting: Setting, token: int) -> Reading | None:
    return Reading("DATE", time_words("ref before noun")[hit.parts["ref"]])


def _ref(hit: Hit, setting: Setting, token: int) -> Reading | None:
    return Reading("DATE", time_words("ref")[hit.parts["ref"]])


LENGTHS: dict[str, Reader] = {
    "bare": _bare,
    "clock": _clock,
    "clock24": _clock24,
    "duration": _duration,
    "every": _every,
    "noon": _noon,
    "oclock": _oclock,
    "often": _often,
    "oneday": _oneday,
    "ref": _ref,
    "refadj": _refadj,
    "span": _span,
    "vague": _vague,
}
"""The readers by rule of timepatterns."""
