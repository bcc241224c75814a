"""How do two outlets' spellings of one sentence become the same characters, with the way back to the raw text?"""

import re
from dataclasses import dataclass
from functools import lru_cache

from twosource.records import Span

_SINGLE = {
    "\u2018": "'", "\u2019": "'", "\u201a": "'", "\u201b": "'", "\u2032": "'", "\u00b4": "'", "\u2039": "'", "\u203a": "'",
    "\u201c": '"', "\u201d": '"', "\u201e": '"', "\u201f": '"', "\u2033": '"', "\u00ab": '"', "\u00bb": '"', "\uff02": '"',
    "\u2026": "...", "\ufb00": "ff", "\ufb01": "fi", "\ufb02": "fl", "\ufb03": "ffi", "\ufb04": "ffl",
    "\u00ad": "", "\u200b": "", "\u200c": "", "\u200d": "", "\ufeff": "", "\u2060": "",
    "\u2010": "-", "\u2011": "-",
}  # fmt: skip
# A dash between words is an opening, a long dash or two hyphens, or one hyphen with spaces; all become one form.
_DASH = re.compile(r"\s*(?:[\u2013\u2014\u2015\u2212]|-{2,3})\s*|\s-\s")
_DIGIT_DASH = re.compile(r"(?<=\d)[\u2013\u2212](?=\d)")
_DOUBLED = re.compile(r"``|''")
_NOTHING_TO_FOLD = re.compile(r"[A-Za-z0-9.,]+(?:[ '-][A-Za-z0-9.,]+)*")
_PUT = {"digits": "-", "dash": " -- ", "quote": '"', "space": " "}
_TOKEN = re.compile(rf"(?P<digits>{_DIGIT_DASH.pattern})|(?P<dash>{_DASH.pattern})|(?P<quote>{_DOUBLED.pattern})|(?P<space>\s+)")


@dataclass(frozen=True, slots=True)
class Folded:
    """A folded text; `offsets[i]` is the index in the raw text of its character i, `offsets[len(text)]` the raw end."""

    text: str
    offsets: tuple[int, ...]

    def raw_span(self, start: int, end: int) -> Span:
        """The raw characters behind folded [start, end)."""
        if end <= start:
            return Span(self.offsets[start], self.offsets[start])
        return Span(self.offsets[start], max(self.offsets[end - 1] + 1, self._raw_end(end)))

    def _raw_end(self, end: int) -> int:
        # A folded run such as "..." comes from one raw character; a raw run of spaces from several.
        return self.offsets[end] if self.text[end - 1 : end].isspace() else self.offsets[end - 1] + 1


def fold(raw: str) -> Folded:
    """Fold quotation marks, dashes, spaces, ligatures and invisible characters; cut white space at both ends."""
    out: list[str] = []
    offsets: list[int] = []
    at = 0
    for match in _TOKEN.finditer(raw):
        _plain(raw, at, match.start(), out, offsets)
        put = _PUT[match.lastgroup or "space"]
        out.append(put)
        offsets.extend([match.start()] * len(put))
        at = match.end()
    _plain(raw, at, len(raw), out, offsets)
    text = "".join(out)
    left = len(text) - len(text.lstrip())
    right = len(text.rstrip())
    offsets.append(len(raw))
    if right <= left:
        return Folded("", (len(raw),))
    return Folded(text[left:right], (*offsets[left:right], _end_of(raw, offsets[right - 1], offsets[right])))


def _end_of(raw: str, last: int, following: int) -> int:
    return min(following, len(raw)) if following > last else last + 1


def _plain(raw: str, start: int, end: int, out: list[str], offsets: list[int]) -> None:
    part = raw[start:end]
    if part.isascii():  # nothing to fold
        out.append(part)
        offsets.extend(range(start, end))
        return
    for i in range(start, end):
        put = _SINGLE.get(raw[i], raw[i])
        out.append(put)
        offsets.extend([i] * len(put))


_FOLDS = re.compile(r"[^\x20-\x7e]|  |--|''|``| - ")
"""Something that folding changes may stand here: anything but plain characters and words one space apart."""
_CHANGED = re.compile(_TOKEN.pattern.replace(r"(?P<space>\s+)", r"(?P<space>\s{2,}|[^\S ])"))
_CHARACTERS = str.maketrans(_SINGLE)


def fold_text(raw: str) -> str:
    """The text of `fold(raw)` alone, for where nothing leads back to the raw characters."""
    if not _FOLDS.search(raw):
        return raw.strip()
    return _CHANGED.sub(lambda match: _PUT[match.lastgroup or "space"], raw).translate(_CHARACTERS).strip()


@lru_cache(maxsize=65536)
def fold_key(raw: str) -> str:
    """A form in which spelling of marks, spaces and letter case do not count: for comparing names and words."""
    # Thousands of names of the word lists are folded in each run, and almost all of them have nothing to fold.
    return raw.casefold() if _NOTHING_TO_FOLD.fullmatch(raw) else fold_text(raw).casefold()
