"""Is a store opened, brought up to date and held as it should be?"""

from importlib import resources
from pathlib import Path

import apsw
import pytest

from twosource.errors import StoreError, StoreLockedError, StoreNewerError, WrongUseError
from twosource.store import MEMORY, Store, database, open_store
from twosource.store.writing import set_fact


def _schema(connection: apsw.Connection) -> list[tuple[object, ...]]:
    return sorted(connection.execute("SELECT type, name, sql FROM sqlite_schema WHERE name NOT LIKE 'sqlite_%'"))


def test_the_migrations_end_in_the_schema_that_is_written_down() -> None:
    written = apsw.Connection(MEMORY)
    written.execute((resources.files("twosource.store") / "schema.sql").read_text("utf-8"))
    with open_store(MEMORY) as store:
        assert _schema(store.connection) == _schema(written)


def test_a_store_is_made_once_and_opened_again(tmp_path: Path) -> None:
    with open_store(tmp_path / "a.db") as store:
        set_fact(store, "offered", 3)
        assert store.value("PRAGMA journal_mode") == "wal"
    with open_store(tmp_path / "a.db", create=False) as store:
        assert store.value("SELECT value FROM facts WHERE name = 'offered'") == 3


def test_no_store_is_made_where_one_was_to_be_found(tmp_path: Path) -> None:
    with pytest.raises(WrongUseError, match="there is no store"):
        open_store(tmp_path / "absent.db", create=False)
    assert not (tmp_path / "absent.db").exists()


def test_a_file_that_is_no_store_is_refused_and_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "notes.txt"
    path.write_text("These are my notes, and no store at all. " * 40)
    with pytest.raises(StoreError, match="no store"):
        open_store(path)
    assert path.read_text().startswith("These are my notes")


def test_another_programs_database_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "other.db"
    other = apsw.Connection(str(path))
    other.execute("CREATE TABLE birds (name TEXT)")
    other.close()
    with pytest.raises(StoreError, match="another program"):
        open_store(path)


def test_a_store_in_a_folder_that_is_not_there_is_refused(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="cannot be made"):
        open_store(tmp_path / "no" / "such" / "a.db")
    with pytest.raises(StoreError, match="cannot be made"):
        open_store(tmp_path)


def test_a_newer_store_is_refused(tmp_path: Path) -> None:
    with open_store(tmp_path / "a.db") as store:
        store.write("PRAGMA user_version = 999")
    with pytest.raises(StoreNewerError, match="update the program"):
        open_store(tmp_path / "a.db")


def test_a_second_writer_is_told_that_the_store_is_locked(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(database, "BUSY_MILLISECONDS", 10)
    with open_store(tmp_path / "a.db") as first, open_store(tmp_path / "a.db") as second:
        with first.transaction(), pytest.raises(StoreLockedError, match="another process"), second.transaction():
            pass
        with second.transaction():
            set_fact(second, "offered", 1)


def test_a_reader_sees_the_last_whole_state_while_somebody_writes(tmp_path: Path) -> None:
    with open_store(tmp_path / "a.db") as writer, open_store(tmp_path / "a.db") as reader:
        set_fact(writer, "offered", 1)
        with writer.transaction():
            set_fact(writer, "offered", 2)
            assert _offered(reader) == 1
        assert _offered(reader) == 2


def test_a_transaction_that_fails_leaves_nothing() -> None:
    with open_store(MEMORY) as store:
        with pytest.raises(ZeroDivisionError), store.transaction():
            set_fact(store, "offered", 1)
            raise ZeroDivisionError
        assert _offered(store) is None


def _offered(store: Store) -> object:
    return store.value("SELECT value FROM facts WHERE name = 'offered'")
