"""What quarter, half or reporting period of a year is meant, as reports on business count them?"""

from twosource.claims.sentence.numbers import number_words
from twosource.claims.time.tense import side_of
from twosource.claims.time.timebefore import find_earlier, last_quarter, year_before
from twosource.claims.time.timedays import read_absolute
from twosource.claims.time.timeperiods import running, step_from, unit_code
from twosource.claims.time.timesetting import Reader, Reading, Setting, word_after, word_before
from twosource.claims.time.timewords import Hit, time_words


def find_quarter(setting: Setting, back: int = 0) -> Reading | None:
    """The quarter spoken of before, else the last one that is over, so many years back; never with days where it was guessed."""
    earlier = last_quarter(setting)
    if earlier is not None:
        return year_before(earlier, back)
    value = step_from(setting.anchor, "Q", -1) if setting.anchor is not None else None
    return Reading("DATE", f"{int(value[:4]) - back}{value[4:]}") if value is not None else None


def _quarter(hit: Hit, setting: Setting, token: int) -> Reading | None:
    number = int(time_words("ordinal")[hit.parts["ord"]])
    year = hit.parts.get("year") or hit.parts.get("before")
    if year:
        return read_absolute(f"{year}-Q{number}")
    if setting.anchor is None:
        return Reading("DATE", f"XXXX-Q{number}")
    return Reading("DATE", f"{setting.anchor.year + _year_steps(hit, setting, token, number)}-Q{number}")


def _year_steps(hit: Hit, setting: Setting, token: int, number: int) -> int:
    assert setting.anchor is not None
    which = hit.parts.get("which") or hit.parts.get("ofyear")
    if which:
        return {"last": -1, "next": 1}.get(which, 0)
    back = int("back" in hit.parts)
    over = 3 * number - 2 > setting.anchor.month and side_of(setting.sentence, token) == "past"
    return -back - over


def _half(hit: Hit, setting: Setting, token: int) -> Reading | None:
    number = 1 if hit.parts["ord"] == "first" else 2
    if "year" in hit.parts:
        return read_absolute(f"{hit.parts['year']}-H{number}")
    return Reading("DATE", f"{setting.anchor.year if setting.anchor else 'XXXX'}-H{number}")


def _period(hit: Hit, setting: Setting, token: int) -> Reading | None:
    """As in "the year-earlier period", "the latest quarter", "the 1988 period"."""
    if word_after(setting, hit) in number_words():
        return None
    if "year" not in hit.parts:
        return find_quarter(setting, back=int("back" in hit.parts))
    quarter = find_quarter(setting)
    return read_absolute(hit.parts["year"] + (quarter.value[4:] if quarter and quarter.counted else ""))


def _theunit(hit: Hit, setting: Setting, token: int) -> Reading | None:
    """As in "for the year", "during the quarter": the running one, where the words around say that a stretch of time is meant."""
    unit = unit_code(hit.parts["unit"])
    if word_before(setting, hit) not in time_words("within") or unit.startswith("T"):
        return None
    return _stretch(hit, setting, unit)


def _fullyear(hit: Hit, setting: Setting, token: int) -> Reading | None:
    return _stretch(hit, setting, "Y")


def _stretch(hit: Hit, setting: Setting, unit: str) -> Reading | None:
    after = word_after(setting, hit)
    if after in time_words("ends") and unit == "Y":
        return Reading("DURATION", "P1Y")
    if after in time_words("not alone"):
        return None
    if unit == "Q":
        return find_quarter(setting)
    found = find_earlier(setting, unit) if unit == "D" else None
    return Reading("DATE", found[0].value[:10], counted=found[0]) if found else running(setting, unit)


QUARTERS: dict[str, Reader] = {
    "fullyear": _fullyear,
    "half": _half,
    "period": _period,
    "quarter": _quarter,
    "theunit": _theunit,
}
"""The readers by rule of timepatterns."""
