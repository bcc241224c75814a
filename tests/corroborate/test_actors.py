"""Who is who over a pile: names made one or kept apart, and the party each actor counts as."""

from collections.abc import Sequence
from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from tests.corroborate.piles import body, crowd, land, person, somebody, statement
from twosource.corroborate.actor.actors import Cast, find_cast
from twosource.records import Actor, Mention


def says(actor: Actor, article: str, report: str) -> Mention:
    made = statement("it is so", actor)
    return Mention(
        mention_id=f"{article} {actor.name} {actor.kind}", article_id=article, start=0, end=8, text="it is so", paragraph=1, sentence=0,
        report_id=report, kind="statement", statement=made["statement"], speaker=actor,
    )  # fmt: skip


def cast_of(*said: tuple[Actor, str, str]) -> Cast:
    return find_cast([says(*row) for row in said])


def ids(cast: Cast, *said: tuple[Actor, str, str]) -> list[str]:
    return [cast.of(article, actor).actor_id for actor, article, _ in said]


def number_of(*said: tuple[Actor, str, str]) -> int:
    return len(set(ids(cast_of(*said), *said)))


def test_a_name_is_one_actor_whatever_its_diacritics_hyphens_and_particles() -> None:
    assert number_of((person("Ahmed al-Karim"), "a", "r"), (person("Ahmed Al Karim"), "b", "s"), (person("Ahmed Karím"), "c", "t")) == 1


def test_a_surname_finds_its_person_in_the_same_article_and_in_copies_of_the_report() -> None:
    assert number_of((person("Lena Varo"), "a", "r"), (person("Varo"), "a", "r")) == 1
    assert number_of((person("Lena Varo"), "a", "r"), (person("Varo"), "b", "r")) == 1


def test_a_surname_elsewhere_may_be_anybodys() -> None:
    assert number_of((person("Lena Varo"), "a", "r"), (person("Varo"), "b", "s")) == 2


def test_two_people_of_one_surname_stay_two_and_the_bare_surname_is_neither() -> None:
    assert number_of((person("Lena Varo"), "a", "r"), (person("Otto Varo"), "a", "r"), (person("Varo"), "b", "r")) == 3


def test_first_names_that_are_initials_or_left_out_agree() -> None:
    assert number_of((person("Anna Maria Kell"), "a", "r"), (person("A. Kell"), "b", "r"), (person("Maria Kell"), "c", "r")) == 1


def test_namesakes_of_two_countries_stay_two() -> None:
    assert number_of((person("John Hale", country="GBR"), "a", "r"), (person("John Hale", country="CAN"), "b", "s")) == 2


def test_an_acronym_is_the_body_that_has_it_as_an_alias() -> None:
    full = body("Orvan Monitoring Centre", aliases=("OMC",))
    assert number_of((full, "a", "r"), (body("OMC"), "b", "s")) == 1


def test_an_acronym_of_two_bodies_is_neither() -> None:
    one, two = body("Orvan Monitoring Centre", aliases=("OMC",)), body("Ocean Mining Company", aliases=("OMC",))
    assert number_of((one, "a", "r"), (two, "b", "s"), (body("OMC"), "c", "t")) == 3


def test_a_body_is_one_actor_whatever_its_legal_form_country_and_order_of_words() -> None:
    assert number_of((body("Dorvik Shipping Corp."), "a", "r"), (body("Dorvik Shipping"), "b", "s")) == 1
    assert number_of((body("U.S. Department of Labor"), "a", "r"), (body("United States Labour Department"), "b", "s")) == 1
    assert number_of((body("Chilean Air Force"), "a", "r"), (body("Peruvian Air Force"), "b", "s")) == 2
    assert number_of((body("Dorvik Shipping"), "a", "r"), (body("Dorvik Mining"), "b", "s")) == 2


def test_an_office_that_each_country_has_is_one_only_in_the_copies_of_a_report() -> None:
    assert number_of((body("Foreign Ministry"), "a", "r"), (body("Foreign Ministry"), "b", "s")) == 2
    assert number_of((body("Foreign Ministry"), "a", "r"), (body("Foreign Ministry"), "b", "r")) == 1
    assert number_of((body("Foreign Ministry", "CHL"), "a", "r"), (body("Foreign Ministry", "CHL"), "b", "s")) == 1


def test_a_short_name_is_the_body_of_the_same_report() -> None:
    full = body("Orvan Monitoring Centre", aliases=("the Centre",))
    assert number_of((full, "a", "r"), (body("Centre"), "b", "r")) == 1
    assert number_of((full, "a", "r"), (body("Centre"), "b", "s")) == 2


def test_descriptions_are_one_in_copies_of_a_report_and_nobody_elsewhere() -> None:
    assert number_of((somebody("a diplomat", "a"), "a", "r"), (somebody("a diplomat", "b"), "b", "r")) == 1
    assert number_of((somebody("a diplomat", "a"), "a", "r"), (somebody("a diplomat", "b"), "b", "s")) == 2


def test_a_person_counts_as_his_body_and_a_nameless_one_as_no_party() -> None:
    minister, diplomat, rebels = person("Lena Varo", of="Zaria"), somebody("a diplomat"), crowd("rebels")
    cast = cast_of((minister, "a", "r"), (land("Zaria", "ZAR"), "b", "s"), (diplomat, "a", "r"), (rebels, "a", "r"))
    party = cast.party(cast.of("a", minister))
    assert party is not None and (party.name, party.kind) == ("Zaria", "country")
    assert cast.party(cast.of("a", diplomat)) is None and cast.party(cast.of("a", rebels)) is None


def test_a_body_that_is_only_named_with_its_member_is_an_actor() -> None:
    cast = cast_of((person("Lena Varo", of="Teachers Guild"), "a", "r"))
    assert [a.name for a in cast.actors if cast.party(a) == a] == ["Teachers Guild"]


def test_who_could_be_one_party() -> None:
    zaria, army = land("Zaria", "ZAR"), body("Zarian army", "ZAR", sector="MIL")
    guild, bare = body("Teachers Guild"), person("Otto Maur")
    watch, short = body("Orvan Monitoring Centre"), body("Monitoring Centre")
    everyone = (zaria, army, guild, bare, watch, short)
    cast = cast_of(*((who, str(n), str(n)) for n, who in enumerate(everyone)))
    may = {(a.name, b.name) for i, a in enumerate(cast.actors) for b in cast.actors[i + 1 :] if cast.may_be_one(a, b)}
    pairs = {frozenset(p) for p in may}
    assert frozenset({"Zaria", "Zarian army"}) in pairs
    assert frozenset({"Orvan Monitoring Centre", "Monitoring Centre"}) in pairs
    assert {frozenset({"Otto Maur", other.name}) for other in everyone if other is not bare} <= pairs
    assert frozenset({"Teachers Guild", "Zaria"}) not in pairs and frozenset({"Teachers Guild", "Orvan Monitoring Centre"}) not in pairs


def test_a_bare_surname_may_be_the_end_of_a_longer_one() -> None:
    people = [person(name, country="DLT", sector="GOV") for name in ("Omid Tarnezad", "Nezad", "Omid Kalnezad")]
    cast = cast_of(*((who, str(n), str(n)) for n, who in enumerate(people)))
    may = {frozenset((a.name, b.name)) for i, a in enumerate(cast.actors) for b in cast.actors[i + 1 :] if cast.may_be_one(a, b)}
    assert may == {frozenset({"Omid Tarnezad", "Nezad"}), frozenset({"Omid Kalnezad", "Nezad"})}


NAMES = st.sampled_from(
    [person("Lena Varo"), person("Varo"), person("Otto Varo"), person("L. Varo"),
     body("Orvan Monitoring Centre", aliases=("OMC", "the Centre")), body("OMC"), body("Centre"), land("Zaria", "ZAR"),
     somebody("a diplomat"), crowd("rebels"), person("Lena Varo", of="Zaria")]
)  # fmt: skip


@given(st.lists(st.tuples(NAMES, st.sampled_from("abc"), st.sampled_from("rs")), max_size=8), st.randoms(use_true_random=False))
def test_order_does_not_matter(said: Sequence[tuple[Actor, str, str]], shuffle: "object") -> None:
    mentions = [replace(says(*row), mention_id=str(n)) for n, row in enumerate(said)]
    before = find_cast(mentions)
    shuffle.shuffle(mentions)  # type: ignore[attr-defined]
    assert find_cast(mentions) == before
