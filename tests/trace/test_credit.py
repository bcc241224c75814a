from tests.trace.piles import make_document, make_story
from twosource.records import Credit, Days, Span
from twosource.settings import TraceSettings
from twosource.trace import article_credits, article_days, trace

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
