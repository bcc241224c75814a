"""Do two stretches print the same text, or only speak of the same thing in the same stock phrases?"""

import numpy as np

from twosource.trace.arrays import Flags, Keys, Places, changes, spread
from twosource.trace.framing import LEAST_FRAMING
from twosource.trace.rarity import RAREST
from twosource.trace.sketches import MOST_WEIGHT, bound_telling, bound_weight, sketch_stretches
from twosource.trace.stretches import Stretches

_PAIRS_AT_ONCE = 20_000
# Of a stretch with a third of its words replaced more than half of the weight is left.
_SHARE_OF_LONGER = 0.5
# One that was cut or split stands in the longer one nearly whole.
_SHARE_OF_SHORTER = 0.75
_LEAST_WORDS = 6
_LEAST_COMMON = 250
# A copy keeps the names and numbers of a stretch; one made on the same pattern ("shares in X rose 3 percent to 12") has its own.
# Of up to three one may have been changed if nearly all else is the same: a pattern filled in anew has other plain words in it, too
# ("Officials in X put the bill for the harbour at 12"). The only one where much is the same.
_SHARE_OF_TELLING = 0.75
_FEW_TELLING = 3
_NEARLY_ALL = 0.85
_ALL_ELSE = 0.9
_MUCH = 1_000
# A word's place in a number: the pair, its 30 bits, its weight, and which of its like it is.
_PAIR, _WORD, _WEIGHT = np.uint64(49), np.uint64(19), np.uint64(12)
_WEIGHT_MASK, _MOST_AGAIN = np.uint64(127), 4095


def find_alike(x: Stretches, y: Stretches, a: Places, b: Places) -> Flags:
    """For every pair (a[i] of x, b[i] of y) whether both print the same text. Linear in the words of the pairs that come near it."""
    out = np.zeros(len(a), dtype=np.bool_)
    near = np.flatnonzero(_may_be_alike(x, y, a, b)) if len(a) else np.zeros(0, dtype=np.int64)
    for first in range(0, len(near), _PAIRS_AT_ONCE):
        part = near[first : first + _PAIRS_AT_ONCE]
        out[part] = _alike(x, y, a[part], b[part])
    return out


def _may_be_alike(x: Stretches, y: Stretches, a: Places, b: Places) -> Flags:
    """False only where the full comparison would say so, too: most pairs share a run of words and little else."""
    of_x = sketch_stretches(x)
    of_y = of_x if y is x else sketch_stretches(y)
    longer, shorter = np.maximum(x.weight[a], y.weight[b]), np.minimum(x.weight[a], y.weight[b])
    weight = bound_weight(of_x, of_y, a, b)
    both = bound_telling(of_x, of_y, a, b)
    telling = _enough_telling(of_x.telling[a], of_y.telling[b], both, weight, longer)
    out: Flags = (_enough_weight(weight, longer, shorter) & telling) | (shorter > MOST_WEIGHT)
    return out


def _alike(x: Stretches, y: Stretches, a: Places, b: Places) -> Flags:
    both = _in_both(_number_words(x, a), _number_words(y, b))
    pair = (both >> _PAIR).astype(np.int64)
    words = np.bincount(pair, minlength=len(a))
    weight = np.bincount(pair, weights=(both >> _WEIGHT) & _WEIGHT_MASK, minlength=len(a)).astype(np.int64)
    longer, shorter = np.maximum(x.weight[a], y.weight[b]), np.minimum(x.weight[a], y.weight[b])
    out: Flags = _enough_weight(weight, longer, shorter) & (words >= _LEAST_WORDS)
    kept = np.flatnonzero(out)
    out[kept] = _same_telling(x, y, a[kept], b[kept], weight[kept], longer[kept])
    kept = np.flatnonzero(out)
    out[kept] = _same_framing(x, y, a[kept], b[kept])
    return out


def _enough_weight(weight: Places, longer: Places, shorter: Places) -> Flags:
    out: Flags = ((weight >= _SHARE_OF_LONGER * longer) | (weight >= _SHARE_OF_SHORTER * shorter)) & (weight >= _LEAST_COMMON)
    return out


def _enough_telling(of_a: Places, of_b: Places, of_both: Places, weight: Places, longer: Places) -> Flags:
    """Whether the names and numbers show one text; `weight` is of all shared words, `longer` of the longer stretch."""
    fewer = np.minimum(of_a, of_b)
    all_else = weight >= _ALL_ELSE * (longer - RAREST * (np.maximum(of_a, of_b) - of_both))
    few = (of_both == fewer) | ((of_both == fewer - 1) & (fewer > 1) & all_else)
    only = (fewer == 1) & (weight >= _NEARLY_ALL * longer) & (weight >= _MUCH)
    out: Flags = np.where(fewer <= _FEW_TELLING, few | only, of_both >= _SHARE_OF_TELLING * fewer)
    return out


def _number_words(stretches: Stretches, chosen: Places, counted: Flags | None = None) -> Keys:
    """The words of each pair's side, all or those that count, as one number each: pair, word, weight and which of its like it is.

    No number comes twice.
    """
    size = stretches.size[chosen]
    at = spread(stretches.start[chosen], size)
    pair = np.repeat(np.arange(len(chosen), dtype=np.uint64) << (_PAIR - _WEIGHT), size)
    if counted is not None:
        pair, at = pair[counted[at]], at[counted[at]]
    keys = np.sort(pair | (stretches.words[at].astype(np.uint64) << (_WORD - _WEIGHT)) | stretches.word_weight[at])
    place = np.arange(len(keys))
    again = place - np.maximum.accumulate(np.where(changes(keys), place, 0))
    keys = (keys << _WEIGHT) | again.astype(np.uint64)
    return keys if not len(again) or again.max() <= _MOST_AGAIN else keys[again <= _MOST_AGAIN]


def _in_both(keys_a: Keys, keys_b: Keys) -> Keys:
    """The numbers that both have, in order; neither has one twice."""
    keys = np.sort(np.concatenate((keys_a, keys_b)))
    twice: Keys = keys[1:][keys[1:] == keys[:-1]]
    return twice


def _same_telling(x: Stretches, y: Stretches, a: Places, b: Places, weight: Places, longer: Places) -> Flags:
    keys_a, keys_b = _telling_words(x, a), _telling_words(y, b)
    sides = (keys_a, keys_b, _in_both(keys_a, keys_b))
    of_a, of_b, of_both = (np.bincount((k >> np.uint64(32)).astype(np.int64), minlength=len(a)) for k in sides)
    return _enough_telling(of_a, of_b, of_both, weight, longer)


def _same_framing(x: Stretches, y: Stretches, a: Places, b: Places) -> Flags:
    """Whether both frame a quotation in like words, or one of them in none to speak of: what two heard one man say is alike by itself."""
    keys_a, keys_b = _number_words(x, a, x.framing), _number_words(y, b, y.framing)
    of_a, of_b, of_both = (
        np.bincount((k >> _PAIR).astype(np.int64), weights=(k >> _WEIGHT) & _WEIGHT_MASK, minlength=len(a))
        for k in (keys_a, keys_b, _in_both(keys_a, keys_b))
    )
    less, more = np.minimum(of_a, of_b), np.maximum(of_a, of_b)
    out: Flags = (less < LEAST_FRAMING) | (of_both >= _SHARE_OF_LONGER * more) | (of_both >= _SHARE_OF_SHORTER * less)
    return out


def _telling_words(stretches: Stretches, chosen: Places) -> Keys:
    """The distinct telling words of each pair's side, as pair and word, in order."""
    size = stretches.size[chosen]
    at = spread(stretches.start[chosen], size)
    pair = np.repeat(np.arange(len(chosen), dtype=np.uint64) << np.uint64(32), size)
    named = stretches.telling[at]
    keys = np.sort(pair[named] | stretches.words[at[named]])
    return keys[changes(keys)]
