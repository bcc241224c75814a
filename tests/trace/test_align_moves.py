"""Sentences and paragraphs in another order, and texts that stand twice."""

import pytest

from tests.trace.alignment import BUDGET, MINE, QUAY, Case, check

CASES = (
    Case(name="a paragraph moved to the end", story=QUAY, b="{1}\n{3}\n{4}\n{5}\n{6}\n{2}", paragraphs="1=1 2^6 3=2 4=3 5=4 6=5"),
    Case(name="a paragraph moved to the front", story=QUAY, b="{5}\n{1}\n{2}\n{3}\n{4}\n{6}", paragraphs="1=2 2=3 3=4 4=5 5^1 6=6"),
    Case(
        name="a moved and reworded paragraph",
        story=BUDGET,
        b="{1}\nThe currency fell two per cent against the dollar within an hour after the result was announced.\n{2}\n{3}\n{4}",
        paragraphs="1=1 2=3 3=4 4=5 5^2",
    ),
    Case(
        name="sentences swapped within a paragraph",
        story=BUDGET,
        a="{1}\n{2} {5}\n{3}",
        b="{1}\n{5} {2}\n{3}",
        paragraphs="1=1 2~2 3=3",
        sentences="1=1 2=3 3^2 4=4",
    ),
    Case(
        name="two paragraphs moved together",
        story=MINE,
        a="{1}\n{2}\n{3}\n{4}\n{5}\n{7}",
        b="{1}\n{4}\n{5}\n{7}\n{2}\n{3}",
        paragraphs="1=1 2^5 3^6 4=2 5=3 6=4",
    ),
    Case(
        name="a moved paragraph that is split",
        story=QUAY,
        a="{1}\n{2} {3}\n{4}\n{5}\n{6}",
        b="{1}\n{4}\n{5}\n{6}\n{2}\n{3}",
        paragraphs="1=1 2^5,6 3=2 4=3 5=4",
        sentences="1=1 2^5 3^6 4=2 5=3 6=4",
    ),
    Case(
        name="a sentence moved into another paragraph is in its larger part's run",
        story=QUAY,
        a="{1} {2}\n{3} {4}\n{5}\n{6}",
        b="{1}\n{3} {4}\n{5}\n{6} {2}",
        paragraphs="1~1 2=2 3=3 4~4",
        sentences="1=1 2^6 3=2 4=3 5=4 6=5",
    ),
    Case(
        name="a paragraph that the copy prints twice is aligned once",
        story=QUAY,
        b="{1}\n{2}\n{3}\n{4}\n{1}",
        paragraphs="1=1 2=2 3=3 4=4",
    ),
    Case(
        name="a paragraph that both print twice is aligned twice",
        story=QUAY,
        a="{1}\n{2}\n{3}\n{1}",
        b="{1}\n{2}\n{3}\n{1}",
        paragraphs="1=1 2=2 3=3 4=4",
    ),
    Case(
        name="a repeated paragraph goes with its neighbours",
        story=QUAY,
        a="{1}\n{2}\n{5}\n{3}\n{5}\n{4}",
        b="{1}\n{3}\n{5}\n{4}",
        paragraphs="1=1 4=2 5=3 6=4",
    ),
    Case(
        name="a repeated short sentence goes with its neighbours",
        story=MINE,
        a="{1}\n{5} {6}\n{3}\n{4} {6}\n{7}",
        b="{1}\n{3}\n{4} {6}\n{7}",
        paragraphs="1=1 3=2 4=3 5=4",
        sentences="1=1 4=2 5=3 6=4 7=5",
    ),
    Case(
        name="a short line of names and numbers goes anywhere",
        story=MINE,
        a="{1}\n{2}\nNewsdesk Velmora 555 0142\n{4}\n{5}",
        b="{1}\n{2}\n{4}\nThe mayor of Grane wept.\n{5}\nHis brother did too.\nNewsdesk Velmora 555 0142",
        paragraphs="1=1 2=2 3^7 4=3 5=5",
    ),
    Case(
        name="two halves swapped",
        story=BUDGET,
        b="{4}\n{5}\n{6}\n{1}\n{2}\n{3}",
        paragraphs="1=4 2=5 3=6 4^1 5^2 6^3",
    ),
)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_order_does_not_hide_a_text(case: Case) -> None:
    check(case)
