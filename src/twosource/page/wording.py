"""How are days, numbers and counts put in words on the page?"""

from collections.abc import Sequence
from datetime import date

from twosource.records import Days, Figure, Root

_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_WEEKDAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
_TIMES = {1: "once", 2: "twice"}
_BASES = {
    "stated": "",
    "dateline": "from the dateline",
    "article": "from the article's date",
    "inherited": "inherited",
    "sentence before": "from a sentence before",
}


def count(number: int, noun: str, plural: str | None = None) -> str:
    """`1 report`, `12 reports`, `1,204 claims`."""
    return f"{number:,} {noun if number == 1 else plural or noun + 's'}"


def times(number: int) -> str:
    """`once`, `twice`, `7 times`."""
    return _TIMES.get(number, f"{number:,} times")


def join_words(words: Sequence[str], *, most: int = 12) -> str:
    """`A, B and C`; past `most` the rest is counted: `A, B and 9 more`."""
    shown = list(words[:most])
    if len(words) > most:
        shown.append(f"{len(words) - most} more")
    if len(shown) < 2:
        return "".join(shown)
    return f"{', '.join(shown[:-1])} and {shown[-1]}"


def per_cent(per_mille: int) -> str:
    """A share in per mille as `78%`; what is not nothing is never shown as 0%."""
    if 0 < per_mille < 5:
        return "under 1%"
    return f"{(per_mille + 5) // 10}%"


def day_words(day: str, *, weekday: bool = False) -> str:
    """An ISO day as `28 Dec 2012`, with its weekday where asked; text that is no ISO day is given back as it is."""
    try:
        parsed = date.fromisoformat(day)
    except ValueError:
        return day
    words = f"{parsed.day} {_MONTHS[parsed.month - 1]} {parsed.year}"
    return f"{_WEEKDAYS[parsed.weekday()]} {words}" if weekday else words


def days_words(days: Days, *, weekday: bool = False) -> str:
    """A day or an interval: `28 Dec 2012`, `1 Mar 2014 to 3 Mar 2014`, `until 3 Mar 2014`."""
    if days.start == days.end:
        return day_words(days.start, weekday=weekday) if days.start else "no day"
    if days.start is None:
        return f"until {day_words(days.end or '')}"
    if days.end is None:
        return f"from {day_words(days.start)}"
    return f"{day_words(days.start)} to {day_words(days.end)}"


def basis_words(days: Days) -> str:
    """The ground of a day in words; empty where the text states it."""
    return _BASES.get(days.basis, days.basis)


def figure_words(figure: Figure) -> str:
    """`at least 31 killed`, `15 civilians killed`, `47 to 50 injured`."""
    parts = [_value_words(figure), figure.of or "", "" if figure.unit == "other" else figure.unit]
    words = " ".join(part for part in parts if part)
    return f"{words} by {figure.by.name}" if figure.by else words


def _value_words(figure: Figure) -> str:
    low, best, high = figure.low, figure.best, figure.high
    if low is None and high is None:
        return f"{best:,}" if best is not None else "no number"
    if low is not None and low == high:
        return f"{figure.bound} {low:,}" if figure.bound else f"{low:,}"
    edge = low if low is not None else high
    first = f"{figure.bound} {edge:,}" if figure.bound else _range_words(low, high)
    return f"{first}, best {best:,}" if best is not None and best not in (low, high) else first


def _range_words(low: int | None, high: int | None) -> str:
    if low is None:
        return f"up to {high:,}"
    return f"{low:,} or more" if high is None else f"{low:,} to {high:,}"


def interval_words(independent: tuple[int, int]) -> str:
    """The independent interval as `1` or `1–3`."""
    low, high = independent
    return f"{low}" if low == high else f"{low}–{high}"


def root_words(root: Root) -> str:
    """A root by name; one that has none is `unnamed`, with its description where there is one."""
    if root.kind == "unnamed":
        return f"unnamed: {root.name}" if root.name and root.name != "unnamed" else "unnamed"
    return root.name
