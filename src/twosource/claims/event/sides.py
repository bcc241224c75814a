"""Whom does a noun phrase mean as a side of an event? The actor it names, the speaker behind "we", the country behind a place."""

from collections.abc import Sequence

from twosource.claims.actors.naming import body_nouns
from twosource.claims.event.agents import find_subjects, preposition_objects
from twosource.claims.event.eventwords import in_group, is_done_to, load_event_names
from twosource.claims.event.pairs import find_pair
from twosource.claims.event.people import (
    body_of,
    country_of,
    inner_noun,
    joined_countries,
    owner_side,
    plain_people,
    possessor_of,
    with_country,
)
from twosource.claims.figure.people import is_person
from twosource.claims.scene import Scene
from twosource.claims.sentence.grammar import ancestors, child, children
from twosource.claims.wordsets import word_set
from twosource.clean.creditline import find_wire_named
from twosource.clean.outlets import find_outlet_named
from twosource.records import Actor, Attribution, Sentence, Token

SPOKEN = {"REQUEST", "REJECT", "ACCUSE", "AGREE"}
"""What is done by speaking: it rests on who heard it, and a quotation is never a second such event."""

_DOERS = ("by", "from", "of")
_OWNERS = (*_DOERS, "in", "against", "on", "with")


def resolve_heads(scene: Scene, sentence: Sentence, heads: Sequence[int], type_: str, *, other_end: bool = False) -> tuple[Actor, ...]:
    """The actors of the noun phrases, each once, in order; nobody for a noun that nothing resolves.

    What is done to somebody's things is done to him: with `other_end`, a thing stands for its owner ("Chilean ships", "an attack on
    a village in Chile"). Who acts is meant himself, or his arms do ("Israeli jets").
    """
    out: dict[str, Actor] = {}
    for head in heads:
        depth = 2 if other_end and type_ != "CONSULT" else 0  # nobody meets with a thing for its owner
        for actor in _sides_of(scene, sentence, head, first_person=type_ not in SPOKEN, depth=depth):
            if not (type_ == "CONSULT" and _meets_nobody(scene, sentence, head, actor)):
                out.setdefault(actor.actor_id, actor)
    return tuple(out.values())


def _meets_nobody(scene: Scene, sentence: Sentence, head: int, actor: Actor) -> bool:
    """Whether who is named is met by nobody: media, a programme, or an owner whose thing it is ("met the Board's threshold")."""
    last = next((j for j in range(head, len(sentence.tokens)) if scene.actor_at(sentence, j) != actor), len(sentence.tokens))
    owns = head < last < len(sentence.tokens) and sentence.tokens[last].tag == "POS" and scene.actor_at(sentence, head) == actor
    owns = owns and sentence.tokens[head].dep in {"dobj", "pobj"}
    return owns or _is_media(sentence, head, actor) or _is_programme(scene, sentence, head)


def _sides_of(scene: Scene, sentence: Sentence, head: int, *, first_person: bool, depth: int) -> tuple[Actor, ...]:
    """The one actor of the noun phrase; the two of "Turkish and Greek officials" and "both sides"; whose arms they are ("Israeli jets")."""
    several = joined_countries(scene, sentence, head) or find_pair(scene, sentence, head)
    if several:
        return several
    led = _led_by(scene, sentence, head)
    if led is not None:
        return (led,)
    inner = inner_noun(sentence, head)
    for noun in dict.fromkeys((head, inner)):
        actor = actor_of(scene, sentence, noun, first_person=first_person)
        if actor is not None:
            return (with_country(scene, sentence, noun, actor),)
    if inner != head:
        return _sides_of(scene, sentence, inner, first_person=first_person, depth=depth)
    meant = _named_beside(scene, sentence, head) or plain_people(scene, sentence, head)
    if meant is None and (depth or in_group(sentence, head, "arms")):
        meant = owner_side(scene, sentence, head)
    if meant is not None:
        return (meant,)
    behind = _sides_behind(scene, sentence, head, first_person=first_person, depth=depth) if depth else ()
    whose = possessor_of(scene, sentence, head) if not behind and (depth or in_group(sentence, head, "arms")) else None
    return (whose,) if whose is not None else behind


def _led_by(scene: Scene, sentence: Sentence, head: int) -> Actor | None:
    """Whose campaign or team it is, which acts for him: "backed Kovic's campaign"."""
    owner = child(sentence, head, "poss")
    if owner is None or sentence.tokens[head].text not in word_set("acts for a person"):
        return None
    actor = scene.actor_at(sentence, owner)
    return actor if actor is not None and actor.kind == "person" else None


def _named_beside(scene: Scene, sentence: Sentence, head: int) -> Actor | None:
    """ "a member of the council, Ivo Tarn", "Ivo Tarn, the first member": the man, where the noun alone names nobody."""
    beside = sentence.tokens[head].head if sentence.tokens[head].dep == "appos" else child(sentence, head, "appos")
    named = scene.actor_at(sentence, beside) if beside is not None else None
    person = named is not None and named.kind == "person" and sentence.tokens[head].pos == "NOUN"
    return with_country(scene, sentence, head, named) if named is not None and person else None


def _sides_behind(scene: Scene, sentence: Sentence, head: int, *, first_person: bool, depth: int) -> tuple[Actor, ...]:
    """Whose thing it is, behind "by", "of", "in"; of a deed only who does it, not whom it is aimed at ("backed calls on them")."""
    if sentence.tokens[head].pos != "NOUN":
        return ()
    lemma = sentence.tokens[head].lemma
    words = (
        _OWNERS
        if lemma not in load_event_names() and lemma not in word_set("deed noun")
        else ("by", "from")
        if is_done_to(lemma)
        else _DOERS
    )
    for word in words:
        for behind in preposition_objects(sentence, head, word):
            found = _sides_of(scene, sentence, behind, first_person=first_person, depth=depth - 1)
            if found:
                return found
    return ()


def is_somebody(scene: Scene, sentence: Sentence, j: int) -> bool:
    """Whether a word before a noun names a side: an actor, or a country's adjective."""
    return (
        any(find(scene, sentence, j) is not None for find in (Scene.actor_at, country_of, owner_side)) or body_of(sentence, j) is not None
    )


def actor_of(scene: Scene, sentence: Sentence, head: int, *, first_person: bool) -> Actor | None:
    """Whom the noun phrase means; "we" and "I" in somebody's words are the speaker, where `first_person` allows it."""
    token = sentence.tokens[head]
    if token.text.lower() in word_set("first person") and token.tag.startswith("PRP"):
        over = scene.attribution_over((token.start, token.end))
        over = _own_words_over(scene, token, over) if over is not None else None
        return over.speaker if first_person and over is not None else None
    if token.text.isupper() and len(token.text) > 1 and token.text.lower() in word_set("one man or woman"):
        return None  # "CONGRESS FACED HIM"
    if token.text.lower() == "it" and token.dep in {"dobj", "pobj"} and not _is_named_here(scene, sentence, head):
        return None  # behind a verb "it" is a thing rather than a body, unless the sentence names one
    if token.text.lower() in word_set("anybody") or token.ent in {"EVENT", "LAW", "PRODUCT", "WORK_OF_ART"}:
        return None
    actor = scene.actor_at(sentence, head)
    if (
        actor is not None
        and token.tag == "PRP"
        and (_is_own_subject(scene, sentence, head, actor) or _is_passed_over(scene, sentence, head, actor))
    ):
        return None
    if actor is not None and (_is_plain_word(sentence, head, actor) or _is_told_otherwise(scene, sentence, head, actor)):
        return None
    owner = child(sentence, head, "poss")
    thing = sentence.tokens[head].pos == "NOUN" and sentence.tokens[head].text.lower() not in body_nouns()
    if actor is not None and actor.kind == "body" and owner is not None and thing and actor == scene.actor_at(sentence, owner):
        return None  # "the council's threshold" is not the council
    if actor is not None and owner is not None and _is_somebodys(scene, sentence, head, owner):
        return None  # "Dorn's New Plan" is what Dorn made, nobody who acts
    return actor or country_of(scene, sentence, head) or (body_of(sentence, head) if token.dep in {"amod", "compound", "nmod"} else None)


def _own_words_over(scene: Scene, token: Token, inner: Attribution) -> Attribution:
    """Whose quoted words "I" and "we" stand in, where these words tell what others say: "Men tell me that they back me"."""
    around = [a for a in scene.attributions if a.saying and any(c.start <= token.start and token.end <= c.end for c in a.content)]
    marked = [a for a in around if not scene.text[a.content[0].start].isalnum()]
    return inner if inner in marked or not marked else marked[-1]


def _is_named_here(scene: Scene, sentence: Sentence, head: int) -> bool:
    """Whether the sentence itself names whom the pronoun means."""
    actor = scene.actor_at(sentence, head)
    return any(sentence.tokens[j].pos == "PROPN" and scene.actor_at(sentence, j) == actor for j in range(head))


def _is_plain_word(sentence: Sentence, head: int, actor: Actor) -> bool:
    """Whether a word in small letters before a noun was led to a name that only begins with it ("an amnesty bill")."""
    token = sentence.tokens[head]
    before = token.dep in {"amod", "compound", "nmod"} and token.tag in {"NN", "JJ"} and token.text.islower()
    return before and actor.kind == "body" and token.text not in body_nouns()


def _is_told_otherwise(scene: Scene, sentence: Sentence, head: int, actor: Actor) -> bool:
    """Whether words beside it tell that somebody else is meant: "Georgia, star of a film", "the campaign of Dorn" where it is Kovic's."""
    if actor.kind == "country":
        beside = child(sentence, head, "appos")
        return beside is not None and sentence.tokens[beside].tag == "NN" and is_person(sentence.tokens[beside])
    if actor.kind != "body" or sentence.tokens[head].tag not in {"NN", "NNS"}:
        return False
    owners = (*preposition_objects(sentence, head, "of"), *children(sentence, head, "poss"))
    whose = (scene.actor_at(sentence, j) for j in owners)
    persons = [a for a in whose if a is not None and a.kind == "person"]
    return bool(persons) and not any(a.name.split()[-1] in actor.name for a in persons)


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


def _is_passed_over(scene: Scene, sentence: Sentence, head: int, actor: Actor) -> bool:
    """Whether "it" was led past a name that stands before it in its sentence: "the Mail backed Kovic; it ..." is not somebody else."""
    if sentence.tokens[head].text.lower() != "it":
        return False
    above = (s for j in ancestors(sentence, head) if sentence.tokens[j].pos == "VERB" for s in find_subjects(sentence, j) if s != head)
    if any(actor == scene.actor_at(sentence, s) for s in above):
        return False  # "Peru said in a letter to Chile that it ..."
    before = (scene.actor_at(sentence, j) for j in range(head) if sentence.tokens[j].pos in {"PROPN", "NOUN"})
    near = [a for a in before if a is not None and a.kind in {"body", "country"}]
    return bool(near) and any(a.actor_id != actor.actor_id for a in near)


def _is_programme(scene: Scene, sentence: Sentence, head: int) -> bool:
    """Whether the name is of a broadcaster's programme ("Radio Arvania's Evening Hour")."""
    owner = child(sentence, head, "poss")
    actor = scene.actor_at(sentence, owner) if owner is not None else None
    return owner is not None and actor is not None and sentence.tokens[head].pos == "PROPN" and _is_media(sentence, owner, actor)


def _is_media(sentence: Sentence, head: int, actor: Actor) -> bool:
    if actor.kind == "body" and set(actor.name.lower().split()) & word_set("media word"):
        return True
    if actor.sector in {"JRN", "MED"} or in_group(sentence, head, "media"):
        return True
    return find_outlet_named(actor.name) is not None or find_wire_named(actor.name) is not None
