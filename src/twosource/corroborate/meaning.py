"""Which words of a stretch carry what a copy must not change: numbers, negations, hedges, reporting words, names, dates?"""

import re
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import cache

from twosource.claims.cues import reporting_nouns, reporting_verbs
from twosource.claims.hedges import load_hedges
from twosource.claims.naming import demonyms, role_of
from twosource.claims.numbers import BoundWord, number_words
from twosource.corroborate.wordruns import Stretch
from twosource.corroborate.words import Word, is_particle, name_words
from twosource.lexicon import load_lexicon

_DIGITS = re.compile(r"\d{1,3}(?:,\d{3})+|\d+(?:\.\d+)?")
_YEAR = re.compile(r"(?:19|20)\d\d")
_LONGEST_BOUND = 4
_SAME_NAME = 0.75
"""Of two names' letters in order: two spellings of a foreign name share more, two names mostly less."""


@dataclass(frozen=True, slots=True)
class Item:
    """Words [first, last) of a stretch and what they stand for."""

    key: str
    first: int
    last: int


@dataclass(frozen=True, slots=True)
class IrregularForm:
    """A row of data/irregular_forms.csv."""

    form: str
    lemma: str


@dataclass(frozen=True, slots=True)
class Modal:
    """A row of data/modals.csv."""

    form: str
    status: str


@dataclass(frozen=True, slots=True)
class TimeWord:
    """A row of data/time_words.csv."""

    word: str
    kind: str
    value: str | None


@cache
def _negations() -> frozenset[str]:
    return frozenset(row.word for row in load_lexicon("negations", Word))


@cache
def _irregular() -> dict[str, str]:
    return {row.form: row.lemma for row in load_lexicon("irregular_forms", IrregularForm)}


@cache
def _possible_modals() -> frozenset[str]:
    # "can" is left out: it says more often what somebody is able to do.
    return frozenset(row.form for row in load_lexicon("modals", Modal) if row.status == "possible" and row.form not in ("can", "ca"))


@cache
def _bounds() -> dict[tuple[str, ...], str]:
    rows = load_lexicon("bounds", BoundWord)
    return {tuple(row.phrase.split()): row.kind for row in rows if not row.kind.startswith("after")}


@cache
def _days() -> dict[str, str]:
    kinds = {"weekday", "weekday short", "month", "month short", "day"}
    return {r.word: f"{r.kind.split()[0]} {r.value}" for r in load_lexicon("time_words", TimeWord) if r.kind in kinds and r.word != "may"}


def find_numbers(stretch: Stretch) -> list[Item]:
    """Numbers with the words that bound them; parts of dates and the word "one" are none."""
    out: list[Item] = []
    n = 0
    while n < len(stretch.keys):
        value, last = _number_at(stretch, n)
        if value is None:
            n += 1
            continue
        bound, first = _bound_before(stretch, n)
        out.append(Item(f"{bound} {value}".strip(), first, last))
        n = last
    return out


def _number_at(stretch: Stretch, n: int) -> tuple[int | float | None, int]:
    if _is_date_part(stretch, n) or stretch.keys[n] == "one":
        return None, n + 1
    total: float | None = None
    at = n
    while at < len(stretch.keys):
        word = stretch.keys[at]
        entry = number_words().get(word)
        if _DIGITS.fullmatch(word) and total is None:
            total = float(word.replace(",", ""))
        elif entry is not None and entry.kind in ("unit", "ten") and (total is None or total % 10 == 0 or total % 100 == 0):
            total = (total or 0) + entry.value
        elif entry is not None and entry.kind == "times" and (total is not None or entry.value == 12):
            total = (total or 1) * entry.value
        else:
            break
        at += 1
    if total is None:
        entry = number_words().get(stretch.keys[n])
        return (entry.value, n + 1) if entry is not None and entry.kind == "vague" else (None, n + 1)
    return (int(total) if total == int(total) else total), at


def _is_date_part(stretch: Stretch, n: int) -> bool:
    word = stretch.keys[n]
    if _YEAR.fullmatch(word):
        return True
    near = [stretch.keys[m] for m in (n - 1, n + 1) if 0 <= m < len(stretch.keys)]
    return word.isdigit() and any(_days().get(w, "").startswith("month") for w in near)


def _bound_before(stretch: Stretch, n: int) -> tuple[str, int]:
    for size in range(min(_LONGEST_BOUND, n), 0, -1):
        kind = _bounds().get(stretch.keys[n - size : n])
        if kind is not None:
            return kind, n - size
    return "", n


def find_negations(stretch: Stretch) -> list[Item]:
    """Words of negation; all are one: "did not" and "never did" differ in style alone."""
    return [Item("not", n, n + 1) for n, word in enumerate(stretch.keys) if word in _negations() or word.endswith("n't")]


def find_hedges(stretch: Stretch) -> list[Item]:
    """Words by which a text stands back from what it says, and modals of possibility."""
    out = []
    for n, word in enumerate(stretch.keys):
        for phrase, _ in load_hedges():
            if stretch.keys[n : n + len(phrase)] == phrase:
                out.append(Item("hedge", n, n + len(phrase)))
                break
        else:
            if word in _possible_modals():
                out.append(Item("possible", n, n + 1))
    return out


def find_reporting(stretch: Stretch) -> list[Item]:
    """Words by which somebody is said to have said something, by what they imply; only outside quotations."""
    out = []
    for n, word in enumerate(stretch.keys):
        if stretch.is_quoted(n):
            continue
        if word == "according":
            out.append(Item("says", n, n + 1))
            continue
        verb = next((reporting_verbs()[form] for form in _lemmas(word) if form in reporting_verbs()), None)
        if verb is not None and verb.saying == "yes" and word not in reporting_nouns():
            out.append(Item(verb.implies, n, n + 1))
    return out


@cache
def _lemmas(word: str) -> tuple[str, ...]:
    """What an inflected form may come from; a bare form is mostly an infinitive or a noun, and reports nothing."""
    out = [_irregular()[word]] if word in _irregular() else []
    for ending, instead in (("ied", "y"), ("ies", "y"), ("ed", ""), ("ed", "e"), ("es", ""), ("s", "")):
        if word.endswith(ending) and len(word) > len(ending) + 2:
            bare = word[: -len(ending)]
            out.append(bare + instead)
            if ending == "ed" and bare[-1] == bare[-2]:
                out.append(bare[:-1])
    return tuple(out)


def find_names(stretch: Stretch) -> list[Item]:
    """Runs of capitalised words that name somebody or something: no role, day, or adjective of a country, and no sentence's first word."""
    out: list[Item] = []
    n = 0
    while n < len(stretch.keys):
        last = n
        while last < len(stretch.keys) and _continues_name(stretch, n, last):
            last += 1
        if last > n:
            out.append(Item(" ".join(stretch.keys[n:last]), n, last))
        n = max(last, n + 1)
    return out


def _continues_name(stretch: Stretch, first: int, n: int) -> bool:
    if n > first and not _is_joined(stretch, n):
        return False
    # "Deir el-Zour": a particle belongs to the name where one goes on behind it.
    goes_on = first < n < len(stretch.keys) - 1 and is_particle(stretch.keys[n]) and _is_joined(stretch, n + 1)
    return _is_name_word(stretch, n) or (goes_on and _is_name_word(stretch, n + 1))


def _is_joined(stretch: Stretch, n: int) -> bool:
    return stretch.text[stretch.words[n - 1].end : stretch.words[n].start] in (" ", "-", "\u2011", ". ")


def _is_name_word(stretch: Stretch, n: int) -> bool:
    raw, key = stretch.raw(n), stretch.keys[n]
    if not raw[0].isupper() or key in _days() or key in demonyms() or role_of(key) is not None or stretch.opens_sentence(n):
        return False
    return len(raw) > 1 and (raw.isupper() or raw[1:2].islower() or "'" in raw or "\u2019" in raw)


@cache
def same_name(a: str, b: str) -> bool:
    """Whether two names are one: a shorter form of the other, an acronym of it, or another spelling."""
    left, right = name_words(a), name_words(b)
    if set(left) <= set(right) or set(right) <= set(left):
        return True
    if "".join(w[0] for w in left) in right or "".join(w[0] for w in right) in left:
        return True
    one, other = " ".join(left), " ".join(right)
    return one[0] == other[0] and SequenceMatcher(None, one, other, autojunk=False).ratio() >= _SAME_NAME


def find_dates(stretch: Stretch) -> list[Item]:
    """Days of the week, months with their day, years, today and yesterday."""
    out: list[Item] = []
    n = 0
    while n < len(stretch.keys):
        value = _days().get(stretch.keys[n])
        size = 1
        if value is not None and value.startswith("month"):
            if n + 1 < len(stretch.keys) and stretch.keys[n + 1].isdigit() and not _YEAR.fullmatch(stretch.keys[n + 1]):
                value, size = f"{value} {stretch.keys[n + 1]}", 2
            elif n and stretch.keys[n - 1].isdigit() and not _YEAR.fullmatch(stretch.keys[n - 1]):
                out.append(Item(f"{value} {stretch.keys[n - 1]}", n - 1, n + 1))
                n += 1
                continue
        elif value is None and _YEAR.fullmatch(stretch.keys[n]):
            value = f"year {stretch.keys[n]}"
        if value is not None:
            out.append(Item(value, n, n + size))
        n += size
    return out
