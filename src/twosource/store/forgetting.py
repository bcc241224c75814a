"""How does an article leave the store without a trace but its id? What rested on it waits to be worked out again."""

from collections.abc import Collection

from twosource.errors import WrongUseError
from twosource.records import Report
from twosource.store.database import Store
from twosource.store.drafts import unpack_home
from twosource.store.packing import unpack
from twosource.store.queries import find_reports, read_among, read_corrections
from twosource.store.strands import count_strands, drop_strands, forget_strands
from twosource.store.writing import change_count, make_wait, set_fact
from twosource.trace.homes import OWN, Home, main_key
from twosource.trace.naming import report_id

_LOST = -1


def forget(store: Store, article_id: str, parse_keys: Collection[str]) -> None:
    """Take an article out, with the parses of its sentences (`parse_keys`); its id is kept, so that it does not come back by itself.

    The articles that share a line of words or a report with it wait to be traced again. Parses that others share are made again when
    those are read.

    Raises:
        WrongUseError: there is no such article.
    """
    if store.value("SELECT 1 FROM articles WHERE article_id = ?", (article_id,)) is None:
        raise WrongUseError(f"{article_id}: there is no such article in the store")
    # What is deleted is written over: the text is private, and whoever forgets it means it.
    store.write("PRAGMA secure_delete = ON")
    with store.transaction():
        store.write_many("DELETE FROM parses WHERE key = ?", [(key,) for key in sorted(parse_keys)])
        _untrace(store, article_id)
        store.write("DELETE FROM articles WHERE article_id = ?", (article_id,))
        about = [c.number for c in read_corrections(store) if any(anchor.article_id == article_id for anchor in c.anchors)]
        store.write_many("DELETE FROM corrections WHERE number = ?", [(number,) for number in about])
        store.write("INSERT INTO forgotten VALUES (?)", (article_id,))
        change_count(store, "generation", 1)


def _untrace(store: Store, article_id: str) -> None:
    """Take an article out of the lineage; whom that bears on waits to be traced again."""
    if store.value("SELECT 1 FROM strands WHERE article_id = ?", (article_id,)) is None:
        return
    holders = drop_strands(store, [article_id])
    if holders is None:
        forget_strands(store)
        # So that the next run sees that some are missing, and joins all of them.
        set_fact(store, "strands", _LOST)
        return
    set_fact(store, "strands", count_strands(store) - 1)
    names = find_reports(store, [article_id]) | {_main_report(store, article_id)}
    bodies = read_among(store, "SELECT body FROM reports WHERE report_id IN (...)", sorted(names))
    reports = [unpack(row[0], Report) for row in bodies]
    alone = [(report.report_id,) for report in reports if report.articles == (article_id,)]
    for table in ("reports", "links"):
        store.write_many(f"DELETE FROM {table} WHERE report_id = ?", list(alone))
    make_wait(store, ("trace",), sorted({*holders, *(a for report in reports for a in report.articles)} - {article_id}))


def _main_report(store: Store, article_id: str) -> str:
    """The report that an article mainly prints: it names the article even where no passage shows it."""
    body = store.value("SELECT home FROM standings WHERE article_id = ?", (article_id,))
    home = unpack_home(body) if body is not None else Home({}, OWN)
    return report_id(main_key(0, home), (article_id,))


def wipe(store: Store) -> None:
    """Take what was deleted out of the file and of the log beside it."""
    store.write("VACUUM")
    list(store.rows("PRAGMA wal_checkpoint(TRUNCATE)"))


def take_back(store: Store, article_id: str) -> None:
    """Let a forgotten article come back when it is offered again.

    Raises:
        WrongUseError: it was not forgotten.
    """
    if store.value("SELECT 1 FROM forgotten WHERE article_id = ?", (article_id,)) is None:
        raise WrongUseError(f"{article_id}: no article of this id was forgotten; twosource status lists those that were")
    with store.transaction():
        store.write("DELETE FROM forgotten WHERE article_id = ?", (article_id,))
        change_count(store, "offered", -1)
