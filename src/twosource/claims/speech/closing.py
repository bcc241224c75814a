"""Who speaks where a sentence ends with its source: "CLAUSE, the head of the clinic said", "CLAUSE, Otto Kern, its head, said"?

A small model often takes such a source for more of the last noun of the clause, and then leaves the cue without a subject or gives
it the clause's own. On the surface it is plain: words of names and offices between a comma and the cue, and a whole clause before.
"""

from twosource.claims.speech.cues import Cue
from twosource.records import Sentence

_FINITE = {"VBD", "VBZ", "VBP"}
_VERBAL = {*_FINITE, "MD"}
_NOMINAL = {"NOUN", "PROPN", "DET", "ADJ", "NUM"}
_LINKS = {"of", "for", "at", "in", "and", "&"}
_OPENED_BY = {",", '"', "''", "”", "»", "’"}


def find_closing_source(sentence: Sentence, cue: Cue) -> tuple[int, int] | None:
    """The tokens [first, last] of a source between a clause with its comma and its finite cue; None where the words are no such thing.

    A name with its office behind it is given without the office, as everywhere.
    """
    tokens = sentence.tokens
    if cue.passive or cue.saying != "yes" or tokens[cue.verb].tag not in _FINITE:
        return None
    last = cue.verb - 1
    while last > 0 and tokens[last].pos == "ADV":
        last -= 1
    aside = tokens[last].text == ","
    inner = _run_before(sentence, last - int(aside))
    if inner is None:
        return None
    if not aside:
        return (inner, last) if _stands_behind_clause(sentence, inner, last) else None
    outer = _run_before(sentence, inner - 2)
    if outer is None or not _stands_behind_clause(sentence, outer, inner - 2):
        return None
    names = (_is_name(sentence, outer, inner - 2), _is_name(sentence, inner, last - 1))
    if names[1]:
        return outer, last - 1
    return (outer, inner - 2) if names[0] else None


def _run_before(sentence: Sentence, last: int) -> int | None:
    """The first token of a run of nouns, names and what links them that ends here and that a comma or closing mark opens."""
    tokens = sentence.tokens
    if last < 1 or tokens[last].pos not in {"NOUN", "PROPN"}:
        return None
    first = last
    while first > 0 and (tokens[first - 1].pos in _NOMINAL or tokens[first - 1].tag == "POS" or tokens[first - 1].text in _LINKS):
        first -= 1
    linked = tokens[first].text in _LINKS or tokens[first].tag == "POS"
    return None if linked or first == 0 or tokens[first - 1].text not in _OPENED_BY else first


def _stands_behind_clause(sentence: Sentence, first: int, last: int) -> bool:
    """Whether a whole clause stands before a run that names or describes somebody, and no time."""
    tokens = sentence.tokens
    return any(t.tag in _VERBAL for t in tokens[: first - 1]) and tokens[last].ent not in {"DATE", "TIME"}


def _is_name(sentence: Sentence, first: int, last: int) -> bool:
    return all(t.tag in {"NNP", "NNPS", "HYPH"} for t in sentence.tokens[first : last + 1])
