"""Which stretches of which articles are one line: one text, word for word or reworded?"""

from collections.abc import Sequence

import numpy as np

from twosource.trace.arrays import Keys, find_sorted
from twosource.trace.imprint import Imprint
from twosource.trace.joining import connect, find_pairs
from twosource.trace.stretches import Stretches, gather_stretches

NO_LINE = np.uint64(0)
"""The line of a stretch that is too short or too common to show anything."""


def find_lines(imprints: Sequence[Imprint]) -> tuple[Keys, ...]:
    """The line of every stretch of every article: the smallest key among the stretches that print the same text.

    Stretches print the same text if a chain of pairs that are alike leads from one to the other. The order of articles does not matter.
    """
    stretches = gather_stretches(imprints)
    a, b = find_pairs(stretches)
    lines = stretches.keys[connect(len(stretches), a, b)] if len(stretches) else stretches.keys
    return tuple(look_up(imprint.keys, stretches, lines) for imprint in imprints)


def look_up(keys: Keys, stretches: Stretches, lines: Keys) -> Keys:
    """The line of each key, given the lines of the stretches."""
    at, found = find_sorted(keys, stretches.keys)
    out = np.full(len(keys), NO_LINE)
    out[found] = lines[at[found]]
    return out
