"""Finding the organizations of every document anew, after a change of the person's list."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from reader.errors import LibraryUnusable, NotFound
from reader.library.database import Library
from reader.recognition.own_list import OwnList
from reader.workspace.change import Change, ChangeKind
from reader.workspace.organization_list import own_list
from reader.workspace.replacing import index_mentions
from reader.workspace.workspace import Workspace

Progress = Callable[[int, int], None]
Cancelled = Callable[[], bool]


def recognise_again(
    workspace: Workspace,
    progress: Progress | None = None,
    cancelled: Cancelled | None = None,
    origin: object | None = None,
) -> Change:
    """Find the organizations of every document of the library anew, tell the views, and return what changed.

    Texts, references and notes stay as they are; a document that names the same as before is left alone. `progress`
    is given the number of documents that are done and of all. Raises UnreadableFile where the person's list cannot be
    read, and LibraryUnusable.
    """
    change = _recognise(workspace.library, own_list(), progress, cancelled, origin)
    workspace.announce(change)
    return change


def recognise_in_own_library(
    library: Path, progress: Progress | None = None, cancelled: Cancelled | None = None
) -> Change:
    """Recognise as recognise_again does, from a worker thread: opens the library for itself and tells nobody.

    The caller announces the change on the thread of its workspace.
    """
    with Library.open(library) as opened:
        return _recognise(opened, own_list(), progress, cancelled, None)


def _recognise(
    library: Library,
    own: OwnList,
    progress: Progress | None,
    cancelled: Cancelled | None,
    origin: object | None,
) -> Change:
    entries = library.documents.listing()
    touched: set[int] = set()
    for done, entry in enumerate(entries):
        if cancelled is not None and cancelled():
            break
        if _recognise_one(library, entry.id, own):
            touched.add(entry.id)
        if progress is not None:
            progress(done + 1, len(entries))
    return Change(frozenset(touched), kinds=frozenset({ChangeKind.FACTS} if touched else ()), origin=origin)


def _recognise_one(library: Library, document_id: int, own: OwnList) -> bool:
    """Find the organizations of one document; tell whether it names others now."""
    # Loaded here because a start that recognises nothing needs it not.
    from reader.recognition.organizations import find_organizations  # noqa: PLC0415

    documents = library.documents
    try:
        known = documents.as_read(document_id)
    except (NotFound, LibraryUnusable):
        return False
    document = replace(known, organizations=find_organizations(known, own))
    if document.organizations == known.organizations:
        return False
    with library.transaction():
        documents.revise(document_id, document, documents.reading(document_id))
        index_mentions(library, document_id, document)
    return True
