"""Which segments of which articles are one report? Fullest first, so that a short text never glues two reports together."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from twosource.trace.overlap import count_words
from twosource.trace.segments import Family, Segment, split_article

# A segment belongs to a report if three tenths of the shorter of it and one of the report's segments are the same sentences.
_STRONG = 0.3
# A second report is joined through a segment if that shares at least so many words with it that it does not share with the first.
_JOINING_WORDS = 40


@dataclass(frozen=True, slots=True)
class Label:
    """The report behind a sentence, as an index.

    It is sure where another article of the report has the sentence; `also` holds other reports that have it.
    """

    report: int
    sure: bool
    also: tuple[int, ...] = ()


Labels = Sequence[Mapping[int, Label]]
"""For each member the labels by sentence. A sentence that no other article of a report has is missing."""

Background = Sequence[Mapping[int, tuple[int, ...]]]
"""For each member the sentences that it has in common with articles of other reports, with these members. None of them owns it."""


def find_segments(family: Family) -> tuple[Segment, ...]:
    """The segments of all members, in order."""
    return tuple(s for member in range(len(family.indexed)) for s in split_article(member, family))


def label_lines(family: Family) -> tuple[Labels, Background]:
    """The report behind every sentence of the family that a second article of its report has; and what is only background.

    Where articles have nothing in common but some sentences, and none is a wire's, these are no report: a writer, or a wire,
    uses a paragraph for weeks. They stay with the article that prints them.
    """
    segments = find_segments(family)
    neighbours = _find_neighbours(segments, family)
    home = _place(segments, neighbours, family)
    members: dict[int, set[int]] = {}
    for i, segment in enumerate(segments):
        members.setdefault(home[i], set()).add(segment.member)
    numbers = {report: n for n, report in enumerate(sorted(r for r, who in members.items() if _is_report(who, family)))}
    by_line = {(s.member, line): home[i] for i, s in enumerate(segments) for line in s.lines}
    out: list[dict[int, Label]] = [{} for _ in family.indexed]
    background: list[dict[int, tuple[int, ...]]] = [{} for _ in family.indexed]
    for segment in segments:
        for line in sorted(segment.lines):
            own = by_line[segment.member, line]
            if own not in numbers:
                background[segment.member][line] = tuple(sorted({m for m, _ in _same_line(segment.member, line, family)}))
            else:
                found = {by_line[m, t] for m, t in _same_line(segment.member, line, family) if (m, t) in by_line}
                also = tuple(sorted(numbers[r] for r in found - {own} if r in numbers))
                out[segment.member][line] = Label(numbers[own], own in found, also)
    return out, background


def _is_report(members: set[int], family: Family) -> bool:
    """Whether these articles print one report: a good part of one is in another, or one of them is, or credits, a wire's."""
    if len(members) < 2:
        return False
    evidence = family.evidence
    if any(evidence.published_by[m] is not None or evidence.credited[m] for m in members):
        return True
    return any(is_core(m, members, family) for m in sorted(members))


def is_core(member: int, members: set[int], family: Family) -> bool:
    """Whether the article and another of these have a good part of the shorter in common."""
    return any(other in members and family.share_of_shorter(member, other) >= _STRONG for other in family.overlaps[member])


def _same_line(member: int, line: int, family: Family) -> list[tuple[int, int]]:
    out: list[tuple[int, int]] = []
    for other, overlap in family.overlaps[member].items():
        out += [(other, there) for there in overlap.opposite(member, line)]
    return out


def _find_neighbours(segments: Sequence[Segment], family: Family) -> list[dict[int, frozenset[int]]]:
    """For each segment the segments that it strongly overlaps, with its own sentences that those have."""
    of_line = {(s.member, line): i for i, s in enumerate(segments) for line in s.lines}
    out: list[dict[int, frozenset[int]]] = []
    for segment in segments:
        shared: dict[int, tuple[set[int], set[int]]] = {}
        for line in sorted(segment.lines):
            for other, there in _same_line(segment.member, line, family):
                at = of_line.get((other, there))
                if at is not None:
                    mine, theirs = shared.setdefault(at, (set(), set()))
                    mine.add(line)
                    theirs.add(there)
        strong = {at for at, (mine, theirs) in shared.items() if _is_strong(segment, segments[at], mine, theirs, family)}
        out.append({at: frozenset(mine) for at, (mine, _) in shared.items() if at in strong})
    return out


def _is_strong(a: Segment, b: Segment, lines_a: set[int], lines_b: set[int], family: Family) -> bool:
    x, y = family.indexed[a.member], family.indexed[b.member]
    total, shared = min((count_words(a.lines, x), count_words(lines_a, x)), (count_words(b.lines, y), count_words(lines_b, y)))
    return shared >= _STRONG * total


def _place(segments: Sequence[Segment], neighbours: Sequence[Mapping[int, frozenset[int]]], family: Family) -> list[int]:
    """The report of each segment, as the index of its first segment."""
    words = [count_words(s.lines, family.indexed[s.member]) for s in segments]
    order = sorted(range(len(segments)), key=lambda i: (-words[i], i))
    parent = list(range(len(segments)))

    def find(i: int) -> int:
        while parent[i] != i:
            i = parent[i]
        return i

    placed: set[int] = set()
    for i in order:
        indexed = family.indexed[segments[i].member]
        offers: dict[int, frozenset[int]] = {}
        for at, lines in neighbours[i].items():
            if at in placed:
                offers[find(at)] = offers.get(find(at), frozenset()) | lines
        ranked = sorted(offers.items(), key=lambda item: (-count_words(item[1], indexed), item[0]))
        taken: set[int] = set()
        for report, lines in ranked:
            rest = lines - taken
            if not taken or (2 * len(rest) > len(lines) and count_words(rest, indexed) >= _JOINING_WORDS):
                a, b = sorted((find(report), find(i)))
                parent[b] = a
                taken |= lines
        placed.add(i)
    return [find(i) for i in range(len(segments))]
