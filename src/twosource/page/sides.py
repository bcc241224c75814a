"""What do two copies of one report look like side by side?"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from twosource.page.names import Names, article_anchor, sentence_anchor
from twosource.page.pairing import Pair, pair_paragraphs
from twosource.page.reading import Marked, Shelf, ShownParagraph, Text, show_paragraph
from twosource.page.worddiff import find_differences
from twosource.page.wording import count, per_cent
from twosource.records import Aligned, Block, Edit, EditSide, Link
from twosource.text.spans import contains

_DIRECTIONS = {
    "a>b": "{b} was made from {a}",
    "b>a": "{a} was made from {b}",
    "siblings": "both go back to {report}",
    "unknown": "which was made from which is not known",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """A row of the comparison. `look` is its class for the style sheet; `gap_left` and `gap_right` stand where a side has no text."""

    look: str
    label: str
    left: tuple[ShownParagraph, ...]
    right: tuple[ShownParagraph, ...]
    gap_left: str = ""
    gap_right: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownEdit:
    """An edit of meaning: its kind and the words on both sides, each with the anchor of its sentence."""

    kind: str
    left: str | None
    right: str | None
    left_anchor: str | None
    right_anchor: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Head:
    """Whose copy stands in a column."""

    letter: str
    outlet: str
    anchor: str
    path: str
    headline: str
    share: str
    language: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparison:
    """Two copies side by side. `open` is true for the first one of a report."""

    left: Head
    right: Head
    direction: str
    basis: str
    rows: tuple[Row, ...]
    edits: tuple[ShownEdit, ...]
    open: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Family:
    """The comparisons of one report."""

    label: str
    title: str
    hue: int
    comparisons: tuple[Comparison, ...]


def compare_copies(names: Names, links: Sequence[Link], shelf: Shelf) -> tuple[Family, ...]:
    """For each report the links of its copies, a copy on the left, the fullest one on the right; the first is open, others are folded."""
    out: list[Family] = []
    known = [link for link in links if link.a in shelf.texts and link.b in shelf.texts]
    for report in names.reports:
        own = _order_links(names, [link for link in known if link.report_id == report.report_id])
        if own:
            label = names.report_labels[report.report_id]
            shown = tuple(_compare(names, link, shelf, first=i == 0) for i, link in enumerate(own))
            out.append(Family(label=label, title=names.report_title(report.report_id), hue=names.hue(report.report_id), comparisons=shown))
    return tuple(out)


def _order_links(names: Names, links: Sequence[Link]) -> list[Link]:
    """Turned so that the fullest copy, the one that most links share, is `b`; in the order of the pile."""
    uses: dict[str, int] = {}
    for link in links:
        uses[link.a] = uses.get(link.a, 0) + 1
        uses[link.b] = uses.get(link.b, 0) + 1
    rank = names.rank

    def is_fullest(link: Link) -> bool:
        return (uses[link.a], link.share_b, rank[link.b]) > (uses[link.b], link.share_a, rank[link.a])

    turned = [turn(link) if is_fullest(link) else link for link in links]
    return sorted(turned, key=lambda link: (rank[link.a], rank[link.b]))


_SIDE = re.compile(r"^[ab](?= is )")
_TURNED_SIDE = {"a": "b", "b": "a"}
_TURNED = {"split": "merged", "merged": "split"}
_TURNED_DIRECTION = {"a>b": "b>a", "b>a": "a>b", "siblings": "siblings", "unknown": "unknown"}


def turn(link: Link) -> Link:
    """The same link with its two sides changed over."""
    return Link(
        a=link.b,
        b=link.a,
        report_id=link.report_id,
        share_a=link.share_b,
        share_b=link.share_a,
        direction=_TURNED_DIRECTION[link.direction],  # type: ignore[arg-type]
        direction_basis=_SIDE.sub(lambda side: _TURNED_SIDE[side.group()], link.direction_basis or "") or None,
        aligned=tuple(Aligned(a=x.b, b=x.a, relation=_TURNED.get(x.relation, x.relation)) for x in link.aligned),  # type: ignore[arg-type]
        edits=tuple(Edit(kind=e.kind, a=e.b, b=e.a) for e in link.edits),
    )


def _compare(names: Names, link: Link, shelf: Shelf, *, first: bool) -> Comparison:
    left, right = shelf.texts[link.a], shelf.texts[link.b]
    builder = _Rows(names=names, link=link, left=left, right=right, anchor_left=shelf.take(link.a), anchor_right=shelf.take(link.b))
    pairs = pair_paragraphs(left.blocks, right.blocks, link.aligned)
    direction = _DIRECTIONS[link.direction].format(
        a=left.letter, b=right.letter, report=names.report_labels.get(link.report_id, "one report")
    )
    return Comparison(
        left=_head(left, names, link.share_a, right.letter),
        right=_head(right, names, link.share_b, left.letter),
        direction=direction,
        basis=basis_words(link.direction_basis or "", left.letter, right.letter),
        rows=tuple(builder.row(pair) for pair in pairs),
        edits=tuple(_show_edit(edit, left, right) for edit in link.edits),
        open=first,
    )


def basis_words(basis: str, left: str, right: str) -> str:
    """The ground of a direction, in which the link's sides are called a and b, with the letters of the articles."""
    return _SIDE.sub(lambda side: left if side.group() == "a" else right, basis)


def _head(text: Text, names: Names, share: int, other: str) -> Head:
    article = text.document.article
    headline = text.document.layout.headline
    return Head(
        letter=text.letter,
        outlet=names.outlet(article.article_id),
        anchor=article_anchor(text.letter),
        path=article.path,
        headline=(article.text[headline.start : headline.end] if headline else article.title) or "",
        share=f"{per_cent(share)} of its words are in {other}",
        language=article.language,
    )


def _show_edit(edit: Edit, left: Text, right: Text) -> ShownEdit:
    return ShownEdit(
        kind=edit.kind,
        left=edit.a.text if edit.a else None,
        right=edit.b.text if edit.b else None,
        left_anchor=_anchor_of(left, edit.a),
        right_anchor=_anchor_of(right, edit.b),
    )


def _anchor_of(text: Text, side: EditSide | None) -> str | None:
    if side is None:
        return None
    found = (n for spans in text.sentences.values() for n, span in spans if contains(span, (side.span.start, side.span.start)))
    number = next(found, None)
    return None if number is None else sentence_anchor(text.letter, number)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Rows:
    """Makes the rows of one comparison."""

    names: Names
    link: Link
    left: Text
    right: Text
    anchor_left: bool
    anchor_right: bool

    def row(self, pair: Pair) -> Row:
        if pair.elsewhere:
            return self._moved_from(pair)
        if pair.relation is None:
            return self._alone(pair)
        marks_left, marks_right = self._marks(pair)
        return Row(
            look="same" if pair.relation == "same" else "changed",
            label=_label(pair.relation, self.left.letter, self.right.letter, self.link.direction),
            left=self._show(self.left, pair.left, marks_left, anchors=self.anchor_left),
            right=self._show(self.right, pair.right, marks_right, anchors=self.anchor_right),
        )

    def _moved_from(self, pair: Pair) -> Row:
        places = ", ".join(f"{self.left.letter} ¶{n}" for n in pair.elsewhere)
        numbers = ", ".join(f"¶{b.number}" for b in pair.right)
        note = f"{self.right.letter} {numbers} stands beside {places}"
        return Row(look="note", label="moved", left=(), right=(), gap_left="", gap_right=note)

    def _alone(self, pair: Pair) -> Row:
        is_left = bool(pair.left)
        text, other = (self.left, self.right) if is_left else (self.right, self.left)
        blocks = pair.left or pair.right
        label, look = self._alone_label(text, other, blocks, is_left=is_left)
        note = f"{count(len(blocks), 'paragraph')} of {text.letter} not in {other.letter}"
        shown = self._show(text, blocks, (), anchors=self.anchor_left if is_left else self.anchor_right)
        if is_left:
            return Row(look=look, label=label, left=shown, right=(), gap_right=note)
        return Row(look=look, label=label, left=(), right=shown, gap_left=note)

    def _alone_label(self, text: Text, other: Text, blocks: Sequence[Block], *, is_left: bool) -> tuple[str, str]:
        """Who cut or added, where the direction says so; another report's paragraphs say whose they are."""
        look = "add" if is_left else "cut"
        foreign = self._foreign_report(text, blocks)
        if foreign:
            return foreign, look
        made_from_other = self.link.direction == ("b>a" if is_left else "a>b")
        made_into_other = self.link.direction == ("a>b" if is_left else "b>a")
        if made_from_other:
            return f"added by {text.letter}", look
        return (f"cut by {other.letter}" if made_into_other else f"only in {text.letter}"), look

    def _foreign_report(self, text: Text, blocks: Sequence[Block]) -> str:
        """The label of the one other report that all these paragraphs print, or nothing."""
        ids = {self._report_of(text, block) for block in blocks}
        if len(ids) != 1 or self.link.report_id in ids:
            return ""
        label = self.names.report_labels.get(ids.pop() or "")
        return f"report {label}" if label else ""

    def _report_of(self, text: Text, block: Block) -> str | None:
        return self.names.reports_at.get((text.document.article.article_id, block.number or 0))

    def _marks(self, pair: Pair) -> tuple[list[Marked], list[Marked]]:
        span_left = (pair.left[0].start, pair.left[-1].end)
        span_right = (pair.right[0].start, pair.right[-1].end)
        diff_left, diff_right = find_differences(self.left.raw[slice(*span_left)], self.right.raw[slice(*span_right)])
        left = [Marked(start=m.start + span_left[0], end=m.end + span_left[0], kind=m.kind) for m in diff_left]
        right = [Marked(start=m.start + span_right[0], end=m.end + span_right[0], kind=m.kind) for m in diff_right]
        left += [Marked(start=e.a.span.start, end=e.a.span.end, kind="edit", note=e.kind) for e in self.link.edits if e.a]
        right += [Marked(start=e.b.span.start, end=e.b.span.end, kind="edit", note=e.kind) for e in self.link.edits if e.b]
        return left, right

    def _show(self, text: Text, blocks: Sequence[Block], marks: Sequence[Marked], *, anchors: bool) -> tuple[ShownParagraph, ...]:
        return tuple(show_paragraph(text, block, marks, anchors=anchors) for block in blocks)


def _label(relation: str, left: str, right: str, direction: str) -> str:
    """What happened to a paragraph, told of the copy: the one on the left, unless the other one was made from it."""
    if relation == "same":
        return "same words"
    if relation not in _TURNED:
        return relation
    if direction == "a>b":
        return f"{relation} by {right}"
    return f"merged by {left}" if relation == "split" else f"split by {left}"
