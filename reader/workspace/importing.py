"""Bringing files into the library: each file in one transaction, none able to stop the others."""

from __future__ import annotations

import hashlib
from collections import deque
from collections.abc import Callable, Sequence
from contextlib import suppress
from itertools import islice
from pathlib import Path

from reader import locations
from reader.errors import LecternError, LibraryUnusable, UnreadableFile
from reader.library.database import Library
from reader.library.library_files import belongs_to
from reader.library.prepared import PreparedDocument
from reader.workspace.file_discovery import FoundFile, cannot_read, files_in, readable_endings, written
from reader.workspace.import_journal import ImportJournal
from reader.workspace.import_report import ImportItem, ImportReport, Outcome
from reader.workspace.keeping import keep, known_document, needs_no_reading
from reader.workspace.reading_pool import PROCESSES, WAITING_MOST, ReadingPool, Slot
from reader.workspace.recognising import begin_with_list
from reader.workspace.source_reading import parse_source
from reader.workspace.workspace import Workspace

__all__ = [
    "READABLE_ENDINGS",
    "ImportItem",
    "ImportReport",
    "Outcome",
    "import_files",
    "import_in_own_library",
    "import_seeds",
    "parse_source",
    "seed_files",
]

Progress = Callable[[int, int, str], None]
Cancelled = Callable[[], bool]

FEW_FILES = 8
"""Fewer files than this are read without other processes."""

READABLE_ENDINGS = readable_endings()
"""What a dialog for files offers; see file_discovery for what a folder gives."""


def import_files(
    workspace: Workspace,
    paths: Sequence[Path],
    progress: Progress | None = None,
    cancelled: Cancelled | None = None,
    origin: object | None = None,
) -> ImportReport:
    """Import files and folders with everything in them, tell the views, and return what became of each file."""
    report = _import_into(workspace.library, paths, progress, cancelled)
    workspace.announce(report.change(origin))
    return report


def import_in_own_library(
    library: Path,
    paths: Sequence[Path],
    progress: Progress | None = None,
    cancelled: Cancelled | None = None,
) -> ImportReport:
    """Import as import_files does, from a worker thread: opens the library for itself and tells nobody.

    The caller announces `report.change()` on the thread of its workspace. Raises LibraryUnusable where the library
    cannot be opened.
    """
    with Library.open(library) as own:
        return _import_into(own, paths, progress, cancelled)


def import_seeds(
    workspace: Workspace, progress: Progress | None = None, cancelled: Cancelled | None = None
) -> ImportReport:
    """Import the documents that the program ships."""
    return import_files(workspace, seed_files(), progress, cancelled)


def seed_files() -> list[Path]:
    """Return the files that a new library starts with."""
    return sorted(path for path in locations.seeds().iterdir() if path.suffix.lower() in READABLE_ENDINGS)


def _import_into(
    library: Library, paths: Sequence[Path], progress: Progress | None, cancelled: Cancelled | None
) -> ImportReport:
    files = list(files_in(paths))
    journal = ImportJournal(library, paths)
    if files:
        begin_with_list(library)
        journal.begin()
    with ReadingPool(PROCESSES if _is_worth_processes(files) else 0) as pool:
        run = _Run(library, files, journal, pool, cancelled or _never)
        stopped = run.finish(progress)
    _index_for_search(library)
    if progress is not None and files and not stopped:
        progress(len(files), len(files), files[-1].path.name)
    return journal.finish(cancelled=stopped)


class _Run:
    """One import: files are read ahead on other processes and written here, one after another in their order."""

    def __init__(
        self,
        library: Library,
        files: Sequence[FoundFile],
        journal: ImportJournal,
        pool: ReadingPool,
        cancelled: Cancelled,
    ) -> None:
        self._library = library
        self._files = files
        self._journal = journal
        self._pool = pool
        self._cancelled = cancelled

    def finish(self, progress: Progress | None) -> bool:
        """Import all files; tell whether the person stopped before the end."""
        upcoming = iter(self._files)
        ahead: deque[ImportItem | Slot] = deque()
        for index, file in enumerate(self._files):
            ahead.extend(self._begun(each) for each in islice(upcoming, WAITING_MOST - len(ahead)))
            if self._cancelled():
                return True
            if progress is not None:
                progress(index, len(self._files), file.path.name)
            item = self._ended(file.path, ahead.popleft())
            if item is None:
                return True
            self._journal.take(item)
        return False

    def _begun(self, file: FoundFile) -> ImportItem | Slot:
        """Say what becomes of a file that need not be read, or ask for it."""
        path = file.path
        if file.error is not None:
            return ImportItem(path, Outcome.SKIPPED if file.passed_over else Outcome.FAILED, error=file.error)
        if belongs_to(path, self._library.path):
            # Reading it would drop the locks by which the library is held open; see library_files.is_database.
            return ImportItem(path, Outcome.FAILED, error=UnreadableFile("file_is_library", str(path)))
        try:
            return self._known(path, _hash(path)) or self._pool.submit(path, written(path))
        except LecternError as error:
            return ImportItem(path, Outcome.FAILED, error=error)

    def _ended(self, path: Path, begun: ImportItem | Slot) -> ImportItem | None:
        """Write what was read of a file; None where the person stopped first."""
        if isinstance(begun, ImportItem):
            return begun
        result = self._pool.result(begun, self._cancelled)
        if result is None:
            return None
        if isinstance(result, LecternError):
            return ImportItem(path, Outcome.FAILED, error=result)
        try:
            return self._written(path, result)
        except LecternError as error:
            return ImportItem(path, Outcome.FAILED, error=error)

    def _known(self, path: Path, sha256: str) -> ImportItem | None:
        known = known_document(self._library, sha256)
        if known is None or not needs_no_reading(self._library, known, sha256):
            return None
        return ImportItem(path, Outcome.ALREADY_THERE, known)

    def _written(self, path: Path, prepared: PreparedDocument) -> ImportItem:
        library = self._library
        if prepared.source is not None:
            library.sources.keep(prepared.head.source.sha256, prepared.source)
        with library.transaction():
            item = keep(library, path, prepared)
            self._journal.write_with(item)
        if item.document is not None and item.outcome is not Outcome.ALREADY_THERE:
            _index(library, item.document, prepared)
        return item


def _is_worth_processes(files: Sequence[FoundFile]) -> bool:
    """Tell whether to read on other processes: starting one takes longer than reading a few files.

    A PDF goes there even alone, since a library that is not Python's reads it, which a broken file may make crash.
    """
    readable = [file for file in files if file.error is None]
    return len(readable) >= FEW_FILES or any(file.path.suffix.lower() == ".pdf" for file in readable)


def _index(library: Library, document_id: int, prepared: PreparedDocument) -> None:
    with suppress(LibraryUnusable):
        library.search.take(document_id, library.documents.entry(document_id).revision, prepared.passages)


def _index_for_search(library: Library) -> None:
    """Bring the search file up to date; where that fails, the next search tries again, and no document is lost."""
    try:
        library.search.catch_up()
    except LibraryUnusable:
        library.search.close()


def _hash(path: Path) -> str:
    try:
        with path.open("rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest()
    except OSError as error:
        raise cannot_read(path, error) from error


def _never() -> bool:
    return False
