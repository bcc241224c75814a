"""Which words does a stretch of an article hold, in a form in which spelling and marks are set aside?"""

import re
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from twosource.corroborate.words import plain
from twosource.records import Span
from twosource.text.quotemarks import find_quotations
from twosource.text.spelling import americanise

_LETTERS = r"[^\W\d_]"
# Initials with points are one word ("U.S."), figures keep their ending ("9th", "1990s"), and what is run together with a verb stands apart
# ("did|n't", "can|not", "we|'ll"), so that both ways of writing it have the same words.
_WORD = re.compile(
    rf"(?:{_LETTERS}\.){{2,}}"
    r"|\d+(?:[.,:]\d+)*(?:(?:st|nd|rd|th|s)(?![^\W\d_]))?"
    r"|(?:(?<=[cC]an)not)(?![^\W\d_])|(?:[nN]['\u2019][tT]|['\u2019](?:ll|re|ve|m|d))(?![^\W\d_])"
    rf"|[cC]an(?=not(?!{_LETTERS}))|{_LETTERS}+?(?=[nN]['\u2019][tT](?!{_LETTERS})|['\u2019](?:ll|re|ve|m|d)(?!{_LETTERS}))"
    rf"|{_LETTERS}+(?:['\u2019]{_LETTERS}+)*"
)
_FOR_SHORT = {"n't": "not", "'ll": "will", "'re": "are", "'ve": "have", "'m": "am", "ca": "can", "wo": "will", "sha": "shall"}
_KEPT = 1 << 16


@lru_cache(maxsize=_KEPT)
def one_spelling(word: str) -> str:
    """A word folded, in one spelling, without a possessive ending; "n't" is "not", "1,200" is "1200"."""
    word = plain(word).removesuffix("'s").removesuffix("'")
    if word in _FOR_SHORT:
        return _FOR_SHORT[word]
    if word[0].isdigit():
        return re.sub(r",(?=\d{3})", "", word).replace(":", ".")
    if "." in word:
        return word.replace(".", "")
    return americanise(word)


@dataclass(frozen=True, slots=True)
class Stretch:
    """A stretch of an article as words: their spans, their folded forms, and what stands in quotation marks.

    `opens[n]`: whether word n has a sentence's capital whatever it is. `quoted_in[n]`: which quotation word n stands in, or -1.
    """

    text: str
    span: Span
    words: tuple[Span, ...]
    keys: tuple[str, ...]
    quoted: tuple[Span, ...]
    opens: tuple[bool, ...]
    quoted_in: tuple[int, ...]

    def raw(self, n: int) -> str:
        """Word n as it is printed."""
        return self.text[self.words[n].start : self.words[n].end]

    def gap(self, n: int) -> str:
        """What stands between word n and the word before; at the ends, what stands there in the stretch."""
        begin = self.words[n - 1].end if n else self.span.start
        return self.text[begin : self.words[n].start if n < len(self.words) else self.span.end]

    def span_of(self, first: int, last: int) -> Span:
        """The characters of the words [first, last)."""
        return Span(self.words[first].start, self.words[last - 1].end)

    def is_quoted(self, n: int) -> bool:
        """Whether word n stands in quotation marks."""
        return self.quoted_in[n] >= 0

    def opens_sentence(self, n: int) -> bool:
        """Whether word n has a sentence's capital whatever it is."""
        return self.opens[n]

    def ends_sentence(self, n: int) -> bool:
        """Whether a sentence, or the stretch, ends before word n."""
        return n >= len(self.words) or any(mark in self.gap(n) for mark in ".!?\n\u2026")


@lru_cache(maxsize=1024)
def read_stretch(text: str, span: Span) -> Stretch:
    """The words of text[span], and the quotations of its paragraph that reach into it.

    Answers are kept for a while, since all copies of a dispatch are compared with the same sentences.
    """
    words = tuple(Span(m.start(), m.end()) for m in _WORD.finditer(text, span.start, span.end))
    begin = text.rfind("\n\n", 0, span.start) + 1
    stop = text.find("\n\n", span.end)
    quotations = find_quotations(text, begin, len(text) if stop < 0 else stop)
    quoted = tuple(q.inner for q in quotations if q.inner.start < span.end and span.start < q.inner.end)
    keys = tuple(one_spelling(text[w.start : w.end]) for w in words)
    return Stretch(text, span, words, keys, quoted, _find_openings(text, words), _find_quoted(words, quoted))


def _find_openings(text: str, words: tuple[Span, ...]) -> tuple[bool, ...]:
    out = [True] if words else []
    for before, word in pairwise(words):
        gap = text[before.end : word.start]
        # The point of initials belongs to the word, so only what stands behind it tells of a sentence's end.
        out.append(gap != " " and (any(mark in gap for mark in ".!?:\n\u2026") or gap[-1:] in ("\u201c", '"')))
    return tuple(out)


def _find_quoted(words: tuple[Span, ...], quoted: tuple[Span, ...]) -> tuple[int, ...]:
    out = []
    n = 0
    for word in words:
        while n < len(quoted) and quoted[n].end <= word.start:
            n += 1
        out.append(n if n < len(quoted) and quoted[n].start <= word.start else -1)
    return tuple(out)
