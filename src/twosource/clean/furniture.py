"""Which blocks of a text are page text and not the article, by their words?"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from unicodedata import normalize

from twosource.lexicon import load_lexicon
from twosource.text.fold import fold_key

_WORD = re.compile(r"[^\W_]+(?:['.-][^\W_]+)*|:")
_APOSTROPHES = str.maketrans("\u2018\u2019\u02bc\u2032", "''''", "\u00ad\u200b\u200c\u200d\u2060\ufeff")
_BRACKETS = {"(": ")", "[": "]", "{": "}", "<": ">"}
_YEAR_OF_COPYRIGHT = re.compile(r"\(c\)(?=\s*\d{4})", re.IGNORECASE)
# Bounded runs, so that no text makes them slow.
_EMAIL = re.compile(r"(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,63}\.[\w.-]{1,100}")
_WEB = re.compile(r"(?:https?://|(?<!\w)www\.|(?<!\w)(?:twitter|facebook|instagram)\.com/)\S{1,400}", re.IGNORECASE)
_ACCOUNT = re.compile(r"(?<![\w.@])@\w{2,40}")
_DEGREES = re.compile(r"(?<=\d)\s?(?:\u00b0\s?[CF]?(?!\w)|[\u2103\u2109])")
_QUOTED = ('"', "\u201c", "\u2018", "\u201e", "\u00ab")
_BAR = re.compile(r"[|\u00b7\u2022\u2502\u25aa\u25cf]")
_SEGMENT_WORDS = 7
# Longer than any row allows, notices of copyright included.
_MOST_WORDS = 120
_STORY, _CLAUSE = "story", "clause"


@dataclass(frozen=True, slots=True)
class FurnitureRow:
    """A row of data/furniture.csv; its comment head says what each cell asks for."""

    kind: str
    begins: tuple[str, ...]
    holds: tuple[str, ...]
    also: tuple[str, ...]
    ends: tuple[str, ...]
    whole: tuple[str, ...]
    made_of: tuple[str, ...]
    bracketed: bool
    most_words: int


@dataclass(frozen=True, slots=True)
class Words:
    """A block as phrases see it: its words in one case with single spaces, one more at each end."""

    padded: str
    count: int
    bracketed: bool


@lru_cache(maxsize=2_048)
def words_of(text: str) -> Words:
    """The words of a block, ready to be asked for phrases. Linear."""
    # text.fold keeps offsets and costs ten times as much; words have no need of them. Most blocks need no pattern at all.
    if "@" in text:
        text = _ACCOUNT.sub(" accountname ", _EMAIL.sub(" emailaddress ", text))
    text = _WEB.sub(" webaddress ", text) if "/" in text or "www." in text.lower() else text
    text = text if text.isascii() else _DEGREES.sub(" degreemark ", text)
    plain = text if text.isascii() else normalize("NFKC", text).translate(_APOSTROPHES)
    plain = (_YEAR_OF_COPYRIGHT.sub("\u00a9", plain) if "(" in plain else plain).casefold()
    words = _WORD.findall(plain.replace("\u00a9", " copyright "))
    return Words(f" {' '.join(words)} ", len(words) - words.count(":"), is_bracketed(plain))


def is_bracketed(text: str) -> bool:
    """Whether one pair of brackets holds all of the text."""
    bare = text.strip()
    if len(bare) < 2 or _BRACKETS.get(bare[0]) != bare[-1]:
        return False
    depth = 0
    for i, c in enumerate(bare):
        depth += (c == bare[0]) - (c == bare[-1])
        if depth == 0:
            return i == len(bare) - 1
    return False


@cache
def _phrases(phrases: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(words_of(phrase).padded for phrase in phrases)


def holds_any(words: Words, phrases: tuple[str, ...]) -> bool:
    """Whether one of the phrases stands in the block."""
    padded = words.padded
    for phrase in _phrases(phrases):  # noqa: SIM110 - a generator costs twice the search
        if phrase in padded:
            return True
    return False


def begins_with(words: Words, phrases: tuple[str, ...]) -> bool:
    """Whether the block begins with one of the phrases."""
    return words.padded.startswith(_phrases(phrases))


def _is_whole(words: Words, phrases: tuple[str, ...]) -> bool:
    return words.padded.replace(" : ", " ") in _phrases(phrases)


@cache
def _word_set(allowed: tuple[str, ...]) -> frozenset[str]:
    return frozenset(allowed)


def _is_made_of(words: Words, allowed: tuple[str, ...]) -> bool:
    known = _word_set(allowed)
    parts = words.padded.split()
    return any(p in known for p in parts) and all(p in known or p == ":" or _is_number(p, known) for p in parts)


def _is_number(word: str, known: frozenset[str]) -> bool:
    """Whether a word is a number, or numbers and known words joined by hyphens: "12", "555-0142", "5-minute"."""
    return all(piece.isdigit() or piece in known for piece in word.split("-"))


def _meets(row: FurnitureRow, words: Words) -> bool:
    """Whether the block meets every filled cell of the row."""
    if words.count > row.most_words or (row.bracketed and not words.bracketed):
        return False
    return (
        (not row.begins or begins_with(words, row.begins))
        and (not row.holds or holds_any(words, row.holds))
        and (not row.also or holds_any(words, row.also))
        and (not row.ends or words.padded.endswith(_phrases(row.ends)))
        and (not row.whole or _is_whole(words, row.whole))
        and (not row.made_of or _is_made_of(words, row.made_of))
    )


@cache
def _rows(guard: str | None = None) -> tuple[FurnitureRow, ...]:
    """The rows that keep a block (`guard`), or all that set one aside."""
    rows = load_lexicon("furniture", FurnitureRow)
    return tuple(row for row in rows if (row.kind == guard if guard else row.kind not in (_STORY, _CLAUSE)))


@dataclass(frozen=True, slots=True)
class _Index:
    """The places in `_rows()` of the rows that a block's first word lets fit, those that its last word does, and the rest."""

    by_first: Mapping[str, tuple[int, ...]]
    by_last: Mapping[str, tuple[int, ...]]
    anywhere: tuple[int, ...]


# The place in the index of what begins with a number: "12 comments", "5-minute read".
_NUMBER = "1"


@cache
def _index() -> _Index:
    first: dict[str, list[int]] = {}
    last: dict[str, list[int]] = {}
    anywhere = []
    for i, row in enumerate(_rows()):
        if row.begins or row.whole:
            keys, index = {words_of(phrase).padded.split()[0] for phrase in row.begins or row.whole}, first
        elif row.made_of:
            keys, index = {*row.made_of, _NUMBER}, first
        elif row.ends:
            keys, index = {words_of(phrase).padded.split()[-1] for phrase in row.ends}, last
        else:
            anywhere.append(i)
            continue
        for key in sorted(keys):
            index.setdefault(key, []).append(i)
    return _Index({w: tuple(p) for w, p in first.items()}, {w: tuple(p) for w, p in last.items()}, tuple(anywhere))


def _matching(words: Words) -> Iterator[FurnitureRow]:
    """The rows that set the block aside, in file order; only those are asked that its first and last word let fit."""
    index, rows = _index(), _rows()
    first, last = words.padded[1:].partition(" ")[0], words.padded[:-1].rpartition(" ")[2]
    places = {*index.by_first.get(first, ()), *index.by_last.get(last, ()), *index.anywhere}
    if not first.isalpha():
        places.update(index.by_first.get(_NUMBER, ()))
    return (rows[i] for i in sorted(places) if _meets(rows[i], words))


def tells_story(words: Words) -> bool:
    """Whether the block has words that only a report has (somebody said, a correction); such a block is never set aside by phrases."""
    return any(_meets(row, words) for row in _rows(_STORY))


def holds_clause(text: str) -> bool:
    """Whether a short line has one of the commonest finite verbs, in lower case: a sentence that lost its full stop, no subheading."""
    return text.upper() != text and any(_meets(row, words_of(text)) for row in _rows(_CLAUSE))


def find_furniture(text: str) -> str | None:
    """The kind of furniture that a block is by its words, or None. Linear in its length."""
    if text.count(" ") > _MOST_WORDS:
        return None
    words = words_of(text)
    if not words.count:
        return "rule or ornament"
    if text.lstrip().startswith(_QUOTED):
        # What somebody says may ask and invite as a page does: "Tell us what you think we should do."
        return find_bar(text)
    matched = list(_matching(words))
    if matched and (any(row.bracketed for row in matched) or not tells_story(words)):
        return matched[0].kind
    return find_bar(text)


def find_bar(text: str) -> str | None:
    """ "page bar" where the block is short pieces between bars, three at least or one of them furniture by its words; else None."""
    if _BAR.search(text) is None:
        return None
    segments = [segment.strip() for segment in _BAR.split(text)]
    if len(segments) < 2 or not all(len(s.split()) <= _SEGMENT_WORDS and not s.endswith((".", '."', ".\u201d")) for s in segments):
        return None
    filled = [s for s in segments if s]
    return "page bar" if len(filled) >= 3 or _has_furniture(filled) else None


def _has_furniture(segments: Iterable[str]) -> bool:
    return any(next(_matching(words_of(segment)), None) is not None for segment in segments)


_BANNER_EXTRA_WORDS = 2


def is_banner(text: str, outlet: str | None) -> bool:
    """Whether a block is no more than the outlet's own name, with at most two words beside it ("Morning Argus Online")."""
    named = _folded_words(outlet or "")
    if not named or text.rstrip().endswith("."):
        return False
    # Folding is slow, and most blocks open with another word.
    opening = fold_key(text.split(maxsplit=1)[0]).split() if text.strip() else []
    if opening and opening[0] != named[0]:
        return False
    words = fold_key(text).split()
    return words[: len(named)] == list(named) and len(words) <= len(named) + _BANNER_EXTRA_WORDS


@lru_cache(maxsize=256)
def _folded_words(text: str) -> tuple[str, ...]:
    return tuple(fold_key(text).split())
