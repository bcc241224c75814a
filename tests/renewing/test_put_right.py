"""Does a store that users put right end in the record of one that is read at once with the same corrections, whatever comes when?"""

from collections.abc import Iterator, Sequence

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.renewing.growing import LINES, OUTLETS, REPORTS, Grown, Telling, kept_in, pile_of, text_of
from twosource.records import Anchor, Correction, Mention
from twosource.renewing import whole
from twosource.store import queries
from twosource.store.packing import pack

FEW = settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
NAMES = ("Soravia", "the Northern Harbour Board", "Otilde Brannvik", "Ministry of Tides", "Lissen Gazette")
DENSE = tuple(
    n for n, (line, _) in enumerate(LINES) if "Lissen" in line and any(word in line for word in ("killed", "shot", "dead", "died"))
)
"""Lines that count the dead of one place: which of them are one claim is not always sure."""
AFP, REUTERS, OWN = 0, 1, 2


@pytest.fixture(autouse=True)
def in_parts(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """However much of a small pile has changed, it is followed and not merged at once."""
    monkeypatch.setattr(whole, "_MOST", 99.0)
    yield


def correct(number: int, kind: str, *mentions: Mention, value: str | None = None) -> Correction:
    anchors = tuple(Anchor(article_id=m.article_id, kind=m.kind, start=m.start, end=m.end) for m in mentions)
    return Correction(number=number, kind=kind, anchors=anchors, value=value, by="N. N.")  # type: ignore[arg-type]


@st.composite
def piles(draw: st.DrawFn) -> tuple[list[Telling], list[Correction]]:
    """Articles, and what users put right in them."""
    lines_of = draw(st.sampled_from((range(len(LINES)), DENSE)))
    printed = st.tuples(st.integers(0, len(REPORTS) - 1), st.sampled_from(lines_of))
    lines = st.lists(printed, min_size=1, max_size=4, unique_by=lambda p: p[1]).map(tuple)
    told = draw(st.lists(st.builds(Telling, st.sampled_from(OUTLETS), lines), min_size=2, max_size=6, unique_by=text_of))
    mentions = pile_of(told).mentions
    by_kind = [[m for m in mentions if m.kind == kind] for kind in sorted({m.kind for m in mentions})]
    corrections = []
    for number in range(1, draw(st.integers(1, 5)) + 1 if mentions else 1):
        kind = draw(st.sampled_from(("merge", "split", "reject", "root", "right")))
        of_a_kind = st.sampled_from(draw(st.sampled_from(by_kind)))
        found = [draw(of_a_kind) for _ in range(2 if kind in ("merge", "split") else 1)]
        corrections.append(correct(number, kind, *found, value=draw(st.sampled_from(NAMES)) if kind == "root" else None))
    return told, corrections


def at_once(told: Sequence[Telling], corrections: Sequence[Correction]) -> dict[str, list[str]]:
    """What is kept of a pile that is read at once when all is put right already."""
    grown = Grown()
    for correction in corrections:
        grown.store.write("INSERT INTO corrections VALUES (?, ?)", (correction.number, pack(correction)))
    grown.add(told)
    return kept_in(grown.store)


@FEW
@given(pile=piles(), data=st.data())
def test_corrections_and_articles_may_come_in_any_order(pile: tuple[list[Telling], list[Correction]], data: st.DataObject) -> None:
    told, corrections = pile
    grown = Grown()
    for step in data.draw(st.permutations([*told, *corrections])):
        if isinstance(step, Correction):
            grown.put_right(step)
        else:
            grown.add([step])
    assert kept_in(grown.store) == at_once(told, corrections)


@FEW
@given(pile=piles(), data=st.data())
def test_what_is_undone_leaves_no_trace(pile: tuple[list[Telling], list[Correction]], data: st.DataObject) -> None:
    told, corrections = pile
    grown = Grown()
    grown.add(told)
    for correction in corrections:
        grown.put_right(correction)
    undone = data.draw(st.lists(st.sampled_from(corrections), unique=True)) if corrections else []
    for correction in undone:
        grown.take_back(correction)
    assert kept_in(grown.store) == at_once(told, [c for c in corrections if c not in undone])


@FEW
@given(pile=piles(), data=st.data())
def test_an_article_that_goes_takes_with_it_what_was_put_right_in_it_alone(
    pile: tuple[list[Telling], list[Correction]], data: st.DataObject
) -> None:
    told, corrections = pile
    gone = data.draw(st.lists(st.sampled_from(told), min_size=1, max_size=len(told) - 1, unique=True))
    grown = Grown()
    grown.add(told)
    grown.put_right(*corrections)
    for telling in gone:
        grown.take_out([telling])
    assert kept_in(grown.store) == at_once([t for t in told if t not in gone], corrections)


def test_a_correction_has_only_what_it_names_worked_out_again() -> None:
    lines = [("Hexley Tulip Club threw out a motion on borders at Hexley.", LINES[0][1]), *LINES]
    grown = Grown(lines)
    told = [Telling(OUTLETS[n], ((OWN + n % 3, n),)) for n in range(5)]
    grown.add(told)
    mentions = queries.read_mentions(grown.store, [row[0] for row in grown.store.rows("SELECT article_id FROM articles")])
    events = [m for m in mentions if m.kind == "event"]
    work = grown.put_right(correct(1, "merge", events[0], events[1]))
    assert not work.whole
    assert work.claims < len(queries.read_claims(grown.store)) + 1
    assert work.looked_at == 0
