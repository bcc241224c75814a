"""Which articles can print one report, by what they share that shows it, their days and their credits?"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from twosource.settings import TraceSettings
from twosource.trace.arrays import Keys, Places, changes
from twosource.trace.elsewhere import Elsewhere, find_elsewhere
from twosource.trace.holdings import Holdings, Rows, count_besides, keep_rows, list_rows
from twosource.trace.joining import connect
from twosource.trace.sharing import Pairs, meet, pair_articles, shows_telling
from twosource.trace.strands import Bearings, Strand

# Without the lede in common only nearly all of the shorter text shows one report; the same where days or credits speak against it.
_NEARLY_ALL = 0.7
# The same wire or outlet on one day or the next brings out versions, whose ledes are new.
_VERSION_SHARE = 0.4
_UNNAMED_SHARE = 0.5
_KEPT = 20_000


class Held(Sequence[Mapping[int, int]]):
    """For each article the lines that show whose report it prints, with their words; made when asked for, from the rows."""

    def __init__(self, rows: Rows, count: int) -> None:
        order = np.argsort(rows.article, kind="stable")
        self._lines, self._words = rows.line[order], rows.words[order].astype(np.int32)
        self._starts = np.searchsorted(rows.article[order], np.arange(count + 1))
        self._kept: dict[int, dict[int, int]] = {}

    def __len__(self) -> int:
        return len(self._starts) - 1

    def __getitem__(self, member: int) -> Mapping[int, int]:  # type: ignore[override]
        found = self._kept.get(member)
        if found is None:
            if len(self._kept) >= _KEPT:
                self._kept.clear()
            start, stop = self._starts[member : member + 2].tolist()
            found = self._kept[member] = dict(zip(self._lines[start:stop].tolist(), self._words[start:stop].tolist(), strict=True))
        return found


class Holders(Mapping[int, tuple[int, ...]]):
    """For each line who holds it, in order; made when asked for, from the rows."""

    def __init__(self, rows: Rows) -> None:
        first = changes(rows.line)
        self._articles = rows.article.astype(np.int32)
        self._wordings = rows.wording
        self._starts = np.append(np.flatnonzero(first), len(rows.line)).astype(np.int32)
        self._number = {line: n for n, line in enumerate(rows.line[first].tolist())}

    def __len__(self) -> int:
        return len(self._number)

    def __iter__(self) -> Iterator[int]:
        return iter(self._number)

    def __contains__(self, line: object) -> bool:
        return line in self._number

    def __getitem__(self, line: int) -> tuple[int, ...]:
        return tuple(self._articles[self._place(line)].tolist())

    def wordings(self, line: int) -> dict[int, int]:
        """For each holder of a line a hash of the words that it has there: two with one hash have it word for word."""
        place = self._place(line)
        return dict(zip(self._articles[place].tolist(), self._wordings[place].tolist(), strict=True))

    def _place(self, line: int) -> slice:
        number = self._number[line]
        return slice(int(self._starts[number]), int(self._starts[number + 1]))


@dataclass(frozen=True, slots=True, eq=False)
class Kinship:
    """Articles in order of id, with what ties them.

    `held` are the lines of each article that show whose report it prints, with their words; `core` its words without the others;
    `near` its kin: those of its neighbours that can print one report with it, with the words they share; `elsewhere` the lines that
    show no report; `holders` who holds each line that shows one; `quoters` who holds each line that is somebody's words; `fillers` and
    `furniture` are the lines of `elsewhere` of these kinds.
    """

    strands: Sequence[Strand]
    bearings: Sequence[Bearings]
    held: Sequence[Mapping[int, int]]
    core: Sequence[int]
    ledes: Sequence[tuple[int, ...]]
    days: Sequence[int | None]
    near: Sequence[Mapping[int, int]]
    elsewhere: Elsewhere
    fillers: frozenset[int]
    furniture: frozenset[int]
    holders: Holders
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


def find_kinship(holdings: Holdings, strands: Sequence[Strand], settings: TraceSettings) -> Kinship:
    """The kinship of articles, given in order of id by what they hold. Of their strands few are looked at."""
    rows = list_rows(holdings)
    elsewhere = find_elsewhere(holdings, rows, strands, settings)
    shown = keep_rows(rows, ~np.isin(rows.line, elsewhere.lines))
    foreign = np.union1d(elsewhere.fillers, elsewhere.house)
    quoted = keep_rows(rows, np.isin(rows.line, elsewhere.party) & ~np.isin(rows.line, foreign))
    pairs, _ = pair_articles(shown, *meet(shown), len(holdings))
    core, telling = _count_core(holdings, elsewhere.lines)
    held = Held(shown, len(holdings))
    tied = _Kin(holdings.bearings, held, core, holdings.ledes, telling, settings).tie(pairs)
    days = _anchor([b.day for b in holdings.bearings], tied)
    near: list[dict[int, int]] = [{} for _ in holdings.ids]
    for a, b, words in tied:
        if days_fit(days[a], days[b], settings.days_apart):
            near[a][b] = near[b][a] = words
    return Kinship(
        strands=strands,
        bearings=holdings.bearings,
        held=held,
        core=core.tolist(),
        ledes=holdings.ledes,
        days=days,
        near=near,
        elsewhere=elsewhere,
        fillers=frozenset(elsewhere.fillers.tolist()),
        furniture=frozenset(elsewhere.furniture.tolist()),
        holders=Holders(shown),
        quoters=Holders(quoted),
    )


def _count_core(holdings: Holdings, lines: Keys) -> tuple[Places, Places]:
    """The words of each article outside these lines, and those of them that stand with names or numbers."""
    out = np.flatnonzero(np.isin(holdings.rows["line"], lines))
    article = np.searchsorted(holdings.starts, out, side="right") - 1
    return count_besides(holdings, article, holdings.rows["words"][out], holdings.rows["telling"][out])


def find_components(kinship: Kinship) -> tuple[tuple[int, ...], ...]:
    """The sets of articles that a chain of kin holds together, each in order; those without kin stand alone."""
    pairs = [(a, b) for a, near in enumerate(kinship.near) for b in near if a < b]
    a, b = (np.array([p[n] for p in pairs], dtype=np.int64) for n in (0, 1))
    label = connect(len(kinship.near), a, b)
    order = np.argsort(label, kind="stable")
    cuts = np.flatnonzero(changes(label[order]))[1:]
    return tuple(tuple(part.tolist()) for part in np.split(order, cuts)) if len(order) else ()


@dataclass(frozen=True, slots=True)
class _Kin:
    bearings: Sequence[Bearings]
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
        x, y = self.bearings[a], self.bearings[b]
        if single or (x.wires and y.wires and not set(x.wires) & set(y.wires)):
            return False
        close = x.day == y.day or (x.day is not None and y.day is not None and abs(x.day - y.day) <= 1)
        if close and share >= (_VERSION_SHARE if _common_origin(x, y) else _UNNAMED_SHARE):
            return True
        return close and self._share_lede(a, b)

    def _share_lede(self, a: int, b: int) -> bool:
        return any(line in self.held[b] for line in self.ledes[a]) or any(line in self.held[a] for line in self.ledes[b])


def _common_origin(a: Bearings, b: Bearings) -> bool:
    """Whether both credit one wire, or are one outlet's."""
    wires = {*a.wires, a.publisher} & {*b.wires, b.publisher} - {None}
    return bool(wires) or (a.outlet is not None and a.outlet == b.outlet)


def _anchor(days: Sequence[int | None], tied: Iterable[tuple[int, int, int]]) -> list[int | None]:
    """The days, an undated article having that of the dated one which it shares most with."""
    best: dict[int, tuple[int, int, int]] = {}
    for a, b, words in tied:
        for undated, other in ((a, b), (b, a)):
            day = days[other]
            if days[undated] is None and day is not None:
                best[undated] = max(best.get(undated, (0, 0, 0)), (words, -other, day))
    return [best[n][2] if day is None and n in best else day for n, day in enumerate(days)]


def days_fit(a: int | None, b: int | None, apart: int) -> bool:
    """Whether so few days lie between two articles that both can print one report; a day that nobody knows fits any."""
    return a is None or b is None or abs(a - b) <= apart
