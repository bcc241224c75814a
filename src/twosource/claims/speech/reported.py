"""What does a sentence report, and as whose words? Content and source of each cue, from the order of words first and the tree second.

News prose has few orders: SOURCE CUE CONTENT, CONTENT CUE SOURCE, CONTENT SOURCE CUE, and a cue in the middle of its content. A
cue that ends its sentence is the commonest place for a small model to go wrong, and the plainest on the surface.
"""

from dataclasses import replace

from twosource.claims.sentence.grammar import child, children
from twosource.claims.speech.according import find_according
from twosource.claims.speech.attitudes import find_attitudes
from twosource.claims.speech.complements import find_complement
from twosource.claims.speech.contents import (
    OPENERS,
    find_after_medial,
    find_announced,
    find_before_cue,
    find_behind_quotation,
    find_beside_quotation,
    find_infinitive,
    find_rest,
    is_medial,
    with_antecedent,
)
from twosource.claims.speech.cues import Cue, Reported, find_cues
from twosource.claims.speech.expected import find_as_told, find_expected
from twosource.claims.speech.joint import find_joint
from twosource.claims.speech.labels import find_labelled
from twosource.claims.speech.sources import CLOSERS, find_source, source_run
from twosource.claims.speech.topics import find_nominal, find_topics
from twosource.records import Sentence, Span


def find_reported(sentence: Sentence, quoted: frozenset[int]) -> tuple[Reported, ...]:
    """The attributions of a sentence in the order of their cues. `quoted` are the tokens that stand in quotation marks."""
    found = [r for cue in find_cues(sentence) if (r := _read_cue(sentence, cue, quoted)) is not None]
    found.extend(find_according(sentence))
    found.extend(find_labelled(sentence))
    topics = find_topics(sentence, frozenset(r.cue.verb for r in found if r.clausal))
    found = [r for r in found if not any(_holds(t, r) for t in topics)]
    found.extend(t for t in topics if all(r.cue.verb != t.cue.verb for r in found))
    found.extend(find_nominal(sentence))
    found.extend(e for e in find_expected(sentence) if all(r.cue.verb != e.cue.verb for r in found))
    found.extend(a for a in find_attitudes(sentence) if all(r.cue.verb != a.cue.verb for r in found))
    return tuple(sorted((_with_joint_source(sentence, r) for r in found), key=lambda r: r.cue.verb))


def _with_joint_source(sentence: Sentence, reported: Reported) -> Reported:
    """ "Kolt and Tarn said": both are the source, though the tree gives the verb only one."""
    if reported.source is None or reported.cue.saying != "yes":
        return reported
    return replace(reported, source=find_joint(sentence, reported.source, reported.cue.verb) or reported.source)


def _holds(topic: Reported, found: Reported) -> bool:
    """Whether a fragment in quotation marks is only a part of what its verb is about ("called for a "clean" harbour")."""
    (first, last), (a, b) = topic.content[0], found.content[0]
    return topic.cue.verb == found.cue.verb and first <= a and b <= last and found.cue.saying == "no"


def _read_cue(sentence: Sentence, cue: Cue, quoted: frozenset[int]) -> Reported | None:
    source = find_behind_quotation(sentence, cue, quoted) or find_source(sentence, cue)
    if quoted and cue.verb not in quoted:
        cue, source = _outside_marks(sentence, cue, source, quoted)
    if cue.saying == "quote":
        return find_beside_quotation(sentence, cue, source, quoted)
    participle = sentence.tokens[cue.verb].tag == "VBG" and child(sentence, cue.verb, "aux") is None
    as_told = find_as_told(sentence, cue, source)
    if as_told is not None:
        return Reported(cue=cue, content=(as_told,), source=source)
    trailing = None if participle else find_before_cue(sentence, cue, source, quoted)
    if trailing is not None and source is not None and (rest := find_after_medial(sentence, cue, source)) is not None:
        return Reported(cue=cue, content=(trailing, rest), source=source)
    if trailing is not None and source is not None and all(sentence.tokens[k].text in CLOSERS for k in trailing):
        return Reported(cue=cue, content=(trailing,), source=source)  # what stands behind a quotation is told of the saying
    return _read_clause(sentence, cue, source, trailing, quoted)


def _outside_marks(
    sentence: Sentence, cue: Cue, source: tuple[int, int] | None, quoted: frozenset[int]
) -> tuple[Cue, tuple[int, int] | None]:
    """'"If it can, it will," said Kolt': subject and auxiliaries that the tree gives the cue out of a quotation are none of its own."""
    doubts = [k for k in children(sentence, cue.verb) if sentence.tokens[k].dep in {"neg", "mark"} or sentence.tokens[k].tag == "MD"]
    if not cue.asserted and doubts and all(k in quoted for k in doubts):
        cue = replace(cue, asserted=True)
    if source is None or source[0] not in quoted:
        return cue, source
    own = next((k for k in children(sentence, cue.verb, "nsubj") if k not in quoted), None)
    return cue, source_run(sentence, own, cue) if own is not None else None


def _read_clause(
    sentence: Sentence, cue: Cue, source: tuple[int, int] | None, trailing: tuple[int, int] | None, quoted: frozenset[int]
) -> Reported | None:
    """What depends on the cue: a thing announced, a clause, else what stands before it, an infinitive, a quotation."""
    announced = find_announced(sentence, cue)
    if announced is not None and source is not None:
        return Reported(cue=cue, content=(announced,), source=source, clausal=False)
    clause = _past_time(sentence, find_complement(sentence, cue, quoted))
    if clause is not None and sentence.tokens[cue.verb].dep == "relcl":
        return Reported(cue=cue, content=with_antecedent(sentence, cue, source, clause), source=source)
    if clause is not None and not (trailing and clause[1] < cue.verb):
        content = [clause]
        if trailing and is_medial(sentence, cue, trailing, clause):
            content.insert(0, trailing)
        return Reported(cue=cue, content=tuple(content), source=source)
    if trailing is not None and source is not None:
        return Reported(cue=cue, content=(trailing,), source=source)
    rest = find_rest(sentence, cue) if source is not None and source[1] < cue.verb else None
    if rest is not None:
        return Reported(cue=cue, content=(rest,), source=source)
    infinitive = find_infinitive(sentence, cue)
    if infinitive is not None and source is not None:
        return Reported(cue=cue, content=(infinitive,), source=source, clausal=False)
    return find_beside_quotation(sentence, cue, source, quoted)


def _past_time(sentence: Sentence, clause: tuple[int, int] | None) -> tuple[int, int] | None:
    """ "She said before the crowd left: “We won”": a clause of time that a colon ends is no part of what is said."""
    if clause is None or sentence.tokens[clause[0]].dep != "mark":
        return clause
    first, last = clause
    verb = sentence.tokens[first].head
    colon = next((i for i in range(first, last) if sentence.tokens[i].text == ":"), None)
    opens = colon is not None and sentence.tokens[colon + 1].text in OPENERS
    timed = colon is not None and first < verb < colon and sentence.tokens[verb].dep == "advcl" and sentence.tokens[verb].head > colon
    return (colon + 1, last) if colon is not None and opens and timed else clause


def run_span(sentence: Sentence, run: tuple[int, int]) -> Span:
    """The article's characters of a run of tokens."""
    return Span(sentence.tokens[run[0]].start, sentence.tokens[run[1]].end)
