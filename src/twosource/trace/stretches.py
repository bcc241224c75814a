"""Which distinct stretches of words do articles have, as one table that can be joined and compared as arrays?

A stretch that fifty outlets print word for word is one row: the work grows with the text that is new.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from twosource.trace.arrays import Codes, Counts, Flags, Keys, Marks, Places, join, running_sum, spread
from twosource.trace.framing import find_framing
from twosource.trace.hashing import mix
from twosource.trace.imprint import CAPITAL, DIGIT, Imprint
from twosource.trace.rarity import weigh_words

_GRAM_FACTORS = (0xD6E8FEB86659FD93, 0xBF58476D1CE4E5B9, 0x94D049BB133111EB, 0xA0761D6478BD642F, 0xE7037ED1A0B428DB)
GRAM_WORDS = len(_GRAM_FACTORS)
GRAM_BITS = 38
"""How many bits of a gram's hash are kept. Two grams of a million articles hardly ever share them, and what does is compared in full."""

# A gram with three names in it ("Syrian Observatory for Human Rights") is what two reporters write without each other, and one of
# nothing but the commonest words ("said that it would be") is what everybody writes.
_MOST_NAMES = 2
_LEAST_GRAM_WEIGHT = 140
_AT_ONCE = 100_000
# Lighter stretches ("He did not elaborate.") are what everybody writes too; only their neighbours say where they come from.
LEAST_WEIGHT = 300


@dataclass(frozen=True, slots=True, eq=False)
class Stretches:
    """Distinct stretches in order of their keys: `start` and `size` give the place of each one's words in `words`.

    `weight` is the sum of its words' weights, in tenths of a bit; `telling` marks words that are names (a capital within the
    stretch) or numbers; `framing` those around a quotation that do not only say whose it is.
    """

    keys: Keys
    start: Places
    size: Places
    weight: Places
    words: Codes
    word_weight: Marks
    telling: Flags
    framing: Flags

    def __len__(self) -> int:
        return len(self.keys)


def gather_stretches(imprints: Sequence[Imprint]) -> Stretches:
    """The distinct stretches of the articles that are heavy enough to show where a text comes from."""
    keys = join([i.keys for i in imprints], np.uint64)
    size = join([i.sizes for i in imprints], np.int64)
    words = join([i.words for i in imprints], np.uint32)
    marks = join([i.marks for i in imprints], np.uint8)
    start = np.cumsum(size) - size
    distinct, first = np.unique(keys, return_index=True)
    return _select(distinct, start[first], size[first], words, marks)


def pick_stretches(imprints: Sequence[Imprint], owner: Places, place: Places) -> Stretches:
    """The stretches at these places (imprint, number of the stretch in it), in this order, light ones too."""
    size = join([i.sizes for i in imprints], np.int64)
    words = join([i.words for i in imprints], np.uint32)
    marks = join([i.marks for i in imprints], np.uint8)
    keys = join([i.keys for i in imprints], np.uint64)
    first = running_sum(np.array([len(i.keys) for i in imprints], dtype=np.int64))
    at = first[owner] + place
    start = np.cumsum(size) - size
    return _select(keys[at], start[at], size[at], words, marks, least=0)


def _select(keys: Keys, start: Places, size: Places, words: Codes, marks: Marks, *, least: int = LEAST_WEIGHT) -> Stretches:
    # Part by part: the places of all words of a large pile would take several times the memory of the words.
    cuts = [*range(0, len(keys), _AT_ONCE), len(keys)]
    parts = [_select_some(keys[a:b], start[a:b], size[a:b], words, marks, least) for a, b in pairwise(cuts)]
    sizes = join([p.size for p in parts], np.int64)
    return Stretches(
        keys=join([p.keys for p in parts], np.uint64),
        start=np.cumsum(sizes) - sizes,
        size=sizes,
        weight=join([p.weight for p in parts], np.int64),
        words=join([p.words for p in parts], np.uint32),
        word_weight=join([p.word_weight for p in parts], np.uint8),
        telling=join([p.telling for p in parts], np.bool_),
        framing=join([p.framing for p in parts], np.bool_),
    )


def _select_some(keys: Keys, start: Places, size: Places, words: Codes, marks: Marks, least: int) -> Stretches:
    at = spread(start, size)
    chosen, mark = words[at], marks[at]
    weights = weigh_words(chosen).astype(np.uint8)
    ends = np.cumsum(size)
    total = running_sum(weights)
    mark[ends - size] &= ~np.uint8(CAPITAL)  # the first word of a stretch has one whatever it is
    every = Stretches(
        keys=keys,
        start=ends - size,
        size=size,
        weight=total[ends] - total[ends - size],
        words=chosen,
        word_weight=weights,
        telling=(mark & (CAPITAL | DIGIT)) > 0,
        framing=find_framing(chosen, mark, size),
    )
    return keep_stretches(every, every.weight >= least)


def keep_stretches(stretches: Stretches, kept: Flags) -> Stretches:
    """Those of the stretches that are kept, in order."""
    if bool(kept.all()):
        return stretches
    size = stretches.size[kept]
    at = np.repeat(kept, stretches.size)
    return Stretches(
        keys=stretches.keys[kept],
        start=np.cumsum(size) - size,
        size=size,
        weight=stretches.weight[kept],
        words=stretches.words[at],
        word_weight=stretches.word_weight[at],
        telling=stretches.telling[at],
        framing=stretches.framing[at],
    )


def gram_stretches(stretches: Stretches) -> tuple[Keys, Counts]:
    """Every telling run of five words: its hash and the index of its stretch.

    Left out are runs that are a name, or nothing but common words.
    """
    cuts = [*range(0, len(stretches), _AT_ONCE), len(stretches)]
    parts = [_gram_some(stretches, first, last) for first, last in pairwise(cuts)]
    return join([grams for grams, _ in parts], np.uint64), join([owners for _, owners in parts], np.int32)


def _gram_some(stretches: Stretches, first: int, last: int) -> tuple[Keys, Counts]:
    part = slice(int(stretches.start[first]), int(stretches.start[last - 1] + stretches.size[last - 1]))
    words = stretches.words[part].astype(np.uint64)
    count = max(len(words) - GRAM_WORDS + 1, 0)
    owner = np.repeat(np.arange(first, last, dtype=np.int32), stretches.size[first:last])
    grams = np.zeros(count, dtype=np.uint64)
    for n, factor in enumerate(_GRAM_FACTORS):
        grams += words[n : n + count] * np.uint64(factor)
    names, weight = _window(stretches.telling[part], count), _window(stretches.word_weight[part], count)
    kept = (owner[:count] == owner[GRAM_WORDS - 1 :]) & (names <= _MOST_NAMES) & (weight >= _LEAST_GRAM_WEIGHT)
    return mix(grams[kept]) >> np.uint64(64 - GRAM_BITS), owner[:count][kept]


def _window(values: Marks | Flags, count: int) -> NDArray[np.uint16]:
    """The sum over every run of `GRAM_WORDS` values, of which there are `count`."""
    out = np.zeros(count, dtype=np.uint16)
    for n in range(GRAM_WORDS):
        out += values[n : n + count]
    return out
