"""Roots and intervals, from the definitions: parties, newsrooms, unnamed; what is done by speaking, what is said of the world."""

from dataclasses import replace

import pytest

from tests.corroborate.piles import Pile, body, day, event, hop, killed, land, person, place, somebody, statement
from twosource.claims.speech.mediums import is_newsroom
from twosource.records import Actor, Days

WATCH = body("Orvan Monitoring Centre", "GBR", sector="NGO", aliases=("the Centre", "OMC"))
MINISTRY = body("Health Ministry of Zaria", "ZAR", sector="GOV")
ZARIA = land("Zaria", "ZAR")
DELTA = land("Delta", "DLT")
VARO = person("Lena Varo", of="Zaria", country="ZAR", sector="GOV")
REBELS = body("Northern Front", "ZAR", sector="REB")
TUESDAY = day("2021-03-09")


def shelling(*hops, **more):
    return event("ASSAULT", [ZARIA], [REBELS], *hops, when=TUESDAY, **more)


def test_a_quotation_rests_on_the_newsroom_that_heard_it() -> None:
    pile = Pile()
    afp = pile.report("AFP")
    for outlet in ("Harbour Post", "Lantern"):
        pile.article(outlet, afp, [("We will never sign this paper, Varo told reporters.",
                                    [statement("We will never sign this paper", VARO, hop(None, "medium", "reporters"))])])  # fmt: skip
    assert pile.claims() == [("statement", ["newsroom AFP"], (1, 1))]
    (claim,) = pile.run().claims
    assert (claim.counts.articles, claim.counts.outlets, claim.counts.reports) == (2, 2, 1)


def test_a_broadcaster_that_was_told_is_the_newsroom() -> None:
    pile = Pile()
    afp = pile.report("AFP")
    told = hop(body("Station One television"), "medium", "Station One television")
    pile.article("Lantern", afp, [("We will never sign this paper, Varo told Station One television.",
                                   [statement("We will never sign this paper", VARO, told)])])  # fmt: skip
    assert pile.claims() == [("statement", ["newsroom Station One"], (1, 1))]


def test_two_newsrooms_that_heard_it_are_two() -> None:
    pile = Pile()
    lines = {"AFP": "Lena Varo said no one would sign the peace paper.", "Reuters": "No one will sign the peace paper, Varo said."}
    for wire, line in lines.items():
        pile.article(None, pile.report(wire), [(line, [statement("no one would sign the peace paper", VARO)])])
    assert pile.claims() == [("statement", ["newsroom AFP", "newsroom Reuters"], (2, 2))]


def test_what_a_party_published_rests_on_it_however_many_print_it() -> None:
    pile = Pile()
    for wire in ("AFP", "Reuters"):
        made = statement("no peace while the siege of our towns goes on", REBELS, hop(None, "document", "in a statement"))
        pile.article(None, pile.report(wire), [(f"There is no peace, {wire} was told, while the siege goes on.", [made])])
    assert pile.claims() == [("statement", ["party Northern Front"], (1, 1))]


def test_a_statement_that_another_party_passes_on_rests_on_that_party() -> None:
    pile = Pile()
    afp = pile.report("AFP")
    refused = event("REJECT", [REBELS], [ZARIA], hop(VARO), when=TUESDAY)
    pile.article(None, afp, [("Varo said the Northern Front had rejected the offer.", [refused])])
    assert pile.claims() == [("event", ["party Zaria"], (1, 1))]


def test_the_doers_own_minister_is_passed_over() -> None:
    pile = Pile()
    afp = pile.report("AFP")
    refused = event("REJECT", [ZARIA], [REBELS], hop(VARO), when=TUESDAY)
    pile.article(None, afp, [("Varo said Zaria had rejected the offer.", [refused])])
    assert pile.claims() == [("event", ["newsroom AFP"], (1, 1))]


def test_what_is_said_of_the_world_rests_on_who_says_it() -> None:
    pile = Pile()
    for wire in ("AFP", "Reuters"):
        line = f"The centre told {wire} that forces shelled the town."
        pile.article(None, pile.report(wire), [(line, [shelling(hop(WATCH))])])
    assert pile.claims() == [("event", ["party Orvan Monitoring Centre"], (1, 1))]


def test_an_own_voice_takes_the_attribution_its_report_has_elsewhere_even_in_another_copy() -> None:
    pile = Pile()
    afp = pile.report("AFP")
    lede = ("Forces shelled the town on Tuesday.", [shelling()])
    below = ("Forces shelled the town on Tuesday for an hour, the centre said.", [shelling(hop(WATCH))])
    pile.article("Lantern", afp, [lede])
    pile.article("Harbour Post", afp, [lede, below])
    assert pile.claims() == [("event", ["party Orvan Monitoring Centre"], (1, 1))]


def test_a_party_and_a_newsroom_in_own_voice_may_be_one() -> None:
    pile = Pile()
    pile.article(None, pile.report("AFP"), [("The ministry said that rebels were shelled.", [shelling(hop(MINISTRY))])])
    pile.article(None, pile.report("Reuters"), [("Forces shelled the rebels.", [shelling()])])
    ((_, roots, interval),) = pile.claims()
    assert roots == ["party Health Ministry of Zaria", "newsroom Reuters"]
    assert interval == (1, 2)


def test_newsrooms_do_not_count_the_dead_themselves() -> None:
    pile = Pile()
    for wire in ("AFP", "Reuters"):
        pile.article(None, pile.report(wire), [(f"Nine people were killed, {wire} wrote.", [killed(9, when=TUESDAY)])])
    ((_, roots, interval),) = pile.claims()
    assert [r.split()[0] for r in roots] == ["unnamed", "unnamed"]
    assert interval == (1, 2)


def test_two_parties_count_two_and_one_party_through_two_wires_counts_one() -> None:
    pile = Pile()
    for wire, who in (("AFP", WATCH), ("Reuters", WATCH), ("AP", body("Saint Ruth Hospital", "ZAR"))):
        line = f"Nine people were killed, {wire} learned from {who.name}."
        pile.article(None, pile.report(wire), [(line, [killed(9, hop(who), when=TUESDAY)])])
    assert pile.claims() == [("figure", ["party Orvan Monitoring Centre", "party Saint Ruth Hospital"], (2, 2))]


def test_offices_of_one_state_count_once_for_low() -> None:
    pile = Pile()
    pile.article(None, pile.report("AFP"), [("Nine people were killed, the ministry said.", [killed(9, hop(MINISTRY), when=TUESDAY)])])
    pile.article(None, pile.report("Reuters"), [("Nine were killed in all, said Varo.", [killed(9, hop(VARO), when=TUESDAY)])])
    ((_, roots, interval),) = pile.claims()
    assert roots == ["party Health Ministry of Zaria", "party Zaria"]
    assert interval == (1, 2)


def test_nameless_sources_are_one_for_each_report_and_description() -> None:
    pile = Pile()
    afp, reuters = pile.report("AFP"), pile.report("Reuters")
    who = somebody("a diplomat")
    pile.article("Lantern", afp, [("A diplomat said that forces shelled the rebels.", [shelling(hop(who))])])
    pile.article("Harbour Post", afp, [("A diplomat said that forces shelled the rebels.", [shelling(hop(who))])])
    pile.article(None, reuters, [("Forces were shelling rebels, according to a diplomat.", [shelling(hop(who))])])
    ((_, roots, interval),) = pile.claims()
    assert roots == ["unnamed a diplomat", "unnamed a diplomat"]
    assert interval == (1, 2)


def test_a_named_origin_goes_on_into_its_report() -> None:
    pile = Pile()
    pile.article(None, pile.report("AFP"), [("Forces shelled the rebels, the centre said.", [shelling(hop(WATCH))])])
    own = pile.report("Lantern", own=True)
    cited = hop(body("AFP"), "newsroom", "AFP reported")
    pile.article("Lantern", own, [("Shells fell on rebels in the north, AFP reported.", [shelling(cited)])])
    assert pile.claims() == [("event", ["party Orvan Monitoring Centre"], (1, 1))]


def test_a_named_origin_outside_the_pile_is_no_second_newsroom_for_low() -> None:
    pile = Pile()
    pile.article(None, pile.report("AFP"), [("Forces shelled the rebels.", [shelling()])])
    own = pile.report("Lantern", own=True)
    cited = hop(body("Reuters"), "newsroom", "Reuters reported")
    pile.article("Lantern", own, [("Shells fell on rebels in the north, Reuters reported.", [shelling(cited)])])
    assert pile.claims() == [("event", ["newsroom AFP", "newsroom Reuters"], (1, 2))]


def test_a_circle_of_credits_is_unnamed() -> None:
    pile = Pile()
    one, two = pile.report("Lantern", own=True), pile.report("Harbour Post", own=True)
    pile.article("Lantern", one, [("Forces shelled the rebels, the Harbour Post said.", [shelling(hop(body("Harbour Post"), "newsroom"))])])
    pile.article("Harbour Post", two, [("The Lantern wrote that shells hit rebels.", [shelling(hop(body("Lantern"), "newsroom"))])])
    assert pile.claims() == [("event", ["unnamed a circle of credits"], (1, 1))]


def test_an_outlet_nobody_names_and_a_wire_nobody_names_are_unnamed() -> None:
    pile = Pile()
    pile.article(None, pile.report(None, own=True), [("Forces shelled the rebels.", [shelling()])])
    lost = pile.report(None)
    for outlet in ("Lantern", "Harbour Post"):
        pile.article(outlet, lost, [("Shells fell among rebels.", [shelling()])])
    ((_, roots, interval),) = pile.claims()
    assert [r.split()[0] for r in roots] == ["unnamed", "unnamed"]
    assert interval == (1, 2)


def test_a_passage_that_is_not_sure_is_no_second_newsroom_for_low() -> None:
    pile = Pile()
    pile.article(None, pile.report("AFP"), [("Forces shelled the rebels.", [shelling()])])
    pile.article("Lantern", pile.report("Reuters"), [("Shells fell among rebels.", [shelling()])], sure=False)
    assert pile.claims() == [("event", ["newsroom AFP", "newsroom Reuters"], (1, 2))]


def test_a_number_that_only_a_copy_has_is_no_second_claim() -> None:
    pile = Pile()
    afp = pile.report("AFP")
    line = "At dawn {} people were killed in the old market, the centre said."
    for outlet, n in (("Lantern", 15), ("Harbour Post", 15), ("Gazette", 51)):
        pile.article(outlet, afp, [(line.format(n), [killed(n, hop(WATCH), when=TUESDAY)])])
    (claim,) = pile.run().claims
    assert claim.figure is not None and claim.figure.best == 15
    assert claim.counts.articles == 3 and claim.counts.independent == (1, 1)
    edits = {(e.a.text, e.b.text) for link in pile.run().links for e in link.edits if e.a and e.b}
    assert edits <= {("15", "51"), ("51", "15")} and edits


def test_overlapping_counts_are_one_claim_and_others_conflict() -> None:
    pile = Pile()
    afp, reuters = pile.report("AFP"), pile.report("Reuters")
    pile.article(None, afp, [("At least 213 people were killed, the centre said, 61 of them miners.",
                              [killed(213, hop(WATCH), high=None, bound="at least", when=TUESDAY),
                               killed(47, hop(WATCH), of="miners", when=TUESDAY, part_of="whole")])])  # fmt: skip
    pile.article(None, reuters, [("The toll was 220, among them 50 civilians, said the centre.",
                                  [killed(220, hop(WATCH), when=TUESDAY),
                                   killed(50, hop(WATCH), of="miners", when=TUESDAY, part_of="all")])])  # fmt: skip
    claims = {c.figure.best: c for c in pile.run().claims if c.figure}
    assert sorted(claims) == [47, 50, 220]
    whole = claims[220].figure
    assert whole is not None and (whole.low, whole.best, whole.high, whole.bound) == (213, 220, None, "at least")
    assert claims[220].counts.independent == (1, 1)
    assert claims[47].conflicts == (claims[50].claim_id,) and claims[50].conflicts == (claims[47].claim_id,)
    assert claims[220].conflicts == ()


def test_a_later_count_of_the_same_root_supersedes() -> None:
    pile = Pile()
    first, second = pile.report("AFP", date="2021-03-09"), pile.report("AFP", date="2021-03-10")
    pile.article(None, first, [("Fourteen were killed, the centre said.", [killed(14, hop(WATCH), when=TUESDAY)])])
    pile.article(None, second, [("The centre now counts nineteen dead.", [killed(19, hop(WATCH), when=TUESDAY)])])
    claims = {c.figure.best: c for c in pile.run().claims if c.figure}
    assert claims[19].supersedes == (claims[14].claim_id,) and claims[19].conflicts == claims[14].conflicts == ()


def test_counts_for_two_towns_or_a_day_and_a_war_stay_apart() -> None:
    pile = Pile()
    war = Days(start="2019-06-01", end="2021-03-09", basis="stated")
    afp, reuters = pile.report("AFP"), pile.report("Reuters")
    in_kelm = killed(15, hop(WATCH), high=None, when=TUESDAY, where=(place("Kelm"),))
    pile.article(None, afp, [("At least 15 were killed in Kelm.", [in_kelm]),
                             ("More than 45,000 have died so far.", [killed(45000, hop(WATCH), high=None, when=war)])])  # fmt: skip
    pile.article(None, reuters, [("Shells killed 16 in Orru.", [killed(16, hop(WATCH), when=TUESDAY, where=(place("Orru"),))])])
    claims = pile.run().claims
    assert len(claims) == 3 and not any(c.conflicts for c in claims)


def test_affirmed_and_denied_conflict() -> None:
    pile = Pile()
    pile.article(None, pile.report("AFP"), [("Forces shelled the rebels, the centre said.", [shelling(hop(WATCH))])])
    pile.article(None, pile.report("Reuters"), [("Zaria denied that forces shelled the rebels.", [shelling(hop(VARO), polarity="denied")])])
    one, two = pile.run().claims
    assert one.conflicts == (two.claim_id,) and two.conflicts == (one.claim_id,)


def test_two_days_are_two_events() -> None:
    pile = Pile()
    wednesday = {**shelling(), "when": day("2021-03-10")}
    pile.article(None, pile.report("AFP"), [("Forces shelled the rebels on Tuesday.", [shelling()])])
    pile.article(None, pile.report("Reuters"), [("On Wednesday forces shelled the rebels.", [wednesday])])
    assert len(pile.run().claims) == 2


def test_every_root_says_why() -> None:
    pile = Pile()
    pile.article(None, pile.report("AFP"), [("Forces shelled the rebels, the centre said.", [shelling(hop(WATCH))])])
    (claim,) = pile.run().claims
    (root,) = claim.roots
    assert root.mentions == claim.member_ids
    assert root.reasons[0].text == "“Orvan Monitoring Centre”: Orvan Monitoring Centre says so"
    assert root.reasons[0].span == (claim.mentions[0].article_id, claim.mentions[0].start, claim.mentions[0].end)


def relatives(texts: tuple[str, str]) -> tuple[int, int]:
    pile = Pile()
    people = (person("Ana Kolt", country="DLT", sector="CVL"), person("Ivo Kolt", country="OST", sector="CVL"))
    for wire, who, text in zip(("AFP", "Reuters"), people, texts, strict=True):
        line = f"Nine people were killed, {wire} learned from {text}."
        pile.article(None, pile.report(wire), [(line, [killed(9, hop(who, text=text), when=TUESDAY)])])
    ((_, _, interval),) = pile.claims()
    return interval


def test_relatives_whom_a_text_calls_by_the_surname_alone_count_once_for_low() -> None:
    assert relatives(("Ana Kolt", "Ivo Kolt")) == (2, 2)
    assert relatives(("Ana Kolt", "Kolt")) == (1, 2)


def test_a_broadcasting_corporation_is_a_newsroom_by_its_name() -> None:
    assert is_newsroom(body("Zarian Broadcasting Corp."))
    assert is_newsroom(body("Delta Broadcasting Co."))
    assert is_newsroom(body("Marrow Daily Call"))
    assert not is_newsroom(body("Zarian Shipbuilding Corp."))


def test_one_and_many_of_a_word_make_no_second_body() -> None:
    for name, low in (("Orvan Rescue Services", 1), ("Marrow Rescue Services", 2)):
        pile = Pile()
        for wire, who in (("AFP", body("Orvan Rescue Service")), ("Reuters", body(name))):
            pile.article(None, pile.report(wire), [(f"{who.name} told {wire} that forces shelled the town.", [shelling(hop(who))])])
        (claim,) = pile.run().claims
        assert claim.counts.independent[0] == low


def test_the_spokesmen_of_one_force_are_one_party_though_its_offices_bear_other_names() -> None:
    for force, low in (("Orvan Police", 1), ("Marrow Police", 2)):
        pile = Pile()
        desk = person("Lena Varo", of="Duty Desk")
        again = statement("we saw it all", person("Lena Varo", of=force))
        whole = body("Orvan Police Department")
        pile.article(None, pile.report("AFP"), [("Varo told AFP that forces shelled the town.", [shelling(hop(desk))])])
        pile.article(None, pile.report("EFE"), [("We saw it all, Varo of the police said.", [again])])
        pile.article(None, pile.report("Reuters"), [("It told Reuters that forces shelled the town.", [shelling(hop(whole))])])
        claim = next(c for c in pile.run().claims if c.kind == "event")
        assert claim.counts.independent[0] == low


def test_a_title_or_a_word_for_people_or_a_text_is_no_second_party() -> None:
    for name, low in (("Sgt", 1), ("Dispatch", 1), ("Photo", 1), ("Relatives", 1), ("INVESTIGATORS", 1), ("Dorvik", 2)):
        pile = Pile()
        for wire, who in (("AFP", WATCH), ("Reuters", body(name))):
            pile.article(None, pile.report(wire), [(f"{who.name} told {wire} that forces shelled the town.", [shelling(hop(who))])])
        (claim,) = pile.run().claims
        assert claim.counts.independent[0] == low


def test_a_relative_is_neither_a_body_nor_a_person_of_the_other_gender() -> None:
    anna = person("Anna Dorvik")
    for words, who, root in (("her husband", anna, "unnamed"), ("her sister", anna, "party"), ("Orvan’s sister", WATCH, "unnamed"),
                             ("the king", ZARIA, "party"), ("the centre", WATCH, "party")):  # fmt: skip
        pile = Pile()
        pile.article(None, pile.report("AFP"), [("Forces shelled the town, it was said.", [shelling(hop(who, text=words))])])
        (claim,) = pile.run().claims
        assert [r.kind for r in claim.roots] == [root], words


def test_officers_of_two_bodies_are_not_one_group() -> None:
    pile = Pile()
    for wire, force in (("AFP", "Orvan Police Department"), ("Reuters", "Marrow Police Department")):
        officers = Actor(actor_id=f"officers {wire}", name="officers", kind="group", body=force)
        pile.article(None, pile.report(wire), [(f"Officers told {wire} that forces shelled the town.", [shelling(hop(officers))])])
    (claim,) = pile.run().claims
    assert sorted(r.name for r in claim.roots) == ["Marrow Police Department", "Orvan Police Department"]


def test_the_same_words_of_somebody_in_two_towns_are_two_events() -> None:
    line = "Detectives are still talking to witnesses about how the shooting happened."
    for doer, claims in ((somebody("detectives"), 2), (WATCH, 1)):
        pile = Pile()
        for wire, town in (("AFP", "Elsa Corum bought bread in Port Aryn."), ("Reuters", "Rain fell over the Marrow hills all Monday.")):
            met = event("CONSULT", [doer], [somebody("witnesses")], words=line)
            pile.article(None, pile.report(wire), [(town, []), (line, [met])])
        assert len(pile.run().claims) == claims


def test_one_man_shot_in_a_town_is_not_the_man_shot_there_in_another_story() -> None:
    told = {
        "AFP": (
            "A shot was fired in Port Aryn.",
            "Guests of the Lantern Club fled through the kitchen.",
        ),
        "Reuters": (
            "Two brothers found a gun.",
            "Their grandmother Elsa Corum had mended nets.",
        ),
    }
    for count, claims in ((1, 2), (7, 1)):
        pile = Pile()
        for wire, (line, more) in told.items():
            figure = killed(count, where=(place("Port Aryn"),), words=line)
            pile.article(None, pile.report(wire), [(line, [figure]), (more, [])])
        assert len(pile.run().claims) == claims


def test_counts_without_a_day_that_two_years_lie_between_are_two() -> None:
    then, later = ("Rain fell over the Marrow hills all Monday.", "2021-03-09"), ("Elsa Corum sells bread by the old quay.", "2023-05-04")
    near = (later[0], "2021-03-12")
    recalled = killed(7, where=(place("Port Aryn"),), when=day("2021-03-08"))
    undated = killed(7, where=(place("Port Aryn"),))
    for (scene, told), figure, claims in ((later, undated, 2), (near, undated, 1), (later, recalled, 1)):
        pile = Pile()
        pile.article("Lantern", pile.report("AFP"), [(then[0], []), ("Seven were killed in Port Aryn.", [undated])])
        pile.article("Harbour Post", pile.report("Reuters"), [(scene, []), ("In Port Aryn seven died.", [figure])])
        days = {"Lantern": then[1], "Harbour Post": told}
        pile.documents = [replace(d, article=replace(d.article, published=day(days[d.article.outlet or ""]))) for d in pile.documents]
        assert len(pile.run().claims) == claims


UNION, CLINIC = body("Tarsk Pilots Union"), body("Tarsk Clinic")
JOINT = body("Tarsk Clinic and the Tarsk Pilots Union", members=("Tarsk Clinic", "Tarsk Pilots Union"))


@pytest.mark.parametrize(
    ("speakers", "interval"),
    [
        ((JOINT,), (1, 1)),
        ((JOINT, CLINIC), (1, 1)),
        ((UNION, JOINT), (1, 1)),
        ((UNION, CLINIC), (2, 2)),
        ((JOINT, UNION, CLINIC), (2, 2)),
        ((JOINT, body("Velin Mine Company")), (2, 2)),
    ],
)
def test_a_joint_statement_is_one_party_and_no_other_than_a_signer_who_speaks_alone(
    speakers: tuple[Actor, ...], interval: tuple[int, int]
) -> None:
    pile = Pile()
    for number, who in enumerate(speakers):
        line = f"{who.name} said in the {number}. report that nine miners were killed in Kelm on 9 March."
        figure = killed(9, hop(who), of="miners", where=(place("Kelm"),), when=day("2021-03-09"))
        pile.article(f"Paper {number}", pile.report(f"Paper {number}", own=True), [(line, [figure])])
    (claim,) = pile.run().claims
    assert claim.counts.independent == interval
    assert claim.counts.parties == interval[1]
