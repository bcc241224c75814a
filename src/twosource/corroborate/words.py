"""Which words do two contents share, once spelling, endings and small words are set aside? And when are two names one?"""

import re
import unicodedata
from dataclasses import dataclass
from functools import cache, lru_cache

from twosource.claims.sentence.numbers import number_words
from twosource.lexicon import load_lexicon
from twosource.text.fold import fold_key

_WORD = re.compile(r"\d+(?:[.,]\d+)*|[^\W\d_]+(?:'[^\W\d_]+)?")
# Endings that number, tense and the two spellings of English change; a stem keeps at least four letters.
_ENDING = re.compile(r"(?<=\w{4})(?:i[sz]ations?|i[sz](?:es|ed|ing|e)|(?:ing|ed|es|s|e|ly))$")

_KEPT = 1 << 16
"""Texts whose folded form is remembered: a neighbourhood compares the same sentences again and again."""


@dataclass(frozen=True, slots=True)
class Word:
    """A row of a list of single words."""

    word: str


@cache
def function_words() -> frozenset[str]:
    """Folded words that carry no content of their own."""
    return frozenset(row.word for row in load_lexicon("function_words", Word))


@cache
def negations() -> frozenset[str]:
    """Folded words that turn a sentence into its opposite."""
    return frozenset(row.word for row in load_lexicon("negations", Word))


@cache
def _particles() -> frozenset[str]:
    return frozenset(row.word for row in load_lexicon("name_particles", Word))


def is_particle(word: str) -> bool:
    """Whether a folded word is a part of names that may be left out ("al", "el")."""
    return word in _particles()


@lru_cache(maxsize=_KEPT)
def plain(text: str) -> str:
    """The text folded, in small letters, without diacritics."""
    folded = fold_key(text)
    if folded.isascii():
        return folded
    return "".join(c for c in unicodedata.normalize("NFKD", folded) if not unicodedata.combining(c))


def word_keys(text: str) -> tuple[str, ...]:
    """The words of a text in order, folded, each digit group one word."""
    return tuple(w.removesuffix("'s") for w in _WORD.findall(plain(text)))


def stem(word: str) -> str:
    """A word without the endings that number, tense and spelling change: a rough form, for comparing only."""
    return _ENDING.sub("", word)


@lru_cache(maxsize=_KEPT)
def content_words(text: str) -> frozenset[str]:
    """The stems of the words of a text that carry content."""
    return frozenset(stem(w) for w in word_keys(text) if w not in function_words())


def shared_content(a: str, b: str) -> float:
    """Which share of the shorter text's content words the other has as well, 0 to 1; 0 where one has none."""
    left, right = content_words(a), content_words(b)
    shorter = min(len(left), len(right))
    return len(left & right) / shorter if shorter else 0.0


@lru_cache(maxsize=_KEPT)
def numbers_in(text: str) -> frozenset[int]:
    """The whole numbers that a text states, in digits or in single words."""
    found = set()
    for word in word_keys(text):
        digits = word.replace(",", "")
        entry = number_words().get(word)
        if digits.isdigit():
            found.add(int(digits))
        elif entry is not None and entry.kind in ("unit", "ten") and entry.value > 1:
            found.add(entry.value)
    return frozenset(found)


@lru_cache(maxsize=_KEPT)
def name_words(name: str) -> tuple[str, ...]:
    """The words of a name in order: folded, without diacritics, hyphens, a leading article and particles such as al-."""
    words = re.findall(r"[^\W_]+", plain(name).replace("'", ""))
    if words and words[0] == "the":
        words = words[1:]
    return tuple(w for w in words if w not in _particles()) or tuple(words)


def name_key(name: str) -> str:
    """The form of a name under which two spellings of it are one."""
    return " ".join(name_words(name))


def is_acronym(name: str) -> bool:
    """Whether a name is written in capitals alone, two letters or more: "SOHR", "U.N."."""
    letters = name.removeprefix("the ").replace(".", "")
    return len(letters) >= 2 and letters.isalpha() and letters.isupper()
