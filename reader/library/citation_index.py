"""Which document cites which symbol, kept in the library so that "cited by" reads no text."""

from __future__ import annotations

from dataclasses import dataclass

from reader.document.model import Document, Reference
from reader.library.connection import Connection


@dataclass(frozen=True, slots=True)
class CitationPlace:
    """A reference as the index keeps it: the citing document's id and the reference."""

    document: int
    reference: Reference


@dataclass(frozen=True, slots=True)
class CitedCount:
    """What is cited, in how many documents and at how many places."""

    target: str
    documents: int
    places: int


class CitationIndex:
    """The references of every document by what they cite."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def index(self, document_id: int, document: Document) -> None:
        """Keep a document's references in the place of those kept before."""
        with self._connection.transaction():
            self._connection.write("DELETE FROM citations WHERE document = ?", (document_id,))
            self._connection.write_many(
                "INSERT INTO citations"
                ' (document, ordinal, block, footnote, start, "end", target, locator, verb, inferred)'
                " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                [
                    (
                        document_id,
                        ordinal,
                        r.block,
                        r.footnote,
                        r.start,
                        r.end,
                        r.target,
                        r.locator,
                        r.verb,
                        r.inferred,
                    )
                    for ordinal, r in enumerate(document.references)
                ],
            )

    def citing(self, target: str) -> list[CitationPlace]:
        """Return every place that cites the target, of documents that are not removed, by date and order."""
        rows = self._connection.rows(
            'SELECT document, block, footnote, start, "end", target, locator, inferred, verb FROM citations'
            " JOIN documents ON documents.id = document WHERE target = ? AND removed_at IS NULL"
            " ORDER BY documents.date, document, ordinal",
            (target,),
        )
        return [
            CitationPlace(
                document, Reference(block, footnote, start, end, cited, locator, bool(inferred), None, verb)
            )
            for document, block, footnote, start, end, cited, locator, inferred, verb in rows
        ]

    def counts(self) -> list[CitedCount]:
        """Return everything that documents cite that are not removed, what most documents cite first."""
        rows = self._connection.rows(
            "SELECT target, COUNT(DISTINCT document) AS citing, COUNT(*) AS places FROM citations"
            " JOIN documents ON documents.id = document WHERE removed_at IS NULL"
            " GROUP BY target ORDER BY citing DESC, places DESC, target"
        )
        return [CitedCount(target, documents, places) for target, documents, places in rows]
