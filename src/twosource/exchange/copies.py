"""How do articles, reports and links leave the program?"""

from twosource.exchange.parts import SCHEMA, Json, days_json
from twosource.records import Days, Edit, Link, Passage, Report
from twosource.store.copies import CarriedCredit, Copies, CopyingArticle
from twosource.store.stories import Story


def _published(days: Days | None) -> Json | None:
    return None if days is None else {"start": days.start, "end": days.end, "basis": days.basis, "span": days.span}


def copies_document(copies: Copies) -> Json:
    """The document of `copies --json`."""
    return {
        "schema": SCHEMA,
        "articles": [_article(article) for article in copies.articles],
        "reports": [_report(report) for report in copies.reports],
        "links": [_link(link) for link in copies.links],
    }


def _article(article: CopyingArticle) -> Json:
    return {
        "article_id": article.article_id, "external_id": article.external_id, "path": article.path, "outlet": article.outlet,
        "title": article.title, "language": article.language, "published": _published(article.published),
        "credits": [_credit(credit) for credit in article.credits], "passages": [_passage(p) for p in article.passages],
        "story_id": article.story_id,
    }  # fmt: skip


def _credit(credit: CarriedCredit) -> Json:
    return {"wire": credit.wire, "stated": credit.stated, "span": credit.span}


def _passage(passage: Passage) -> Json:
    return {
        "start": passage.start, "end": passage.end, "paragraphs": passage.paragraphs, "report_id": passage.report_id,
        "sure": passage.sure, "also": passage.also, "kind": passage.kind,
    }  # fmt: skip


def _report(report: Report) -> Json:
    return {
        "report_id": report.report_id, "kind": report.kind, "wire": report.wire, "wire_basis": report.wire_basis, "seen": report.seen,
        "date": days_json(report.date), "versions": report.versions, "articles": report.articles, "outlet": report.outlet,
    }  # fmt: skip


def _link(link: Link) -> Json:
    return {
        "a": link.a, "b": link.b, "report_id": link.report_id, "share_a": link.share_a, "share_b": link.share_b,
        "direction": link.direction, "direction_basis": link.direction_basis,
        "aligned": [{"a": pair.a, "b": pair.b, "relation": pair.relation} for pair in link.aligned],
        "edits": [_edit(edit) for edit in link.edits],
    }  # fmt: skip


def _edit(edit: Edit) -> Json:
    return {
        "kind": edit.kind,
        "a": edit.a and {"span": edit.a.span, "text": edit.a.text},
        "b": edit.b and {"span": edit.b.span, "text": edit.b.text},
    }


def link_document(link: Link) -> Json:
    """The document of `diff A B --json`: one link."""
    return {"schema": SCHEMA, **_link(link)}


def article_document(article: CopyingArticle) -> Json:
    """One article, as in `copies --json`."""
    return {"schema": SCHEMA, **_article(article)}


def report_document(report: Report) -> Json:
    """One report, as in `copies --json`."""
    return {"schema": SCHEMA, **_report(report)}


def story_document(story: Story) -> Json:
    """A line of `stories --json`."""
    return {
        "schema": SCHEMA, "story_id": story.story_id, "member_ids": story.member_ids, "articles": story.articles, "claims": story.claims,
    }  # fmt: skip
