"""Random piles of records against a slow count written from the definition: every interval right, no low end above the truth."""

from random import Random

import pytest

from score.intervals.__main__ import find_claims
from score.intervals.piles import build
from score.intervals.slow import draw_truth, find_interval
from score.intervals.tellings import Copy, Line, Origin, Tellings, Told, draw_tellings


@pytest.mark.parametrize("seed", range(20))
def test_intervals_of_random_piles_are_those_of_the_definition(seed: int) -> None:
    random = Random(f"records {seed}")
    for _ in range(15):
        tellings = draw_tellings(random)
        claims = build(tellings).run().claims
        for happening in (0, 1):
            wanted = find_interval(tellings, happening)
            if wanted is not None:
                assert [c.counts.independent for c in find_claims(claims, tellings, happening)] == [wanted], tellings
                assert wanted[0] <= draw_truth(tellings, happening, random)


def one(room: str | None, *origins: Origin, sure: bool = True) -> Told:
    return Told(room, tuple(Line(0, o) for o in origins), (Copy(frozenset(range(len(origins)))),), sure)


def test_the_slow_count_itself_by_hand() -> None:
    centre, office = Origin("centre"), Origin("centre", manner="office")
    assert find_interval(Tellings("killed", (one("AFP", centre), one("Reuters", office)), "day"), 0) == (1, 1)
    assert find_interval(Tellings("killed", (one("AFP", centre), one("Reuters", Origin("guild"))), "day"), 0) == (2, 2)
    assert find_interval(Tellings("killed", (one("AFP", Origin()), one("Reuters", Origin())), "day"), 0) == (1, 2)
    assert find_interval(Tellings("ASSAULT", (one("AFP", Origin()), one("Reuters", Origin())), "day"), 0) == (2, 2)
    assert find_interval(Tellings("ASSAULT", (one("AFP", Origin()), one("Reuters", Origin(), sure=False)), "day"), 0) == (1, 2)
    assert find_interval(Tellings("REJECT", (one("AFP", Origin("minister")), one("Reuters", Origin())), "day"), 0) == (2, 2)
    circle = (one("AFP", Origin("room Lantern")), one("Lantern", Origin("room AFP")))
    assert find_interval(Tellings("ASSAULT", circle, "day"), 0) == (1, 1)


def test_a_newsroom_that_is_only_credited_by_others_counts_by_its_own_words() -> None:
    """Its report may be another's: then a credit to it makes it no source for the low end."""
    told = (one("Lantern", Origin(), sure=False), one("AFP", Origin("room Lantern")), one("Reuters", Origin()))
    tellings = Tellings("ASSAULT", told, "day")
    (claim,) = build(tellings).run().claims
    assert claim.counts.independent == find_interval(tellings, 0) == (1, 2)
