"""Does a paragraph open with a dateline: the place, the day, the wire?"""

import re
from collections.abc import Mapping, Sequence
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
_MOST_MARKS = 6
_MOST_PARTS = 3
_LEDE_WORDS = 20
# What parts the dateline from the story: a dash, a bar, a colon with a space behind; "/TASS/" and "(AP)" may do with a stop or none.
_MARK = re.compile(
    r"\s*(?:--+|[\u2013\u2014\u2015|]|:(?=\s)|_(?=\s))\s*|\s+-\s+|(?<=[)/\]])\.?\s*[-:_]\s*|(?<=[)/\]])\.?\s+|(?<=\w)\.\s+(?=[A-Z])"
)
_BRACKET = re.compile(r"\((?P<round>[^()]{2,60})\)|\[(?P<square>[^\[\]]{2,60})\]|(?<![\w/])/(?P<slash>[^/]{2,40})/")
_PLACE = re.compile(r"[^\W\d_][\w.'\u2019-]*(?:\s[^\W\d_][\w.'\u2019-]*){0,4}")
_DASHES = re.compile(r"\s[-\u2013]\s|--|[\u2014\u2015]")
# "By Ida Brandt HARWICK (Reuters)": what lost its line break before the dateline.
_BYLINE = re.compile(r"By\s(?:[\w.'\u2019-]+\s){1,7}?(?=[A-Z]{3})")
_PARTED = re.compile(r"[,|/()\[\]]|\s[-\u2013\u2014]\s")
_COMMA_OR_BAR = re.compile(r",|\s\|\s")
_ENDS = " .\t\n/|:_-\u2013\u2014"


@dataclass(frozen=True, slots=True)
class DatelineWord:
    """A row of data/dateline_words.csv: a small word inside names of places, or a label that looks like a place and is none."""

    use: str
    word: str


@dataclass(frozen=True, slots=True)
class Locative:
    """A row of data/locatives.csv: a preposition behind which a capital is a place."""

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
            head, mark = _read_on(text, start, end, head, mark)
            days = _days(head.day, known_day)
            wire = head.wires[0][0].name if head.wires else None
            return Dateline(span=Span(start, mark.end()), place=", ".join(head.places) or None, days=days, wire=wire), head.wires
    return None


def _read_on(text: str, start: int, end: int, head: _Head, mark: re.Match[str]) -> tuple[_Head, re.Match[str]]:
    """The dateline with what follows its first mark, where that is more of it: "HARWICK - (AFP) - ", "(ANSA) - Harwick, March 3 - "."""
    for _ in range(_MOST_PARTS):
        following = _MARK.search(text, mark.end(), min(end, start + _REACH))
        more = _read_head(text, mark.end(), following.start()) if following and following.start() > mark.end() else None
        if following is None or more is None or not _goes_on(text, head, more, following, end):
            break
        head = _Head(
            places=head.places or more.places,
            day=head.day or more.day,
            wires=head.wires + more.wires,
            bracketed=head.bracketed or more.bracketed,
        )
        mark = following
    return head, mark


def _goes_on(text: str, head: _Head, more: _Head, mark: re.Match[str], end: int) -> bool:
    """Whether `more`, between two marks, is a part of the dateline that it did not have yet, with a new sentence behind it."""
    if (head.places and more.places) or (head.day and more.day) or (head.wires and more.wires):
        return False
    rest = text[mark.end() : min(end, mark.end() + 120)]
    if not any(c.isalpha() for c in rest) or rest[:1].islower():
        return False
    if more.wires or more.day:
        return True
    # "AFP - Brandt: The port" opens with a speaker, "AFP | HARWICK: The port" with a place.
    return bool(more.places) and bool(head.wires) and _place_alone(more, mark.group().strip(" .\t\n"), rest)


def find_place_line(text: str, start: int, end: int) -> tuple[tuple[Wire, Span], ...]:
    """The wires of a line above the story that has an agency with its place or day and nothing else: "AFP, Harwick", "PTI | New Harwick".

    The name beside an agency may also be who took the picture or is in it: a place is one word behind a comma or bar, or one that
    the text goes on to be in.
    """
    if end - start > _REACH or ":" in text[start:end] or _PARTED.search(text, start, end) is None:
        return ()
    head = _read_head(text, start, end)
    if head is None or not head.wires or not (head.places or head.day) or any(_is_label(place) for place in head.places):
        return ()
    return head.wires if all(_is_named_place(text, place, start, end) for place in head.places) else ()


def _is_named_place(text: str, place: str, start: int, end: int) -> bool:
    if " " not in place and _COMMA_OR_BAR.search(text, start, end) is not None:
        return True
    return place in text[end:] and re.search(rf"(?<!\w){_words_before()}\s{re.escape(place)}(?!\w)", text[end:]) is not None


@cache
def _words_before() -> str:
    return f"(?:{'|'.join(sorted(row.word for row in load_lexicon('locatives', Locative)))})"


def _days(day: WrittenDay | None, known_day: str | None) -> Days | None:
    if day is None:
        return None
    iso = day.iso()
    if iso is None and known_day is not None:
        iso = year_near(day.month, day.day, known_day)
    return None if iso is None else Days(start=iso, end=iso, basis="dateline")


def _read_head(text: str, start: int, end: int) -> _Head | None:
    """The parts of text[start:end) if nothing else stands there."""
    days = find_written_days(text, start, end)
    if len(days) > 1:
        return None
    brackets = [Span(*m.span()) for m in _BRACKET.finditer(text, start, end)]
    wires = find_wires(text, start, end, credit=True)
    inside = tuple((w, s) for w, s in wires if any(b.start < s.start < b.end for b in brackets))
    if inside:
        # "PETRA, Jordan (AFP)": what may mean something else is no agency where one stands in brackets.
        wires = tuple((w, s) for w, s in wires if (w, s) in inside or text[s.start : s.end] not in w.doubtful)
    known = [day.span for day in days] + [span for _, span in wires]
    for bracket in brackets:
        credited = any(bracket.start < span.start < bracket.end for _, span in inside)
        if not credited and not all(_is_name(part) for part in _parts(text, bracket.start + 1, bracket.end - 1, known)):
            return None
    places: list[str] = []
    for part in _parts(text, _behind_byline(text, start, end), end, [*known, *brackets]):
        if part in _words("particle"):
            continue
        if not _is_place(part):
            return None
        if part.casefold() not in _words("weekday"):
            places.append(part)
    return _Head(tuple(places), days[0] if days else None, wires, bool(inside) or (bool(brackets) and not wires))


def _behind_byline(text: str, start: int, end: int) -> int:
    match = _BYLINE.match(text, start, end)
    return match.end() if match else start


def _parts(text: str, start: int, end: int, cut: Sequence[Span]) -> list[str]:
    """The pieces of text[start:end) between commas, with what is known cut out."""
    rest, at = "", start
    for span in sorted(cut):
        rest += text[at : max(at, min(span.start, end))] + ","
        at = max(at, span.end)
    rest += text[at:end] if at < end else ""
    return [bare for part in re.split(r"[,;|]", rest) if (bare := part.strip(_ENDS))]


def _is_place(part: str) -> bool:
    match = _PLACE.fullmatch(part.replace("/", " "))
    if match is None or len(part) > 50:
        return False
    small = _words("particle")
    if all(w.casefold() in small for w in match.group().split()):
        return False
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
