"""Whose words follow a name and a colon? "KOLT: The dam is safe", as transcripts and headlines have it."""

from dataclasses import dataclass
from functools import cache

from twosource.claims.sentence.phrases import find_phrases
from twosource.claims.sentence.runs import Phrase
from twosource.claims.speech.cues import Cue, Reported
from twosource.lexicon import load_lexicon
from twosource.records import Sentence, Token
from twosource.trace.rarity import CommonWord

_MOST_WORDS = 7
_FINITE = {"VBD", "VBZ", "VBP", "MD"}
_NO_SPEAKER = {"GPE", "LOC", "DATE", "TIME", "CARDINAL", "ORDINAL", "MONEY", "PERCENT"}


@dataclass(frozen=True, slots=True)
class LabelNoun:
    """A row of data/label_nouns.csv."""

    noun: str


@cache
def _label_nouns() -> frozenset[str]:
    return frozenset(row.noun for row in load_lexicon("label_nouns", LabelNoun))


@cache
def _plain_words() -> frozenset[str]:
    return frozenset(row.word for row in load_lexicon("common_words", CommonWord))


def find_labelled(sentence: Sentence) -> list[Reported]:
    """The rest of a sentence that opens with a speaker's name and a colon. A headline ("Kolt: Dam Safe") is told of her, no saying."""
    tokens = sentence.tokens
    at = next((i for i in range(1, min(_MOST_WORDS + 1, len(tokens) - 2)) if tokens[i].text == ":"), None)
    if at is None or tokens[at + 1].pos == "NUM":
        return []
    spoken = _is_name(sentence, at) and any(t.tag in _FINITE for t in tokens[at + 1 :])
    if not spoken and not _is_headline_label(tokens, at):
        return []
    last = len(tokens) - 1
    while last > at and tokens[last].text == ".":
        last -= 1
    aloud = spoken or all(t.text.isupper() for t in tokens[:at])
    cue = Cue(verb=at, tokens=(at,), lemma=":", implies="says", saying="yes" if aloud else "no", passive=False, asserted=True)
    return [Reported(cue=cue, content=((at + 1, last),), source=(0, at - 1), clausal=aloud)]


def _label(sentence: Sentence, at: int) -> Phrase | None:
    return next((p for p in find_phrases(sentence) if p.first == 0 and p.last == at - 1), None)


def _is_name(sentence: Sentence, at: int) -> bool:
    label = _label(sentence, at)
    if label is None or label.kind not in {"person", "body"} or label.doubtful or label.name is None:
        return False
    return any(t.ent in {"PERSON", "ORG"} or t.text.isupper() for t in sentence.tokens[:at])


def _is_headline_label(tokens: tuple[Token, ...], at: int) -> bool:
    """Words that all begin with a capital and are no plain words, or one noun for a speaker ("Poll")."""
    label = tokens[:at]
    if at == 1 and label[0].text.lower() in _label_nouns():
        return True
    if any(not t.text[:1].isupper() or len(t.text) == 1 for t in label) or any(t.ent in _NO_SPEAKER for t in label):
        return False
    named = any(t.ent in {"PERSON", "ORG"} for t in label) or any(t.text.lower().rstrip(".") not in _plain_words() for t in label)
    opens = tokens[at + 1].text[:1].isupper() or tokens[at + 1].is_punct_only
    return named and opens and label[-1].tag not in _FINITE and label[-1].pos != "ADV"
