"""Who is who in one article? Names, surnames, acronyms, roles, descriptions and pronouns, each led to one actor or to nobody.

Full names are gathered from the whole article first, so that a surname in the lede finds the name that comes later. Then the article is
read in order: a role or description goes to the latest person or body it fits, a pronoun to the latest that agrees with it. What nothing
resolves stays unnamed, and two such mentions are two.
"""

from collections.abc import Iterable
from hashlib import blake2b

from twosource.claims.actors.appositions import join_phrases
from twosource.claims.actors.cast import Cast
from twosource.claims.actors.deciding import decide_kinds
from twosource.claims.actors.fitting import Entity
from twosource.claims.actors.kinds import find_possessives
from twosource.claims.sentence.phrases import find_phrases
from twosource.claims.sentence.runs import Phrase
from twosource.records import Actor, Document, Sentence, Span
from twosource.text.fold import fold_key
from twosource.text.quotemarks import find_quotations


def find_actors(document: Document, sentences: Iterable[Sentence]) -> dict[tuple[int, int], Actor]:
    """The actor behind each token that names, describes or stands for somebody, by (sentence number, token index).

    All tokens of a name, and the role before it, lead to its actor. Places and unresolved pronouns lead nowhere.
    """
    read = tuple(sentences)
    table = Cast(_quoted_spans(document))
    phrased = decide_kinds((s, join_phrases(s, find_phrases(s))) for s in read)
    for _, phrases in phrased:
        for phrase in sorted(phrases, key=lambda p: -len(p.name or "")):
            table.gather(phrase)
    table.settle_short_names(p for _, phrases in phrased for p in phrases)
    found: list[tuple[Phrase, Entity]] = []
    for sentence, phrases in phrased:
        waiting = find_possessives(sentence)
        for phrase in phrases:
            while waiting and waiting[0].first <= phrase.first:
                found.extend(_owner(table, sentence, waiting.pop(0)))
            entity = table.resolve(sentence, phrase, phrases)
            if entity is not None:
                found.append((phrase, entity))
        for phrase in waiting:
            found.extend(_owner(table, sentence, phrase))
    actors = {id(e): _actor_of(e) for _, e in found}
    who: dict[tuple[int, int], Actor] = {}
    for phrase, entity in sorted(found, key=lambda f: f[0].first - f[0].last):
        for i in range(phrase.first, phrase.last + 1):
            who[phrase.sentence, i] = actors[id(entity)]
    return who


def _owner(table: Cast, sentence: Sentence, phrase: Phrase) -> list[tuple[Phrase, Entity]]:
    entity = table.possessor(sentence, phrase)
    return [(phrase, entity)] if entity is not None else []


def _actor_of(entity: Entity) -> Actor:
    key = f"{entity.kind}\x1f{fold_key(entity.name)}"
    if entity.kind in {"unnamed", "group"}:
        key += f"\x1f{entity.spot}"
    return Actor(
        actor_id=blake2b(key.encode(), digest_size=8).hexdigest(), name=entity.name, kind=entity.kind, country=entity.country,
        sector=entity.sector, body=entity.body, aliases=tuple(sorted(set(entity.aliases) - {entity.name})),
    )  # fmt: skip


def _quoted_spans(document: Document) -> tuple[Span, ...]:
    text = document.article.text
    blocks = [b for b in document.layout.blocks if b.kind == "paragraph"]
    return tuple(
        q.outer
        for b in blocks
        for q in find_quotations(text, b.start, b.end)
        if len(text[q.inner.start : q.inner.end].split()) > 3 or text[q.inner.end - 1] in ",.?!"
    )
