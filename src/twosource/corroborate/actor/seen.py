"""Whom does each article name? Every actor once, with the reports whose sentences do and the offices he is called by."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from twosource.corroborate.actor.bodynames import body_key
from twosource.corroborate.actor.offices import find_office
from twosource.corroborate.words import name_key, name_words
from twosource.records import Actor, Mention

BODY_KINDS = frozenset({"body", "country"})


@dataclass(frozen=True, slots=True)
class Seen:
    """An actor as one article names it, the reports whose sentences do, and the smallest mention that does.

    `offices` are those that the article calls a person by where he speaks.
    """

    article_id: str
    actor: Actor
    reports: frozenset[str]
    mention_id: str
    offices: tuple[str, ...] = ()

    @property
    def words(self) -> tuple[str, ...]:
        """The words of the name, folded."""
        return name_words(self.actor.name)

    @property
    def key(self) -> str:
        """The name, folded as its kind asks."""
        return body_key(self.actor.name) if self.actor.kind in BODY_KINDS else name_key(self.actor.name)


def local_key(actor: Actor) -> str:
    """By what an actor is known within its article."""
    # A newsroom named as a medium may come without an id of its own.
    return actor.actor_id or f"name {name_key(actor.name)}"


def actors_of(mention: Mention) -> tuple[Actor, ...]:
    """Every actor that a mention names, in the order of its fields."""
    found: list[Actor | None] = [mention.speaker]
    if mention.event:
        found += [*mention.event.actors, *mention.event.recipients]
    if mention.position:
        found += [mention.position.holder, mention.position.addressee]
    if mention.figure:
        found.append(mention.figure.by)
    found += [hop.who for hop in mention.attribution]
    return tuple(a for a in found if a is not None)


def collect_seen(mentions: Iterable[Mention]) -> list[Seen]:
    """Each actor of each article once, in order of article and local key."""
    found: dict[tuple[str, str], list[tuple[Actor, Mention]]] = defaultdict(list)
    offices: dict[tuple[str, str], set[str]] = defaultdict(set)
    for mention in mentions:
        for actor in actors_of(mention):
            found[mention.article_id, local_key(actor)].append((actor, mention))
        for hop in mention.attribution:
            if hop.who is not None and hop.who.kind == "person" and " " in hop.text:
                offices[mention.article_id, local_key(hop.who)].add(hop.text)
    out = []
    for (article_id, local), places in sorted(found.items()):
        actor = min((a for a, _ in places), key=lambda a: (-len(a.name), a.name, a.body or "", a.country or "", a.aliases))
        reports = frozenset(m.report_id for _, m in places if m.report_id)
        called = tuple(w for w in sorted(offices.get((article_id, local), ())) if find_office(w, frozenset()) is not None)
        out.append(Seen(article_id, actor, reports, min(m.mention_id for _, m in places), called))
    return out
