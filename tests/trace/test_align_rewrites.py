"""Heavy rewrites: a third of the words replaced, clauses in another order, voices and attributions turned."""

import pytest

from tests.trace.alignment import BUDGET, MINE, QUAY, Case, check

CASES = (
    Case(
        name="a third of the words replaced throughout",
        story=QUAY,
        b="The harbour authority of Velmora shut its northern quay Tuesday when divers discovered cracks in forty of the pillars "
        "that support it.\n"
        "Vessels with grain were diverted to Ostrand, a day's journey to the south, and ferry travellers were placed on buses.\n"
        '"Nobody will walk on that quay until every pile has been tested," harbour chief Ilse Brandt informed dockers.\n'
        "The pier was constructed in 1931 and reinforced twice, most lately eleven years ago at a price of 14 million crowns.\n"
        "Port workers stated they had flagged loose bolts since last winter without getting a reply.\n"
        "The authority plans to release what the divers discovered inside three weeks.",
        paragraphs="1~1 2~2 3~3 4~4 5~5 6~6",
    ),
    Case(
        name="a third of the words replaced in the middle",
        story=BUDGET,
        b="{1}\n{2}\nThree members of the Farmers' Union, who normally vote with the coalition, kept away from the hall.\n"
        "Their head, Petra Lind, stated the party was unable to back steeper duties on diesel as grain prices were sinking.\n{5}",
        paragraphs="1=1 2=2 3~3 4~4 5=5",
    ),
    Case(
        name="clauses swapped",
        story=MINE,
        b="Four days after a tunnel of the Karvel copper mine filled with water, rescuers brought nineteen miners to the surface on "
        "Sunday.\n"
        "The company said in a short note that pumps are running day and night and two men are still missing.\n"
        "Sleeping in cars and in a school that the town council opened for them, relatives have camped at the gate since Thursday.",
        paragraphs="1~1 2~2 3~3",
    ),
    Case(
        name="clauses swapped and a third of the words replaced",
        story=BUDGET,
        b="Late Wednesday, leaving ministers lacking money for new highways, deputies in Tarsk rejected the government's budget by "
        "61 votes to 58.\n"
        "Stating he would bring back the same bill in January, Finance Minister Oren Haldal labelled the vote a present to speculators.\n"
        "{3}\n{4}\nIn the hour after the outcome was read out, the currency dropped two per cent versus the dollar.",
        paragraphs="1~1 2~2 3=3 4=4 5~5",
    ),
    Case(
        name="into the passive",
        story=QUAY,
        b="The northern quay of Velmora was closed by the port authority on Tuesday after cracks were found by divers in forty "
        "piles that carry it.\n"
        "{2}\n{3}\n{4}\nLoose bolts had been reported by dock workers since last winter, they said, without any answer ever coming.",
        paragraphs="1~1 2=2 3=3 4=4 5~5",
    ),
    Case(
        name="words added all over",
        story=BUDGET,
        b="{1}\n{2}\nThree of the deputies of the small Farmers' Union, who usually side quite loyally with the ruling coalition, "
        "this time stayed "
        "away from the chamber.\n{4}\n{5}",
        paragraphs="1=1 2=2 3~3 4=4 5=5",
    ),
    Case(
        name="no run of three words left, but in place",
        story=BUDGET,
        a="{1}\nMinisters spent a long night counting roads they can no longer build.\n{3}",
        b="{1}\nLong into night ministers were counting which roads no longer get built.\n{3}",
        paragraphs="1=1 2~2 3=3",
    ),
    Case(
        name="every second word dropped from a quotation's frame",
        story=QUAY,
        b='{1}\n{2}\n"Nobody will walk on that quay until every pile has been tested," Brandt said.\n{5}',
        paragraphs="1=1 2=2 3~3 5=4",
    ),
    Case(
        name="a rewrite that is split",
        story=MINE,
        b="Nineteen miners were brought to the surface on Sunday.\nThis came four days after a tunnel of the Karvel copper mine "
        "flooded with "
        "water, rescuers said.\n{2}\n{3}",
        paragraphs="1<1,2 2=3 3=4",
    ),
    Case(
        name="a rewrite that is merged",
        story=BUDGET,
        b="{1}\n{2}\nThree deputies of the Farmers' Union stayed away, and their leader, Petra Lind, said it could not support "
        "higher duties on "
        "diesel while prices of grain were falling.\n{5}",
        paragraphs="1=1 2=2 3,4>3 5=4",
    ),
    Case(
        name="a rewritten copy with own sentences between",
        story=MINE,
        b="Rescue teams brought nineteen miners up to the surface Sunday, four days after a tunnel in Karvel copper mine filled "
        "with water.\n"
        "My own grandfather worked there, the mayor of Ulmen remembered.\n"
        "Two men still are missing and the pumps run day and night, said the company in a brief note.\n"
        "Ulmen's brass band has cancelled its summer concert.\n"
        "Inspectors in March had warned that one old shaft beside the tunnel was drawn on no map.",
        paragraphs="1~1 2~3 4~5",
    ),
    Case(
        name="one article rewritten, the paragraphs joined by twos",
        story=QUAY,
        b="The Velmora port authority closed its northern quay on Tuesday when divers saw cracks in forty of the piles carrying it. "
        "Grain ships were sent to Ostrand, a day's sail south, and ferry passengers put on buses.\n"
        '"Nobody will walk on that quay until every pile has been tested," harbour master Ilse Brandt said to dockers. '
        "Built in 1931, the quay was strengthened twice, most recently eleven years ago for 14 million crowns.",
        paragraphs="1,2>1 3,4>2",
        sentences="1~1 2~2 3~3 4~4",
    ),
    Case(
        name="a long sentence cut to a third",
        story=BUDGET,
        b="Lawmakers in Tarsk threw out the government's budget late on Wednesday.\n{3}\n{5}",
        paragraphs="1~1 3=2 5=3",
    ),
    Case(
        name="the lede alone, rewritten",
        story=MINE,
        a="{1}",
        b="Rescue workers brought nineteen miners to the surface Sunday, four days after water filled a tunnel of the Karvel copper mine.",
        paragraphs="1~1",
    ),
)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_rewritten_sentences_find_their_own(case: Case) -> None:
    check(case)
