"""The smallest real pile and a third outlet's two sentences: one more report, no more sources, and a number in conflict."""

from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

import twosource
from tests.seeds.test_seeds import FOLDER
from twosource.records import Claim
from twosource.store.copies import Copies

pytestmark = [pytest.mark.gold, pytest.mark.skipif(not FOLDER.is_dir(), reason=f"the seed articles are not at {FOLDER}")]
THIRD = (
    "Outlet: Weekend Courier\nPublished: 2012-12-29\n\n"
    "Nationwide, 160 people were killed on Friday, 50 of them civilians, the Syrian Observatory for Human Rights said.\n\n"
    "Kuwait confirmed that it would host a January conference to raise money for Syrian civilians.\n"
)


@cache
def read() -> tuple[tuple[Claim, ...], Copies]:
    with TemporaryDirectory() as folder:
        (Path(folder) / "third.txt").write_text(THIRD, "utf-8")
        with twosource.read([str(FOLDER), folder]) as pile:
            copies = pile.copies()
            return tuple(pile.claims()), Copies(articles=copies.articles, reports=copies.reports, links=copies.links)


def killed(best: int) -> Claim:
    (found,) = [
        c for c in read()[0] if c.figure and c.figure.unit == "killed" and any(m.figure and m.figure.best == best for m in c.mentions)
    ]
    return found


def test_the_third_article_is_a_report_of_its_own() -> None:
    _, copies = read()
    assert len(copies.articles) == 3
    assert sorted((r.wire or r.outlet, len(r.articles)) for r in copies.reports) == [("AFP", 2), ("Weekend Courier", 1)]


def test_fridays_toll_is_one_claim_of_one_root_with_both_values() -> None:
    toll = killed(153)
    assert toll == killed(160)
    assert toll.figure is not None and (toll.figure.low, toll.figure.best, toll.figure.high) == (153, 160, None)
    assert toll.counts.independent == (1, 1) and toll.counts.reports == 2
    assert [(r.kind, r.name) for r in toll.roots] == [("party", "Syrian Observatory for Human Rights")]
    assert {m.figure.best for m in toll.mentions if m.figure} == {153, 160}


def test_the_two_counts_of_civilians_are_in_conflict() -> None:
    one, other = killed(47), killed(50)
    assert one.conflicts == (other.claim_id,) and other.conflicts == (one.claim_id,)
    assert {one.figure.part_of, other.figure.part_of} == {killed(160).claim_id}  # type: ignore[union-attr]


def test_the_conference_keeps_its_two_sources() -> None:
    found = [c for c in read()[0] if c.event and c.event.type == "CONSULT" and "onference" in c.text]
    (conference,) = [c for c in found if c.counts.articles == 2]
    assert conference.counts.independent == (2, 2)
    assert sorted(r.name for r in conference.roots) == ["Kuwait", "United Nations"]
