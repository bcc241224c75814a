"""Which report stands behind every stretch of every member of a family?"""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from twosource.settings import TraceSettings
from twosource.trace.homes import OWN, Home, Homes, main_key
from twosource.trace.kinship import Kinship
from twosource.trace.lifting import find_lifts
from twosource.trace.naming import filler_key, shared_key
from twosource.trace.segments import Segment, split_article

# Two segments are of one report if three tenths of the shorter of them are the same lines.
_STRONG = 0.3
# A second report is joined through a segment that shares at least so many words with it that it does not share with the first.
_JOINING_WORDS = 40
# An article is a copy of the report that half of its words stem from.
_MAINLY = 0.5
# Two articles that a wire put out itself are versions of one report if they share so much of the longer one.
_VERSION_SHARE = 0.4


@dataclass(frozen=True, slots=True)
class Label:
    """The report behind a stretch, as an index. It is sure where another article of the report has it; `also` holds others that have it."""

    report: int
    sure: bool
    also: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Descent:
    """The labels of an article's lines, and the homes of all who hold one of them."""

    labels: Mapping[int, Label]
    homes: Mapping[int, Home]

    def main(self, member: int) -> int:
        """The number of the report that an article mainly prints."""
        return main_key(member, self.homes[member])


def find_homes(members: Sequence[int], kinship: Kinship) -> dict[int, Home]:
    """The reports behind the lines of some articles, which are whole sets of kin; nobody else is looked at.

    Where articles have nothing in common but some lines, and none mainly prints these, they are no report: a writer, or a wire, uses
    a paragraph for weeks. They stay with the article that prints them.
    """
    segments = [segment for member in members for segment in split_article(member, kinship)]
    home = _cluster(segments, kinship)
    name = _name_reports(segments, home, kinship)
    found: dict[int, dict[int, int]] = {member: {} for member in members}
    for segment, report in zip(segments, home, strict=True):
        found[segment.member].update(dict.fromkeys(segment.lines, name[report]))
    main = {member: _main_report(member, found, kinship) for member in members}
    printed = set(main.values())
    return {member: Home({line: report for line, report in found[member].items() if report in printed}, main[member]) for member in members}


def _name_reports(segments: Sequence[Segment], home: Sequence[int], kinship: Kinship) -> dict[int, int]:
    """The number of each report: a hash of its first article's id, and of its place among the reports that have the same one first."""
    out: dict[int, int] = {}
    counts: Counter[int] = Counter()
    for n in sorted(range(len(segments)), key=lambda n: (segments[n].member, n)):
        if home[n] not in out:
            first = segments[n].member
            out[home[n]] = shared_key(kinship.strands[first].article_id, counts[first])
            counts[first] += 1
    return out


def label_article(member: int, homes: Homes, kinship: Kinship, settings: TraceSettings) -> dict[int, Label]:
    """The report behind every line of an article that a second article of its report has, given the homes of all who hold its lines."""
    kept = homes[member].kept
    mine = {line: _same_label(_label(member, line, homes, kinship)) for line in kept}
    lifted = find_lifts(member, homes, kinship, settings)
    mine |= {line: _same_label(Label(report, True)) for line, report in lifted.items()}
    held = set(kinship.strands[member].lines.tolist())
    mine |= _label_quoted(member, held, lifted, homes, kinship)
    mine |= {line: _same_label(Label(filler_key(line), True)) for line in held & kinship.fillers}
    return mine


@lru_cache(maxsize=100_000)
def _same_label(label: Label) -> Label:
    """One object for all equal labels: the lines of a large family have few."""
    return label


def _label(member: int, line: int, homes: Homes, kinship: Kinship) -> Label:
    own = homes[member].kept[line]
    counts = homes.count_reports(line, kinship.holders[line])
    return Label(own, counts[own] > 1, tuple(sorted(report for report in counts if report != own)))


def _label_quoted(member: int, held: set[int], lifted: Mapping[int, int], homes: Mapping[int, Home], kinship: Kinship) -> dict[int, Label]:
    """The reports behind somebody's words in an article: those that it has in common with the articles that quote the same words.

    These are its kin, and the articles that mainly print a report which it has taken a block of.
    """
    out: dict[int, Label] = {}
    own = set(homes[member].kept.values())
    near = kinship.near[member]
    sources = {other for line in lifted for other in kinship.holders[line]} - near.keys() - {member}
    taken = set(lifted.values())
    for line in held & kinship.quoters.keys() if own or lifted else ():
        votes: Counter[int] = Counter()
        for other in kinship.quoters[line]:
            if other in near:
                votes.update(own & set(homes[other].kept.values()))
            elif other in sources and (main := main_key(other, homes[other])) in taken:
                votes[main] += 1
        if votes:
            out[line] = _same_label(Label(min(votes, key=lambda r: (-votes[r], r)), True))
    return out


def _cluster(segments: Sequence[Segment], kinship: Kinship) -> list[int]:
    """The report of each segment, as the index of its longest segment: segments with a good part in common are of one report.

    The longest are placed first, and a segment joins two reports only through enough text of each, or through half of the longer text, as
    versions do: a short text that stands in two reports glues nothing.
    """
    of = {(segment.member, line): n for n, segment in enumerate(segments) for line in segment.lines}
    words = [sum(kinship.held[s.member][line] for line in s.lines) for s in segments]
    parent = list(range(len(segments)))

    def find(n: int) -> int:
        while parent[n] != n:
            parent[n] = parent[parent[n]]
            n = parent[n]
        return n

    placed: set[int] = set()
    for n in sorted(range(len(segments)), key=lambda n: (-words[n], n)):
        mine = kinship.held[segments[n].member]
        offers: dict[int, set[int]] = {}
        alike: set[int] = set()
        for other, lines in _common_lines(segments[n], of, kinship).items():
            shared = sum(min(mine[line], kinship.held[segments[other].member][line]) for line in lines)
            if other in placed and shared >= _STRONG * min(words[n], words[other]):
                offers.setdefault(find(other), set()).update(lines)
                least = _VERSION_SHARE if _are_one_wires(segments[n].member, segments[other].member, kinship) else _MAINLY
                if shared >= least * max(words[n], words[other]):
                    alike.add(find(other))
        taken: set[int] = set()
        for report, lines in sorted(offers.items(), key=lambda item: (-sum(mine[line] for line in item[1]), item[0])):
            rest = lines - taken
            if not taken or report in alike or (2 * len(rest) > len(lines) and sum(mine[line] for line in rest) >= _JOINING_WORDS):
                parent[find(n)] = find(report)
                taken |= lines
        placed.add(n)
    return [find(n) for n in range(len(segments))]


def _are_one_wires(a: int, b: int, kinship: Kinship) -> bool:
    """Whether one wire put both articles out itself."""
    publisher = kinship.bearings[a].publisher
    return publisher is not None and publisher == kinship.bearings[b].publisher


def _common_lines(segment: Segment, of: Mapping[tuple[int, int], int], kinship: Kinship) -> dict[int, set[int]]:
    """The lines that a segment has in common with each segment of its kin."""
    out: dict[int, set[int]] = {}
    for kin in kinship.near[segment.member]:
        for line in segment.lines & kinship.held[kin].keys():
            other = of.get((kin, line))
            if other is not None:
                out.setdefault(other, set()).add(line)
    return out


def _main_report(member: int, found: Mapping[int, Mapping[int, int]], kinship: Kinship) -> int:
    """The report that half of the article stems from; or that it is the fuller source of, another copy being hardly more than it."""
    words = _words_by_report(member, found, kinship)
    if not words:
        return OWN
    report = min(words, key=lambda r: (-words[r], r))
    if sum(words.values()) >= _MAINLY * kinship.core[member]:
        return report
    for kin in sorted(kinship.near[member]):
        mostly = _words_by_report(kin, found, kinship).get(report, 0) >= _MAINLY * kinship.core[kin]
        if mostly and _has_lede(member, kin, kinship) and _has_lede(kin, member, kinship):
            return report
    return OWN


def _words_by_report(member: int, found: Mapping[int, Mapping[int, int]], kinship: Kinship) -> Counter[int]:
    words: Counter[int] = Counter()
    for line, report in found[member].items():
        words[report] += kinship.held[member][line]
    return words


def _has_lede(member: int, other: int, kinship: Kinship) -> bool:
    return any(line in kinship.held[other] for line in kinship.ledes[member])
