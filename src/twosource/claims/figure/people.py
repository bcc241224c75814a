"""Which nouns mean people, as victims are counted?"""

from dataclasses import dataclass
from functools import cache

from twosource.lexicon import load_lexicon
from twosource.records import Token

NOUN_TAGS = {"NN", "NNS", "NNP", "NNPS"}


@dataclass(frozen=True, slots=True)
class PersonNoun:
    """A noun for people; kind person, anybody or side."""

    noun: str
    kind: str


@cache
def person_nouns() -> dict[str, str]:
    """The nouns for people with their kind, person or anybody."""
    return {row.noun: row.kind for row in load_lexicon("person_nouns", PersonNoun) if row.kind not in {"side", "none"}}


@cache
def side_words() -> frozenset[str]:
    """Modifiers that say whose a raid was."""
    return frozenset(row.noun for row in load_lexicon("person_nouns", PersonNoun) if row.kind == "side")


@cache
def anybody() -> frozenset[str]:
    """Nouns that say of people no more than that they are people."""
    return frozenset(row.noun for row in load_lexicon("person_nouns", PersonNoun) if row.kind == "anybody")


def is_person(token: Token) -> bool:
    """Whether the noun means people."""
    if token.tag not in NOUN_TAGS and token.tag not in {"JJ", "VBN"}:
        return False
    if token.ent == "NORP" and token.text[0].isupper():
        return True
    return token.tag in NOUN_TAGS and (token.lemma in person_nouns() or _compound_person(token.lemma))


def _compound_person(word: str) -> bool:
    """As in "cattlemen" and the like, made of a shorter noun and man or woman."""
    return word.endswith(("men", "man")) and len(word) > 5 and word not in _no_person()


@cache
def _no_person() -> frozenset[str]:
    return frozenset(row.noun for row in load_lexicon("person_nouns", PersonNoun) if row.kind == "none")
