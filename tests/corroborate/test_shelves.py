"""Are all outlines compared that something ties together? No tie may be missed because two stand on no common shelf."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import permutations

import pytest

from tests.corroborate.piles import Pile, body, crowd, day, event, hop, killed, land, person, place, position, somebody, statement
from tests.renewing.growing import LINES
from twosource.corroborate.match.contradictions import what_differs
from twosource.corroborate.match.grounds import has_common_ground, tie_between
from twosource.corroborate.match.outlines import Outline
from twosource.corroborate.match.shelves import lookup_keys, shelf_keys
from twosource.corroborate.working import work_out
from twosource.settings import Settings

SHARE = Settings().corroborate.content_share
MEN, WATCH, VARO = crowd("masked men"), crowd("the coast guard"), person("Lena Varo", "Zaria", "ZAR")
UNNAMED = somebody("a harbour worker")
MONDAY, TUESDAY = day("2021-03-08"), day("2021-03-09")
MORE = (
    ("masked men fired at the coast guard", event("ASSAULT", [MEN], [WATCH], when=MONDAY)),
    ("shots rang out", event("ASSAULT", [MEN], [WATCH], when=MONDAY)),
    ("several were fired upon", event("ASSAULT", [MEN], [WATCH], when=TUESDAY)),
    ("masked men shot at a boat near Orru", event("ASSAULT", [MEN], where=(place("Orru"),))),
    ("a boat was shot at by the men", event("ASSAULT", [MEN], where=(place("Orru"),))),
    ("masked men burned two boats", event("ASSAULT", [MEN], when=MONDAY)),
    ("two boats were burned by masked men", event("ASSAULT", [MEN], when=TUESDAY)),
    ("the guard held a worker of the harbour", event("COERCE", [WATCH], [UNNAMED])),
    ("the guard held Varo", event("COERCE", [WATCH], [VARO])),
    ("the conference on the fishing grounds of Orru", event("CONSULT", [WATCH])),
    ("a conference on the fishing grounds of Orru", event("CONSULT", [VARO])),
    ("talks on the fishing grounds", event("CONSULT", [land("Zaria", "ZAR")], [WATCH])),
    ("the boats will be back by noon", statement("the boats will be back by noon", WATCH)),
    ("boats would be back by noon or later", statement("boats would be back by noon or later", WATCH)),
    ("boats would be back by noon", statement("boats would be back by noon", UNNAMED)),
    ("the return of the boats of Orru", position("demands", WATCH, "the return of the boats of Orru")),
    ("that the boats of Orru return", position("demands", WATCH, "that the boats of Orru return")),
    ("twelve people drowned", killed(12, hop(body("Orvan Monitoring Centre")), when=MONDAY)),
    ("twelve were drowned", killed(12)),
)  # fmt: skip
TOLD = (*((line, made) for line, made in LINES if made), *((f"At dawn {words}.", [{**made, "words": words}]) for words, made in MORE))


def outlines_of(numbers: Sequence[Sequence[int]]) -> tuple[Outline, ...]:
    """The outlines of a pile of articles, each of which tells these things."""
    pile = Pile()
    for at, found in enumerate(numbers):
        pile.article(f"Outlet {at}", pile.report(f"Outlet {at}", own=True), [TOLD[n] for n in found])
    return work_out(pile.documents, pile.lineage, pile.mentions, Settings()).outlines


EACH = range(len(TOLD))
CASES = {
    "each in an article of its own": ([[n] for n in EACH], False),
    "articles far from each other": ([[n] for n in EACH], True),
    "articles of two": ([EACH[n : n + 2] for n in EACH], True),
    "all in one article": ([EACH], True),
}


@pytest.mark.parametrize(("numbers", "apart"), CASES.values(), ids=CASES.keys())
def test_what_is_tied_together_stands_on_one_shelf(numbers: Sequence[Sequence[int]], apart: bool) -> None:
    outlines = outlines_of(numbers)
    # Articles that tell of one harbour are near each other; taken apart, nothing but what is told can bring two together.
    outlines = tuple(replace(o, near={}, story=o.home) for o in outlines) if apart else outlines
    tied = [(a, b) for a, b in permutations(outlines, 2) if a.group == b.group and _is_of_account(a, b)]
    assert len(tied) > 10
    assert [(a, b) for a, b in tied if not set(lookup_keys(a)) & set(shelf_keys(b))] == []


def _is_of_account(a: Outline, b: Outline) -> bool:
    """Whether two are one claim, or are kept apart by one field alone, which is kept as a reason."""
    differs = what_differs(a, b)
    if not differs:
        return tie_between(a, b, SHARE) != "none"
    return a.kind != "figure" and len(differs) == 1 and has_common_ground(a, b, SHARE)


def test_two_unnamed_speakers_are_compared_where_their_articles_are_near() -> None:
    said = [n for n, (line, _) in enumerate(TOLD) if "be back by noon" in line][:2]
    near = outlines_of([[n] for n in said])
    far = [replace(o, near={}, story=o.home) for o in near]
    for outlines, together in ((near, True), (far, False)):
        assert len(outlines) == 2
        assert bool(set(lookup_keys(outlines[0])) & set(shelf_keys(outlines[1]))) is together
