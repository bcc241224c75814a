"""Which words tell of time, and what is each worth? The rows of data/time_words.csv by kind."""

from dataclasses import dataclass
from functools import cache

from twosource.intake.dates import TimeWord
from twosource.lexicon import load_lexicon


@dataclass(frozen=True, slots=True)
class Hit:
    """A stretch [start, end) of the text that a rule matched, with the rule's name and the parts it found (lower case)."""

    start: int
    end: int
    rule: str
    parts: dict[str, str]


@cache
def time_words(kind: str) -> dict[str, str]:
    """The words of one kind with their values."""
    return {row.word: row.value for row in load_lexicon("time_words", TimeWord) if row.kind == kind}


@cache
def weekday_number(word: str) -> int | None:
    """1 for Monday to 7 for Sunday, long or short form, singular or plural; else None."""
    value = time_words("weekday").get(word.removesuffix("s")) or time_words("weekday short").get(word)
    return int(value) if value else None


@cache
def month_number(word: str) -> int | None:
    """1 to 12 for the name of a month, long or short, else None."""
    value = time_words("month").get(word) or time_words("month short").get(word)
    return int(value) if value else None


@dataclass(frozen=True, slots=True)
class Feast:
    """A day that has a name.

    `kind`: date (month-day), nth (month/weekday/which, -1 the last), easter (days from Easter) or day (one day of history).
    """

    name: str
    kind: str
    value: str


@cache
def feasts() -> dict[str, Feast]:
    """The named days by name, lower case."""
    return {row.name: row for row in load_lexicon("feasts", Feast)}
