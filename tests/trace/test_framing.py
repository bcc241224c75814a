"""Are two who heard one man told from one who copied the other, by what each wrote around his words?"""

import numpy as np
import pytest

from tests.trace.piles import make_document
from tests.trace.prose import DAM, FERRY, STRIKE
from tests.trace.test_kinship import groups_of
from tests.trace.test_likeness import are_one_line
from twosource.records import Document
from twosource.settings import TraceSettings
from twosource.trace import trace
from twosource.trace.framing import find_framing
from twosource.trace.imprint import read_imprints

SAID = "The mine at Orlo will not open again"
OFFICE = "Kerrland's energy minister, Tilda Brandt,"
BEHIND = "Tilda Brandt, Kerrland's energy minister,"


def framing_of(sentence: str) -> str:
    """The first letters of the words of a sentence that frame a quotation."""
    (imprint,) = read_imprints([make_document("a", [sentence])])
    words = [w.strip(".,:“”") for w in sentence.split()]
    found = find_framing(imprint.words, imprint.marks, imprint.sizes)
    return " ".join(w for w, frames in zip(words, found.tolist(), strict=True) if frames)


@pytest.mark.parametrize(
    ("sentence", "framing"),
    [
        ("“Nobody will leave,” energy minister Tilda Brandt said as rain fell on the yard.", "as rain fell on the yard"),
        ("Brandt told reporters outside the gate: “Nobody will leave.”", "reporters outside the gate"),
        ("“Nobody will leave,” said Brandt.", ""),
        ("Brandt said rain fell on the yard.", ""),
        ("“Nobody will leave the yard while it rains.”", ""),
    ],
)
def test_framing_is_what_neither_is_quoted_nor_says_who_speaks(sentence: str, framing: str) -> None:
    assert framing_of(sentence) == framing


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (f"“{SAID},” {BEHIND} said on the steps of the old palace.", f"“{SAID},” {BEHIND} said after a stormy session of parliament."),
        (f"{OFFICE} told reporters under a leaking roof: “{SAID}.”", f"“{SAID},” {BEHIND} shouted over the noise of the engines."),
        (f"{OFFICE} said before boarding her train: “{SAID}.”", f"{OFFICE} said with her hand on a loaf of bread: “{SAID}.”"),
    ],
)
def test_one_quotation_framed_by_two_reporters_is_two_lines(one: str, other: str) -> None:
    assert not are_one_line(one, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (f"“{SAID},” {BEHIND} said on the steps of the old palace.", f'"{SAID}," {BEHIND} said on the steps of the old palace.'),
        (f"“{SAID},” {BEHIND} said on the steps of the old palace.", f"{OFFICE} said on the steps of the palace: “{SAID}.”"),
        (f"“{SAID},” {BEHIND} told a hushed crowd in the palace yard.", f"“{SAID},” {BEHIND} told a silent crowd in the palace yard."),
        (f"“{SAID},” {BEHIND} said on the steps of the old palace.", f"“{SAID},” {BEHIND} said."),
    ],
    ids=["marks", "moved", "reworded", "cut"],
)
def test_one_quotation_in_like_frames_is_one_line(one: str, other: str) -> None:
    assert are_one_line(one, other)


def heard_by_two(first: tuple[str, str], second: tuple[str, str]) -> list[Document]:
    """Two reports of their own with two sentences each that hand on the same words."""
    return [
        make_document("a1", [first[0], *DAM[:2], first[1], DAM[2]], "Harbour Post", "2021-03-05"),
        make_document("b1", [second[0], *FERRY[:2], second[1], FERRY[2]], "Lantern Daily", "2021-03-05"),
    ]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (
            (f"“{SAID},” {BEHIND} said on the steps of the old palace.", f"{OFFICE} told a hushed crowd in the yard: “{SAID}.”"),
            (f"“{SAID},” {BEHIND} said after a stormy session of parliament.", f"{OFFICE} said before boarding her train: “{SAID}.”"),
        ),
        (
            (f"“{SAID},” {BEHIND} said.", f"{OFFICE} said on the steps of the old palace: “{SAID}.”"),
            (f"“{SAID},” {BEHIND} said.", f"{OFFICE} said before boarding her train: “{SAID}.”"),
        ),
    ],
    ids=["own frames", "no frame"],
)
def test_two_who_heard_one_man_twice_have_a_report_each_and_surely(first: tuple[str, str], second: tuple[str, str]) -> None:
    pile = heard_by_two(first, second)
    assert groups_of(pile) == [("a1",), ("b1",)]
    lineage = trace(pile, TraceSettings())
    assert {(r.kind, r.articles) for r in lineage.reports} == {("own", ("a1",)), ("own", ("b1",))}
    assert all(p.sure and not p.also for p in lineage.passages if p.kind == "own")


def test_copies_of_a_report_hold_its_quotations_surely() -> None:
    quoting = [f"“{SAID},” {BEHIND} said.", f"“{SAID},” {BEHIND} said on the steps of the old palace."]
    text = [STRIKE[0], quoting[0], STRIKE[1], quoting[1], *STRIKE[2:]]
    pile = [
        make_document("a1", text, "Harbour Post", "2021-03-05", credit="AFP"),
        make_document("a2", [p.replace("“", '"').replace("”", '"') for p in text], "Lantern Daily", "2021-03-05"),
    ]
    lineage = trace(pile, TraceSettings())
    assert len({p.report_id for p in lineage.passages if p.kind == "copy"}) == 1
    assert all(p.sure for p in lineage.passages if p.kind == "copy")


def test_no_array_is_too_short() -> None:
    empty = np.zeros(0, dtype=np.int64)
    assert find_framing(empty.astype(np.uint32), empty.astype(np.uint8), empty).tolist() == []


def told_by_two(one: str, other: str) -> list[Document]:
    """A dispatch with a copy, and a story of an outlet's own that has nothing in common with it but what its first sentence tells."""
    return [
        make_document("a1", [one, *DAM], "Harbour Post", "2021-03-05", credit="AFP"),
        make_document("a2", [one, *DAM], "Sundell Times", "2021-03-05", credit="AFP"),
        make_document("b1", [other, *FERRY], "Lantern Daily", "2021-03-05"),
    ]


TOLD = "On Monday Kerrland turned down the loan of the harbour bank"


@pytest.mark.parametrize(
    ("other", "sure"),
    [
        ("Kerrland turned down the loan of the harbour bank on Monday, Energy Minister Tilda Brandt said.", True),
        (f"{TOLD}.", False),
    ],
    ids=["like words", "word for word"],
)
def test_what_two_tell_in_few_and_like_words_is_each_ones_own(other: str, sure: bool) -> None:
    lineage = trace(told_by_two(f"{TOLD}.", other), TraceSettings())
    first = min((p for p in lineage.passages if p.article_id == "b1"), key=lambda p: p.start)
    assert (first.kind, first.sure, bool(first.also)) == ("own", sure, True)


LONG = "At least 31 people lost their lives on Monday when the harbour wall of Orlo gave way behind the old grain hall"


@pytest.mark.parametrize(
    ("other", "taken"),
    [
        (
            "31 people died when the harbour wall of Orlo gave way behind the old grain hall on Monday, Energy Minister Tilda Brandt said.",
            False,
        ),
        (f"{LONG}, the rescue service of the harbour said.", True),
    ],
    ids=["like words", "word for word"],
)
def test_a_story_of_its_own_takes_a_single_sentence_only_word_for_word(other: str, taken: bool) -> None:
    lineage = trace(told_by_two(f"{LONG}, the rescue service of the harbour said.", other), TraceSettings())
    first = min((p for p in lineage.passages if p.article_id == "b1"), key=lambda p: p.start)
    copied = {p.report_id for p in lineage.passages if p.article_id == "a1"}
    assert (first.report_id in copied) == taken


@pytest.mark.parametrize("outlet", ["Harbour Post", None])
def test_a_paragraph_that_two_copies_lack_was_added_only_by_an_outlet_that_is_known(outlet: str | None) -> None:
    added = "Farmers of the village of Lauder carried nine sacks of wet flour up to the old quarry on Monday."
    pile = [
        make_document("a1", [*DAM[:2], added, *DAM[2:]], outlet, "2021-03-05", credit="AFP"),
        make_document("a2", DAM, "Sundell Times", "2021-03-05", credit="AFP"),
        make_document("a3", DAM, "Lantern Daily", "2021-03-05", credit="AFP"),
    ]
    lineage = trace(pile, TraceSettings())
    at = pile[0].article.text.index(added)
    (holding,) = (p for p in lineage.passages if p.article_id == "a1" and p.start <= at < p.end)
    copied = {p.report_id for p in lineage.passages if p.article_id == "a2"}
    assert (holding.kind, holding.sure, holding.report_id in copied) == (("own" if outlet else "copy"), False, outlet is None)
