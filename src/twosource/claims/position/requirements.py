"""What must come first, in somebody's words, before his side talks or anything has a point, and who is to do it?"""

from collections.abc import Iterator
from typing import NamedTuple

from twosource.claims.event import mood
from twosource.claims.event.agents import find_agents, find_objects, find_subjects, preposition_objects
from twosource.claims.event.frames import find_frame
from twosource.claims.event.nounframes import find_event_name
from twosource.claims.position.contents import requirement_of, trimmed
from twosource.claims.remembered import MOST_SENTENCES, remembered
from twosource.claims.scene import Scene
from twosource.claims.sentence.grammar import children, span_of, subtree
from twosource.claims.sentence.wording import lemmas, vocabulary
from twosource.claims.wordsets import word_set
from twosource.records import Attribution, Sentence, Span


class Requirement(NamedTuple):
    """What must come first, and the token of who is to do it, where a clause says so."""

    content: Span
    whom: int | None


def find_requirements(scene: Scene, sentence: Sentence, i: int, over: Attribution) -> Iterator[Requirement]:
    """What must come first: "only if", "unless", "if" beside talks; what is futile "unless", what cannot be "until"."""
    if not _may_require(sentence) or mood.is_question(sentence, i):
        return
    found = (*_offered(scene, sentence, i), *_barred(sentence, i), *_preconditions(sentence, i))
    for content, whom in dict(found).items():
        if any(c.start <= content.start and content.end <= c.end for c in over.content):
            yield Requirement(content, whom)


@remembered(MOST_SENTENCES)
def _may_bar(sentence: Sentence) -> bool:
    """Whether any word of the sentence can say what stands in the way."""
    words = vocabulary(sentence)
    return "without" in words or not (word_set("bar until").isdisjoint(words) and word_set("open once").isdisjoint(words))


@remembered(MOST_SENTENCES)
def _may_require(sentence: Sentence) -> bool:
    """Whether any word of the sentence opens a condition or names one."""
    names_one = not word_set("condition noun").isdisjoint(lemmas(sentence))
    return names_one or _may_bar(sentence) or bool(mood.find_conditions(sentence))


def _offered(scene: Scene, sentence: Sentence, i: int) -> Iterator[tuple[Span, int | None]]:
    for governed, indices, role in mood.find_conditions(sentence):
        if role != "condition" or governed != i or not _is_offer(scene, sentence, i, indices):
            continue
        yield requirement_of(sentence, indices), _who_acts(sentence, indices)


def _who_acts(sentence: Sentence, indices: tuple[int, ...]) -> int | None:
    """Who is to do what the clause says: the subject of its verb."""
    top = next((j for j in indices if mood.is_verb(sentence, j) and mood.is_finite(sentence, j)), None)
    return next(iter(find_agents(sentence, top)), None) if top is not None else None


def _barred(sentence: Sentence, i: int) -> Iterator[tuple[Span, int | None]]:
    """What stands in the way: "futile unless the North acts", "no talks until they leave", "no peace without a truce"."""
    if not _may_bar(sentence):
        return
    pointless, aim = _is_pointless(sentence, i), _is_aim(sentence, i)
    shut = pointless or (aim and _is_shut(sentence, i))
    only = aim and any(sentence.tokens[j].text.lower() == "only" for j in children(sentence, i, "advmod"))
    if not (shut or only) or mood.is_unreal(sentence, i):
        return
    places = (i, *children(sentence, i, "acomp", "attr", "oprd", "nsubj", "nsubjpass"))
    for clause in (j for place in places for j in children(sentence, place, "advcl") if mood.is_finite(sentence, j)):
        opening = {sentence.tokens[k].text.lower() for k in children(sentence, clause, "mark", "advmod")}
        if opening & word_set("bar until" if shut else "open once"):
            below = subtree(sentence, clause)
            yield requirement_of(sentence, below), _who_acts(sentence, below)
    if shut and aim:
        for noun in (n for place in places for n in preposition_objects(sentence, place, "without")):
            yield span_of(sentence, trimmed(sentence, subtree(sentence, noun))), None


def _is_pointless(sentence: Sentence, i: int) -> bool:
    """Whether the clause calls something futile: "is futile", "are doomed", "there is no point in", "would be a waste of time"."""
    tokens = sentence.tokens
    words = word_set("pointless")
    if tokens[i].text.lower() in words or tokens[i].lemma in words:
        return mood.is_verb(sentence, i) and not mood.is_negated(sentence, i)
    named = [tokens[j] for j in children(sentence, i, "acomp", "oprd", "attr")]
    if any(t.text.lower() in words for t in named):
        return not mood.is_negated(sentence, i)
    return any(t.lemma in word_set("point") for t in named) and mood.is_negated(sentence, i)


def _is_aim(sentence: Sentence, i: int) -> bool:
    """Whether the clause speaks of talks, peace or a deal: what two sides can only reach together."""
    nouns = (*find_subjects(sentence, i), *children(sentence, i, "nsubj", "nsubjpass", "attr", "dobj"))
    inner = (k for n in nouns for k in (n, *children(sentence, n, "compound")))
    return any(sentence.tokens[k].lemma in word_set("common aim") for k in inner)


def _is_shut(sentence: Sentence, i: int) -> bool:
    """Whether it says that it will or can not be: "can not begin", "there will be no peace", "is no deal", "is not possible"."""
    modal = mood.modal_status(sentence, i)
    return mood.is_negated(sentence, i) and (modal in {"planned", "possible", "would"} or (modal is None and mood.is_present(sentence, i)))


def _is_offer(scene: Scene, sentence: Sentence, i: int, indices: tuple[int, ...]) -> bool:
    """Whether what hangs on the condition is the speaker's to give: talks, an agreement, or what "we" would do."""
    if mood.modal_status(sentence, i) not in {"planned", "possible", "would"} or mood.is_unreal(sentence, i):
        return False
    subjects = find_subjects(sentence, i)
    bare = sentence.tokens[indices[0]].text.lower() == "if" and sentence.tokens[indices[0] - 1].text.lower() != "only"
    if not bare and sentence.tokens[i].pos != "AUX" and any(sentence.tokens[s].text.lower() in word_set("speaks") for s in subjects):
        return True
    if bare and mood.is_negated(sentence, i):
        return False
    frame = find_frame(scene, sentence, i)
    if frame is not None and frame.type in {"CONSULT", "AGREE"}:
        return True
    nouns = (*subjects, *find_objects(sentence, i))
    return any((name := find_event_name(sentence, n)) is not None and name.type == "CONSULT" for n in nouns if n not in indices)


def _preconditions(sentence: Sentence, i: int) -> Iterator[tuple[Span, None]]:
    """ "X is a condition for talks": the requirement is X; of a relative clause, what it hangs on."""
    tokens = sentence.tokens
    if tokens[i].lemma != "be" or mood.is_negated(sentence, i):
        return
    named = [j for j in children(sentence, i, "attr") if tokens[j].lemma in word_set("condition noun")]
    subject = mood.subject_of(sentence, i)
    if not any(tokens[k].text.lower() in {"for", "of", "to"} for j in named for k in children(sentence, j, "prep")):
        return
    if tokens[i].dep == "relcl":
        whole = range(_start_of_thing(sentence, tokens[i].head), subtree(sentence, i)[0])
        yield span_of(sentence, trimmed(sentence, tuple(whole))), None
    elif subject is not None and tokens[subject].pos in {"NOUN", "PROPN"}:
        yield span_of(sentence, trimmed(sentence, subtree(sentence, subject))), None


def _start_of_thing(sentence: Sentence, noun: int) -> int:
    """Where the thing begins that a relative clause at the end of a list or an of-phrase speaks of: at its first noun."""
    tokens = sentence.tokens
    while tokens[noun].dep in {"pobj", "prep", "conj", "appos", "compound"} and not mood.is_verb(sentence, tokens[noun].head):
        noun = tokens[noun].head
    return subtree(sentence, noun)[0]
