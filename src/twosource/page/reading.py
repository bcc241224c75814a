"""How does a paragraph read on the page: which sentence has which anchor, which characters are marked, which claims rest on it?"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from twosource.page.names import Names, claim_anchor, sentence_anchor
from twosource.records import Block, Claim, Document, Span
from twosource.text.sentences import sentences_of
from twosource.text.spans import overlaps


@dataclass(frozen=True, slots=True, kw_only=True)
class Badge:
    """A link from a sentence back to a claim that rests on it."""

    label: str
    anchor: str
    title: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Marked:
    """Characters to be marked: `only` in this copy, a difference of `style`, or an `edit` of meaning with its kind as `note`."""

    start: int
    end: int
    kind: str
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """A stretch of text with the same marks. `note` is set on the last piece of an edit only."""

    text: str
    only: bool = False
    style: bool = False
    edit: bool = False
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownSentence:
    """A sentence of a paragraph, or the words before the first one. `anchor` is None where it has been used already."""

    anchor: str | None
    pieces: tuple[Piece, ...]
    badges: tuple[Badge, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownParagraph:
    """A paragraph with its number."""

    number: int
    sentences: tuple[ShownSentence, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Text:
    """One article, ready to be shown: its paragraphs, its sentences by paragraph, and the claims that rest on each."""

    document: Document
    letter: str
    blocks: tuple[Block, ...]
    sentences: Mapping[int, tuple[tuple[int, Span], ...]]
    badges: Mapping[int, tuple[Badge, ...]]

    @property
    def raw(self) -> str:
        """The article's text."""
        return self.document.article.text


@dataclass(slots=True)
class Shelf:
    """The articles of a page, and which of them have been shown: a sentence gives its anchor to the first place it is shown at."""

    texts: Mapping[str, Text]
    shown: set[str] = field(default_factory=set)

    def take(self, article_id: str) -> bool:
        """Whether this is the first showing of the article."""
        first = article_id not in self.shown
        self.shown.add(article_id)
        return first


def make_shelf(names: Names) -> Shelf:
    """Prepare every article of the page."""
    badges = _find_badges(names)
    return Shelf({d.article.article_id: _make_text(d, names.letter(d.article.article_id), badges) for d in names.documents})


def _find_badges(names: Names) -> dict[tuple[str, int], list[Badge]]:
    out: dict[tuple[str, int], list[Badge]] = {}
    for claim in names.claims:
        badge = _badge(claim, names)
        for mention in claim.mentions:
            badges = out.setdefault((mention.article_id, mention.sentence), [])
            if badge not in badges:
                badges.append(badge)
    return out


def _badge(claim: Claim, names: Names) -> Badge:
    label = names.claim_labels[claim.claim_id]
    return Badge(label=label, anchor=claim_anchor(label), title=claim.text)


def _make_text(document: Document, letter: str, badges: Mapping[tuple[str, int], Sequence[Badge]]) -> Text:
    article_id = document.article.article_id
    sentences: dict[int, list[tuple[int, Span]]] = {}
    own: dict[int, tuple[Badge, ...]] = {}
    for place in sentences_of(document):
        sentences.setdefault(place.paragraph, []).append((place.number, place.span))
        own[place.number] = tuple(badges.get((article_id, place.number), ()))
    blocks = tuple(b for b in document.layout.blocks if b.kind == "paragraph" and b.number is not None)
    return Text(document=document, letter=letter, blocks=blocks, sentences={k: tuple(v) for k, v in sentences.items()}, badges=own)


def show_paragraph(text: Text, block: Block, marks: Sequence[Marked], *, anchors: bool) -> ShownParagraph:
    """A paragraph cut at its sentences and marks. Marks may reach over its ends and overlap each other."""
    near = [m for m in marks if overlaps((m.start, m.end), (block.start, block.end))]
    number = block.number or 0
    shown: list[ShownSentence] = []
    at = block.start
    for sentence_number, span in text.sentences.get(number, ()):
        if span.start > at:
            shown.append(ShownSentence(anchor=None, pieces=_cut(text.raw, Span(at, span.start), near)))
        anchor = sentence_anchor(text.letter, sentence_number) if anchors else None
        shown.append(ShownSentence(anchor=anchor, pieces=_cut(text.raw, span, near), badges=text.badges[sentence_number]))
        at = span.end
    if at < block.end:
        shown.append(ShownSentence(anchor=None, pieces=_cut(text.raw, Span(at, block.end), near)))
    return ShownParagraph(number=number, sentences=tuple(shown))


def _cut(raw: str, span: Span, marks: Sequence[Marked]) -> tuple[Piece, ...]:
    inside = [m for m in marks if overlaps((m.start, m.end), span)]
    points = sorted({span.start, span.end, *(p for m in inside for p in (m.start, m.end) if span.start < p < span.end)})
    return tuple(_piece(raw, Span(a, b), inside) for a, b in pairwise(points))


def _piece(raw: str, span: Span, marks: Sequence[Marked]) -> Piece:
    over = [m for m in marks if m.start <= span.start and span.end <= m.end]
    kinds = {m.kind for m in over}
    notes = [m.note for m in over if m.kind == "edit" and m.end == span.end and m.note]
    return Piece(
        text=raw[span.start : span.end],
        only="only" in kinds,
        style="style" in kinds and not kinds & {"only", "edit"},
        edit="edit" in kinds,
        note=", ".join(dict.fromkeys(notes)),
    )
