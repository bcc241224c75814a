"""Which party does an actor count as on the board? His body or country where he speaks for one, himself otherwise."""

from collections.abc import Iterable
from dataclasses import dataclass

from twosource.corroborate.words import name_key
from twosource.records import Actor


@dataclass(frozen=True, slots=True)
class Parties:
    """Everybody who is named in the pile, by every form of their names."""

    by_name: dict[str, Actor]

    def of(self, actor: Actor) -> Actor:
        """The party of an actor."""
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
        return party.actor_id if party.kind == "unnamed" else name_key(party.name)


def find_parties(actors: Iterable[Actor]) -> Parties:
    """The parties of a pile. Of two actors with one name the one without a body is the party, then the one of the smallest id."""
    by_name: dict[str, Actor] = {}
    for actor in sorted(actors, key=lambda a: (a.body is not None, a.kind == "unnamed", a.actor_id)):
        if actor.kind != "unnamed" and actor.body is None:
            by_name.setdefault(name_key(actor.name), actor)
    for actor in sorted(by_name.values(), key=lambda a: a.actor_id):
        for alias in actor.aliases:
            by_name.setdefault(name_key(alias), actor)
    return Parties(by_name)
