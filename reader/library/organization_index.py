"""Which document names which organization and where, kept in the library so that lists of names read no text."""

from __future__ import annotations

from dataclasses import dataclass

from reader.document.model import Document, OrganizationMention
from reader.library.connection import Connection

PASSAGES_LOOKED_AT = 20_000
"""Paragraphs and notes in which what stands beside an organization is looked for."""


@dataclass(frozen=True, slots=True)
class MentionPlace:
    """A mention as the index keeps it: the naming document's id and the mention."""

    document: int
    mention: OrganizationMention


@dataclass(frozen=True, slots=True)
class OrganizationCount:
    """How often an organization is named, and in how many documents."""

    organization: str
    mentions: int
    documents: int


@dataclass(frozen=True, slots=True)
class Companion:
    """An organization that stands in the same paragraphs or notes as another: in how many, of how many documents."""

    organization: str
    passages: int
    documents: int


class OrganizationIndex:
    """The mentions of every document by the organization's full standard name; removed documents name nothing."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def index(self, document_id: int, document: Document) -> None:
        """Keep a document's mentions in the place of those kept before."""
        with self._connection.transaction():
            self._connection.write("DELETE FROM organization_mentions WHERE document = ?", (document_id,))
            self._connection.write_many(
                'INSERT INTO organization_mentions (document, ordinal, block, footnote, start, "end", organization)'
                " VALUES (?, ?, ?, ?, ?, ?, ?)",
                [
                    (document_id, ordinal, m.block, m.footnote, m.start, m.end, m.organization)
                    for ordinal, m in enumerate(document.organizations)
                ],
            )

    def naming(self, organization: str, limit: int = -1, offset: int = 0) -> list[MentionPlace]:
        """Return the places that name an organization, by the documents' dates (undated ones last) and their order.

        `limit` below zero means all; `offset` counts the places that are left out first.
        """
        rows = self._connection.rows(
            'SELECT document, block, footnote, start, "end", organization FROM live_organization_mentions'
            " WHERE organization = ? ORDER BY date IS NULL, date, document, ordinal LIMIT ? OFFSET ?",
            (organization, limit, offset),
        )
        return [MentionPlace(document, OrganizationMention(*mention)) for document, *mention in rows]

    def counts(self) -> list[OrganizationCount]:
        """Return every organization that is named, the most often named first."""
        rows = self._connection.rows(
            "SELECT organization, count(*), count(DISTINCT document) FROM live_organization_mentions"
            " GROUP BY organization ORDER BY count(*) DESC, organization"
        )
        return [OrganizationCount(*row) for row in rows]

    def count(self, organization: str) -> OrganizationCount:
        """Return how often one organization is named; zero where it never is."""
        mentions, documents = self._connection.row(
            "SELECT count(*), count(DISTINCT document) FROM live_organization_mentions WHERE organization = ?",
            (organization,),
        )
        return OrganizationCount(organization, mentions, documents)

    def companions(self, organization: str, limit: int = -1) -> list[Companion]:
        """Return what is named in the same paragraphs or notes, the most frequent first.

        Counts over the latest PASSAGES_LOOKED_AT of them: a name that stands everywhere would take a quarter of a
        minute.
        """
        rows = self._connection.rows(
            "WITH own AS (SELECT document, block, footnote FROM live_organization_mentions"
            " WHERE organization = ?1 GROUP BY document, block, footnote"
            " ORDER BY date IS NULL, date DESC, document DESC LIMIT ?3),"
            " beside AS (SELECT DISTINCT other.organization, other.document, other.block, other.footnote FROM own"
            " JOIN organization_mentions AS other ON other.document = own.document AND other.block IS own.block"
            " AND other.footnote IS own.footnote WHERE other.organization <> ?1)"
            " SELECT organization, count(*), count(DISTINCT document) FROM beside"
            " GROUP BY organization ORDER BY count(*) DESC, organization LIMIT ?2",
            (organization, limit, PASSAGES_LOOKED_AT),
        )
        return [Companion(*row) for row in rows]
