"""What lines do articles have once some others are gone? Only lines that lose a stretch are put together again."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from twosource.trace.arrays import Keys, Places, join
from twosource.trace.growth import Known, put_together
from twosource.trace.joining import HUB_FROM, Postings, cut_parts
from twosource.trace.strands import Strand
from twosource.trace.stretches import gather_stretches, gram_stretches, keep_stretches


@dataclass(frozen=True, slots=True, eq=False)
class Shrinkage:
    """What goes with some articles: the numbers of the stretches that nobody else has, in order; which parts their grams lie in.

    `moved` are stretches, by number, that others have too, where the table names one of those that go: the key of each. `parts_of` maps
    the keys of what is left of lines that lost a stretch to the line that each is now.
    """

    gone: Places
    grams_in: tuple[int, ...]
    moved: Mapping[int, int]
    parts_of: Mapping[int, int]


def shrink_lines(going: Mapping[int, Strand], holders: Sequence[Strand], known: Known) -> Shrinkage | None:
    """What goes with the articles `going`, by number, given all others that hold one of their lines.

    None where a run of words is frequent no more without them: then others may be compared that were not, and all is joined anew.
    """
    heavy = _distinct([s.imprint.keys[s.lines != 0] for s in going.values()])
    left = _distinct([s.imprint.keys for s in holders])
    lost = np.setdiff1d(heavy, left)
    numbers = np.flatnonzero(np.isin(known.table.keys, lost))
    imprints = [s.imprint for s in going.values()]
    every = gather_stretches(imprints)
    parts = tuple(cut_parts(*gram_stretches(keep_stretches(every, np.isin(every.keys, lost)))))
    if any(_falls(part, known.read_postings(number)) for number, part in enumerate(parts) if len(part.grams)):
        return None
    # A key of 0 is what stands in the table for a stretch that went before.
    named = np.isin(known.table.articles, list(going)) & ~np.isin(known.table.keys, lost) & (known.table.keys != 0)
    moved = {n: int(known.table.keys[n]) for n in np.flatnonzero(named).tolist()}
    lines = {line for s in going.values() for line in s.lines[np.isin(s.imprint.keys, lost)].tolist()} - {0}
    return Shrinkage(numbers, tuple(n for n, part in enumerate(parts) if len(part.grams)), moved, _put_again(lines, holders, known))


def _distinct(keys: Sequence[Keys]) -> Keys:
    return np.unique(join(list(keys), np.uint64))


def _falls(part: Postings, known: Postings) -> bool:
    """Whether a gram that is frequent would be so no more."""
    distinct, counts = np.unique(part.grams, return_counts=True)
    before = np.searchsorted(known.grams, distinct, side="right") - np.searchsorted(known.grams, distinct)
    return bool(((before > HUB_FROM) & (before - counts <= HUB_FROM)).any())


def _put_again(lines: set[int], holders: Sequence[Strand], known: Known) -> dict[int, int]:
    """What is left of some lines, put together anew."""
    keys = {key for s in holders for key, line in zip(s.imprint.keys.tolist(), s.lines.tolist(), strict=True) if line in lines}
    if not keys:
        return {}
    every = gather_stretches([s.imprint for s in holders])
    members = keep_stretches(every, np.isin(every.keys, np.array(sorted(keys), dtype=np.uint64)))
    label = put_together(members, known)
    return dict(zip(members.keys.tolist(), members.keys[label].tolist(), strict=True))
