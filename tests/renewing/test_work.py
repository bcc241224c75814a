"""Is no more of a store worked out again than what an article shares something with? Counts of things, not times."""

from collections.abc import Iterator

import pytest

from tests.corroborate.piles import body, event, hop, killed, place
from tests.renewing.growing import OUTLETS, Grown, Line, Telling
from twosource.renewing import whole
from twosource.store import queries


@pytest.fixture(autouse=True)
def in_parts(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """However much of a small pile has changed, it is followed and not merged at once."""
    monkeypatch.setattr(whole, "_MOST", 99.0)
    yield


OTHERS = tuple(body(name) for name in ("Hexley Tulip Club", "Pell Brothers", "Ramsgate Choir", "Dunmore Council"))


LINES = (
    "The Hexley Tulip Club threw out a motion on borders, bulbs and barrows at Hexley.",
    "Judges heard that Pell Brothers declined six crates of copper wire for Pellworth.",
    "Singers of the Ramsgate Choir scorned an anthem composed overnight in Ramsgate.",
    "Dunmore Council dismissed complaints over slippery pavements near Dunmore.",
)


def _apart(n: int) -> Line:
    """A line on a matter of its own: nobody, no place, no number and no word of another one's."""
    where = (place(("Hexley", "Pellworth", "Ramsgate", "Dunmore")[n], country=None),)
    return (LINES[n], [event("REJECT", [OTHERS[n]], where=where), killed(100 + 40 * n, where=where)])


def _grow(lines: list[Line], *tellings: Telling) -> Grown:
    grown = Grown(lines)
    for telling in tellings:
        grown.add([telling])
    return grown


def test_an_article_that_shares_nothing_has_nothing_else_worked_out_again() -> None:
    lines = [_apart(n) for n in range(4)]
    grown = _grow(lines, *(Telling(outlet, ((n, n),)) for n, outlet in enumerate(OUTLETS[:3])))
    work = grown.add([Telling("Another Paper", ((4, 3),))])
    assert (work.articles, work.people, work.wordings, work.looked_at, work.claims, work.written) == (1, 1, 2, 2, 2, 2)
    assert not work.whole


def test_an_article_that_shares_one_actor_has_only_what_names_him_looked_at_again() -> None:
    lines = [_apart(n) for n in range(4)]
    lines.append(("Storms drowned cellars along quays where Pell Brothers wanted nothing from Ramsgate Choir.", [
        event("REJECT", [OTHERS[1]], [OTHERS[2]]),
    ]))  # fmt: skip
    lines.append(("Kestrels, otters, badgers, herons, lapwings, curlews, weasels and dormice nest beside Quillon weir in Tarnmoor.", []))
    grown = _grow(lines, *(Telling(outlet, ((n, n),)) for n, outlet in enumerate(OUTLETS[:4])))
    events = [c for c in queries.read_claims(grown.store) if c.event]
    names = [c for c in events if c.event and {a.name for a in c.event.actors} & {"Pell Brothers", "Ramsgate Choir"}]
    work = grown.add([Telling("Another Paper", ((4, 4), (4, 5)))])
    # The new one, and the events that name one of its parties; no count, and no event of anybody else.
    assert len(names) == 2
    assert (work.articles, work.wordings, work.loaded, work.claims, work.written) == (1, 1, len(names), 1, 1)
    assert work.looked_at <= 1 + len(names)
    assert work.people == 2


def test_a_name_that_becomes_an_outlets_has_those_read_again_who_bear_it() -> None:
    lines = [_apart(n) for n in range(3)]
    lines.append(("The gate is shut, the Pell Brothers say.", [event("REJECT", [OTHERS[3]], (), hop(OTHERS[1]))]))
    grown = _grow(lines, Telling("Argus", ((2, 0),)), Telling("Ledger", ((3, 3),)))
    work = grown.add([Telling("Pell Brothers", ((4, 2),))])
    (claim,) = (c for c in queries.read_claims(grown.store) if c.event and c.event.actors[0].name == "Dunmore Council")
    assert [(r.kind, r.name) for r in claim.roots] == [("newsroom", "Pell Brothers")]
    assert (work.claims, work.written) == (3, 3)


def test_an_article_taken_out_has_only_those_worked_out_again_that_stood_with_it() -> None:
    lines = [_apart(n) for n in range(4)]
    told = [Telling(outlet, ((n, n),)) for n, outlet in enumerate(OUTLETS[:4])]
    grown = _grow(lines, *told)
    work = grown.take_out([told[0]])
    assert (work.articles, work.people, work.wordings, work.looked_at, work.claims, work.written) == (1, 0, 0, 0, 0, 0)
