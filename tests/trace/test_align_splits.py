"""Paragraphs and sentences that a copy splits, joins or cuts in other places."""

import pytest

from tests.trace.alignment import BUDGET, MINE, QUAY, Case, check

CASES = (
    Case(
        name="one paragraph becomes two",
        story=QUAY,
        a="{1} {2}\n{3} {4}\n{5}",
        b="{1}\n{2}\n{3} {4}\n{5}",
        paragraphs="1<1,2 2=3 3=4",
        sentences="1=1 2=2 3=3 4=4 5=5",
    ),
    Case(
        name="one paragraph becomes three",
        story=QUAY,
        a="{1}\n{2} {3} {4}\n{5}",
        b="{1}\n{2}\n{3}\n{4}\n{5}",
        paragraphs="1=1 2<2,3,4 3=5",
        sentences="1=1 2=2 3=3 4=4 5=5",
    ),
    Case(
        name="two paragraphs become one",
        story=BUDGET,
        a="{1}\n{2}\n{3}\n{4}",
        b="{1}\n{2} {3}\n{4}",
        paragraphs="1=1 2,3>2 4=3",
        sentences="1=1 2=2 3=3 4=4",
    ),
    Case(
        name="all paragraphs become one",
        story=BUDGET,
        b="{1} {2} {3} {4} {5} {6}",
        paragraphs="1,2,3,4,5,6>1",
        sentences="1=1 2=2 3=3 4=4 5=5 6=6",
    ),
    Case(
        name="the break between two paragraphs is moved",
        story=QUAY,
        a="{1} {2}\n{3} {4}\n{5}",
        b="{1}\n{2} {3} {4}\n{5}",
        paragraphs="1,2~1,2 3=3",
        sentences="1=1 2=2 3=3 4=4 5=5",
    ),
    Case(
        name="a paragraph split and one half cut",
        story=MINE,
        a="{1} {2}\n{3} {4}\n{5}",
        b="{1} {2}\n{4}\n{5}",
        paragraphs="1=1 2~2 3=3",
        sentences="1=1 2=2 4=3 5=4",
    ),
    Case(
        name="two paragraphs joined with a sentence of each cut",
        story=MINE,
        a="{1} {2}\n{3} {4}\n{5} {7}",
        b="{1} {2}\n{3} {7}",
        paragraphs="1=1 2,3>2",
        sentences="1=1 2=2 3=3 6=4",
    ),
    Case(
        name="a short sentence goes with its paragraph",
        story=MINE,
        a="{1}\n{5} {6}\n{7}",
        b="{1}\n{5}\n{6}\n{7}",
        paragraphs="1=1 2<2,3 3=4",
        sentences="1=1 2=2 3=3 4=4",
    ),
    Case(
        name="one sentence becomes two",
        story=QUAY,
        b="{1}\nShips with grain were sent to Ostrand, a day's sail to the south. Ferry passengers were put on buses.\n{3}\n{4}",
        paragraphs="1=1 2~2 3=3 4=4",
        sentences="1=1 2<2,3 3=4 4=5",
    ),
    Case(
        name="two sentences become one",
        story=MINE,
        a="{1}\nTwo men are still missing. Pumps are running day and night, the company said in a short note.\n{3}",
        b="{1}\n{2}\n{3}",
        paragraphs="1=1 2~2 3=3",
        sentences="1=1 2,3>2 4=3",
    ),
    Case(
        name="one long sentence becomes three",
        story=BUDGET,
        a="{1}\nThe minister, who has held the post since the spring, left by a side door without a word to reporters, drove to the "
        "lake house "
        "that he inherited from his father, and spent the evening on the telephone with bankers in three capitals.\n{5}",
        b="{1}\nThe minister, who has held the post since the spring, left by a side door without a word to reporters. He drove to "
        "the lake house "
        "that he inherited from his father. He spent the evening on the telephone with bankers in three capitals.\n{5}",
        paragraphs="1=1 2~2 3=3",
        sentences="1=1 2<2,3,4 3=5",
    ),
    Case(
        name="a sentence split over two paragraphs and reworded",
        story=MINE,
        b="{1}\n{2}\nFamilies have camped at the gate since Thursday.\nThey sleep in cars and in a school that the council opened "
        "for them.\n{4}",
        paragraphs="1=1 2=2 3<3,4 4=5",
    ),
    Case(
        name="two sentences joined with a third of the words replaced",
        story=MINE,
        a="{1}\nTwo men remain missing below ground. The company's pumps run day and night.\n{4}",
        b="{1}\nTwo workers are missing below ground while the firm's pumps run round the clock, day and night.\n{4}",
        paragraphs="1=1 2~2 3=3",
        sentences="1=1 2,3>2 4=3",
    ),
    Case(
        name="a split beside a merge",
        story=QUAY,
        a="{1} {2}\n{3}\n{4}\n{5} {6}",
        b="{1}\n{2}\n{3} {4}\n{5} {6}",
        paragraphs="1<1,2 2,3>3 4=4",
        sentences="1=1 2=2 3=3 4=4 5=5 6=6",
    ),
    Case(
        name="a merge with an own sentence in it",
        story=QUAY,
        a="{1}\n{2}\n{3}\n{4}",
        b="{1}\n{2} Hotels in the old town report that every room is taken. {3}\n{4}",
        paragraphs="1=1 2,3>2 4=3",
        sentences="1=1 2=2 3=4 4=5",
    ),
    Case(
        name="an own paragraph between the halves of a split leaves the larger half",
        story=QUAY,
        a="{1}\n{2} {3} {4}\n{5}",
        b="{1}\n{2}\nHotels in the old town report that every room is taken.\n{3} {4}\n{5}",
        paragraphs="1=1 2~4 3=5",
        sentences="1=1 2=2 3=4 4=5 5=6",
    ),
)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_split_and_merged_text_makes_one_run(case: Case) -> None:
    check(case)
