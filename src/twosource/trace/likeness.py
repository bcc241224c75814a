"""Do two stretches print the same text, or only speak of the same thing in the same stock phrases?"""

import numpy as np

from twosource.trace.arrays import Flags, Keys, Places, find_sorted, running_sum, spread
from twosource.trace.stretches import Stretches

_PAIRS_AT_ONCE = 20_000
# Of a stretch with a third of its words replaced more than half of the weight is left.
_SHARE_OF_LONGER = 0.5
# One that was cut or split stands in the longer one nearly whole.
_SHARE_OF_SHORTER = 0.75
_LEAST_WORDS = 6
_LEAST_COMMON = 250
# A copy keeps the names and numbers of a stretch; one made on the same pattern ("shares in X rose 3 percent to 12") has its own.
# Of up to three one may have been changed; the only one where nearly all else, and much, is the same.
_SHARE_OF_TELLING = 0.75
_FEW_TELLING = 3
_NEARLY_ALL = 0.85
_MUCH = 1_000


def find_alike(x: Stretches, y: Stretches, a: Places, b: Places) -> Flags:
    """For every pair (a[i] of x, b[i] of y) whether both print the same text. Linear in the words of the pairs."""
    out = np.zeros(len(a), dtype=np.bool_)
    for first in range(0, len(a), _PAIRS_AT_ONCE):
        part = slice(first, first + _PAIRS_AT_ONCE)
        out[part] = _alike(x, y, a[part], b[part])
    return out


def _alike(x: Stretches, y: Stretches, a: Places, b: Places) -> Flags:
    keys_a, weights_a = _numbered_words(x, a)
    keys_b, _ = _numbered_words(y, b)
    _, common = find_sorted(keys_a, keys_b)
    pair = (keys_a[common] >> np.uint64(34)).astype(np.int64)
    words = np.bincount(pair, minlength=len(a))
    total = running_sum(weights_a[common])
    ends = np.cumsum(words)
    weight = total[ends] - total[ends - words]
    longer, shorter = np.maximum(x.weight[a], y.weight[b]), np.minimum(x.weight[a], y.weight[b])
    enough = (weight >= _SHARE_OF_LONGER * longer) | (weight >= _SHARE_OF_SHORTER * shorter)
    out: Flags = enough & (weight >= _LEAST_COMMON) & (words >= _LEAST_WORDS)
    kept = np.flatnonzero(out)
    nearly_all = (weight >= _NEARLY_ALL * longer) & (weight >= _MUCH)
    out[kept] = _same_telling(x, y, a[kept], b[kept], nearly_all[kept])
    return out


def _numbered_words(stretches: Stretches, chosen: Places) -> tuple[Keys, Places]:
    """The words of each pair's side in order, as pair number, word and which of its like it is; and their weights."""
    size = stretches.size[chosen]
    at = spread(stretches.start[chosen], size)
    keys = (np.repeat(np.arange(len(chosen), dtype=np.uint64), size) << np.uint64(32)) | stretches.words[at]
    order = np.argsort(keys, kind="stable")
    keys = keys[order]
    place = np.arange(len(keys))
    new = np.concatenate((np.ones(1, dtype=np.bool_), keys[1:] != keys[:-1]))[: len(keys)]
    again = np.minimum(place - np.maximum.accumulate(np.where(new, place, 0)), 3).astype(np.uint64)
    pair, word = keys >> np.uint64(32), keys & np.uint64(0xFFFFFFFF)
    return (pair << np.uint64(34)) | (word << np.uint64(2)) | again, stretches.word_weight[at[order]].astype(np.int64)


def _same_telling(x: Stretches, y: Stretches, a: Places, b: Places, nearly_all: Flags) -> Flags:
    keys_a, keys_b = _telling_words(x, a), _telling_words(y, b)
    both = keys_a[find_sorted(keys_a, keys_b)[1]]
    of_a, of_b, of_both = (np.bincount((k >> np.uint64(32)).astype(np.int64), minlength=len(a)) for k in (keys_a, keys_b, both))
    fewer = np.minimum(of_a, of_b)
    wanted = np.where(fewer <= _FEW_TELLING, np.maximum(fewer - 1, 1), _SHARE_OF_TELLING * fewer)
    out: Flags = (fewer == 0) | (of_both >= wanted) | ((fewer == 1) & nearly_all)
    return out


def _telling_words(stretches: Stretches, chosen: Places) -> Keys:
    size = stretches.size[chosen]
    at = spread(stretches.start[chosen], size)
    keys = (np.repeat(np.arange(len(chosen), dtype=np.uint64), size) << np.uint64(32)) | stretches.words[at]
    return np.unique(keys[stretches.telling[at]])
