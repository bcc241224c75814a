"""Which party does an actor count as on the board? His body or country where he speaks for one, himself otherwise."""

from collections.abc import Iterable
from dataclasses import dataclass

from twosource.corroborate.words import name_key
from twosource.records import Actor

_NAMELESS = ("unnamed", "group")
"""Diplomats of one article and diplomats of another are not one party: what they are called is no name."""


@dataclass(frozen=True, slots=True)
class Parties:
    """Everybody who is named in the pile, by every form of their names that is one party's alone."""

    by_name: dict[str, Actor]

    def of(self, actor: Actor) -> Actor:
        """The party of an actor; somebody unnamed is his own."""
        if actor.body is None and actor.kind in _NAMELESS:
            return actor
        if actor.body is None:
            return self.by_name.get(name_key(actor.name), actor)
        found = self.by_name.get(name_key(actor.body))
        if found is not None:
            return found
        return Actor(actor_id=actor.actor_id, name=actor.body, kind="body", country=actor.country, sector=actor.sector)

    def same(self, a: Actor | None, b: Actor | None) -> bool:
        """Whether both count as one party; nobody is the same as nobody."""
        return a is not None and b is not None and self.key(a) == self.key(b)

    def key(self, actor: Actor) -> str:
        """What tells a party from another: its name; for somebody unnamed who he is in his article."""
        party = self.of(actor)
        return party.actor_id if party.kind in _NAMELESS else name_key(party.name)


def find_parties(actors: Iterable[Actor]) -> Parties:
    """The parties of a pile. Of two actors with one name the one without a body is the party, then the one of the smallest id.

    A short form ("the Council") stands for the one party it is short for, also where an article has nothing but the short form;
    where it is short for several, it stays a party of its own.
    """
    named = sorted((a for a in actors if a.kind not in _NAMELESS and a.body is None), key=lambda a: a.actor_id)
    by_name: dict[str, Actor] = {}
    long_forms: dict[str, dict[str, Actor]] = {}
    for actor in named:
        by_name.setdefault(name_key(actor.name), actor)
        for alias in {name_key(alias) for alias in actor.aliases} - {name_key(actor.name)}:
            long_forms.setdefault(alias, {}).setdefault(name_key(actor.name), actor)
    alone = {alias: next(iter(found.values())) for alias, found in long_forms.items() if len(found) == 1}
    short = {alias: actor for alias, actor in alone.items() if alias not in by_name or _is_short_for(by_name[alias], actor)}
    return Parties({**by_name, **short})


def _is_short_for(short: Actor, actor: Actor) -> bool:
    """Whether a party known by the short form alone can be the other: of one kind, with none but words of its name."""
    words = set(name_key(short.name).split())
    return short.kind == actor.kind and words < set(name_key(actor.name).split())
