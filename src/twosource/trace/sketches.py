"""Which pairs of stretches cannot share enough to be alike? Told from a few numbers for each, before their words are compared.

A sketch says how much two stretches share at most, never less than they do: what it turns away would be turned away in full, too.
"""

from dataclasses import dataclass
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from twosource.trace.arrays import Keys, Places, changes
from twosource.trace.stretches import Stretches

_SHARES = 32
_SHARES_MASK = np.uint32(_SHARES - 1)
_BITS_MASK = np.uint64(63)
_WORD_MASK = np.uint64(0xFFFFFFFF)
_STRETCHES_AT_ONCE = 20_000
_PAIRS_AT_ONCE = 8_192
MOST_WEIGHT = 0xFFFF
"""A stretch of more weight is too long for its sketch to say anything."""


@dataclass(frozen=True, slots=True, eq=False)
class Sketches:
    """One row per stretch: `weights` is how much its words weigh, by the last bits of their codes; `telling` how many distinct words tell.

    `bits` has the bit of each of its telling words.
    """

    weights: NDArray[np.uint16]
    telling: Places
    bits: Keys


def sketch_stretches(stretches: Stretches) -> Sketches:
    """The sketches of all stretches. Linear in their words."""
    count = len(stretches)
    weights = np.zeros((count, _SHARES), dtype=np.uint16)
    telling = np.zeros(count, dtype=np.int64)
    bits = np.zeros(count, dtype=np.uint64)
    for first, last in pairwise([*range(0, count, _STRETCHES_AT_ONCE), count]):
        part = slice(int(stretches.start[first]), int(stretches.start[last - 1] + stretches.size[last - 1]))
        owner = np.repeat(np.arange(last - first), stretches.size[first:last])
        words = stretches.words[part]
        at = owner * _SHARES + (words & _SHARES_MASK)
        sums = np.bincount(at, weights=stretches.word_weight[part], minlength=(last - first) * _SHARES)
        weights[first:last] = np.minimum(sums, MOST_WEIGHT).reshape(-1, _SHARES)
        named = stretches.telling[part]
        telling[first:last], bits[first:last] = _sketch_telling(owner[named].astype(np.uint64), words[named], last - first)
    return Sketches(weights, telling, bits)


def _sketch_telling(owner: Keys, words: NDArray[np.uint32], count: int) -> tuple[Places, Keys]:
    keys = np.sort((owner << np.uint64(32)) | words)
    keys = keys[changes(keys)]
    of = (keys >> np.uint64(32)).astype(np.int64)
    bits = np.zeros(count, dtype=np.uint64)
    starts = np.flatnonzero(changes(of))
    if len(starts):
        bits[of[starts]] = np.bitwise_or.reduceat(np.uint64(1) << (keys & _WORD_MASK & _BITS_MASK), starts)
    return np.bincount(of, minlength=count), bits


def bound_weight(x: Sketches, y: Sketches, a: Places, b: Places) -> Places:
    """For every pair (a[i] of x, b[i] of y) the most that the words they share can weigh."""
    out = np.zeros(len(a), dtype=np.int64)
    for first in range(0, len(a), _PAIRS_AT_ONCE):
        part = slice(first, first + _PAIRS_AT_ONCE)
        common = np.minimum(x.weights[a[part]], y.weights[b[part]])
        out[part] = np.einsum("ij->i", common, dtype=np.uint32, casting="unsafe")
    return out


def bound_telling(x: Sketches, y: Sketches, a: Places, b: Places) -> Places:
    """For every pair the most telling words they can share: each bit that one alone has is of a word that it alone has."""
    bits_a, bits_b = x.bits[a], y.bits[b]
    lost_a, lost_b = np.bitwise_count(bits_a & ~bits_b), np.bitwise_count(bits_b & ~bits_a)
    out: Places = np.minimum(x.telling[a] - lost_a, y.telling[b] - lost_b)
    return out
