"""Which words name events? The rows of the event lexicons."""

from dataclasses import dataclass
from functools import cache
from typing import Protocol

from twosource.lexicon import load_lexicon


class Frame(Protocol):
    """What a row of event_verbs and one of position_verbs ask of the words around the verb."""

    @property
    def needs(self) -> tuple[str, ...]:
        """One of these must be there."""

    @property
    def object(self) -> tuple[str, ...]:
        """What the object must be, or must not."""

    @property
    def content(self) -> tuple[str, ...]:
        """What the verb of the infinitive must not be."""


@dataclass(frozen=True, slots=True, kw_only=True)
class EventVerb:
    """A row of data/event_verbs.csv."""

    lemma: str
    type: str
    mode: str | None
    needs: tuple[str, ...]
    object: tuple[str, ...]
    content: tuple[str, ...]
    recipient: tuple[str, ...]
    strict: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class EventName:
    """A row of data/event_names.csv."""

    noun: str
    type: str
    mode: str | None
    actors: tuple[str, ...]
    recipient: tuple[str, ...]
    modifiers: tuple[str, ...]
    needs: tuple[str, ...]
    others: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class LightVerb:
    """A row of data/light_verbs.csv."""

    lemma: str
    type: str
    role: str


@dataclass(frozen=True, slots=True, kw_only=True)
class EventNoun:
    """A row of data/event_nouns.csv."""

    word: str
    group: str


@cache
def load_event_verbs() -> dict[str, tuple[EventVerb, ...]]:
    """Rows by lemma."""
    out: dict[str, tuple[EventVerb, ...]] = {}
    for row in load_lexicon("event_verbs", EventVerb):
        out[row.lemma] = (*out.get(row.lemma, ()), row)
    return out


@cache
def load_event_names() -> dict[str, EventName]:
    """Rows by noun."""
    return {row.noun: row for row in load_lexicon("event_names", EventName)}


@cache
def load_light_verbs() -> frozenset[tuple[str, str, str]]:
    """(lemma, type, role)."""
    return frozenset((row.lemma, row.type, row.role) for row in load_lexicon("light_verbs", LightVerb))


@cache
def load_groups() -> dict[str, frozenset[str]]:
    """The words of each group."""
    rows = load_lexicon("event_nouns", EventNoun)
    return {group: frozenset(r.word for r in rows if r.group == group) for group in sorted({r.group for r in rows})}
