"""What one phrase or one word comes to, and who lies inside a number told before. All texts are invented; expected by the codebook."""

import pytest

from tests.claims.figure_records import figures_of
from tests.claims.reading import read_scene
from twosource.claims.figure.figures import find_figures

SUMS: list[tuple[str, list[str]]] = [
    # Joined by one "and" under one word of harm.
    (
        "A man killed his wife and two sons.",
        ["killed 3; of wife and sons", "killed 1; of wife; part of 1", "killed 2; of sons; part of 1"],
    ),
    ("A mother and son were killed.", ["killed 2; of mother and son", "killed 1; of mother; part of 1", "killed 1; of son; part of 1"]),
    (
        "At least 12 miners and a nurse were hurt.",
        [
            "injured 13/13/- [at least]; of miners and nurse",
            "injured 12/12/- [at least]; of miners; part of 1",
            "injured 1; of nurse; part of 1",
        ],
    ),
    ("Mara Kovic, a nurse, was killed.", ["killed 1; of Mara Kovic"]),
    ("Nine miners were killed and two nurses were hurt.", ["killed 9; of miners", "injured 2; of nurses"]),
    ("Nine miners were killed, and two nurses died.", ["killed 9; of miners", "killed 2; of nurses"]),
    # The number in the word for the deed.
    ("Police are investigating a double homicide.", ["killed 2"]),
    ("Police are investigating a triple fatal shooting.", ["killed 3"]),
    ("Police are investigating a double shooting.", ["injured 2"]),
    ("Police are investigating a double murder-suicide.", ["killed 3"]),
    ("Police are investigating a murder-suicide.", ["killed 2/-/- [murder-suicide]"]),
    ("Police are investigating a double booking.", []),
    ("Police are investigating a homicide.", []),
    ("Police are investigating a suicide.", []),
    # Ages, captions, clauses between.
    ("Five men between the ages of 21 and 58 were hurt.", ["injured 5; of men"]),
    ("Image 2 of 8 A child was hurt at a house.", ["injured 1; of child"]),
    ("One of the gunmen in the raid that left 17 people hurt was held.", ["injured 17; means raid"]),
    ("A man was found guilty of murdering two miners.", ["killed 2; of miners"]),
    ("A man was accused of murdering two miners.", ["killed 2; of miners; alleged"]),
    # Persons behind a number.
    (
        "Four people were killed. Mara Kovic, 34, died at the scene.",
        ["killed 4", "killed 1; of Mara Kovic; part of 1"],
    ),
    (
        "Four people were killed on Friday. In 2010 a miner was killed there.",
        ["killed 4; on 2026-02-27", "killed 1; of miner; on 2010-01-01"],
    ),
    ("A nurse died at the scene. Four people were taken to hospital.", ["killed 1; of nurse", "injured 4"]),
    ("A nurse died at the scene. Four people were shot.", ["killed 1; of nurse", "injured -/-/4"]),
    ("A miner was killed. Four people were killed.", ["killed 1; of miner", "killed 4"]),
    ("Four people were killed. A nurse was hurt.", ["killed 4", "injured 1; of nurse"]),
]


@pytest.mark.parametrize(("text", "expected"), SUMS, ids=[s[0][:60] for s in SUMS])
def test_sum_is_read(text: str, expected: list[str]) -> None:
    assert figures_of(text) == expected


def test_sum_says_that_it_was_added_up() -> None:
    whole, wife, sons = find_figures(read_scene("A man killed his wife and two sons."))
    assert {whole.fields[k].basis for k in ("low", "best", "high")} == {"added up"}
    assert {m.fields[k].basis for m in (wife, sons) for k in ("low", "best", "high")} == {None}
    text = "A man killed his wife and two sons."
    start, end = whole.fields["best"].span[1:3]
    assert text[start:end] == "his wife and two sons"


def test_person_behind_a_number_says_why_they_are_a_part() -> None:
    whole, part = find_figures(read_scene("Four people were killed. Mara Kovic, 34, died at the scene."))
    assert part.fields["part_of"].basis == "figure before"
    assert part.fields["part_of"].span == whole.fields["unit"].span
