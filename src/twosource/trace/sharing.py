"""Which articles share lines, and how much of each?

Rows are joined; what comes out is a table of pairs, and is never kept.
"""

from dataclasses import dataclass

import numpy as np

from twosource.trace.arrays import Flags, Places, changes
from twosource.trace.holdings import Rows

# A line that more articles hold pairs each of them with its hub alone, the first ones: a family of a thousand copies has half a
# million pairs, and the hub shows all there is to see.
_ALL_PAIRS = 128
_HUB = 32
_LEAST_TELLING = 30
_TELLING_SHARE = 0.25


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


def meet(rows: Rows) -> tuple[Places, Places]:
    """The indices of two rows of one line, for every two articles that hold it; for many of them with the hub only."""
    starts = np.flatnonzero(changes(rows.line))
    sizes = np.diff(np.append(starts, len(rows.line)))
    first = [np.zeros(0, dtype=np.int64)]
    second = [np.zeros(0, dtype=np.int64)]
    for size in np.unique(sizes[sizes <= _ALL_PAIRS]).tolist():
        at = starts[sizes == size][:, None] + np.arange(size)
        i, j = np.triu_indices(size, 1)
        first.append(at[:, i].ravel())
        second.append(at[:, j].ravel())
    for start, size in zip(starts[sizes > _ALL_PAIRS].tolist(), sizes[sizes > _ALL_PAIRS].tolist(), strict=True):
        for hub in range(_HUB):
            first.append(np.full(size - hub - 1, start + hub))
            second.append(np.arange(start + hub + 1, start + size))
    return np.concatenate(first), np.concatenate(second)


def pair_articles(rows: Rows, x: Places, y: Places, count: int) -> tuple[Pairs, Places]:
    """The pairs of articles of rows x[i], y[i] that meet, and for each meeting the index of its pair. `count` is of articles."""
    key = rows.article[x] * count + rows.article[y]
    order = np.argsort(key, kind="stable")
    starts = np.flatnonzero(changes(key[order]))
    found = key[order[starts]]
    of = np.empty(len(key), dtype=np.int64)
    of[order] = np.repeat(np.arange(len(starts)), np.diff(np.append(starts, len(key))))
    words, telling = (_sum(np.minimum(v[x], v[y])[order], starts) for v in (rows.words, rows.telling))
    single_a, single_b = (_is_one(rows.paragraph[side[order]], starts) for side in (x, y))
    return Pairs(found // count, found % count, words, telling, single_a, single_b), of


def _sum(values: Places, starts: Places) -> Places:
    return np.add.reduceat(values, starts) if len(starts) else values


def _is_one(values: Places, starts: Places) -> Flags:
    """For each run of values whether they are all the same."""
    if not len(starts):
        return np.zeros(0, dtype=np.bool_)
    out: Flags = np.minimum.reduceat(values, starts) == np.maximum.reduceat(values, starts)
    return out


def shows_telling(pairs: Pairs, telling_words: Places) -> Flags:
    """Which pairs share some of what can be nobody's stock phrase, where the one that has less of it has any amount.

    Two match reports share sentences without ever naming the same; two copies share the names. `telling_words` is by article.
    """
    fewer = np.minimum(telling_words[pairs.a], telling_words[pairs.b])
    out: Flags = (fewer < _LEAST_TELLING) | (pairs.telling >= _TELLING_SHARE * fewer)
    return out
