"""The person's corrections of references, beside what the program found, so that reading anew cannot undo them."""

from __future__ import annotations

from collections.abc import Iterable

from reader.document.annotation import Anchor
from reader.document.reference_corrections import ReferenceCorrection
from reader.library.connection import Connection


class ReferenceCorrectionStore:
    """Keeps a document's corrections of references in the order in which they were made."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def of(self, document_id: int) -> tuple[ReferenceCorrection, ...]:
        """Return a document's corrections, the earliest first."""
        rows = self._connection.rows(
            'SELECT block, start, "end", quote, before, after, number, footnote, target, locator, made'
            " FROM reference_corrections WHERE document = ? ORDER BY ordinal",
            (document_id,),
        )
        return tuple(
            ReferenceCorrection(Anchor(*place), target, locator, made) for *place, target, locator, made in rows
        )

    def put(self, document_id: int, corrections: Iterable[ReferenceCorrection]) -> None:
        """Make these the document's corrections; DocumentStore.correct_references also tells that it changed."""
        with self._connection.transaction():
            self._connection.write("DELETE FROM reference_corrections WHERE document = ?", (document_id,))
            self._connection.write_many(
                "INSERT INTO reference_corrections (document, ordinal,"
                ' block, start, "end", quote, before, after, number, footnote, target, locator, made)'
                " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                [(document_id, ordinal, *_row(correction)) for ordinal, correction in enumerate(corrections)],
            )


def _row(correction: ReferenceCorrection) -> tuple[str | int | None, ...]:
    place = correction.place
    return (
        *(place.block, place.start, place.end, place.quote, place.before, place.after, place.number, place.footnote),
        *(correction.target, correction.locator, correction.made),
    )
