"""The smallest real pile, where it lies beside the project: two outlets' versions of one wire report.

Nothing of its text stands here: places are paragraph numbers, values are names, days and numbers. Where the pile is not on the
machine the tests skip.
"""

import os
from functools import cache
from pathlib import Path

import pytest

import twosource
from twosource.clean import lay_out
from twosource.intake import IntakeOptions, take_in
from twosource.records import Claim, Mention
from twosource.settings import IntakeSettings

FOLDER = Path(os.environ.get("TWOSOURCE_SEEDS") or Path(__file__).resolve().parents[3] / "shared" / "seeds")
pytestmark = [pytest.mark.gold, pytest.mark.skipif(not FOLDER.is_dir(), reason=f"the seed articles are not at {FOLDER}")]


@cache
def pile() -> twosource.Pile:
    return twosource.read([str(FOLDER)])


@cache
def ids() -> dict[str, str]:
    """A is the article without a date, B the one with a stamp."""
    articles = pile().copies().articles
    return {("B" if a.path.startswith("001") else "A"): a.article_id for a in articles}


def letter(mention: Mention) -> str:
    return next(k for k, v in ids().items() if v == mention.article_id)


def places(claim: Claim) -> set[tuple[str, int]]:
    return {(letter(m), m.paragraph) for m in claim.mentions}


def claims(kind: str) -> list[Claim]:
    return [c for c in pile().claims() if c.kind == kind]


def at(kind: str, *where: tuple[str, int]) -> list[Claim]:
    return [c for c in claims(kind) if set(where) <= places(c)]


def surname(claim: Claim) -> str | None:
    return claim.speaker.name.split()[-1].split("-")[-1] if claim.speaker else None


def test_two_articles_are_one_report_of_one_wire() -> None:
    copies = pile().copies()
    assert [(r.kind, r.wire, r.seen, r.wire_basis) for r in copies.reports] == [("dispatch", "AFP", False, "credited")]
    credits = {a.path[:3]: [(c.wire, c.stated) for c in a.credits] for a in copies.articles}
    assert credits == {"000": [("AFP", True)], "001": [("AFP", False)]}


def test_the_twelve_shared_paragraphs_are_aligned_as_they_are() -> None:
    (link,) = pile().copies().links
    assert [a.relation for a in sorted(link.aligned, key=lambda u: u.a)] == (
        # as B prints them: its first is two in A, its 15th and 16th are one in A
        ["split", "same", "reworded", "same", "same", "same", "reworded", "same", "merged", "same", "reworded"]
        if link.a == ids()["B"]
        else ["merged", "same", "reworded", "same", "same", "same", "reworded", "same", "split", "same", "reworded"]
    )


# article, paragraph, the speaker's last name
STATEMENTS = [
    ("A", 6, "Khatib"), ("A", 7, "Khatib"), ("A", 8, "Khatib"), ("A", 9, "Khatib"), ("A", 10, "Lavrov"), ("A", 11, "Lavrov"),
    ("A", 12, "Putin"), ("A", 13, "official"), ("A", 14, "Bogdanov"),
    ("B", 5, "Khatib"), ("B", 6, "Khatib"), ("B", 7, "Khatib"), ("B", 8, "Khatib"), ("B", 9, "Rights"), ("B", 10, "Rights"),
    ("B", 11, "activists"), ("B", 12, "Rights"), ("B", 14, "Rights"), ("B", 15, "Lavrov"), ("B", 16, "Lavrov"), ("B", 17, "Lavrov"),
    ("B", 19, "Putin"), ("B", 20, "Malashenko"), ("B", 22, "Brahimi"), ("B", 23, "Lavrov"), ("B", 24, "Nations"), ("B", 25, "moon"),
]  # fmt: skip


@pytest.mark.parametrize(("article", "paragraph", "speaker"), STATEMENTS)
def test_statement_has_its_speaker(article: str, paragraph: int, speaker: str) -> None:
    found = {m.speaker.name.split()[-1].split("-")[-1] for c in claims("statement") for m in c.mentions
             if (letter(m), m.paragraph) == (article, paragraph) and m.speaker}  # fmt: skip
    assert speaker in found


def test_no_statement_has_another_speaker() -> None:
    wanted: dict[tuple[str, int], set[str]] = {}
    for article, paragraph, speaker in STATEMENTS:
        wanted.setdefault((article, paragraph), set()).add(speaker)
    for claim in claims("statement"):
        for place in places(claim):
            assert surname(claim) in wanted.get(place, set()), (place, claim.text)


# low, best, high, of, the whole it is part of, paragraphs, root kind, a word of the root
FIGURES = [
    (15, 15, 15, "civilians", None, {("B", 9)}, "party", "Observatory"),
    (8, 8, 8, "children", 15, {("B", 9)}, "party", "Observatory"),
    (6, 6, 6, "soldiers", None, {("B", 11)}, "unnamed", "activists"),
    (3, 3, 3, "rebel fighters", None, {("B", 12)}, "party", "Observatory"),
    (153, 153, None, None, None, {("B", 14)}, "party", "Observatory"),
    (47, 47, 47, "civilians", 153, {("B", 14)}, "party", "Observatory"),
    (45000, 45000, None, None, None, {("A", 10), ("B", 16)}, "unnamed", "voice"),
]  # fmt: skip


def test_figures_have_bounds_parts_and_roots_and_there_are_no_others() -> None:
    by_id = {c.claim_id: c for c in claims("figure")}
    found = []
    for claim in claims("figure"):
        figure = claim.figure
        assert figure is not None and figure.unit == "killed"
        whole = by_id[figure.part_of].figure if figure.part_of else None
        found.append((figure.low, figure.best, figure.high, figure.of, whole.low if whole else None, frozenset(places(claim)),
                      tuple((r.kind, r.name) for r in claim.roots), claim.counts.independent))  # fmt: skip
    assert len(found) == len(FIGURES)
    for low, best, high, of, whole, where, kind, word in FIGURES:
        match = [f for f in found if f[:6] == (low, best, high, of, whole, frozenset(where))]
        assert len(match) == 1, (low, of, found)
        assert [(k, word in name) for k, name in match[0][6]] == [(kind, True)]
        assert match[0][7] == (1, 1)


def days_in(article: str, paragraph: int) -> set[tuple[str | None, str]]:
    return {(m.when.start, m.when.basis) for c in pile().claims() for m in c.mentions
            if (letter(m), m.paragraph) == (article, paragraph) and m.when and m.when.start == m.when.end}  # fmt: skip


@pytest.mark.parametrize(
    ("article", "paragraph", "day"),
    [("A", 1, "2012-12-28"), ("A", 3, "2012-12-29"), ("B", 1, "2012-12-28"), ("B", 2, "2012-12-29"), ("B", 14, "2012-12-28"),
     ("B", 21, "2012-12-29"), ("B", 22, "2012-12-27"), ("B", 24, "2013-01-30")],
)  # fmt: skip
def test_words_of_time_are_days_on_the_reports_date(article: str, paragraph: int, day: str) -> None:
    found = days_in(article, paragraph)
    assert {d for d, _ in found} == {day}
    if article == "A":
        assert {basis for _, basis in found} == {"inherited"}


def events(kind: str) -> list[Claim]:
    return [c for c in claims("event") if c.event is not None and c.event.type == kind]


def names(actors: tuple[object, ...]) -> list[str]:
    return [str(getattr(a, "name", "")).split()[-1].split("-")[-1] for a in actors]


def test_the_rejection_the_accusation_the_invitation() -> None:
    for kind, actor, where in (
        ("REJECT", "Khatib", {("A", 5), ("B", 4)}), ("ACCUSE", "Khatib", {("A", 5), ("B", 4)}),
        ("REQUEST", "Russia", {("A", 4), ("B", 3)}), ("REJECT", "Russia", {("A", 10), ("B", 15)}),
    ):  # fmt: skip
        found = [c for c in events(kind) if places(c) == where]
        assert [(names(c.event.actors), c.status, c.polarity) for c in found if c.event] == [([actor], "happened", "affirmed")], kind
        assert [c.counts.independent for c in found] == [(1, 1)]
    (accusation,) = events("ACCUSE")
    assert accusation.event is not None and names(accusation.event.recipients) == ["Russia"]


def test_the_coalitions_demands_have_their_holder() -> None:
    demands = [c for c in claims("position") if c.position and c.position.stance in {"demands", "requires"}]
    held = [c for c in demands if c.position and names((c.position.holder,)) == ["Khatib"]]
    assert {p for c in held for p in places(c)} == {("A", n) for n in (7, 8, 9)} | {("B", n) for n in (6, 7, 8)}
    assert len([c for c in held if c.position and c.position.stance == "demands"]) == 3


def test_every_claim_that_both_print_rests_on_one_source() -> None:
    shared = [c for c in pile().claims() if len({letter(m) for m in c.mentions}) == 2]
    assert len(shared) >= 15
    assert {c.counts.independent for c in shared} == {(1, 1)}


def test_nothing_is_built_from_furniture_or_headline() -> None:
    taken = take_in([str(FOLDER)], options=IntakeOptions(), settings=IntakeSettings())
    layouts = {a.article_id: lay_out(a) for a in taken.articles}
    for claim in pile().claims():
        for mention in claim.mentions:
            blocks = layouts[mention.article_id].blocks
            assert any(b.kind == "paragraph" and b.start <= mention.start and mention.end <= b.end for b in blocks)


def test_shared_words_of_two_speakers_are_two_claims() -> None:
    (hinted,) = [c for c in at("statement", ("A", 13))]
    assert places(hinted) == {("A", 13)}
