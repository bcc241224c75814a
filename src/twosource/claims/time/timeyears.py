"""What year, decade, century or named day is meant?"""

from datetime import date, timedelta

from twosource.claims.sentence.numbers import number_words
from twosource.claims.time import calendar
from twosource.claims.time.timedays import read_absolute, read_day, yearless
from twosource.claims.time.timesetting import Reader, Reading, Setting
from twosource.claims.time.timewords import Feast, Hit, feasts


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


def _yearwords(hit: Hit, setting: Setting, token: int) -> Reading | None:
    """A year in words, as broadcasters write it: "nineteen ninety-six", "the year two thousand"."""
    words = hit.parts["words"].replace("-", " ").split()
    if words[:2] == ["two", "thousand"] and "the" not in hit.parts:
        return None
    values = [number_words()[w].value for w in words if w in number_words()]
    if words[:2] == ["two", "thousand"]:
        return read_absolute(str(2000 + sum(values[2:])))
    return read_absolute(str(values[0] * 100 + (0 if words[1] == "hundred" else sum(values[1:]))))


def _decadewords(hit: Hit, setting: Setting, token: int) -> Reading | None:
    """As in "the nineties": of the last century, by use; not sure."""
    return Reading("DATE", "19" + str(number_words()[hit.parts["tenths"].removesuffix("ies") + "y"].value // 10))


# --- named days ---------------------------------------------------------------------------------------------------


def _feast(hit: Hit, setting: Setting, token: int) -> Reading | None:
    """A named day, by its year or as any date without one; none where it only stands before a noun ("Christmas sales")."""
    feast = feasts()[hit.parts["feast"].replace("\u2019", "'")]
    at = setting.sentence.tokens[token]
    if feast.kind == "day":
        return read_absolute(feast.value)
    if at.dep == "compound" and setting.sentence.tokens[at.head].start >= hit.end:
        return None
    if "year" in hit.parts:
        return read_absolute(feast_day(feast, int(hit.parts["year"])).isoformat())
    if setting.anchor is None:
        return Reading("DATE", f"XXXX-{feast.value}") if feast.kind == "date" else None
    guess = feast_day(feast, setting.anchor.year)
    near, sure = yearless(setting, hit, token, guess.month, guess.day)
    return read_day(feast_day(feast, near.year), setting, sure) if near is not None else None


def feast_day(feast: Feast, year: int) -> date:
    """The day on which it falls in a year."""
    if feast.kind == "easter":
        return calendar.easter(year) + timedelta(int(feast.value))
    if feast.kind == "nth":
        month, weekday, nth = map(int, feast.value.split("/"))
        return calendar.nth_weekday(year, month, weekday, nth)
    month, day = map(int, feast.value.split("-"))
    return date(year, month, day)


YEARS: dict[str, Reader] = {
    "century": _century,
    "decade": _decade,
    "decadewords": _decadewords,
    "feast": _feast,
    "shortdecade": _shortdecade,
    "year": _year,
    "yearwords": _yearwords,
}
"""The readers by rule of timepatterns."""
