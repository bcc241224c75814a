"""On which side of the report's day does a word lie: is what it belongs to over, or still to come?"""

from dataclasses import dataclass
from functools import cache
from typing import Literal

from twosource.claims.sentence.grammar import children
from twosource.lexicon import load_lexicon
from twosource.records import Sentence, Token

Side = Literal["past", "ahead"]
_VERBAL = {"VERB", "AUX"}


@dataclass(frozen=True, slots=True)
class TimeCue:
    """A word that tells past from future, or that gives an event noun its day or place."""

    word: str
    kind: str


@cache
def cue_words(kind: str) -> frozenset[str]:
    """The lemmas or forms of one kind in data/time_cues.csv."""
    return frozenset(row.word for row in load_lexicon("time_cues", TimeCue) if row.kind == kind)


def side_of(sentence: Sentence, i: int) -> Side | None:
    """Whether what token i belongs to lies in the past or ahead, by the verb that governs it; None where that is open."""
    tokens = sentence.tokens
    below: int | None = None
    j = i
    while True:
        if tokens[j].dep in {"aux", "auxpass"}:  # a time may hang on "has" or "will" itself
            j = tokens[j].head
        verdict = _verdict(sentence, j, below)
        if verdict != "go on":
            return verdict if verdict in {"past", "ahead"} else None  # type: ignore[return-value]
        if tokens[j].head == j:
            return None
        below, j = j, tokens[j].head


def _verdict(sentence: Sentence, j: int, below: int | None) -> str:
    token = sentence.tokens[j]
    if below is not None and token.pos in {"NOUN", "PROPN"}:
        return _noun_verdict(sentence, j, below)
    if token.pos in {"ADJ", "ADV", "ADP", "SCONJ"}:
        return _word_verdict(sentence, j, below)
    if token.pos in _VERBAL:
        return _verb_verdict(sentence, j, below)
    return "go on"


def _word_verdict(sentence: Sentence, j: int, below: int | None) -> str:
    """As in "ahead of", "due to", "as soon as"; "until", "by" and "before" leave both sides open, unless the verb looks ahead."""
    tokens = sentence.tokens
    lemma = tokens[j].lemma
    governor = tokens[j].head
    if lemma in cue_words("as ahead") and any(tokens[k].lemma == "as" for k in children(sentence, j, "advmod")):
        return "ahead"
    if lemma in cue_words("new end") and tokens[governor].lemma in cue_words("puts off"):
        return "ahead"
    if lemma in cue_words("open") and (tokens[j].pos != "ADP" or below is None or not children(sentence, below, "prep")):
        return "ahead" if governor != j and tokens[j].pos != "ADJ" and side_of(sentence, governor) == "ahead" else "open"
    if lemma in cue_words("ahead") or (lemma in cue_words("ahead below") and below is not None):
        return "open" if _once(sentence, governor) else "ahead"
    return "go on"


def _once(sentence: Sentence, j: int) -> bool:
    """Whether a plan was one only before: "had been due", "was originally scheduled"."""
    words = {sentence.tokens[k].text.lower() for k in children(sentence, j, "aux", "advmod", "mark")}
    return "had" in words or bool(words & cue_words("once planned"))


def _noun_verdict(sentence: Sentence, j: int, below: int) -> str:
    tokens = sentence.tokens
    noun = tokens[j]
    if noun.lemma in cue_words("happened"):
        return "past"
    if tokens[below].dep == "poss" and noun.lemma not in cue_words("arranged"):
        return "past"
    if noun.lemma in cue_words("ahead"):
        # "rejected the plan on Tuesday": the day is that of the deed, whatever the tree hangs it on.
        is_object = noun.dep in {"dobj", "ccomp"}  # the parser takes many a noun behind "refused" for a clause
        return "go on" if is_object and tokens[noun.head].tag == "VBD" and tokens[below].lemma == "on" else "ahead"
    if any(tokens[k].lemma in cue_words("ahead") or tokens[k].text.lower() in cue_words("ahead") for k in children(sentence, j, "amod")):
        return "ahead"
    if noun.dep in {"dobj", "pobj"} and noun.lemma in cue_words("arranged"):
        return _arranged_object(sentence, j)
    return "go on"


def _arranged_object(sentence: Sentence, j: int) -> str:
    """A meeting as an object: over where it was held, ahead where it is planned; where it was only spoken of, open."""
    tokens = sentence.tokens
    governor = tokens[j].head
    if tokens[j].dep == "dobj" and tokens[governor].lemma in cue_words("holds"):
        return "go on"
    if tokens[j].dep == "pobj" and tokens[governor].lemma in cue_words("within"):
        return "go on"
    if tokens[governor].lemma == "about":
        return "past" if any(tokens[k].tag == "PRP$" for k in children(sentence, j, "poss")) else "open"
    side = _verb_verdict(sentence, verb_above(sentence, j), j)
    return side if side == "ahead" else "open"


def verb_above(sentence: Sentence, j: int) -> int:
    """The first verb at or above token j, or the root."""
    while sentence.tokens[j].pos not in _VERBAL and sentence.tokens[j].head != j:
        j = sentence.tokens[j].head
    return j


def _verb_verdict(sentence: Sentence, j: int, below: int | None) -> str:
    tokens = sentence.tokens
    verb = tokens[j]
    auxiliaries = [tokens[k] for k in children(sentence, j, "aux", "auxpass")]
    words = {a.text.lower() for a in auxiliaries}
    adverbial = below is not None and tokens[below].dep in {"npadvmod", "prep", "nmod", "advmod", "tmod"}
    direct = below is None or (adverbial and not _through_noun(sentence, below))
    if verb.lemma in cue_words("ahead"):
        return "open" if _once(sentence, j) else "ahead"
    if verb.lemma in cue_words("ahead below") and not direct:
        return "ahead"
    if any(a.tag == "MD" for a in auxiliaries):
        return "open" if words & cue_words("open modal") else "ahead"
    if words & cue_words("form of have"):
        return "past"
    return _plain_tense(sentence, j, verb, words)


def _through_noun(sentence: Sentence, below: int) -> bool:
    """Whether the preposition leads to an event noun of its own rather than to the time itself."""
    return any(sentence.tokens[k].lemma in cue_words("arranged") for k in children(sentence, below, "pobj"))


def _plain_tense(sentence: Sentence, j: int, verb: Token, words: set[str]) -> str:
    if verb.tag == "VBD" or words & cue_words("form of was") or "did" in words:
        return "past"
    if verb.tag in {"VBN", "VBG"} and "to" in words:
        return _infinitive(sentence, j)
    if verb.tag == "VBN":
        return "ahead" if words & cue_words("form of is") else "past"
    if verb.tag == "VBP" and verb.lemma in cue_words("one form"):
        return "open"
    if verb.tag in {"VBP", "VBZ"}:
        return "past" if verb.lemma in cue_words("says") else "ahead"
    if verb.tag == "VBG":
        return "ahead" if words & cue_words("form of is") else "go on"
    return _infinitive(sentence, j)


def _infinitive(sentence: Sentence, j: int) -> str:
    """As in "to hold": ahead under a plan or a present "is to", else the time of the verb above; a purpose is open."""
    tokens = sentence.tokens
    governor = tokens[tokens[j].head]
    if tokens[j].head == j:
        return "open"
    if governor.lemma in cue_words("ahead") and (_once(sentence, tokens[j].head) or _once(sentence, governor.head)):
        return "open"
    if (
        tokens[j].dep == "acl"
        or governor.text.lower() in cue_words("form of is")
        or governor.lemma in cue_words("ahead") | cue_words("ahead below")
    ):
        return "ahead"
    return "open" if tokens[j].dep == "advcl" else "go on"
