"""Which shared lines of one article belong together, so that a blend of two dispatches falls in two?

An article's kin fall into groups that have text in common with one another. Where two groups have nothing in common but through this
article, it is either a blend of two dispatches or the fuller copy that joins two cuts of one; what they go on with decides.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from twosource.trace.kinship import Kinship

# An article that has nine tenths of the shared text of another says nothing about where that one should be cut.
_TWIN = 0.9
_COMMON_TEXT = 0.3
# How many members of a group are asked whether an article belongs to it.
_ASKED = 8
# An article with more than this share of text that the copy lacks goes on elsewhere than the copy does.
_GOES_ON = 0.35
_SAME_NAMES = 0.25
_FEW_NAMES = 3


@dataclass(frozen=True, slots=True)
class Segment:
    """The lines of one member that stem from one report, as far as its kin show."""

    member: int
    lines: frozenset[int]


def split_article(member: int, kinship: Kinship) -> tuple[Segment, ...]:
    """The segments of a member; none where it has no kin. Looks at its kin only."""
    held, near = kinship.held[member], kinship.near[member]
    covered = {line for line in held if any(line in kinship.held[kin] for kin in near)}
    if not covered:
        return ()
    groups = _part_groups(member, covered, kinship)
    if len(groups) < 2:
        return (Segment(member, frozenset(covered)),)
    return tuple(Segment(member, frozenset(lines)) for lines in _give_lines(member, covered, groups, kinship) if lines)


def _part_groups(member: int, covered: set[int], kinship: Kinship) -> list[list[int]]:
    """The groups of kin whose reports are not the same, each with its members. Kin that have almost all of the text are in none."""
    held = kinship.held[member]
    whole = sum(held[line] for line in covered)
    part = {kin: sum(held[line] for line in covered if line in kinship.held[kin]) for kin in kinship.near[member]}
    groups: list[list[int]] = []
    bridged: set[tuple[int, int]] = set()
    # Those with the least of the text first: they stem from one report only.
    for kin in sorted((k for k in part if part[k] < _TWIN * whole), key=lambda k: (part[k], k)):
        homes = [n for n, group in enumerate(groups) if any(_has_common_text(kin, other, kinship) for other in group[:_ASKED])]
        if not homes:
            groups.append([kin])
        elif len(homes) == 1:
            groups[homes[0]].append(kin)
        else:
            bridged.update((a, b) for a in homes for b in homes if a < b)
    return _join_groups(member, groups, bridged, kinship)


def _has_common_text(a: int, b: int, kinship: Kinship) -> bool:
    return kinship.share_of_shorter(a, b) >= _COMMON_TEXT


def _join_groups(member: int, groups: list[list[int]], bridged: set[tuple[int, int]], kinship: Kinship) -> list[list[int]]:
    """Join groups that are cuts of one report: not both go on with other text, and an article links them or they name the same names."""
    on = [any(_goes_on(member, kin, kinship) for kin in group) for group in groups]
    home = list(range(len(groups)))
    for b in range(len(groups)):
        for a in range(b):
            apart = home[a] == home[b] or (on[a] and on[b]) or _credits_differ(groups[a], groups[b], kinship)
            if not apart and ((a, b) in bridged or _same_names(member, groups[a], groups[b], kinship)):
                old, new = max(home[a], home[b]), min(home[a], home[b])
                home = [new if h == old else h for h in home]
    joined: dict[int, list[int]] = {}
    for n, group in enumerate(groups):
        joined.setdefault(home[n], []).extend(group)
    return list(joined.values())


def _credits_differ(a: Sequence[int], b: Sequence[int], kinship: Kinship) -> bool:
    wires_a, wires_b = ({wire for kin in group for wire in kinship.bearings[kin].wires} for group in (a, b))
    return bool(wires_a and wires_b) and not wires_a & wires_b


def _goes_on(member: int, kin: int, kinship: Kinship) -> bool:
    return kinship.core[kin] - kinship.shared_words(member, kin) >= _GOES_ON * kinship.core[kin]


def _same_names(member: int, a: Sequence[int], b: Sequence[int], kinship: Kinship) -> bool:
    """Whether what both groups have of the member names the same; with too few names to tell it counts as the same."""
    lines_a, lines_b = _lines_of(member, a, kinship), _lines_of(member, b, kinship)
    names_a, names_b = _names(member, lines_a - lines_b, kinship), _names(member, lines_b - lines_a, kinship)
    fewer = min(len(names_a), len(names_b))
    return fewer < _FEW_NAMES or len(names_a & names_b) >= max(1, _SAME_NAMES * fewer)


def _lines_of(member: int, group: Sequence[int], kinship: Kinship) -> set[int]:
    return {line for line in kinship.held[member] if any(line in kinship.held[kin] for kin in group)}


def _names(member: int, lines: set[int], kinship: Kinship) -> set[int]:
    strand = kinship.strands[member]
    return strand.names_in(n for n, line in enumerate(strand.lines.tolist()) if line in lines)


def _give_lines(member: int, covered: set[int], groups: Sequence[Sequence[int]], kinship: Kinship) -> list[set[int]]:
    """The lines of each group: those that most of its members have; what only twins have goes with the line before, else behind."""
    out: list[set[int]] = [set() for _ in groups]
    last: int | None = None
    waiting: list[int] = []
    for line in dict.fromkeys(kinship.strands[member].lines.tolist()):
        if line not in covered:
            continue
        shares = [sum(line in kinship.held[kin] for kin in group) / len(group) for group in groups]
        if max(shares) > 0:
            last = shares.index(max(shares))
        if last is None:
            waiting.append(line)
        else:
            out[last].update([line, *waiting])
            waiting = []
    return out
