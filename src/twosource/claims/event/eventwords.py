"""Which words name events? The rows of the event lexicons."""

from dataclasses import dataclass
from functools import cache
from typing import Literal, Protocol

from twosource.lexicon import load_lexicon
from twosource.records import Sentence, Token


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
class EventType:
    """A row of data/event_types.csv."""

    type: str
    family: Literal["friendly", "verbal", "hostile"]
    patient: Literal["yes"] | None
    meaning: str
    example: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ContentMode:
    """A row of data/content_modes.csv."""

    type: str
    content: str
    mode: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ContextWord:
    """A row of data/event_contexts.csv."""

    word: str
    context: str


@cache
def load_contexts() -> dict[str, tuple[str, ...]]:
    """PLOVER's contexts by the words that tell of them."""
    out: dict[str, tuple[str, ...]] = {}
    for row in load_lexicon("event_contexts", ContextWord):
        out[row.word] = (*out.get(row.word, ()), row.context)
    return out


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
def load_event_names() -> dict[str, tuple[EventName, ...]]:
    """Rows by noun."""
    out: dict[str, tuple[EventName, ...]] = {}
    for row in load_lexicon("event_names", EventName):
        out[row.noun] = (*out.get(row.noun, ()), row)
    return out


@cache
def is_done_to(noun: str) -> bool:
    """Whether "of" behind the noun of an event tells to whom it is done ("the murder of"), not who does it."""
    return any("of" in row.recipient for row in load_event_names().get(noun, ()))


@dataclass(frozen=True, slots=True, kw_only=True)
class VerbForm:
    """A row of data/verb_forms.csv."""

    form: str
    lemma: str


@cache
def _verb_forms() -> dict[str, str]:
    return {row.form: row.lemma for row in load_lexicon("verb_forms", VerbForm)}


def lemma_of(token: Token) -> str:
    """The verb's dictionary form, mended where the parser gets it wrong."""
    return _verb_forms().get(token.text.lower(), token.lemma)


@cache
def load_event_types() -> dict[str, EventType]:
    """PLOVER's types by name."""
    return {row.type: row for row in load_lexicon("event_types", EventType)}


@cache
def load_content_modes() -> dict[tuple[str, str], str]:
    """The mode of an event by its type and what it is about: (type, type or type/mode of the content)."""
    return {(row.type, row.content): row.mode for row in load_lexicon("content_modes", ContentMode)}


@cache
def load_light_verbs() -> frozenset[tuple[str, str, str]]:
    """(lemma, type, role)."""
    return frozenset((row.lemma, row.type, row.role) for row in load_lexicon("light_verbs", LightVerb))


@cache
def load_groups() -> dict[str, frozenset[str]]:
    """The words of each group."""
    rows = load_lexicon("event_nouns", EventNoun)
    return {group: frozenset(r.word for r in rows if r.group == group) for group in sorted({r.group for r in rows})}


def in_group(sentence: Sentence, i: int, group: str) -> bool:
    """Whether the word at i, alone or with the word before it, is of the group."""
    words, tokens = load_groups()[group], sentence.tokens
    if tokens[i].lemma in words or tokens[i].text.lower() in words:
        return True
    return i > 0 and f"{tokens[i - 1].text.lower()} {tokens[i].lemma}" in words
