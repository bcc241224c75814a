"""Which articles have to be corroborated together? Those that share a report, an outlet, an actor or a place, and what these share in turn.

An article that shares none of these changes nothing in the claims of the others (law 4), so a change is worked out again only in
its neighbourhood. The neighbourhoods follow from the articles alone: the same in any order, in one run or in ten.
"""

import re
from collections.abc import Iterable, Iterator, Mapping

from twosource.records import Actor, Correction, Document, Mention, Report
from twosource.text.fold import fold_key

_WORD = re.compile(r"\w{3,}")


def find_keys(
    document: Document, mentions: Iterable[Mention], reports: Mapping[str, Report], corrections: Iterable[Correction] = ()
) -> tuple[str, ...]:
    """What ties this article to others, sorted: reports, words of names (outlets, wires, actors, victims, places), corrections."""
    names: list[str] = [document.article.outlet or "", *(credit.wire for credit in document.layout.credits)]
    for report in reports.values():
        names += [report.wire or "", report.outlet or ""]
    for mention in mentions:
        for actor in _actors_of(mention):
            names += _names_of(actor)
        names += [place.name for place in mention.where]
        # A victim with a name is one victim wherever the name stands.
        names += [mention.figure.of] if mention.figure is not None and mention.figure.of else []
        names += [mention.medium or ""]
    put_right = {f"correction {c.number}" for c in corrections if any(a.article_id == document.article.article_id for a in c.anchors)}
    return tuple(sorted({key for name in names for key in _keys_of(name)} | {f"report {report_id}" for report_id in reports} | put_right))


def _actors_of(mention: Mention) -> Iterator[Actor]:
    event, position, figure = mention.event, mention.position, mention.figure
    found: list[Actor | None] = [mention.speaker, *(hop.who for hop in mention.attribution)]
    if event is not None:
        found += [*event.actors, *event.recipients]
    if position is not None:
        found += [position.holder, position.addressee]
    if figure is not None:
        found.append(figure.by)
    return (actor for actor in found if actor is not None)


def _names_of(actor: Actor) -> list[str]:
    # A description ("a top official") is nobody's name: it ties an article to none but its body's.
    own = [] if actor.kind == "unnamed" else [actor.name, *actor.aliases]
    return [*own, actor.body or ""]


def _keys_of(name: str) -> set[str]:
    # Words with a capital, so that "the UN envoy" and "UN" meet and "of" ties nobody; the capitals themselves, for acronyms.
    capitals = [word for word in name.split() if any(c.isupper() for c in word)]
    keys = {word for part in capitals for word in _WORD.findall(fold_key(part))}
    keys.update(fold_key(part) for part in capitals if part.isupper())
    if len(capitals) > 1:
        keys.add("".join(next(c for c in part if c.isupper()) for part in capitals).casefold())
    return keys


def find_neighbourhoods(ties: Mapping[str, Iterable[str]]) -> tuple[tuple[str, ...], ...]:
    """The articles parted into neighbourhoods, given each one's keys: sorted inside and among themselves. Nearly linear."""
    above: dict[str, str] = {article: article for article in ties}

    def top(article: str) -> str:
        while above[article] != article:
            above[article] = above[above[article]]
            article = above[article]
        return article

    first: dict[str, str] = {}
    for article in sorted(ties):
        for key in ties[article]:
            a, b = sorted((top(first.setdefault(key, article)), top(article)))
            above[b] = a
    groups: dict[str, list[str]] = {}
    for article in sorted(ties):
        groups.setdefault(top(article), []).append(article)
    return tuple(tuple(groups[head]) for head in sorted(groups))
