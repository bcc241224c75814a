"""Which wordings of different reports make the same claim?"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace

from twosource.corroborate.match.contradictions import contradicts, what_differs
from twosource.corroborate.match.grounds import Tie, has_common_ground, tie_between
from twosource.corroborate.match.outlines import Outline, is_meeting, is_unnamed
from twosource.corroborate.match.shelves import lookup_keys, shelf_keys
from twosource.corroborate.match.victims import is_named, is_single
from twosource.corroborate.words import content_words, plain, shared_content
from twosource.records import Reason

_MOST_REFUSALS = 3
"""Reasons that a claim keeps for not being one of those it comes close to."""


@dataclass(frozen=True, slots=True)
class Matched:
    """One claim: the wordings that make it, which of them could belong elsewhere too, and which of other claims could be its.

    `likely` are the mentions of those that joined it though nothing is sure to tie them to any claim.
    """

    members: tuple[Outline, ...]
    unsure: frozenset[str] = frozenset()
    possible: tuple[Outline, ...] = ()
    reasons: tuple[Reason, ...] = ()
    likely: frozenset[str] = frozenset()


@dataclass(slots=True)
class Cluster:
    """A claim as it grows.

    `unsure` are ids of mentions that could belong elsewhere, `likely` of those that are only likely to be its, `refused` why its first
    outline stands alone.
    """

    members: list[Outline] = field(default_factory=list)
    unsure: set[str] = field(default_factory=set)
    likely: set[str] = field(default_factory=set)
    possible: list[Outline] = field(default_factory=list)
    refused: list[Reason] = field(default_factory=list)


def match(outlines: Iterable[Outline], content_share: float) -> tuple[Matched, ...]:
    """The claims that the outlines make. The same for any order of them.

    The fullest outline comes first and every later one joins the claim it contradicts in no member, so that one which leaves a
    field out never holds two apart-standing claims together. One that fits several claims joins the first and is unsure there, as
    is one that is only likely to be of a claim.
    Cost grows with outlines that share a party, a day, a place or a number, not with pairs.
    """
    clusters: list[Cluster] = []
    shelves: dict[tuple[object, ...], dict[int, None]] = defaultdict(dict)
    for outline in sorted(outlines, key=order_of):
        near = sorted({n for key in lookup_keys(outline) for n in shelves.get(key, ())})
        ties = {n: tie_to(outline, clusters[n], content_share) for n in near}
        fitting = [n for n in near if ties[n] == "sure"] or likeliest_first(outline, [n for n in near if ties[n] == "likely"], clusters)
        if not fitting:
            clusters.append(Cluster())
            fitting = [len(clusters) - 1]
            ties[fitting[0]] = "sure"
            clusters[-1].refused += close_refusals(outline, (clusters[n] for n in near), content_share)
        home = fitting[0]
        clusters[home].members.append(outline)
        if len(fitting) > 1 or ties[home] == "likely":
            clusters[home].unsure |= outline.ids
            clusters[home].likely |= outline.ids if ties[home] == "likely" else set()
            for other in fitting[1:]:
                clusters[other].possible.append(outline)
        for key in shelf_keys(outline):
            shelves[key][home] = None
    return tuple(finish(c) for c in clusters)


def tie_to(outline: Outline, cluster: Cluster, content_share: float) -> Tie:
    """How surely an outline is of a claim. Who only may be of it stands in nobody's way who surely is, and brings in nobody for sure."""
    sure = [member for member in cluster.members if not (member.ids & cluster.unsure)]
    if _contradicts_any(outline, sure):
        return "none"
    ties = {tie_between(outline, member, content_share) for member in sure}
    if "sure" in ties:
        return "sure"
    unsure = [member for member in cluster.members if member.ids & cluster.unsure]
    if "likely" not in ties and all(tie_between(outline, member, content_share) == "none" for member in unsure):
        return "none"
    return "none" if _contradicts_any(outline, unsure) else "likely"


def _contradicts_any(outline: Outline, members: Sequence[Outline]) -> bool:
    everybody = frozenset(who for member in members for who in member.actors | member.recipients)
    # Whoever comes to a meeting adds up: the newcomer is held against all of its people, not against each teller's.
    return any(contradicts(outline, replace(member, actors=everybody) if is_meeting(member) else member) for member in members)


def likeliest_first(outline: Outline, found: Sequence[int], clusters: Sequence[Cluster]) -> list[int]:
    """The claims that an outline is likely of, those first that share most words with it."""
    words = _words_for(outline)
    return sorted(found, key=lambda n: (-max(shared_content(words, _words_for(m)) for m in clusters[n].members), n))


def _words_for(outline: Outline) -> str:
    return (outline.figure.of or "") if outline.figure is not None else outline.content


def close_refusals(outline: Outline, near: Iterable[Cluster], content_share: float) -> list[Reason]:
    """Why an outline that opens a claim of its own is no part of those it comes close to: one field alone stands against it."""
    out: list[Reason] = []
    for cluster in near:
        if len(out) == _MOST_REFUSALS:
            break
        first = cluster.members[0]
        differs = what_differs(outline, first)
        if len(differs) == 1 and has_common_ground(outline, first, content_share):
            mention = first.wording.canonical
            text = f"“{mention.text}” comes close and is not the same {outline.kind}: {differs[0]}"
            out.append(Reason(text=text, span=(mention.article_id, mention.start, mention.end)))
    return out


def finish(cluster: Cluster) -> Matched:
    """The claim that a cluster has become: first the reasons for each member but the first, then the refusals."""
    first = cluster.members[0].wording.canonical
    reasons = []
    for outline in cluster.members[1:]:
        mention = outline.wording.canonical
        sure = "may be" if outline.ids & cluster.unsure else "is"
        text = f"“{mention.text}” {sure} the same {outline.kind} as “{first.text}”: no field contradicts"
        reasons.append(Reason(text=text, span=(mention.article_id, mention.start, mention.end)))
    return Matched(
        tuple(cluster.members), frozenset(cluster.unsure), tuple(cluster.possible), (*reasons, *cluster.refused), frozenset(cluster.likely)
    )


def order_of(outline: Outline) -> tuple[object, ...]:
    """Those with a name first, of them the fullest, then by what they say: never by where they stand, so that a copy moves nothing."""
    days, numbers = outline.days, outline.numbers
    stated = sum(bool(x) for x in (outline.actors, outline.recipients, days, outline.places, numbers))
    return (
        not _is_known(outline),
        -stated,
        outline.group,
        (days.start or "", days.end or "") if days else ("", ""),
        numbers or (0.0, 0.0),
        sorted(str(who) for who in outline.actors | outline.recipients),
        -len(content_words(outline.content)),
        plain(outline.content),
        min(outline.ids),
    )


def _is_known(outline: Outline) -> bool:
    """Whether an outline says who by name; what only describes people may be of anybody's claim."""
    if outline.figure is not None:
        return not is_single(outline.figure) or is_named(outline.figure)
    return any(not is_unnamed(party) for party, _ in outline.actors | outline.recipients)
