"""Which of two articles that print one report came from the other? Only evidence makes one the ancestor; else they are siblings."""

from datetime import date
from typing import Literal

from twosource.records import Aligned, Document, Report
from twosource.trace.credit import find_publisher, own_days
from twosource.trace.origin import find_outlet_credit, find_told
from twosource.trace.readings import Witnesses

Direction = Literal["a>b", "b>a", "siblings", "unknown"]
Found = tuple[Direction, str | None]

# Time zones and stamps that tell the last change move a day by one.
_CLOCK_DAYS = 1
# A copy runs within days. What stands in an article weeks later came with a later dispatch that has the paragraph again.
_FRESH_DAYS = 7
# A wire's article is the dispatch itself where it mainly prints this report.
_MAINLY = 0.5
_QUOTED = 40


def find_direction(
    a: Document, b: Document, report: Report | None, aligned: tuple[Aligned, ...], witnesses: Witnesses | None = None
) -> Found:
    """How a and b stand to each other for a report, and on what ground, which calls them a and b only as its first word.

    A publication by the wire, a credit by name and an outlet's own hearing make an ancestor, then changes that descend, which
    `witnesses` show where nothing stronger decides; days can speak against each. A credit that only one side has
    says nothing: two copies of one dispatch, of which one lost its credit, are siblings.
    """
    if report is None or not aligned:
        return "unknown", None
    by = (_publisher(a, report, [x.a for x in aligned]), _publisher(b, report, [x.b for x in aligned]))
    if by[0] and by[0] == by[1]:
        return "siblings", f"both are versions of one dispatch, published by {by[0]}"
    if by[0] and by[1]:
        return "unknown", f"both are published by wires, {by[0]} and {by[1]}"
    if by[0] or by[1]:
        return _from_other_version(a, b, by, report, witnesses) or _from_dispatch(a, b, by)
    if a.article.outlet and a.article.outlet == b.article.outlet:
        return "siblings", f"both are versions of one {'report' if report.kind == 'own' else 'copy'} of {a.article.outlet}"
    return _by_name(a, b) or _by_hearing(a, b, aligned) or _by_changes(a, b, witnesses) or _as_siblings(report)


def _publisher(document: Document, report: Report, spans: list[tuple[int, int]]) -> str | None:
    """The wire that put the article out, where the article is the dispatch itself and not another that has a passage of it."""
    wire = find_publisher(document)
    if wire is None:
        return None
    if any(document.article.article_id in version for version in report.versions):
        return wire
    words = sum(b.end - b.start for b in document.layout.blocks if b.kind == "paragraph")
    return wire if sum(end - start for start, end in spans) >= _MAINLY * words else None


def _from_other_version(
    a: Document, b: Document, by: tuple[str | None, str | None], report: Report, witnesses: Witnesses | None
) -> Found | None:
    """The copy was made from another version of the dispatch than this one."""
    dispatch = (a if by[0] else b).article.article_id
    versions = [article for version in report.versions for article in version]
    if witnesses is None or len(versions) < 2 or witnesses.find_nearer(dispatch, versions) is None:
        return None
    return "siblings", f"both go back to one dispatch of {by[0] or by[1]}; the copy has words that only another version of it has"


def _from_dispatch(a: Document, b: Document, by: tuple[str | None, str | None]) -> Found:
    first = by[0] is not None
    gap = _days_from(a, b) if first else _days_from(b, a)
    ground = f"{'a' if first else 'b'} is the dispatch itself, published by {by[0] or by[1]}"
    if gap is not None and gap < -_CLOCK_DAYS:
        return "unknown", f"{ground}, but dated {-gap} days after the other: an earlier version or report may stand behind both"
    if gap is not None and gap > _FRESH_DAYS:
        return "unknown", f"{ground}, but dated {gap} days before the other: a later dispatch may stand between"
    return ("a>b" if first else "b>a"), ground


def _by_name(a: Document, b: Document) -> Found | None:
    """One side credits the other's outlet for the report."""
    in_b, in_a = find_outlet_credit(b, a.article.outlet), find_outlet_credit(a, b.article.outlet)
    if in_a and in_b:
        return "unknown", f"both credit the other: {a.article.outlet} and {b.article.outlet} go round in a circle"
    if in_b:
        return _if_days_allow(a, b, first=True, ground=f'by name: the other says "{_quote(b, in_b)}"')
    if in_a:
        return _if_days_allow(a, b, first=False, ground=f'by name: the other says "{_quote(a, in_a)}"')
    return None


def _by_hearing(a: Document, b: Document, aligned: tuple[Aligned, ...]) -> Found | None:
    """Both print what one side's outlet heard for itself: the other took it from there."""
    spans_a, spans_b = [x.a for x in aligned], [x.b for x in aligned]
    of_a = bool(find_told(b, a.article.outlet, spans_b) and find_told(a, a.article.outlet, spans_a))
    of_b = bool(find_told(a, b.article.outlet, spans_a) and find_told(b, b.article.outlet, spans_b))
    if of_a == of_b:
        return None
    outlet = a.article.outlet if of_a else b.article.outlet
    return _if_days_allow(a, b, first=of_a, ground=f"in its own words, which the other keeps: {outlet} heard it")


def _by_changes(a: Document, b: Document, witnesses: Witnesses | None) -> Found | None:
    """Both share changes that other copies of the report do not have."""
    descent = witnesses.find_descent() if witnesses is not None else None
    if descent is None:
        return None
    changes = f"{descent.shared} changes that other copies of the report do not have"
    if descent.b_from_a != descent.a_from_b:
        ground = f"by its words: both share {changes}, and the other has more of its own"
        return _if_days_allow(a, b, first=descent.b_from_a, ground=ground)
    gap = _days_from(a, b)
    if gap:
        return ("a>b" if gap > 0 else "b>a"), f"{'a' if gap > 0 else 'b'} is the earlier of two that share {changes}"
    return "unknown", f"both share {changes}: one took it from the other, but nothing tells which"


def _if_days_allow(a: Document, b: Document, *, first: bool, ground: str) -> Found:
    """The direction with a as the ancestor where `first`, unless a copy would be older than what it copies."""
    gap = _days_from(a, b) if first else _days_from(b, a)
    said = f"{'a' if first else 'b'} is the ancestor {ground}"
    if gap is not None and gap < 0:
        return "unknown", f"{said}; but dated {-gap} days after the other"
    return ("a>b" if first else "b>a"), said


def _as_siblings(report: Report) -> Found:
    what = f"a dispatch of {report.wire}" if report.wire else "one report"
    return "siblings", f"both print {what}; nothing shows that one took it from the other"


def _days_from(earlier: Document, later: Document) -> int | None:
    """How many days the second article is dated after the first, negative for before; None where one has no certain day."""
    one, two = own_days(earlier), own_days(later)
    if one is None or two is None or not (one.start and one.end and two.start and two.end):
        return None
    if one.start <= two.end and two.start <= one.end:
        return 0
    if one.end < two.start:
        return (date.fromisoformat(two.start) - date.fromisoformat(one.end)).days
    return -(date.fromisoformat(one.start) - date.fromisoformat(two.end)).days


def _quote(document: Document, span: tuple[int, int]) -> str:
    """The name with the words right around it."""
    text = document.article.text
    return " ".join(
        (*text[max(0, span[0] - _QUOTED) : span[0]].split()[1:], text[span[0] : span[1]], *text[span[1] : span[1] + _QUOTED].split()[:2])
    )
