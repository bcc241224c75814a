"""What is not the same text is not aligned: other words on one matter, formulas with other names, stock phrases, short sentences."""

import pytest

from tests.trace.alignment import BUDGET, MINE, QUAY, Case, check

CASES = (
    Case(name="two stories", story=QUAY, a="{1}\n{2}\n{3}\n{4}", b="\n".join(BUDGET[1:]), paragraphs=""),
    Case(
        name="two reporters on one event",
        story=MINE,
        a="{1}\n{2}\n{3}\n{4}",
        b="There were cheers at Karvel on Sunday when the lift doors opened and nineteen exhausted miners stepped out into the light.\n"
        "The owner of the copper mine says it has not given up hope of finding two more men.\n"
        "Water burst into the workings on Wednesday night, when most of the shift was on its way up.\n"
        "In March a state inspection found that the plans of the mine were out of date.",
        paragraphs="",
    ),
    Case(
        name="two accounts of one vote",
        story=BUDGET,
        b="Tarsk was without a budget on Thursday after the government lost a vote in parliament by three votes.\n"
        "Haldal, the finance minister, told state radio that he would not change a single line of the bill.\n"
        "Diesel duty is the sorest point for the Farmers' Union and its leader Petra Lind.\n"
        "Traders sold the currency when they heard the result.",
        paragraphs="",
    ),
    Case(
        name="other sentences in one place",
        story=QUAY,
        a="{1}\nBrandt has run the harbour for nine years and has closed the quay twice before.\n{3}",
        b="{1}\nThe harbour has two quays and a dry dock, and Brandt has plans for a third.\n{3}",
        paragraphs="1=1 3=3",
    ),
    Case(
        name="share prices of two firms",
        story=MINE,
        a="Shares of Dorn Metals closed 3.2 per cent lower at 41.50 crowns on the Tarsk exchange on Monday.",
        b="Shares of Helvig Shipping closed 1.7 per cent higher at 12.25 crowns on the Tarsk exchange on Friday.",
        paragraphs="",
    ),
    Case(
        name="results of two matches in one round-up",
        story=BUDGET,
        a="Ulmen beat Karvel 3-1 at home with goals from Brenner, Aas and Doll in the first half.\n"
        "Ostrand beat Velmora 2-0 at home with goals from Teller and Ruud in the second half.",
        b="Norsund beat Tarsk 4-2 at home with goals from Holm, Beck and Sand in the first half.\n"
        "Helvig beat Grane 1-0 at home with a goal from Lunde in the second half.",
        paragraphs="",
    ),
    Case(
        name="weather of two towns",
        story=MINE,
        a="In Velmora it will be cloudy with a high of 14 degrees and winds of 20 kilometres an hour from the west.",
        b="In Karvel it will be sunny with a high of 23 degrees and winds of 5 kilometres an hour from the south.",
        paragraphs="",
    ),
    Case(
        name="formulas of two papers in one dispatch",
        story=QUAY,
        a="{1}\nMarten Oss, a baker from Ulmen, told the Ulmen Post that 30 people had signed a letter about the ferry.\n{3}\n{4}\n{5}",
        b="{1}\n{3}\n{4}\nGreta Falk, a nurse from Grane, told the Grane Mirror that 412 people had signed a letter about the school.\n{5}",
        paragraphs="1=1 3=2 4=3 5=5",
    ),
    Case(
        name="a short sentence that anybody writes",
        story=MINE,
        a="{1}\n{2}\n{6}",
        b="The mayor of Grane has resigned over a bridge that nobody ever crossed.\nHe did not elaborate.\nHis deputy will serve "
        "until June.",
        paragraphs="",
    ),
    Case(
        name="a short sentence in two places",
        story=BUDGET,
        a="{1}\n{2} He gave no details.\n{3}\n{4}\n{5}",
        b="{1}\n{2}\n{3}\n{4}\nA treasury official promised new talks on the reserve. He gave no details.\n{5}",
        paragraphs="1=1 2~2 3=3 4=4 5=6",
        sentences="1=1 2=2 4=3 5=4 6=7",
    ),
    Case(
        name="a stock phrase",
        story=QUAY,
        a="{1}\nThe ferry company said on Tuesday in a statement that it would not comment on rumours about its future.",
        b="{3}\nThe steel workers' union said on Tuesday in a statement that a strike in spring was all but certain.",
        paragraphs="",
    ),
    Case(
        name="a long title that both print",
        story=BUDGET,
        a="The special envoy of the secretary-general for the river basin commission, Ane Torvik, arrived by train with four advisers.",
        b="Farmers threw eggs at the special envoy of the secretary-general for the river basin commission, Ane Torvik, outside a dairy.",
        paragraphs="",
    ),
    Case(
        name="a quoted phrase",
        story=QUAY,
        a='Critics of the harbour plan call it "a monument to vanity" and want the money spent on buses.',
        b='The architect said people once called his opera house "a monument to vanity" but now they queue for tickets.',
        paragraphs="",
    ),
    Case(
        name="the same names and a number",
        story=BUDGET,
        a="Petra Lind and Oren Haldal met for 40 minutes in the Tarsk parliament on Wednesday.",
        b="For Oren Haldal, Wednesday in Tarsk was 40 minutes of listening to complaints that Petra Lind had collected.",
        paragraphs="",
    ),
    Case(
        name="an insertion beside copied text",
        story=QUAY,
        b="{1}\nHotels in the old town report that every room is taken.\n{2}\nTaxis were nowhere to be found.\n{3}",
        paragraphs="1=1 2=3 3=5",
    ),
    Case(name="nothing in common but length", story=QUAY, a="x y z", b="u v w", paragraphs=""),
    Case(
        name="a background sentence updated beyond its words",
        story=MINE,
        a="{1}\nThe mine has had eleven accidents in twenty years, the worst of them in 1998.\n{5}",
        b="{1}\nNobody has died underground at Karvel since a fire killed six a generation ago.\n{5}",
        paragraphs="1=1 3=3",
    ),
)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_other_text_is_not_aligned(case: Case) -> None:
    check(case)
