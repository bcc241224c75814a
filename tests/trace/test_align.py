from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.trace.piles import make_document, make_story, paragraph_of, reword
from twosource.records import Document
from twosource.settings import TraceSettings
from twosource.trace import align_paragraphs, align_sentences

SETTINGS = TraceSettings()
STORY = make_story(7, 6)


def aligned(a: Document, b: Document) -> list[tuple[tuple[int, ...], tuple[int, ...], str]]:
    return [(paragraph_of(a, x.a), paragraph_of(b, x.b), x.relation) for x in align_paragraphs(a, b, SETTINGS)]


def test_same_reworded_and_missing_paragraphs() -> None:
    a = make_document("a", STORY)
    b = make_document("b", [STORY[0], reword(STORY[1], 1), *STORY[3:], *make_story(8, 1)])
    kept = [((n,), (n - 1,), "same") for n in (4, 5, 6)]
    assert aligned(a, b) == [((1,), (1,), "same"), ((2,), (2,), "reworded"), *kept]


def test_marks_and_spelling_leave_a_paragraph_the_same() -> None:
    a = make_document("a", ['"We recognise the council\'s centre -- and its neighbours," the mayor said on Monday...'])
    b = make_document("b", ["\u201cWe recognize the council\u2019s center \u2014 and its neighbors,\u201d the mayor said on Monday\u2026"])
    assert aligned(a, b) == [((1,), (1,), "same")]


def test_split_and_merged_paragraphs_are_one_unit_each() -> None:
    first, second = STORY[2].split(". ")[0] + ".", STORY[2].split(". ")[1]
    a = make_document("a", STORY)
    b = make_document("b", [STORY[0], STORY[1], first, second, STORY[3] + " " + STORY[4], STORY[5]])
    assert aligned(a, b)[2:5] == [((3,), (3, 4), "split"), ((4, 5), (5,), "merged"), ((6,), (6,), "same")]


def test_a_paragraph_out_of_order_is_moved() -> None:
    a = make_document("a", STORY)
    b = make_document("b", [*STORY[:1], *STORY[2:], STORY[1]])
    assert ((2,), (6,), "moved") in aligned(a, b)
    assert [x[2] for x in aligned(a, b)].count("moved") == 1


def test_a_paragraph_with_a_quarter_of_its_words_replaced_is_still_found() -> None:
    a = make_document("a", STORY)
    b = make_document("b", [reword(p, n, one_in=4) for n, p in enumerate(STORY)])
    assert [x[:2] for x in aligned(a, b)] == [((n,), (n,)) for n in range(1, 7)]


def test_a_stock_phrase_alone_aligns_nothing() -> None:
    a = make_document("a", ["A senior official recently hinted that the general's days are numbered."])
    b = make_document("b", ["The neighbours have no way to him and need the island to convince him that his council's days are numbered."])
    assert aligned(a, b) == []


def test_sentences_are_aligned_across_paragraph_breaks() -> None:
    first, second = STORY[2].split(". ")[0] + ".", STORY[2].split(". ")[1]
    a, b = make_document("a", [STORY[2]]), make_document("b", [second, first])
    found = align_sentences(a, b, SETTINGS)
    assert sorted((a.article.text[x.a.start : x.a.end], b.article.text[x.b.start : x.b.end]) for x in found) == sorted(
        [(first, first), (second, second)]
    )


@settings(max_examples=40, deadline=None)
@given(st.lists(st.integers(0, 5), max_size=8), st.lists(st.integers(0, 5), max_size=8))
def test_each_paragraph_stands_in_one_unit_at_most(left: list[int], right: list[int]) -> None:
    a = make_document("a", [STORY[n] for n in left] or ["x"])
    b = make_document("b", [STORY[n] for n in right] or ["y"])
    found = align_paragraphs(a, b, SETTINGS)
    for side in ("a", "b"):
        spans = sorted(getattr(x, side) for x in found)
        assert all(p.end <= q.start for p, q in pairwise(spans))
    assert [x.a for x in found] == sorted(x.a for x in found)
