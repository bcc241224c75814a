"""How does an article leave the store without a trace but its id? What rested on it waits to be worked out again."""

from collections.abc import Collection

from twosource.errors import WrongUseError
from twosource.store.database import Store
from twosource.store.queries import read_corrections, read_neighbourhoods
from twosource.store.writing import change_count, make_wait


def forget(store: Store, article_id: str, parse_keys: Collection[str]) -> None:
    """Take an article out, with the parses of its sentences (`parse_keys`); its id is kept, so that it does not come back by itself.

    The articles that it was corroborated with wait for that again. Parses that others share are made again when those are read.

    Raises:
        WrongUseError: there is no such article.
    """
    if store.value("SELECT 1 FROM articles WHERE article_id = ?", (article_id,)) is None:
        raise WrongUseError(f"{article_id}: there is no such article in the store")
    # What is deleted is written over: the text is private, and whoever forgets it means it.
    store.write("PRAGMA secure_delete = ON")
    with store.transaction():
        _open_neighbourhood(store, article_id)
        store.write_many("DELETE FROM parses WHERE key = ?", [(key,) for key in sorted(parse_keys)])
        store.write("DELETE FROM articles WHERE article_id = ?", (article_id,))
        store.write("DELETE FROM standings")
        about = [c.number for c in read_corrections(store) if any(anchor.article_id == article_id for anchor in c.anchors)]
        store.write_many("DELETE FROM corrections WHERE number = ?", [(number,) for number in about])
        store.write("INSERT INTO forgotten VALUES (?)", (article_id,))
        change_count(store, "generation", 1)


def _open_neighbourhood(store: Store, article_id: str) -> None:
    stored = read_neighbourhoods(store)
    name = stored.get(article_id)
    if name is None:
        return
    for table in ("claims", "actors", "stories"):
        store.write(f"DELETE FROM {table} WHERE neighbourhood = ?", (name,))
    store.write("DELETE FROM neighbourhoods WHERE neighbourhood = ?", (name,))
    make_wait(store, ("corroborate",), [member for member, group in stored.items() if group == name])


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
