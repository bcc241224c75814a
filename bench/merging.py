"""What does it cost to bring a day's articles into a store, against reading all anew and against reading these alone?

    python -m bench.merging ROWS FIRST [DAYS_ARTICLES]

reads the first articles of a file of rows (.jsonl, .csv), then the next ones as another day's; then all of them into a new store, and the
day's alone into a third. Sentences are parsed once and lent to the other stores. One line of JSON for each: seconds of processor, and how
much was merged again (`twosource.renewing.Work`). In order of the day of publication.
"""

import json
import sys
import time
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path

from twosource.intake import Intake, IntakeOptions, take_in
from twosource.pipeline import Job, bring_up_to_date
from twosource.records import Article
from twosource.renewing import Work
from twosource.settings import Settings
from twosource.store import MEMORY, Store, open_store, writing

_DAY = 20


def read_rows(path: Path) -> tuple[Article, ...]:
    """The articles of a file of rows, in order of their days."""
    options = IntakeOptions(outlet=None, published=None, mapping={})
    articles = take_in([str(path)], options=options, settings=Settings().intake).articles
    return tuple(sorted(articles, key=lambda a: (a.published.start or "" if a.published else "", a.article_id)))


def add(store: Store, articles: Sequence[Article]) -> dict[str, object]:
    """Read articles into a store to the end; what it took."""
    worked: list[Work] = []
    began = time.process_time()
    offer(store, articles)
    bring_up_to_date(store, Job(worked=worked.append))
    return {"cpu_seconds": round(time.process_time() - began, 2), **{k: v for work in worked for k, v in asdict(work).items()}}


def offer(store: Store, articles: Sequence[Article]) -> None:
    """Put articles into a store, so that they wait for every stage."""
    writing.add_offered(store, Intake(offered=len(articles), articles=tuple(articles), skipped=(), duplicates=0))


def lend(store: Store, other: Store) -> None:
    """Give a store the parses of another, so that neither clock runs while the model does."""
    with other.transaction():
        other.write_many("INSERT OR IGNORE INTO parses VALUES (?, ?, ?)", list(store.rows("SELECT key, folded, tokens FROM parses")))


def main() -> int:
    """Measure what the command line names."""
    articles = read_rows(Path(sys.argv[1]))
    first = int(sys.argv[2])
    last = first + (int(sys.argv[3]) if len(sys.argv) > 3 else _DAY)
    parsed = open_store(MEMORY)
    offer(parsed, articles[:last])
    bring_up_to_date(parsed, Job(until="parse"))
    grown, whole, alone = (open_store(MEMORY) for _ in range(3))
    for store in (grown, whole, alone):
        lend(parsed, store)
    for name, store, part in (
        ("before", grown, articles[:first]), ("the day", grown, articles[first:last]),
        ("all anew", whole, articles[:last]), ("the day alone", alone, articles[first:last]),
    ):  # fmt: skip
        print(json.dumps({"read": name, **add(store, part)}), flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
