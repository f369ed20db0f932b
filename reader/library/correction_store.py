"""The person's corrections of documents, beside what the program read, so that reading anew cannot undo them."""

from __future__ import annotations

from collections.abc import Iterable

from reader.document.corrections import CorrectedField, Correction, found_in
from reader.document.model import Document
from reader.library.connection import Connection


class CorrectionStore:
    """Keeps at most one correction for each field of a document."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def of(self, document_id: int) -> tuple[Correction, ...]:
        """Return a document's corrections in the order of the fields."""
        rows = self._connection.rows(
            "SELECT field, value, found, made FROM corrections WHERE document = ?", (document_id,)
        )
        made = [Correction(CorrectedField(field), value, found, moment) for field, value, found, moment in rows]
        return tuple(sorted(made, key=lambda correction: list(CorrectedField).index(correction.field)))

    def put(self, document_id: int, corrections: Iterable[Correction]) -> None:
        """Make these the document's corrections; DocumentStore.correct also changes what lists show."""
        with self._connection.transaction():
            self._connection.write("DELETE FROM corrections WHERE document = ?", (document_id,))
            self._connection.write_many(
                "INSERT INTO corrections (document, field, value, found, made) VALUES (?, ?, ?, ?, ?)",
                [(document_id, c.field.value, c.value, c.found, c.made) for c in corrections],
            )

    def note_reading(self, document_id: int, document: Document) -> None:
        """Keep what the program reads now beside each of the corrections."""
        self._connection.write_many(
            "UPDATE corrections SET found = ? WHERE document = ? AND field = ?",
            [(found_in(document, field), document_id, field.value) for field in CorrectedField],
        )

    def corrected_from(self, symbol: str | None) -> list[int]:
        """Return the documents whose symbol the program read so and the person corrected."""
        rows = self._connection.rows(
            "SELECT document FROM corrections WHERE field = ? AND found IS ? ORDER BY document",
            (CorrectedField.SYMBOL.value, symbol),
        )
        return [document for (document,) in rows]
