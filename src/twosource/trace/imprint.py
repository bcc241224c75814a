"""What is left of an article when only its words are kept: the stretches it is made of, as numbers?

A stretch is a run of words that ends as a sentence does. It is found from the words alone, so that millions of words take seconds;
the sentences of the other stages are laid over it where passages are cut.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from operator import attrgetter

import numpy as np

from twosource.records import Document
from twosource.trace.arrays import Codes, Counts, Flags, Keys, Marks, Places, changes, running_sum, spread
from twosource.trace.hashing import RunHasher, mix
from twosource.trace.tokens import (
    CAPITAL,
    CLOSES_QUOTE,
    CLOSES_SINGLE,
    DIGIT,
    HIDDEN,
    MAY_END,
    MAY_OPEN,
    OPENS_QUOTE,
    OPENS_SINGLE,
    SPOKEN,
    Tokens,
)  # fmt: skip
from twosource.trace.wordcodes import code_word

__all__ = ["CAPITAL", "DIGIT", "HIDDEN", "SPOKEN", "Imprint", "read_imprints"]

# So many articles are worked on at once that their arrays stay in the processor's cache.
_BATCH = 500
_PLACE = attrgetter("kind", "number", "start", "end")
_MOST_TOKENS = 500_000
# The same words with other ones of them quoted are another stretch: what is quoted says whose words they are.
_SPOKEN_KEY = np.uint64(1 << 32)
_PER, _CENT, _PERCENT = (code_word(w) for w in ("per", "cent", "percent"))


@dataclass(frozen=True, slots=True, eq=False)
class Imprint:
    """The words of an article's own paragraphs, furniture, headline and dateline left out.

    `keys`, `sizes`, `paragraphs` and `quoted` have one item per stretch: a hash of its words, how many they are, its paragraph, and
    how many words stand inside quotation marks. `words` and `marks` have one item per word, stretch after stretch.
    """

    article_id: str
    keys: Keys
    sizes: Counts
    paragraphs: Counts
    quoted: Counts
    words: Codes
    marks: Marks


def read_imprints(documents: Sequence[Document]) -> tuple[Imprint, ...]:
    """The imprints of the documents, in order. Linear in the text."""
    return tuple(imprint for batch in _batches(documents) for imprint in batch)


def _batches(documents: Sequence[Document]) -> Iterator[list[Imprint]]:
    hasher = RunHasher()
    tokens = Tokens(hasher)
    for first in range(0, len(documents), _BATCH):
        if len(tokens) > _MOST_TOKENS:
            tokens = Tokens(hasher)
        yield _read_batch(documents[first : first + _BATCH], tokens, hasher)


def _read_batch(documents: Sequence[Document], tokens: Tokens, hasher: RunHasher) -> list[Imprint]:
    """The imprints of some documents. All their words are worked on at once, as arrays."""
    owners, numbers, texts = _list_paragraphs(documents)
    token, ends = tokens.number(texts)
    filled = changes(ends) & (ends > 0)
    last = ends[filled] - 1
    flags = tokens.flags[token]
    closing = np.zeros(len(token), dtype=np.bool_)
    closing[:-1] = ((flags[:-1] & MAY_END) > 0) & ((flags[1:] & MAY_OPEN) > 0)
    closing[last] = True
    counts = tokens.sizes[token]
    at = spread(tokens.first[token], counts)
    words, marks = tokens.words[at], tokens.marks[at]
    inside = np.repeat(_inside_quotes(flags, last), counts)
    stretch_end = np.flatnonzero(closing)
    paragraph = np.searchsorted(last, stretch_end)
    stop = np.cumsum(counts)[stretch_end]
    keep = np.diff(stop, prepend=0) > 0
    stop, paragraph = stop[keep], paragraph[keep]
    words, marks, inside, stop = _join_per_cent(words, marks, inside, stop)
    start = np.concatenate(([0], stop[:-1])).astype(np.int64)[: len(stop)]
    spoken = _find_spoken(inside, start, stop)
    marks |= spoken * np.uint8(SPOKEN)
    keys = hasher.hash_runs(mix(words.astype(np.uint64) | spoken * _SPOKEN_KEY), start, stop)
    return _part(documents, keys, (words, marks, inside), stop, owners[filled][paragraph], numbers[filled][paragraph])


def _find_spoken(inside: Flags, start: Places, stop: Places) -> Flags:
    """Which words stand inside quotation marks in stretches that go on outside them."""
    total = running_sum(inside)
    quoted = total[stop] - total[start]
    return inside & np.repeat((quoted > 0) & (quoted < stop - start), stop - start)


def _list_paragraphs(documents: Sequence[Document]) -> tuple[Places, Places, list[str]]:
    """The articles' own paragraphs, a dateline left out: of each the index of its document, its number and its text."""
    owners: list[int] = []
    numbers: list[int] = []
    texts: list[str] = []
    for owner, document in enumerate(documents):
        text, dateline = document.article.text, document.layout.dateline
        before = len(texts)
        for kind, number, start, end in map(_PLACE, document.layout.blocks):
            if kind == "paragraph" and number is not None:
                opened = dateline is not None and start <= dateline.span.start and dateline.span.end <= end
                numbers.append(number)
                texts.append(text[dateline.span.end if opened and dateline else start : end])
        owners += [owner] * (len(texts) - before)
    return np.array(owners, dtype=np.int64), np.array(numbers, dtype=np.int64), texts


def _inside_quotes(flags: Marks, last: Places) -> Flags:
    """Which tokens stand inside quotation marks. Each paragraph begins outside; what it leaves open ends with it."""
    opens, closes = (flags & OPENS_QUOTE) > 0, (flags & CLOSES_QUOTE) > 0
    first = np.concatenate((np.zeros(1, dtype=np.int64), last[:-1] + 1)) if len(last) else last
    size = np.diff(np.append(first, len(flags))) if len(last) else last
    for start, stop in _pair_single(flags, np.repeat(np.arange(len(last)), size), opens | closes):
        opens[start] = True
        if stop is not None:
            closes[stop] = True
    steps = opens.astype(np.int64) - closes
    depth = np.cumsum(steps)
    before = depth - steps
    base = np.repeat(before[first], size) if len(last) else before
    inside: Flags = (before - base > 0) | opens
    return inside


def _pair_single(flags: Marks, paragraph: Places, double: Flags) -> Iterator[tuple[int, int | None]]:
    """The tokens that open a quotation in single marks, each with the one that closes it, in paragraphs without double marks.

    What stands open before the first word of a paragraph is closed by its end, where nothing else closes it.
    """
    doubled = np.zeros(int(paragraph[-1]) + 1 if len(paragraph) else 0, dtype=np.bool_)
    doubled[paragraph[double]] = True
    at = np.flatnonzero((flags & (OPENS_SINGLE | CLOSES_SINGLE)) > 0)
    at = at[~doubled[paragraph[at]]]
    opened: int | None = None
    within = -1
    for token, number, flag in zip(at.tolist(), paragraph[at].tolist(), flags[at].tolist(), strict=True):
        if number != within:
            if opened is not None and (opened == 0 or paragraph[opened - 1] != within):
                yield opened, None
            opened, within = None, number
        if opened is None and flag & OPENS_SINGLE:
            opened = token
        if opened is not None and flag & CLOSES_SINGLE:
            yield opened, token
            opened = None
    if opened is not None and (opened == 0 or paragraph[opened - 1] != within):
        yield opened, None


def _join_per_cent(words: Codes, marks: Marks, inside: Flags, stop: Places) -> tuple[Codes, Marks, Flags, Places]:
    """ "per cent" as the one word it is elsewhere."""
    second = np.flatnonzero((words[1:] == _CENT) & (words[:-1] == _PER)) + 1
    begins = np.zeros(len(words) + 1, dtype=np.bool_)
    begins[stop] = True
    second = second[~begins[second]]
    if not len(second):
        return words, marks, inside, stop
    words[second - 1] = _PERCENT
    keep = np.ones(len(words), dtype=np.bool_)
    keep[second] = False
    return words[keep], marks[keep], inside[keep], stop - np.searchsorted(second, stop)


def _part(
    documents: Sequence[Document], keys: Keys, by_word: tuple[Codes, Marks, Flags], stop: Places, owners: Places, numbers: Places
) -> list[Imprint]:
    """The imprint of each document, which looks into the arrays of all: most callers keep all or none."""
    words, marks, inside = by_word
    start = np.concatenate((np.zeros(1, dtype=np.int64), stop))
    total = running_sum(inside)
    quoted = (total[stop] - total[start[:-1]]).astype(np.int32)
    sizes, paragraphs = np.diff(start).astype(np.int32), numbers.astype(np.int32)
    cut = np.searchsorted(owners, np.arange(len(documents) + 1))
    bounds = zip(pairwise(cut.tolist()), pairwise(start[cut].tolist()), strict=True)
    return [
        Imprint(
            article_id=document.article.article_id,
            keys=keys[a:b],
            sizes=sizes[a:b],
            paragraphs=paragraphs[a:b],
            quoted=quoted[a:b],
            words=words[c:d],
            marks=marks[c:d],
        )
        for document, ((a, b), (c, d)) in zip(documents, bounds, strict=True)
    ]
