"""How do the claims of a pile become the board of a day?"""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace

from twosource.board.asof import ReportDays, first_day, known_by, newest_words
from twosource.board.locks import find_locks
from twosource.board.parties import Parties, find_parties
from twosource.board.rows import DueRow, LockRow, PositionRow, Row
from twosource.board.turns import Bearing, find_plan_turns, find_position_turns
from twosource.records import Actor, Claim


@dataclass(frozen=True, slots=True, kw_only=True)
class Board:
    """The state of play on a day (None where nothing in the pile has a day). `positions` come by party, `due` by day."""

    as_of: str | None
    positions: tuple[PositionRow, ...]
    locks: tuple[LockRow, ...]
    due: tuple[DueRow, ...]

    @property
    def rows(self) -> tuple[Row, ...]:
        """All rows: positions, locks, things due."""
        return (*self.positions, *self.locks, *self.due)


def make_board(
    claims: Sequence[Claim], actors: Sequence[Actor], days: ReportDays, *, as_of: str | None = None, without: Collection[str] = ()
) -> Board:
    """The board of a day, the newest of the pile unless given. The same for any order of the claims.

    Positions whose claims are among `without` are left out, and the locks that opens are marked.
    """
    day = as_of or days.newest
    known = sorted(known_by(claims, days, day), key=lambda c: c.claim_id)
    parties = find_parties(actors)
    held = [c for c in known if c.position is not None and c.status == "happened" and c.polarity == "affirmed"]
    bearing = Bearing([*held, *(c for c in known if c.event is not None)], parties)
    positions = _find_positions(held, bearing, parties, days)
    locks = find_locks(positions, parties)
    if without:
        gone = {row.claim_ids[0]: row for row in positions if set(row.claim_ids) & set(without)}
        locks = tuple(_mark(lock, gone) for lock in locks)
        positions = [row for row in positions if row.claim_ids[0] not in gone]
    return Board(as_of=day, positions=tuple(positions), locks=locks, due=tuple(_find_due(known, bearing, parties, days, day)))


def _mark(lock: LockRow, gone: Collection[str]) -> LockRow:
    opened = next((claim_id for claim_id in lock.claim_ids if claim_id in gone), None)
    return replace(lock, opened_by=opened) if opened else lock


def _find_positions(held: Sequence[Claim], bearing: Bearing, parties: Parties, days: ReportDays) -> list[PositionRow]:
    rows = [_position_row(group, bearing, parties, days) for group in _group_same(held, parties)]
    return sorted(rows, key=lambda r: (parties.key(r.actor), r.stance, r.first or "", r.claim_ids))


def _group_same(claims: Sequence[Claim], parties: Parties) -> list[list[Claim]]:
    """Claims of one position in other words, put to the same: each with the first that it matches."""
    groups: list[list[Claim]] = []
    shelves: dict[tuple[str, str], list[list[Claim]]] = {}
    for claim in claims:
        assert claim.position is not None
        shelf = shelves.setdefault((parties.key(claim.position.holder), claim.position.stance), [])
        group = next((g for g in shelf if all(_is_same(one, claim, parties) for one in g)), None)
        if group is None:
            group = []
            shelf.append(group)
            groups.append(group)
        group.append(claim)
    return groups


def _is_same(a: Claim, b: Claim, parties: Parties) -> bool:
    assert a.position is not None and b.position is not None
    one, two = a.position.addressee, b.position.addressee
    if one is not None and two is not None and not parties.same(one, two):
        return False
    if (a.condition is None) != (b.condition is None):
        return False
    return a.position.content.casefold() == b.position.content.casefold()


def _position_row(group: Sequence[Claim], bearing: Bearing, parties: Parties, days: ReportDays) -> PositionRow:
    newest = max(group, key=lambda c: (newest_words(c, days).day or "", c.claim_id))
    position = newest.position
    assert position is not None
    standing, trail = find_position_turns(newest, bearing, parties, days)
    return PositionRow(
        claim_ids=tuple(sorted(c.claim_id for c in group)),
        actor=parties.of(position.holder),
        holder=position.holder,
        stance=position.stance,
        content=position.content,
        addressee=next((c.position.addressee for c in group if c.position and c.position.addressee), None),
        condition=newest.condition,
        standing=standing,
        first=min((day for c in group if (day := first_day(c, days))), default=None),
        newest=newest_words(newest, days),
        independent=max(c.counts.independent for c in group),
        trail=trail,
    )


def _find_due(claims: Sequence[Claim], bearing: Bearing, parties: Parties, days: ReportDays, as_of: str | None) -> list[DueRow]:
    events = [c for c in claims if c.event is not None]
    planned = [c for c in events if c.status in ("planned", "possible") and c.polarity == "affirmed" and c.when is not None]
    rows = []
    for claim in planned:
        assert claim.event is not None and claim.when is not None
        standing, trail = find_plan_turns(claim, bearing, parties, days, as_of)
        rows.append(
            DueRow(
                claim_ids=(claim.claim_id,),
                type=claim.event.type,
                actors=claim.event.actors,
                recipients=claim.event.recipients,
                days=claim.when,
                where=claim.where,
                standing=standing,
                newest=newest_words(claim, days),
                independent=claim.counts.independent,
                trail=trail,
            )
        )
    return sorted(rows, key=lambda r: (r.days.start or "", r.days.end or "9", r.claim_ids))
