"""When mentions of different reports are one claim, and when they stay two."""

import pytest

from tests.corroborate.piles import Pile, body, crowd, day, event, hop, killed, land, person, place, position, statement
from twosource.records import Claim

ZARIA, DELTA, OSTRIA = land("Zaria", "ZAR"), land("Delta", "DLT"), land("Ostria", "OST")
VARO = person("Lena Varo", of="Zaria", country="ZAR", sector="GOV")
ORLO = person("Piet Orlo", of="Zaria", country="ZAR", sector="GOV")
WATCH = body("Orvan Monitoring Centre", sector="NGO")
TUESDAY, WEDNESDAY = day("2021-03-09"), day("2021-03-10")

PAIRS = [
    ("one quotation, one part of it", 1, statement("We will not sign the paper of Velin this year", VARO),
     statement("will not sign the paper", VARO)),
    ("two people of one state said it", 2, statement("we will not sign the paper", VARO), statement("we will not sign the paper", ORLO)),
    ("other words", 2, statement("we will not sign the paper", VARO), statement("bread will be cheaper in spring", VARO)),
    ("one number apart", 2, statement("we hold 40 soldiers in the north", VARO), statement("we hold 60 soldiers in the north", VARO)),
    ("a day left out", 1, event("ASSAULT", [ZARIA], [DELTA], when=TUESDAY, words="forces shelled the port"),
     event("ASSAULT", [ZARIA], [DELTA], words="forces shelled the port")),
    ("two days", 2, event("ASSAULT", [ZARIA], [DELTA], when=TUESDAY), event("ASSAULT", [ZARIA], [DELTA], when=WEDNESDAY)),
    ("two victims", 2, event("ASSAULT", [ZARIA], [DELTA], when=TUESDAY), event("ASSAULT", [ZARIA], [OSTRIA], when=TUESDAY)),
    ("two towns", 2, event("ASSAULT", [ZARIA], [DELTA], when=TUESDAY, where=(place("Kelm"),)),
     event("ASSAULT", [ZARIA], [DELTA], when=TUESDAY, where=(place("Orru"),))),
    ("a town and its country", 1, event("ASSAULT", [ZARIA], [DELTA], when=TUESDAY, where=(place("Kelm"),)),
     event("ASSAULT", [ZARIA], [DELTA], when=TUESDAY, where=(place("Soria", "country"),))),
    ("a meeting told from either side", 1,
     event("CONSULT", [VARO], [DELTA], when=TUESDAY), event("CONSULT", [DELTA], [VARO], when=TUESDAY)),
    ("two meetings of one minister", 2, event("CONSULT", [VARO], [DELTA], when=TUESDAY), event("CONSULT", [VARO], [OSTRIA], when=TUESDAY)),
    ("host and guest of one conference", 1, event("CONSULT", [DELTA], words="a conference to raise money for the flooded valley"),
     event("CONSULT", [OSTRIA], words="a January conference to raise money for the valley")),
    ("planned and held", 2, event("CONSULT", [VARO], [DELTA], when=TUESDAY, status="planned"),
     event("CONSULT", [VARO], [DELTA], when=TUESDAY)),
    ("a bound and a count", 1, killed(213, hop(WATCH), high=None, when=TUESDAY), killed(220, hop(WATCH), when=TUESDAY)),
    ("two counts", 2, killed(47, hop(WATCH), when=TUESDAY), killed(50, hop(WATCH), when=TUESDAY)),
    ("soldiers and civilians", 2, killed(9, hop(WATCH), of="soldiers", when=TUESDAY), killed(9, hop(WATCH), of="civilians", when=TUESDAY)),
    ("a demand in other words", 1, position("demands", VARO, "the release of 40 prisoners held in Velin"),
     position("demands", VARO, "that 40 prisoners held in Velin be released")),
    ("a demand and a refusal", 2, position("demands", VARO, "the release of prisoners"),
     position("refuses", VARO, "the release of prisoners")),
    ("two crowds", 2, event("ASSAULT", [crowd("rebels")], [ZARIA], when=TUESDAY),
     event("ASSAULT", [crowd("smugglers")], [ZARIA], when=TUESDAY)),
]  # fmt: skip


def claims_of(first: dict[str, object], second: dict[str, object]) -> tuple[Claim, ...]:
    pile = Pile()
    for wire, made, filler in (("AFP", first, "At dawn"), ("Reuters", second, "Later on")):
        words = str(made.get("words", "something was done"))
        pile.article(None, pile.report(wire), [(f"{filler} {words}.", [{**made, "words": words}])])
    return pile.run().claims


@pytest.mark.parametrize(("number", "first", "second"), [row[1:] for row in PAIRS], ids=[row[0] for row in PAIRS])
def test_claims_of_two_reports(number: int, first: dict[str, object], second: dict[str, object]) -> None:
    assert len(claims_of(first, second)) == number
    assert len(claims_of(second, first)) == number


def test_a_mention_without_a_day_never_holds_two_days_together_and_counts_for_high_alone() -> None:
    pile = Pile()
    for wire, when in (("AFP", TUESDAY), ("Reuters", WEDNESDAY), ("AP", None)):
        line = f"In a dispatch of {wire}, forces shelled the port."
        pile.article(None, pile.report(wire), [(line, [event("ASSAULT", [ZARIA], [DELTA], when=when, words="forces shelled the port")])])
    claims = pile.run().claims
    assert len(claims) == 2
    assert [c.counts.independent for c in claims] == [(1, 2), (1, 2)]


def test_a_conference_named_again_in_the_same_article_is_one_and_its_parties_add_up() -> None:
    pile = Pile()
    made = event("CONSULT", [DELTA], [], hop(DELTA), when=WEDNESDAY, status="planned", words="Delta will chair a conference")
    again = event("CONSULT", [OSTRIA], [], hop(OSTRIA), status="planned", words="The conference was announced by Ostria")
    pile.article("Lantern", pile.report("AFP"), [("Delta will chair a conference on bread, it said.", [made]),
                                                 ("The conference was announced by Ostria.", [again])])  # fmt: skip
    (claim,) = pile.run().claims
    assert claim.counts.independent == (2, 2)
    assert claim.event is not None and {a.name for a in claim.event.actors} == {"Delta", "Ostria"}


def test_the_police_of_two_places_did_two_things() -> None:
    far = {
        "AFP": "Harbour crews towed a burning ferry past the lighthouse of Kelm while gulls circled over the herring nets.",
        "Reuters": "Teachers in Orru marched for smaller classes and hung violet banners along the courthouse railings.",
    }
    pile = Pile()
    for wire, scene in far.items():
        pile.article(None, pile.report(wire), [(scene, []), (
            "Officers searched the old mill.", [event("COERCE", [crowd("police")], words="Officers searched the old mill")]
        )])  # fmt: skip
    assert len(pile.run().claims) == 2


def test_counts_of_one_victim_are_one_claim_where_the_place_is_one() -> None:
    pile = Pile()
    for wire, words in (("AFP", "one man died in Kelm"), ("Reuters", "in Kelm one man was killed")):
        pile.article(None, pile.report(wire), [(f"{words}.", [killed(1, where=(place("Kelm"),), words=words)])])
    pile.article(None, pile.report("AP"), [("one man died in Orru.", [killed(1, where=(place("Orru"),), words="one man died")])])
    assert sorted(len(c.mentions) for c in pile.run().claims) == [1, 2]
