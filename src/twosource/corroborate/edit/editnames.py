"""Whom and what does a stretch name, and when are two names one?"""

import re
from collections.abc import Sequence
from difflib import SequenceMatcher
from functools import cache, lru_cache

from twosource.claims.actors.naming import (
    bodies,
    body_nouns,
    capitals,
    countries,
    country_of,
    demonyms,
    groups,
    place_nouns,
    pronouns,
    role_of,
    titles,
)
from twosource.claims.figure.people import PersonNoun
from twosource.claims.sentence.numbers import number_words
from twosource.claims.wordsets import word_set
from twosource.corroborate.edit.editdates import is_day_word
from twosource.corroborate.edit.edititems import Item
from twosource.corroborate.edit.wordruns import Stretch
from twosource.corroborate.words import function_words, is_particle, name_words
from twosource.lexicon import load_lexicon

_WORD = re.compile(r"[^\W\d_]+(?:['\u2019][^\W\d_]+)*")
_COMMON_ENDING = re.compile(r"(?:s|ing|ed|ly|tion|ment|ness|ity|ance|ence)$")
_VOWELS = re.compile(r"[aeiouyhw'-]")
_SAME_SOUND = str.maketrans({"q": "k", "c": "k", "x": "k", "z": "s", "v": "f", "j": "g"})
_SAME_NAME = 0.6
"""Of two names' letters in order, where their consonants are the same: two spellings of a foreign name share more."""
_STEM = 4
_LONG_NAME = 8
"""One letter more or less, or two that changed places, is a slip in a name of so many letters."""


@cache
def _person_nouns() -> frozenset[str]:
    return frozenset(row.noun for row in load_lexicon("person_nouns", PersonNoun))


@cache
def describes(word: str) -> bool:
    """Whether a folded word may stand for somebody or something named elsewhere: a role, a kind of body or place, a pronoun."""
    forms = (word, word.removesuffix("s"))
    return word in pronouns() or word in groups() or any(
        f in body_nouns() or f in place_nouns() or f in _person_nouns() or role_of(f) is not None for f in forms
    )  # fmt: skip


def find_names(stretch: Stretch) -> list[Item]:
    """Runs of capitalised words that name somebody or something, in order: no roles, titles and days.

    A country and its adjective have one key; an adjective is loose, since "the Danish shipping group" and "the shipping group" are one.
    """
    out: list[Item] = []
    n = 0
    while n < len(stretch.keys):
        last = n
        while last < len(stretch.keys) and _continues_name(stretch, n, last):
            last += 1
        if last > n:
            out += _as_items(stretch, n, last)
        n = max(last, n + 1)
    return out


def _as_items(stretch: Stretch, first: int, last: int) -> list[Item]:
    """A name, with an adjective of a country in front of it as an item of its own."""
    if last - first > 1 and stretch.keys[first] in demonyms():
        return [*_as_items(stretch, first, first + 1), *_as_items(stretch, first + 1, last)]
    hyphen = next((n for n in range(first + 1, last) if stretch.gap(n) == "-" and _is_land(stretch, n - 1) and _is_land(stretch, n)), None)
    if hyphen is not None:
        return [*_as_items(stretch, first, hyphen), *_as_items(stretch, hyphen, last)]
    key = " ".join(stretch.keys[first:last])
    country = demonyms().get(key) or countries().get(key)
    if country is None:
        return [Item((key,), first, last)]
    return [Item((f"country {country.iso3}",), first, last, "adjective" if key in demonyms() else "")]


def _is_land(stretch: Stretch, n: int) -> bool:
    return stretch.keys[n] in demonyms() or stretch.keys[n] in countries()


def _continues_name(stretch: Stretch, first: int, n: int) -> bool:
    if n > first and not _is_joined(stretch, n):
        return False
    if _is_name_word(stretch, n):
        return True
    if n == first or n + 1 >= len(stretch.keys) or not _is_joined(stretch, n + 1) or not _is_name_word(stretch, n + 1):
        return False
    # "Deir el-Zour", "John F. Kennedy": a particle or an initial belongs to the name where one goes on behind it.
    return is_particle(stretch.keys[n]) or (len(stretch.raw(n)) == 1 and stretch.raw(n).isupper())


def _is_joined(stretch: Stretch, n: int) -> bool:
    return stretch.gap(n) in (" ", "-", "\u2011", ". ", "\u00a0")


def _is_name_word(stretch: Stretch, n: int) -> bool:
    raw, key = stretch.raw(n), stretch.keys[n]
    if (
        not raw[0].isupper()
        or len(raw) < 2
        or (key in function_words() and not raw.isupper())
        or is_day_word(key)
        or key in titles()
        or role_of(key) is not None
    ):
        return False
    if not (
        raw.isupper() or raw[1].islower() or "." in raw or (raw[1] in "'\u2019" and raw[0] != "I") or any(c.isupper() for c in raw[2:])
    ):
        return False
    return not stretch.opens[n] or _is_name_at_opening(stretch, n)


def _is_name_at_opening(stretch: Stretch, n: int) -> bool:
    """Whether a sentence's first word is a name: known as one, or printed with a capital elsewhere and never without."""
    key = stretch.keys[n]
    if key in function_words() or describes(key):
        return False
    if country_of(key) is not None or stretch.raw(n).isupper():
        return True
    small, capital = _words_of(stretch.text)
    if key in small:
        return False
    return key in capital or (not _COMMON_ENDING.search(key) and _name_goes_on(stretch, n))


def _name_goes_on(stretch: Stretch, n: int) -> bool:
    """Whether a capitalised word stands right behind: "Marta Lindqvist"."""
    return n + 1 < len(stretch.keys) and stretch.gap(n + 1) == " " and not stretch.opens[n + 1] and _is_name_word(stretch, n + 1)


@lru_cache(maxsize=256)
def _words_of(text: str) -> tuple[frozenset[str], frozenset[str]]:
    """The words that an article prints in small letters, and those that it prints with a capital behind a small one or a comma."""
    words = [(m.group(), m.start()) for m in _WORD.finditer(text)]
    small = frozenset(w for w, _ in words if w.islower())
    capital = frozenset(w.casefold() for w, at in words if w[0].isupper() and at > 1 and text[at - 1] == " " and text[at - 2].islower())
    return small, capital


def opening_names(a: Stretch, b: Stretch, at_a: int, at_b: int) -> tuple[Item, Item] | None:
    """Two words that open a sentence in each other's place as names, where neither is known for a common word: "Ekdahl scored"."""
    if not (a.opens[at_a] and b.opens[at_b]):
        return None
    for stretch, other, at in ((a, b, at_a), (b, a, at_b)):
        key = stretch.keys[at]
        if (
            key in function_words()
            or key in word_set("anybody") | word_set("negative")
            or describes(key)
            or is_day_word(key)
            or _COMMON_ENDING.search(key)
            or not stretch.raw(at)[0].isupper()
        ):
            return None
        if key in number_words() or key in _words_of(stretch.text)[0] or key in _words_of(other.text)[0] or len(key) < 3:
            return None
    return Item((a.keys[at_a],), at_a, at_a + 1), Item((b.keys[at_b],), at_b, at_b + 1)


def without_known(items: Sequence[Item], other: Stretch) -> list[Item]:
    """The names of which the other side has not every word, be it at a sentence's beginning or in small letters."""
    known = set(other.keys)
    return [item for item in items if not set(item.keys[0].split()) <= known]


@lru_cache(maxsize=1 << 14)
def same_name(a: str, b: str) -> bool:
    """Whether two names are one: a shorter form of the other, an acronym of it, another spelling, or a country and its capital."""
    if a.startswith("country ") or b.startswith("country "):
        return a == b or _seat(a) == _seat(b)
    left, right = name_words(a), name_words(b)
    if set(left) <= set(right) or set(right) <= set(left):
        return True
    if "".join(w[0] for w in left) in right or "".join(w[0] for w in right) in left or _is_one_body(a, b):
        return True
    if country_of(a) is not None or country_of(b) is not None:
        return False
    if _is_adjective(" ".join(left), " ".join(right)):
        return True
    return _is_one_spelling(" ".join(left), " ".join(right))


def _seat(key: str) -> str:
    capital = capitals().get(key)
    return f"country {capital.iso3}" if capital is not None else key


def _is_one_body(a: str, b: str) -> bool:
    return a in bodies() and b in bodies() and bodies()[a] == bodies()[b]


def _is_adjective(a: str, b: str) -> bool:
    """Whether one is the other with an ending of adjectives of places: "Soravia", "Soravian"."""
    longer, shorter = (a, b) if len(a) > len(b) else (b, a)
    return len(shorter) > _STEM and any(longer in (base + "an", base + "ian", base + "n", base + "ese") for base in (shorter, shorter[:-1]))


def _is_one_spelling(a: str, b: str) -> bool:
    likeness = SequenceMatcher(None, a, b, autojunk=False).ratio()
    sound = _sound(a)
    if len(sound) > 1 and sound == _sound(b) and likeness >= _SAME_NAME:
        return True
    return min(len(a), len(b)) >= _LONG_NAME and a[0] == b[0] and len(a) + len(b) - likeness * (len(a) + len(b)) <= 2.5


@cache
def _sound(name: str) -> str:
    """The consonants of a name, those that transliterations exchange made one, doubled ones single."""
    letters = _VOWELS.sub("", name.replace("ph", "f").replace("ck", "k").replace(" ", "")).translate(_SAME_SOUND)
    return "".join(c for n, c in enumerate(letters) if n == 0 or letters[n - 1] != c)
