"""Of what does an adjective tell somebody's mind? "is confident that the dam will hold", "was critical of the plan", "are ready to talk".

What somebody is glad of or worried about is told of him, but is no sentence of his: such attributions are never statements.
"""

from dataclasses import dataclass
from functools import cache

from twosource.claims.sentence.grammar import child, children, subtree, trimmed
from twosource.claims.sentence.wording import vocabulary
from twosource.claims.speech.cues import Cue, Reported
from twosource.claims.speech.sources import find_source
from twosource.lexicon import load_lexicon
from twosource.records import Sentence

_COPULAS = {"be", "feel", "remain", "become", "get", "grow", "stay", "seem", "appear", "sound", "look"}
_MOST_BETWEEN = 6


@dataclass(frozen=True, slots=True)
class AttitudeAdjective:
    """A row of data/attitude_adjectives.csv. `via` is what may stand behind it: that (a clause), to (an infinitive), a preposition."""

    adjective: str
    via: tuple[str, ...]
    implies: str


@cache
def attitude_adjectives() -> dict[str, AttitudeAdjective]:
    """Adjectives that tell somebody's mind, as they stand in the text."""
    return {row.adjective: row for row in load_lexicon("attitude_adjectives", AttitudeAdjective)}


def find_attitudes(sentence: Sentence) -> list[Reported]:
    """What the adjectives of a sentence say of somebody's mind, in order."""
    out: list[Reported] = []
    if attitude_adjectives().keys().isdisjoint(vocabulary(sentence)):
        return out
    for i, token in enumerate(sentence.tokens):
        row = attitude_adjectives().get(token.text.lower())
        copula = _copula(sentence, i) if row is not None else None
        if row is None or copula is None:
            continue
        content = _content(sentence, i, copula, row.via)
        cue = Cue(verb=copula, tokens=(copula, i) if copula != i else (i,), lemma=row.adjective, implies=row.implies, saying="no",
                  passive=False, asserted=True)  # fmt: skip
        source = find_source(sentence, cue) if content is not None else None
        if content is not None and source is not None and source[1] < content[0]:
            out.append(Reported(cue=cue, content=(content,), source=source, clausal=False))
    return out


def _copula(sentence: Sentence, i: int) -> int | None:
    """The verb that says the adjective of its subject. A participle ("was worried") is its own head where "be" is an auxiliary."""
    tokens = sentence.tokens
    if tokens[i].tag in {"VBN", "VBD"} and tokens[i].pos == "VERB":
        helped = any(tokens[k].lemma in _COPULAS for k in children(sentence, i, "auxpass", "aux"))
        return i if helped and child(sentence, i, "agent") is None else None
    above = i
    for _ in range(_MOST_BETWEEN):
        head = tokens[above].head
        if head == above or tokens[above].dep not in {"acomp", "conj", "attr", "oprd", "ccomp"}:
            return None
        if tokens[head].lemma in _COPULAS and tokens[head].pos in {"AUX", "VERB"}:
            return head if head < i else None
        above = head
    return None


def _content(sentence: Sentence, i: int, copula: int, via: tuple[str, ...]) -> tuple[int, int] | None:
    tokens = sentence.tokens
    for k in (*children(sentence, i), *(children(sentence, copula) if copula != i else ())):
        if k <= i:
            continue
        token = tokens[k]
        if token.dep in {"ccomp", "advcl"} and "that" in via:
            below = [j for j in subtree(sentence, k) if j > i]
            marked = tokens[below[0]].text.lower() in {"that", "whether", "if"}
            if marked or (token.dep == "ccomp" and child(sentence, k, "nsubj", "nsubjpass") is not None):
                return trimmed(sentence, below[0] + (tokens[below[0]].text.lower() == "that"), below[-1])
        if token.dep in {"xcomp", "advcl", "ccomp"} and token.tag == "VB" and "to" in via and _has_to(sentence, k):
            below = [j for j in subtree(sentence, k) if j > i]
            return trimmed(sentence, below[0], below[-1])
        if token.dep == "prep" and token.lemma.lower() in via and token.text.lower() != "to":
            return _behind(sentence, k)
        if token.dep == "prep" and token.text.lower() == "to" and "toward" in via:
            return _behind(sentence, k)
    return None


def _has_to(sentence: Sentence, verb: int) -> bool:
    return any(sentence.tokens[k].tag == "TO" for k in children(sentence, verb, "aux"))


def _behind(sentence: Sentence, prep: int) -> tuple[int, int] | None:
    inner = child(sentence, prep, "pobj", "pcomp")
    return None if inner is None else trimmed(sentence, prep + 1, subtree(sentence, inner)[-1])
