"""Which files of the watched folders the library has dealt with, and in which state they were."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from reader.library.connection import Connection


@dataclass(frozen=True, slots=True)
class FileStamp:
    """How a file's content is known without reading it: its size in bytes and time of change in nanoseconds."""

    size: int
    modified: int


class WatchStore:
    """Remembers files by their whole path."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def known(self) -> dict[str, FileStamp]:
        """Return every file that was dealt with, as it was then."""
        rows = self._connection.rows("SELECT path, size, modified FROM watched_files")
        return {path: FileStamp(size, modified) for path, size, modified in rows}

    def remember(self, files: Mapping[str, FileStamp]) -> None:
        """Note that files were dealt with as they are."""
        self._connection.write_many(
            "INSERT OR REPLACE INTO watched_files (path, size, modified) VALUES (?, ?, ?)",
            [(path, stamp.size, stamp.modified) for path, stamp in files.items()],
        )

    def forget_all_but(self, folders: tuple[str, ...]) -> None:
        """Forget the files outside these folders, which are written with a separator at their end."""
        gone = [(path,) for path in self.known() if not path.startswith(folders)]
        self._connection.write_many("DELETE FROM watched_files WHERE path = ?", gone)
