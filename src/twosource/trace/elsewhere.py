"""Which shared lines show no report?

A line that everybody prints between texts of their own (a filler) comes from elsewhere, what an outlet prints under any story is its
own, and what stands in quotation marks is the words of whoever said it.
"""

from collections.abc import Sequence, Set
from dataclasses import dataclass

import numpy as np

from twosource.settings import TraceSettings
from twosource.trace.arrays import Flags, Places, changes
from twosource.trace.joining import connect
from twosource.trace.sharing import Pairs, Rows, count_words, meet, pair_articles
from twosource.trace.strands import Strand

# An article stands alone with a line if with six in ten of its other holders it shares nothing outside that paragraph.
_ALONE = 0.6
# Text that is half of an article or more is what the article is about.
_SMALL_PART = 0.5
# With fewer sets of holders that have more in common nobody can tell a filler from background that two reporters of one matter know.
_LEAST_SETS = 5
_HOUSE_SETS = 3
_PASSES = 3
_EDGE = 2
_MOSTLY_AT_EDGE = 0.8
_ASKED_HOLDERS = 12
_STRANGERS = 0.25
_OUT_OF_PLACE = 0.3
_RELATED_NAMES = 0.1
_LEAST_RELATED = 2


@dataclass(frozen=True, slots=True)
class Elsewhere:
    """Lines that show no report: `fillers` come from elsewhere, `house` lines are an outlet's own that it prints under any story.

    Of these, `furniture` are those that it repeats so often that they are no part of its articles. `party` lines are somebody's words.
    """

    fillers: frozenset[int]
    house: frozenset[int]
    furniture: frozenset[int]
    party: frozenset[int]


def find_elsewhere(strands: Sequence[Strand], rows: Rows, settings: TraceSettings, *, fillers: bool = True) -> Elsewhere:
    """The lines that articles print without having much else in common: text that comes from elsewhere.

    A paragraph of background stands in articles of one matter, which name the same names; a filler among strangers. What an outlet
    prints again and again, under stories that have nothing in common, is its own. Without `fillers` only this is looked for.
    """
    strange: set[int] = set()
    house: set[int] = set()
    furniture: set[int] = set()
    small = _is_small_part(strands, rows)
    party = _find_party_lines(strands)
    x, y = meet(rows)
    met = (x, y, *pair_articles(rows, x, y, len(strands)))
    for _ in range(_PASSES):
        # Short articles with two such lines look alike until the first of them are known.
        before = len(strange) + len(house)
        for line, group in _find_lonely(strands, rows, met, small, strange | house, settings):
            holders = [strands[n] for n in group.holders]
            outlets = {h.bearings.outlet for h in holders}
            often = None not in outlets and group.sets >= _HOUSE_SETS * len(outlets) and _stands_at_edges(holders, line)
            if often or (None not in outlets and len(outlets) == 1):
                house.add(line)
                if often:
                    furniture.add(line)
            elif group.sets >= _LEAST_SETS and not group.telling:
                # A stock sentence is no text that was taken from elsewhere; it only shows nothing. Nor are somebody's words.
                house.add(line)
            elif fillers and group.sets >= _LEAST_SETS and _are_strangers(holders[:_ASKED_HOLDERS], line):
                (house if line in party else strange).add(line)
        if len(strange) + len(house) == before:
            break
    return Elsewhere(frozenset(strange), frozenset(house), frozenset(furniture), party)


_Met = tuple[Places, Places, Pairs, Places]
"""The rows of one line that meet, the pairs of their articles, and for each meeting the index of its pair."""


@dataclass(frozen=True, slots=True)
class _Lonely:
    """The holders of a line, into how many sets they fall that have more in common, and whether it tells names or numbers."""

    holders: Sequence[int]
    sets: int
    telling: bool


def _find_lonely(
    strands: Sequence[Strand], rows: Rows, met: _Met, small: Flags, known: set[int], settings: TraceSettings
) -> list[tuple[int, _Lonely]]:
    """The lines, but for the known ones, most of whose holders share little with most of the others."""
    left = ~np.isin(rows.line, np.array(sorted(known), dtype=np.uint64))
    x, y, pairs, of = met
    shown = np.bincount(
        of, weights=np.where(left[x], np.minimum(rows.words[x], rows.words[y]), 0).astype(np.float64), minlength=len(pairs.a)
    )
    words, _ = count_words(strands, known)
    shorter = np.maximum(np.minimum(words[pairs.a], words[pairs.b]), 1)
    together = ((shown >= settings.copied_share * shorter) & ~(pairs.single_a & pairs.single_b))[of]
    count = len(rows.line)
    meetings = np.bincount(x, minlength=count) + np.bincount(y, minlength=count)
    alone = meetings - np.bincount(x[together], minlength=count) - np.bincount(y[together], minlength=count)
    lonely = (alone >= _ALONE * meetings) & small & left
    group = connect(count, x[together], y[together])
    out: list[tuple[int, _Lonely]] = []
    starts = np.flatnonzero(changes(rows.line))
    for start, stop in zip(starts.tolist(), np.append(starts, count)[1:].tolist(), strict=True):
        if 2 * int(lonely[start:stop].sum()) >= stop - start:
            sets = len(np.unique(group[start:stop]))
            if sets > 1:
                out.append((int(rows.line[start]), _Lonely(rows.article[start:stop].tolist(), sets, bool(rows.telling[start:stop].all()))))
    return out


def _is_small_part(strands: Sequence[Strand], rows: Rows) -> Flags:
    """For each row whether its paragraph is a small part of its article."""
    out = np.zeros(len(rows.line), dtype=np.bool_)
    words: dict[int, dict[int, int]] = {}
    for n, (article, paragraph) in enumerate(zip(rows.article.tolist(), rows.paragraph.tolist(), strict=True)):
        if article not in words:
            found = np.bincount(strands[article].imprint.paragraphs, weights=strands[article].imprint.sizes)
            words[article] = dict(enumerate(found.tolist()))
            words[article][-1] = strands[article].words
        out[n] = words[article][paragraph] < _SMALL_PART * words[article][-1]
    return out


def _stands_at_edges(holders: Sequence[Strand], line: int) -> bool:
    """Whether a line mostly stands in the first paragraphs or the last ones."""
    at_edge = 0
    for holder in holders:
        numbers = np.unique(holder.imprint.paragraphs)
        place = np.searchsorted(numbers, holder.imprint.paragraphs[holder.lines == line])
        at_edge += bool(((place < _EDGE) | (place >= len(numbers) - _EDGE)).all())
    return at_edge >= _MOSTLY_AT_EDGE * len(holders)


def _are_strangers(holders: Sequence[Strand], line: int) -> bool:
    """Whether the holders of a line name nothing in common beside it, and the line's paragraph is out of place in them."""
    named = [_Named(s.lines.tolist(), s.names()) for s in holders]
    inside = [_beside(s, line) for s in holders]
    out_of_place = sum(not n.within(part) & n.without(part) for n, part in zip(named, inside, strict=True))
    if out_of_place < _OUT_OF_PLACE * len(holders):
        return False
    pairs = [(a, b) for n, a in enumerate(named) for b in named[n + 1 :]]
    return sum(_are_related(a, b) for a, b in pairs) < _STRANGERS * len(pairs)


@dataclass(frozen=True, slots=True)
class _Named:
    """The lines of an article's stretches and the names in each."""

    lines: Sequence[int]
    names: Sequence[set[int]]

    def within(self, stretches: Set[int]) -> set[int]:
        return {name for n in stretches for name in self.names[n]}

    def without(self, stretches: Set[int]) -> set[int]:
        return {name for n, names in enumerate(self.names) if n not in stretches for name in names}

    def beside_lines(self, lines: Set[int]) -> set[int]:
        return {name for line, names in zip(self.lines, self.names, strict=True) if line not in lines for name in names}


def _are_related(a: _Named, b: _Named) -> bool:
    """Whether two articles name the same in what they do not share."""
    common = set(a.lines) & set(b.lines) - {0}
    both = a.beside_lines(common) & b.beside_lines(common)
    fewer = min(len(a.without(set())), len(b.without(set())))
    return len(both) >= max(_LEAST_RELATED, _RELATED_NAMES * fewer)


def _beside(strand: Strand, line: int) -> set[int]:
    """The stretches of the paragraphs that the line stands in."""
    paragraphs = set(strand.imprint.paragraphs[strand.lines == line].tolist())
    return {n for n, p in enumerate(strand.imprint.paragraphs.tolist()) if p in paragraphs}


def _find_party_lines(strands: Sequence[Strand]) -> frozenset[int]:
    """Lines that some article prints mostly inside quotation marks: they are the words of whoever said them, in all of them."""
    found = [s.lines[s.quoted] for s in strands]
    return frozenset(np.unique(np.concatenate(found)).tolist()) if found else frozenset()
