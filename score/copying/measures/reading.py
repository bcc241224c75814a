"""What does tracing say of each stretch of each article of a pile? The pile, its lineage, and look-ups in both."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from bench.piles import make_document
from twosource.records import Document, Lineage, Passage
from twosource.settings import TraceSettings
from twosource.trace import trace

Row = dict[str, Any]
FURNITURE = "furniture"


@dataclass(frozen=True)
class Reading:
    """A pile with its truth (rows in one order), and what was made of it."""

    articles: Sequence[Row]
    truth: Sequence[Row]
    background: Sequence[Row]
    documents: Sequence[Document]
    lineage: Lineage

    @cached_property
    def by_id(self) -> dict[str, Document]:
        """The documents by the id of their row."""
        return {d.article.article_id: d for d in self.documents}

    @cached_property
    def passages(self) -> dict[str, list[Passage]]:
        """The passages of each article."""
        out: dict[str, list[Passage]] = {d.article.article_id: [] for d in self.documents}
        for passage in self.lineage.passages:
            out[passage.article_id].append(passage)
        return out

    def label(self, article_id: str, start: int, end: int) -> str | None:
        """The report that has most characters of the stretch, FURNITURE, or None where no passage lies there."""
        cover: dict[str, int] = {}
        for passage in self.passages[article_id]:
            common = min(end, passage.end) - max(start, passage.start)
            if common > 0:
                key = FURNITURE if passage.kind == "furniture" else passage.report_id or ""
                cover[key] = cover.get(key, 0) + common
        return max(sorted(cover), key=cover.__getitem__) if cover else None

    def main_report(self, article_id: str) -> tuple[str | None, bool]:
        """The report with most characters of the article's story, and whether any passage gives it for sure."""
        weight: dict[str, int] = {}
        sure: set[str] = set()
        for passage in self.passages[article_id]:
            if passage.kind in ("copy", "own") and passage.report_id:
                weight[passage.report_id] = weight.get(passage.report_id, 0) + passage.end - passage.start
                sure |= {passage.report_id} if passage.sure else set()
        main = max(sorted(weight), key=weight.__getitem__) if weight else None
        return main, main in sure


def read_pile(articles: Sequence[Row], truth: Sequence[Row], background: Sequence[Row]) -> Reading:
    """Clean and trace a pile."""
    documents = [make_document(row) for row in articles]
    return Reading(articles, truth, background, documents, trace(documents, TraceSettings()))


def percent(part: float, whole: float) -> float:
    """Percent with one decimal; 0 of nothing is 0."""
    return round(100 * part / whole, 1) if whole else 0.0


def f1(precision: float, recall: float) -> float:
    """The harmonic mean, in percent like its arguments."""
    return round(2 * precision * recall / (precision + recall), 1) if precision + recall else 0.0


def paragraphs_of(text: str) -> list[tuple[int, int]]:
    """[start, end) of what lies between blank lines."""
    out, at = [], 0
    for part in text.split("\n\n"):
        out.append((at, at + len(part)))
        at += len(part) + 2
    return out
