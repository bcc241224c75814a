"""Which articles of a family can print one report, by what they share that shows it, their days and their credits?"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from twosource.settings import TraceSettings
from twosource.trace.arrays import Places
from twosource.trace.elsewhere import find_elsewhere
from twosource.trace.sharing import Pairs, Rows, count_words, list_rows, meet, pair_articles, shows_telling
from twosource.trace.strands import Strand

# Without the lede in common only nearly all of the shorter text shows one report; the same where days or credits speak against it.
_NEARLY_ALL = 0.7
# The same wire or outlet on one day or the next brings out versions, whose ledes are new.
_VERSION_SHARE = 0.4
_UNNAMED_SHARE = 0.5


@dataclass(frozen=True, slots=True, eq=False)
class Kinship:
    """A family's strands with what ties them.

    `held` are the lines of each article that show whose report it prints, with their words; `core` its words without the others;
    `near` its kin: those of its neighbours that can print one report with it, with the words they share; `fillers` the lines
    that come from elsewhere; `furniture` those that an outlet repeats under its stories; `holders` who holds each line that shows
    a report; `quoters` who holds each line that is somebody's words.
    """

    strands: Sequence[Strand]
    held: Sequence[Mapping[int, int]]
    core: Sequence[int]
    ledes: Sequence[tuple[int, ...]]
    days: Sequence[int | None]
    near: Sequence[Mapping[int, int]]
    fillers: frozenset[int]
    furniture: frozenset[int]
    holders: Mapping[int, tuple[int, ...]]
    quoters: Mapping[int, tuple[int, ...]]

    def shared_words(self, a: int, b: int) -> int:
        """How many words two members share in lines that show a report."""
        x, y = self.held[a], self.held[b]
        if len(x) > len(y):
            x, y = y, x
        return sum(min(words, y[line]) for line, words in x.items() if line in y)

    def share_of_shorter(self, a: int, b: int) -> float:
        """What part of the shorter of two members the other has, 0 to 1."""
        return self.shared_words(a, b) / max(min(self.core[a], self.core[b]), 1)


def find_kinship(strands: Sequence[Strand], settings: TraceSettings) -> Kinship:
    """The kinship of the members of a family, given in order of article id."""
    rows = list_rows(strands)
    elsewhere = find_elsewhere(strands, rows, settings)
    fillers, house, party = elsewhere.fillers, elsewhere.house, elsewhere.party
    none = fillers | house | party
    shown = list_rows(strands, keep=lambda line: line not in none)
    quoted = list_rows(strands, keep=lambda line: line in party and line not in fillers | house)
    pairs, _ = pair_articles(shown, *meet(shown), len(strands))
    held: list[dict[int, int]] = [{} for _ in strands]
    for article, line, words in zip(shown.article.tolist(), shown.line.tolist(), shown.words.tolist(), strict=True):
        held[article][line] = words
    core, telling = count_words(strands, none)
    kin = _Kin(strands, held, core, [s.lede for s in strands], telling, settings)
    tied = kin.tie(pairs)
    days = _anchor([s.bearings.day for s in strands], tied)
    near: list[dict[int, int]] = [{} for _ in strands]
    for a, b, words in tied:
        if _days_fit(days[a], days[b], settings.days_apart):
            near[a][b] = near[b][a] = words
    return Kinship(
        strands, held, core.tolist(), kin.ledes, days, near, fillers, elsewhere.furniture, _group_holders(shown), _group_holders(quoted)
    )


def _group_holders(rows: Rows) -> dict[int, tuple[int, ...]]:
    out: dict[int, list[int]] = {}
    for line, article in zip(rows.line.tolist(), rows.article.tolist(), strict=True):
        out.setdefault(line, []).append(article)
    return {line: tuple(articles) for line, articles in out.items()}


@dataclass(frozen=True, slots=True)
class _Kin:
    strands: Sequence[Strand]
    held: Sequence[Mapping[int, int]]
    core: Places
    ledes: Sequence[tuple[int, ...]]
    telling_words: Places
    settings: TraceSettings

    def tie(self, pairs: Pairs) -> list[tuple[int, int, int]]:
        """The pairs whose texts, days apart, can print one report, with the words they share."""
        shorter = np.maximum(np.minimum(self.core[pairs.a], self.core[pairs.b]), 1)
        share = pairs.words / shorter
        named = shows_telling(pairs, self.telling_words)
        enough = np.flatnonzero((share >= self.settings.copied_share) & named)
        columns = (pairs.a, pairs.b, pairs.words, share, pairs.single_a | pairs.single_b)
        return [
            (a, b, words)
            for a, b, words, part, single in zip(*(c[enough].tolist() for c in columns), strict=True)
            if self._can_be_one(a, b, part, single)
        ]

    def _can_be_one(self, a: int, b: int, share: float, single: bool) -> bool:
        """Whether so large a share of the shorter one shows one report. `single`: all of it stands in one paragraph."""
        if share >= _NEARLY_ALL:
            return True
        x, y = self.strands[a].bearings, self.strands[b].bearings
        if single or (x.wires and y.wires and not set(x.wires) & set(y.wires)):
            return False
        close = x.day == y.day or (x.day is not None and y.day is not None and abs(x.day - y.day) <= 1)
        if close and share >= (_VERSION_SHARE if _common_origin(self.strands[a], self.strands[b]) else _UNNAMED_SHARE):
            return True
        return close and self._share_lede(a, b)

    def _share_lede(self, a: int, b: int) -> bool:
        return any(line in self.held[b] for line in self.ledes[a]) or any(line in self.held[a] for line in self.ledes[b])


def _common_origin(a: Strand, b: Strand) -> bool:
    """Whether both credit one wire, or are one outlet's."""
    x, y = a.bearings, b.bearings
    wires = {*x.wires, x.publisher} & {*y.wires, y.publisher} - {None}
    return bool(wires) or (x.outlet is not None and x.outlet == y.outlet)


def _anchor(days: Sequence[int | None], tied: Iterable[tuple[int, int, int]]) -> list[int | None]:
    """The days, an undated article having that of the dated one which it shares most with."""
    best: dict[int, tuple[int, int, int]] = {}
    for a, b, words in tied:
        for undated, other in ((a, b), (b, a)):
            day = days[other]
            if days[undated] is None and day is not None:
                best[undated] = max(best.get(undated, (0, 0, 0)), (words, -other, day))
    return [best[n][2] if day is None and n in best else day for n, day in enumerate(days)]


def _days_fit(a: int | None, b: int | None, apart: int) -> bool:
    return a is None or b is None or abs(a - b) <= apart


def days_fit(kinship: Kinship, a: int, b: int, apart: int) -> bool:
    """Whether so few days lie between two members that both can print one report."""
    return _days_fit(kinship.days[a], kinship.days[b], apart)
