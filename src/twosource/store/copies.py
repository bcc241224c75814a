"""Who printed whose report, for the whole pile in one answer?"""

from dataclasses import dataclass

from twosource.records import Days, Document, Link, Passage, Report, Span
from twosource.store import queries
from twosource.store.database import Store


@dataclass(frozen=True, slots=True, kw_only=True)
class CarriedCredit:
    """A wire whose copy an article runs. Where it is not `stated`, `span` is the first passage that carries it."""

    wire: str
    stated: bool
    span: Span


@dataclass(frozen=True, slots=True, kw_only=True)
class CopyingArticle:
    """An article with what stands behind each part of it."""

    article_id: str
    external_id: str | None
    path: str
    outlet: str | None
    title: str | None
    language: str
    published: Days | None
    credits: tuple[CarriedCredit, ...]
    passages: tuple[Passage, ...]
    story_id: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Copies:
    """Articles by article_id, reports by report_id, links by the articles they join."""

    articles: tuple[CopyingArticle, ...]
    reports: tuple[Report, ...]
    links: tuple[Link, ...]


def read_copies(store: Store) -> Copies:
    """The articles, the reports behind them and the links between copies."""
    lineage = queries.read_lineage(store)
    stories = queries.read_stories(store)
    passages: dict[str, list[Passage]] = {}
    for passage in lineage.passages:
        passages.setdefault(passage.article_id, []).append(passage)
    wires = {report.report_id: report.wire for report in lineage.reports}
    articles = tuple(
        _article(document, tuple(passages.get(document.article.article_id, ())), wires, stories)
        for document in queries.read_documents(store)
    )
    return Copies(articles=articles, reports=lineage.reports, links=lineage.links)


def find_title(document: Document) -> str | None:
    """The article's title as its file names it, else its headline."""
    headline = document.layout.headline
    if document.article.title or headline is None:
        return document.article.title
    return document.article.text[headline.start : headline.end]


def _article(document: Document, passages: tuple[Passage, ...], wires: dict[str, str | None], stories: dict[str, str]) -> CopyingArticle:
    article = document.article
    return CopyingArticle(
        article_id=article.article_id,
        external_id=article.external_id,
        path=article.path,
        outlet=article.outlet,
        title=find_title(document),
        language=article.language,
        published=document.layout.published or article.published,
        credits=_credits(document, passages, wires),
        passages=passages,
        story_id=stories.get(article.article_id),
    )


def _credits(document: Document, passages: tuple[Passage, ...], wires: dict[str, str | None]) -> tuple[CarriedCredit, ...]:
    found = [CarriedCredit(wire=c.wire, stated=c.stated, span=c.span) for c in document.layout.credits]
    named = {credit.wire for credit in found}
    for passage in passages:
        wire = wires.get(passage.report_id or "")
        if wire is not None and wire not in named and passage.kind in ("copy", "own"):
            named.add(wire)
            found.append(CarriedCredit(wire=wire, stated=False, span=Span(passage.start, passage.end)))
    return tuple(found)
