"""What stands on the board: positions, locks between them, and things due; each with its claims and the newest words for it."""

from dataclasses import dataclass
from typing import Literal

from twosource.records import Actor, Days, Evidence, Place, Quoted, Stance

Standing = Literal["open", "accepted", "granted", "refused", "withdrawn"]
"""Where a position stands: open; taken up in words, or in deed, by those it is put to; turned down by them; given up by its holder."""

Due = Literal["due", "possible", "happened", "called off", "moved", "no word of it"]
"""What became of something planned. `no word of it`: its day is over, and nothing in the pile says that it took place."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """The newest place that says it: its words, and the day of the report that carries it (None where that has none)."""

    text: str
    span: Evidence
    day: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Turn:
    """A later claim that bears on a row: on which day it was reported, and what it did to it."""

    day: str | None
    what: str
    claim_id: str
    said: Said


@dataclass(frozen=True, slots=True, kw_only=True)
class PositionRow:
    """What somebody demands, requires, refuses, offers or accepts. `actor` is the party that he counts as, `holder` who took the position.

    `first` is the first day it was reported, `newest` the newest words for it. `independent` is the interval of what it rests on.
    """

    claim_ids: tuple[str, ...]
    actor: Actor
    holder: Actor
    stance: Stance
    content: str
    addressee: Actor | None
    condition: Quoted | None
    standing: Standing
    first: str | None
    newest: Said
    independent: tuple[int, int]
    trail: tuple[Turn, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class LockRow:
    """Two positions of two parties that cannot both be met. `opened_by` names the one that was left out, where that opened it."""

    claim_ids: tuple[str, str]
    between: tuple[Actor, Actor]
    matter: str
    why: str
    opened_by: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class DueRow:
    """Something planned: which event, who takes part, on which day, and what became of it by the board's day."""

    claim_ids: tuple[str, ...]
    type: str
    actors: tuple[Actor, ...]
    recipients: tuple[Actor, ...]
    days: Days
    where: tuple[Place, ...]
    standing: Due
    newest: Said
    independent: tuple[int, int]
    trail: tuple[Turn, ...] = ()


Row = PositionRow | LockRow | DueRow
