"""Sentences that a page printed without the space between them are two; names, addresses and short forms with a stop in them stay whole."""

from itertools import pairwise

import pytest

from twosource.text.sentences import split_sentences


def _split(text: str) -> list[str]:
    spans = split_sentences(text, 0, len(text))
    assert all(a.end <= b.start for a, b in pairwise(spans))
    return [text[s.start : s.end] for s in spans]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Two men were hurt in the city.", "Police are looking for a van."),
        ("The gunmen left in a small SUV.", "Six people were hurt later."),
        ("He was taken to Osk Hospital.", "A second man was treated there."),
        ("She is expected to be OK.", "They were found at 8 p.m. near Tarn."),
        ("It began at about 8 p.m.", "The police came soon."),
        ("Call the desk on 555-0100.", "Callers need give no name."),
        ("How much can one town take?", "Many left."),
        ("“We have no answer.”", "The family asked again."),
        ("Nobody spoke to the boy.", "“I cannot say why,” Ana Kovic said."),
        ('She said: "He did nothing."', "The court heard both."),
        ("He heard the shots.", '"I ran," he said.'),
        ('"Nobody came."', '"They stayed at home," she said.'),
        ("I am sure.", "I saw it."),
    ],
)
def test_a_lost_space_splits(first: str, second: str) -> None:
    """The mark, a capital and no space: where the first ends the second begins."""
    assert _split(first + second) == [first, second]
    assert _split(f"{first} {second}") == [first, second]


@pytest.mark.parametrize(
    "text",
    [
        "The U.S. Army and the U.N. General Assembly agreed.",
        "The page is at www.Osk.Tarn for all.",
        "Write to desk@osk.Tarn for more.",
        "The site Osk.Com said so.",
        "It was written in Node.js by J.Kovic and Tarn.Net people.",
        "Lt.Kovic and St.Osk met near Ft.Tarn on Sunday.",
        "The case Osk v.Tarn was heard.",
        "The magazine Hello!Osk printed it.",
        "He has a Ph.D. from Osk.",
        "Version 3.Beta and A.Osk came.",
        "The file is read by osk.util.List here.",
        "The R.I.P. signs, the W.Va. border and the 4.5 miles.",
        "The paper (D-N.J.) was read.",
    ],
)
def test_a_stop_inside_a_name_splits_nothing(text: str) -> None:
    """A stop with no space behind it is mostly part of a name, a number or an address."""
    assert _split(text) == [text]


def test_spans_are_of_the_range_given() -> None:
    """Offsets are those of the whole text, whatever range is split."""
    text = "Before. One came.Two left. After."
    spans = split_sentences(text, 8, 26)
    assert [text[s.start : s.end] for s in spans] == ["One came.", "Two left."]
