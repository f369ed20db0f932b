"""Reading documents anew with a better parser, from their kept files: in the background, or one as it is opened.

Where the file is neither kept nor at its place any more, the text stays and only its mentions are found anew. Notes
are carried over as with an import, and a document whose new text differs keeps its earlier one. What changed is
written into a report, as for an import.
"""

from __future__ import annotations

import hashlib
from collections import deque
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass, field, replace
from enum import StrEnum
from itertools import islice
from pathlib import Path

from reader.document.model import Document
from reader.errors import LecternError, LibraryUnusable, NotFound
from reader.library.database import Library
from reader.library.document_store import DocumentEntry, Reading
from reader.library.prepared import PreparedDocument
from reader.workspace.change import Change, ChangeKind
from reader.workspace.import_journal import ImportJournal
from reader.workspace.import_report import ImportItem, Outcome
from reader.workspace.reading_pool import PROCESSES, WAITING_MOST, ReadingPool, Slot
from reader.workspace.replacing import CarriedNotes, index_mentions, replace_text
from reader.workspace.source_reading import current_reading, recognised_anew
from reader.workspace.workspace import Workspace

FEW_DOCUMENTS = 8
"""Fewer documents than this are read without other processes."""


def _tell_nobody(*_told: object) -> None:
    """Take no notice."""


@dataclass(frozen=True, slots=True)
class Listener:
    """Who is told of a reading under way, from its thread: `progress(done, total, name)` before each document.

    `changed(document, change)` follows each that changed; `cancelled()` is asked again and again.
    """

    progress: Callable[[int, int, str], None] = _tell_nobody
    changed: Callable[[int, Change], None] = _tell_nobody
    cancelled: Callable[[], bool] = lambda: False


class Difference(StrEnum):
    """In what a new reading differs from the one before."""

    NONE = "none"
    FACTS = "facts"
    TEXT = "text"


_OUTCOMES = {Difference.TEXT: Outcome.TEXT_RENEWED, Difference.FACTS: Outcome.FACTS_RENEWED}


@dataclass(frozen=True, slots=True)
class Renewed:
    """What a new reading of a document changed, what became of its notes, and why its file could not be read."""

    difference: Difference
    notes: CarriedNotes = field(default_factory=CarriedNotes)
    error: LecternError | None = None


@dataclass(frozen=True, slots=True)
class RereadReport:
    """What reading anew changed, by the documents' ids; `without_source` kept their text for want of the file.

    `number` is that of the report in the library (workspace.import_history), which names only what changed.
    """

    renewed: dict[int, Renewed] = field(default_factory=dict)
    without_source: tuple[int, ...] = ()
    cancelled: bool = False
    number: int | None = None

    @property
    def review(self) -> list[str]:
        """The annotations that await the person's word, in the order of the documents."""
        return [annotation for renewed in self.renewed.values() for annotation in renewed.notes.review]

    def change(self, origin: object | None = None) -> Change:
        """Say what was touched, for Workspace.announce."""
        touched = {number: each for number, each in self.renewed.items() if each.difference is not Difference.NONE}
        annotations = frozenset(note for each in touched.values() for note in each.notes.changed)
        kinds = {
            ChangeKind.DOCUMENTS_REPLACED if each.difference is Difference.TEXT else ChangeKind.FACTS
            for each in touched.values()
        }
        if annotations:
            kinds.add(ChangeKind.ANNOTATIONS)
        return Change(frozenset(touched), annotations, frozenset(kinds), origin)


def outdated(workspace: Workspace) -> list[int]:
    """Return the documents that an earlier parser or recogniser read."""
    return workspace.library.documents.read_before(current_reading())


def count_readable_anew(library: Path) -> int:
    """Count the documents of which a new reading could change something, from a worker thread.

    One of an earlier parser whose file is neither kept nor at its place is not among them, unless an earlier
    recogniser found its mentions, too. Raises LibraryUnusable.
    """
    with Library.open(library) as own:
        return len(_worth_reading(own))


def read_again(workspace: Workspace, document_id: int, origin: object | None = None) -> Renewed | None:
    """Read one document anew if it is of an earlier reading, tell the views what changed, and return it.

    None where nothing is to be done. Raises NotFound, LibraryUnusable.
    """
    library = workspace.library
    reading, present = library.documents.reading(document_id), current_reading()
    if reading.parser >= present.parser and reading.recogniser >= present.recogniser:
        return None
    report = _read_all(library, [document_id], Listener())
    workspace.announce(report.change(origin))
    return report.renewed.get(document_id)


def read_again_in_own_library(
    library: Path,
    listener: Listener | None = None,
    report: int | None = None,
) -> RereadReport:
    """Read every outdated document anew, from a worker thread: opens the library for itself and tells no view.

    Can be stopped at any time and goes on with the next call, in the report of the first where that is named; the
    caller announces `report.change()` on the thread of its workspace. Raises LibraryUnusable where the library cannot
    be opened or written.
    """
    with Library.open(library) as own:
        documents = _worth_reading(own)
        if not documents:
            return RereadReport(without_source=tuple(own.documents.read_before(current_reading())))
        journal = ImportJournal(own, ())
        if report is None:
            journal.begin()
        else:
            journal.go_on(report)
        found = _read_all(own, documents, listener or Listener(), journal)
        journal.finish(cancelled=found.cancelled)
        with suppress(LibraryUnusable):
            own.search.catch_up()
        without = tuple(own.documents.read_before(current_reading())) if not found.cancelled else ()
        return replace(found, number=journal.number, without_source=without)


def renew(library: Library, document_id: int, prepared: PreparedDocument) -> Renewed:
    """Write a new reading of the content that a document came from, in the caller's transaction."""
    try:
        before = library.documents.as_read(document_id)
    except LibraryUnusable as error:
        if error.key != "document_damaged":
            raise
        return Renewed(Difference.TEXT, replace_text(library, document_id, prepared, current_reading()))
    document = prepared.document
    if _texts(before) != _texts(document):
        return Renewed(Difference.TEXT, replace_text(library, document_id, prepared, current_reading()))
    library.documents.revise(document_id, prepared, current_reading())
    index_mentions(library, document_id, prepared.head)
    is_same = replace(before, source=document.source) == document
    return Renewed(Difference.NONE if is_same else Difference.FACTS)


def _worth_reading(library: Library) -> list[int]:
    """Return the outdated documents whose file can be read or whose mentions can be found anew."""
    present, kept = current_reading(), library.sources.kept()
    found = []
    for document_id in library.documents.read_before(present):
        entry = library.documents.entry(document_id)
        is_outdated = library.documents.reading(document_id).recogniser < present.recogniser
        if is_outdated or entry.sha256 in kept or _at_its_place(entry.source, entry.sha256) is not None:
            found.append(document_id)
    return found


def _read_all(
    library: Library, documents: Sequence[int], listener: Listener, journal: ImportJournal | None = None
) -> RereadReport:
    renewed: dict[int, Renewed] = {}
    upcoming = iter(documents)
    ahead: deque[Slot | None] = deque()
    with ReadingPool(PROCESSES if len(documents) >= FEW_DOCUMENTS else 0) as pool:
        for index, document_id in enumerate(documents):
            ahead.extend(_asked(library, pool, each) for each in islice(upcoming, WAITING_MOST - len(ahead)))
            entry = library.documents.entry(document_id)
            listener.progress(index, len(documents), entry.symbol or entry.title)
            slot = ahead.popleft()
            result = pool.result(slot, listener.cancelled) if slot is not None else None
            if listener.cancelled() or (slot is not None and result is None):
                return RereadReport(renewed, cancelled=True)
            item = None
            with suppress(NotFound), library.transaction():
                renewed[document_id] = _renewed(library, document_id, result)
                item = _item(entry, renewed[document_id])
                if item is not None and journal is not None:
                    journal.write_with(item)
            if item is not None:
                if journal is not None:
                    journal.take(item)
                listener.changed(document_id, RereadReport({document_id: renewed[document_id]}).change())
    return RereadReport(renewed)


def _item(entry: DocumentEntry, renewed: Renewed) -> ImportItem | None:
    """Give the line of the report on a document; None where nothing changed."""
    notes = renewed.notes
    if renewed.error is not None:
        return ImportItem(Path(entry.source), Outcome.FAILED, entry.id, renewed.error)
    outcome = _OUTCOMES.get(renewed.difference)
    if outcome is None:
        return None
    path = Path(entry.source)
    return ImportItem(path, outcome, entry.id, moved=notes.moved, review=notes.review, carried=notes.changed)


def _asked(library: Library, pool: ReadingPool, document_id: int) -> Slot | None:
    """Ask for a document's file to be read; None where it is neither kept nor at its place with the same content."""
    entry = library.documents.entry(document_id)
    data = library.sources.get(entry.sha256) or _at_its_place(entry.source, entry.sha256)
    return None if data is None else pool.submit(data, entry.source)


def _at_its_place(source: str, sha256: str) -> bytes | None:
    try:
        data = Path(source).read_bytes()
    except (OSError, ValueError):
        return None
    return data if hashlib.sha256(data).hexdigest() == sha256 else None


def _renewed(library: Library, document_id: int, result: PreparedDocument | LecternError | None) -> Renewed:
    """Write what a new reading gave, in the caller's transaction; without one, find the mentions anew."""
    if isinstance(result, PreparedDocument):
        if library.documents.entry(document_id).sha256 != result.head.source.sha256:
            # An import has put a newer text in its place while the older one was being read.
            return Renewed(Difference.NONE)
        return renew(library, document_id, result)
    own, present = library.documents.reading(document_id), current_reading()
    refused = result if isinstance(result, LecternError) else None
    try:
        before = library.documents.as_read(document_id)
    except LibraryUnusable as error:
        if error.key != "document_damaged":
            raise
        return Renewed(Difference.NONE, error=refused)
    # A file that the parser no longer takes is not tried again before the next parser.
    parser = present.parser if refused is not None else own.parser
    document = before if own.recogniser >= present.recogniser else recognised_anew(before)
    library.documents.revise(document_id, document, Reading(parser, present.recogniser))
    index_mentions(library, document_id, document)
    return Renewed(Difference.NONE if document == before else Difference.FACTS, error=refused)


def _texts(document: Document) -> tuple[object, ...]:
    """Return all that the places of notes go by: the blocks' texts, numbers and note marks, and the footnotes."""
    blocks = tuple((block.id, block.text, block.number, block.notes) for block in document.blocks)
    return (*blocks, *((note.label, note.text) for note in document.footnotes))
