"""Which came from which: the evidence in its order, what speaks against it, and when the program says nothing."""

import random

import pytest

from tests.trace.piles import make_document, make_sentence, make_story, reword
from twosource.records import Document, Lineage, Link, Passage, Report
from twosource.settings import TraceSettings
from twosource.trace.direction import find_direction
from twosource.trace.links import link_documents, make_link
from twosource.trace.readings import Witnesses, gather_copies
from twosource.trace.wording import read_wording

SETTINGS = TraceSettings()
STORY = make_story(1, 8)


def make_report(*documents: Document, wire: str | None = None, published: tuple[str, ...] = ()) -> Report:
    """The report behind these documents; `published` are the ids of those that the wire put out, each a version."""
    ids = tuple(sorted(d.article.article_id for d in documents))
    return Report(
        report_id="r1", kind="dispatch", wire=wire, wire_basis=None, seen=bool(published), date=None,
        versions=tuple((p,) for p in published), articles=ids,
    )  # fmt: skip


def link(a: Document, b: Document, report: Report, *others: Document) -> Link:
    sides = [(d, read_wording(d)) for d in (a, b, *others)]
    words = [(d.article.article_id, w.words) for d, w in sides]
    return make_link(sides[0], sides[1], report, Witnesses(words[0], words[1], gather_copies(words)) if others else None)


def change(paragraphs: tuple[str, ...], seed: int, places: int = 4) -> tuple[str, ...]:
    """The text with a few phrases of three words replaced, each in another paragraph."""
    rng = random.Random(seed)
    out = list(paragraphs)
    for n in rng.sample(range(len(out)), places):
        words = out[n].split()
        at = rng.randrange(3, 9)
        words[at : at + 3] = make_sentence(rng, 6).lower().strip(".").split()[:4]
        out[n] = " ".join(words)
    return tuple(out)


# --- publication and credit ---------------------------------------------------------------------------------------


@pytest.mark.parametrize("credit", [None, "AFP"])
def test_the_dispatch_itself_is_the_ancestor_whether_the_copy_credits_or_not(credit: str | None) -> None:
    wire = make_document("a1", STORY, "AFP", "2021-03-01", published_by="AFP")
    copy = make_document("a2", STORY[:5], "Harbour Post", "2021-03-02", credit=credit)
    found = link(wire, copy, make_report(wire, copy, wire="AFP", published=("a1",)))
    assert (found.direction, found.direction_basis) == ("a>b", "a is the dispatch itself, published by AFP")
    turned = link(copy, wire, make_report(wire, copy, wire="AFP", published=("a1",)))
    assert (turned.direction, turned.direction_basis) == ("b>a", "b is the dispatch itself, published by AFP")


def test_the_dispatch_is_the_ancestor_where_the_report_s_wire_stays_open() -> None:
    wire = make_document("a1", STORY, "AFP", published_by="AFP")
    copy = make_document("a2", STORY[:5], "Harbour Post")
    assert link(wire, copy, make_report(wire, copy)).direction == "a>b"


def test_a_wire_s_article_that_only_has_a_passage_is_no_ancestor() -> None:
    wire = make_document("a1", (*make_story(2, 8), STORY[0]), "AFP", published_by="AFP")
    copy = make_document("a2", STORY, "Harbour Post")
    assert link(wire, copy, make_report(wire, copy)).direction == "siblings"


@pytest.mark.parametrize("credits", [("AFP", None), (None, "AFP"), ("AFP", "AFP"), (None, None)])
def test_a_credit_that_one_of_two_copies_lost_says_nothing(credits: tuple[str | None, str | None]) -> None:
    a = make_document("a1", STORY, "Harbour Post", "2021-03-01", credit=credits[0])
    b = make_document("a2", STORY[:5], "Lantern Daily", "2021-03-01", credit=credits[1])
    found = link(a, b, make_report(a, b, wire="AFP"))
    assert (found.direction, found.direction_basis) == (
        "siblings",
        "both print a dispatch of AFP; nothing shows that one took it from the other",
    )


def test_two_articles_of_the_wire_are_versions_of_one_dispatch() -> None:
    a = make_document("a1", STORY[:5], "AFP", "2021-03-01", published_by="AFP")
    b = make_document("a2", STORY, "AFP", "2021-03-02", published_by="AFP")
    found = link(a, b, make_report(a, b, wire="AFP", published=("a1", "a2")))
    assert (found.direction, found.direction_basis) == ("siblings", "both are versions of one dispatch, published by AFP")


def test_a_copy_of_an_earlier_version_was_not_made_from_the_later_one() -> None:
    earlier = make_document("a1", STORY[:6], "AFP", "2021-03-01", published_by="AFP")
    later = make_document("a2", (*make_story(7, 2), *STORY[:4], *make_story(8, 3)), "AFP", "2021-03-01", published_by="AFP")
    copy = make_document("a3", STORY[:6], "Harbour Post", "2021-03-02")
    report = make_report(earlier, later, copy, wire="AFP", published=("a1", "a2"))
    assert link(later, copy, report, earlier).direction == "siblings"
    assert link(earlier, copy, report, later).direction == "a>b"
    assert link(later, copy, report).direction == "a>b"


def test_two_wires_that_published_one_text_are_not_put_in_order() -> None:
    a = make_document("a1", STORY, "AFP", published_by="AFP")
    b = make_document("a2", STORY, "dpa", published_by="dpa")
    assert link(a, b, make_report(a, b, published=("a1", "a2"))).direction == "unknown"


def test_two_printings_of_one_outlet_are_siblings() -> None:
    a, b = make_document("a1", STORY, "Harbour Post"), make_document("a2", STORY[:5], "Harbour Post")
    assert link(a, b, make_report(a, b)).direction == "siblings"


def test_articles_without_a_common_report_have_no_direction() -> None:
    a, b = make_document("a1", STORY, "Harbour Post"), make_document("a2", make_story(5), "Lantern Daily")
    assert find_direction(a, b, None, ()) == ("unknown", None)


# --- days ---------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("day", "direction"),
    [("2021-03-01", "a>b"), ("2021-03-05", "a>b"), ("2021-02-28", "a>b"), ("2021-02-24", "unknown"), ("2021-03-29", "unknown")],
)
def test_days_speak_against_a_dispatch_that_is_later_or_long_past(day: str, direction: str) -> None:
    wire = make_document("a1", STORY, "AFP", "2021-03-01", published_by="AFP")
    copy = make_document("a2", STORY[:5], "Harbour Post", day)
    found = link(wire, copy, make_report(wire, copy, wire="AFP", published=("a1",)))
    assert found.direction == direction
    assert (direction == "a>b") == (found.direction_basis == "a is the dispatch itself, published by AFP")


def test_days_alone_make_no_ancestor() -> None:
    a, b = make_document("a1", STORY, "Harbour Post", "2021-03-01"), make_document("a2", STORY[:5], "Lantern Daily", "2021-03-05")
    assert link(a, b, make_report(a, b)).direction == "siblings"


# --- outlets ------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "opening", ["The ferry is lost, the Harbour Gazette reported.", "The ferry is lost, as first reported by the Gazette."]
)
def test_the_outlet_that_the_other_side_credits_is_the_ancestor(opening: str) -> None:
    a = make_document("a1", STORY, "Harbour Gazette", "2021-03-01")
    b = make_document("a2", (opening, *STORY[:5]), "Lantern Daily", "2021-03-01")
    found = link(a, b, make_report(a, b))
    assert found.direction == "a>b"
    assert found.direction_basis is not None and found.direction_basis.startswith("a is the ancestor by name")
    assert link(b, a, make_report(a, b)).direction == "b>a"


def test_an_outlet_that_is_only_in_the_story_is_no_ancestor() -> None:
    opening = "The owner of the Harbour Gazette lost a ferry on Friday."
    a = make_document("a1", (opening, *STORY), "Harbour Gazette")
    b = make_document("a2", (opening, *STORY[:5]), "Lantern Daily")
    assert link(a, b, make_report(a, b)).direction == "siblings"


def test_a_copy_cannot_be_older_than_what_it_credits() -> None:
    a = make_document("a1", STORY, "Harbour Gazette", "2021-03-04")
    b = make_document("a2", ("The ferry is lost, the Harbour Gazette reported.", *STORY[:5]), "Lantern Daily", "2021-03-01")
    found = link(a, b, make_report(a, b))
    assert found.direction == "unknown"
    assert found.direction_basis is not None and "dated 3 days after" in found.direction_basis


def test_two_outlets_that_credit_each_other_are_not_put_in_order() -> None:
    a = make_document("a1", ("The ferry is lost, the Lantern Daily reported.", *STORY), "Harbour Gazette")
    b = make_document("a2", ("The ferry is lost, the Harbour Gazette reported.", *STORY), "Lantern Daily")
    found = link(a, b, make_report(a, b))
    assert found.direction == "unknown"
    assert found.direction_basis is not None and "circle" in found.direction_basis


def test_what_an_outlet_was_told_and_another_prints_came_from_there() -> None:
    told = "Ida Brandt told the Harbour Gazette that the ferry had been lost for two days."
    a = make_document("a1", (*STORY, told), "Harbour Gazette")
    b = make_document("a2", (*STORY[:5], told), "Lantern Daily")
    assert link(a, b, make_report(a, b)).direction == "a>b"


# --- changes that descend -----------------------------------------------------------------------------------------

CHANGED = change(STORY, 11)
AGAIN = change(CHANGED, 12)


def test_changes_that_only_two_copies_share_show_the_one_with_more_to_be_the_later() -> None:
    a, b = make_document("a1", CHANGED, "Harbour Post"), make_document("a2", AGAIN, "Lantern Daily")
    others = [make_document(f"b{n}", STORY, f"Other {n}") for n in range(3)]
    report = make_report(a, b, *others, wire="AFP")
    found = link(a, b, report, *others)
    assert found.direction == "a>b"
    assert found.direction_basis is not None and "share" in found.direction_basis
    assert link(b, a, report, *others).direction == "b>a"


def test_without_other_copies_changes_show_nothing() -> None:
    a, b = make_document("a1", CHANGED, "Harbour Post"), make_document("a2", AGAIN, "Lantern Daily")
    assert link(a, b, make_report(a, b)).direction == "siblings"


def test_a_copy_dated_before_the_one_whose_changes_it_has_is_not_called_the_copy() -> None:
    a, b = make_document("a1", CHANGED, "Harbour Post", "2021-03-05"), make_document("a2", AGAIN, "Lantern Daily", "2021-03-01")
    others = [make_document(f"b{n}", STORY, f"Other {n}") for n in range(3)]
    assert link(a, b, make_report(a, b, *others), *others).direction == "unknown"


def test_two_copies_with_all_changes_in_common_take_the_order_of_their_days() -> None:
    others = [make_document(f"b{n}", STORY, f"Other {n}") for n in range(3)]
    a, b = make_document("a1", CHANGED, "Harbour Post", "2021-03-02"), make_document("a2", CHANGED, "Lantern Daily", "2021-03-01")
    assert link(a, b, make_report(a, b, *others), *others).direction == "b>a"
    undated = make_document("a3", CHANGED, "Lantern Daily")
    assert link(a, undated, make_report(a, undated, *others), *others).direction == "unknown"


def test_changes_of_one_s_own_make_no_ancestor() -> None:
    a, b = make_document("a1", change(STORY, 21), "Harbour Post"), make_document("a2", change(STORY, 22), "Lantern Daily")
    others = [make_document(f"b{n}", STORY, f"Other {n}") for n in range(3)]
    assert link(a, b, make_report(a, b, *others), *others).direction == "siblings"


def test_a_copy_that_has_what_the_other_cut_was_not_made_from_it() -> None:
    a = make_document("a1", (*CHANGED[:2], *CHANGED[4:]), "Harbour Post", "2021-03-01")
    b = make_document("a2", (*CHANGED[:2], *STORY[2:4], *CHANGED[4:]), "Lantern Daily", "2021-03-02")
    others = [make_document(f"b{n}", STORY, f"Other {n}") for n in range(3)]
    assert link(a, b, make_report(a, b, *others), *others).direction != "a>b"


def test_many_copies_with_the_same_synonyms_are_no_line_of_descent() -> None:
    # A table of ready synonyms gives two desks the same words.
    rng = random.Random(5)
    swaps = {w: make_sentence(rng, 4).split()[1] for p in STORY for w in p.split() if w.islower() and w.isalpha() and rng.random() < 0.2}
    styled = tuple(" ".join(swaps.get(w, w) for w in p.split()) for p in STORY)
    desks = [make_document(f"d{n}", styled, f"Desk {n}") for n in range(4)]
    others = [make_document(f"b{n}", STORY, f"Other {n}") for n in range(4)]
    report = make_report(*desks, *others)
    assert link(desks[0], desks[1], report, *desks[2:], *others).direction == "siblings"


def test_the_order_of_the_copies_does_not_matter() -> None:
    a, b = make_document("a1", CHANGED, "Harbour Post"), make_document("a2", AGAIN, "Lantern Daily")
    others = [make_document(f"b{n}", tuple(reword(p, n, 9) for p in STORY), f"Other {n}") for n in range(80)]
    report = make_report(a, b, *others)
    assert link(a, b, report, *others) == link(a, b, report, *reversed(others))


def test_a_short_text_gives_no_descent() -> None:
    a, b = make_document("a1", ("Velin.",), "Harbour Post"), make_document("a2", ("Velin.",), "Lantern Daily")
    others = [make_document(f"b{n}", STORY, f"Other {n}") for n in range(3)]
    assert link(a, b, make_report(a, b, *others), *others).direction in ("siblings", "unknown")


# --- links --------------------------------------------------------------------------------------------------------


def test_any_two_documents_are_linked_with_the_other_copies_as_witnesses() -> None:
    a, b = make_document("a1", CHANGED, "Harbour Post"), make_document("a2", AGAIN, "Lantern Daily")
    others = [make_document(f"b{n}", STORY, f"Other {n}") for n in range(3)]
    passages = tuple(
        Passage(article_id=d.article.article_id, start=0, end=len(d.article.text), paragraphs=(1,), report_id="r1", kind="copy")
        for d in (a, b, *others)
    )
    lineage = Lineage(passages=passages, reports=(make_report(a, b, *others),), links=())
    assert link_documents(a, b, lineage, SETTINGS).direction == "siblings"
    assert link_documents(a, b, lineage, SETTINGS, copies=(a, b, *others)).direction == "a>b"
