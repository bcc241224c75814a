"""Which word of a sentence stands for which word of its copy, and in which runs of words do the two differ?

Words that occur once on each side are anchors; the heaviest chain of anchors in order is kept, and what lies between is done in the
same way. What is left over is looked for elsewhere, since a clause may have moved. Near linear in the words.
"""

from bisect import bisect_left
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from twosource.corroborate.edit.wordruns import Stretch
from twosource.corroborate.words import function_words

_MOST_CELLS = 4_096
"""Stretches without an anchor are compared word by word only where that is cheap."""
_WEIGHT = 10
_WEIGHT_OF_ITEM = 9
"""Names and figures may have changed places: between equals, the other words are the frame."""


@dataclass(frozen=True, slots=True)
class Run:
    """Words [a_first, a_last) of one stretch that stand where the other has [b_first, b_last)."""

    a_first: int
    a_last: int
    b_first: int
    b_last: int


@dataclass(frozen=True, slots=True)
class Alignment:
    """`to_b[i]` is the word of b that word i of a is, or -1; `to_a` the other way. `runs` hold all other words, in the order of a.

    `runs_a` and `runs_b`: the run that each of these words stands in.
    """

    to_b: tuple[int, ...]
    to_a: tuple[int, ...]
    runs: tuple[Run, ...]
    runs_a: dict[int, Run]
    runs_b: dict[int, Run]

    def run_over(self, first: int, last: int, *, left: bool) -> Run | None:
        """The first run that reaches into the words [first, last) of a, or of b."""
        runs = self.runs_a if left else self.runs_b
        return next((runs[n] for n in range(first, last) if n in runs), None)


def align_words(a: Stretch, b: Stretch) -> Alignment:
    """Align the words of two stretches; words written joined or apart ("cease-fire", "ceasefire") do not differ."""
    to_b, to_a = [-1] * len(a.keys), [-1] * len(b.keys)
    _match(a, b, to_b, to_a)
    _slide(a, to_b, to_a)
    _slide(b, to_a, to_b)
    _drop_islands(a, b, to_b, to_a)
    _match_moved(a.keys, b.keys, to_b, to_a)
    runs = _find_runs(to_b, to_a)
    differing = tuple(r for r in runs if "".join(a.keys[r.a_first : r.a_last]) != "".join(b.keys[r.b_first : r.b_last]))
    runs_a = {n: r for r in differing for n in range(r.a_first, r.a_last)}
    runs_b = {n: r for r in differing for n in range(r.b_first, r.b_last)}
    return Alignment(tuple(to_b), tuple(to_a), differing, runs_a, runs_b)


def _match(a: Stretch, b: Stretch, to_b: list[int], to_a: list[int]) -> None:
    waiting = [(0, len(a.keys), 0, len(b.keys))]
    while waiting:
        i1, i2, j1, j2 = waiting.pop()
        while i1 < i2 and j1 < j2 and a.keys[i1] == b.keys[j1]:
            to_b[i1], to_a[j1] = j1, i1
            i1, j1 = i1 + 1, j1 + 1
        while i1 < i2 and j1 < j2 and a.keys[i2 - 1] == b.keys[j2 - 1]:
            i2, j2 = i2 - 1, j2 - 1
            to_b[i2], to_a[j2] = j2, i2
        if i1 == i2 or j1 == j2:
            continue
        pairs = _anchors(a, b, (i1, i2, j1, j2)) or _common(a.keys[i1:i2], b.keys[j1:j2], i1, j1)
        at_a, at_b = i1, j1
        for i, j in pairs:
            to_b[i], to_a[j] = j, i
            waiting.append((at_a, i, at_b, j))
            at_a, at_b = i + 1, j + 1
        if pairs:
            waiting.append((at_a, i2, at_b, j2))


def _anchors(a: Stretch, b: Stretch, box: tuple[int, int, int, int]) -> list[tuple[int, int]]:
    """The heaviest chain, in order on both sides, of words that stand once in each."""
    i1, i2, j1, j2 = box
    often_a, often_b = Counter(a.keys[i1:i2]), Counter(b.keys[j1:j2])
    where = {key: j for j, key in enumerate(b.keys[j1:j2], start=j1) if often_b[key] == 1}
    pairs = [(i, where[key]) for i, key in enumerate(a.keys[i1:i2], start=i1) if often_a[key] == 1 and key in where]
    return _heaviest_chain(pairs, [_WEIGHT_OF_ITEM if _is_item(a, i) else _WEIGHT for i, _ in pairs])


def _is_item(stretch: Stretch, n: int) -> bool:
    first = stretch.text[stretch.words[n].start]
    return first.isdigit() or first.isupper()


def _heaviest_chain(pairs: Sequence[tuple[int, int]], weights: Sequence[int]) -> list[tuple[int, int]]:
    """Of pairs in order of their first, the chain rising in the second with the greatest weight; of equal ones the first found."""
    ends: list[int] = []  # the seconds at which a chain is heavier than every chain that ends before, rising
    totals: list[int] = []
    last: list[int] = []
    back: list[int] = []
    for n, (_, j) in enumerate(pairs):
        at = bisect_left(ends, j)
        total = weights[n] + (totals[at - 1] if at else 0)
        back.append(last[at - 1] if at else -1)
        if at < len(ends) and ends[at] == j:
            continue
        stop = at
        while stop < len(ends) and totals[stop] <= total:
            stop += 1
        if at and totals[at - 1] >= total:
            continue
        ends[at:stop], totals[at:stop], last[at:stop] = [j], [total], [n]
    out: list[tuple[int, int]] = []
    at = last[-1] if last else -1
    while at >= 0:
        out.append(pairs[at])
        at = back[at]
    return out[::-1]


def _common(left: Sequence[str], right: Sequence[str], at_a: int, at_b: int) -> list[tuple[int, int]]:
    if len(left) * len(right) > _MOST_CELLS:
        return []
    blocks = SequenceMatcher(None, left, right, autojunk=False).get_matching_blocks()
    return [(at_a + block.a + n, at_b + block.b + n) for block in blocks for n in range(block.size)]


def _slide(stretch: Stretch, mine: list[int], theirs: list[int]) -> None:
    """Move words that only this side has to where a mark parts them from the rest: in "the dog said the" either "the" could be new."""
    for first, last in _gaps(mine):
        here = first, last
        while first > 0 and stretch.keys[first - 1] == stretch.keys[last - 1] and _is_one_sided(mine, theirs, first, last):
            first, last = first - 1, last - 1
            _rematch(mine, theirs, first, last)
        best, most = (first, last), -1
        while True:
            score = 2 * _marks_around(stretch, first, last) + ((first, last) == here)
            if score > most:
                best, most = (first, last), score
            if (
                last >= len(mine)
                or mine[last] < 0
                or stretch.keys[first] != stretch.keys[last]
                or not _is_one_sided(mine, theirs, first, last)
            ):
                break
            _rematch(mine, theirs, last, first)
            first, last = first + 1, last + 1
        while first > best[0]:
            first, last = first - 1, last - 1
            _rematch(mine, theirs, first, last)


def _rematch(mine: list[int], theirs: list[int], old: int, new: int) -> None:
    """Let another word of this side, with the same letters, be the partner of a word of the other side."""
    mine[new], mine[old] = mine[old], -1
    theirs[mine[new]] = new


def _is_one_sided(mine: Sequence[int], theirs: Sequence[int], first: int, last: int) -> bool:
    """Whether the other side has nothing between the words around."""
    before = mine[first - 1] + 1 if first else 0
    return before == (mine[last] if last < len(mine) else len(theirs))


def _marks_around(stretch: Stretch, first: int, last: int) -> int:
    """At how many ends of the words [first, last) there is a mark or a sentence's end."""
    return (first == 0 or stretch.gap(first) != " ") + (last == len(stretch.keys) or stretch.gap(last) != " ")


def _drop_islands(a: Stretch, b: Stretch, to_b: list[int], to_a: list[int]) -> None:
    """A small word alone between differing ones is a chance match: what differs around it belongs together."""
    for i, j in enumerate(to_b):
        if j < 0 or a.keys[i] not in function_words():
            continue
        beside_a = [n for n in (i - 1, i + 1) if 0 <= n < len(to_b)]
        beside_b = [n for n in (j - 1, j + 1) if 0 <= n < len(to_a)]
        if len(beside_a) == len(beside_b) == 2 and all(to_b[n] < 0 for n in beside_a) and all(to_a[n] < 0 for n in beside_b):
            to_b[i], to_a[j] = -1, -1


def _match_moved(left: Sequence[str], right: Sequence[str], to_b: list[int], to_a: list[int]) -> None:
    """Pairs of words that only one place on each side has over: a clause that moved, with what stands beside it."""
    free_a = [i for i in range(len(left) - 1) if to_b[i] < 0 and to_b[i + 1] < 0]
    free_b = [j for j in range(len(right) - 1) if to_a[j] < 0 and to_a[j + 1] < 0]
    if not free_a or not free_b:
        return
    often_a = Counter((left[i], left[i + 1]) for i in free_a)
    often_b = Counter((right[j], right[j + 1]) for j in free_b)
    where = {(right[j], right[j + 1]): j for j in free_b if often_b[right[j], right[j + 1]] == 1}
    for i in free_a:
        gram = (left[i], left[i + 1])
        j = where.get(gram, -1)
        if j < 0 or often_a[gram] != 1 or all(word in function_words() for word in gram):
            continue
        for step in (0, 1):
            if to_b[i + step] < 0 and to_a[j + step] < 0:
                to_b[i + step], to_a[j + step] = j + step, i + step


def _find_runs(to_b: Sequence[int], to_a: Sequence[int]) -> tuple[Run, ...]:
    """What is left over on both sides, each word in one run: the runs of a face what stands behind, or before, the same word in b."""
    gaps_b = _gaps(to_a)
    open_b = dict(gaps_b)
    ends_b = {last: first for first, last in gaps_b}
    runs = []
    for first, last in _gaps(to_b, empty=True):
        before = to_b[first - 1] + 1 if first else 0
        behind = to_b[last] if last < len(to_b) else len(to_a)
        start = before if before in open_b else ends_b.get(behind, -1)
        if start in open_b:
            runs.append(Run(first, last, start, open_b.pop(start)))
        elif first < last:
            runs.append(Run(first, last, before, before))
    runs += [Run(at, at, first, last) for first, last in open_b.items() for at in [to_a[first - 1] + 1 if first else 0]]
    return tuple(sorted(runs, key=lambda r: (r.a_first, r.b_first)))


def _gaps(partners: Sequence[int], *, empty: bool = False) -> list[tuple[int, int]]:
    """The maximal runs of words without a partner; with `empty` the places between two partnered words too."""
    out = []
    n = 0
    while n <= len(partners):
        last = n
        while last < len(partners) and partners[last] < 0:
            last += 1
        if last > n or empty:
            out.append((n, last))
        n = last + 1
    return out
