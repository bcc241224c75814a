"""Who printed whose report, passage by passage: the whole of tracing, family by family."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from hashlib import blake2b

from twosource.records import Credit, Document, Lineage, Link, Passage, Report
from twosource.settings import TraceSettings
from twosource.trace.candidates import connect, find_pairs
from twosource.trace.credit import Ground, find_publisher, find_report_days, find_report_wire, own_days, stated_credits
from twosource.trace.descent import Labels, is_core, label_lines
from twosource.trace.grams import Wording, read_wordings
from twosource.trace.links import make_link
from twosource.trace.overlap import Overlap, compare, count_words, index_family
from twosource.trace.passages import Drawn, Standing, cut_passages, draw_lines, mark_background
from twosource.trace.segments import Evidence, Family

# Each article is compared with so many others at most, those it shares most grams with: in a family of hundreds
# the fullest copies show all there is to see.
_MOST_COMPARED = 48
# An article has all of a report if no other article has more than this share of its passages beyond it.
_FULLER = 0.3


def trace(documents: Sequence[Document], settings: TraceSettings) -> Lineage:
    """The passages, reports and links of a set of articles. Their order does not matter; families are traced one by one."""
    ordered = sorted(documents, key=lambda d: d.article.article_id)
    wordings = read_wordings(ordered, settings.gram_words)
    pairs = find_pairs(wordings, settings.min_shared_grams)
    passages: list[Passage] = []
    reports: list[Report] = []
    links: list[Link] = []
    for members, inside in _families(len(ordered), pairs):
        traced = _trace_family([ordered[i] for i in members], [wordings[i] for i in members], inside, settings)
        passages += traced.passages
        reports += traced.reports
        links += traced.links
    return Lineage(
        passages=tuple(sorted(passages, key=lambda p: (p.article_id, p.start))),
        reports=tuple(sorted(reports, key=lambda r: r.report_id)),
        links=tuple(sorted(links, key=lambda k: (k.report_id, k.a, k.b))),
    )


def find_families(documents: Sequence[Document], settings: TraceSettings) -> tuple[tuple[str, ...], ...]:
    """The sets of article ids that must be traced together, in order: tracing them one by one gives what tracing all at once does."""
    wordings = read_wordings(documents, settings.gram_words)
    pairs = find_pairs(wordings, settings.min_shared_grams)
    return tuple(tuple(wordings[i].article_id for i in members) for members, _ in _families(len(wordings), pairs))


_Pair = tuple[int, int, int]


def _families(n: int, pairs: Sequence[_Pair]) -> list[tuple[tuple[int, ...], list[_Pair]]]:
    """The connected sets of articles, each with its pairs in numbers within the set."""
    families = connect(n, ((i, j) for i, j, _ in pairs))
    place = {i: (f, k) for f, members in enumerate(families) for k, i in enumerate(members)}
    inside: list[list[_Pair]] = [[] for _ in families]
    for i, j, count in pairs:
        family, a = place[i]
        inside[family].append((a, place[j][1], count))
    return list(zip(families, inside, strict=True))


@dataclass(frozen=True, slots=True)
class _Traced:
    """A family with every sentence's report found: documents in order of id, each with its sentences' reports."""

    documents: Sequence[Document]
    family: Family
    drawn: Sequence[Drawn]
    ids: Mapping[int, str]


def _trace_family(documents: Sequence[Document], wordings: Sequence[Wording], pairs: Sequence[_Pair], settings: TraceSettings) -> Lineage:
    family = _compare_all(documents, wordings, pairs, settings)
    labels, background = label_lines(family)
    holders = _find_holders(labels)
    drawn = [_draw(m, document, family, labels, holders) for m, document in enumerate(documents)]
    drawn = [mark_background(m, drawn, background[m]) for m in range(len(documents))]
    traced = _Traced(documents, family, drawn, _name_reports(documents, drawn))
    reports = [_make_report(key, traced) for key in traced.ids]
    passages = [p for d, x, n in zip(documents, family.indexed, drawn, strict=True) for p in cut_passages(d, x, n, traced.ids)]
    links = [link for key, report in zip(traced.ids, reports, strict=True) for link in _make_links(key, report, traced)]
    return Lineage(passages=tuple(passages), reports=tuple(reports), links=tuple(links))


def _compare_all(documents: Sequence[Document], wordings: Sequence[Wording], pairs: Sequence[_Pair], settings: TraceSettings) -> Family:
    indexed = index_family(wordings, settings)
    overlaps: list[dict[int, Overlap]] = [{} for _ in documents]
    for a, b in _closest(len(documents), pairs):
        overlap = compare(a, b, indexed, settings)
        if overlap is not None:
            overlaps[a][b] = overlaps[b][a] = overlap
    evidence = Evidence(
        credited=[frozenset(c.wire for c in d.layout.credits if c.stated) for d in documents],
        published_by=[find_publisher(d) for d in documents],
    )
    return Family(indexed, overlaps, evidence)


def _closest(n: int, pairs: Sequence[_Pair]) -> list[tuple[int, int]]:
    """The pairs in which one is among those that the other shares most with."""
    of: list[list[tuple[int, int, int]]] = [[] for _ in range(n)]
    for a, b, count in pairs:
        of[a].append((-count, a, b))
        of[b].append((-count, a, b))
    return sorted({(a, b) for found in of for _, a, b in sorted(found)[:_MOST_COMPARED]})


def _find_holders(labels: Labels) -> dict[int, set[int]]:
    """The members that have a sentence of each report."""
    out: dict[int, set[int]] = {}
    for member, mine in enumerate(labels):
        for label in mine.values():
            out.setdefault(label.report, set()).add(member)
    return out


def _draw(member: int, document: Document, family: Family, labels: Labels, holders: Mapping[int, set[int]]) -> Drawn:
    mine = labels[member]
    reports = sorted({label.report for label in mine.values()})
    standing = {r: _standing(member, r, family, labels, holders[r]) for r in reports}
    return draw_lines(member, document, family.indexed[member], mine, standing)


def _standing(member: int, report: int, family: Family, labels: Labels, holders: set[int]) -> Standing:
    if _is_fuller(member, report, family, labels):
        return "fullest"
    return "copy" if is_core(member, holders, family) else "borrower"


def _is_fuller(member: int, report: int, family: Family, labels: Labels) -> bool:
    """Whether this article has all that others have of a report, and one of them is hardly more than that report; or is the wire's own."""
    if family.evidence.published_by[member] is not None:
        return True
    mostly = False
    for other, overlap in family.overlaps[member].items():
        indexed = family.indexed[other]
        theirs = {line for line, label in labels[other].items() if label.report == report}
        whole = count_words(theirs, indexed)
        if count_words(theirs - overlap.lines(other), indexed) > _FULLER * whole:
            return False
        mostly = mostly or 2 * whole >= sum(indexed.sizes)
    return mostly


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


def _words_of(key: int, member: int, traced: _Traced) -> int:
    return count_words({n for n, line in enumerate(traced.drawn[member].lines) if line.report == key}, traced.family.indexed[member])


def _members_of(key: int, traced: _Traced) -> list[int]:
    return [m for m, drawn in enumerate(traced.drawn) if drawn.main == key or any(line.report == key for line in drawn.lines)]


def _make_report(key: int, traced: _Traced) -> Report:
    members = _members_of(key, traced)
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
    copied = sorted({line.report for line in drawn.lines if line.report >= 0})
    credits = stated_credits(document)
    if key < 0 and copied:
        return Ground(document=document, credits=(), sure=True, main=drawn.main == key)
    if len(copied) > 1:
        credits = tuple(c for c in credits if _credited_report(c, traced, member) == key)
    return Ground(document=document, credits=credits, sure=len(copied) <= 1, main=drawn.main == key)


def _credited_report(credit: Credit, traced: _Traced, member: int) -> int:
    drawn, places = traced.drawn[member], traced.family.indexed[member].wording.sentences
    copied = [(place.span.end, line.report) for place, line in zip(places, drawn.lines, strict=True) if line.report >= 0]
    return next((report for end, report in copied if end > credit.span.start), drawn.main)


def _make_links(key: int, report: Report, traced: _Traced) -> list[Link]:
    """Link every copy to the dispatch where it is seen, else to the fullest copy."""
    members = [m for m in _members_of(key, traced) if _words_of(key, m, traced)]
    if len(members) < 2:
        return []
    published = {article_id for version in report.versions for article_id in version}
    hub = min(members, key=lambda m: (traced.documents[m].article.article_id not in published, -_words_of(key, m, traced), m))
    sides = {m: (traced.documents[m], traced.family.indexed[m].wording) for m in members}
    return [make_link(sides[hub], sides[m], report) for m in members if m != hub]
