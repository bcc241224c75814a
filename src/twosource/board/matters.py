"""What is a position about, and on which side of it does it stand? Contents compared by their words, and by the matters they name."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Literal

from twosource.claims.wordsets import word_set
from twosource.corroborate.words import content_words, function_words, name_words, negations, plain, stem
from twosource.lexicon import load_lexicon

_GAP = 2
"""Words that may stand between those of a phrase: "lay down their arms"."""
_REACH = 4
"""Words over which a turning word bears on the matter behind it: "an end to all sanctions"."""
_SHARE = 0.6
"""Share of the shorter content's words that two contents without a common matter have in common when they are about one thing."""
_LEAST = 2
"""Fewer words in common than this show nothing."""
_MATTER = "matter "
"""What a key that is a matter and no word begins with; words hold no blank."""
_WORD = re.compile(r"[^\W\d_]+(?:'[^\W\d_]+)?")
_DOUBLED = re.compile(r"([^aeiouls])\1$")


@dataclass(frozen=True, slots=True)
class MatterWords:
    """A row of data/matters.csv."""

    words: str
    matter: str | None
    side: Literal["for", "against", "turns"]


@dataclass(frozen=True, slots=True)
class Matter:
    """A matter that a content names, and whether the content is for it."""

    name: str
    wanted: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Common:
    """What two contents have in common: the matter in words, and whether they stand on one side of it."""

    matter: str
    agree: bool


@cache
def _phrases() -> dict[str, list[tuple[tuple[str, ...], MatterWords]]]:
    """The rows by their first word, longest first."""
    out: dict[str, list[tuple[tuple[str, ...], MatterWords]]] = {}
    for row in load_lexicon("matters", MatterWords):
        keys = tuple(map(_form, _WORD.findall(row.words)))
        out.setdefault(keys[0], []).append((keys, row))
    return {first: sorted(rows, key=lambda r: (-len(r[0]), r[0])) for first, rows in out.items()}


def _form(word: str) -> str:
    """A word without endings of number and tense, nor the letter that these double: "stepping", "steps", "step" are one."""
    return _DOUBLED.sub(r"\1", stem(word))


@lru_cache(maxsize=1 << 14)
def find_matters(content: str) -> tuple[Matter, ...]:
    """The matters that a content names, in order of the text, each once with the side of its first place."""
    words = [_form(w) for w in _WORD.findall(plain(content))]
    found: dict[str, bool] = {}
    last: tuple[str, int] | None = None
    turned, turned_until = False, -1
    n = 0
    while n < len(words):
        row = _row_at(words, n)
        if row is not None and row[1].matter is not None:
            if row[1].matter not in found:
                found[row[1].matter] = (row[1].side == "for") != (turned and n <= turned_until)
                last = row[1].matter, n
        elif row is not None and last is not None and n - last[1] <= _REACH and words[n - 1] in word_set("passive"):
            # "that the sanctions be lifted": the turning word stands behind.
            found[last[0]] = not found[last[0]]
        elif row is not None or words[n] in negations():
            turned, turned_until = not (turned and n <= turned_until), n + _REACH
        n += len(row[0]) if row is not None else 1
    return tuple(Matter(name, wanted) for name, wanted in found.items())


def _row_at(words: Sequence[str], n: int) -> tuple[tuple[str, ...], MatterWords] | None:
    for keys, row in _phrases().get(words[n], []):
        if _follows(words, n, keys):
            return keys, row
    return None


def _follows(words: Sequence[str], n: int, keys: tuple[str, ...]) -> bool:
    at = n
    for key in keys[1:]:
        try:
            at = words.index(key, at + 1, at + 2 + _GAP)
        except ValueError:
            return False
    return True


def compare(a: str, b: str) -> Common | None:
    """What two contents have in common, and whether both want it; None where they are about different things.

    Contents that name people or places have to share a name ("the departure of the president" and "the envoy to step down" do not meet).
    """
    if not _names_meet(a, b):
        return None
    mine = {m.name: m.wanted for m in find_matters(a)}
    for matter in find_matters(b):
        if matter.name in mine:
            return Common(matter=matter.name, agree=mine[matter.name] == matter.wanted)
    words = content_words(a) & content_words(b)
    shorter = min(len(content_words(a)), len(content_words(b)))
    if len(words) >= _LEAST and len(words) >= _SHARE * shorter:
        return Common(matter=_shorter_of(a, b), agree=_is_denied(a) == _is_denied(b))
    return None


@lru_cache(maxsize=1 << 14)
def content_keys(content: str) -> tuple[str, ...]:
    """The words and matters of a content: two without a common key have nothing in common."""
    return tuple(sorted({*content_words(content), *(f"{_MATTER}{m.name}" for m in find_matters(content))}))


def may_meet(common: Sequence[str]) -> bool:
    """Whether two contents with these keys in common may be about one thing: a matter, or enough words. `compare` says whether they are."""
    return len(common) >= _LEAST or any(key.startswith(_MATTER) for key in common)


def _names_meet(a: str, b: str) -> bool:
    mine, other = _names_in(a), _names_in(b)
    return not mine or not other or bool(mine & other)


@lru_cache(maxsize=1 << 14)
def _names_in(content: str) -> frozenset[str]:
    """The words with a capital, folded, but for small words that a sentence may open with."""
    named = (key for word in content.split() if any(c.isupper() for c in word) for key in name_words(word))
    return frozenset(key for key in named if key not in function_words())


def _is_denied(content: str) -> bool:
    return bool(negations() & set(_WORD.findall(plain(content))))


def _shorter_of(a: str, b: str) -> str:
    return min(a, b, key=lambda text: (len(text), text))
