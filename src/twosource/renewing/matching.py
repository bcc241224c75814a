"""Which claims do the wordings of the store make, and how are they at hand again one by one?"""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import replace

from twosource.corroborate.actor.actors import Cast
from twosource.corroborate.actor.seen import actors_of
from twosource.corroborate.conflicts import opposed_keys
from twosource.corroborate.match.matching import Cluster, Matched, finish, order_of
from twosource.corroborate.match.outlines import Outline, Surroundings, make_outline
from twosource.corroborate.match.rematching import Decision
from twosource.corroborate.match.shelves import Key, shelf_keys
from twosource.records import Reason
from twosource.renewing.lazily import prefetch
from twosource.renewing.people import number_of
from twosource.renewing.wordings import read_decisions, unpack_wording
from twosource.store.database import Store
from twosource.store.packing import unpack
from twosource.store.queries import read_among


def all_keys(outline: Outline) -> list[Key]:
    """Under what a wording is found: to be put into one claim with others, or against them."""
    return [*shelf_keys(outline), *(("opposed", *key) for key in opposed_keys(outline))]


def decisions_of(matched: Sequence[Matched]) -> dict[str, Decision]:
    """What `match` made of each outline, by name."""
    homes: dict[str, str] = {}
    possible: dict[str, list[str]] = {}
    refused: dict[str, tuple[Reason, ...]] = {}
    likely: set[str] = set()
    for claim in matched:
        leader = min(claim.members[0].ids)
        refused[leader] = claim.reasons[len(claim.members) - 1 :]
        for outline in claim.members:
            homes[min(outline.ids)] = leader
            likely |= {min(outline.ids)} if outline.ids & claim.likely else set()
    for name, leaders in _possible_of(matched).items():
        possible[name] = leaders
    return {i: Decision((leader, *possible.get(i, ())), refused.get(i, ()), i in likely) for i, leader in homes.items()}


def _possible_of(matched: Sequence[Matched]) -> dict[str, list[str]]:
    """The claims that outlines could be of besides their own, the first ones of `matched` first."""
    out: dict[str, list[str]] = {}
    for claim in matched:
        for outline in claim.possible:
            out.setdefault(min(outline.ids), []).append(min(claim.members[0].ids))
    return out


class StoredOutlines:
    """The outlines of the store, by the names of their wordings; each is made once. It is a `rematching.Kept`."""

    def __init__(self, store: Store, cast: Cast, surroundings: Surroundings) -> None:
        self._store = store
        self._cast = cast
        self._surroundings = surroundings
        self._made: dict[str, Outline] = {}
        self.loaded = 0

    def put(self, name: str, outline: Outline) -> None:
        """Have an outline that is made already at hand."""
        self._made[name] = outline

    def outlines(self, names: Iterable[str]) -> dict[str, Outline]:
        """Some outlines."""
        wanted = sorted(set(names))
        missing = [name for name in wanted if name not in self._made]
        rows = list(read_among(self._store, "SELECT wording_id, home, alone, body FROM wordings WHERE wording_id IN (...)", missing))
        homes = [row[1] for row in rows]
        prefetch(self._surroundings.near, homes)
        prefetch(self._surroundings.stories, homes)
        prefetch(self._surroundings.days, homes)
        alone = {row[0]: bool(row[2]) for row in rows}
        wordings = {row[0]: unpack_wording(row[3]) for row in rows}
        prefetch(self._surroundings.sizes, (m.article_id for w in wordings.values() for m in w.mentions))
        prefetch(self._cast.parties, (a.actor_id for w in wordings.values() for a in actors_of(w.canonical)))
        for name, wording in wordings.items():
            self._made[name] = replace(make_outline(wording, self._cast, self._surroundings), alone=alone[name])
        self.loaded += len(wordings)
        return {name: self._made[name] for name in wanted if name in self._made}

    def in_articles(self, article_ids: Iterable[str]) -> dict[str, Outline]:
        """The outlines with a mention in some articles."""
        sql = "SELECT DISTINCT wording_id FROM spoken WHERE article_id IN (...)"
        return self.outlines(row[0] for row in read_among(self._store, sql, sorted(set(article_ids))))

    def load(self, names: Collection[str]) -> Mapping[str, tuple[Outline, Decision]]:
        """Some of them, with what became of them."""
        found = self.outlines(names)
        decisions = read_decisions(self._store, sorted(found))
        refused = self.refusals(sorted(found))
        return {n: (o, Decision(decisions[n].fits, refused.get(n, ()), decisions[n].likely)) for n, o in found.items() if n in decisions}

    def refusals(self, names: Sequence[str]) -> dict[str, tuple[Reason, ...]]:
        """Why some that stand alone joined no other claim."""
        rows = read_among(self._store, "SELECT leader, body FROM refusals WHERE leader IN (...)", names)
        return {row[0]: unpack(row[1], tuple[Reason, ...]) for row in rows}

    def on_shelves(self, keys: Collection[Key]) -> Collection[str]:
        """Those that have one of these keys."""
        numbers = sorted({number_of(key) for key in keys})
        return {row[0] for row in read_among(self._store, "SELECT DISTINCT wording_id FROM shelves WHERE key IN (...)", numbers)}

    def fitting(self, leaders: Collection[str]) -> Collection[str]:
        """Those that fit a claim that one of these leads."""
        return {row[0] for row in read_among(self._store, "SELECT wording_id FROM fits WHERE leader IN (...)", sorted(leaders))}

    def leaders_in(self, article_ids: Iterable[str]) -> set[str]:
        """The claims, by leader, with a mention in some articles."""
        sql = "SELECT DISTINCT leader FROM spoken JOIN fits USING (wording_id) WHERE place = 0 AND article_id IN (...)"
        return {row[0] for row in read_among(self._store, sql, sorted(set(article_ids)))}

    def leaders_of_reports(self, report_ids: Iterable[str]) -> set[str]:
        """The claims, by leader, that a wording of some reports is in, or could be in."""
        sql = "SELECT DISTINCT leader FROM wordings JOIN fits USING (wording_id) WHERE report_id IN (...)"
        return {row[0] for row in read_among(self._store, sql, sorted(set(report_ids)))}

    def leaders_of(self, names: Iterable[str]) -> set[str]:
        """The claims, by leader, that some wordings are in."""
        sql = "SELECT leader FROM fits WHERE place = 0 AND wording_id IN (...)"
        return {row[0] for row in read_among(self._store, sql, sorted(set(names)))}

    def claims(self, leaders: Iterable[str]) -> dict[str, Matched]:
        """Some claims by their leaders; those that are no more are left out."""
        wanted = sorted(set(leaders))
        places: dict[str, list[tuple[str, int]]] = {leader: [] for leader in wanted}
        for leader, name, place in read_among(self._store, "SELECT leader, wording_id, place FROM fits WHERE leader IN (...)", wanted):
            places[leader].append((name, place))
        names = sorted({name for found in places.values() for name, _ in found})
        self.outlines(names)
        unsure = {i for i, d in read_decisions(self._store, names).items() if d.unsure}
        refused = self.refusals(wanted)
        return {
            leader: finish(self._cluster(found, unsure, refused.get(leader, ())))
            for leader, found in places.items()
            if any(place == 0 for _, place in found)
        }

    def _cluster(self, places: Sequence[tuple[str, int]], not_sure: Collection[str], refused: Sequence[Reason]) -> Cluster:
        def in_order(names: Iterable[str]) -> list[Outline]:
            return sorted((self._made[name] for name in names), key=order_of)

        members = in_order(name for name, place in places if place == 0)
        unsure = {i for name, place in places if place == 0 and name in not_sure for i in self._made[name].ids}
        return Cluster(members, unsure, set(), in_order(name for name, place in places if place > 0), list(refused))
