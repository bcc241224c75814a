"""What does a run of characters without a space or a long dash bring: which words, and can a sentence or a quotation end or open with it?

Most runs of a pile come again and again. Each is looked at once, and the new ones of many articles all together.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import count
from unicodedata import normalize

import numpy as np

from twosource.text.fold import fold
from twosource.text.sentences import ends_abbreviated
from twosource.trace.arrays import Codes, Flags, Keys, Marks, Places, changes, spread
from twosource.trace.hashing import RunHasher
from twosource.trace.wordcodes import WORD, code_word

CAPITAL, DIGIT, SPOKEN = 1, 2, 4
"""The marks of a word: it has a capital; it is a number; it stands inside quotation marks, and others of its stretch do not."""

MAY_END, MAY_OPEN, OPENS_QUOTE, CLOSES_QUOTE, OPENS_SINGLE, CLOSES_SINGLE = 1, 2, 4, 8, 16, 32
"""The flags of a token. Single quotation marks are as often apostrophes, so they count only in pairs."""

HIDDEN = re.compile("[\u00ad\u200b-\u200d\ufeff\u2060\ufb00-\ufb04]")
_TABLE = 0x3001
# What is beyond the table is taken for a letter.
# A long dash parts two words with a mark on either side ("go\u201d\u2014and") as a space does.
_SPACES = np.array([chr(n).isspace() or n <= ord(" ") or chr(n) in "\u2014\u2015" for n in range(_TABLE)])
_WORDS = np.array([chr(n).isalnum() or n == ord("_") for n in range(_TABLE)] + [True])
_OPENERS = np.array([(chr(n).isalnum() and not "a" <= chr(n) <= "z") or chr(n) in "$€£" for n in range(_TABLE)] + [True])


def _table_of(characters: str) -> Flags:
    return np.isin(np.arange(_TABLE + 1), [ord(c) for c in characters])


_STOPS, _CLOSERS, _MARKS_BEFORE = _table_of(".!?\u2026"), _table_of("\"'\u201d\u2019\u00bb)]"), _table_of("\"'\u201c\u2018\u00ab([")
_BRACKETS, _QUOTES_BEFORE, _QUOTES_BEHIND = _table_of("(["), _table_of('"\u201c\u00ab'), _table_of('"\u201d\u00bb')
_SINGLE_BEFORE, _SINGLE_BEHIND, _PUNCTUATION = _table_of("'`\u2018"), _table_of("'\u2019"), _table_of(".,;:!?\u2026)]")
_LETTERS = np.array([chr(n).isalpha() for n in range(_TABLE)] + [True])
# "The clerks' best" closes nothing: behind an s only a mark of punctuation tells.
_SURELY_INSIDE = (_WORDS & ~_table_of("sS")) | _table_of(",.!?\u2026")
_PASSED_BEHIND = ~_WORDS & ~_table_of('"\u201c\u201d\u00bb')
_WORD_OR_BREAK = re.compile(rf"\n|{WORD.pattern}")
# A word is kept as its 30 bits of code with its two bits of marks above; no word has both marks.
_MARKS_FROM = 30
_CODE = np.uint32((1 << _MARKS_FROM) - 1)
_SLOT_BITS = 19
_SLOT_FROM = np.uint64(64 - _SLOT_BITS)
_CHARS_AT_ONCE = 100_000
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

    def __init__(self, hasher: RunHasher) -> None:
        self._hasher = hasher
        # By their hashes: 64 bits tell any two tokens apart. Most are found in the slot that the first bits of the hash name.
        self._numbers: defaultdict[int, int] = defaultdict(count().__next__)
        self._hashes_by_slot: Keys = np.zeros(1 << _SLOT_BITS, dtype=np.uint64)
        self._numbers_by_slot: Places = np.zeros(1 << _SLOT_BITS, dtype=np.int64)
        self._marked = _MarkedWords({"\n": _BREAK})
        self.flags: Marks = np.zeros(0, dtype=np.uint8)
        self.first: Places = np.zeros(0, dtype=np.int64)
        self.sizes: Places = np.zeros(0, dtype=np.int64)
        self.words: Codes = np.zeros(0, dtype=np.uint32)
        self.marks: Marks = np.zeros(0, dtype=np.uint8)

    def __len__(self) -> int:
        return len(self.flags)

    def number(self, texts: Sequence[str]) -> tuple[Places, Places]:
        """The tokens of all texts, one text behind the other, as their numbers; and how many there are up to the end of each text.

        Texts are cut at white space as `str.split` does; control characters and long dashes count as white space, too. Linear in the texts.
        """
        if not texts:
            return np.zeros(0, dtype=np.int64), np.zeros(0, dtype=np.int64)
        chars = np.frombuffer(" ".join((*texts, "")).encode("utf-32-le", "surrogatepass"), dtype=np.uint32)
        ends = np.cumsum(np.fromiter(map(len, texts), dtype=np.int64, count=len(texts)) + 1)
        start, stop, hashes = self._cut(chars, ends)
        return self._look_up(chars, start, stop, hashes), np.searchsorted(start, ends)

    def _cut(self, chars: Codes, ends: Places) -> tuple[Places, Places, Keys]:
        """Where each token starts and stops, and its hash."""
        parts = []
        for first, last in _cut_at(ends, _CHARS_AT_ONCE):
            start, stop = _cut_at_space(chars[first:last])
            parts.append((start + first, stop + first, self._hasher.hash_runs(chars[first:last], start, stop)))
        starts, stops, hashes = zip(*parts, strict=True)
        return np.concatenate(starts), np.concatenate(stops), np.concatenate(hashes)

    def _look_up(self, chars: Codes, start: Places, stop: Places, hashes: Keys) -> Places:
        """The number of each token; new ones are learnt."""
        slot = (hashes >> _SLOT_FROM).astype(np.int64)
        out = self._numbers_by_slot[slot]
        left = np.flatnonzero(self._hashes_by_slot[slot] != hashes)
        order = left[np.argsort(hashes[left])]
        new = changes(hashes[order])
        first = order[new]
        numbers = np.array(list(map(self._numbers.__getitem__, hashes[first].tolist())), dtype=np.int64)
        out[order] = np.repeat(numbers, np.diff(np.append(np.flatnonzero(new), len(order))))
        unknown = first[numbers >= len(self)]
        if len(unknown):
            self._learn(_list_lines(chars, start[unknown], stop[unknown]))
        free = self._hashes_by_slot[slot[first]] == 0
        self._hashes_by_slot[slot[first[free]]] = hashes[first[free]]
        self._numbers_by_slot[slot[first[free]]] = numbers[free]
        return out

    def _learn(self, text: str) -> None:
        """Add the tokens of a text with a token a line."""
        if HIDDEN.search(text):
            text = "\n".join(fold(token).text if HIDDEN.search(token) else token for token in text.split("\n"))
        text = text if text.isascii() else normalize("NFC", text)
        marked = np.array(list(map(self._marked.__getitem__, _WORD_OR_BREAK.findall(text))), dtype=np.uint32)
        breaks = np.flatnonzero(marked == _BREAK)
        sizes = np.diff(np.concatenate(([-1], breaks, [len(marked)]))) - 1
        marked = np.delete(marked, breaks)
        self.first = np.concatenate((self.first, len(self.words) + np.cumsum(sizes) - sizes))
        self.sizes = np.concatenate((self.sizes, sizes))
        self.words = np.concatenate((self.words, marked & _CODE))
        self.marks = np.concatenate((self.marks, (marked >> np.uint32(_MARKS_FROM)).astype(np.uint8)))
        self.flags = np.concatenate((self.flags, _flag_lines(text)))


def _cut_at(ends: Places, most: int) -> Iterator[tuple[int, int]]:
    """The bounds of runs of whole texts that end at these places, of about so many characters each."""
    first = 0
    while first < int(ends[-1]):
        last = int(ends[max(np.searchsorted(ends, first + most, side="right") - 1, np.searchsorted(ends, first, side="right"))])
        yield first, last
        first = last


def _cut_at_space(chars: Codes) -> tuple[Places, Places]:
    """Where each run of characters without white space starts and stops. The last character is white space."""
    space = chars <= ord(" ")
    rare = np.flatnonzero((chars > ord("~")) & (chars < _TABLE))
    space[rare] = _SPACES[chars[rare]]
    edges = np.flatnonzero(space[1:] != space[:-1]) + 1
    edges = edges if space[0] else np.concatenate(([0], edges))
    return edges[0::2], edges[1::2]


def _list_lines(chars: Codes, start: Places, end: Places) -> str:
    """The pieces as a text with a piece a line."""
    size = end - start + 1
    lines = chars[spread(start, size)]
    lines[np.cumsum(size) - 1] = ord("\n")
    return lines[:-1].tobytes().decode("utf-32-le", "surrogatepass")


def _flag_lines(text: str) -> Marks:
    """The flags of each token of a text with a token a line."""
    chars = np.frombuffer(f"\n{text}\n".encode("utf-32-le", "surrogatepass"), dtype=np.uint32)
    breaks = np.flatnonzero(chars == ord("\n"))
    chars = np.minimum(chars, _TABLE)
    first, last = breaks[:-1] + 1, breaks[1:] - 1
    stop = _walk(chars, last, -1, _CLOSERS)
    begin = _walk(chars, stop, -1, _STOPS) + 1
    ends = begin <= stop
    # The full stop of a short form ends no sentence.
    for n in np.flatnonzero(ends & (chars[begin] == ord("."))).tolist():
        at = begin[n] - 1
        ends[n] = not ends_abbreviated(text[first[n] - 1 : at], text[at : last[n]])
    out = ends * np.uint8(MAY_END)
    out |= _OPENERS[chars[_walk(chars, first, 1, _MARKS_BEFORE)]] * np.uint8(MAY_OPEN)
    out |= _QUOTES_BEFORE[chars[_walk(chars, first, 1, _BRACKETS)]] * np.uint8(OPENS_QUOTE)
    out |= _QUOTES_BEHIND[chars[_walk(chars, last, -1, _PASSED_BEHIND)]] * np.uint8(CLOSES_QUOTE)
    mark = _walk(chars, first, 1, _BRACKETS)
    opens = _SINGLE_BEFORE[chars[mark]] & _LETTERS[chars[_walk(chars, mark, 1, _SINGLE_BEFORE)]]
    mark = _walk(chars, last, -1, _PUNCTUATION)
    closes = _SINGLE_BEHIND[chars[mark]] & _SURELY_INSIDE[chars[_walk(chars, mark, -1, _SINGLE_BEHIND)]]
    out |= opens * np.uint8(OPENS_SINGLE)
    out |= closes * np.uint8(CLOSES_SINGLE)
    return out


def _walk(chars: Codes, at: Places, step: int, passed: Flags) -> Places:
    """The first place from each of `at` on, in steps of 1 or -1, whose character is not to be passed; at the end of the line at most."""
    out = at.copy()
    left = np.arange(len(at))
    while len(left):
        here = chars[out[left]]
        left = left[passed[here] & (here != ord("\n"))]
        out[left] += step
    return out
