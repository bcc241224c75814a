"""Which kinds of arrays does tracing hand around, and how are runs of them joined and summed?"""

from collections.abc import Sequence
from typing import Any, TypeVar

import numpy as np
from numpy.typing import NDArray

Keys = NDArray[np.uint64]
Codes = NDArray[np.uint32]
Counts = NDArray[np.int32]
Marks = NDArray[np.uint8]
Places = NDArray[np.int64]
Flags = NDArray[np.bool_]

Kind = TypeVar("Kind", bound=np.generic)


def join(arrays: Sequence[NDArray[Any]], kind: type[Kind]) -> NDArray[Kind]:
    """The arrays one behind the other, as items of one kind; none where there are none."""
    return np.concatenate([np.zeros(0, dtype=kind), *arrays]).astype(kind, copy=False)


def spread(start: Places, size: Places) -> Places:
    """The indices start[0], start[0] + 1, ... of runs of these sizes, run after run."""
    out: Places = np.arange(int(size.sum())) - np.repeat(np.cumsum(size) - size - start, size)
    return out


def running_sum(values: NDArray[Any]) -> Places:
    """The sums of the first 0, 1, 2, ... values: one item more than there are values."""
    return np.concatenate((np.zeros(1, dtype=np.int64), np.cumsum(values, dtype=np.int64)))


def find_sorted(values: NDArray[Any], among: NDArray[Any]) -> tuple[Places, Flags]:
    """Where each value stands among others in order, and whether it does; the place means nothing where it does not."""
    if not len(among):
        return np.zeros(len(values), dtype=np.int64), np.zeros(len(values), dtype=np.bool_)
    at = np.searchsorted(among, values)
    at[at == len(among)] = 0
    return at, among[at] == values


def sort_distinct(values: NDArray[Kind]) -> NDArray[Kind]:
    """The distinct values in order. A sort, which for whole numbers is several times as fast as np.unique and its hashing."""
    values = np.sort(values)
    return values[changes(values)]


def changes(values: NDArray[Any]) -> Flags:
    """Where a run of equal values begins."""
    out: Flags = np.concatenate((np.ones(1, dtype=np.bool_), values[1:] != values[:-1]))[: len(values)]
    return out
