"""Does a sentence that is not looked at for harm ever tell of any? All sentences are invented."""

import pytest

from tests.claims.scenes import make_document, make_sentences
from tests.claims.test_figures import CASES
from twosource.claims.figure import casualties
from twosource.claims.figure.harmgate import may_harm
from twosource.records import Sentence

MORE = [
    "Two men were taken to hospital.",
    "Three nurses were treated for burns.",
    "A guard lay in critical condition.",
    "Four sailors were struck in the leg.",
    "Two of the miners did not survive.",
    "Six people suffered broken ribs.",
    "A boy is expected to survive.",
    "The number of victims rose to 40.",
    "Two girls with gunshot wounds reached the camp.",
    "Nine families fled their homes.",
    "The army destroyed 40 houses.",
    "He took his own life.",
]


def sentences_of(text: str) -> tuple[Sentence, ...]:
    return make_sentences(make_document(text))


@pytest.mark.parametrize("text", [text for text, _ in CASES] + MORE)
def test_nothing_is_lost_where_a_sentence_is_passed_over(text: str, monkeypatch: pytest.MonkeyPatch) -> None:
    gated = [casualties.find_casualties(s) for s in sentences_of(text)]
    monkeypatch.setattr(casualties, "may_harm", lambda sentence: True)
    assert gated == [casualties.find_casualties(s) for s in sentences_of(text)]


@pytest.mark.parametrize("text", MORE)
def test_a_sentence_of_harm_is_looked_at(text: str) -> None:
    assert any(may_harm(s) for s in sentences_of(text))


def test_a_sentence_without_a_word_of_harm_is_passed_over() -> None:
    assert not any(may_harm(s) for s in sentences_of("Mara Voss met 40 miners and two nurses on the old pier."))
