"""Does the board show who stands where, what cannot both be met, and what is due? From the definitions, with positions made by hand."""

import random

import pytest

from tests.board.making import ACTORS, ARDEN, ARDEN_MINISTER, DRIVERS, LEAGUE, LEAGUE_HEAD, SENNA, Pile
from twosource.board import Board, LockRow, PositionRow, make_board
from twosource.board.parties import find_parties
from twosource.records import Actor


def _board(pile: Pile, **options: object) -> Board:
    return make_board(pile.claims, ACTORS, pile.days, **options)  # type: ignore[arg-type]


def _row(board: Board, claim_id: str) -> PositionRow:
    return next(row for row in board.positions if claim_id in row.claim_ids)


def _only_lock(board: Board) -> LockRow:
    (lock,) = board.locks
    return lock


# --- positions ------------------------------------------------------------------------------------------------------


def test_a_position_stands_open_under_the_party_of_its_holder() -> None:
    pile = Pile()
    claim = pile.position(LEAGUE_HEAD, "demands", "the release of the two dockers", "2022-05-01", to=ARDEN)
    row = _row(_board(pile), claim)
    assert (row.actor, row.holder, row.addressee, row.standing, row.first) == (LEAGUE, LEAGUE_HEAD, ARDEN, "open", "2022-05-01")
    assert row.newest.text == "the release of the two dockers"
    assert row.newest.day == "2022-05-01"


def test_the_newest_words_for_a_position_are_those_of_its_last_report() -> None:
    pile = Pile()
    claim = pile.position(LEAGUE, "demands", "higher wages", "2022-05-01", "2022-05-04")
    assert _row(_board(pile), claim).newest.span[0] == "a0-1"


@pytest.mark.parametrize("stance", ["demands", "requires"])
def test_a_demand_that_the_addressee_turns_down_is_refused_and_keeps_its_trail(stance: str) -> None:
    pile = Pile()
    claim = pile.position(LEAGUE, stance, "the release of the two dockers", "2022-05-01", to=ARDEN)  # type: ignore[arg-type]
    no = pile.position(ARDEN_MINISTER, "refuses", "to release the two dockers before their trial", "2022-05-02")
    row = _row(_board(pile), claim)
    assert row.standing == "refused"
    assert [(t.what, t.claim_id, t.day) for t in row.trail] == [("refused", no, "2022-05-02")]


def test_somebody_who_was_not_asked_cannot_refuse_or_grant() -> None:
    pile = Pile()
    claim = pile.position(LEAGUE, "demands", "the release of the two dockers", "2022-05-01", to=ARDEN)
    pile.position(SENNA, "refuses", "the release of the two dockers", "2022-05-02")
    pile.event("YIELD", (SENNA,), "Senna released the two dockers", "2022-05-03")
    assert _row(_board(pile), claim).standing == "open"


def test_a_demand_is_granted_by_the_deed_of_who_was_asked() -> None:
    pile = Pile()
    claim = pile.position(LEAGUE, "demands", "the release of the two dockers", "2022-05-01", to=ARDEN)
    deed = pile.event("YIELD", (ARDEN,), "Arden released the two dockers", "2022-05-05")
    row = _row(_board(pile), claim)
    assert row.standing == "granted"
    assert row.trail[-1].claim_id == deed


def test_a_deed_that_is_only_planned_grants_nothing() -> None:
    pile = Pile()
    claim = pile.position(LEAGUE, "demands", "the release of the two dockers", "2022-05-01", to=ARDEN)
    pile.event("YIELD", (ARDEN,), "Arden will release the two dockers", "2022-05-05", status="planned")
    pile.event("YIELD", (ARDEN,), "Arden released the two dockers", "2022-05-05", denied=True)
    assert _row(_board(pile), claim).standing == "open"


def test_a_demand_that_is_taken_up_in_words_is_accepted() -> None:
    pile = Pile()
    claim = pile.position(SENNA, "demands", "a truce in the strait", "2022-05-01", to=ARDEN)
    pile.position(ARDEN, "accepts", "a ceasefire", "2022-05-02")
    assert _row(_board(pile), claim).standing == "accepted"


def test_a_later_word_of_the_same_party_withdraws_a_position() -> None:
    pile = Pile()
    claim = pile.position(LEAGUE_HEAD, "refuses", "talks with the shipowners", "2022-05-01")
    later = pile.position(LEAGUE, "accepts", "talks with the shipowners", "2022-05-03")
    board = _board(pile)
    assert _row(board, claim).standing == "withdrawn"
    assert _row(board, later).standing == "open"


def test_two_words_of_one_day_stand_side_by_side() -> None:
    pile = Pile()
    claim = pile.position(LEAGUE, "refuses", "talks with the shipowners", "2022-05-01")
    other = pile.position(LEAGUE, "accepts", "talks with the shipowners", "2022-05-01")
    board = _board(pile)
    assert (_row(board, claim).standing, _row(board, other).standing) == ("open", "open")


def test_an_offer_is_turned_down_only_by_who_got_it_or_names_who_made_it() -> None:
    pile = Pile()
    offer = pile.position(SENNA, "offers", "to host peace talks", "2022-05-01")
    pile.position(LEAGUE, "refuses", "an offer of talks by Arden", "2022-05-02")
    assert _row(_board(pile), offer).standing == "open"
    pile.position(LEAGUE, "refuses", "an offer of talks by Senna", "2022-05-02")
    assert _row(_board(pile), offer).standing == "refused"


def test_nothing_that_was_reported_before_a_position_changes_it() -> None:
    pile = Pile()
    pile.position(ARDEN, "refuses", "the release of the two dockers", "2022-04-01")
    claim = pile.position(LEAGUE, "demands", "the release of the two dockers", "2022-05-01", to=ARDEN)
    assert _row(_board(pile), claim).standing == "open"


def test_two_claims_of_one_position_are_one_row() -> None:
    pile = Pile()
    one = pile.position(LEAGUE, "demands", "the release of the two dockers", "2022-05-01", to=ARDEN)
    two = pile.position(LEAGUE_HEAD, "demands", "The release of the two dockers", "2022-05-03")
    (row,) = _board(pile).positions
    assert row.claim_ids == (one, two)
    assert row.first == "2022-05-01"
    assert row.addressee == ARDEN


def test_two_mentions_of_nobody_by_name_are_two_parties() -> None:
    pile = Pile()
    pile.position(DRIVERS, "demands", "lower tolls", "2022-05-01")
    other = DRIVERS.__class__(actor_id="drivers-2", name="drivers", kind="unnamed")
    pile.position(other, "demands", "lower tolls", "2022-05-01")
    assert len(_board(pile).positions) == 2


# --- as of a day ----------------------------------------------------------------------------------------------------


def test_the_board_of_a_day_knows_nothing_of_later_reports() -> None:
    pile = Pile()
    claim = pile.position(LEAGUE, "demands", "the release of the two dockers", "2022-05-01", to=ARDEN)
    pile.event("YIELD", (ARDEN,), "Arden released the two dockers", "2022-05-05")
    assert _board(pile).as_of == "2022-05-05"
    assert _row(_board(pile, as_of="2022-05-04"), claim).standing == "open"
    assert _board(pile, as_of="2022-04-30").positions == ()


def test_a_report_without_a_day_is_on_every_board() -> None:
    pile = Pile()
    claim = pile.position(LEAGUE, "demands", "lower tolls", None)
    pile.position(SENNA, "refuses", "passage", "2022-05-01")
    assert _row(_board(pile, as_of="2022-04-01"), claim).newest.day is None


# --- locks ----------------------------------------------------------------------------------------------------------


def test_a_demand_and_a_refusal_of_the_same_words_are_a_lock() -> None:
    pile = Pile()
    one = pile.position(LEAGUE, "requires", "the reopening of the northern canal", "2022-05-01")
    two = pile.position(SENNA, "refuses", "the reopening of the northern canal", "2022-05-01")
    lock = _only_lock(_board(pile))
    assert lock.claim_ids == (one, two)
    assert lock.between == (LEAGUE, SENNA)
    assert "Workers' League" in lock.why
    assert "Senna" in lock.why


@pytest.mark.parametrize(
    ("asked", "stance", "against"),
    [
        ("the departure of President Halvorn", "refuses", "to back calls on Halvorn to step down"),
        ("Halvorn to resign", "demands", "talks that leave open the possibility of Halvorn staying on"),
        ("a ceasefire before anything else", "refuses", "any truce"),
        ("an end to the sanctions", "refuses", "to lift the sanctions"),
        ("the withdrawal of all troops from the valley", "demands", "that its troops remain: no pullback"),
        ("the release of all prisoners", "refuses", "to free the prisoners"),
    ],
)
def test_positions_on_two_sides_of_one_matter_are_a_lock_in_whatever_words(asked: str, stance: str, against: str) -> None:
    pile = Pile()
    pile.position(LEAGUE, "demands", asked, "2022-05-01")
    pile.position(SENNA, stance, against, "2022-05-01")  # type: ignore[arg-type]
    assert _only_lock(_board(pile)).between == (LEAGUE, SENNA)


@pytest.mark.parametrize(
    ("asked", "stance", "other"),
    [
        ("the departure of President Halvorn", "refuses", "to let the envoy Brelin step down"),  # somebody else's
        ("an end to the sanctions", "demands", "that the sanctions be lifted"),  # the same side
        ("a ceasefire", "refuses", "to pay compensation"),  # another matter
        ("a ceasefire", "accepts", "a truce"),
        ("not to withdraw its troops", "refuses", "to withdraw"),
    ],
)
def test_positions_that_can_both_be_met_are_no_lock(asked: str, stance: str, other: str) -> None:
    pile = Pile()
    pile.position(LEAGUE, "demands", asked, "2022-05-01")
    pile.position(SENNA, stance, other, "2022-05-01")  # type: ignore[arg-type]
    assert _board(pile).locks == ()


def test_one_party_is_in_no_lock_with_itself() -> None:
    pile = Pile()
    pile.position(LEAGUE, "demands", "a ceasefire", "2022-05-01")
    pile.position(LEAGUE_HEAD, "refuses", "a ceasefire", "2022-05-01")
    assert _board(pile).locks == ()


def test_two_refusals_lock_nothing() -> None:
    pile = Pile()
    pile.position(LEAGUE, "refuses", "a ceasefire", "2022-05-01")
    pile.position(SENNA, "refuses", "no ceasefire", "2022-05-01")
    assert _board(pile).locks == ()


def test_a_withdrawn_position_locks_nothing_more() -> None:
    pile = Pile()
    pile.position(LEAGUE, "demands", "a ceasefire", "2022-05-01")
    pile.position(SENNA, "refuses", "a ceasefire", "2022-05-01")
    pile.position(SENNA, "accepts", "a ceasefire", "2022-05-03")
    assert len(_board(pile, as_of="2022-05-02").locks) == 1
    assert _board(pile).locks == ()


def test_two_who_wait_for_each_other_are_a_lock() -> None:
    pile = Pile()
    pile.position(LEAGUE, "offers", "to open the southern harbour", "2022-05-01", condition="if Senna lifts the canal tolls")
    pile.position(SENNA, "offers", "to lift the canal tolls", "2022-05-01", condition="once the League opens the southern harbour")
    assert "neither goes first" in _only_lock(_board(pile)).why


def test_leaving_out_a_position_shows_the_lock_it_opens() -> None:
    pile = Pile()
    one = pile.position(LEAGUE, "demands", "a ceasefire", "2022-05-01")
    two = pile.position(SENNA, "refuses", "a ceasefire", "2022-05-01")
    board = _board(pile, without=[two])
    assert _only_lock(board).opened_by == two
    assert [row.claim_ids for row in board.positions] == [(one,)]
    assert _only_lock(_board(pile)).opened_by is None


# --- due ------------------------------------------------------------------------------------------------------------


def test_a_plan_is_due_until_its_day_is_over() -> None:
    pile = Pile()
    claim = pile.event("CONSULT", (ARDEN, SENNA), "Arden and Senna will meet on May 9", "2022-05-01", on="2022-05-09", status="planned")
    pile.position(LEAGUE, "demands", "lower tolls", "2022-05-10")
    assert [(d.claim_ids, d.standing) for d in _board(pile, as_of="2022-05-09").due] == [((claim,), "due")]
    assert [d.standing for d in _board(pile).due] == ["no word of it"]


@pytest.mark.parametrize(
    ("on", "status", "denied", "standing"),
    [
        ("2022-05-09", "happened", False, "happened"),
        (None, "called off", False, "called off"),
        ("2022-05-09", "planned", True, "called off"),
        ("2022-05-16", "planned", False, "moved"),
    ],
)
def test_what_became_of_a_plan(on: str | None, status: str, denied: bool, standing: str) -> None:
    pile = Pile()
    text = "Arden and Senna meet over the canal tolls"
    claim = pile.event("CONSULT", (ARDEN, SENNA), text, "2022-05-01", on="2022-05-09", status="planned")
    later = pile.event("CONSULT", (SENNA,), text, "2022-05-10", on=on, status=status, denied=denied, with_=(ARDEN,))  # type: ignore[arg-type]
    row = next(d for d in _board(pile).due if claim in d.claim_ids)
    assert row.standing == standing
    assert [t.claim_id for t in row.trail] == [later]


def test_another_meeting_of_one_of_them_fulfils_no_plan() -> None:
    pile = Pile()
    pile.event("CONSULT", (ARDEN, SENNA), "Arden and Senna will meet on May 9", "2022-05-01", on="2022-05-09", status="planned")
    pile.event("CONSULT", (ARDEN, LEAGUE), "Arden met the League", "2022-05-09", on="2022-05-09")
    assert [d.standing for d in _board(pile, as_of="2022-05-09").due] == ["due"]


def test_what_is_due_stands_in_order_of_its_day() -> None:
    pile = Pile()
    for day in ("2022-06-02", "2022-05-09", "2022-05-20"):
        pile.event("CONSULT", (ARDEN,), f"a conference on {day}", "2022-05-01", on=day, status="planned")
    assert [d.days.start for d in _board(pile).due] == ["2022-05-09", "2022-05-20", "2022-06-02"]


# --- laws -----------------------------------------------------------------------------------------------------------


def test_the_board_is_the_same_for_any_order_of_claims() -> None:
    pile = Pile()
    pile.position(LEAGUE, "demands", "a ceasefire", "2022-05-01", to=SENNA)
    pile.position(SENNA, "refuses", "any truce", "2022-05-02")
    pile.position(ARDEN, "offers", "to host talks", "2022-05-02")
    pile.position(LEAGUE, "accepts", "an offer of talks by Arden", "2022-05-03")
    pile.event("CONSULT", (ARDEN, SENNA), "Arden and Senna will meet", "2022-05-01", on="2022-05-09", status="planned")
    whole = _board(pile)
    assert whole.locks
    shuffler = random.Random(5)
    for _ in range(20):
        shuffler.shuffle(pile.claims)
        actors = list(ACTORS)
        shuffler.shuffle(actors)
        assert make_board(pile.claims, actors, pile.days) == whole


def test_an_empty_pile_has_an_empty_board() -> None:
    board = make_board((), (), Pile().days)
    assert board.as_of is None
    assert board.rows == ()


# --- parties --------------------------------------------------------------------------------------------------------

COUNCIL = Actor(actor_id="b", name="Harbour Council", kind="body", aliases=("the Council",))
SHORT = Actor(actor_id="a", name="Council", kind="body")
SPEAKER = Actor(actor_id="c", name="Ines Dahl", kind="person", body="Council")
OTHER = Actor(actor_id="d", name="Fishing Council", kind="body", aliases=("the Council",))


def test_a_short_form_that_is_one_bodys_alone_is_that_body() -> None:
    parties = find_parties([SHORT, COUNCIL, SPEAKER])
    assert parties.of(SHORT) == parties.of(SPEAKER) == COUNCIL


def test_a_short_form_of_two_bodies_is_neither() -> None:
    parties = find_parties([SHORT, COUNCIL, SPEAKER, OTHER])
    assert parties.of(SHORT) == parties.of(SPEAKER) == SHORT
    assert not parties.same(COUNCIL, OTHER)


def test_a_body_is_no_short_form_of_a_person() -> None:
    person = Actor(actor_id="e", name="Ada Council", kind="person", aliases=("Council",))
    assert find_parties([SHORT, person]).of(SHORT) == SHORT


@pytest.mark.parametrize("kind", ["unnamed", "group"])
def test_those_without_a_name_are_others_in_every_article(kind: str) -> None:
    one, two = (Actor(actor_id=i, name="diplomats", kind=kind) for i in "xy")  # type: ignore[arg-type]
    parties = find_parties([one, two])
    assert not parties.same(one, two)
    assert (parties.of(one), parties.of(two)) == (one, two)


def test_demands_put_to_two_are_two_rows_though_one_place_names_nobody() -> None:
    for order in (None, ARDEN, SENNA), (ARDEN, None, SENNA), (SENNA, ARDEN, None):
        pile = Pile()
        for to in order:
            pile.position(LEAGUE, "demands", "higher wages", "2022-05-01", to=to)
        assert sorted(row.addressee.name for row in _board(pile).positions if row.addressee) == ["Arden", "Senna"]
