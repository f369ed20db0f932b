"""The steps that bring a library from any earlier version to this one (sqlite-utils' migrations).

A shipped step is never edited: a new table or column is a new function at the end, and schema.VERSION counts them.
Imported only where a library is made or brought up to date: sqlite-utils costs a tenth of a second to load.
"""

from __future__ import annotations

from typing import cast

from sqlite_utils import Database, Migrations
from sqlite_utils.db import Table

from reader.library import schema
from reader.library.connection import Connection

steps = Migrations("lectern library")


def migrate(connection: Connection) -> None:
    """Apply every step that the library lacks, in one transaction together with the version number."""
    with connection.transaction():
        steps.apply(Database(connection.raw, recursive_triggers=False, execute_plugins=False))
        connection.raw.execute(f"PRAGMA application_id = {schema.APPLICATION_ID}")
        connection.raw.execute(f"PRAGMA user_version = {schema.VERSION}")


def _table(database: Database, name: str) -> Table:
    return cast("Table", database[name])


@steps()
def m001_documents_and_annotations(database: Database) -> None:
    """Make the tables of the first version.

    `removed_at` marks what the person took away: such a row stays, so that undo, backups and merges cannot lose it
    or bring it back by mistake. Bodies lie in their own table so that listing reads no text.
    """
    _make_document_tables(database)
    _make_annotation_tables(database)
    _table(database, "citations").create(
        {
            "document": int,
            "ordinal": int,
            "block": str,
            "footnote": str,
            "start": int,
            "end": int,
            "target": str,
            "locator": str,
            "verb": str,
            "inferred": int,
        },
        pk=("document", "ordinal"),
        foreign_keys=[("document", "documents", "id")],
    ).create_index(["target"])
    _table(database, "positions").create(
        {"document": int, "block": str, "offset": int, "fraction": float, "visit": int},
        pk="document",
        foreign_keys=[("document", "documents", "id")],
    )
    _table(database, "facts").create({"name": str, "value": int}, pk="name")


def _make_document_tables(database: Database) -> None:
    documents = _table(database, "documents")
    documents.create(
        {
            "id": int,
            "symbol": str,
            "title": str,
            "date": str,
            "organ": str,
            "session": int,
            "genre": str,
            "language": str,
            "source": str,
            "sha256": str,
            "added": str,
            "revision": int,
            "removed_at": str,
        },
        pk="id",
        not_null={"title", "genre", "language", "source", "sha256", "added", "revision"},
    )
    documents.create_index(["symbol"])
    documents.create_index(["sha256"])
    _table(database, "bodies").create(
        {"document": int, "body": str},
        pk="document",
        not_null={"body"},
        foreign_keys=[("document", "documents", "id")],
    )
    earlier = _table(database, "earlier_bodies")
    earlier.create(
        {
            "id": int,
            "document": int,
            "revision": int,
            "sha256": str,
            "body": str,
            "annotations": str,
            "replaced_at": str,
        },
        pk="id",
        not_null={"document", "revision", "sha256", "body", "annotations", "replaced_at"},
        foreign_keys=[("document", "documents", "id")],
    )
    earlier.create_index(["document"])
    earlier.create_index(["sha256"])


def _make_annotation_tables(database: Database) -> None:
    annotations = _table(database, "annotations")
    annotations.create(
        {
            "id": str,
            "document": int,
            "colour": str,
            "note": str,
            "created": str,
            "modified": str,
            "state": str,
            "removed_at": str,
        },
        pk="id",
        not_null={"document", "colour", "note", "created", "modified", "state"},
        foreign_keys=[("document", "documents", "id")],
    )
    annotations.create_index(["document"])
    _table(database, "anchors").create(
        {
            "annotation": str,
            "ordinal": int,
            "block": str,
            "start": int,
            "end": int,
            "quote": str,
            "before": str,
            "after": str,
            "number": str,
            "footnote": str,
        },
        pk=("annotation", "ordinal"),
        not_null={"block", "start", "end", "quote", "before", "after"},
        foreign_keys=[("annotation", "annotations", "id")],
    )
    tags = _table(database, "tags")
    tags.create(
        {"annotation": str, "ordinal": int, "tag": str},
        pk=("annotation", "tag"),
        not_null={"ordinal"},
        foreign_keys=[("annotation", "annotations", "id")],
    )
    tags.create_index(["tag"])
