"""Does a body that two wires quote hold their dispatches apart, and does an outlet keep what it adds?"""

from tests.trace.piles import make_document
from tests.trace.test_lineage import report_by_paragraph, report_of
from twosource.settings import TraceSettings
from twosource.trace import trace

SETTINGS = TraceSettings()
ONE = [
    "Tankers blocked the narrow harbour of Port Aryn on Monday while pilots waited for the tide to turn.",
    "Twelve crew were hurt in the crush, the Northern Sea Rescue Watch said after counting the boats.",
    "Fishermen had warned for weeks that the new buoys were laid too close to the western pier.",
]
OTHER = [
    "The transport minister flew to the coast late in the evening and walked along the quay in the rain.",
    "The Northern Sea Rescue Watch said it would publish a list of the damaged hulls before the weekend.",
    "Insurers expect claims from at least six countries and have sent surveyors to look at the cranes.",
]
LOCAL = [
    "A crew from this town was among the first to reach the burning barge.",
    "Nobody slept that night, skipper Jon Hale told the Gazette as he tied up his boat.",
    "Hale has sailed out of the old basin since he was a boy of fourteen.",
]


def test_a_body_that_both_wires_quote_does_not_glue_their_dispatches_in_a_blend() -> None:
    first = make_document("a1", ONE, "Harbour Post", "2021-03-01", credit="AFP")
    second = make_document("a2", OTHER, "Lantern Daily", "2021-03-01", credit="Reuters")
    blend = make_document("a3", ONE + OTHER, "Sundell Times", "2021-03-01")
    lineage = trace([first, second, blend], SETTINGS)
    assert {r.wire: r.articles for r in lineage.reports} == {"AFP": ("a1", "a3"), "Reuters": ("a2", "a3")}
    behind = report_by_paragraph(lineage, blend)
    assert len({behind[n] for n in (1, 2, 3)}) == len({behind[n] for n in (4, 5, 6)}) == 1


def test_paragraphs_beside_one_that_names_the_outlet_are_its_own_too() -> None:
    wire = make_document("a1", ONE + OTHER, "Harbour Post", "2021-03-01", credit="AFP")
    local = make_document("a2", ONE + LOCAL + OTHER[:2], "Westmark Gazette", "2021-03-01")
    lineage = trace([wire, local], SETTINGS)
    own = report_of(lineage, local, 5)
    assert (own.kind, own.outlet, own.articles) == ("own", "Westmark Gazette", ("a2",))
    assert [n for n, report_id in report_by_paragraph(lineage, local).items() if report_id == own.report_id] == [4, 5, 6]
