"""How do records leave the program? The JSON that other programs rely on: names, order of keys and form of spans are fixed."""

import re
from collections.abc import Iterable
from typing import Any

import msgspec

from twosource.records import (
    Actor,
    Claim,
    Counts,
    Days,
    Edit,
    Figure,
    Hop,
    Link,
    Mention,
    Passage,
    Place,
    Quoted,
    ReadSummary,
    Report,
    Root,
    Skipped,
)
from twosource.store.copies import CarriedCredit, Copies, CopyingArticle
from twosource.store.queries import Status

SCHEMA = 1
Json = dict[str, Any]

# Marks that a terminal would obey stand as \uXXXX; the text that is read back is the same.
_OBEYED = re.compile("[\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]")


def encode(document: Json) -> str:
    """One line of JSON, keys in the order given."""
    text = msgspec.json.encode(document).decode()
    return _OBEYED.sub(lambda match: f"\\u{ord(match.group()):04x}", text)


def _actor(actor: Actor | None) -> Json | None:
    if actor is None:
        return None
    return {"actor_id": actor.actor_id, "name": actor.name, "country": actor.country, "sector": actor.sector}


def _actors(actors: Iterable[Actor]) -> list[Json | None]:
    return [_actor(actor) for actor in actors]


def _quoted(quoted: Quoted | None) -> Json | None:
    return None if quoted is None else {"text": quoted.text, "span": quoted.span}


def _place(place: Place) -> Json:
    return {"name": place.name, "lat": place.lat, "lon": place.lon, "country": place.country, "precision": place.precision}


def _days(days: Days | None) -> Json | None:
    return None if days is None else {"start": days.start, "end": days.end, "basis": days.basis}


def _published(days: Days | None) -> Json | None:
    return None if days is None else {"start": days.start, "end": days.end, "basis": days.basis, "span": days.span}


def _counts(counts: Counts) -> Json:
    return {
        "articles": counts.articles, "outlets": counts.outlets, "reports": counts.reports, "parties": counts.parties,
        "newsrooms": counts.newsrooms, "unnamed": counts.unnamed, "independent": counts.independent,
    }  # fmt: skip


def _root(root: Root) -> Json:
    return {"kind": root.kind, "actor_id": root.actor_id, "name": root.name}


def _figure(figure: Figure | None) -> Json | None:
    if figure is None:
        return None
    return {
        "low": figure.low, "best": figure.best, "high": figure.high, "bound": figure.bound, "unit": figure.unit, "of": figure.of,
        "by": _actor(figure.by), "means": figure.means, "cumulative": figure.cumulative, "part_of": figure.part_of,
    }  # fmt: skip


def _kind_of(claim: Claim | Mention) -> Json:
    """The four parts of which a claim has one."""
    event, statement, position = claim.event, claim.statement, claim.position
    return {
        "event": event and {
            "type": event.type, "mode": event.mode, "context": event.context,
            "actors": _actors(event.actors), "recipients": _actors(event.recipients),
        },
        "statement": statement and {"form": statement.form, "content": statement.content, "about": statement.about},
        "position": position and {
            "stance": position.stance, "holder": _actor(position.holder), "addressee": _actor(position.addressee),
            "content": position.content,
        },
        "figure": _figure(claim.figure),
    }  # fmt: skip


def claim_document(claim: Claim, outlets: dict[str, str | None]) -> Json:
    """A line of `claims --json`. `outlets` gives each article's outlet."""
    return {
        "schema": SCHEMA, "claim_id": claim.claim_id, "member_ids": claim.member_ids, "story_id": claim.story_id, "kind": claim.kind,
        "text": claim.text, "status": claim.status, "polarity": claim.polarity, "condition": _quoted(claim.condition),
        "hedges": [_quoted(hedge) for hedge in claim.hedges],
        **_kind_of(claim),
        "speaker": _actor(claim.speaker), "roots": [_root(root) for root in claim.roots], "when": _days(claim.when),
        "where": [_place(place) for place in claim.where], "counts": _counts(claim.counts), "conflicts": claim.conflicts,
        "supersedes": claim.supersedes, "mentions": [_mention(mention, outlets) for mention in claim.mentions],
    }  # fmt: skip


def _mention(mention: Mention, outlets: dict[str, str | None]) -> Json:
    figure = mention.figure
    return {
        "mention_id": mention.mention_id, "article_id": mention.article_id, "outlet": outlets.get(mention.article_id),
        "report_id": mention.report_id, "paragraph": mention.paragraph, "start": mention.start, "end": mention.end, "text": mention.text,
        "value": figure and {"low": figure.low, "best": figure.best, "high": figure.high, "bound": figure.bound},
        "medium": mention.medium, "attribution": [_hop(hop) for hop in mention.attribution],
        "fields": {
            name: {"span": basis.span} if basis.basis is None else {"basis": basis.basis, "span": basis.span}
            for name, basis in mention.fields.items()
        },
    }  # fmt: skip


def _hop(hop: Hop) -> Json:
    return {"who": _actor(hop.who), "text": hop.text, "role": hop.role, "stated": hop.stated, "span": hop.span}


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
        "date": _days(report.date), "versions": report.versions, "articles": report.articles, "outlet": report.outlet,
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


def status_document(status: Status) -> Json:
    """The document of `status --json`. `stages` counts the articles that have gone through each."""
    return {
        "schema": SCHEMA, "offered": status.offered, "articles": status.articles, "known": status.known,
        "skipped": _skipped(status.skipped), "forgotten": status.forgotten, "not_read": status.not_read,
        "stages": {stage: status.articles - waiting for stage, waiting in status.waiting.items()},
    }  # fmt: skip


def article_document(article: CopyingArticle) -> Json:
    """One article, as in `copies --json`."""
    return {"schema": SCHEMA, **_article(article)}


def report_document(report: Report) -> Json:
    """One report, as in `copies --json`."""
    return {"schema": SCHEMA, **_report(report)}


def summary_document(summary: ReadSummary) -> Json:
    """What `read --json` prints: what this run did with what it was offered, and how many articles the store holds."""
    return {
        "schema": SCHEMA, "offered": summary.offered, "new": summary.new, "known": summary.known, "skipped": _skipped(summary.skipped),
        "forgotten": summary.forgotten, "articles": summary.articles, "not_read": summary.not_read,
    }  # fmt: skip


def _skipped(items: Iterable[Skipped]) -> list[Json]:
    return [{"stage": item.stage, "where": item.where, "reason": item.reason} for item in items]
