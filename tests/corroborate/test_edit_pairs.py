"""Invented pairs of sentences with exactly what the copy changed in meaning, by kind; style alone; and both together."""

import pytest

from tests.corroborate.edit_changes import CHANGES, Pair
from tests.corroborate.edit_desk import DESK
from tests.corroborate.edit_news import NEWS
from tests.corroborate.edit_style import MIXED, STYLE
from twosource.corroborate.edit.edits import find_edits
from twosource.records import Aligned, Span

ALL = [*CHANGES, *STYLE, *MIXED, *NEWS, *DESK]


def _found(a: str, b: str) -> list[tuple[str, str | None, str | None]]:
    found = find_edits(a, b, [Aligned(a=Span(0, len(a)), b=Span(0, len(b)), relation="reworded")])
    return [(e.kind, e.a.text if e.a else None, e.b.text if e.b else None) for e in found]


@pytest.mark.parametrize("pair", ALL, ids=[f"{n}: {row[1][:50]}" for n, row in enumerate(ALL)])
def test_exactly_what_a_copy_changed(pair: Pair) -> None:
    a, b, expected = pair
    assert sorted(map(str, _found(a, b))) == sorted(map(str, expected))


@pytest.mark.parametrize("pair", ALL, ids=[f"{n}: {row[1][:50]}" for n, row in enumerate(ALL)])
def test_the_other_way_round_the_sides_change_places(pair: Pair) -> None:
    a, b, expected = pair
    assert sorted((kind, str(x), str(y)) for kind, y, x in _found(b, a)) == sorted((kind, str(x), str(y)) for kind, x, y in expected)
