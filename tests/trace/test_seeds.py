"""The two real articles beside the project: their paragraphs, by number only. Skipped where they are not there."""

from pathlib import Path

import pytest

from tests.trace.piles import paragraph_of
from twosource.clean import lay_out
from twosource.records import Article, Document
from twosource.settings import TraceSettings
from twosource.trace import align_paragraphs, article_credits, article_days, trace

FILES = sorted((Path(__file__).resolve().parents[3] / "shared" / "seeds").glob("*.txt"))
pytestmark = [pytest.mark.gold, pytest.mark.skipif(len(FILES) != 2, reason="the two articles are not beside the project")]


def read_documents() -> list[Document]:
    articles = [Article(article_id=f"s{n}", text=path.read_text("utf-8"), path=path.name) for n, path in enumerate(FILES)]
    return [Document(article=a, layout=lay_out(a)) for a in articles]


def test_twelve_paragraphs_are_aligned_with_one_split_and_one_merge() -> None:
    a, b = read_documents()
    found = [(paragraph_of(a, x.a), paragraph_of(b, x.b), x.relation) for x in align_paragraphs(a, b, TraceSettings())]
    assert found == [
        ((1, 2), (1,), "merged"),
        ((3,), (2,), "same"),
        ((4,), (3,), "reworded"),
        ((5,), (4,), "same"),
        ((6,), (5,), "same"),
        ((7,), (6,), "same"),
        ((8,), (7,), "reworded"),
        ((9,), (8,), "same"),
        ((10,), (15, 16), "split"),
        ((11,), (17,), "same"),
        ((12,), (19,), "reworded"),
    ]


def test_one_dispatch_with_its_wire_and_day_along_the_copies() -> None:
    a, b = read_documents()
    lineage = trace([a, b], TraceSettings())
    (report,) = lineage.reports
    assert (report.kind, report.wire, report.wire_basis, report.seen) == ("dispatch", "AFP", "credited", False)
    assert report.date is not None and report.date.start == report.date.end == "2012-12-29"
    assert [(c.wire, c.stated) for c in article_credits(a, lineage)] == [("AFP", True)]
    assert [(c.wire, c.stated) for c in article_credits(b, lineage)] == [("AFP", False)]
    days = article_days(a, lineage)
    assert days is not None and (days.start, days.basis, days.span and days.span[0]) == ("2012-12-29", "inherited", "s1")
