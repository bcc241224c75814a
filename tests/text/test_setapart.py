"""Text whose marks were set apart from its words is put together again; no other text is touched, and every character leads back."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from twosource.text.fold import fold
from twosource.text.sentences import split_sentences
from twosource.text.setapart import fold_sentence


@pytest.mark.parametrize(
    ("raw", "folded"),
    [
        ("A 36 - year - old man died on Friday , police said .", "A 36-year-old man died on Friday , police said ."),
        ("It was a hit - and - run in Velin .", "It was a hit-and-run in Velin ."),
        ("The clerk - - Mara Kovic - - was shot .", "The clerk -- Mara Kovic -- was shot ."),
        ("The island ’ s port is closed .", "The island's port is closed ."),
        ("He fell on Mt . Tarn on Friday .", "He fell on Mt. Tarn on Friday ."),
        ("The U . S . envoy met J . Dorn .", "The U.S. envoy met J. Dorn ."),
        ("A quake of 5 . 9 struck Velin .", "A quake of 5.9 struck Velin ."),
        ("She met the man . He left .", "She met the man . He left ."),
    ],
)
def test_marks_are_put_back(raw: str, folded: str) -> None:
    assert fold_sentence(raw).text == folded


@pytest.mark.parametrize(
    "raw", ["The port - closed since May - opens.", "The envoy's plan - a truce - failed, he said.", "He is 36 - year of the rat."]
)
def test_a_dash_stays_one_elsewhere(raw: str) -> None:
    assert fold_sentence(raw) == fold(raw)


def test_each_word_leads_back_to_its_own_characters() -> None:
    raw = "A 36 - year - old man of the island ’ s port met J . Dorn ."
    folded = fold_sentence(raw)
    for word in ("36", "year", "old", "man", "island", "port", "met", "Dorn"):
        at = folded.text.index(word)
        assert raw[slice(*folded.raw_span(at, at + len(word)))] == word


@given(st.lists(st.sampled_from(["Mt", "U", "S", "36", "old", "man", "-", ".", ",", "’", "s", "The", "'", "- -", "é", "—"]), max_size=14))
def test_offsets_rise_and_stay_inside(words: list[str]) -> None:
    raw = " ".join(words) + " ."
    folded = fold_sentence(raw)
    assert len(folded.offsets) == len(folded.text) + 1
    assert list(folded.offsets) == sorted(folded.offsets)
    assert all(0 <= i <= len(raw) for i in folded.offsets)


def test_a_short_form_with_a_space_before_its_stop_ends_no_sentence() -> None:
    text = "He fell on Mt . Tarn on Friday . He was 30 ."
    assert [text[s.start : s.end] for s in split_sentences(text, 0, len(text))] == ["He fell on Mt . Tarn on Friday .", "He was 30 ."]
