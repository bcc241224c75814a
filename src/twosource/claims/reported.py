"""What does a sentence report, and as whose words? Content and source of each cue, from the order of words first and the tree second.

News prose has few orders: SOURCE CUE CONTENT, CONTENT CUE SOURCE, CONTENT SOURCE CUE, and a cue in the middle of its content. A
cue that ends its sentence is the commonest place for a small model to go wrong, and the plainest on the surface.
"""

from dataclasses import dataclass

from twosource.claims.cues import Cue, find_cues
from twosource.claims.grammar import ancestors, child, children, noun_phrase, subtree
from twosource.claims.phrases import find_phrases
from twosource.records import Sentence, Span

_ADVERBIAL = {"advmod", "npadvmod", "aux", "auxpass", "neg"}
_CLOSERS = {'"', "''", "”", "»", "’"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Reported:
    """One cue with what hangs on it, by token index. `content` holds runs [first, last]; `source` a run, or None where none is stated.

    `clausal` is false where the content is only an infinitive or a noun ("vowed to leave").
    """

    cue: Cue
    content: tuple[tuple[int, int], ...]
    source: tuple[int, int] | None
    clausal: bool = True


def find_reported(sentence: Sentence, quoted: frozenset[int]) -> tuple[Reported, ...]:
    """The attributions of a sentence in the order of their cues. `quoted` are the tokens that stand in quotation marks."""
    found = [r for cue in find_cues(sentence) if (r := _read_cue(sentence, cue, quoted)) is not None]
    found.extend(_according(sentence))
    return tuple(sorted(found, key=lambda r: r.cue.verb))


def _read_cue(sentence: Sentence, cue: Cue, quoted: frozenset[int]) -> Reported | None:
    source = _source(sentence, cue)
    if cue.saying == "quote":
        return _beside_quotation(sentence, cue, source, quoted)
    trailing = _before_cue(sentence, cue, source, quoted)
    if trailing is not None and source is not None and (rest := _after_medial(sentence, cue, source)) is not None:
        return Reported(cue=cue, content=(trailing, rest), source=source)
    announced = _announced(sentence, cue)
    if announced is not None and source is not None:
        return Reported(cue=cue, content=(announced,), source=source, clausal=False)
    clause = _complement(sentence, cue, quoted)
    if clause is not None and sentence.tokens[cue.verb].dep == "relcl":
        return Reported(cue=cue, content=_with_antecedent(sentence, cue, source, clause), source=source)
    if clause is not None and not (trailing and clause[1] < cue.verb):
        content = [clause]
        if trailing and _is_medial(sentence, cue, trailing, clause):
            content.insert(0, trailing)
        return Reported(cue=cue, content=tuple(content), source=source)
    if trailing is not None and source is not None:
        return Reported(cue=cue, content=(trailing,), source=source)
    infinitive = _infinitive(sentence, cue)
    if infinitive is not None and source is not None:
        return Reported(cue=cue, content=(infinitive,), source=source, clausal=False)
    return _beside_quotation(sentence, cue, source, quoted)


# --- source -------------------------------------------------------------------------------------------------------


def _source(sentence: Sentence, cue: Cue) -> tuple[int, int] | None:
    token = sentence.tokens[cue.verb]
    if token.dep == "acl" and token.tag == "VBN" and cue.lemma != "quote as saying":
        return None
    subject = _subject(sentence, cue.verb, passive=cue.passive)
    if not cue.passive:
        subject = _nearer(sentence, cue.verb, subject)
    if cue.passive and cue.lemma not in {"quote as saying", "quote", "cite", "report"}:
        agent = child(sentence, cue.verb, "agent")
        subject = child(sentence, agent, "pobj") if agent is not None else None
    if subject is None and not cue.passive:
        subject = _inverted(sentence, cue.verb)
    if subject is None:
        return None
    return _source_run(sentence, subject, cue)


def _nearer(sentence: Sentence, verb: int, subject: int | None) -> int | None:
    """A noun that a comma opens and the cue closes is the subject, whatever the tree says: "..., two of them boys, the monitor said"."""
    near = _just_before(sentence, verb)
    if subject is None or near is None or subject > near or sentence.tokens[subject].tag in {"WP", "WDT"}:
        return subject
    between = sentence.tokens[subject + 1 : near]
    run = _named_run(sentence, near) or noun_phrase(sentence, near)
    opened = run[0] > 0 and sentence.tokens[run[0] - 1].text in {",", *_CLOSERS}
    # "Voss, the envoy, said" is no case of this: there a comma stands right before the cue.
    return near if any(t.text == "," for t in between) and opened and not run[0] <= subject <= run[-1] else subject


def _named_run(sentence: Sentence, token: int) -> tuple[int, ...] | None:
    """The tokens of the widest name or description that ends in this token."""
    fits = [p for p in find_phrases(sentence) if p.last == token]
    return tuple(range(min(p.first for p in fits), token + 1)) if fits else None


def _subject(sentence: Sentence, verb: int, *, passive: bool) -> int | None:
    """The subject of a verb, its own or the one it shares: of a conjoined verb, a participle, a relative clause."""
    own = child(sentence, verb, "nsubjpass" if passive else "nsubj") or child(sentence, verb, "nsubj", "nsubjpass")
    if own is None:
        own = next((s for k in children(sentence, verb, "aux") if (s := child(sentence, k, "nsubj")) is not None), None)
    if own is not None:
        token = sentence.tokens[own]
        if token.tag in {"WP", "WDT"} and sentence.tokens[verb].dep == "relcl":
            return sentence.tokens[verb].head
        if _is_subject_place(sentence, own, verb):
            return own
    token = sentence.tokens[verb]
    if token.dep in {"conj", "xcomp"} or (token.dep == "advcl" and token.tag == "VBG"):
        return _subject(sentence, token.head, passive=False) if token.head != verb else None
    if token.dep == "acl" and token.tag in {"VBG", "VBN"}:
        return token.head
    return _just_before(sentence, verb)


def _is_subject_place(sentence: Sentence, subject: int, verb: int) -> bool:
    # A subject that has a clause of its own between it and the verb, and a comma, was attached to the wrong verb.
    return sentence.tokens[subject].pos in {"NOUN", "PROPN", "PRON", "ADJ", "NUM", "DET", "X"} and abs(verb - subject) < 40


def _just_before(sentence: Sentence, verb: int) -> int | None:
    """The noun right before the verb, adverbs and auxiliaries set aside, where a comma or mark opens its clause."""
    i = verb - 1
    while i >= 0 and (sentence.tokens[i].dep in _ADVERBIAL or sentence.tokens[i].pos in {"ADV", "AUX"}):
        i -= 1
    if i < 0 or sentence.tokens[i].pos not in {"NOUN", "PROPN", "PRON"} or (sentence.tokens[i].dep in {"dobj", "pobj"} and verb - i > 1):
        return None
    return i


def _inverted(sentence: Sentence, verb: int) -> int | None:
    """The noun behind the verb: "..., said the minister"."""
    if sentence.tokens[verb].tag not in {"VBD", "VBZ", "VBP"} or verb + 1 >= len(sentence.tokens):
        return None
    before = sentence.tokens[verb - 1].text if verb > 0 else ""
    if before not in _CLOSERS | {",", "--", "?", "!"}:
        return None
    head = next(
        (j for j in range(verb + 1, min(verb + 12, len(sentence.tokens))) if sentence.tokens[j].pos in {"NOUN", "PROPN", "PRON"}), None
    )
    while (
        head is not None
        and sentence.tokens[head].dep in {"compound", "amod", "poss", "nmod"}
        and verb < sentence.tokens[head].head < verb + 14
    ):
        head = sentence.tokens[head].head
    return head


def _source_run(sentence: Sentence, head: int, cue: Cue) -> tuple[int, int] | None:
    """The noun phrase of the source, with what stands glued before and behind it, but never across the cue."""
    if sentence.tokens[head].lemma in {"it", "there"} and sentence.tokens[head].dep == "expl":
        return None
    named = [p for p in find_phrases(sentence) if p.first <= head <= p.last]
    phrase = noun_phrase(sentence, head)
    first, last = min([phrase[0], *(p.first for p in named)]), max([phrase[-1], *(p.last for p in named)])
    if first <= cue.verb <= last:
        first, last = (cue.tokens[-1] + 1, last) if head > cue.verb else (first, cue.verb - 1)
    # Names and titles that the tree has cut off: go on over words of a name.
    while first > 0 and sentence.tokens[first - 1].tag in {"NNP", "NNPS", "HYPH"} and not _crosses(cue, first - 1):
        first -= 1
    while last + 1 < len(sentence.tokens) and sentence.tokens[last + 1].tag in {"NNP", "NNPS", "HYPH"} and not _crosses(cue, last + 1):
        last += 1
    return first, last


def _crosses(cue: Cue, i: int) -> bool:
    return i in cue.tokens


# --- content ------------------------------------------------------------------------------------------------------


def _before_cue(sentence: Sentence, cue: Cue, source: tuple[int, int] | None, quoted: frozenset[int]) -> tuple[int, int] | None:
    """Content that stands before source and cue: "CONTENT, the ministry said." The comma or closing mark is the sign."""
    edge = cue.verb if source is None or source[0] > cue.verb else source[0]
    i = edge - 1
    while i >= 0 and sentence.tokens[i].pos in {"ADV", "AUX", "CCONJ"} and sentence.tokens[i].text != "'":
        i -= 1
    if i < 1 or sentence.tokens[i].text not in _CLOSERS | {",", "--", "?", "!"}:
        return None
    if cue.verb in quoted:
        return None
    has_quote_mark = any(sentence.tokens[j].text in _CLOSERS for j in range(max(0, i - 1), i + 1))
    if not has_quote_mark and not _is_parenthetical(sentence, cue) and (not _is_finite(sentence, 0, i) or _opens_matrix(sentence, cue, i)):
        return None
    last = i
    while last >= 0 and sentence.tokens[last].text in {",", "--"}:
        last -= 1
    first = _skip_connective(sentence)
    return (first, last) if last > first else None


def _is_parenthetical(sentence: Sentence, cue: Cue) -> bool:
    """A cue that the tree hangs on a verb behind it: "The truce, the envoy warned, was about to fail"."""
    token = sentence.tokens[cue.verb]
    return token.dep == "parataxis" and token.head > cue.verb


def _after_medial(sentence: Sentence, cue: Cue, source: tuple[int, int]) -> tuple[int, int] | None:
    """What goes on behind a cue that splits its content: a quotation that reopens, or the clause the cue was put into."""
    after = max(cue.tokens[-1], source[1]) + 1
    if after + 1 >= len(sentence.tokens) or sentence.tokens[after].text not in {",", ":", "--"}:
        return None
    reopens = sentence.tokens[after + 1].text in {'"', "“", "''", "``", "”"}
    if not reopens and not _is_parenthetical(sentence, cue):
        return None
    last = len(sentence.tokens) - 1
    while last > after and sentence.tokens[last].is_punct_only and sentence.tokens[last].text not in _CLOSERS:
        last -= 1
    return (after + 1, last) if last > after + 1 else None


def _is_finite(sentence: Sentence, first: int, last: int) -> bool:
    return any(sentence.tokens[j].tag in {"VBD", "VBZ", "VBP", "MD"} for j in range(first, last + 1))


def _opens_matrix(sentence: Sentence, cue: Cue, comma: int) -> bool:
    """Whether what stands before the comma is an adverbial clause of the cue ("After the attack ended, the army said ...")."""
    clause = _complement(sentence, cue, frozenset())
    if clause is not None and clause[0] > cue.verb:
        return True
    first = sentence.tokens[0]
    subordinate = (
        first.dep in {"mark", "advmod"} and sentence.tokens[first.head].dep in {"advcl"} and sentence.tokens[first.head].head == cue.verb
    )
    dative = child(sentence, cue.verb, "ccomp", "parataxis")
    return subordinate and dative is None


def _skip_connective(sentence: Sentence) -> int:
    first = 0
    while first < len(sentence.tokens) - 1 and (sentence.tokens[first].dep == "cc" or sentence.tokens[first].text in {","}):
        first += 1
    return first


def _complement(sentence: Sentence, cue: Cue, quoted: frozenset[int]) -> tuple[int, int] | None:
    """The clause that depends on the cue and stands behind it."""
    heads = [j for k in cue.tokens for j in children(sentence, k, "ccomp", "advcl", "parataxis") if j > cue.tokens[-1]]
    clauses = [j for j in heads if sentence.tokens[j].dep == "ccomp" or _has_that(sentence, j, cue)]
    if not clauses:
        return None
    indices = [i for i in subtree(sentence, clauses[0]) if i > cue.tokens[-1]]
    first, last = indices[0], indices[-1]
    if sentence.tokens[first].lemma in {"that"} and sentence.tokens[first].dep == "mark":
        first += 1
    while last > first and sentence.tokens[last].text in {",", ".", "--", ";", ":"}:
        last -= 1
    return _complete(sentence, cue, first, last)


def _complete(sentence: Sentence, cue: Cue, first: int, last: int) -> tuple[int, int]:
    """Take in words that the tree has hung on the cue though nothing but the content can hold them (objects, modifiers behind it)."""
    end = len(sentence.tokens) - 1
    while end > last and sentence.tokens[end].is_punct_only and sentence.tokens[end].text not in _CLOSERS:
        end -= 1
    tail = range(last + 1, end + 1)
    own_clause = any(
        sentence.tokens[j].dep in {"conj", "ROOT", "advcl", "cc", "nsubj", "parataxis"} and sentence.tokens[j].head == cue.verb
        for j in tail
    )
    if not own_clause and cue.verb == sentence.tokens[cue.verb].head and all(sentence.tokens[j].text != "," for j in tail):
        last = max(last, end)
    return first, last


def _has_that(sentence: Sentence, clause: int, cue: Cue) -> bool:
    return sentence.tokens[clause].dep == "advcl" and any(
        sentence.tokens[j].lemma == "that" and j > cue.verb for j in children(sentence, clause, "mark")
    )


def _is_medial(sentence: Sentence, cue: Cue, before: tuple[int, int], clause: tuple[int, int]) -> bool:
    """ "The plan, she said, would fail": the cue between two commas splits one clause."""
    after = sentence.tokens[cue.tokens[-1] + 1].text if cue.tokens[-1] + 1 < len(sentence.tokens) else ""
    return before[1] < cue.verb and after in {",", *_CLOSERS} and clause[0] > cue.verb


def _with_antecedent(sentence: Sentence, cue: Cue, source: tuple[int, int] | None, clause: tuple[int, int]) -> tuple[tuple[int, int], ...]:
    """ "six men they said were killed": the noun before the relative clause is the subject of what is said."""
    has_subject = any(sentence.tokens[j].dep in {"nsubj", "nsubjpass"} for j in range(clause[0], clause[1] + 1))
    if has_subject or source is None or source[0] == 0 or sentence.tokens[source[1]].tag in {"WP", "WDT"}:
        return (clause,)
    before = source[0] - 1
    if sentence.tokens[before].lemma in {"that", "who", "which", "whom"}:
        before -= 1
    if before < 0 or sentence.tokens[before].pos not in {"NOUN", "PROPN"}:
        return (clause,)
    run = noun_phrase(sentence, before)
    return ((run[0], before), clause)


def _announced(sentence: Sentence, cue: Cue) -> tuple[int, int] | None:
    """ "The summit was announced by the ministry": the thing announced is the content."""
    if not cue.passive or cue.implies not in {"announces", "reveals", "proposes"} or child(sentence, cue.verb, "agent") is None:
        return None
    subject = child(sentence, cue.verb, "nsubjpass")
    if subject is None or sentence.tokens[subject].pos == "PRON":
        return None
    run = noun_phrase(sentence, subject)
    return run[0], run[-1]


def _infinitive(sentence: Sentence, cue: Cue) -> tuple[int, int] | None:
    """ "vowed to leave", "urged them to talk": what is wanted or promised."""
    clause = child(sentence, cue.verb, "xcomp")
    if clause is None or clause < cue.verb or sentence.tokens[clause].tag not in {"VB", "VBG"}:
        return None
    indices = [i for i in subtree(sentence, clause) if i > cue.verb]
    last = indices[-1]
    while last > indices[0] and sentence.tokens[last].is_punct_only:
        last -= 1
    return indices[0], last


def _beside_quotation(sentence: Sentence, cue: Cue, source: tuple[int, int] | None, quoted: frozenset[int]) -> Reported | None:
    """A cue with a quotation among its dependents or right behind it: 'called the vote "a farce"'."""
    if cue.verb in quoted or source is None or not quoted:
        return None
    below = [i for i in subtree(sentence, cue.verb) if i in quoted]
    if not below or all(any(a in _other_cues(sentence, cue) for a in ancestors(sentence, i)) for i in below):
        return None
    return Reported(cue=cue, content=((below[0], below[-1]),), source=source)


def _other_cues(sentence: Sentence, cue: Cue) -> set[int]:
    return {c.verb for c in find_cues(sentence) if c.verb != cue.verb and c.saying != "no"} - set(ancestors(sentence, cue.verb))


# --- according to -------------------------------------------------------------------------------------------------


def _according(sentence: Sentence) -> list[Reported]:
    """ "according to X": the rest of the sentence, or of the clause it closes."""
    out: list[Reported] = []
    tokens = sentence.tokens
    for i in range(len(tokens) - 2):
        if tokens[i].text.lower() != "according" or tokens[i + 1].text.lower() != "to":
            continue
        head = child(sentence, i + 1, "pobj")
        if head is None:
            continue
        run = noun_phrase(sentence, head)
        whole = [j for j in subtree(sentence, i) if j >= i]
        first, last = (whole[-1] + 1, len(tokens) - 1) if i == 0 else (0, i - 1)
        if first >= last:
            continue
        while first < last and tokens[first].is_punct_only and tokens[first].text not in {'"', "“"}:
            first += 1
        while last > first and tokens[last].text in {",", ".", "--"}:
            last -= 1
        cue = Cue(verb=i, tokens=(i, i + 1), lemma="according to", implies="says", saying="yes", passive=False, asserted=True)
        out.append(Reported(cue=cue, content=((first, last),), source=(run[0], run[-1])))
    return out


def run_span(sentence: Sentence, run: tuple[int, int]) -> Span:
    """The article's characters of a run of tokens."""
    return Span(sentence.tokens[run[0]].start, sentence.tokens[run[1]].end)
