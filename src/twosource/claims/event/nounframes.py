"""Which event does a noun name, and does its verb tell that it takes place? "Held talks", "an air raid on ... by ..."."""

from collections.abc import Sequence
from functools import cache

from twosource.claims.event import mood
from twosource.claims.event.agents import preposition_objects, with_conjuncts
from twosource.claims.event.eventwords import EventName, lemma_of, load_event_names, load_event_verbs, load_light_verbs
from twosource.claims.event.sides import is_somebody
from twosource.claims.remembered import MOST_SENTENCES, remembered_at
from twosource.claims.scene import Scene
from twosource.claims.sentence.grammar import child, children
from twosource.claims.wordsets import word_set
from twosource.records import Sentence


@remembered_at(MOST_SENTENCES)
def verb_names(sentence: Sentence, i: int) -> tuple[str, ...]:
    """The names a verb may have in the lexicons, longest first: with particle, with what completes it, alone.

    A verb with a particle is another verb ("turn down", "call off"): it never answers to its name alone.
    """
    tokens = sentence.tokens
    lemma = lemma_of(tokens[i])
    particle = child(sentence, i, "prt")
    if particle is not None:
        return (f"{lemma} {tokens[particle].text.lower()}",)
    near = children(sentence, i, "advmod", "acomp", "oprd", "dobj", "prep")
    names = [f"{lemma} {tokens[j].text.lower()}" for j in near if j == i + 1 or tokens[j].dep == "dobj"]
    return (*_with_phrase(sentence, i, lemma), *names, lemma)


def _with_phrase(sentence: Sentence, i: int, lemma: str) -> tuple[str, ...]:
    """The names with a preposition and its bare noun, wherever they stand behind the verb: "take ... into custody"."""
    if lemma not in _verbs_with_phrase():
        return ()
    tokens = sentence.tokens
    preps = [j for place in (i, *children(sentence, i, "dobj")) for j in children(sentence, place, "prep") if j + 1 < len(tokens)]
    return tuple(f"{lemma} {tokens[j].text.lower()} {tokens[j + 1].text.lower()}" for j in preps if tokens[j + 1].head == j)


@cache
def _verbs_with_phrase() -> frozenset[str]:
    return frozenset(name.partition(" ")[0] for name in load_event_verbs() if name.count(" ") == 2)


def rows_of_noun(sentence: Sentence, i: int) -> tuple[EventName, ...]:
    """The events that noun i may name, as its verb and surroundings allow."""
    token = sentence.tokens[i]
    if token.pos not in {"NOUN", "PROPN"}:
        return ()
    rows = load_event_names().get(token.lemma) or load_event_names().get(token.text.lower()) or ()
    if not rows:
        return ()
    before = {sentence.tokens[j].text.lower() for j in children(sentence, i, "compound", "amod", "nmod")}
    return tuple(
        row
        for row in rows
        if not before & set(row.others)
        and not (row.type == "ASSAULT" and before & word_set("figurative"))
        and (not row.modifiers or before & set(row.modifiers))
        and (not row.needs or _has_complement(sentence, i, row.needs))
    )


def find_event_name(sentence: Sentence, i: int) -> EventName | None:
    """The first event that noun i may name, or None."""
    return next(iter(rows_of_noun(sentence, i)), None)


def find_light_event(sentence: Sentence, verb: int) -> tuple[int, EventName] | None:
    """The noun below a verb that only tells of the noun's event ("impose sanctions", "hold talks"), with its row, or None."""
    below = [verb, *children(sentence, verb, "prep")]
    for noun in (j for place in below for j in children(sentence, place, "dobj", "pobj", "nsubjpass")):
        for row in rows_of_noun(sentence, noun):
            light = light_verb_of(sentence, noun, row)
            if light is not None and light[0] == verb:
                return noun, row
    return None


def noun_slot(scene: Scene, sentence: Sentence, noun: int, slots: Sequence[str]) -> tuple[int, ...]:
    """The heads of the noun phrases beside noun i in the first of these slots that somebody stands in."""
    for slot in slots:
        if slot == "modifier":
            before = children(sentence, noun, "amod", "compound", "nmod")
            found = tuple(j for j in before if is_somebody(scene, sentence, j) or sentence.tokens[j].lemma in word_set("armed men"))
        elif slot == "person":
            found = tuple(j for j in children(sentence, noun, "compound", "nmod") if _is_person(scene, sentence, j))
        elif slot == "poss":
            found = tuple(k for j in children(sentence, noun, "poss") for k in with_conjuncts(sentence, j))
        else:
            found = preposition_objects(sentence, noun, slot)
            if not found and slot == "against":  # "filed a complaint for damages against them"
                what = (k for j in children(sentence, noun, "prep") for k in children(sentence, j, "pobj"))
                found = next((whom for k in what if (whom := preposition_objects(sentence, k, slot))), ())
        if found:
            return found
    return ()


def noun_sides(scene: Scene, sentence: Sentence, noun: int, name: EventName) -> tuple[tuple[int, ...], tuple[int, ...]]:
    """Who does the noun's deed and to whom it is done, by its row; whoever it is done to ("Kovic's arrest") does not do it."""
    recipients = noun_slot(scene, sentence, noun, name.recipient)
    for slot in name.actors:
        agents = tuple(j for j in noun_slot(scene, sentence, noun, (slot,)) if j not in recipients)
        if agents:
            return agents, recipients
    return (), recipients


def is_of_something(sentence: Sentence, noun: int) -> bool:
    """Whether the noun says of what it is: where that is nobody, it is no deed done to somebody ("the shooting of the film")."""
    return any(sentence.tokens[j].text.lower() == "of" for j in children(sentence, noun, "prep"))


def is_specific(sentence: Sentence, noun: int) -> bool:
    """Whether the noun phrase means certain people: a name, a pronoun, one person, or people with an article or a number."""
    token = sentence.tokens[noun]
    return token.tag != "NNS" or bool(children(sentence, noun, "det", "poss", "nummod"))


def _is_person(scene: Scene, sentence: Sentence, j: int) -> bool:
    actor = scene.actor_at(sentence, j)
    return actor is not None and actor.kind == "person" and sentence.tokens[j].pos == "PROPN"


def _has_complement(sentence: Sentence, noun: int, needs: tuple[str, ...]) -> bool:
    """Whether the noun says what is asked for: behind a preposition, or in a clause ("a call for talks", not "a phone call")."""
    if "clause" in needs and any(mood.is_verb(sentence, j) for j in children(sentence, noun, "acl", "ccomp", "relcl")):
        return True
    places = (noun, sentence.tokens[noun].head)
    return any(sentence.tokens[j].text.lower() in needs for place in places for j in children(sentence, place, "prep"))


def light_verb_of(sentence: Sentence, noun: int, row: EventName) -> tuple[int, str] | None:
    """The verb that only tells that the noun's event takes place, and what its subject is: agent, event, passive (the noun is), told."""
    tokens = sentence.tokens
    token = tokens[noun]
    light = load_light_verbs()
    head = token.head
    if token.dep in {"dobj", "nsubjpass", "nsubj"} and mood.is_verb(sentence, head):
        role = "event" if token.dep == "nsubj" else "agent"
        names = verb_names(sentence, head) + _with_noun(sentence, head)
        if token.dep != "nsubj" and any((name, row.type, "told") in light for name in names):
            return head, "told"
        if any((name, row.type, role) in light for name in names):
            return head, "passive" if token.dep == "nsubjpass" else role
        return None
    if token.dep == "pobj" and tokens[head].dep == "prep":
        verb = tokens[head].head
        word = tokens[head].text.lower()
        if tokens[verb].dep == "dobj":
            verb, word = tokens[verb].head, f"{tokens[verb].text.lower()} {word}"
        if mood.is_verb(sentence, verb) and (f"{lemma_of(tokens[verb])} {word}", row.type, "agent") in light:
            return verb, "agent"
    if token.dep == "conj" and not mood.is_verb(sentence, head):
        return light_verb_of(sentence, head, row)
    return None


def _with_noun(sentence: Sentence, verb: int) -> tuple[str, ...]:
    lemma = lemma_of(sentence.tokens[verb])
    return tuple(f"{lemma} {sentence.tokens[j].text.lower()}" for j in children(sentence, verb, "dobj"))
