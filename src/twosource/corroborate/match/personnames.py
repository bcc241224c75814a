"""Whose name do some words give, and may two names be one person's?"""

from functools import cache, lru_cache
from typing import Literal

from twosource.claims.actors.naming import first_names, role_of, titles
from twosource.claims.figure.people import PersonNoun
from twosource.claims.wordsets import word_set
from twosource.corroborate.words import is_particle, plain
from twosource.lexicon import load_lexicon

Compared = Literal["same", "other", "open"]

Name = tuple[str, ...]
"""The words of a person's name, folded, the surname last; () for none."""

_NICKNAME = 3
"""Letters that a short first name shares with the long one at least ("Fred", "Frederick")."""
_KEPT = 1 << 14


def compare_names(a: Name, b: Name) -> Compared:
    """Whether two names are surely of one person, surely of two, or could be either."""
    if a[-1] != b[-1]:
        return "open" if a[0] == b[0] and _may_be_misspelt(a, b) else "other"
    return "same" if _first_names_agree(a[:-1], b[:-1]) else "other"


def _may_be_misspelt(a: Name, b: Name) -> bool:
    """Whether two names with one first name end alike, or one has nothing behind it."""
    short, long = sorted((a[-1], b[-1]), key=len)
    return 1 in (len(a), len(b)) or (len(short) >= _NICKNAME and long.startswith(short))


@lru_cache(maxsize=_KEPT)
def personal_name(words: str) -> Name:
    """The name that a description of one person ends in, folded, without titles: "Deputy Ann Orlo" is ("ann", "orlo"); () for none."""
    found = [w.strip(".,'\"’") for w in words.split()]
    while found and plain(found[-1]) in word_set("behind a name"):
        found.pop()
    name: list[str] = []
    for i, word in reversed([*enumerate(found)]):
        folded = plain(word)
        if not word or not (word[0].isupper() or (name and is_particle(folded))):
            break
        surname = i > 0 and not name and plain(found[i - 1]) in first_names()  # "Ana Weaver", but not "Police Officer"
        if _is_title(folded) or (folded in _person_nouns() and not surname):
            break
        name.insert(0, folded)
    return tuple(name) if name and len(name[-1]) > 1 else ()


@cache
def _person_nouns() -> frozenset[str]:
    return frozenset(row.noun for row in load_lexicon("person_nouns", PersonNoun) if row.kind in ("person", "anybody"))


def _is_title(folded: str) -> bool:
    return folded in titles() or role_of(folded) is not None


def _first_names_agree(a: Name, b: Name) -> bool:
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
