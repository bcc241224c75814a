"""Which word governs a deed? The verb, noun or preposition above it that may change its standing, and what the lexicon says of it."""

from dataclasses import dataclass
from functools import cache

from twosource.claims.event import mood
from twosource.claims.remembered import MOST_SENTENCES, remembered_at
from twosource.claims.sentence.grammar import ancestors, child, children, subtree
from twosource.claims.wordsets import word_set
from twosource.lexicon import load_lexicon
from twosource.records import Sentence


@dataclass(frozen=True, slots=True, kw_only=True)
class EmbeddingWord:
    """A row of data/embedding_verbs.csv."""

    lemma: str
    pos: str
    via: tuple[str, ...]
    status: str | None
    polarity: str
    negated: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Governor:
    """What governs a token: the word above it, how the token hangs on it, and its row in the lexicon where it has one."""

    head: int
    via: str
    row: EmbeddingWord | None


@cache
def load_embedding_words() -> dict[tuple[str, str, str], EmbeddingWord]:
    """The rows by (lemma, pos, via)."""
    return {(row.lemma, row.pos, via): row for row in load_lexicon("embedding_verbs", EmbeddingWord) for via in row.via}


@remembered_at(MOST_SENTENCES)
def find_governor(sentence: Sentence, i: int) -> Governor | None:
    """The word that governs token i and how; None at the top and where the token stands for itself (a relative clause).

    `via` is to, other (an infinitive with a subject of its own), ing, that, whether, object, a preposition, or: conj (it shares),
    inherit (a participle, or the noun of a light verb), purpose, when (a clause of time).
    """
    token = sentence.tokens[i]
    if token.head == i:
        return None
    if token.dep == "conj":
        return _conjunct(sentence, i)
    if mood.is_verb(sentence, i):
        return _govern_verb(sentence, i)
    return _govern_noun(sentence, i)


def find_row(sentence: Sentence, head: int, via: str) -> EmbeddingWord | None:
    """What the lexicon says of the word at `head` for something that hangs on it by `via`."""
    words = load_embedding_words()
    token = sentence.tokens[head]
    text = token.text.lower()
    kinds = {"VERB": "V", "AUX": "V", "NOUN": "N", "PROPN": "N", "ADJ": "J", "ADP": "P", "SCONJ": "P", "ADV": "P"}
    pos = kinds.get(token.pos, "")
    if via == "modifier":
        pos = "J"
    particle = child(sentence, head, "prt")
    names = [text, token.lemma]
    if particle is not None:
        names.insert(0, f"{token.lemma} {sentence.tokens[particle].text.lower()}")
        if (names[0], pos, via) not in words and token.lemma != "call":
            return None
    for name in names:
        row = words.get((name, pos, via)) or (words.get((name, "J", via)) if token.tag == "VBN" else None)
        if row is not None:
            return row
    return None


def _conjunct(sentence: Sentence, i: int) -> Governor:
    head = sentence.tokens[i].head
    if any(
        sentence.tokens[j].text.lower() == "than" for j in (*children(sentence, head, "cc"), *children(sentence, i, "cc", "mark")) if j < i
    ):
        return Governor(head=head, via="than", row=load_embedding_words()["rather", "P", "than"])
    return Governor(head=joined_to(sentence, i), via="conj", row=None)


_INNER = {"ccomp", "relcl", "advcl"}


@remembered_at(MOST_SENTENCES)
def joined_to(sentence: Sentence, i: int) -> int:
    """The verb beside which a joined verb stands; the parser ties it to the nearest one.

    "agreed to go and signed a deal": beside the governing verb. "said that it was bad, and accused them": the comma closes the clause.
    """
    head = sentence.tokens[i].head
    if not (mood.is_verb(sentence, i) and mood.is_verb(sentence, head) and _has_tense(sentence, i, head)):
        return head
    if mood.has_to(sentence, head):
        above = sentence.tokens[head].head
        return above if sentence.tokens[head].dep != "conj" else joined_to(sentence, above)
    return _beyond_comma(sentence, i, head)


def _has_tense(sentence: Sentence, i: int, head: int) -> bool:
    """Whether the joined verb has a tense of its own; a past form behind an infinitive has, whatever the tagger takes it for."""
    past = sentence.tokens[i].tag == "VBN" and sentence.tokens[head].tag == "VB" and child(sentence, i, "aux", "auxpass") is None
    return past or mood.is_finite(sentence, i)


def _beyond_comma(sentence: Sentence, i: int, head: int) -> int:
    """The verb above the clause that a comma before "and" or "but" closes, where verb i has no subject of its own and its tense."""
    tokens = sentence.tokens
    if tokens[head].dep not in _INNER or mood.subject_of(sentence, i) is not None:
        return head
    above = tokens[head].head
    cc = max((j for j in children(sentence, head, "cc") if j < i), default=None)
    closed = cc is not None and cc > 0 and tokens[cc - 1].text == ","
    if not closed or tokens[above].tag != tokens[i].tag or not mood.is_verb(sentence, above) or above > head:
        return head
    while tokens[above].dep == "ccomp" and tokens[tokens[above].head].tag == tokens[i].tag and tokens[above].head < above:
        above = tokens[above].head
    return above


def _govern_verb(sentence: Sentence, i: int) -> Governor | None:
    tokens = sentence.tokens
    token = tokens[i]
    head = token.head
    if i > 1 and tokens[i - 1].text.lower() == "than" and tokens[i - 2].text.lower() == "rather" and mood.is_verb(sentence, head):
        return Governor(head=head, via="than", row=load_embedding_words()["rather", "P", "than"])
    if token.dep == "pcomp":
        return _govern_by_preposition(sentence, head)
    if token.dep in {"relcl"}:
        if _has_when(sentence, i):
            return Governor(head=head, via="when", row=None)
        if mood.has_to(sentence, i) and mood.subject_of(sentence, i) is None:
            row = find_row(sentence, head, "to")  # an infinitive on a noun: "a force to round them up"
            return Governor(head=head, via="to" if row else "purpose", row=row)
        return _govern_content(sentence, i, head)
    via = clause_via(sentence, i)
    row = find_row(sentence, head, via)
    if token.dep in {"xcomp", "ccomp", "acl", "acomp", "dep", "csubj", "oprd", "attr"}:
        return _govern_clause(sentence, i, via, row)
    if token.dep == "advcl":
        return _govern_adverbial(sentence, i, via, row)
    return None


def _govern_content(sentence: Sentence, i: int, noun: int) -> Governor | None:
    """A clause that the parser takes for a relative one though nothing is missing in it: "allegations he beat his guards"."""
    row = find_row(sentence, noun, "that")
    whole = mood.subject_of(sentence, i) is not None and child(sentence, i, "dobj", "prep", "agent") is not None
    relative = any(sentence.tokens[j].tag in {"WDT", "WP", "WP$"} for j in subtree(sentence, i) if j < i)
    return Governor(head=noun, via="that", row=row) if row is not None and whole and not relative else None


def _govern_clause(sentence: Sentence, i: int, via: str, row: EmbeddingWord | None) -> Governor | None:
    token = sentence.tokens[i]
    head = token.head
    if token.dep == "acl" and via == "ing":
        return None
    if via == "to" and mood.subject_of(sentence, i) is not None:
        row = find_row(sentence, head, "other") or row
    if via == "to" and any(sentence.tokens[j].text.lower() == "yet" for j in children(sentence, head, "advmod") if j < i):
        row = load_embedding_words()["yet", "P", "to"]  # "has yet to meet them"
    elif via == "to" and _is_lacking(sentence, i, head):
        return Governor(head=head, via="whether", row=None)
    if row is None and via == "to":
        row = _row_of_predicate(sentence, head) or (find_row(sentence, head, "for") if child(sentence, i, "mark") is not None else None)
    if token.dep == "acl" and row is None:
        return Governor(head=head, via="purpose", row=None) if via == "to" else None
    return Governor(head=head, via=via, row=row)


def _is_lacking(sentence: Sentence, i: int, head: int) -> bool:
    """Whether the thing that is had stands before, so that nothing has to be done: "a lever it had to press them with"."""
    token = sentence.tokens[head]
    subject = mood.subject_of(sentence, head)
    own = subject is not None and sentence.tokens[subject].tag not in {"WDT", "WP"} and sentence.tokens[subject].text.lower() != "that"
    return token.lemma == "have" and token.dep == "relcl" and own and child(sentence, i, "dobj") is not None


def _row_of_predicate(sentence: Sentence, head: int) -> EmbeddingWord | None:
    """The row of "ready" in "is ready to go", where the parser hangs the clause on the verb "to be"."""
    for j in children(sentence, head, "acomp", "oprd", "attr"):
        row = find_row(sentence, j, "to")
        if row is not None:
            return row
    return None


def _govern_adverbial(sentence: Sentence, i: int, via: str, row: EmbeddingWord | None) -> Governor | None:
    head = sentence.tokens[i].head
    marks = [sentence.tokens[j].text.lower() for j in children(sentence, i, "mark", "advmod", "prep")]
    if via == "to":
        row = row or _row_of_predicate(sentence, head) or (find_row(sentence, head, "for") if "for" in marks else None)
        row = row or _row_of_object(sentence, head, "to")
        return Governor(head=head, via="to" if row else "purpose", row=row)
    if "without" in marks:
        return Governor(head=head, via="ing", row=load_embedding_words()["without", "P", "ing"])
    if mood.is_finite(sentence, i):
        if row is not None and via == "that" and set(marks) <= {"that"}:
            return Governor(head=head, via=via, row=row)
        # "may act while he talks": what goes on beside it is no part of what may be.
        beside = set(marks) & word_set("beside it")
        return None if beside else Governor(head=head, via="when", row=None)
    return Governor(head=head, via="inherit", row=None)


def _row_of_object(sentence: Sentence, head: int, via: str) -> EmbeddingWord | None:
    """The row of "plan" in "announced a plan on Monday to attack", where the parser hangs the clause on the verb."""
    for j in children(sentence, head, "dobj"):
        row = find_row(sentence, j, via)
        if row is not None and sentence.tokens[j].pos == "NOUN":
            return row
    return None


def clause_via(sentence: Sentence, i: int) -> str:
    """How the clause of verb i hangs on its head: to, whether, ing or that."""
    if mood.has_to(sentence, i):
        return "to"
    if _is_bare_infinitive(sentence, i):
        return "bare"
    marks = {sentence.tokens[j].text.lower() for j in children(sentence, i, "mark", "advmod")}
    if "why" in marks:
        return "why"  # "asked why he went" takes for granted that he went
    if "whether" in marks:
        return "whether"
    if not mood.is_finite(sentence, i) and sentence.tokens[i].tag == "VBG":
        return "ing"
    return "that"


def _is_bare_infinitive(sentence: Sentence, i: int) -> bool:
    """Whether the verb has neither "to" nor an auxiliary nor a tense: "saw them leave", "let him go"."""
    token = sentence.tokens[i]
    plain = token.tag == "VB" and token.dep in {"ccomp", "xcomp"} and child(sentence, i, "aux", "auxpass", "mark") is None
    return plain and sentence.tokens[token.head].lemma in word_set("lets or perceives")


def _has_when(sentence: Sentence, i: int) -> bool:
    return any(sentence.tokens[j].tag == "WRB" and sentence.tokens[j].lemma in {"when", "where"} for j in children(sentence, i))


def _govern_by_preposition(sentence: Sentence, prep: int) -> Governor | None:
    tokens = sentence.tokens
    word = tokens[prep].text.lower()
    own = load_embedding_words().get((word, "P", "ing"))
    if own is not None and own.polarity == "denied":
        return Governor(head=tokens[prep].head, via="ing", row=own)
    head = tokens[prep].head
    if word == "of" and tokens[head].ent in {"DATE", "TIME"}:
        return None  # "five years of fighting them"
    if word == "of" and (before := _before_of(sentence, prep)) is not None:
        # "instead of attacking", "stopped short of attacking"
        row = load_embedding_words().get((tokens[before].text.lower(), "P", "of"))
        if row is not None or tokens[before].pos == "ADP":
            return Governor(head=tokens[head].head if before == head else head, via="of", row=row) if row else None
    row = find_row(sentence, head, word)
    if row is None:
        row = _row_of_object(sentence, head, word)
    if row is None and tokens[head].dep == "dobj" and (row := find_row(sentence, tokens[head].head, word)) is not None:
        head = tokens[head].head  # "accused the army of shelling" where the parser hangs "of" on the army
    done = child(sentence, prep, "pcomp")
    if row is None and done is not None and tokens[done].tag != "VBD":  # "one of nine people shot by police" were shot
        row = own  # "the idea of meeting": nobody met
        if word == "by" and any(tokens[j].lemma in word_set("a way") for j in children(sentence, head, "dobj")):
            return Governor(head=head, via="whether", row=None)  # "has three ways to end it: by suing them"
        if own is None and mood.is_verb(sentence, head):
            return Governor(head=_means_of(sentence, head) if word == "by" else head, via="inherit" if word == "by" else "when", row=None)
    return Governor(head=head, via=word, row=row) if row else None


def _before_of(sentence: Sentence, prep: int) -> int | None:
    """The word that makes one preposition with "of", above or below it: "instead of", "short of"."""
    head = sentence.tokens[prep].head
    if sentence.tokens[head].dep in {"prep", "advmod", "acomp"}:
        return head
    return next((j for j in children(sentence, prep, "advmod") if j == prep - 1), None)


def _means_of(sentence: Sentence, head: int) -> int:
    """What "by doing" is the means of: "began its bid to save the plan by hosting them" tells of a bid that was begun."""
    tokens = sentence.tokens
    if tokens[head].dep not in {"acl", "advcl"} or not mood.has_to(sentence, head):
        return head
    return next((j for j in ancestors(sentence, head) if mood.is_verb(sentence, j)), head)


def _govern_noun(sentence: Sentence, i: int) -> Governor | None:
    tokens = sentence.tokens
    token = tokens[i]
    head = token.head
    if token.dep in {"dobj", "nsubjpass", "attr", "oprd", "dative"}:
        if mood.is_verb(sentence, head):
            row = find_row(sentence, head, "object")
            return Governor(head=head, via="object" if row else "inherit", row=row)
        return None
    if token.dep == "nsubj" and mood.is_verb(sentence, head):
        row = find_row(sentence, head, "object") if tokens[head].tag == "VBN" else None
        return Governor(head=head, via="object" if row else "inherit", row=row)
    if token.dep == "pobj":
        return _govern_by_preposition(sentence, head)
    if token.dep in {"acomp", "xcomp", "ccomp"}:
        return Governor(head=head, via="inherit", row=None)
    return None
