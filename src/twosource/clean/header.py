"""Which blocks before the story are headline and byline, and on which day was it published?"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import Literal

from twosource.clean.captions import ends_sentence
from twosource.clean.creditline import Wire, find_wires
from twosource.clean.furniture import Words, begins_with, holds_any, words_of
from twosource.clean.stamps import StampDay
from twosource.intake.dates import TimeWord
from twosource.lexicon import load_lexicon
from twosource.records import Article, Byline, Dateline, Days, Span
from twosource.text.fold import fold_key
from twosource.text.spans import trim

_MOST_BYLINE_WORDS = 22
_MOST_SIGNOFF_WORDS = 60
_MOST_STRANGERS = 1
_MOST_POST_WORDS = 10
_MOST_HEADLINE_WORDS = 30
_LEDE_WORDS = 26
_TOKEN = re.compile(r"[^\W_]+(?:[.'\u2019-][^\W_]+)*\.?")
_SPLIT = re.compile(r"\s*(?:[,;|/&\u2022\u00b7]|(?<!\w)and(?!\w)|\s[-\u2013\u2014]{1,2}\s)\s*")
_ABBREVIATED_END = re.compile(r"(?:[A-Z]\.){2,}$")
_INNER_STOP = re.compile(r"[a-z0-9\u201d\"')][.!?][\"\u201d]?\s+[\"\u201c]?[A-Z]")


@dataclass(frozen=True, slots=True)
class BylineWord:
    """A row of data/bylines.csv."""

    use: Literal["opening", "signoff", "joiner", "role", "where", "post"]
    words: str


@cache
def _byline_words(use: str) -> tuple[str, ...]:
    return tuple(row.words for row in load_lexicon("bylines", BylineWord) if row.use == use)


# --- byline -------------------------------------------------------------------------------------------------------


def find_byline(text: str, start: int, end: int) -> tuple[Byline, tuple[tuple[Wire, Span], ...]] | None:
    """The byline that text[start:end) is as a whole ("By Ida Brandt and Oskar Lund in Harwick, AFP") with its wires, or None."""
    block = text[start:end]
    if block.count(" ") > 2 * _MOST_BYLINE_WORDS or (words := words_of(block)).count > _MOST_BYLINE_WORDS:
        return None
    if not begins_with(words, _byline_words("opening")):
        return _byline_without_by(text, start, end)
    opening = max((w for w in _byline_words("opening") if begins_with(words, (w,))), key=len)
    at = start + _length_of(opening, block)
    return _make_byline(text, start, at, end) if _reads_as_names(text, at, end) else None


def _length_of(opening: str, block: str) -> int:
    """The characters of the block that the opening words take, marks before and between them too."""
    seen = 0
    for count, match in enumerate(_TOKEN.finditer(block), start=1):
        seen = match.end()
        if count == len(opening.rstrip(":").split()):
            break
    return seen + (block[seen : seen + 1] == ":")


def _reads_as_names(text: str, start: int, end: int) -> bool:
    """Whether nothing but names, roles and small words stands there; at least one name, no day ("By Monday"), no sentence."""
    block = text[start:end]
    tokens = _TOKEN.findall(block)
    if not tokens or (ends_sentence(block) and not _ABBREVIATED_END.search(block)):
        return False
    small = frozenset(_byline_words("joiner")) | frozenset(w for role in _byline_words("role") for w in role.split())
    wires = find_wires(text, start, end, credit=True)
    known = {w for _, span in wires for w in _TOKEN.findall(text[span.start : span.end])}
    if not all(t[0].isupper() or t in known or t.casefold() in small for t in tokens):
        return False
    return words_of(tokens[0]).padded.strip() not in _days_and_months()


@cache
def _days_and_months() -> frozenset[str]:
    # "By Friday" and "By May" open a sentence or a title.
    return frozenset(row.word for row in load_lexicon("time_words", TimeWord) if row.kind in ("weekday", "month"))


def _make_byline(text: str, start: int, at: int, end: int) -> tuple[Byline, tuple[tuple[Wire, Span], ...]]:
    wires = find_wires(text, at, end, credit=True)
    names: list[str] = []
    cursor = at
    pieces = []
    for _, span in wires:
        pieces.append(text[cursor : span.start])
        cursor = span.end
    pieces.append(text[cursor:end])
    for piece in pieces:
        names.extend(name for part in _SPLIT.split(piece) if (name := _name_in(part)))
    return Byline(span=trim(text, start, end), names=tuple(names)), wires


def _name_in(part: str) -> str:
    """The name in a part of a byline: its place ("in Harwick") and role left out; "" where no name is left."""
    bare = re.split(r"(?<!\w)(?:in|at|for|from)(?!\w)", part.strip(" .()[]:"), maxsplit=1)[0].strip(" .,:")
    roles = frozenset(w for role in _byline_words("role") for w in role.split())
    tokens = _TOKEN.findall(bare)
    if not any(t[0].isupper() for t in tokens) or all(t.casefold() in roles for t in tokens):
        return ""
    return " ".join(bare.split())


def _byline_without_by(text: str, start: int, end: int) -> tuple[Byline, tuple[tuple[Wire, Span], ...]] | None:
    """ "Ida Brandt, Staff Writer", or "IDA BRANDT, Associated Press": a comma or bar, and a wire written out or a name in capitals."""
    if _is_name_and_post(text[start:end]):
        return _make_byline(text, start, start, end)
    wires = find_wires(text, start, end, credit=True)
    if len(wires) != 1 or not _reads_as_names(text, start, end):
        return None
    span = wires[0][1]
    before = text[start : span.start].rstrip()
    name = before.rstrip(",|").strip()
    if not before.endswith((",", "|")) or not 2 <= len(name.split()) <= 4 or any(c.isalnum() for c in text[span.end : end]):
        return None
    return _make_byline(text, start, start, end) if name.upper() == name or " " in text[span.start : span.end] else None


def _is_name_and_post(block: str) -> bool:
    """Whether a short line is a name and what its bearer is at the paper: "Ida Brandt, Lantern Staff Writer", "Ida Brandt | Reporter"."""
    if block.count(" ") > _MOST_POST_WORDS or not block[-1:].isalpha():
        return False
    name, mark, post = block.partition(",") if "," in block else block.partition("|")
    names, tokens = name.split(), _TOKEN.findall(post)
    if not mark or not tokens or not 2 <= len(names) <= 4 or tokens[-1].casefold() not in _byline_words("post"):
        return False
    return all(t[0].isupper() for t in names) and all(t[0].isupper() or t in _byline_words("joiner") for t in tokens)


def find_signoff(text: str, start: int, end: int) -> tuple[tuple[Wire, Span], ...] | None:
    """The wires of a closing line such as "(Reporting by Ida Brandt)", () where it names none; None for other blocks."""
    block = text[start:end]
    if block.count(" ") > _MOST_SIGNOFF_WORDS:
        return None
    words = words_of(block)
    if not (begins_with(words, _byline_words("signoff")) and _lists_people(block, words)) and not _tells_who_was_where(block, words):
        return None
    return find_wires(text, start, end, credit=True)


def _lists_people(block: str, words: Words) -> bool:
    """Whether a line that begins as a sign-off goes on as one: "Edited by the widow, the diaries sold 40,000 copies" does not."""
    if words.bracketed or ";" in block:
        return True
    strangers = [t for t in _TOKEN.findall(block) if t[0].islower() and t not in _small_words()]
    return len(strangers) <= _MOST_STRANGERS


def _tells_who_was_where(block: str, words: Words) -> bool:
    """Whether a line only says which people reported from where: "Ida Brandt reported from Selby; Oskar Lund contributed from Harwick."."""
    if words.count > _MOST_BYLINE_WORDS or not holds_any(words, _byline_words("where")):
        return False
    tokens = _TOKEN.findall(block)
    return all(t[0].isupper() for t in tokens[:2]) and all(t[0].isupper() or t in _small_words() or t in _where_words() for t in tokens)


@cache
def _small_words() -> frozenset[str]:
    """The words that may stand beside the names in a line on who did what."""
    return frozenset(word for use in ("joiner", "role", "signoff") for phrase in _byline_words(use) for word in phrase.split())


@cache
def _where_words() -> frozenset[str]:
    return frozenset(word for phrase in _byline_words("where") for word in phrase.split())


# --- headline -----------------------------------------------------------------------------------------------------


def is_title(text: str, title: str | None) -> bool:
    """Whether a block is the title that the file or page gives, marks and letter case aside."""
    if not title or abs(len(text) - len(title)) > 10 + len(title) // 4:
        return False
    return fold_key(text).strip(" .") == fold_key(title).strip(" .") != ""


def can_be_headline(text: str) -> bool:
    """Whether a block before the story reads as a headline: short, no full stop at its end, no sentence ended inside."""
    bare = text.strip()
    if not any(c.isalpha() for c in bare) or len(bare.split()) > _MOST_HEADLINE_WORDS:
        return False
    return not is_sentence_block(bare)


def is_sentence_block(text: str) -> bool:
    """Whether a block reads as story text: it ends with a full stop, ends a sentence inside, or is long."""
    bare = text.strip()
    words = bare.split()
    if len(words) >= _LEDE_WORDS:
        return True
    if bare.endswith(("?", "!", '?"', "?\u201d")) or _ABBREVIATED_END.search(bare):
        return len(words) > 15
    return ends_sentence(bare) or (len(words) > 12 and _INNER_STOP.search(bare) is not None)


# --- date ---------------------------------------------------------------------------------------------------------


def find_published(article: Article, stamps: Sequence[StampDay], dateline: Dateline | None) -> Days | None:
    """The article's day of publication with its ground: what its file states, else a stamp of its page, else its dateline."""
    if article.published is not None:
        return article.published
    for use in ("published", "updated", "bare"):
        for stamp in stamps:
            iso = stamp.day.iso()
            if stamp.use == use and iso is not None:
                return Days(start=iso, end=iso, basis="article", span=(article.article_id, *stamp.day.span))
    return dateline.days if dateline is not None else None
