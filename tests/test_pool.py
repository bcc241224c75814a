"""Does a pool of processes give what one process gives, in order?"""

import os
from collections.abc import Iterator

import pytest

from twosource.pool import map_batches


def double(batch: tuple[int, ...]) -> list[int]:
    return [2 * item for item in batch]


def process_of(batch: int) -> tuple[int, str]:
    return os.getpid(), os.environ.get("OMP_NUM_THREADS", "")


def fail(batch: int) -> int:
    raise ArithmeticError("batch")


def test_processes_give_the_same_results_in_the_same_order() -> None:
    batches = [(n, n + 1) for n in range(9)]
    assert list(map_batches(double, batches, count=9, jobs=2)) == [double(b) for b in batches]


def test_small_work_stays_in_this_process() -> None:
    assert {pid for pid, _ in map_batches(process_of, [1, 2], count=2, jobs=4)} == {os.getpid()}


def test_workers_are_other_processes_with_one_thread_each() -> None:
    found = list(map_batches(process_of, [1, 2, 3, 4], count=4, jobs=2))
    assert os.getpid() not in {pid for pid, _ in found}
    assert {threads for _, threads in found} == {"1"}


def test_an_error_in_a_worker_is_raised_here() -> None:
    with pytest.raises(ArithmeticError):
        list(map_batches(fail, [1, 2, 3], count=3, jobs=2))


def test_batches_are_drawn_as_they_are_needed() -> None:
    drawn: list[int] = []

    def draw() -> Iterator[tuple[int, ...]]:
        for n in range(50):
            drawn.append(n)
            yield (n,)

    results = map_batches(double, draw(), count=50, jobs=2)
    next(results)
    assert len(drawn) < 10
    results.close()  # type: ignore[attr-defined]
