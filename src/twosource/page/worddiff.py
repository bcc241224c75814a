"""Which words does only one of two copies have, and where do they differ in style alone?

Style is spelling, letter case, quotation marks, dashes and the like; what an edit of meaning is, the records say.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Literal

from twosource.text.fold import fold_key
from twosource.text.spelling import americanise

_WORD = re.compile(r"\w+(?:[-'\u2019.,]\w+)*|\.\.\.|--|[^\w\s]")
# Marks that join the parts of a word. A point or comma inside a number is no such mark, and $ or % is no mark at all.
_JOINERS = re.compile(r"[-']")
_SIGNS = "$€£¥%"
# Two words at the edges of a difference and hardly anything shared between them: better one change than many splinters.
_MIN_KEPT_WORDS = 2


@dataclass(frozen=True, slots=True)
class Mark:
    """Characters of an article that differ from the copy beside it."""

    start: int
    end: int
    kind: Literal["only", "style"]


@dataclass(frozen=True, slots=True)
class _Word:
    start: int
    end: int
    raw: str
    key: str


def find_differences(a: str, b: str) -> tuple[tuple[Mark, ...], tuple[Mark, ...]]:
    """The marks of a and those of b, offsets in each, in order. About quadratic in the words that differ."""
    left, right = _words(a), _words(b)
    matcher = SequenceMatcher(None, [w.key for w in left], [w.key for w in right], autojunk=False)
    marks_a: list[Mark] = []
    marks_b: list[Mark] = []
    for tag, i1, i2, j1, j2 in _join_splinters(matcher.get_opcodes()):
        run_a, run_b = left[i1:i2], right[j1:j2]
        if tag == "equal":
            _mark_equal(run_a, run_b, marks_a, marks_b)
        else:
            kind: Literal["only", "style"] = "style" if _is_style(run_a, run_b) else "only"
            marks_a.extend(_run_mark(run_a, kind))
            marks_b.extend(_run_mark(run_b, kind))
    return tuple(marks_a), tuple(marks_b)


def _words(text: str) -> list[_Word]:
    return [_Word(m.start(), m.end(), m.group(), _word_key(m.group())) for m in _WORD.finditer(text)]


def _word_key(word: str) -> str:
    return americanise(fold_key(word))


Opcode = tuple[str, int, int, int, int]


def _join_splinters(codes: Sequence[Opcode]) -> list[Opcode]:
    """One replaced run instead of two that only a word such as "of" holds apart."""
    out: list[Opcode] = []
    for i, code in enumerate(codes):
        inner = 0 < i < len(codes) - 1
        if code[0] == "equal" and inner and code[2] - code[1] < _MIN_KEPT_WORDS and _is_large(codes[i - 1]) and _is_large(codes[i + 1]):
            code = ("replace", *code[1:])
        if out and out[-1][0] != "equal" and code[0] != "equal":
            last = out.pop()
            code = ("replace", last[1], code[2], last[3], code[4])
        out.append(code)
    return out


def _is_large(code: Opcode) -> bool:
    return min(code[2] - code[1], code[4] - code[3]) >= 2


def _mark_equal(run_a: Sequence[_Word], run_b: Sequence[_Word], marks_a: list[Mark], marks_b: list[Mark]) -> None:
    for a, b in zip(run_a, run_b, strict=True):
        if a.raw != b.raw:
            marks_a.extend(_style_marks(a, b))
            marks_b.extend(_style_marks(b, a))


def _style_marks(word: _Word, other: _Word) -> list[Mark]:
    """The whole word where it is spelled otherwise, else only the characters that are: an apostrophe, a capital."""
    if len(word.raw) != len(other.raw):
        return [Mark(word.start, word.end, "style")]
    return [Mark(word.start + i, word.start + i + 1, "style") for i, (x, y) in enumerate(zip(word.raw, other.raw, strict=True)) if x != y]


def _is_style(run_a: Sequence[_Word], run_b: Sequence[_Word]) -> bool:
    """Whether both runs hold the same letters once marks are left out ("cease-fire", "ceasefire"; a comma more)."""
    return _letters(run_a) == _letters(run_b)


def _letters(run: Sequence[_Word]) -> str:
    words = (w.key for w in run if any(c.isalnum() or c in _SIGNS for c in w.key))
    return americanise("".join(_JOINERS.sub("", word) for word in words))


def _run_mark(run: Sequence[_Word], kind: Literal["only", "style"]) -> list[Mark]:
    return [Mark(run[0].start, run[-1].end, kind)] if run else []
