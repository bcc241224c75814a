"""Which words does an article use, and where does each stand in its text?"""

import re
from dataclasses import dataclass

import numpy as np

from twosource.records import Document
from twosource.text.fold import fold
from twosource.text.sentences import Place, sentences_of
from twosource.trace.arrays import Codes, Flags, Places
from twosource.trace.imprint import HIDDEN
from twosource.trace.wordcodes import WORD, code_word

_PIECE = re.compile(rf"\b[Pp]er\s+cent\b|{WORD.pattern}")


@dataclass(frozen=True, slots=True, eq=False)
class Wording:
    """The words of an article's own paragraphs, furniture, headline and dateline left out.

    All arrays have one item per word. `sentence` is an index into `sentences`; `starts` and `ends` are offsets in the article's text.
    `telling` words have a capital within a sentence, or are numbers.
    """

    words: Codes
    starts: Places
    ends: Places
    sentence: Places
    telling: Flags
    sentences: tuple[Place, ...]


def read_wording(document: Document) -> Wording:
    """The words of a document as codes, with where each stands. Linear in the text."""
    text = document.article.text
    places = sentences_of(document)
    codes: list[int] = []
    starts: list[int] = []
    ends: list[int] = []
    telling: list[bool] = []
    sizes: list[int] = []
    for place in places:
        before = len(codes)
        for start, end, raw in find_words(text, place.span.start, place.span.end):
            telling.append((raw[0].isupper() and len(codes) > before) or raw[0].isdigit())
            codes.append(code_word(raw) if " " not in raw else _PERCENT)
            starts.append(start)
            ends.append(end)
        sizes.append(len(codes) - before)
    return Wording(
        words=np.array(codes, dtype=np.uint32),
        starts=np.array(starts, dtype=np.int64),
        ends=np.array(ends, dtype=np.int64),
        sentence=np.repeat(np.arange(len(places)), sizes),
        telling=np.array(telling, dtype=np.bool_),
        sentences=places,
    )


_PERCENT = code_word("percent")


def find_words(text: str, start: int, end: int) -> list[tuple[int, int, str]]:
    """The words of text[start:end): start, end, and the word as it stands, ligatures and hidden characters resolved."""
    if HIDDEN.search(text, start, end) is None:
        return [(m.start(), m.end(), _one_space(m.group())) for m in _PIECE.finditer(text, start, end)]
    folded = fold(text[start:end])
    out: list[tuple[int, int, str]] = []
    for match in _PIECE.finditer(folded.text):
        raw = folded.raw_span(match.start(), match.end())
        out.append((start + raw.start, start + raw.end, _one_space(match.group())))
    return out


def _one_space(word: str) -> str:
    return word if word.isalnum() else " ".join(word.split())
