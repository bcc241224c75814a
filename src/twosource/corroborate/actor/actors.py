"""Who is who over the whole pile? The actors of single articles made one, or kept apart, with the party each of them counts as."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from hashlib import blake2b

from twosource.corroborate.actor.bodynames import body_key, is_noun_for_people
from twosource.corroborate.actor.joining import join_seen
from twosource.corroborate.actor.offices import find_office, is_of_somewhere, is_office, is_voice, office_of_sector
from twosource.corroborate.actor.oneness import (
    alias_keys,
    ends_in,
    may_be_one_body,
    may_be_one_key,
    may_be_one_name,
    may_speak_for,
    state_sectors,
)
from twosource.corroborate.actor.seen import BODY_KINDS, Seen, collect_seen, local_key
from twosource.corroborate.words import name_key, name_words
from twosource.records import Actor, Mention

_MAX_BODY_STEPS = 4
"""A body may belong to a body ("the party's youth wing"); longer chains are slips."""


@dataclass(frozen=True, slots=True)
class Cast:
    """The pile's actors, and who each article's actor is among them.

    `bodies` has, for each party, the bodies that its people speak for; for a person without one, the offices he is called by.
    """

    actors: tuple[Actor, ...]
    who: Mapping[tuple[str, str], Actor]
    parties: Mapping[str, Actor | None] = field(default_factory=dict)
    bodies: Mapping[str, frozenset[str]] = field(default_factory=dict)
    states: Mapping[str, Actor] = field(default_factory=dict)

    def of(self, article_id: str, actor: Actor) -> Actor:
        """The pile's actor for an actor of one article."""
        return self.who.get((article_id, local_key(actor)), actor)

    def party(self, actor: Actor | None) -> Actor | None:
        """The party that an actor of the pile counts as: its body, itself where it has a proper name, else None."""
        return None if actor is None else self.parties.get(actor.actor_id)

    def state_of(self, actor: Actor) -> Actor | None:
        """The country whose state a nameless group or office belongs to ("Russian officials"), where the pile names it."""
        if actor.country is None or actor.sector not in state_sectors():
            return None
        return self.states.get(actor.country)

    def may_be_one(self, a: Actor, b: Actor) -> bool:
        """Whether two parties could be one: a shorter name, one who may speak for the other, a body of the state and its country."""
        if a.actor_id == b.actor_id or self._share_a_body(a, b):
            return True
        if a.kind == b.kind == "person":
            left, right = name_words(a.name), name_words(b.name)
            named_alike = may_be_one_name(left, right) or ends_in(left, right) or ends_in(right, left)
            return named_alike or self._speaks_for_somebody(a) or self._speaks_for_somebody(b)
        if "person" in (a.kind, b.kind):
            person, body = (a, b) if a.kind == "person" else (b, a)
            return may_speak_for(person, body)
        return may_be_one_body(a, b)

    def _speaks_for_somebody(self, person: Actor) -> bool:
        """Whether the person is a spokesman or publicist of whom nobody tells whose: he may be the other's."""
        return any(is_voice(key) for key in self.bodies.get(person.actor_id, frozenset()))

    def _share_a_body(self, a: Actor, b: Actor) -> bool:
        """Whether people of both speak for one body, called the same or shorter by one: "Orvan police", "Orvan Police Department".

        Two who hold offices of one service, and whose body nobody names, may speak for one.
        """
        left, right = (self.bodies.get(x.actor_id, frozenset()) for x in (a, b))
        if {x for x in left & right if not is_office(x)}:
            return True
        lands_differ = a.country is not None and b.country is not None and a.country != b.country
        return not lands_differ and any(may_be_one_key(x, y) for x in left for y in right)


def find_cast(mentions: Iterable[Mention]) -> Cast:
    """The actors of the pile. The same for any order of mentions; about linear in them."""
    return make_cast(collect_seen(mentions))


def make_cast(seen: Sequence[Seen]) -> Cast:
    """The actors that these are, given in order of article and local key."""
    components = join_seen(seen)
    actors = _name_components(components)
    who = {(s.article_id, local_key(s.actor)): actor for actor, members in zip(actors, components, strict=True) for s in members}
    by_name, extra = _bodies_by_name(actors, components)
    everybody = tuple(sorted((*actors, *extra), key=lambda a: a.actor_id))
    parties = {a.actor_id: _find_party(a, by_name) for a in everybody}
    bodies: dict[str, frozenset[str]] = {}
    for actor, members in zip(actors, components, strict=True):
        party = parties[actor.actor_id]
        if party is not None:
            named = {body_key(s.actor.body) for s in members if s.actor.body} | {body_key(party.name)}
            if actor.kind == "person":
                named |= {o for o in _offices_of(actor, members) if party is actor or is_of_somewhere(o)}
            bodies[party.actor_id] = bodies.get(party.actor_id, frozenset()) | named
    states = {a.country: a for a in reversed(everybody) if a.kind == "country" and a.country}
    return Cast(everybody, who, parties, bodies, states)


def with_cast(mention: Mention, cast: Cast) -> Mention:
    """The mention with the pile's actors in place of its article's."""
    here = mention.article_id

    def put(actor: Actor | None) -> Actor | None:
        return None if actor is None else cast.of(here, actor)

    def put_all(actors: Sequence[Actor]) -> tuple[Actor, ...]:
        return tuple(dict.fromkeys(cast.of(here, a) for a in actors))

    event, position, figure = mention.event, mention.position, mention.figure
    if event is not None:
        event = replace(event, actors=put_all(event.actors), recipients=put_all(event.recipients))
    if position is not None:
        position = replace(position, holder=cast.of(here, position.holder), addressee=put(position.addressee))
    if figure is not None:
        figure = replace(figure, by=put(figure.by))
    hops = tuple(replace(hop, who=put(hop.who)) for hop in mention.attribution)
    return replace(mention, event=event, position=position, figure=figure, speaker=put(mention.speaker), attribution=hops)


def _offices_of(actor: Actor, members: Sequence[Seen]) -> set[str]:
    """The offices of a person, without the words of his own name; of one who is called by none, what his sector tells."""
    names = frozenset(w for name in (actor.name, *actor.aliases) for w in name_words(name))
    told = {found for s in members for words in s.offices if (found := find_office(words, names)) is not None}
    by_sector = office_of_sector(actor.sector)
    return told or ({by_sector} if by_sector is not None else set())


def _name_components(components: Sequence[Sequence[Seen]]) -> list[Actor]:
    drafts = [_merge(members) for members in components]
    ids = [_make_actor_id(d) for d in drafts]
    taken = Counter(ids)
    out = []
    for draft, members, actor_id in zip(drafts, components, ids, strict=True):
        told_apart = draft.kind == "unnamed" or taken[actor_id] > 1
        smallest = min(s.mention_id for s in members)
        out.append(replace(draft, actor_id=_make_actor_id(draft, smallest) if told_apart else actor_id))
    return out


def _make_actor_id(actor: Actor, *parts: str) -> str:
    kind = "body" if actor.kind in BODY_KINDS else actor.kind
    return blake2b("\x1f".join((kind, name_key(actor.name), *parts)).encode(), digest_size=8).hexdigest()


def _merge(members: Sequence[Seen]) -> Actor:
    """One actor of several: the fullest name, what all members know, every other name as an alias."""
    fullest = min((s.actor for s in members), key=lambda a: (-len(name_words(a.name)), -len(a.name), a.name, a.kind, a.country or "~"))
    names = {n for s in members for n in (s.actor.name, *s.actor.aliases)} - {fullest.name}
    kinds = {s.actor.kind for s in members}
    return replace(
        fullest,
        kind="body" if fullest.kind == "person" and kinds & BODY_KINDS else fullest.kind,
        country=fullest.country or _smallest(s.actor.country for s in members),
        sector=fullest.sector or _smallest(s.actor.sector for s in members),
        body=fullest.body or _smallest(s.actor.body for s in members),
        aliases=tuple(sorted(names)),
    )


def _smallest(values: Iterable[str | None]) -> str | None:
    return min((v for v in values if v), default=None)


def _bodies_by_name(actors: Sequence[Actor], components: Sequence[Sequence[Seen]]) -> tuple[dict[str, Actor], list[Actor]]:
    """Bodies by every folded name they alone have, and the bodies that are only named as somebody's body."""
    by_name: dict[str, Actor] = {}
    for actor in sorted(actors, key=lambda a: a.actor_id):
        if actor.kind in BODY_KINDS:
            by_name.setdefault(body_key(actor.name), actor)
    for actor in sorted(actors, key=lambda a: a.actor_id):
        if actor.kind in BODY_KINDS:
            for key in sorted(alias_keys(actor)):
                by_name.setdefault(key, actor)
    extra = []
    for actor, _ in sorted(zip(actors, components, strict=True), key=lambda pair: pair[0].actor_id):
        if actor.body and body_key(actor.body) not in by_name:
            draft = Actor(actor_id="", name=actor.body, kind="body", country=actor.country)
            body = replace(draft, actor_id=_make_actor_id(draft))
            by_name[body_key(actor.body)] = body
            extra.append(body)
    return by_name, extra


def _find_party(actor: Actor, by_name: Mapping[str, Actor]) -> Actor | None:
    at = actor
    for _ in range(_MAX_BODY_STEPS):
        above = by_name.get(body_key(at.body)) if at.body else None
        if above is None or above.actor_id == at.actor_id:
            break
        at = above
    return at if (at.kind in BODY_KINDS or at.kind == "person") and not is_noun_for_people(at) else None
