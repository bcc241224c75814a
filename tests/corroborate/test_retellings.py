"""What articles on one happening say of it in their own ways: who leaves a name out, describes, or puts a saying in other words."""

from dataclasses import replace

import pytest

from tests.corroborate.piles import Pile, body, crowd, day, event, hop, killed, land, person, place, somebody, statement
from tests.corroborate.test_happenings import LUNE, TARSK, TARSK_AGAIN, told
from twosource.corroborate.actor.actors import find_cast
from twosource.corroborate.match.personnames import compare_names, personal_name
from twosource.corroborate.match.victims import compare_victims
from twosource.records import Actor, Claim

POHL, BRILL = person("Ada Pohl", sector="CVL"), person("Odo Brill", sector="COP")
BURNED = "the nets of the old ferry burned while a young crew searched the engine room for some hidden leak"
SPARKS = "sparks from a leak in the ferry's engine had reached nets stacked near petrol before the crew noticed smoke"
GUARD = crowd("harbour guards")


def arrest(actors: list[object], recipients: list[object], words: str, **more: object) -> dict[str, object]:
    return event("COERCE", actors, recipients, words=words, **more)  # type: ignore[arg-type]


SAME = [
    ("a victim described and named", killed(1, of="schoolteacher"), killed(1, of="Ada Pohl")),
    ("a victim by surname and in full", killed(1, of="Pohl"), killed(1, of="Ms Ada Pohl")),
    ("two days for one death", killed(1, of="Ada Pohl", when=day("2021-03-08")), killed(1, of="Pohl", when=day("2021-03-09"))),
    ("three workers, two women and a man", killed(3, of="workers"), killed(3, of="women and man")),
    ("an arrest without who made it", arrest([], [POHL], "Ada Pohl was held"), arrest([BRILL], [POHL], "Brill arrested Ada Pohl")),
    ("an arrest by surname", arrest([], [person("Pohl")], "Pohl was held at dawn"), arrest([], [POHL], "they took Ada Pohl away")),
    ("a suspect described and named", arrest([], [somebody("dock worker")], "a dock worker was arrested"),
     arrest([], [POHL], "Ada Pohl was arrested")),
    ("a saying in other words", statement(BURNED, BRILL), statement(SPARKS, BRILL)),
]  # fmt: skip

APART = [
    ("two names", killed(1, of="Ada Pohl"), killed(1, of="Ida Renn")),
    ("two relatives", killed(1, of="Ada Pohl"), killed(1, of="Timo Pohl")),
    ("a woman and a boy", killed(1, of="woman"), killed(1, of="boy")),
    ("two women and two men", killed(2, of="women"), killed(2, of="men")),
    ("soldiers and civilians", killed(3, of="soldiers"), killed(3, of="civilians")),
    ("two who were arrested", arrest([], [POHL], "Ada Pohl was held"), arrest([], [person("Ida Renn")], "Ida Renn was held")),
    ("two days of arrest", arrest([], [POHL], "Ada Pohl was held", when=day("2021-03-08")),
     arrest([], [POHL], "Ada Pohl was held", when=day("2021-03-09"))),
    ("held and let go", arrest([], [POHL], "Ada Pohl was held"), event("RETREAT", [], [POHL], words="Ada Pohl was let go")),
    ("arrested and charged", arrest([], [POHL], "Ada Pohl was held"), event("ACCUSE", [], [POHL], words="Ada Pohl was charged")),
    ("two sayings", statement("the ferry was late by an hour", BRILL), statement("bread will be dearer in spring", BRILL)),
]  # fmt: skip


def in_one_happening(first: dict[str, object], second: dict[str, object], other: str = TARSK_AGAIN) -> tuple[Claim, ...]:
    """The claims of two reports, told as of one happening."""
    lines = [f"{start} {made.get('words', 'it came to this')}." for start, made in (("At dawn", first), ("Later on", second))]
    scenes = (TARSK, other)
    return told(*[(s, line, {"words": line, **made}) for s, line, made in zip(scenes, lines, (first, second), strict=True)])


@pytest.mark.parametrize(("first", "second"), [row[1:] for row in SAME], ids=[row[0] for row in SAME])
def test_two_tellings_of_one_happening_are_one_claim(first: dict[str, object], second: dict[str, object]) -> None:
    assert len(in_one_happening(first, second)) == 1
    assert len(in_one_happening(second, first)) == 1


@pytest.mark.parametrize(("first", "second"), [row[1:] for row in APART], ids=[row[0] for row in APART])
def test_what_differs_in_one_happening_stays_two(first: dict[str, object], second: dict[str, object]) -> None:
    assert len(in_one_happening(first, second)) == 2
    assert len(in_one_happening(second, first)) == 2


@pytest.mark.parametrize("row", [row for row in SAME if "described" in row[0] or "other words" in row[0]], ids=lambda row: row[0])
def test_only_one_happening_brings_a_description_and_a_name_together(row: tuple[str, dict[str, object], dict[str, object]]) -> None:
    assert len(in_one_happening(row[1], row[2], LUNE)) == 2


def test_one_who_died_is_one_wherever_the_full_name_stands() -> None:
    assert len(in_one_happening(killed(1, of="Ada Pohl"), killed(1, of="Sergeant Ada Pohl"), LUNE)) == 1
    assert len(in_one_happening(killed(1, of="Pohl"), killed(1, of="Ada Pohl"), LUNE)) == 2


def test_a_saying_in_other_words_counts_for_the_high_end_alone() -> None:
    clinic, guild = body("Tarsk Clinic", sector="NGO"), body("Ferry Guild", sector="BUS")
    lines = [(BURNED, clinic), (SPARKS, guild)]
    (claim,) = in_one_happening(*[statement(words, BRILL, hop(who, "medium")) for words, who in lines])
    assert claim.counts.independent[0] == 1
    assert any("may be the same statement" in reason.text for reason in claim.reasons)


def test_a_description_among_several_victims_is_nobody_for_sure() -> None:
    named = [killed(1, hop(GUARD), of="Ada Pohl"), killed(1, hop(GUARD), of="Ida Renn")]
    pile = Pile()
    for outlet, scene, lines in (("Lantern", TARSK, named), ("Harbour Post", TARSK_AGAIN, [killed(1, hop(GUARD), of="schoolteacher")])):
        report = pile.report(outlet, own=True, date=None)
        told_of = [(f"{outlet} says of {made['figure'].of}.", [made]) for made in lines]
        pile.article(outlet, report, [(scene, []), *told_of])
    claims = pile.run().claims
    assert len(claims) == 2
    assert all(c.counts.independent[0] == 1 for c in claims)


def test_a_mention_that_only_may_be_of_a_claim_keeps_nobody_out_of_it() -> None:
    pile = Pile()
    rows = [("Lantern", "Ada Pohl", "Kelm"), ("Harbour Post", "woman", "Orru"), ("Field Mail", "Pohl", None)]
    for n, (outlet, of, where) in enumerate(rows):
        made = killed(1, of=of, **({"where": (place(where),)} if where else {}))
        report = pile.report(outlet, own=True, date=None)
        pile.article(outlet, report, [((TARSK, TARSK_AGAIN)[n % 2], []), (f"In {outlet} it says who died, {of}.", [made])])
    by_names = {frozenset(m.figure.of for m in c.mentions if m.figure) for c in pile.run().claims}
    assert any({"Ada Pohl", "Pohl"} <= names for names in by_names)


NAMES = [
    ("Deputy Ann Orlo", ("ann", "orlo")), ("W. Ann Orlo Jr.", ("w", "ann", "orlo")), ("the harbour guard", ()), ("Dr. Orlo", ("orlo",)),
    ("young teacher Ann Orlo", ("ann", "orlo")), ("A", ()), ("", ()), ("Tarsk fisherman", ()),
    ("Ana Weaver", ("ana", "weaver")), ("the weaver Ana Hunter", ("ana", "hunter")), ("Weaver", ()), ("Deputy Sheriff", ()),
]  # fmt: skip


@pytest.mark.parametrize(("words", "name"), NAMES)
def test_the_name_in_a_description(words: str, name: tuple[str, ...]) -> None:
    assert personal_name(words) == name


COMPARED = [
    ("Ann Orlo", "Orlo", "same"), ("Ann Orlo", "A. Orlo", "same"), ("Fred Orlo", "Frederick Orlo", "same"),
    ("Ann Orlo", "Ida Orlo", "other"),
    ("Ann Orlo", "Ann Orlov", "open"), ("Ann Orlo", "Ann Venn", "other"), ("Ann", "Ann Orlo", "open"),
]  # fmt: skip


@pytest.mark.parametrize(("one", "other", "is_it"), COMPARED)
def test_two_names_may_be_one_persons(one: str, other: str, is_it: str) -> None:
    assert compare_names(personal_name(one), personal_name(other)) == is_it
    assert compare_names(personal_name(other), personal_name(one)) == is_it
    assert compare_victims(one, other) == is_it


BODIES = [
    ("TCG", "Tarsk Coast Guard", True), ("TCGA", "Tarsk Coast Guard", True), ("TCG", "Tarsk Clinic", False),
    ("the Department", "Tarsk Clinic", True), ("Tarsk Clinic", "Ferry Guild", False),
]  # fmt: skip


@pytest.mark.parametrize(("one", "other", "may_be"), BODIES)
def test_an_acronym_or_a_bare_kind_of_body_may_be_a_body_with_a_name(one: str, other: str, may_be: bool) -> None:
    assert find_cast([]).may_be_one(body(one), body(other)) == may_be
    assert find_cast([]).may_be_one(body(other), body(one)) == may_be


OFFICERS = [
    (person("Odo Brill", sector="COP"), body("Tarsk Court", sector="JUD"), True),
    (person("Odo Brill", sector="COP"), body("Ferry Guild", sector="BUS"), False),
    (person("Odo Brill", country="ZAR", sector="COP"), body("Tarsk Court", sector="JUD"), False),
    (person("Odo Brill", sector="CVL"), body("the Office"), True),
]


@pytest.mark.parametrize(("who", "whose", "may_be"), OFFICERS)
def test_an_officer_may_speak_for_a_body_of_his_kind_whose_country_nobody_tells(who: Actor, whose: Actor, may_be: bool) -> None:
    assert find_cast([]).may_be_one(who, whose) == may_be
    assert find_cast([]).may_be_one(whose, who) == may_be


def test_what_an_article_recalls_is_nothing_of_todays_happening() -> None:
    for of_old, number in (("2021-03-08", 1), ("1999-01-05", 2)):
        pile = Pile()
        for outlet, scene, made in (
            ("Lantern", TARSK, killed(1, of="Ada Pohl")),
            ("Harbour Post", TARSK_AGAIN, killed(1, of="schoolteacher", when=day(of_old))),
        ):
            pile.article(outlet, pile.report(outlet, own=True), [(scene, []), (f"{outlet} tells who died.", [made])])
        pile.documents = [replace(d, article=replace(d.article, published=day("2021-03-09"))) for d in pile.documents]
        assert len(pile.run().claims) == number


def test_a_deed_of_a_crowd_is_one_by_its_words_alone() -> None:
    zaria = land("Zaria", "ZAR")
    first = event("ASSAULT", [zaria], [somebody("clerk")], words="the guards beat a clerk at the quay")
    other = event("ASSAULT", [zaria], [crowd("dockers")], words="tear gas was fired at the dockers behind the mill")
    assert len(in_one_happening(first, other)) == 2
