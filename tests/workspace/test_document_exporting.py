"""Whole documents to a file."""

from __future__ import annotations

import pytest

from reader.errors import ExportFailed, NotFound
from reader.parsing.document_reader import read_document
from reader.workspace.document_exporting import DocumentForm, document_text, export_document
from reader.workspace.importing import import_files
from reader.workspace.workspace import Workspace


@pytest.fixture
def workspace(tmp_path, seed):
    with Workspace.open(tmp_path / "library.db") as workspace:
        import_files(workspace, [seed("000")])
        yield workspace


def test_a_document_is_written_so_that_it_can_be_imported_again(workspace, tmp_path):
    (entry,) = workspace.library.documents.listing()
    target = tmp_path / "whole.xml"
    export_document(workspace, target, entry.id, DocumentForm.AKN4UN)
    again = read_document(target)
    assert [block.text for block in again.blocks] == [
        block.text for block in workspace.library.documents.load(entry.id).blocks
    ]


def test_what_cannot_be_exported_is_told(workspace, tmp_path):
    (entry,) = workspace.library.documents.listing()
    with pytest.raises(NotFound):
        document_text(workspace, entry.id + 1, DocumentForm.AKN4UN)
    with pytest.raises(ExportFailed):
        export_document(workspace, tmp_path / "none" / "x.xml", entry.id, DocumentForm.AKN4UN)
