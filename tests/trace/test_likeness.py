"""Is a reworded sentence still one text, and one that only follows the same pattern another?"""

import random
import re

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.trace.piles import make_document, make_sentence, reword
from tests.trace.prose import DISPATCHES
from twosource.trace.imprint import read_imprints
from twosource.trace.likeness import find_alike
from twosource.trace.lines import NO_LINE, find_lines
from twosource.trace.stretches import Stretches, gather_stretches

SENTENCES = tuple(s for story in DISPATCHES for p in story for s in re.split(r"(?<=\.) ", p))


def stretch_of(sentence: str) -> Stretches:
    found = gather_stretches(read_imprints([make_document("a", [sentence])]))
    assert len(found) == 1, "too light to compare, or more than one sentence"
    return found


def are_alike(one: str, other: str) -> bool:
    first = np.zeros(1, dtype=np.int64)
    found = find_alike(stretch_of(one), stretch_of(other), first, first), find_alike(stretch_of(other), stretch_of(one), first, first)
    assert found[0] == found[1], "the order of the two must not matter"
    return bool(found[0][0])


def are_one_line(one: str, other: str) -> bool:
    """Whether two articles of one sentence each print one line."""
    a, b = find_lines(read_imprints([make_document("a", [one]), make_document("b", [other])]))
    assert len(a) == len(b) == 1
    return bool(a[0] == b[0] != NO_LINE)


@settings(max_examples=150, deadline=None)
@given(st.integers(0, 10_000), st.integers(14, 30))
def test_a_third_of_the_words_replaced_leaves_one_text(seed: int, words: int) -> None:
    rng = random.Random(seed)
    sentence = make_sentence(rng, words)[:-1].split()
    plain = [n for n, w in enumerate(sentence) if n and w.islower()]
    other = list(sentence)
    for n in rng.sample(plain, words // 3):
        other[n] = f"zazu{n}".translate(str.maketrans("0123456789", "bcdfghjklm"))
    assert are_alike(" ".join(sentence) + ".", " ".join(other) + ".")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "A ferry with 212 passengers ran aground off the island of Vessany on Tuesday night after its steering failed in heavy fog.",
            "A ship carrying 212 people got stuck off the island of Vessany late on Tuesday after its rudder failed in thick fog.",
        ),
        (
            "Farmers below the dam drove their cattle towards the old quarry at Hest and loaded beehives on carts.",
            "Growers under the dam drove their herds toward the old quarry at Hest and put beehives on wagons.",
        ),
        (
            "Thieves lowered themselves through a skylight of the Ravel Museum in Estmark on Sunday and left with seven old clocks.",
            "Burglars let themselves down through a roof window of the Ravel Museum in Estmark on Sunday and left with seven old clocks.",
        ),
        (
            "Hundreds were asleep when the roofs came down in Alto Pardo, the worst hit of them.",
            "Hundreds slept when roofs came down in Alto Pardo, which was the worst hit.",
        ),
    ],
)
def test_synonyms_leave_one_line(one: str, other: str) -> None:
    assert are_one_line(one, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "After its steering failed in heavy fog, a ferry with 212 passengers ran aground off the island of Vessany on Tuesday night.",
            "A ferry with 212 passengers ran aground off the island of Vessany on Tuesday night after its steering failed in heavy fog.",
        ),
        (
            "Salvage crews from Tarnholm are to pump out the fuel before a tug pulls the vessel free at the next spring tide.",
            "Before a tug pulls the vessel free at the next spring tide, salvage crews from Tarnholm are to pump out the fuel.",
        ),
        (
            "By evening it was as wide as a hand, said Ivana Melk, who leads the team at the water authority.",
            "Ivana Melk, who leads the team at the water authority, said it was as wide as a hand by evening.",
        ),
    ],
)
def test_clauses_in_another_order_leave_one_line(one: str, other: str) -> None:
    assert are_one_line(one, other)


def find_telling(sentence: str) -> list[int]:
    """Where the names and numbers of a sentence stand, its first word left out."""
    return [n for n, w in enumerate(sentence.split()) if n and (w[0].isdigit() or w[0].isupper())]


def change_telling(sentence: str, at: int) -> str:
    words = sentence.split()
    words[at] = re.sub(
        r"\w(?:.*\w)?", "99" if words[at][0].isdigit() else "Friday" if "day" in words[at] else "Zulatoba", words[at], count=1
    )
    return " ".join(words)


# In a sentence of eight words no five in a row are left when the fifth is changed.
LONG = [s for s in SENTENCES if len(s.split()) > 9]


@pytest.mark.parametrize("sentence", [s for s in LONG if len(find_telling(s)) > 1])
def test_one_number_or_one_name_of_several_changed_leaves_one_line(sentence: str) -> None:
    assert [n for n in find_telling(sentence) if not are_one_line(sentence, change_telling(sentence, n))] == []


# A short sentence with one name or number may be a pattern; one of twenty words, all others the same, is a copy.
LONG_WITH_ONE = [s for s in LONG if len(find_telling(s)) == 1 and len(s.split()) >= 18]


@pytest.mark.parametrize("sentence", [s for s in LONG_WITH_ONE if "day" not in s.split()[find_telling(s)[0]]])
def test_the_only_number_or_name_of_a_long_sentence_changed_leaves_one_line(sentence: str) -> None:
    assert are_one_line(sentence, change_telling(sentence, find_telling(sentence)[0]))


@pytest.mark.xfail(strict=True, reason="a day of the week counts as the name that two sentences must share")
def test_another_day_of_the_week_in_a_sentence_without_names_leaves_one_line() -> None:
    sentence = "The crack was noticed on Sunday by a shepherd who saw water running from the rock beneath the spillway."
    assert are_one_line(sentence, sentence.replace("Sunday", "Friday"))


@pytest.mark.parametrize("sentence", SENTENCES)
def test_an_attribution_put_before_or_behind_leaves_one_line(sentence: str) -> None:
    said = f"{sentence[:-1]}, officials said."
    assert are_one_line(sentence, said)
    assert are_one_line(said, f"{sentence[:-1]}, a spokeswoman for the authorities told reporters.")


@settings(max_examples=60, deadline=None)
@given(st.sampled_from([s for s in SENTENCES if len(s.split()) > 9]), st.integers(0, 99))
def test_one_word_in_six_replaced_leaves_one_text(sentence: str, seed: int) -> None:
    words = sentence.split()
    plain = [n for n, w in enumerate(words) if n and w.isalpha() and w.islower()]
    other = list(words)
    for n in random.Random(seed).sample(plain, len(words) // 6):
        other[n] = f"zulo{words[n]}"
    assert are_alike(sentence, " ".join(other))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "Officials said the sceptical organiser had practised the climb at night in the grey suburb of Hest.",
            "Officials said the skeptical organizer had practiced the climb at night in the gray suburb of Hest.",
        ),
        (
            "The cracked pipe was found by Mr. Adair at 7 pm on the far side of the river, twenty kilometres from Luden.",
            "The cracked pipe was found by Mr Adair at 7 p.m. on the far side of the river, 20 kilometers from Luden.",
        ),
    ],
)
def test_spelling_that_follows_no_rule_leaves_one_line(one: str, other: str) -> None:
    assert are_one_line(one, other)


@pytest.mark.xfail(strict=True, reason="U.S. is two words with capitals and US one: each counts as a name that the other side lacks")
def test_short_forms_with_and_without_full_stops_are_the_same_names() -> None:
    one = "Envoys of the U.S. and the U.N. walked along the river on Tuesday to see the cracked pipe near the village."
    assert are_one_line(one, one.replace("U.S.", "US").replace("U.N.", "UN"))


@pytest.mark.parametrize("sentence", [s for s in SENTENCES if len(s.split()) >= 20])
def test_a_sentence_cut_to_two_thirds_is_one_line_with_the_whole(sentence: str) -> None:
    words = sentence.split()
    assert are_one_line(sentence, " ".join(words[: 2 * len(words) // 3]).rstrip(",") + ".")


# What only follows the same pattern -------------------------------------------------------------------------------------------

PATTERNS = {
    "shares": (
        "Shares in {a} rose {x} percent to {y} crowns in early trading on Monday after the company raised its forecast for the year.",
        [("Halden Steel", "3.2", "412"), ("Orrin Mills", "5.7", "88"), ("Lomond Foods", "1.4", "1,270")],
    ),
    "index": (
        "The {a} index closed {x} points higher at {y}, led by gains in mining and banking stocks, in the busiest session since {b}.",
        [("Tarn", "March", "31.4", "5,204.7"), ("Brunnick", "August", "8.8", "912.3"), ("Luden", "January", "112.0", "18,440.1")],
    ),
    "currency": (
        "The {a} was trading at {x} against the dollar at the close, compared with {y} late on the previous day, dealers said.",
        [("tessal", "41.22", "41.87"), ("crown", "7.315", "7.290"), ("mirador", "118.4", "119.1")],
    ),
    "match": (
        "{a} beat {b} {x}-{y} at home on Saturday with two goals in the second half to move into third place in the table.",
        [("Harbour Town", "Quillan Rovers", "3", "1"), ("Luden", "Estmark City", "4", "2"), ("Hest Albion", "Calverton", "2", "0")],
    ),
    "tennis": (
        "Top seed {a} reached the semi-finals with a straight sets win over {b}, who saved four match points before losing 6-{x}, 7-{y}.",
        [("Ines Varga", "Tilda Brook", "3", "5"), ("Olga Renn", "Maud Kasper", "1", "6"), ("Pia Lund", "Sara Quist", "2", "5")],
    ),
    "weather": (
        "{a} will be mostly cloudy with a few showers in the afternoon, a high of {x} degrees and a low of {y} during the night.",
        [("The coast at Vessany", "14", "6"), ("The valley of Orsk", "21", "11"), ("The plain around Hest", "9", "2")],
    ),
    "quake": (
        "A magnitude {x} earthquake struck off {a} on {b} at a depth of {y} kilometres, but there were no reports of damage or injuries.",
        [("Mirador", "Friday", "5.3", "22"), ("Vessany", "Sunday", "4.8", "10"), ("Tessaly", "Tuesday", "6.1", "87")],
    ),
    "profit": (
        "{a} said on Thursday its net profit fell to {x} million crowns in the second quarter from {y} million a year earlier.",
        [("Brenner Lines", "14.2", "19.9"), ("Kroll Clocks", "3.1", "4.4"), ("Saint Brice Hospitals", "88", "97")],
    ),
    "court": (
        "A court in {a} sentenced {b} to {x} years in prison on Wednesday for taking bribes of more than {y} crowns from a building firm.",
        [("Luden", "Otto Ferrin", "six", "40,000"), ("Brunnick", "Clara Voss", "four", "900,000"), ("Hest", "Jon Weir", "nine", "2,500")],
    ),
}


def fill(pattern: str, values: tuple[str, ...]) -> str:
    """The pattern with its names, then its numbers, filled in."""
    keys = sorted(set(re.findall(r"\{(\w)\}", pattern)))
    return pattern.format(**dict(zip(keys, values, strict=True)))


@pytest.mark.parametrize("name", sorted(PATTERNS))
def test_one_pattern_with_other_names_and_numbers_is_another_line(name: str) -> None:
    pattern, cases = PATTERNS[name]
    texts = [fill(pattern, case) for case in cases]
    lines = [int(found[0]) for found in find_lines(read_imprints([make_document(f"a{n}", [t]) for n, t in enumerate(texts)]))]
    assert len(set(lines)) == len(texts)


@pytest.mark.parametrize("changed", [("412,000", "95,500"), ("Wrexley", "Tarnholm"), ("Tuesday", "Sunday")])
def test_a_pattern_with_one_of_three_names_and_another_matter_in_it_is_another_line(changed: tuple[str, str]) -> None:
    sentence = "Residents of Wrexley put the cost of the harbour wall at 412,000 crowns and said a ruling was due by Tuesday."
    other = sentence.replace(*changed)
    assert are_one_line(sentence, other)
    assert not are_one_line(sentence, other.replace("harbour wall", "grain market"))


@pytest.mark.parametrize(
    "sentence",
    [
        "He did not elaborate.",
        "No one was hurt.",
        "The company declined to comment.",
        "An investigation is under way.",
        "Police are investigating.",
        "She gave no details.",
        "Talks will go on.",
        "It was not clear why.",
        "But that may change.",
        '"That is not true," he said.',
    ],
)
def test_a_short_stock_sentence_has_no_line(sentence: str) -> None:
    first, second = find_lines(read_imprints([make_document("a", [sentence]), make_document("b", [sentence])]))
    assert first.tolist() == second.tolist() == [int(NO_LINE)]


@settings(max_examples=60, deadline=None)
@given(st.integers(0, 5000))
def test_sentences_of_other_words_are_not_alike(seed: int) -> None:
    rng = random.Random(seed)
    assert not are_alike(make_sentence(rng, 20), make_sentence(rng, 20))


@pytest.mark.parametrize("n", range(0, len(SENTENCES), 7))
def test_no_two_sentences_of_the_invented_dispatches_are_alike(n: int) -> None:
    assert [s for s in SENTENCES if s != SENTENCES[n] and len(s.split()) > 9 and are_alike(SENTENCES[n], s)] == []


def test_pairs_far_apart_are_judged_as_each_alone() -> None:
    """More pairs than are worked on at once."""
    rng = random.Random(8)
    texts = [make_sentence(rng, 16) for _ in range(160)]
    x = gather_stretches(read_imprints([make_document("a", texts)]))
    y = gather_stretches(read_imprints([make_document("b", [reword(t, n, 6) for n, t in enumerate(texts)])]))
    a, b = np.divmod(np.arange(len(x) * len(y), dtype=np.int64), len(y))
    assert len(a) > 20_000
    found = np.flatnonzero(find_alike(x, y, a, b))
    one_by_one = [n for n in found.tolist() if find_alike(x, y, a[n : n + 1], b[n : n + 1])[0]]
    assert len(found) == len(one_by_one) == 160
