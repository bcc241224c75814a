"""How do tellings become a pile of records? Reports, the articles that print them, and the mentions each sentence makes."""

from typing import Any

from score.intervals.tellings import WIRES, Line, Origin, Tellings
from tests.corroborate.piles import Pile, an_id, body, day, event, hop, killed, land, person, place, somebody, statement
from twosource.records import Hop

BODIES = {
    "centre": body("Orvan Monitoring Centre", "LUN", sector="NGO"),
    "hospital": body("Saint Ruth Hospital"),
    "guild": body("Teachers Guild", "ZAR"),
    "ministry": body("Health Ministry of Zaria", "ZAR", sector="GOV"),
    "front": body("Kelm Liberation Movement", "ZAR", sector="REB"),
}
PELL = person("Tom Pell")
ZARIA, FRONT = land("Zaria", "ZAR"), body("Northern Front", "ZAR", sector="REB")
MINISTER = person("Lena Varo", of="Zaria", country="ZAR", sector="GOV")
DAYS = ("2021-03-09", "2021-03-17")
TOWNS = ("Kelvat", "Lissen")
DEAD = (9, 9)
REFUSAL = "we will never sign this paper of theirs"


def build(tellings: Tellings) -> Pile:
    """The pile: a report for each telling, an article for each copy. Reports share no words but those of the claim."""
    pile = Pile()
    for n, told in enumerate(tellings.told):
        own = told.room not in WIRES
        report_id = pile.report(told.room, own=own)
        texts = [_sentence(n, k) for k in range(len(told.lines))]
        for c, copy in enumerate(told.copies):
            outlet = told.room if own and c == 0 else f"Printer {n} {c}"
            printed = [(texts[k], [_mention(tellings, told.lines[k], bare=k in copy.bare)]) for k in sorted(copy.lines)]
            pile.article(outlet, report_id, printed, sure=told.sure)
    return pile


def _sentence(n: int, k: int) -> str:
    made = " ".join(f"w{an_id(n, k, i)}" for i in range(12))
    return f"{made} forces shelled the rebels."


def _mention(tellings: Tellings, line: Line, *, bare: bool) -> dict[str, Any]:
    hops = () if bare else _hops(line.origin)
    second = line.happening == 1
    when = day(DAYS[second and tellings.apart == "day"]) if line.dated else None
    where = (place(TOWNS[second and tellings.apart == "town"]),)
    if tellings.kind == "statement":
        kept = hops[1:] if hops and hops[0].who == MINISTER else hops
        return {**statement(REFUSAL, MINISTER, *kept), "words": "rebels"}
    if tellings.kind == "killed":
        return {**killed(DEAD[second], *hops, when=when, where=where), "words": "rebels"}
    return {**event(tellings.kind, [ZARIA], [FRONT], *hops, when=when, where=where), "words": "rebels"}


def _hops(origin: Origin) -> tuple[Hop, ...]:
    if not origin.who:
        return ()
    if origin.who.startswith("room "):
        name = origin.who.removeprefix("room ")
        return (hop(body(name), "newsroom", f"{name} reported"),)
    told = (hop(body(origin.room), "newsroom", f"told {origin.room}"),) if origin.room else ()
    if origin.who == "minister":
        return (hop(MINISTER), hop(None, "document", "in a statement")) if origin.manner == "document" else (hop(MINISTER), *told)
    if origin.who == "pell":
        return (hop(PELL),)
    if origin.who not in BODIES:
        return (hop(somebody(origin.who)),)
    return _speak_for(origin)


def _speak_for(origin: Origin) -> tuple[Hop, ...]:
    """A body says it itself, through a named man, through an office without a name, or in a document."""
    who = BODIES[origin.who]
    more: dict[str, Any] = {"country": who.country, "sector": who.sector}
    if origin.manner == "spokesman":
        return (hop(person(f"Jon {who.name.split()[0]}sen", of=who.name, **more), "spokesman"),)
    if origin.manner == "document":
        return (hop(who, "document", f"a filing of the {who.name}"),)
    return (hop(who),)
