"""Does a clause in somebody's words take a position: what others must do, what he asks for, what he will not do?"""

from typing import NamedTuple

from twosource.claims.event import mood
from twosource.claims.event.agents import preposition_objects
from twosource.claims.event.eventwords import EventVerb, load_groups
from twosource.claims.event.frames import find_frame
from twosource.claims.event.sides import actor_of
from twosource.claims.event.status import read_status
from twosource.claims.remembered import MOST_SENTENCES, remembered
from twosource.claims.scene import Scene
from twosource.claims.sentence.grammar import ancestors, child, children
from twosource.claims.sentence.wording import lemmas, vocabulary
from twosource.claims.wordsets import word_set
from twosource.records import Actor, Attribution, Sentence


def obliges(sentence: Sentence, i: int, subjects: tuple[int, ...]) -> bool:
    """Whether the clause says that somebody else must do it: "must", "have to", "need to", of no state of mind or being."""
    tokens = sentence.tokens
    if (
        not subjects
        or not _names_duty(sentence)
        or any(tokens[s].text.lower() in word_set("speaks") | word_set("nobody in particular") for s in subjects)
    ):
        return False
    if tokens[i].pos == "AUX" or tokens[i].lemma in word_set("states of mind") or mood.is_question(sentence, i):
        return False
    if any(role == "condition" and i in indices for _, indices, role in mood.find_conditions(sentence)):
        return False
    if _is_not_but(sentence, i):
        return False
    must = says_must(sentence, i)
    perfect = any(tokens[j].lemma == "have" for j in children(sentence, i, "aux"))
    return (must and not perfect) or _has_to_do(sentence, i)


def _is_not_but(sentence: Sentence, i: int) -> bool:
    """Whether it is what is not to be done instead of what is ("must fight, not give up and say maybe")."""
    tokens = sentence.tokens
    joined = (i, *(j for j in ancestors(sentence, i) if tokens[j].dep == "conj"))
    return any(
        tokens[j].dep == "conj" and not says_must(sentence, j) and any(tokens[k].dep == "neg" for k in children(sentence, j))
        for j in joined
    )


def is_consequence(sentence: Sentence, i: int, subject: int) -> bool:
    """Whether the clause only draws a conclusion ("so they have to charge less"): that asks nothing of anybody."""
    before = sentence.tokens[subject - 1].text.lower() if subject else ""
    return before in word_set("therefore") and not says_must(sentence, i)


@remembered(MOST_SENTENCES)
def _names_duty(sentence: Sentence) -> bool:
    """Whether a word of the sentence may say that somebody must."""
    return any(t.text.lower() == "must" or (t.lemma in {"have", "need"} and t.tag in {"VBP", "VBZ"}) for t in sentence.tokens)


class Task(NamedTuple):
    """What is left to somebody: the token of who is to act, and of the verb that says what he is to do."""

    whom: int
    verb: int


def left_to(sentence: Sentence, i: int) -> Task | None:
    """ "It is up to Peru to act", "the onus is on Peru to act": what the speaker says is another's to do; not what is his to decide."""
    tokens = sentence.tokens
    if (
        tokens[i].lemma != "be"
        or not _may_leave(sentence)
        or mood.is_negated(sentence, i)
        or mood.is_question(sentence, i)
        or not mood.is_finite(sentence, i)
    ):
        return None
    verb = next((j for j in children(sentence, i, "advcl", "xcomp", "ccomp", "acl") if mood.has_to(sentence, j)), None)
    subject = mood.subject_of(sentence, i)
    if verb is None or subject is None or tokens[verb].lemma in word_set("decides"):
        return None
    onus = tokens[subject].lemma in word_set("onus")
    if not onus and tokens[subject].text.lower() != "it":
        return None
    whom = _behind_on(sentence, i) if onus else _behind_up_to(sentence, i)
    speaks = whom is not None and tokens[whom].text.lower() in word_set("speaks") | word_set("first person") | word_set(
        "nobody in particular"
    )
    return Task(whom, verb) if whom is not None and whom < verb and not speaks else None


@remembered(MOST_SENTENCES)
def _may_leave(sentence: Sentence) -> bool:
    """Whether a word of the sentence may say to whom something is left."""
    return not (vocabulary(sentence).isdisjoint({"up", "incumbent"}) and word_set("onus").isdisjoint(lemmas(sentence)))


def _behind_on(sentence: Sentence, i: int) -> int | None:
    return next(iter(preposition_objects(sentence, i, "on", "upon", "with")), None)


def _behind_up_to(sentence: Sentence, i: int) -> int | None:
    """Who stands behind "up to", "incumbent on"."""
    tokens = sentence.tokens
    up = [j for j in children(sentence, i, "prep", "advmod", "acomp", "prt") if tokens[j].text.lower() in {"up", "incumbent"}]
    return next((n for j in up for n in preposition_objects(sentence, j, "to", "on", "upon")), None)


def find_asking(scene: Scene, sentence: Sentence, i: int, subjects: tuple[int, ...]) -> EventVerb | None:
    """What the speaker asks for by saying so: "we ask the council to send observers"."""
    if not any(sentence.tokens[s].text.lower() in word_set("speaks") for s in subjects) or not mood.is_present(sentence, i):
        return None
    frame = find_frame(scene, sentence, i)
    plain = frame is not None and frame.type == "REQUEST" and not mood.is_negated(sentence, i) and not mood.is_question(sentence, i)
    return frame if plain and read_status(sentence, i, scene).asserted else None


def is_thing(scene: Scene, sentence: Sentence, noun: int) -> bool:
    """Whether the noun phrase means nobody who could be asked."""
    return sentence.tokens[noun].pos != "PRON" and actor_of(scene, sentence, noun, first_person=False) is None


def says_must(sentence: Sentence, i: int) -> bool:
    """Whether "must" stands with the verb."""
    return any(sentence.tokens[j].text.lower() == "must" for j in children(sentence, mood.first_conjunct(sentence, i), "aux"))


def is_main(sentence: Sentence, i: int, over: Attribution) -> bool:
    """Whether the clause is what the speaker says, not part of something else that he says ("a bill to make sure they must ask")."""
    tokens = sentence.tokens
    for j in (i, *ancestors(sentence, i)):
        if tokens[j].dep in {"relcl", "acl", "advcl", "pcomp", "csubj"}:
            return False
        head = tokens[tokens[j].head]
        inside = any(c.start <= head.start < c.end for c in over.content)
        if tokens[j].head == j or not inside:
            return True
        if tokens[j].dep == "ccomp" and j > tokens[j].head and head.lemma not in word_set("thinks"):
            return False
    return True


def _has_to_do(sentence: Sentence, i: int) -> bool:
    token = sentence.tokens[i]
    if token.dep == "conj":
        return _has_to_do(sentence, token.head) if mood.first_conjunct(sentence, i) != i else False
    head = sentence.tokens[token.head]
    if token.dep != "xcomp" or not mood.has_to(sentence, i) or mood.is_negated(sentence, token.head):
        return False
    return head.lemma in {"have", "need"} and head.tag in {"VBP", "VBZ"}


def declines(scene: Scene, sentence: Sentence, i: int, subjects: tuple[int, ...], speaker: Actor) -> bool:
    """Whether the speaker says that he and his will not do it: "we will not go", "said it would not attend"."""
    tokens = sentence.tokens
    if tokens[i].pos == "AUX" or not mood.is_negated(sentence, i) or tokens[i].lemma in load_groups()["comment"] | word_set("opposes"):
        return False
    if tokens[i].lemma in word_set("nothing declined"):
        return False
    modals = {tokens[j].text.lower() for j in children(sentence, mood.first_conjunct(sentence, i), "aux")}
    first = any(tokens[s].text.lower() in word_set("speaks") for s in subjects)
    if first and modals & {"will", "wo", "'ll", "shall"}:
        return child(sentence, i, "auxpass") is None
    if not modals & {"will", "would", "wo"} or any(i in indices for _, indices, _ in mood.find_conditions(sentence)):
        return False
    actors = [a for s in subjects if (a := scene.actor_at(sentence, s)) is not None]
    own = any(a.actor_id == speaker.actor_id or a.name == speaker.body for a in actors)
    return own and child(sentence, i, "auxpass") is None
