"""With which list of organizations a library was last gone through, as a number that stands for the list."""

from __future__ import annotations

from reader.library.connection import Connection

_NAME = "own_list"


def read_mark(connection: Connection) -> int:
    """Return the number of the list; 0 where none was ever noted."""
    row = connection.row("SELECT value FROM facts WHERE name = ?", (_NAME,))
    return int(row[0]) if row else 0


def note_mark(connection: Connection, mark: int) -> None:
    """Note that every document was gone through with the list of this number, of 63 bits at most."""
    with connection.transaction():
        connection.write(
            "INSERT INTO facts (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value",
            (_NAME, mark),
        )
