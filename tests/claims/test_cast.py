"""Whom do "it", a name behind an office, and a name behind what a body is mean? On invented news prose."""

import pytest

from tests.claims.test_mentions import name_of, who_is
from twosource.claims.actors.fitting import Entity
from twosource.claims.actors.roster import Roster


@pytest.mark.parametrize(
    ("text", "words", "name"),
    [
        ("Nine houses burned, the Harbour Watch said. Two boats sank, it added.", "it", "Harbour Watch"),
        ("The Finance Ministry closed the port. It said ships could wait outside.", "It", "Finance Ministry"),
        ("The port was closed, the Finance Ministry said. It was not known when ships could leave.", "It", None),
    ],
)
def test_it_means_the_body_that_speaks_and_nobody_where_it_stands_for_a_clause(text: str, words: str, name: str | None) -> None:
    assert name_of(text, words) == name


def test_what_a_body_is_stands_before_its_name_and_is_no_office() -> None:
    actor = who_is("The rebel River Council refused. The Council left.", "Council", 0)
    assert actor is not None and (actor.kind, actor.name) == ("body", "River Council")
    assert name_of("The rebel River Council refused. The Council left.", "Council", 1) == "River Council"


def test_the_government_is_no_ministry_that_was_named() -> None:
    assert name_of("The Finance Ministry denied it. The government left.", "government") != "Finance Ministry"


def test_a_president_does_not_belong_to_the_body_that_speaks_before_him() -> None:
    actor = who_is("The River Council rejected an offer by President Ana Kolt.", "Kolt")
    assert actor is not None and actor.body is None


def test_an_office_without_a_body_belongs_to_the_body_that_speaks() -> None:
    actor = who_is("The United Nations said that Secretary-General Ana Kolt will chair a meeting.", "Kolt")
    assert actor is not None and actor.body == "United Nations"


def test_a_day_is_no_part_of_who_acts_on_it() -> None:
    assert name_of("On Wednesday rebels attacked a police post.", "rebels") == "rebels"


def test_a_body_known_by_two_names_has_one() -> None:
    actor = who_is("UN envoy Ana Kolt left for the coast.", "Kolt")
    assert actor is not None and actor.body == "United Nations"


def test_thousands_of_names_in_one_article_take_no_longer_than_their_number() -> None:
    def work(count: int) -> int:
        roster, calls = Roster(), 0
        for n in range(count):
            entity = Entity(f"Ana Kolt{n}", "person", families={("minister", "minister"): None})
            roster.add(entity)
            roster.touch(entity)
            calls += len(roster.by_words(("ana",))) + len(roster.by_words((f"kolt{n}",))) + len(roster.by_family("minister"))
        return calls

    assert work(4000) < 5 * work(1000)


def test_of_many_with_one_first_name_the_latest_are_found_in_the_order_they_came_up() -> None:
    roster = Roster()
    people = [Entity(f"Ana Kolt{n}", "person") for n in range(200)]
    for entity in people:
        roster.add(entity)
        roster.touch(entity)
    roster.touch(people[3])
    found = roster.by_words(("ana",))
    assert people[3] in found and people[199] in found and people[0] not in found
    assert [people.index(e) for e in found] == sorted(people.index(e) for e in found)


def test_one_label_of_the_model_does_not_make_a_person_a_body() -> None:
    text = "Marta Selim said so. Selim, the mayor, was calm. She left."
    assert name_of(text, "She") == "Marta Selim"


@pytest.mark.parametrize(
    "text",
    [
        "Tolla Grove, 59, was killed on Friday.",
        "Orsa Field, 59, was killed on Friday.",
        "Kiri Velin, 34, left.",
        "Tolla Grove, the singer, has died.",
        "Orsa Field, who wrote songs, has died.",
        "The clerk, Temba Post, was shot dead.",
    ],
)
def test_an_age_who_or_what_one_is_tells_a_person(text: str) -> None:
    words = next(w for w in ("Tolla Grove", "Orsa Field", "Kiri Velin", "Temba Post") if w in text)
    actor = who_is(text, words)
    assert actor is not None and (actor.kind, actor.name) == ("person", words)


def test_a_name_told_of_as_a_person_once_is_one_everywhere() -> None:
    text = "Tolla Grove sang on Friday. Tolla Grove, 59, was born in Velin. Grove has died."
    assert {who_is(text, "Grove", n).kind for n in range(3)} == {"person"}  # type: ignore[union-attr]


@pytest.mark.parametrize(
    "text", ["Tolla Bank, which lends, has closed.", "The firm, Tolla Bank, has closed.", "Tolla Bank, a lender, has closed."]
)
def test_what_is_said_of_a_body_makes_no_person(text: str) -> None:
    actor = who_is(text, "Tolla Bank")
    assert actor is None or actor.kind == "body"
