"""Bringing files into the library: each file in one transaction, none able to stop the others."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from reader import locations
from reader.document.annotation import Annotation
from reader.document.model import Document, Problem
from reader.errors import LecternError, LibraryUnusable, UnreadableFile
from reader.library import anchoring
from reader.library.database import Library
from reader.workspace.file_discovery import FoundFile, cannot_read, files_in, readable_endings, written
from reader.workspace.import_journal import ImportJournal
from reader.workspace.import_report import ImportItem, ImportReport, Outcome
from reader.workspace.same_work import earlier_text
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

READABLE_ENDINGS = readable_endings()
"""What a dialog for files offers; see file_discovery for what a folder gives."""


def parse_source(path: Path, given: str | None = None) -> Document:
    """Read a file into a document with its mentions. Raises UnreadableFile; needs no library."""
    # Loaded here because a start that imports nothing needs neither.
    from reader.parsing.document_reader import read_document  # noqa: PLC0415
    from reader.recognition.recogniser import recognise  # noqa: PLC0415
    from reader.workspace.organization_list import list_or_none  # noqa: PLC0415

    return recognise(read_document(path, given), list_or_none())


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
    found = list(files_in(paths))
    journal = ImportJournal(library, paths)
    if found:
        journal.begin()
    stopped = False
    for index, file in enumerate(found):
        stopped = cancelled is not None and cancelled()
        if stopped:
            break
        if progress is not None:
            progress(index, len(found), file.path.name)
        journal.take(_without_reading(file) or _import_file(library, file.path, journal))
    _index_for_search(library)
    if progress is not None and found and not stopped:
        progress(len(found), len(found), found[-1].path.name)
    return journal.finish(cancelled=stopped)


def _without_reading(file: FoundFile) -> ImportItem | None:
    """Return what becomes of a file that is not read, or None for one that is."""
    if file.error is None:
        return None
    return ImportItem(file.path, Outcome.SKIPPED if file.passed_over else Outcome.FAILED, error=file.error)


def _index_for_search(library: Library) -> None:
    """Bring the search file up to date; where that fails, the next search tries again, and no document is lost."""
    try:
        library.search.catch_up()
    except LibraryUnusable:
        library.search.close()


def _import_file(library: Library, path: Path, journal: ImportJournal) -> ImportItem:
    try:
        sha256 = _hash(path)
        # An earlier text of a document is known too: two files of one symbol must not replace each other for ever.
        known = library.documents.by_hash(sha256) or library.documents.replaced_by_hash(sha256)
        if known is not None and not _is_damaged(library, known):
            return ImportItem(path, Outcome.ALREADY_THERE, known)
        document = _parse(path, sha256)
        with library.transaction():
            item = _replace(library, path, known, document) if known else _keep(library, path, document)
            journal.write_with(item)
    except LecternError as error:
        return ImportItem(path, Outcome.FAILED, error=error)
    return item


def _is_damaged(library: Library, document_id: int) -> bool:
    try:
        library.documents.load(document_id)
    except LibraryUnusable as error:
        return error.key == "document_damaged"
    return False


def _parse(path: Path, sha256: str) -> Document:
    try:
        document = parse_source(path, written(path))
    except LecternError:
        raise
    except Exception as error:  # a fault of ours in one file must not end the import of a thousand
        raise UnreadableFile("file_not_understood", written(path), detail=repr(error)) from error
    return replace(document, source=replace(document.source, sha256=sha256))


def _keep(library: Library, path: Path, document: Document) -> ImportItem:
    """Add the document, bring a removed one back, or put it in the place of an earlier text of the same work.

    Notes on a removed document come back with it, also where its text is another now.
    """
    documents = library.documents
    removed = documents.removed_by_hash(document.source.sha256)
    if removed is not None:
        documents.restore([removed])
        return ImportItem(path, Outcome.IMPORTED, removed, problems=document.problems)
    earlier = earlier_text(library, document)
    if earlier.document is not None:
        return _replace(library, path, earlier.document, document)
    if earlier.is_symbol_shared:
        doubt = Problem("symbol_shared", None, document.symbol or "")
        document = replace(document, problems=(*document.problems, doubt))
    document_id = documents.add(document)
    library.citations.index(document_id, document)
    library.organizations.index(document_id, document)
    return ImportItem(path, Outcome.IMPORTED, document_id, problems=document.problems)


def _replace(library: Library, path: Path, document_id: int, document: Document) -> ImportItem:
    was_removed = library.documents.is_removed(document_id)
    annotations = library.annotations.of_document(document_id)
    library.documents.replace(document_id, document, [_kept_form(annotation) for annotation in annotations])
    library.citations.index(document_id, document)
    library.organizations.index(document_id, document)
    carried: list[str] = []
    ways: dict[anchoring.Certainty, list[str]] = {way: [] for way in anchoring.Certainty}
    for annotation in annotations:
        placed, certainty = anchoring.carry_over(annotation, document)
        ways[certainty].append(annotation.id)
        if placed != annotation:
            library.annotations.put(placed)
            carried.append(annotation.id)
    return ImportItem(
        path,
        Outcome.IMPORTED if was_removed else Outcome.REPLACED,
        document_id,
        problems=document.problems,
        moved=tuple(ways[anchoring.Certainty.NEARLY]),
        review=tuple(ways[anchoring.Certainty.LOST]),
        carried=tuple(carried),
    )


def _kept_form(annotation: Annotation) -> dict[str, Any]:
    """Give an annotation's places as they were, to be kept with the text that they belong to."""
    return {
        "id": annotation.id,
        "state": annotation.state.value,
        "anchors": [{name: getattr(anchor, name) for name in anchor.__slots__} for anchor in annotation.anchors],
    }


def _hash(path: Path) -> str:
    try:
        with path.open("rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest()
    except OSError as error:
        raise cannot_read(path, error) from error
