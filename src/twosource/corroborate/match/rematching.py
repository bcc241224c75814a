"""Which claims do outlines make once some are new, changed or gone? What `match` makes of all, asked again only where it may differ.

`match` puts one outline after the other to the claim it fits. Its answer for one hangs on the claims that this one is compared with, as
they stand at that moment. So where none of these has changed, the answer stands; where one has, it is asked again.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from heapq import heappop, heappush
from typing import Protocol

from twosource.corroborate.match.grounds import has_common_ground, tie_between
from twosource.corroborate.match.matching import Cluster, close_refusals, likeliest_first, order_of, tie_to
from twosource.corroborate.match.outlines import Outline, is_meeting
from twosource.corroborate.match.shelves import Key, lookup_keys, shelf_keys
from twosource.records import Reason


@dataclass(frozen=True, slots=True)
class Decision:
    """What became of an outline: the claims it fits by their first outlines' names, the one it joined first; why it joined no other.

    `likely` is true where it is not sure to be of any claim, and only likely to be of these.
    """

    fits: tuple[str, ...]
    refused: tuple[Reason, ...] = ()
    likely: bool = False

    @property
    def home(self) -> str:
        """The claim that it joined."""
        return self.fits[0]

    @property
    def unsure(self) -> bool:
        """Whether it could belong to another claim, or to none."""
        return self.likely or len(self.fits) > 1


class Kept(Protocol):
    """The outlines that were matched before and stand as they were, by name."""

    def load(self, names: Collection[str]) -> Mapping[str, tuple[Outline, Decision]]:
        """Some of them, with what became of them."""

    def on_shelves(self, keys: Collection[Key]) -> Collection[str]:
        """Those that have one of these keys, or stand in an article that is named by one."""

    def fitting(self, leaders: Collection[str]) -> Collection[str]:
        """Those that fit a claim that one of these leads."""


@dataclass(slots=True)
class Rematched:
    """What came of it.

    `decisions` are new or other than before; `claims`, by leader, have other members than before, or others that could be theirs;
    `looked_at` counts the outlines that were asked for.
    """

    decisions: dict[str, Decision] = field(default_factory=dict)
    claims: set[str] = field(default_factory=set)
    looked_at: int = 0


def rematch(
    kept: Kept, fresh: Mapping[str, Outline], gone: Mapping[str, Decision], unsettled: Collection[str], content_share: float
) -> Rematched:
    """Match again. `fresh` are new or changed outlines by name; `gone` what became of those that are no more or were changed.

    `unsettled` are those of the kept that were compared with one that is gone, and have a reason for not joining what it was in.
    """
    again = _Again(kept, fresh, content_share)
    again.begin(gone, unsettled)
    again.run()
    return again.done


class _Again:
    def __init__(self, kept: Kept, fresh: Mapping[str, Outline], content_share: float) -> None:
        self._kept = kept
        self._share = content_share
        self._fresh = fresh
        self._outlines: dict[str, Outline] = {}
        self._old: dict[str, Decision] = {}
        self._order: dict[str, tuple[object, ...]] = {}
        self._shelves: dict[Key, set[str]] = defaultdict(set)
        self._changed_shelves: dict[Key, set[str]] = defaultdict(set)
        self._asked_keys: set[Key] = set()
        self._members: dict[str, set[str]] = {}
        self._dirty: set[str] = set()
        self._heap: list[tuple[tuple[object, ...], str]] = []
        self._queued: set[str] = set()
        self.done = Rematched()

    # --- what is at hand ---

    def _add(self, name: str, outline: Outline) -> None:
        self._outlines[name] = outline
        self._order[name] = order_of(outline)
        for key in shelf_keys(outline):
            self._shelves[key].add(name)

    def _load(self, names: Iterable[str]) -> None:
        wanted = sorted({n for n in names if n not in self._outlines and n not in self._fresh})
        if wanted:
            for name, (outline, decision) in self._kept.load(wanted).items():
                self._old[name] = decision
                self._add(name, outline)

    def _find(self, keys: Sequence[Key]) -> set[str]:
        """All outlines on these shelves, whatever became of them."""
        if wanted := [key for key in keys if key not in self._asked_keys]:
            self._asked_keys.update(wanted)
            self._load(self._kept.on_shelves(wanted))
        return {name for key in keys for name in self._shelves.get(key, ())}

    def _home(self, name: str) -> str | None:
        """The claim that an outline is in now; None while it waits to be put into one."""
        decision = self.done.decisions.get(name) or self._old.get(name)
        return decision.fits[0] if decision else None

    def _gather(self, leaders: Iterable[str]) -> None:
        """Have the members of some claims at hand, read together."""
        missing = {leader for leader in leaders if leader not in self._members}
        if not missing:
            return
        names = set(self._kept.fitting(sorted(missing)))
        self._load(names)
        self._members |= {leader: set() for leader in missing}
        for name in names & self._outlines.keys():
            home = self._home(name)
            if home in missing:
                self._members[home].add(name)

    def _members_of(self, leader: str) -> set[str]:
        """All outlines that are in a claim now."""
        self._gather([leader])
        return self._members[leader]

    # --- what is to be done ---

    def begin(self, gone: Mapping[str, Decision], unsettled: Iterable[str]) -> None:
        """Open what the outlines that are gone were in, and line up the new ones."""
        for name, outline in self._fresh.items():
            self._add(name, outline)
            self._queue(name)
        for decision in gone.values():
            self.done.claims.update(decision.fits)
        for leader in sorted({decision.fits[0] for decision in gone.values()}):
            self._touch(leader)
        unsettled = sorted(unsettled)
        self._load(unsettled)
        for name in unsettled:
            self._queue(name)

    def _queue(self, name: str) -> None:
        if name not in self._queued and name in self._outlines:
            self._queued.add(name)
            heappush(self._heap, (self._order[name], name))

    def _touch(self, leader: str) -> None:
        """A claim has other members than before: whoever is compared with it, or fitted it, is asked again."""
        self.done.claims.add(leader)
        if leader not in self._dirty:
            self._dirty.add(leader)
            members = self._members_of(leader)
            for name in sorted(members):
                self._show(name)
            for name in sorted(self._kept.fitting([leader])):
                self._queue(name)

    def _show(self, name: str) -> None:
        """Let an outline of a claim that has changed be found, and ask those again, of those who come later, to whom it may matter."""
        outline, mine = self._outlines[name], self._order[name]
        for key in shelf_keys(outline):
            self._changed_shelves[key].add(name)
        # Nearness is mutual: who looks up this article's shelf stands in one of the articles near it.
        for other in self._find(lookup_keys(outline)) - self._queued:
            if self._order[other] > mine and self._may_matter(name, other):
                self._queue(other)

    def _may_matter(self, name: str, other: str) -> bool:
        """Whether an outline of a claim that has changed may change what becomes of another that is compared with it.

        It does where something ties the two together: a contradiction alone keeps nobody from anything, and the claim's other outlines are
        shown too. By this one the other may come upon the first one of the claim, which stands on no shelf with it: why it is no part of
        that is kept. Of a meeting all people of a claim count together.
        """
        outline, another = self._outlines[name], self._outlines[other]
        old = self._old.get(other)
        if is_meeting(outline) or (old is not None and old.refused) or tie_between(another, outline, self._share) != "none":
            return True
        first = self._outlines.get(self._home(name) or "")
        return outline.kind == "figure" and first is not None and has_common_ground(another, first, self._share)

    def run(self) -> None:
        """Ask again, in the order in which `match` goes."""
        last: tuple[object, ...] | None = None
        while self._heap:
            order, name = heappop(self._heap)
            if last is not None and order < last:
                # It stands before what changed, so nothing that it is compared with has.
                continue
            last = order
            self.done.looked_at += 1
            self._decide(name)

    def _decide(self, name: str) -> None:
        outline, old = self._outlines[name], self._old.get(name)
        now = self._decide_anew(outline, name) if old is None else self._decide_again(outline, name, old)
        self._settle(name, old, now)

    def _decide_anew(self, outline: Outline, name: str) -> Decision:
        """As `match` does."""
        near = self._near(outline, name, all_of_them=True)
        sure, likely = self._find_ties(outline, name, near)
        if sure or likely:
            return self._join(outline, name, sure, likely)
        return Decision((name,), tuple(close_refusals(outline, (self._cluster(n, name) for n in near), self._share)))

    def _decide_again(self, outline: Outline, name: str, old: Decision) -> Decision:
        """The same, where the claims that have not changed are as surely the outline's as they were."""
        near = self._near(outline, name, all_of_them=False)
        sure, likely = self._find_ties(outline, name, near)
        stood_alone = old.home == name
        kept = set() if stood_alone else {leader for leader in old.fits if leader not in self._dirty}
        if not stood_alone and not old.likely:
            sure |= kept
        if sure:
            return self._join(outline, name, sure, set())
        if not stood_alone and not old.likely:
            # Of the claims that it was only likely to be of nothing is kept where it surely was of another.
            return self._decide_anew(outline, name)
        if likely or kept:
            return self._join(outline, name, set(), likely | kept)
        if stood_alone and not old.refused and not close_refusals(outline, (self._cluster(n, name) for n in near), self._share):
            return old
        return self._decide_anew(outline, name)

    def _find_ties(self, outline: Outline, name: str, leaders: Iterable[str]) -> tuple[set[str], set[str]]:
        """The claims that an outline surely is of, and those that it is likely of."""
        leaders = list(leaders)
        self._gather(leaders)
        ties = {leader: tie_to(outline, self._cluster(leader, name), self._share) for leader in leaders}
        return {n for n, tie in ties.items() if tie == "sure"}, {n for n, tie in ties.items() if tie == "likely"}

    def _join(self, outline: Outline, name: str, sure: Collection[str], likely: Collection[str]) -> Decision:
        """What becomes of an outline that is of some claim."""
        self._load([*sure, *likely])
        if sure:
            return Decision(tuple(sorted(sure, key=lambda n: self._order[n])))
        leaders = sorted(likely, key=lambda n: self._order[n])
        order = likeliest_first(outline, range(len(leaders)), [self._cluster(n, name) for n in leaders])
        home = leaders[order[0]]
        return Decision((home, *(n for n in leaders if n != home)), (), True)

    def _near(self, outline: Outline, name: str, *, all_of_them: bool) -> list[str]:
        """The claims that are compared with an outline, first ones first; those alone that have changed, or all."""
        if all_of_them:
            others = self._find(lookup_keys(outline))
        else:
            others = {n for key in lookup_keys(outline) for n in self._changed_shelves.get(key, ())}
        mine = self._order[name]
        homes = {home for n in others if n != name and self._order[n] < mine and (home := self._home(n)) is not None}
        leaders = [h for h in homes if all_of_them or h in self._dirty]
        self._load(leaders)
        return sorted(leaders, key=lambda n: self._order[n])

    def _cluster(self, leader: str, name: str) -> Cluster:
        """A claim as it stood when the outline came."""
        mine = self._order[name]
        before = sorted((n for n in self._members_of(leader) if self._order[n] < mine), key=lambda n: self._order[n])
        unsure = {i for n in before if self._is_unsure(n) for i in self._outlines[n].ids}
        return Cluster([self._outlines[n] for n in before], unsure)

    def _is_unsure(self, name: str) -> bool:
        decision = self.done.decisions.get(name) or self._old.get(name)
        return decision is not None and decision.unsure

    def _settle(self, name: str, old: Decision | None, now: Decision) -> None:
        if old == now:
            return
        self.done.decisions[name] = now
        self.done.claims.update(now.fits, old.fits if old else ())
        was = old.fits[0] if old else None
        if was == now.fits[0] and old is not None and old.unsure == now.unsure:
            return
        if was is not None:
            self._touch(was)
            self._members_of(was).discard(name)
        self._members_of(now.fits[0]).add(name)
        self._touch(now.fits[0])
        self._show(name)
