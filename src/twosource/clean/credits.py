"""Where does an article say whose copy it runs: in a credit line, or in its lede?"""

import re
from functools import cache

from twosource.clean.captions import ends_sentence, is_photo_credit
from twosource.clean.creditline import Wire, find_wires, find_wires_linked
from twosource.clean.creditphrases import (
    MOST_LINE_WORDS,
    alternatives,
    find_opening,
    find_strangers,
    has_phrase,
    is_all_phrase,
    is_filler,
    is_nameless,
)
from twosource.clean.furniture import Words, words_of
from twosource.records import Span
from twosource.text.sentences import split_sentences

_TOKEN = re.compile(r"[^\W_]+(?:[.'\u2019-][^\W_]+)*")
_TRAILER = re.compile(r"[.!?][\"'\u201d\u2019]?\s*(?P<trailer>(?:[-\u2013\u2014]{1,2}\s?|[(\[])[^()\[\].!?]{2,50}[)\]]?\.?)$")
_SLASH_BEFORE = re.compile(r"[^\W\d_]{2,}\s?/\s?$")
_SLASH_AFTER = re.compile(r"\s?/\s?(?=(?P<word>[A-Z][^\W\d_]+))")
_COPYRIGHT = re.compile(r"\W*(?:(?:copyright|\(c\)|\u00a9)\W*){1,3}(?:\d{4}\W*){0,2}(?:by\s+)?", re.IGNORECASE)
_BARS = re.compile(r"[|\u00b7\u2022]|\s{2,}")
_INITIALS = re.compile(r"[a-z]{1,3}")
_AGENCY = re.compile(r"(?<=\w)\s[Nn]ews\s[Aa]gency$")
_LISTED = ("and", "&", ", and")
# What may follow "according to AFP" or "according to an AFP" at the end of its sentence.
_LED = re.compile(r"\s*(?:[Nn]ews [Aa]gency|reports?)?\s*\.?\s*")

Named = tuple[tuple[Wire, Span], ...]


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
        return () if is_nameless(words) else None
    return _read_line(text, start, end, words, wires)


def _read_line(text: str, start: int, end: int, words: Words, wires: Named) -> Named | None:
    """The wires that a line with these names credits, or None. The first case that fits decides."""
    block = text[start:end]
    if _is_lone_word(block) and not find_wires(text, start, end):
        return None
    if found := _find_between_bars(text, start, end):
        return found
    strangers = find_strangers(text, start, end, [span for _, span in wires])
    if any(_is_slashed(text, span, start, end, wires) for _, span in wires):
        return None
    if holder := _find_copyright(text, start, end, wires):
        return holder
    if strangers and not is_all_phrase(words, strangers) and is_photo_credit(block):
        return None
    if has_phrase(words, strangers):
        return wires
    is_initials = len(strangers) <= 3 and all(_INITIALS.fullmatch(w) for w in strangers)
    return wires if is_initials and (not strangers or "/" in block or words.bracketed) else None


def _find_copyright(text: str, start: int, end: int, wires: Named) -> Named:
    """The wire right behind the sign of copyright, whatever else the notice says; an outlet's own notice may name wires further on."""
    sign = _COPYRIGHT.match(text, start, end)
    if sign is None:
        return ()
    between = text[sign.end() : max(sign.end(), wires[0][1].start)].strip().casefold()
    return wires[:1] if between in ("", "the") else ()


def _find_between_bars(text: str, start: int, end: int) -> Named:
    """The wires of a line in pieces of which one is a credit with its phrase: "Source: Xinhua | 2024-03-03 | Editor: Lund"."""
    pieces = _BARS.split(text[start:end])
    if len(pieces) == 1:
        return ()
    at = start
    for piece in pieces:
        here = text.index(piece, at)
        at = here + len(piece)
        wires = find_wires(text, here, at, credit=True)
        spans = [span for _, span in wires]
        if wires and (words := words_of(piece)) and find_opening(words) and has_phrase(words, find_strangers(text, here, at, spans)):
            return wires
    return ()


def _is_slashed(text: str, span: Span, start: int, end: int, wires: Named) -> bool:
    """Whether a name in capitals that is no wire stands at a slash beside the wire: "AFP/Ida Brandt" made the picture."""
    before = _SLASH_BEFORE.search(text[max(start, span.start - 40) : span.start])
    if before is not None and not any(s.end >= span.start - len(before.group()) and s.end < span.start for _, s in wires):
        return before.group()[0].isupper() and not is_filler(before.group().strip(" /"))
    after = _SLASH_AFTER.match(text, span.end, end)
    return after is not None and all(s.start != after.end() for _, s in wires) and not is_filler(after["word"])


def _is_lone_word(block: str) -> bool:
    # "Petra" or "Trend" alone may be a label; a doubtful form needs brackets, a dash or a phrase around it.
    return block.strip().isalpha()


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
