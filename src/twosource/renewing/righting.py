"""What do users make of claims that they put right? Each set of claims that corrections tie together is worked out by itself."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field

from twosource.corroborate.corrections import Found, put_right
from twosource.corroborate.match.matching import Matched, order_of
from twosource.renewing.matching import StoredOutlines
from twosource.store.database import Store
from twosource.store.queries import read_among

_MOVING = ("merge", "split", "reject")
"""Corrections that change which claims there are."""


@dataclass(frozen=True, slots=True)
class Bundle:
    """Claims as they were matched, by their leaders, that corrections tie together."""

    leaders: frozenset[str]

    @property
    def name(self) -> str:
        """One of them, by which all are found."""
        return min(self.leaders)


@dataclass(frozen=True, slots=True)
class Turned:
    """The claims that are not what they were, by leader and by head, those that are no more among them.

    `matched` are those of them that users put right, now or before, as they were matched. A head is the first wording of a claim as users
    put it right; a claim that nobody put right has its leader at its head.
    """

    names: frozenset[str]
    matched: Mapping[str, Matched] = field(default_factory=dict)


def head_of(matched: Matched) -> str:
    """The first wording of a claim, as its leader or as the head that a user's hand gave it."""
    return min(matched.members[0].ids)


class Righting:
    """The claims of the store as users put them right, while some are worked out again. To be made when all wordings are matched."""

    def __init__(self, store: Store, outlines: StoredOutlines, found: Found) -> None:
        self._store = store
        self._outlines = outlines
        self._found = found
        self._bundles = _tie(store, found)
        self._right: dict[str, dict[str, Matched]] = {}

    # --- what has changed ---

    def turn(self, changed: Collection[str]) -> Turned:
        """Do over what corrections make of changed claims, given by leader, and of all that these were or are tied to."""
        stored: dict[str, set[tuple[str, str]]] = {}
        for name, bundle, role in self._store.rows("SELECT name, bundle, role FROM righted"):
            stored.setdefault(bundle, set()).add((name, role))
        if not stored and not self._bundles:
            return Turned(frozenset(changed))
        old, names = self._reach(stored, changed)
        new = {self._bundles[name].name: self._bundles[name] for name in names & self._bundles.keys()}
        self._store.write_many("DELETE FROM righted WHERE bundle = ?", [(bundle,) for bundle in sorted(old)])
        tied = self._bundles.keys() | {name for rows in stored.values() for name, _ in rows}
        raw = self._outlines.claims(names & tied)
        put: list[tuple[object, ...]] = []
        for name, bundle in sorted(new.items()):
            heads = self._put_right(bundle)
            put += [(i, name, "leader") for i in sorted(bundle.leaders)] + [(i, name, "head") for i in sorted(heads)]
        self._store.write_many("INSERT INTO righted VALUES (?, ?, ?)", put)
        return Turned(frozenset(names | {str(row[0]) for row in put}), raw)

    def _reach(self, stored: Mapping[str, Collection[tuple[str, str]]], changed: Collection[str]) -> tuple[set[str], set[str]]:
        """The bundles of before that changed claims were in, and all claims, by leaders and by heads of before, tied to any of these."""
        were = {bundle: {name for name, _ in rows} for bundle, rows in stored.items()}
        leaders = {bundle: frozenset(name for name, role in rows if role == "leader") for bundle, rows in stored.items()}
        now = {bundle.leaders for bundle in self._bundles.values()}
        # A bundle that is not the one it was has been put right otherwise, whatever else has changed.
        found = {*changed, *(i for b in now.difference(leaders.values()) for i in b)}
        found |= {i for bundle, those in leaders.items() if those not in now for i in were[bundle]}
        while met := [group for group in were.values() if found & group and not group <= found]:
            found = found.union(*met)
        return {bundle for bundle, those in were.items() if those & found}, found

    # --- what is at hand ---

    def heads_of(self, leaders: Iterable[str]) -> set[str]:
        """The claims, by head, that some claims as matched have become."""
        wanted = sorted(set(leaders))
        sql = "SELECT name, bundle FROM righted WHERE role = 'leader' AND name IN (...)"
        bundles = dict(read_among(self._store, sql, wanted))
        sql = "SELECT name FROM righted WHERE role = 'head' AND bundle IN (...)"
        heads = {row[0] for row in read_among(self._store, sql, sorted(set(bundles.values())))}
        return heads | {leader for leader in wanted if leader not in bundles}

    def is_by_hand(self, head: str) -> bool:
        """Whether a claim is what a user's hand made it, or left of it."""
        return self._store.value("SELECT 1 FROM righted WHERE name = ?", (head,)) is not None

    def claims(self, heads: Iterable[str]) -> dict[str, Matched]:
        """Some claims by their heads; those that are no more are left out."""
        wanted = sorted(set(heads))
        rows = list(read_among(self._store, "SELECT name, bundle, role FROM righted WHERE name IN (...)", wanted))
        by_hand = {name: bundle for name, bundle, role in rows if role == "head"}
        found = self._outlines.claims(set(wanted) - {name for name, _, _ in rows})
        return found | {name: self._put_right(self._bundles[bundle])[name] for name, bundle in by_hand.items()}

    def homes_of(self, leaders: Mapping[str, str]) -> dict[str, str]:
        """The heads of the claims that mentions are in, given the leaders of these; those that were rejected are left out."""
        return {i: head for i, leader in leaders.items() if (head := self._home_of(i, leader)) is not None}

    def _home_of(self, mention_id: str, leader: str) -> str | None:
        bundle = self._bundles.get(leader)
        if bundle is None:
            return leader
        return next((head for head, m in self._put_right(bundle).items() if mention_id in _ids(m)), None)

    def _put_right(self, bundle: Bundle) -> dict[str, Matched]:
        """What corrections make of a bundle of claims, by head."""
        if bundle.name not in self._right:
            claims = sorted(self._outlines.claims(bundle.leaders).values(), key=lambda m: order_of(m.members[0]))
            self._right[bundle.name] = {head_of(m): m for m in put_right(claims, self._found)}
        return self._right[bundle.name]


def _ids(matched: Matched) -> set[str]:
    return {i for outline in matched.members for i in outline.ids}


def _tie(store: Store, found: Found) -> dict[str, Bundle]:
    """The bundles of claims that corrections tie together, by each of their leaders."""
    moving = [(correction.kind, ids) for kind in _MOVING for correction, ids in found.of(kind)]
    if not moving:
        return {}
    mentions = sorted({i for _, ids in moving for i in ids})
    wordings = dict(read_among(store, "SELECT mention_id, wording_id FROM spoken WHERE mention_id IN (...)", mentions))
    fits: dict[str, list[tuple[int, str]]] = {}
    sql = "SELECT wording_id, place, leader FROM fits WHERE wording_id IN (...)"
    for wording_id, place, leader in read_among(store, sql, sorted(set(wordings.values()))):
        fits.setdefault(wording_id, []).append((place, leader))
    bundles: dict[str, Bundle] = {}
    for kind, ids in moving:
        # What is split off could be of no other claim any more.
        places = [(place, leader) for i in ids for place, leader in fits[wordings[i]] if place == 0 or kind == "split"]
        tied = frozenset(leader for _, leader in places).union(*(bundles[i].leaders for _, i in places if i in bundles))
        bundles |= dict.fromkeys(tied, Bundle(tied))
    return bundles


def write_all(store: Store, found: Found, matched: Iterable[Matched], right: Iterable[Matched]) -> None:
    """Keep which claims users put right, in place of all that was kept; wordings and what became of them must be there."""
    store.write("DELETE FROM righted")
    bundles = _tie(store, found)
    if not bundles:
        return
    claims = {leader: m for m in matched if (leader := head_of(m)) in bundles}
    bundle_of = {i: bundles[leader].name for leader, m in claims.items() for i in _ids(m)}
    heads = {(head_of(m), bundle) for m in right if (bundle := bundle_of.get(head_of(m)))}
    rows: list[tuple[object, ...]] = [(leader, bundle.name, "leader") for leader, bundle in sorted(bundles.items())]
    store.write_many("INSERT INTO righted VALUES (?, ?, ?)", rows + [(head, bundle, "head") for head, bundle in sorted(heads)])
