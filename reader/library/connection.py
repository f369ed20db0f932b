"""One connection to a SQLite file: transactions that join, and every failure told as LibraryUnusable.

Sources of the settings: sqlite.org/wal.html (readers and one writer at a time) and
sqlite.org/pragma.html#pragma_synchronous (in WAL only FULL keeps a commit through a power cut, and a note shown as
saved must stay saved).
"""

from __future__ import annotations

import sqlite3
import time
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from reader.errors import LibraryUnusable

BUSY_TIMEOUT_SECONDS = 10.0
_BUSY_PAUSE_SECONDS = 0.02

_FAILURES = {
    sqlite3.SQLITE_FULL: "library_disk_full",
    sqlite3.SQLITE_READONLY: "library_read_only",
    sqlite3.SQLITE_PERM: "library_read_only",
    sqlite3.SQLITE_CANTOPEN: "library_cannot_open",
    sqlite3.SQLITE_BUSY: "library_busy",
    sqlite3.SQLITE_LOCKED: "library_busy",
    sqlite3.SQLITE_CORRUPT: "library_damaged",
    sqlite3.SQLITE_NOTADB: "library_damaged",
    sqlite3.SQLITE_IOERR: "library_cannot_write",
}


class Connection:
    """A connection to one SQLite file, used by one thread.

    Every method raises LibraryUnusable where SQLite or the disk fails; an open transaction is rolled back first. Use
    of a closed connection, or from another thread, raises sqlite3.ProgrammingError.
    """

    def __init__(self, path: Path, *, durable: bool = True) -> None:
        self.path = path
        self._depth = 0
        with self._telling():
            self.raw = sqlite3.connect(path, timeout=BUSY_TIMEOUT_SECONDS, isolation_level=None)
        try:
            with self._telling():
                self._write_ahead()
                self.raw.execute(f"PRAGMA synchronous = {'FULL' if durable else 'NORMAL'}")
                self.raw.execute("PRAGMA foreign_keys = ON")
        except LibraryUnusable:
            self.raw.close()
            raise

    def _write_ahead(self) -> None:
        """Let readers and a writer work at once; where another connection makes the file, SQLite does not wait."""
        until = time.monotonic() + BUSY_TIMEOUT_SECONDS
        while True:
            try:
                self.raw.execute("PRAGMA journal_mode = WAL")
            except sqlite3.OperationalError as error:
                if error.sqlite_errorcode & 0xFF != sqlite3.SQLITE_BUSY or time.monotonic() > until:
                    raise
                time.sleep(_BUSY_PAUSE_SECONDS)
            else:
                return

    def rows(self, sql: str, values: Sequence[Any] = ()) -> list[Any]:
        """Run a query and return all of its rows as tuples."""
        with self._telling():
            return self.raw.execute(sql, values).fetchall()

    def row(self, sql: str, values: Sequence[Any] = ()) -> Any:
        """Run a query and return its first row, or None."""
        with self._telling():
            return self.raw.execute(sql, values).fetchone()

    def write(self, sql: str, values: Sequence[Any] = ()) -> int:
        """Run one statement that changes the file and return the id of the row that it added last."""
        with self.transaction():
            return self.raw.execute(sql, values).lastrowid or 0

    def write_many(self, sql: str, rows: Iterable[Sequence[Any]]) -> None:
        """Run one statement for each of the rows."""
        with self.transaction():
            self.raw.executemany(sql, rows)

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """Keep all or nothing of what is written inside; a transaction within another one joins it."""
        if self._depth:
            self._depth += 1
            try:
                yield
            finally:
                self._depth -= 1
            return
        with self._telling():
            self.raw.execute("BEGIN IMMEDIATE")
            self._depth = 1
            try:
                yield
                self.raw.execute("COMMIT")
            finally:
                self._depth = 0
                # A full disk may have ended the transaction already; rollback() then does nothing.
                self.raw.rollback()

    def close(self) -> None:
        """Close the connection; closing twice does nothing."""
        self.raw.close()

    @contextmanager
    def _telling(self) -> Iterator[None]:
        try:
            yield
        except sqlite3.ProgrammingError:
            # A closed connection or another thread's: a fault of ours, not of the world.
            raise
        except sqlite3.DatabaseError as error:
            raise LibraryUnusable(_failure(error), str(self.path), detail=str(error)) from error


def _failure(error: sqlite3.DatabaseError) -> str:
    """Return the message key for what SQLite reports; the low byte of its code is the kind of failure."""
    code = getattr(error, "sqlite_errorcode", None)
    if code is None:
        return "library_cannot_write"
    return _FAILURES.get(code & 0xFF, "library_cannot_write")
