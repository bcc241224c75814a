"""What is each part of an article's text for? Lays out blocks, headline, byline, dateline, date and credits."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from twosource.clean.captions import (
    closes_with_photo_credit,
    ends_sentence,
    has_picture_agency,
    is_caption_beside,
    is_caption_block,
    is_photo_credit,
    repeats_in,
)
from twosource.clean.creditline import Wire, find_wire, find_wire_named, find_wires
from twosource.clean.creditphrases import is_bare_name
from twosource.clean.credits import find_credit_line, find_lede_credit, find_trailing_credit
from twosource.clean.dateline import find_dateline, find_place_line
from twosource.clean.furniture import find_furniture, holds_clause, is_banner
from twosource.clean.header import can_be_headline, find_byline, find_published, find_signoff, is_sentence_block, is_title
from twosource.clean.stamps import StampDay, find_stamp_days, is_stamp
from twosource.records import Article, Block, BlockKind, Byline, Credit, Dateline, Days, Layout, Span
from twosource.text.spans import paragraphs, trim

_SUBHEADING_WORDS = 8
# So many blocks may follow the line that closes the story: appeals, corrections, notes on prices.
_MOST_BEHIND = 4
_SIGN_OFF_MARKS = "-\u2013\u2014(["
_CAPTION, _CREDIT, _STAMP, _RELATED = "photo credit", "credit line", "stamp", "related links"

Named = tuple[tuple[Wire, Span], ...]


@dataclass(frozen=True, slots=True)
class _Unit:
    """A block in the making: `kind` is None until something is known about it."""

    start: int
    end: int
    kind: BlockKind | None = None
    why: str | None = None
    byline: Byline | None = None
    wires: Named = ()

    def text(self, article: Article) -> str:
        return article.text[self.start : self.end]


def lay_out(article: Article) -> Layout:
    """The use of every block of the article's text. Pure, linear but for a small factor; raises for no text."""
    units = _cut(article)
    units = [_read_alone(article, unit) for unit in units]
    units = _set_captions_aside(article, units)
    units = _read_top(article, units)
    units = _set_related_aside(article, units)
    units = _name_subheadings(article, units)
    units = [unit if unit.kind else _Unit(unit.start, unit.end, "paragraph") for unit in units]
    return _make_layout(article, units)


# --- cutting ------------------------------------------------------------------------------------------------------


def _cut(article: Article) -> list[_Unit]:
    """The blocks in order: header lines of the file, then paragraphs, lines with a use of their own cut off a paragraph's ends."""
    text = article.text
    units = [_Unit(span.start, span.end, "furniture", "header line") for span in article.header]
    base = max((unit.end for unit in units), default=0)
    for span in paragraphs(text[base:]):
        units.extend(_peel(article, Span(base + span.start, base + span.end)))
    return units


def _peel(article: Article, block: Span) -> list[_Unit]:
    """The block as one unit, or its first and last lines apart where they are bylines, stamps or calls."""
    text = article.text
    if text.find("\n", block.start, block.end) < 0:
        return [_Unit(*block)]
    lines = paragraphs_of_lines(text, block)
    if len(lines) == 1 or is_caption_block([text[a:b] for a, b in lines]):
        return [_Unit(*block)]
    first, last = 0, len(lines)
    while first < last - 1 and _stands_apart(article, lines[first]):
        first += 1
    while last > first + 1 and _stands_apart(article, lines[last - 1]):
        last -= 1
    middle = [_Unit(lines[first].start, lines[last - 1].end)]
    return [*(_Unit(*line) for line in lines[:first]), *middle, *(_Unit(*line) for line in lines[last:])]


def paragraphs_of_lines(text: str, block: Span) -> tuple[Span, ...]:
    """The lines of a block that has no blank line, trimmed."""
    out, at = [], block.start
    for line in text[block.start : block.end].split("\n"):
        span = trim(text, at, at + len(line))
        at += len(line) + 1
        if span.end > span.start:
            out.append(span)
    return tuple(out)


def _stands_apart(article: Article, line: Span) -> bool:
    bare = article.text[line.start : line.end]
    unit = _read_alone(article, _Unit(*line))
    return unit.kind is not None or is_photo_credit(bare) or is_title(bare, article.title)


# --- one block alone ----------------------------------------------------------------------------------------------


def _read_alone(article: Article, unit: _Unit) -> _Unit:
    """The unit with its use where its own words give it. The first case that fits decides."""
    if unit.kind is not None:
        return unit
    text, bare = article.text, unit.text(article)
    if is_title(bare, article.title):
        return replace(unit, kind="headline")
    if is_banner(bare, article.outlet):
        return replace(unit, kind="furniture", why="outlet's name")
    byline = find_byline(text, unit.start, unit.end)
    if byline is not None:
        return replace(unit, kind="byline", byline=byline[0], wires=byline[1])
    # A credit line before furniture: "Copyright 2012 The Associated Press" is both, and says whose copy it is.
    wires = find_credit_line(text, unit.start, unit.end)
    if wires is not None:
        return replace(unit, kind="furniture", why=_CREDIT, wires=wires)
    signoff = find_signoff(text, unit.start, unit.end)
    if signoff is not None:
        return replace(unit, kind="byline", why="sign-off", wires=signoff)
    if is_stamp(text, unit.start, unit.end, article.outlet):
        return replace(unit, kind="furniture", why=_STAMP)
    if is_photo_credit(bare) or closes_with_photo_credit(bare):
        return replace(unit, kind="furniture", why=_CAPTION)
    why = find_furniture(bare, article.outlet)
    return unit if why is None else replace(unit, kind="furniture", why=why)


# --- blocks beside others -----------------------------------------------------------------------------------------


def _set_captions_aside(article: Article, units: Sequence[_Unit]) -> list[_Unit]:
    """Captions that only their place shows: a block of lines that ends with a photo credit, a line that the next one repeats."""
    out = list(units)
    for i, unit in enumerate(out):
        if unit.kind is None and is_caption_block(unit.text(article).split("\n")):
            out[i] = replace(unit, kind="furniture", why="caption")
    # Where the story begins and ends, found once: a text may be thousands of credit lines.
    story = [i for i, unit in enumerate(out) if unit.kind is None and is_sentence_block(unit.text(article))]
    first, last = (story[0], story[-1]) if story else (len(out), -1)
    for i, unit in enumerate(out):
        if unit.kind is None and i + 1 < len(out) and _captions(article, out, i, in_story=i > first):
            out[i] = replace(unit, kind="furniture", why="caption")
    return [_without_photo_wire(article, out, i, in_story=first < i < last and not _signs_off(article, out, i)) for i in range(len(out))]


def _signs_off(article: Article, units: Sequence[_Unit], i: int) -> bool:
    """Whether "(AFP)" or "-- AFP" behind a paragraph closes the story, and what follows it is the house's own lines."""
    mark = units[i].text(article)[0]
    return mark in _SIGN_OFF_MARKS and len(units) - 1 - i <= _MOST_BEHIND and i > 0 and is_sentence_block(units[i - 1].text(article))


def _captions(article: Article, units: Sequence[_Unit], i: int, *, in_story: bool) -> bool:
    """Whether unit i is the caption of the photo credit that follows it."""
    here, following = units[i].text(article), units[i + 1]
    if following.why != _CAPTION:
        return False
    if repeats_in(here, following.text(article)):
        return True
    # In the middle of a story a line without a full stop before a photo credit is its caption; at the top it may be the headline.
    return in_story and is_caption_beside(here)


def _without_photo_wire(article: Article, units: Sequence[_Unit], i: int, *, in_story: bool) -> _Unit:
    """The unit; where it is a bare agency beside a caption or before anything else it credits the picture, and loses its wires."""
    unit = units[i]
    if unit.why != _CREDIT or not is_bare_name(article.text, unit.start, unit.end, [span for _, span in unit.wires]):
        return unit
    before = units[i - 1] if i else None
    if in_story or (before is not None and before.why == "caption"):
        return replace(unit, why=_CAPTION, wires=())
    if _is_written_out(unit, article) or (before is not None and before.why != _CAPTION):
        return unit
    # A picture that has its supplier beside it already needs no other: what follows is whose text it is.
    return unit if before is not None and find_wire(before.text(article), credit=True) else replace(unit, why=_CAPTION, wires=())


def _is_written_out(unit: _Unit, article: Article) -> bool:
    """Whether the agency's name stands there in full: "Agence France-Presse" at the top is the author, "AFP" may be the picture's."""
    spelled = {wire.name for wire, s in unit.wires if not article.text[s.start : s.end].isalnum()}
    return unit.text(article)[0].isalnum() and all(wire.name in spelled for wire, _ in unit.wires)


def _read_top(article: Article, units: Sequence[_Unit]) -> list[_Unit]:
    """Headline and what else stands before the first paragraph."""
    out = list(units)
    lede = next((i for i, unit in enumerate(out) if unit.kind is None and _is_story(article, unit)), None)
    if lede is None:
        return out
    for i in range(lede):
        out[i] = _read_place_line(article, out[i])
    titled = any(unit.kind == "headline" for unit in out[:lede])
    open_units = [i for i in range(lede) if out[i].kind is None and can_be_headline(out[i].text(article))]
    if not titled and len(open_units) > 1 and len(out[open_units[0]].text(article).split()) <= 2:
        label = open_units.pop(0)
        out[label] = replace(out[label], kind="furniture", why="section label")
    for i in open_units:
        out[i] = _read_title_line(article, out[i], titled=titled)
        titled = titled or out[i].kind == "headline"
    return out


def _read_place_line(article: Article, unit: _Unit) -> _Unit:
    """The unit as a byline where it is an agency and the place it reports from: "AFP, Harwick"."""
    if (unit.kind is not None and unit.why != _CAPTION) or has_picture_agency(unit.text(article)):
        return unit
    wires = find_place_line(article.text, unit.start, unit.end)
    return replace(unit, kind="byline", why=None, byline=Byline(span=Span(unit.start, unit.end), names=()), wires=wires) if wires else unit


def _read_title_line(article: Article, unit: _Unit, *, titled: bool) -> _Unit:
    """A short line before the story: the headline, or below one the author's name or a second headline."""
    bare = unit.text(article)
    if titled and is_title(bare, article.author):
        return replace(unit, kind="byline", byline=Byline(span=Span(unit.start, unit.end), names=(bare,)))
    return replace(unit, kind="headline", why="standfirst" if titled else None)


def _is_story(article: Article, unit: _Unit) -> bool:
    return is_sentence_block(unit.text(article)) or find_dateline(article.text, unit.start, unit.end) is not None


def _set_related_aside(article: Article, units: Sequence[_Unit]) -> list[_Unit]:
    """Short lines without a full stop right below a label such as "Related stories"."""
    out: list[_Unit] = []
    below = False
    for unit in units:
        if unit.kind is None and below and not is_sentence_block(unit.text(article)):
            out.append(replace(unit, kind="furniture", why=_RELATED))
            continue
        below = unit.why == _RELATED
        out.append(unit)
    return out


def _name_subheadings(article: Article, units: Sequence[_Unit]) -> list[_Unit]:
    """A few words without any mark at their end between two paragraphs that have theirs: the article's own, as its headline is."""
    out = list(units)
    for i in range(1, len(out) - 1):
        before, here, after = out[i - 1], out[i], out[i + 1]
        if here.kind is None and before.kind is None and after.kind is None and _is_subheading(article, before, here, after):
            out[i] = replace(here, kind="headline", why="subheading")
    return out


def _is_subheading(article: Article, before: _Unit, here: _Unit, after: _Unit) -> bool:
    bare = here.text(article)
    if not bare[0].isupper() or not bare[-1].isalnum() or len(bare.split()) > _SUBHEADING_WORDS or any(c.isdigit() for c in bare):
        return False
    if holds_clause(bare):
        return False
    return all(ends_sentence(u.text(article)) and len(u.text(article).split()) > _SUBHEADING_WORDS for u in (before, after))


# --- the whole ----------------------------------------------------------------------------------------------------


def _make_layout(article: Article, units: Sequence[_Unit]) -> Layout:
    blocks: list[Block] = []
    number = 0
    for unit in units:
        number += unit.kind == "paragraph"
        numbered = number if unit.kind == "paragraph" else None
        blocks.append(Block(start=unit.start, end=unit.end, kind=unit.kind or "paragraph", number=numbered, why=unit.why))
    stamps = _stamps(article, units)
    opening = _opening(article, units, find_published(article, stamps, None))
    dateline = opening[0] if opening else None
    headline = next((u for u in units if u.kind == "headline" and u.why is None), None)
    return Layout(
        article_id=article.article_id,
        blocks=tuple(blocks),
        headline=None if headline is None else Span(headline.start, headline.end),
        byline=next((u.byline for u in units if u.byline is not None), None),
        dateline=dateline,
        published=find_published(article, stamps, dateline),
        credits=_find_credits(article, units, opening[1] if opening else ()),
    )


def _stamps(article: Article, units: Sequence[_Unit]) -> list[StampDay]:
    return [day for u in units if u.why in (_STAMP, "page bar") for day in find_stamp_days(article.text, u.start, u.end)]


def _opening(article: Article, units: Sequence[_Unit], known: Days | None) -> tuple[Dateline, Named] | None:
    """The dateline of the first paragraph; its day gets a span of this article."""
    lede = next((u for u in units if u.kind == "paragraph"), None)
    found = None if lede is None else find_dateline(article.text, lede.start, lede.end, known_day=known.start if known else None)
    if found is None:
        return None
    dateline, wires = found
    if dateline.days is None:
        return dateline, wires
    return replace(dateline, days=replace(dateline.days, span=(article.article_id, *dateline.span))), wires


def _find_credits(article: Article, units: Sequence[_Unit], in_dateline: Named) -> tuple[Credit, ...]:
    """Every place that says whose copy it is, in order of the text, one for each wire and form."""
    found: list[Credit] = []
    outlet = find_wire_named(article.outlet) if article.outlet else None
    if outlet is not None:
        found.append(Credit(wire=outlet.name, span=Span(0, 0), form="outlet"))
    if article.author:
        found.extend(Credit(wire=wire.name, span=Span(0, 0), form="byline") for wire, _ in find_wires(article.author, credit=True))
    for unit in units:
        form = "byline" if unit.kind == "byline" and unit.why is None else "credit line"
        found.extend(Credit(wire=wire.name, span=span, form=form) for wire, span in unit.wires)  # type: ignore[arg-type]
    found.extend(Credit(wire=wire.name, span=span, form="dateline") for wire, span in in_dateline)
    story = [u for u in units if u.kind == "paragraph"]
    for unit in story[-1:]:
        found.extend(Credit(wire=w.name, span=s, form="credit line") for w, s in find_trailing_credit(article.text, unit.start, unit.end))
    if not found:
        # Only an article that credits nobody otherwise credits by a clause; else the wire in its lede is one of its sources.
        for unit in story[:2]:
            found.extend(Credit(wire=w.name, span=s, form="in text") for w, s in find_lede_credit(article.text, unit.start, unit.end))
    return _distinct(found)


def _distinct(credits: Sequence[Credit]) -> tuple[Credit, ...]:
    seen: set[tuple[str, str]] = set()
    out = []
    for credit in sorted(credits, key=lambda c: (c.span, c.wire, c.form)):
        if (credit.wire, credit.form) not in seen:
            seen.add((credit.wire, credit.form))
            out.append(credit)
    return tuple(out)
