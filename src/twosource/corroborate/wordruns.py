"""In which runs of words do two copies of a sentence differ, once spelling and marks are set aside?"""

import re
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import cache

from twosource.corroborate.words import plain
from twosource.lexicon import load_lexicon
from twosource.records import Span
from twosource.text.quotemarks import find_quotations

_WORD = re.compile(r"\d+(?:[.,]\d+)*|[^\W\d_]+(?:['\u2019][^\W\d_]+)*")


@dataclass(frozen=True, slots=True)
class SpellingPair:
    """A row of data/spelling_pairs.csv."""

    british: str
    american: str
    before: int


@cache
def _spelling_rules() -> tuple[tuple[re.Pattern[str], str], ...]:
    rows = load_lexicon("spelling_pairs", SpellingPair)
    return tuple((re.compile(rf"(?<=[^\W\d_]{{{row.before}}}){row.british}" if row.before else row.british), row.american) for row in rows)


@cache
def one_spelling(word: str) -> str:
    """A word folded, in one spelling, without a possessive ending."""
    word = plain(word).removesuffix("'s").removesuffix("'")
    for british, american in _spelling_rules():
        word = british.sub(american, word)
    return word


@dataclass(frozen=True, slots=True)
class Stretch:
    """A stretch of an article as words: their spans, their folded forms, and what stands in quotation marks."""

    text: str
    span: Span
    words: tuple[Span, ...]
    keys: tuple[str, ...]
    quoted: tuple[Span, ...]

    def raw(self, n: int) -> str:
        """Word n as it is printed."""
        return self.text[self.words[n].start : self.words[n].end]

    def span_of(self, first: int, last: int) -> Span:
        """The characters of the words [first, last)."""
        return Span(self.words[first].start, self.words[last - 1].end)

    def is_quoted(self, n: int) -> bool:
        """Whether word n stands in quotation marks."""
        at = self.words[n].start
        return any(q.start <= at < q.end for q in self.quoted)

    def opens_sentence(self, n: int) -> bool:
        """Whether word n has a sentence's capital whatever it is."""
        if n == 0:
            return True
        gap = self.text[self.words[n - 1].end : self.words[n].start]
        return any(mark in gap for mark in ".!?:\n\u2026") or gap[-1:] in ("\u201c", '"')


@dataclass(frozen=True, slots=True)
class Run:
    """Words [a_first, a_last) of one stretch that stand where the other has [b_first, b_last)."""

    a_first: int
    a_last: int
    b_first: int
    b_last: int


def read_stretch(text: str, span: Span) -> Stretch:
    """The words of text[span], and the quotations of its paragraph that reach into it."""
    words = tuple(Span(m.start(), m.end()) for m in _WORD.finditer(text, span.start, span.end))
    begin = text.rfind("\n\n", 0, span.start) + 1
    stop = text.find("\n\n", span.end)
    quoted = tuple(q.inner for q in find_quotations(text, begin, len(text) if stop < 0 else stop))
    inside = tuple(q for q in quoted if q.start < span.end and span.start < q.end)
    return Stretch(text, span, words, tuple(one_spelling(text[w.start : w.end]) for w in words), inside)


def find_runs(a: Stretch, b: Stretch) -> tuple[Run, ...]:
    """The differing runs in order; words written joined or apart ("cease-fire", "ceasefire") do not differ."""
    matcher = SequenceMatcher(None, a.keys, b.keys, autojunk=False)
    runs = (Run(i1, i2, j1, j2) for tag, i1, i2, j1, j2 in matcher.get_opcodes() if tag != "equal")
    return tuple(r for r in runs if "".join(a.keys[r.a_first : r.a_last]) != "".join(b.keys[r.b_first : r.b_last]))
