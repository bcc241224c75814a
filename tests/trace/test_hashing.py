"""Has a run of numbers one hash wherever it stands, and two runs two?"""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from twosource.trace.hashing import RunHasher, mix

RUNS = st.lists(st.lists(st.integers(1, 4), min_size=1, max_size=5), min_size=1, max_size=12)


def hash_all(hasher: RunHasher, runs: list[list[int]]) -> list[int]:
    stop = np.cumsum([len(run) for run in runs])
    start = stop - [len(run) for run in runs]
    values = np.array([value for run in runs for value in run], dtype=np.uint32)
    return [int(key) for key in hasher.hash_runs(values, start, stop)]


@given(RUNS)
def test_runs_have_one_hash_exactly_where_they_are_equal(runs: list[list[int]]) -> None:
    hashes = hash_all(RunHasher(), runs)
    assert [hashes.index(h) for h in hashes] == [runs.index(run) for run in runs]


@given(RUNS, RUNS)
def test_what_was_hashed_before_changes_no_hash(runs: list[list[int]], before: list[list[int]]) -> None:
    hasher = RunHasher()
    hash_all(hasher, before)
    assert hash_all(hasher, runs) == hash_all(RunHasher(), runs)


def test_mixing_keeps_numbers_apart() -> None:
    values = np.arange(100_000, dtype=np.uint64)
    assert len(np.unique(mix(values))) == len(values)
