"""Does a shared word say the more, the rarer it is, whatever pile it stands in?"""

from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from twosource.lexicon import load_lexicon
from twosource.trace.rarity import RAREST, CommonWord, weigh_words
from twosource.trace.wordcodes import code_word


def weigh(*words: str) -> list[int]:
    return [int(n) for n in weigh_words(np.array([code_word(w) for w in words], dtype=np.uint32))]


def test_the_commonest_words_say_nothing_and_unknown_ones_most() -> None:
    assert weigh("the") == [0]
    assert max(weigh("of", "and", "to", "in", "a")) < RAREST // 10
    assert weigh("Zamboanga", "quillwort", "brafogu", "7412") == [RAREST] * 4


def test_what_is_rarer_weighs_more() -> None:
    weights = weigh("the", "said", "government", "parliament", "zugruflo")
    assert weights == sorted(weights) and len(set(weights)) == 5


@pytest.mark.parametrize(
    ("one", "other"), [("centre", "center"), ("programme", "Program"), ("defence", "DEFENSE"), ("travelled", "traveled")]
)
def test_spelling_and_letter_case_change_no_weight(one: str, other: str) -> None:
    assert weigh(one) == weigh(other)


def test_every_weight_follows_the_order_of_the_shipped_table() -> None:
    rows = load_lexicon("common_words", CommonWord)
    best: dict[int, float] = {}
    for row in rows:
        best[code_word(row.word)] = max(best.get(code_word(row.word), 0.0), row.zipf)
    weights = weigh(*(row.word for row in rows))
    assert all(0 <= weight <= RAREST for weight in weights)
    ranked = sorted(zip((best[code_word(row.word)] for row in rows), weights, strict=True))
    assert all(a[1] >= b[1] for a, b in pairwise(ranked) if a[0] < b[0])


@given(st.lists(st.sampled_from(["the", "said", "council", "minister", "xylem", "brafogu", "12", "2012"]), max_size=12))
def test_a_word_weighs_the_same_whatever_stands_beside_it(words: list[str]) -> None:
    assert weigh(*words) == [weigh(word)[0] for word in words]


def test_no_words_have_no_weights() -> None:
    assert weigh() == []
