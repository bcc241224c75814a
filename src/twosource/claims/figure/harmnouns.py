"""Does a noun of harm count those it is said of? "Six deaths", "the deaths of six workers", "her death", "a toll of 40"."""

from dataclasses import replace
from typing import cast

from twosource.claims.figure.casualtywords import Casualty, CasualtyWord, casualty_word, casualty_words
from twosource.claims.figure.counted import Count, of_owner
from twosource.claims.sentence.grammar import children
from twosource.claims.sentence.numbers import number_words
from twosource.claims.wordsets import word_set
from twosource.records import Sentence, Unit

_TOLL_REACH = 9
_OWNED_REACH = 4
_NOUN_TAGS = {"NN", "NNS", "NNP"}


def as_noun(sentence: Sentence, count: Count) -> Casualty | None:
    """As in "six deaths", "15 bodies"."""
    if count.noun == count.quantity.last or count.partitive:
        return None
    word = casualty_word(sentence, count.noun, "of", "remains", "plural")
    if word is None or (word.frame == "plural" and sentence.tokens[count.noun].tag != "NNS"):
        return None
    return _made(sentence, of_owner(sentence.tokens, count), word, count.noun)


def of_noun(sentence: Sentence, count: Count) -> Casualty | None:
    """As in "the deaths of six people", "corpses of six soldiers", "the shooting of a guard"."""
    if count.first < 2 or sentence.tokens[count.first - 1].text.lower() != "of":
        return None
    if (verb := _claimed_life(sentence, count.first - 2)) is not None:
        return Casualty(count, "killed", verb, "active")
    word = casualty_word(sentence, count.first - 2, "of", "remains", "struck of")
    return _made(sentence, count, word, count.first - 2) if word is not None else None


def _claimed_life(sentence: Sentence, noun: int) -> int | None:
    """The verb in "claimed the life of a boy"."""
    tokens = sentence.tokens
    verb = tokens[noun].head
    return verb if tokens[noun].lemma == "life" and tokens[noun].dep == "dobj" and casualty_word(sentence, verb, "lives") else None


def _own_life(sentence: Sentence, count: Count) -> Casualty | None:
    """As in "took his own life"."""
    tokens = sentence.tokens
    life = tokens[count.last].head
    verb = tokens[life].head
    taken = tokens[life].lemma == "life" and tokens[life].dep == "dobj" and casualty_word(sentence, verb, "lives") is not None
    own = any(tokens[k].text.lower() == "own" for k in children(sentence, life, "amod"))
    return Casualty(replace(count, last=life), "killed", verb, "active") if taken and own else None


def owned(sentence: Sentence, count: Count) -> Casualty | None:
    """As in "her death", "Kovic's murder", "the boy's shooting death"."""
    tokens = sentence.tokens
    at = count.last + 1
    if tokens[count.last].tag == "PRP$" and (taken := _own_life(sentence, count)) is not None:
        return taken
    if tokens[count.last].tag != "PRP$":
        if at >= len(tokens) or tokens[at].tag != "POS":
            return None
        at += 1
    for i in range(at, min(at + _OWNED_REACH, len(tokens))):
        if tokens[i].tag in _NOUN_TAGS and (i + 1 == len(tokens) or tokens[i + 1].tag not in {*_NOUN_TAGS, "HYPH"}):
            word = casualty_word(sentence, i, "of", "struck of")
            return _made(sentence, count, word, i) if word is not None and tokens[i].tag == "NN" else None
        if tokens[i].tag not in {*_NOUN_TAGS, "JJ", "VBN", "HYPH", "VBG"}:
            return None
    return None


def of_deed(sentence: Sentence, count: Count, noun: int) -> Casualty | None:
    """The casualty of a noun that names its number itself ("a double homicide")."""
    word = casualty_word(sentence, noun, "of", "struck of")
    return _made(sentence, count, word, noun) if word is not None else None


def _made(sentence: Sentence, count: Count, word: CasualtyWord, trigger: int) -> Casualty:
    """The casualty of a noun; "fatal" makes a shooting a killing."""
    tokens = sentence.tokens
    beside = [*children(sentence, trigger, "amod"), *([trigger - 1] if trigger else [])]
    deadly = any((tokens[k].text.lower(), "A") in casualty_words() for k in beside)
    unit = "killed" if deadly else cast(Unit, word.unit)
    return Casualty(count, unit, trigger, "noun", weak="struck" if word.frame == "struck of" and not deadly else "")


def _is_number_of(sentence: Sentence, i: int) -> bool:
    """As in "the number of dead", "the number of the dead"."""
    before = [t.text.lower() for t in sentence.tokens[max(0, i - 3) : i] if t.text.lower() != "the"]
    return before[-2:] == ["number", "of"]


def as_toll(sentence: Sentence, count: Count) -> Casualty | None:
    """As in "the death toll rose to 40", "a toll of 40 dead"; the number it rose from is not meant."""
    tokens = sentence.tokens
    before = tokens[count.first - 1].text.lower() if count.first else ""
    if before not in {"to", "at", "of", "reached", "is", "was", "topped", "passed", "exceeded", "reaching"}:
        return None
    for i in range(count.first - 1, max(count.first - 1 - _TOLL_REACH, -1), -1):
        word = casualty_word(sentence, i, "toll")
        if word is not None:
            injured = i > 0 and tokens[i - 1].lemma in {"injury", "wound"}
            return Casualty(count, "injured" if injured else "killed", i, "toll")
        if i > 1 and tokens[i].lemma in word_set("the killed") and _is_number_of(sentence, i):
            return Casualty(count, "killed", i, "toll")
        if tokens[i].tag in {".", ":"} or (tokens[i].text.lower() in number_words() and before != "to"):
            return None
    return None
