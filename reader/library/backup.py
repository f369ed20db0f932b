"""Copies of the library, made with SQLite's backup interface (sqlite.org/backup.html), which sees the WAL too."""

from __future__ import annotations

import sqlite3
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from pathlib import Path

from reader.errors import LibraryUnusable
from reader.library.change_count import ANNOTATIONS, DOCUMENTS
from reader.library.connection import Connection
from reader.library.library_files import WAL_ENDINGS, backup_folder, delete_search_file, search_path

KEPT = 5
"""How many copies stay; the oldest go first."""

INTERVAL = timedelta(days=1)
"""How old the last copy must be before a changed library is copied again."""

_STAMP = "%Y%m%dT%H%M%S%fZ"


def copies(library: Path) -> list[Path]:
    """Return the copies that exist, oldest first."""
    return sorted(backup_folder(library).glob(f"{library.stem}-*.db"))


def copy(connection: Connection, keep: int = KEPT) -> Path:
    """Copy the whole library now, keep the last `keep` copies, and return the new copy's path.

    The copy is written under another name and renamed, so that a file with a copy's name is always whole.
    Raises LibraryUnusable where it cannot be written.
    """
    folder = backup_folder(connection.path)
    target = folder / f"{connection.path.stem}-{datetime.now(UTC).strftime(_STAMP)}.db"
    unfinished = target.with_suffix(".unfinished")
    try:
        folder.mkdir(exist_ok=True)
        _write_copy(connection.raw, unfinished)
        unfinished.replace(target)
        for old in copies(connection.path)[:-keep]:
            old.unlink(missing_ok=True)
    except (OSError, sqlite3.DatabaseError) as error:
        with suppress(OSError):
            unfinished.unlink()
        raise LibraryUnusable("backup_failed", str(target), detail=str(error)) from error
    return target


def copy_if_due(connection: Connection, now: datetime | None = None) -> Path | None:
    """Copy the library if it changed since the last copy and that one is older than INTERVAL; return the copy."""
    existing = copies(connection.path)
    if existing:
        last = existing[-1]
        age = (now or datetime.now(UTC)) - _made(last)
        if age < INTERVAL or _contents_stamp(last) == _stamp_of(connection.raw):
            return None
    return copy(connection)


def restore(copied: Path, library: Path) -> None:
    """Put a copy in the library's place; the library must be closed everywhere.

    What stood there is kept beside it with the ending `.replaced`. Raises LibraryUnusable.
    """
    try:
        fresh = library.with_suffix(".restored")
        source = sqlite3.connect(copied)
        try:
            _write_copy(source, fresh)
        finally:
            source.close()
        for ending in reversed(WAL_ENDINGS):
            _set_aside(library.with_name(library.name + ending))
        # Its count of changes could by chance agree with that of the library that comes back.
        delete_search_file(search_path(library))
        fresh.replace(library)
    except (OSError, sqlite3.DatabaseError) as error:
        raise LibraryUnusable("backup_not_restored", str(copied), detail=str(error)) from error


def _set_aside(path: Path) -> None:
    if path.exists():
        path.replace(path.with_name(f"{path.name}.replaced"))


def _write_copy(source: sqlite3.Connection, target: Path) -> None:
    target.unlink(missing_ok=True)
    copied = sqlite3.connect(target)
    try:
        source.backup(copied)
        # A copy stands alone: no WAL file may be needed beside it.
        copied.execute("PRAGMA journal_mode = DELETE")
    finally:
        copied.close()


def _made(copied: Path) -> datetime:
    stamp = copied.stem.rpartition("-")[2]
    try:
        return datetime.strptime(stamp, _STAMP).replace(tzinfo=UTC)
    except ValueError:
        return datetime.fromtimestamp(copied.stat().st_mtime, UTC)


def _contents_stamp(copied: Path) -> tuple[object, ...] | None:
    try:
        connection = sqlite3.connect(f"file:{copied}?mode=ro", uri=True)
    except sqlite3.DatabaseError:
        return None
    try:
        return _stamp_of(connection)
    except sqlite3.DatabaseError:
        return None
    finally:
        connection.close()


def _stamp_of(connection: sqlite3.Connection) -> tuple[object, ...]:
    """Return the counts of changes, which differ as soon as the library has something that the copy lacks."""
    return tuple(
        connection.execute("SELECT value FROM facts WHERE name = ?", (name,)).fetchone()
        for name in (DOCUMENTS, ANNOTATIONS)
    )
