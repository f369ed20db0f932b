"""Finding the organizations of every document anew, after a change of the person's list."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

from reader.errors import LibraryUnusable, NotFound
from reader.library.database import Library
from reader.library.list_mark import note_mark, read_mark
from reader.recognition.own_list import EMPTY, OwnList
from reader.workspace.change import Change, ChangeKind
from reader.workspace.organization_list import list_or_none, own_list
from reader.workspace.replacing import index_mentions
from reader.workspace.workspace import Workspace

Progress = Callable[[int, int], None]
Cancelled = Callable[[], bool]

_MARK_BYTES = 7


@dataclass(frozen=True, slots=True)
class Recognised:
    """The documents that name others now, of how many that were looked at, and whether it was stopped before all."""

    documents: frozenset[int]
    looked_at: int
    cancelled: bool = False

    def change(self, origin: object | None = None) -> Change:
        """Say what was touched, for Workspace.announce."""
        kinds = frozenset({ChangeKind.FACTS} if self.documents else ())
        return Change(self.documents, kinds=kinds, origin=origin)


def recognise_again(
    workspace: Workspace,
    progress: Progress | None = None,
    cancelled: Cancelled | None = None,
    origin: object | None = None,
) -> Recognised:
    """Find the organizations of every document of the library anew, tell the views, and return what changed.

    Texts, references and notes stay as they are; a document that names the same as before is left alone. `progress`
    is given the number of documents that are done and of all. Raises UnreadableFile where the person's list cannot be
    read, and LibraryUnusable.
    """
    done = _recognise(workspace.library, own_list(), progress, cancelled)
    workspace.announce(done.change(origin))
    return done


def recognise_in_own_library(
    library: Path, progress: Progress | None = None, cancelled: Cancelled | None = None
) -> Recognised:
    """Recognise as recognise_again does, from a worker thread: opens the library for itself and tells nobody.

    The caller announces the change on the thread of its workspace.
    """
    with Library.open(library) as opened:
        return _recognise(opened, own_list(), progress, cancelled)


def is_behind(workspace: Workspace) -> bool:
    """Tell whether the person's list says other things than when the library was last gone through with it.

    A library without documents is never behind. Raises UnreadableFile.
    """
    mark = mark_of(own_list())
    library = workspace.library
    return mark != read_mark(library.connection) and not library.documents.is_empty()


def begin_with_list(library: Library) -> None:
    """Note of a library without documents that it goes by the person's list, with which all that comes is read."""
    if library.documents.is_empty():
        note_mark(library.connection, mark_of(list_or_none()))


def mark_of(own: OwnList) -> int:
    """Return the number that stands for what a list says; 0 for one that says nothing."""
    said = replace(own, unread=())
    if said == EMPTY:
        return 0
    return int.from_bytes(hashlib.sha256(repr(said).encode()).digest()[:_MARK_BYTES])


def _recognise(library: Library, own: OwnList, progress: Progress | None, cancelled: Cancelled | None) -> Recognised:
    # Removed ones too: undo brings them back as they are.
    documents = library.documents.ids()
    touched: set[int] = set()
    for done, document_id in enumerate(documents):
        if cancelled is not None and cancelled():
            return Recognised(frozenset(touched), done, cancelled=True)
        if _recognise_one(library, document_id, own):
            touched.add(document_id)
        if progress is not None:
            progress(done + 1, len(documents))
    note_mark(library.connection, mark_of(own))
    return Recognised(frozenset(touched), len(documents))


def _recognise_one(library: Library, document_id: int, own: OwnList) -> bool:
    """Find the organizations of one document; tell whether it names others now."""
    # Loaded here because a start that recognises nothing needs it not.
    from reader.recognition.organizations import find_organizations  # noqa: PLC0415

    documents = library.documents
    try:
        known = documents.as_read(document_id)
        document = replace(known, organizations=find_organizations(known, own))
        if document.organizations == known.organizations:
            return False
        with library.transaction():
            # An import or a new reading may have put another text there in the meantime, which knows the list.
            if documents.as_read(document_id) != known:
                return False
            documents.revise(document_id, document, documents.reading(document_id))
            index_mentions(library, document_id, document)
    except (NotFound, LibraryUnusable) as error:
        if isinstance(error, LibraryUnusable) and error.key != "document_damaged":
            raise
        return False
    return True
