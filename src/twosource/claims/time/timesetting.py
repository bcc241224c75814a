"""Against what is an expression of time read, and what is read of it?"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Literal

from twosource.claims.time.tense import Side, side_of
from twosource.claims.time.timewords import Hit, time_words
from twosource.records import Days, Sentence, Span, Time

TimeType = Literal["DATE", "TIME", "DURATION", "SET"]
Interval = tuple[date | None, date | None]
NEAREST = 12
"""Of one sentence no more than its last expressions are counted from: keeps a list of a thousand dates cheap."""


@dataclass(frozen=True, slots=True)
class Earlier:
    """An expression before the one that is read, which "the next day" may count from; `back`: sentences before (0: the same)."""

    value: str
    days: Days | None
    back: int


@dataclass(frozen=True, slots=True)
class Reading:
    """TIMEX3 type and value, and the days where they are sure.

    `absolute` where no anchor was needed; `counted` the expression it was counted from, where it was.
    """

    type: TimeType
    value: str
    interval: Interval | None = None
    absolute: bool = False
    counted: Earlier | None = None


@dataclass(frozen=True, slots=True)
class Setting:
    """What expressions are read against.

    `text` is the article's. `quotations`: their spans. `elsewhen`: the verbs with another year than the anchor's. `said`: the expressions
    before this one, of its own sentence and of each before it, the nearest first.
    """

    sentence: Sentence
    text: str
    anchor: date | None
    quotations: tuple[Span, ...] = ()
    elsewhen: tuple[int, ...] = ()
    said: tuple[tuple[Time, ...], ...] = ()

    @property
    def earlier(self) -> tuple[Earlier, ...]:
        """The calendar expressions that this one may count from, the nearest first; none that was itself counted back ("a year ago")."""
        times = [(t, back) for back, times in enumerate(self.said) for t in reversed(times[-NEAREST:])]
        dated = [(t, back) for t, back in times if t.type in {"DATE", "TIME"} and t.value[:4].isdigit()]
        counted = time_words("counted back").keys()
        return tuple(Earlier(t.value, t.days, back) for t, back in dated if counted.isdisjoint(_words(self.text[t.start : t.end])))

    def quoted(self, hit: Hit) -> bool:
        """Whether somebody else's words hold the expression; their "today" is not the report's."""
        return any(q.start <= hit.start and hit.end <= q.end for q in self.quotations)


def _words(text: str) -> set[str]:
    return set(text.lower().replace("-", " ").split())


def sure(interval: tuple[date, date] | None, setting: Setting, hit: Hit) -> Interval | None:
    """The days, unless somebody else's words hold the expression."""
    return None if interval is None or setting.quoted(hit) else interval


def word_before(setting: Setting, hit: Hit) -> str:
    """The word before the expression, lower case, or ""."""
    return next((t.text.lower() for t in reversed(setting.sentence.tokens) if t.end <= hit.start), "")


def word_after(setting: Setting, hit: Hit) -> str:
    """The word or mark behind the expression, lower case, or ""."""
    return next((t.text.lower() for t in setting.sentence.tokens if t.start >= hit.end), "")


def clip(interval: tuple[date, date], setting: Setting, side: Side | None) -> Interval:
    """The part of a running week, month or year that is over, or to come."""
    start, end = interval
    anchor = setting.anchor
    if anchor is None or not start <= anchor <= end:
        return interval
    return (start, anchor) if side == "past" else (anchor, end) if side == "ahead" else interval


def side_at(hit: Hit, setting: Setting, token: int) -> Side | None:
    """Whether the expression lies behind or ahead of the report's day: by its own "earlier" or "later", else by its verb."""
    edge = hit.parts.get("edge", "")
    if edge.startswith("earlier"):
        return "past"
    if edge.startswith("later"):
        return "ahead"
    return side_of(setting.sentence, token)


Reader = Callable[[Hit, Setting, int], Reading | None]
"""The meaning of a hit whose head is the token; None where it is no time after all."""
