import random
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.trace.piles import make_document, make_sentence, make_story, paragraph_of, reword
from twosource.records import Document, Lineage, Report
from twosource.settings import TraceSettings
from twosource.trace import link_documents, trace

SETTINGS = TraceSettings()
D1, D2 = make_story(1, 8), make_story(2, 8)
LOCAL = make_story(50, 4)


def report_by_paragraph(lineage: Lineage, document: Document) -> dict[int, str | None]:
    """The report with most characters of each paragraph."""
    out: dict[int, str | None] = {}
    for block in document.layout.blocks:
        if block.number is not None:
            weight: dict[str | None, int] = {}
            for p in lineage.passages:
                if p.article_id == document.article.article_id:
                    common = min(block.end, p.end) - max(block.start, p.start)
                    weight[p.report_id] = weight.get(p.report_id, 0) + max(common, 0)
            out[block.number] = max(weight, key=lambda r: weight[r])
    return out


def report_of(lineage: Lineage, document: Document, paragraph: int = 1) -> Report:
    wanted = report_by_paragraph(lineage, document)[paragraph]
    return next(r for r in lineage.reports if r.report_id == wanted)


def sure_paragraphs(lineage: Lineage, document: Document) -> set[int]:
    out: set[int] = set()
    for p in lineage.passages:
        if p.article_id == document.article.article_id and p.sure and p.report_id is not None:
            out.update(p.paragraphs)
    return out


def test_full_cut_reworded_and_uncredited_copies_are_one_report_nobody_saw() -> None:
    full = make_document("a1", D1, "Harbour Post", "2021-03-02", credit="AFP")
    cut = make_document("a2", D1[:4], "Lantern Daily", "2021-03-01")
    reworded = make_document("a3", [reword(p, n) for n, p in enumerate(D1[:6])], "Sundell Times")
    lineage = trace([full, cut, reworded], SETTINGS)
    (report,) = lineage.reports
    assert (report.kind, report.wire, report.wire_basis, report.seen) == ("dispatch", "AFP", "credited", False)
    assert report.articles == ("a1", "a2", "a3")
    assert report.versions == ()
    assert report.date is not None and report.date.start == "2021-03-01"
    assert {p.kind for p in lineage.passages} == {"copy", "furniture"}
    assert sure_paragraphs(lineage, full) == {1, 2, 3, 4, 5, 6}


def test_what_only_one_copy_has_goes_with_its_report_and_is_not_sure() -> None:
    full = make_document("a1", D1, "Harbour Post")
    cut = make_document("a2", D1[:5], "Lantern Daily")
    lineage = trace([full, cut], SETTINGS)
    (report,) = lineage.reports
    assert [(p.paragraphs, p.kind, p.sure) for p in lineage.passages if p.article_id == "a1"] == [
        ((1, 2, 3, 4, 5), "copy", True),
        ((6, 7, 8), "copy", False),
    ]
    assert report.wire is None and report.wire_basis is None


def test_articles_that_share_nothing_have_a_report_each() -> None:
    own = make_document("a1", D1, "Harbour Post", "2021-03-02")
    credited = make_document("a2", D2, "Lantern Daily", credit="AFP")
    unnamed = make_document("a3", LOCAL)
    lineage = trace([own, credited, unnamed], SETTINGS)
    one, two, three = (report_of(lineage, d) for d in (own, credited, unnamed))
    assert (one.kind, one.outlet, one.wire, one.seen, one.versions) == ("own", "Harbour Post", None, True, (("a1",),))
    assert (two.kind, two.outlet, two.wire, two.wire_basis, two.seen) == ("dispatch", None, "AFP", "credited", False)
    assert (three.kind, three.outlet, three.seen) == ("own", None, True)
    assert all(p.sure and p.kind == "own" for p in lineage.passages if p.report_id)
    assert lineage.links == ()


def test_the_wire_s_own_article_is_the_dispatch_and_later_ones_its_versions() -> None:
    first = make_document("a9", D1[:6], "AFP", "2021-03-01", published_by="AFP")
    second = make_document("a1", [*D1[:3], *make_story(9, 1), *D1[3:]], "AFP", "2021-03-02", published_by="AFP")
    copy = make_document("a5", D1, "Harbour Post", "2021-03-02")
    lineage = trace([first, second, copy], SETTINGS)
    (report,) = lineage.reports
    assert (report.seen, report.wire, report.wire_basis, report.versions) == (True, "AFP", "seen", (("a9",), ("a1",)))
    assert report.date is not None and report.date.start == "2021-03-01"
    assert [(k.a, k.b, k.direction) for k in lineage.links] == [("a1", "a5", "a>b"), ("a1", "a9", "siblings")]


def test_a_blend_is_split_between_its_two_dispatches_which_stay_two() -> None:
    pile = [
        make_document("a1", D1, "Harbour Post", credit="AFP"),
        make_document("a2", D1[:6], "Lantern Daily"),
        make_document("b1", D2, "Eastport Chronicle", credit="Reuters"),
        make_document("b2", D2[:6], "Sundell Times"),
        blend := make_document("c1", [*D1[:3], *D2[:3]], "Calder Herald"),
    ]
    lineage = trace(pile, SETTINGS)
    one, two = report_of(lineage, pile[0]), report_of(lineage, pile[2])
    assert one.report_id != two.report_id
    assert {r.wire for r in lineage.reports} == {"AFP", "Reuters"}
    assert report_by_paragraph(lineage, blend) == dict(enumerate([one.report_id] * 3 + [two.report_id] * 3, start=1))


def test_a_blend_is_split_at_the_sentence_within_a_paragraph() -> None:
    pile = [
        make_document("a1", D1, "Harbour Post", credit="AFP"),
        make_document("b1", D2, "Eastport Chronicle", credit="Reuters"),
        blend := make_document("c1", [D1[0], D1[1] + " " + D2[0], D2[1]], "Calder Herald"),
    ]
    lineage = trace(pile, SETTINGS)
    seam = blend.article.text.index(D2[0])
    edges = [p.start for p in lineage.passages if p.article_id == "c1"]
    assert edges == [0, seam]


def test_two_cuts_without_a_common_passage_are_two_until_a_fuller_copy_joins_them() -> None:
    top, tail = make_document("a1", D1[:3], "Harbour Post"), make_document("a2", D1[5:], "Lantern Daily")
    assert len(trace([top, tail], SETTINGS).reports) == 2
    full = make_document("a3", D1, "Sundell Times")
    assert len(trace([top, tail, full], SETTINGS).reports) == 1


def test_overlapping_cuts_are_one() -> None:
    pile = [make_document(f"a{n}", D1[n : n + 4], f"Outlet {n}") for n in range(5)]
    assert len(trace(pile, SETTINGS).reports) == 1


def test_a_background_paragraph_does_not_glue_reports() -> None:
    background = make_story(70, 1)
    pile = [make_document(f"a{n}", [*D1[: 8 - n], *background], f"Outlet {n}") for n in range(3)]
    pile += [make_document(f"b{n}", [*D2[: 8 - n], *background], f"Paper {n}") for n in range(3)]
    lineage = trace(pile, SETTINGS)
    assert sorted(r.articles for r in lineage.reports) == [("a0", "a1", "a2"), ("b0", "b1", "b2")]
    glued = [p for p in lineage.passages if p.also]
    texts = {d.article.article_id: d.article.text for d in pile}
    assert [texts[p.article_id][p.start : p.end] for p in glued] == [background[0]] * 6


def test_a_brief_that_is_only_the_background_paragraph_joins_one_report_at_most() -> None:
    background = make_story(70, 1)
    pile = [make_document(f"a{n}", [*D1[: 8 - n], *background], f"Outlet {n}") for n in range(3)]
    pile += [make_document(f"b{n}", [*D2[: 8 - n], *background], f"Paper {n}") for n in range(3)]
    pile.append(make_document("c1", background, "Brief Weekly"))
    lineage = trace(pile, SETTINGS)
    assert report_of(lineage, pile[0]).report_id != report_of(lineage, pile[3]).report_id


def test_a_brief_of_thirty_words_finds_its_report() -> None:
    full, brief = make_document("a1", D1, "Harbour Post", credit="AFP"), make_document("a2", D1[:1], "Lantern Daily")
    (report,) = trace([full, brief], SETTINGS).reports
    assert report.articles == ("a1", "a2")


def test_an_own_story_that_lifts_one_paragraph_keeps_the_rest_as_its_own() -> None:
    wire = make_document("a1", D1, "Harbour Post", credit="AFP")
    other = make_document("a2", D1[:7], "Lantern Daily")
    own = make_document("a3", [LOCAL[0], LOCAL[1], D1[2], LOCAL[2], LOCAL[3]], "Sundell Times")
    lineage = trace([wire, other, own], SETTINGS)
    dispatch, mine = report_of(lineage, wire), report_of(lineage, own, 1)
    by = report_by_paragraph(lineage, own)
    assert [by[n] == dispatch.report_id for n in range(1, 6)] == [False, False, True, False, False]
    assert (mine.kind, mine.outlet) == ("own", "Sundell Times")


def test_paragraphs_that_name_the_outlet_are_its_own() -> None:
    wire = make_document("a1", D1, "Harbour Post", credit="AFP")
    local = "A clinic that the town pays for is open, its head Marta Quill told the Gazette."
    copy = make_document("a2", [*D1[:4], local, *D1[4:6]], "Westmark Gazette")
    lineage = trace([wire, copy], SETTINGS)
    mine = report_of(lineage, copy, 5)
    assert (mine.kind, mine.outlet, mine.articles) == ("own", "Westmark Gazette", ("a2",))
    assert report_of(lineage, copy, 6) == report_of(lineage, wire)


SPEECH = (
    "\u201cThe people of this valley have carried water up the hill for a hundred years and they will carry it for a hundred more, "
    "and no order written in a warm room by the river will move one of them from the stones of their fathers,\u201d"
)


def test_two_reporters_who_quote_one_speech_are_no_copies_of_each_other() -> None:
    one = make_document("a1", [*D1[:3], f"{SPEECH} the Hill Council said in a statement on Monday.", *D1[3:]], "Harbour Post")
    two = make_document("a2", [*D2[:2], f"{SPEECH} the Hill Council said in the statement, printed on Monday.", *D2[2:]], "Lantern Daily")
    lineage = trace([one, two], SETTINGS)
    assert [r.kind for r in lineage.reports] == ["own", "own"]
    assert lineage.links == ()


def test_words_that_somebody_quotes_are_a_party_s_where_others_print_them_bare() -> None:
    one = make_document("a1", [*D1[:4], f"{SPEECH} the Hill Council said."], "Harbour Post")
    bare = SPEECH.strip("\u201c\u201d,") + "."
    two = make_document("a2", [*D2[:4], bare], "Lantern Daily")
    assert [r.kind for r in trace([one, two], SETTINGS).reports] == ["own", "own"]


def test_a_copy_with_the_quotation_and_more_is_still_a_copy() -> None:
    one = make_document("a1", [*D1[:3], f"{SPEECH} the Hill Council said."], "Harbour Post")
    two = make_document("a2", [*D1[1:3], f"{SPEECH} the Hill Council said."], "Lantern Daily")
    (report,) = trace([one, two], SETTINGS).reports
    assert report.articles == ("a1", "a2")


def test_long_names_in_common_are_no_copy() -> None:
    body = "the Standing Committee of Valley Towns for Water and Roads"
    one = make_document("a1", [*D1[:3], f"At least 40 wells are dry, {body} said on Monday."], "Harbour Post")
    two = make_document("a2", [*D2[:3], f"Nobody has counted the barns, {body} said on Tuesday."], "Lantern Daily")
    assert len(trace([one, two], SETTINGS).reports) == 2


def test_one_pattern_with_other_names_and_numbers_is_no_copy() -> None:
    def line(who: str, low: int, high: int) -> str:
        return f"Shares in {who} closed up {low} cents on the day at {high} in a thin market ahead of the long weekend, dealers said."

    one = make_document("a1", [*D1[:3], line("Kelvat Steel", 12, 340)], "Harbour Post")
    two = make_document("a2", [*D2[:3], line("Orrin Mills", 7, 95)], "Lantern Daily")
    assert len(trace([one, two], SETTINGS).reports) == 2


def test_an_outlet_s_two_versions_of_its_own_report_are_one_own_report() -> None:
    first = make_document("a2", D1[:6], "Harbour Post", "2021-03-01")
    second = make_document("a1", D1, "Harbour Post", "2021-03-02")
    (report,) = trace([first, second], SETTINGS).reports
    assert (report.kind, report.outlet, report.versions) == ("own", "Harbour Post", (("a2",), ("a1",)))


def test_link_shares_are_per_mille_of_the_words_without_furniture() -> None:
    full = make_document("a1", D1, "Harbour Post", furniture="Sign up for our letter and never miss a story of ours again.")
    half = make_document("a2", D1[:4], "Lantern Daily")
    lineage = trace([full, half], SETTINGS)
    (link,) = lineage.links
    assert (link.a, link.b, link.share_a, link.share_b, link.direction) == ("a1", "a2", 500, 1000, "siblings")
    assert [(paragraph_of(full, x.a), x.relation) for x in link.aligned] == [((n,), "same") for n in (1, 2, 3, 4)]
    assert link_documents(full, half, lineage, SETTINGS) == link
    assert link_documents(full, make_document("a9", D2), lineage, SETTINGS).report_id == ""


def make_pile(seed: int) -> list[Document]:
    """Two dispatches with copies of every kind, an own story that lifts from one, fillers, a shared background paragraph."""
    rng = random.Random(seed)
    first, second = make_story(seed * 10 + 1, 8), make_story(seed * 10 + 2, 8)
    background = make_sentence(rng, 28)
    pile: list[Document] = []
    for n in range(rng.randrange(2, 9)):
        story = rng.choice((first, second))
        text = [reword(p, rng.randrange(99), rng.choice((4, 8, 99))) for p in story[rng.randrange(3) : rng.randrange(4, 9)]]
        if rng.random() < 0.3:
            text += rng.choice((first, second))[: rng.randrange(1, 5)]
        if rng.random() < 0.3:
            text.append(background)
        text.insert(rng.randrange(len(text)), make_sentence(rng))
        credit = rng.choice((None, None, "AFP" if story is first else "Reuters"))
        day = rng.choice((None, "2021-03-01"))
        pile.append(make_document(f"{rng.randrange(99):02}-{n}", text, f"Outlet {rng.randrange(9)}", day, credit))
    pile.append(make_document("50-w", make_story(seed * 10 + 3, 3), "Alone"))
    return pile


@settings(max_examples=25, deadline=None)
@given(st.integers(0, 400), st.randoms(use_true_random=False))
def test_the_order_of_the_documents_does_not_matter(seed: int, rng: random.Random) -> None:
    pile = make_pile(seed)
    shuffled = list(pile)
    rng.shuffle(shuffled)
    assert trace(shuffled, SETTINGS) == trace(pile, SETTINGS)


@settings(max_examples=25, deadline=None)
@given(st.integers(0, 400))
def test_passages_cover_every_paragraph_once_and_name_a_report_that_is_there(seed: int) -> None:
    pile = make_pile(seed)
    lineage = trace(pile, SETTINGS)
    ids = {r.report_id for r in lineage.reports}
    for document in pile:
        mine = [p for p in lineage.passages if p.article_id == document.article.article_id]
        assert all(p.end <= q.start for p, q in pairwise(mine))
        covered = {c for p in mine if p.report_id for c in range(p.start, p.end)}
        text = document.article.text
        for block in document.layout.blocks:
            if block.kind == "paragraph":
                assert all(c in covered or text[c].isspace() for c in range(block.start, block.end))
        assert all(p.report_id in ids and set(p.also) <= ids for p in mine if p.kind in ("copy", "own"))
    for report in lineage.reports:
        assert report.articles == tuple(sorted({p.article_id for p in lineage.passages if p.report_id == report.report_id}))


@pytest.mark.parametrize("documents", [[], [make_document("a", [])], [make_document("a", ["!"])]])
def test_empty_articles_are_no_trouble(documents: list[Document]) -> None:
    assert len(trace(documents, SETTINGS).links) == 0


def test_background_that_two_own_stories_share_stays_with_each_and_is_not_sure() -> None:
    background = make_story(70, 1)
    one = make_document("a1", [*D1, *background], "Harbour Post")
    two = make_document("a2", [*D2, *background], "Lantern Daily")
    lineage = trace([one, two], SETTINGS)
    mine, theirs = report_of(lineage, one), report_of(lineage, two)
    assert {r.kind for r in lineage.reports} == {"own"} and len(lineage.reports) == 2
    assert [(p.paragraphs, p.sure, p.also) for p in lineage.passages if p.article_id == "a1"] == [
        ((1, 2, 3, 4, 5, 6, 7, 8), True, ()),
        ((9,), False, (theirs.report_id,)),
    ]
    assert mine.articles == ("a1",)


def test_a_paragraph_lifted_from_a_dispatch_that_was_seen_is_a_copy_of_that() -> None:
    wire = make_document("a1", D1, "AFP", "2021-03-01", published_by="AFP")
    own = make_document("a2", [*LOCAL, D1[2]], "Sundell Times")
    lineage = trace([wire, own], SETTINGS)
    dispatch = report_of(lineage, wire)
    assert (dispatch.seen, dispatch.versions) == (True, (("a1",),))
    assert report_of(lineage, own, 5) == dispatch
    assert report_of(lineage, own, 1).kind == "own"
