"""Is what a word names a deed of public life at all, or does it only sound like one? A rally of a candidate, a game, a speech."""

from twosource.claims.event.agents import preposition_objects
from twosource.claims.event.deeds import Deed
from twosource.claims.event.eventwords import in_group
from twosource.claims.event.people import inner_noun
from twosource.claims.event.sides import resolve_heads
from twosource.claims.figure.people import is_person
from twosource.claims.scene import Scene
from twosource.claims.sentence.grammar import children
from twosource.claims.wordsets import word_set
from twosource.records import Actor, Sentence

_ARMED = {"MIL", "REB"}


def is_no_matter(scene: Scene, sentence: Sentence, found: Deed, actors: tuple[Actor, ...], recipients: tuple[Actor, ...]) -> bool:
    """Whether the deed is none of those that the types mean."""
    if found.type == "CONSULT":
        return _is_game(sentence, found) or _is_speech(sentence, found, recipients) or _is_private(scene, sentence, found, actors)
    if found.type == "PROTEST":
        return _is_no_protest(sentence, found, actors)
    if found.mode == "release":  # "the release of her letters"
        noun = found.alone or found.trigger != found.verb
        return noun and bool(found.recipients) and not any(_means_somebody(scene, sentence, j) for j in found.recipients)
    if found.type == "ASSAULT":
        return _is_contest(sentence, found, actors, recipients)
    if found.type == "CONCEDE" and sentence.tokens[found.trigger].lemma in {"allow", "permit"}:
        return not any(a.kind == "country" or a.sector == "GOV" for a in actors)  # only rulers lift a ban
    lawyer = found.type == "SUPPORT" and sentence.tokens[found.trigger].lemma == "defend" and _all_persons(actors)
    return lawyer and bool(recipients) and all(a.kind in {"group", "unnamed"} for a in recipients)  # a lawyer his clients


def _means_somebody(scene: Scene, sentence: Sentence, noun: int) -> bool:
    return scene.actor_at(sentence, noun) is not None or is_person(sentence.tokens[noun]) or in_group(sentence, noun, "victim")


def _all_persons(actors: tuple[Actor, ...]) -> bool:
    return bool(actors) and all(a.kind == "person" for a in actors)


def _is_game(sentence: Sentence, found: Deed) -> bool:
    """Whether the two meet in a game: "hosted the Wolves for a football match"."""
    return any(sentence.tokens[j].lemma in word_set("game") for j in preposition_objects(sentence, found.verb, "for", "in"))


def _is_speech(sentence: Sentence, found: Deed, recipients: tuple[Actor, ...]) -> bool:
    """Whether somebody addresses many: "spoke to supporters" is no talk with them."""
    if sentence.tokens[found.trigger].lemma != "speak" or not recipients:
        return False
    addressed = any(sentence.tokens[j].text.lower() == "to" for j in children(sentence, found.verb, "prep"))
    many = any(in_group(sentence, j, "group") for j in found.recipients)
    return addressed and (many or all(a.kind in {"group", "body"} and a.sector != "GOV" for a in recipients))


def _is_private(scene: Scene, sentence: Sentence, found: Deed, actors: tuple[Actor, ...]) -> bool:
    """Whether a person meets his own people: "met his wife"."""
    if not _all_persons(actors):
        return False
    known = [j for j in found.recipients if resolve_heads(scene, sentence, (j,), found.type)]
    others = {sentence.tokens[inner_noun(sentence, j)].lemma for j in known}
    return bool(others) and others <= word_set("private person")


def _is_no_protest(sentence: Sentence, found: Deed, actors: tuple[Actor, ...]) -> bool:
    """Whether soldiers or police stand in the streets, or one man holds a rally: his campaign's."""
    if found.mode == "obstruct" and any(in_group(sentence, j, "force") for j in found.agents):
        return True
    toward = (sentence.tokens[j].text.lower() in word_set("toward") for j in children(sentence, found.trigger, "prep"))
    if sentence.tokens[found.trigger].lemma == "march" and any(toward) and not found.recipients:
        return True  # an army's "march toward the capital"
    if sentence.tokens[found.trigger].lemma == "rally" and not found.recipients and all(a.kind != "group" for a in actors):
        return True  # "a rally in Lima", "the party's rally": for or against what?
    alone = bool(actors) and all(a.kind in {"person", "unnamed"} for a in actors)
    return alone and sentence.tokens[found.trigger].lemma in word_set("gathering")


def _is_contest(sentence: Sentence, found: Deed, actors: tuple[Actor, ...], recipients: tuple[Actor, ...]) -> bool:
    """Whether persons without arms "battle" each other, or "attack" in words: no force is used."""
    if sentence.tokens[found.trigger].lemma not in word_set("struggle") or any(a.sector in _ARMED for a in (*actors, *recipients)):
        return False
    politicians = (a.name.lower().split()[-1].rstrip("s") in word_set("of a party") for a in actors)
    if _all_persons(actors) or (actors and all(politicians)):
        noun = found.trigger != found.verb or found.alone
        return all(a.kind in {"person", "body"} for a in recipients) if found.alone or recipients else noun
    return not actors and _all_persons(recipients) and found.alone
