"""How do the tests read piles made from the demo pile? Every sentence is parsed once, in one store; other stores are lent its parses."""

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

import msgspec

from tests.demo.listed import DEMO, Read, key_documents
from twosource.pipeline import Job, read_paths
from twosource.store import queries
from twosource.store.database import Store, open_store

PILE = Path(str(DEMO)) / "pile"
Lent = Sequence[tuple[Any, ...]]


def read_demo(store_path: Path) -> Read:
    """The demo pile, read into a new store."""
    with open_store(store_path) as store:
        read_paths([str(PILE)], store, Job())
        documents = key_documents(queries.read_documents(store))
        return Read(documents=documents, lineage=queries.read_lineage(store), claims=queries.read_claims(store))


def lend_parses(store_path: Path) -> Lent:
    """The parses of a store, for `read_runs`."""
    with open_store(store_path) as store:
        return list(store.rows("SELECT key, folded, tokens FROM parses ORDER BY key"))


def read_runs(runs: Iterable[Sequence[Path]], store_path: Path, lent: Lent, *, jobs: int = 1) -> Store:
    """An open store after so many runs over these files."""
    store = open_store(store_path)
    with store.transaction():
        store.write_many("INSERT OR IGNORE INTO parses VALUES (?, ?, ?)", list(lent))
    for run in runs:
        read_paths([str(path) for path in run], store, Job(jobs=jobs))
    return store


def record_of(store: Store) -> bytes:
    """All that a reading leaves behind but counts of runs: articles, passages, reports, links, claims."""
    return b"\n".join(
        msgspec.json.encode(part) for part in (queries.read_documents(store), queries.read_lineage(store), queries.read_claims(store))
    )
