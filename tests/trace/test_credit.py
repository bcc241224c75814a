from dataclasses import replace

import pytest

from tests.trace.piles import make_document, make_story
from twosource.records import Credit, Days, Span
from twosource.settings import TraceSettings
from twosource.trace import article_credits, article_days, trace
from twosource.trace.credit import Ground, find_publisher, find_report_days, find_report_wire

SETTINGS = TraceSettings()
D1 = make_story(1, 6)


def test_a_credit_is_inherited_along_the_copied_passage() -> None:
    credited = make_document("a1", D1, "Harbour Post", credit="AFP")
    silent = make_document("a2", D1[:4], "Lantern Daily")
    lineage = trace([credited, silent], SETTINGS)
    assert article_credits(credited, lineage) == credited.layout.credits
    assert article_credits(silent, lineage) == (
        Credit(wire="AFP", span=Span(0, len(silent.article.text)), form="credit line", stated=False),
    )


def test_contradicting_credits_are_shown_and_a_tie_names_no_wire() -> None:
    pile = [make_document("a1", D1, "Harbour Post", credit="AFP"), make_document("a2", D1, "Lantern Daily", credit="Reuters")]
    (report,) = trace(pile, SETTINGS).reports
    assert (report.wire, report.wire_basis, report.kind) == (None, None, "dispatch")
    assert report.reasons[0].text == "the credits contradict each other: AFP, Reuters"
    assert {r.span[0] for r in report.reasons if r.span} == {"a1", "a2"}


def test_the_wire_that_published_it_stands_against_other_credits() -> None:
    pile = [
        make_document("a1", D1, "AFP", "2021-03-01", published_by="AFP"),
        make_document("a2", D1, "Lantern Daily", credit="Reuters"),
        make_document("a3", D1, "Harbour Post", credit="Reuters"),
    ]
    (report,) = trace(pile, SETTINGS).reports
    assert (report.wire, report.wire_basis) == ("AFP", "seen")
    assert report.reasons[0].text == "the credits contradict each other: AFP, Reuters"


def test_the_dateline_dates_the_report_before_any_copy_s_own_day() -> None:
    pile = [
        make_document("a1", D1, "Harbour Post", "2021-03-03", dateline="VELIN, March 2 - ", dateline_day="2021-03-02"),
        make_document("a2", D1, "Lantern Daily", "2021-03-01"),
    ]
    (report,) = trace(pile, SETTINGS).reports
    assert report.date == Days(start="2021-03-02", end="2021-03-02", basis="dateline", span=("a1", 0, 17))


def test_an_undated_copy_inherits_the_day_with_the_span_that_gave_it() -> None:
    dated = make_document("a1", D1, "Harbour Post", dateline="VELIN, March 2 - ", dateline_day="2021-03-02")
    undated = make_document("a2", D1[:4], "Lantern Daily")
    lineage = trace([dated, undated], SETTINGS)
    assert article_days(undated, lineage) == Days(start="2021-03-02", end="2021-03-02", basis="inherited", span=("a1", 0, 17))


def test_an_undated_pile_has_no_day() -> None:
    lineage = trace([make_document("a1", D1), make_document("a2", D1[:4])], SETTINGS)
    assert lineage.reports[0].date is None
    assert article_days(make_document("a1", D1), lineage) is None


def test_every_reason_s_span_holds_characters() -> None:
    pile = [
        make_document("a1", D1, "AFP", "2021-03-01", published_by="AFP"),
        make_document("a2", D1, "Lantern Daily", "2021-03-02", credit="AFP"),
    ]
    (report,) = trace(pile, SETTINGS).reports
    assert all(r.span is None or r.span[1] < r.span[2] for r in report.reasons)
    assert any("a1" in r.text for r in report.reasons)


# --- whose credits count ------------------------------------------------------------------------------------------


def ground(article_id: str, outlet: str, *credits: str, main: bool = True, sure: bool = True) -> Ground:
    """What an article brings to a report, with credit lines for these wires."""
    document = make_document(article_id, D1, outlet)
    length = len(document.article.text)
    made = tuple(Credit(wire=wire, span=Span(length - 4, length), form="credit line") for wire in credits)
    return Ground(document=document, credits=made, sure=sure, main=main)


def test_the_credit_of_an_article_that_mainly_prints_another_report_does_not_outweigh() -> None:
    grounds = [ground("a1", "Harbour Post", "AFP"), *(ground(f"b{n}", f"Outlet {n}", "Reuters", main=False) for n in range(2))]
    found = find_report_wire(grounds)
    assert (found.wire, found.basis) == ("AFP", "credited")


def test_a_paragraph_that_dispatches_of_many_wires_carry_is_none_of_any() -> None:
    wires = ["AFP", "Reuters", "AP", "AFP", "dpa", "AP"]
    assert find_report_wire([ground(f"a{n}", f"Outlet {n}", wire, main=False) for n, wire in enumerate(wires)]).wire is None


def test_one_credit_among_many_articles_that_only_have_a_paragraph_names_no_wire() -> None:
    grounds = [ground("a0", "Harbour Post", "AFP", main=False), *(ground(f"b{n}", f"Outlet {n}", main=False) for n in range(9))]
    assert find_report_wire(grounds).wire is None


def test_agreeing_credits_name_the_wire_of_a_report_that_nobody_mainly_prints() -> None:
    grounds = [ground("a1", "Harbour Post", main=False), *(ground(f"b{n}", f"Outlet {n}", "AFP", main=False) for n in range(2))]
    assert find_report_wire(grounds).wire == "AFP"


def test_a_credit_to_one_wire_tells_which_of_two_others_name() -> None:
    both = [ground(f"a{n}", f"Outlet {n}", "AFP", "Reuters") for n in range(3)]
    found = find_report_wire(both)
    assert (found.wire, found.reasons[0].text) == (None, "each credit names several wires: AFP, Reuters")
    assert find_report_wire([*both, ground("b1", "Harbour Post", "Reuters")]).wire == "Reuters"


def test_a_wire_is_the_publisher_by_its_address_where_no_outlet_is_named() -> None:
    document = make_document("a1", D1)
    at_wire = replace(document, article=replace(document.article, url="https://www.reuters.com/world/harwick"))
    assert find_publisher(at_wire) == "Reuters"
    assert find_publisher(replace(at_wire, article=replace(at_wire.article, outlet="Harbour Post"))) is None


# --- outlets and circles ------------------------------------------------------------------------------------------

SAYS = "The ferry is lost, the Harbour Gazette reported."


def test_an_outlet_that_copies_name_is_the_origin_with_the_place_that_says_so() -> None:
    grounds = [
        Ground(document=make_document("a1", D1, "Harbour Gazette"), credits=(), sure=True, main=True),
        Ground(document=make_document("a2", (SAYS, *D1), "Lantern Daily"), credits=(), sure=True, main=True),
    ]
    found = find_report_wire(grounds)
    assert (found.wire, found.outlet) == (None, "Harbour Gazette")
    assert [(r.text, r.span) for r in found.reasons] == [
        ("an article credits Harbour Gazette (outlet): the Harbour Gazette", ("a2", 19, 38)),
    ]


@pytest.mark.parametrize(
    "sentence", ["The owner of the Harbour Gazette lost a ferry.", "Ida Brandt told the Harbour Gazette that the ferry is lost."]
)
def test_an_outlet_in_the_story_is_not_credited(sentence: str) -> None:
    grounds = [
        Ground(document=make_document("a1", D1, "Harbour Gazette"), credits=(), sure=True, main=True),
        Ground(document=make_document("a2", (sentence, *D1), "Lantern Daily"), credits=(), sure=True, main=True),
    ]
    assert find_report_wire(grounds).outlet is None


def test_two_outlets_that_credit_each_other_are_shown_as_a_circle_and_neither_is_the_origin() -> None:
    documents = [
        make_document("a1", ("The ferry is lost, the Lantern Daily reported.", *D1), "Harbour Gazette"),
        make_document("a2", (SAYS, *D1), "Lantern Daily"),
    ]
    found = find_report_wire([Ground(document=d, credits=(), sure=True, main=True) for d in documents])
    assert found.outlet is None
    assert found.reasons[0].text == "the credits go round in a circle: Harbour Gazette and Lantern Daily credit each other"


def test_a_wire_and_an_outlet_that_credit_each_other_are_shown_as_a_circle() -> None:
    wire = make_document("a1", (SAYS, *D1), "AFP", published_by="AFP")
    copy = make_document("a2", D1, "Harbour Gazette", credit="AFP")
    found = find_report_wire([Ground(document=d, credits=c, sure=True, main=True) for d, c in ((wire, ()), (copy, copy.layout.credits))])
    assert (found.wire, found.basis) == ("AFP", "seen")
    assert found.reasons[0].text == "the credits go round in a circle: AFP and Harbour Gazette credit each other"


# --- days ---------------------------------------------------------------------------------------------------------


def test_the_dispatch_s_own_day_comes_before_an_earlier_copy_s() -> None:
    wire = make_document("a1", D1, "AFP", "2021-03-02", published_by="AFP")
    copy = make_document("a2", D1, "Harbour Post", "2021-03-01", dateline="VELIN, February 28 - ", dateline_day="2021-02-28")
    grounds = [Ground(document=d, credits=(), sure=True, main=True) for d in (wire, copy)]
    days, why = find_report_days(grounds, (wire,))
    assert days is not None and days.start == "2021-03-02"
    assert [r.text for r in why] == ["the dispatch is dated 2021-03-02: article a1"]


def test_an_article_that_mainly_prints_another_report_dates_this_one_only_where_no_other_does() -> None:
    beside = Ground(document=make_document("a1", D1, "Harbour Post", "2021-03-01"), credits=(), sure=True, main=False)
    main = Ground(document=make_document("a2", D1, "Lantern Daily", "2021-03-04"), credits=(), sure=True, main=True)
    assert find_report_days([beside, main], ())[0] == Days(start="2021-03-04", end="2021-03-04", basis="stated")
    assert find_report_days([beside], ())[0] == Days(start="2021-03-01", end="2021-03-01", basis="stated")
