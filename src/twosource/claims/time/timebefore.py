"""Which day does an expression mean that counts from the expression before it: "the next day", "that year", "a week later"?"""

from datetime import date

from twosource.claims.time import calendar
from twosource.claims.time.timelengths import amount_of, period_of
from twosource.claims.time.timeperiods import step_from, unit_code
from twosource.claims.time.timesetting import Earlier, Reader, Reading, Setting, sure, word_after
from twosource.claims.time.timewords import Hit, time_words

_SENTENCES_BACK = 2
_LENGTHS = {"Y": 4, "M": 7, "W": 8, "Q": 7, "D": 10}
_STEPS = {"next": 1, "following": 1, "previous": -1, "preceding": -1}


def find_earlier(setting: Setting, unit: str) -> tuple[Earlier, date] | None:
    """The nearest expression before this one that tells its `unit` (D, W, M, Q, Y), with the first day of what it tells."""
    for earlier in setting.earlier:
        if earlier.back > _SENTENCES_BACK:
            return None
        days = calendar.days_of(earlier.value)
        fine = len(earlier.value.partition("T")[0]) >= _LENGTHS.get(unit, 4)
        if days is not None and fine and (unit != "D" or days[0] == days[1]):
            return earlier, days[0]
    return None


def step_earlier(setting: Setting, unit: str, steps: int, part: str = "") -> Reading | None:
    """The day, week, month or year so many steps from the nearest expression that tells one; None where there is none."""
    found = find_earlier(setting, unit)
    if found is None:
        return None
    earlier, day = found
    value = step_from(day, unit, steps)
    days = calendar.days_of(value) if value else None
    if value is None or days is None:
        return None
    sure = earlier.days is not None and unit in {"D", "M", "Y", "Q"}
    return Reading("TIME" if part else "DATE", value + part, days if sure else None, counted=earlier)


def _same(hit: Hit, setting: Setting, token: int) -> Reading | None:
    """As in "that day", "the same night"."""
    unit, part = _unit_and_part(hit.parts["unit"])
    return step_earlier(setting, unit, 0, part)


def _step(hit: Hit, setting: Setting, token: int) -> Reading | None:
    """As in "the next morning", "the following year"; without anything before it, "next" counts from the report."""
    unit, part = _unit_and_part(hit.parts["unit"])
    found = step_earlier(setting, unit, _STEPS[hit.parts["way"]], part)
    if found is not None or hit.parts["way"] == "next":
        return found
    return Reading("DATE", {"Y": "XXXX", "M": "XXXX-XX", "W": "XXXX-WXX"}.get(unit, "XXXX-XX-XX") + part)


def _ago(hit: Hit, setting: Setting, token: int) -> Reading | None:
    num, unit = hit.parts["num"], unit_code(hit.parts["unit"])
    amount = "1" if num == "the" else amount_of(num)
    way = hit.parts["way"]
    if way in {"before", "after"} and not stands_alone(setting, hit):
        return None
    forward = way in {"later", "after", "from now", "hence"}
    if unit == "Y" and amount == "1" and not forward and (quarter := last_quarter(setting)) is not None and not _dated_here(setting):
        return year_before(quarter, 1)
    counted = (
        None
        if way in {"ago", "from now", "hence"} or not amount.isdigit()
        else step_earlier(setting, unit, int(amount) * (1 if forward else -1))
    )
    if counted is not None:
        return counted
    if way in {"before", "after"}:
        return None
    if setting.anchor is None or not amount.isdigit():
        return Reading("DATE", "FUTURE_REF" if forward else "PAST_REF") if unit[0] != "T" else None
    steps = int(amount) * (1 if forward else -1)
    value = step_from(setting.anchor, unit, steps)
    if value is None:
        return Reading("DURATION", period_of(amount, unit))
    # Only "ago" surely counts from the report's day, and only days are counted to the day.
    exact = unit == "D" and way in {"ago", "from now"} and "couple" not in num
    days = calendar.days_of(value)
    return Reading("DATE", value, sure(days, setting, hit) if exact and not setting.elsewhen else None)


def _dated_here(setting: Setting) -> bool:
    """Whether the nearest expression of the same sentence is another than a quarter."""
    return bool(setting.earlier) and setting.earlier[0].back == 0 and "-Q" not in setting.earlier[0].value


def last_quarter(setting: Setting) -> Earlier | None:
    """The quarter that is spoken of: the latest of those named before, since others are compared with it."""
    return max((e for e in setting.earlier if "-Q" in e.value), key=lambda e: e.value, default=None)


def year_before(quarter: Earlier, years: int) -> Reading:
    """The same quarter so many years before."""
    value = f"{int(quarter.value[:4]) - years}{quarter.value[4:]}"
    return Reading("DATE", value, calendar.days_of(value) if quarter.days is not None else None, counted=quarter)


def _unit_and_part(word: str) -> tuple[str, str]:
    part = time_words("of the day").get(word)
    return ("D", f"T{part}") if part else (unit_code(word), "")


def stands_alone(setting: Setting, hit: Hit) -> bool:
    """Whether nothing follows that it could count from: "the day before." but not "the day before the vote"."""
    after = word_after(setting, hit)
    return not after or not any(c.isalnum() for c in after) or after in time_words("clause end")


BEFORE: dict[str, Reader] = {"ago": _ago, "same": _same, "step": _step}
"""The readers of the rules of timepatterns that count from the expression before."""
