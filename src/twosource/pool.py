"""How is a function run over many batches on several cores, with the same result as on one?"""

import multiprocessing
import os
import signal
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from itertools import islice
from typing import TypeVar

Batch = TypeVar("Batch")
Result = TypeVar("Result")


def map_batches(function: Callable[[Batch], Result], batches: Iterable[Batch], *, count: int, jobs: int) -> Iterator[Result]:
    """The result of `function` on each of `count` batches, in order. The function is a pure one, at the top of a module.

    One process does it all where `jobs` is 1 or where there are two batches or less: starting another costs more than that.
    Batches are drawn as they are needed, so they may be made on the way.
    """
    if jobs <= 1 or count <= 2:
        yield from map(function, batches)
        return
    # forkserver: a fork of a process with threads (numpy's) may hang. Windows has only spawn.
    method = "forkserver" if "forkserver" in multiprocessing.get_all_start_methods() else "spawn"
    executor = ProcessPoolExecutor(min(jobs, count), mp_context=multiprocessing.get_context(method), initializer=_prepare_worker)
    try:
        left = iter(batches)
        # Twice as many batches as processes are under way, so that a large pile is never in memory at once.
        under_way: deque[Future[Result]] = deque(executor.submit(function, batch) for batch in islice(left, 2 * jobs))
        while under_way:
            yield under_way.popleft().result()
            under_way.extend(executor.submit(function, batch) for batch in islice(left, 1))
    finally:
        executor.shutdown(wait=True, cancel_futures=True)


def _prepare_worker() -> None:
    # One thread for each process, set before numpy is loaded; Ctrl-C is the parent's to answer.
    os.environ["OMP_NUM_THREADS"] = "1"
    signal.signal(signal.SIGINT, signal.SIG_IGN)
