"""What is said by a cue: what stands before it, behind it, on both sides, or in the quotation beside it?

Tokens of the content, given the cue and its source; where the words leave it open, the order of words decides before the tree.
"""

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from twosource.claims.sentence.clauses import is_finite_run
from twosource.claims.sentence.grammar import ancestors, child, children, noun_phrase, subtree
from twosource.claims.sentence.phrases import find_phrases
from twosource.claims.speech.complements import find_complement
from twosource.claims.speech.cues import Cue, Reported, find_cues
from twosource.claims.speech.quotes import is_title
from twosource.claims.speech.sources import CLOSERS, behind_dateline
from twosource.claims.speech.topics import topic_verbs
from twosource.claims.wordsets import word_set
from twosource.records import Sentence

_LONGEST_TELLING = 16
"""Tokens between a cue and the second half of its quotation: to whom, where and when it was said."""
_THINGS = {"NN", "NNS"}
OPENERS = {'"', "“", "``", "''", "«"}


def find_before_cue(sentence: Sentence, cue: Cue, source: tuple[int, int] | None, quoted: frozenset[int]) -> tuple[int, int] | None:
    """Content that stands before source and cue: "CONTENT, the ministry said." The comma or closing mark is the sign."""
    edge = cue.verb if source is None or source[0] > cue.verb else source[0]
    i = edge - 1
    joined = False
    while i >= 0 and sentence.tokens[i].pos in {"ADV", "AUX", "CCONJ"} and sentence.tokens[i].text != "'":
        joined = joined or sentence.tokens[i].pos == "CCONJ"
        i -= 1
    if i < 1 or sentence.tokens[i].text not in CLOSERS | {",", "--", "?", "!"}:
        return None
    if cue.verb in quoted or _is_relative(sentence, cue):
        return None
    if sentence.tokens[i].text == "--" and any(k > cue.verb for k in children(sentence, cue.verb, "xcomp", "ccomp")):
        return None  # "The vote is near -- Kolt has vowed to win it": the dash parts two sentences
    if sentence.tokens[0].tag in {"VBN", "VBG"}:
        return None  # "Asked whether he would go, Voss said no"
    has_quote_mark = any(sentence.tokens[j].text in CLOSERS for j in range(max(0, i - 1), i + 1)) and not _ends_in_title(sentence, i)
    if not has_quote_mark and (joined or _has_object(sentence, cue) or _is_setting(sentence, cue, source, i)):
        return None
    if (
        not has_quote_mark
        and not _is_parenthetical(sentence, cue)
        and (not is_finite_run(sentence, 0, i) or _opens_matrix(sentence, cue, i))
    ):
        return None
    last = i
    while last >= 0 and sentence.tokens[last].text in {",", "--"}:
        last -= 1
    first = (_behind_colon(sentence, i) if has_quote_mark else None) or _skip_connective(sentence)
    return (first, last) if last > first else None


def _behind_colon(sentence: Sentence, last: int) -> int | None:
    """ "She rebuked them: “Nobody is safe,” she said": the quotation that a colon opens, without the words that lead to it."""
    colon = next((k for k in range(1, last - 2) if sentence.tokens[k].text == ":"), None)
    opens = colon is not None and (sentence.tokens[colon + 1].text in OPENERS or sentence.tokens[colon + 1].text[:1] in OPENERS)
    return colon + 1 if colon is not None and opens else None


def _has_object(sentence: Sentence, cue: Cue) -> bool:
    """Whether the cue has what it tells behind it: "When the count began, the clerk announced four votes"."""
    if cue.saying == "no" and (sentence.tokens[cue.verb].dep == "relcl" or child(sentence, cue.verb, "xcomp") is not None):
        return True
    thing = child(sentence, cue.verb, "dobj")
    if thing is not None and thing > cue.verb and cue.lemma not in word_set("takes a hearer") and sentence.tokens[thing].tag in _THINGS:
        return sentence.tokens[thing].ent not in {"DATE", "TIME"}
    row = topic_verbs().get(cue.lemma)
    return thing is not None and thing > cue.verb and row is not None and "object" in row.via


def _is_parenthetical(sentence: Sentence, cue: Cue) -> bool:
    """A cue that the tree hangs on a verb behind it: "The truce, the envoy warned, was about to fail"."""
    token = sentence.tokens[cue.verb]
    return token.dep == "parataxis" and token.head > cue.verb


def find_after_medial(sentence: Sentence, cue: Cue, source: tuple[int, int]) -> tuple[int, int] | None:
    """What goes on behind a cue that splits its content: a quotation that reopens, or the clause the cue was put into."""
    after = max(cue.tokens[-1], source[1]) + 1
    linked = _second_half(sentence, after)
    after = after if linked is None else linked
    if after + 1 >= len(sentence.tokens) or sentence.tokens[after].text not in {",", ":", "--"}:
        return None
    first = after + 1 + int(linked is not None and _is_link(sentence, after + 1))
    reopens = sentence.tokens[first].text in {'"', "“", "''", "``", "”"}
    edge = min(cue.verb, source[0]) - 1
    if not reopens and (not _is_parenthetical(sentence, cue) or sentence.tokens[edge].text in CLOSERS):
        return None  # what goes on without marks behind a quotation is told of the saying
    last = len(sentence.tokens) - 1
    while last > after and sentence.tokens[last].is_punct_only and sentence.tokens[last].text not in CLOSERS:
        last -= 1
    return (first, last) if last > first else None


def _ends_in_title(sentence: Sentence, last: int) -> bool:
    """'Later on "The Long Harbour," Kolt questioned it': the marks that end here are those of a title, behind other words."""
    tokens = sentence.tokens
    first = last
    while first > 0 and (tokens[first - 1].text not in OPENERS or first > last - 2):
        first -= 1
    words = [t.text for t in tokens[first : last + 1] if not t.is_punct_only]
    return first > 1 and tokens[first - 2].text not in {",", ":"} and is_title(words)


def _is_relative(sentence: Sentence, cue: Cue) -> bool:
    """ "the union, who insisted on talks": what stands before a relative clause is no content of its verb."""
    verb = cue.verb
    while sentence.tokens[verb].dep == "conj" and not children(sentence, verb, "nsubj", "nsubjpass"):
        verb = sentence.tokens[verb].head
    subject = child(sentence, verb, "nsubj", "nsubjpass")
    return subject is not None and sentence.tokens[subject].tag in {"WP", "WDT"}


def _is_setting(sentence: Sentence, cue: Cue, source: tuple[int, int] | None, comma: int) -> bool:
    """ "A week after she spoke to the board, Kolt proposed closing it": only when, where and why, before a cue that has its own content."""
    tokens = sentence.tokens
    behind = cue.tokens[-1] + 1
    if source is None or source[0] > cue.verb or behind >= len(tokens) or tokens[behind].is_punct_only:
        return False
    tops = [k for k in range(comma + 1) if (tokens[k].head > comma or tokens[k].head == k) and not tokens[k].is_punct_only]
    return bool(tops) and all(_is_adjunct(sentence, k) for k in tops)


def _is_adjunct(sentence: Sentence, k: int) -> bool:
    """Whether a token is a preposition, a time or an adverb, or the verb of a clause that a subordinator opens."""
    token = sentence.tokens[k]
    if token.pos in {"VERB", "AUX"}:
        return any(j < k and sentence.tokens[j].text.lower() != "that" for j in children(sentence, k, "mark"))
    return token.dep in {"prep", "npadvmod", "advmod", "cc"}


def _is_link(sentence: Sentence, i: int) -> bool:
    return sentence.tokens[i].dep == "cc"


def _second_half(sentence: Sentence, after: int) -> int | None:
    """'"...," she wrote in a letter to the board, and "...": the comma before a second half, past what is told of the saying."""
    tokens = sentence.tokens
    for i in range(after, min(after + _LONGEST_TELLING, len(tokens) - 3)):
        if tokens[i].pos in {"VERB", "AUX"} or tokens[i].text in OPENERS:
            return None
        if tokens[i].text == "," and _is_link(sentence, i + 1) and tokens[i + 2].text in OPENERS:
            return i
    return None


def _opens_matrix(sentence: Sentence, cue: Cue, comma: int) -> bool:
    """Whether what stands before the comma is an adverbial clause of the cue ("After the attack ended, the army said ...")."""
    clause = find_complement(sentence, cue, frozenset())
    if clause is not None and clause[0] > cue.verb:
        return True
    first = sentence.tokens[0]
    subordinate = (
        first.dep in {"mark", "advmod"} and sentence.tokens[first.head].dep in {"advcl"} and sentence.tokens[first.head].head == cue.verb
    )
    dative = child(sentence, cue.verb, "ccomp", "parataxis")
    return subordinate and dative is None


def _skip_connective(sentence: Sentence) -> int:
    first = behind_dateline(sentence)
    while first < len(sentence.tokens) - 1 and (sentence.tokens[first].dep == "cc" or sentence.tokens[first].text in {","}):
        first += 1
    return first


def is_medial(sentence: Sentence, cue: Cue, before: tuple[int, int], clause: tuple[int, int]) -> bool:
    """ "The plan, she said, would fail": the cue between two commas splits one clause."""
    after = sentence.tokens[cue.tokens[-1] + 1].text if cue.tokens[-1] + 1 < len(sentence.tokens) else ""
    return before[1] < cue.verb and after in {",", *CLOSERS} and clause[0] > cue.verb


def with_antecedent(sentence: Sentence, cue: Cue, source: tuple[int, int] | None, clause: tuple[int, int]) -> tuple[tuple[int, int], ...]:
    """ "six men they said were killed": the noun before the relative clause is the subject of what is said."""
    has_subject = any(sentence.tokens[j].dep in {"nsubj", "nsubjpass"} for j in range(clause[0], clause[1] + 1))
    if has_subject or source is None or source[0] == 0 or sentence.tokens[source[1]].tag in {"WP", "WDT"}:
        return (clause,)
    before = source[0] - 1
    if sentence.tokens[before].lemma in {"that", "who", "which", "whom"}:
        before -= 1
        before -= sentence.tokens[before].text == ","  # "the photographs, which it said showed no gun"
    if before < 0 or sentence.tokens[before].pos not in {"NOUN", "PROPN"}:
        return (clause,)
    run = noun_phrase(sentence, before)
    return ((run[0], before), clause)


def find_rest(sentence: Sentence, cue: Cue) -> tuple[int, int] | None:
    """What stands behind "say" that the tree took for an object: a thing is not said, so it opens a clause."""
    thing = child(sentence, cue.verb, "dobj")
    if cue.lemma != "say" or thing is None or thing < cue.verb or not children(sentence, thing, "relcl", "acl", "prep"):
        return None
    first, last = cue.verb + 1, len(sentence.tokens) - 1
    while last > first and sentence.tokens[last].is_punct_only and sentence.tokens[last].text not in CLOSERS:
        last -= 1
    return (first, last) if last > first + 2 else None


def find_behind_quotation(sentence: Sentence, cue: Cue, quoted: frozenset[int]) -> tuple[int, int] | None:
    """'"...," Mara Voss, head of the council, tells': a name behind a closing mark with what is said of it between two commas."""
    inside = [i for i in quoted if i < cue.verb]
    if not inside or cue.verb in quoted or sentence.tokens[cue.verb - 1].text != ",":
        return None
    start = max(inside) + 1
    if sentence.tokens[0].is_punct_only and 1 in quoted:
        start = next((i for i in range(1, cue.verb) if i not in quoted and not sentence.tokens[i].is_punct_only), start)
    while start < cue.verb and sentence.tokens[start].is_punct_only:
        start += 1
    named = next((p for p in find_phrases(sentence) if p.first == start and p.name and p.last < cue.verb), None)
    if named is None or sentence.tokens[named.last + 1].text != ",":
        return None
    # What stands between the commas has no finite verb of its own but in a clause with "who".
    between = range(named.last + 1, cue.verb)
    clause = any(sentence.tokens[j].tag in {"VBD", "VBZ", "VBP", "MD"} for j in between)
    return (named.first, named.last) if not clause or any(sentence.tokens[j].tag == "WP" for j in between) else None


def find_announced(sentence: Sentence, cue: Cue) -> tuple[int, int] | None:
    """ "The summit was announced by the ministry": the thing announced is the content."""
    if not cue.passive or cue.implies not in {"announces", "reveals", "proposes"} or child(sentence, cue.verb, "agent") is None:
        return None
    subject = child(sentence, cue.verb, "nsubjpass")
    if subject is None or sentence.tokens[subject].pos == "PRON":
        return None
    run = noun_phrase(sentence, subject)
    return run[0], run[-1]


def find_infinitive(sentence: Sentence, cue: Cue) -> tuple[int, int] | None:
    """ "vowed to leave", "urged them to talk": what is wanted or promised."""
    clause = child(sentence, cue.verb, "xcomp")
    if clause is None or clause < cue.verb or sentence.tokens[clause].tag not in {"VB", "VBG"}:
        return None
    indices = [i for i in subtree(sentence, clause) if i > cue.verb]
    last = indices[-1]
    while last > indices[0] and sentence.tokens[last].is_punct_only:
        last -= 1
    return indices[0], last


def find_beside_quotation(sentence: Sentence, cue: Cue, source: tuple[int, int] | None, quoted: frozenset[int]) -> Reported | None:
    """A cue with a quotation among its dependents or right behind it: 'called the vote "a farce"'. A fragment is no statement."""
    if cue.verb in quoted or source is None or not quoted:
        return None
    below = [i for i in subtree(sentence, cue.verb) if i in quoted]
    if not below or all(any(a in _other_cues(sentence, cue) for a in ancestors(sentence, i)) for i in below):
        return None
    first, last = below[0], _end_of_one(sentence, below)
    # A mark inside the closing one, and a command ("Open the gates," he barked): a whole saying too.
    whole = is_finite_run(sentence, first, last) or (last - first > 1 and sentence.tokens[last].text in {",", "?", "!"})
    if whole and is_title([t.text for t in sentence.tokens[first : last + 1]]):
        return None
    if (
        cue.saying == "quote"
        and not whole
        and cue.verb < first
        and source[1] < cue.verb
        and not is_finite_run(sentence, cue.verb + 1, first)
    ):
        first = cue.verb + 1  # what is called a farce belongs to what is said
    named = _named_so(sentence, cue, source, (first, last))
    if named is not None and last > below[0]:
        return Reported(cue=replace(cue, saying="yes"), content=named, source=source)
    return Reported(cue=cue if whole else replace(cue, saying="no"), content=((first, last),), source=source, clausal=whole)


def _end_of_one(sentence: Sentence, quoted: Sequence[int]) -> int:
    """The last of some quoted tokens before another verb of saying stands outside marks: what follows that is what it tells."""
    for at, behind in pairwise(quoted):
        if any(c.saying == "yes" and at < c.verb < behind for c in find_cues(sentence)):
            return at
    return quoted[-1]


def _named_so(sentence: Sentence, cue: Cue, source: tuple[int, int], quotation: tuple[int, int]) -> tuple[tuple[int, int], ...] | None:
    """'called the vote "a complete farce"', 'was described by Voss as "a gift to some"': what is called so belongs to what is said."""
    first, last = quotation
    if last < len(sentence.tokens) - 1 and sentence.tokens[last + 1].text in CLOSERS:
        last += 1
    before = next((i for i in range(first, cue.verb, -1) if not sentence.tokens[i - 1].is_punct_only), cue.verb + 1) - 1
    as_ = sentence.tokens[before].lemma == "as" and sentence.tokens[before].head == cue.verb
    called = any(sentence.tokens[i].pos in {"NOUN", "PROPN"} for i in range(cue.verb + 1, before + 1))
    if (
        first < cue.verb
        or not called
        or not (as_ or cue.saying == "quote")
        or any(t.pos in {"VERB", "AUX"} for t in sentence.tokens[cue.verb + 1 : before + 1])
    ):
        return None
    if not cue.passive:
        return ((cue.verb + 1, last),) if source[1] < cue.verb else None
    subject = child(sentence, cue.verb, "nsubjpass")
    if subject is None or not as_ or before <= source[1]:
        return None
    run = noun_phrase(sentence, subject)
    return ((run[0], run[-1]), (before, last))


def _other_cues(sentence: Sentence, cue: Cue) -> set[int]:
    return {c.verb for c in find_cues(sentence) if c.verb != cue.verb and c.saying != "no"} - set(ancestors(sentence, cue.verb))
