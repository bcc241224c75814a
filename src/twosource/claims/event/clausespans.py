"""Which characters does a verb's clause take up? Its subject, objects and complements, without what is set apart from it."""

from twosource.claims.event import mood
from twosource.claims.remembered import MOST_SENTENCES, remembered_at
from twosource.claims.sentence.grammar import children
from twosource.records import Sentence, Span


@remembered_at(MOST_SENTENCES)
def clause_span(sentence: Sentence, i: int) -> Span:
    """The characters of verb i's clause: subject, objects, complements; without verbs coordinated with it and without what is set apart."""
    tokens = sentence.tokens
    inside = {i}
    stack = [i]
    while stack:
        for j in children(sentence, stack.pop()):
            if not _stands_apart(sentence, i, j):
                inside.add(j)
                stack.append(j)
    left = right = i
    while left - 1 in inside:
        left -= 1
    while right + 1 in inside:
        right += 1
    while left < i and (tokens[left].is_punct_only or (tokens[left].dep == "mark" and tokens[left].text.lower() == "that")):
        left += 1
    while right > i and tokens[right].is_punct_only:
        right -= 1
    return Span(tokens[left].start, tokens[right].end)


def _stands_apart(sentence: Sentence, i: int, j: int) -> bool:
    """Whether token j below verb i's clause opens something of its own: a second verb, who says so, another clause of time."""
    token = sentence.tokens[j]
    if token.head == i and token.text.lower() == "according" and token.dep == "prep":
        return True
    if token.dep in {"parataxis", "ccomp", "advcl"} and j < i:
        return not mood.has_to(sentence, j)
    if token.dep == "advcl" and mood.is_finite(sentence, j):
        return not any(governed == token.head and j in indices for governed, indices, _ in mood.find_conditions(sentence))
    return (token.dep == "conj" and mood.is_verb(sentence, j)) or (token.dep == "cc" and token.head == i)
