"""How do claims leave the program?"""

from twosource.exchange.parts import SCHEMA, Json, actor_json, actors_json, days_json, place_json, quoted_json
from twosource.records import Claim, Correction, Counts, Figure, Hop, Mention, Root


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
        "by": actor_json(figure.by), "means": figure.means, "cumulative": figure.cumulative, "part_of": figure.part_of,
    }  # fmt: skip


def _kind_of(claim: Claim | Mention) -> Json:
    """The four parts of which a claim has one."""
    event, statement, position = claim.event, claim.statement, claim.position
    return {
        "event": event and {
            "type": event.type, "mode": event.mode, "context": event.context,
            "actors": actors_json(event.actors), "recipients": actors_json(event.recipients),
        },
        "statement": statement and {"form": statement.form, "content": statement.content, "about": statement.about},
        "position": position and {
            "stance": position.stance, "holder": actor_json(position.holder), "addressee": actor_json(position.addressee),
            "content": position.content,
        },
        "figure": _figure(claim.figure),
    }  # fmt: skip


def claim_document(claim: Claim, outlets: dict[str, str | None]) -> Json:
    """A line of `claims --json`. `outlets` gives each article's outlet."""
    return {
        "schema": SCHEMA, "claim_id": claim.claim_id, "member_ids": claim.member_ids, "story_id": claim.story_id, "kind": claim.kind,
        "text": claim.text, "status": claim.status, "polarity": claim.polarity, "condition": quoted_json(claim.condition),
        "hedges": [quoted_json(hedge) for hedge in claim.hedges],
        **_kind_of(claim),
        "speaker": actor_json(claim.speaker), "roots": [_root(root) for root in claim.roots], "when": days_json(claim.when),
        "where": [place_json(place) for place in claim.where], "counts": _counts(claim.counts), "conflicts": claim.conflicts,
        "supersedes": claim.supersedes, "mentions": [_mention(mention, outlets) for mention in claim.mentions],
        "corrections": claim.corrections,
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
    return {"who": actor_json(hop.who), "text": hop.text, "role": hop.role, "stated": hop.stated, "span": hop.span}


def correction_document(correction: Correction) -> Json:
    """A line of `fix list --json`."""
    return {
        "schema": SCHEMA, "number": correction.number, "kind": correction.kind,
        "anchors": [{"kind": a.kind, "span": (a.article_id, a.start, a.end)} for a in correction.anchors],
        "value": correction.value, "by": correction.by, "note": correction.note,
    }  # fmt: skip
