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


def read_wording(document: Document, codes: Codes | None = None) -> Wording:
    """The words of a document as codes, with where each stands. Linear in the text. `codes` are those of its imprint, where it is known."""
    text = document.article.text
    places = sentences_of(document)
    found = [find_words(text, place.span.start, place.span.end) for place in places]
    sizes = np.array([len(words) for words in found], dtype=np.int64)
    raw = [word for words in found for _, _, word in words]
    if codes is None or len(codes) != len(raw):
        codes = np.array([_PERCENT if " " in word else code_word(word) for word in raw], dtype=np.uint32)
    number, capital = (np.array([test(word[0]) for word in raw], dtype=np.bool_) for test in (str.isdigit, str.isupper))
    capital[(np.cumsum(sizes) - sizes)[sizes > 0]] = False
    return Wording(
        words=codes,
        starts=np.array([start for words in found for start, _, _ in words], dtype=np.int64),
        ends=np.array([end for words in found for _, end, _ in words], dtype=np.int64),
        sentence=np.repeat(np.arange(len(places)), sizes),
        telling=number | capital,
        sentences=places,
    )


_PERCENT = code_word("percent")


def find_words(text: str, start: int, end: int) -> list[tuple[int, int, str]]:
    """The words of text[start:end): start, end, and the word as it stands, ligatures and hidden characters resolved."""
    if HIDDEN.search(text, start, end) is None:
        return [(m.start(), m.end(), word if (word := m[0]).isalnum() else _one_space(word)) for m in _PIECE.finditer(text, start, end)]
    folded = fold(text[start:end])
    out: list[tuple[int, int, str]] = []
    for match in _PIECE.finditer(folded.text):
        raw = folded.raw_span(match.start(), match.end())
        out.append((start + raw.start, start + raw.end, _one_space(match.group())))
    return out


def _one_space(word: str) -> str:
    return " ".join(word.split())
