"""The state of play of the smallest real pile. Nothing of its text stands here: places are paragraph numbers of A and B."""

import pytest

from tests.seeds.test_seeds import FOLDER, ids, pile
from twosource.board import LockRow, PositionRow
from twosource.records import Claim

pytestmark = [pytest.mark.gold, pytest.mark.skipif(not FOLDER.is_dir(), reason=f"the seed articles are not at {FOLDER}")]
COALITION, RUSSIA = "National Coalition", "Russia"


def _claim(claim_id: str) -> Claim:
    return next(c for c in pile().claims() if c.claim_id == claim_id)


def _places(claim_id: str) -> set[tuple[str, int]]:
    letters = {article_id: letter for letter, article_id in ids().items()}
    return {(letters[m.article_id], m.paragraph) for m in _claim(claim_id).mentions}


def _rows(party: str, *stances: str) -> list[PositionRow]:
    return [row for row in pile().board().positions if row.actor.name == party and row.stance in stances]


def _stand_at(rows: list[PositionRow], place: tuple[str, int]) -> list[PositionRow]:
    return [row for row in rows if any(place in _places(i) for i in row.claim_ids)]


def test_the_three_demands_of_the_coalition_are_on_the_board() -> None:
    demands = _rows(COALITION, "demands")
    assert len(_stand_at(demands, ("A", 7))) == 1
    assert len(_stand_at(demands, ("A", 8))) == 2


def test_its_conditions_for_talks_are_on_the_board() -> None:
    conditions = _rows(COALITION, "requires")
    assert len(_stand_at(conditions, ("A", 8))) == 1
    assert len(_stand_at(conditions, ("A", 9))) == 1


def test_the_refusal_of_russia_is_on_the_board() -> None:
    assert _stand_at(_rows(RUSSIA, "refuses"), ("A", 10))


def test_its_demand_on_the_west_is_on_the_board() -> None:
    assert _stand_at(_rows(RUSSIA, "demands", "requires"), ("B", 23))


def test_the_lock_between_the_two_is_found() -> None:
    locks = [lock for lock in pile().board().locks if {p.name for p in lock.between} == {COALITION, RUSSIA}]
    assert any(_holds(lock, ("A", 8)) and _holds(lock, ("A", 10)) for lock in locks)


def _holds(lock: LockRow, place: tuple[str, int]) -> bool:
    return any(place in _places(claim_id) for claim_id in lock.claim_ids)


def test_leaving_out_the_refusal_opens_the_lock() -> None:
    (refusal,) = _stand_at(_rows(RUSSIA, "refuses"), ("A", 10))
    board = pile().board(without=[refusal.claim_ids[0]])
    touched = [lock for lock in board.locks if refusal.claim_ids[0] in lock.claim_ids]
    assert touched
    assert {lock.opened_by for lock in touched} == {refusal.claim_ids[0]}


def test_the_meeting_and_the_conference_are_due() -> None:
    assert {("2012-12-29", "due"), ("2013-01-30", "due")} <= {(d.days.start, d.standing) for d in pile().board().due}


def test_each_row_has_its_sentences() -> None:
    board = pile().board()
    texts = {a.article_id: a for a in pile().copies().articles}
    rows = [*board.positions, *board.due]
    assert rows
    assert all(row.newest.text and row.newest.span[0] in texts for row in rows)
