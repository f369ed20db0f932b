"""Bringing files into the library: each file in one transaction, none able to stop the others."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from pathlib import Path
from typing import Any

from reader import locations
from reader.document.annotation import Annotation
from reader.document.model import Document, Problem
from reader.errors import LecternError, LibraryUnusable, UnreadableFile
from reader.library import anchoring
from reader.library.database import Library
from reader.workspace.change import Change, ChangeKind
from reader.workspace.workspace import Workspace

Progress = Callable[[int, int, str], None]
Cancelled = Callable[[], bool]

READABLE_ENDINGS = frozenset({".txt", ".text", ".md", ".xml"})
"""What is taken from a folder; a file that the person names is read whatever it is called."""


class Outcome(StrEnum):
    """What became of a file."""

    IMPORTED = "imported"
    ALREADY_THERE = "already there"
    REPLACED = "replaced"
    FAILED = "failed"


@dataclass(frozen=True, slots=True)
class ImportItem:
    """What became of one file.

    Where it replaced an earlier text, `moved` names the annotations that now stand on slightly different words and
    `review` those whose place the person must choose.
    """

    path: Path
    outcome: Outcome
    document: int | None = None
    error: LecternError | None = None
    problems: tuple[Problem, ...] = ()
    moved: tuple[str, ...] = ()
    review: tuple[str, ...] = ()
    carried: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ImportReport:
    """What became of every file, in order; `cancelled` says that the person stopped before the end."""

    items: tuple[ImportItem, ...] = ()
    cancelled: bool = False

    def with_outcome(self, outcome: Outcome) -> list[ImportItem]:
        """Return the items that ended in this way."""
        return [item for item in self.items if item.outcome is outcome]

    @property
    def documents(self) -> list[int]:
        """The ids of the documents of all files that did not fail, in order, each once."""
        return list(dict.fromkeys(item.document for item in self.items if item.document is not None))

    def change(self, origin: object | None = None) -> Change:
        """Say what the import touched, for Workspace.announce."""
        kinds: set[ChangeKind] = set()
        documents: set[int] = set()
        annotations: set[str] = set()
        for item in self.items:
            if item.document is None or item.outcome is Outcome.ALREADY_THERE:
                continue
            documents.add(item.document)
            annotations.update(item.carried)
            replaced = item.outcome is Outcome.REPLACED
            kinds.add(ChangeKind.DOCUMENTS_REPLACED if replaced else ChangeKind.DOCUMENTS_ADDED)
        if annotations:
            kinds.add(ChangeKind.ANNOTATIONS)
        return Change(frozenset(documents), frozenset(annotations), frozenset(kinds), origin)


def parse_source(path: Path, given: str | None = None) -> Document:
    """Read a file into a document with its mentions. Raises UnreadableFile; needs no library."""
    # Loaded here because a start that imports nothing needs neither.
    from reader.parsing.document_reader import read_document  # noqa: PLC0415
    from reader.recognition.recogniser import recognise  # noqa: PLC0415

    return recognise(read_document(path, given))


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
    return sorted(path for path in locations.seeds().iterdir() if path.suffix in READABLE_ENDINGS)


def _import_into(
    library: Library, paths: Sequence[Path], progress: Progress | None, cancelled: Cancelled | None
) -> ImportReport:
    found = list(_files_in(paths))
    items: list[ImportItem] = []
    for index, (path, error) in enumerate(found):
        if cancelled is not None and cancelled():
            return ImportReport(tuple(items), cancelled=True)
        if progress is not None:
            progress(index, len(found), path.name)
        items.append(ImportItem(path, Outcome.FAILED, error=error) if error else _import_file(library, path))
    _index_for_search(library)
    if progress is not None and found:
        progress(len(found), len(found), found[-1][0].name)
    return ImportReport(tuple(items))


def _index_for_search(library: Library) -> None:
    """Bring the search file up to date; where that fails, the next search tries again, and no document is lost."""
    try:
        library.search.catch_up()
    except LibraryUnusable:
        library.search.close()


def _import_file(library: Library, path: Path) -> ImportItem:
    try:
        sha256 = _hash(path)
        # An earlier text of a document is known too: two files of one symbol must not replace each other for ever.
        known = library.documents.by_hash(sha256) or library.documents.replaced_by_hash(sha256)
        if known is not None and not _is_damaged(library, known):
            return ImportItem(path, Outcome.ALREADY_THERE, known)
        document = _parse(path, sha256)
        with library.transaction():
            return _replace(library, path, known, document) if known else _keep(library, path, document)
    except LecternError as error:
        return ImportItem(path, Outcome.FAILED, error=error)


def _is_damaged(library: Library, document_id: int) -> bool:
    try:
        library.documents.load(document_id)
    except LibraryUnusable as error:
        return error.key == "document_damaged"
    return False


def _parse(path: Path, sha256: str) -> Document:
    try:
        document = parse_source(path, _written(path))
    except LecternError:
        raise
    except Exception as error:  # a fault of ours in one file must not end the import of a thousand
        raise UnreadableFile("file_not_understood", _written(path), detail=repr(error)) from error
    return replace(document, source=replace(document.source, sha256=sha256))


def _keep(library: Library, path: Path, document: Document) -> ImportItem:
    """Add the document, bring a removed one back, or put it in the place of an earlier text of the same symbol.

    Notes on a removed document come back with it, also where its text is another now.
    """
    documents = library.documents
    removed = documents.removed_by_hash(document.source.sha256)
    if removed is not None:
        documents.restore([removed])
        return ImportItem(path, Outcome.IMPORTED, removed, problems=document.problems)
    earlier = documents.same_work(document)
    if earlier is None:
        document_id = documents.add(document)
        library.citations.index(document_id, document)
        return ImportItem(path, Outcome.IMPORTED, document_id, problems=document.problems)
    return _replace(library, path, earlier, document)


def _replace(library: Library, path: Path, document_id: int, document: Document) -> ImportItem:
    was_removed = library.documents.is_removed(document_id)
    annotations = library.annotations.of_document(document_id)
    library.documents.replace(document_id, document, [_kept_form(annotation) for annotation in annotations])
    library.citations.index(document_id, document)
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
        raise UnreadableFile("import_cannot_read", _written(path), detail=error.strerror or str(error)) from error


def _files_in(paths: Sequence[Path]) -> Iterator[tuple[Path, LecternError | None]]:
    """Yield each file once, folders with what lies in them by name; a folder that cannot be read with its error."""
    seen: set[Path] = set()
    for given in paths:
        for path, error in _walk(given) if _is_folder(given) else ((given, None),):
            if path not in seen:
                seen.add(path)
                yield path, error


def _is_folder(path: Path) -> bool:
    try:
        return path.is_dir()
    except OSError:
        return False


def _written(path: Path) -> str:
    """Write a path as text; bytes of a name that are no characters become replacement marks."""
    return os.fsencode(path).decode("utf-8", "replace")


def _walk(folder: Path) -> Iterator[tuple[Path, LecternError | None]]:
    refused: list[OSError] = []
    for place, folders, names in os.walk(folder, onerror=refused.append):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(names):
            path = Path(place) / name
            if not name.startswith(".") and path.suffix.lower() in READABLE_ENDINGS:
                yield path, None
    for error in refused:
        path = Path(error.filename)
        yield path, UnreadableFile("import_cannot_read", _written(path), detail=error.strerror or str(error))
