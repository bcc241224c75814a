"""Which quotations does an article hold, in which sentences do they lie, and which are somebody's speech?

Scare quotes, titles and words as words are quotations too, but nobody's speech: they are short and have no verb.
"""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

from twosource.claims.sentence.wording import tokens_starting
from twosource.records import Document, Sentence, Span
from twosource.text.quotemarks import find_quotations
from twosource.text.spans import overlaps

_SMALL = 3
"""Letters of a word that is small in titles too ("for", "and")."""
MIN_SPEECH_WORDS = 4
"""A quotation of fewer words says too little to stand alone as speech."""


@dataclass(frozen=True, slots=True, kw_only=True)
class QuotedRun:
    """A quotation with the sentences it lies in. `whole` is true where it covers them wholly: no words of the writer's beside it."""

    outer: Span
    inner: Span
    paragraph: int
    sentences: tuple[int, ...]
    whole: bool
    closed: bool


def find_quoted_runs(document: Document, sentences: tuple[Sentence, ...]) -> tuple[QuotedRun, ...]:
    """The quotations of an article's paragraphs in order."""
    text = document.article.text
    out: list[QuotedRun] = []
    by_paragraph: dict[int, list[Sentence]] = {}
    for sentence in sentences:
        by_paragraph.setdefault(sentence.paragraph, []).append(sentence)
    for block in document.layout.blocks:
        if block.kind != "paragraph" or block.number is None:
            continue
        for quotation in find_quotations(text, block.start, block.end):
            inside = [s for s in by_paragraph.get(block.number, []) if overlaps((s.start, s.end), quotation.inner)]
            if not inside:
                continue
            outside = text[inside[0].start : quotation.outer.start] + text[quotation.outer.end : inside[-1].end]
            out.append(
                QuotedRun(
                    outer=quotation.outer, inner=quotation.inner, paragraph=block.number, sentences=tuple(s.number for s in inside),
                    whole=not any(c.isalnum() for c in outside), closed=quotation.closed,
                )
            )  # fmt: skip
    return tuple(out)


def runs_near(runs: tuple[QuotedRun, ...], start: int, end: int) -> tuple[QuotedRun, ...]:
    """The quotations that touch [start, end). Logarithmic: they are in order and never overlap."""
    first = bisect_left(runs, start, key=lambda r: r.outer.end)
    last = bisect_left(runs, end, key=lambda r: r.outer.start)
    return runs[first : last + 1]


def quoted_tokens(sentence: Sentence, runs: tuple[QuotedRun, ...]) -> frozenset[int]:
    """The tokens of a sentence that stand inside quotation marks."""
    mine = [r for r in runs_near(runs, sentence.start, sentence.end) if sentence.number in r.sentences]
    return frozenset([i for r in mine for i in tokens_starting(sentence, *r.inner)])


def is_speech(text: str, run: QuotedRun) -> bool:
    """Whether a quotation is long enough to be speech, and no title of a book or a broadcast."""
    words = text[run.inner.start : run.inner.end].split()
    return len(words) >= MIN_SPEECH_WORDS and not is_title(words)


def is_title(words: Sequence[str]) -> bool:
    """Whether words in quotation marks are set as a title is: each long one with a capital, and no full stop ("A Tide for Tomorrow,")."""
    long = [w for w in words if len(w.strip(",.;:")) > _SMALL and w[:1].isalpha()]
    return bool(long) and all(w[:1].isupper() for w in long) and words[-1][-1:] not in {".", "?", "!"}
