"""The files that the documents were read from, so that a better parser can read them again.

They lie in a file of their own beside the library: copies of the library stay small, and it is whole without them.
Each is kept once, under its content's SHA-256, packed where that makes it smaller.
"""

from __future__ import annotations

import zlib
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from reader.errors import LibraryUnusable
from reader.library.connection import Connection
from reader.library.library_files import WAL_ENDINGS

LARGEST_BYTES = 16_000_000
"""Packed files above this are not kept; their documents can be read again only while the file is where it was."""

_WORTH_PACKING = 0.9
_TABLE = """CREATE TABLE IF NOT EXISTS sources (
    sha256 TEXT PRIMARY KEY,
    is_packed INTEGER NOT NULL,
    content BLOB NOT NULL)"""


@dataclass(frozen=True, slots=True)
class PackedSource:
    """A file's bytes as they are kept."""

    content: bytes
    is_packed: bool

    @classmethod
    def of(cls, data: bytes) -> PackedSource:
        """Pack a file's bytes, unless that would save little."""
        packed = zlib.compress(data)
        return cls(packed, True) if len(packed) < _WORTH_PACKING * len(data) else cls(data, False)


class SourceStore:
    """The kept files of one library; the file is opened with the first use."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._opened: Connection | None = None

    def keep(self, sha256: str, source: PackedSource) -> bool:
        """Keep a file under its content's hash and tell whether it is kept; a full disk is no error here."""
        if len(source.content) > LARGEST_BYTES:
            return False
        try:
            self._connection().write(
                "INSERT OR IGNORE INTO sources (sha256, is_packed, content) VALUES (?, ?, ?)",
                (sha256, source.is_packed, source.content),
            )
        except LibraryUnusable:
            return False
        return True

    def get(self, sha256: str) -> bytes | None:
        """Return the bytes of a file, or None where it is not kept or can no longer be read."""
        if self._opened is None and not self._path.exists():
            return None
        try:
            row = self._connection().row("SELECT is_packed, content FROM sources WHERE sha256 = ?", (sha256,))
            if row is None:
                return None
            is_packed, content = row
            return zlib.decompress(content) if is_packed else bytes(content)
        except (LibraryUnusable, zlib.error):
            return None

    def kept(self) -> frozenset[str]:
        """Return the hashes of all files that are kept; none where they can no longer be read."""
        if self._opened is None and not self._path.exists():
            return frozenset()
        try:
            return frozenset(sha256 for (sha256,) in self._connection().rows("SELECT sha256 FROM sources"))
        except LibraryUnusable:
            return frozenset()

    def close(self) -> None:
        """Close the file; the next use opens it again."""
        if self._opened is not None:
            self._opened.close()
            self._opened = None

    def _connection(self) -> Connection:
        if self._opened is None:
            try:
                self._opened = _open(self._path)
            except LibraryUnusable as error:
                if error.key != "library_damaged":
                    raise
                # Everything that still can be read anew is found at its place on the disk or imported again.
                self._set_aside()
                self._opened = _open(self._path)
        return self._opened

    def _set_aside(self) -> None:
        for ending in WAL_ENDINGS:
            file = self._path.with_name(self._path.name + ending)
            with suppress(OSError):
                file.replace(file.with_name(f"{self._path.stem}.damaged{self._path.suffix}{ending}"))


def _open(path: Path) -> Connection:
    connection = Connection(path, durable=False)
    try:
        connection.write(_TABLE)
    except LibraryUnusable:
        connection.close()
        raise
    return connection
