"""Which stretches share so many words in a row that they must be compared?

An exact join: every telling gram of every distinct stretch, sorted, part by part of the range of hashes, so that memory is bounded.
No gram is dropped for being frequent: all stretches of a frequent one are compared with its hub, the few with the smallest keys.
"""

from collections.abc import Iterator

import numpy as np

from twosource.trace.arrays import Counts, Keys, Places
from twosource.trace.likeness import find_alike
from twosource.trace.stretches import Stretches, gram_stretches

PARTS = 16
"""In how many ranges the hashes are joined one after the other."""

HUB_FROM = 256
"""A gram of more distinct stretches than this goes to its hub."""

HUB = 8
"""How many stretches are the hub of a frequent gram."""


def find_pairs(stretches: Stretches) -> tuple[Places, Places]:
    """The pairs (a, b), a < b, of stretches that print the same text, as indices, in order."""
    a, b = find_candidates(*gram_stretches(stretches), len(stretches))
    alike = find_alike(stretches, stretches, a, b)
    return a[alike], b[alike]


def find_candidates(grams: Keys, owners: Counts, count: int) -> tuple[Places, Places]:
    """The pairs of owners, of which there are `count`, that share a gram; each once, in order."""
    found = [np.zeros(0, dtype=np.int64)]
    part_of = (grams >> np.uint64(64 - PARTS.bit_length() + 1)).astype(np.uint8)
    for part in range(PARTS):
        chosen = np.flatnonzero(part_of == part)
        order = np.lexsort((owners[chosen], grams[chosen]))
        chosen = chosen[order]
        a, b = join_sorted(grams[chosen], owners[chosen].astype(np.int64))
        found.append(np.unique(a * count + b))
    keys = np.unique(np.concatenate(found))
    return keys // max(count, 1), keys % max(count, 1)


def join_sorted(grams: Keys, owners: Places) -> tuple[Places, Places]:
    """Pairs (a, b), a < b, of owners with a gram in common; given in order of gram, then owner. A pair may come more than once."""
    first: list[Places] = [np.zeros(0, dtype=np.int64)]
    second: list[Places] = [np.zeros(0, dtype=np.int64)]
    same = (grams[1:] == grams[:-1]) & (owners[1:] == owners[:-1])
    kept = np.concatenate((np.ones(1, dtype=np.bool_), ~same))[: len(grams)]
    grams, owners = grams[kept], owners[kept]
    for a, b in _pair_groups(grams, owners):
        first.append(a)
        second.append(b)
    return np.concatenate(first), np.concatenate(second)


def _pair_groups(grams: Keys, owners: Places) -> Iterator[tuple[Places, Places]]:
    starts = np.flatnonzero(np.concatenate((np.ones(1, dtype=np.bool_), grams[1:] != grams[:-1]))[: len(grams)])
    sizes = np.diff(np.append(starts, len(grams)))
    for size in np.unique(sizes[(sizes > 1) & (sizes <= HUB_FROM)]).tolist():
        rows = owners[starts[sizes == size][:, None] + np.arange(size)]
        i, j = np.triu_indices(size, 1)
        yield rows[:, i].ravel(), rows[:, j].ravel()
    for start, size in zip(starts[sizes > HUB_FROM].tolist(), sizes[sizes > HUB_FROM].tolist(), strict=True):
        group = owners[start : start + size]
        for hub in range(HUB):
            yield np.full(size - hub - 1, group[hub]), group[hub + 1 :]


def connect(count: int, a: Places, b: Places) -> Places:
    """For each of 0..count-1 the smallest that it is connected with through the pairs (a[i], b[i])."""
    label = np.arange(count, dtype=np.int64)
    while len(a) and bool((label[a] != label[b]).any()):
        smaller = np.minimum(label[a], label[b])
        np.minimum.at(label, label[a], smaller)
        np.minimum.at(label, label[b], smaller)
        while bool((label[label] != label).any()):
            label = label[label]
    return label
