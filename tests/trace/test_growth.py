"""Are the lines of articles that come in any number of runs those of all joined at once?"""

import random
from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.trace.piles import make_document, make_sentence, make_story, reword
from twosource.trace import joining
from twosource.trace.arrays import join
from twosource.trace.growth import NOTHING, Known, Table, grow_lines
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

    def add(self, imprints: list[Imprint]) -> frozenset[int] | None:
        """Take in new articles; the known ones they touch, or None where all had to be joined anew."""
        first = len(self.strands)
        known = Known(self.table, lambda part: merge_postings(self.parts[part]), lambda numbers: {n: self.strands[n] for n in numbers})
        growth = grow_lines(imprints, first, known)
        if growth is None:
            return None
        for number, strand in self.strands.items():
            lines = np.array([growth.relabelled.get(line, line) for line in strand.lines.tolist()], dtype=np.uint64)
            self.strands[number] = Strand(strand.imprint, lines, strand.bearings)
        for n, (imprint, lines) in enumerate(zip(imprints, growth.lines, strict=True)):
            self.strands[first + n] = Strand(imprint, lines, Bearings())
        old = self.table
        self.table = Table(
            join([old.keys, growth.table.keys], np.uint64),
            join([old.articles, growth.table.articles], np.int64),
            join([old.places, growth.table.places], np.int64),
        )
        for part, new in zip(self.parts, growth.postings, strict=True):
            part.append(new)
        return growth.touched

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
        assert shelf.add(shuffled[first:last]) is not None
    assert shelf.lines() == at_once(pile)


@pytest.mark.parametrize("before", [3, 12, 30])
def test_a_run_of_words_that_becomes_frequent_is_said_or_gives_the_same(before: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(joining, "HUB_FROM", 10)
    rng = random.Random(7)
    stock = make_sentence(rng, 12).rstrip(".")
    imprints = list(read_imprints([make_document(f"a{n:02}", [f"{stock} {make_sentence(rng, 6)}"]) for n in range(40)]))
    shelf = Shelf()
    assert shelf.add(imprints[:before]) is not None
    grown = shelf.add(imprints[before:])
    assert (grown is None) == (before <= 10)
    if grown is not None:
        assert shelf.lines() == at_once(imprints)


def test_only_articles_that_share_a_line_are_touched() -> None:
    old = [make_document(f"a{n}", make_story(n, 4)) for n in range(6)]
    shelf = Shelf()
    shelf.add(list(read_imprints(old)))
    touched = shelf.add(list(read_imprints([make_document("b0", [*make_story(2, 4)[1:3], *make_story(90, 2)])])))
    assert touched == frozenset({2})


def test_an_article_that_joins_two_lines_relabels_them() -> None:
    rng = random.Random(3)
    words = make_sentence(rng, 40).rstrip(".").split()
    left, right, whole = " ".join(words[:24]) + ".", " ".join(words[16:]) + ".", " ".join(words) + "."
    imprints = list(read_imprints([make_document(f"a{n}", [text]) for n, text in enumerate((left, right, whole))]))
    shelf = Shelf()
    shelf.add(imprints[:2])
    shelf.add(imprints[2:])
    assert shelf.lines() == at_once(imprints)
