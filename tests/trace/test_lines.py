"""Does a stretch have the same line wherever its text stands, whatever else is read, in whatever order?"""

import random

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.trace.piles import make_document, make_sentence, make_story, reword
from tests.trace.prose import DISPATCHES
from twosource.records import Document
from twosource.trace.imprint import read_imprints
from twosource.trace.lines import NO_LINE, find_lines, look_up
from twosource.trace.stretches import gather_stretches


def lines_by_id(documents: list[Document]) -> dict[str, list[int]]:
    imprints = read_imprints(documents)
    return {i.article_id: lines.tolist() for i, lines in zip(imprints, find_lines(imprints), strict=True)}


def make_pile(seed: int) -> list[Document]:
    """Copies, cut and reworded, of two stories and a dispatch in English."""
    rng = random.Random(seed)
    stories = [make_story(seed * 7 + 1, 4), make_story(seed * 7 + 2, 4), rng.choice(DISPATCHES)]
    pile = []
    for n in range(rng.randrange(2, 10)):
        story = rng.choice(stories)
        text = [reword(p, rng.randrange(99), rng.choice((3, 6, 99))) for p in story[rng.randrange(2) :]]
        pile.append(make_document(f"{rng.randrange(999):03}-{n}", [*text, "He did not elaborate."]))
    return pile


@settings(max_examples=40, deadline=None)
@given(st.integers(0, 300), st.randoms(use_true_random=False))
def test_the_order_of_articles_changes_no_line(seed: int, rng: random.Random) -> None:
    pile = make_pile(seed)
    shuffled = list(pile)
    rng.shuffle(shuffled)
    assert lines_by_id(shuffled) == lines_by_id(pile)


@settings(max_examples=40, deadline=None)
@given(st.integers(0, 300), st.integers(1000, 1300))
def test_an_article_that_shares_nothing_changes_no_line(seed: int, other: int) -> None:
    pile = make_pile(seed)
    strangers = [make_document(f"zz{n}", make_story(other * 11 + n, 3)) for n in range(3)]
    before, after = lines_by_id(pile), lines_by_id([*strangers, *pile])
    assert {i: after[i] for i in before} == before


@settings(max_examples=40, deadline=None)
@given(st.integers(0, 300))
def test_every_line_is_the_smallest_key_that_has_it(seed: int) -> None:
    imprints = read_imprints(make_pile(seed))
    smallest: dict[int, int] = {}
    for imprint, lines in zip(imprints, find_lines(imprints), strict=True):
        for key, line in zip(imprint.keys.tolist(), lines.tolist(), strict=True):
            smallest[line] = min(smallest.get(line, key), key)
    smallest.pop(int(NO_LINE), None)
    assert all(line == key for line, key in smallest.items())


def test_a_line_goes_along_a_chain_of_rewordings() -> None:
    words = make_sentence(random.Random(2), 25)[:-1].split()
    chain = []
    for step in range(5):
        # Five words more are replaced at each step: one is like the next, and the ends have nothing in common.
        for at in range(5 * step, min(5 * step + 5, 25)):
            words[at] = f"zo{'abcde'[step]}lu{'bdfgh'[at % 5]}a"
        chain.append(make_document(f"a{step}", [" ".join(words) + "."]))
    lines = lines_by_id(chain)
    assert len({line for found in lines.values() for line in found}) == 1
    ends = lines_by_id([chain[0], chain[-1]])
    assert ends["a0"] != ends["a4"]


def test_articles_without_words_have_no_lines() -> None:
    assert find_lines(read_imprints([])) == ()
    assert lines_by_id([make_document("a", []), make_document("b", ["..."])]) == {"a": [], "b": []}
    assert lines_by_id([make_document("a", ["Yes."])]) == {"a": [int(NO_LINE)]}


def test_a_key_that_no_stretch_has_has_no_line() -> None:
    stretches = gather_stretches(read_imprints([make_document("a", make_story(3, 2))]))
    asked = np.array([1, int(stretches.keys[1]), 2**64 - 1], dtype=np.uint64)
    assert look_up(asked, stretches, stretches.keys).tolist() == [int(NO_LINE), int(stretches.keys[1]), int(NO_LINE)]


@pytest.mark.parametrize("story", DISPATCHES)
def test_american_spelling_curly_marks_and_dashes_change_no_line_of_a_dispatch(story: tuple[str, ...]) -> None:
    other = [
        p.replace("metres", "meters").replace("harbour", "harbor").replace("centre", "center").replace("towards", "toward")
        .replace("fertiliser", "fertilizer").replace("'", "\u2019").replace(", ", " \u2013 ", 1)
        for p in story
    ]  # fmt: skip
    lines = lines_by_id([make_document("a", story), make_document("b", other)])
    assert lines["a"] == lines["b"]
