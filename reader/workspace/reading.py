"""Opening documents and remembering where reading stopped."""

from __future__ import annotations

from reader.document.model import Document
from reader.errors import NotFound
from reader.library.position_store import ReadingPosition
from reader.workspace.workspace import Workspace

__all__ = ["ReadingPosition", "last_document", "open_document", "position", "remember_position"]


def open_document(workspace: Workspace, document_id: int) -> Document:
    """Return a document and make it the one that was open last. Raises NotFound."""
    if workspace.library.documents.is_removed(document_id):
        raise NotFound("document_not_found", str(document_id))
    document = workspace.library.documents.load(document_id)
    workspace.library.positions.visit(document_id)
    return document


def position(workspace: Workspace, document_id: int) -> ReadingPosition | None:
    """Return where reading of the document stopped, or None."""
    return workspace.library.positions.get(document_id)


def remember_position(workspace: Workspace, document_id: int, where: ReadingPosition) -> None:
    """Keep where reading of the document stopped. Raises LibraryUnusable."""
    workspace.library.positions.put(document_id, where)


def last_document(workspace: Workspace) -> int | None:
    """Return the document that was open last and is still in the library, or None."""
    return workspace.library.positions.last_document()
