"""Which lines are captions and photo credits?"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from twosource.clean.creditline import find_wires
from twosource.clean.furniture import find_furniture, tells_story, words_of
from twosource.clean.names import NameFinder, make_name_finder
from twosource.lexicon import load_lexicon
from twosource.records import Span

_MOST_CREDIT_WORDS = 12
_MOST_NAMES = 6
_MOST_CAPTION_WORDS = 50
_CAPITAL = re.compile(r"[^\W\d_]")
_TOKEN = re.compile(r"[^\W_]+(?:[.'\u2019-][^\W_]+)*\.?")
_FINAL_STOP = re.compile(r"[.!?\u2026][\"'\u201d\u2019\u00bb)\]]*$")
_CLOSING = re.compile(r"[(\[](?P<inside>[^()\[\]]{2,80})[)\]]\.?$")
# "Ida Brandt/Harwick Gazette": who took the picture and for whom.
_NAME = r"[A-Z][\w.'\u2019-]*"
_MAKER = re.compile(rf"{_NAME}(?: {_NAME}){{1,3}}\s?/\s?{_NAME}(?: (?:{_NAME}|of|the|and|&)){{0,5}}(?: via {_NAME}(?: {_NAME}){{0,3}})?")
# "FILE - Ships wait outside the port" and "Credit...Ida Brandt for The Lantern": captions and credits that a mark opens.
_OPENED = re.compile(r"(?:FILE|File)\s?(?:-{1,2}|[\u2013\u2014])\s(?=\S)|Credits?\s?(?:\.{3}|\u2026)\s?(?=[A-Z])")
_MOST_OPENED_WORDS = 80
_STOP = re.compile(r"[.!?][\"'\u201d\u2019]?\s+|\s[|\u2022\u00b7]\s")
_VIA = "via"
_AGENCY_SEPARATOR = re.compile(r"\s+[-\u2013\u2014]{1,2}\s+")


@dataclass(frozen=True, slots=True)
class PhotoAgency:
    """A supplier of pictures, or a word that stands for one in a photo credit."""

    form: str


@cache
def _agencies() -> NameFinder:
    return make_name_finder({row.form: i for i, row in enumerate(load_lexicon("photo_agencies", PhotoAgency))})


def ends_sentence(text: str) -> bool:
    """Whether the text closes with a mark that ends a sentence."""
    return _FINAL_STOP.search(text.rstrip()[-8:]) is not None


def _suppliers(text: str) -> tuple[Span, ...]:
    wires = [span for _, span in find_wires(text, credit=True)]
    pictures = [span for _, span in _agencies().find_all(text)]
    return tuple(sorted(wires + pictures))


def has_picture_agency(text: str) -> bool:
    """Whether a text names a supplier of pictures that is no wire, or has a word that stands for one ("Handout")."""
    return next(_agencies().find_all(text), None) is not None


def is_photo_credit(text: str) -> bool:
    """Whether a line is only a photographer's or subject's name with an agency: "Ida Brandt Reuters", "AFP/Getty Images"."""
    if len(text.split()) > _MOST_CREDIT_WORDS or (ends_sentence(text) and not text.rstrip().endswith((")", "]"))):
        return False
    suppliers = _suppliers(text)
    if not suppliers:
        return False
    names = [word for word in _words_outside(text, suppliers) if word != _VIA]
    if not all(_is_capitalised(word) for word in names) or len(names) > _MOST_NAMES:
        return False
    if not names:
        return has_picture_agency(text) and len(text) > 0
    if _AGENCY_SEPARATOR.search(text) and len(names) > 2:
        return False
    # The agency closes or opens the line: "Ida Brandt / Reuters", "AFP / Ida Brandt"; inside it, it is part of a title.
    if _only_marks(text[suppliers[-1].end :]):
        return True
    return _only_marks(text[: suppliers[0].start]) and text[suppliers[0].end :].lstrip()[:1] in ("/", "|", ":", ",")


def _words_outside(text: str, spans: Sequence[Span]) -> list[str]:
    return [m.group() for m in _TOKEN.finditer(text) if not any(s.start < m.end() and m.start() < s.end for s in spans)]


def _is_capitalised(word: str) -> bool:
    first = _CAPITAL.search(word)
    return first is None or first.group() == first.group().upper()


def _only_marks(text: str) -> bool:
    return not any(c.isalnum() for c in text)


def closes_with_photo_credit(text: str) -> bool:
    """Whether a short block opens as a caption does ("FILE - Divers at the pier") or ends with a photo credit.

    "Divers at the pier on Monday [Reuters]", "... (AP Photo/Ida Brandt)", "... REUTERS/Ida Brandt".

    A wire alone in brackets behind a full stop may be the credit line of the article and does not count.
    """
    bare = text.rstrip()
    if _OPENED.match(bare) is not None and bare.count(" ") <= _MOST_OPENED_WORDS:
        return True
    if bare.count(" ") > 2 * _MOST_CAPTION_WORDS or len(bare.split()) > _MOST_CAPTION_WORDS:
        return False
    match = _CLOSING.search(bare[-90:])
    return _tail_is_photo_credit(bare) if match is None else _brackets_are_photo_credit(bare, match)


def _tail_is_photo_credit(bare: str) -> bool:
    """Whether what follows the last sentence or bar is one: "Divers at the pier. REUTERS/Ida Brandt"."""
    stops = list(_STOP.finditer(bare, max(0, len(bare) - 90)))
    tail = bare[stops[-1].end() :] if stops else ""
    if not tail:
        return False
    return find_furniture(tail) == "photo credit" or (("/" in tail or has_picture_agency(tail)) and is_photo_credit(tail))


def _brackets_are_photo_credit(bare: str, match: re.Match[str]) -> bool:
    inside = match["inside"]
    before = bare[: len(bare) - len(match.group())].rstrip()
    if _MAKER.fullmatch(inside.strip()) and not bare.endswith("."):
        return True
    if not before:
        return False
    if has_picture_agency(inside) or find_furniture(inside) == "photo credit" or ("/" in inside and is_photo_credit(inside)):
        return True
    if is_photo_credit(inside) and not tells_story(words_of(before)):
        return True
    # "the Association of British Insurers (ABI)." explains a short form that an agency has, too.
    named = find_wires(inside, credit=not bare.endswith("."))
    return bool(named) and not _words_outside(inside, _suppliers(inside)) and not ends_sentence(before)


def is_caption_block(lines: Sequence[str]) -> bool:
    """Whether a block of several lines is a caption: few words, no saying, its last line a photo credit."""
    joined = "\n".join(lines)
    if len(lines) < 2 or len(lines) > 4 or len(joined.split()) > _MOST_CAPTION_WORDS:
        return False
    return is_photo_credit(lines[-1]) and not tells_story(words_of(joined))


def repeats_in(line: str, credit: str) -> bool:
    """Whether a short line without a final stop says only what the photo credit beside it says again: the name of who is shown."""
    words = [w.rstrip(".").casefold() for w in _TOKEN.findall(line)]
    again = {w.rstrip(".").casefold() for w in _TOKEN.findall(credit)}
    return 0 < len(words) <= _MOST_CREDIT_WORDS and not ends_sentence(line) and all(w in again for w in words)


def is_caption_beside(text: str) -> bool:
    """Whether a block right before a photo credit can be its caption: one short line without a final stop and without saying."""
    return len(text.split()) <= 25 and not ends_sentence(text) and not tells_story(words_of(text))
