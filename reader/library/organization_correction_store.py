"""The person's corrections of single names, beside what the program found, so that reading anew cannot undo them."""

from __future__ import annotations

from collections.abc import Iterable

from reader.document.annotation import Anchor
from reader.document.organization_corrections import OrganizationCorrection
from reader.library.connection import Connection


class OrganizationCorrectionStore:
    """Keeps a document's corrections of names in the order in which they were made."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def of(self, document_id: int) -> tuple[OrganizationCorrection, ...]:
        """Return a document's corrections, the earliest first."""
        rows = self._connection.rows(
            'SELECT block, start, "end", quote, before, after, number, footnote, organization, made'
            " FROM organization_corrections WHERE document = ? ORDER BY ordinal",
            (document_id,),
        )
        return tuple(
            OrganizationCorrection(Anchor(*place), organization, made) for *place, organization, made in rows
        )

    def put(self, document_id: int, corrections: Iterable[OrganizationCorrection]) -> None:
        """Make these the document's corrections; DocumentStore.correct_organizations also tells that it changed."""
        with self._connection.transaction():
            self._connection.write("DELETE FROM organization_corrections WHERE document = ?", (document_id,))
            self._connection.write_many(
                'INSERT INTO organization_corrections (document, ordinal, block, start, "end", quote, before, after,'
                " number, footnote, organization, made)"
                " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                [(document_id, ordinal, *_row(correction)) for ordinal, correction in enumerate(corrections)],
            )


def _row(correction: OrganizationCorrection) -> tuple[str | int | None, ...]:
    place = correction.place
    return (
        *(place.block, place.start, place.end, place.quote, place.before, place.after, place.number, place.footnote),
        *(correction.organization, correction.made),
    )
