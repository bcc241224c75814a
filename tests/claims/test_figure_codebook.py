"""Figures by the codebook: whole records of invented sentences, written from the definitions before the code that reads them."""

import pytest

from tests.claims.figure_records import figures_of

Row = tuple[str, list[str]]

UNITS: list[Row] = [
    ("Nine miners were killed.", ["killed 9; of miners"]),
    ("Nine miners were injured.", ["injured 9; of miners"]),
    ("Nine miners are missing.", ["missing 9; of miners"]),
    ("Nine miners were detained.", ["detained 9; of miners"]),
    ("Nine miners were displaced.", ["displaced 9; of miners"]),
    ("Nine miners were paid.", []),
    ("Some 4,000 villagers fled their homes.", ["displaced -/4000/- [some]; of villagers"]),
    ("The flood forced 300 families from their homes.", ["displaced 300; of families; means flood"]),
    ("Guards arrested 12 students and detained three nurses.", ["detained 12; of students; by Guards", "detained 3; of nurses; by Guards"]),
    ("Eleven sailors remain unaccounted for.", ["missing 11; of sailors"]),
    ("Four hikers have gone missing.", ["missing 4; of hikers"]),
    ("Seven hostages were abducted.", ["detained 7; of hostages"]),
    ("Two nurses were taken hostage.", ["detained 2; of nurses"]),
    ("Thirty villagers drowned.", ["killed 30; of villagers"]),
    ("Six drivers were hospitalised with burns.", ["injured 6; of drivers"]),
    ("Two riders suffered broken legs.", ["injured 2; of riders"]),
]
THINGS: list[Row] = [
    ("The shelling destroyed 40 houses.", ["other 40; of houses; means shelling"]),
    ("Forty houses were destroyed.", ["other 40; of houses"]),
    ("At least 12 cars were burned.", ["other 12/12/- [at least]; of cars"]),
    ("Police seized 30 rifles.", ["other 30; of rifles; by Police"]),
    ("Militants fired 20 rockets.", ["other 20; of rockets; by Militants"]),
    ("Forty houses were sold.", []),
    ("The blast killed nine people and damaged 40 houses.", ["killed 9; means blast", "other 40; of houses; means blast"]),
    ("The storm killed 40 cows.", []),
]
NUMBERS: list[Row] = [
    ("Twenty-one miners were killed.", ["killed 21; of miners"]),
    ("1,204 miners were killed.", ["killed 1204; of miners"]),
    ("Two hundred and six miners were killed.", ["killed 206; of miners"]),
    ("A dozen miners were killed.", ["killed 12; of miners"]),
    ("Dozens of miners were killed.", ["killed 24/-/- [dozens]; of miners"]),
    ("Scores of miners were killed.", ["killed 40/-/- [scores]; of miners"]),
    ("Several miners were killed.", ["killed 2/-/- [several]; of miners"]),
    ("Hundreds of miners were killed.", ["killed 200/-/- [hundreds]; of miners"]),
    ("Tens of thousands of people were displaced.", ["displaced 20000/-/- [tens of thousands]"]),
    ("At least nine miners were killed.", ["killed 9/9/- [at least]; of miners"]),
    ("Up to nine miners were killed.", ["killed -/9/9 [up to]; of miners"]),
    ("As many as nine miners were killed.", ["killed -/9/9 [as many as]; of miners"]),
    ("More than nine miners were killed.", ["killed 9/9/- [more than]; of miners"]),
    ("Fewer than nine miners were killed.", ["killed -/-/8 [fewer than]; of miners"]),
    ("About 90 miners were killed.", ["killed -/90/- [about]; of miners"]),
    ("Between 40 and 50 miners were killed.", ["killed 40/-/50 [between]; of miners"]),
    ("From 40 to 50 miners were killed.", ["killed 40/-/50 [from]; of miners"]),
    ("Anywhere from 40 to 50 miners were killed.", ["killed 40/-/50 [anywhere from]; of miners"]),
    ("Nine or ten miners were killed.", ["killed 9/-/10 [or]; of miners"]),
    ("Both miners were killed.", ["killed 2; of miners"]),
    ("Both of the miners died.", ["killed 2; of miners"]),
    ("Neither miner was killed.", []),
    ("No fewer than nine miners were killed.", ["killed 9/9/- [no fewer than]; of miners"]),
    ("Half a dozen miners were killed.", ["killed 6; of miners"]),
]
SINGLES: list[Row] = [
    ("A miner was killed.", ["killed 1; of miner"]),
    ("The miner was killed.", ["killed 1; of miner"]),
    ("The miners were killed.", []),
    ("A 19-year-old miner was shot dead.", ["killed 1; of 19-year-old miner"]),
    ("A 19-year-old was shot dead.", ["killed 1; of 19-year-old"]),
    ("The 19-year-old died at the scene.", ["killed 1; of 19-year-old"]),
    ("Mara Kovic, 34, was killed.", ["killed 1; of Mara Kovic"]),
    ("A gunman killed Mara Kovic.", ["killed 1; of Mara Kovic; by gunman"]),
    ("A gunman killed the mayor.", ["killed 1; of mayor; by gunman"]),
    ("A gunman praised the mayor.", []),
    ("Her brother was found dead.", ["killed 1; of brother"]),
    (
        "He shot and killed his wife and two sons.",
        ["killed 3; of wife and sons", "killed 1; of wife; part of 1", "killed 2; of sons; part of 1"],
    ),
    ("The gunman killed himself.", ["killed 1; of gunman; by gunman"]),
    ("The gunman then turned the gun on himself.", []),
    ("Mara Kovic was shot on a bridge. She died in hospital.", ["killed 1; of Mara Kovic"]),
    ("A man was shot in the leg.", ["injured 1; of man"]),
    ("A man was shot with a camera.", []),
    ("A man was killed and a woman was hurt.", ["killed 1; of man", "injured 1; of woman"]),
    ("One man was killed and another was wounded.", ["killed 1; of man", "injured 1"]),
    ("The shooting left one dead and three wounded.", ["killed 1; means shooting", "injured 3; means shooting"]),
    ("A teacher was pronounced dead at the scene.", ["killed 1; of teacher"]),
    ("A teacher was declared innocent at the scene.", []),
    ("The death of Mara Kovic shook the town.", ["killed 1; of Mara Kovic"]),
    ("The teacher succumbed to her wounds.", ["killed 1; of teacher"]),
    ("The teacher was in critical condition.", ["injured 1; of teacher"]),
    ("The teacher was in good company.", []),
    ("The Treaty of Oslo died in committee.", []),
]
NOBODY: list[Row] = [
    ("No one was hurt.", []),
    ("Nobody was killed.", []),
    ("There were no deaths.", []),
    ("No injuries were reported.", []),
    ("The miners escaped unhurt.", []),
    ("A miner was not killed.", ["killed 1; of miner; denied"]),
    ("The army denied that nine miners were killed.", ["killed 9; of miners; denied"]),
    ("Nine miners may have been killed.", []),
    ("Nine miners are feared dead.", []),
    ("Nine miners were nearly killed.", []),
    ("Nine miners were almost killed.", []),
    ("If the roof falls, nine miners will be killed.", []),
    ("The group threatened to kill nine miners.", []),
    ("He was accused of trying to kill nine miners.", []),
    ("He was accused of killing nine miners.", ["killed 9; of miners; alleged"]),
]
NO_COUNT: list[Row] = [
    ("The third miner was killed.", []),
    ("A miner, 34, was paid.", []),
    ("He was killed on March 9.", []),
    ("Nine suspects fled after a nurse was killed.", ["killed 1; of nurse"]),
    ("The gunman, 19, killed a nurse, 40.", ["killed 1; of nurse; by gunman"]),
    ("Police charged nine men with killing a nurse.", ["killed 1; of nurse; alleged"]),
    ("The 1998 war killed nine miners.", ["killed 9; of miners; means war; total; on 1998-01-01"]),
    ("It was the ninth death this year.", []),
    ("He was shot nine times.", []),
    ("One in nine miners was hurt.", []),
    ("Nine shots killed a nurse.", ["killed 1; of nurse; means shots"]),
    ("She was hurt 9 kilometres from the border.", []),
    ("Nine percent of miners were hurt.", []),
]
PARTS: list[Row] = [
    ("Nine people were killed, four of them miners.", ["killed 9", "killed 4; of miners; part of 1"]),
    ("Nine people were killed, including four miners.", ["killed 9", "killed 4; of miners; part of 1"]),
    ("Nine people, four of them miners, were killed.", ["killed 9", "killed 4; of miners; part of 1"]),
    ("Nine people were killed, among them Mara Kovic.", ["killed 9", "killed 1; of Mara Kovic; part of 1"]),
    ("Nine people were killed. Four were miners.", ["killed 9", "killed 4; of miners; part of 1"]),
    ("Nine people were killed. Four of the dead were miners.", ["killed 9", "killed 4; of miners; part of 1"]),
    ("Nine people and four miners were killed.", ["killed 13", "killed 9; part of 1", "killed 4; of miners; part of 1"]),
    ("Nine people were killed, most of them miners.", ["killed 9"]),
    ("Nine people were killed, at least four of them miners.", ["killed 9", "killed 4/4/- [at least]; of miners; part of 1"]),
]
TOTALS: list[Row] = [
    ("The death toll rose to nine.", ["killed 9; total"]),
    ("The death toll rose from six to nine.", ["killed 9; total"]),
    ("The war has killed 9,000 people since 2019.", ["killed 9000; means war; total; on 2019-01-01"]),
    ("The war killed 9,000 people.", ["killed 9000; means war"]),
    ("So far this year, 40 miners have been killed.", ["killed 40; of miners; total; on 2026-01-01"]),
    ("Nine miners have been killed so far.", ["killed 9; of miners; total"]),
    ("A total of nine miners were killed.", ["killed 9; of miners"]),
    ("The blast brought the number of dead to nine.", ["killed 9; total"]),
    ("Nine more miners were killed.", ["killed 9; of miners"]),
    ("Nine miners were killed last year.", ["killed 9; of miners; total; on 2025-01-01"]),
    ("Nine miners were killed on Friday.", ["killed 9; of miners; on 2026-02-27"]),
    (
        "Nationwide, 90 people were killed on Friday, 40 of them in Oslo.",
        ["killed 90; on 2026-02-27", "killed 40; part of 1; on 2026-02-27; at Oslo"],
    ),
]
CAUSES: list[Row] = [
    ("Nine miners were killed in an explosion.", ["killed 9; of miners; means explosion"]),
    ("Nine miners were killed when a car bomb went off.", ["killed 9; of miners; means car bomb"]),
    ("Nine miners were killed by the Valden army.", ["killed 9; of miners; by Valden army"]),
    ("The Valden army killed nine miners.", ["killed 9; of miners; by Valden army"]),
    ("A landslide swept over the camp, killing nine miners.", ["killed 9; of miners; means landslide"]),
    ("Nine miners died of cholera.", ["killed 9; of miners; means cholera"]),
    ("Nine miners died in their sleep.", ["killed 9; of miners"]),
    ("Mara Kovic killed nine miners.", ["killed 9; of miners; by Mara Kovic"]),
]

ALL = [*UNITS, *THINGS, *NUMBERS, *SINGLES, *NOBODY, *NO_COUNT, *PARTS, *TOTALS, *CAUSES]


@pytest.mark.parametrize(("text", "expected"), ALL, ids=[text for text, _ in ALL])
def test_figures_are_as_the_codebook_has_them(text: str, expected: list[str]) -> None:
    assert figures_of(text) == expected
