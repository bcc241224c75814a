"""Does `changes` show what a day brought, and only that?"""

from dataclasses import replace

from tests.board.making import ACTORS, ARDEN, LEAGUE, SENNA, Pile
from twosource.board import Change, Shift, find_changes, make_board
from twosource.board.asof import known_by


def _changes(pile: Pile, since: str) -> tuple[Change, ...]:
    return find_changes(pile.claims, ACTORS, pile.days, since)


def test_a_claim_of_an_earlier_day_is_no_change() -> None:
    pile = Pile()
    pile.event("CONSULT", (ARDEN, SENNA), "Arden met Senna", "2022-05-01")
    pile.event("CONSULT", (ARDEN, LEAGUE), "Arden met the League", "2022-05-03")
    assert [(c.row, c.what, c.text) for c in _changes(pile, "2022-05-02")] == [("claim", "new", "Arden met the League")]
    assert len(_changes(pile, "2022-05-01")) == 2


def test_another_root_of_a_known_claim_is_a_change() -> None:
    pile = Pile()
    claim = pile.event("CONSULT", (ARDEN, SENNA), "Arden met Senna", "2022-05-01", "2022-05-03")
    (change,) = _changes(pile, "2022-05-02")
    assert (change.what, change.claim_ids, change.day) == ("another root: Paper 1", (claim,), "2022-05-03")


def test_each_change_has_the_intervals_of_its_claims_on_the_eve_and_now() -> None:
    pile = Pile()
    old = pile.figure(4, "four were killed", "2022-05-01")
    new = pile.figure(6, "six were killed", "2022-05-03", supersedes=(old,))
    eve = known_by(pile.claims, pile.days, "2022-05-01")
    found = find_changes(pile.claims, ACTORS, pile.days, "2022-05-02", on_the_eve=eve)
    counts = {c.claim_id: c.counts.independent for c in pile.claims}
    (both,) = [c.independent for c in found if c.what == "supersedes"]
    assert both == (Shift(claim_id=new, before=None, now=counts[new]), Shift(claim_id=old, before=counts[old], now=counts[old]))


def test_a_claim_whose_interval_alone_is_another_is_a_change() -> None:
    pile = Pile()
    claim = pile.event("CONSULT", (ARDEN, SENNA), "Arden met Senna", "2022-05-01")
    eve = [replace(c, counts=replace(c.counts, independent=(2, 3))) for c in pile.claims]
    (change,) = find_changes(pile.claims, ACTORS, pile.days, "2022-05-02", on_the_eve=eve)
    assert (change.row, change.what, change.claim_ids, change.day) == ("claim", "another interval", (claim,), None)
    assert change.independent == (Shift(claim_id=claim, before=(2, 3), now=pile.claims[0].counts.independent),)


def test_a_correction_and_a_conflict_are_shown_with_the_claim_they_meet() -> None:
    pile = Pile()
    old = pile.figure(4, "four were killed", "2022-05-01")
    new = pile.figure(6, "six were killed", "2022-05-03", supersedes=(old,))
    other = pile.figure(9, "nine were killed", "2022-05-03", conflicts=(old,))
    found = {(c.what, c.claim_ids) for c in _changes(pile, "2022-05-02")}
    assert ("supersedes", (new, old)) in found
    assert ("conflicts", (other, old)) in found


def test_a_new_lock_and_one_that_opens_are_changes() -> None:
    pile = Pile()
    one = pile.position(LEAGUE, "demands", "a ceasefire", "2022-05-01")
    two = pile.position(SENNA, "refuses", "a ceasefire", "2022-05-03")
    pile.position(SENNA, "accepts", "a ceasefire", "2022-05-06")
    rows = [(c.row, c.what, c.claim_ids) for c in find_changes(pile.claims, ACTORS, pile.days, "2022-05-02", as_of="2022-05-04")]
    assert ("lock", "new", (one, two)) in rows
    assert ("lock", "opened", (one, two)) in [(c.row, c.what, c.claim_ids) for c in _changes(pile, "2022-05-05")]


def test_a_position_that_is_turned_down_and_a_plan_that_is_moved_are_changes() -> None:
    pile = Pile()
    asked = pile.position(LEAGUE, "demands", "a ceasefire", "2022-05-01", to=SENNA)
    pile.position(SENNA, "refuses", "a ceasefire", "2022-05-03")
    plan = pile.event("CONSULT", (ARDEN, SENNA), "Arden will meet Senna", "2022-05-01", on="2022-05-09", status="planned")
    pile.event("CONSULT", (ARDEN, SENNA), "Arden will meet Senna", "2022-05-03", on="2022-05-12", status="planned")
    found = {(c.row, c.what, c.claim_ids[0]) for c in _changes(pile, "2022-05-02")}
    assert {("position", "refused", asked), ("due", "moved", plan)} <= found


def test_changes_come_in_order_of_day() -> None:
    pile = Pile()
    for day in ("2022-05-07", "2022-05-03", "2022-05-05"):
        pile.event("CONSULT", (ARDEN, SENNA), f"Arden met Senna on {day}", day)
    days = [c.day for c in _changes(pile, "2022-05-01")]
    assert days == sorted(days, key=str)


def test_the_first_day_there_is_has_no_eve() -> None:
    pile = Pile()
    pile.event("CONSULT", (ARDEN, SENNA), "Arden met Senna", "2022-05-01")
    assert [(c.row, c.what) for c in _changes(pile, "0001-01-01")] == [("claim", "new")]


def test_a_lock_stays_one_lock_when_its_position_is_taken_again_under_a_smaller_id() -> None:
    pile = Pile()
    # The later claim comes first, and so has the smaller id.
    pile.position(LEAGUE, "demands", "the release of the two dockers", "2022-05-04")
    pile.position(LEAGUE, "demands", "the release of the two dockers", "2022-05-01")
    pile.position(ARDEN, "refuses", "the release of the two dockers at once", "2022-05-01", to=SENNA)
    before, now = (make_board(pile.claims, ACTORS, pile.days, as_of=day).locks for day in ("2022-05-03", "2022-05-04"))
    assert [lock.claim_ids for lock in before] != [lock.claim_ids for lock in now]
    assert len(before) == len(now) == 1
    assert not [c for c in _changes(pile, "2022-05-03") if c.row == "lock"]
