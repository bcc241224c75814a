"""Does a phrase of time or place in a sentence belong to this event, and not to another clause or to the verb that reports it?"""

from twosource.claims.sentence.grammar import children
from twosource.claims.time.tense import cue_words
from twosource.records import Sentence

_VERBAL = {"VERB", "AUX"}


def governs(sentence: Sentence, event: int, phrase: int) -> int | None:
    """How many steps lie between the event's verb or noun and the phrase (by its head token) that belongs to it; None where it does not.

    The phrase climbs to the first verb above it, through persons, places and things, which have no day, but not through other
    event nouns that are only talked of. From that verb it reaches verbs that share its clause.
    """
    tokens = sentence.tokens
    steps = 0
    j = phrase
    while True:
        if j == event:
            return steps
        if tokens[j].pos in _VERBAL and tokens[j].dep not in {"aux", "auxpass"}:
            return _across(sentence, event, j, phrase, steps)
        if tokens[j].head == j or not _passes(sentence, j, phrase):
            return None
        j = tokens[j].head
        steps += 1


def is_event_noun(sentence: Sentence, j: int) -> bool:
    """Whether the noun names something that happens and so can have a day of its own."""
    token = sentence.tokens[j]
    if token.pos != "NOUN":
        return False
    return token.lemma in cue_words("happened") | cue_words("arranged") or token.text.lower().endswith(
        tuple(sorted(cue_words("event ending")))
    )


def _passes(sentence: Sentence, j: int, phrase: int) -> bool:
    """Whether a phrase that hangs on token j may belong to what j hangs on."""
    tokens = sentence.tokens
    if j == phrase or tokens[j].pos in {"ADP", "SCONJ", "PART"} or not is_event_noun(sentence, j):
        return True
    if tokens[j].dep in {"nsubj", "nsubjpass"}:
        return True
    return tokens[j].dep == "pobj" and tokens[tokens[j].head].lemma in cue_words("setting preposition")


def _across(sentence: Sentence, event: int, verb: int, phrase: int, steps: int) -> int | None:
    """From the verb that the phrase hangs on to the event, where both share time and place."""
    if sentence.tokens[event].pos in _VERBAL:
        return steps + 1 if _shares(sentence, event, verb) or _shares_when(sentence, event, verb, phrase) else None
    return steps + 1 if _gives_noun(sentence, event, verb) else None


def _shares(sentence: Sentence, event: int, verb: int) -> bool:
    tokens = sentence.tokens
    e = tokens[event]
    if e.head == verb and e.dep in {"advcl", "xcomp"} and e.tag == "VBG":
        return True
    if e.head == verb and e.dep == "conj" and not children(sentence, event, "nsubj", "nsubjpass"):
        return e.tag == tokens[verb].tag
    return e.head == verb and e.dep == "xcomp" and tokens[verb].lemma in cue_words("holds")


def _shares_when(sentence: Sentence, event: int, verb: int, phrase: int) -> bool:
    """As in "were killed when gunmen attacked on Friday", "on Saturday when officials hold talks"."""
    tokens = sentence.tokens
    openers = [k for k in children(sentence, event, "advmod", "mark") if tokens[k].lemma == "when"]
    if openers and any(tokens[k].ent in {"DATE", "TIME"} and k != phrase for k in range(max(openers[0] - 2, 0), openers[0])):
        return False  # "unlike Thursday, when they were arrested, it was calm on Friday"
    for low, high in ((event, verb), (verb, event)):
        if tokens[low].head == high and tokens[low].dep == "advcl" and _opener(sentence, low) in cue_words("same time"):
            return True
    return bool(openers) and tokens[event].dep in {"relcl", "advcl"} and openers[0] - 1 == phrase


def _opener(sentence: Sentence, clause: int) -> str:
    found = children(sentence, clause, "advmod", "mark")
    return next((sentence.tokens[k].lemma for k in found if sentence.tokens[k].lemma in cue_words("same time")), "")


def _gives_noun(sentence: Sentence, noun: int, verb: int) -> bool:
    """Whether the verb's day is the noun's: "held talks on Friday", "a meeting set for Saturday", "planning for a meeting Saturday"."""
    tokens = sentence.tokens
    if tokens[verb].head == noun and tokens[verb].dep == "acl":
        return tokens[verb].lemma in cue_words("ahead") | cue_words("holds")
    if tokens[noun].head == verb and tokens[noun].dep in {"dobj", "nsubj", "nsubjpass"}:
        return tokens[verb].lemma in cue_words("holds") | cue_words("ahead")
    above = tokens[noun].head
    return tokens[noun].dep == "pobj" and tokens[above].head == verb and tokens[verb].lemma in cue_words("ahead")


def is_finite_run(sentence: Sentence, first: int, last: int) -> bool:
    """Whether a finite verb stands among the tokens [first, last]."""
    return any(sentence.tokens[j].tag in {"VBD", "VBZ", "VBP", "MD"} for j in range(first, last + 1))
