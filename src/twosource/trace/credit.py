"""Whose copy is it, and of which day: how credits and dates pass along copies, each with the reasons."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from twosource.clean.creditline import find_wire, find_wire_at
from twosource.records import Credit, Days, Document, Lineage, Reason, Span
from twosource.trace.origin import GivenCredit, find_given_credits, find_origin

WireBasis = Literal["credited", "inherited", "seen"]

# One in so many of the articles must mainly print a report, or else credit its wire; then so much of the credits must be for one wire.
_AGREEING = 3
_UNITED = 0.75


@dataclass(frozen=True, slots=True, kw_only=True)
class Ground:
    """What one article brings to a report: the article, the credits that bear on the report, and whether they surely do.

    `main` is true where the report is the article's main report: only then do its dateline and date date the report.
    """

    document: Document
    credits: tuple[Credit, ...]
    sure: bool
    main: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class WireOf:
    """The wire of a report, on what ground, and the chain that shows it. `publishers` are the articles that the wire itself put out.

    `outlet` is the outlet that copies name as the origin, where no wire is known and its own article is among them.
    """

    wire: str | None
    basis: WireBasis | None
    publishers: tuple[Document, ...]
    reasons: tuple[Reason, ...]
    outlet: str | None = None


def find_publisher(document: Document) -> str | None:
    """The wire that itself published the article, by its outlet or, where none is named, its web address; None for any other outlet."""
    for credit in document.layout.credits:
        if credit.form == "outlet":
            return credit.wire
    outlet, url = document.article.outlet, document.article.url
    if outlet:
        found = find_wire(outlet, credit=True)
        return found[0].name if found and found[1] == (0, len(outlet)) else None
    wire = find_wire_at(url) if url else None
    return wire.name if wire else None


def stated_credits(document: Document) -> tuple[Credit, ...]:
    """The credits that the article itself states in its text."""
    return tuple(c for c in document.layout.credits if c.stated and c.form != "outlet")


_Votes = Mapping[str, Sequence[tuple[Ground, Credit]]]


def find_report_wire(grounds: Sequence[Ground]) -> WireOf:
    """The wire behind a report, from those of its articles that say so. Contradicting credits are all among the reasons.

    A wire that published the report decides; else the wire that most of those articles credit whose credits are for this report;
    with a tie nobody knows. Credits that go round in a circle are shown.
    """
    published = [(g, wire) for g in grounds if g.main and (wire := find_publisher(g.document)) is not None]
    votes = _gather_votes(grounds)
    given = find_given_credits([g.document for g in grounds])
    reasons = [_publishing_reason(g, wire) for g, wire in published]
    reasons += [_credit_reason(g, c) for wire in sorted(votes) for g, c in votes[wire]]
    reasons += [_outlet_reason(g) for g in given]
    names = sorted({wire for _, wire in published})
    wire = names[0] if len(names) == 1 else _most_credited(votes, set(names))
    if len(set(names) | set(votes)) > 1:
        reasons.insert(0, _contradiction(votes, set(names)))
    reasons[:0] = find_circles([g.document for g in grounds], given)
    seen = tuple(g.document for g, name in published if name == wire)
    basis: WireBasis | None = None if wire is None else "seen" if seen else "credited"
    outlet = find_origin(given) if not names and not votes else None
    return WireOf(wire=wire, basis=basis, publishers=seen, reasons=tuple(reasons), outlet=outlet)


def _gather_votes(grounds: Sequence[Ground]) -> _Votes:
    """The credits for a report by wire: those of the articles that mainly print it, where enough do and any of them credits a wire.

    Else the credits of all its articles, if so many agree that they are no chance company: a paragraph that fifty dispatches
    carry is none of any.
    """
    mainly = _by_wire(g for g in grounds if g.main)
    if mainly and _AGREEING * sum(g.main for g in grounds) >= len(grounds):
        return mainly
    every = _by_wire(grounds)
    crediting = len({id(g) for given in every.values() for g, _ in given})
    agreeing = max((len(given) for given in every.values()), default=0)
    return every if _AGREEING * agreeing >= len(grounds) and agreeing >= _UNITED * crediting else {}


def _by_wire(grounds: Iterable[Ground]) -> _Votes:
    votes: dict[str, list[tuple[Ground, Credit]]] = {}
    for ground in grounds:
        for wire, credit in {c.wire: c for c in reversed(ground.credits)}.items():
            votes.setdefault(wire, []).append((ground, credit))
    return votes


def _most_credited(votes: _Votes, among: set[str]) -> str | None:
    """The wire that most articles credit: first those that print this report alone and credit nobody else, then all."""
    articles = Counter(id(g) for given in votes.values() for g, _ in given)
    ranked = sorted(
        (
            (sum(g.sure and articles[id(g)] == 1 for g, _ in given), sum(g.sure for g, _ in given), len(given), wire)
            for wire, given in votes.items()
            if not among or wire in among
        ),
        reverse=True,
    )
    if not ranked or (len(ranked) > 1 and ranked[0][:3] == ranked[1][:3]):
        return None
    return ranked[0][3]


def _contradiction(votes: _Votes, published: set[str]) -> Reason:
    """That the credits name several wires: side by side in one article, or one here and another there."""
    names = ", ".join(sorted(published | set(votes)))
    together = [{g.document.article.article_id for g, _ in given} for given in votes.values()]
    if not published and together and all(ids == together[0] for ids in together):
        return Reason(text=f"each credit names several wires: {names}")
    return Reason(text=f"the credits contradict each other: {names}")


def _publishing_reason(ground: Ground, wire: str) -> Reason:
    return Reason(text=f"{wire} itself published article {ground.document.article.article_id}")


def _credit_reason(ground: Ground, credit: Credit) -> Reason:
    text = ground.document.article.text[credit.span.start : credit.span.end]
    return Reason(text=f"an article credits {credit.wire} ({credit.form}): {text}", span=(ground.document.article.article_id, *credit.span))


def _outlet_reason(given: GivenCredit) -> Reason:
    article = given.document.article
    text = article.text[given.span.start : given.span.end]
    return Reason(text=f"an article credits {given.outlet} (outlet): {text}", span=(article.article_id, *given.span))


def find_circles(documents: Sequence[Document], given: Sequence[GivenCredit]) -> tuple[Reason, ...]:
    """A reason for each pair of newsrooms that credit each other for the report, in order of their names."""
    credited = {(d.article.outlet, c.wire) for d in documents if d.article.outlet for c in stated_credits(d)}
    by_wire = {(find_publisher(d), g.outlet) for g in given for d in (g.document,) if find_publisher(d)}
    pairs = {(g.document.article.outlet, g.outlet) for g in given} | credited | by_wire
    circles = sorted({tuple(sorted((a, b))) for a, b in pairs if a and b and a != b and (b, a) in pairs})
    return tuple(Reason(text=f"the credits go round in a circle: {a} and {b} credit each other") for a, b in circles)


def own_days(document: Document) -> Days | None:
    """The day that an article itself gives for its publication, with the span in its text where it stands there."""
    return document.layout.published or document.article.published


def find_report_days(grounds: Sequence[Ground], publishers: Sequence[Document]) -> tuple[Days | None, tuple[Reason, ...]]:
    """The day of a report: that of the dispatch where it was seen; else its dateline; else the earliest dated copy."""
    main = [g.document for g in grounds if g.main]
    for documents, how, dates in (
        (publishers, "the dispatch is dated", [_dateline_days(d) or own_days(d) for d in publishers]),
        (main, "a copy keeps the dateline", [_dateline_days(d) for d in main]),
        (main, "the earliest dated copy is of", [own_days(d) for d in main]),
        ([g.document for g in grounds], "the earliest dated article with a passage of it is of", [own_days(g.document) for g in grounds]),
    ):
        dated = sorted(
            ((d.start or d.end or "", document.article.article_id, d) for d, document in zip(dates, documents, strict=True) if d),
            key=lambda item: item[:2],
        )
        if dated:
            day, article_id, days = dated[0]
            return days, (Reason(text=f"{how} {day}", span=days.span) if days.span else Reason(text=f"{how} {day}: article {article_id}"),)
    return None, ()


def _dateline_days(document: Document) -> Days | None:
    return document.layout.dateline.days if document.layout.dateline else None


def article_days(document: Document, lineage: Lineage) -> Days | None:
    """The day of an article: its own, or else inherited from the report it mainly prints, with the span that gave it."""
    days = own_days(document)
    if days is not None:
        return days
    weight: dict[str, int] = {}
    for passage in lineage.passages:
        if passage.article_id == document.article.article_id and passage.report_id and passage.kind in ("copy", "own"):
            weight[passage.report_id] = weight.get(passage.report_id, 0) + passage.end - passage.start
    dates = {r.report_id: r.date for r in lineage.reports}
    for report_id in sorted(weight, key=lambda r: (-weight[r], r)):
        date = dates.get(report_id)
        if date is not None:
            return Days(start=date.start, end=date.end, basis="inherited", span=date.span)
    return None


def article_credits(document: Document, lineage: Lineage) -> tuple[Credit, ...]:
    """The credits of an article: those it states, then those inherited by its passages that it does not state, with the passage as span."""
    stated = document.layout.credits
    named = {c.wire for c in stated}
    wires = {r.report_id: r.wire for r in lineage.reports}
    inherited: dict[str, Credit] = {}
    for passage in lineage.passages:
        if passage.article_id != document.article.article_id or passage.kind != "copy" or passage.report_id is None:
            continue
        wire = wires.get(passage.report_id)
        if wire is not None and wire not in named and wire not in inherited:
            inherited[wire] = Credit(wire=wire, span=Span(passage.start, passage.end), form="credit line", stated=False)
    return (*stated, *inherited.values())
