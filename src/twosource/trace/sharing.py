"""Which articles share lines, and how much of each?

Lines and articles are sorted and joined; what comes out is a table of pairs for this family only, and is never kept.
"""

from collections.abc import Callable, Sequence, Set
from dataclasses import dataclass

import numpy as np

from twosource.trace.arrays import Flags, Places, changes, join, running_sum
from twosource.trace.strands import Strand

# A line that more articles hold pairs each of them with its hub alone, the first ones: a family of a thousand copies has half a
# million pairs, and the hub shows all there is to see.
_ALL_PAIRS = 128
_HUB = 32
_LEAST_TELLING = 30
_TELLING_WORDS = 2
_TELLING_SHARE = 0.25


@dataclass(frozen=True, slots=True, eq=False)
class Rows:
    """Who holds what: one row per article and line that two articles hold, in order of line, then article.

    `article` is an index into the strands, `line` the line itself; `words` is how many words of the article the line has, `telling`
    how many of these stand with names or numbers, `paragraph` where it first stands.
    """

    article: Places
    line: Places
    words: Places
    telling: Places
    paragraph: Places


@dataclass(frozen=True, slots=True, eq=False)
class Pairs:
    """Pairs of articles a < b that hold a line in common, in order, with the words they share, and how many stand with names or numbers.

    `single_a` says whether all that is shared stands in one paragraph of a.
    """

    a: Places
    b: Places
    words: Places
    telling: Places
    single_a: Flags
    single_b: Flags


def list_rows(strands: Sequence[Strand], keep: Callable[[int], bool] = bool) -> Rows:
    """The rows of lines that at least two of the strands hold and that are to be kept; line 0 is none."""
    article = np.repeat(np.arange(len(strands)), [len(s.lines) for s in strands])
    line = join([s.lines for s in strands], np.uint64)
    words = join([s.imprint.sizes for s in strands], np.int64)
    paragraph = join([s.imprint.paragraphs for s in strands], np.int64)
    telling = words * find_telling(strands)
    order = np.lexsort((article, line))
    order = order[line[order] != 0]
    article, line, words, telling, paragraph = article[order], line[order], words[order], telling[order], paragraph[order]
    new = changes(line) | changes(article)
    total, total_telling = (np.add.reduceat(v, np.flatnonzero(new)) if len(v) else v for v in (words, telling))
    article, line, paragraph = article[new], line[new], paragraph[new]
    starts = np.flatnonzero(changes(line))
    sizes = np.diff(np.append(starts, len(line)))
    chosen = np.array([n > 1 and keep(value) for n, value in zip(sizes.tolist(), line[starts].tolist(), strict=True)], dtype=np.bool_)
    kept = np.repeat(chosen, sizes)
    return Rows(article[kept], line[kept], total[kept], total_telling[kept], paragraph[kept])


def find_telling(strands: Sequence[Strand]) -> Flags:
    """For every stretch of all strands, one behind the other, whether it has two names or numbers: that is nobody's stock phrase."""
    sizes = join([s.imprint.sizes for s in strands], np.int64)
    marked = join([s.imprint.marks for s in strands], np.uint8) > 0
    ends = np.cumsum(sizes)
    # A stretch's first word has a capital whatever it is.
    marked[ends - sizes] = False
    total = running_sum(marked)
    out: Flags = total[ends] - total[ends - sizes] >= _TELLING_WORDS
    return out


def count_words(strands: Sequence[Strand], besides: Set[int]) -> tuple[Places, Places]:
    """For each strand how many words it has outside some lines, and how many of these stand with names or numbers."""
    article = np.repeat(np.arange(len(strands)), [len(s.lines) for s in strands])
    words = join([s.imprint.sizes for s in strands], np.int64)
    if besides:
        words = words * ~np.isin(join([s.lines for s in strands], np.uint64), np.array(sorted(besides), dtype=np.uint64))
    telling = words * find_telling(strands)
    counts = [np.bincount(article, weights=v.astype(np.float64), minlength=len(strands)).astype(np.int64) for v in (words, telling)]
    return counts[0], counts[1]


def meet(rows: Rows, *, all_pairs: int = _ALL_PAIRS) -> tuple[Places, Places]:
    """The indices of two rows of one line, for every two articles that hold it; for more than `all_pairs` with the hub only."""
    starts = np.flatnonzero(changes(rows.line))
    sizes = np.diff(np.append(starts, len(rows.line)))
    first = [np.zeros(0, dtype=np.int64)]
    second = [np.zeros(0, dtype=np.int64)]
    for size in np.unique(sizes[sizes <= all_pairs]).tolist():
        at = starts[sizes == size][:, None] + np.arange(size)
        i, j = np.triu_indices(size, 1)
        first.append(at[:, i].ravel())
        second.append(at[:, j].ravel())
    for start, size in zip(starts[sizes > all_pairs].tolist(), sizes[sizes > all_pairs].tolist(), strict=True):
        for hub in range(_HUB):
            first.append(np.full(size - hub - 1, start + hub))
            second.append(np.arange(start + hub + 1, start + size))
    return np.concatenate(first), np.concatenate(second)


def pair_articles(rows: Rows, x: Places, y: Places, count: int) -> tuple[Pairs, Places]:
    """The pairs of articles of rows x[i], y[i] that meet, and for each meeting the index of its pair. `count` is of articles."""
    key = rows.article[x] * count + rows.article[y]
    found, of = np.unique(key, return_inverse=True)
    words, telling = (
        np.bincount(of, weights=np.minimum(v[x], v[y]).astype(np.float64), minlength=len(found)).astype(np.int64)
        for v in (rows.words, rows.telling)
    )
    return Pairs(found // count, found % count, words, telling, _single(rows.paragraph[x], of), _single(rows.paragraph[y], of)), of


def _single(paragraph: Places, of: Places) -> Flags:
    """For each pair whether all its meetings have one paragraph."""
    order = np.argsort(of, kind="stable")
    starts = np.flatnonzero(changes(of[order]))
    if not len(starts):
        return np.zeros(0, dtype=np.bool_)
    values = paragraph[order]
    out: Flags = np.minimum.reduceat(values, starts) == np.maximum.reduceat(values, starts)
    return out


def shows_telling(pairs: Pairs, telling_words: Places) -> Flags:
    """Which pairs share some of what can be nobody's stock phrase, where the one that has less of it has any amount.

    Two match reports share sentences without ever naming the same; two copies share the names. `telling_words` is by article.
    """
    fewer = np.minimum(telling_words[pairs.a], telling_words[pairs.b])
    out: Flags = (fewer < _LEAST_TELLING) | (pairs.telling >= _TELLING_SHARE * fewer)
    return out
