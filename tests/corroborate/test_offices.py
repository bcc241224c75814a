"""For which body may two people speak whose body nobody names? Offices by their service and whose they are."""

import pytest

from tests.corroborate.piles import Pile, hop, killed, person
from twosource.corroborate.actor.offices import find_office, is_office, may_be_of_one, office_of_sector
from twosource.records import Actor


@pytest.mark.parametrize(
    ("words", "name", "office"),
    [
        ("Karsk County Deputy Coroner Ana Lunn", "ana lunn", "@coroner karsk"),
        ("Coroner Otto Kern", "otto kern", "@coroner"),
        ("Velin police spokesman Ivo Tarn", "ivo tarn", "@force velin"),
        ("KPD Sgt. Mara Voss", "mara voss", "@force"),
        ("a spokesman, Ivo Tarn", "ivo tarn", "@voice"),
        ("Commissioner Ivo Tarn", "ivo tarn", "@any"),
        ("Deputy District Attorney Mara Voss", "mara voss", "@prosecution"),
        ("Chief Executive Mara Voss", "mara voss", None),
        ("his sister, Mara Voss", "mara voss", None),
        ("", "mara voss", None),
    ],
)
def test_words_tell_an_office(words: str, name: str, office: str | None) -> None:
    assert find_office(words, frozenset(name.split())) == office


def test_offices_of_one_service_may_be_of_one_body_unless_they_are_of_two_places() -> None:
    assert may_be_of_one("@force", "@force velin")
    assert may_be_of_one("@any", "@coroner karsk")
    assert not may_be_of_one("@force velin", "@force karsk")
    assert not may_be_of_one("@force", "@coroner")
    assert is_office("@force velin") and not is_office("police velin")
    assert office_of_sector("COP") == "@force" and office_of_sector(None) is None


def interval(*sources: tuple[Actor, str]) -> tuple[int, int]:
    """The interval of one death that each of these tells of, called by these words."""
    pile = Pile()
    for number, (who, words) in enumerate(sources):
        line = f"{words} said in the {number}. report that Nils Orre was killed."
        pile.article(
            f"Paper {number}", pile.report(f"Paper {number}", own=True), [(line, [killed(1, hop(who, text=words), of="Nils Orre")])]
        )
    (claim,) = pile.run().claims
    return claim.counts.independent


def test_two_officers_whose_force_nobody_names_count_once_for_the_low_end() -> None:
    ana, otto = person("Ana Lunn"), person("Otto Kern")
    assert interval((ana, "Velin police spokesman Ana Lunn"), (otto, "Sgt. Otto Kern")) == (1, 2)
    assert interval((ana, "Coroner Ana Lunn"), (otto, "Karsk County Deputy Coroner Otto Kern")) == (1, 2)


def test_a_coroner_and_a_sergeant_are_two_and_so_are_the_forces_of_two_towns() -> None:
    ana, otto = person("Ana Lunn"), person("Otto Kern")
    assert interval((ana, "Karsk County Coroner Ana Lunn"), (otto, "Sgt. Otto Kern")) == (2, 2)
    assert interval((ana, "Velin police spokesman Ana Lunn"), (otto, "Karsk police Sgt. Otto Kern")) == (2, 2)
    assert interval((ana, "his neighbour, Ana Lunn"), (otto, "Sgt. Otto Kern")) == (2, 2)


def test_a_spokesman_of_whom_nobody_tells_whose_may_be_the_others() -> None:
    ana, otto = person("Ana Lunn"), person("Otto Kern")
    assert interval((ana, "spokesman Ana Lunn"), (otto, "Otto Kern")) == (1, 2)
    assert interval((ana, "her publicist, Ana Lunn"), (otto, "the singer Otto Kern")) == (1, 2)
    assert interval((ana, "the singer Ana Lunn"), (otto, "the baker Otto Kern")) == (2, 2)
    assert interval((ana, "Velin police spokesman Ana Lunn"), (otto, "the baker Otto Kern")) == (2, 2)


def test_a_word_for_kin_is_no_name() -> None:
    assert interval((person("Mom"), "his Mom"), (person("Otto Kern"), "Otto Kern")) == (1, 2)
