"""Whom does a noun phrase mean as a side of an event? The actor it names, the speaker behind "we", the country behind a place."""

from collections.abc import Sequence
from hashlib import blake2b

from twosource.claims.agents import find_subjects
from twosource.claims.frames import in_group
from twosource.claims.grammar import ancestors, child
from twosource.claims.naming import body_nouns, countries, demonyms
from twosource.claims.scene import Scene
from twosource.claims.wordsets import word_set
from twosource.clean.creditline import find_wire_named
from twosource.clean.outlets import find_outlet_named
from twosource.records import Actor, Sentence
from twosource.text.fold import fold_key

SPOKEN = {"REQUEST", "REJECT", "ACCUSE", "AGREE"}
"""What is done by speaking: it rests on who heard it, and a quotation is never a second such event."""

_SIDE_DEPS = {"pobj", "nsubj", "nsubjpass", "dobj", "poss", "conj", "amod", "compound"}


def resolve_heads(scene: Scene, sentence: Sentence, heads: Sequence[int], type_: str) -> tuple[Actor, ...]:
    """The actors of the noun phrases, each once, in order; nobody for a noun that nothing resolves."""
    out: dict[str, Actor] = {}
    for head in heads:
        actor = actor_of(scene, sentence, head, first_person=type_ not in SPOKEN)
        if actor is None or (type_ == "CONSULT" and _is_media(sentence, head, actor)):
            continue
        out.setdefault(actor.actor_id, actor)
    return tuple(out.values())


def actor_of(scene: Scene, sentence: Sentence, head: int, *, first_person: bool) -> Actor | None:
    """Whom the noun phrase means; "we" and "I" in somebody's words are the speaker, where `first_person` allows it."""
    token = sentence.tokens[head]
    if token.text.lower() in word_set("first person") and token.tag.startswith("PRP"):
        over = scene.attribution_over((token.start, token.end))
        return over.speaker if first_person and over is not None else None
    if token.text.lower() in word_set("anybody") or token.ent in {"EVENT", "LAW", "PRODUCT", "WORK_OF_ART"}:
        return None
    actor = scene.actor_at(sentence, head)
    if actor is not None and token.tag == "PRP" and _is_own_subject(scene, sentence, head, actor):
        return None
    owner = child(sentence, head, "poss")
    thing = sentence.tokens[head].pos == "NOUN" and sentence.tokens[head].text.lower() not in body_nouns()
    if actor is not None and actor.kind == "body" and owner is not None and thing and actor == scene.actor_at(sentence, owner):
        return None  # "the council's threshold" is not the council
    if actor is not None and owner is not None and _is_somebodys(scene, sentence, head, owner):
        return None  # "Dorn's New Plan" is what Dorn made, nobody who acts
    return actor or _country_of(scene, sentence, head)


def _is_somebodys(scene: Scene, sentence: Sentence, head: int, owner: int) -> bool:
    """Whether the name is of a thing that belongs to a person: capitals throughout, and no word for a body in it."""
    whose = scene.actor_at(sentence, owner)
    words = [t for t in sentence.tokens[owner + 1 : head + 1] if t.tag != "POS"]
    named = all(t.text[0].isupper() for t in words) and sentence.tokens[head].ent != "PERSON"
    return named and whose is not None and whose.kind == "person" and not {t.text.lower() for t in words} & body_nouns().keys()


def _is_own_subject(scene: Scene, sentence: Sentence, head: int, actor: Actor) -> bool:
    """Whether a pronoun was led to the subject of its own verb: in "Kovic urged him" he is somebody else."""
    token = sentence.tokens[head]
    if token.dep not in {"dobj", "pobj", "dative"} or token.text.lower().endswith(("self", "selves")):
        return False
    verb = next((j for j in ancestors(sentence, head) if sentence.tokens[j].pos == "VERB"), head)
    return any(actor == scene.actor_at(sentence, s) for s in find_subjects(sentence, verb))


def _country_of(scene: Scene, sentence: Sentence, head: int) -> Actor | None:
    """A country where a place could stand ("an apology from Russia") or that stands before a noun ("an Australian ultimatum").

    As a side of an event it is the country that is meant; a longer name that only ends in it is another thing.
    """
    tokens = sentence.tokens
    if any(t.head == head and t.dep in {"compound", "nmod"} for t in tokens) or tokens[head].dep not in _SIDE_DEPS:
        return None
    key = fold_key(tokens[head].text)
    row = countries().get(key) or (demonyms().get(key) if tokens[head].dep in {"amod", "compound"} else None)
    if row is None:
        return None
    known = next((a for a in scene.who.values() if a.kind == "country" and a.name == row.name), None)
    return known or Actor(
        actor_id=blake2b(f"country\x1f{fold_key(row.name)}".encode(), digest_size=8).hexdigest(),
        name=row.name, kind="country", country=row.iso3, sector="GOV",
    )  # fmt: skip


def _is_media(sentence: Sentence, head: int, actor: Actor) -> bool:
    if actor.sector in {"JRN", "MED"} or in_group(sentence, head, "media"):
        return True
    return find_outlet_named(actor.name) is not None or find_wire_named(actor.name) is not None
