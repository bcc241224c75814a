"""Where do the sentences of a paragraph begin and end? Our own rule, so that a sentence is split alike wherever it stands."""

import re
from dataclasses import dataclass
from functools import cache
from itertools import islice
from typing import Literal

from twosource.lexicon import load_lexicon
from twosource.records import Document, Span
from twosource.text.glued import GLUED_END, ends_glued, first_ends
from twosource.text.spans import trim

_END = re.compile(r"[.!?\u2026]+[\"'\u201d\u2019\u00bb)\]]*(?=\s)|" + GLUED_END)
_NEXT = re.compile(r"\s+[\"'\u201c\u2018\u00ab(\[]*(?P<first>[^\W_]|[$€£])")
_LAST_WORD = re.compile(r"[^\s\"'\u201c\u2018(\[]{1,24}$")
_INITIALS = re.compile(r"(?:[A-Z]\.)+$|^[A-Z]\.?$")
_CLOSED_QUESTION = re.compile(r"[!?]+[\"'\u201d\u2019\u00bb]")
_WORD = re.compile(r"[\w.'\u2019-]+")
_OPEN_SUBJECTS = frozenset({"he", "she", "they", "it", "i", "we", "one", "the", "a", "an"})
_CUE_WITHIN = 6
"""A reporting word that closes a question is one of so many words behind it."""


@dataclass(frozen=True, slots=True)
class Abbreviation:
    """A written short form. One with `ends` "never" stands before a name or number; "may" can close a sentence."""

    form: str
    ends: Literal["never", "may"]


@dataclass(frozen=True, slots=True)
class Place:
    """A sentence of an article: its number from 0, the paragraph it stands in, its characters."""

    number: int
    paragraph: int
    span: Span


@cache
def _abbreviations() -> dict[str, str]:
    return {row.form: row.ends for row in load_lexicon("abbreviations", Abbreviation)}


def split_sentences(text: str, start: int, end: int) -> tuple[Span, ...]:
    """The sentences of text[start:end), trimmed, in order. Linear in the length."""
    out: list[Span] = []
    at = counted = start
    inside = False  # a straight quotation
    for match in _END.finditer(text, start, end):
        mark, close = match.span()
        if match["glued"] is None:
            ends = _is_boundary(text, at, mark, close, end)
        else:
            ends, following = _is_glued_boundary(text, at, mark, close), close
            inside ^= text.count('"', counted, mark) % 2 == 1
            counted = mark
            close = first_ends(text, mark + 1, following, inside=inside)
        if ends:
            span = trim(text, at, close)
            if span.end > span.start:
                out.append(span)
            at = close
    span = trim(text, at, end)
    if span.end > span.start:
        out.append(span)
    return tuple(out)


def _is_glued_boundary(text: str, begin: int, mark: int, following: int) -> bool:
    """As in "in the city.Police said"; behind a short form ("8 p.m.The") only before a word that opens sentences."""
    kind = _short_form(_word_before(text, begin, mark))
    if kind is not None:
        return kind == "may" and _opens_sentence(text, following)
    return ends_glued(text, max(begin, mark - 60), mark, following)


def _is_boundary(text: str, begin: int, mark: int, close: int, end: int) -> bool:
    following = _NEXT.match(text, close, end)
    if following is None:
        return text[close:end].strip() == ""
    first = following["first"]
    if first.islower():
        return False
    ending = text[mark:close]
    if ending.startswith("."):
        stop = mark - 1 if mark > begin and text[mark - 1] == " " else mark  # "Mt . Cook"
        last = _word_before(text, begin, stop)
        kind = _short_form(last)
        if kind == "never" or (_INITIALS.search(last) and last != "I" and not ending.endswith(("\u201d", '"'))):
            # "U.S. President" goes on, "in the U.S. The" does not: a determiner or pronoun opens a new sentence.
            return kind != "never" and "." in last and _opens_sentence(text, following.end() - 1)
        if kind == "may":
            return _opens_sentence(text, following.end() - 1)
    if ending.startswith(("...", "\u2026")) and not ending.endswith(("\u201d", '"')):
        return _opens_sentence(text, following.end() - 1)
    return not (_CLOSED_QUESTION.match(ending) and _cue_follows(text, close, end))


def is_abbreviation(word: str) -> bool:
    """Whether the word, without its last full stop, is a written short form ("Mt", "Sgt")."""
    return _short_form(word) is not None


def _short_form(word: str) -> str | None:
    """Whether a short form may close a sentence or never does ("may", "never"); None for any other word."""
    return _abbreviations().get(word) or _abbreviations().get(word.lower())


def _word_before(text: str, begin: int, stop: int) -> str:
    """The word that ends at `stop`, or what of it lies behind `begin`; "" where none does."""
    word = _LAST_WORD.search(text, max(begin, stop - 24), stop)
    return word.group() if word else ""


def ends_abbreviated(word: str, marks: str) -> bool:
    """Whether the full stop behind a word is that of a short form ("Mr", "U.S") and says nothing of a sentence's end."""
    bare = word.lstrip("\"'\u201c\u2018([")
    if not marks.startswith("."):
        return False
    return not bare or is_abbreviation(bare) or bool(_INITIALS.search(bare))


_OPENERS = re.compile(
    r"(?:The|A|An|It|He|She|They|We|I|But|And|In|On|At|His|Her|Its|Their|This|That|These|Those|There|As|If|When|While|Mr|Mrs|Ms|For|After|Before|However|Meanwhile)\b"
)


def _opens_sentence(text: str, at: int) -> bool:
    return _OPENERS.match(text, at) is not None


@dataclass(frozen=True, slots=True)
class QuestionCue:
    """A verb form that closes a quoted question or exclamation ('"Why?" Smith asked.')."""

    form: str


@cache
def _question_cues() -> frozenset[str]:
    return frozenset(row.form for row in load_lexicon("question_cues", QuestionCue))


def _cue_follows(text: str, close: int, end: int) -> bool:
    """'"Why?" Ana Kolt asked the board.', '"Why?" the old man asked.': only a name or a plain subject stands before the cue."""
    named = True
    words = islice(_WORD.finditer(text, close, min(end, close + 120)), _CUE_WITHIN)
    subject, at = "", close
    for n, match in enumerate(words):
        if text[at : match.start()].strip():
            return False
        word, at = match.group(), match.end()
        if n > 0 and word.rstrip(".").lower() in _question_cues():
            return named or subject in _OPEN_SUBJECTS
        subject = subject or word.lower()
        named = named and word[:1].isupper()
        if word.endswith(".") and not ends_abbreviated(word[:-1], "."):
            return False
    return False


def sentences_of(document: Document) -> tuple[Place, ...]:
    """The sentences of an article's own paragraphs, a dateline left out, numbered from 0."""
    text = document.article.text
    dateline = document.layout.dateline
    out: list[Place] = []
    for block in document.layout.blocks:
        if block.kind != "paragraph" or block.number is None:
            continue
        start = block.start
        if dateline is not None and block.start <= dateline.span.start and dateline.span.end <= block.end:
            start = dateline.span.end
        for span in split_sentences(text, start, block.end):
            out.append(Place(len(out), block.number, span))
    return tuple(out)
