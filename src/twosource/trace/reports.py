"""Whose is a report, of which day, in which versions, and how do its copies stand to it? It is known from the articles that print it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from twosource.records import Credit, Document, Link, Passage, Report
from twosource.trace.arrays import Codes
from twosource.trace.credit import Ground, find_report_days, find_report_wire, own_days, stated_credits
from twosource.trace.direction import find_direction
from twosource.trace.links import make_link, version_ids
from twosource.trace.naming import kind_of
from twosource.trace.readings import Copies, Witnesses, gather_copies
from twosource.trace.wording import Wording, read_wording


@dataclass(frozen=True, slots=True)
class Member:
    """An article that prints some of a report: its passages in order, the id of the report it mainly prints, and its words as codes."""

    document: Document
    passages: Sequence[Passage]
    main: str
    words: Codes

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


def make_links(report: Report, members: Sequence[Member], known: Iterable[Link]) -> list[Link]:
    """Link every copy to the dispatch where it is seen, else to the fullest copy. What many articles print between their own has none.

    `known` are links of the report as it was. Their paragraphs side by side rest on the two texts alone and still hold.
    """
    printed = {m.article_id: n for m in members if (n := _count_characters(report.report_id, m))}
    if len(printed) < 2 or kind_of(report.report_id) == "elsewhere":
        return []
    published = version_ids(report)
    hub = min(printed, key=lambda a: (a not in published, -printed[a], a))
    printing = {m.article_id: m for m in members if m.article_id in printed}
    copies = gather_copies([(a, m.words) for a, m in printing.items()], published) if len(printing) > 2 else None
    fullest, old = _Side(printing[hub]), {k.b: k for k in known if k.a == hub}
    return [_link(fullest, _Side(m), report, copies, old.get(a)) for a, m in printing.items() if a != hub]


class _Side:
    """An article on one side of a link; where its words stand is only read where that is asked for."""

    def __init__(self, member: Member) -> None:
        self.document = member.document
        self.words = member.article_id, member.words

    @cached_property
    def wording(self) -> Wording:
        """Its words with their places."""
        return read_wording(self.document, self.words[1])


def _link(a: _Side, b: _Side, report: Report, copies: Copies | None, known: Link | None) -> Link:
    witnesses = None if copies is None else Witnesses(a.words, b.words, copies)
    if known is None:
        return make_link((a.document, a.wording), (b.document, b.wording), report, witnesses)
    direction, basis = find_direction(a.document, b.document, report, known.aligned, witnesses)
    return replace(known, direction=direction, direction_basis=basis)


def _count_characters(report_id: str, member: Member) -> int:
    return sum(p.end - p.start for p in member.passages if p.report_id == report_id and p.kind != "headline")
