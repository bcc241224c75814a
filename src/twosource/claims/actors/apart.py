"""Whom can a pronoun not mean, by the grammar of its sentence? "Kovic urged him": not Kovic. "She backs Kovic": not Kovic."""

from twosource.claims.sentence.grammar import child, children, subtree
from twosource.records import Sentence

_CLAUSES = {"xcomp", "advcl", "pcomp", "conj", "acl"}
_BESIDE = {"to", "against", "for", "at", "on", "upon", "from", "by"}
"""Prepositions behind which a pronoun is a side of its verb; "brought the children with her" may be herself."""
_MOST_STEPS = 6


def tokens_apart(sentence: Sentence, i: int) -> frozenset[int]:
    """The tokens that cannot mean whom the pronoun at token i means.

    An object is not its own verb's subject, and a subject is nobody whom its own clause names behind it. A possessive may be anybody.
    """
    token = sentence.tokens[i]
    if token.tag != "PRP" or token.text.lower().endswith(("self", "selves")):
        return frozenset()
    if token.dep in {"nsubj", "nsubjpass"}:
        return frozenset(j for j in subtree(sentence, token.head) if j > i)
    verb = _verb_over(sentence, i)
    subject = _subject_of(sentence, verb) if verb is not None else None
    return frozenset({subject}) if subject is not None and subject != i else frozenset()


def _verb_over(sentence: Sentence, i: int) -> int | None:
    """The verb whose side the pronoun is: its object, or behind a preposition that tells of one."""
    tokens = sentence.tokens
    head = tokens[i].head
    if tokens[i].dep in {"dobj", "dative"} and tokens[head].pos == "VERB":
        return head
    if tokens[i].dep != "pobj":
        return None
    verb = tokens[head].head
    if tokens[verb].dep == "dobj" and tokens[verb].pos == "NOUN":
        verb = tokens[verb].head  # "voiced support for her"
    side = tokens[head].text.lower() in _BESIDE or (tokens[head].text.lower() == "with" and child(sentence, verb, "dobj") is None)
    return verb if side and tokens[verb].pos == "VERB" else None


def _subject_of(sentence: Sentence, verb: int) -> int | None:
    """The subject of the verb, own or lent by the clause above: by its object where it asks somebody to do something."""
    tokens = sentence.tokens
    for _ in range(_MOST_STEPS):
        own = child(sentence, verb, "nsubj", "nsubjpass")
        if own is not None:
            return None if tokens[own].tag in {"WP", "WDT"} else own
        head = tokens[verb].head
        if tokens[verb].dep not in _CLAUSES or head == verb:
            return None
        asked = [j for j in children(sentence, head, "dobj", "dative") if j < verb]
        if tokens[verb].dep == "xcomp" and asked:
            return asked[-1]
        verb = head
        if tokens[verb].pos not in {"VERB", "AUX"}:
            return None
    return None
