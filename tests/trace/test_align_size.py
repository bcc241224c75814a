"""Aligning long or repetitive articles stays near linear: what is compared is counted, not timed."""

import pytest

from tests.trace.piles import make_story, reword
from twosource.records import Span
from twosource.trace.align import Unit, align_units
from twosource.trace.align_pairs import find_pairs
from twosource.trace.align_runs import find_moved, make_runs


class CountingWord(int):
    """A word that counts how often it is looked up, over all words."""

    looked_at = 0

    def __hash__(self) -> int:
        CountingWord.looked_at += 1
        return int.__hash__(self)


def make_units(*articles: list[str]) -> tuple[tuple[Unit, ...], ...]:
    """The articles' paragraphs as units, equal words being one number."""
    numbers: dict[str, CountingWord] = {}
    return tuple(
        tuple(
            Unit(Span(n, n + 1), tuple(numbers.setdefault(w, CountingWord(len(numbers))) for w in paragraph.split()))
            for n, paragraph in enumerate(paragraphs)
        )
        for paragraphs in articles
    )


def looks_per_word(a: list[str], b: list[str]) -> float:
    """How often each word is looked at on average while the two are aligned."""
    sides = make_units(a, b)
    CountingWord.looked_at = 0
    align_units(*sides)
    return CountingWord.looked_at / sum(len(u.words) for side in sides for u in side)


@pytest.mark.parametrize("kind", ["reworded", "turned round", "unrelated"])
def test_looks_per_word_do_not_grow_with_the_length(kind: str) -> None:
    small, large = (looks_per_word(*make_pair(kind, size)) for size in (60, 1000))
    assert large < 3 * small


def make_pair(kind: str, size: int) -> tuple[list[str], list[str]]:
    a = list(make_story(1, size))
    if kind == "reworded":
        return a, [reword(p, n, one_in=3) for n, p in enumerate(a)]
    if kind == "turned round":
        return a, [reword(p, n, one_in=3) for n, p in enumerate(reversed(a))]
    return a, list(make_story(2, size))


def test_one_sentence_two_thousand_times_is_paired_one_to_one() -> None:
    (a,) = make_units(["the same seven words over and over"] * 2000)
    assert [(i, j) for _, i, j in find_pairs(a, a)] == [(n, n) for n in range(2000)]


def test_a_sentence_with_a_running_number_two_thousand_times() -> None:
    a = [f"item {n} of the long list was read out and nobody said a word" for n in range(2000)]
    b = [f"item {n} of the long list was then read out and nobody said one word" for n in range(2000)]
    assert looks_per_word(a, b) < 3 * looks_per_word(a[:60], b[:60])


def test_one_long_paragraph_split_into_all_its_sentences() -> None:
    story = list(make_story(3, 300))
    (found,) = align_units(*make_units([" ".join(story)], story))
    assert (found.a, found.b, found.relation) == ((0, 1), (0, 300), "split")


def test_runs_grow_whatever_the_order_of_their_pairs() -> None:
    pairs = [((n * 7919) % 2003 / 2003, 0, n) for n in range(2000)]
    assert make_runs(pairs) == [(0, 0, 0, 1999)]


def find_moved_places(places: list[tuple[int, int]]) -> set[int]:
    """Of runs of one unit (place in b, weight), those that are moved, by place in a."""
    runs = [(n, n, place, place) for n, (place, _) in enumerate(places)]
    return {run[0] for run in find_moved(runs, lambda run: places[run[0]][1])}


def test_the_heaviest_series_in_order_stays_and_the_rest_is_moved() -> None:
    assert find_moved_places([(4, 9), (0, 5), (1, 5), (2, 5), (3, 1)]) == {0}
    assert find_moved_places([(4, 30), (0, 5), (1, 5), (2, 5), (3, 1)]) == {1, 2, 3, 4}
    assert find_moved_places([]) == set()
    assert find_moved_places([(n, 1) for n in reversed(range(2000))]) == set(range(2000)) - {1999}
