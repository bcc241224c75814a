"""Whose is a report, of which day, in which versions, and how do its copies stand to it? It is known from the articles that print it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from twosource.records import Aligned, Credit, Document, Link, Passage, Report
from twosource.trace.credit import Ground, find_report_days, find_report_wire, own_days, stated_credits
from twosource.trace.links import make_link, version_ids
from twosource.trace.naming import kind_of
from twosource.trace.readings import gather_copies
from twosource.trace.wording import read_wording


@dataclass(frozen=True, slots=True)
class Member:
    """An article that prints some of a report: its passages in order, and the id of the report that it mainly prints."""

    document: Document
    passages: Sequence[Passage]
    main: str

    @property
    def article_id(self) -> str:
        """The article."""
        return self.document.article.article_id


def make_report(report_id: str, members: Sequence[Member]) -> Report:
    """The report that these articles print, given in order of id."""
    grounds = [_ground(report_id, member) for member in members]
    wire = find_report_wire(grounds)
    days, why = find_report_days(grounds, wire.publishers)
    mains = [g.document for g in grounds if g.main or kind_of(report_id) == "own"]
    outlets = {d.article.outlet for d in mains}
    origin = wire.outlet
    own = origin is not None or (wire.wire is None and len(outlets) == 1 and (len(members) == 1 or outlets != {None}))
    published = [d for d in mains if origin in (None, d.article.outlet)] if own else wire.publishers
    return Report(
        report_id=report_id,
        kind="own" if own else "dispatch",
        wire=wire.wire,
        wire_basis=wire.basis,
        seen=bool(published) or own,
        date=days,
        versions=_versions(published),
        articles=tuple(m.article_id for m in members),
        outlet=(origin or mains[0].article.outlet) if own else None,
        reasons=(*wire.reasons, *why),
    )


def make_elsewhere(report_id: str, article_ids: Sequence[str], first: Document) -> Report:
    """A text that comes from elsewhere, printed by these articles, in order of id; `first` is the earliest dated of them."""
    days, why = find_report_days([Ground(document=first, credits=(), sure=True, main=False)], ())
    return Report(
        report_id=report_id,
        kind="dispatch",
        wire=None,
        wire_basis=None,
        seen=False,
        date=days,
        versions=(),
        articles=tuple(article_ids),
        outlet=None,
        reasons=why,
    )


def _versions(documents: Sequence[Document]) -> tuple[tuple[str, ...], ...]:
    """The articles of the publisher in order of their dates, those with the same text together."""
    texts: dict[str, list[str]] = {}
    ordered = sorted(documents, key=lambda d: ((days.start or "") if (days := own_days(d)) else "", d.article.article_id))
    for document in ordered:
        texts.setdefault(document.article.text, []).append(document.article.article_id)
    return tuple(tuple(ids) for ids in texts.values())


def _ground(report_id: str, member: Member) -> Ground:
    """What an article says that bears on a report.

    With several copied reports in it, a credit counts for the passage that it stands in or before.
    """
    copied = [p for p in member.passages if p.kind != "headline" and p.report_id and kind_of(p.report_id) == "shared"]
    several = len({p.report_id for p in copied}) > 1
    credits = stated_credits(member.document)
    if kind_of(report_id) == "own" and copied:
        credits = ()
    elif several:
        credits = tuple(c for c in credits if _credited_report(c, copied, member.main) == report_id)
    return Ground(document=member.document, credits=credits, sure=not several, main=member.main == report_id)


def _credited_report(credit: Credit, copied: Sequence[Passage], main: str) -> str | None:
    return next((p.report_id for p in copied if p.end > credit.span.start), main)


def make_links(report: Report, members: Sequence[Member], aligned: Mapping[tuple[str, str], tuple[Aligned, ...]]) -> list[Link]:
    """Link every copy to the dispatch where it is seen, else to the fullest copy. What many articles print between their own has none.

    `aligned` holds the paragraphs of pairs of articles side by side as far as they are known: they depend on the two texts alone.
    """
    words = {m.article_id: n for m in members if (n := _count_characters(report.report_id, m))}
    if len(words) < 2 or kind_of(report.report_id) == "elsewhere":
        return []
    published = version_ids(report)
    hub = min(words, key=lambda a: (a not in published, -words[a], a))
    sides = {m.article_id: (m.document, read_wording(m.document)) for m in members if m.article_id in words}
    copies = gather_copies([(a, wording.words) for a, (_, wording) in sides.items()], published) if len(sides) > 2 else None
    return [
        make_link(sides[hub], side, report, aligned=aligned.get((hub, article_id)), copies=copies)
        for article_id, side in sides.items()
        if article_id != hub
    ]


def _count_characters(report_id: str, member: Member) -> int:
    return sum(p.end - p.start for p in member.passages if p.report_id == report_id and p.kind != "headline")
