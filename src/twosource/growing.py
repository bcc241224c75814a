"""Which families do new articles found, join or change, and what is their lineage now?

The words of every article are kept in the store as strands. New ones are joined with them, and the families that share a line with a
new article are traced again, whole; the others are not looked at. What comes out is what tracing all at once gives.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence, Set

import numpy as np

from twosource.records import Document, Lineage
from twosource.settings import TraceSettings
from twosource.store import queries
from twosource.store.database import Store
from twosource.store.documents import StoredDocuments
from twosource.store.strands import (
    add_growth,
    count_strands,
    forget_strands,
    next_number,
    put_strands,
    read_ids,
    read_known,
    read_strands,
)
from twosource.touched import Group, part_lineage
from twosource.trace.arrays import find_sorted
from twosource.trace.growth import Growth, grow_lines, know_nothing
from twosource.trace.imprint import Imprint, read_imprints
from twosource.trace.lineage import find_families, trace_family
from twosource.trace.strands import Bearings, Strand, take_bearings

_READ_AT_ONCE = 2_000
_TRACED_AT_ONCE = 2_000
Progress = Callable[[int, int], None]


def trace_waiting(store: Store, documents: StoredDocuments, settings: TraceSettings, progress: Progress) -> dict[Group, Lineage]:
    """The lineage of every family that a waiting article is in, has joined or has changed; strands are brought up to date in the store.

    What is written is complete by itself: a run that breaks off here goes on from there.
    """
    waiting = [a for a in queries.find_waiting(store, "trace") if a in documents]
    fresh = {imprint.article_id: (imprint, bearings) for imprint, bearings in _read_fresh(documents, waiting)}
    stored = read_strands(store, waiting)
    with store.transaction():
        if _is_stale(store, fresh, stored):
            forget_strands(store)
            stored = {}
            fresh |= {i.article_id: (i, b) for i, b in _read_fresh(documents, [a for a in documents if a not in fresh])}
        touched = _bring_up_to_date(store, fresh, stored)
    del fresh, stored
    strands = read_strands(store, _with_families(store, touched))
    return dict(_trace_families([strands[a] for a in sorted(strands)], documents, settings, progress))


def _with_families(store: Store, touched: Set[str]) -> set[str]:
    """The touched articles with all that were in their families."""
    name_of = queries.read_groups(store, "families")
    names = {name_of[a] for a in touched if a in name_of}
    return {a for a, name in name_of.items() if name in names} | touched


def _read_fresh(documents: StoredDocuments, article_ids: Sequence[str]) -> Iterator[tuple[Imprint, Bearings]]:
    for at in range(0, len(article_ids), _READ_AT_ONCE):
        batch = list(documents.in_order(article_ids[at : at + _READ_AT_ONCE]))
        yield from zip(read_imprints(batch), map(take_bearings, batch), strict=True)


def _is_stale(store: Store, fresh: Mapping[str, tuple[Imprint, Bearings]], stored: Mapping[str, Strand]) -> bool:
    """Whether an article has other words than the store knows, or one that the store knows the words of is gone."""
    known = store.value("SELECT count(*) FROM strands JOIN articles USING (article_id)")
    gone = int(queries.read_fact(store, "strands") or 0) != count_strands(store) or known != count_strands(store)
    return gone or any(not _same_words(fresh[a][0], strand.imprint) for a, strand in stored.items())


def _same_words(a: Imprint, b: Imprint) -> bool:
    return all(np.array_equal(getattr(a, name), getattr(b, name)) for name in ("keys", "sizes", "paragraphs", "quoted", "words", "marks"))


def _bring_up_to_date(store: Store, fresh: Mapping[str, tuple[Imprint, Bearings]], stored: Mapping[str, Strand]) -> set[str]:
    """Join the new articles with those that are there; the articles whose families must be traced again."""
    new = [a for a in sorted(fresh) if a not in stored]
    first = next_number(store)
    growth = grow_lines([fresh[a][0] for a in new], first, read_known(store))
    if growth is None:
        return _join_anew(store, fresh, new)
    touched = set(read_ids(store, sorted(growth.touched))) | set(fresh)
    put_strands(store, (Strand(s.imprint, s.lines, fresh[a][1]) for a, s in sorted(stored.items())))
    add_growth(store, growth, _make_strands(new, fresh, growth), first)
    if growth.relabelled:
        _relabel(store, touched, growth.relabelled)
    _count(store)
    return touched


def _make_strands(new: Sequence[str], fresh: Mapping[str, tuple[Imprint, Bearings]], growth: Growth) -> list[Strand]:
    return [Strand(fresh[a][0], lines, fresh[a][1]) for a, lines in zip(new, growth.lines, strict=True)]


def _join_anew(store: Store, fresh: Mapping[str, tuple[Imprint, Bearings]], new: Sequence[str]) -> set[str]:
    """Join all articles at once: a run of words has become so common that pairs of old articles change."""
    everything = {row[0]: None for row in store.rows("SELECT article_id FROM strands ORDER BY article_id")}
    known = read_strands(store, everything)
    found = {a: (s.imprint, s.bearings) for a, s in known.items()} | {a: fresh[a] for a in (*known, *new) if a in fresh}
    forget_strands(store)
    ordered = sorted(found)
    growth = grow_lines([found[a][0] for a in ordered], 0, know_nothing())
    if growth is None:
        raise AssertionError("nothing is known, so nothing becomes frequent")
    add_growth(store, growth, _make_strands(ordered, found, growth), 0)
    _count(store)
    return {a for a, lines in zip(ordered, growth.lines, strict=True) if a in fresh or not np.array_equal(known[a].lines, lines)}


def _relabel(store: Store, touched: Set[str], relabelled: Mapping[int, int]) -> None:
    """Give the lines that have joined others their new key, in all families that have them."""
    old = np.array(sorted(relabelled), dtype=np.uint64)
    now = np.array([relabelled[line] for line in old.tolist()], dtype=np.uint64)
    changed: list[Strand] = []
    for strand in read_strands(store, _with_families(store, touched)).values():
        at, hit = find_sorted(strand.lines, old)
        if bool(hit.any()):
            changed.append(Strand(strand.imprint, np.where(hit, now[at], strand.lines), strand.bearings))
    put_strands(store, changed)


def _count(store: Store) -> None:
    """Remember how many articles have a strand, so that one that goes missing is noticed."""
    store.write("INSERT OR REPLACE INTO facts VALUES ('strands', ?)", (count_strands(store),))


def _trace_families(
    strands: Sequence[Strand], documents: Mapping[str, Document], settings: TraceSettings, progress: Progress
) -> Iterator[tuple[Group, Lineage]]:
    """The families of these strands with their lineage; small ones are traced many at a time."""
    bundle: list[tuple[int, ...]] = []
    done = 0
    families = find_families(strands)
    for n, family in enumerate(families):
        bundle.append(family)
        if sum(map(len, bundle)) >= _TRACED_AT_ONCE or n == len(families) - 1:
            members = sorted(i for part in bundle for i in part)
            lineage = trace_family([strands[i] for i in members], documents, settings)
            yield from part_lineage(lineage, [tuple(strands[i].article_id for i in part) for part in bundle]).items()
            done += len(members)
            bundle = []
            progress(done, len(strands))
