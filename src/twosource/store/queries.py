"""What is in the store? Every question that is put to it; each answer comes in a fixed order."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any, Literal

from twosource.errors import WrongUseError
from twosource.records import (
    Actor,
    Article,
    Claim,
    Correction,
    Days,
    Document,
    Layout,
    Lineage,
    Link,
    Mention,
    Parse,
    Passage,
    Report,
    Skipped,
)
from twosource.store.database import Store
from twosource.store.packing import unpack, unpack_parse

_AT_ONCE = 500
"""How many ids stand in one query; SQLite allows 32,766."""

STAGES = ("clean", "trace", "parse", "claims", "corroborate")
"""The stages an article goes through, in order."""

Kind = Literal["article", "report", "claim"]
_ID_COLUMNS: dict[Kind, tuple[str, str]] = {
    "article": ("articles", "article_id"),
    "report": ("reports", "report_id"),
    "claim": ("members", "member_id"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Status:
    """What was offered to the store and what became of it.

    `not_read` are articles in another language; `waiting` counts articles by stage.
    """

    offered: int
    articles: int
    known: int
    skipped: tuple[Skipped, ...]
    forgotten: tuple[str, ...]
    not_read: tuple[str, ...]
    waiting: dict[str, int]
    parses: int


def read_among(store: Store, sql: str, ids: Sequence[str | int]) -> Iterator[tuple[Any, ...]]:
    """The rows of a query with `IN (...)`, for these ids, a few hundred at a time."""
    for at in range(0, len(ids), _AT_ONCE):
        part = tuple(ids[at : at + _AT_ONCE])
        yield from store.rows(sql.replace("(...)", f"({','.join('?' * len(part))})"), part)


def read_documents(store: Store, ids: Sequence[str] | None = None) -> tuple[Document, ...]:
    """The articles with their layouts, all or those named, by article_id, as corrected. Those that wait for `clean` are left out."""
    sql = "SELECT article_id, body, layout FROM articles WHERE layout IS NOT NULL"
    rows = store.rows(sql) if ids is None else read_among(store, f"{sql} AND article_id IN (...)", ids)
    put_right = _article_corrections(store)
    found = {row[0]: Document(article=put_right(unpack(row[1], Article)), layout=unpack(row[2], Layout)) for row in rows}
    return tuple(found[article_id] for article_id in sorted(found))


def read_articles(store: Store, ids: Sequence[str]) -> tuple[Article, ...]:
    """The named articles that are there, by article_id, as corrected."""
    return tuple(map(_article_corrections(store), read_as_offered(store, ids)))


def _article_corrections(store: Store) -> Callable[[Article], Article]:
    """What gives an article the outlet and the day that a user set."""
    rows = [c for c in read_corrections(store) if c.kind in ("outlet", "date")]
    outlets = {c.anchors[0].article_id: c.value for c in rows if c.kind == "outlet"}
    days = {c.anchors[0].article_id: Days(start=c.value, end=c.value, basis="stated") for c in rows if c.kind == "date"}

    def put_right(article: Article) -> Article:
        if article.article_id not in outlets and article.article_id not in days:
            return article
        outlet = outlets.get(article.article_id, article.outlet)
        return replace(article, outlet=outlet, published=days.get(article.article_id, article.published))

    return put_right


def read_corrections(store: Store) -> tuple[Correction, ...]:
    """What users put right, in the order they did."""
    return tuple(unpack(row[0], Correction) for row in store.rows("SELECT body FROM corrections ORDER BY number"))


def read_as_offered(store: Store, ids: Sequence[str]) -> tuple[Article, ...]:
    """The named articles that are there, by article_id, as their files gave them."""
    rows = read_among(store, "SELECT article_id, body FROM articles WHERE article_id IN (...)", ids)
    found = {row[0]: unpack(row[1], Article) for row in rows}
    return tuple(found[article_id] for article_id in sorted(found))


def read_lineage(store: Store) -> Lineage:
    """Passages, reports and links of the pile."""
    passages = [unpack(row[0], Passage) for row in store.rows("SELECT body FROM passages ORDER BY article_id, number")]
    reports = [unpack(row[0], Report) for row in store.rows("SELECT body FROM reports ORDER BY report_id")]
    links = [unpack(row[0], Link) for row in store.rows("SELECT body FROM links ORDER BY a, b, report_id")]
    return Lineage(passages=tuple(passages), reports=tuple(reports), links=tuple(links))


def read_lineage_traced(store: Store) -> Lineage:
    """The same as trace gave it: links without the edits that were found since."""
    lineage = read_lineage(store)
    return replace(lineage, links=tuple(replace(link, edits=()) for link in lineage.links))


def read_parses(store: Store, keys: Iterable[str]) -> dict[str, Parse]:
    """The stored parses among the keys."""
    sql = "SELECT key, folded, tokens FROM parses WHERE key IN (...)"
    return {row[0]: unpack_parse(*row) for row in read_among(store, sql, sorted(set(keys)))}


def find_parsed(store: Store, keys: Iterable[str]) -> frozenset[str]:
    """Those of the keys whose parse is stored."""
    return frozenset(row[0] for row in read_among(store, "SELECT key FROM parses WHERE key IN (...)", sorted(set(keys))))


def read_mentions(store: Store, ids: Sequence[str]) -> tuple[Mention, ...]:
    """The mentions in the named articles, by article and place."""
    rows = read_among(store, "SELECT body FROM mentions WHERE article_id IN (...)", ids)
    return tuple(sorted((unpack(row[0], Mention) for row in rows), key=lambda m: (m.article_id, m.start, m.end, m.mention_id)))


def read_claims(store: Store) -> tuple[Claim, ...]:
    """All claims, by claim_id."""
    return tuple(unpack(row[0], Claim) for row in store.rows("SELECT body FROM claims ORDER BY claim_id"))


def get_claim(store: Store, claim_id: str) -> Claim:
    """The claim with this id, or of which this is a member.

    Raises:
        WrongUseError: there is none.
    """
    body = store.value("SELECT body FROM members JOIN claims USING (claim_id) WHERE member_id = ?", (claim_id,))
    if body is None:
        raise WrongUseError(f"{claim_id}: no claim has this id")
    return unpack(body, Claim)


def read_actors(store: Store) -> tuple[Actor, ...]:
    """All actors, by actor_id."""
    rows = store.rows("SELECT body FROM actors ORDER BY actor_id")
    return tuple(unpack(row[0], Actor) for row in rows)


def read_stories(store: Store) -> dict[str, str]:
    """The story of each article that was corroborated."""
    return dict(store.rows("SELECT article_id, story_id FROM stories ORDER BY article_id"))


def read_outlets(store: Store, ids: Sequence[str] | None = None) -> dict[str, str | None]:
    """The outlet of each article, all or those named, None where nobody names it."""
    sql = "SELECT article_id, body ->> 'outlet' FROM articles"
    found = dict(store.rows(f"{sql} ORDER BY article_id") if ids is None else read_among(store, f"{sql} WHERE article_id IN (...)", ids))
    put_right = {c.anchors[0].article_id: c.value for c in read_corrections(store) if c.kind == "outlet"}
    return found | {article_id: outlet for article_id, outlet in put_right.items() if ids is None or article_id in found}


def find_reports(store: Store, ids: Sequence[str]) -> frozenset[str]:
    """The reports that the named articles print passages of."""
    rows = read_among(store, "SELECT DISTINCT report_id FROM passages WHERE report_id IS NOT NULL AND article_id IN (...)", ids)
    return frozenset(row[0] for row in rows)


def read_readings(store: Store) -> dict[str, bytes]:
    """For each article whose claims were read a hash of what they were read from."""
    return dict(store.rows("SELECT article_id, sign FROM readings"))


def find_waiting(store: Store, stage: str) -> tuple[str, ...]:
    """The articles that have not gone through this stage, by id."""
    return tuple(row[0] for row in store.rows("SELECT article_id FROM waiting WHERE stage = ? ORDER BY article_id", (stage,)))


def read_fact(store: Store, name: str) -> Any:
    """A counter or mark of the store; None where it was never set."""
    return store.value("SELECT value FROM facts WHERE name = ?", (name,))


def read_generation(store: Store) -> int:
    """How often the store has been changed; two equal answers mean that nobody wrote in between."""
    return int(read_fact(store, "generation") or 0)


def read_status(store: Store) -> Status:
    """What was offered and what became of it, over all runs."""
    skipped = store.rows("SELECT stage, location, reason FROM skipped ORDER BY stage, location, reason")
    waiting = dict(store.rows("SELECT stage, count(*) FROM waiting GROUP BY stage"))
    return Status(
        offered=read_fact(store, "offered") or 0,
        articles=store.value("SELECT count(*) FROM articles"),
        known=read_fact(store, "known") or 0,
        skipped=tuple(Skipped(stage=row[0], where=row[1], reason=row[2]) for row in skipped),
        forgotten=tuple(row[0] for row in store.rows("SELECT article_id FROM forgotten ORDER BY article_id")),
        not_read=tuple(row[0] for row in store.rows("SELECT article_id FROM articles WHERE language <> 'en' ORDER BY article_id")),
        waiting={stage: waiting.get(stage, 0) for stage in STAGES},
        parses=store.value("SELECT count(*) FROM parses"),
    )


def find_by_prefix(store: Store, prefix: str, kinds: tuple[Kind, ...] = ("claim", "article", "report")) -> tuple[tuple[Kind, str], ...]:
    """Everything whose id begins with `prefix`, by kind and id; a claim is found by any of its members, and named once."""
    found: list[tuple[Kind, str]] = []
    end = prefix + "\U0010ffff"
    for kind in kinds:
        table, column = _ID_COLUMNS[kind]
        wanted = "claim_id" if kind == "claim" else column
        rows = store.rows(f"SELECT DISTINCT {wanted} FROM {table} WHERE {column} >= ? AND {column} < ? ORDER BY 1", (prefix, end))
        found += [(kind, row[0]) for row in rows]
    return tuple(found)


def find_articles_named(store: Store, name: str) -> tuple[str, ...]:
    """The articles with this path, external id, outlet or title, letter case apart, by id."""
    sql = """SELECT article_id FROM articles WHERE lower(?1) IN (lower(path), lower(body ->> 'external_id'),
             lower(body ->> 'outlet'), lower(body ->> 'title')) ORDER BY article_id"""
    return tuple(row[0] for row in store.rows(sql, (name,)))
