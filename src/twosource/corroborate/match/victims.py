"""Is it one person whom two counts of one count? By name where both give one, else by what they call the person."""

from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Literal

from twosource.claims.actors.naming import gender_of, roles
from twosource.corroborate.match.personnames import Compared, compare_names, personal_name
from twosource.corroborate.words import content_words, word_keys
from twosource.lexicon import load_lexicon
from twosource.records import Actor, Figure

_KEPT = 1 << 14


def is_single(figure: Figure) -> bool:
    """Whether a figure counts one person."""
    return figure.best == 1 and figure.high == 1


def is_named(figure: Figure | None) -> bool:
    """Whether a figure counts one person by name."""
    return figure is not None and is_single(figure) and figure.of is not None and bool(personal_name(figure.of))


def compare_victims(a: str | None, b: str | None) -> Compared:
    """Whether two single victims are surely one, surely two, or could be either, by the words for them."""
    if a is None or b is None:
        return "open"
    left, right = personal_name(a), personal_name(b)
    if left and right:
        return compare_names(left, right)
    if genders_differ(a, b):
        return "other"
    said, again = content_words(a), content_words(b)
    return "same" if said and again and (said <= again or again <= said) else "open"


@dataclass(frozen=True, slots=True)
class GenderedNoun:
    """A row of data/gendered_nouns.csv."""

    noun: str
    gender: Literal["m", "f"]


@cache
def _gendered_nouns() -> dict[str, str]:
    return {row.noun: row.gender for row in load_lexicon("gendered_nouns", GenderedNoun)}


def genders_differ(a: str, b: str) -> bool:
    """Whether the words for some people and for others tell that these are men and those are women."""
    left, right = _genders(a), _genders(b)
    return bool(left and right and not left & right)


@lru_cache(maxsize=_KEPT)
def _genders(words: str) -> frozenset[str]:
    found = {_gendered_nouns()[w] for w in word_keys(words) if w in _gendered_nouns()}
    told = gender_of(" ".join(personal_name(words)))
    return frozenset(found or ({told} if told else ()))


def is_another(words: str, actor: Actor) -> bool:
    """Whether words for a man or woman ("her husband") cannot be for an actor: a body, or a person of the other gender.

    A word for an office ("the queen", "a policeman") may be for its body.
    """
    last = next(reversed(word_keys(words)), "")
    role = roles().get(last)
    if last not in _gendered_nouns() or (role is not None and role.speaks == "yes"):
        return False
    told = gender_of(actor.name) if actor.kind == "person" else None
    return actor.kind in ("body", "country") or (told is not None and told != _gendered_nouns()[last])
