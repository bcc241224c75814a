"""Which stretches share so many words in a row that they must be compared?

An exact join: every telling gram of every distinct stretch, sorted, part by part of the range of hashes, so that memory is bounded.
No gram is dropped for being frequent: all stretches of a frequent one are compared with its hub, those with small keys.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from twosource.trace.arrays import Counts, Flags, Keys, Places, changes, join, running_sum, sort_distinct, spread
from twosource.trace.likeness import find_alike
from twosource.trace.stretches import GRAM_BITS, Stretches, gram_stretches

PART_BITS = 6
PARTS = 1 << PART_BITS
"""In how many ranges the hashes are joined one after the other."""

_GRAMS_AT_ONCE = 1 << 20

HUB_FROM = 256
"""A gram of more distinct stretches than this goes to its hub."""

HUB_BELOW = np.uint64((1 << 64) // 32)
"""A stretch with a smaller key is in the hub of every frequent gram it has: one stretch in 32, whatever else is in the pile."""

# Within a part a gram has 32 bits left: with the number of an owner it is one number of 64, and sorting these is all there is to do.
_LOW_BITS = np.uint64(GRAM_BITS - PART_BITS)
_OWNER_BITS = np.uint64(32)
_OWNER = np.uint64((1 << 32) - 1)


@dataclass(frozen=True, slots=True, eq=False)
class Postings:
    """The grams of one part of the range in order, each with the number of a stretch that has it."""

    grams: Keys
    owners: Places


def find_pairs(stretches: Stretches) -> tuple[Places, Places]:
    """The pairs (a, b), a < b, of stretches that print the same text, as indices, in order."""
    a, b = find_candidates(*gram_stretches(stretches), len(stretches), hub=count_hub(stretches))
    alike = find_alike(stretches, stretches, a, b)
    return a[alike], b[alike]


def count_hub(stretches: Stretches) -> int:
    """How many of the stretches, the first ones, are in the hub of every frequent gram they have."""
    return int(np.searchsorted(stretches.keys, HUB_BELOW))


def find_candidates(grams: Keys, owners: Counts, count: int, *, hub: int) -> tuple[Places, Places]:
    """The pairs of owners, of which there are `count`, that share a gram; each once, in order. The first `hub` owners are hubs."""
    found = [np.zeros(0, dtype=np.int64)]
    for part in cut_parts(grams, owners):
        a, b = join_sorted(part.grams, part.owners, hub=hub)
        found.append(sort_distinct(a * count + b))
    keys = sort_distinct(np.concatenate(found))
    return keys // max(count, 1), keys % max(count, 1)


def cut_parts(grams: Keys, owners: Counts | Places) -> Iterator[Postings]:
    """The postings of each part of the range, each pair of gram and owner once."""
    runs = []
    for first in range(0, len(grams), _GRAMS_AT_ONCE):
        some = slice(first, first + _GRAMS_AT_ONCE)
        part_of = (grams[some] >> _LOW_BITS).astype(np.uint8)
        packed = _pack(grams[some], owners[some])[np.argsort(part_of, kind="stable")]
        runs.append((packed, running_sum(np.bincount(part_of, minlength=PARTS)).tolist()))
    for part in range(PARTS):
        yield _unpack(sort_distinct(join([packed[cuts[part] : cuts[part + 1]] for packed, cuts in runs], np.uint64)), part)


def _pack(grams: Keys, owners: Counts | Places) -> Keys:
    """Grams of one part with their owners, as numbers in order of gram, then owner."""
    return (grams << _OWNER_BITS) | owners.astype(np.uint64)


def _unpack(packed: Keys, part: int) -> Postings:
    return Postings((packed >> _OWNER_BITS) | (np.uint64(part) << _LOW_BITS), (packed & _OWNER).astype(np.int64))


def join_sorted(grams: Keys, owners: Places, *, hub: int) -> tuple[Places, Places]:
    """Pairs (a, b), a < b, of owners with a gram in common; given in order of gram, then owner. A pair may come more than once."""
    starts = np.flatnonzero(changes(grams))
    sizes = np.diff(np.append(starts, len(grams)))
    first: list[Places] = []
    second: list[Places] = []
    for size in np.unique(sizes[(sizes > 1) & (sizes <= HUB_FROM)]).tolist():
        rows = owners[starts[sizes == size][:, None] + np.arange(size)]
        i, j = np.triu_indices(size, 1)
        first.append(rows[:, i].ravel())
        second.append(rows[:, j].ravel())
    for start, size in zip(starts[sizes > HUB_FROM].tolist(), sizes[sizes > HUB_FROM].tolist(), strict=True):
        group = owners[start : start + size]
        for at in range(int(np.searchsorted(group, hub))):
            first.append(np.full(size - at - 1, group[at]))
            second.append(group[at + 1 :])
    return join(first, np.int64), join(second, np.int64)


@dataclass(frozen=True, slots=True, eq=False)
class Meetings:
    """Pairs of a new stretch (its index) and an old one (its number) that share a gram; and of two new ones.

    `risen` are grams that have become frequent, each with an old stretch, `risen_old`, that is in no hub: two of these that share
    nothing else would not be compared any more.
    """

    new: Places
    old: Places
    first: Places
    second: Places
    risen: Keys
    risen_old: Places


def join_new(part: Postings, old: Postings, old_keys: Keys, *, hub: int) -> Meetings:
    """The pairs of new stretches with old ones and among themselves in one part of the range.

    `old_keys` are the keys of the old stretches by number; the first `hub` new stretches are in the hubs.
    """
    distinct, first_new, counts = np.unique(part.grams, return_index=True, return_counts=True)
    low, high = np.searchsorted(old.grams, distinct), np.searchsorted(old.grams, distinct, side="right")
    before = high - low
    frequent = before + counts > HUB_FROM
    met = before > 0
    sizes = before[met] * counts[met]
    group = np.repeat(np.arange(len(sizes)), sizes)
    within = np.arange(int(sizes.sum())) - np.repeat(np.cumsum(sizes) - sizes, sizes)
    new = part.owners[first_new[met][group] + within // before[met][group]]
    other = old.owners[low[met][group] + within % before[met][group]]
    kept = ~frequent[met][group] | (new < hub) | (old_keys[other] < HUB_BELOW)
    a, b = join_known(part, np.repeat(frequent, counts), hub=hub)
    rising = np.flatnonzero(met & frequent & (before <= HUB_FROM))
    risen_old = old.owners[spread(low[rising], before[rising])]
    risen = np.repeat(distinct[rising], before[rising])
    lost = old_keys[risen_old] >= HUB_BELOW
    return Meetings(new[kept], other[kept], a, b, risen[lost], risen_old[lost])


def join_known(part: Postings, frequent: Flags, *, hub: int) -> tuple[Places, Places]:
    """Pairs of owners that share a gram, where it is known which of the postings are of frequent grams."""
    a, b = join_sorted(part.grams[~frequent], part.owners[~frequent], hub=hub)
    x, y = _join_frequent(part.grams[frequent], part.owners[frequent], hub)
    return np.concatenate((a, x)), np.concatenate((b, y))


def find_frequent(part: Postings, others: Sequence[Postings]) -> Flags:
    """For each posting of a part whether its gram is frequent among all stretches, whose postings of that part the others are."""
    counts = sum(np.searchsorted(o.grams, part.grams, side="right") - np.searchsorted(o.grams, part.grams) for o in others)
    return np.asarray(counts > HUB_FROM)


def _join_frequent(grams: Keys, owners: Places, hub: int) -> tuple[Places, Places]:
    """Pairs of owners that share a frequent gram: those with a hub."""
    starts = np.flatnonzero(changes(grams))
    first: list[Places] = []
    second: list[Places] = []
    for start, stop in zip(starts.tolist(), np.append(starts, len(grams))[1:].tolist(), strict=True):
        group = owners[start:stop]
        for at in range(int(np.searchsorted(group, hub))):
            first.append(np.full(len(group) - at - 1, group[at]))
            second.append(group[at + 1 :])
    return join(first, np.int64), join(second, np.int64)


def merge_postings(parts: list[Postings]) -> Postings:
    """The postings of several runs of one part of the range as one, in order of gram, then owner."""
    grams, owners = join([p.grams for p in parts], np.uint64), join([p.owners for p in parts], np.int64)
    part = int(grams[0] >> _LOW_BITS) if len(grams) else 0
    return _unpack(np.sort(_pack(grams, owners)), part)


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
