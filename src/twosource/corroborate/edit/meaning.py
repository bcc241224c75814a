"""Which words of a stretch deny what it says, and which stand back from it?"""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cache

from twosource.claims.speech.hedges import load_hedges
from twosource.claims.wordsets import word_set
from twosource.corroborate.edit.edititems import Item, Phrases, by_first_word, phrase_at
from twosource.corroborate.edit.wordruns import Stretch
from twosource.corroborate.words import negations
from twosource.lexicon import load_lexicon

_STEM = 4
"""Letters by which a word behind a prefix is known again: "unreachable", "reached"."""


@dataclass(frozen=True, slots=True)
class EditWords:
    """A row of data/edit_negators.csv or data/edit_hedges.csv."""

    words: str
    kind: str


@dataclass(frozen=True, slots=True)
class Modal:
    """A row of data/modals.csv."""

    form: str
    status: str


@cache
def _negators() -> Phrases:
    rows = [(row.words, row.kind) for row in load_lexicon("edit_negators", EditWords) if row.kind != "prefix"]
    return by_first_word([*rows, *((word, "denies") for word in sorted(negations()))])


@cache
def _prefixes() -> tuple[str, ...]:
    return tuple(row.words for row in load_lexicon("edit_negators", EditWords) if row.kind == "prefix")


@cache
def _hedges() -> Phrases:
    rows = [(row.words, row.kind) for row in load_lexicon("edit_hedges", EditWords)]
    rows += [(" ".join(words), "hedge") for words, _ in load_hedges()]
    # "can" is left out: it says more often what somebody is able to do.
    possible = (row.form for row in load_lexicon("modals", Modal) if row.status == "possible" and row.form not in ("can", "ca"))
    return by_first_word(sorted({*rows, *((form, "hedge") for form in possible)}))


def find_negations(stretch: Stretch) -> list[Item]:
    """Words of negation, all with one key: "did not" and "never did" differ in style alone. "Neither" and its "nor" are one."""
    out: list[Item] = []
    for item in _find(stretch, _negators(), "not", lambda kind: "cancels" if kind == "cancels" else ""):
        second = stretch.keys[item.first] == "nor" and any(not other.loose for other in out)
        out.append(Item(item.keys, _word_start(stretch, item.first), item.last, "cancels" if second else item.loose))
    return out


def _word_start(stretch: Stretch, n: int) -> int:
    """ "Weren't", "cannot": the denial is printed as a part of the word before."""
    return n - 1 if n and stretch.keys[n] == "not" and stretch.words[n - 1].end == stretch.words[n].start else n


def find_hedges(stretch: Stretch) -> list[Item]:
    """Words by which a text stands back from what it says, all with one key. What a hedge may replace ("will") is loose."""
    return _find(stretch, _hedges(), "hedge", lambda kind: kind if kind in ("firm", "stands in") else "")


def _find(stretch: Stretch, phrases: Phrases, key: str, loose: Callable[[str], str]) -> list[Item]:
    out = []
    n = 0
    while n < len(stretch.keys):
        found = phrase_at(phrases, stretch.keys, n)
        if found is None or _is_capital(stretch, n):
            n += 1
            continue
        size, kind = found
        if kind == "passive" and not (n and stretch.keys[n - 1] in word_set("passive")):
            n += 1
            continue
        if kind != "none":
            is_loose = loose(kind)
            out.append(Item((f"{key} firm" if is_loose == "firm" else key,), n, n + size, is_loose))
        n += size
    return out


def _is_capital(stretch: Stretch, n: int) -> bool:
    """ "No. 2", "the May vote": neither a denial nor a hedge."""
    raw = stretch.raw(n)
    if raw[0].isupper() and not stretch.opens[n]:
        return True
    return raw == "No" and n + 1 < len(stretch.keys) and stretch.keys[n + 1][0].isdigit()


def opposite_of(word: str, other: str) -> bool:
    """Whether one of two words is the other with a prefix that turns it: "unlikely", "likely"."""
    longer, shorter = (word, other) if len(word) > len(other) else (other, word)
    return len(shorter) > _STEM - 1 and any(longer == prefix + shorter for prefix in _prefixes())


def denies_one_of(word: str, others: tuple[str, ...]) -> bool:
    """Whether a word is one of the others behind a prefix that turns it, be its ending another: "unreachable", "reached"."""
    for prefix in _prefixes():
        if word.startswith(prefix) and len(word) >= len(prefix) + _STEM:
            stem = word[len(prefix) : len(prefix) + _STEM]
            if any(other.startswith(stem) for other in others):
                return True
    return False
