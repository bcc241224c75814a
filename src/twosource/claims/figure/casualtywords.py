"""Which words say that somebody was killed, hurt, held or driven out, and what is read of those who are counted?"""

from dataclasses import dataclass
from functools import cache
from typing import Literal

from twosource.claims.figure.counted import Count
from twosource.lexicon import load_lexicon
from twosource.records import Sentence, Unit


@dataclass(frozen=True, slots=True)
class CasualtyWord:
    """A word for a harm, and the frame in which the number stands to it."""

    lemma: str
    pos: str
    unit: str
    frame: str


@dataclass(frozen=True, slots=True)
class Casualty:
    """A number of people with what befell them. `trigger` is the token that says it; `whole` the index of the casualty it is a part of.

    `weak`: shot or stabbed (struck), or taken to hospital (care), which says that they were hurt, but not that they lived.
    `joint`: the sum over a phrase, whose members are its parts.
    """

    count: Count
    unit: Unit
    trigger: int
    frame: str
    whole: int | None = None
    weak: Literal["", "struck", "care"] = ""
    joint: bool = False


@cache
def casualty_words() -> dict[tuple[str, str], CasualtyWord]:
    """The rows by (lemma, part of speech)."""
    return {(row.lemma, row.pos): row for row in load_lexicon("casualty_words", CasualtyWord)}


@cache
def _first_words() -> frozenset[str]:
    """The lemmas, of verbs with a particle the verb."""
    return frozenset(lemma.split()[0] for lemma, _ in casualty_words())


def casualty_word(sentence: Sentence, i: int, *frames: str) -> CasualtyWord | None:
    """The lexicon's row for token i where it has one of the frames."""
    token = sentence.tokens[i]
    if token.lemma not in _first_words() and token.text.lower() not in _first_words():  # most words are none of these
        return None
    pos = "V" if token.tag.startswith("VB") else "N" if token.tag.startswith("NN") else "J"
    lemma = token.lemma
    after = sentence.tokens[i + 1] if i + 1 < len(sentence.tokens) else None
    if pos == "V" and after is not None and ((after.dep == "prt" and after.text.lower() != "along") or after.text.lower() == "away"):
        lemma = f"{lemma} {sentence.tokens[i + 1].text.lower()}"
    for key in ((lemma, pos), (token.text.lower(), "J"), *(((token.lemma, "V"),) if token.tag == "JJ" else ())):
        row = casualty_words().get(key)
        if row is not None and row.frame in frames:
            return row
    return None


def leaving_verb(sentence: Sentence, casualty: Casualty) -> int:
    """The verb that the harm stands and falls with: of "left 40 people hurt" the leaving, wherever the parse hangs "hurt"."""
    before = casualty.count.first - 1
    while before >= 0 and sentence.tokens[before].tag == "RB":
        before -= 1
    left = before >= 0 and sentence.tokens[before].lemma == "leave" and casualty.trigger > casualty.count.last
    return before if left and sentence.tokens[before].pos == "VERB" else casualty.trigger
