"""Documents in the library: what lists show in one table, the document JSON in another."""

from __future__ import annotations

import json
from collections import OrderedDict
from collections.abc import Iterable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from typing import Any

from reader.document import json_form
from reader.document.block_kinds import Genre
from reader.document.corrections import Correction, corrected
from reader.document.model import Document
from reader.document.organization_corrections import OrganizationCorrection, with_corrected_organizations
from reader.document.reference_corrections import ReferenceCorrection, with_corrected_references
from reader.errors import LibraryUnusable, NotFound
from reader.library.change_count import DOCUMENTS, raise_count, read_count
from reader.library.connection import Connection
from reader.library.correction_store import CorrectionStore
from reader.library.moment import now
from reader.library.organization_correction_store import OrganizationCorrectionStore
from reader.library.prepared import PreparedDocument, body_of
from reader.library.reference_correction_store import ReferenceCorrectionStore

_ENTRIES = (
    "SELECT id, symbol, title, date, organ, session, genre, source, sha256, added, language, revision,"
    " (SELECT group_concat(field) FROM corrections WHERE document = documents.id) FROM documents"
)

_DOCUMENTS_KEPT = 16


@dataclass(frozen=True, slots=True)
class DocumentEntry:
    """What a list says of a document without reading its text.

    `added` is UTC in ISO 8601; `revision` counts how often the text was replaced by a newer one of the same symbol.
    `corrected` names the fields that are the person's own (values of CorrectedField), in alphabetical order.
    """

    id: int
    symbol: str | None
    title: str
    date: str | None
    organ: str | None
    session: int | None
    genre: Genre
    source: str
    sha256: str
    added: str
    language: str = "zh"
    revision: int = 1
    corrected: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Reading:
    """The numbers of the parser and of the recogniser that a stored document comes from; 0 is unknown."""

    parser: int = 0
    recogniser: int = 0


UNKNOWN = Reading()


@dataclass(frozen=True, slots=True)
class KeptText:
    """A text that was replaced, with its revision, the places of its notes then, and when (UTC in ISO 8601)."""

    revision: int
    document: Document
    annotations: list[dict[str, Any]]
    replaced: str


class DocumentStore:
    """Adds, replaces, finds and removes documents; a removed one stays in the file and can come back."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._corrections = CorrectionStore(connection)
        self._reference_corrections = ReferenceCorrectionStore(connection)
        self._organization_corrections = OrganizationCorrectionStore(connection)
        self._kept: OrderedDict[int, Document] = OrderedDict()
        self._kept_at = -1

    def is_empty(self) -> bool:
        """Tell whether the library has no documents; removed ones do not count."""
        return self._connection.row("SELECT 1 FROM documents WHERE removed_at IS NULL LIMIT 1") is None

    def ids(self) -> list[int]:
        """Return every document's id, also of the removed ones, which can be brought back."""
        return [number for (number,) in self._connection.rows("SELECT id FROM documents ORDER BY id")]

    def listing(self) -> list[DocumentEntry]:
        """Return every document that is not removed, by symbol and title; reads no text."""
        rows = self._connection.rows(
            f"{_ENTRIES} WHERE removed_at IS NULL ORDER BY symbol IS NULL, symbol, title, id"
        )
        return [_entry(row) for row in rows]

    def entry(self, document_id: int) -> DocumentEntry:
        """Return what lists say of one document, a removed one too; raises NotFound."""
        row = self._connection.row(f"{_ENTRIES} WHERE id = ?", (document_id,))
        if row is None:
            raise NotFound("document_not_found", str(document_id))
        return _entry(row)

    def load(self, document_id: int) -> Document:
        """Return the document with the person's corrections, a removed one too; the last few are kept in memory.

        Raises NotFound, and LibraryUnusable where what is stored is no document.
        """
        changes = self.change_count()
        if changes != self._kept_at:
            self._kept.clear()
            self._kept_at = changes
        if document_id not in self._kept:
            self._kept[document_id] = self._corrected(document_id)
            if len(self._kept) > _DOCUMENTS_KEPT:
                self._kept.popitem(last=False)
        self._kept.move_to_end(document_id)
        return self._kept[document_id]

    def _corrected(self, document_id: int) -> Document:
        document = corrected(self.as_read(document_id), self._corrections.of(document_id))
        document = with_corrected_references(document, self._reference_corrections.of(document_id))
        return with_corrected_organizations(document, self._organization_corrections.of(document_id))

    def as_read(self, document_id: int) -> Document:
        """Return the document as the program read it, without corrections; raises as load does."""
        row = self._connection.row("SELECT body FROM bodies WHERE document = ?", (document_id,))
        if row is None:
            raise NotFound("document_not_found", str(document_id))
        try:
            return json_form.from_json(json.loads(row[0]))
        except (ValueError, KeyError, TypeError) as error:
            raise LibraryUnusable("document_damaged", str(document_id), detail=repr(error)) from error

    def is_damaged(self, document_id: int) -> bool:
        """Tell whether what is stored is no document; reads no more of it than its form."""
        row = self._connection.row(
            "SELECT CASE WHEN json_valid(body) THEN coalesce(json_type(body, '$.blocks'), '') = 'array' ELSE 0 END"
            " FROM bodies WHERE document = ?",
            (document_id,),
        )
        return row is not None and not row[0]

    def by_symbol(self, symbol: str) -> int | None:
        """Return the id of the document with this canonical symbol, or None."""
        row = self._connection.row(
            "SELECT id FROM documents WHERE symbol = ? AND removed_at IS NULL ORDER BY id", (symbol,)
        )
        return row[0] if row else None

    def all_by_symbol(self, symbol: str) -> list[int]:
        """Return the ids of every document with this canonical symbol; two works may share one that was misread."""
        rows = self._connection.rows(
            "SELECT id FROM documents WHERE symbol = ? AND removed_at IS NULL ORDER BY id", (symbol,)
        )
        return [document_id for (document_id,) in rows]

    def symbols(self) -> dict[str, int]:
        """Return the id of each symbol that the library holds."""
        rows = self._connection.rows(
            "SELECT symbol, min(id) FROM documents WHERE symbol IS NOT NULL AND removed_at IS NULL GROUP BY symbol"
        )
        return dict(rows)

    def by_hash(self, sha256: str) -> int | None:
        """Return the id of the document with this content, or None."""
        row = self._connection.row(
            "SELECT id FROM documents WHERE sha256 = ? AND removed_at IS NULL ORDER BY id", (sha256,)
        )
        return row[0] if row else None

    def replaced_by_hash(self, sha256: str) -> int | None:
        """Return the id of the document whose text had this content before it was replaced, or None."""
        row = self._connection.row(
            "SELECT document FROM earlier_bodies JOIN documents ON documents.id = document"
            " WHERE earlier_bodies.sha256 = ? AND removed_at IS NULL ORDER BY earlier_bodies.id DESC",
            (sha256,),
        )
        return row[0] if row else None

    def removed_by_hash(self, sha256: str) -> int | None:
        """Return the id of a removed document with this content, the last one that was removed, or None."""
        row = self._connection.row(
            "SELECT id FROM documents WHERE sha256 = ? AND removed_at IS NOT NULL ORDER BY removed_at DESC, id DESC",
            (sha256,),
        )
        return row[0] if row else None

    def same_work(self, document: Document) -> list[int]:
        """Return the documents that may be the same work in the same language: symbol and genre agree.

        Those that are not removed come first. None for a document without a symbol. The genre is asked, the one that
        was read or the person's, so that an article about a resolution never takes the resolution's place.
        """
        if document.symbol is None:
            return []
        rows = self._connection.rows(
            "SELECT id FROM documents LEFT JOIN corrections ON document = id AND field = 'genre'"
            " WHERE symbol = ? AND language = ? AND ? IN (genre, coalesce(found, genre))"
            " ORDER BY removed_at IS NOT NULL, removed_at DESC, id",
            (document.symbol, document.language, document.genre.value),
        )
        return [document_id for (document_id,) in rows]

    def add(self, document: Document | PreparedDocument, reading: Reading = UNKNOWN) -> int:
        """Keep a new document and return its id."""
        head, body = _parts(document)
        with self._connection.transaction():
            document_id = self._connection.write(
                "INSERT INTO documents (symbol, title, date, organ, session, genre, language, source, sha256,"
                " added, revision, parser, recogniser) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 1, ?, ?)",
                (*_facts(head), now(), reading.parser, reading.recogniser),
            )
            self._connection.write("INSERT INTO bodies (document, body) VALUES (?, ?)", (document_id, body))
            raise_count(self._connection, DOCUMENTS)
        return document_id

    def replace(
        self,
        document_id: int,
        document: Document | PreparedDocument,
        annotations: Sequence[Mapping[str, Any]] = (),
        reading: Reading = UNKNOWN,
        *,
        keeps_earlier: bool = True,
    ) -> None:
        """Put a newer text in a document's place; the earlier text is kept with its `annotations` as they were.

        The person's corrections stand; what the program reads now is noted beside them. A removed one comes back.
        """
        with self._connection.transaction():
            if keeps_earlier:
                self._connection.write(
                    "INSERT INTO earlier_bodies (document, revision, sha256, body, annotations, replaced_at)"
                    " SELECT id, revision, sha256, body, ?, ? FROM documents JOIN bodies ON document = id"
                    " WHERE id = ?",
                    (_json(list(annotations)), now(), document_id),
                )
            self._connection.write(
                "UPDATE documents SET revision = revision + 1, removed_at = NULL WHERE id = ?", (document_id,)
            )
            self.revise(document_id, document, reading)

    def revise(self, document_id: int, document: Document | PreparedDocument, reading: Reading = UNKNOWN) -> None:
        """Write a document anew whose texts are letter for letter the same; its revision stays.

        The search index, which goes by the revision, then has nothing to do.
        """
        head, body = _parts(document)
        with self._connection.transaction():
            self._corrections.note_reading(document_id, head)
            self._connection.write("UPDATE bodies SET body = ? WHERE document = ?", (body, document_id))
            self._connection.write(
                "UPDATE documents SET source = ?, sha256 = ?, parser = ?, recogniser = ? WHERE id = ?",
                (head.source.path, head.source.sha256, reading.parser, reading.recogniser, document_id),
            )
            self._write_facts(document_id, head)

    def correct(self, document_id: int, corrections: Iterable[Correction]) -> None:
        """Make these the person's corrections of a document, and no others. Raises as load does."""
        with self._connection.transaction():
            self._corrections.put(document_id, corrections)
            self._write_facts(document_id, self.as_read(document_id))

    def correct_references(self, document_id: int, corrections: Iterable[ReferenceCorrection]) -> None:
        """Make these the person's corrections of a document's references, and no others."""
        with self._connection.transaction():
            self._reference_corrections.put(document_id, corrections)
            raise_count(self._connection, DOCUMENTS)

    def correct_organizations(self, document_id: int, corrections: Iterable[OrganizationCorrection]) -> None:
        """Make these the person's corrections of the names in a document, and no others."""
        with self._connection.transaction():
            self._organization_corrections.put(document_id, corrections)
            raise_count(self._connection, DOCUMENTS)

    def has_corrected_mentions(self, document_id: int) -> bool:
        """Tell whether the person corrected a reference or a name of the document."""
        return bool(self._reference_corrections.of(document_id) or self._organization_corrections.of(document_id))

    def reading(self, document_id: int) -> Reading:
        """Return which reading a document is of; raises NotFound."""
        row = self._connection.row("SELECT parser, recogniser FROM documents WHERE id = ?", (document_id,))
        if row is None:
            raise NotFound("document_not_found", str(document_id))
        return Reading(*row)

    def read_before(self, reading: Reading) -> list[int]:
        """Return the documents, removed ones left out, that an earlier parser or recogniser read."""
        rows = self._connection.rows(
            "SELECT id FROM documents WHERE removed_at IS NULL AND (parser < ? OR recogniser < ?) ORDER BY id",
            (reading.parser, reading.recogniser),
        )
        return [document_id for (document_id,) in rows]

    def earlier(self, document_id: int) -> list[KeptText]:
        """Return the texts that were replaced, oldest first; one that is damaged is left out."""
        rows = self._connection.rows(
            "SELECT revision, body, annotations, replaced_at FROM earlier_bodies WHERE document = ? ORDER BY id",
            (document_id,),
        )
        found = []
        for revision, body, kept, replaced in rows:
            with suppress(ValueError, KeyError, TypeError):
                found.append(KeptText(revision, json_form.from_json(json.loads(body)), json.loads(kept), replaced))
        return found

    def remove(self, document_ids: Iterable[int]) -> None:
        """Take documents out of the library; text and notes stay in the file."""
        self._mark(document_ids, now())

    def restore(self, document_ids: Iterable[int]) -> None:
        """Bring removed documents back."""
        self._mark(document_ids, None)

    def is_removed(self, document_id: int) -> bool:
        """Tell whether the document was removed; one that never was counts as removed."""
        row = self._connection.row("SELECT removed_at FROM documents WHERE id = ?", (document_id,))
        return row is None or row[0] is not None

    def change_count(self) -> int:
        """Return how often the documents changed since the library was made."""
        return read_count(self._connection, DOCUMENTS)

    def _write_facts(self, document_id: int, document: Document) -> None:
        """Write what lists show: the facts as they were read, with the person's corrections."""
        shown = corrected(document, self._corrections.of(document_id))
        facts = (shown.symbol, shown.title, shown.date, shown.organ, shown.session, shown.genre.value, shown.language)
        self._connection.write(
            "UPDATE documents SET symbol = ?, title = ?, date = ?, organ = ?, session = ?, genre = ?, language = ?"
            " WHERE id = ?",
            (*facts, document_id),
        )
        raise_count(self._connection, DOCUMENTS)

    def _mark(self, document_ids: Iterable[int], moment: str | None) -> None:
        with self._connection.transaction():
            self._connection.write_many(
                "UPDATE documents SET removed_at = ? WHERE id = ?",
                [(moment, document_id) for document_id in document_ids],
            )
            raise_count(self._connection, DOCUMENTS)


def _facts(document: Document) -> tuple[Any, ...]:
    return (
        document.symbol,
        document.title,
        document.date,
        document.organ,
        document.session,
        document.genre.value,
        document.language,
        document.source.path,
        document.source.sha256,
    )


def _entry(row: Sequence[Any]) -> DocumentEntry:
    number, symbol, title, date, organ, session, genre, source, sha256, added, language, revision, fields = row
    own = tuple(sorted(fields.split(","))) if fields else ()
    facts = (number, symbol, title, date, organ, session, Genre(genre), source, sha256, added, language, revision)
    return DocumentEntry(*facts, own)


def _parts(document: Document | PreparedDocument) -> tuple[Document, str]:
    """Return a document, with or without its texts, and the whole as it is kept."""
    if isinstance(document, PreparedDocument):
        return document.head, document.body
    return document, body_of(document)


def _json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
