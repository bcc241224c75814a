"""Edits of meaning between two copies of a sentence: what is listed, and what is style."""

import pytest

from twosource.corroborate.edit.edits import find_edits
from twosource.records import Aligned, Span

TABLE = [
    ("a changed number", "At least 31 people died.", "At least 13 people died.", [("number", "At least 31", "At least 13")]),
    ("a bound that went", "More than 2,000 fled.", "2,000 fled.", [("number", "More than 2,000", "2,000")]),
    ("words for figures are style", "Twelve people died.", "12 people died.", []),
    ("a dropped negation", "The army did not shell the town.", "The army did shell the town.", [("negation", "not", None)]),
    ("two forms of one negation are style", "It did not fire.", "It didn't fire.", []),
    ("a dropped hedge", "He reportedly fled.", "He fled.", [("hedge", "reportedly", None)]),
    ("a modal of possibility", "It may resume talks.", "It will resume talks.", [("hedge", "may", "will")]),
    ("a dropped attribution", "The bridge fell, said Maro.", "The bridge fell.", [("attribution", "said Maro", None)]),
    ("a number inside a dropped attribution goes with it", "The bridge fell, said two officers.", "The bridge fell.",
     [("attribution", "said two officers", None)]),
    ("an added credit", "The bridge fell.", "The bridge fell, Reuters reported.", [("attribution", None, "Reuters reported")]),
    ("an attribution that moved is style", "He said on Friday that the war was over.", "On Friday the war was over, he said.", []),
    ("an attribution that says more", "She said it was over.", "She admitted it was over.", [("attribution", "said", "admitted")]),
    ("quoted words changed", "“We want bread now,” he said.", "“We need water now,” he said.", [("quotation", "want bread", "need water")]),
    ("marks taken away", "He asked for “real and lasting” peace.", "He asked for real and lasting peace.",
     [("quotation", "real and lasting", "real and lasting")]),
    ("straight and curly marks are style", "“We will go,” he said.", '"We will go," he said.', []),
    ("another name", "Minister Anna Kell met Boris Tarn.", "Minister Anna Kell met Ivan Drosk.", [("name", "Boris Tarn", "Ivan Drosk")]),
    ("two spellings of a name are style", "Then Ahmed al-Khabir spoke in Deir Ezzan.", "Then Ahmed Al Khabeer spoke in Deir el-Zan.", []),
    ("another day", "They met on Tuesday.", "They met on Wednesday.", [("date", "Tuesday", "Wednesday")]),
    ("a dropped date", "They met on March 9 in secret.", "They met in secret.", [("date", "March 9", None)]),
    ("spelling and dashes are style", "The ruler recognised the cease-fire — at last.", "The ruler recognized the ceasefire, at last.", []),
    ("a synonym is style", "The troops left the town quickly.", "The soldiers left the city fast.", []),
]  # fmt: skip


@pytest.mark.parametrize(("a", "b", "expected"), [row[1:] for row in TABLE], ids=[row[0] for row in TABLE])
def test_edits_of(a: str, b: str, expected: list[tuple[str, str | None, str | None]]) -> None:
    found = find_edits(a, b, [Aligned(a=Span(0, len(a)), b=Span(0, len(b)), relation="same")])
    assert [(e.kind, e.a.text if e.a else None, e.b.text if e.b else None) for e in found] == expected


@pytest.mark.parametrize(("a", "b", "expected"), [row[1:] for row in TABLE], ids=[row[0] for row in TABLE])
def test_the_other_way_round_the_sides_change_places(a: str, b: str, expected: list[tuple[str, str | None, str | None]]) -> None:
    found = find_edits(b, a, [Aligned(a=Span(0, len(b)), b=Span(0, len(a)), relation="same")])
    assert [(e.kind, e.b.text if e.b else None, e.a.text if e.a else None) for e in found] == expected


def test_spans_are_the_articles_own_characters() -> None:
    a = "Lead paragraph here.\n\nAt least 31 people died on Monday."
    b = "At least 13 people died on Monday."
    (edit,) = find_edits(a, b, [Aligned(a=Span(22, len(a)), b=Span(0, len(b)), relation="same")])
    assert edit.a is not None and edit.b is not None
    assert a[edit.a.span.start : edit.a.span.end] == edit.a.text == "At least 31"
    assert b[edit.b.span.start : edit.b.span.end] == edit.b.text == "At least 13"
