"""The library: one SQLite file with everything that the person has, and a second one that can be made again."""

from __future__ import annotations

from pathlib import Path
from types import TracebackType
from typing import Self

from reader.errors import LibraryUnusable
from reader.library import backup, schema
from reader.library.annotation_store import AnnotationStore
from reader.library.citation_index import CitationIndex
from reader.library.connection import Connection
from reader.library.correction_store import CorrectionStore
from reader.library.document_store import DocumentStore
from reader.library.import_store import ImportStore
from reader.library.library_files import backup_folder, is_database, search_path, sources_path
from reader.library.organization_correction_store import OrganizationCorrectionStore
from reader.library.organization_index import OrganizationIndex
from reader.library.position_store import PositionStore
from reader.library.reference_correction_store import ReferenceCorrectionStore
from reader.library.source_store import SourceStore
from reader.library.text_search import TextSearch
from reader.library.watch_store import WatchStore


class Library:
    """An open library: its stores, and one connection that belongs to the thread that opened it."""

    def __init__(self, connection: Connection) -> None:
        self.connection = connection
        self.path = connection.path
        self.documents = DocumentStore(connection)
        self.corrections = CorrectionStore(connection)
        self.reference_corrections = ReferenceCorrectionStore(connection)
        self.organization_corrections = OrganizationCorrectionStore(connection)
        self.imports = ImportStore(connection)
        self.watched = WatchStore(connection)
        self.annotations = AnnotationStore(connection)
        self.citations = CitationIndex(connection)
        self.organizations = OrganizationIndex(connection)
        self.positions = PositionStore(connection)
        self.search = TextSearch(search_path(connection.path), self.documents)
        self.sources = SourceStore(sources_path(connection.path))
        self.transaction = connection.transaction

    @classmethod
    def open(cls, path: Path) -> Library:
        """Open the library at this path, make it where there is none, bring an older one up to date.

        Raises LibraryUnusable, and changes nothing, where the file is no library, is damaged, was written by a
        newer program, cannot be written, or the disk is full; and where it is gone though copies of it are there. An
        older library is copied before it is changed.
        """
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise LibraryUnusable("library_cannot_open", str(path), detail=str(error)) from error
        _check_file(path)
        connection = Connection(path)
        try:
            _bring_up_to_date(connection)
        except BaseException:
            connection.close()
            raise
        return cls(connection)

    def close(self) -> None:
        """Close all files; closing twice does nothing."""
        self.sources.close()
        self.search.close()
        self.connection.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()


def _check_file(path: Path) -> None:
    """Refuse a file that is no SQLite database before SQLite writes anything beside it, and a library that is lost.

    A library that was copied and is gone now is not begun anew: copies of the empty one would push the others out.
    """
    try:
        has_content = path.exists() and path.stat().st_size > 0
        is_foreign = has_content and not is_database(path)
    except OSError as error:
        raise LibraryUnusable("library_cannot_open", str(path), detail=str(error)) from error
    if is_foreign:
        raise LibraryUnusable("library_damaged", str(path), detail="file is not a database")
    if not has_content and backup.copies(path):
        raise LibraryUnusable("library_lost", str(path), folder=str(backup_folder(path)))


def _bring_up_to_date(connection: Connection) -> None:
    # In this order, since another program may make the library between the questions.
    is_empty = connection.row("SELECT count(*) FROM sqlite_master")[0] == 0
    application = connection.row("PRAGMA application_id")[0]
    version = connection.row("PRAGMA user_version")[0]
    if not is_empty and application != schema.APPLICATION_ID:
        raise LibraryUnusable("not_a_library", str(connection.path))
    if version > schema.VERSION:
        raise LibraryUnusable(
            "library_from_newer_version", str(connection.path), version=version, known=schema.VERSION
        )
    if version == schema.VERSION:
        return
    if not is_empty:
        backup.copy(connection)
    # Loaded here because sqlite-utils costs a tenth of a second and most starts need no migration.
    from reader.library.migrations import migrate  # noqa: PLC0415

    migrate(connection)
