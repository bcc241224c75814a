"""Does text that many outlets print between unrelated reports glue nothing, and does background stay background?"""

import random

import pytest

from tests.trace.piles import make_document, make_story
from tests.trace.prose import DAM, DISPATCHES, FERRY, STRIKE
from tests.trace.test_kinship import groups_of, hashed
from tests.trace.test_lineage import report_by_paragraph, report_of
from twosource.records import Document
from twosource.settings import TraceSettings
from twosource.trace import find_copied_pairs, trace

SETTINGS = TraceSettings()

FILLER = (
    "The oldest lighthouse still in use burns olive oil. Its keeper climbs 311 steps every evening as his family has since 1790.",
    "Bees can count to four. Researchers in Graz trained them with drops of syrup behind coloured doors and admired their patience.",
)
STORIES = (*DISPATCHES, *(make_story(600 + n, 4) for n in range(6)))


def insert(story: tuple[str, ...], filler: str, where: str) -> list[str]:
    at = {"top": 0, "middle": 2, "end": len(story)}[where]
    return [*story[:at], filler, *story[at:]]


@pytest.mark.parametrize("where", ["middle", "end"])
@pytest.mark.parametrize("filler", FILLER)
def test_a_filler_between_unrelated_reports_glues_none(filler: str, where: str) -> None:
    pile = [make_document(hashed(f"x{n}"), insert(s, filler, where), f"Paper {n}", "2021-03-01") for n, s in enumerate(STORIES)]
    assert [len(group) for group in groups_of(pile)] == [1] * len(STORIES)
    assert find_copied_pairs(pile, SETTINGS) == ()


@pytest.mark.parametrize("words", [2, 1])
def test_a_filler_between_briefs_glues_none(words: int) -> None:
    pile = [make_document(hashed(f"y{n}"), [*s[:words], FILLER[0]], f"Paper {n}", "2021-03-01") for n, s in enumerate(STORIES)]
    lineage = trace(pile, SETTINGS)
    assert len({report_of(lineage, d, 1).report_id for d in pile}) == len(STORIES)


def test_fillers_in_copies_of_many_dispatches_leave_each_whole() -> None:
    rng = random.Random(5)
    pile: list[Document] = []
    truth: dict[int, list[str]] = {}
    for k, story in enumerate(STORIES):
        for n in range(4):
            text = list(story[: rng.randrange(3, len(story) + 1)])
            if rng.random() < 0.6:
                text.insert(rng.randrange(1, len(text) + 1), rng.choice(FILLER))
            pile.append(make_document(hashed(f"{k} {n}"), text, f"Paper {k} {n}", "2021-03-01"))
            truth.setdefault(k, []).append(pile[-1].article.article_id)
    assert groups_of(pile) == sorted(tuple(sorted(ids)) for ids in truth.values())


def test_a_filler_in_the_middle_of_a_copy_is_no_part_of_its_report() -> None:
    pile = [make_document(f"x{n}", insert(s, FILLER[0], "middle"), f"Paper {n}", "2021-03-01") for n, s in enumerate(STORIES)]
    copy = make_document("z1", FERRY, "Harbour Post", "2021-03-01", credit="AFP")
    lineage = trace([*pile, copy], SETTINGS)
    dispatch = report_of(lineage, copy)
    behind = report_by_paragraph(lineage, pile[0])
    assert [behind[n] == dispatch.report_id for n in range(1, 7)] == [True, True, False, True, True, True]


def test_a_brief_that_is_only_the_filler_is_of_no_dispatch() -> None:
    pile = [make_document(f"x{n}", insert(s, FILLER[0], "end"), f"Paper {n}", "2021-03-01") for n, s in enumerate(STORIES)]
    brief = make_document("z1", [FILLER[0]], "Brief Weekly", "2021-03-01")
    groups = groups_of([*pile, brief])
    assert [g for g in groups if len(g) > 1] == []


def test_background_of_two_reports_on_one_matter_is_no_filler_and_stays_with_both() -> None:
    later = (
        "The captain of the ferry that hit a reef off Vessany said on Thursday that he had warned the Brenner family about its rudder.",
        "Lorens Adair told prosecutors in Port Quillan that two letters of his were never answered.",
        FERRY[4],
    )
    pile = [
        make_document("a1", FERRY, "Harbour Post", "2021-03-02", credit="AFP"),
        make_document("a2", FERRY, "Lantern Daily", "2021-03-02"),
        make_document("b1", later, "Sundell Times", "2021-03-04", credit="AFP"),
        make_document("b2", later, "Calder Herald", "2021-03-04"),
    ]
    lineage = trace(pile, SETTINGS)
    assert sorted(r.articles for r in lineage.reports) == [("a1", "a2"), ("b1", "b2")]
    one, two = report_of(lineage, pile[0]).report_id, report_of(lineage, pile[2]).report_id
    assert {(p.article_id, p.report_id, p.also) for p in lineage.passages if p.also} == {
        *((i, one, (two,)) for i in ("a1", "a2")),
        *((i, two, (one,)) for i in ("b1", "b2")),
    }


def test_a_much_copied_dispatch_is_not_taken_for_a_filler() -> None:
    # Every outlet prints one paragraph of the dispatch in a round-up of its own.
    pile = [make_document(f"a{n}", DAM[: 2 + n % 4], f"Paper {n}", "2021-03-01") for n in range(12)]
    pile += [make_document(f"r{n}", [*s[:3], DAM[0]], f"Digest {n}", "2021-03-01") for n, s in enumerate(STORIES[6:])]
    lineage = trace(pile, SETTINGS)
    assert len({report_of(lineage, d, 1).report_id for d in pile[:12]}) == 1


def test_the_same_pile_without_the_filler_has_the_same_groups() -> None:
    stories = [FERRY, DAM, STRIKE, *STORIES[6:]]
    bare = [make_document(f"{k}{n}", s[: 4 - n], f"Paper {k} {n}", "2021-03-01") for k, s in enumerate(stories) for n in range(2)]
    filled = [
        make_document(f"{k}{n}", [*s[: 4 - n], FILLER[1]], f"Paper {k} {n}", "2021-03-01") for k, s in enumerate(stories) for n in range(2)
    ]
    assert groups_of(filled) == groups_of(bare)
