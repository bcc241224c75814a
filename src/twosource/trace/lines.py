"""Which stretches of which articles are one line: one text, word for word or reworded?"""

from collections.abc import Sequence
from itertools import accumulate, pairwise

import numpy as np

from twosource.trace.arrays import Keys, find_sorted, join
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
    return list_lines(imprints, stretches, lines)


def list_lines(imprints: Sequence[Imprint], stretches: Stretches, lines: Keys) -> tuple[Keys, ...]:
    """The line of every stretch of every article, given the lines of the distinct stretches."""
    found = look_up(join([i.keys for i in imprints], np.uint64), stretches, lines)
    ends = accumulate((len(i.keys) for i in imprints), initial=0)
    return tuple(found[start:end] for start, end in pairwise(ends))


def look_up(keys: Keys, stretches: Stretches, lines: Keys) -> Keys:
    """The line of each key, given the lines of the distinct stretches."""
    at, found = find_sorted(keys, stretches.keys)
    out = np.full(len(keys), NO_LINE)
    out[found] = lines[at[found]]
    return out
