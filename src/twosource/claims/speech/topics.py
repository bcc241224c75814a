"""What does a word of speech have for its content where that is a thing and no clause: "praised the plan", "her warning that ..."?

What somebody praises or calls for is told of him, but is no sentence of his: such attributions are never statements. A reporting noun
with a that-clause and an owner says as much as its verb would.
"""

from dataclasses import dataclass
from functools import cache

from twosource.claims.sentence.grammar import ancestors, child, children, noun_phrase, subtree, trimmed
from twosource.claims.sentence.wording import lemmas
from twosource.claims.speech.cues import Cue, Reported, lemma_of, reporting_nouns
from twosource.claims.speech.sources import find_source
from twosource.lexicon import load_lexicon
from twosource.records import Sentence

_TAILS = {"for", "as", "of", "over", "to", "about", "against", "from", "with", "toward", "towards", "between", "among"}
"""Prepositions that go with the thing told of, even where the tree hangs them on the verb; those of time and place do not."""
_ABOUT = {"of", "about", "for", "on", "against", "to", "over", "toward", "towards", "at", "in", "with"}


@dataclass(frozen=True, slots=True)
class TopicVerb:
    """A row of data/topic_verbs.csv. `via` is how the content hangs on the verb.

    That is object, a preposition, as ("saw it as a threat"), predicate ("called it a farce"), or noun (it lends its subject).
    """

    lemma: str
    via: tuple[str, ...]
    implies: str


@cache
def topic_verbs() -> dict[str, TopicVerb]:
    """Verbs whose content may be a thing, by lemma."""
    return {row.lemma: row for row in load_lexicon("topic_verbs", TopicVerb)}


def find_topics(sentence: Sentence, taken: frozenset[int]) -> list[Reported]:
    """What verbs of speech and opinion have for their object, but for the verbs in `taken`, whose content is known."""
    out: list[Reported] = []
    for i, token in enumerate(sentence.tokens):
        if token.pos not in {"VERB", "AUX"}:
            continue
        row = topic_verbs().get(lemma_of(token))
        if row is None or i in taken or token.dep == "amod":
            continue
        passive = bool(children(sentence, i, "auxpass", "nsubjpass"))
        content = _agentive(sentence, i) if passive else _topic(sentence, i, row.via)
        cue = Cue(verb=i, tokens=(i,), lemma=row.lemma, implies=row.implies, saying="no", passive=passive, asserted=True)
        source = find_source(sentence, cue) if content is not None else None
        if content is not None and source is not None and not _meet(content, source):
            out.append(Reported(cue=cue, content=(content,), source=source, clausal=False))
    return out


def _agentive(sentence: Sentence, i: int) -> tuple[int, int] | None:
    """ "The plan was praised by the mayor": the subject is what the praise is of."""
    subject = child(sentence, i, "nsubjpass")
    if subject is None or child(sentence, i, "agent") is None or sentence.tokens[subject].pos == "PRON":
        return None
    run = noun_phrase(sentence, subject)
    return run[0], run[-1]


def _topic(sentence: Sentence, i: int, via: tuple[str, ...]) -> tuple[int, int] | None:
    """The object with the prepositions behind it ("criticised the mayor for his silence"), or what stands behind a preposition."""
    if "predicate" in via and (predicate := _predicate(sentence, i)) is not None:
        return predicate
    if "as" in via and (seen := _seen_as(sentence, i)) is not None:
        return seen
    head = child(sentence, i, "dobj") if "object" in via else None
    if head is not None:
        if head < i or (sentence.tokens[head].pos == "PRON" and not children(sentence, head)):
            return None
        below = [j for j in subtree(sentence, head) if j > i]
        return trimmed(sentence, below[0], _with_tail(sentence, i, head, below[-1]))
    prep = next((k for k in children(sentence, i, "prep") if k > i and sentence.tokens[k].lemma.lower() in set(via) - {"as"}), None)
    inner = child(sentence, prep, "pobj", "pcomp") if prep is not None else None
    if prep is None and "for" in via:
        return _asked_for(sentence, i)
    if prep is None or inner is None or (sentence.tokens[inner].pos == "PRON" and not children(sentence, inner)):
        return None
    last = subtree(sentence, inner)[-1]
    asked = _asked_of(sentence, i, inner, last)
    if asked is None and sentence.tokens[prep].lemma == "on" and "for" in via:
        return None  # "called on the mayor": a visit, where nothing is asked of him
    return trimmed(sentence, prep + 1, asked if asked is not None else _with_tail(sentence, i, prep, last))


def _with_tail(sentence: Sentence, i: int, head: int, last: int) -> int:
    """Where a thing ends whose prepositions and infinitive the tree has hung on the verb: "praised the efforts of a donor to help"."""
    tokens = sentence.tokens
    for k in children(sentence, i, "prep", "xcomp", "advcl"):
        infinitive = tokens[k].tag == "VB" and any(tokens[a].tag == "TO" for a in children(sentence, k, "aux"))
        if k > head and (infinitive or (tokens[k].dep == "prep" and tokens[k].lemma in _TAILS)):
            below = [j for j in subtree(sentence, k) if j > head]
            last = max(last, below[-1]) if below[0] <= last + 1 else last
    return last


def _asked_for(sentence: Sentence, i: int) -> tuple[int, int] | None:
    """ "called for the gates to be opened", where the tree takes "for" as the mark of a clause."""
    for k in children(sentence, i, "advcl", "ccomp", "xcomp"):
        mark = next((m for m in children(sentence, k, "mark") if m > i and sentence.tokens[m].text.lower() == "for"), None)
        if mark is not None:
            return trimmed(sentence, mark + 1, subtree(sentence, k)[-1])
    return None


def _asked_of(sentence: Sentence, i: int, inner: int, last: int) -> int | None:
    """ "called for the gates to be opened", "called on the mayor to resign": where the infinitive ends that goes with the noun."""
    tokens = sentence.tokens
    for k in (*children(sentence, i, "xcomp", "advcl", "ccomp"), *children(sentence, inner, "acl", "relcl", "xcomp")):
        if tokens[k].tag == "VB" and k > inner and any(tokens[a].tag == "TO" for a in children(sentence, k, "aux")):
            return max(last, subtree(sentence, k)[-1])
    return None


def _seen_as(sentence: Sentence, i: int) -> tuple[int, int] | None:
    """ "saw the plan as a threat": the thing and what it is seen as."""
    tokens = sentence.tokens
    thing = child(sentence, i, "dobj")
    if thing is None or thing < i:
        return None
    preps = (*children(sentence, i, "prep"), *children(sentence, thing, "prep"))
    seen = next((k for k in preps if k > thing and tokens[k].lemma == "as"), None)
    return None if seen is None else trimmed(sentence, subtree(sentence, thing)[0], subtree(sentence, seen)[-1])


def _predicate(sentence: Sentence, i: int) -> tuple[int, int] | None:
    """ "called the plan a disgrace", "deemed him unfit": the thing and what it is called."""
    tokens = sentence.tokens
    called = next((k for k in children(sentence, i, "oprd", "ccomp", "xcomp") if k > i and tokens[k].pos in {"NOUN", "PROPN", "ADJ"}), None)
    if called is None:
        return None
    thing = child(sentence, i, "dobj") or child(sentence, called, "nsubj")
    if thing is None or not i < thing < called:
        return None
    return trimmed(sentence, subtree(sentence, thing)[0], subtree(sentence, called)[-1])


def _meet(a: tuple[int, int], b: tuple[int, int]) -> bool:
    return a[0] <= b[1] and b[0] <= a[1]


# --- nouns ----------------------------------------------------------------------------------------------------------


def find_nominal(sentence: Sentence) -> list[Reported]:
    """ "her warning that the dam would fail", "the mayor's call for calm": a reporting noun with an owner and a content."""
    out: list[Reported] = []
    if reporting_nouns().keys().isdisjoint(lemmas(sentence)):
        return out
    for i, token in enumerate(sentence.tokens):
        row = reporting_nouns().get(token.lemma)
        if row is None or token.pos != "NOUN" or any(sentence.tokens[k].lemma == "no" for k in children(sentence, i, "det", "neg")):
            continue
        clause = _that_clause(sentence, i)
        content = clause or _complement(sentence, i)
        owner = _owner(sentence, i) if content is not None else None
        if content is None or owner is None or _meet(content, owner):
            continue
        saying = row.saying if clause is not None else "no"
        cue = Cue(verb=i, tokens=(i,), lemma=row.noun, implies=row.implies, saying=saying, passive=False, asserted=True)
        out.append(Reported(cue=cue, content=(content,), source=owner, clausal=clause is not None))
    return out


def _that_clause(sentence: Sentence, i: int) -> tuple[int, int] | None:
    if i + 1 >= len(sentence.tokens) or sentence.tokens[i + 1].text.lower() != "that" or sentence.tokens[i + 1].dep != "mark":
        return None
    verb = sentence.tokens[i + 1].head
    if verb <= i or not children(sentence, verb, "nsubj", "nsubjpass", "expl"):
        return None
    return trimmed(sentence, i + 2, max(subtree(sentence, verb)))


def _complement(sentence: Sentence, i: int) -> tuple[int, int] | None:
    """An infinitive, or what stands behind "of", "about", "for"."""
    verb = next((j for j in children(sentence, i, "acl") if j > i and sentence.tokens[j].tag == "VB"), None)
    if verb is not None:
        below = [j for j in subtree(sentence, verb) if j > i]
        return trimmed(sentence, below[0], below[-1])
    prep = next((k for k in children(sentence, i, "prep") if k > i and sentence.tokens[k].lemma in _ABOUT), None)
    inner = child(sentence, prep, "pobj", "pcomp") if prep is not None else None
    return trimmed(sentence, inner if prep is None else prep + 1, subtree(sentence, inner)[-1]) if inner is not None else None


def _owner(sentence: Sentence, i: int) -> tuple[int, int] | None:
    """Whose word it is: a possessor, "by" somebody, or the subject of the verb that makes it ("made the claim that")."""
    by = next((k for k in children(sentence, i, "prep") if sentence.tokens[k].lemma == "by"), None)
    head = child(sentence, i, "poss") or (child(sentence, by, "pobj") if by is not None else None)
    if head is not None and sentence.tokens[head].tag == "PRP$":
        return _repeater(sentence, i) or (head, head)
    if head is not None:
        run = noun_phrase(sentence, head)
        last = run[-1] - 1 if sentence.tokens[run[-1]].tag == "POS" else run[-1]
        return (run[0], last) if last >= run[0] else None
    token = sentence.tokens[i]
    verb = sentence.tokens[token.head]
    row = topic_verbs().get(verb.lemma)
    if token.dep != "dobj" or row is None or "noun" not in row.via or children(sentence, token.head, "neg"):
        return None
    return _subject_above(sentence, i)


def _repeater(sentence: Sentence, i: int) -> tuple[int, int] | None:
    """ "repeated his warning": his who repeats it."""
    return _subject_above(sentence, i) if sentence.tokens[i].dep == "dobj" else None


def _subject_above(sentence: Sentence, i: int) -> tuple[int, int] | None:
    """The subject of the verb that a noun hangs below."""
    verb = next((j for j in ancestors(sentence, i) if sentence.tokens[j].pos == "VERB"), None)
    if verb is None or children(sentence, verb, "auxpass", "neg"):
        return None
    lemma = sentence.tokens[verb].lemma
    return find_source(sentence, Cue(verb=verb, tokens=(verb,), lemma=lemma, implies="says", saying="no", passive=False, asserted=True))
