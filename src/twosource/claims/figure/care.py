"""Who was hurt without a word for hurt? Those who were taken to hospital, lie in critical condition or suffered a wound."""

from collections.abc import Collection
from dataclasses import dataclass
from functools import cache

from twosource.claims.figure.casualtywords import casualty_words
from twosource.claims.sentence.grammar import child, children
from twosource.lexicon import load_lexicon
from twosource.records import Sentence


@dataclass(frozen=True, slots=True)
class CareWord:
    """A row of data/care_words.csv."""

    word: str
    kind: str


@cache
def care_words(kind: str) -> frozenset[str]:
    """The words of one kind, lower case."""
    return frozenset(row.word for row in load_lexicon("care_words", CareWord) if row.kind == kind)


def care_at(sentence: Sentence, verb: int, *, passive: bool) -> int | None:
    """The token that says that the verb's subject (its object where passive) is cared for or has wounds; None where nothing says so."""
    lemma = sentence.tokens[verb].lemma
    if lemma in care_words("treated"):
        return verb if passive else None
    if lemma == "treat" and passive and (_wound(sentence, verb) is not None or _is_treated(sentence, verb)):
        return verb
    if lemma == "be" and _house(sentence, verb, {"in", "at"}) is not None:
        return verb
    if lemma in care_words("carried") and passive and _house(sentence, verb) is not None:
        return verb
    if lemma in care_words("suffers") and not passive:
        return _wound(sentence, verb)
    if lemma in care_words("recovers") and not passive:
        return verb
    if lemma in care_words("clings") and not passive and _clings_to_life(sentence, verb):
        return verb
    if lemma in care_words("expects") and passive:
        return next((k for k in children(sentence, verb, "xcomp") if sentence.tokens[k].lemma in care_words("expected")), None)
    if lemma in care_words("state verb") or passive:
        return _condition(sentence, verb)
    return None


def _is_treated(sentence: Sentence, verb: int) -> bool:
    """As in "was treated at a hospital", "were treated and released"."""
    released = any(sentence.tokens[k].lemma == "release" for k in children(sentence, verb, "conj"))
    return released or _house(sentence, verb, {"in", "at"}) is not None


def _clings_to_life(sentence: Sentence, verb: int) -> bool:
    """As in "is fighting for her life"."""
    prepositions = (k for k in children(sentence, verb, "prep") if sentence.tokens[k].lemma in {"for", "to"})
    return any(sentence.tokens[n].lemma == "life" for k in prepositions for n in children(sentence, k, "pobj"))


def comes_with_wounds(sentence: Sentence, verb: int) -> int | None:
    """The wound that the subject of a verb without an object has: "arrived with stab wounds", "showed up at a clinic with wounds"."""
    if children(sentence, verb, "dobj"):
        return None
    places = (n for k in children(sentence, verb, "prep") for n in children(sentence, k, "pobj"))
    return next((w for k in (verb, *places) if (w := has_wounds(sentence, k)) is not None), None)


def is_found_with_wounds(sentence: Sentence, verb: int) -> int | None:
    """The wound that the object of a verb has: "found two men with stab wounds", wherever the parse hangs the wounds."""
    return has_wounds(sentence, verb) if sentence.tokens[verb].lemma in care_words("finds") else None


def is_carried(sentence: Sentence, verb: int) -> bool:
    """As in "took two men to hospital"."""
    return sentence.tokens[verb].lemma in care_words("carried") and _house(sentence, verb) is not None


def is_fatal(sentence: Sentence, noun: int) -> bool:
    """As in "fatal wounds"; "non-fatal" ones are not."""
    tokens = sentence.tokens
    found = (k for k in children(sentence, noun, "amod") if (tokens[k].text.lower(), "A") in casualty_words())
    return any(k < 2 or tokens[k - 1].text != "-" for k in found)


def is_wound(sentence: Sentence, noun: int) -> bool:
    """Whether the noun is a wound or a broken part of a body."""
    tokens = sentence.tokens
    if tokens[noun].lemma in care_words("wound"):
        return True
    broken = any(tokens[k].text.lower() in care_words("broken") for k in children(sentence, noun, "amod"))
    return tokens[noun].lemma in care_words("body") and broken


def is_shot_wound(sentence: Sentence, noun: int) -> bool:
    """As in "gunshot wounds", of which some of those who have them may be dead."""
    return any(sentence.tokens[k].lemma in care_words("bullet") | {"stab"} for k in children(sentence, noun, "compound", "amod"))


def _wound(sentence: Sentence, verb: int) -> int | None:
    objects = [*children(sentence, verb, "dobj", "attr")]
    objects += [
        k
        for p in children(sentence, verb, "prep")
        if sentence.tokens[p].lemma in {"from", "with", "for"}
        for k in children(sentence, p, "pobj")
    ]
    return next((k for k in objects if is_wound(sentence, k)), None)


def dies_in_care(sentence: Sentence, trigger: int) -> bool:
    """As in "two more died at the hospital", "was pronounced dead at a clinic": whoever did had been taken there."""
    verb = trigger if sentence.tokens[trigger].tag.startswith("VB") else sentence.tokens[trigger].head
    return _house(sentence, verb, {"in", "at"}) is not None


def has_wounds(sentence: Sentence, noun: int) -> int | None:
    """The wound in "three people with gunshot wounds"."""
    for preposition in children(sentence, noun, "prep"):
        if sentence.tokens[preposition].lemma == "with":
            return next((k for k in children(sentence, preposition, "pobj") if is_wound(sentence, k)), None)
    return None


def _house(sentence: Sentence, verb: int, prepositions: Collection[str] = ("to", "in", "at", "into")) -> int | None:
    """The hospital to which somebody is taken."""
    for preposition in children(sentence, verb, "prep"):
        if sentence.tokens[preposition].lemma not in prepositions:
            continue
        for noun in children(sentence, preposition, "pobj"):
            words = {sentence.tokens[k].text.lower() for k in (noun, *children(sentence, noun, "compound", "amod"))}
            if words & care_words("house"):
                return noun
    return None


def _condition(sentence: Sentence, verb: int) -> int | None:
    """As in "is in critical condition", "was listed in serious but stable condition"."""
    for preposition in children(sentence, verb, "prep"):
        if sentence.tokens[preposition].lemma not in {"in", "on"}:
            continue
        noun = child(sentence, preposition, "pobj")
        if noun is not None and sentence.tokens[noun].lemma == "condition" and _is_grave(sentence, noun):
            return noun
    return None


def _is_grave(sentence: Sentence, noun: int) -> bool:
    return any(sentence.tokens[k].text.lower() in care_words("state") for k in children(sentence, noun, "amod", "compound"))
