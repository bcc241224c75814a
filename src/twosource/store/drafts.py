"""Where is a lineage that is being worked out kept until it can be put in the place of the old one?

In tables of this connection alone, on disk and not in memory: nobody else sees them, and they are gone with it. What a draft does not
hold is read from the store.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from hashlib import blake2b
from typing import Any

import msgspec

from twosource.records import Link, Passage, Report
from twosource.store.database import Store
from twosource.store.packing import pack, unpack
from twosource.store.queries import read_among
from twosource.trace.homes import Home
from twosource.trace.ledger import Standing

_TABLES = """
DROP TABLE IF EXISTS temp.new_standings;
DROP TABLE IF EXISTS temp.new_passages;
DROP TABLE IF EXISTS temp.new_reports;
DROP TABLE IF EXISTS temp.new_links;
CREATE TEMP TABLE new_standings (article_id TEXT PRIMARY KEY, content BLOB, kin BLOB, home BLOB) WITHOUT ROWID;
CREATE TEMP TABLE new_passages (article_id TEXT, number INTEGER, report_id TEXT, body TEXT, PRIMARY KEY (article_id, number)) WITHOUT ROWID;
CREATE TEMP TABLE new_reports (report_id TEXT PRIMARY KEY, body TEXT) WITHOUT ROWID;
CREATE TEMP TABLE new_links (report_id TEXT, a TEXT, b TEXT, body TEXT, PRIMARY KEY (report_id, a, b)) WITHOUT ROWID;
"""
_PUBLISH = """
DELETE FROM passages WHERE article_id IN (SELECT article_id FROM temp.new_passages);
INSERT INTO passages SELECT * FROM temp.new_passages WHERE number >= 0;
DELETE FROM links WHERE report_id IN (SELECT report_id FROM temp.new_reports);
INSERT INTO links SELECT * FROM temp.new_links;
DELETE FROM reports WHERE report_id IN (SELECT report_id FROM temp.new_reports);
INSERT INTO reports SELECT * FROM temp.new_reports WHERE body IS NOT NULL;
INSERT OR REPLACE INTO standings SELECT * FROM temp.new_standings;
"""
_HomeRow = tuple[list[tuple[int, int]], int]
_homes = msgspec.msgpack.Decoder(_HomeRow)


class Draft:
    """The lineage of the store as it will be: what is put here, and what is there for the rest. It is a `trace.ledger.Ledger`.

    Where the store has no standing of any article, all that was derived from them is left out of account, and will be gone.
    `touched` are the articles whose passages or reports are not what they were.
    """

    def __init__(self, store: Store) -> None:
        self._store = store
        self._anew = store.value("SELECT count(*) FROM standings") == 0
        self._articles: set[str] = set()
        self._reports: set[str] = set()
        self._standing: set[str] = set()
        self.touched: set[str] = set()
        store.write(_TABLES)

    def read_digests(self) -> Mapping[str, tuple[bytes, bytes]]:
        """`content` and `kin` of every article that has a standing."""
        rows = self._store.rows("SELECT article_id, content, kin FROM standings")
        return {row[0]: (row[1], row[2]) for row in rows}

    def read_homes(self, article_ids: Sequence[str]) -> Mapping[str, Home]:
        """The homes of those of the articles that have one."""
        rows = self._read("SELECT article_id, home FROM {}standings WHERE article_id IN (...)", article_ids, self._standing)
        return {row[0]: unpack_home(row[1]) for row in rows}

    def read_passages(self, article_ids: Sequence[str]) -> Mapping[str, tuple[Passage, ...]]:
        """The passages of the articles, each in order."""
        out: dict[str, list[tuple[int, str]]] = {a: [] for a in article_ids}
        sql = "SELECT article_id, number, body FROM {}passages WHERE article_id IN (...)"
        for article_id, number, body in self._read(sql, article_ids, self._articles):
            if number >= 0:
                out[article_id].append((number, body))
        return {a: tuple(unpack(body, Passage) for _, body in sorted(found)) for a, found in out.items()}

    def read_reports(self, report_ids: Sequence[str]) -> Mapping[str, Report]:
        """Those of the reports that are there."""
        rows = self._read("SELECT report_id, body FROM {}reports WHERE report_id IN (...)", report_ids, self._reports)
        return {row[0]: unpack(row[1], Report) for row in rows if row[1] is not None}

    def read_links(self, report_ids: Sequence[str]) -> Mapping[str, tuple[Link, ...]]:
        """The links of the reports, without the edits that are found later; those that have none are left out."""
        out: dict[str, list[Link]] = {}
        rows = self._read("SELECT report_id, a, b, body FROM {}links WHERE report_id IN (...)", report_ids, self._reports)
        for report_id, _, _, body in sorted(rows):
            out.setdefault(report_id, []).append(replace(unpack(body, Link), edits=()))
        return {report_id: tuple(found) for report_id, found in out.items()}

    def _read(self, sql: str, ids: Sequence[str], here: set[str]) -> list[tuple[Any, ...]]:
        new = read_among(self._store, sql.format("temp.new_"), [i for i in ids if i in here])
        old = () if self._anew else read_among(self._store, sql.format("main."), [i for i in ids if i not in here])
        return [*new, *old]

    @property
    def changed_reports(self) -> frozenset[str]:
        """The reports that are not what they were, or are no more."""
        return frozenset(self._reports)

    def sign(self, article_id: str) -> bytes:
        """A hash of what the claims of an article are read from, besides its text: its passages, and the days of its reports."""
        days = [(name, report.date) for name, report in sorted(self.reports_of(article_id).items())]
        content = pack((self.read_passages([article_id])[article_id], days))
        return blake2b(content.encode(), digest_size=8).digest()

    def reports_of(self, article_id: str) -> dict[str, Report]:
        """The reports that stand behind the article's passages, surely or not, by id."""
        names = _names(self.read_passages([article_id])[article_id])
        found = self.read_reports(names)
        return {name: found[name] for name in names if name in found}

    def put_standings(self, standings: Iterable[tuple[str, Standing]]) -> None:
        """Put each article's standing in the place of what was there."""
        rows = [(a, s.content, s.kin, _pack_home(s.home)) for a, s in standings]
        self._standing.update(row[0] for row in rows)
        self._put("INSERT OR REPLACE INTO temp.new_standings VALUES (?, ?, ?, ?)", rows)

    def put_passages(self, passages: Iterable[tuple[str, tuple[Passage, ...]]]) -> None:
        """Put each article's passages in the place of what was there."""
        rows: list[tuple[Any, ...]] = []
        for article_id, found in passages:
            self._articles.add(article_id)
            self.touched.add(article_id)
            # The row with the number -1 tells that the article is in the draft even where it has no passage.
            rows.append((article_id, -1, None, ""))
            rows += [(article_id, n, p.report_id, pack(p)) for n, p in enumerate(found)]
        self._put("INSERT OR REPLACE INTO temp.new_passages VALUES (?, ?, ?, ?)", rows)

    def put_reports(self, reports: Iterable[tuple[str, Report | None, Sequence[Link]]]) -> None:
        """Put each report and its links in the place of what was there; None where nobody prints it any more."""
        given = list(reports)
        self._reports.update(name for name, _, _ in given)
        self.touched.update(a for _, report, _ in given if report is not None for a in report.articles)
        self._put("INSERT OR REPLACE INTO temp.new_reports VALUES (?, ?)", [(name, report and pack(report)) for name, report, _ in given])
        links = [(name, k.a, k.b, pack(k)) for name, _, found in given for k in found]
        self._put("INSERT OR REPLACE INTO temp.new_links VALUES (?, ?, ?, ?)", links)

    def _put(self, sql: str, rows: Sequence[tuple[Any, ...]]) -> None:
        self._store.write("BEGIN")
        self._store.write_many(sql, list(rows))
        self._store.write("COMMIT")

    def publish(self) -> None:
        """Put it in the place of what is there. To be called within the transaction that puts all else."""
        if self._anew:
            for table in ("passages", "links", "reports"):
                self._store.write(f"DELETE FROM {table}")
        self._store.write(_PUBLISH)
        self._store.write(_TABLES)


def _names(passages: Iterable[Passage]) -> list[str]:
    """The reports that stand behind passages, surely or not, in order."""
    return sorted({name for p in passages for name in (p.report_id, *p.also) if name is not None})


def _pack_home(home: Home) -> bytes:
    return msgspec.msgpack.encode((sorted(home.kept.items()), home.main))


def unpack_home(body: bytes) -> Home:
    """The home of an article from its standing."""
    kept, main = _homes.decode(body)
    return Home(dict(kept), main)
