"""Are blocks of dispatches of other days cut off where they open, and are stock phrases and background left where they stand?"""

import pytest

from tests.trace.piles import make_document, make_story
from tests.trace.prose import DAM, FERRY, QUAKE, STRIKE, VOTE
from tests.trace.test_lineage import report_by_paragraph, report_of
from twosource.records import Document
from twosource.settings import TraceSettings
from twosource.trace import trace

SETTINGS = TraceSettings()
EARLY, LATE, LATER = "2021-03-01", "2021-03-19", "2021-04-09"


def copies(name: str, story: tuple[str, ...], day: str, many: int = 3) -> list[Document]:
    """Copies of a dispatch, each shorter than the one before."""
    return [make_document(f"{name}{n}", story[: len(story) - n], f"{name} Paper {n}", day) for n in range(many)]


@pytest.mark.parametrize("parts", [(FERRY, DAM, VOTE), (STRIKE, QUAKE, FERRY), (make_story(71, 5), make_story(72, 5), make_story(73, 5))])
def test_a_blend_of_dispatches_of_three_weeks_falls_into_them(parts: tuple[tuple[str, ...], ...]) -> None:
    pile = [d for name, story, day in zip("abc", parts, (EARLY, LATE, LATER), strict=True) for d in copies(name, story, day)]
    blend = make_document("z1", [p for story in parts for p in story[:2]], "Calder Herald", EARLY)
    lineage = trace([*pile, blend], SETTINGS)
    wanted = [report_of(lineage, pile[3 * k]).report_id for k in range(3)]
    assert list(report_by_paragraph(lineage, blend).values()) == [report_id for report_id in wanted for _ in range(2)]


def rename(story: tuple[str, ...], names: dict[str, str]) -> tuple[str, ...]:
    out = list(story)
    for old, new in names.items():
        out = [p.replace(old, new) for p in out]
    return tuple(out)


# Two dispatches of one region: the second has the people and places of the first.
NEIGHBOUR = rename(
    DAM, {"Orsk Valley": "Vessany", "Ivana Melk": "Lorens Adair", "Hest": "Tarnholm", "Lauder": "Port Quillan", "Orsk": "Vessany"}
)


def test_copies_that_go_on_without_a_block_show_it_where_names_do_not() -> None:
    pile = [*copies("a", FERRY, EARLY), *copies("b", NEIGHBOUR, LATE)]
    blend = make_document("z1", [*FERRY[:2], *NEIGHBOUR[:2]], "Calder Herald", EARLY)
    lineage = trace([*pile, blend], SETTINGS)
    one, two = report_of(lineage, pile[0]).report_id, report_of(lineage, pile[3]).report_id
    assert one != two
    assert list(report_by_paragraph(lineage, blend).values()) == [one, one, two, two]


def test_a_block_that_other_copies_have_as_well_stays_with_their_report() -> None:
    # A later dispatch opens with what closed the first one: its copies do not lack it.
    later = (NEIGHBOUR[0], *make_story(74, 4))
    first = (*FERRY[:3], NEIGHBOUR[0], FERRY[3])
    pile = [*(make_document(f"a{n}", first, f"a Paper {n}", EARLY) for n in range(3)), make_document("b0", later, "Lantern Daily", LATE)]
    lineage = trace(pile, SETTINGS)
    assert len(set(report_by_paragraph(lineage, pile[0]).values())) == 1


def test_a_chain_copy_of_a_blend_does_not_hide_where_the_second_dispatch_begins() -> None:
    pile = [*copies("a", FERRY, EARLY), *copies("b", DAM, LATE)]
    text = [*FERRY[:2], *DAM[:2]]
    blends = [make_document(f"z{n}", text, f"Calder Herald {n}", EARLY) for n in range(2)]
    lineage = trace([*pile, *blends], SETTINGS)
    one, two = report_of(lineage, pile[0]).report_id, report_of(lineage, pile[3]).report_id
    assert all(list(report_by_paragraph(lineage, blend).values()) == [one, one, two, two] for blend in blends)


STOCK = (
    "The home side had most of the ball in the first half but could not find a way through a crowded and stubborn defence.",
    "A goal was ruled out after the break when the flag went up for offside and the whistle had been blown well before the shot.",
)


def test_stock_phrases_strewn_over_a_story_of_its_own_are_borrowed_from_nobody() -> None:
    match = make_story(75, 6)
    wire = [make_document(f"a{n}", [match[0], STOCK[0], match[1], STOCK[1], *match[2:]], f"Paper {n}", EARLY) for n in range(3)]
    other = make_story(76, 6)
    own = make_document("s1", [other[0], STOCK[0], other[1], STOCK[1], *other[2:]], "Sundell Times", EARLY)
    lineage = trace([*wire, own], SETTINGS)
    assert set(report_by_paragraph(lineage, own).values()) == {report_of(lineage, own).report_id}


def test_somebody_s_words_in_a_block_go_with_the_dispatch_it_was_taken_from() -> None:
    said = '"We will not rest until every village below the wall is safe and every family is home, whatever the price may be," she added.'
    dam = (DAM[0], said, DAM[1], *DAM[2:])
    pile = [*copies("a", FERRY, EARLY), *copies("b", dam, LATE)]
    blend = make_document("z1", [*FERRY[:2], *dam[:3]], "Calder Herald", EARLY)
    lineage = trace([*pile, blend], SETTINGS)
    one, two = report_of(lineage, pile[0]).report_id, report_of(lineage, pile[3]).report_id
    assert list(report_by_paragraph(lineage, blend).values()) == [one, one, two, two, two]


def test_what_follows_a_quotation_and_all_other_copies_lack_is_the_outlet_s_own() -> None:
    said = (
        '"The sea gives and the sea takes, and this time it gave us every last one of them back alive and well," the old pilot told them.'
    )
    ferry = (*FERRY[:2], said, *FERRY[2:])
    pile = [make_document(f"a{n}", ferry, f"Paper {n}", EARLY) for n in range(3)]
    local = make_document("z1", [*ferry[:3], *make_story(77, 3)], "Calder Herald", EARLY)
    lineage = trace([*pile, local], SETTINGS)
    dispatch = report_of(lineage, pile[0]).report_id
    assert [r == dispatch for r in report_by_paragraph(lineage, local).values()] == [True, True, True, False, False, False]
