"""What the articles around two mentions say of them: one happening, its toll and its victims; and outlets named as the origin."""

import pytest

from tests.corroborate.piles import Pile, body, day, event, hop, killed, land
from twosource.records import Claim

TARSK = (
    "Shots were fired at the Gannet Club in Tarsk, where a dance for harvest workers had begun, and Marshal Odo Brill closed Quay Street."
)
TARSK_AGAIN = (
    "Marshal Odo Brill kept Quay Street in Tarsk closed after the shots at the Gannet Club, where harvest workers had come to a dance."
)
LUNE = "A lorry left the coast road above Lune and rolled into an orchard that belongs to the Selwick family."
WATCH, ZARIA, FRONT = body("Orvan Monitoring Centre", sector="NGO"), land("Zaria", "ZAR"), body("Northern Front", "ZAR", sector="REB")


def told(*articles: tuple[str, str, dict[str, object]]) -> tuple[Claim, ...]:
    """Each article: its scene, the sentence with the claim, and the claim; each the own report of an outlet."""
    pile = Pile()
    for n, (scene, line, made) in enumerate(articles):
        outlet = f"Paper {n}"
        pile.article(outlet, pile.report(outlet, own=True, date=None), [(scene, []), (line, [made])])
    return pile.run().claims


@pytest.mark.parametrize(("other", "number"), [(TARSK_AGAIN, 1), (LUNE, 2)], ids=["one happening", "another"])
@pytest.mark.parametrize("count", [1, 3])
def test_counts_without_day_and_place_are_one_where_the_articles_tell_one_happening(other: str, number: int, count: int) -> None:
    claims = told((TARSK, "So many died.", killed(count)), (other, "That many were dead.", killed(count)))
    assert len(claims) == number


def test_the_same_kind_of_victim_is_no_tie() -> None:
    boy = {"of": "17-year-old boy"}
    assert len(told((TARSK, "A boy of 17 died.", killed(1, **boy)), (LUNE, "A 17-year-old boy was dead.", killed(1, **boy)))) == 2


def test_one_happening_does_not_join_two_days() -> None:
    one, other = killed(3, when=day("2021-03-09")), killed(3, when=day("2021-03-10"))
    assert len(told((TARSK, "Three died on Tuesday.", one), (TARSK_AGAIN, "Three died on Wednesday.", other))) == 2


def test_a_single_victim_lies_in_the_toll_of_the_same_article_and_is_not_added() -> None:
    pile = Pile()
    report = pile.report("Paper", own=True)
    pile.article("Paper", report, [("Three people were dead.", [killed(3)]), ("Ada Pohl was dead.", [killed(1, of="Ada Pohl")])])
    by_best = {c.figure.best: c for c in pile.run().claims if c.figure}
    assert by_best[1].figure is not None and by_best[1].figure.part_of == by_best[3].claim_id
    assert by_best[3].figure is not None and (by_best[3].figure.best, by_best[3].figure.part_of) == (3, None)
    assert "counts all of them" in by_best[1].reasons[-1].text


def test_a_toll_of_another_day_or_long_ago_holds_nobody() -> None:
    for when in (day("2021-03-01"), day("1999-01-05")):
        pile = Pile()
        report = pile.report("Paper", own=True)
        victim = killed(1, of="Ada Pohl", when=day("2021-03-09"))
        pile.article("Paper", report, [("Three people died then.", [killed(3, when=when)]), ("Ada Pohl was dead.", [victim])])
        assert all(c.figure and c.figure.part_of is None for c in pile.run().claims)


def test_a_close_refusal_keeps_its_reason() -> None:
    one, other = killed(30, hop(WATCH), when=day("2021-03-09")), killed(30, hop(WATCH), when=day("2021-03-10"))
    claims = told((TARSK, "Thirty died on Tuesday.", one), (TARSK_AGAIN, "Thirty died on Wednesday.", other))
    assert len(claims) == 2
    assert [r.text for c in claims for r in c.reasons if "comes close" in r.text and r.text.endswith("another day")]


@pytest.mark.parametrize("name", ["Mercury newspaper", "Paper 1"], ids=["called a newspaper", "an outlet of the pile"])
def test_an_outlet_that_is_named_as_the_origin_is_a_newsroom(name: str) -> None:
    shelling = event("ASSAULT", [ZARIA], [FRONT], hop(body(name)), when=day("2021-03-09"))
    claims = told((TARSK, "Forces shelled the rebels, it reported.", shelling), (LUNE, "It rained.", killed(4)))
    (claim,) = [c for c in claims if c.kind == "event"]
    assert [(r.kind, r.name.split()[0]) for r in claim.roots] == [("newsroom", name.split()[0])]
    assert claim.counts.independent == (1, 1)


def test_an_outlet_that_names_itself_speaks_in_its_own_voice() -> None:
    pile = Pile()
    paper = body("Mercury newspaper")
    shelling = event("ASSAULT", [ZARIA], [FRONT], hop(paper), when=day("2021-03-09"), speaker=paper)
    pile.article(
        "Mercury", pile.report("Mercury", own=True), [("Forces shelled the rebels, the Mercury newspaper has learned.", [shelling])]
    )
    assert pile.claims() == [("event", ["newsroom Mercury"], (1, 1))]
