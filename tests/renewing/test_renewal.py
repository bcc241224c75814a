"""Does a pile that comes in parts, or loses some, end in the record that it has when it comes at once?"""

from collections.abc import Iterator
from itertools import pairwise

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.renewing.growing import LINES, OUTLETS, REPORTS, Grown, Telling, kept_in, read_at_once, text_of
from twosource.corroborate.match.outlines import NEAR
from twosource.renewing import whole
from twosource.renewing.wordings import fetch_surroundings

FEW = settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck))


@pytest.fixture(autouse=True)
def in_parts(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """However much of a small pile has changed, it is followed and not merged at once."""
    monkeypatch.setattr(whole, "_MOST", 99.0)
    yield


def tellings(at_least: int = 1, at_most: int = 9) -> st.SearchStrategy[list[Telling]]:
    printed = st.tuples(st.integers(0, len(REPORTS) - 1), st.integers(0, len(LINES) - 1))
    lines = st.lists(printed, min_size=1, max_size=5, unique_by=lambda p: p[1]).map(tuple)
    return st.lists(st.builds(Telling, st.sampled_from(OUTLETS), lines), min_size=at_least, max_size=at_most, unique_by=text_of)


@FEW
@given(told=tellings(2), cuts=st.sets(st.integers(1, 8), max_size=4))
def test_a_pile_that_comes_in_parts_ends_in_the_same_record(told: list[Telling], cuts: set[int]) -> None:
    edges = [0, *sorted(cut for cut in cuts if cut < len(told)), len(told)]
    grown = Grown()
    for first, last in pairwise(edges):
        grown.add(told[first:last])
    assert kept_in(grown.store) == kept_in(read_at_once(told).store)


@FEW
@given(told=tellings(2), data=st.data())
def test_what_is_taken_out_leaves_the_record_as_if_it_had_never_been_there(told: list[Telling], data: st.DataObject) -> None:
    gone = data.draw(st.lists(st.sampled_from(told), min_size=1, max_size=len(told) - 1, unique=True))
    grown = read_at_once(told)
    for telling in gone:
        grown.take_out([telling])
    assert kept_in(grown.store) == kept_in(read_at_once([t for t in told if t not in gone]).store)


@FEW
@given(told=tellings(3), data=st.data())
def test_articles_come_and_go_in_any_order(told: list[Telling], data: st.DataObject) -> None:
    grown, here = Grown(), set[Telling]()
    for _ in range(data.draw(st.integers(1, 6))):
        some = set(data.draw(st.lists(st.sampled_from(told), min_size=1, max_size=4, unique=True)))
        if some <= here:
            grown.take_out(some)
            here -= some
        else:
            grown.add(some)
            here |= some
    if here:
        assert kept_in(grown.store) == kept_in(read_at_once(here).store)


def test_articles_that_share_words_months_apart_do_not_lie_near_each_other() -> None:
    grown = read_at_once([Telling("Argus", ((0, 0),))])
    grown.store.write_many("INSERT INTO near VALUES (?, ?, ?, ?)", [("a", "b", 0.3, NEAR - 0.01), ("a", "c", 0.3, NEAR)])
    assert dict(fetch_surroundings(grown.store).near["a"]) == {"c": NEAR}
