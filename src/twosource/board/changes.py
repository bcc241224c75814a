"""What did the days since a date change in the record: claims, positions, locks, things due?"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

from twosource.board.asof import ReportDays, first_day, known_by, newest_words
from twosource.board.board import Board, make_board
from twosource.board.rows import LockRow, Said
from twosource.records import Actor, Claim


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """One thing that a day brought: to which kind of row, what, for which claims, in which words, reported on which day."""

    row: Literal["claim", "position", "lock", "due"]
    what: str
    claim_ids: tuple[str, ...]
    text: str
    day: str | None
    said: Said | None = None


def find_changes(
    claims: Sequence[Claim], actors: Sequence[Actor], days: ReportDays, since: str, *, as_of: str | None = None
) -> tuple[Change, ...]:
    """What the reports of `since` and later days changed, up to `as_of` (the newest day of the pile unless given), in order of day."""
    before = make_board(claims, actors, days, as_of=_day_before(since))
    now = make_board(claims, actors, days, as_of=as_of)
    known = known_by(claims, days, now.as_of)
    found = [*_claim_changes(known, days, since), *_row_changes(before, now, {c.claim_id: c for c in known}, days, since)]
    return tuple(sorted(found, key=lambda c: (c.day or "", c.row, c.claim_ids, c.what)))


def _day_before(day: str) -> str:
    """The eve of a day; before the first day there is none, and nothing was known."""
    found = date.fromisoformat(day)
    return "" if found == date.min else (found - timedelta(days=1)).isoformat()


def _claim_changes(claims: Sequence[Claim], days: ReportDays, since: str) -> Iterator[Change]:
    by_id = {c.claim_id: c for c in claims}
    for claim in claims:
        new = [m for m in claim.mentions if (days.of(m) or "") >= since]
        if not new:
            continue
        day, said = min(days.of(m) or "" for m in new), newest_words(claim, days)
        if len(new) == len(claim.mentions):
            # A position has a row of its own.
            if claim.position is None:
                yield Change(row="claim", what="new", claim_ids=(claim.claim_id,), text=claim.text, day=day, said=said)
        else:
            fresh = {m.mention_id for m in new}
            for root in claim.roots:
                if root.mentions and fresh.issuperset(root.mentions):
                    what = f"another root: {root.name or root.kind}"
                    yield Change(row="claim", what=what, claim_ids=(claim.claim_id,), text=claim.text, day=day, said=said)
        for word, others in (("supersedes", claim.supersedes), ("conflicts", claim.conflicts)):
            yield from _against(claim, word, [by_id[o] for o in others if o in by_id], days, since)


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
