"""What does it cost to trace a day's articles into a large store, against tracing all at once? Each run in a process of its own.

    python -m bench.growth STORE READY_FOLDER FIRST LAST [days]

puts the documents of a pile made ready, from FIRST up to LAST, into the store, and prints one line of JSON: what tracing them then took, in
seconds of wall-clock and of processor, and megabytes. Taking the documents in is outside the clock. A pile's own order is by chance; with
`days` FIRST and LAST count in order of the day of publication, so that the last ones are what a later day brings. Undated ones come first.
"""

import json
import sys
import time
from pathlib import Path
from typing import BinaryIO

import msgspec

from bench.contend import peak_mb
from bench.piles import DOCUMENTS
from twosource.intake import Intake
from twosource.pipeline import Job, bring_up_to_date
from twosource.records import Document
from twosource.store import Store, open_store, writing

_AT_ONCE = 1_000


class _Published(msgspec.Struct):
    start: str


class _Dated(msgspec.Struct):
    published: _Published | None


class _DatedDocument(msgspec.Struct):
    article: _Dated


def put_documents(store: Store, ready: Path, first: int, last: int, *, by_day: bool = False) -> None:
    """Put documents of a pile made ready into a store, so that they wait for trace."""
    decoder = msgspec.json.Decoder(Document)
    places = find_places(ready, by_day=by_day)[first:last]
    with (ready / DOCUMENTS).open("rb") as file:
        for at in range(0, len(places), _AT_ONCE):
            part = [decoder.decode(_read_line(file, place)) for place in places[at : at + _AT_ONCE]]
            articles = tuple(document.article for document in part)
            writing.add_offered(store, Intake(offered=len(part), articles=articles, skipped=(), duplicates=0))
            writing.write_layouts(store, [document.layout for document in part])


def find_places(ready: Path, *, by_day: bool) -> list[int]:
    """Where the line of each document begins in the file of a pile made ready, in bytes: in its order, or by day of publication."""
    decoder = msgspec.json.Decoder(_DatedDocument)
    found: list[tuple[str, int]] = []
    at = 0
    with (ready / DOCUMENTS).open("rb") as lines:
        for line in lines:
            published = decoder.decode(line).article.published if by_day else None
            found.append((published.start if published else "", at))
            at += len(line)
    return [place for _, place in sorted(found)]


def _read_line(file: BinaryIO, place: int) -> bytes:
    file.seek(place)
    return file.readline()


def trace_into(store_path: Path, ready: Path, first: int, last: int, *, by_day: bool = False) -> dict[str, float]:
    """What it costs to trace these documents of a pile into the store."""
    with open_store(store_path) as store:
        put_documents(store, ready, first, last, by_day=by_day)
        began, began_cpu = time.perf_counter(), time.process_time()
        bring_up_to_date(store, Job(until="trace"))
        return {"seconds": time.perf_counter() - began, "cpu_seconds": time.process_time() - began_cpu, "mb": peak_mb()}


def main() -> int:
    """Trace what the command line names."""
    store, ready, first, last, *order = sys.argv[1:]
    print(json.dumps(trace_into(Path(store), Path(ready), int(first), int(last), by_day=order == ["days"])))
    return 0


if __name__ == "__main__":
    sys.exit(main())
