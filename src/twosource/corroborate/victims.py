"""Is it one person whom two counts of one count? By name where both give one, else by what they call the person."""

from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Literal

from twosource.claims.actors.naming import gender_of, honorifics, role_of
from twosource.claims.figure.people import PersonNoun
from twosource.claims.wordsets import word_set
from twosource.corroborate.words import content_words, is_particle, plain, word_keys
from twosource.lexicon import load_lexicon
from twosource.records import Figure

Compared = Literal["same", "other", "open"]

_NICKNAME = 3
"""Letters that a short first name shares with the long one at least ("Fred", "Frederick")."""
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
        if left[-1] != right[-1]:
            return "open" if left[0] == right[0] and _may_be_misspelt(left, right) else "other"
        return "same" if _first_names_agree(left[:-1], right[:-1]) else "other"
    if genders_differ(a, b):
        return "other"
    said, again = content_words(a), content_words(b)
    return "same" if said and again and (said <= again or again <= said) else "open"


def _may_be_misspelt(a: tuple[str, ...], b: tuple[str, ...]) -> bool:
    """Whether two names with one first name end alike, or one has nothing behind it."""
    short, long = sorted((a[-1], b[-1]), key=len)
    return 1 in (len(a), len(b)) or (len(short) >= _NICKNAME and long.startswith(short))


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


@lru_cache(maxsize=_KEPT)
def personal_name(words: str) -> tuple[str, ...]:
    """The name that a description of one person ends in, folded, without titles: "Deputy Ann Orlo" is ("ann", "orlo"); () for none."""
    found = [w.strip(".,'\"’") for w in words.split()]
    while found and plain(found[-1]) in word_set("behind a name"):
        found.pop()
    name: list[str] = []
    for word in reversed(found):
        folded = plain(word)
        if not word or not (word[0].isupper() or (name and is_particle(folded))) or _is_title(folded):
            break
        name.insert(0, folded)
    return tuple(name) if name and len(name[-1]) > 1 else ()


@cache
def _titles() -> frozenset[str]:
    return frozenset(form.rstrip(".") for form in honorifics())


@cache
def _person_nouns() -> frozenset[str]:
    return frozenset(row.noun for row in load_lexicon("person_nouns", PersonNoun) if row.kind in ("person", "anybody"))


def _is_title(folded: str) -> bool:
    return folded in _titles() or role_of(folded) is not None or folded in _person_nouns()


def _first_names_agree(a: tuple[str, ...], b: tuple[str, ...]) -> bool:
    """Whether one list of first names may be the other, shortened: left out, initials, or the start of a name."""
    shorter, longer = sorted((a, b), key=len)
    at = 0
    for name in shorter:
        while at < len(longer) and not _may_be_short(name, longer[at]):
            at += 1
        if at == len(longer):
            return False
        at += 1
    return True


def _may_be_short(a: str, b: str) -> bool:
    short, long = sorted((a, b), key=len)
    return long.startswith(short) and (len(short) in (1, len(long)) or len(short) >= _NICKNAME)
