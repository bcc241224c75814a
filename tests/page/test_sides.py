"""Do the right paragraphs stand side by side, and are the right words marked?"""

from tests.page.sample import documents, make_link
from twosource.page.pairing import Pair, pair_paragraphs
from twosource.page.sides import turn
from twosource.page.worddiff import find_differences
from twosource.records import Aligned, Block, Span


def blocks(count: int) -> list[Block]:
    return [Block(start=10 * i, end=10 * i + 9, kind="paragraph", number=i + 1) for i in range(count)]


def over(first: int, last: int) -> Span:
    return Span(10 * (first - 1), 10 * (last - 1) + 9)


def shape(pairs: tuple[Pair, ...]) -> list[tuple[list[int], list[int], str | None]]:
    return [([b.number or 0 for b in p.left], [b.number or 0 for b in p.right], p.relation if not p.elsewhere else "see") for p in pairs]


def test_what_stands_alone_keeps_its_place_in_its_copy() -> None:
    aligned = [Aligned(a=over(1, 1), b=over(2, 2), relation="same"), Aligned(a=over(3, 3), b=over(3, 3), relation="reworded")]
    assert shape(pair_paragraphs(blocks(4), blocks(5), aligned)) == [
        ([], [1], None),
        ([1], [2], "same"),
        ([2], [], None),
        ([3], [3], "reworded"),
        ([4], [], None),
        ([], [4, 5], None),
    ]


def test_split_and_merged_runs_are_one_row() -> None:
    aligned = [Aligned(a=over(1, 1), b=over(1, 2), relation="split"), Aligned(a=over(2, 3), b=over(3, 3), relation="merged")]
    assert shape(pair_paragraphs(blocks(3), blocks(3), aligned)) == [([1], [1, 2], "split"), ([2, 3], [3], "merged")]


def test_sentences_aligned_apart_that_share_a_paragraph_make_one_row() -> None:
    aligned = [Aligned(a=Span(0, 4), b=over(1, 1), relation="same"), Aligned(a=Span(5, 9), b=over(2, 2), relation="same")]
    assert shape(pair_paragraphs(blocks(1), blocks(2), aligned)) == [([1], [1, 2], "split")]


def test_moved_paragraph_is_shown_once_with_a_note_at_its_other_place() -> None:
    aligned = [
        Aligned(a=over(1, 1), b=over(3, 3), relation="moved"),
        Aligned(a=over(2, 2), b=over(1, 1), relation="same"),
        Aligned(a=over(3, 3), b=over(2, 2), relation="same"),
    ]
    assert shape(pair_paragraphs(blocks(3), blocks(3), aligned)) == [
        ([1], [3], "moved"),
        ([2], [1], "same"),
        ([3], [2], "same"),
        ([], [3], "see"),
    ]


def test_crossing_paragraphs_are_moved_even_if_the_link_does_not_say_so() -> None:
    aligned = [Aligned(a=over(i, i), b=over(j, j), relation="same") for i, j in ((1, 3), (2, 1), (3, 2))]
    assert [row[2] for row in shape(pair_paragraphs(blocks(3), blocks(3), aligned))] == ["moved", "same", "same", "see"]


def test_every_paragraph_is_shown_once_whatever_is_aligned() -> None:
    aligned = [Aligned(a=over(i, j), b=over(k, k), relation="reworded") for i, j, k in ((1, 2, 1), (4, 4, 1), (2, 2, 4), (3, 4, 2))]
    pairs = [p for p in pair_paragraphs(blocks(5), blocks(5), aligned) if not p.elsewhere]
    assert sorted(b.number or 0 for p in pairs for b in p.left) == [1, 2, 3, 4, 5]
    assert sorted(b.number or 0 for p in pairs for b in p.right) == [1, 2, 3, 4, 5]


def marked(a: str, b: str) -> tuple[list[tuple[str, str]], list[tuple[str, str]]]:
    left, right = find_differences(a, b)
    return [(a[m.start : m.end], m.kind) for m in left], [(b[m.start : m.end], m.kind) for m in right]


def test_words_of_one_copy_alone_are_marked() -> None:
    assert marked("The port is open, the mayor said.", "The port is open.") == ([(", the mayor said", "only")], [])


def test_spelling_and_quotation_marks_are_style() -> None:
    assert marked('"We organised it," she said.', "“We organized it,” she said.") == (
        [('"', "style"), ("s", "style"), ('"', "style")],
        [("“", "style"), ("z", "style"), ("”", "style")],
    )


def test_hyphen_and_comma_are_style() -> None:
    assert marked("The cease-fire, held", "The ceasefire held") == ([("cease-fire,", "style")], [("ceasefire", "style")])


def test_a_number_word_is_no_spelling_of_another_word() -> None:
    assert marked("killed four people", "killed for people") == ([("four", "only")], [("for", "only")])


def test_points_inside_numbers_count() -> None:
    assert marked("spent 1.5 million", "spent 15 million") == ([("1.5", "only")], [("15", "only")])


def test_turning_a_link_twice_gives_it_back() -> None:
    courier, lantern, _ = documents()
    link = make_link(courier, lantern)
    assert turn(turn(link)) == link
    assert turn(link).aligned[0].relation == "merged"
