"""Writing what was read from a file into the library: a new document, a removed one again, or a newer text of one."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from reader.document.model import Problem
from reader.library.database import Library
from reader.library.prepared import PreparedDocument, prepare
from reader.workspace.import_report import ImportItem, Outcome
from reader.workspace.replacing import CarriedNotes, index_mentions, replace_text
from reader.workspace.rereading import Difference, renew
from reader.workspace.same_work import earlier_text
from reader.workspace.source_reading import current_reading


def known_document(library: Library, sha256: str) -> int | None:
    """Return the document that came from this content, also before its text was replaced by a newer one.

    Earlier texts count too, since two files of one symbol must not replace each other for ever.
    """
    return library.documents.by_hash(sha256) or library.documents.replaced_by_hash(sha256)


def needs_no_reading(library: Library, document_id: int, sha256: str) -> bool:
    """Tell whether a document that came from this content is whole, and of the present parser's reading."""
    is_earlier_text = library.documents.by_hash(sha256) is None
    return (is_earlier_text or _is_of_present(library, document_id)) and not library.documents.is_damaged(document_id)


def keep(library: Library, path: Path, prepared: PreparedDocument) -> ImportItem:
    """Write what was read, in the caller's transaction, and say what became of the file. Raises LibraryUnusable.

    Notes on a removed document come back with it, also where its text is another now.
    """
    sha256 = prepared.head.source.sha256
    known = known_document(library, sha256)
    if known is not None:
        return _keep_known(library, path, known, prepared)
    removed = library.documents.removed_by_hash(sha256)
    if removed is not None:
        library.documents.restore([removed])
        renewed = renew(library, removed, prepared)
        return _item(path, Outcome.IMPORTED, removed, prepared, renewed.notes)
    earlier = earlier_text(library, prepared)
    if earlier.document is not None:
        was_removed = library.documents.is_removed(earlier.document)
        notes = replace_text(library, earlier.document, prepared, current_reading())
        return _item(path, Outcome.IMPORTED if was_removed else Outcome.REPLACED, earlier.document, prepared, notes)
    if earlier.is_symbol_shared:
        prepared = _with_doubt(prepared)
    document_id = library.documents.add(prepared, current_reading())
    index_mentions(library, document_id, prepared.head)
    return _item(path, Outcome.IMPORTED, document_id, prepared, CarriedNotes())


def _keep_known(library: Library, path: Path, document_id: int, prepared: PreparedDocument) -> ImportItem:
    """Write the text of a document that the library has, where it is damaged or of an earlier parser's reading."""
    if library.documents.is_damaged(document_id):
        notes = replace_text(library, document_id, prepared, current_reading())
        return _item(path, Outcome.REPLACED, document_id, prepared, notes)
    if needs_no_reading(library, document_id, prepared.head.source.sha256):
        return ImportItem(path, Outcome.ALREADY_THERE, document_id)
    renewed = renew(library, document_id, prepared)
    outcome = Outcome.ALREADY_THERE if renewed.difference is Difference.NONE else Outcome.REPLACED
    return _item(path, outcome, document_id, prepared, renewed.notes)


def _is_of_present(library: Library, document_id: int) -> bool:
    own, present = library.documents.reading(document_id), current_reading()
    return own.parser >= present.parser and own.recogniser >= present.recogniser


def _with_doubt(prepared: PreparedDocument) -> PreparedDocument:
    """Say that another work of the library has the symbol."""
    document = prepared.document
    doubt = Problem("symbol_shared", None, document.symbol or "")
    doubted = prepare(replace(document, problems=(*document.problems, doubt)))
    return replace(doubted, source=prepared.source)


def _item(
    path: Path, outcome: Outcome, document_id: int, prepared: PreparedDocument, notes: CarriedNotes
) -> ImportItem:
    return ImportItem(
        path,
        outcome,
        document_id,
        problems=prepared.head.problems,
        moved=notes.moved,
        review=notes.review,
        carried=notes.changed,
    )
