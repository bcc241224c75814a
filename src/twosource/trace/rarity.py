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


_SLOTS = 1 << 20


@cache
def _weights() -> dict[int, int]:
    """The weight of each common word, by its code."""
    weight: dict[int, int] = {}
    for row in load_lexicon("common_words", CommonWord):
        # The information of the word in tenths of a bit, less what every word of running text brings.
        bits = round((9 - row.zipf) * _BITS_PER_ZIPF) - _FREE_BITS
        code = code_word(row.word)
        weight[code] = min(weight.get(code, RAREST), max(0, bits))
    return weight


@cache
def _table() -> tuple[Codes, Counts, Codes]:
    """The code and weight in each slot, and the codes, in order, whose slot another word has."""
    slots, weights = np.zeros(_SLOTS, dtype=np.uint32), np.full(_SLOTS, RAREST, dtype=np.int32)
    crowded: list[int] = []
    for code, weight in sorted(_weights().items()):
        slot = code % _SLOTS
        if slots[slot]:
            crowded.append(code)
        else:
            slots[slot], weights[slot] = code, weight
    return slots, weights, np.array(crowded, dtype=np.uint32)


def weigh_words(codes: Codes) -> Counts:
    """The weight of each word, from 0 for the commonest to `RAREST`. `codes` are word codes without their marks.

    A shipped table decides, never a count over the pile: what an article shares is worth the same whatever else was read. A look-up
    by slot, since every word of a pile is asked for.
    """
    slots, weights, crowded = _table()
    at = codes & np.uint32(_SLOTS - 1)
    out = np.where(slots[at] == codes, weights[at], np.int32(RAREST)).astype(np.int32)
    for code in crowded.tolist():
        out[codes == code] = _weights()[code]
    return out
