"""Are the lines of articles that come in any number of runs those of all joined at once?"""

import random
from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.trace.piles import make_document, make_sentence, make_story, reword
from twosource.trace import joining
from twosource.trace.arrays import Keys, join
from twosource.trace.growth import NOTHING, Growth, Known, Table, grow_lines
from twosource.trace.imprint import Imprint, read_imprints
from twosource.trace.joining import PARTS, Postings, merge_postings
from twosource.trace.lines import find_lines
from twosource.trace.strands import Bearings, Strand


class Shelf:
    """What a store keeps, in memory."""

    def __init__(self) -> None:
        self.table = NOTHING
        self.parts: list[list[Postings]] = [[] for _ in range(PARTS)]
        self.strands: dict[int, Strand] = {}

    def add(self, imprints: list[Imprint]) -> Growth:
        """Take in new articles; what they bring."""
        first = len(self.strands)
        known = Known(
            self.table, lambda part: merge_postings(self.parts[part]), lambda numbers: {n: self.strands[n] for n in numbers}, self.hold
        )
        growth = grow_lines(imprints, first, known)
        for number, strand in self.strands.items():
            relabelled = [growth.relabelled.get(line, line) for line in strand.lines.tolist()]
            lines = [growth.parts.get(k, line) for k, line in zip(strand.imprint.keys.tolist(), relabelled, strict=True)]
            assert all(
                (old in growth.torn) == (k in growth.parts)
                for k, old in zip(strand.imprint.keys.tolist(), strand.lines.tolist(), strict=True)
            )
            self.strands[number] = Strand(strand.imprint, np.array(lines, dtype=np.uint64), strand.bearings)
        for n, (imprint, new_lines) in enumerate(zip(imprints, growth.lines, strict=True)):
            self.strands[first + n] = Strand(imprint, new_lines, Bearings())
        old = self.table
        self.table = Table(
            join([old.keys, growth.table.keys], np.uint64),
            join([old.articles, growth.table.articles], np.int64),
            join([old.places, growth.table.places], np.int64),
        )
        for part, new in zip(self.parts, growth.postings, strict=True):
            part.append(new)
        return growth

    def post(self, part: int) -> Postings:
        return merge_postings(self.parts[part])

    def hold(self, lines: Keys) -> list[Strand]:
        return [s for s in self.strands.values() if bool(np.isin(s.lines, lines).any())]

    def lines(self) -> dict[str, list[int]]:
        return {s.article_id: s.lines.tolist() for s in self.strands.values()}


def make_pile(seed: int, articles: int = 24) -> list[Imprint]:
    """Copies, rewrites and cuts of a few stories, with paragraphs of their own and stock sentences."""
    rng = random.Random(seed)
    stories = [make_story(seed * 10 + n, 5) for n in range(4)]
    stock = [make_sentence(rng) for _ in range(2)]
    out = []
    for n in range(articles):
        story = rng.choice(stories)
        paragraphs = [reword(p, rng.randrange(1000), rng.choice((3, 5, 50))) for p in story[: rng.randrange(1, 6)]]
        out.append(make_document(f"a{n:03}", [*paragraphs, rng.choice(stock), *make_story(seed * 1000 + n, rng.randrange(2))]))
    return list(read_imprints(out))


def at_once(imprints: list[Imprint]) -> dict[str, list[int]]:
    return {i.article_id: lines.tolist() for i, lines in zip(imprints, find_lines(imprints), strict=True)}


@settings(max_examples=30, deadline=None)
@given(st.integers(0, 200), st.lists(st.integers(1, 23), max_size=4), st.randoms(use_true_random=False))
def test_any_split_over_any_runs_gives_the_lines_of_all_at_once(seed: int, cuts: list[int], rng: random.Random) -> None:
    pile = make_pile(seed)
    shuffled = list(pile)
    rng.shuffle(shuffled)
    shelf = Shelf()
    bounds = [0, *sorted(set(cuts)), len(pile)]
    for first, last in pairwise(bounds):
        shelf.add(shuffled[first:last])
    assert shelf.lines() == at_once(pile)


def make_formula_pile(seed: int) -> list[Imprint]:
    """Articles with one stock phrase, more and more of it, each with words of its own around it; some alike in nothing else."""
    rng = random.Random(seed)
    stock = make_sentence(rng, 12).rstrip(".").split()
    documents = []
    for n in range(40):
        start = rng.randrange(0, 7)
        phrase = " ".join(stock[start : start + rng.randrange(5, 13)])
        own = make_sentence(rng, rng.choice((3, 6, 12))).rstrip(".")
        sentence = f"{own} {phrase}." if rng.random() < 0.5 else f"{phrase.capitalize()} {own}."
        documents.append(make_document(f"a{n:02}", [sentence, *make_story(seed * 50 + n % 5, rng.randrange(2))]))
    return list(read_imprints(documents))


@settings(max_examples=60, deadline=None)
@given(st.integers(0, 10_000), st.lists(st.integers(1, 39), min_size=1, max_size=5))
def test_runs_of_words_that_become_frequent_on_the_way_change_nothing(seed: int, cuts: list[int]) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(joining, "HUB_FROM", 8)
        patch.setattr(joining, "HUB_BELOW", np.uint64((1 << 64) // 6))
        pile = make_formula_pile(seed)
        shelf = Shelf()
        for first, last in pairwise([0, *sorted(set(cuts)), len(pile)]):
            shelf.add(pile[first:last])
        assert shelf.lines() == at_once(pile)


def test_a_line_falls_apart_where_only_a_run_that_is_now_frequent_held_it_together() -> None:
    torn = set()
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(joining, "HUB_FROM", 8)
        patch.setattr(joining, "HUB_BELOW", np.uint64((1 << 64) // 6))
        for seed in range(20):
            shelf, pile = Shelf(), make_formula_pile(seed)
            torn |= {len(shelf.add(pile[first : first + 4]).torn) > 0 for first in range(0, 40, 4)}
    assert torn == {False, True}


def test_an_article_that_joins_two_lines_relabels_them() -> None:
    rng = random.Random(3)
    words = make_sentence(rng, 40).rstrip(".").split()
    left, right, whole = " ".join(words[:24]) + ".", " ".join(words[16:]) + ".", " ".join(words) + "."
    imprints = list(read_imprints([make_document(f"a{n}", [text]) for n, text in enumerate((left, right, whole))]))
    shelf = Shelf()
    shelf.add(imprints[:2])
    shelf.add(imprints[2:])
    assert shelf.lines() == at_once(imprints)
