"""Who "the two sides", "both countries" or "the two" are: the two that the article last named together, or nobody."""

import pytest

from tests.claims.reading import events_of

TOGETHER: list[tuple[str, str]] = [
    # named side by side
    ("Peru and Chile signed a truce. The two sides will meet in Toren on Monday.", "CONSULT Peru, Chile: planned"),
    ("Peru and Chile have quarrelled for years. Both sides rejected the offer.", "REJECT Peru, Chile: happened"),
    ("Peru and Chile have quarrelled for years. The two countries agreed to end it.", "AGREE Peru, Chile: happened"),
    ("The river parts Peru and Chile. The envoy urged both countries to talk.", "REQUEST envoy > Peru, Chile: happened"),
    ("Ivan Dorn and Mara Kovic spoke on Friday. The two agreed to meet.", "AGREE Ivan Dorn, Mara Kovic: happened"),
    ("Ivan Dorn and Mara Kovic spoke on Friday. Both accused Peru of bad faith.", "ACCUSE Ivan Dorn, Mara Kovic > Peru: happened"),
    # one with the other
    ("Ivan Dorn met with Mara Kovic on Friday. The two leaders condemned the attack on Chile.", "ACCUSE Ivan Dorn, Mara Kovic: happened"),
    ("Ivan Dorn met Mara Kovic on Friday. The pair agreed to talk again.", "AGREE Ivan Dorn, Mara Kovic: happened"),
    (
        "Talks between Peru and Chile ended on Friday. It rained. The two sides rejected the plan.",
        "REJECT Peru, Chile: happened",
    ),
    # a plural that says no number means two where two were named
    ("Peru and Chile signed a truce. The sides will meet on Monday.", "CONSULT Peru, Chile: planned"),
    # the latest two
    (
        "Peru and Chile quarrelled. Ghana and Kenya watched. The two countries rejected the plan.",
        "REJECT Ghana, Kenya: happened",
    ),
]

NOBODY: list[tuple[str, str]] = [
    # three, one or none were named
    ("Peru, Chile and Ghana signed a truce. The two sides rejected the plan.", "Peru"),
    ("Peru signed a truce. The two sides rejected the plan.", "Peru"),
    # not of the kind that the words say: two countries are no two men
    ("Peru and Chile quarrelled. The two men rejected the plan.", "Peru"),
    ("Ivan Dorn met Mara Kovic. The two countries rejected the plan.", "Dorn"),
    # two sides of a thing
    ("Peru and Chile quarrelled. Members of both sides of the house rejected the plan.", "Peru"),
    # who they are stands behind them
    ("Peru and Chile quarrelled. The two leaders of Ghana rejected the plan.", "Peru"),
    # two new ones
    ("Peru and Chile quarrelled. Two countries rejected the plan.", "Peru"),
    ("Peru and Chile quarrelled. Two other countries rejected the plan.", "Peru"),
    # too long ago
    ("Peru and Chile quarrelled. It rained. It snowed. It rained. It snowed. It rained. The two sides rejected the plan.", "Peru"),
]


@pytest.mark.parametrize(("text", "event"), TOGETHER)
def test_two_named_together_are_meant(text: str, event: str) -> None:
    assert event in events_of(text)


@pytest.mark.parametrize(("text", "name"), NOBODY)
def test_nobody_is_made_up(text: str, name: str) -> None:
    assert not [e for e in events_of(text) if e.startswith("REJECT") and name in e]
