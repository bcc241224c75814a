"""Are the claims of an earlier day those that its reports make, with the intervals that they have from these alone?"""

from datetime import date, timedelta

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.renewing.growing import LINES, OUTLETS, REPORTS, Grown, Telling, read_at_once, text_of
from twosource.board import Shift
from twosource.board.asof import ReportDays
from twosource.renewing.asof import Known, read_board, read_changes, read_known
from twosource.store import queries
from twosource.store.reportdays import read_report_days

FEW = settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))
DAYS = tuple(sorted({date for _, _, date in REPORTS if date}))
AFP, REUTERS = 0, 1
ROAD, TOLL = 15, 7


def _known(grown: Grown, day: str) -> Known:
    return read_known(grown.store, read_report_days(grown.store), day)


def _held(grown: Grown) -> Known:
    return Known(queries.read_claims(grown.store), queries.read_actors(grown.store))


@st.composite
def tellings(draw: st.DrawFn) -> list[Telling]:
    """Articles that print one report each."""
    out = []
    for outlet, report in draw(st.lists(st.tuples(st.sampled_from(OUTLETS), st.integers(0, len(REPORTS) - 1)), min_size=1, max_size=8)):
        lines = draw(st.lists(st.integers(0, len(LINES) - 1), min_size=1, max_size=4, unique=True))
        out.append(Telling(outlet, tuple((report, n) for n in lines)))
    return list({text_of(telling): telling for telling in out}.values())


@FEW
@given(told=tellings(), day=st.sampled_from(DAYS))
def test_what_was_known_by_a_day_is_what_the_articles_of_then_say(told: list[Telling], day: str) -> None:
    then = [t for t in told if (REPORTS[t.lines[0][0]][2] or day) <= day]
    assert _known(read_at_once(told), day) == _held(read_at_once(then))


def test_a_second_source_of_a_later_day_does_not_count_before_it() -> None:
    told = [Telling("Argus", ((AFP, ROAD), (AFP, TOLL))), Telling("Ledger", ((REUTERS, ROAD), (REUTERS, TOLL)))]
    grown = read_at_once(told)
    now, then = ([c for c in found.claims if c.kind == "position"] for found in (_held(grown), _known(grown, "2021-03-08")))
    assert [c.counts.independent for c in now] == [(2, 2)]
    assert [c.counts.independent for c in then] == [(1, 1)]
    assert [len(c.mentions) for c in then] == [1]


def test_the_board_of_a_day_has_the_intervals_of_that_day_and_is_found_by_any_member() -> None:
    grown = read_at_once([Telling("Argus", ((AFP, ROAD),)), Telling("Ledger", ((REUTERS, ROAD),))])
    (claim,) = queries.read_claims(grown.store)
    boards = {day: read_board(grown.store, day) for day in (None, "2021-03-09", "2021-03-08")}
    assert [[row.independent for row in board.positions] for board in boards.values()] == [[(2, 2)], [(2, 2)], [(1, 1)]]
    assert {row.claim_ids[0] for board in boards.values() for row in board.positions} <= set(claim.member_ids)
    assert read_board(grown.store, "2021-03-08", [claim.claim_id]).positions == ()


def test_the_store_stays_as_it_is() -> None:
    grown = read_at_once([Telling("Argus", ((AFP, ROAD),)), Telling("Ledger", ((REUTERS, ROAD),))])
    before = _held(grown)
    generation = queries.read_generation(grown.store)
    _known(grown, "2021-03-08")
    assert (_held(grown), queries.read_generation(grown.store)) == (before, generation)


def test_what_has_no_day_was_known_all_along() -> None:
    grown = read_at_once([Telling("Argus", ((3, ROAD),)), Telling("Ledger", ((REUTERS, ROAD),))])
    assert [len(c.mentions) for c in _known(grown, "2021-03-08").claims] == [1]
    assert read_report_days(grown.store) == ReportDays(read_report_days(grown.store).reports, {})


def test_changes_show_each_interval_as_the_reports_of_before_make_it() -> None:
    grown = read_at_once([Telling("Argus", ((AFP, ROAD), (AFP, TOLL))), Telling("Ledger", ((REUTERS, ROAD), (REUTERS, ROAD + 1)))])
    demand, refusal = sorted((c for c in queries.read_claims(grown.store) if c.position), key=lambda c: c.position.stance)  # type: ignore[union-attr]
    changes = read_changes(grown.store, "2021-03-09")
    grew, new = (next(c for c in changes if c.claim_ids == (found.claim_id,)) for found in (demand, refusal))
    assert grew.independent == (Shift(claim_id=demand.claim_id, before=(1, 1), now=(2, 2)),)
    assert new.independent == (Shift(claim_id=refusal.claim_id, before=None, now=(1, 1)),)
    assert [c.what for c in changes if c.claim_ids == (demand.claim_id,)] == ["another root: Reuters", "refused"]


@FEW
@given(told=tellings(), day=st.sampled_from(DAYS))
def test_no_interval_moves_unseen(told: list[Telling], day: str) -> None:
    grown = read_at_once(told)
    changes = read_changes(grown.store, day)
    shifts = {shift for change in changes for shift in change.independent}
    eve = (date.fromisoformat(day) - timedelta(days=1)).isoformat()
    before = {m: c.counts.independent for c in _known(grown, eve).claims for m in c.member_ids}
    for claim in queries.read_claims(grown.store):
        was = next((before[m] for m in claim.member_ids if m in before), None)
        if was is not None and was != claim.counts.independent:
            assert Shift(claim_id=claim.claim_id, before=was, now=claim.counts.independent) in shifts
