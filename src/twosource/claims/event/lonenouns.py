"""Which deeds do nouns tell of by themselves, whatever their verb says? "Uganda's attack on Rwanda", "the arrest of Ivan Dorn".

A noun with both sides, or with one side or a place that tells which deed it is, presupposes that deed; a noun behind a word of
accusing tells what the accused is said to have done.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from twosource.claims.event import mood
from twosource.claims.event.agents import find_agents, find_objects, preposition_objects
from twosource.claims.event.eventwords import EventName
from twosource.claims.event.governing import Governor, find_governor
from twosource.claims.event.nounframes import is_of_something, is_specific, noun_sides
from twosource.claims.event.sides import resolve_heads
from twosource.claims.scene import Scene
from twosource.claims.sentence.grammar import ancestors, children
from twosource.claims.wordsets import word_set
from twosource.records import Sentence

_DEPS = {"pobj", "dobj", "nsubj", "nsubjpass"}
_FORCE = {"ASSAULT", "COERCE", "PROTEST"}
_STEPS = 4


@dataclass(frozen=True, slots=True, kw_only=True)
class LoneNoun:
    """A noun that names a deed with these sides. `strict`: both have to be there."""

    name: EventName
    agents: tuple[int, ...]
    recipients: tuple[int, ...]
    strict: bool = False


def find_lone_noun(scene: Scene, sentence: Sentence, noun: int, names: tuple[EventName, ...]) -> Iterator[LoneNoun]:
    """The deed that the noun names by itself, once or not at all."""
    token = sentence.tokens[noun]
    if token.dep not in _DEPS:
        return
    governor = find_governor(sentence, noun)
    if governor is not None and _accuses(governor):
        yield from _of_accused(sentence, noun, names, governor)
        return
    if token.dep == "pobj" and sentence.tokens[token.head].text.lower() not in word_set("tells of a deed"):
        return
    for name in names:
        agents, recipients = noun_sides(scene, sentence, noun, name)
        if agents and (recipients or len(agents) > 1):
            yield LoneNoun(name=name, agents=agents, recipients=recipients, strict=True)
            return
        if _tells_which(scene, sentence, noun, name, agents, recipients):
            yield LoneNoun(name=name, agents=agents, recipients=recipients)
            return


def _tells_which(
    scene: Scene, sentence: Sentence, noun: int, name: EventName, agents: tuple[int, ...], recipients: tuple[int, ...]
) -> bool:
    """Whether the noun means one deed, or known ones, that one side or a place tells from others."""
    if not _is_certain(sentence, noun):
        return False
    if recipients and resolve_heads(scene, sentence, recipients, name.type):
        # "the arrest of", "an attack on"; but a ban on somebody lasts, and an endorsement of his may be one that he makes.
        done = "poss" in name.recipient or name.type == "ASSAULT"
        return done and all(is_specific(sentence, j) for j in recipients)
    if name.type not in _FORCE or is_of_something(sentence, noun):
        return False
    return not agents or bool(resolve_heads(scene, sentence, agents, name.type))


def _is_certain(sentence: Sentence, noun: int) -> bool:
    """Whether the noun means a certain deed: "the killings", "his arrest", "Friday's raid", "an attack", but not "attacks on villages"."""
    if mood.is_negated(sentence, noun):
        return False
    tokens = sentence.tokens
    before = children(sentence, noun, "det", "poss")
    if tokens[noun].tag in {"NNS", "NNPS"}:
        return any(tokens[j].dep == "poss" or tokens[j].text.lower() in word_set("definite") for j in before)
    return bool(before)


def _accuses(governor: Governor) -> bool:
    return governor.row is not None and governor.row.status == "alleged" and governor.row.pos in {"V", "N"} and governor.via != "object"


def _of_accused(sentence: Sentence, noun: int, names: tuple[EventName, ...], governor: Governor) -> Iterator[LoneNoun]:
    accused = _accused(sentence, governor.head)
    for name in names:
        if accused and name.type in _FORCE:
            recipients = tuple(j for j in _done_to(sentence, noun) if j not in accused)
            yield LoneNoun(name=name, agents=accused, recipients=recipients)
            return


def _done_to(sentence: Sentence, noun: int) -> tuple[int, ...]:
    """Whom a deed behind a word of accusing was done to: "of", "on" or "against" them."""
    return next((found for word in ("of", "on", "against") if (found := preposition_objects(sentence, noun, word))), ())


def _accused(sentence: Sentence, head: int) -> tuple[int, ...]:
    """Who is accused: the object of the verb, above a noun ("held on suspicion of") the object of the verb that it hangs on."""
    if mood.is_verb(sentence, head):
        return find_objects(sentence, head)
    for above, _ in zip(ancestors(sentence, head), range(_STEPS), strict=False):
        if mood.is_verb(sentence, above):
            own = sentence.tokens[head].dep == "dobj" and sentence.tokens[head].head == above
            return find_agents(sentence, above) if own else find_objects(sentence, above)
    return ()
