"""Single persons over several sentences: who is who, who died in the end, and who of those shot is counted. All texts are invented."""

import pytest

from tests.claims.figure_records import figures_of

PASSAGES: list[tuple[str, list[str]]] = [
    ("A miner was shot on Friday. He died in hospital.", ["killed 1; of miner"]),
    ("A miner was shot on Friday. He lives in Oslo.", ["injured 1; of miner; on 2026-02-27"]),
    ("A woman was shot. He died in hospital.", ["injured 1; of woman"]),
    ("A miner was killed. Mara Kovic, 34, died at the scene.", ["killed 1; of miner", "killed 1; of Mara Kovic"]),
    ("Mara Kovic was shot. Kovic died at the scene.", ["killed 1; of Kovic"]),
    ("Five people were shot. A nurse died at the scene.", ["injured -/-/5", "killed 1; of nurse"]),
    ("Five people were hurt. A nurse died at the scene.", ["injured 5", "killed 1; of nurse"]),
    ("Five people were shot. The nurse was unhurt.", ["injured 5"]),
    ("A nurse died at the scene. Three others were shot.", ["killed 1; of nurse", "injured 3"]),
    ("Five people were shot, two fatally.", ["injured -/-/5", "killed 2"]),
    ("Five people were shot, two repeatedly.", ["injured 5"]),
    ("A boy was shot by a friend. The boy is in critical condition.", ["injured 1; of boy", "injured 1; of boy"]),
    ("A boy shot and killed an 11-year-old.", ["killed 1; of 11-year-old"]),
    ("The boy did not survive.", ["killed 1; of boy"]),
    ("The boy did not sleep.", []),
    ("Three men sustained fatal wounds.", ["killed 3; of men"]),
    ("Three men sustained non-fatal wounds.", ["injured 3; of men"]),
    ("A boy was hit by a bullet.", ["injured 1; of boy; means bullet"]),
    ("A boy was hit by a tax.", []),
    ("A boy was struck in the leg.", ["injured 1; of boy"]),
    ("A boy was struck by the news.", []),
    ("Two boys were taken to hospital.", ["injured 2; of boys"]),
    ("Two boys were taken to school.", []),
    ("The fire claimed the life of a boy.", ["killed 1; of boy; means fire"]),
    ("The fire claimed the time of a boy.", []),
    (
        "Ivo Tarn, 31, Dan Osk, 19, and 25-year-old Mara Kovic were killed.",
        [
            "killed 3; of Ivo Tarn, Dan Osk and Mara Kovic",
            "killed 1; of Ivo Tarn; part of 1",
            "killed 1; of Dan Osk; part of 1",
            "killed 1; of Mara Kovic; part of 1",
        ],
    ),
    ("Mara Kovic, a nurse, was killed.", ["killed 1; of Mara Kovic"]),
    ("A second miner was killed.", ["killed 1; of miner"]),
    ("He was killed on October 27.", []),
    ("A 22 year old miner was killed.", ["killed 1; of 22 year old miner"]),
    ("Half of the miners were killed.", []),
]


@pytest.mark.parametrize(("text", "expected"), PASSAGES, ids=[text for text, _ in PASSAGES])
def test_persons_are_followed_through_the_passage(text: str, expected: list[str]) -> None:
    assert figures_of(text) == expected
