"""Which articles are one story: told apart by who, where and when, not by the kind of happening, and never by order."""

from random import Random

import pytest

from tests.corroborate.piles import day
from twosource.corroborate.story.gists import Gist, find_near, gist_of_text, likeness, near_pairs, neighbours_of, overlap
from twosource.corroborate.story.stories import LIKENESS, find_stories, group_gists
from twosource.records import Lineage, Passage

FERRY = (
    "The ferry Aurelia sank off Port Kelmar early on Monday with 80 people aboard, and divers searched the wreck near Gannet Rock.",
    "Divers worked at Gannet Rock on Monday, where the Aurelia went down with passengers from Port Kelmar; the ferry lies at 30 metres.",
    "Captain Osric Vane of the Aurelia was questioned in Port Kelmar after his ferry sank near Gannet Rock.",
)
OTHER_FERRY = (
    "The ferry Brisling sank off Lower Thorsby with 40 people aboard, and divers searched the wreck near Hale Point.",
    "Divers at Hale Point found the Brisling, the ferry from Lower Thorsby that went down in the storm.",
)
FAIR = ("The flower fair at Hexley opened with tulips from forty growers, and mayor Tilda Brome cut the ribbon.",)
EMPTY = Lineage(passages=(), reports=(), links=())


def gists(*texts: str) -> dict[str, Gist]:
    return {f"a{n}": gist_of_text(text) for n, text in enumerate(texts)}


def test_reports_of_one_happening_are_one_story_and_two_of_a_kind_are_two() -> None:
    found = find_stories(gists(*FERRY, *OTHER_FERRY, *FAIR), EMPTY)
    assert found == {"a0": "a0", "a1": "a0", "a2": "a0", "a3": "a3", "a4": "a3", "a5": "a5"}


def test_the_story_goes_by_its_smallest_article_in_any_order() -> None:
    made = gists(*FERRY, *OTHER_FERRY, *FAIR)
    names = list(made)
    for seed in range(5):
        Random(seed).shuffle(names)
        assert find_stories({n: made[n] for n in names}, EMPTY) == find_stories(made, EMPTY)


def test_an_article_of_another_story_moves_nothing() -> None:
    before = find_stories(gists(*FERRY, *OTHER_FERRY), EMPTY)
    after = find_stories(gists(*FERRY, *OTHER_FERRY, *FAIR), EMPTY)
    assert {a: s for a, s in after.items() if a in before} == before


def test_articles_that_print_one_report_most_are_one_story_whatever_their_words() -> None:
    passages = [
        Passage(article_id=a, start=0, end=100, paragraphs=(1,), report_id="r", kind="copy") for a in ("a0", "a3")
    ]  # fmt: skip
    found = find_stories(gists(*FERRY[:1], *FAIR, *FAIR, *OTHER_FERRY[:1]), Lineage(passages=tuple(passages), reports=(), links=()))
    assert found["a0"] == found["a3"]


def test_the_same_words_months_apart_are_less_alike() -> None:
    one, later = gist_of_text(FERRY[0], day("2021-03-09")), gist_of_text(FERRY[1], day("2021-09-09"))
    assert likeness(one, later) < likeness(gist_of_text(FERRY[0]), gist_of_text(FERRY[1])) / 2
    assert likeness(one, gist_of_text(FERRY[1])) == likeness(gist_of_text(FERRY[0]), gist_of_text(FERRY[1]))


def random_gists(seed: int) -> list[Gist]:
    random = Random(seed)
    words = [f"{a}{b}{c}" for a in "bdk" for b in "aeo" for c in "lmn"]
    return [gist_of_text(" ".join(random.choices(words, k=random.randint(1, 14)))) for _ in range(25)]


@pytest.mark.parametrize("seed", range(8))
def test_near_pairs_are_those_that_comparing_all_with_all_finds(seed: int) -> None:
    made = random_gists(seed)
    slow = [(i, j) for j in range(len(made)) for i in range(j) if overlap(made[i].words, made[j].words) >= LIKENESS]
    assert sorted(near_pairs(made, LIKENESS)) == sorted(slow)


def slow_groups(made: list[Gist]) -> set[frozenset[int]]:
    """The definition: join the two groups whose members are likest on average, as long as they are LIKENESS alike."""
    groups = [[n] for n in range(len(made))]

    def mean(a: list[int], b: list[int]) -> float:
        return round(sum(overlap(made[i].words, made[j].words) for i in a for j in b) / (len(a) * len(b)), 9)

    while True:
        pairs = [(-mean(a, b), min(a), min(b)) for a in groups for b in groups if min(a) < min(b)]
        score, first, second = min(pairs, default=(0.0, 0, 0))
        if -score < LIKENESS:
            return {frozenset(g) for g in groups}
        other = next(g for g in groups if min(g) == second)
        groups = [g + other if min(g) == first else g for g in groups if g is not other]


@pytest.mark.parametrize("seed", range(8))
def test_groups_are_those_of_the_definition(seed: int) -> None:
    made = random_gists(seed)
    label = list(range(len(made)))
    for a, b in group_gists(made):
        label = [a if n == b else n for n in label]
    assert {frozenset(i for i, n in enumerate(label) if n == m) for m in set(label)} == slow_groups(made)


def test_an_empty_text_is_alone() -> None:
    assert find_stories(gists("", "", "the of and"), EMPTY) == {"a0": "a0", "a1": "a1", "a2": "a2"}
    made = gists("", FERRY[0])
    assert neighbours_of(find_near(made, 0.2), made, 0.2) == {"a0": {}, "a1": {}}
