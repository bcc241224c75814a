"""When is everything merged at once, and what is kept of it for later days?"""

from twosource.corroborate.working import Working, work_out
from twosource.renewing import articles, people
from twosource.renewing.claims import put_claims
from twosource.renewing.matching import all_keys, decisions_of
from twosource.renewing.wordings import drop_all, pack_wording, put_decisions, put_shelves, put_wordings
from twosource.renewing.work import Work
from twosource.settings import Settings
from twosource.store.database import Store
from twosource.store.documents import StoredDocuments
from twosource.store.packing import pack
from twosource.store.queries import read_corrections, read_fact, read_lineage_traced, read_mentions

_BY_HAND = frozenset({"merge", "split", "root", "reject"})
"""Corrections that change which claims there are, or who is who: what rests on them is not followed one by one."""
_MOST = 0.5
"""Share of the articles: where more have changed, merging all at once is less work."""


def is_put_right_by_hand(store: Store) -> bool:
    """Whether users have changed what is merged with what, now or when it was last merged."""
    now = any(c.kind in _BY_HAND for c in read_corrections(store))
    return now or bool(read_fact(store, "by_hand"))


def is_to_be_done_whole(store: Store, changed: int, articles_: int) -> bool:
    """Whether so much has changed, or so little is kept, that all is merged at once."""
    return changed > _MOST * articles_ or store.value("SELECT 1 FROM gists LIMIT 1") is None


def renew_all(store: Store, documents: StoredDocuments, settings: Settings) -> Work:
    """Merge all mentions of the store, and keep what a later day rests on."""
    everything = tuple(documents.in_order(documents))
    corrections = read_corrections(store)
    ids = [d.article.article_id for d in everything]
    lineage = read_lineage_traced(store)
    working = work_out(everything, lineage, read_mentions(store, ids), settings, corrections)
    by_hand = int(any(c.kind in _BY_HAND for c in corrections))
    store.write("INSERT OR REPLACE INTO facts VALUES ('by_hand', ?)", (by_hand,))
    articles.write_all(store, everything, working.gists, working.near, working.derived.stories, lineage.passages)
    outlets = articles.read_outlet_keys(store)
    people.write_all(store, working.seen, working.cast, outlets)
    _keep_claims(store, working, by_hand=bool(by_hand))
    claims = len(working.derived.claims)
    return Work(
        articles=len(everything), people=len(working.seen), wordings=len(working.outlines), looked_at=len(working.outlines),
        claims=claims, written=claims, whole=True,
    )  # fmt: skip


def _keep_claims(store: Store, working: Working, *, by_hand: bool) -> None:
    drop_all(store)
    outlines = {min(o.ids): o for o in working.outlines}
    put_wordings(store, [(o.home, pack_wording(o.wording), o.wording) for o in outlines.values()])
    put_decisions(store, decisions_of(working.matched))
    put_shelves(store, outlines, {name: all_keys(o) for name, o in outlines.items()})
    leaders = [None if by_hand else min(m.members[0].ids) for m in working.right]
    if not by_hand:
        edges = [(str(leaders[i]), str(leaders[j]), None if k is None else leaders[k]) for i, j, k in working.oppositions]
        both = [row for a, b, later in edges for row in ((a, b, later), (b, a, later))]
        store.write_many("INSERT INTO opposed VALUES (?, ?, ?)", sorted(both, key=str))
    claims = working.derived.claims
    put_claims(store, ((leader, claim, pack(claim)) for leader, claim in zip(leaders, claims, strict=True)))
    store.write_many(
        "UPDATE links SET body = ? WHERE a = ? AND b = ? AND report_id = ?",
        [(pack(k), k.a, k.b, k.report_id) for k in working.derived.links],
    )
