"""Who counts among the hurt: neither the dead, nor who shot, nor an age, nor those of another deed. All passages are invented."""

import pytest

from tests.claims.figure_records import figures_of

CASES: list[tuple[str, list[str]]] = [
    # Whoever shot somebody was not shot.
    (
        "Police are searching for a young gunman who shot and killed a 16-year-old girl outside a barn.",
        ["killed 1; of 16-year-old girl; by young gunman"],
    ),
    ("The owner of the rifle is the father of a boy who accidentally shot and wounded his cousin.", ["injured 1; of cousin"]),
    ("They buried a girl who was shot and killed by a hunter.", ["killed 1; of girl"]),
    # One of five hurt: five were.
    ("Ilva Tarn was one of five people injured after a wall fell.", ["injured 5"]),
    ("Her cousin is among four people wounded in the raid.", ["injured 4; means raid"]),
    ("One of six people wounded in the raid spoke.", ["injured 6; means raid"]),
    ("One of the five miners was injured.", ["injured 1; of miners"]),
    # A number behind "in" may count something else.
    (
        "The blast killed four people and injured three others in two separate villages.",
        ["killed 4; means blast", "injured 3; means blast"],
    ),
    ("One in five people was injured.", []),
    # Ages behind those who are counted.
    ("Two males, 30 and 42, were injured in the crash.", ["injured 2; of males; means crash"]),
    ("Two women, 61 and 64 were injured.", ["injured 2; of women"]),
    (
        "Three adults and two juveniles ages 14 and 15 were injured.",
        ["injured 5; of adults and juveniles", "injured 3; of adults; part of 1", "injured 2; of juveniles; part of 1"],
    ),
    # Words between the number and the harm.
    ("Eight people total were injured.", ["injured 8"]),
    ("A blast injured five late Saturday night.", ["injured 5; means blast; on 2026-02-28"]),
    # A denial of something else.
    ("No arrests have been made in a brawl that left five people wounded.", ["injured 5"]),
    ("No one has claimed the blast which killed nine miners.", ["killed 9; of miners; means blast"]),
    ("No blast killed nine miners.", ["killed 9; of miners; means blast; denied"]),
    # The dead among the hurt.
    (
        "Officers found four men wounded, two of them already dead.",
        ["injured -/-/4; of men", "killed 2"],
    ),
    (
        "Five people were hurt in the blast.\n\nOne of the five people hurt in the blast has died.",
        ["injured -/-/5; means blast", "killed 1", "injured -/-/5; means blast"],
    ),
    (
        "Patrols found two men with gunshot wounds.\n\nIvo Tarn, 31, died on Sunday.",
        ["injured -/-/2; of men", "killed 1; of Ivo Tarn; on 2026-03-01"],
    ),
    # The day of the deed that did it.
    (
        "The shop sold the gun of the Nov. 5, 2009 rampage that left 13 dead and more than 30 injured.",
        ["killed 13; means rampage; on 2009-11-05", "injured 30/30/- [more than]; means rampage; on 2009-11-05"],
    ),
    (
        "The 2009 harbour bombing that killed 13 people and injured 30 others is not forgotten.",
        ["killed 13; means harbour bombing; on 2009-01-01", "injured 30; means harbour bombing; on 2009-01-01"],
    ),
    # Several deeds make a running total.
    ("Three shootings left six people wounded on Sunday.", ["injured 6; means shootings; total; on 2026-03-01"]),
    ("Eight people were wounded in separate raids on Sunday.", ["injured 8; means raids; total; on 2026-03-01"]),
    ("Eight people were wounded in shootings across the city on Sunday.", ["injured 8; means shootings; total; on 2026-03-01"]),
    ("Two bombs wounded eight people on Sunday.", ["injured 8; means bombs; on 2026-03-01"]),
    ("The shelling wounded eight people on Sunday.", ["injured 8; means shelling; on 2026-03-01"]),
    ("Eight people were wounded in the attacks on Sunday.", ["injured 8; means attacks; on 2026-03-01"]),
    ("Eight people were wounded across the city on Sunday.", ["injured 8; total; on 2026-03-01"]),
    ("Eight people were wounded around 7:30 p.m. on Sunday.", ["injured 8; on 2026-03-01"]),
    ("Six people were hurt in attacks from Friday to Sunday.", ["injured 6; means attacks; total; on 2026-02-27"]),
    ("Six people were hurt in the attacks of Sunday.", ["injured 6; means attacks; on 2026-03-01"]),
    ("Three separate raids left six people wounded in Osk.", ["injured 6; means raids; total; at Osk"]),
    # Persons beside the dead, and those who may be among them.
    (
        "Three people are dead and another was hurt in a fire.\n\nOne man was found dead outside.",
        ["killed 3", "injured 1; means fire", "killed 1; of man; part of 1"],
    ),
    (
        "A 6-year-old died at the scene. A 15-year-old boy and a 69-year-old man were also shot.",
        [
            "killed 1; of 6-year-old",
            "injured 2; of 15-year-old boy and 69-year-old man",
            "injured 1; of 15-year-old boy; part of 2",
            "injured 1; of 69-year-old man; part of 2",
        ],
    ),
    ("She and three others had been shot. Ivo Tarn, 31, died.", ["injured -/-/4", "injured 3; part of 1", "killed 1; of Ivo Tarn"]),
    ("Three men suffered gunshot wounds. Ivo Tarn, 31, died.", ["injured -/-/3; of men", "killed 1; of Ivo Tarn"]),
    ("Three men suffered burns. Ivo Tarn, 31, died.", ["injured 3; of men", "killed 1; of Ivo Tarn"]),
    ("The coroner pronounced two miners deceased.", ["killed 2; of miners"]),
    # A second harm shares the day of the first, unless it has its own.
    (
        "The blast of Friday left 40 dead and 100 wounded.",
        ["killed 40; means blast; on 2026-02-27", "injured 100; means blast; on 2026-02-27"],
    ),
    (
        "The storm killed 12 people on Friday and wounded three on Saturday.",
        ["killed 12; means storm; on 2026-02-27", "injured 3; means storm; on 2026-02-28"],
    ),
    # Who joins whom.
    (
        "Three miners from Tarnow and a guard from Osk were wounded.",
        ["injured 4; of miners and guard", "injured 3; of miners; part of 1", "injured 1; of guard; part of 1"],
    ),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_hurt_are_read(text: str, expected: list[str]) -> None:
    assert figures_of(text) == expected
