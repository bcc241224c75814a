"""Which words report what somebody says or thinks?"""

from dataclasses import dataclass
from functools import cache
from typing import Literal

from twosource.claims.remembered import MOST_SENTENCES, remembered
from twosource.claims.sentence.grammar import child, children
from twosource.lexicon import load_lexicon
from twosource.records import Sentence, Token


@dataclass(frozen=True, slots=True)
class ReportingVerb:
    """A row of data/reporting_verbs.csv. `saying` "quote": a cue only with a quotation beside it."""

    lemma: str
    implies: str
    saying: Literal["yes", "no", "quote"]


@dataclass(frozen=True, slots=True)
class ReportingNoun:
    """A row of data/reporting_nouns.csv."""

    noun: str
    implies: str
    saying: Literal["yes", "no"]


@dataclass(frozen=True, slots=True)
class Medium:
    """A row of data/media.csv: a noun for where something was said."""

    noun: str
    kind: Literal["newsroom", "reporters", "room", "document"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Cue:
    """A reporting word in a sentence: the tokens that make it, the verb that heads it, and what it implies.

    `asserted` is false where the saying itself is denied, asked for or only possible ("did not say", "may announce").
    """

    verb: int
    tokens: tuple[int, ...]
    lemma: str
    implies: str
    saying: Literal["yes", "no", "quote"]
    passive: bool
    asserted: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Reported:
    """One cue with what hangs on it, by token index. `content` holds runs [first, last]; `source` a run, or None where none is stated.

    `clausal` is false where the content is only an infinitive or a noun ("vowed to leave").
    """

    cue: Cue
    content: tuple[tuple[int, int], ...]
    source: tuple[int, int] | None
    clausal: bool = True


@cache
def reporting_verbs() -> dict[str, ReportingVerb]:
    """The reporting verbs by lemma."""
    return {row.lemma: row for row in load_lexicon("reporting_verbs", ReportingVerb)}


@cache
def reporting_nouns() -> dict[str, ReportingNoun]:
    """The reporting nouns by lemma."""
    return {row.noun: row for row in load_lexicon("reporting_nouns", ReportingNoun)}


@cache
def media() -> dict[str, str]:
    """The kind of medium by noun."""
    return {row.noun: row.kind for row in load_lexicon("media", Medium)}


@dataclass(frozen=True, slots=True)
class IrregularForm:
    """A row of data/irregular_forms.csv."""

    form: str
    lemma: str


@cache
def irregular_forms() -> dict[str, str]:
    """The lemma of each irregular form of a verb, in lower case."""
    return {row.form: row.lemma for row in load_lexicon("irregular_forms", IrregularForm)}


def lemma_of(token: Token) -> str:
    """The lemma of a verb, mended where small models take another word for it ("hoped" is of "hope", no hop)."""
    return irregular_forms().get(token.text.lower(), token.lemma) if token.pos in {"VERB", "AUX"} else token.lemma


_CLEAR = {"clear", "explicit", "plain", "known", "public"}


@remembered(MOST_SENTENCES)
def find_cues(sentence: Sentence) -> tuple[Cue, ...]:
    """The reporting verbs of a sentence in order, "made clear that" and "was quoted as saying" among them."""
    verbs = [i for i, t in enumerate(sentence.tokens) if t.pos in {"VERB", "AUX"} or t.tag in {"VBD", "VBZ", "VBP"}]
    return tuple([cue for i in verbs if (cue := _cue_at(sentence, i)) is not None])


def _cue_at(sentence: Sentence, i: int) -> Cue | None:
    token = sentence.tokens[i]
    if token.lemma == "make" and token.pos in {"VERB", "AUX"}:
        clear = next((j for j in children(sentence, i) if sentence.tokens[j].text.lower() in _CLEAR), None)
        if clear is None or (child(sentence, i, "ccomp", "advcl") is None and child(sentence, clear, "ccomp", "advcl", "csubj") is None):
            return None
        return _cue(sentence, i, (i, clear), "make clear", "says", "yes")
    row = reporting_verbs().get(lemma_of(token))
    if row is None or token.dep == "amod":
        return None
    if row.lemma == "quote" and [t.text.lower() for t in sentence.tokens[i + 1 : i + 3]] == ["as", "saying"]:
        return None  # "was quoted as saying" is one cue
    if token.lemma == "say" and i >= 2 and sentence.tokens[i - 1].lemma == "as":
        quoted = next((j for j in range(i - 1, max(-1, i - 5), -1) if sentence.tokens[j].lemma in {"quote", "cite", "report"}), None)
        if quoted is not None:
            return _cue(sentence, quoted, tuple(range(quoted, i + 1)), "quote as saying", row.implies, row.saying)
    if row.lemma == "find" and (particle := child(sentence, i, "prt")) is not None and sentence.tokens[particle].text == "out":
        return _cue(sentence, i, (i,), row.lemma, row.implies, "no")  # whoever finds out something has it from others
    implies = "asks" if row.lemma == "ask" and not _is_request(sentence, i) else row.implies
    return _cue(sentence, i, (i,), row.lemma, implies, row.saying)


def _is_request(sentence: Sentence, i: int) -> bool:
    """ "asked them to go", "asked for help", "asked that it be closed": a demand, where "asked whether" is a question."""
    tokens = sentence.tokens
    if any(tokens[k].lemma == "for" for k in children(sentence, i, "prep")):
        return True
    clauses = children(sentence, i, "xcomp", "ccomp", "advcl")
    return any(tokens[k].tag == "TO" or tokens[k].text.lower() == "that" for j in clauses for k in children(sentence, j, "aux", "mark"))


def _cue(sentence: Sentence, verb: int, tokens: tuple[int, ...], lemma: str, implies: str, saying: Literal["yes", "no", "quote"]) -> Cue:
    below = [sentence.tokens[j] for j in children(sentence, verb)]
    passive = any(t.dep in {"nsubjpass", "auxpass"} for t in below)
    unsure = any(t.dep == "neg" or (t.tag == "MD" and t.lemma not in {"would"}) for t in below)
    asked = sentence.tokens[-1].text == "?" and sentence.tokens[verb].dep == "ROOT"
    return Cue(
        verb=verb, tokens=tokens, lemma=lemma, implies=implies, saying=saying, passive=passive,
        asserted=not (unsure or asked or _is_hypothetical(sentence, verb)),
    )  # fmt: skip


def _is_hypothetical(sentence: Sentence, verb: int) -> bool:
    """ "if he says", "to announce": no saying has happened."""
    token = sentence.tokens[verb]
    marks = [sentence.tokens[j] for j in children(sentence, verb, "mark", "aux")]
    if any(t.lemma in {"if", "unless", "whether"} for t in marks):
        return True
    return token.tag == "VB" and any(t.tag == "TO" for t in marks) and not any(t.lemma in {"have", "do"} and t.tag != "TO" for t in marks)
