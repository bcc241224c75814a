"""Do two reporters who quote the same words have a report each, and do copies that hold a quotation stay copies?"""

import pytest

from tests.trace.piles import make_document, make_story
from tests.trace.prose import DAM, FERRY, MUSEUM, QUAKE, STRIKE, VOTE
from tests.trace.test_kinship import groups_of
from tests.trace.test_lineage import report_of
from twosource.records import Document
from twosource.settings import TraceSettings
from twosource.trace import trace

SETTINGS = TraceSettings()

# A speech of Castell's, sentence by sentence.
SPEECH = (
    "We have carried this country through two droughts and a war on our border, and we have never asked for thanks",
    "But nobody can govern with a knife at his back, and I will not pretend that last night was anything else",
    "Those who voted with strangers against their own farmers will have to explain it in every barn from Brunnick to the sea",
    "I was elected to mend the roads and fill the granaries, and until somebody takes the keys from me that is what I will do",
)
MINE = (
    "Ruben Castell stood in the rain before the grain hall and answered his rebels at noon, hours after the vote went against him.",
    "The prime minister read from a single sheet, and his hands shook as he folded it away.",
    "A few hundred party members clapped; a few dozen hissed from behind the barrier.",
)
THEIRS = (
    "Hours from a meeting with the president, Tessaly's embattled leader used a short address outside his office to attack his critics.",
    "He took no questions, and aides hurried him into a waiting car.",
    "Analysts in the capital called the tone unusually sharp for a man known for dry budgets and long silences.",
)


def quoted(opening: str, closing: str) -> list[str]:
    return [f"{opening}{s},{closing} Castell said." for s in SPEECH]


def as_paragraphs(opening: str, closing: str) -> list[str]:
    """One quotation over all paragraphs, with an opening mark in each."""
    return [f"{opening}{s}." for s in SPEECH[:-1]] + [f"{opening}{SPEECH[-1]},{closing} Castell said."]


STRAIGHT, CURLY = quoted('"', '"'), quoted("\u201c", "\u201d")
RUNNING = as_paragraphs("\u201c", "\u201d")
BARE = [f"{s}." for s in SPEECH]
INDIRECT = [f"Castell said that {s[0].lower()}{s[1:]}." for s in SPEECH]


def two_reporters(one: list[str], other: list[str]) -> list[Document]:
    return [
        make_document("a1", [MINE[0], *one, *MINE[1:]], "Harbour Post", "2021-03-05"),
        make_document("b1", [*THEIRS, *other], "Lantern Daily", "2021-03-05"),
    ]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (CURLY, STRAIGHT),
        (STRAIGHT, RUNNING),
        (CURLY, CURLY[1:]),
        (CURLY, BARE),
        (BARE, RUNNING),
        (STRAIGHT, INDIRECT),
        (RUNNING, INDIRECT[1:3]),
    ],
    ids=["curly-straight", "straight-running", "curly-part", "curly-bare", "bare-running", "straight-indirect", "running-part"],
)
def test_two_reporters_of_one_speech_have_two_reports(one: list[str], other: list[str]) -> None:
    lineage = trace(two_reporters(one, other), SETTINGS)
    assert sorted((r.kind, r.articles) for r in lineage.reports if len(r.articles) == 1) == [("own", ("a1",)), ("own", ("b1",))]
    assert groups_of(two_reporters(one, other)) == [("a1",), ("b1",)]
    assert not [link for link in lineage.links if {link.a, link.b} == {"a1", "b1"}]


def test_a_third_article_that_quotes_shows_two_that_print_it_bare_whose_words_they_are() -> None:
    pile = [*two_reporters(BARE, BARE), make_document("c1", [*STRIKE[:3], CURLY[0], CURLY[2]], "Sundell Times", "2021-03-05")]
    pile[2] = make_document("c1", [*VOTE[:3], *CURLY], "Sundell Times", "2021-03-05")
    assert groups_of(pile) == [("a1",), ("b1",), ("c1",)]


def test_two_dispatches_that_quote_one_speech_stay_two_with_their_copies() -> None:
    one, other = [MINE[0], *CURLY, *MINE[1:]], [*THEIRS, *STRAIGHT]
    pile = [
        make_document("a1", one, "Harbour Post", "2021-03-05", credit="AFP"),
        make_document("a2", one[:4], "Lantern Daily", "2021-03-05"),
        make_document("a3", [*one[:3], *MINE[1:]], "Sundell Times", "2021-03-05"),
        make_document("b1", other, "Westmark Gazette", "2021-03-05", credit="Reuters"),
        make_document("b2", other[:5], "Calder Herald", "2021-03-05"),
        make_document("b3", other, "Eastport Chronicle", "2021-03-06"),
    ]
    assert groups_of(pile) == [("a1", "a2", "a3"), ("b1", "b2", "b3")]


@pytest.mark.parametrize("story", [DAM, FERRY, MUSEUM, QUAKE, STRIKE])
def test_two_articles_that_share_only_a_quoted_statement_are_no_copies(story: tuple[str, ...]) -> None:
    statement = CURLY[:2]
    pile = [
        make_document("a1", [*VOTE[:3], *statement], "Harbour Post", "2021-03-05"),
        make_document("b1", [*story[:2], *statement, *story[2:]], "Lantern Daily", "2021-03-05"),
    ]
    assert groups_of(pile) == [("a1",), ("b1",)]


def test_many_reporters_of_one_communique_have_a_report_each() -> None:
    pile = [
        make_document(f"a{n}", [*make_story(500 + n, 3), *(CURLY if n % 2 else STRAIGHT)], f"Paper {n}", "2021-03-05") for n in range(12)
    ]
    assert groups_of(pile) == sorted((f"a{n}",) for n in range(12))


def test_a_copy_with_more_than_the_quotation_in_common_is_a_copy() -> None:
    pile = [
        make_document("a1", [MINE[0], *CURLY, *MINE[1:]], "Harbour Post", "2021-03-05", credit="AFP"),
        make_document("a2", [MINE[0], *STRAIGHT[:2], MINE[1]], "Lantern Daily", "2021-03-05"),
    ]
    assert groups_of(pile) == [("a1", "a2")]


def test_quotations_inside_copies_belong_to_the_copied_report() -> None:
    text = [VOTE[0], CURLY[0], *VOTE[1:3], CURLY[1], *VOTE[3:]]
    pile = [
        make_document("a1", text, "Harbour Post", "2021-03-05", credit="AFP"),
        make_document("a2", text, "Lantern Daily", "2021-03-05"),
        make_document("a3", text[:5], "Sundell Times", "2021-03-05"),
    ]
    lineage = trace(pile, SETTINGS)
    (report,) = lineage.reports
    assert all(report_of(lineage, d, n) == report for d in pile for n in range(1, 6))
