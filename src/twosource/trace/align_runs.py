"""Which neighbouring units make one run on each side, and which runs stand in another order?"""

from bisect import bisect_left
from collections.abc import Callable, Sequence
from itertools import pairwise

Pair = tuple[float, int, int]
"""Likeness, index in a, index in b."""
Run = tuple[int, int, int, int]
"""Neighbouring units that print one text: the first and last in a, the first and last in b, by index."""


def make_runs(pairs: Sequence[Pair]) -> list[Run]:
    """Runs grown from the strongest pairs, in a's order; a pair that would leave a hole in a run is dropped.

    What waits for a run to reach it is tried again in the order of the texts, up and down, so that a run grows in few rounds.
    """
    if len({i for _, i, _ in pairs}) == len({j for _, _, j in pairs}) == len(pairs):
        return sorted((i, i, j, j) for _, i, j in pairs)
    runs_a: dict[int, Run] = {}
    runs_b: dict[int, Run] = {}
    waiting = [p for p in sorted(pairs, key=lambda p: (-p[0], p[1], p[2])) if not _add(runs_a, runs_b, p)]
    waiting.sort(key=lambda p: (p[1], p[2]))
    while waiting:
        refused = [p for p in waiting if not _add(runs_a, runs_b, p)]
        refused = [p for p in reversed(refused) if not _add(runs_a, runs_b, p)][::-1]
        if len(refused) == len(waiting):
            break
        waiting = refused
    return sorted(set(runs_a.values()))


def _add(runs_a: dict[int, Run], runs_b: dict[int, Run], pair: Pair) -> bool:
    _, i, j = pair
    left, right = runs_a.get(i), runs_b.get(j)
    if left is not None and left == right:
        return True
    joined, size_a, size_b = (i, i, j, j), left is None, right is None
    units_a, units_b = int(size_a), int(size_b)
    for run in (left, right):
        if run is not None:
            joined = (min(joined[0], run[0]), max(joined[1], run[1]), min(joined[2], run[2]), max(joined[3], run[3]))
            units_a += run[1] - run[0] + 1
            units_b += run[3] - run[2] + 1
    if joined[1] - joined[0] >= units_a or joined[3] - joined[2] >= units_b:
        return False
    runs_a.update(dict.fromkeys(range(joined[0], joined[1] + 1), joined))
    runs_b.update(dict.fromkeys(range(joined[2], joined[3] + 1), joined))
    return True


def find_moved(runs: Sequence[Run], weigh: Callable[[Run], int]) -> frozenset[Run]:
    """Which of the runs, given in a's order, stand outside the heaviest series that keeps b's order too."""
    if all(x[2] < y[2] for x, y in pairwise(runs)):
        return frozenset()
    # Of all rising series seen so far, those that no other beats: by last place, each heavier than the one before.
    ends: list[int] = []
    weights: list[int] = []
    last: list[int] = []
    back: list[int] = []
    for n, run in enumerate(runs):
        place, weight = run[2], weigh(run)
        at = bisect_left(ends, place)
        back.append(last[at - 1] if at else -1)
        total = weight + (weights[at - 1] if at else 0)
        stop = at
        while stop < len(ends) and weights[stop] <= total:
            stop += 1
        if at < len(ends) and ends[at] == place and stop == at:
            continue
        ends[at:stop], weights[at:stop], last[at:stop] = [place], [total], [n]
    kept: set[Run] = set()
    n = last[-1]
    while n >= 0:
        kept.add(runs[n])
        n = back[n]
    return frozenset(runs) - kept
