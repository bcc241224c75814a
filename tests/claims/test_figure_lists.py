"""Those told of in a list, by their ages or by their names: how many they come to. All texts are invented; expected by the codebook."""

import pytest

from tests.claims.figure_records import figures_of

Row = tuple[str, list[str]]

LISTS: list[Row] = [
    (
        "The gunman killed his daughter, Mara Kovic; his girlfriend, Ana Tarn; and a neighbour.",
        [
            "killed 3; of daughter, girlfriend and neighbour; by gunman",
            "killed 1; of daughter; by gunman; part of 1",
            "killed 1; of girlfriend; by gunman; part of 1",
            "killed 1; of neighbour; by gunman; part of 1",
        ],
    ),
    (
        "Two boys, ages 7 and 10, and two nurses were found slain.",
        ["killed 4; of boys and nurses", "killed 2; of boys; part of 1", "killed 2; of nurses; part of 1"],
    ),
    (
        "Four bodies, two miners and two nurses, were found in the shed.",
        ["killed 4", "killed 2; of miners; part of 1", "killed 2; of nurses; part of 1"],
    ),
    (
        "The raid left five miners and a nurse dead.",
        [
            "killed 6; of miners and nurse; means raid",
            "killed 5; of miners; means raid; part of 1",
            "killed 1; of nurse; means raid; part of 1",
        ],
    ),
    (
        "Ivo Acosta-Tarn, 60, and Dan Kovic-Osk, 26, died at the scene.",
        [
            "killed 2; of Ivo Acosta-Tarn and Dan Kovic-Osk",
            "killed 1; of Ivo Acosta-Tarn; part of 1",
            "killed 1; of Dan Kovic-Osk; part of 1",
        ],
    ),
    (
        "A gunman killed his wife, her brother and their mother-in-law.",
        [
            "killed 3; of wife, brother and mother-in-law; by gunman",
            "killed 1; of wife; by gunman; part of 1",
            "killed 1; of brother; by gunman; part of 1",
            "killed 1; of mother-in-law; by gunman; part of 1",
        ],
    ),
    ("A miner was killed, as were three nurses.", ["killed 1; of miner", "killed 3; of nurses"]),
    ("ARLEN, Texas (ABC4) -- Three miners were found dead by a guard on Sunday.", ["killed 3; of miners; on 2026-03-01"]),
    ("Three lives were lost in the raid.", ["killed 3; means raid"]),
    ("The guards found all four deceased.", ["killed 4"]),
]
PLURALS: list[Row] = [
    ("A man shot and killed his sons, ages 3 and 4.", ["killed 2; of sons"]),
    ("A man killed his sons.", []),
    ("A man killed his 12- and 10-year-old sons.", ["killed 2; of 12- and 10-year-old sons"]),
    ("His sons, Ivo and Dan, were killed.", ["killed 2; of sons"]),
    ("A woman killed her twin daughters.", ["killed 2; of twin daughters"]),
    ("A young couple was found dead.", ["killed 2; of young couple"]),
    ("A couple of miners were found dead.", ["killed 2/-/- [a couple]; of miners"]),
    ("A family of five was found dead.", ["killed 5; of family"]),
    ("A man shot his parents dead.", ["killed 2; of parents"]),
    ("Several of his parents' friends were killed.", ["killed 2/-/- [several]; of parents' friends"]),
    ("Some of the miners, aged 20 and 30, were killed.", []),
]
NO_NUMBERS: list[Row] = [
    (
        "Nicholas Tarn, 30; Dan Osk, 21; and Ivo Kovic, 31 all died of their wounds.",
        [
            "killed 3; of Nicholas Tarn, Dan Osk and Ivo Kovic",
            "killed 1; of Nicholas Tarn; part of 1",
            "killed 1; of Dan Osk; part of 1",
            "killed 1; of Ivo Kovic; part of 1",
        ],
    ),
    ("The raid killed five miners and an unborn child.", ["killed 5; of miners; means raid"]),
    ("Her unborn son died.", []),
    ("The October 27 deaths of two miners shocked the town.", ["killed 2; of miners; on 2025-10-27"]),
    ("Two are dead and two are hurt after a raid on Saturday night.", ["killed 2", "injured 2; means raid; on 2026-02-28"]),
]

NAMED: list[Row] = [
    (
        "The dead are Mara Kovic, 34, and her son, Ivo Kovic, 6.",
        ["killed 2; of Mara Kovic and Ivo Kovic", "killed 1; of Mara Kovic; part of 1", "killed 1; of Ivo Kovic; part of 1"],
    ),
    (
        "Police identified the dead as Mara Kovic, Dan Tarn and Ivo Osk.",
        [
            "killed 3; of Mara Kovic, Dan Tarn and Ivo Osk",
            "killed 1; of Mara Kovic; part of 1",
            "killed 1; of Dan Tarn; part of 1",
            "killed 1; of Ivo Osk; part of 1",
        ],
    ),
    (
        "Those killed in the raid were Mara Kovic, 34, and Dan Tarn, 31.",
        [
            "killed 2; of Mara Kovic and Dan Tarn; means raid",
            "killed 1; of Mara Kovic; means raid; part of 1",
            "killed 1; of Dan Tarn; means raid; part of 1",
        ],
    ),
    ("Police identified the suspects as Mara Kovic and Dan Tarn.", []),
    ("The dead are remembered in Arlen by Mara Kovic and Dan Tarn.", []),
    (
        "Two boys are dead along with their father.",
        ["killed 3; of boys and father", "killed 2; of boys; part of 1", "killed 1; of father; part of 1"],
    ),
    ("Two boys were killed along with a horse.", ["killed 2; of boys"]),
    (
        "Her mother and younger sister were found dead.",
        ["killed 2; of mother and younger sister", "killed 1; of mother; part of 1", "killed 1; of younger sister; part of 1"],
    ),
    (
        "A gunman killed two guards and then himself.",
        ["killed 3; by gunman", "killed 2; of guards; by gunman; part of 1", "killed 1; of gunman; by gunman; part of 1"],
    ),
]


ALL = [*LISTS, *PLURALS, *NO_NUMBERS, *NAMED]


@pytest.mark.parametrize(("text", "expected"), ALL, ids=[r[0][:60] for r in ALL])
def test_list_is_read(text: str, expected: list[str]) -> None:
    assert figures_of(text) == expected
