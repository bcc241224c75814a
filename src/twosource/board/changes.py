"""What did the days since a date change in the record: claims, positions, locks, things due?"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Literal

from twosource.board.asof import ReportDays, first_day, known_by, newest_words
from twosource.board.board import Board, make_board
from twosource.board.rows import LockRow, Said
from twosource.records import Actor, Claim


@dataclass(frozen=True, slots=True, kw_only=True)
class Shift:
    """How many independent sources stood behind a claim on the eve, and how many do now; `before` is None where it was not known then."""

    claim_id: str
    before: tuple[int, int] | None
    now: tuple[int, int]


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """One thing that a day brought: to which kind of row, what, for which claims, in which words, reported on which day.

    `independent` has the intervals of these claims, in their order.
    """

    row: Literal["claim", "position", "lock", "due"]
    what: str
    claim_ids: tuple[str, ...]
    text: str
    day: str | None
    said: Said | None = None
    independent: tuple[Shift, ...] = ()


def find_changes(
    claims: Sequence[Claim],
    actors: Sequence[Actor],
    days: ReportDays,
    since: str,
    *,
    as_of: str | None = None,
    on_the_eve: Iterable[Claim] = (),
) -> tuple[Change, ...]:
    """What the reports of `since` and later days changed, up to `as_of` (the newest day of the pile unless given), in order of day.

    `on_the_eve` are the claims as the reports before `since` make them, with their intervals of then.
    """
    before = make_board(claims, actors, days, as_of=day_before(since))
    now = make_board(claims, actors, days, as_of=as_of)
    known = known_by(claims, days, now.as_of)
    shifts = _find_shifts(claims, on_the_eve)
    found = [*_claim_changes(known, days, since, shifts), *_row_changes(before, now, {c.claim_id: c for c in known}, days, since)]
    told = (replace(c, independent=tuple(shifts[i] for i in c.claim_ids if i in shifts)) for c in found)
    return tuple(sorted(told, key=lambda c: (c.day or "", c.row, c.claim_ids, c.what)))


def _find_shifts(claims: Iterable[Claim], on_the_eve: Iterable[Claim]) -> dict[str, Shift]:
    """The intervals of each claim; where it was several on the eve, that of the one with the smallest of its members."""
    were = {member: claim.counts.independent for claim in on_the_eve for member in claim.member_ids}
    return {
        c.claim_id: Shift(
            claim_id=c.claim_id, before=next((were[m] for m in sorted(c.member_ids) if m in were), None), now=c.counts.independent
        )
        for c in claims
    }  # fmt: skip


def day_before(day: str) -> str:
    """The eve of a day; before the first day there is none, and nothing was known."""
    found = date.fromisoformat(day)
    return "" if found == date.min else (found - timedelta(days=1)).isoformat()


def _claim_changes(claims: Sequence[Claim], days: ReportDays, since: str, shifts: Mapping[str, Shift]) -> Iterator[Change]:
    by_id = {c.claim_id: c for c in claims}
    for claim in claims:
        new = [m for m in claim.mentions if (days.of(m) or "") >= since]
        day = min((days.of(m) or "" for m in new), default=None)
        for what in _what_is_new(claim, {m.mention_id for m in new}, shifts[claim.claim_id]):
            yield Change(row="claim", what=what, claim_ids=(claim.claim_id,), text=claim.text, day=day, said=newest_words(claim, days))
        if not new:
            continue
        for word, others in (("supersedes", claim.supersedes), ("conflicts", claim.conflicts)):
            yield from _against(claim, word, [by_id[o] for o in others if o in by_id], days, since)


def _what_is_new(claim: Claim, new: set[str], shift: Shift) -> list[str]:
    """What has come to a claim with these new mentions, in words."""
    if len(new) == len(claim.mentions):
        # A position has a row of its own.
        return ["new"] if claim.position is None else []
    roots = [f"another root: {root.name or root.kind}" for root in claim.roots if root.mentions and new.issuperset(root.mentions)]
    other = shift.before is not None and shift.before != shift.now
    return roots or (["another interval"] if other else [])


def _against(claim: Claim, word: str, others: Sequence[Claim], days: ReportDays, since: str) -> Iterator[Change]:
    day = first_day(claim, days)
    for other in others:
        earlier = first_day(other, days)
        if (
            day is not None
            and day >= since
            and (word == "supersedes" or earlier is None or (earlier, other.claim_id) < (day, claim.claim_id))
        ):
            ids = (claim.claim_id, other.claim_id)
            yield Change(row="claim", what=word, claim_ids=ids, text=claim.text, day=day, said=newest_words(claim, days))


def _row_changes(before: Board, now: Board, claims: Mapping[str, Claim], days: ReportDays, since: str) -> Iterator[Change]:
    yield from _standing_changes("position", before, now, since)
    yield from _standing_changes("due", before, now, since)
    # A position that was taken again may go by the id of another claim now; its locks are the same.
    known_as = {claim_id: row.claim_ids[0] for row in now.positions for claim_id in row.claim_ids}
    old, new = ({_named(lock, known_as): lock for lock in board.locks} for board in (before, now))
    for ids in sorted({*old, *new}):
        if ids in old and ids in new:
            continue
        lock: LockRow = new.get(ids) or old[ids]
        day = max((d for i in ids if i in claims and (d := first_day(claims[i], days))), default=None)
        yield Change(row="lock", what="new" if ids in new else "opened", claim_ids=ids, text=lock.why, day=day)


def _named(lock: LockRow, known_as: Mapping[str, str]) -> tuple[str, ...]:
    return tuple(sorted(known_as.get(claim_id, claim_id) for claim_id in lock.claim_ids))


def _standing_changes(kind: Literal["position", "due"], before: Board, now: Board, since: str) -> Iterator[Change]:
    rows = now.positions if kind == "position" else now.due
    old = before.positions if kind == "position" else before.due
    standing = {claim_id: row.standing for row in old for claim_id in row.claim_ids}
    for row in rows:
        was = next((standing[i] for i in row.claim_ids if i in standing), None)
        text = row.newest.text
        if was is None and row.newest.day is not None and row.newest.day >= since:
            yield Change(row=kind, what="new", claim_ids=row.claim_ids, text=text, day=row.newest.day, said=row.newest)
        if was != row.standing and (was is not None or row.trail):
            turn = row.trail[-1] if row.trail else None
            day, said = (turn.day, turn.said) if turn else (row.newest.day, row.newest)
            yield Change(row=kind, what=str(row.standing), claim_ids=row.claim_ids, text=text, day=day, said=said)
