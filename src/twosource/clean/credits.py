"""Where does an article say whose copy it runs: in a credit line, or in its lede?"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import Literal

from twosource.clean.captions import ends_sentence, is_photo_credit
from twosource.clean.creditline import Wire, find_wires, find_wires_linked
from twosource.clean.furniture import Words, begins_with, holds_any, words_of
from twosource.lexicon import load_lexicon
from twosource.records import Span
from twosource.text.sentences import split_sentences

MOST_LINE_WORDS = 30
_MOST_STRANGERS = 8
# "AFP news agency" may also end a sentence of the story; "AFP contributed to this report" may not.
_TELLING_WORDS = 3
_TOKEN = re.compile(r"[^\W_]+(?:[.'\u2019-][^\W_]+)*")
_TRAILER = re.compile(r"[.!?][\"'\u201d\u2019]?\s*(?P<trailer>(?:[-\u2013\u2014]{1,2}\s?|[(\[])[^()\[\].!?]{2,50}[)\]]?\.?)$")
_SLASH_BEFORE = re.compile(r"[^\W\d_]{2,}\s?/\s?$")
_SLASH_AFTER = re.compile(r"\s?/\s?(?=[A-Z][^\W\d_]+)")
_INITIALS = re.compile(r"[a-z]{1,3}")
_AGENCY = re.compile(r"(?<=\w)\s[Nn]ews\s[Aa]gency$")
_LISTED = ("and", "&", ", and")
# What may follow "according to AFP" or "according to an AFP" at the end of its sentence.
_LED = re.compile(r"\s*(?:[Nn]ews [Aa]gency|reports?)?\s*\.?\s*")

Named = tuple[tuple[Wire, Span], ...]


@dataclass(frozen=True, slots=True)
class CreditRow:
    """A row of data/credits.csv; its comment head says what each place means."""

    place: Literal[
        "before",
        "after",
        "inside",
        "report",
        "closing",
        "behind",
        "lead",
        "official",
        "earlier",
        "filler",
        "joiner",
        "nameless",
        "heard",
        "owned",
    ]
    words: str


@cache
def _phrases(place: str) -> tuple[str, ...]:
    return tuple(row.words for row in load_lexicon("credits", CreditRow) if row.place == place)


@cache
def _after() -> tuple[Words, ...]:
    return tuple(words_of(phrase) for phrase in _phrases("after"))


@cache
def alternatives(place: str) -> str:
    """The phrases of a place of data/credits.csv as an alternation for a pattern, the longest first."""
    return "|".join(re.escape(p) for p in sorted(_phrases(place), key=lambda p: (-len(p), p)))


def find_credit_line(text: str, start: int, end: int) -> Named | None:
    """The wires that the block text[start:end) credits, () for a credit line that names none ("With agencies"), None for other blocks.

    Whether it stands where a credit line stands is for the caller to say: a bare agency beside a caption credits the photo.
    """
    block = text[start:end]
    if block.count(" ") > 2 * MOST_LINE_WORDS:
        return None
    words = words_of(block)
    if not words.count or words.count > MOST_LINE_WORDS:
        return None
    wires = find_wires(text, start, end, credit=True)
    if not wires and (linked := find_wires_linked(text, start, end)):
        # A bare address is a link; behind "Source:" it says whose report it is.
        return linked if has_phrase(words, find_strangers(text, start, end, [span for _, span in linked])) else None
    if not wires:
        return () if _is_nameless(words) else None
    if _is_lone_word(block) and not find_wires(text, start, end):
        return None
    strangers = find_strangers(text, start, end, [span for _, span in wires])
    if any(_is_slashed(text, span, start, end, wires) for _, span in wires):
        return None
    if strangers and not _is_all_phrase(words, strangers) and is_photo_credit(block):
        return None
    if all(_INITIALS.fullmatch(w) and w not in _phrases("joiner") for w in strangers) and len(strangers) <= 3:
        return wires if not strangers or "/" in block or words.bracketed else None
    return wires if has_phrase(words, strangers) else None


def _is_slashed(text: str, span: Span, start: int, end: int, wires: Named) -> bool:
    """Whether a name in capitals that is no wire stands at a slash beside the wire: "AFP/Ida Brandt" made the picture."""
    before = _SLASH_BEFORE.search(text[max(start, span.start - 40) : span.start])
    if before is not None and not any(s.end >= span.start - len(before.group()) and s.end < span.start for _, s in wires):
        return before.group()[0].isupper()
    after = _SLASH_AFTER.match(text, span.end, end)
    return after is not None and all(s.start != after.end() for _, s in wires)


def _is_lone_word(block: str) -> bool:
    # "Petra" or "Trend" alone may be a label; a doubtful form needs brackets, a dash or a phrase around it.
    return block.strip().isalpha()


def _is_nameless(words: Words) -> bool:
    known = frozenset((*_phrases("filler"), *_phrases("joiner")))
    parts = [p for p in words.padded.split() if p != ":"]
    return 0 < len(parts) <= 5 and any(p in _phrases("nameless") for p in parts) and all(p in known for p in parts)


def find_strangers(text: str, start: int, end: int, spans: Sequence[Span]) -> list[str]:
    """The words of the block that are no name of a wire, no joiner and no filler such as "agencies"."""
    known = frozenset((*_phrases("filler"), *_phrases("joiner")))
    return [
        m.group()
        for m in _TOKEN.finditer(text, start, end)
        if not any(s.start < m.end() and m.start() < s.end for s in spans) and m.group().casefold() not in known
    ]


def _is_all_phrase(words: Words, strangers: list[str]) -> bool:
    """Whether all that stands beside the wires is the opening of a credit line: "Source:"."""
    return not _beside_phrase(words, [w for w in strangers if not w.isdigit()])


def has_phrase(words: Words, strangers: list[str]) -> bool:
    """Whether a phrase of data/credits.csv and the names make up the line; `strangers` are the words beside them."""
    if _closes_with_phrase(words, strangers):
        return True
    if not begins_with(words, _phrases("before")):
        return False
    if holds_any(words, _phrases("inside")):
        return True
    # What is neither phrase nor wire may only be names: "With reporting by Ida Brandt, AFP in Harwick".
    others = _beside_phrase(words, strangers)
    return len(others) <= _MOST_STRANGERS and _are_names(others)


def _closes_with_phrase(words: Words, strangers: list[str]) -> bool:
    for phrase in _after():
        if words.padded.endswith(phrase.padded):
            known = phrase.padded.split()
            return phrase.count >= _TELLING_WORDS or _are_names([w for w in strangers if w.casefold() not in known])
    return False


def _are_names(words: list[str]) -> bool:
    return all(w[0].isupper() or w[0].isdigit() for w in words)


def _beside_phrase(words: Words, strangers: list[str]) -> list[str]:
    """The strangers that are no words of the phrase that opens the line."""
    longest = max((p for p in _phrases("before") if begins_with(words, (p,))), key=len, default="")
    known = frozenset(words_of(longest).padded.split())
    return [w for w in strangers if w.casefold() not in known]


def find_trailing_credit(text: str, start: int, end: int) -> Named:
    """The wires of a credit behind the last sentence of the last paragraph: "... he said. (AFP)", "... he said. - Reuters"."""
    match = _TRAILER.search(text, max(start, end - 60), end)
    if match is None:
        return ()
    at = match.start("trailer")
    return find_credit_line(text, at, end) or ()


@cache
def _sentence_end() -> re.Pattern[str]:
    # "..., AFP reported." and "..., AFP news agency reported on Friday, citing the mayor.": the wire, the verb, five words at most.
    # ", AFP said." is a credit; who explains ", the AFP news agency said." has it for a voice in the news.
    more = rf"(?P<more>(?:\s(?!(?:{alternatives('behind')})\b)[\w'\u2019-]+){{0,5}})(?:,?\s(?:{alternatives('behind')})\b.*)?"
    verb = rf"(?:(?:\s+[Nn]ews\s+[Aa]gency)?\s+(?:{alternatives('report')})|\s+(?:{alternatives('closing')}))"
    return re.compile(rf"^(?:'s)?{verb}{more}[.]?[\"\u201d]?$", re.DOTALL)


@cache
def _sentence_start() -> re.Pattern[str]:
    return re.compile(
        rf"^(?:\s+[Nn]ews\s+[Aa]gency)?\s+(?:{alternatives('report')})(?P<more>(?:\s[\w'\u2019-]+){{0,3}}?)(?:\s+that\b|[,:])"
    )


@cache
def _lead() -> re.Pattern[str]:
    return re.compile(rf"(?:^|\s)(?:{alternatives('lead')})\s*$", re.IGNORECASE)


@cache
def _look_back() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{alternatives('earlier')})(?!\w)")


@cache
def _official() -> re.Pattern[str]:
    return re.compile(rf"(?:^|\s)(?:{alternatives('official')})(?:[\s-]\w+){{0,2}}\s*$", re.IGNORECASE)


def find_lede_credit(text: str, start: int, end: int) -> Named:
    """The wires to which a clause of the paragraph text[start:end) gives the whole report: "..., AFP reported." or "AFP reports that ...".

    Not "told AFP" (a medium), not "state news agency SANA reported" (a voice in the news), not "AFP had reported earlier".
    """
    for sentence in split_sentences(text, start, end):
        wires = find_wires(text, sentence.start, sentence.end, credit=True)
        found = tuple((wire, span) for wire, span in wires if _gives_report(text, sentence, wire, span))
        if found:
            return _with_partners(text, wires, found)
    return ()


def _with_partners(text: str, wires: Named, found: Named) -> Named:
    """Also the wires joined to one that is credited: "AFP, AP and Reuters reported". A comma alone joins none ("told AP, AFP reported")."""
    first, joined, listed = found[0][1].start, [], False
    for wire, span in reversed([(w, s) for w, s in wires if s.end <= first]):
        between = text[span.end : first].strip()
        listed = listed or between in _LISTED
        if not listed or between not in (",", *_LISTED):
            break
        joined.append((wire, span))
        first = span.start
    return (*reversed(joined), *found)


def _gives_report(text: str, sentence: Span, wire: Wire, span: Span) -> bool:
    before = text[sentence.start : span.start]
    if text[span.start : span.end] in wire.doubtful and before.rstrip().lower().endswith("the"):
        # "The PA reported" is the Palestinian Authority, ", PA reported." the agency.
        return False
    return gives_report_to(text, sentence, span)


def gives_report_to(text: str, sentence: Span, span: Span) -> bool:
    """Whether the clause around the name gives it the report, whoever it is."""
    bare = _AGENCY.sub("", text[span.start : span.end])
    before, after = text[sentence.start : span.start], text[span.start + len(bare) : sentence.end]
    if _official().search(before[-60:]) or _looks_back(before, after):
        return False
    if _closes_sentence(before, after) or _lead_closes(before, after):
        return True
    return not before.strip(" \"'\u201c\u2018") and _sentence_start().match(after) is not None


def _looks_back(before: str, after: str) -> bool:
    """Whether a word such as "earlier" stands in the clause of the name; in the clause before it, it dates something else."""
    clause = re.split(r"[,;:\u2013\u2014]", before[-40:])[-1]
    return _look_back().search(clause) is not None or _look_back().search(after[:60]) is not None


def _closes_sentence(before: str, after: str) -> bool:
    parted = before.rstrip().endswith((",", ",\u201d", ',"', "-", "\u2013", "\u2014", ", the", "\u201d", '"', "and"))
    return parted and _sentence_end().match(after.rstrip()) is not None


def _lead_closes(before: str, after: str) -> bool:
    """ "..., according to AFP." at the end, or "According to AFP, ..." at the start of the sentence."""
    match = _lead().search(before[-60:])
    if match is None:
        return False
    opens = not before[: len(before) - len(before[-60:]) + match.start()].strip()
    return after.lstrip().startswith(",") if opens else _LED.fullmatch(after) is not None and not ends_sentence(before)
