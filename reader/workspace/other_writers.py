"""What other programs write into the library while it is open here: a command beside the window, a second window."""

from __future__ import annotations

from collections.abc import Iterable

from reader.library.change_count import ANNOTATIONS, DOCUMENTS, read_count
from reader.library.document_store import DocumentEntry
from reader.workspace.change import Change, ChangeKind
from reader.workspace.workspace import Workspace

_OF_DOCUMENTS = frozenset(ChangeKind) - {ChangeKind.ANNOTATIONS, ChangeKind.ORGANIZATION_LIST}


class OtherWriters:
    """Compares the library with what its views were told of it last.

    SQLite tells in one number that another connection wrote (sqlite.org/pragma.html#pragma_data_version), so that a
    look that finds nothing costs next to nothing. That connection may be one of this program's, on another thread;
    what it tells by itself is taken as known.
    """

    def __init__(self, workspace: Workspace) -> None:
        self._workspace = workspace
        self._take()
        self._end_subscription = workspace.subscribe(self._on_change)

    def look(self) -> None:
        """Tell the views what others wrote since the last look. Raises LibraryUnusable."""
        if self._written() == self._version:
            return
        entries, documents, annotations = self._entries, self._documents, self._annotations
        self._take()
        if self._documents != documents:
            for change in _changes(entries, self._entries):
                self._workspace.announce(change)
        if self._annotations != annotations:
            self._workspace.announce(Change(frozenset(self._entries), kinds=frozenset({ChangeKind.ANNOTATIONS})))

    def shut(self) -> None:
        """Listen no more."""
        self._end_subscription()

    def _on_change(self, change: Change) -> None:
        if change.kinds & _OF_DOCUMENTS:
            self._take()

    def _take(self) -> None:
        """Note the library as it is; the number first, so that the next look finds what is written meanwhile."""
        library = self._workspace.library
        self._version = self._written()
        self._documents = read_count(library.connection, DOCUMENTS)
        self._annotations = read_count(library.connection, ANNOTATIONS)
        self._entries = {entry.id: entry for entry in library.documents.listing()}

    def _written(self) -> int:
        return int(self._workspace.library.connection.row("PRAGMA data_version")[0])


def _changes(before: dict[int, DocumentEntry], after: dict[int, DocumentEntry]) -> Iterable[Change]:
    """Return what came, what went, which texts are other ones, and that of the rest some fact or mention may be."""
    both = before.keys() & after.keys()
    replaced = frozenset(number for number in both if before[number].revision != after[number].revision)
    touched = {
        ChangeKind.DOCUMENTS_ADDED: frozenset(after.keys() - before.keys()),
        ChangeKind.DOCUMENTS_REMOVED: frozenset(before.keys() - after.keys()),
        ChangeKind.DOCUMENTS_REPLACED: replaced,
        ChangeKind.FACTS: frozenset(both - replaced),
    }
    return [Change(documents, kinds=frozenset({kind})) for kind, documents in touched.items() if documents]
