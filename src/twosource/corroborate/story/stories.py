"""Which articles tell of one happening? Those whose gists are alike, and those whose main report is one, however they share words.

Articles are put together as long as all of one group are, on average, alike enough to all of another, the likest first. Nothing is
decided on totals over the pile, so what an article far from a story says never moves it.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from heapq import heapify, heappop, heappush

from twosource.corroborate.grouping import Groups
from twosource.corroborate.story.gists import Gist, Near, find_near, near_pairs, nearness, overlap
from twosource.records import Lineage, Passage

LIKENESS = 0.34
"""Articles that are alike by so much on average tell of one happening."""
_ROUNDED = 9
"""Decimals that decide: sums of floats differ behind them with their order."""


def find_stories(gists: Mapping[str, Gist], lineage: Lineage) -> dict[str, str]:
    """The story of each article, given each one's gist and the lineage of all: the smallest article id in it."""
    return join_stories(gists, main_reports(lineage.passages), find_near(gists, LIKENESS))


def join_stories(gists: Mapping[str, Gist], main: Mapping[str, str], near: Iterable[Near]) -> dict[str, str]:
    """The story of each article, given each one's gist: the smallest article id in it.

    `main` gives the report that an article mainly prints, where it prints any; `near` all pairs that overlap by LIKENESS or more.

    So any article's id finds its story as days come and stories split or merge. The same for any order of the articles. Cost grows
    with the pairs that share words which are rare for both.
    """
    ids = sorted(gists)
    groups = Groups(len(ids))
    number = {article_id: n for n, article_id in enumerate(ids)}
    together: dict[str, list[int]] = defaultdict(list)
    for article_id in ids:
        if article_id in main:
            together[main[article_id]].append(number[article_id])
    for members in together.values():
        groups.join_all(members)
    pairs = [(number[p.a], number[p.b]) for p in near if p.overlap >= LIKENESS]
    for a, b in group_gists([gists[i] for i in ids], groups.components(), sorted(pairs)):
        groups.join(a, b)
    return {article_id: ids[groups.find(n)] for article_id, n in number.items()}


def main_reports(passages: Iterable[Passage]) -> dict[str, str]:
    """The report that each article prints most of its words from, for those that print any."""
    printed: dict[str, dict[str, int]] = defaultdict(lambda: defaultdict(int))
    for passage in passages:
        if passage.report_id is not None:
            printed[passage.article_id][passage.report_id] += passage.end - passage.start
    return {article_id: min(chars, key=lambda r: (-chars[r], r)) for article_id, chars in printed.items()}


@dataclass(slots=True)
class _Group:
    """Articles put together: how many, the sum of their gists, and their first and last day."""

    size: int
    words: dict[str, float]
    days: tuple[int, int] | None
    near: set[int]


def group_gists(
    gists: Sequence[Gist], together: Sequence[Sequence[int]] | None = None, near: Iterable[tuple[int, int]] | None = None
) -> list[tuple[int, int]]:
    """Which items to join, as pairs of their numbers; `together` gives those that are joined already.

    `near` are the pairs that overlap by LIKENESS or more, where they are known. Two groups are joined while the mean likeness over all
    pairs between them is LIKENESS or more.
    """
    starts = together or [[n] for n in range(len(gists))]
    groups = {min(members): _gather(gists, members) for members in starts}
    home = {n: min(members) for members in starts for n in members}
    for a, b in near_pairs(gists, LIKENESS) if near is None else near:
        if home[a] != home[b]:
            groups[home[a]].near.add(home[b])
            groups[home[b]].near.add(home[a])
    queue = [(-_likeness(groups[a], groups[b]), a, b) for a in groups for b in groups[a].near if a < b]
    heapify(queue)
    joined = []
    while queue:
        score, a, b = heappop(queue)
        if -score < LIKENESS:
            break
        if a not in groups or b not in groups or -_likeness(groups[a], groups[b]) != score:
            continue  # One of them has grown meanwhile: its new likeness stands in the queue too.
        joined.append((a, b))
        _absorb(groups, a, b)
        for other in groups[a].near:
            heappush(queue, (-_likeness(groups[min(a, other)], groups[max(a, other)]), min(a, other), max(a, other)))
    return joined


def _gather(gists: Sequence[Gist], members: Sequence[int]) -> _Group:
    words: dict[str, float] = defaultdict(float)
    for n in sorted(members):
        for word, weight in gists[n].words.items():
            words[word] += weight
    days = [day for n in members if (day := gists[n].day) is not None]
    return _Group(len(members), words, (min(days), max(days)) if days else None, set())


def _absorb(groups: dict[int, _Group], a: int, b: int) -> None:
    one, other = groups[a], groups.pop(b)
    one.size += other.size
    for word, weight in other.words.items():
        one.words[word] += weight
    days = [day for pair in (one.days, other.days) if pair for day in pair]
    one.days = (min(days), max(days)) if days else None
    for n in other.near:
        groups[n].near.discard(b)
        groups[n].near.add(a)
    one.near = (one.near | other.near) - {a, b}
    groups[a].near.discard(a)


def _likeness(a: _Group, b: _Group) -> float:
    between = 0 if a.days is None or b.days is None else max(0, a.days[0] - b.days[1], b.days[0] - a.days[1])
    return round(overlap(a.words, b.words) / (a.size * b.size) * nearness(between), _ROUNDED)
