"""Was one copy made from the other? What changes do they share against all other copies of the report?

An editor's change descends: whoever copies the changed text has it too. Where two copies read alike what the others read
otherwise, one of them took it from the other, or both from a third. The one that has all the other's changes, and more of
its own, is the later. A copy that has the common reading where the other was changed, or text of the report that the other
cut, was not made from it.
"""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from math import log

import numpy as np
from numpy.typing import NDArray

from twosource.trace.hashing import mix

Words = NDArray[np.uint32] | NDArray[np.uint64]
"""The words of an article in order, as numbers that two spellings of one word share."""

_Numbers = NDArray[np.uint64]
_Counts = NDArray[np.int64]

# One bit of a 64-bit number for each copy; the fullest show all there is to see.
_MOST_COPIES = 63
_GRAM = 3
# How far around a place the number of copies that have its words is looked at, in runs of three words.
_REACH = 12
# A change takes less than half of those that have the text around it, and a quarter at most share the whole reading.
_MOST_HOLDERS = 4
_LONGEST_CHANGE = 150
# Text of the report that one side has and the other lacks: so many words in a row, and in all.
_MISSING_RUN = 8
_MISSING_WORDS = 16
# A change of one word may be made twice: house styles and ready synonyms.
_ONE_WORD_WEIGHT = 0.25
# That a change is lost again in a copy of the copy: one in twenty.
_KEPT = 0.95
_ENOUGH = 4.0


@dataclass(frozen=True, slots=True, eq=False)
class Copies:
    """The runs of three words of a report's copies: `grams` sorted, `holders` with a bit for each copy, `bits` by article id."""

    grams: _Numbers
    holders: _Numbers
    bits: dict[str, int]


@dataclass(frozen=True, slots=True)
class Descent:
    """Whether b was made from a, a from b, by the changes that both share; both true where nothing tells which. `shared` counts them."""

    b_from_a: bool
    a_from_b: bool
    shared: int


def gather_copies(copies: Iterable[tuple[str, Words]], versions: Collection[str] = ()) -> Copies:
    """The copies of one report by article id, each with its words, made ready for `Witnesses`. The order does not matter.

    `versions` are the ids of the dispatch's own articles; of the others the fullest are taken.
    """
    chosen = sorted(copies, key=lambda c: (c[0] not in versions, -len(c[1]), c[0]))[:_MOST_COPIES]
    runs = [np.unique(_grams(words)) for _, words in chosen]
    if not runs:
        return Copies(np.zeros(0, dtype=np.uint64), np.zeros(0, dtype=np.uint64), {})
    grams = np.concatenate(runs)
    bits = np.concatenate([np.full(len(run), 1 << n, dtype=np.uint64) for n, run in enumerate(runs)])
    order = np.argsort(grams, kind="stable")
    grams, bits = grams[order], bits[order]
    first = np.flatnonzero(np.concatenate((np.ones(min(len(grams), 1), dtype=np.bool_), grams[1:] != grams[:-1])))
    holders = np.bitwise_or.reduceat(bits, first) if len(first) else bits
    return Copies(grams[first], holders, {article_id: 1 << n for n, (article_id, _) in enumerate(chosen)})


def _grams(words: Words) -> _Numbers:
    if len(words) < _GRAM:
        return np.zeros(0, dtype=np.uint64)
    words = words.astype(np.uint64)
    factor = np.uint64(0x9E3779B97F4A7C15)
    return mix(words[:-2] + factor * mix(words[1:-1] + factor * mix(words[2:])))


@dataclass(frozen=True, slots=True, eq=False)
class Witnesses:
    """Two copies of a report, article id and words each, with the other copies of it as witnesses."""

    a: tuple[str, Words]
    b: tuple[str, Words]
    copies: Copies

    def find_descent(self) -> Descent | None:
        """Whether one of the two was made from the other; None where the changes that they share do not show it."""
        apart = self.copies.bits.get(self.a[0], 0) | self.copies.bits.get(self.b[0], 0)
        if len(self.copies.bits) - apart.bit_count() < 2:
            return None
        x, y = _read(self.a[1], self.copies, apart), _read(self.b[1], self.copies, apart)
        from_a, shared_a = _weigh(x, y)
        from_b, shared_b = _weigh(y, x)
        found = Descent(b_from_a=from_a >= _ENOUGH, a_from_b=from_b >= _ENOUGH, shared=max(shared_a, shared_b))
        return found if found.b_from_a or found.a_from_b else None

    def find_nearer(self, dispatch: str, versions: Iterable[str]) -> str | None:
        """The version of a dispatch that the other of the two has more words of than of this one; None where this is as near as any."""
        copy = self.b if dispatch == self.a[0] else self.a
        holders = _read(copy[1], self.copies, 0).holders
        this = np.uint64(self.copies.bits.get(dispatch, 0))
        nearest, most = None, _MISSING_RUN - 1
        for version in sorted(versions):
            other = np.uint64(self.copies.bits.get(version, 0))
            if not this or not other or this == other:
                continue
            only_other = int(((holders & other != 0) & (holders & this == 0)).sum())
            more = only_other - int(((holders & this != 0) & (holders & other == 0)).sum())
            if more > most:
                nearest, most = version, more
        return nearest


@dataclass(frozen=True, slots=True, eq=False)
class _Reading:
    """The runs of three words of one copy in order, and which of the other copies hold each."""

    grams: _Numbers
    holders: _Numbers


def _read(words: Words, copies: Copies, apart: int) -> _Reading:
    grams = _grams(words)
    if not len(copies.grams):
        return _Reading(grams, np.zeros(len(grams), dtype=np.uint64))
    at = np.minimum(np.searchsorted(copies.grams, grams), len(copies.grams) - 1)
    holders = np.where(copies.grams[at] == grams, copies.holders[at], np.uint64(0))
    return _Reading(grams, holders & ~np.uint64(apart))


def _count(holders: _Numbers) -> _Counts:
    return np.bitwise_count(holders).astype(np.int64)


def _weigh(x: _Reading, y: _Reading) -> tuple[float, int]:
    """How strongly x's changes show that y was made from x (a log of odds), and how many of them y has."""
    weight, shared = 0.0, 0
    in_y = np.isin(x.grams, y.grams)
    order = np.argsort(y.grams, kind="stable")
    for start, end in _changes(x):
        if not (in_y[start - 1] and in_y[end]):
            continue
        around = int(x.holders[start - 1]) & int(x.holders[end])
        whole = around & int(np.bitwise_and.reduce(x.holders[start:end]))
        having, holding = around.bit_count(), whole.bit_count()
        if having - holding < 2 or _MOST_HOLDERS * holding > having:
            continue
        if in_y[start:end].all():
            by_chance = (holding + 0.5) / (having + 1)
            weight += log(_KEPT / by_chance) * (_ONE_WORD_WEIGHT if end - start <= _GRAM else 1.0)
            shared += 1
        elif not in_y[start:end].any() and _reads_as_others(y, order, (x.grams[start - 1], x.grams[end]), around):
            weight += log(1 - _KEPT)
    if weight >= _ENOUGH and _missing_words(y, x) >= _MISSING_WORDS:
        return 0.0, shared
    return weight, shared


def _changes(x: _Reading) -> Sequence[tuple[int, int]]:
    """The runs [start, end) of x's grams that few of the copies around them have, with a gram that many have on either side."""
    count = _count(x.holders)
    if not len(count):
        return ()
    padded = np.concatenate((np.zeros(_REACH, dtype=np.int64), count, np.zeros(_REACH, dtype=np.int64)))
    level = np.lib.stride_tricks.sliding_window_view(padded, 2 * _REACH + 1).max(axis=1)
    runs = _runs((2 * count < level) & (level >= 2))
    return [(s, e) for s, e in runs if s > 0 and e < len(count) and e - s <= _LONGEST_CHANGE]


def _runs(flags: NDArray[np.bool_]) -> list[tuple[int, int]]:
    edges = np.diff(np.concatenate(([0], flags.astype(np.int8), [0])))
    return list(zip(np.flatnonzero(edges == 1).tolist(), np.flatnonzero(edges == -1).tolist(), strict=True))


def _reads_as_others(y: _Reading, order: _Counts, sides: tuple[np.uint64, np.uint64], around: int) -> bool:
    """Whether y has, between the two grams, words that the other copies around them have too."""
    at = np.searchsorted(y.grams, np.array(sides, dtype=np.uint64), sorter=order)
    left, right = int(order[at[0]]), int(order[at[1]])
    between = y.holders[left + 1 : right]
    return 0 < right - left <= _LONGEST_CHANGE and bool(((between & np.uint64(around)) != 0).all())


def _missing_words(y: _Reading, x: _Reading) -> int:
    """The words in runs of y that other copies have at the same place and x has not: x cut them, or never had them."""
    total = 0
    for start, end in _runs(~np.isin(y.grams, x.grams)):
        if end - start < _MISSING_RUN:
            continue
        sides = [s for s in (start - 1, end) if 0 <= s < len(y.grams)]
        held: list[_Counts] = [_count(y.holders[start:end] & y.holders[s]) for s in sides]
        best = max((int((h >= 2).sum()) for h in held), default=0)
        total += best if best >= _MISSING_RUN else 0
    return total
