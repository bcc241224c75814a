"""Are the versions of a running dispatch one report, with every copy of each of them?"""

from collections.abc import Callable

import pytest

from tests.trace.piles import make_document, make_story
from tests.trace.prose import DAM, FERRY, QUAKE, STRIKE, VOTE
from tests.trace.test_kinship import groups_of
from tests.trace.test_lineage import report_of
from twosource.records import Document
from twosource.settings import TraceSettings
from twosource.trace import trace

SETTINGS = TraceSettings()

NEW_LEDES = {
    QUAKE: (
        "Rescuers pulled nine more bodies from boarding houses in the copper towns of Mirador on Saturday, raising the death toll to 40.",
        "The president flew over Alto Pardo in the afternoon and declared three days of mourning.",
    ),
    FERRY: (
        "Prosecutors searched the offices of a ferry line on Wednesday after one of its ships hit a reef off Vessany with 212 on board.",
        "They took away the logbooks of three ships and the mobile phone of the captain.",
    ),
    VOTE: (
        "Prime Minister Ruben Castell of Tessaly offered his resignation on Friday evening after losing a budget vote at dawn.",
        "The president asked him to stay in office until a successor has been found.",
    ),
    DAM: (
        "A second crack opened in the wall of the Orsk Valley dam on Monday night, and soldiers went from door to door in the villages.",
        "Army trucks carried the old and the sick to a school in Lauder.",
    ),
}
STORIES = tuple(NEW_LEDES)


def updated(story: tuple[str, ...]) -> list[str]:
    """A later version: a new lede and second paragraph, some of the first version below."""
    return [*NEW_LEDES[story], *story[1:4]]


def corrected(story: tuple[str, ...]) -> list[str]:
    """A version with one figure put right, and a note of it."""
    old, new = {QUAKE: ("31", "29"), FERRY: ("212", "221"), VOTE: ("four votes", "five votes"), DAM: ("8,000", "6,000")}[story]
    assert old in story[0]
    return ["(Corrects figure in the first paragraph.)", story[0].replace(old, new), *story[1:]]


@pytest.mark.parametrize("story", STORIES)
@pytest.mark.parametrize("later", [updated, corrected])
def test_two_versions_of_the_wire_are_versions_of_one_report(story: tuple[str, ...], later: Callable[[tuple[str, ...]], list[str]]) -> None:
    first = make_document("a9", story, "AFP", "2021-03-02", published_by="AFP")
    second = make_document("a1", later(story), "AFP", "2021-03-02", published_by="AFP")
    (report,) = trace([first, second], SETTINGS).reports
    assert (report.seen, report.wire, report.wire_basis) == (True, "AFP", "seen")
    assert sorted(report.versions) == [("a1",), ("a9",)]


def pile_of(story: tuple[str, ...], *, wire_seen: bool) -> list[Document]:
    """Copies of the first version, of the update and of the correction, and the wire's own three articles."""
    texts = {"f": list(story), "u": updated(story), "v": corrected(story)}
    copies = [
        make_document(f"{name}{n}", text[: len(text) - n], f"{name} Paper {n}", "2021-03-02", credit="AFP" if n == 0 else None)
        for name, text in texts.items()
        for n in range(3)
    ]
    if not wire_seen:
        return copies
    return copies + [make_document(f"w{name}", text, "AFP", "2021-03-02", published_by="AFP") for name, text in texts.items()]


@pytest.mark.parametrize("story", STORIES)
def test_copies_of_every_version_are_of_the_one_report(story: tuple[str, ...]) -> None:
    pile = pile_of(story, wire_seen=True)
    assert groups_of(pile) == [tuple(sorted(d.article.article_id for d in pile))]
    report = report_of(trace(pile, SETTINGS), pile[0])
    assert sorted(report.versions) == [("wf",), ("wu",), ("wv",)]


@pytest.mark.parametrize("story", STORIES)
def test_copies_of_versions_nobody_saw_are_of_one_report(story: tuple[str, ...]) -> None:
    pile = pile_of(story, wire_seen=False)
    assert groups_of(pile) == [tuple(sorted(d.article.article_id for d in pile))]


@pytest.mark.parametrize("story", STORIES)
def test_one_copy_of_each_of_two_versions_is_one_report(story: tuple[str, ...]) -> None:
    first = make_document("a1", story, "Harbour Post", "2021-03-02", credit="AFP")
    second = make_document("a2", updated(story), "Lantern Daily", "2021-03-02", credit="AFP")
    assert groups_of([first, second]) == [("a1", "a2")]


def test_a_chain_of_versions_each_with_a_new_lede_is_one_report() -> None:
    paragraphs = make_story(80, 12)
    # Every version writes its first paragraph anew, adds one behind it and drops the last one.
    texts = [[*make_story(90 + k, 1), *paragraphs[5 - k : 11 - k]] for k in range(5)]
    pile = [make_document(f"a{k}", text, "AFP", "2021-03-02", published_by="AFP") for k, text in enumerate(texts)]
    (report,) = trace(pile, SETTINGS).reports
    assert sorted(report.versions) == [(f"a{k}",) for k in range(5)]


def test_two_dispatches_of_one_wire_on_one_day_are_two_reports() -> None:
    pile = [make_document(f"a{n}", story, "AFP", "2021-03-02", published_by="AFP") for n, story in enumerate((FERRY, STRIKE, VOTE))]
    assert groups_of(pile) == [("a0",), ("a1",), ("a2",)]


def test_two_wires_on_one_matter_are_two_reports() -> None:
    other = (
        "Nineteen villages below the Orsk Valley dam were being emptied on Monday after water broke through the rock under its wall.",
        "Engineers lowered the lake by half a metre, the water authority of Lauder said, and will go on all night.",
        "Frost in the mountains gives the crews some time, as little snow is melting above the valley.",
        DAM[3],
    )
    pile = [
        make_document("a1", DAM, "Harbour Post", "2021-03-01", credit="AFP"),
        make_document("a2", DAM[:4], "Lantern Daily", "2021-03-01"),
        make_document("b1", other, "Westmark Gazette", "2021-03-01", credit="Reuters"),
        make_document("b2", other, "Calder Herald", "2021-03-01"),
    ]
    assert groups_of(pile) == [("a1", "a2"), ("b1", "b2")]


def test_an_outlet_s_two_versions_of_its_own_report_are_one() -> None:
    pile = [
        make_document("a1", FERRY, "Harbour Post", "2021-03-02"),
        make_document("a2", updated(FERRY), "Harbour Post", "2021-03-03"),
    ]
    (report,) = trace(pile, SETTINGS).reports
    assert (report.kind, report.outlet, report.versions) == ("own", "Harbour Post", (("a1",), ("a2",)))


def test_a_wire_s_two_versions_that_share_less_than_half_carry_their_copies_into_one_report() -> None:
    paragraphs = make_story(81, 17)
    first, second = paragraphs[:10], (*paragraphs[10:16], *paragraphs[5:10])
    pile = [
        make_document(f"{name}{n}", text[: len(text) - n], "AFP" if n == 0 else f"{name} Paper {n}", "2021-03-02", published_by=wire)
        for name, text in (("a", first), ("b", second))
        for n, wire in enumerate(("AFP", None, None))
    ]
    assert groups_of(pile) == [("a0", "a1", "a2", "b0", "b1", "b2")]
    apart = [d for d in pile if d.article.article_id not in {"a0", "b0"}]
    assert groups_of(apart) == [("a1", "a2"), ("b1", "b2")]
