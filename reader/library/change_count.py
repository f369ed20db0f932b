"""How often the documents and the annotations of a library changed: what tells an index or a copy it is behind."""

from __future__ import annotations

from reader.library.connection import Connection

DOCUMENTS = "document_changes"
ANNOTATIONS = "annotation_changes"


def raise_count(connection: Connection, name: str) -> None:
    """Count one more change; call it inside the transaction of the change."""
    connection.write(
        "INSERT INTO facts (name, value) VALUES (?, 1) ON CONFLICT (name) DO UPDATE SET value = value + 1", (name,)
    )


def read_count(connection: Connection, name: str) -> int:
    """Return how many changes were counted."""
    row = connection.row("SELECT value FROM facts WHERE name = ?", (name,))
    return row[0] if row else 0
