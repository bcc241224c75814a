"""Whose death is part of which toll? Victims told of one by one lie in the count that the same articles give of all."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from twosource.corroborate.match.contradictions import places_contradict
from twosource.corroborate.match.matching import Matched
from twosource.corroborate.match.outlines import ALIKE, SAME_HAPPENING_DAYS, Outline
from twosource.corroborate.words import numbers_in
from twosource.records import Claim, Days, Reason
from twosource.text.days import days_overlap


def nest_singles(claims: Sequence[Claim], matched: Sequence[Matched], told_on: dict[str, int]) -> list[Claim]:
    """The claims, those that tell of victims one by one put into the toll they are part of; never added up.

    A toll is a count of two and more, in an article of the victim's or, where these have none, in one that is ALIKE, with neither day
    nor place against it; the one that most of these articles have, then the largest. `told_on` gives each article's day as an ordinal.
    """
    wholes: dict[tuple[str, str], list[int]] = defaultdict(list)
    for n, members in enumerate(m.members for m in matched):
        if is_toll(claims[n]):
            for article_id in sorted({a for o in members for a in o.articles}):
                wholes[members[0].type, article_id].append(n)
    out = []
    for n, claim in enumerate(claims):
        whole = _find_whole(n, claims, matched, wholes, told_on) if is_particular(claim) else None
        out.append(claim if whole is None else _put_into(claim, claims[whole]))
    return out


def is_toll(claim: Claim) -> bool:
    """Whether a claim counts several victims, not of a larger count and not over time."""
    figure = claim.figure
    return (
        figure is not None and (figure.best or 0) > 1 and figure.part_of is None and claim.polarity == "affirmed" and not figure.cumulative
    )


def is_particular(claim: Claim) -> bool:
    """Whether the claim tells of one victim, or of several by name or description without a number ("a woman and her son")."""
    figure = claim.figure
    if figure is None or figure.best is None or figure.high != figure.best or figure.part_of is not None or claim.polarity != "affirmed":
        return False
    return figure.best == 1 or not any(figure.best in numbers_in(m.text) for m in claim.mentions)


def _find_whole(
    n: int, claims: Sequence[Claim], matched: Sequence[Matched], wholes: dict[tuple[str, str], list[int]], told_on: dict[str, int]
) -> int | None:  # fmt: skip
    members = matched[n].members
    own = sorted({a for o in members for a in o.articles})
    alike = sorted({a for o in members for a, score in o.near.items() if score >= ALIKE})
    days = [told_on[a] for a in own if a in told_on]
    for articles in (own, alike):
        shared: dict[int, int] = defaultdict(int)
        for article_id in articles:
            for whole in wholes.get((members[0].type, article_id), ()):
                shared[whole] += 1
        fitting = [w for w in shared if _best(claims[w]) > _best(claims[n]) and _can_hold(matched[w].members, members, days)]
        if fitting:
            return min(fitting, key=lambda w: (-shared[w], -_best(claims[w]), claims[w].claim_id))
    return None


def _best(claim: Claim) -> int:
    return (claim.figure.best or 0) if claim.figure else 0


def _can_hold(wholes: Sequence[Outline], parts: Sequence[Outline], told_on: Sequence[int]) -> bool:
    return all(_agree(w, p, told_on) for w in wholes for p in parts)


def _agree(whole: Outline, part: Outline, told_on: Sequence[int]) -> bool:
    if places_contradict(whole, part):
        return False
    if whole.days is not None and part.days is not None:
        return days_overlap(whole.days, part.days)
    days = whole.days or part.days
    return days is None or not told_on or any(_is_near(days, day) for day in told_on)


def _is_near(days: Days, told: int) -> bool:
    ends = [date.fromisoformat(day).toordinal() for day in (days.start, days.end) if day]
    return not ends or min(ends) - SAME_HAPPENING_DAYS <= told <= max(ends) + SAME_HAPPENING_DAYS


def _put_into(claim: Claim, whole: Claim) -> Claim:
    assert claim.figure is not None
    first = whole.mentions[0]
    why = Reason(text=f"“{whole.text}” counts all of them: one of them is this", span=(first.article_id, first.start, first.end))
    return replace(claim, figure=replace(claim.figure, part_of=whole.claim_id), reasons=(*claim.reasons, why))
