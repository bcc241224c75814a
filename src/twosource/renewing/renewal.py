"""In which order is what rests on changed articles worked out again?

what articles are about, stories > actors > wordings, of reports > claims, by what they are compared with > roots, conflicts, fields
"""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace

from twosource.corroborate.actor.actors import Cast
from twosource.corroborate.actor.seen import collect_seen
from twosource.corroborate.corrections import Found, SetRoot, find_corrected, with_roots
from twosource.corroborate.match.aloneness import mark_alone
from twosource.corroborate.match.outlines import Outline, Surroundings, make_outline
from twosource.corroborate.match.rematching import rematch
from twosource.renewing import articles, people
from twosource.renewing.claims import Desk
from twosource.renewing.matching import StoredOutlines, all_keys
from twosource.renewing.righting import Righting
from twosource.renewing.roots import renew_roots
from twosource.renewing.whole import is_to_be_done_whole, renew_all
from twosource.renewing.wordings import Families, Reworded, fetch_surroundings, put_decisions, put_shelves, restate, reword
from twosource.renewing.work import Work
from twosource.settings import Settings
from twosource.store.database import Store
from twosource.store.documents import StoredDocuments
from twosource.store.queries import read_among, read_corrections, read_mentions

__all__ = ["Changed", "Work", "renew"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Changed:
    """What may be other than it was when the claims of the store were last merged.

    `articles` are new, read again, or have other passages; `looked_at` were put right by hand; `reports` have other articles or days.
    """

    articles: frozenset[str]
    looked_at: frozenset[str] = frozenset()
    reports: frozenset[str] = frozenset()


def renew(store: Store, documents: StoredDocuments, changed: Changed, settings: Settings) -> Work:
    """Bring all that is merged from the mentions of a store up to date. To be called within a transaction."""
    here = frozenset(a for a in changed.articles if a in documents)
    gone = frozenset(row[0] for row in store.rows("SELECT article_id FROM gists") if row[0] not in documents)
    if is_to_be_done_whole(store, len(here) + len(gone), len(documents)):
        return renew_all(store, documents, settings)
    found = _find_corrected(store)
    roots = renew_roots(store, found, here | gone)
    here |= frozenset(a for a in roots.changed if a in documents)
    return _Renewal(store, documents, _Task(changed=changed, here=here, gone=gone, found=found, roots=roots.of), settings).run()


def _find_corrected(store: Store) -> Found:
    corrections = read_corrections(store)
    return find_corrected(corrections, read_mentions(store, sorted({anchor.article_id for c in corrections for anchor in c.anchors})))


@dataclass(frozen=True, slots=True, kw_only=True)
class _Task:
    """What is to be done: `here` are the changed articles that are there, `gone` those that are no more; `found` what users put right."""

    changed: Changed
    here: frozenset[str]
    gone: frozenset[str]
    found: Found
    roots: Mapping[str, SetRoot]


class _Renewal:
    def __init__(self, store: Store, documents: StoredDocuments, task: _Task, settings: Settings) -> None:
        self._store = store
        self._documents = documents
        self._task = task
        self._here = task.here
        self._gone = task.gone
        self._settings = settings
        self._work = Work(articles=len(task.here) + len(task.gone))

    def run(self) -> Work:
        """Do it all."""
        moved = articles.move(self._store, self._documents, self._here, self._gone)
        dirty = self._recast(moved.outlets)
        cast = people.stored_cast(self._store)
        reworded = reword(self._store, self._documents, cast, self._find_families(dirty, moved), self._task.roots, self._settings)
        self._work.wordings = reworded.made
        surroundings = fetch_surroundings(self._store)
        outlines = StoredOutlines(self._store, cast, surroundings)
        fresh = self._outline(outlines, reworded, surroundings, cast, moved)
        claims = self._match_again(outlines, fresh, reworded)
        self._claim_again(outlines, cast, claims, reworded, moved)
        self._work.loaded = outlines.loaded
        return self._work

    def _recast(self, toggled: Collection[str]) -> set[people.Local]:
        seen = collect_seen(with_roots(read_mentions(self._store, sorted(self._here)), self._task.roots))
        outlets = articles.read_outlet_keys(self._store)
        dirty = people.recast(self._store, self._here | self._gone, seen, sorted(toggled), outlets)
        self._work.people = len(dirty)
        return dirty

    def _find_families(self, dirty: Collection[people.Local], moved: articles.Moved) -> Families:
        """The reports whose wordings may be others now, and the articles of which the same holds for what no report has."""
        store, touched = self._store, sorted(self._here | self._gone | {article_id for article_id, _ in dirty} | moved.near)
        wordings = "SELECT DISTINCT report_id FROM wordings JOIN spoken USING (wording_id) WHERE article_id IN (...)"
        mentions = "SELECT DISTINCT report_id FROM mentions WHERE article_id IN (...)"
        reports = {row[0] for sql in (wordings, mentions) for row in read_among(store, sql, touched)}
        return Families(
            reports=frozenset(reports - {None}) | self._task.changed.reports,
            loose=frozenset(touched),
            gone=self._gone,
            people=frozenset(dirty),
            were_near=moved.were_near,
        )

    def _outline(
        self, outlines: StoredOutlines, reworded: Reworded, surroundings: Surroundings, cast: Cast, moved: articles.Moved
    ) -> dict[str, Outline]:  # fmt: skip
        """The outlines of new and changed wordings, and of those whose articles tell of other things besides them now."""
        fresh = {name: make_outline(wording, cast, surroundings) for name, wording in reworded.fresh.items()}
        homes = {a for o in fresh.values() for a in o.articles} | reworded.articles
        for name, outline in fresh.items():
            outlines.put(name, outline)
        beside = outlines.in_articles(homes | moved.parted)
        alone = {min(o.ids): o.alone for o in mark_alone(list(beside.values())) if o.home in homes}
        fresh = {name: replace(outline, alone=alone[name]) for name, outline in sorted(fresh.items())}
        turned: dict[str, Outline] = {}
        for name, outline in beside.items():
            now = replace(outline, alone=alone.get(name, outline.alone))
            if name not in fresh and (now.alone != outline.alone or outline.home in moved.parted):
                turned[name] = now
        restate(self._store, {name: o.wording for name, o in turned.items()}, reworded, moved.were_near)
        return fresh | turned

    def _match_again(self, outlines: StoredOutlines, fresh: dict[str, Outline], reworded: Reworded) -> set[str]:
        share = self._settings.corroborate.content_share
        found = rematch(outlines, fresh, reworded.gone, reworded.unsettled, share)
        put_decisions(self._store, found.decisions)
        put_shelves(self._store, fresh, {name: all_keys(outline) for name, outline in fresh.items()})
        for name, outline in fresh.items():
            outlines.put(name, outline)
        self._work.looked_at = found.looked_at
        return found.claims

    def _claim_again(
        self, outlines: StoredOutlines, cast: Cast, claims: set[str], reworded: Reworded, moved: articles.Moved
    ) -> None:  # fmt: skip
        # A correction may be found on another mention of an article that was read again.
        anchored = {anchor.article_id for correction, _ in self._task.found.done for anchor in correction.anchors}
        claims |= outlines.leaders_of_reports(self._task.changed.reports) | outlines.leaders_in(
            self._task.changed.looked_at | (anchored & self._here)
        )
        righting = Righting(self._store, outlines, self._task.found)
        desk = Desk(self._store, outlines, righting, cast, self._settings.corroborate.content_share)
        turned = righting.turn(claims)
        members = [o for m in (*turned.matched.values(), *desk.matched(turned.names).values()) for o in m.members]
        others = desk.oppose_again(turned.names) | desk.heads_in(moved.stories)
        others |= desk.heads_about({i for o in members for i in o.ids} | reworded.spoken)
        told = {a for o in members if o.kind == "figure" for a in o.articles} | reworded.articles
        self._work.claims, self._work.written = desk.claim_again(turned.names, others, told, moved.were_near, self._task.found)
