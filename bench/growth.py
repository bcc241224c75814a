"""What does it cost to add a day's articles to a large store, against reading all at once? Each run in a process of its own.

    python -m bench.growth STORE FOLDER...

reads the folders into the store up to trace and prints one line of JSON: seconds of the whole run and of each stage, megabytes.
"""

import json
import sys
import time
from collections.abc import Callable
from itertools import islice
from pathlib import Path
from typing import Any

from bench.contend import peak_mb
from bench.piles import write_parts
from twosource import pipeline
from twosource.store.database import open_store

_STAGES = ("_clean", "_trace")


def split_rows(articles: Path, folder: Path, base: int, new: int) -> None:
    """The first `base` rows of a pile to folder/base, the next `new` to folder/new."""
    with articles.open("rb") as rows:
        write_parts(islice(rows, base), folder / "base")
        write_parts(islice(rows, new), folder / "new")


def read_into(store_path: Path, folders: list[str]) -> dict[str, float]:
    """Read folders into a store up to trace, one process; the seconds of stages are 0 where the pipeline has no such function."""
    seconds = dict.fromkeys(_STAGES, 0.0)
    for name in _STAGES:
        if hasattr(pipeline, name):
            setattr(pipeline, name, _timed(getattr(pipeline, name), seconds, name))
    began = time.perf_counter()
    store = open_store(store_path)
    pipeline.read_paths(folders, store, pipeline.Job(until="trace"))
    whole = time.perf_counter() - began
    return {"seconds": whole, "mb": peak_mb(), **{f"{name[1:]}_seconds": taken for name, taken in seconds.items()}}


def _timed(function: Callable[..., Any], seconds: dict[str, float], name: str) -> Callable[..., Any]:
    def run(*args: Any, **kwargs: Any) -> Any:
        began = time.perf_counter()
        try:
            return function(*args, **kwargs)
        finally:
            seconds[name] += time.perf_counter() - began

    return run


def main() -> int:
    """Read what the command line names."""
    store, *folders = sys.argv[1:]
    print(json.dumps(read_into(Path(store), folders)))
    return 0


if __name__ == "__main__":
    sys.exit(main())
