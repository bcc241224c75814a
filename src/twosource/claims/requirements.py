"""What must come first, in somebody's words, before his side talks, agrees or gives?"""

from collections.abc import Iterator

from twosource.claims import mood
from twosource.claims.agents import find_objects, find_subjects
from twosource.claims.contents import requirement_of, trimmed
from twosource.claims.frames import find_frame
from twosource.claims.grammar import children, span_of, subtree
from twosource.claims.nounframes import find_event_name
from twosource.claims.scene import Scene
from twosource.claims.wordsets import word_set
from twosource.records import Attribution, Sentence, Span


def find_requirements(scene: Scene, sentence: Sentence, i: int, over: Attribution) -> Iterator[Span]:
    """What must come first before the speaker's side talks or agrees: "only if", "unless", and "if" beside talks."""
    conditions = [indices for governed, indices, role in mood.find_conditions(sentence) if role == "condition" and governed == i]
    if (not conditions and sentence.tokens[i].lemma != "be") or mood.is_question(sentence, i):
        return
    for indices in conditions:
        if not _is_offer(scene, sentence, i, indices):
            continue
        span = requirement_of(sentence, indices)
        if any(c.start <= span.start and span.end <= c.end for c in over.content):
            yield span
    yield from _preconditions(sentence, i)


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


def _preconditions(sentence: Sentence, i: int) -> Iterator[Span]:
    """ "X is a condition for talks": the requirement is X; of a relative clause, what it hangs on."""
    tokens = sentence.tokens
    if tokens[i].lemma != "be" or mood.is_negated(sentence, i):
        return
    named = [j for j in children(sentence, i, "attr") if tokens[j].lemma in word_set("condition noun")]
    subject = mood.subject_of(sentence, i)
    if not any(tokens[k].text.lower() in {"for", "of", "to"} for j in named for k in children(sentence, j, "prep")):
        return
    if tokens[i].dep == "relcl":
        whole = range(_start_of_thing(sentence, tokens[i].head), subtree(sentence, i)[-1] + 1)
        yield span_of(sentence, trimmed(sentence, tuple(whole)))
    elif subject is not None and tokens[subject].pos in {"NOUN", "PROPN"}:
        yield span_of(sentence, trimmed(sentence, subtree(sentence, subject)))


def _start_of_thing(sentence: Sentence, noun: int) -> int:
    """Where the thing begins that a relative clause at the end of a list or an of-phrase speaks of: at its first noun."""
    tokens = sentence.tokens
    while tokens[noun].dep in {"pobj", "prep", "conj", "appos", "compound"} and not mood.is_verb(sentence, tokens[noun].head):
        noun = tokens[noun].head
    return subtree(sentence, noun)[0]
