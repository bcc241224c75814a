"""Is every pair of stretches that shares words in a row found, however many share them, and nothing else?"""

import random
from itertools import combinations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.trace.piles import SYLLABLES, make_document, make_sentence
from twosource.trace.arrays import Places
from twosource.trace.imprint import read_imprints
from twosource.trace.joining import HUB_FROM, PART_BITS, connect, count_hub, find_candidates, find_pairs
from twosource.trace.stretches import GRAM_BITS, GRAM_WORDS, Stretches, gather_stretches, gram_stretches

Pairs = set[tuple[int, int]]


def pairs_of(a: Places, b: Places) -> Pairs:
    found = list(zip(a.tolist(), b.tolist(), strict=True))
    assert len(found) == len(set(found)), "a pair came twice"
    return set(found)


def candidates(table: list[tuple[int, int]], count: int, hub: int = 0) -> Pairs:
    """The candidates of a table of grams and owners, of which the first ones are hubs."""
    grams = np.array([gram for gram, _ in table], dtype=np.uint64)
    owners = np.array([owner for _, owner in table], dtype=np.int32)
    return pairs_of(*find_candidates(grams, owners, count, hub=hub))


def by_brute_force(table: list[tuple[int, int]]) -> Pairs:
    owners: dict[int, set[int]] = {}
    for gram, owner in table:
        owners.setdefault(gram, set()).add(owner)
    return {pair for group in owners.values() for pair in combinations(sorted(group), 2)}


def parts_of(count: int, pairs: Pairs) -> list[int]:
    """The smallest of each one's connected set, by a search."""
    beside: list[set[int]] = [set() for _ in range(count)]
    for a, b in pairs:
        beside[a].add(b)
        beside[b].add(a)
    out = [-1] * count
    for first in range(count):
        waiting = [first] if out[first] < 0 else []
        while waiting:
            n = waiting.pop()
            if out[n] < 0:
                out[n] = first
                waiting += beside[n]
    return out


TOP, PART = 2**GRAM_BITS - 1, 2 ** (GRAM_BITS - PART_BITS)
# Grams at both ends of the range of hashes and of its parts.
EDGES = [0, 1, TOP, PART, PART - 1, PART + 1, TOP - PART, TOP // 2, TOP // 2 + 1, 7]


@given(st.lists(st.tuples(st.sampled_from(EDGES) | st.integers(0, TOP), st.integers(0, 12)), max_size=60))
def test_every_two_owners_of_a_gram_are_candidates_and_no_others(table: list[tuple[int, int]]) -> None:
    assert candidates(table, 13) == by_brute_force(table)


@settings(max_examples=30, deadline=None)
@given(st.randoms(use_true_random=False), st.integers(2, HUB_FROM))
def test_no_pair_is_lost_where_hundreds_share_a_gram(rng: random.Random, size: int) -> None:
    table = [(gram, owner) for gram in (5, TOP - 5) for owner in rng.sample(range(300), size)]
    table += [(rng.choice(EDGES), rng.randrange(300)) for _ in range(200)]
    found = candidates(table, 300)
    wanted = by_brute_force([row for row in table if sum(gram == row[0] for gram, _ in set(table)) <= HUB_FROM])
    assert wanted <= found <= by_brute_force(table)


@settings(max_examples=15, deadline=None)
@given(st.randoms(use_true_random=False), st.integers(HUB_FROM + 1, 700), st.integers(1, 40))
def test_a_gram_of_very_many_owners_ties_all_of_them_through_a_hub(rng: random.Random, size: int, hub: int) -> None:
    table = [(9, owner) for owner in {0, *rng.sample(range(800), size)}] + [(rng.randrange(300), rng.randrange(800)) for _ in range(300)]
    found = candidates(table, 800, hub)
    assert found <= by_brute_force(table)
    assert parts_of(800, found) == parts_of(800, by_brute_force(table))


@pytest.mark.xfail(strict=True, reason="where no owner of a frequent gram is a hub, none of its pairs is compared: the gram is dropped")
def test_a_gram_of_very_many_owners_ties_all_of_them_where_none_has_a_small_key() -> None:
    table = [(9, owner) for owner in range(50, 50 + HUB_FROM + 1)]
    found = candidates(table, 400, hub=50)
    assert parts_of(400, found) == parts_of(400, by_brute_force(table))


@pytest.mark.xfail(
    strict=True, reason="a fixed share of all stretches is the hub, so that the pairs of a frequent gram are a share of all pairs"
)
def test_the_pairs_of_a_very_frequent_gram_grow_with_its_owners_not_with_their_square() -> None:
    small, large = (len(candidates([(9, owner) for owner in range(n)], n, hub=n // 32)) for n in (1000, 4000))
    assert large < 5 * small


def test_an_owner_that_has_a_gram_twice_counts_once() -> None:
    assert candidates([(3, 1), (3, 1), (3, 4), (3, 4), (8, 4)], 5) == {(1, 4)}


def test_nothing_has_no_candidates() -> None:
    assert candidates([], 0) == set() == candidates([(1, 0), (2, 1)], 2)


@given(st.integers(1, 30).flatmap(lambda n: st.tuples(st.just(n), st.lists(st.tuples(st.integers(0, n - 1), st.integers(0, n - 1))))))
def test_connecting_finds_the_connected_sets(case: tuple[int, list[tuple[int, int]]]) -> None:
    count, pairs = case
    a, b = (np.array([pair[side] for pair in pairs], dtype=np.int64) for side in (0, 1))
    assert connect(count, a, b).tolist() == parts_of(count, set(pairs))


def test_a_long_chain_is_one_set() -> None:
    order = list(range(5000))
    random.Random(3).shuffle(order)
    assert set(connect(5000, np.array(order[:-1]), np.array(order[1:])).tolist()) == {0}


# From texts -------------------------------------------------------------------------------------------------------------------


def stretches_of(sentences: list[str]) -> Stretches:
    return gather_stretches(read_imprints([make_document(f"a{n:04}", [s]) for n, s in enumerate(sentences)]))


def candidates_of(stretches: Stretches) -> Pairs:
    return pairs_of(*find_candidates(*gram_stretches(stretches), len(stretches), hub=count_hub(stretches)))


def words_of(stretches: Stretches, n: int) -> list[int]:
    start, size = int(stretches.start[n]), int(stretches.size[n])
    return [int(w) for w in stretches.words[start : start + size]]


def grams_by_definition(stretches: Stretches) -> list[set[tuple[int, ...]]]:
    """Every five words in a row of each stretch."""
    words = [words_of(stretches, n) for n in range(len(stretches))]
    return [{tuple(w[i : i + GRAM_WORDS]) for i in range(len(w) - GRAM_WORDS + 1)} for w in words]


# Eight words only, all of them rare: stretches share runs of five now and then.
FEW = st.lists(st.sampled_from(["brafo", "cledi", "drigu", "floha", "gruje", "kizu", "loyo", "muxi"]), min_size=5, max_size=14)


@settings(max_examples=60, deadline=None)
@given(st.lists(FEW, min_size=2, max_size=14))
def test_two_stretches_that_share_five_telling_words_in_a_row_are_candidates(sentences: list[list[str]]) -> None:
    stretches = stretches_of([" ".join(words) + "." for words in sentences])
    grams = grams_by_definition(stretches)
    wanted = {(a, b) for a, b in combinations(range(len(stretches)), 2) if grams[a] & grams[b]}
    assert candidates_of(stretches) == wanted


def test_words_of_two_stretches_make_no_gram() -> None:
    stretches = stretches_of(["Brafo cledi drigu floha. Gruje kizu loyo muxi vasoti.", "Cledi drigu floha gruje kizu."])
    assert candidates_of(stretches) == set()


def test_a_long_name_and_common_words_are_no_telling_grams() -> None:
    name = "the Northern Valley Association for Orchard Workers"
    stretches = stretches_of([f"Brafo cledi drigu floha {name}.", f"Gruje kizu loyo muxi {name}."])
    assert candidates_of(stretches) == set()
    stretches = stretches_of(["Brafo cledi drigu floha on it at the end of the day.", "Gruje kizu loyo muxi on it at the end of the day."])
    assert candidates_of(stretches) == set()


def test_a_family_of_four_hundred_copies_each_with_a_word_of_its_own_is_one() -> None:
    rng = random.Random(4)
    words = make_sentence(rng, 18)[:-1].split()
    copies = []
    for n in range(400):
        copy = list(words)
        copy[rng.randrange(1, 18)] = f"zu{SYLLABLES[n % 25]}{SYLLABLES[n // 25 % 25]}ba"
        copies.append(" ".join(copy) + ".")
    stretches = stretches_of(copies)
    assert len(stretches) > HUB_FROM
    a, b = find_pairs(stretches)
    assert set(connect(len(stretches), a, b).tolist()) == {0}


def test_words_that_very_many_share_hide_no_copy() -> None:
    rng = random.Random(5)
    formula = "in the gravelled yard behind the tannery"
    crowd = [f"{make_sentence(rng, 14)[:-1]} {formula}." for _ in range(400)]
    one = f"{make_sentence(rng, 14)[:-1]} {formula}."
    other = one.replace("gravelled", "paved").replace(one.split()[3], "lozubaha")
    stretches = stretches_of([*crowd, one, other])
    a, b = find_pairs(stretches)
    sizes = np.bincount(connect(len(stretches), a, b))
    assert sorted(sizes[sizes > 1].tolist()) == [2]
