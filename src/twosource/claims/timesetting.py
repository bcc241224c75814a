"""Against what is an expression of time read, and what is read of it?"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Literal

from twosource.claims.tense import Side, side_of
from twosource.claims.timewords import Hit
from twosource.records import Sentence, Span

TimeType = Literal["DATE", "TIME", "DURATION", "SET"]
Interval = tuple[date | None, date | None]


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


def sure(interval: tuple[date, date] | None, setting: Setting, hit: Hit) -> Interval | None:
    """The days, unless somebody else's words hold the expression."""
    return None if interval is None or setting.quoted(hit) else interval


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
