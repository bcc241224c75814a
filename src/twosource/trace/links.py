"""How do two copies of one report stand to each other: what they share, and which came from which?"""

from typing import Literal

from twosource.records import Aligned, Document, Lineage, Link, Report
from twosource.settings import TraceSettings
from twosource.trace.align import align_units, paragraph_units
from twosource.trace.credit import find_publisher
from twosource.trace.grams import Wording, read_wording

Direction = Literal["a>b", "b>a", "siblings", "unknown"]


def link_documents(a: Document, b: Document, lineage: Lineage, settings: TraceSettings) -> Link:
    """The link between any two articles, for the report that both print most of; its report_id is "" where they share none."""
    shared = _shared_reports(a, b, lineage)
    return make_link(
        (a, read_wording(a, settings.gram_words)),
        (b, read_wording(b, settings.gram_words)),
        shared[0] if shared else None,
    )


def _shared_reports(a: Document, b: Document, lineage: Lineage) -> list[Report]:
    weights: list[dict[str, int]] = []
    for document in (a, b):
        weight: dict[str, int] = {}
        for passage in lineage.passages:
            if passage.article_id == document.article.article_id and passage.report_id and passage.kind == "copy":
                weight[passage.report_id] = weight.get(passage.report_id, 0) + passage.end - passage.start
        weights.append(weight)
    reports = [r for r in lineage.reports if r.report_id in weights[0] and r.report_id in weights[1]]
    return sorted(reports, key=lambda r: (-min(w[r.report_id] for w in weights), r.report_id))


def make_link(a: tuple[Document, Wording], b: tuple[Document, Wording], report: Report | None) -> Link:
    """The link between two articles for a report that both print."""
    aligned = align_units(paragraph_units(*a), paragraph_units(*b))
    direction, basis = _find_direction(a[0], b[0], report, aligned)
    return Link(
        a=a[0].article.article_id,
        b=b[0].article.article_id,
        report_id=report.report_id if report else "",
        share_a=_share(a[1], [x.a for x in aligned]),
        share_b=_share(b[1], [x.b for x in aligned]),
        direction=direction,
        direction_basis=basis,
        aligned=aligned,
    )


def _share(wording: Wording, spans: list[tuple[int, int]]) -> int:
    """Per mille of the article's words that lie in the spans."""
    inside = sum(1 for start in wording.starts.tolist() if any(s <= start < e for s, e in spans))
    return round(1000 * inside / len(wording.words)) if len(wording.words) else 0


def _find_direction(a: Document, b: Document, report: Report | None, aligned: tuple[Aligned, ...]) -> tuple[Direction, str | None]:
    if report is None or not aligned:
        return "unknown", None
    published = [bool(find_publisher(d)) and d.article.article_id in {v for version in report.versions for v in version} for d in (a, b)]
    if published == [True, False]:
        return "a>b", f"a is the dispatch itself, published by {report.wire}"
    if published == [False, True]:
        return "b>a", f"b is the dispatch itself, published by {report.wire}"
    if published == [True, True]:
        return "siblings", f"both are versions of one dispatch, published by {report.wire}"
    if report.kind == "own" and a.article.outlet == b.article.outlet:
        return "siblings", f"both are versions of one report of {a.article.outlet}"
    if report.wire:
        return "siblings", f"both print a dispatch of {report.wire}; nothing shows that one took it from the other"
    return "siblings", "both print one report; nothing shows that one took it from the other"
