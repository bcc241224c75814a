"""Which lines does each article hold, and how much of it are they?

What one article holds follows from that article's words and lines alone. It is small, so that those of a whole pile lie side by side
in memory while the words themselves stay in the store.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from hashlib import blake2b
from typing import Any

import numpy as np
from numpy.typing import NDArray

from twosource.trace.arrays import Codes, Flags, Keys, Places, changes, join, running_sum, spread
from twosource.trace.imprint import CAPITAL, DIGIT
from twosource.trace.rarity import RAREST, weigh_words
from twosource.trace.strands import Bearings, Strand

ROW = np.dtype([("line", "<u8"), ("words", "<i4"), ("telling", "<i4"), ("paragraph", "<i4"), ("marks", "u1"), ("wording", "<u4")])
"""A line of an article: how many words of it the line has, how many of these stand with names or numbers, where it first stands, and a
hash of the words it has there."""

QUOTED, SMALL, AT_EDGE = 1, 2, 4
"""The marks of a row: the line mostly stands in quotation marks; its paragraph is a small part of the article; it stands near the
article's beginning or end."""

# Text that is half of an article or more is what the article is about.
_SMALL_PART = 0.5
_EDGE = 2
_TELLING_WORDS = 2
# In tenths of a bit: about thirty words of running text.
_TELLING_WEIGHT = 2_000
_LOW_BITS = np.uint64(0xFFFFFFFF)
_TypeOfRows = NDArray[Any]


@dataclass(frozen=True, slots=True, eq=False)
class Holdings:
    """What articles hold: `rows` (of type ROW) article after article, in order of line; those of article n from starts[n] to starts[n + 1].

    `words` and `telling` count the words of each whole article, and those that stand with names or numbers. `ledes` are the lines that
    open it; `digests` change where any of its lines or bearings do.
    """

    ids: tuple[str, ...]
    starts: Places
    rows: _TypeOfRows
    words: Places
    telling: Places
    ledes: tuple[tuple[int, ...], ...]
    bearings: tuple[Bearings, ...]
    digests: tuple[bytes, ...]

    def __len__(self) -> int:
        """How many articles there are."""
        return len(self.ids)


def hold(strands: Sequence[Strand]) -> Holdings:
    """What the articles of these strands hold, in order."""
    article = np.repeat(np.arange(len(strands)), [len(s.lines) for s in strands])
    line = join([s.lines for s in strands], np.uint64)
    sizes = join([s.imprint.sizes for s in strands], np.int64)
    paragraph = join([s.imprint.paragraphs for s in strands], np.int64)
    telling = sizes * find_telling(strands)
    quoted = join([s.quoted for s in strands], np.bool_)
    words, all_telling = (np.bincount(article, weights=v, minlength=len(strands)).astype(np.int64) for v in (sizes, telling))
    in_paragraph, at_edge = _look_at_paragraphs(article, paragraph, sizes)
    order = np.lexsort((line, article))
    order = order[line[order] != 0]
    new = np.flatnonzero(changes(article[order]) | changes(line[order]))
    first = order[new]
    rows = np.zeros(len(new), dtype=ROW)
    rows["line"], rows["paragraph"] = line[first], paragraph[first]
    rows["wording"] = join([s.imprint.keys for s in strands], np.uint64)[first] & _LOW_BITS
    if len(new):
        rows["words"] = np.add.reduceat(sizes[order], new)
        rows["telling"] = np.add.reduceat(telling[order], new)
        small = np.maximum(in_paragraph[first], rows["words"]) < _SMALL_PART * words[article[first]]
        rows["marks"] = (
            QUOTED * np.maximum.reduceat(quoted[order], new) + SMALL * small + AT_EDGE * np.minimum.reduceat(at_edge[order], new)
        )
    return Holdings(
        ids=tuple(s.article_id for s in strands),
        starts=np.searchsorted(article[first], np.arange(len(strands) + 1)),
        rows=rows,
        words=words,
        telling=all_telling,
        ledes=tuple(s.lede for s in strands),
        bearings=tuple(s.bearings for s in strands),
        digests=tuple(_digest(s) for s in strands),
    )


def _digest(strand: Strand) -> bytes:
    b = strand.bearings
    return blake2b(strand.lines.tobytes() + repr((b.day, b.outlet, b.wires, b.publisher)).encode(), digest_size=8).digest()


def find_telling(strands: Sequence[Strand]) -> Flags:
    """For every stretch of all strands, one behind the other, whether it is nobody's stock phrase.

    It is none if it has two names or numbers, or so many rare words that nobody writes them again by chance.
    """
    sizes = join([s.imprint.sizes for s in strands], np.int64)
    marked = (join([s.imprint.marks for s in strands], np.uint8) & (CAPITAL | DIGIT)) > 0
    ends = np.cumsum(sizes)
    # A stretch's first word has a capital whatever it is.
    marked[ends - sizes] = False
    total = running_sum(marked)
    out: Flags = total[ends] - total[ends - sizes] >= _TELLING_WORDS
    plain = np.flatnonzero(~out & (sizes * RAREST >= _TELLING_WEIGHT))
    words = join([s.imprint.words for s in strands], np.uint32)[spread((ends - sizes)[plain], sizes[plain])]
    weight = running_sum(weigh_words(words))
    stops = np.cumsum(sizes[plain])
    out[plain] = weight[stops] - weight[stops - sizes[plain]] >= _TELLING_WEIGHT
    return out


def _look_at_paragraphs(article: Places, paragraph: Places, sizes: Places) -> tuple[Places, Flags]:
    """For every stretch the words of its paragraph, and whether that is one of the article's first or last ones."""
    new = changes(article) | changes(paragraph)
    number = np.cumsum(new) - 1
    words = np.bincount(number, weights=sizes, minlength=int(new.sum())).astype(np.int64)
    owner = article[new]
    first = np.searchsorted(owner, owner)
    last = np.searchsorted(owner, owner, side="right") - 1
    place = np.arange(len(owner))
    at_edge = (place - first < _EDGE) | (last - place < _EDGE)
    return words[number], at_edge[number]


@dataclass(frozen=True, slots=True, eq=False)
class Rows:
    """Who holds what: one row per article and line that two articles hold, in order of line, then article.

    `article` is an index into the holdings, `line` the line itself, `number` the line's place among the lines in order; the others are
    the columns of ROW.
    """

    article: Places
    line: Keys
    number: Places
    words: Places
    telling: Places
    paragraph: Places
    marks: NDArray[np.uint8]
    wording: Codes


def list_rows(holdings: Holdings) -> Rows:
    """The rows of lines that at least two of the articles hold."""
    line = holdings.rows["line"]
    order = np.argsort(line, kind="stable")
    line = line[order]
    shared = np.zeros(len(line), dtype=np.bool_)
    same = line[1:] == line[:-1]
    shared[1:] |= same
    shared[:-1] |= same
    return _pick(holdings, order[shared])


def keep_rows(rows: Rows, kept: Flags) -> Rows:
    """Some of the rows: all or none of each line."""
    line = rows.line[kept]
    number = np.cumsum(changes(line)) - 1
    words, telling, paragraph = rows.words[kept], rows.telling[kept], rows.paragraph[kept]
    return Rows(rows.article[kept], line, number, words, telling, paragraph, rows.marks[kept], rows.wording[kept])


def _pick(holdings: Holdings, order: Places) -> Rows:
    article = np.repeat(np.arange(len(holdings), dtype=np.int64), np.diff(holdings.starts))[order]
    rows = holdings.rows[order]
    line = rows["line"].astype(np.uint64)
    words, telling, paragraph = (rows[name].astype(np.int64) for name in ("words", "telling", "paragraph"))
    return Rows(article, line, np.cumsum(changes(line)) - 1, words, telling, paragraph, rows["marks"].copy(), rows["wording"].copy())


def find_quoted(holdings: Holdings) -> Keys:
    """The lines that some article prints mostly inside quotation marks, in order: they are the words of whoever said them, in all."""
    out: Keys = np.unique(holdings.rows["line"][(holdings.rows["marks"] & QUOTED) > 0])
    return out


def count_besides(holdings: Holdings, article: Places, words: Places, telling: Places) -> tuple[Places, Places]:
    """For each article how many words it has outside some rows, given as columns, and how many of these stand with names or numbers."""
    found = (
        every - np.bincount(article, weights=those, minlength=len(holdings)).astype(np.int64)
        for every, those in ((holdings.words, words), (holdings.telling, telling))
    )
    left, left_telling = found
    return left, left_telling
