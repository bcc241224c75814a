"""Which quotation mark opens, which closes, and what stands between? A scan by hand: odd numbers of marks must not matter."""

import re
from dataclasses import dataclass
from functools import lru_cache

from twosource.records import Span

_OPEN = {"\u201c": "\u201d", "\u00ab": "\u00bb", "\u201e": "\u201c"}
_CLOSE = {"\u201d", "\u00bb"}
_DOUBLE = re.compile("[\u201c\u201d\u00ab\u00bb\u201e\"]|(['`\u2018\u2019])(?=\\1)")
_SINGLE = re.compile("['\u2018\u2019]")


@dataclass(frozen=True, slots=True)
class Quotation:
    """A quotation in a paragraph: `outer` with its marks, `inner` without. `closed` is false where it runs on into the next paragraph."""

    outer: Span
    inner: Span
    closed: bool


@lru_cache(maxsize=256)
def find_quotations(text: str, start: int, end: int) -> tuple[Quotation, ...]:
    """The outermost quotations of the paragraph text[start:end), in order. Never nests, never crosses the end; linear.

    Double marks (straight, curly, doubled singles) count. Single marks count only where the paragraph has no double ones.
    A mark left open runs to the end of the paragraph: a quotation over several paragraphs has one opening mark in each.
    Answers are kept for a while, since every sentence of a paragraph asks for the same.
    """
    out = _scan_double(text, start, end)
    return out if out else _scan_single(text, start, end)


def _mark_at(text: str, i: int, end: int) -> tuple[str, int]:
    """The kind of double mark at i ('open', 'close', 'either' or '') and its length."""
    c = text[i]
    if c in _OPEN:
        return "open", 1
    if c in _CLOSE:
        return "close", 1
    if c == '"':
        return "either", 1
    if c in "'`\u2018\u2019" and i + 1 < end and text[i + 1] == c:
        return ("open" if c in "`\u2018" else "close" if c == "\u2019" else "either"), 2
    return "", 0


def _scan_double(text: str, start: int, end: int) -> tuple[Quotation, ...]:
    out: list[Quotation] = []
    opened: tuple[int, int] | None = None
    i = start
    while (found := _DOUBLE.search(text, i, end)) is not None:
        i = found.start()
        kind, size = _mark_at(text, i, end)
        if opened is None and kind != "close" and not _is_inch(text, i, start, kind):
            opened = (i, i + size)
        elif opened is not None and _can_close(text, i, size, end, kind):
            out.append(Quotation(Span(opened[0], i + size), Span(opened[1], i), True))
            opened = None
        i += size
    if opened is not None and opened[1] < end:
        out.append(Quotation(Span(opened[0], end), Span(opened[1], end), False))
    return tuple(out)


def _is_inch(text: str, i: int, start: int, kind: str) -> bool:
    # A straight mark right behind a digit and with no opening before it is a sign for inches or seconds, or a stray close.
    return kind == "either" and i > start and not text[i - 1].isspace() and text[i - 1] not in "([\u2014\u2013-'"


def _can_close(text: str, i: int, size: int, end: int, kind: str) -> bool:
    # A straight mark with a space before and a letter behind it opens; there the first one was never closed. Keep the first open.
    if kind == "open":
        return False
    return not (kind == "either" and i + size < end and text[i - 1].isspace() and not text[i + size].isspace())


def _scan_single(text: str, start: int, end: int) -> tuple[Quotation, ...]:
    out: list[Quotation] = []
    opened: int | None = None
    for found in _SINGLE.finditer(text, start, end):
        i = found.start()
        before = text[i - 1] if i > start else " "
        after = text[i + 1] if i + 1 < end else " "
        if opened is None and text[i] != "\u2019" and (before.isspace() or before in "([\u2014") and after.isalnum():
            opened = i
        elif (
            opened is not None
            and not after.isalnum()
            and (before in ".,!?;:\u2026" or (before.isalnum() and _closes_words(text, opened, i)))
        ):
            out.append(Quotation(Span(opened, i + 1), Span(opened + 1, i), True))
            opened = None
    return tuple(out)


def _closes_words(text: str, opened: int, i: int) -> bool:
    # "the rebels' camp": a plural possessive closes nothing. A close behind an s counts only where no later mark could close.
    return text[i - 1] not in "sS" or text.find("'", i + 1, i + 200) < 0
