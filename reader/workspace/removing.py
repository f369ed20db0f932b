"""Taking documents out of the library, so that they and their notes can come back."""

from __future__ import annotations

from collections.abc import Iterable

from reader.workspace.undo import RemovalEdit
from reader.workspace.workspace import Workspace


def remove_documents(workspace: Workspace, document_ids: Iterable[int], origin: object | None = None) -> list[int]:
    """Remove documents, keep their text and notes, and return the ids of those that were there; can be undone."""
    wanted = list(dict.fromkeys(document_ids))
    there: list[int] = []

    def make() -> list[RemovalEdit]:
        there.extend(document for document in wanted if not workspace.library.documents.is_removed(document))
        return [RemovalEdit(document) for document in there]

    workspace.undo.perform("undo.remove", make, origin=origin)
    return there
