"""What is told as others say or think it, with the telling put aside: "is expected to fall", "As the paper reported, ..."?"""

from twosource.claims.sentence.grammar import child, children, noun_phrase, subtree
from twosource.claims.speech.cues import Cue, Reported, lemma_of, reporting_verbs
from twosource.claims.speech.sources import CLOSERS
from twosource.records import Sentence

_LINKS = {"nsubjpass", "nsubj"}


def find_expected(sentence: Sentence) -> list[Reported]:
    """ "The talks are expected to fail": a passive of thinking or saying with an infinitive, its subject and the infinitive as content.

    Nobody is stated to think so, so these have no source, and they are never statements.
    """
    out: list[Reported] = []
    for i, token in enumerate(sentence.tokens):
        row = reporting_verbs().get(lemma_of(token)) if token.tag == "VBN" else None
        if row is None or row.saying == "quote" or child(sentence, i, "auxpass") is None or child(sentence, i, "agent") is not None:
            continue
        clause = next((k for k in children(sentence, i, "xcomp") if k > i and _has_to(sentence, k)), None)
        subject = child(sentence, i, *_LINKS)
        if clause is None or subject is None or row.implies in {"demands", "promises", "warns", "asks"}:
            continue
        run = noun_phrase(sentence, subject)
        below = [j for j in subtree(sentence, clause) if j > i]
        cue = Cue(verb=i, tokens=(i,), lemma=row.lemma, implies=row.implies, saying="no", passive=True, asserted=True)
        out.append(Reported(cue=cue, content=((run[0], run[-1]), (below[0], _end(sentence, below[-1]))), source=None, clausal=False))
    return out


def _has_to(sentence: Sentence, verb: int) -> bool:
    return sentence.tokens[verb].tag == "VB" and any(sentence.tokens[k].tag == "TO" for k in children(sentence, verb, "aux"))


def find_as_told(sentence: Sentence, cue: Cue, source: tuple[int, int] | None) -> tuple[int, int] | None:
    """ "As the paper reported, the dam was safe", "The dam was safe, as she noted": the clause that an aside with "as" goes with."""
    tokens = sentence.tokens
    if source is None or source[0] == 0 or source[0] > cue.verb or tokens[source[0] - 1].text.lower() != "as":
        return None
    at = source[0] - 1
    if child(sentence, cue.verb, "dobj", "ccomp", "xcomp", "prt") is not None or cue.passive:
        return None
    if at <= 1 or all(t.is_punct_only or t.pos in {"CCONJ", "ADV", "INTJ"} for t in tokens[:at]):
        comma = next((j for j in range(cue.tokens[-1] + 1, len(tokens)) if tokens[j].text == ","), None)
        return (comma + 1, _end(sentence, len(tokens) - 1)) if comma is not None and comma + 3 < len(tokens) else None
    if tokens[at - 1].text not in {",", *CLOSERS}:
        return None
    first = 0
    while first < at and (tokens[first].dep == "cc" or tokens[first].text == ","):
        first += 1
    return (first, _end(sentence, at - 1)) if at - first > 3 else None


def _end(sentence: Sentence, last: int) -> int:
    while last > 0 and sentence.tokens[last].is_punct_only and sentence.tokens[last].text not in CLOSERS:
        last -= 1
    return last
