"""Which blocks of a text are page text and not the article, by their words?"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from unicodedata import normalize

from twosource.intake.dates import find_written_days
from twosource.lexicon import load_lexicon
from twosource.text.fold import fold_key

_WORD = re.compile(r"[^\W_]+(?:['.-][^\W_]+)*|:")
_APOSTROPHES = str.maketrans("\u2018\u2019\u02bc\u2032", "''''", "\u00ad\u200b\u200c\u200d\u2060\ufeff")
_BRACKETS = {"(": ")", "[": "]", "{": "}", "<": ">"}
# "(c) 2024" and "(c) Lantern Media 2024"; a bare "(c)" counts the points of a law.
_YEAR_OF_COPYRIGHT = re.compile(r"\(c\)(?=\s*\d{4})|^\s*\(c\)(?=\s[^\n]{1,60}\b(?:19|20)\d\d\W*$)", re.IGNORECASE)
# Where a player or a gallery stands: "0:00 / 1:24", "3/12", "Photo 3 of 12" without its word.
_COUNTER = re.compile(r"[(\[]?\d{1,2}(?::\d\d)?\s?(?:/|of)\s?\d{1,2}(?::\d\d)?[)\]]?")
# A number that is no day, year, hour or paragraph: a note that corrects it says what the story says.
_FIGURE = re.compile(r"(?<![\w:./-])(?!(?:19|20)\d\d\b)\d[\d,.]*(?![\w:/-])")
# Bounded runs, so that no text makes them slow.
_EMAIL = re.compile(r"(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,63}\.[\w.-]{1,100}")
_WEB = re.compile(r"(?:https?://|(?<!\w)www\.|(?<!\w)(?:twitter|facebook|instagram)\.com/)\S{1,400}", re.IGNORECASE)
_ACCOUNT = re.compile(r"(?<![\w.@])@\w{2,40}")
_DEGREES = re.compile(r"(?<=\d)\s?(?:\u00b0\s?[CF]?(?!\w)|[\u2103\u2109])")
_PARAGRAPH_NUMBER = re.compile(r"\bpara(?:graph|s)?\.?\s\d+", re.IGNORECASE)
_QUOTED = ('"', "\u201c", "\u2018", "\u201e", "\u00ab")
_BAR = re.compile(r"[|\u00b7\u2022\u2502\u25aa\u25cf]")
_SEGMENT_WORDS = 7
# Longer than any row allows, notices of copyright included.
_MOST_WORDS = 120
_STORY, _CLAUSE, _CORRECTION = "story", "clause", "correction"


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
    """The places in `_rows()` of the rows that a block's first word lets fit, those that its last word does, those that any word does."""

    by_first: Mapping[str, tuple[int, ...]]
    by_last: Mapping[str, tuple[int, ...]]
    by_any: Mapping[str, tuple[int, ...]]


# The place in the index of what begins with a number: "12 comments", "5-minute read".
_NUMBER = "1"


@cache
def _index() -> _Index:
    first: dict[str, list[int]] = {}
    last: dict[str, list[int]] = {}
    anywhere: dict[str, list[int]] = {}
    for i, row in enumerate(_rows()):
        if row.begins or row.whole:
            keys, index = {words_of(phrase).padded.split()[0] for phrase in row.begins or row.whole}, first
        elif row.made_of:
            keys, index = {*row.made_of, _NUMBER}, first
        elif row.ends:
            keys, index = {words_of(phrase).padded.split()[-1] for phrase in row.ends}, last
        else:
            keys, index = {_rarest_word(phrase) for phrase in row.holds}, anywhere
        for key in sorted(keys):
            index.setdefault(key, []).append(i)
    return _Index(*({w: tuple(p) for w, p in index.items()} for index in (first, last, anywhere)))


def _rarest_word(phrase: str) -> str:
    # The longest word of a phrase stands in the fewest blocks: "fellow" of "is a fellow at".
    return max(words_of(phrase).padded.split(), key=len)


def _matching(words: Words) -> Iterator[FurnitureRow]:
    """The rows that set the block aside, in file order; only those are asked that its words let fit."""
    index, rows = _index(), _rows()
    parts = words.padded.split()
    first = parts[0] if parts else ""
    places = {*index.by_first.get(first, ()), *(index.by_last.get(parts[-1], ()) if parts else ())}
    if not first.isalpha():
        places.update(index.by_first.get(_NUMBER, ()))
    for word in index.by_any.keys() & parts:
        places.update(index.by_any[word])
    return (rows[i] for i in sorted(places) if _meets(rows[i], words))


def tells_story(words: Words) -> bool:
    """Whether the block has words that only a report has (somebody said, a correction); such a block is never set aside by phrases."""
    return any(_meets(row, words) for row in _rows(_STORY))


def holds_clause(text: str) -> bool:
    """Whether a short line has one of the commonest finite verbs, in lower case: a sentence that lost its full stop, no subheading."""
    return text.upper() != text and any(_meets(row, words_of(text)) for row in _rows(_CLAUSE))


def find_furniture(text: str, outlet: str | None = None) -> str | None:
    """The kind of furniture that a block is by its words, or None. Linear in its length. `outlet` is who printed it."""
    if text.count(" ") > _MOST_WORDS:
        return None
    words = words_of(_with_own_name(text, outlet) if outlet else text)
    if not words.count:
        return "rule or ornament"
    if text.lstrip().startswith(_QUOTED):
        # What somebody says may ask and invite as a page does: "Tell us what you think we should do."
        return find_bar(text)
    matched = [row for row in _matching(words) if row.kind != _CORRECTION or not _states_figure(text)]
    if matched and (any(row.bracketed or row.kind == _CORRECTION for row in matched) or not tells_story(words)):
        return next((row.kind for row in matched if row.kind != _CORRECTION), _CORRECTION)
    return "player" if _COUNTER.fullmatch(text.strip()) else find_bar(text)


def _states_figure(text: str) -> bool:
    """Whether a note gives a number of the story, as in "said that 15 people were hurt": days, years and paragraphs are none."""
    bare = text
    for day in reversed(find_written_days(text)):
        bare = bare[: day.span.start] + bare[day.span.end :]
    return _FIGURE.search(_PARAGRAPH_NUMBER.sub("", bare)) is not None


def _with_own_name(text: str, outlet: str) -> str:
    """The text with the outlet's own name, whole or short ("the Gazette"), as the word that stands for it in the rows."""
    name = _own_name(outlet)
    return name.pattern.sub(" ownname", text) if name is not None and name.last in text else text


@dataclass(frozen=True, slots=True)
class _OwnName:
    """How an outlet writes its own name; `last` is the last word of it, which stands in every form."""

    pattern: re.Pattern[str]
    last: str


@lru_cache(maxsize=256)
def _own_name(outlet: str) -> _OwnName | None:
    words = outlet.removeprefix("The ").removeprefix("the ").split()
    if not words or not words[-1][0].isalpha():
        return None
    whole, last = r"\s".join(map(re.escape, words)), re.escape(words[-1])
    short = rf"|[Tt]he\s{last}" if len(words) > 1 and words[-1][0].isupper() else ""
    # "Gazette Web Desk": the short name alone only where it opens a line.
    first = rf"|^\W*{last}(?=\s[A-Z])" if short else ""
    return _OwnName(re.compile(rf"(?<![\w@./])(?:(?:[Tt]he\s)?{whole}{short}{first})(?![\w@/]|\.\w)"), words[-1])


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
