"""Copies of the library, made with SQLite's backup interface (sqlite.org/backup.html), which sees the WAL too."""

from __future__ import annotations

import sqlite3
from contextlib import closing, suppress
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

from reader.errors import LibraryUnusable
from reader.library import schema
from reader.library.change_count import ANNOTATIONS, DOCUMENTS
from reader.library.connection import Connection
from reader.library.library_files import WAL_ENDINGS, backup_folder, delete_search_file, is_database, search_path

KEPT = 5
"""How many copies stay; the oldest go first."""

INTERVAL = timedelta(days=1)
"""How old the last copy must be before a changed library is copied again."""

_STAMP = "%Y%m%dT%H%M%S%fZ"

_CONTENTS = (
    "SELECT (SELECT count(*) FROM documents WHERE removed_at IS NULL),"
    " (SELECT count(*) FROM annotations WHERE removed_at IS NULL)"
)


@dataclass(frozen=True, slots=True)
class CopyFacts:
    """What a copy holds: when it was made (UTC), and how many documents and annotations are in it."""

    made: datetime
    documents: int
    annotations: int


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


def facts_of(copied: Path) -> CopyFacts:
    """Look into a copy. Raises LibraryUnusable where it is no whole library."""
    try:
        with closing(sqlite3.connect(f"{copied.absolute().as_uri()}?mode=ro", uri=True)) as connection:
            _check_whole(connection)
            return CopyFacts(_made(copied), *connection.execute(_CONTENTS).fetchone())
    except (OSError, sqlite3.DatabaseError) as error:
        raise LibraryUnusable("backup_damaged", str(copied), detail=str(error)) from error


def restore(copied: Path, library: Path) -> Path | None:
    """Put a copy in the library's place and return where what stood there is kept; None where nothing stood.

    What is kept has a name of its own each time, so that putting back a second copy never loses what the first one
    replaced. Raises LibraryUnusable, and changes nothing, where the copy is not whole or the library is open
    somewhere: a program that has it open would go on writing into the file that was set aside.
    """
    facts_of(copied)
    _check_closed(library)
    kept = library.with_name(f"{library.name}.{datetime.now(UTC).strftime(_STAMP)}.replaced")
    fresh = library.with_suffix(".restored")
    try:
        with closing(sqlite3.connect(copied)) as source:
            _write_copy(source, fresh)
        # SQLite would read what is left of the old library's WAL into the copy.
        set_aside = [
            _set_aside(library.with_name(library.name + ending), kept.with_name(kept.name + ending))
            for ending in reversed(WAL_ENDINGS)
        ]
        # Its count of changes could by chance agree with that of the library that comes back.
        delete_search_file(search_path(library))
        fresh.replace(library)
    except (OSError, sqlite3.DatabaseError) as error:
        raise LibraryUnusable("backup_not_restored", str(copied), detail=str(error)) from error
    return kept if any(set_aside) else None


def _check_whole(connection: sqlite3.Connection) -> None:
    """Raise sqlite3.DatabaseError for a file that is damaged or another program's."""
    if connection.execute("PRAGMA application_id").fetchone() != (schema.APPLICATION_ID,):
        raise sqlite3.DatabaseError("file is not a library")
    found = connection.execute("PRAGMA quick_check(1)").fetchone()
    if found != ("ok",):
        raise sqlite3.DatabaseError(str(found[0]))


def _check_closed(library: Path) -> None:
    """Raise LibraryUnusable where someone has the library open: only the last one can take it out of the WAL mode.

    Source: sqlite.org/wal.html, "Activating And Configuring WAL Mode". A damaged library is not asked: with no
    database that it knows, SQLite would delete the WAL, in which the last notes may be.
    """
    if not is_database(library):
        return
    with suppress(sqlite3.DatabaseError), closing(sqlite3.connect(library, timeout=0)) as connection:
        try:
            connection.execute("PRAGMA journal_mode = DELETE")
        except sqlite3.OperationalError as error:
            if error.sqlite_errorcode & 0xFF == sqlite3.SQLITE_BUSY:
                raise LibraryUnusable("library_open", str(library)) from error


def _set_aside(path: Path, kept: Path) -> bool:
    if not path.exists():
        return False
    path.replace(kept)
    return True


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
