"""Which rules of time can match in a sentence at all? A rule that needs a month is not tried where none is named."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from twosource.claims.sentence.numbers import number_words
from twosource.claims.time.timewords import feasts, time_words
from twosource.lexicon import load_lexicon

_WORD = re.compile(r"\w+")
_GAPS = bytes(n if _WORD.match(chr(n)) else ord(" ") for n in range(256))
"""Parts plain words as _WORD does, and faster."""
_DIGITS = re.compile(r"\d+")
_SHAPES = {
    "@digit": _DIGITS,
    "@year": re.compile(r"(?:1[4-9]|20)\d\d(?!\w)"),
    "@tens": re.compile(r"(?:\d\d)?[1-9]0s(?!\w)"),
    "@dashes": re.compile(r"\d+-\d\d-\d"),
    "@slashes": re.compile(r"\d+/\d+/\d"),
    "@colon": re.compile(r"\d+:\d"),
    "@half day": re.compile(r"\d+\s*[ap]\.?\s?m(?!\w)"),
    "@day clock": re.compile(r"\d{4}\s*(?:gmt|utc|hours)(?!\w)"),
}
"""What a number that a rule needs looks like from its first digit on, in lower case."""
_GLUED = ("earlier", "later", "early", "late", "mid", "on", "in", "of")
"""The rules let these stand without a space before what they belong to ("midsummer")."""
_SAME_LETTER = str.maketrans("\u017f\u0130\u0131\u212a", "siik")
"""Letters that a pattern that ignores case takes for plain ones, and str.lower does not."""


@dataclass(frozen=True, slots=True)
class TimeGate:
    """A rule and words of which one must stand in the sentence."""

    rule: str
    one_of: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Gates:
    """The needs are numbers.

    `of_rule`: those of each rule. `met`: those that a word meets, where others stand with it. `glued`: the word that one with another
    glued to it ends in. `words`: all words of the others. `shapes`: those that the shape of a number meets.
    """

    of_rule: dict[str, frozenset[int]]
    met: dict[str, tuple[tuple[frozenset[str], int], ...]]
    glued: dict[str, str]
    words: frozenset[str]
    shapes: tuple[tuple[re.Pattern[str], int], ...]


@cache
def _gates() -> _Gates:
    rows = load_lexicon("time_gates", TimeGate)
    numbers = {cell: n for n, cell in enumerate(dict.fromkeys(row.one_of for row in rows))}
    of_rule: dict[str, set[int]] = {}
    for row in rows:
        of_rule.setdefault(row.rule, set()).add(numbers[row.one_of])
    met: dict[str, list[tuple[frozenset[str], int]]] = {}
    for cell, n in numbers.items():
        for phrase in {w for entry in cell for w in _words(entry)}:
            longest = max(sorted(phrase), key=len)
            met.setdefault(longest, []).append((phrase - {longest}, n))
    words = met.keys() | {word for rows in met.values() for others, _ in rows for word in others}
    glued = {before + word: word for word in words for before in _GLUED}
    return _Gates(
        {rule: frozenset(needs) for rule, needs in of_rule.items()},
        {word: tuple(needs) for word, needs in met.items()},
        glued,
        frozenset(words | glued.keys()),
        tuple((_SHAPES[entry], n) for cell, n in numbers.items() for entry in cell if entry in _SHAPES),
    )


def _words(entry: str) -> set[frozenset[str]]:
    """The words that an entry stands for; of a phrase all that it has."""
    if entry in _SHAPES:
        return set()
    if not entry.startswith("@"):
        return _phrases([entry])
    kind = entry[1:]
    if kind == "feast":
        return _phrases(feasts())
    if kind == "tenths":
        return _phrases(w.word.removesuffix("y") + "ies" for w in number_words().values() if w.kind == "ten")
    if kind == "weekdays":
        return _phrases(f"{w}s" for w in time_words("weekday"))
    found = _phrases((*time_words(kind), *time_words(f"{kind} short")))
    return found | _words("@weekdays") if kind == "weekday" else found


def _phrases(phrases: Iterable[str]) -> set[frozenset[str]]:
    return {frozenset(_WORD.findall(phrase)) for phrase in phrases}


def may_match(text: str, start: int, end: int) -> frozenset[int]:
    """The needs that text[start:end) meets: a rule may match there if `needs_of` it are among them."""
    gates = _gates()
    lower = text[start:end]
    if not lower.isascii():
        lower = lower.translate(_SAME_LETTER)
    lower = lower.lower()
    words = lower.encode().translate(_GAPS).decode().split() if lower.isascii() else _WORD.findall(lower)
    found = gates.words.intersection(words)
    found |= {gates.glued[word] for word in found if word in gates.glued}
    out = {n for word in found for others, n in gates.met.get(word, ()) if others <= found}
    for digits in _DIGITS.finditer(lower):
        out.update([n for shape, n in gates.shapes if shape.match(lower, digits.start())])
    return frozenset(out)


def needs_of(rule: str) -> frozenset[int]:
    """The numbers of what must stand in a sentence where the rule matches; empty for a rule that may match anywhere."""
    return _gates().of_rule.get(rule, frozenset())
