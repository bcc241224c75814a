"""Which shared lines show no report?

A line that everybody prints between texts of their own (a filler) comes from elsewhere, what an outlet prints under any story is its
own, and what stands in quotation marks is the words of whoever said it.
"""

from collections.abc import Sequence, Set
from dataclasses import dataclass, field

import numpy as np

from twosource.settings import TraceSettings
from twosource.trace.arrays import Flags, Keys, Marks, Places, changes, find_sorted
from twosource.trace.holdings import AT_EDGE, SMALL, Holdings, Rows, count_besides, find_quoted
from twosource.trace.joining import connect
from twosource.trace.sharing import Pairs, meet, pair_articles
from twosource.trace.strands import Strand

# An article stands alone with a line if with six in ten of its other holders it shares nothing outside that paragraph.
_ALONE = 0.6
# With fewer sets of holders that have more in common nobody can tell a filler from background that two reporters of one matter know.
_LEAST_SETS = 5
_HOUSE_SETS = 3
_PASSES = 3
_MOSTLY_AT_EDGE = 0.8
_ASKED_HOLDERS = 12
_STRANGERS = 0.25
_OUT_OF_PLACE = 0.3
_RELATED_NAMES = 0.1
_LEAST_RELATED = 2


@dataclass(frozen=True, slots=True, eq=False)
class Elsewhere:
    """Lines that show no report, each kind in order. `fillers` come from elsewhere, `house` lines are an outlet's own under any story.

    Of these, `furniture` are those that it repeats so often that they are no part of its articles. `party` lines are somebody's words.
    """

    fillers: Keys
    house: Keys
    furniture: Keys
    party: Keys

    @property
    def lines(self) -> Keys:
        """All of them."""
        out: Keys = np.unique(np.concatenate((self.fillers, self.house, self.party)))
        return out


def find_elsewhere(
    holdings: Holdings, rows: Rows, strands: Sequence[Strand], settings: TraceSettings, *, fillers: bool = True
) -> Elsewhere:
    """The lines that articles print without having much else in common: text that comes from elsewhere.

    A paragraph of background stands in articles of one matter, which name the same names; a filler among strangers. What an outlet
    prints again and again, under stories that have nothing in common, is its own. Without `fillers` only this is looked for.
    """
    x, y = meet(rows)
    pairs, of = pair_articles(rows, x, y, len(holdings))
    search = _Search(holdings, rows, strands, settings, (x, y, pairs, of), find_quoted(holdings), fillers)
    count = int(rows.number[-1]) + 1 if len(rows.number) else 0
    kind = np.zeros(count, dtype=np.uint8)
    for _ in range(_PASSES):
        # Short articles with two such lines look alike until the first of them are known.
        found = search.find(kind)
        if not found:
            break
        for number, what in found.items():
            kind[number] = what
    lines = rows.line[changes(rows.line)]
    return Elsewhere(lines[kind == _FILLER], lines[(kind == _HOUSE) | (kind == _FURNITURE)], lines[kind == _FURNITURE], search.party)


_FILLER, _HOUSE, _FURNITURE = 1, 2, 3
_Met = tuple[Places, Places, Pairs, Places]
"""The rows of one line that meet, the pairs of their articles, and for each meeting the index of its pair."""


@dataclass(frozen=True, slots=True)
class _Lonely:
    """The holders of a line, into how many sets they fall that have more in common, whether it mostly tells something, and its place."""

    line: int
    holders: Sequence[int]
    sets: int
    telling: bool
    mostly_at_edge: bool


@dataclass(frozen=True, slots=True, eq=False)
class _Search:
    """What is looked at, pass after pass; `known` remembers whether the holders of a line are strangers."""

    holdings: Holdings
    rows: Rows
    strands: Sequence[Strand]
    settings: TraceSettings
    met: _Met
    party: Keys
    fillers: bool
    known: dict[int, bool] = field(default_factory=dict)

    def find(self, kind: Marks) -> dict[int, int]:
        """The kinds of the lines, by number, that are found now; `kind` holds what is known of each, 0 for nothing."""
        out: dict[int, int] = {}
        for number, lonely in self._find_lonely(kind > 0):
            outlets = {self.holdings.bearings[n].outlet for n in lonely.holders}
            often = None not in outlets and lonely.sets >= _HOUSE_SETS * len(outlets) and lonely.mostly_at_edge
            if often or (None not in outlets and len(outlets) == 1):
                out[number] = _FURNITURE if often else _HOUSE
            elif lonely.sets >= _LEAST_SETS and not lonely.telling:
                # A stock sentence is no text that was taken from elsewhere; it only shows nothing. Nor are somebody's words.
                out[number] = _HOUSE
            elif self.fillers and lonely.sets >= _LEAST_SETS and self._stands_among_strangers(number, lonely):
                quoted = bool(find_sorted(np.array([lonely.line], dtype=np.uint64), self.party)[1][0])
                out[number] = _HOUSE if quoted else _FILLER
        return out

    def _find_lonely(self, known: Flags) -> list[tuple[int, _Lonely]]:
        """The lines, but for the known ones, most of whose holders share little with most of the others."""
        rows, (x, y, pairs, of) = self.rows, self.met
        left = ~known[rows.number]
        smaller = np.where(left[x], np.minimum(rows.words[x], rows.words[y]), 0)
        shown = np.bincount(of, weights=smaller, minlength=len(pairs.a))
        words, _ = count_besides(self.holdings, rows.article[~left], rows.words[~left], rows.telling[~left])
        shorter = np.maximum(np.minimum(words[pairs.a], words[pairs.b]), 1)
        together = ((shown >= self.settings.copied_share * shorter) & ~(pairs.single_a & pairs.single_b))[of]
        count = len(rows.line)
        meetings = np.bincount(x, minlength=count) + np.bincount(y, minlength=count)
        alone = meetings - np.bincount(x[together], minlength=count) - np.bincount(y[together], minlength=count)
        lonely = (alone >= _ALONE * meetings) & ((rows.marks & SMALL) > 0) & left
        starts = np.flatnonzero(changes(rows.line))
        sizes = np.diff(np.append(starts, count))
        chosen = np.flatnonzero(2 * np.bincount(rows.number[lonely], minlength=len(starts)) >= sizes)
        group = connect(count, x[together], y[together])
        return [
            (number, found)
            for number, start, size in zip(chosen.tolist(), starts[chosen].tolist(), sizes[chosen].tolist(), strict=True)
            if (found := self._look_at(start, start + size, group)).sets > 1
        ]

    def _look_at(self, start: int, stop: int, group: Places) -> _Lonely:
        rows = self.rows
        return _Lonely(
            line=int(rows.line[start]),
            holders=rows.article[start:stop].tolist(),
            sets=len(np.unique(group[start:stop])),
            telling=2 * int((rows.telling[start:stop] > 0).sum()) >= stop - start,
            mostly_at_edge=int(((rows.marks[start:stop] & AT_EDGE) > 0).sum()) >= _MOSTLY_AT_EDGE * (stop - start),
        )

    def _stands_among_strangers(self, number: int, lonely: _Lonely) -> bool:
        if number not in self.known:
            self.known[number] = _are_strangers([self.strands[n] for n in lonely.holders[:_ASKED_HOLDERS]], lonely.line)
        return self.known[number]


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
