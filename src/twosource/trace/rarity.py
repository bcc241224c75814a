"""How much does it say that two texts share a word? Much for a rare word, nothing for "the"."""

from dataclasses import dataclass
from functools import cache

import numpy as np

from twosource.lexicon import load_lexicon
from twosource.trace.arrays import Codes, Counts
from twosource.trace.wordcodes import code_word

RAREST = 120
"""The weight of a word that is not among the common ones, in tenths of a bit."""
_BITS_PER_ZIPF = 33.2
_FREE_BITS = 50


@dataclass(frozen=True, slots=True)
class CommonWord:
    """A common word and the logarithm of how often it stands among a billion words."""

    word: str
    zipf: float


@cache
def _table() -> tuple[Codes, Counts]:
    """The codes of the common words in order, and their weights."""
    weight: dict[int, int] = {}
    for row in load_lexicon("common_words", CommonWord):
        # The information of the word in tenths of a bit, less what every word of running text brings.
        bits = round((9 - row.zipf) * _BITS_PER_ZIPF) - _FREE_BITS
        code = code_word(row.word)
        weight[code] = min(weight.get(code, RAREST), max(0, bits))
    codes = sorted(weight)
    return np.array(codes, dtype=np.uint32), np.array([weight[c] for c in codes], dtype=np.int32)


def weigh_words(codes: Codes) -> Counts:
    """The weight of each word, from 0 for the commonest to `RAREST`. `codes` are word codes without their marks.

    A shipped table decides, never a count over the pile: what an article shares is worth the same whatever else was read.
    """
    common, weights = _table()
    at = np.searchsorted(common, codes)
    at[at == len(common)] = 0
    return np.where(common[at] == codes, weights[at], np.int32(RAREST)).astype(np.int32)
