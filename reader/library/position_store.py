"""Where the person stopped reading in each document, and which document was open last."""

from __future__ import annotations

from dataclasses import dataclass

from reader.library.connection import Connection


@dataclass(frozen=True, slots=True)
class ReadingPosition:
    """The top of the view: a block, the character offset in its text, and how far its line is scrolled (0 to 1)."""

    block: str
    offset: int
    fraction: float


class PositionStore:
    """One reading position for each document."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def get(self, document_id: int) -> ReadingPosition | None:
        """Return where reading stopped, or None."""
        row = self._connection.row(
            "SELECT block, offset, fraction FROM positions WHERE document = ? AND block IS NOT NULL", (document_id,)
        )
        return ReadingPosition(*row) if row else None

    def put(self, document_id: int, position: ReadingPosition) -> None:
        """Remember where reading stopped; the document becomes the one that was open last."""
        with self._connection.transaction():
            self.visit(document_id)
            self._connection.write(
                "UPDATE positions SET block = ?, offset = ?, fraction = ? WHERE document = ?",
                (position.block, position.offset, position.fraction, document_id),
            )

    def move(self, document_id: int, position: ReadingPosition) -> None:
        """Change where reading stopped without opening the document, as when its text was replaced."""
        self._connection.write(
            "UPDATE positions SET block = ?, offset = ?, fraction = ? WHERE document = ?",
            (position.block, position.offset, position.fraction, document_id),
        )

    def visit(self, document_id: int) -> None:
        """Make the document the one that was open last; its position stays."""
        if self.last_document() == document_id:
            return
        # A count and not a time orders the visits: two visits may fall into one second, and clocks go back.
        self._connection.write(
            "INSERT INTO positions (document, visit)"
            " VALUES (?, (SELECT coalesce(max(visit), 0) + 1 FROM positions))"
            " ON CONFLICT (document) DO UPDATE SET visit = excluded.visit",
            (document_id,),
        )

    def last_document(self) -> int | None:
        """Return the document that was read last and is still in the library, or None."""
        row = self._connection.row(
            "SELECT document FROM positions JOIN documents ON id = document"
            " WHERE removed_at IS NULL ORDER BY visit DESC"
        )
        return row[0] if row else None
