"""How many things were destroyed, seized or fired? Counts of what is no person: "40 houses were destroyed", "fired 20 rockets"."""

from twosource.claims.figure.casualtywords import Casualty, casualty_word
from twosource.claims.figure.counted import Count, noun_run_at
from twosource.claims.figure.measures import is_measure
from twosource.claims.figure.people import is_person
from twosource.claims.sentence.grammar import children
from twosource.claims.sentence.numbers import Quantity, find_quantities
from twosource.records import Sentence


def find_things(sentence: Sentence) -> tuple[Casualty, ...]:
    """The counts of things in a sentence, with unit "other"."""
    counts = (_count(sentence, q) for q in find_quantities(sentence))
    found = (_match(sentence, c) for c in counts if c is not None)
    return tuple(f for f in found if f is not None)


def _count(sentence: Sentence, quantity: Quantity) -> Count | None:
    """A number with the plural of a thing behind it."""
    tokens = sentence.tokens
    at = quantity.stop + 1
    if is_measure(tokens, quantity) or at >= len(tokens):
        return None
    loose = tokens[at].text.lower() == "of"
    start = at + 1 if loose else at
    noun = noun_run_at(sentence, start)
    if noun is None or tokens[noun].tag != "NNS" or is_person(tokens[noun]) or tokens[noun].ent in {"DATE", "TIME", "MONEY"}:
        return None
    words = "".join(
        (" " if a.end < b.start else "") + b.text for a, b in zip(tokens[start - 1 : noun], tokens[start : noun + 1], strict=True)
    )
    return Count(quantity, quantity.begin, noun, quantity.last if loose else noun, noun, words.strip())


def _match(sentence: Sentence, count: Count) -> Casualty | None:
    """The count with the verb whose object or passive subject it is."""
    token = sentence.tokens[count.head]
    if token.dep in {"dobj", "nsubjpass"} and casualty_word(sentence, token.head, "thing") is not None:
        return Casualty(count, "other", token.head, "active" if token.dep == "dobj" else "passive")
    for verb in children(sentence, count.head, "acl"):
        if sentence.tokens[verb].tag == "VBN" and casualty_word(sentence, verb, "thing") is not None:
            return Casualty(count, "other", verb, "passive")
    return None
