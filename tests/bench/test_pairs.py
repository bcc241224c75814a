"""Are found pairs measured as the definition has it? Hand-made piles, each with its share worked out by hand."""

from itertools import combinations
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from bench.pairs import (
    PairTruth,
    find_true_pairs,
    measure_pairs,
    overlap_by_background,
    read_background,
    read_makeups,
    read_pair_truth,
    share_of,
)


def _row(article_id: str, *paragraphs: tuple[Any, int], rewrite: int = 0) -> dict[str, Any]:
    return {"id": article_id, "rewrite": rewrite, "paras": [{"o": origins, "w": words} for origins, words in paragraphs]}


def _truth(rows: list[dict[str, Any]], background: list[dict[str, Any]]) -> PairTruth:
    return read_pair_truth(rows, background)[0]


def _share(*rows: dict[str, Any]) -> float:
    a, b = read_makeups(rows).values()
    return share_of(a, b)


def test_a_share_is_the_smaller_word_counts_by_the_words_of_the_shorter() -> None:
    long = _row("a", ([["tide", 0]], 30), ([["tide", 1]], 50), ([["own:a", 0]], 120))
    short = _row("b", ([["tide", 0]], 20), ([["own:b", 0]], 60), ([["tide", 1]], 20))
    assert _share(long, short) == (20 + 20) / 100


def test_the_same_paragraph_number_of_another_original_is_not_common() -> None:
    assert _share(_row("a", ([["tide", 0]], 30)), _row("b", ([["quay", 0]], 30))) == 0


def test_furniture_and_credit_lines_are_no_words_of_an_article() -> None:
    a = _row("a", ("boiler", 500), ([["tide", 0]], 30), ([["own:a", 0]], 70))
    b = _row("b", ("boiler", 500), ([["tide", 0]], 40), ("attr", 3), ([["own:b", 0]], 60))
    assert _share(a, b) == 30 / 100


def test_a_merged_paragraph_counts_half_for_each_of_its_two_originals() -> None:
    merged = _row("a", ([["tide", 0], ["tide", 1]], 60))
    assert _share(merged, _row("b", ([["tide", 0]], 40), ([["own:b", 0]], 60))) == 30 / 60


def test_a_split_paragraph_adds_up() -> None:
    split = _row("a", ([["tide", 0]], 15), ([["tide", 0]], 25))
    assert _share(split, _row("b", ([["tide", 0]], 40))) == 1


def test_an_article_of_furniture_alone_shares_nothing() -> None:
    assert _share(_row("a", ("boiler", 9)), _row("b", ([["tide", 0]], 40))) == 0


def test_a_pair_is_true_from_thirty_in_a_hundred_on() -> None:
    def pile(common: int) -> dict[str, Any]:
        return read_makeups(
            [
                _row("a", ([["tide", 0]], common), ([["own:a", 0]], 100 - common)),
                _row("b", ([["tide", 0]], common), ([["own:b", 0]], 300)),
            ]
        )

    assert find_true_pairs(pile(30)) == {("a", "b")}
    assert find_true_pairs(pile(29)) == set()


def test_a_paragraph_that_all_articles_have_still_makes_pairs() -> None:
    rows = [_row(f"a{i}", ([["filler", 0]], 50), ([[f"own:a{i}", 0]], 50 + i)) for i in range(6)]
    assert find_true_pairs(read_makeups(rows)) == set(combinations([f"a{i}" for i in range(6)], 2))


_PARAGRAPH = st.tuples(
    st.lists(st.tuples(st.sampled_from("pqr"), st.integers(0, 2)), min_size=1, max_size=2, unique=True) | st.just("boiler"),
    st.integers(1, 40),
)


@given(st.lists(st.lists(_PARAGRAPH, max_size=5), max_size=8))
def test_no_true_pair_is_lost_to_the_short_cut(articles: list[list[tuple[Any, int]]]) -> None:
    makeups = read_makeups(_row(f"a{i}", *paragraphs) for i, paragraphs in enumerate(articles))
    brute = {(a, b) for a, b in combinations(sorted(makeups), 2) if share_of(makeups[a], makeups[b]) >= 0.3 - 1e-9}
    assert find_true_pairs(makeups) == brute


def _pile() -> list[dict[str, Any]]:
    return [
        _row("a", ([["tide", 0]], 60), ([["tide", 1]], 40)),
        _row("b", ([["tide", 0]], 60), ([["own:b", 0]], 10), rewrite=3),
        _row("c", ([["tide", 1]], 20), ([["own:c", 0]], 180), rewrite=3),
        _row("d", ([["quay", 0]], 80)),
        _row("e", ([["pier", 0]], 80)),
    ]


def test_a_found_pair_with_a_small_share_is_right_but_missed_by_nobody() -> None:
    truth = _truth(_pile(), [])
    assert truth.pairs == {("a", "b")}
    assert measure_pairs([("c", "a")], truth).precision == 1
    assert measure_pairs([("a", "b")], truth).recall == 1


def test_precision_recall_and_f1_of_found_pairs() -> None:
    figures = measure_pairs([("b", "a"), ("a", "b"), ("a", "c"), ("a", "d"), ("b", "c")], _truth(_pile(), []))
    assert (figures.found, figures.true) == (4, 1)
    assert (figures.precision, figures.recall) == (2 / 4, 1)
    assert round(figures.f1, 6) == round(2 * 0.5 / 1.5, 6)


def test_nothing_found_is_no_error() -> None:
    figures = measure_pairs([], _truth(_pile(), []))
    assert (figures.precision, figures.recall, figures.f1) == (0, 0, 0)


def test_a_pair_whose_originals_overlap_by_themselves_does_not_count_either_way() -> None:
    background = [{"a": "quay", "b": "pier", "cont": 0.4}]
    truth = _truth(_pile(), background)
    assert measure_pairs([("d", "e"), ("a", "b")], truth).found == 1
    blended = [*_pile(), _row("f", ([["tide", 0]], 90), ([["quay", 1]], 9)), _row("g", ([["tide", 0]], 90), ([["pier", 0]], 9))]
    assert ("f", "g") in find_true_pairs(read_makeups(blended))
    assert ("f", "g") not in _truth(blended, background).pairs


def test_background_holds_both_ways_and_not_of_an_original_with_itself() -> None:
    d, e = read_makeups(_pile()[3:]).values()
    background = read_background([{"a": "pier", "b": "quay", "cont": 0.4}])
    assert overlap_by_background(d, e, background)
    assert overlap_by_background(e, d, background)
    assert not overlap_by_background(d, d, background)


def test_recall_of_heavy_rewrites_is_over_pairs_with_one_on_exactly_one_side() -> None:
    rows = [_row("a", ([["tide", 0]], 60)), *(_row(i, ([["tide", 0]], 60), rewrite=3) for i in "bc"), _row("d", ([["tide", 0]], 60))]
    figures = measure_pairs([("a", "b"), ("b", "c"), ("a", "d")], _truth(rows, []))
    assert figures.recall_heavy == 1 / 4
    assert figures.recall_both_heavy == 1
    assert measure_pairs([], _truth(rows[:1], [])).recall_heavy is None


def test_without_filler_a_pair_that_shares_nothing_else_does_not_count_and_filler_adds_nothing_to_a_share() -> None:
    rows = [
        _row("a", ([["ins:9", 0]], 40), ([["tide", 0]], 60)),
        _row("b", ([["ins:9", 0]], 40), ([["quay", 0]], 60)),
        _row("c", ([["ins:9", 0]], 40), ([["tide", 0]], 20), ([["own:c", 0]], 40)),
        _row("d", ([["tide", 0]], 60), ([["own:d", 0]], 10)),
    ]
    every, bare = read_pair_truth(rows, [])
    assert every.pairs == {("a", "b"), ("a", "c"), ("b", "c"), ("a", "d")}
    assert bare.pairs == {("a", "d")}
    found = [("a", "b"), ("a", "c"), ("b", "d")]
    assert measure_pairs(found, every).precision == 2 / 3
    assert (measure_pairs(found, bare).found, measure_pairs(found, bare).precision) == (2, 1 / 2)
