"""What did the pile say on an earlier day? Its claims as they would be had the reports of later days not come, with their intervals."""

from collections.abc import Collection
from dataclasses import dataclass, replace

from twosource.board.asof import ReportDays
from twosource.board.board import Board, make_board
from twosource.board.changes import Change, day_before, find_changes
from twosource.records import Actor, Claim, Mention, Report
from twosource.renewing.renewal import Changed, renew
from twosource.settings import Settings
from twosource.store.database import Store
from twosource.store.documents import StoredDocuments
from twosource.store.packing import pack, unpack
from twosource.store.queries import read_actors, read_claims, read_corrections, read_fact
from twosource.store.reportdays import read_report_days


@dataclass(frozen=True, slots=True)
class Known:
    """The claims and actors of a day."""

    claims: tuple[Claim, ...]
    actors: tuple[Actor, ...]


def read_board(store: Store, as_of: str | None = None, without: Collection[str] = ()) -> Board:
    """The board of a day, the newest of the pile unless given; positions of the claims `without`, by the id of any member, left out."""
    days = read_report_days(store)
    known = read_known(store, days, as_of)
    members = {m for claim in read_claims(store) if claim.claim_id in without for m in claim.member_ids} if without else set()
    left_out = {claim.claim_id for claim in known.claims if members & set(claim.member_ids)} | set(without)
    return make_board(known.claims, known.actors, days, as_of=as_of, without=left_out)


def read_changes(store: Store, since: str) -> tuple[Change, ...]:
    """What the reports of a day and of later ones changed, with the intervals of the eve and of now, in order of day."""
    days = read_report_days(store)
    on_the_eve = read_known(store, days, day_before(since)).claims
    return find_changes(read_claims(store), read_actors(store), days, since, on_the_eve=on_the_eve)


def read_known(store: Store, days: ReportDays, day: str | None) -> Known:
    """What was known by a day. Who copied whom is what the whole pile shows; which copies, mentions and claims there are is of that day.

    Where something came later, the store is copied, in part to disk, and what came later is taken out of the copy: the cost is that of
    merging what it bears on.
    """
    later = _find_later(store, days, day) if day is not None else {}
    if not later:
        return Known(read_claims(store), read_actors(store))
    with store.copy() as past:
        with past.transaction():
            changed = _take_out(past, days, str(day), later)
            renew(past, StoredDocuments(past), changed, _settings_of(store))
        return Known(read_claims(past), read_actors(past))


def _find_later(store: Store, days: ReportDays, day: str) -> dict[str, set[str]]:
    """The mentions that no report of the day or before has, by article."""
    found: dict[str, set[str]] = {}
    for article_id, mention_id, body in store.rows("SELECT article_id, mention_id, body FROM mentions"):
        if (days.of(unpack(body, Mention)) or day) > day:
            found.setdefault(article_id, set()).add(mention_id)
    return found


def _take_out(past: Store, days: ReportDays, day: str, later: dict[str, set[str]]) -> Changed:
    """Take mentions out, and the articles that have no other, or none and came later."""
    past.write_many("DELETE FROM mentions WHERE mention_id = ?", [(m,) for found in later.values() for m in sorted(found)])
    silent = {row[0] for row in past.rows("SELECT article_id FROM articles WHERE article_id NOT IN (SELECT article_id FROM mentions)")}
    gone = {a for a in silent if a in later or days.articles.get(a, day) > day}
    past.write_many("DELETE FROM articles WHERE article_id = ?", [(a,) for a in sorted(gone)])
    about = [c.number for c in read_corrections(past) if any(anchor.article_id in gone for anchor in c.anchors)]
    past.write_many("DELETE FROM corrections WHERE number = ?", [(number,) for number in about])
    return Changed(articles=frozenset(later.keys() - gone), reports=frozenset(_shorten_reports(past, gone)))


def _shorten_reports(past: Store, gone: Collection[str]) -> set[str]:
    """Let reports and links know of no article that is gone; the reports that this changes."""
    changed = set()
    for report in [unpack(row[0], Report) for row in past.rows("SELECT body FROM reports")]:
        left = tuple(a for a in report.articles if a not in gone)
        if left == report.articles:
            continue
        changed.add(report.report_id)
        versions = tuple(kept for version in report.versions if (kept := tuple(a for a in version if a not in gone)))
        if left:
            body = pack(replace(report, articles=left, versions=versions))
            past.write("UPDATE reports SET body = ? WHERE report_id = ?", (body, report.report_id))
        else:
            past.write("DELETE FROM reports WHERE report_id = ?", (report.report_id,))
    rows: list[tuple[object, ...]] = [(a,) for a in sorted(gone)]
    past.write_many("DELETE FROM links WHERE a = ?1 OR b = ?1", rows)
    return changed


def _settings_of(store: Store) -> Settings:
    """The settings that the store was read with; they stand behind the version in its fingerprint."""
    fingerprint = str(read_fact(store, "fingerprint") or "")
    return unpack(fingerprint.partition(" ")[2], Settings) if " " in fingerprint else Settings()
