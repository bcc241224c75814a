"""What do the modes, statuses and stances of the record mean? The rows that the codebook is written from."""

from dataclasses import dataclass
from functools import cache
from typing import get_args

from twosource.lexicon import load_lexicon
from twosource.records import Stance


@dataclass(frozen=True, slots=True, kw_only=True)
class EventMode:
    """A row of data/event_modes.csv."""

    type: str
    mode: str
    meaning: str
    example: str


@dataclass(frozen=True, slots=True, kw_only=True)
class StatusRow:
    """A row of data/statuses.csv."""

    status: str
    meaning: str
    event: str
    example: str
    denied: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class StanceRow:
    """A row of data/stances.csv."""

    stance: str
    meaning: str
    example: str


@cache
def load_modes() -> tuple[EventMode, ...]:
    """The modes, by type and name."""
    return load_lexicon("event_modes", EventMode)


@cache
def load_statuses() -> tuple[StatusRow, ...]:
    """The statuses, by name."""
    return load_lexicon("statuses", StatusRow)


@cache
def load_stances() -> tuple[StanceRow, ...]:
    """The stances, in the order of the record."""
    rows = {row.stance: row for row in load_lexicon("stances", StanceRow)}
    return tuple(rows[name] for name in get_args(Stance))
