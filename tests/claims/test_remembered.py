"""Are answers kept by the very thing they were given for, and the work done once?"""

from twosource.claims.remembered import remembered, remembered_at


class Thing:
    """Equal to every other, as two sentences with the same words are."""

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Thing)

    def __hash__(self) -> int:
        return 1


def test_one_thing_is_asked_once_and_an_equal_one_by_itself() -> None:
    asked: list[Thing] = []

    @remembered(8)
    def number(thing: Thing) -> int:
        asked.append(thing)
        return len(asked)

    a, b = Thing(), Thing()
    assert [number(a), number(b), number(a), number(b), number(b)] == [1, 2, 1, 2, 2]
    assert asked[0] is a and asked[1] is b and len(asked) == 2


def test_no_more_answers_are_kept_than_allowed() -> None:
    asked: list[Thing] = []

    @remembered(2)
    def number(thing: Thing) -> int:
        asked.append(thing)
        return len(asked)

    things = [Thing() for _ in range(5)]
    for thing in (*things, *things):
        number(thing)
    assert len(asked) == 10
    assert number(things[-1]) == 10


def test_a_thing_that_asks_about_another_while_it_is_asked_about_gets_its_own_answer() -> None:
    a, b = Thing(), Thing()

    @remembered(8)
    def name(thing: Thing) -> str:
        return "a, not " + name(b) if thing is a else "b"

    assert name(a) == name(a) == "a, not b"
    assert name(b) == "b"


def test_each_token_of_a_thing_is_asked_once() -> None:
    asked: list[int] = []

    @remembered_at(8)
    def doubled(thing: Thing, at: int) -> int | None:
        asked.append(at)
        return doubled(thing, at - 1) if at % 2 else None

    a, b = Thing(), Thing()
    assert [doubled(a, 3), doubled(a, 2), doubled(a, 3), doubled(b, 3)] == [None] * 4
    assert asked == [3, 2, 3, 2]
