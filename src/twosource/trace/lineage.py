"""Who printed whose report, passage by passage: the whole of tracing, family by family."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from hashlib import blake2b

from twosource.records import Credit, Document, Lineage, Link, Report
from twosource.settings import TraceSettings
from twosource.trace.credit import Ground, find_report_days, find_report_wire, own_days, stated_credits
from twosource.trace.descent import Descent, find_descent
from twosource.trace.imprint import read_imprints
from twosource.trace.joining import connect
from twosource.trace.kinship import find_kinship
from twosource.trace.lines import find_lines
from twosource.trace.links import make_link
from twosource.trace.passages import Drawn, cut_passages, draw_article
from twosource.trace.sharing import list_rows
from twosource.trace.strands import Strand, take_bearings
from twosource.trace.wording import read_wording


def trace(documents: Sequence[Document], settings: TraceSettings) -> Lineage:
    """The passages, reports and links of a set of articles. Their order does not matter."""
    ordered = sorted(documents, key=lambda d: d.article.article_id)
    strands = read_strands(ordered)
    return trace_family(strands, {d.article.article_id: d for d in ordered}, settings)


def read_strands(documents: Sequence[Document]) -> tuple[Strand, ...]:
    """The strands of the documents, in order."""
    imprints = read_imprints(documents)
    return tuple(
        Strand(imprint, lines, take_bearings(document))
        for imprint, lines, document in zip(imprints, find_lines(imprints), documents, strict=True)
    )


def find_families(strands: Sequence[Strand]) -> tuple[tuple[int, ...], ...]:
    """The sets of articles, as indices, that a chain of shared lines holds together: traced one by one they give what all give at once."""
    rows = list_rows(strands)
    same = rows.line[1:] == rows.line[:-1]
    label = connect(len(strands), rows.article[:-1][same], rows.article[1:][same])
    out: dict[int, list[int]] = {}
    for member, first in enumerate(label.tolist()):
        out.setdefault(first, []).append(member)
    return tuple(tuple(members) for members in out.values())


@dataclass(frozen=True, slots=True)
class _Traced:
    """A family with every sentence's report found: documents in order of id, each with its sentences' reports.

    `members` are those of each report, by its key, with how many words of it each has.
    """

    documents: Sequence[Document]
    strands: Sequence[Strand]
    descent: Descent
    drawn: Sequence[Drawn]
    ids: Mapping[int, str]
    members: Mapping[int, Mapping[int, int]]


def trace_family(strands: Sequence[Strand], documents: Mapping[str, Document], settings: TraceSettings) -> Lineage:
    """The lineage of whole families: their strands in order of article id, and the documents by id. What comes out is sorted."""
    ordered = [documents[s.article_id] for s in strands]
    kinship = find_kinship(strands, settings)
    descent = find_descent(kinship, settings)
    drawn = [draw_article(m, document, kinship, descent) for m, document in enumerate(ordered)]
    traced = _Traced(ordered, strands, descent, drawn, _name_reports(ordered, drawn), _count_words(drawn))
    reports = {key: _make_report(key, traced) for key in traced.ids}
    passages = [p for document, n in zip(ordered, drawn, strict=True) for p in cut_passages(document, n, traced.ids)]
    links = [link for key, report in reports.items() for link in _make_links(key, report, traced, settings)]
    return Lineage(
        passages=tuple(sorted(passages, key=lambda p: (p.article_id, p.start))),
        reports=tuple(sorted(reports.values(), key=lambda r: r.report_id)),
        links=tuple(sorted(links, key=lambda k: (k.report_id, k.a, k.b))),
    )


def _count_words(drawn: Sequence[Drawn]) -> dict[int, dict[int, int]]:
    """For each report its members, in order, with the characters that they have of it."""
    out: dict[int, dict[int, int]] = {}
    for member, article in enumerate(drawn):
        out.setdefault(article.main, {}).setdefault(member, 0)
        for (_, start, end), line in zip(article.spans.tolist(), article.lines, strict=True):
            of = out.setdefault(line.report, {})
            of[member] = of.get(member, 0) + end - start
    return out


def _name_reports(documents: Sequence[Document], drawn: Sequence[Drawn]) -> dict[int, str]:
    """The id of every report: a hash of its smallest member and of its place among the reports that have the same one."""
    first: dict[int, tuple[int, int]] = {}
    for member, article in enumerate(drawn):
        for n, line in enumerate(article.lines):
            first.setdefault(line.report, (member, n))
        first.setdefault(article.main, (member, len(article.lines)))
    out: dict[int, str] = {}
    counts: dict[int, int] = {}
    for key, (member, _) in sorted(first.items(), key=lambda item: item[1]):
        index = counts.get(member, 0)
        counts[member] = index + 1
        out[key] = blake2b(f"report {documents[member].article.article_id} {index}".encode(), digest_size=8).hexdigest()
    return out


def _make_report(key: int, traced: _Traced) -> Report:
    members = list(traced.members[key])
    grounds = [_ground(key, m, traced) for m in members]
    wire = find_report_wire(grounds)
    days, why = find_report_days(grounds, wire.publishers)
    mains = [g.document for g in grounds if g.main or key < 0]
    outlets = {d.article.outlet for d in mains}
    own = wire.wire is None and len(outlets) == 1 and (len(members) == 1 or outlets != {None})
    return Report(
        report_id=traced.ids[key],
        kind="own" if own else "dispatch",
        wire=wire.wire,
        wire_basis=wire.basis,
        seen=bool(wire.publishers) or own,
        date=days,
        versions=_versions(mains if own else wire.publishers),
        articles=tuple(traced.documents[m].article.article_id for m in members),
        outlet=mains[0].article.outlet if own else None,
        reasons=(*wire.reasons, *why),
    )


def _versions(documents: Sequence[Document]) -> tuple[tuple[str, ...], ...]:
    """The articles of the publisher in order of their dates, those with the same text together."""
    texts: dict[str, list[str]] = {}
    ordered = sorted(documents, key=lambda d: ((days.start or "") if (days := own_days(d)) else "", d.article.article_id))
    for document in ordered:
        texts.setdefault(document.article.text, []).append(document.article.article_id)
    return tuple(tuple(ids) for ids in texts.values())


def _ground(key: int, member: int, traced: _Traced) -> Ground:
    """What an article says that bears on a report.

    With several copied reports in it, a credit counts for the sentence that it stands in or before.
    """
    document, drawn = traced.documents[member], traced.drawn[member]
    copied = {line.report for line in drawn.lines if 0 <= line.report < traced.descent.fillers_from}
    credits = stated_credits(document)
    if key >= traced.descent.fillers_from or (key < 0 and copied):
        return Ground(document=document, credits=(), sure=True, main=drawn.main == key)
    if len(copied) > 1:
        credits = tuple(c for c in credits if _credited_report(c, traced, member) == key)
    return Ground(document=document, credits=credits, sure=len(copied) <= 1, main=drawn.main == key)


def _credited_report(credit: Credit, traced: _Traced, member: int) -> int:
    drawn = traced.drawn[member]
    copied = [
        (end, line.report)
        for (_, _, end), line in zip(drawn.spans.tolist(), drawn.lines, strict=True)
        if 0 <= line.report < traced.descent.fillers_from
    ]
    return next((report for end, report in copied if end > credit.span.start), drawn.main)


def _make_links(key: int, report: Report, traced: _Traced, settings: TraceSettings) -> list[Link]:
    """Link every copy to the dispatch where it is seen, else to the fullest copy. What many articles print between their own has none."""
    words = {m: n for m, n in traced.members[key].items() if n}
    if len(words) < 2 or key >= traced.descent.fillers_from:
        return []
    published = {article_id for version in report.versions for article_id in version}
    hub = min(words, key=lambda m: (traced.documents[m].article.article_id not in published, -words[m], m))
    side = traced.documents[hub], read_wording(traced.documents[hub])
    sides = ((traced.documents[m], read_wording(traced.documents[m])) for m in words if m != hub)
    return [make_link(side, other, report) for other in sides]
