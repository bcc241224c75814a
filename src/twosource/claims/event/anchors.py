"""Is a deed told where the sentence does not name who does it? Only where the one it is done to, or its place, says which deed it is."""

from twosource.claims.event import mood
from twosource.claims.event.agents import is_passive
from twosource.claims.event.deeds import Deed
from twosource.claims.event.eventwords import in_group, lemma_of, load_event_types
from twosource.claims.event.governing import find_governor
from twosource.claims.event.nounframes import is_of_something, is_specific
from twosource.claims.event.sides import resolve_heads
from twosource.claims.place.places import event_places
from twosource.claims.scene import Scene
from twosource.claims.sentence.grammar import child, subtree
from twosource.claims.wordsets import word_set
from twosource.records import Actor, Sentence

_FORCE = {"ASSAULT", "COERCE"}
_PLACED = {"ASSAULT", "COERCE", "PROTEST"}


def is_anchored(scene: Scene, sentence: Sentence, found: Deed, recipients: tuple[Actor, ...]) -> bool:
    """Whether a deed without anybody who does it is told of somebody ("was arrested"), or as a noun of a place ("a bombing in Lima")."""
    if found.trigger != found.verb or found.alone:
        return _noun_is_anchored(scene, sentence, found, recipients)
    if not recipients or load_event_types()[found.type].patient is None:
        return False
    if _by_weapon(sentence, found.verb):
        return found.type == "ASSAULT"
    if lemma_of(sentence.tokens[found.trigger]) in word_set("no deed of anybody"):
        return False  # "was killed", "was hit": it may have been an accident
    if not _leaves_doer_open(sentence, found) or _is_general(sentence, found):
        return False
    # What is done to a thing alone is done to nobody: "the letter from Peru was rejected".
    return found.type in _FORCE or bool(resolve_heads(scene, sentence, found.recipients, found.type))


def _is_tried(sentence: Sentence, verb: int) -> bool:
    """Whether the infinitive hangs on a noun that says how it stands ("an attempt to", "a plan to"), not on "a campaign to"."""
    governor = find_governor(sentence, verb) if mood.has_to(sentence, verb) else None
    return governor is not None and governor.row is not None


def _by_weapon(sentence: Sentence, verb: int) -> bool:
    """Whether a weapon stands where the doer would: "was killed by a bomb" is no accident."""
    agent = child(sentence, verb, "agent")
    weapon = child(sentence, agent, "pobj") if agent is not None else None
    return weapon is not None and (in_group(sentence, weapon, "weapon") or in_group(sentence, weapon, "blast"))


def _leaves_doer_open(sentence: Sentence, found: Deed) -> bool:
    """Whether nobody is named as doing it, or only somebody known from elsewhere ("she shot him"), not a thing or a beast."""
    if is_passive(sentence, found.verb):
        return child(sentence, found.verb, "agent") is None
    if not found.agents:  # a participle whose doer the parse does not give: "a ship foiled the plot, seizing 26 pirates"
        # or an infinitive below a noun: "an attempt to kill him"
        token = sentence.tokens[found.verb]
        participle = (token.tag == "VBG" and token.dep in {"advcl", "acl"}) or (token.dep == "acl" and _is_tried(sentence, found.verb))
        return participle or found.undergone
    return all(sentence.tokens[j].text.lower() in word_set("some person") for j in found.agents)


def _is_general(sentence: Sentence, found: Deed) -> bool:
    """Whether the verb tells what is done to people of a kind: "people accused of theft", "women are beaten", not "women were beaten"."""
    told = mood.is_finite(sentence, found.verb) and not mood.is_present(sentence, found.verb)
    return not told and not any(is_specific(sentence, j) for j in found.recipients)


def _noun_is_anchored(scene: Scene, sentence: Sentence, found: Deed, recipients: tuple[Actor, ...]) -> bool:
    if found.agents and not found.alone:
        return False
    if recipients and load_event_types()[found.type].patient is not None:
        certain = all(is_specific(sentence, j) for j in found.recipients)
        return certain and bool(resolve_heads(scene, sentence, found.recipients, found.type))
    if found.type not in _PLACED or is_of_something(sentence, found.trigger):
        return False
    places = event_places(scene, sentence, found.trigger)
    if not found.alone:
        return bool(places or event_places(scene, sentence, found.verb))
    below = subtree(sentence, found.trigger)
    start, end = sentence.tokens[below[0]].start, sentence.tokens[below[-1]].end
    return any(start <= basis.span[1] and basis.span[2] <= end for _, basis in places)
