"""How do two copies of one report stand to each other: what they share, and which came from which?"""

from collections.abc import Sequence

import numpy as np

from twosource.records import Document, Lineage, Link, Report
from twosource.settings import TraceSettings
from twosource.trace.align import align_units, paragraph_units
from twosource.trace.direction import find_direction
from twosource.trace.readings import Witnesses, gather_copies
from twosource.trace.wording import Wording, read_wording


def link_documents(a: Document, b: Document, lineage: Lineage, settings: TraceSettings, *, copies: Sequence[Document] = ()) -> Link:
    """The link between any two articles, for the report that both print most of; its report_id is "" where they share none.

    `copies` are other articles with that report: against them the changes show that only a and b share. Without them none is looked for.
    """
    shared = _shared_reports(a, b, lineage)
    sides = [(d, read_wording(d)) for d in (a, b)]
    report = shared[0] if shared else None
    others = [(d.article.article_id, read_wording(d).words) for d in copies if d not in (a, b)]
    both = [(d.article.article_id, w.words) for d, w in sides]
    witnesses = Witnesses(both[0], both[1], gather_copies([*others, *both], version_ids(report))) if others else None
    return make_link(sides[0], sides[1], report, witnesses)


def version_ids(report: Report | None) -> frozenset[str]:
    """The ids of the articles that are versions of the report itself."""
    return frozenset(article for version in report.versions for article in version) if report else frozenset()


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


def make_link(a: tuple[Document, Wording], b: tuple[Document, Wording], report: Report | None, witnesses: Witnesses | None = None) -> Link:
    """The link between two articles for a report that both print. Without `witnesses` no change that only they share tells a direction."""
    aligned = align_units(paragraph_units(*a), paragraph_units(*b))
    direction, basis = find_direction(a[0], b[0], report, aligned, witnesses)
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


def _share(wording: Wording, spans: Sequence[tuple[int, int]]) -> int:
    """Per mille of the article's words that lie in the spans."""
    if not len(wording.words) or not spans:
        return 0
    bounds = np.array(sorted(spans), dtype=np.int64)
    at = np.searchsorted(bounds[:, 0], wording.starts, side="right") - 1
    inside = (at >= 0) & (wording.starts < bounds[at, 1])
    return round(1000 * int(inside.sum()) / len(wording.words))
