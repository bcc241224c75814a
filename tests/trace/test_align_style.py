"""House style, small touches and synonyms leave sentences aligned, each with its own."""

import pytest

from tests.trace.alignment import BUDGET, MINE, QUAY, Case, check

CASES = (
    Case(name="a copy", story=QUAY, b="{1}\n{2}\n{3}\n{4}\n{5}\n{6}", paragraphs="1=1 2=2 3=3 4=4 5=5 6=6"),
    Case(name="a cut from the end", story=QUAY, b="{1}\n{2}\n{3}", paragraphs="1=1 2=2 3=3"),
    Case(name="a cut from the middle", story=MINE, b="{1}\n{2}\n{6}\n{7}", paragraphs="1=1 2=2 6=3 7=4"),
    Case(
        name="British spelling",
        story=QUAY,
        a="{1}\nThe harbor center was honored for its labor program.\nFighters of the neighboring port recognized the color of the meters.",
        b="{1}\nThe harbour centre was honoured for its labour programme.\nFighters of the neighbouring port recognised the colour "
        "of the metres.",
        paragraphs="1=1 2=2 3=3",
    ),
    Case(
        name="curly marks, long dashes and three dots",
        story=QUAY,
        a='{1}\n"It\'s over -- we\'re going home," one docker shouted, "and nobody will stop us..."\n{4}',
        b="{1}\n\u201cIt\u2019s over \u2014 we\u2019re going home,\u201d one docker shouted, \u201cand nobody will stop "
        "us\u2026\u201d\n{4}",
        paragraphs="1=1 2=2 3=3",
    ),
    Case(
        name="single for double marks",
        story=BUDGET,
        a='{1}\n"A gift to speculators is all that this vote amounts to," the minister said.\n{3}',
        b="{1}\n\u2018A gift to speculators is all that this vote amounts to,\u2019 the minister said.\n{3}",
        paragraphs="1=1 2=2 3=3",
    ),
    Case(
        name="per cent as one word",
        story=BUDGET,
        b="{1}\n{2}\n{3}\n{4}\nThe currency lost two percent against the dollar in the hour after the result was read out.",
        paragraphs="1=1 2=2 3=3 4=4 5=5",
    ),
    Case(
        name="an attribution added at the end",
        story=MINE,
        b="{1}\n{2}\nRelatives have camped at the gate since Thursday, sleeping in cars and in a school that the town council "
        "opened for them, "
        "the Tarsk Courier reported.",
        paragraphs="1=1 2=2 3~3",
    ),
    Case(
        name="an attribution changed",
        story=QUAY,
        b='{1}\n{2}\n"Nobody will walk on that quay until every pile has been tested," the harbour master was quoted as saying.\n{4}',
        paragraphs="1=1 2=2 3~3 4=4",
    ),
    Case(
        name="an attribution moved to the front",
        story=QUAY,
        b='{1}\n{2}\nHarbour master Ilse Brandt told a crowd of dockers: "Nobody will walk on that quay until every pile has been '
        'tested."\n{4}',
        paragraphs="1=1 2=2 3~3 4=4",
    ),
    Case(
        name="a number changed",
        story=BUDGET,
        b="Lawmakers in Tarsk threw out the government's budget by 63 votes to 58 late on Wednesday, leaving ministers without "
        "money for new "
        "roads.\n{2}\n{3}\n{5}",
        paragraphs="1~1 2=2 3=3 5=4",
    ),
    Case(
        name="a name changed",
        story=BUDGET,
        b="{1}\n{2}\n{3}\nTheir leader, Maud Ekern, said the party could not support higher duties on diesel while grain prices "
        "were falling.\n{5}",
        paragraphs="1=1 2=2 3=3 4~4 5=5",
    ),
    Case(
        name="two names swapped",
        story=QUAY,
        a="{1}\nThe Ostrand pilots accused the Velmora pilots of hiding the state of the locks.\n{5}",
        b="{1}\nThe Velmora pilots accused the Ostrand pilots of hiding the state of the locks.\n{5}",
        paragraphs="1=1 2~2 3=3",
    ),
    Case(
        name="a denial added",
        story=QUAY,
        b="{1}\n{2}\n{5}\nThe authority does not expect to publish what the divers found within three weeks.",
        paragraphs="1=1 2=2 5=3 6~4",
    ),
    Case(
        name="a hedge and a weekday dropped",
        story=BUDGET,
        a="{1}\nOfficials on Friday said the roads could probably be paid for out of the reserve.\n{5}",
        b="{1}\nOfficials said the roads could be paid for out of the reserve.\n{5}",
        paragraphs="1=1 2~2 3=3",
    ),
    Case(
        name="numbers written short",
        story=QUAY,
        b="{1}\n{3}\nThe quay was built in 1931 and strengthened twice, most recently 11 years ago at a cost of 14m crowns.\n{5}",
        paragraphs="1=1 3=2 4~3 5=4",
    ),
    Case(
        name="an inner clause dropped",
        story=BUDGET,
        b="{1}\n{2}\nThree deputies of the Farmers' Union stayed away from the chamber.\n{4}",
        paragraphs="1=1 2=2 3~3 4=4",
    ),
    Case(
        name="only the beginning of a sentence kept",
        story=MINE,
        b="{1}\n{2}\nRelatives have camped at the gate since Thursday.\n{4}",
        paragraphs="1=1 2=2 3~3 4=4",
    ),
    Case(
        name="a synonym in each sentence",
        story=MINE,
        b="Rescuers brought nineteen miners to the surface on Sunday, four days after a shaft of the Karvel copper mine filled with "
        "water.\n"
        "Two workers are still missing and pumps are running day and night, the firm said in a short note.\n"
        "Families have camped at the gate since Thursday, sleeping in vehicles and in a school that the town council opened for them.",
        paragraphs="1~1 2~2 3~3",
    ),
)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_style_and_small_changes_keep_sentences_aligned(case: Case) -> None:
    check(case)
