"""Which phrases around an agency's or outlet's name make a line a credit?"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Literal

from twosource.clean.furniture import Words, holds_any, words_of
from twosource.lexicon import load_lexicon
from twosource.records import Span

MOST_LINE_WORDS = 30
_MOST_STRANGERS = 8
# "AFP news agency" may also end a sentence of the story; "AFP contributed to this report" may not.
_TELLING_WORDS = 3
_TOKEN = re.compile(r"[^\W_]+(?:[.'\u2019-][^\W_]+)*")
_INITIALS_AT_MOST = 3
_MOST_NAMELESS_WORDS = 5


@dataclass(frozen=True, slots=True)
class CreditRow:
    """A row of data/credits.csv; its comment head says what each place means."""

    place: Literal[
        "before",
        "after",
        "inside",
        "subject",
        "made",
        "ending",
        "among",
        "report",
        "closing",
        "behind",
        "lead",
        "official",
        "earlier",
        "filler",
        "joiner",
        "nameless",
        "heard",
        "owned",
    ]
    words: str


@cache
def _phrases(place: str) -> tuple[str, ...]:
    return tuple(row.words for row in load_lexicon("credits", CreditRow) if row.place == place)


@cache
def _by_word(place: str, *, last: bool = False) -> Mapping[str, tuple[str, ...]]:
    """The phrases of a place, as words between spaces, by their first word or their last, the longest first."""
    found: dict[str, list[str]] = {}
    for phrase in sorted((words_of(p).padded for p in _phrases(place)), key=lambda p: (-len(p), p)):
        found.setdefault(phrase.split()[-1 if last else 0], []).append(phrase)
    return {word: tuple(phrases) for word, phrases in found.items()}


def _opening(padded: str, place: str) -> str:
    """The longest phrase of a place that the words begin with, spaces around it; "" for none."""
    here = _by_word(place).get(padded[1:].partition(" ")[0], ())
    return next((phrase for phrase in here if padded.startswith(phrase)), "")


def _closing(padded: str, place: str) -> str:
    """The longest phrase of a place that the words end with; "" for none."""
    here = _by_word(place, last=True).get(padded[:-1].rpartition(" ")[2], ())
    return next((phrase for phrase in here if padded.endswith(phrase)), "")


def find_opening(words: Words) -> str:
    """What the block begins with that makes it a credit line: "Source:", or "This article" and "was first published by"; "" for nothing."""
    subject = _opening(words.padded, "subject")
    made = _opening(words.padded[len(subject) - 1 :], "made") if subject else ""
    return max(_opening(words.padded, "before"), subject[:-1] + made if made else "", key=len)


def _find_closing(words: Words) -> str:
    """What the block ends with that makes it a credit line: "news service", or "contributed to" and "this report"; "" for nothing."""
    subject = _closing(words.padded, "subject")
    ending = _closing(words.padded[: len(words.padded) - len(subject) + 1], "ending") if subject else ""
    return max(_closing(words.padded, "after"), ending + subject[1:] if ending else "", key=len)


@cache
def alternatives(place: str) -> str:
    """The phrases of a place of data/credits.csv as an alternation for a pattern, the longest first."""
    return "|".join(re.escape(p) for p in sorted(_phrases(place), key=lambda p: (-len(p), p)))


@cache
def _words_beside() -> frozenset[str]:
    return frozenset((*_phrases("filler"), *_phrases("joiner")))


def find_strangers(text: str, start: int, end: int, spans: Sequence[Span]) -> list[str]:
    """The words of the block that are no name of a wire, no joiner and no filler such as "agencies"."""
    known = _words_beside()
    return [
        m.group()
        for m in _TOKEN.finditer(text, start, end)
        if not any(s.start < m.end() and m.start() < s.end for s in spans) and m.group().casefold() not in known
    ]


def is_all_phrase(words: Words, strangers: list[str]) -> bool:
    """Whether all that stands beside the wires is the opening of a credit line: "Source:"."""
    return not _outside(find_opening(words), [w for w in strangers if not w.isdigit()])


def has_phrase(words: Words, strangers: list[str]) -> bool:
    """Whether a phrase of data/credits.csv and the names make up the line; `strangers` are the words beside them."""
    closing = _find_closing(words)
    if closing and (closing.count(" ") > _TELLING_WORDS or _are_names(_outside(closing, strangers))):
        return True
    if not (opening := find_opening(words)):
        return _is_among_names(words, strangers)
    if holds_any(words, _phrases("inside")):
        return True
    # What is neither phrase nor wire may only be names: "With reporting by Ida Brandt, AFP in Harwick".
    others = _outside(opening, strangers)
    return len(others) <= _MOST_STRANGERS and _are_names(others)


def _is_among_names(words: Words, strangers: list[str]) -> bool:
    """Whether a line has nothing but names and who did what: "Brandt reported from Harwick. AP contributed from Selby."."""
    if not holds_any(words, _phrases("among")):
        return False
    known = {word for phrase in _phrases("among") for word in phrase.split()}
    others = [w for w in strangers if w.casefold() not in known]
    return 0 < len(others) <= _MOST_STRANGERS and _are_names(others)


def _are_names(words: list[str]) -> bool:
    return all(w[0].isupper() or w[0].isdigit() for w in words)


def _outside(phrase: str, strangers: list[str]) -> list[str]:
    """The strangers that are no words of the phrase."""
    known = frozenset(phrase.split())
    return [w for w in strangers if w.casefold() not in known]


def is_bare_name(text: str, start: int, end: int, spans: Sequence[Span]) -> bool:
    """Whether a line has only agencies, at most with a year, initials, the sign of copyright; no words such as "Source:" and "staff"."""
    words = [m.group() for m in _TOKEN.finditer(text, start, end) if not any(s.start < m.end() and m.start() < s.end for s in spans)]
    if not all(len(word) <= _INITIALS_AT_MOST or word.isdigit() for word in words):
        return False
    return _opening(words_of(text[start:end]).padded, "before") in ("", " copyright ") and ":" not in text[start:end]


def is_filler(word: str) -> bool:
    """Whether a word may stand beside a name in a credit line, as "agencies" does."""
    return word.casefold() in _phrases("filler")


def is_nameless(words: Words) -> bool:
    """Whether a line credits nobody by name: "With agencies", "From wire reports"."""
    if words.count > _MOST_NAMELESS_WORDS:
        return False
    parts = [p for p in words.padded.split() if p != ":"]
    return any(p in _phrases("nameless") for p in parts) and all(p in _words_beside() for p in parts)
