"""Which distinct stretches of words do articles have, as one table that can be joined and compared as arrays?

A stretch that fifty outlets print word for word is one row: the work grows with the text that is new.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from twosource.trace.arrays import Codes, Counts, Flags, Keys, Marks, Places, join, running_sum, spread
from twosource.trace.imprint import CAPITAL, DIGIT, Imprint, mix
from twosource.trace.rarity import weigh_words

_GRAM_FACTORS = (0xD6E8FEB86659FD93, 0xBF58476D1CE4E5B9, 0x94D049BB133111EB, 0xA0761D6478BD642F, 0xE7037ED1A0B428DB)
GRAM_WORDS = len(_GRAM_FACTORS)
# A gram with three names in it ("Syrian Observatory for Human Rights") is what two reporters write without each other, and one of
# nothing but common words ("said in a statement on") is what everybody writes.
_MOST_NAMES = 2
_LEAST_GRAM_WEIGHT = 140
# Lighter stretches ("He did not elaborate.") are what everybody writes too; only their neighbours say where they come from.
LEAST_WEIGHT = 300


@dataclass(frozen=True, slots=True, eq=False)
class Stretches:
    """Distinct stretches in order of their keys: `start` and `size` give the place of each one's words in `words`.

    `weight` is the sum of its words' weights, in tenths of a bit; `telling` marks words that are names (a capital within the
    stretch) or numbers.
    """

    keys: Keys
    start: Places
    size: Places
    weight: Places
    words: Codes
    word_weight: Counts
    telling: Flags

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


def _select(keys: Keys, start: Places, size: Places, words: Codes, marks: Marks) -> Stretches:
    chosen, begins = words[spread(start, size)], np.cumsum(size) - size
    weights = weigh_words(chosen)
    total = running_sum(weights)
    weight = total[begins + size] - total[begins]
    heavy = weight >= LEAST_WEIGHT
    keys, start, size, weight = keys[heavy], start[heavy], size[heavy], weight[heavy]
    at = spread(start, size)
    begins = np.cumsum(size) - size
    first = np.zeros(len(at), dtype=np.bool_)
    first[begins] = True
    mark = marks[at]
    telling = ((mark & DIGIT) > 0) | (((mark & CAPITAL) > 0) & ~first)
    chosen = words[at]
    return Stretches(keys=keys, start=begins, size=size, weight=weight, words=chosen, word_weight=weigh_words(chosen), telling=telling)


def gram_stretches(stretches: Stretches) -> tuple[Keys, Counts]:
    """Every telling run of five words: its hash and the index of its stretch, each pair once, in order of hash and stretch.

    Left out are runs that are a name, or nothing but common words.
    """
    words = stretches.words.astype(np.uint64)
    count = max(len(words) - GRAM_WORDS + 1, 0)
    owner = np.repeat(np.arange(len(stretches), dtype=np.int32), stretches.size)
    grams = np.zeros(count, dtype=np.uint64)
    for n, factor in enumerate(_GRAM_FACTORS):
        grams += words[n : n + count] * np.uint64(factor)
    names = _window(stretches.telling)
    weight = _window(stretches.word_weight)
    kept = (owner[:count] == owner[GRAM_WORDS - 1 :]) & (names <= _MOST_NAMES) & (weight >= _LEAST_GRAM_WEIGHT)
    return mix(grams[kept]), owner[:count][kept]


def _window(values: Counts | Flags) -> Places:
    """The sum over every run of `GRAM_WORDS` values."""
    total = running_sum(values)
    out: Places = total[GRAM_WORDS:] - total[:-GRAM_WORDS] if len(values) >= GRAM_WORDS else total[:0]
    return out
