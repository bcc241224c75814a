"""What does a run of characters without a space bring: which words, and can a sentence or a quotation end or open with it?

Most runs of a pile come again and again. Each is looked at once, and the new ones of many articles all together.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import count, islice
from unicodedata import normalize

import numpy as np

from twosource.text.fold import fold
from twosource.text.sentences import ends_abbreviated
from twosource.trace.arrays import Codes, Marks, Places, running_sum
from twosource.trace.wordcodes import WORD, code_word

CAPITAL, DIGIT = 1, 2
"""The marks of a word: it has a capital; it is a number."""

MAY_END, MAY_OPEN, OPENS_QUOTE, CLOSES_QUOTE = 1, 2, 4, 8
"""The flags of a token."""

HIDDEN = re.compile("[\u00ad\u200b-\u200d\ufeff\u2060\ufb00-\ufb04]")
# All tokens are read as one text, a token a line.
_ENDS = re.compile(r"[.!?\u2026]+[\"'\u201d\u2019\u00bb)\]]*$", re.MULTILINE)
_OPENS = re.compile(r"^[\"'\u201c\u2018\u00ab(\[]*(?:[^\W_a-z]|[$€£])", re.MULTILINE)
_QUOTES_BEFORE = re.compile('^[(\\[]*["\u201c\u00ab]', re.MULTILINE)
_QUOTES_BEHIND = re.compile('["\u201d\u00bb][^\\w"\u201c\u201d\n]*$', re.MULTILINE)
_WORD_OR_BREAK = re.compile(rf"{WORD.pattern}|\n")
# A word is kept as its 30 bits of code with its two bits of marks above; no word has both marks.
_MARKS_FROM = 30
_CODE = np.uint32((1 << _MARKS_FROM) - 1)
_BREAK = (CAPITAL | DIGIT) << _MARKS_FROM


class _MarkedWords(dict[str, int]):
    """The code and marks of each word, as one number."""

    def __missing__(self, word: str) -> int:
        mark = CAPITAL if word[0].isupper() else DIGIT if word[0].isdigit() else 0
        number = self[word] = code_word(word) | (mark << _MARKS_FROM)
        return number


class Tokens:
    """The tokens met so far, each with a number from 0.

    `flags`, `first` and `sizes` have one item per token: its flags, where its words stand in `words` and `marks`, how many they are.
    """

    def __init__(self) -> None:
        self._numbers: defaultdict[str, int] = defaultdict(count().__next__)
        self._marked = _MarkedWords({"\n": _BREAK})
        self.flags: Marks = np.zeros(0, dtype=np.uint8)
        self.first: Places = np.zeros(0, dtype=np.int64)
        self.sizes: Places = np.zeros(0, dtype=np.int64)
        self.words: Codes = np.zeros(0, dtype=np.uint32)
        self.marks: Marks = np.zeros(0, dtype=np.uint8)

    def __len__(self) -> int:
        return len(self.flags)

    def number(self, texts: Iterable[str]) -> tuple[Places, Places]:
        """The tokens of all texts, one text behind the other, as their numbers; and how many there are up to the end of each text."""
        ids: list[int] = []
        ends: list[int] = []
        number_of = self._numbers.__getitem__
        for text in texts:
            ids.extend(map(number_of, text.split()))
            ends.append(len(ids))
        if len(self._numbers) > len(self):
            self._learn(list(islice(self._numbers, len(self), None)))
        return np.array(ids, dtype=np.int64), np.array(ends, dtype=np.int64)

    def _learn(self, tokens: list[str]) -> None:
        text = "\n".join(tokens)
        if HIDDEN.search(text):
            text = "\n".join(fold(token).text if HIDDEN.search(token) else token for token in tokens)
        text = text if text.isascii() else normalize("NFC", text)
        marked = np.array(list(map(self._marked.__getitem__, _WORD_OR_BREAK.findall(text))), dtype=np.uint32)
        breaks = np.flatnonzero(marked == _BREAK)
        sizes = np.diff(np.concatenate(([-1], breaks, [len(marked)]))) - 1
        marked = np.delete(marked, breaks)
        self.first = np.concatenate((self.first, len(self.words) + np.cumsum(sizes) - sizes))
        self.sizes = np.concatenate((self.sizes, sizes))
        self.words = np.concatenate((self.words, marked & _CODE))
        self.marks = np.concatenate((self.marks, (marked >> np.uint32(_MARKS_FROM)).astype(np.uint8)))
        self.flags = np.concatenate((self.flags, _flag_lines(text, len(tokens))))


def _flag_lines(text: str, lines: int) -> Marks:
    """The flags of each token of a text with a token a line."""
    starts = running_sum(np.fromiter((len(line) + 1 for line in text.split("\n")), dtype=np.int64, count=lines))
    out = np.zeros(lines, dtype=np.uint8)
    for flag, places in (
        (MAY_END, _find_ends(text)),
        (MAY_OPEN, (m.start() for m in _OPENS.finditer(text))),
        (OPENS_QUOTE, (m.start() for m in _QUOTES_BEFORE.finditer(text))),
        (CLOSES_QUOTE, (m.start() for m in _QUOTES_BEHIND.finditer(text))),
    ):
        out[np.searchsorted(starts, np.fromiter(places, dtype=np.int64), side="right") - 1] |= np.uint8(flag)
    return out


def _find_ends(text: str) -> Iterator[int]:
    """Where the marks stand with which a sentence may end."""
    for match in _ENDS.finditer(text):
        at = match.start()
        # The full stop of a short form ends no sentence.
        if not (text[at] == "." and ends_abbreviated(text[text.rfind("\n", 0, at) + 1 : at], match.group())):
            yield at
