"""Which articles share so many words in a row that they must be looked at together?

An exact join: every gram of every article, sorted. No gram is dropped for being frequent; grams that stand in exactly the
same articles are counted once with their number, so that a family of several hundred copies stays affordable.
"""

from collections.abc import Iterable, Sequence

import numpy as np

from twosource.trace.grams import Hashes, Indices, Wording

_CHUNK = 4_000_000


def find_pairs(wordings: Sequence[Wording], min_shared_grams: int) -> tuple[tuple[int, int, int], ...]:
    """The pairs (i, j, distinct shared grams), i < j as indices into `wordings`, that share at least so many grams; sorted."""
    n = len(wordings)
    if n < 2:
        return ()
    distinct = [np.unique(w.grams) for w in wordings]
    hashes = np.concatenate(distinct)
    owner = np.repeat(np.arange(n, dtype=np.int64), [len(d) for d in distinct])
    keys, counts = _count_pairs(hashes, owner, n)
    kept = counts >= min_shared_grams
    return tuple((int(k) // n, int(k) % n, int(c)) for k, c in zip(keys[kept], counts[kept], strict=True))


def _count_pairs(hashes: Hashes, owner: Indices, n: int) -> tuple[Indices, Indices]:
    order = np.argsort(hashes, kind="stable")
    hashes, owner = hashes[order], owner[order]
    starts = np.flatnonzero(np.concatenate((np.ones(1, dtype=np.bool_), hashes[1:] != hashes[:-1])))
    sizes = np.diff(np.append(starts, len(hashes)))
    keys: list[Indices] = []
    weights: list[Indices] = []
    held = 0
    for size in np.unique(sizes[sizes > 1]).tolist():
        rows = owner[starts[sizes == size][:, None] + np.arange(size)]
        rows, times = np.unique(rows, axis=0, return_counts=True) if size > 2 else (rows, np.ones(len(rows), dtype=np.int64))
        for step in range(1, size):
            key = rows[:, :-step] * n + rows[:, step:]
            keys.append(key.ravel())
            weights.append(np.repeat(times, key.shape[1]))
            held += key.size
            if held > _CHUNK:
                total, weight = _add_up(keys, weights)
                keys, weights, held = [total], [weight], 0
    return _add_up(keys, weights)


def _add_up(keys: list[Indices], weights: list[Indices]) -> tuple[Indices, Indices]:
    if not keys:
        return np.zeros(0, dtype=np.int64), np.zeros(0, dtype=np.int64)
    found, back = np.unique(np.concatenate(keys), return_inverse=True)
    totals = np.bincount(back, weights=np.concatenate(weights).astype(np.float64), minlength=len(found))
    return found, totals.astype(np.int64)


def connect(n: int, pairs: Iterable[tuple[int, int]]) -> tuple[tuple[int, ...], ...]:
    """The connected sets of 0..n-1 under `pairs`, each sorted, in order of their smallest member."""
    parent = list(range(n))

    def find(i: int) -> int:
        while parent[i] != i:
            parent[i] = parent[parent[i]]
            i = parent[i]
        return i

    for i, j in pairs:
        a, b = find(i), find(j)
        parent[max(a, b)] = min(a, b)
    out: dict[int, list[int]] = {}
    for i in range(n):
        out.setdefault(find(i), []).append(i)
    return tuple(tuple(members) for members in out.values())
