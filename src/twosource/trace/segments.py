"""Which shared sentences of one article belong together, so that a blend of two dispatches falls in two?

Sentences that stand in the same other articles belong together. Where the other articles fall into two sets with nothing in
common, the article is either a blend of two dispatches or the fuller copy that joins two cuts of one; the evidence decides.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from twosource.trace.overlap import Indexed, Overlap, count_words

# Two groups of sentences are in the same articles if half of the smaller set of articles is in both.
_SAME_ARTICLES = 0.5
# An article that has nine tenths of the shared text of another says nothing about where that one should be cut.
_TWIN = 0.9
# An article with more than this share of text that the copy lacks goes on elsewhere than the copy does.
_GOES_ON = 0.4
_SAME_NAMES = 0.25
_STRONG = 0.3


@dataclass(frozen=True, slots=True)
class Segment:
    """The sentences of one article that stem from one report, as far as other articles show."""

    member: int
    lines: frozenset[int]


@dataclass(frozen=True, slots=True)
class Evidence:
    """What else is known of the members of a family: the wires each credits, and the wire that published it."""

    credited: Sequence[frozenset[str]]
    published_by: Sequence[str | None]


@dataclass(slots=True)
class _Group:
    others: set[int]
    lines: set[int] = field(default_factory=set)


@dataclass(frozen=True, slots=True)
class Family:
    """Articles that are traced together, with all that they share: `overlaps[i]` has the other member as key."""

    indexed: Sequence[Indexed]
    overlaps: Sequence[Mapping[int, Overlap]]
    evidence: Evidence

    def share_of_shorter(self, a: int, b: int) -> float:
        """How much of the shorter of two members stands in the other, 0 to 1."""
        overlap = self.overlaps[a].get(b)
        if overlap is None:
            return 0.0
        sides = [(sum(self.indexed[m].sizes), count_words(overlap.lines(m), self.indexed[m])) for m in (a, b)]
        total, shared = min(sides)
        return shared / max(total, 1)


def split_article(member: int, family: Family) -> tuple[Segment, ...]:
    """The segments of a member in the order of their first sentences. Sentences that nobody shares are in none."""
    groups = _group_lines(member, family)
    joined: list[_Group] = []
    for group in groups:
        host = next((g for g in joined if _is_one_report(member, g, group, family)), None)
        if host is None:
            joined.append(group)
        else:
            host.lines |= group.lines
            host.others |= group.others
    return tuple(sorted((Segment(member, frozenset(g.lines)) for g in joined), key=lambda s: min(s.lines)))


def _group_lines(member: int, family: Family) -> list[_Group]:
    overlaps = family.overlaps[member]
    indexed = family.indexed[member]
    covered = frozenset().union(*(o.lines(member) for o in overlaps.values())) if overlaps else frozenset()
    whole = count_words(covered, indexed)
    telling = [o for o in overlaps.values() if count_words(o.lines(member), indexed) < _TWIN * whole]
    atoms: dict[frozenset[int], set[int]] = {}
    for line in sorted(covered):
        key = frozenset(o.other(member) for o in telling if line in o.lines(member))
        atoms.setdefault(key, set()).add(line)
    loose = atoms.pop(frozenset(), set())
    groups: list[_Group] = []
    for others, lines in sorted(atoms.items(), key=lambda item: (-count_words(item[1], indexed), min(item[1]))):
        host = next((g for g in groups if _same_articles(g.others, others)), None)
        if host is None:
            host = _Group(set())
            groups.append(host)
        host.others |= others
        host.lines |= lines
    groups = _bridge(groups, atoms)
    _settle(loose, groups, [o.lines(member) for o in overlaps.values()])
    return groups


def _same_articles(a: set[int] | frozenset[int], b: set[int] | frozenset[int]) -> bool:
    return len(a & b) >= _SAME_ARTICLES * min(len(a), len(b)) > 0


def _bridge(groups: list[_Group], atoms: Mapping[frozenset[int], set[int]]) -> list[_Group]:
    """Join groups that some sentence shows together: it stands in articles that only the one, and in articles that only the other has."""
    out: list[_Group] = []
    for group in groups:
        host = next((g for g in out if any(_bridges(key, g.others - group.others, group.others - g.others) for key in atoms)), None)
        if host is None:
            out.append(group)
        else:
            host.others |= group.others
            host.lines |= group.lines
    return out


def _bridges(key: frozenset[int], only_a: set[int], only_b: set[int]) -> bool:
    return 0 < len(only_a) <= 2 * len(key & only_a) and 0 < len(only_b) <= 2 * len(key & only_b)


def _settle(loose: set[int], groups: list[_Group], shared: Sequence[frozenset[int]]) -> None:
    """Give sentences that only twins share to the group that these have most of, and among equals to the nearest before or else behind."""
    if loose and not groups:
        groups.append(_Group(set(), set(loose)))
        return
    cores = [frozenset(g.lines) for g in groups]
    for line in sorted(loose):
        having = frozenset().union(*(lines for lines in shared if line in lines))
        ranked = [(-len(having & core) / len(core), _distance(line, core), n) for n, core in enumerate(cores)]
        groups[min(ranked)[2]].lines.add(line)


def _distance(line: int, core: frozenset[int]) -> tuple[bool, int]:
    before = [line - other for other in core if other < line]
    return (False, min(before)) if before else (True, min(core) - line)


def _is_one_report(member: int, a: _Group, b: _Group, family: Family) -> bool:
    """Whether two groups of sentences of an article, found in different articles, are one report that this article has more of."""
    evidence = family.evidence
    if evidence.published_by[member] is not None or _a_wire_has_both(member, a, b, family):
        return True
    wires_a = frozenset().union(*(evidence.credited[o] for o in a.others - b.others))
    wires_b = frozenset().union(*(evidence.credited[o] for o in b.others - a.others))
    if wires_a and wires_b and not wires_a & wires_b:
        return False
    if _share_elsewhere(a.others - b.others, b.others - a.others, family):
        return True
    going_on = _goes_on(member, a, family) + _goes_on(member, b, family)
    return going_on < 2 and _same_names(member, a, b, family, doubt=going_on == 0)


def _share_elsewhere(only_a: set[int], only_b: set[int], family: Family) -> bool:
    """Whether most articles of each set share a good part with one of the other set."""
    near = {(x, y) for x in only_a for y in only_b if family.share_of_shorter(x, y) >= _STRONG}
    return 2 * len({x for x, _ in near}) > len(only_a) and 2 * len({y for _, y in near}) > len(only_b)


def _a_wire_has_both(member: int, a: _Group, b: _Group, family: Family) -> bool:
    for other, overlap in family.overlaps[member].items():
        lines = overlap.lines(member)
        if family.evidence.published_by[other] is not None and all(2 * len(lines & g.lines) >= len(g.lines) for g in (a, b)):
            return True
    return False


def _goes_on(member: int, group: _Group, family: Family) -> bool:
    for other in group.others:
        indexed = family.indexed[other]
        shared = count_words(family.overlaps[member][other].lines(other), indexed)
        if shared < (1 - _GOES_ON) * sum(indexed.sizes):
            return True
    return False


def _same_names(member: int, a: _Group, b: _Group, family: Family, *, doubt: bool) -> bool:
    """Whether both groups speak of the same names; with `doubt`, groups with too few names to tell count as the same."""
    names_a, names_b = _names(member, a, family), _names(member, b, family)
    fewer = min(len(names_a), len(names_b))
    if doubt and fewer < 4:
        return True
    common = len(names_a & names_b)
    return common >= 2 and common >= _SAME_NAMES * fewer


def _names(member: int, group: _Group, family: Family) -> set[int]:
    wording = family.indexed[member].wording
    return {
        int(word)
        for word, line, named in zip(wording.words.tolist(), wording.sentence.tolist(), wording.named.tolist(), strict=True)
        if named and line in group.lines
    }
