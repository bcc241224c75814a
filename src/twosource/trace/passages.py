"""Which report does each run of sentences of an article print?"""

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

import numpy as np

from twosource.records import Block, Document, Passage, PassageKind
from twosource.text.sentences import Place, sentences_of
from twosource.trace.arrays import Places
from twosource.trace.descent import Descent
from twosource.trace.kinship import Kinship
from twosource.trace.naming import own_key, report_id
from twosource.trace.wordcodes import WORD

# A paragraph of which less than a third stems from a report is not that report's.
_PARAGRAPH_PART = 3
# What so many copies lack that go on before and behind it was not cut by all of them: the article added it. One copy may have cut it;
# the wire's own article did not.
_LACKING = 2
# A sentence of fewer words has little in it but what happened.
_AT_LENGTH = 25


@dataclass(frozen=True, slots=True)
class Line:
    """What is known of one sentence: its report as a key (a report's index, or `own_key`), whether surely, and what else has it."""

    report: int
    sure: bool
    also: tuple[int, ...]
    kind: PassageKind


@dataclass(frozen=True, slots=True)
class Drawn:
    """An article's sentences with their reports, and the report that it mainly prints. `spans` are rows of paragraph, start and end."""

    main: int
    spans: Places
    lines: tuple[Line, ...]


def draw_article(member: int, document: Document, kinship: Kinship, descent: Descent) -> Drawn:
    """The report of every sentence of an article.

    What nobody else has belongs to the report around it where that is the article's main one, not surely; it is the outlet's own where
    the other copies go on without it, or where it names the outlet and only stands here.
    """
    places = sentences_of(document)
    stretches = _label_stretches(member, kinship, descent)
    lines = _to_sentences(document, places, kinship, member, stretches)
    if descent.main(member) >= 0:
        lines = _set_apart_own(member, document, places, lines)
    spans = np.array([(p.paragraph, *p.span) for p in places], dtype=np.int64).reshape(-1, 3)
    return Drawn(_printed_report(descent.main(member), places, lines), spans, tuple(_same_line(line) for line in lines))


def _printed_report(main: int, places: Sequence[Place], lines: Sequence[Line]) -> int:
    """The main report of an article, or, where all of its text was taken from others, the one it has most from."""
    characters: Counter[int] = Counter()
    for place, line in zip(places, lines, strict=True):
        if line.kind != "furniture":
            characters[line.report] += place.span.end - place.span.start
    return main if main in characters or not characters else min(characters, key=lambda r: (-characters[r], r))


@lru_cache(maxsize=100_000)
def _same_line(line: Line) -> Line:
    """One object for all equal lines: most sentences of a family have one of a few."""
    return line


def _label_stretches(member: int, kinship: Kinship, descent: Descent) -> list[Line]:
    strand, labels, main = kinship.strands[member], descent.labels, descent.main(member)
    lines, sizes, numbers = strand.lines.tolist(), strand.imprint.sizes.tolist(), strand.imprint.paragraphs.tolist()
    paragraphs: dict[int, list[int]] = {}
    for n, number in enumerate(numbers):
        paragraphs.setdefault(number, []).append(n)
    reports: list[int | None] = []
    for stretches in paragraphs.values():
        words: Counter[int] = Counter()
        for n in stretches:
            if lines[n] in labels:
                words[labels[lines[n]].report] += sizes[n]
        best = min(words, key=lambda r: (-words[r], r), default=None)
        enough = best is not None and _PARAGRAPH_PART * words[best] >= sum(sizes[n] for n in stretches)
        reports.append(best if enough else None)
    filled = _fill_gaps(member, list(paragraphs.values()), reports, kinship, descent)
    out: list[Line] = []
    for stretches, report in zip(paragraphs.values(), filled, strict=True):
        for n in stretches:
            label = labels.get(lines[n])
            if lines[n] in kinship.furniture:
                out.append(Line(main, True, (), "furniture"))
            elif label is not None:
                out.append(Line(label.report, label.sure, label.also, "own" if label.report == own_key(member) else "copy"))
            elif lines[n] == 0 and any(lines[m] in labels and labels[lines[m]].report == report for m in stretches):
                # Too short to show anything by itself, it goes with its paragraph.
                out.append(Line(report, True, (), "own" if report == own_key(member) else "copy"))
            else:
                out.append(_loose_line(member, lines[n], report, main, kinship, descent))
    return out


def _loose_line(member: int, line: int, report: int, main: int, kinship: Kinship, descent: Descent) -> Line:
    """A stretch that no other copy of its report has; articles of other reports may have it, as background.

    What an outlet's own report says in a few words is said in like words by whoever tells the same: only word for word, or at length,
    it may come from there.
    """
    others = {descent.main(other) for other in kinship.holders.get(line, ()) if other != member} if line else set()
    also = tuple(sorted(others - {report}))
    own = report == own_key(member)
    if not own or main != report:
        return Line(report, False, also, "own" if own else "copy")
    return Line(report, not also or not _may_be_taken(member, line, kinship), also, "own")


def _may_be_taken(member: int, line: int, kinship: Kinship) -> bool:
    if kinship.held[member].get(line, 0) >= _AT_LENGTH:
        return True
    wordings = kinship.holders.wordings(line)
    return sum(wording == wordings[member] for wording in wordings.values()) > 1


def _fill_gaps(
    member: int, paragraphs: Sequence[Sequence[int]], reports: Sequence[int | None], kinship: Kinship, descent: Descent
) -> list[int]:
    """The report of each paragraph, those that show none taking the one before, else the one behind, else the outlet's own."""
    main, fillers = descent.main(member), len(reports)
    if main < 0:
        return _fill_inside(main, paragraphs, reports, kinship.strands[member].imprint.sizes.tolist())
    out: list[int] = []
    known = [n for n in range(fillers) if reports[n] is not None and not _is_filler(paragraphs[n], member, kinship)]
    for n, report in enumerate(reports):
        if report is not None:
            out.append(report)
            continue
        before = max((k for k in known if k < n), default=None)
        behind = min((k for k in known if k > n), default=None)
        around = before if before is not None else behind
        lacking = _is_lacking(member, _last_line(member, paragraphs, before, kinship, descent, -1),
                              _last_line(member, paragraphs, behind, kinship, descent, 0), kinship)  # fmt: skip
        nearest = main if around is None else reports[around]
        out.append(own_key(member) if lacking or nearest is None else nearest)
    return out


def _fill_inside(main: int, paragraphs: Sequence[Sequence[int]], reports: Sequence[int | None], sizes: Sequence[int]) -> list[int]:
    """The report of each paragraph of a story of an outlet's own: what it took goes on over less text than stands on either side."""
    words = [sum(sizes[n] for n in stretches) for stretches in paragraphs]
    out = [main if r is None else r for r in reports]
    known = [n for n, r in enumerate(reports) if r is not None]
    for a, b in pairwise(known):
        gap = sum(words[a + 1 : b])
        if gap and reports[a] == reports[b] and gap <= min(_run(reports, words, a, -1), _run(reports, words, b, 1)):
            out[a + 1 : b] = [out[a]] * (b - a - 1)
    # A report is named by what is printed of it.
    return out if main in out or None not in reports else [main if r is None else r for r in reports]


def _run(reports: Sequence[int | None], words: Sequence[int], at: int, step: int) -> int:
    """The words of the paragraphs with one report from one on, in one direction."""
    total, n = 0, at
    while 0 <= n < len(reports) and reports[n] == reports[at]:
        total += words[n]
        n += step
    return total


def _is_filler(stretches: Sequence[int], member: int, kinship: Kinship) -> bool:
    lines = kinship.strands[member].lines
    return any(int(lines[n]) in kinship.fillers for n in stretches)


def _last_line(
    member: int, paragraphs: Sequence[Sequence[int]], at: int | None, kinship: Kinship, descent: Descent, which: int
) -> int | None:
    """The first or last labelled line of a paragraph."""
    if at is None:
        return None
    lines = kinship.strands[member].lines
    labelled = [int(lines[n]) for n in paragraphs[at] if int(lines[n]) in descent.labels]
    return labelled[which] if labelled else None


def _is_lacking(member: int, before: int | None, behind: int | None, kinship: Kinship) -> bool:
    """Whether other copies have what stands before and behind a paragraph, and not the paragraph, so that its outlet added it.

    Where an article credits a wire and no outlet is known of it, nobody is known who could have.
    """
    bearings = kinship.bearings[member]
    if bearings.publisher is not None or (bearings.outlet is None and bearings.wires):
        return False
    if before is None and behind is None:
        return False
    # Somebody's words show no report, but a copy that goes on behind them tells as well as another.
    quoting = kinship.quoters.get(before) if before is not None and behind is None else None
    weight = 0.0
    for kin in kinship.near[member]:
        held = kinship.held[kin]
        if (before is None or before in held or (quoting is not None and kin in quoting)) and (behind is None or behind in held):
            lines = kinship.strands[kin].lines.tolist()
            if before is not None and behind is not None and not _are_beside(lines, before, behind):
                # Something else stands there: the paragraph may be that, in other words.
                continue
            # Behind the last line that both have, a copy that ends there may have been cut.
            goes_on = behind is not None or _stands_before_end(lines, before or 0)
            weight += _LACKING if kinship.bearings[kin].publisher is not None else 1 if goes_on else 0.5
    return weight >= _LACKING


def _are_beside(lines: Sequence[int], before: int, behind: int) -> bool:
    return lines.index(behind) - lines.index(before) in (1, 2)


def _stands_before_end(lines: Sequence[int], line: int) -> bool:
    return lines.index(line) < len(lines) - 1


def _to_sentences(document: Document, places: Sequence[Place], kinship: Kinship, member: int, stretches: Sequence[Line]) -> list[Line]:
    """The lines of the article's sentences from those of its stretches: each that of the stretch with most of its words."""
    imprint = kinship.strands[member].imprint
    by_paragraph: dict[int, list[tuple[int, Line]]] = {}
    for number, size, line in zip(imprint.paragraphs.tolist(), imprint.sizes.tolist(), stretches, strict=True):
        by_paragraph.setdefault(number, []).append((size, line))
    sentences: dict[int, list[Place]] = {}
    for place in places:
        sentences.setdefault(place.paragraph, []).append(place)
    out: list[Line] = []
    last = Line(own_key(member), True, (), "own")
    for number, inside in sentences.items():
        found = by_paragraph.get(number, [])
        if not found:
            out += [last] * len(inside)
        elif len(found) == len(inside):
            out += [line for _, line in found]
        else:
            counts = [len(WORD.findall(document.article.text, p.span.start, p.span.end)) for p in inside]
            out += _overlay(counts, found)
        last = out[-1]
    return out


def _overlay(counts: Sequence[int], found: Sequence[tuple[int, Line]]) -> list[Line]:
    words = [line for size, line in found for _ in range(size)]
    out: list[Line] = []
    at = 0
    for count in counts:
        inside = Counter(words[at : at + count] or words[-1:])
        at += count
        out.append(max(inside, key=lambda line: (inside[line], -line.report)))
    return out


def _set_apart_own(member: int, document: Document, places: Sequence[Place], lines: Sequence[Line]) -> list[Line]:
    """Make the outlet's own what only this copy has and names the outlet ("told the Gazette"), and what only it has right around that."""
    named = _outlet_pattern(document.article.outlet)
    if named is None:
        return list(lines)
    shared = {places[n].paragraph for n, line in enumerate(lines) if line.sure or line.also}
    text = document.article.text
    naming = {p.paragraph for p in places if p.paragraph not in shared and named.search(text, p.span.start, p.span.end)}
    own = {p.paragraph for p in places if any(_side_by_side(p.paragraph, n, shared) for n in naming)}
    mine = Line(own_key(member), True, (), "own")
    return [mine if places[n].paragraph in own else line for n, line in enumerate(lines)]


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


def cut_passages(document: Document, drawn: Drawn, article_ids: tuple[str, ...]) -> tuple[Passage, ...]:
    """The passages of an article in order: runs of sentences with one report, broken by furniture, and the blocks set aside."""
    article_id, text = document.article.article_id, document.article.text
    names = {key: report_id(key, article_ids) for key in {drawn.main, *(key for line in drawn.lines for key in (line.report, *line.also))}}
    lines_of: dict[int, list[int]] = {}
    spans = drawn.spans.tolist()
    for n, (paragraph, _, _) in enumerate(spans):
        lines_of.setdefault(paragraph, []).append(n)
    out: list[Passage] = []
    run: list[_Piece] = []
    for block in document.layout.blocks:
        if block.kind == "paragraph" and block.number is not None and block.number in lines_of:
            for piece in _cut_paragraph(block, spans, drawn.lines, lines_of[block.number]):
                if run and (run[-1].line != piece.line or text[run[-1].end : piece.start].strip()):
                    out.append(_close(run, article_id, names))
                    run = []
                run.append(piece)
            continue
        if run:
            out.append(_close(run, article_id, names))
            run = []
        headline = block.kind == "headline"
        out.append(
            Passage(
                article_id=article_id,
                start=block.start,
                end=block.end,
                paragraphs=(),
                report_id=names[drawn.main] if headline else None,
                kind="headline" if headline else "furniture",
            )
        )
    if run:
        out.append(_close(run, article_id, names))
    return tuple(out)


class _Piece(NamedTuple):
    """A sentence to be joined with its like, with the space of its paragraph around it."""

    start: int
    end: int
    paragraph: int
    line: Line


def _cut_paragraph(block: Block, spans: Sequence[Sequence[int]], lines: Sequence[Line], inside: Sequence[int]) -> list[_Piece]:
    out = [_Piece(spans[n][1], spans[n][2], spans[n][0], lines[n]) for n in inside]
    out[0] = out[0]._replace(start=block.start)
    out[-1] = out[-1]._replace(end=block.end)
    return out


def _close(run: Sequence[_Piece], article_id: str, names: Mapping[int, str]) -> Passage:
    line = run[0].line
    return Passage(
        article_id=article_id,
        start=run[0].start,
        end=run[-1].end,
        paragraphs=tuple(dict.fromkeys(piece.paragraph for piece in run)),
        report_id=None if line.kind == "furniture" else names[line.report],
        kind=line.kind,
        sure=line.sure,
        also=tuple(sorted(names[key] for key in line.also)),
    )
