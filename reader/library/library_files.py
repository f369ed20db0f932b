"""The files that lie beside a library and belong to it."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

WAL_ENDINGS = ("", "-wal", "-shm")
"""What SQLite appends to a database's name for its own files (sqlite.org/tempfiles.html)."""


def is_database(path: Path) -> bool:
    """Tell whether a file is there and SQLite can read its head. Raises OSError where it cannot be read.

    SQLite is asked, since a file that this process opens and closes by itself takes with it the locks by which this
    process holds the library open (sqlite.org/howtocorrupt.html, "Posix advisory locks canceled by a separate thread
    doing close()"); another program that closes the library would then delete the WAL with what is written last. As
    immutable, the file is neither locked nor changed, and nothing is made or deleted beside it.
    """
    if not path.exists():
        return False
    try:
        with closing(sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro&immutable=1", uri=True)) as connection:
            # An empty file is a database for SQLite, but none that anybody has begun.
            return bool(connection.execute("PRAGMA page_count").fetchone()[0])
    except sqlite3.OperationalError as error:
        raise OSError(str(error)) from error
    except sqlite3.DatabaseError:
        return False


def search_path(library: Path) -> Path:
    """Return the path of the search file of the library at this path."""
    return library.with_name(f"{library.stem}.search{library.suffix or '.db'}")


def sources_path(library: Path) -> Path:
    """Return the path of the kept files of the library at this path."""
    return library.with_name(f"{library.stem}.sources{library.suffix or '.db'}")


def belongs_to(path: Path, library: Path) -> bool:
    """Tell whether a file is one that SQLite keeps for the library at this path; raises OSError."""
    own = (library, search_path(library), sources_path(library))
    names = {file.name + ending for file in own for ending in WAL_ENDINGS}
    return path.name in names and path.parent.resolve() == library.parent.resolve()


def backup_folder(library: Path) -> Path:
    """Return the folder of the copies of the library at this path."""
    return library.with_name(f"{library.stem}.backups")


def delete_search_file(search_file: Path) -> None:
    """Delete a search file with what SQLite keeps beside it; the next search makes it again. Raises OSError."""
    for ending in WAL_ENDINGS:
        search_file.with_name(search_file.name + ending).unlink(missing_ok=True)
