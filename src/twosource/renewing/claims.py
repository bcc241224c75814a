"""What does the record say of the claims that a change bears on? Roots, conflicts and fields of these, worked out again and no others."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import replace

from twosource.corroborate.actor.actors import Cast
from twosource.corroborate.assembling import Ledger, assemble, claim_id_of
from twosource.corroborate.conflicts import are_opposed, opposed_keys, spread, which_is_later
from twosource.corroborate.corrections import Found, numbers_of
from twosource.corroborate.match.matching import Matched
from twosource.corroborate.match.outlines import ALIKE
from twosource.corroborate.root.roots import Standing, find_standing
from twosource.corroborate.wholes import is_particular, is_toll, nest_singles
from twosource.records import Claim, Report
from twosource.renewing.lazily import Lazily, prefetch
from twosource.renewing.matching import StoredOutlines
from twosource.renewing.righting import Righting
from twosource.store.database import Store
from twosource.store.packing import pack, unpack
from twosource.store.queries import read_among, read_outlets

_NOT_ASKED = Standing((), 0, 0, 0, (1, 1), ())
"""Stands for the roots of a claim where they are of no account."""

Edge = tuple[str, str, str | None]
"""Two claims by their heads that cannot both hold, and which of them takes the place of the other."""


class Desk:
    """The claims of the store while some of them are worked out again, as users put them right.

    A claim goes by its head, the first of its wordings (`righting`). To be made when all wordings are matched.
    """

    def __init__(self, store: Store, outlines: StoredOutlines, righting: Righting, cast: Cast, share: float) -> None:
        self._store = store
        self._outlines = outlines
        self._righting = righting
        self._cast = cast
        self._share = share
        self._matched: dict[str, Matched] = {}
        self._standings: dict[str, Standing] = {}
        self._stored: dict[str, Claim] = {}
        self._reports: Mapping[str, Report] = Lazily(
            lambda ids: {
                r[0]: unpack(r[1], Report) for r in read_among(store, "SELECT report_id, body FROM reports WHERE report_id IN (...)", ids)
            }
        )

    # --- what is at hand ---

    def matched(self, leaders: Iterable[str]) -> dict[str, Matched]:
        """Some claims as they are matched now; those that are no more are left out."""
        wanted = set(leaders)
        self._matched |= self._righting.claims(wanted - self._matched.keys())
        return {leader: self._matched[leader] for leader in sorted(wanted) if leader in self._matched}

    def _standing(self, leader: str) -> Standing:
        if leader not in self._standings:
            self._standings[leader] = find_standing(self.matched([leader])[leader], self._reports, self._cast)
        return self._standings[leader]

    def heads_in(self, article_ids: Iterable[str]) -> set[str]:
        """The claims with a mention in some articles."""
        return self._righting.heads_of(self._outlines.leaders_in(article_ids))

    def _counts_in(self, article_ids: Iterable[str]) -> set[str]:
        """The counts of people with a mention in some articles."""
        sql = """SELECT DISTINCT leader FROM spoken JOIN wordings USING (wording_id) JOIN fits USING (wording_id)
                 WHERE place = 0 AND kind = 'figure' AND article_id IN (...)"""
        return self._righting.heads_of(row[0] for row in read_among(self._store, sql, sorted(set(article_ids))))

    def heads_about(self, mention_ids: Iterable[str]) -> set[str]:
        """The claims that speak of some mentions."""
        sql = "SELECT DISTINCT leader FROM refs JOIN fits USING (wording_id) WHERE place = 0 AND mention_id IN (...)"
        return self._righting.heads_of(row[0] for row in read_among(self._store, sql, sorted(set(mention_ids))))

    def _claim_ids(self, leaders: Collection[str], changed: Collection[str]) -> dict[str, str]:
        same = sorted(set(leaders) - set(changed))
        found = {row[0]: row[1] for row in read_among(self._store, "SELECT leader, claim_id FROM claims WHERE leader IN (...)", same)}
        return found | {leader: claim_id_of(m) for leader, m in self.matched(set(leaders) & set(changed)).items()}

    # --- what stands against what ---

    def oppose_again(self, changed: Collection[str]) -> set[str]:
        """Hold changed claims against all others; the claims whose conflicts may be others than before."""
        old = {row[0] for row in read_among(self._store, "SELECT b FROM opposed WHERE a IN (...)", sorted(changed))}
        rows: list[tuple[object, ...]] = [(leader,) for leader in sorted(changed)]
        for column in ("a", "b"):
            self._store.write_many(f"DELETE FROM opposed WHERE {column} = ?", rows)
        edges = self._find_edges(changed)
        put_opposed(self._store, edges)
        return old | {leader for a, b, _ in edges for leader in (a, b)}

    def _find_edges(self, changed: Collection[str]) -> list[Edge]:
        mine = self.matched(changed)
        near = {a: self._on_shelves(_opposed_keys(m)) for a, m in mine.items()}
        pairs = {tuple(sorted((a, b))) for a, others in near.items() for b in others if a != b}
        claims = self.matched({leader for pair in pairs for leader in pair})
        by_hand = {leader for leader in claims if self._righting.is_by_hand(leader)}
        ids = {leader: claim_id_of(m) for leader, m in claims.items()}
        out: list[Edge] = []
        for pair in sorted(pairs):
            a, b = sorted(pair, key=lambda leader: ids[leader])
            if by_hand & {a, b} and not _opposed_keys(claims[a]) & _opposed_keys(claims[b]):
                continue  # What was split off is found by what it was split from.
            if are_opposed(claims[a], claims[b], self._share):
                is_count = claims[a].members[0].kind == "figure"
                standings = (self._standing(a), self._standing(b)) if is_count else None
                later = which_is_later((claims[a], claims[b]), standings, self._reports) if standings else None
                out.append((a, b, None if later is None else (a, b)[later]))
        return out

    def _on_shelves(self, keys: Iterable[tuple[object, ...]]) -> set[str]:
        names = self._outlines.on_shelves([("opposed", *key) for key in keys])
        return self._righting.heads_of(self._outlines.leaders_of(names))

    def _hanging_together(self, leaders: Iterable[str]) -> tuple[set[str], list[Edge]]:
        """Claims and all that stands against them, of counts with what stands against those in turn; and every pair among them."""
        found, todo = set(leaders), set(leaders)
        edges: dict[tuple[str, str], str | None] = {}
        while todo:
            rows = list(read_among(self._store, "SELECT a, b, later FROM opposed WHERE a IN (...)", sorted(todo)))
            edges |= {(min(a, b), max(a, b)): later for a, b, later in rows}
            todo = {b for _, b, _ in rows} - found
            found |= todo
            todo = {
                row[0]
                for row in read_among(
                    self._store, "SELECT wording_id FROM wordings WHERE kind = 'figure' AND wording_id IN (...)", sorted(todo)
                )
            }
        return found, [(a, b, later) for (a, b), later in sorted(edges.items())]

    def _conflicts(self, leaders: Iterable[str], ids: Mapping[str, str]) -> tuple[dict[str, tuple[str, ...]], dict[str, tuple[str, ...]]]:
        found, edges = self._hanging_together(leaders)
        order = sorted(found, key=lambda leader: ids[leader])
        number = {leader: n for n, leader in enumerate(order)}
        counts = {leader for a, b, later in edges if later for leader in (a, b)}
        claims = self.matched(leader for leader in order if self._is_count(leader, counts))
        nothing = Matched(())
        pairs = [(number[a], number[b], None if later is None else number[later]) for a, b, later in edges]
        opposed = spread([claims.get(leader, nothing) for leader in order], pairs)
        conflicts = {order[i]: tuple(ids[order[j]] for j in js) for i, js in opposed.conflicts.items()}
        return conflicts, {order[i]: tuple(ids[order[j]] for j in js) for i, js in opposed.supersedes.items()}

    def _is_count(self, leader: str, counts: Collection[str]) -> bool:
        return bool(counts) and self._store.value("SELECT kind FROM wordings WHERE wording_id = ?", (leader,)) == "figure"

    # --- what the record says ---

    def claim_again(
        self,
        changed: Collection[str],
        others: Collection[str],
        told: Collection[str],
        were_near: Mapping[str, frozenset[str]],
        found: Found,
    ) -> tuple[int, int]:
        """Work out claims again: those whose members are `changed`, and `others` whose fields name them; how many, and how many differ.

        `told` are articles that a changed count of victims stands in, or stood in; `were_near` what was near articles that moved.
        """
        wanted = {*changed, *others, *self._singles_near(told, were_near)}
        alive = self.matched(wanted)
        around = self._hanging_together(alive)[0]
        ids = self._claim_ids(around, changed) | {leader: claim_id_of(m) for leader, m in alive.items()}
        conflicts, supersedes = self._conflicts(alive, ids)
        ledger = self._make_ledger(alive, changed)
        claims = {
            leader: assemble(m, self._standing(leader), conflicts.get(leader, ()), supersedes.get(leader, ()), ledger)
            for leader, m in alive.items()
        }
        claims = self._nest(claims, ledger)
        claims = {leader: replace(c, corrections=numbers_of(c.member_ids, found)) for leader, c in claims.items()}
        return len(claims), self._write(wanted, claims)

    def _make_ledger(self, alive: Mapping[str, Matched], changed: Collection[str]) -> Ledger:
        store = self._store

        def claim_ids(mention_ids: list[str]) -> Mapping[str, str]:
            sql = "SELECT mention_id, leader FROM spoken JOIN fits USING (wording_id) WHERE place = 0 AND mention_id IN (...)"
            homes = self._righting.homes_of(dict(read_among(store, sql, mention_ids)))
            ids = self._claim_ids(set(homes.values()), changed)
            return {mention_id: ids[head] for mention_id, head in homes.items()}

        def stories(article_ids: list[str]) -> Mapping[str, str]:
            return dict(read_among(store, "SELECT article_id, story_id FROM stories WHERE article_id IN (...)", article_ids))

        def outlets(article_ids: list[str]) -> Mapping[str, str | None]:
            return read_outlets(store, article_ids)

        ledger = Ledger(Lazily(claim_ids), Lazily(outlets), Lazily(stories))
        articles = sorted({a for m in alive.values() for o in m.members for a in o.articles})
        prefetch(ledger.outlets, articles)
        prefetch(ledger.stories, articles)
        return ledger

    # --- single victims ---

    def _alike(self, article_ids: Iterable[str]) -> set[str]:
        rows = read_among(self._store, f"SELECT b FROM near WHERE score >= {ALIKE} AND a IN (...)", sorted(set(article_ids)))
        return {row[0] for row in rows}

    def _singles_near(self, told: Collection[str], were_near: Mapping[str, frozenset[str]]) -> set[str]:
        """The claims of victims told of one by one that may be part of a count in these articles, or may have been."""
        articles = {*told, *self._alike(told), *(other for a in told for other in were_near.get(a, ()))}
        leaders = self._counts_in(articles)
        return {leader for leader, m in self.matched(leaders).items() if _may_be_part(m)}

    def _nest(self, claims: Mapping[str, Claim], ledger: Ledger) -> dict[str, Claim]:
        singles = [leader for leader, claim in claims.items() if is_particular(claim)]
        if not singles:
            return dict(claims)
        matched = self.matched(singles)
        own = {a for m in matched.values() for o in m.members for a in o.articles}
        alike = {a for m in matched.values() for o in m.members for a, score in o.near.items() if score >= ALIKE}
        others = {i: assemble(m, _NOT_ASKED, (), (), ledger) for i, m in self.matched(self._counts_in(own | alike) - claims.keys()).items()}
        tolls = {i: c for i, c in {**claims, **others}.items() if is_toll(c)}
        order = sorted({*singles, *tolls})
        at_hand = self.matched(order)
        days = read_among(self._store, "SELECT article_id, day FROM gists WHERE day IS NOT NULL AND article_id IN (...)", sorted(own))
        nested = nest_singles([claims[i] if i in claims else tolls[i] for i in order], [at_hand[i] for i in order], dict(days))
        return {**claims, **{i: c for i, c in zip(order, nested, strict=True) if i in claims}}

    # --- reading and writing ---

    def _write(self, wanted: Collection[str], claims: Mapping[str, Claim]) -> int:
        bodies = {leader: pack(claim) for leader, claim in claims.items()}
        rows = list(read_among(self._store, "SELECT leader, claim_id, body FROM claims WHERE leader IN (...)", sorted(wanted)))
        same = {leader for leader, _, body in rows if bodies.get(leader) == body}
        self._store.write_many("DELETE FROM claims WHERE claim_id = ?", [(claim_id,) for leader, claim_id, _ in rows if leader not in same])
        put_claims(self._store, ((leader, claims[leader], bodies[leader]) for leader in sorted(claims.keys() - same)))
        return len(claims) - len(same)


def _opposed_keys(matched: Matched) -> set[tuple[object, ...]]:
    return {key for outline in matched.members for key in opposed_keys(outline)}


def put_opposed(store: Store, edges: Iterable[Edge]) -> None:
    """Keep which claims cannot both hold."""
    both = [row for a, b, later in edges for row in ((a, b, later), (b, a, later))]
    store.write_many("INSERT INTO opposed VALUES (?, ?, ?)", sorted(both, key=str))


def put_claims(store: Store, claims: Iterable[tuple[str, Claim, str]]) -> None:
    """Keep claims, given as head, claim and body."""
    given = list(claims)
    rows: list[tuple[object, ...]] = [(c.claim_id, c.story_id, c.kind, *c.counts.independent, leader, body) for leader, c, body in given]
    store.write_many("INSERT INTO claims VALUES (?, ?, ?, ?, ?, ?, ?)", rows)
    store.write_many("INSERT INTO members VALUES (?, ?)", [(m, c.claim_id) for _, c, _ in given for m in c.member_ids])


def _may_be_part(matched: Matched) -> bool:
    return any(o.figure is not None and o.figure.best is not None for o in matched.members)
