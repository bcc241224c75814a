"""What do new articles change in the lineage of a store?

The words of every article are kept in the store as strands. New ones are joined with them, and what rests on what they share is traced
again; the rest is not looked at. What comes out is what tracing all at once gives.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence

import numpy as np

from twosource.errors import StoreLockedError
from twosource.settings import TraceSettings
from twosource.store import queries
from twosource.store.database import Store
from twosource.store.documents import StoredDocuments
from twosource.store.drafts import Draft
from twosource.store.strands import (
    LineHolders,
    StoredStrands,
    add_growth,
    count_strands,
    forget_strands,
    next_number,
    put_strands,
    read_holdings,
    read_known,
    read_strands,
)
from twosource.trace.growth import Growth, grow_lines
from twosource.trace.imprint import Imprint, read_imprints
from twosource.trace.retrace import Pile, retrace
from twosource.trace.strands import Bearings, Strand, take_bearings

_READ_AT_ONCE = 2_000
_JOINED_AT_ONCE = 20_000
Progress = Callable[[int, int], None]


def trace_waiting(store: Store, documents: StoredDocuments, settings: TraceSettings, progress: Progress) -> Draft:
    """The lineage of the store with the articles that wait for it; their strands are joined with those that are there.

    The strands are complete by themselves: a run that breaks off after them goes on from there.
    """
    waiting = [a for a in queries.find_waiting(store, "trace") if a in documents]
    if _has_lost_any(store) or not _join_articles(store, documents, waiting):
        with store.transaction():
            forget_strands(store)
        waiting = list(documents)
        _join_articles(store, documents, waiting)
    draft = Draft(store)
    holdings = read_holdings(store)
    strands = StoredStrands(store, holdings.ids)
    retrace(Pile(holdings, strands, documents, strands.read), draft, settings, fresh=frozenset(waiting), progress=progress)
    return draft


def _has_lost_any(store: Store) -> bool:
    """Whether an article is gone that the store knows the words of."""
    known = store.value("SELECT count(*) FROM strands JOIN articles USING (article_id)")
    return not int(queries.read_fact(store, "strands") or 0) == count_strands(store) == known


def _join_articles(store: Store, documents: StoredDocuments, article_ids: Sequence[str]) -> bool:
    """Join the words of articles with those that are there; false where an article has other words than the store knows of it."""
    for at in range(0, len(article_ids), _JOINED_AT_ONCE):
        part = article_ids[at : at + _JOINED_AT_ONCE]
        fresh = {imprint.article_id: (imprint, bearings) for imprint, bearings in _read_fresh(documents, part)}
        stored = read_strands(store, part)
        if any(not _same_words(fresh[a][0], strand.imprint) for a, strand in stored.items()):
            return False
        if turned := [Strand(s.imprint, s.lines, fresh[a][1]) for a, s in stored.items() if s.bearings != fresh[a][1]]:
            _turn(store, turned)
        if new := {a: fresh[a] for a in sorted(fresh) if a not in stored}:
            _join_new(store, new)
    return True


_Fresh = Mapping[str, tuple[Imprint, Bearings]]


def _read_fresh(documents: StoredDocuments, article_ids: Sequence[str]) -> Iterator[tuple[Imprint, Bearings]]:
    for at in range(0, len(article_ids), _READ_AT_ONCE):
        batch = list(documents.in_order(article_ids[at : at + _READ_AT_ONCE]))
        yield from zip(read_imprints(batch), map(take_bearings, batch), strict=True)


def _same_words(a: Imprint, b: Imprint) -> bool:
    return all(np.array_equal(getattr(a, name), getattr(b, name)) for name in ("keys", "sizes", "paragraphs", "quoted", "words", "marks"))


def _turn(store: Store, strands: Sequence[Strand]) -> None:
    """Give articles other bearings: their days, outlets or credits are not read as they were."""
    with store.transaction():
        put_strands(store, strands)


def _join_new(store: Store, fresh: _Fresh) -> None:
    """Join new articles with those that are there, and keep their strands; the store is held only while they are written."""
    first, holders = next_number(store), LineHolders(store)
    growth = grow_lines([imprint for imprint, _ in fresh.values()], first, read_known(store, holders))
    changed = _relabel(holders, growth)
    with store.transaction():
        if next_number(store) != first:
            raise StoreLockedError(f"{store.path}: another process has written to this store meanwhile; run the command again")
        put_strands(store, changed)
        add_growth(store, growth, _make_strands(fresh, growth), first)
        # How many articles have a strand is remembered, so that one that goes missing is noticed.
        store.write("INSERT OR REPLACE INTO facts VALUES ('strands', ?)", (count_strands(store),))


def _make_strands(fresh: _Fresh, growth: Growth) -> list[Strand]:
    return [Strand(imprint, lines, bearings) for (imprint, bearings), lines in zip(fresh.values(), growth.lines, strict=True)]


def _relabel(holders: LineHolders, growth: Growth) -> list[Strand]:
    """The strands with lines that have joined others, or have fallen apart, with what these are now."""
    changed = sorted({*growth.relabelled, *growth.torn})
    if not changed:
        return []
    out: list[Strand] = []
    for strand in holders.read(np.array(changed, dtype=np.uint64)):
        keys, lines = strand.imprint.keys.tolist(), strand.lines.tolist()
        now = [growth.parts.get(key, growth.relabelled.get(line, line)) for key, line in zip(keys, lines, strict=True)]
        out.append(Strand(strand.imprint, np.array(now, dtype=np.uint64), strand.bearings))
    return out
