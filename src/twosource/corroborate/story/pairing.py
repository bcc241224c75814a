"""Which rows of weighted words overlap enough, of many? Sums over arrays, so that all with all need not be compared word by word."""

from collections.abc import Iterator, Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

_Numbers = NDArray[np.int64]
_Weights = NDArray[np.float64]
_AT_ONCE = 1_000
"""Rows whose words are added up at one time: what bounds the memory."""


def find_overlapping(
    rows: Sequence[Mapping[str, float]], openings: Sequence[int], enough: float, least: float
) -> Iterator[tuple[int, int]]:
    """The pairs of rows, by number and the smaller first, that may overlap by `least`; how much they do is to be looked at again.

    The overlap of two rows is the sum of the products of the weights of the words they share. A pair that overlaps by `least` overlaps
    by `enough` in the words that both have in their openings, the first `openings[n]` of row n. Sums are right to about 1e-12.
    Cost: for each row the rows that share words of its opening, and all words of those that share enough.
    """
    table = _Table(rows)
    shelves = _Shelves(table, np.asarray(openings, dtype=np.int64))
    weights = np.zeros(table.different)
    for n in range(len(rows)):
        others = shelves.find_earlier(n, enough)
        words = table.words_of(n)
        weights[words] = table.weights_of(n)
        for at in range(0, len(others), _AT_ONCE):
            part = others[at : at + _AT_ONCE]
            yield from ((int(other), n) for other in part[table.overlaps(part, weights) >= least])
        weights[words] = 0.0


class _Table:
    """All rows one behind the other: the numbers of their words and the weights of these."""

    def __init__(self, rows: Sequence[Mapping[str, float]]) -> None:
        numbers: dict[str, int] = {}
        self.words = np.fromiter((numbers.setdefault(w, len(numbers)) for row in rows for w in row), dtype=np.int64)
        self.weights = np.fromiter((weight for row in rows for weight in row.values()), dtype=np.float64)
        self.starts = np.concatenate(([0], np.cumsum([len(row) for row in rows], dtype=np.int64)))
        self.different = len(numbers)

    def words_of(self, n: int) -> _Numbers:
        """The words of a row in its order."""
        return self.words[self.starts[n] : self.starts[n + 1]]

    def weights_of(self, n: int) -> _Weights:
        """Their weights."""
        return self.weights[self.starts[n] : self.starts[n + 1]]

    def overlaps(self, rows: _Numbers, weights: _Weights) -> _Weights:
        """How much some rows, none of them empty, overlap with words that have these weights, by number of the word."""
        places, firsts = _all_between(self.starts[rows], self.starts[rows + 1])
        out: _Weights = np.add.reduceat(weights[self.words[places]] * self.weights[places], firsts)
        return out


class _Shelves:
    """Under each word the rows that have it in their opening, in order, with its weight."""

    def __init__(self, table: _Table, openings: _Numbers) -> None:
        places, _ = _all_between(table.starts[:-1], table.starts[:-1] + openings)
        words = table.words[places]
        order = np.argsort(words, kind="stable")
        self._rows = np.repeat(np.arange(len(openings)), openings)[order]
        self._weights = table.weights[places][order]
        firsts = np.searchsorted(words[order], np.arange(table.different))
        # Where each word of each opening stands on its shelf, and where that shelf begins: what lies between are earlier rows.
        self._ends = np.empty(len(order), dtype=np.int64)
        self._ends[order] = np.arange(len(order))
        self._starts = firsts[words]
        self._own = table.weights[places]
        self._bounds = np.concatenate(([0], np.cumsum(openings)))

    def find_earlier(self, n: int, enough: float) -> _Numbers:
        """The rows before row n that overlap with it by enough in the openings, in order."""
        own = slice(self._bounds[n], self._bounds[n + 1])
        starts, ends = self._starts[own], self._ends[own]
        places, _ = _all_between(starts, ends)
        if not len(places):
            return places
        products = np.repeat(self._own[own], ends - starts) * self._weights[places]
        shared = np.bincount(self._rows[places], products, minlength=1)
        return np.flatnonzero(shared >= enough)


def _all_between(starts: _Numbers, ends: _Numbers) -> tuple[_Numbers, _Numbers]:
    """All numbers from each start up to its end, one range behind the other, and where in them each range begins."""
    sizes = ends - starts
    firsts = np.cumsum(sizes) - sizes
    return np.arange(sizes.sum()) + np.repeat(starts - firsts, sizes), firsts
