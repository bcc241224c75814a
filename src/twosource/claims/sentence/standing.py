"""How does a phrase stand in its sentence: as a subject, as what is said of somebody, as a word for a clause?"""

from twosource.claims.sentence.grammar import child, noun_phrase
from twosource.claims.sentence.runs import Phrase
from twosource.claims.speech.cues import reporting_verbs
from twosource.records import Sentence


def subject_rank(sentence: Sentence, i: int) -> int:
    """2 for the subject of the sentence's main verb, 1 for another subject, 0 else."""
    token = sentence.tokens[i]
    if token.dep not in {"nsubj", "nsubjpass"}:
        # "a visit for Kolt, who met the mayor": she is the subject of what is told of her
        told = child(sentence, i, "relcl")
        who = child(sentence, told, "nsubj") if told is not None else None
        return 1 if who is not None and sentence.tokens[who].text.lower() == "who" else 0
    return 2 if sentence.tokens[token.head].head == token.head else 1


def is_predicate(sentence: Sentence, phrase: Phrase) -> bool:
    """ "views him as the legitimate leader", "is the leader": a role that is said of somebody and names nobody."""
    behind = sentence.tokens[phrase.first - 1] if phrase.first > 0 else None
    return (behind is not None and behind.lemma == "as") or sentence.tokens[phrase.last].dep in {"attr", "oprd"}


def is_speaking(sentence: Sentence, phrase: Phrase) -> bool:
    """Whether the phrase is the subject of a reporting verb."""
    token = sentence.tokens[phrase.last]
    return token.dep == "nsubj" and sentence.tokens[token.head].lemma in reporting_verbs()


def is_empty_it(sentence: Sentence, i: int) -> bool:
    """ "it was not known that": a subject that stands for the clause behind it. In "it added" somebody speaks."""
    head = sentence.tokens[i].head
    if sentence.tokens[head].lemma in reporting_verbs() and sentence.tokens[i].dep in {"nsubj", "nsubjpass"}:
        return sentence.tokens[i].dep == "nsubjpass"
    return child(sentence, head, "ccomp", "acomp", "csubj") is not None


def relative_head(sentence: Sentence, i: int) -> range:
    """The noun phrase that a relative clause hangs on: its subject pronoun cannot mean it ("six men they said were killed")."""
    verb = sentence.tokens[i].head
    if sentence.tokens[verb].dep != "relcl":
        return range(0)
    run = noun_phrase(sentence, sentence.tokens[verb].head)
    return range(run[0], i)
