"""What is left of an article when only its words are kept: the stretches it is made of, as numbers?

A stretch is a run of words that ends as a sentence does. It is found from the words alone, so that millions of words take seconds;
the sentences of the other stages are laid over it where passages are cut.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from unicodedata import normalize

import numpy as np

from twosource.records import Document
from twosource.text.fold import fold
from twosource.text.sentences import ends_abbreviated
from twosource.trace.arrays import Codes, Counts, Flags, Keys, Marks, Places, running_sum
from twosource.trace.wordcodes import WORD, code_word

CAPITAL, DIGIT = 1, 2
"""The marks of a word: it has a capital; it is a number."""

_BATCH = 2_000
_MOST_TOKENS = 500_000
HIDDEN = re.compile("[\u00ad\u200b-\u200d\ufeff\u2060\ufb00-\ufb04]")
_ENDS = re.compile(r"[.!?\u2026]+[\"'\u201d\u2019\u00bb)\]]*$")
_OPENS = re.compile(r"[\"'\u201c\u2018\u00ab(\[]*(?:[^\W_a-z]|[$€£])")
_QUOTES_BEFORE = re.compile('^[(\\[]*["\u201c\u00ab]')
_QUOTES_BEHIND = re.compile('["\u201d\u00bb][^\\w"\u201c\u201d]*$')
_MAY_END, _MAY_OPEN, _OPENS_QUOTE, _CLOSES_QUOTE = 1, 2, 4, 8
_PER, _CENT, _PERCENT = (code_word(w) for w in ("per", "cent", "percent"))
_ODD = 0x9E3779B97F4A7C15
_INVERSE = pow(_ODD, -1, 1 << 64)


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


class _Tokens(dict[str, int]):
    """The number of each run of characters without a space, with the words in it: most runs come again and again."""

    def __init__(self) -> None:
        self.sizes: list[int] = []
        self.words: list[int] = []
        self.marks: list[int] = []
        self.flags: list[int] = []

    def __missing__(self, token: str) -> int:
        number = self[token] = len(self.sizes)
        text = token if token.isascii() else normalize("NFC", fold(token).text if HIDDEN.search(token) else token)
        found = [text] if text.isascii() and text.isalpha() else WORD.findall(text)
        self.sizes.append(len(found))
        self.words += map(code_word, found)
        self.marks += [CAPITAL if w[0].isupper() else DIGIT if w[0].isdigit() else 0 for w in found]
        # Most tokens are a plain word and nothing else.
        self.flags.append((0 if text[0].islower() else _MAY_OPEN) if text.isascii() and text.isalpha() else _flags_of(text))
        return number


def _flags_of(token: str) -> int:
    end = _ENDS.search(token)
    return (
        (_MAY_END if end and not ends_abbreviated(token[: end.start()], token[end.start() :]) else 0)
        | (_MAY_OPEN if _OPENS.match(token) else 0)
        | (_OPENS_QUOTE if _QUOTES_BEFORE.search(token) else 0)
        | (_CLOSES_QUOTE if _QUOTES_BEHIND.search(token) else 0)
    )


def read_imprints(documents: Sequence[Document]) -> tuple[Imprint, ...]:
    """The imprints of the documents, in order. Linear in the text."""
    return tuple(imprint for batch in _batches(documents) for imprint in batch)


def _batches(documents: Sequence[Document]) -> Iterator[list[Imprint]]:
    tokens = _Tokens()
    for first in range(0, len(documents), _BATCH):
        if len(tokens) > _MOST_TOKENS:
            tokens = _Tokens()
        yield _read_batch(documents[first : first + _BATCH], tokens)


def _read_batch(documents: Sequence[Document], tokens: _Tokens) -> list[Imprint]:
    """The imprints of some documents. All their words are worked on at once, as arrays."""
    ids: list[int] = []
    ends: list[int] = []
    owners: list[int] = []
    numbers: list[int] = []
    number_of = tokens.__getitem__
    for owner, document in enumerate(documents):
        for number, piece in _paragraphs_of(document):
            ids.extend(map(number_of, piece.split()))
            if len(ids) > (ends[-1] if ends else 0):
                ends.append(len(ids))
                owners.append(owner)
                numbers.append(number)
    token = np.array(ids, dtype=np.int64)
    last = np.array(ends, dtype=np.int64) - 1
    flags = np.array(tokens.flags, dtype=np.uint8)[token] if len(token) else np.zeros(0, dtype=np.uint8)
    closing = np.zeros(len(token), dtype=np.bool_)
    closing[:-1] = ((flags[:-1] & _MAY_END) > 0) & ((flags[1:] & _MAY_OPEN) > 0)
    closing[last] = True
    sizes = np.array(tokens.sizes, dtype=np.int64)
    counts = sizes[token]
    behind = np.cumsum(counts)
    at = np.arange(int(counts.sum())) - np.repeat(behind - counts - (np.cumsum(sizes) - sizes)[token], counts)
    words = np.array(tokens.words, dtype=np.uint32)[at]
    marks = np.array(tokens.marks, dtype=np.uint8)[at]
    inside = np.repeat(_inside_quotes(flags, last), counts)
    stretch_end = np.flatnonzero(closing)
    paragraph = np.searchsorted(last, stretch_end)
    stop = behind[stretch_end]
    keep = np.diff(np.concatenate((np.zeros(1, dtype=np.int64), stop))) > 0
    stop, paragraph = stop[keep], paragraph[keep]
    words, marks, inside, stop = _join_per_cent(words, marks, inside, stop)
    return _part(documents, (words, marks, inside), stop, np.array(owners)[paragraph], np.array(numbers)[paragraph])


def _paragraphs_of(document: Document) -> Iterator[tuple[int, str]]:
    """The article's own paragraphs with their numbers, a dateline left out."""
    text, dateline = document.article.text, document.layout.dateline
    for block in document.layout.blocks:
        if block.kind == "paragraph" and block.number is not None:
            inside = dateline is not None and block.start <= dateline.span.start and dateline.span.end <= block.end
            yield block.number, text[dateline.span.end if inside and dateline else block.start : block.end]


def _inside_quotes(flags: Marks, last: Places) -> Flags:
    """Which tokens stand inside quotation marks. Each paragraph begins outside; what it leaves open ends with it."""
    opens, closes = (flags & _OPENS_QUOTE) > 0, (flags & _CLOSES_QUOTE) > 0
    steps = opens.astype(np.int64) - closes
    depth = np.cumsum(steps)
    first = np.concatenate((np.zeros(1, dtype=np.int64), last[:-1] + 1)) if len(last) else last
    before = depth - steps
    base = np.repeat(before[first], np.diff(np.append(first, len(flags)))) if len(last) else before
    inside: Flags = (before - base > 0) | opens
    return inside


def _join_per_cent(words: Codes, marks: Marks, inside: Flags, stop: Places) -> tuple[Codes, Marks, Flags, Places]:
    """ "per cent" as the one word it is elsewhere."""
    second = np.flatnonzero((words[1:] == _CENT) & (words[:-1] == _PER)) + 1
    second = second[~np.isin(second, stop)]
    if not len(second):
        return words, marks, inside, stop
    words[second - 1] = _PERCENT
    keep = np.ones(len(words), dtype=np.bool_)
    keep[second] = False
    return words[keep], marks[keep], inside[keep], stop - np.searchsorted(second, stop)


def _part(
    documents: Sequence[Document], by_word: tuple[Codes, Marks, Flags], stop: Places, owners: Places, numbers: Places
) -> list[Imprint]:
    words, marks, inside = by_word
    start = np.concatenate((np.zeros(1, dtype=np.int64), stop[:-1])) if len(stop) else stop
    keys = hash_runs(words, start, stop)
    total = running_sum(inside)
    quoted = (total[stop] - total[start]).astype(np.int32)
    sizes = (stop - start).astype(np.int32)
    cut = np.searchsorted(owners, np.arange(len(documents) + 1))
    word_cut = np.concatenate((start, stop[-1:]))[cut] if len(stop) else np.zeros(len(cut), dtype=np.int64)
    return [
        Imprint(
            article_id=document.article.article_id,
            keys=keys[a:b].copy(),
            sizes=sizes[a:b].copy(),
            paragraphs=numbers[a:b].astype(np.int32),
            quoted=quoted[a:b].copy(),
            words=words[c:d].copy(),
            marks=marks[c:d].copy(),
        )
        for document, a, b, c, d in zip(
            documents, cut[:-1].tolist(), cut[1:].tolist(), word_cut[:-1].tolist(), word_cut[1:].tolist(), strict=True
        )
    ]


def hash_runs(words: Codes, start: Places, stop: Places) -> Keys:
    """A 64-bit hash of each run words[start:stop): the same for the same words wherever they stand."""
    count = len(words)
    powers = np.cumprod(np.concatenate((np.ones(1, dtype=np.uint64), np.full(count, _ODD, dtype=np.uint64))))
    inverse = np.cumprod(np.concatenate((np.ones(1, dtype=np.uint64), np.full(count, _INVERSE, dtype=np.uint64))))
    total = np.concatenate((np.zeros(1, dtype=np.uint64), np.cumsum(mix(words.astype(np.uint64)) * powers[:count])))
    return mix((total[stop] - total[start]) * inverse[start] + (stop - start).astype(np.uint64))


def mix(x: Keys) -> Keys:
    """The finaliser of splitmix64: a bijection on 64 bits, so that nothing is lost between two words.

    Source: Steele, Lea, Flood, Fast splittable pseudorandom number generators, OOPSLA 2014.
    """
    x = x + np.uint64(0x9E3779B97F4A7C15)
    x = (x ^ (x >> np.uint64(30))) * np.uint64(0xBF58476D1CE4E5B9)
    x = (x ^ (x >> np.uint64(27))) * np.uint64(0x94D049BB133111EB)
    return x ^ (x >> np.uint64(31))
