"""Where does the clause that a reporting word governs begin and end? The tree's clause, mended where small models cut it wrong."""

from twosource.claims.sentence.grammar import children, subtree
from twosource.claims.speech.cues import Cue, find_cues, media
from twosource.claims.speech.sources import CLOSERS, shared_cue
from twosource.records import Sentence

_CONTRASTS = {"while", "whereas"}
_SUBJECTS = ("nsubj", "nsubjpass", "csubj", "expl")
_FINITE = {"VBD", "VBZ", "VBP", "MD"}
_CONCESSIONS = {"though", "although", "but"}


def find_complement(sentence: Sentence, cue: Cue, quoted: frozenset[int]) -> tuple[int, int] | None:
    """The clause that depends on the cue and stands behind it."""
    heads = [j for k in cue.tokens for j in children(sentence, k, "ccomp", "advcl", "parataxis", "csubj") if j > cue.tokens[-1]]
    clauses = [j for j in heads if sentence.tokens[j].dep == "ccomp" or _is_made_clear(sentence, j, cue) or _has_that(sentence, j, cue)]
    clauses = clauses or _behind_medium(sentence, cue)
    if not clauses:
        return None
    # A long subject is often cut in two clauses of the same verb.
    whole = clauses[:1] + [j for j in clauses[1:] if sentence.tokens[j].dep == "ccomp"]
    indices = [i for j in whole for i in subtree(sentence, j) if i > cue.tokens[-1]]
    first, last = min(indices), _before_next_cue(sentence, cue, min(indices), max(indices))
    if sentence.tokens[first].lemma in {"that"} and sentence.tokens[first].dep == "mark":
        first += 1
    elif (
        sentence.tokens[first].text.lower() == "that"
        and cue.tokens[-1] + 1 < first < last
        and sentence.tokens[first].dep in {"dobj", "pobj", "mark"}
    ):
        first += 1  # "said in a filing that ...": the clause was found behind its medium
    while first < last and sentence.tokens[first].text == ",":
        first += 1
    first = _with_lost_subject(sentence, cue, whole[0], first)
    first = _behind_day(sentence, _behind_its_source(sentence, first, last), last)
    closed = _closing_mark(sentence, first, last, quoted)
    if closed is not None:
        return first, closed
    last = _before_contrast(sentence, first, last)
    while last > first and (sentence.tokens[last].text in {",", ".", "--", ";", ":"} or sentence.tokens[last].dep == "cc"):
        last -= 1
    return _complete(sentence, cue, first, last)


def _with_lost_subject(sentence: Sentence, cue: Cue, clause: int, first: int) -> int:
    """ "said about half of the rise came from taxes": the subject that the tree gives to the cue, where its clause has none."""
    tokens = sentence.tokens
    behind = cue.tokens[-1] + 1
    verbs = (tokens[clause], *(tokens[k] for k in children(sentence, clause, "aux", "auxpass")))
    if children(sentence, clause, *_SUBJECTS) or tokens[first].tag not in _FINITE or not any(t.tag in _FINITE for t in verbs):
        return first
    between = tokens[behind:first]
    lost = bool(between) and not any(t.is_punct_only or t.pos in {"VERB", "AUX"} for t in between)
    behind += int(lost and between[0].text.lower() == "that" and len(between) > 1)
    return behind if lost and any(t.pos in {"NOUN", "PROPN", "NUM", "PRON"} for t in between) else first


def _behind_its_source(sentence: Sentence, first: int, last: int) -> int:
    """Past an insertion before what is said: "reported that, according to a study, half were old", "warned, as did Voss, that"."""
    tokens = sentence.tokens
    if tokens[first].text.lower() == "according":
        return next((j + 1 for j in range(first, last) if tokens[j].text == ","), first)
    if tokens[first].text.lower() == "as" and tokens[first - 1].text == ",":
        closed = next((j for j in range(first, last - 1) if tokens[j].text == ","), last)
        return closed + 2 if closed < last - 1 and tokens[closed + 1].text.lower() == "that" else first
    return first


def _is_made_clear(sentence: Sentence, clause: int, cue: Cue) -> bool:
    """ "made clear that the tax would stay": to a small model the clause is the subject of what is clear."""
    return sentence.tokens[clause].dep == "csubj" and cue.lemma == "make clear"


def _before_contrast(sentence: Sentence, first: int, last: int) -> int:
    """ "said the dam was safe, while others wanted it closed", "half said yes, and a third said no": the writer's own second half."""
    tokens = sentence.tokens
    for j in range(first + 2, last - 1):
        if tokens[j - 1].text != ",":
            continue
        if (tokens[j].text.lower() in _CONTRASTS and any(j < c.verb <= last for c in find_cues(sentence))) or _opens_own_cue(
            sentence, j, last
        ):
            return j - 2
        if tokens[j].dep == "cc" and any(
            c.verb > j and c.saying == "yes" and _has_own_subject(sentence, c.verb, j, last) for c in find_cues(sentence)
        ):
            return j - 2
    return last


def _has_own_subject(sentence: Sentence, verb: int, joint: int, last: int) -> bool:
    subject = next(iter(children(sentence, verb, "nsubj")), None)
    return (
        verb <= last
        and subject is not None
        and joint < subject < verb
        and sentence.tokens[verb].dep == "conj"
        and sentence.tokens[verb].tag != "VBN"
    )


def _complete(sentence: Sentence, cue: Cue, first: int, last: int) -> tuple[int, int]:
    """Take in words that the tree has hung on the cue though nothing but the content can hold them (objects, modifiers behind it)."""
    end = len(sentence.tokens) - 1
    while end > last and sentence.tokens[end].is_punct_only and sentence.tokens[end].text not in CLOSERS:
        end -= 1
    tail = range(last + 1, end + 1)
    own_clause = any(
        sentence.tokens[j].dep in {"conj", "ROOT", "advcl", "cc", "nsubj", "parataxis"} and sentence.tokens[j].head == cue.verb
        for j in tail
    )
    if not own_clause and _ends_apart(sentence, cue, last):
        return first, last
    if not own_clause and cue.verb == sentence.tokens[cue.verb].head and all(sentence.tokens[j].text != "," for j in tail):
        last = max(last, end)
    return first, last


def _closing_mark(sentence: Sentence, first: int, last: int, quoted: frozenset[int]) -> int | None:
    """'wrote, "It is time," and left': a quotation that opens the content and closes behind a comma or stop ends it."""
    if first not in quoted and first + 1 not in quoted:
        return None
    end = first + 1
    while end < last and (end in quoted or end + 1 in quoted):
        end += 1
    closes = end < last and sentence.tokens[end].text in CLOSERS and sentence.tokens[end - 1].text in {",", ".", "?", "!"}
    opens = first not in quoted or sentence.tokens[first - 1].text in CLOSERS
    return end if closes and opens else None


def _behind_day(sentence: Sentence, first: int, last: int) -> int:
    """ "told the council on Monday the dam was safe": the day of the saying is no part of what was said."""
    tokens = sentence.tokens
    i = first + 1 if tokens[first].lemma == "on" else first
    day = i
    while i < last and tokens[i].ent == "DATE" and tokens[i].pos != "VERB":
        i += 1
    opens = i < last and i > day and tokens[i].text != "," and tokens[i].tag not in {"POS"} and tokens[day].pos == "PROPN"
    return i if opens else first


def _opens_own_cue(sentence: Sentence, j: int, last: int) -> bool:
    """ ", though she noted that ...": what the speaker is said to have said beside it."""
    tokens = sentence.tokens
    if tokens[j].text.lower() not in _CONCESSIONS or j + 1 >= last or tokens[j + 1].pos != "PRON":
        return False
    return any(c.saying == "yes" and c.verb == tokens[j + 1].head for c in find_cues(sentence))


def _ends_apart(sentence: Sentence, cue: Cue, last: int) -> bool:
    """Whether the content was cut at a further thing the same speaker says."""
    return any(other.verb > last and shared_cue(sentence, other.verb) == cue.verb for other in find_cues(sentence))


def _behind_medium(sentence: Sentence, cue: Cue) -> list[int]:
    """ "says in a statement that ...": the clause that the tree hangs on the noun between."""
    tokens = sentence.tokens
    for prep in children(sentence, cue.verb, "prep", "dobj", "dative", "npadvmod"):
        below = [j for j in subtree(sentence, prep) if j > cue.verb]
        mark = next((j for j in below if tokens[j].text.lower() == "that" and tokens[j].dep == "mark"), None)
        if mark is None or any(tokens[j].pos in {"VERB", "AUX"} for j in range(cue.tokens[-1] + 1, mark)):
            continue
        noun = tokens[tokens[mark].head].head
        hearer = tokens[prep].dep != "prep" and tokens[noun].pos in {"PROPN", "PRON"}  # "showed no sign that" is nobody's word
        if tokens[noun].lemma in media() or hearer:
            return [tokens[mark].head]
    return []


def _before_next_cue(sentence: Sentence, cue: Cue, first: int, last: int) -> int:
    """ "said A and said that B": where the content of a cue ends because its speaker goes on to say something else."""
    for other in find_cues(sentence):
        if first < other.verb <= last and shared_cue(sentence, other.verb) == cue.verb:
            end = min((j for j in subtree(sentence, other.verb) if j > first), default=other.verb) - 1
            while end > first and (sentence.tokens[end].dep == "cc" or sentence.tokens[end].is_punct_only):
                end -= 1
            return end if end > first else last
    return last


def _has_that(sentence: Sentence, clause: int, cue: Cue) -> bool:
    return sentence.tokens[clause].dep == "advcl" and any(
        sentence.tokens[j].lemma == "that" and j > cue.verb for j in children(sentence, clause, "mark")
    )
