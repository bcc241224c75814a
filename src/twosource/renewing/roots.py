"""To whom did users set roots, and which of these are others now? A name means the pile's own actor, where it has one, as days come."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass

from twosource.corroborate.actor.seen import Seen, collect_seen
from twosource.corroborate.corrections import Found, SetRoot, find_roots, names_of_roots
from twosource.renewing.people import number_of
from twosource.store.database import Store
from twosource.store.packing import pack, unpack
from twosource.store.queries import read_among, read_mentions


@dataclass(frozen=True, slots=True)
class Roots:
    """The roots that were set, by mention, and the articles of those that are not what they were when claims were last merged."""

    of: Mapping[str, SetRoot]
    changed: frozenset[str]


def renew_roots(store: Store, found: Found, changed: Collection[str]) -> Roots:
    """Find whom the roots mean now; `changed` are the articles that are new, read again or gone."""
    stored = {row[0]: (row[1], row[2]) for row in store.rows("SELECT mention_id, article_id, body FROM set_roots")}
    if not stored and not found.of("root"):
        return Roots({}, frozenset())
    homes = _homes_of(found)
    # Where a root was set, who is seen is kept with it; whom the article names by itself is asked anew.
    anew = {*changed, *homes.values(), *(article_id for article_id, _ in stored.values())}
    seen = collect_seen(read_mentions(store, sorted(anew)))
    roots = find_roots(found, [*seen, *_read_named(store, names_of_roots(found), anew)])
    now = {i: (homes[i], pack(root)) for i, root in roots.items()}
    turned = {row[0] for i in stored.keys() | now.keys() if stored.get(i) != now.get(i) for row in (stored.get(i), now.get(i)) if row}
    put_roots(store, found, roots)
    return Roots(roots, frozenset(turned))


def put_roots(store: Store, found: Found, roots: Mapping[str, SetRoot]) -> None:
    """Keep the roots that were set, in place of all that were kept."""
    homes = _homes_of(found)
    store.write("DELETE FROM set_roots")
    store.write_many("INSERT INTO set_roots VALUES (?, ?, ?)", [(i, homes[i], pack(root)) for i, root in sorted(roots.items())])


def _homes_of(found: Found) -> dict[str, str]:
    """The articles of the mentions that roots were set for."""
    return {i: anchor.article_id for correction, ids in found.of("root") for i, anchor in zip(ids, correction.anchors, strict=True)}


def _read_named(store: Store, names: Iterable[str], without: Collection[str]) -> list[Seen]:
    """Who is seen under these names in the articles of the store but some."""
    keys = sorted({number_of(f"n {name}") for name in names})
    numbers = sorted({row[0] for row in read_among(store, "SELECT number FROM names WHERE key IN (...)", keys)})
    rows = read_among(store, "SELECT article_id, body FROM seen WHERE number IN (...)", numbers)
    return [unpack(row[1], Seen) for row in rows if row[0] not in without]
