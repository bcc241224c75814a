"""Who has wounds without a verb for it, who is somebody else, what "others" add to. All texts are invented; expected by the codebook."""

import pytest

from tests.claims.figure_records import figures_of

CASES: list[tuple[str, list[str]]] = [
    # Wounds that the parse hangs on the verb.
    ("Five miners showed up at the clinic with stab wounds.", ["injured 5; of miners"]),
    ("Five miners showed up at the clinic with flowers.", []),
    (
        "Guards found one sailor and two female miners with gunshot wounds inside the bar.",
        ["injured 3; of sailor and female miners", "injured 1; of sailor; part of 1", "injured 2; of female miners; part of 1"],
    ),
    ("Two miners were found suffering from gunshot wounds.", ["injured 2; of miners"]),
    ("Two miners were found suffering from hunger.", []),
    ("Four sailors were found bleeding from stab wounds.", ["injured 4; of sailors"]),
    ("Two guards treated a man with burns.", ["injured 1; of man"]),
    # Hit in a shooting.
    ("Four miners were hit in an overnight shooting.", ["injured 4; of miners; means shooting"]),
    ("Four miners were hit in an overnight tax.", []),
    # Found, pronounced, declared dead.
    (
        "Guards found two girls and one sailor dead.",
        ["killed 3; of girls and sailor", "killed 2; of girls; part of 1", "killed 1; of sailor; part of 1"],
    ),
    ("A miner was shot, and doctors pronounced him dead at a clinic.", ["killed 1; of miner"]),
    ("The court declared him bankrupt after two miners died.", ["killed 2; of miners"]),
    # Those who were shot and lived are hurt, whoever else is dead.
    ("A guard was killed. Two nurses were shot, but survived.", ["killed 1; of guard", "injured 2; of nurses"]),
    ("A guard was killed. Two nurses were shot, but did not survive.", ["killed 1; of guard", "killed 2; of nurses"]),
    # A number of which one is named.
    ("Ilva Tarn was one of four injured in the raid.", ["injured 1; means raid", "injured 4; means raid"]),
    ("One of the four brothers was injured.", ["injured 1; of brothers"]),
    # "Others" are none of those told before them.
    (
        "One miner was wounded in the leg and three others were hurt.",
        ["injured 4", "injured 1; of miner; part of 1", "injured 3; part of 1"],
    ),
    ("One miner was wounded and several others were hurt.", ["injured 1; of miner", "injured 2/-/- [several]"]),
    ("One miner was wounded and three guards were hurt.", ["injured 1; of miner", "injured 3; of guards"]),
    ("One miner was wounded in Oslo and three others were hurt in Bergen.", ["injured 1; of miner; at Oslo", "injured 3; at Bergen"]),
    # Ages are no persons, a person behind ages is.
    (
        "Three other miners, ages 54, 33 and 26, and a nurse, 41, were injured.",
        ["injured 4; of miners and nurse", "injured 3; of miners; part of 1", "injured 1; of nurse; part of 1"],
    ),
    # One age in words and in digits.
    ("A seven-year-old boy was killed. A guard shot a 7-year-old boy near the mill.", ["killed 1; of seven-year-old boy"]),
    # Somebody else of another trade.
    ("A clerk was killed. An 11-year-old girl was shot.", ["killed 1; of clerk", "injured 1; of 11-year-old girl"]),
    (
        "Mara Kovic was killed. A second person was also hurt. Kovic's mother, Ana Tarn, was killed on Sunday.",
        ["killed 1; of Mara Kovic", "injured 1", "killed 1; of mother; on 2026-03-01"],
    ),
    ("A boy was killed. Another boy was hurt. The boy who died was seven.", ["killed 1; of boy", "injured 1; of boy", "killed 1; of boy"]),
    # Dead in the end: nobody could save them, or they died where the hurt were taken.
    ("A miner was hit in the chest. Doctors were not able to save him.", ["killed 1; of miner"]),
    ("A miner was hit in the chest. He could not be saved.", ["killed 1; of miner"]),
    ("A miner was hit in the chest. Doctors were able to save him.", ["injured 1; of miner"]),
    ("The bank could not save two miners from ruin.", []),
    ("Six miners were rushed to hospital. Two others died at the hospital.", ["injured -/-/6; of miners", "killed 2"]),
    ("Six miners were rushed to hospital. Two guards died in the pit.", ["injured 6; of miners", "killed 2; of guards"]),
    ("One person is dead after six people were shot.", ["killed 1", "injured -/-/6"]),
    ("One person was killed and six people were shot.", ["killed 1", "injured 6"]),
    ("Seven miners had to be treated for burns.", ["injured 7; of miners"]),
    ("Seven miners will have to be treated for burns.", []),
    # "Also" tells of somebody else; whoever is held is not whoever was hurt.
    (
        "A 16-year-old male has died. A 16-year-old victim was also taken to hospital.",
        ["killed 1; of 16-year-old male", "injured 1; of 16-year-old victim"],
    ),
    ("A man was arrested. Ana Kovic was shot by him.", ["detained 1; of man", "injured 1; of Ana Kovic"]),
    # Two of one family share a name.
    ("Ivo Tarn, 46, was killed. Mary Tarn, 44, was shot in the leg.", ["killed 1; of Ivo Tarn", "injured -/-/1; of Mary Tarn"]),
    (
        "A woman and her son were killed. The girl was shot as well.",
        ["killed 2; of woman and son", "killed 1; of woman; part of 1", "killed 1; of son; part of 1", "injured -/-/1; of girl"],
    ),
    # "But" takes nothing over from what is denied before it.
    ("Guards have not named them but confirmed that the nurse was killed.", ["killed 1; of nurse"]),
    # What goes on about a deed has its day.
    (
        "A guard was killed in November 2024. Two miners were shot in that attack. One of them died.",
        ["killed 1; of guard; on 2024-11-01", "injured -/-/2; of miners; means attack; on 2024-11-01", "killed 1; on 2024-11-01"],
    ),
    # The dead of long ago were not among those shot now.
    (
        "Five miners were shot on Sunday. A guard was killed at the pit in May 2024.",
        ["injured 5; of miners; on 2026-03-01", "killed 1; of guard; on 2024-05-01"],
    ),
    ("Officials confirmed four adult, male victims were taken to Osk Medical Center.", ["injured 4; of adult, male victims"]),
    # A number that its own sentence takes back is no number.
    ("Guards had originally said that seven miners were shot, but amended that number to four.", []),
    ("While early reports told of seven miners who were shot, guards found four.", []),
    ("Guards originally said that seven miners were shot.", ["injured 7; of miners"]),
    ("Early on Sunday guards said that nine miners were killed, but nobody was held.", ["killed 9; of miners"]),
    # One of them died in the next sentence.
    (
        "A blast left two miners wounded. Guards took both to a clinic, where one of them died.",
        ["injured -/-/2; of miners; means blast", "killed 1"],
    ),
    # Smaller numbers inside the first.
    ("Three people are dead. Two miners were found in the pit.", ["killed 3"]),
    ("Three people are dead. Two miners died in the pit.", ["killed 3", "killed 2; of miners; part of 1"]),
    ("Three people are dead. Two others died in the pit.", ["killed 3", "killed 2"]),
    ("Three people are dead. Two miners died on 3 May 2024.", ["killed 3", "killed 2; of miners; on 2024-05-03"]),
    ("Three people are dead. Two miners died in Oslo.", ["killed 3", "killed 2; of miners; at Oslo"]),
    (
        "Three people are dead, including the gunman. He left two others dead.",
        ["killed 3", "killed 1; of gunman; part of 1", "killed 2; part of 1"],
    ),
    ("Four people are dead, including the gunman. He left two others dead.", ["killed 4", "killed 1; of gunman; part of 1", "killed 2"]),
    (
        "Three people are dead, including a nurse. A fire left two others dead.",
        ["killed 3", "killed 1; of nurse; part of 1", "killed 2; means fire"],
    ),
    # A first name tells whom "him" may mean.
    (
        "A 13-year-old boy was arrested. Marek Tarn was killed after a friend shot him.",
        ["detained 1; of 13-year-old boy", "killed 1; of Marek Tarn"],
    ),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_who_is_hurt(text: str, expected: list[str]) -> None:
    assert figures_of(text) == expected
