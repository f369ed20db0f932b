"""The report of an import while it is under way: written with each document, so that a power cut loses no line."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

from reader.errors import LibraryUnusable
from reader.library.database import Library
from reader.library.moment import now
from reader.workspace.file_discovery import written
from reader.workspace.import_report import ImportItem, ImportReport, to_row

FLUSH_AFTER = 200
"""Lines about files that changed nothing are written together, so many at a time."""


class ImportJournal:
    """Gathers what became of the files of one import and keeps it in the library."""

    def __init__(self, library: Library, paths: Sequence[Path]) -> None:
        self._library = library
        self._given = tuple(written(path.absolute()) for path in paths)
        self._started = now()
        self._items: list[ImportItem] = []
        self._waiting = 0
        self._in_transaction: ImportItem | None = None
        self._number: int | None = None
        self._before = 0

    @property
    def number(self) -> int | None:
        """The number of the report in the library, or None where it could not be opened."""
        return self._number

    def go_on(self, number: int) -> None:
        """Write behind the lines of a report that was begun before, as after a pause."""
        self._number = number
        self._before = len(self._library.imports.rows(number))

    def begin(self) -> None:
        """Open the report in the library; a library that cannot take it is told with the first document."""
        with suppress(LibraryUnusable):
            self._number = self._library.imports.begin(self._given)

    def write_with(self, item: ImportItem) -> None:
        """Write the line of an item inside the transaction of its document. Raises LibraryUnusable."""
        self._write(item)
        self._in_transaction = item

    def take(self, item: ImportItem) -> None:
        """Add an item to the report, after its transaction."""
        self._items.append(item)
        self._waiting = 0 if item is self._in_transaction else self._waiting + 1
        if self._waiting >= FLUSH_AFTER:
            self._flush()

    def finish(self, *, cancelled: bool) -> ImportReport:
        """Close the report and return it."""
        if self._number is not None:
            self._flush()
            with suppress(LibraryUnusable):
                self._library.imports.finish(self._number, cancelled=cancelled)
        return ImportReport(tuple(self._items), cancelled, self._number, self._started, now(), self._given)

    def _flush(self) -> None:
        with suppress(LibraryUnusable):
            self._write()
            self._waiting = 0

    def _write(self, *last: ImportItem) -> None:
        if self._number is None:
            return
        first = self._before + len(self._items) - self._waiting
        items = (*self._items[len(self._items) - self._waiting :], *last)
        self._library.imports.add(self._number, [(first + place, to_row(item)) for place, item in enumerate(items)])
