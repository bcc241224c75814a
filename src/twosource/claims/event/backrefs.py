"""Which deed that the article told before does a noun mean that names no side itself? "The attack", "Monday's shooting"."""

from collections.abc import Sequence

from twosource.claims.event.deeds import Deed
from twosource.claims.event.eventwords import load_event_names
from twosource.claims.scene import Scene
from twosource.claims.sentence.grammar import children
from twosource.claims.time.times import event_days
from twosource.claims.wordsets import word_set
from twosource.records import Actor, Mention, Sentence, Token
from twosource.text.days import days_overlap

BASIS = "told before"
_TYPES = {"ASSAULT", "COERCE", "PROTEST"}
_SAYS_WHICH = {"of", "on", "against", "by", "with", "between", "into", "over", "in", "at", "near", "outside", "inside"}


def find_told(scene: Scene, sentence: Sentence, found: Deed, told: Sequence[Mention]) -> Mention | None:
    """The mention of the deed that a definite noun without sides takes up; None where it may be another, or one of several."""
    if found.type not in _TYPES or found.agents or found.recipients or not _takes_up(sentence, found.trigger):
        return None
    fitting = [m for m in told if _fits(m, found) and not _is_several(scene, m)]
    named = [m for m in fitting if any(a.kind in {"person", "body", "country"} for a in _sides(m))]
    pool = named or fitting
    if not pool or not _is_one(pool):
        return None
    day = event_days(scene, sentence, found.trigger)
    return None if day is not None and any(m.when is not None and not days_overlap(m.when, day[0]) for m in pool) else pool[-1]


def _takes_up(sentence: Sentence, noun: int) -> bool:
    """Whether the noun phrase is "the", "this" or some day's, in the singular, and says nothing more of which deed it means."""
    tokens = sentence.tokens
    before = children(sentence, noun, "det", "poss", "amod", "compound", "nmod", "nummod")
    if (
        tokens[noun].tag != "NN"
        or _is_mutual(tokens[noun])
        or any(_tells_apart(tokens[j]) for j in before)
        or children(sentence, noun, "relcl", "acl")
    ):
        return False
    if any(tokens[j].text.lower() in _SAYS_WHICH for j in children(sentence, noun, "prep")):
        return False
    return any(tokens[j].text.lower() in {"the", "this"} or (tokens[j].dep == "poss" and tokens[j].ent == "DATE") for j in before)


def _is_mutual(token: Token) -> bool:
    """Whether the noun names what goes on between two sides ("the fighting", "the war"), not what one does to another at once."""
    return any("between" in row.actors for row in load_event_names().get(token.lemma, ()))


def _tells_apart(token: Token) -> bool:
    """Whether the word before the noun means another deed, or names which: "another", "second", "the Velin attack"."""
    named = token.pos == "PROPN" and token.ent != "DATE"
    return named or token.ent == "ORDINAL" or token.text.lower() in word_set("another one")


def _fits(mention: Mention, found: Deed) -> bool:
    event = mention.event
    if event is None or event.type != found.type or mention.polarity == "denied" or mention.status not in {"happened", "alleged"}:
        return False
    modes = {event.mode, found.mode}
    alike = len(modes) == 1 or (None in modes and found.type == "ASSAULT")
    return alike and bool(event.recipients or (event.actors and mention.status == "happened"))


def _is_several(scene: Scene, mention: Mention) -> bool:
    """Whether it was told as more than one ("air strikes on"): no one of them is known."""
    _, start, end = mention.fields["type"].span
    return scene.text[start:end].endswith("s")


def _sides(mention: Mention) -> tuple[Actor, ...]:
    assert mention.event is not None
    return (*mention.event.actors, *mention.event.recipients)


def _is_one(pool: Sequence[Mention]) -> bool:
    """Whether all these mentions hang together by somebody whom they share."""
    known = {a.actor_id for a in _sides(pool[-1])}
    rest = [{a.actor_id for a in _sides(m)} for m in pool]
    for _ in pool:
        known = known.union(*(ids for ids in rest if ids & known))
    return all(ids & known for ids in rest)
