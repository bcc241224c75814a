"""Which rules of time can match in a sentence at all? A rule that needs a month is not tried where none is named."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from twosource.claims.sentence.numbers import number_words
from twosource.claims.time.timewords import feasts, time_words
from twosource.lexicon import load_lexicon

_WORD = re.compile(r"\w+")
_DIGIT = re.compile(r"\d")
_GLUED = ("earlier", "later", "early", "late", "mid", "on", "in", "of")
"""The rules let these stand without a space before what they belong to ("midsummer")."""
_SAME_LETTER = str.maketrans("\u017f\u0130\u0131\u212a", "siik")
"""Letters that a pattern that ignores case takes for plain ones, and str.lower does not."""


@dataclass(frozen=True, slots=True)
class TimeGate:
    """A rule and words of which one must stand in the sentence."""

    rule: str
    one_of: tuple[str, ...]


@cache
def _gates() -> tuple[dict[str, frozenset[int]], dict[str, frozenset[int]], frozenset[int]]:
    """For each rule the numbers of its needs; for each word the needs that it meets; the needs that a digit meets."""
    rows = load_lexicon("time_gates", TimeGate)
    numbers = {cell: n for n, cell in enumerate(dict.fromkeys(row.one_of for row in rows))}
    needs: dict[str, set[int]] = {}
    for row in rows:
        needs.setdefault(row.rule, set()).add(numbers[row.one_of])
    met: dict[str, set[int]] = {}
    for cell, n in numbers.items():
        for word in (w for entry in cell for w in _words(entry)):
            met.setdefault(word, set()).add(n)
    digit = frozenset(n for cell, n in numbers.items() if "@digit" in cell)
    return {r: frozenset(n) for r, n in needs.items()}, {w: frozenset(n) for w, n in met.items()}, digit


def _words(entry: str) -> set[str]:
    """The words that an entry stands for, of each phrase its longest."""
    if not entry.startswith("@"):
        return {entry}
    kind = entry[1:]
    if kind == "digit":
        return set()
    if kind == "feast":
        return _longest(feasts())
    if kind == "tenths":
        return {w.word.removesuffix("y") + "ies" for w in number_words().values() if w.kind == "ten"}
    words = _longest(time_words(kind)) | _longest(time_words(f"{kind} short"))
    return words | {f"{w}s" for w in words} if kind == "weekday" else words


def _longest(phrases: Iterable[str]) -> set[str]:
    return {max(_WORD.findall(phrase), key=len) for phrase in phrases}


def may_match(text: str, start: int, end: int) -> frozenset[int]:
    """The needs that text[start:end) meets: a rule may match there if `needs_of` it are among them."""
    _, met, digit = _gates()
    words = text[start:end]
    if not words.isascii():
        words = words.translate(_SAME_LETTER)
    out: set[int] = set(digit) if _DIGIT.search(words) else set()
    for word in _WORD.findall(words.lower()):
        if word in met:
            out |= met[word]
        if word.startswith(_GLUED):
            for glued in _GLUED:
                if word.startswith(glued):
                    out |= met.get(word[len(glued) :], frozenset())
    return frozenset(out)


def needs_of(rule: str) -> frozenset[int]:
    """The numbers of what must stand in a sentence where the rule matches; empty for a rule that may match anywhere."""
    return _gates()[0].get(rule, frozenset())
