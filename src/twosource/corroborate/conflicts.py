"""Which claims cannot both hold, and which take the place of an earlier one of the same root?"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from twosource.corroborate.match.contradictions import contradicts, numbers_agree, same_subject
from twosource.corroborate.match.grounds import contents_agree, has_common_ground
from twosource.corroborate.match.matching import Matched
from twosource.corroborate.match.outlines import Outline, share_somebody
from twosource.corroborate.root.roots import Standing
from twosource.corroborate.words import name_key
from twosource.records import Report

_OPPOSITE = frozenset({frozenset({"accepts", "refuses"}), frozenset({"offers", "refuses"})})


@dataclass(frozen=True, slots=True)
class Opposed:
    """For each claim, by its place in the order given: the claims it conflicts with and those it supersedes."""

    conflicts: Mapping[int, tuple[int, ...]]
    supersedes: Mapping[int, tuple[int, ...]]


Opposition = tuple[int, int, int | None]
"""Two claims that cannot both hold, and which of them takes the place of the other, where one does."""


def find_oppositions(
    claims: Sequence[Matched], standings: Sequence[Standing], reports: Mapping[str, Report], content_share: float
) -> list[Opposition]:
    """Every two claims that cannot both hold. Cost grows with claims of one kind that share a day, a place or an actor."""
    pairs = ((i, j) for i, j in _near_pairs(claims) if are_opposed(claims[i], claims[j], content_share))
    found = [(i, j, which_is_later((claims[i], claims[j]), (standings[i], standings[j]), reports)) for i, j in pairs]
    return [(i, j, None if later is None else (i, j)[later]) for i, j, later in found]


def spread(claims: Sequence[Matched], oppositions: Iterable[Opposition]) -> Opposed:
    """What each claim is in conflict with, both ways, and takes the place of, given all pairs; the claims in order of id."""
    conflicts: dict[int, set[int]] = defaultdict(set)
    supersedes: dict[int, set[int]] = defaultdict(set)
    for i, j, later in oppositions:
        if later is None:
            conflicts[i].add(j)
            conflicts[j].add(i)
        else:
            supersedes[later].add(i if later == j else j)
    _reach_superseded(claims, conflicts, supersedes)
    return Opposed(_sorted(conflicts), _sorted(supersedes))


def _reach_superseded(claims: Sequence[Matched], conflicts: dict[int, set[int]], supersedes: Mapping[int, set[int]]) -> None:
    """A count that another root contradicts now was contradicted before it was brought up to date as well."""
    for later, earlier in sorted(supersedes.items()):
        for i in sorted(conflicts.get(later, ())):
            for j in sorted(earlier):
                if i != j and _counts_apart([(x, y) for x in claims[i].members for y in claims[j].members]):
                    conflicts[i].add(j)
                    conflicts[j].add(i)


def _sorted(found: Mapping[int, set[int]]) -> dict[int, tuple[int, ...]]:
    return {i: tuple(sorted(js)) for i, js in found.items()}


def _near_pairs(claims: Sequence[Matched]) -> list[tuple[int, int]]:
    shelves: dict[tuple[object, ...], list[int]] = defaultdict(list)
    for i, claim in enumerate(claims):
        for key in sorted({key for outline in claim.members for key in opposed_keys(outline)}, key=str):
            shelves[key].append(i)
    pairs = {(i, j) for shelf in shelves.values() for n, i in enumerate(shelf) for j in shelf[n + 1 :]}
    return sorted(pairs)


def opposed_keys(outline: Outline) -> Iterable[tuple[object, ...]]:
    """What two outlines must have one of in common to be held against each other."""
    if outline.kind == "figure":
        yield from _scope_keys(outline)
        for article in sorted(outline.articles):
            yield ("figure", outline.type, "article", article)
    elif outline.kind in ("event", "position"):
        kind = outline.type if outline.kind == "event" else "position"
        for party, _ in sorted(outline.actors | outline.recipients, key=str):
            yield (kind, party)


def _scope_keys(outline: Outline) -> Iterable[tuple[object, ...]]:
    """The day of a count; where it has none, what else ties it to a count without a day (`_same_scope`)."""
    if outline.days is not None:
        yield ("figure", outline.type, "day", (outline.days.start, outline.days.end))
        return
    for place in sorted({name_key(p.name) for p in outline.places}):
        yield ("figure", outline.type, "place", place)
    if outline.wording.report_id is not None:
        yield ("figure", outline.type, "report", outline.wording.report_id)


def are_opposed(a: Matched, b: Matched, content_share: float) -> bool:
    """Whether two claims cannot both hold."""
    pairs = [(x, y) for x in a.members for y in b.members]
    kind = a.members[0].kind
    if kind == "figure":
        return _counts_apart(pairs) and any(same_subject(x, y) and _same_scope(x, y) for x, y in pairs)
    if kind == "event":
        denied = {a.members[0].polarity, b.members[0].polarity} == {"affirmed", "denied"}
        return denied and all(not contradicts(x, y) for x, y in pairs) and any(has_common_ground(x, y, content_share) for x, y in pairs)
    stances = frozenset({a.members[0].type, b.members[0].type})
    return stances in _OPPOSITE and any(
        share_somebody(x.actors, y.actors) and contents_agree(x.content, y.content, content_share) for x, y in pairs
    )


def _counts_apart(pairs: Sequence[tuple[Outline, Outline]]) -> bool:
    return not any(numbers_agree(x, y) for x, y in pairs) and any(same_subject(x, y) for x, y in pairs)


def _same_scope(x: Outline, y: Outline) -> bool:
    """Whether something that both state ties the two counts to one thing: the place, or the day where neither has a place of its own."""
    if x.places and y.places:
        return any(name_key(p.name) == name_key(q.name) for p in x.places for q in y.places)
    if _beside_each_other(x, y):
        return True
    same_day = x.days is not None and y.days is not None
    same_report = x.wording.report_id is not None and x.wording.report_id == y.wording.report_id
    return (same_day and bool(x.places) == bool(y.places)) or (same_report and not (x.articles & y.articles))


def _beside_each_other(x: Outline, y: Outline) -> bool:
    """Whether one paragraph sets two counts of the dead against each other: two voices, neither count a part."""
    if x.figure is None or y.figure is None or x.figure.part_of or y.figure.part_of:
        return False
    places = {(m.article_id, m.paragraph) for m in x.wording.mentions} & {(m.article_id, m.paragraph) for m in y.wording.mentions}
    voices = [o.wording.canonical.attribution[:1] for o in (x, y)]
    who = [hops[0].who for hops in voices if hops]
    return bool(places) and len(who) == 2 and who[0] is not None and who[1] is not None and who[0].actor_id != who[1].actor_id


def which_is_later(
    claims: tuple[Matched, Matched], standings: tuple[Standing, Standing], reports: Mapping[str, Report]
) -> int | None:  # fmt: skip
    """Which of two counts, 0 or 1, replaces the other: one root, and the order of their reports known."""
    if claims[0].members[0].kind != "figure":
        return None
    roots = [{(r.kind, r.actor_id or r.name) for r in standing.roots} for standing in standings]
    if len(roots[0]) != 1 or roots[0] != roots[1] or next(iter(roots[0]))[0] == "unnamed":
        return None
    times = [[_time(o, reports) for o in claim.members] for claim in claims]
    first = [min((t for t in ts if t), default=None) for ts in times]
    if first[0] is None or first[1] is None or first[0] == first[1]:
        return None
    return 0 if first[0] > first[1] else 1


def _time(outline: Outline, reports: Mapping[str, Report]) -> tuple[str, int] | None:
    """The report's day, and which of its versions has the value first."""
    report = reports.get(outline.wording.report_id or "")
    if report is None or report.date is None or report.date.start is None:
        return None
    numbers = [n for n, version in enumerate(report.versions) if outline.articles & set(version)]
    return (report.date.start, min(numbers, default=0) if len(report.versions) > 1 else 0)
