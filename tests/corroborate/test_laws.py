"""The laws over invented piles, with a slow count written from the definition beside the program's."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.corroborate.piles import Pile, an_id, body, day, event, hop, killed, land, person, somebody
from twosource.records import Corroborated, Hop

PARTIES = {
    "P": body("Orvan Monitoring Centre"),
    "Q": body("Saint Ruth Hospital"),
    "S": body("Teachers Guild"),
}
ZARIA, FRONT = land("Zaria", "ZAR"), body("Northern Front", "ZAR", sector="REB")
MINISTER = person("Lena Varo", of="Zaria", country="ZAR", sector="GOV")
ROOMS = ("AFP", "Reuters", "Lantern", "Gazette", None)
WIRES = ("AFP", "Reuters")
TUESDAY = day("2021-03-09")


@dataclass(frozen=True)
class Told:
    """One report: its newsroom, and for each of its sentences where it says the claim comes from ("" own voice)."""

    room: str | None
    origins: tuple[str, ...]
    copies: tuple[frozenset[int], ...]


ORIGINS = st.sampled_from(
    ["", "", "minister", "P", "Q", "S", "a diplomat", "a medic", "room AFP", "room Lantern", "room Gazette", "room Mercury"]
)


@st.composite
def tellings(draw: st.DrawFn) -> tuple[Told, ...]:
    out = []
    for _ in range(draw(st.integers(1, 4))):
        origins = tuple(draw(st.lists(ORIGINS, min_size=1, max_size=3)))
        everything = frozenset(range(len(origins)))
        others = draw(st.lists(st.sets(st.sampled_from(sorted(everything)), min_size=1).map(frozenset), max_size=2))
        out.append(Told(draw(st.sampled_from(ROOMS)), origins, (everything, *others)))
    return tuple(out)


KINDS = st.sampled_from(["ASSAULT", "REJECT", "killed"])


# --- the slow count -------------------------------------------------------------------------------------------------


def slow_roots(told: Sequence[Told], kind: str) -> set[tuple[object, ...]]:
    roots: set[tuple[object, ...]] = set()
    for n in range(len(told)):
        for origin in origins_of(told, n, kind):
            roots |= ends(told, kind, n, origin, (n,))
    return roots


def origins_of(told: Sequence[Told], n: int, kind: str) -> set[str]:
    """What a report says, in any copy, of where the claim comes from; {""} where it speaks in its own voice throughout."""
    named = {o for o in told[n].origins if o and o != f"room {told[n].room}"}
    if kind == "REJECT":  # done by speaking, by the minister's own country
        named.discard("minister")
    return named or {""}


def ends(told: Sequence[Told], kind: str, n: int, origin: str, path: tuple[int, ...]) -> set[tuple[object, ...]]:
    if origin == "":
        if kind == "killed" or told[n].room is None:
            return {("unnamed", n, "own")}
        return {("newsroom", told[n].room, True)}
    if origin == "minister":
        return {("party", "Zaria")}
    if origin in PARTIES:
        return {("party", origin)}
    if not origin.startswith("room "):
        return {("unnamed", n, origin)}
    room = origin.removeprefix("room ")
    homes = [m for m in range(len(told)) if told[m].room == room]
    if not homes:
        return {("newsroom", room, False)}
    out: set[tuple[object, ...]] = set()
    for m in homes:
        if m in path:
            out.add(("unnamed", "circle", frozenset(path[path.index(m) :])))
            continue
        for further in origins_of(told, m, kind):
            out |= ends(told, kind, m, further, (*path, m))
    return out


def slow_interval(told: Sequence[Told], kind: str) -> tuple[int, int]:
    roots = slow_roots(told, kind)
    parties = {r for r in roots if r[0] == "party"}
    heard = {r[1] for r in roots if r[0] == "newsroom" and r[2]}
    apart = {(r[0], r[1]) if r[0] == "newsroom" else r for r in roots}
    return (len(parties) if parties else max(len(heard), 1)), max(len(apart), 1)


# --- the pile -------------------------------------------------------------------------------------------------------


def build(told: Iterable[Told], kind: str, extra: Sequence[tuple[int, frozenset[int]]] = ()) -> Pile:
    """The pile that the tellings make; `extra` adds copies (report, sentences) that differ in style only."""
    pile = Pile()
    for n, telling in enumerate(told):
        own = telling.room not in WIRES
        report_id = pile.report(telling.room, own=own)
        lines = [(filler(n, k), [claim(kind, origin)]) for k, origin in enumerate(telling.origins)]
        copies = [*telling.copies, *(chosen for m, chosen in extra if m == n)]
        for c, chosen in enumerate(copies):
            outlet = telling.room if own and c == 0 else f"Printer {n} {c}"
            printed = [lines[k] if c < len(telling.copies) else (styled(lines[k][0]), lines[k][1]) for k in sorted(chosen)]
            pile.article(outlet, report_id, printed)
    return pile


def filler(n: int, k: int) -> str:
    """A sentence that no other report or place shares words with, but for those of the claim."""
    made = " ".join(f"w{an_id(n, k, i)}" for i in range(12))
    return f"{made} forces shelled the rebels."


def styled(line: str) -> str:
    return line.replace("forces shelled", "forces \u2013 shelled") if "forces" in line else line


def claim(kind: str, origin: str) -> dict[str, object]:
    hops = (hop_to(origin),) if origin else ()
    words = {"words": "rebels"}
    if kind == "killed":
        return {**killed(9, *hops, when=TUESDAY), **words}
    return {**event(kind, [ZARIA], [FRONT], *hops, when=TUESDAY), **words}


def hop_to(origin: str) -> Hop:
    if origin == "minister":
        return hop(MINISTER)
    if origin.startswith("room "):
        name = origin.removeprefix("room ")
        return hop(body(name), "newsroom", f"{name} reported")
    return hop(PARTIES[origin]) if origin in PARTIES else hop(somebody(origin))


def interval_of(found: Corroborated) -> tuple[int, int]:
    (only,) = found.claims
    return only.counts.independent


# --- the laws -------------------------------------------------------------------------------------------------------


@settings(max_examples=200, deadline=None)
@given(tellings(), KINDS)
def test_interval_is_what_the_definition_says(told: tuple[Told, ...], kind: str) -> None:
    assert interval_of(build(told, kind).run()) == slow_interval(told, kind)


@settings(max_examples=100, deadline=None)
@given(tellings(), KINDS, st.data())
def test_copies_that_differ_in_style_change_no_interval(told: tuple[Told, ...], kind: str, data: st.DataObject) -> None:
    n = data.draw(st.integers(0, len(told) - 1))
    chosen = data.draw(st.sets(st.sampled_from(range(len(told[n].origins))), min_size=1).map(frozenset))
    assert interval_of(build(told, kind, [(n, chosen)]).run()) == interval_of(build(told, kind).run())


@settings(max_examples=60, deadline=None)
@given(tellings(), KINDS, st.randoms(use_true_random=False))
def test_order_does_not_matter(told: tuple[Told, ...], kind: str, shuffle: "object") -> None:
    pile = build(told, kind)
    before = pile.run()
    for rows in (pile.documents, pile.mentions, pile.reports, pile.passages):
        shuffle.shuffle(rows)  # type: ignore[attr-defined]
    assert pile.run() == before


@settings(max_examples=60, deadline=None)
@given(tellings(), KINDS)
def test_a_new_party_raises_low_by_one_and_a_counted_one_raises_nothing(told: tuple[Told, ...], kind: str) -> None:
    told = tuple(replace(t, origins=tuple("P" if o == "S" or o.startswith("room") else o for o in t.origins)) for t in told)
    low, high = interval_of(build(told, kind).run())
    added = (*told, Told("Chronicle", ("S",), (frozenset({0}),)))
    more = interval_of(build(added, kind).run())
    has_party = any(r[0] == "party" for r in slow_roots(told, kind))
    assert more == ((low + 1 if has_party else 1), high + 1)
    again = (*added, Told("Mirror", ("S",), (frozenset({0}),)))
    assert interval_of(build(again, kind).run()) == more


@settings(max_examples=60, deadline=None)
@given(tellings(), KINDS)
def test_every_claim_has_its_mentions_and_every_mention_one_claim(told: tuple[Told, ...], kind: str) -> None:
    pile = build(told, kind)
    found = pile.run()
    assert sorted(m for c in found.claims for m in c.member_ids) == sorted(m.mention_id for m in pile.mentions)
    for made in found.claims:
        assert made.mentions and made.claim_id == min(made.member_ids)
        assert {m for root in made.roots for m in root.mentions} == set(made.member_ids)
        assert made.counts.parties + made.counts.newsrooms + made.counts.unnamed == len(made.roots)
