"""Does a paragraph open with a dateline: the place, the day, the wire?"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from itertools import islice

from twosource.clean.captions import ends_sentence
from twosource.clean.creditline import Wire, find_wires
from twosource.clean.furniture import words_of
from twosource.intake.dates import WrittenDay, find_written_days, year_near
from twosource.lexicon import load_lexicon
from twosource.records import Dateline, Days, Span

_REACH = 110
_MOST_MARKS = 4
_LEDE_WORDS = 20
# What parts the dateline from the story: a dash, a bar or a colon with a space behind; "/TASS/" and "(AP)" may do without a dash.
_MARK = re.compile(r"\s*(?:--+|[\u2013\u2014\u2015|]|:(?=\s)|_(?=\s))\s*|\s+-\s+|(?<=[)/\]])\.?\s*[-:]\s*|(?<=[)/\]])\.?\s+")
_PAREN = re.compile(r"[(\[/](?P<inside>[^()\[\]/]{2,60})[)\]/]\.?$")
_PLACE = re.compile(r"[^\W\d_][\w.'\u2019-]*(?:\s[^\W\d_][\w.'\u2019-]*){0,4}")
_DASHES = re.compile(r"\s[-\u2013]\s|--|[\u2014\u2015]")


@dataclass(frozen=True, slots=True)
class DatelineWord:
    """A row of data/dateline_words.csv: a small word inside names of places, or a label that looks like a place and is none."""

    use: str
    word: str


@cache
def _words(use: str) -> frozenset[str]:
    return frozenset(row.word for row in load_lexicon("dateline_words", DatelineWord) if row.use == use)


@dataclass(frozen=True, slots=True)
class _Head:
    """The parts of a possible dateline: its places, day and what stood in brackets."""

    places: tuple[str, ...]
    day: WrittenDay | None
    wires: tuple[tuple[Wire, Span], ...]
    bracketed: bool


Opening = tuple[Dateline, tuple[tuple[Wire, Span], ...]]


def find_dateline(text: str, start: int, end: int, *, known_day: str | None = None) -> Opening | None:
    """The dateline that opens the paragraph text[start:end) with the wires it names, or None.

    `known_day` (ISO) is the article's publication day where one is known: a dateline without a year takes the nearest year.
    """
    if not (ends_sentence(text[start:end]) or len(text[start:end].split()) >= _LEDE_WORDS):
        return None
    for mark in islice(_MARK.finditer(text, start, min(end, start + _REACH)), _MOST_MARKS):
        if mark.start() == start:
            break
        head = _read_head(text, start, mark.start())
        if head is not None and _is_dateline(text, head, mark, end):
            place = ", ".join(head.places) or None
            days = _days(head.day, known_day)
            wire = head.wires[0][0].name if head.wires else None
            return Dateline(span=Span(start, mark.end()), place=place, days=days, wire=wire), head.wires
    return None


def _days(day: WrittenDay | None, known_day: str | None) -> Days | None:
    if day is None:
        return None
    iso = day.iso()
    if iso is None and known_day is not None:
        iso = year_near(day.month, day.day, known_day)
    return None if iso is None else Days(start=iso, end=iso, basis="dateline")


def _read_head(text: str, start: int, end: int) -> _Head | None:
    """The parts of text[start:end) if nothing else stands there."""
    bracket = _PAREN.search(text, max(start, end - 64), end)
    stop = bracket.start() if bracket is not None else end
    wires = find_wires(text, bracket.start() if bracket else start, end, credit=True)
    days = find_written_days(text, start, end)
    if len(days) > 1:
        return None
    places: list[str] = []
    for part in _parts(text, start, stop, days, wires if bracket is None else ()):
        if not _is_place(part):
            return None
        if part.casefold() not in _words("weekday"):
            places.append(part)
    if bracket is not None and not wires and not _is_name(bracket["inside"]):
        return None
    return _Head(tuple(places), days[0] if days else None, wires, bracket is not None)


def _parts(text: str, start: int, stop: int, days: tuple[WrittenDay, ...], wires: tuple[tuple[Wire, Span], ...]) -> list[str]:
    """The pieces between commas, the day and a wire without brackets cut out."""
    cut = sorted([day.span for day in days] + [span for _, span in wires])
    rest, at = "", start
    for span in cut:
        rest += text[at : max(at, min(span.start, stop))] + ","
        at = span.end
    rest += text[at:stop] if at < stop else ""
    return [part.strip(" .\t\n") for part in re.split(r"[,;|]", rest) if part.strip(" .\t\n")]


def _is_place(part: str) -> bool:
    match = _PLACE.fullmatch(part.replace("/", " "))
    if match is None or len(part) > 50:
        return False
    small = _words("particle")
    return all(w[0].isupper() or w.casefold() in small or w[:3].casefold() in ("al-", "el-") for w in match.group().split())


def _is_name(inside: str) -> bool:
    return len(inside.split()) <= 5 and all(w[:1].isupper() or w in _words("particle") for w in inside.split())


def _is_dateline(text: str, head: _Head, mark: re.Match[str], end: int) -> bool:
    """Whether the parts and the mark behind them make a dateline; the more of them, the less the form matters."""
    rest = text[mark.end() : min(end, mark.end() + 120)]
    sign = mark.group().strip(" .\t\n")
    if not any(c.isalpha() for c in rest) or (head.places and _is_label(head.places[0])):
        return False
    if not sign and not (head.wires and (head.places or head.day)) and not _wire_opens(head, rest):
        return False
    if head.wires:
        return bool(head.bracketed or head.places or head.day or sign != ":") and (bool(sign) or not rest[:1].islower())
    if not head.places:
        return False
    if head.day is not None:
        return True
    return _place_alone(head, sign, rest)


def _wire_opens(head: _Head, rest: str) -> bool:
    return bool(head.wires) and head.bracketed and not rest[:1].islower()


def _place_alone(head: _Head, sign: str, rest: str) -> bool:
    if rest[:1].islower():
        return False
    first = head.places[0]
    if sum(c.isalpha() for c in first) >= 3 and first.upper() == first:
        return sign != ":" or len(first.split()) <= 3
    if sign == ":" or head.bracketed:
        return False
    # "Ida Brandt — The mayor's deputy — said": a second dash makes it an insertion.
    return len(head.places) == 2 or (len(first.split()) <= 2 and sign != "|" and _DASHES.search(rest) is None)


def _is_label(place: str) -> bool:
    return words_of(place).padded.strip() in _words("label")


def dateline_words() -> Mapping[str, frozenset[str]]:
    """The shipped words by use; for checks of the data."""
    return {use: _words(use) for use in ("label", "particle", "weekday")}
