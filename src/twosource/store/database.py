"""How is a store opened, brought up to date and held for writing? One SQLite file, WAL, one writer, many readers."""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from importlib import resources
from pathlib import Path
from types import TracebackType
from typing import Any, Self

import apsw

from twosource.errors import StoreError, StoreLockedError, StoreNewerError, WrongUseError

APPLICATION_ID = 0x32537263
"""The mark in the header of the file by which a store is told from any other SQLite file ("2Src")."""

BUSY_MILLISECONDS = 5_000
"""How long a writer waits for another one before it gives up."""

MEMORY = ":memory:"
"""The name of a store that is kept in memory only."""


class Store:
    """An open store. Use it in a `with` block; `open_store` makes one."""

    def __init__(self, connection: Any, path: str) -> None:
        self.connection = connection
        self.path = path

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self.close()

    def close(self) -> None:
        """Close the file. A second call does nothing."""
        self.connection.close()

    def copy(self) -> "Store":
        """A store of its own that holds the same, in memory and, where it is large, in a file that goes when it is closed."""
        with _named_errors(self.path):
            connection = apsw.Connection("")
            with connection.backup("main", self.connection, "main") as backup:
                backup.step(-1)
            connection.execute("PRAGMA foreign_keys = ON")
        return Store(connection, self.path)

    def rows(self, sql: str, bindings: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
        """The rows of a query."""
        with _named_errors(self.path):
            yield from self.connection.execute(sql, bindings)

    def value(self, sql: str, bindings: tuple[Any, ...] = ()) -> Any:
        """The first column of a query's first row; None where there is no row."""
        return next((row[0] for row in self.rows(sql, bindings)), None)

    def write(self, sql: str, bindings: tuple[Any, ...] = ()) -> None:
        """Run one statement."""
        with _named_errors(self.path):
            self.connection.execute(sql, bindings)

    def write_many(self, sql: str, rows: list[tuple[Any, ...]]) -> None:
        """Run one statement for each of the rows."""
        with _named_errors(self.path):
            self.connection.executemany(sql, rows)

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """Hold the store for writing; all or nothing of what is written inside is kept.

        Raises:
            StoreLockedError: another process is writing, and did not end in time.
        """
        self.write("BEGIN IMMEDIATE")
        try:
            yield
        except BaseException:
            self.write("ROLLBACK")
            raise
        self.write("COMMIT")


def open_store(path: str | Path, *, create: bool = True) -> Store:
    """Open the store at `path` (":memory:" for one that is never kept) and bring it up to date.

    Raises:
        WrongUseError: there is none, and `create` is false.
        StoreNewerError: a newer version of the program made it.
        StoreLockedError: another process is writing.
        StoreError: the file is no store, or cannot be opened.
    """
    name = str(path)
    if name != MEMORY and not Path(name).is_file():
        if not create:
            raise WrongUseError(f"{name}: there is no store here; make one with: twosource read FOLDER")
        if Path(name).exists() or not Path(name).absolute().parent.is_dir():
            raise StoreError(f"{name}: a store cannot be made here; name a file in a folder that exists")
    with _named_errors(name):
        connection = apsw.Connection(name)
    try:
        store = Store(connection, name)
        _prepare(store)
    except BaseException:
        connection.close()
        raise
    return store


def _prepare(store: Store) -> None:
    with _named_errors(store.path):
        store.connection.set_busy_timeout(BUSY_MILLISECONDS)
    steps = _migrations()
    mark, at = store.value("PRAGMA application_id"), store.value("PRAGMA user_version")
    empty = store.value("SELECT count(*) FROM sqlite_schema") == 0
    if mark != APPLICATION_ID and not empty:
        raise StoreError(f"{store.path}: this is a database of another program, not a store of twosource")
    if at > len(steps):
        raise StoreNewerError(f"{store.path}: made by a newer twosource (form {at}, this one knows {len(steps)}); update the program")
    if at < len(steps):
        store.write("PRAGMA journal_mode = WAL")
        _migrate(store, steps)
    store.write("PRAGMA synchronous = NORMAL")
    store.write("PRAGMA foreign_keys = ON")


def _migrate(store: Store, steps: list[str]) -> None:
    with store.transaction():
        # Another process may have done it while this one waited.
        for number in range(store.value("PRAGMA user_version"), len(steps)):
            store.write(steps[number])
            store.write(f"PRAGMA user_version = {number + 1}")
        store.write(f"PRAGMA application_id = {APPLICATION_ID}")


def _migrations() -> list[str]:
    folder = resources.files("twosource.store") / "migrations"
    files = sorted((f for f in folder.iterdir() if re.fullmatch(r"\d{4}_\w+\.sql", f.name)), key=lambda f: f.name)
    return [f.read_text("utf-8") for f in files]


@contextmanager
def _named_errors(path: str) -> Iterator[None]:
    try:
        yield
    except (apsw.BusyError, apsw.LockedError) as error:
        raise StoreLockedError(f"{path}: another process is writing to this store; try again when it has ended") from error
    except (apsw.NotADBError, apsw.CorruptError) as error:
        raise StoreError(f"{path}: this is no store of twosource, or it is damaged ({error})") from error
    except (apsw.SQLError, apsw.MismatchError, apsw.ConstraintError) as error:
        raise StoreError(f"{path}: the store is not as this version writes it ({error}); name a new one and read again") from error
    except (apsw.CantOpenError, apsw.ReadOnlyError, apsw.FullError, apsw.IOError, apsw.PermissionsError, apsw.AuthError) as error:
        raise StoreError(f"{path}: the store cannot be used ({error})") from error
