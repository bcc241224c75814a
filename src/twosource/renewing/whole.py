"""When is everything merged at once, and what is kept of it for later days?"""

from twosource.corroborate.working import Working, work_out
from twosource.renewing import articles, people, righting
from twosource.renewing.claims import put_claims, put_opposed
from twosource.renewing.matching import all_keys, decisions_of
from twosource.renewing.roots import put_roots
from twosource.renewing.wordings import drop_all, pack_wording, put_decisions, put_shelves, put_wordings
from twosource.renewing.work import Work
from twosource.settings import Settings
from twosource.store.database import Store
from twosource.store.documents import StoredDocuments
from twosource.store.packing import pack
from twosource.store.queries import read_corrections, read_lineage_traced, read_mentions

_MOST = 0.5
"""Share of the articles: where more have changed, merging all at once is less work."""


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
    articles.write_all(store, everything, working.gists, working.near, working.derived.stories, lineage.passages)
    outlets = articles.read_outlet_keys(store)
    people.write_all(store, working.seen, working.cast, outlets)
    _keep_claims(store, working)
    put_roots(store, working.found, working.roots)
    claims = len(working.derived.claims)
    return Work(
        articles=len(everything), people=len(working.seen), wordings=len(working.outlines), looked_at=len(working.outlines),
        claims=claims, written=claims, whole=True,
    )  # fmt: skip


def _keep_claims(store: Store, working: Working) -> None:
    drop_all(store)
    outlines = {min(o.ids): o for o in working.outlines}
    put_wordings(store, [(o.home, pack_wording(o.wording), o.wording) for o in outlines.values()])
    put_decisions(store, decisions_of(working.matched))
    put_shelves(store, outlines, {name: all_keys(o) for name, o in outlines.items()})
    righting.write_all(store, working.found, working.matched, working.right)
    heads = [righting.head_of(m) for m in working.right]
    put_opposed(store, [(heads[i], heads[j], None if k is None else heads[k]) for i, j, k in working.oppositions])
    claims = working.derived.claims
    put_claims(store, ((head, claim, pack(claim)) for head, claim in zip(heads, claims, strict=True)))
    store.write_many(
        "UPDATE links SET body = ? WHERE a = ? AND b = ? AND report_id = ?",
        [(pack(k), k.a, k.b, k.report_id) for k in working.derived.links],
    )
