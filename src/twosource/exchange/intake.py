"""How does what became of the offered items leave the program?"""

from collections.abc import Iterable

from twosource.exchange.parts import SCHEMA, Json
from twosource.records import ReadSummary, Skipped
from twosource.store.queries import Status


def status_document(status: Status) -> Json:
    """The document of `status --json`. `stages` counts the articles that have gone through each."""
    return {
        "schema": SCHEMA, "offered": status.offered, "articles": status.articles, "known": status.known,
        "skipped": _skipped(status.skipped), "forgotten": status.forgotten, "not_read": status.not_read,
        "stages": {stage: status.articles - waiting for stage, waiting in status.waiting.items()},
    }  # fmt: skip


def summary_document(summary: ReadSummary) -> Json:
    """What `read --json` prints: what this run did with what it was offered, and how many articles the store holds."""
    return {
        "schema": SCHEMA, "offered": summary.offered, "new": summary.new, "known": summary.known, "skipped": _skipped(summary.skipped),
        "forgotten": summary.forgotten, "articles": summary.articles, "not_read": summary.not_read,
    }  # fmt: skip


def _skipped(items: Iterable[Skipped]) -> list[Json]:
    return [{"stage": item.stage, "where": item.where, "reason": item.reason} for item in items]
