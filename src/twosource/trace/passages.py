"""Which report does each run of sentences of an article print?"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from twosource.records import Document, Passage, PassageKind
from twosource.trace.descent import Label
from twosource.trace.overlap import Indexed

Standing = Literal["fullest", "copy", "borrower"]
"""How an article stands to a report: it has all that anybody has; it shares a good part with another copy; it only takes some sentences."""

# An article is a copy of the report that half of its words stem from; what no other copy has then goes with it.
_MAINLY = 0.5


@dataclass(frozen=True, slots=True)
class Line:
    """What is known of one sentence: its report as a key (a copied report's index, or `own_key`), whether surely, and what else has it."""

    report: int
    sure: bool
    also: tuple[int, ...]
    kind: PassageKind


@dataclass(frozen=True, slots=True)
class Drawn:
    """An article's sentences with their reports, and the report that it mainly prints."""

    main: int
    lines: tuple[Line, ...]


def own_key(member: int) -> int:
    """The key of the report that only this member of the family has."""
    return -1 - member


def draw_lines(member: int, document: Document, indexed: Indexed, labels: Mapping[int, Label], standing: Mapping[int, Standing]) -> Drawn:
    """The report of every sentence of an article.

    `labels` are those of its sentences that others print too. What nobody else has belongs to the report that the article mainly
    prints: as its fullest copy, or as a copy with half of its words. Else it is the outlet's own.
    """
    words: dict[int, int] = {}
    for line, label in labels.items():
        words[label.report] = words.get(label.report, 0) + indexed.sizes[line]
    total = sum(indexed.sizes)
    main = min(words, key=lambda r: (-words[r], r), default=own_key(member))
    mainly = sum(words.values()) >= _MAINLY * total
    if words and standing[main] != "fullest" and (standing[main] == "borrower" or not mainly):
        main = own_key(member)
    lines = _spread(labels, main, indexed, own_key(member))
    return Drawn(main, _set_apart_own(member, document, indexed, lines) if main >= 0 else lines)


def mark_background(member: int, drawn: Sequence[Drawn], background: Mapping[int, tuple[int, ...]]) -> Drawn:
    """The article with its background sentences, that articles of other reports have too, marked as not sure and with those reports."""
    lines = list(drawn[member].lines)
    for n, others in sorted(background.items()):
        line = lines[n]
        also = tuple(sorted({drawn[m].main for m in others} - {line.report}))
        if also:
            lines[n] = Line(line.report, False, also, line.kind)
    return Drawn(drawn[member].main, tuple(lines))


def _spread(labels: Mapping[int, Label], main: int, indexed: Indexed, own: int) -> tuple[Line, ...]:
    """Give sentences that nobody else has to the report around them: of their paragraph, else of the copy before, else the main one."""
    places = indexed.wording.sentences
    inside = _paragraph_reports(labels, indexed)
    out: list[Line] = []
    current = next((labels[line].report for line in sorted(labels)), main) if main >= 0 else main
    for line, place in enumerate(places):
        label = labels.get(line)
        if label is not None:
            out.append(Line(label.report, label.sure, label.also, "copy"))
            current = label.report if main >= 0 else main
            continue
        report = inside.get(place.paragraph, current)
        out.append(Line(report, report == own, (), "own" if report == own else "copy"))
    return tuple(out)


def _paragraph_reports(labels: Mapping[int, Label], indexed: Indexed) -> dict[int, int]:
    """The report that most words of a paragraph stem from, for paragraphs where that is half of them."""
    sizes: dict[int, int] = {}
    words: dict[int, dict[int, int]] = {}
    for line, place in enumerate(indexed.wording.sentences):
        sizes[place.paragraph] = sizes.get(place.paragraph, 0) + indexed.sizes[line]
        if line in labels:
            of = words.setdefault(place.paragraph, {})
            of[labels[line].report] = of.get(labels[line].report, 0) + indexed.sizes[line]
    best = {p: min(of, key=lambda r: (-of[r], r)) for p, of in words.items()}
    return {p: r for p, r in best.items() if 2 * words[p][r] >= sizes[p]}


def _set_apart_own(member: int, document: Document, indexed: Indexed, lines: Sequence[Line]) -> tuple[Line, ...]:
    """Make the outlet's own what only this copy has and names the outlet ("told the Gazette"), and what only it has right around that."""
    named = _outlet_pattern(document.article.outlet)
    if named is None:
        return tuple(lines)
    places = indexed.wording.sentences
    shared = {places[n].paragraph for n, line in enumerate(lines) if line.sure or line.also}
    text = document.article.text
    naming = {p.paragraph for p in places if p.paragraph not in shared and named.search(text, p.span.start, p.span.end)}
    own = {p.paragraph for p in places if any(_side_by_side(p.paragraph, n, shared) for n in naming)}
    mine = Line(own_key(member), True, (), "own")
    return tuple(mine if places[n].paragraph in own else line for n, line in enumerate(lines))


def _side_by_side(a: int, b: int, shared: set[int]) -> bool:
    return shared.isdisjoint(range(min(a, b), max(a, b) + 1))


def _outlet_pattern(outlet: str | None) -> re.Pattern[str] | None:
    """The outlet's name, or "the" and its last word."""
    words = re.findall(r"\w+", outlet or "")
    if words and words[0].casefold() == "the":
        words = words[1:]
    if not words:
        return None
    short = rf"|\b[Tt]he\s+{re.escape(words[-1])}\b" if len(words) > 1 and words[-1][0].isupper() else ""
    whole = r"[\W_]+".join(map(re.escape, words))
    return re.compile(rf"\b{whole}\b{short}")


def cut_passages(document: Document, indexed: Indexed, drawn: Drawn, report_ids: Mapping[int, str]) -> tuple[Passage, ...]:
    """The passages of an article in order: runs of sentences with one report, broken by furniture, and the blocks set aside."""
    lines_of: dict[int, list[int]] = {}
    for n, place in enumerate(indexed.wording.sentences):
        lines_of.setdefault(place.paragraph, []).append(n)
    out: list[Passage] = []
    for block in document.layout.blocks:
        if block.kind == "paragraph" and block.number is not None and block.number in lines_of:
            for piece in _cut_paragraph(document, indexed, drawn, report_ids, lines_of[block.number], (block.start, block.end)):
                _append(out, piece, document.article.text)
            continue
        headline = block.kind == "headline"
        out.append(
            Passage(
                article_id=document.article.article_id,
                start=block.start,
                end=block.end,
                paragraphs=(),
                report_id=report_ids[drawn.main] if headline else None,
                kind="headline" if headline else "furniture",
            )
        )
    return tuple(out)


def _cut_paragraph(
    document: Document, indexed: Indexed, drawn: Drawn, report_ids: Mapping[int, str], lines: Sequence[int], block: tuple[int, int]
) -> list[Passage]:
    places = indexed.wording.sentences
    out: list[Passage] = []
    for k, n in enumerate(lines):
        line = drawn.lines[n]
        piece = Passage(
            article_id=document.article.article_id,
            start=block[0] if k == 0 else places[n].span.start,
            end=block[1] if k == len(lines) - 1 else places[n].span.end,
            paragraphs=(places[n].paragraph,),
            report_id=report_ids[line.report],
            kind=line.kind,
            sure=line.sure,
            also=tuple(sorted(report_ids[r] for r in line.also)),
        )
        _append(out, piece, document.article.text)
    return out


def _append(out: list[Passage], piece: Passage, text: str) -> None:
    last = out[-1] if out else None
    if last is None or text[last.end : piece.start].strip() or (last.report_id, last.kind, last.sure, last.also) != (
        piece.report_id, piece.kind, piece.sure, piece.also,
    ):  # fmt: skip
        out.append(piece)
        return
    out[-1] = Passage(
        article_id=last.article_id,
        start=last.start,
        end=piece.end,
        paragraphs=last.paragraphs + tuple(p for p in piece.paragraphs if not last.paragraphs or p > last.paragraphs[-1]),
        report_id=last.report_id,
        kind=last.kind,
        sure=last.sure,
        also=last.also,
    )
