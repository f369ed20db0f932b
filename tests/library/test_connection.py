from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest

from reader.errors import LibraryUnusable
from reader.library.connection import Connection


@pytest.fixture
def connection(tmp_path: Path):
    opened = Connection(tmp_path / "some.db")
    opened.write("CREATE TABLE words (word TEXT)")
    yield opened
    opened.close()


def test_a_transaction_that_fails_keeps_nothing(connection: Connection) -> None:
    def fail() -> None:
        with connection.transaction():
            connection.write("INSERT INTO words VALUES ('一')")
            raise RuntimeError

    with pytest.raises(RuntimeError):
        fail()
    assert connection.rows("SELECT word FROM words") == []


def test_a_transaction_inside_another_ends_with_the_outer_one(connection: Connection) -> None:
    def fail() -> None:
        with connection.transaction():
            with connection.transaction():
                connection.write("INSERT INTO words VALUES ('一')")
            raise RuntimeError

    with pytest.raises(RuntimeError):
        fail()
    assert connection.rows("SELECT word FROM words") == []


def test_after_a_failure_the_next_transaction_works(connection: Connection) -> None:
    with pytest.raises(LibraryUnusable):
        connection.write("INSERT INTO no_such_table VALUES (1)")
    connection.write("INSERT INTO words VALUES ('二')")
    assert connection.rows("SELECT word FROM words") == [("二",)]


def test_commits_survive_a_power_cut(connection: Connection) -> None:
    assert connection.row("PRAGMA journal_mode") == ("wal",)
    assert connection.row("PRAGMA synchronous") == (2,)
    assert connection.row("PRAGMA foreign_keys") == (1,)


@pytest.mark.parametrize(
    ("code", "key"),
    [
        (sqlite3.SQLITE_FULL, "library_disk_full"),
        (sqlite3.SQLITE_READONLY_DBMOVED, "library_read_only"),
        (sqlite3.SQLITE_BUSY_SNAPSHOT, "library_busy"),
        (sqlite3.SQLITE_CORRUPT_VTAB, "library_damaged"),
        (sqlite3.SQLITE_IOERR_WRITE, "library_cannot_write"),
        (sqlite3.SQLITE_MISMATCH, "library_cannot_write"),
    ],
)
def test_every_failure_of_the_disk_has_its_own_message(connection: Connection, code: int, key: str) -> None:
    error = sqlite3.OperationalError("told by SQLite")
    error.sqlite_errorcode = code
    with pytest.raises(LibraryUnusable) as told, connection.transaction():
        raise error
    assert told.value.key == key


def test_a_closed_connection_is_a_fault_of_the_program(connection: Connection) -> None:
    connection.close()
    connection.close()
    with pytest.raises(sqlite3.ProgrammingError):
        connection.rows("SELECT 1")


def test_a_library_that_another_program_writes_is_told_as_busy(connection: Connection, monkeypatch) -> None:
    monkeypatch.setattr("reader.library.connection.BUSY_TIMEOUT_SECONDS", 0.01)
    other = Connection(connection.path)
    with connection.transaction(), pytest.raises(LibraryUnusable) as told:
        other.write("INSERT INTO words VALUES ('三')")
    other.close()
    assert told.value.key == "library_busy"
