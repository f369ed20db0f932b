"""The files that lie beside a library and belong to it."""

from __future__ import annotations

from pathlib import Path

WAL_ENDINGS = ("", "-wal", "-shm")
"""What SQLite appends to a database's name for its own files (sqlite.org/tempfiles.html)."""


_MAGIC = b"SQLite format 3\x00"
"""What a SQLite database begins with (sqlite.org/fileformat2.html)."""


def is_database(path: Path) -> bool:
    """Tell whether a file is there and begins as SQLite's do. Raises OSError where it cannot be read."""
    try:
        with path.open("rb") as file:
            return file.read(len(_MAGIC)) == _MAGIC
    except FileNotFoundError:
        return False


def search_path(library: Path) -> Path:
    """Return the path of the search file of the library at this path."""
    return library.with_name(f"{library.stem}.search{library.suffix or '.db'}")


def sources_path(library: Path) -> Path:
    """Return the path of the kept files of the library at this path."""
    return library.with_name(f"{library.stem}.sources{library.suffix or '.db'}")


def backup_folder(library: Path) -> Path:
    """Return the folder of the copies of the library at this path."""
    return library.with_name(f"{library.stem}.backups")


def delete_search_file(search_file: Path) -> None:
    """Delete a search file with what SQLite keeps beside it; the next search makes it again. Raises OSError."""
    for ending in WAL_ENDINGS:
        search_file.with_name(search_file.name + ending).unlink(missing_ok=True)
