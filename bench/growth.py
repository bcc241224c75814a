"""What does it cost to trace a day's articles into a large store, against tracing all at once? Each run in a process of its own.

    python -m bench.growth STORE READY_FOLDER FIRST LAST

puts the documents of a pile made ready, from FIRST up to LAST, into the store, and prints one line of JSON: what tracing them then took, in
seconds of wall-clock and of processor, and megabytes. Taking the documents in is outside the clock.
"""

import json
import sys
import time
from collections.abc import Iterator
from itertools import islice
from pathlib import Path

import msgspec

from bench.contend import peak_mb
from bench.piles import DOCUMENTS
from twosource.intake import Intake
from twosource.pipeline import Job, bring_up_to_date
from twosource.records import Document
from twosource.store import Store, open_store, writing

_AT_ONCE = 1_000


def put_documents(store: Store, ready: Path, first: int, last: int) -> None:
    """Put documents of a pile made ready into a store, so that they wait for trace."""
    with (ready / DOCUMENTS).open("rb") as lines:
        decoder = msgspec.json.Decoder(Document)
        documents: Iterator[Document] = map(decoder.decode, islice(lines, first, last))
        while part := list(islice(documents, _AT_ONCE)):
            articles = tuple(document.article for document in part)
            writing.add_offered(store, Intake(offered=len(part), articles=articles, skipped=(), duplicates=0))
            writing.write_layouts(store, [document.layout for document in part])


def trace_into(store_path: Path, ready: Path, first: int, last: int) -> dict[str, float]:
    """What it costs to trace these documents of a pile into the store."""
    with open_store(store_path) as store:
        put_documents(store, ready, first, last)
        began, began_cpu = time.perf_counter(), time.process_time()
        bring_up_to_date(store, Job(until="trace"))
        return {"seconds": time.perf_counter() - began, "cpu_seconds": time.process_time() - began_cpu, "mb": peak_mb()}


def main() -> int:
    """Trace what the command line names."""
    store, ready, first, last = sys.argv[1:]
    print(json.dumps(trace_into(Path(store), Path(ready), int(first), int(last))))
    return 0


if __name__ == "__main__":
    sys.exit(main())
