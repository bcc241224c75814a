"""Does a sketch ever say that two stretches share less than they do, and does it turn away what shares little?"""

import random
from collections import Counter

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.trace.piles import make_document, make_sentence
from twosource.trace.imprint import read_imprints
from twosource.trace.likeness import find_alike
from twosource.trace.sketches import MOST_WEIGHT, bound_telling, bound_weight, sketch_stretches
from twosource.trace.stretches import Stretches, gather_stretches


def stretches_of(sentences: list[str]) -> Stretches:
    return gather_stretches(read_imprints([make_document(f"a{n:04}", [s]) for n, s in enumerate(sentences)]))


def words_of(stretches: Stretches, n: int) -> tuple[Counter[int], dict[int, int], set[int]]:
    """The words of a stretch, the weight of each, and those that tell."""
    part = slice(int(stretches.start[n]), int(stretches.start[n] + stretches.size[n]))
    words = stretches.words[part].tolist()
    telling = {w for w, tells in zip(words, stretches.telling[part].tolist(), strict=True) if tells}
    return Counter(words), dict(zip(words, stretches.word_weight[part].tolist(), strict=True)), telling


def all_pairs(count: int) -> tuple[np.ndarray, np.ndarray]:
    a, b = np.triu_indices(count, 1)
    return a, b


FEW = ["brafo", "cledi", "Drigu", "Floha", "gruje", "Kizu", "loyo", "muxi", "12", "340", "the", "of", "said"]
WORDS = st.lists(st.sampled_from(FEW), min_size=6, max_size=30)


@settings(max_examples=60, deadline=None)
@given(st.lists(WORDS, min_size=2, max_size=8))
def test_a_bound_is_never_less_than_what_is_shared(sentences: list[list[str]]) -> None:
    stretches = stretches_of(["brafo " + " ".join(words) for words in sentences])
    a, b = all_pairs(len(stretches))
    sketches = sketch_stretches(stretches)
    weights, telling = bound_weight(sketches, sketches, a, b), bound_telling(sketches, sketches, a, b)
    for n, (i, j) in enumerate(zip(a.tolist(), b.tolist(), strict=True)):
        one, weight, names = words_of(stretches, i)
        other, _, other_names = words_of(stretches, j)
        assert weights[n] >= sum(weight[w] * times for w, times in (one & other).items())
        assert telling[n] >= len(names & other_names)


def test_stretches_with_little_in_common_are_told_apart() -> None:
    rng = random.Random(6)
    stretches = stretches_of([make_sentence(rng, 18) for _ in range(60)])
    a, b = all_pairs(len(stretches))
    sketches = sketch_stretches(stretches)
    near = bound_weight(sketches, sketches, a, b) >= 0.75 * np.minimum(stretches.weight[a], stretches.weight[b])
    assert near.mean() < 0.1


def test_stretches_that_are_too_long_for_a_sketch_are_still_compared() -> None:
    rng = random.Random(7)
    # One word so often that the sketch cannot count it.
    text = " ".join(["brafo"] * 700 + [make_sentence(rng, 30)[:-1].lower()])
    stretches = stretches_of([text, text + " gruje"])
    assert stretches.weight.min() > MOST_WEIGHT
    assert find_alike(stretches, stretches, np.array([0]), np.array([1])).tolist() == [True]


@settings(max_examples=60, deadline=None)
@given(st.lists(WORDS, min_size=2, max_size=8))
def test_it_does_not_matter_which_side_of_a_pair_is_which(sentences: list[list[str]]) -> None:
    stretches = stretches_of(["brafo " + " ".join(words) for words in sentences])
    a, b = all_pairs(len(stretches))
    assert find_alike(stretches, stretches, a, b).tolist() == find_alike(stretches, stretches, b, a).tolist()


def test_no_stretches_have_no_sketches() -> None:
    sketches = sketch_stretches(stretches_of(["The of."]))
    none = np.zeros(0, dtype=np.int64)
    assert len(sketches.bits) == 0 == len(bound_weight(sketches, sketches, none, none))
