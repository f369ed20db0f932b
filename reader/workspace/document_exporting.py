"""Whole documents to a file, in the forms that other programs read."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path

from reader.workspace.reading import open_document
from reader.workspace.workspace import Workspace


class DocumentForm(StrEnum):
    """The forms in which a whole document is written; the values are what a person types."""

    AKN4UN = "akn4un"


def document_text(workspace: Workspace, document_id: int, form: DocumentForm) -> str:
    """Return a document's file in a form. Raises NotFound for a document that the library does not have."""
    from reader.export.akn4un import document_as_akn4un  # noqa: PLC0415

    writers = {DocumentForm.AKN4UN: document_as_akn4un}
    return writers[form](open_document(workspace, document_id))


def export_document(workspace: Workspace, target: Path, document_id: int, form: DocumentForm) -> None:
    """Write a document to a file, whole or not at all. Raises ExportFailed and NotFound."""
    from reader.export.writing import write_whole  # noqa: PLC0415

    write_whole(target, document_text(workspace, document_id, form))
