"""Which paragraphs of two copies stand side by side, and which stand alone?"""

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from twosource.records import Aligned, Block
from twosource.text.spans import overlaps


@dataclass(frozen=True, slots=True, kw_only=True)
class Pair:
    """One row: blocks of the left copy, blocks of the right one. One side may be empty.

    `relation` is the aligned one's, read from left to right; None where a side stands alone.
    `elsewhere` are the numbers of the paragraphs on the other side that a moved paragraph stands beside in another row.
    """

    left: tuple[Block, ...]
    right: tuple[Block, ...]
    relation: str | None = None
    elsewhere: tuple[int, ...] = ()


@dataclass(slots=True)
class _Group:
    left: list[int]
    right: list[int]
    relations: list[str]


def pair_paragraphs(left: Sequence[Block], right: Sequence[Block], aligned: Sequence[Aligned]) -> tuple[Pair, ...]:
    """The rows in the order of both copies; `aligned` must have the left copy as its `a`.

    Every paragraph is shown exactly once. What stands in another order is `moved`: shown at its place in the left copy, with a note
    (a row without text, `elsewhere` set) at its place in the right one.
    """
    groups = _group(left, right, aligned)
    straight = _longest_rising(groups)
    rows: list[tuple[tuple[int, int, int], Pair]] = []
    used_left = {i: n for n, g in enumerate(groups) for i in g.left}
    used_right = {j: n for n, g in enumerate(groups) for j in g.right}
    keys = _Keys([g for n, g in enumerate(groups) if n in straight])
    for n, group in enumerate(groups):
        relation = _relation(group) if n in straight else "moved"
        pair = Pair(left=tuple(left[i] for i in group.left), right=tuple(right[j] for j in group.right), relation=relation)
        rows.append((keys.matched(group.left[0]) if n in straight else keys.of_left(group.left[0]), pair))
        if n not in straight:
            numbers = tuple(left[i].number or 0 for i in group.left)
            rows.append((keys.of_right(group.right[0]), Pair(left=(), right=tuple(right[j] for j in group.right), elsewhere=numbers)))
    rows.extend((keys.of_left(i), Pair(left=(b,), right=())) for i, b in enumerate(left) if i not in used_left)
    rows.extend((keys.of_right(j), Pair(left=(), right=(b,))) for j, b in enumerate(right) if j not in used_right)
    rows.sort(key=lambda row: row[0])
    return _join_runs([pair for _, pair in rows])


class _Keys:
    """Sort keys that keep both copies in order: the straight group before, then what is on the left alone, then on the right alone."""

    def __init__(self, straight: Sequence[_Group]) -> None:
        self._left = [g.left[0] for g in straight]
        self._right = [g.right[0] for g in straight]

    def matched(self, i: int) -> tuple[int, int, int]:
        return bisect_left(self._left, i + 1), 0, 0

    def of_left(self, i: int) -> tuple[int, int, int]:
        return bisect_left(self._left, i), 1, i

    def of_right(self, j: int) -> tuple[int, int, int]:
        return bisect_left(self._right, j), 2, j


def _group(left: Sequence[Block], right: Sequence[Block], aligned: Sequence[Aligned]) -> list[_Group]:
    """Aligned runs as runs of paragraph indexes; neighbours that share a paragraph become one; a taken one is not taken twice."""
    groups: list[_Group] = []
    taken_left: dict[int, int] = {}
    taken_right: dict[int, int] = {}
    for item in sorted(aligned, key=lambda x: (x.a, x.b)):
        mine, theirs = _covered(left, item.a), _covered(right, item.b)
        joined = _joinable(groups, mine, theirs, taken_left, taken_right)
        if joined is None:
            mine = _first_run([i for i in mine if i not in taken_left])
            theirs = _first_run([j for j in theirs if j not in taken_right])
            if not mine or not theirs:
                continue
            groups.append(_Group([], [], []))
            joined = len(groups) - 1
        group = groups[joined]
        group.left = sorted({*group.left, *mine})
        group.right = sorted({*group.right, *theirs})
        group.relations.append(item.relation)
        taken_left.update(dict.fromkeys(mine, joined))
        taken_right.update(dict.fromkeys(theirs, joined))
    return sorted(groups, key=lambda g: g.left)


def _covered(blocks: Sequence[Block], span: tuple[int, int]) -> list[int]:
    return [i for i, b in enumerate(blocks) if overlaps((b.start, b.end), span)]


def _joinable(
    groups: Sequence[_Group], mine: Sequence[int], theirs: Sequence[int], taken_left: Mapping[int, int], taken_right: Mapping[int, int]
) -> int | None:
    """The one group that already holds some of these paragraphs, if all stay neighbours in both copies."""
    owners = {taken_left[i] for i in mine if i in taken_left} | {taken_right[j] for j in theirs if j in taken_right}
    if len(owners) != 1:
        return None
    (owner,) = owners
    group = groups[owner]
    return owner if _is_run({*group.left, *mine}) and _is_run({*group.right, *theirs}) else None


def _first_run(indexes: Sequence[int]) -> list[int]:
    return [i for n, i in enumerate(indexes) if i == indexes[0] + n]


def _is_run(indexes: set[int]) -> bool:
    return max(indexes) - min(indexes) == len(indexes) - 1


def _longest_rising(groups: Sequence[_Group]) -> set[int]:
    """The largest set of groups that stand in the same order in both copies, those called moved left out."""
    best: list[tuple[int, int]] = []  # (length, group before) for each group
    for n, group in enumerate(groups):
        before = [m for m in range(n) if groups[m].right[-1] < group.right[0] and best[m][0]]
        m = max(before, key=lambda k: best[k][0], default=-1)
        best.append((0, -1) if "moved" in group.relations else (best[m][0] + 1 if m >= 0 else 1, m))
    at = max(range(len(groups)), key=lambda k: best[k][0], default=-1)
    out: set[int] = set()
    while at >= 0 and best[at][0]:
        out.add(at)
        at = best[at][1]
    return out


def _relation(group: _Group) -> str:
    if len(group.left) == 1 and len(group.right) > 1:
        return "split"
    if len(group.left) > 1 and len(group.right) == 1:
        return "merged"
    return group.relations[0] if len(set(group.relations)) == 1 else "reworded"


def _join_runs(pairs: Sequence[Pair]) -> tuple[Pair, ...]:
    """Neighbouring paragraphs that stand alone on the same side make one row."""
    out: list[Pair] = []
    for pair in pairs:
        last = out[-1] if out else None
        alone = pair.relation is None and not pair.elsewhere
        if last is not None and alone and last.relation is None and not last.elsewhere and bool(last.left) == bool(pair.left):
            out[-1] = Pair(left=last.left + pair.left, right=last.right + pair.right)
        else:
            out.append(pair)
    return tuple(out)
