"""Which deeds does a sentence name? Verbs, nouns whose verb only tells that they took place, and nouns with both their sides.

A deed is an event before it is a mention: token indices, not yet actors.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from twosource.claims.event import mood
from twosource.claims.event.agents import find_agents, find_subjects, is_passive, preposition_objects
from twosource.claims.event.eventwords import EventName, EventVerb, load_content_modes
from twosource.claims.event.frames import find_content, find_frame, recipients_of, slot_heads
from twosource.claims.event.lonenouns import find_lone_noun
from twosource.claims.event.nounframes import find_event_name, light_verb_of, noun_sides, noun_slot, rows_of_noun
from twosource.claims.event.sides import resolve_heads
from twosource.claims.figure.people import is_person
from twosource.claims.scene import Scene
from twosource.claims.sentence.grammar import children
from twosource.records import Sentence


@dataclass(frozen=True, slots=True, kw_only=True)
class Deed:
    """An event before it is a mention: token indices in its sentence. `told`: the verb only makes it known; its subject says it.

    `alone`: a noun with its sides, whose verb says something of it. `undergone`: its subject is the one it is done to ("faces charges").
    """

    trigger: int
    verb: int
    type: str
    mode: str | None
    agents: tuple[int, ...]
    recipients: tuple[int, ...]
    strict: bool
    told: bool = False
    alone: bool = False
    undergone: bool = False


def find_deeds(scene: Scene, sentence: Sentence) -> Iterator[Deed]:
    """The deeds that the verbs and nouns of the sentence name, in order; who does them may be nobody."""
    for i, token in enumerate(sentence.tokens):
        if mood.is_verb(sentence, i):
            frame = find_frame(scene, sentence, i)
            if frame is not None and not _is_attribute(sentence, i, frame.type):
                yield _from_verb(scene, sentence, i, frame)
            continue
        if token.pos not in {"NOUN", "PROPN"}:
            continue
        names = rows_of_noun(sentence, i)
        for name in names:
            light = light_verb_of(sentence, i, name)
            if light is not None:
                yield _from_noun(scene, sentence, i, name, *light)
                break
        else:
            if names:
                yield from _standing_alone(scene, sentence, i, names)


def _is_attribute(sentence: Sentence, i: int, type_: str) -> bool:
    """Whether the participle only says of what kind a noun is: "invited guests", "occupied land"; a murdered man was murdered."""
    token = sentence.tokens[i]
    bare = token.dep == "amod" and token.tag == "VBN" and not children(sentence, i, "agent", "npadvmod")
    return bare and (type_ not in {"ASSAULT", "COERCE"} or not is_person(sentence.tokens[token.head]))


def _standing_alone(scene: Scene, sentence: Sentence, noun: int, names: tuple[EventName, ...]) -> Iterator[Deed]:
    for lone in find_lone_noun(scene, sentence, noun, names):
        yield Deed(
            trigger=noun, verb=noun, type=lone.name.type, mode=lone.name.mode, agents=lone.agents, recipients=lone.recipients,
            strict=lone.strict, alone=True,
        )  # fmt: skip


def _from_verb(scene: Scene, sentence: Sentence, i: int, frame: EventVerb) -> Deed:
    undergone = "subject" in frame.recipient
    agents = () if undergone else tuple(a for n in find_agents(sentence, i) for a in _doers(scene, sentence, n))
    return Deed(
        trigger=i, verb=i, type=frame.type, mode=frame.mode or _mode_of_content(scene, sentence, i, frame.type), agents=agents,
        recipients=recipients_of(scene, sentence, i, frame), strict=frame.strict == "yes", undergone=undergone,
    )  # fmt: skip


def _mode_of_content(scene: Scene, sentence: Sentence, i: int, type_: str) -> str | None:
    """The mode that a request, refusal or threat has from what it is about."""
    modes = load_content_modes()
    if not any(t == type_ for t, _ in modes):
        return None
    content = find_content(scene, sentence, i)
    return modes.get((type_, content.key)) or modes.get((type_, content.key.split("/")[0])) if content is not None else None


def _doers(scene: Scene, sentence: Sentence, noun: int) -> tuple[int, ...]:
    """The noun itself, or whose attack it is where the noun names one ("government raids killed ...")."""
    name = find_event_name(sentence, noun) if scene.actor_at(sentence, noun) is None else None
    return noun_slot(scene, sentence, noun, name.actors) if name is not None else (noun,)


def _from_noun(scene: Scene, sentence: Sentence, noun: int, name: EventName, verb: int, role: str) -> Deed:
    agents: tuple[int, ...] = ()
    own, recipients = noun_sides(scene, sentence, noun, name)
    if role == "agent" and sentence.tokens[noun].dep == "pobj" and is_passive(sentence, verb):
        agents = find_subjects(sentence, verb)  # "were engaged in fighting"
    elif role == "told":
        agents = own
    elif role == "agent":
        agents = find_agents(sentence, verb)
    elif role == "passive":
        agents = find_agents(sentence, verb) if any(sentence.tokens[j].dep == "agent" for j in children(sentence, verb)) else ()
    if role != "agent" or (name.type == "CONSULT" and not resolve_heads(scene, sentence, agents, name.type)):
        agents = (*agents, *(a for a in own if a not in agents))
    recipients = recipients or preposition_objects(sentence, verb, *name.recipient)
    if not recipients and name.type == "PROTEST":
        recipients = slot_heads(scene, sentence, verb, "aim")
    if role == "agent" and name.type == "CONSULT" and not recipients:
        recipients = tuple(a for a in preposition_objects(sentence, noun, "between", "among") if a not in agents)
    if role == "told" and recipients and not agents:
        agents, role = find_agents(sentence, verb), "agent"  # who announces talks with somebody takes part
    return Deed(
        trigger=noun, verb=verb, type=name.type, mode=name.mode, agents=agents, recipients=recipients, strict=False, told=role == "told",
    )  # fmt: skip
