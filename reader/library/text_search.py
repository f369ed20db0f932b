"""Search over the text of every document: an index in a second file that can be dropped and made again at any time.

The index says which passages may hold the words; every hit is then verified on the text itself, and its place and
surroundings are cut from there. The index follows the documents by their count of changes: whatever was added,
replaced or removed since is taken up before the next search.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from pathlib import Path

from reader.errors import LibraryUnusable, NotFound
from reader.library.connection import Connection
from reader.library.document_store import DocumentStore
from reader.library.library_files import delete_search_file
from reader.library.prepared import IndexedPassage, indexed_passages
from reader.library.search_hit import Passage, SearchHit, hits_in_passage
from reader.library.search_tokens import match_expression, terms

FORMAT = 1
"""The number of this layout; a search file with another number is dropped."""

RANKED_BELOW = 20_000
"""Passages up to which hits are ranked; ranking 250,000 takes half a second, counting them a few milliseconds."""

_MATCHING = (
    "SELECT document, block, footnote FROM passages JOIN places ON places.id = passages.rowid WHERE passages MATCH ?"
)
_LEFT_OVER_SHARE = 0.5
_LEFT_OVER_LEAST = 1000


class TextSearch:
    """The search index of one library; the file is opened with the first use."""

    def __init__(self, path: Path, documents: DocumentStore) -> None:
        self._path = path
        self._documents = documents
        self._opened: Connection | None = None

    def find(self, query: str, limit: int = 100) -> list[SearchHit]:
        """Return up to `limit` places that hold every word of the query in one passage, the best first.

        Words are parted by spaces; words in quotation marks stay together. Raises LibraryUnusable.
        """
        wanted = terms(query)
        if not wanted or limit < 1:
            return []
        self.catch_up()
        hits: list[SearchHit] = []
        for document_id, block, footnote in self._candidates(wanted):
            for hit in self._verify(document_id, block, footnote, wanted):
                hits.append(hit)
                if len(hits) == limit:
                    return hits
        return hits

    def catch_up(self, progress: Callable[[int, int], None] | None = None) -> None:
        """Take up what changed in the library since the index was last written. Raises LibraryUnusable."""
        changes = self._documents.change_count()
        index = self._connection()
        if index.row("SELECT value FROM facts WHERE name = 'document_changes'") == (changes,):
            return
        live = {entry.id: entry.revision for entry in self._documents.listing()}
        known = dict(index.rows("SELECT document, revision FROM indexed"))
        stale = [document for document, revision in known.items() if live.get(document) != revision]
        missing = [document for document, revision in live.items() if known.get(document) != revision]
        with index.transaction():
            for document in stale:
                self._forget(index, document)
        for done, document in enumerate(missing):
            self._index(index, document, live[document])
            if progress is not None:
                progress(done + 1, len(missing))
        with index.transaction():
            self._sweep(index)
            index.write("INSERT OR REPLACE INTO facts (name, value) VALUES ('document_changes', ?)", (changes,))

    def take(self, document_id: int, revision: int, passages: Sequence[IndexedPassage]) -> None:
        """Index a document that was just written, without reading it again. Raises LibraryUnusable."""
        index = self._connection()
        with index.transaction():
            self._write(index, document_id, revision, passages)

    def drop(self) -> None:
        """Delete the index; the next search makes it again."""
        self.close()
        delete_search_file(self._path)

    def close(self) -> None:
        """Close the search file; the next search opens it again."""
        if self._opened is not None:
            self._opened.close()
            self._opened = None

    def _connection(self) -> Connection:
        if self._opened is None:
            try:
                self._opened = _open_index(self._path)
            except LibraryUnusable:
                # Damaged or of another layout: everything in it can be made again.
                with suppress(OSError):
                    self.drop()
                self._opened = _open_index(self._path)
        return self._opened

    def _candidates(self, wanted: list[str]) -> Iterator[tuple[int, str | None, str | None]]:
        index = self._connection()
        expression = _expression(wanted)
        if expression is None:
            # Nothing but punctuation: the index cannot answer, so every passage is looked at.
            yield from index.rows("SELECT document, block, footnote FROM places ORDER BY id")
            return
        order = "bm25(passages), places.id" if self._count(expression) < RANKED_BELOW else "places.id"
        yield from index.rows(
            f"{_MATCHING} ORDER BY {order}",
            (expression,),
        )

    def _count(self, expression: str) -> int:
        return int(self._connection().row("SELECT count(*) FROM passages WHERE passages MATCH ?", (expression,))[0])

    def _verify(
        self, document_id: int, block: str | None, footnote: str | None, wanted: list[str]
    ) -> Iterator[SearchHit]:
        try:
            text = self._documents.load(document_id).text_at(block, footnote)
        except (NotFound, LibraryUnusable):
            return
        if text is not None:
            yield from hits_in_passage(document_id, Passage(block, footnote, text), wanted)

    def _index(self, index: Connection, document_id: int, revision: int) -> None:
        passages = self._passages(document_id)
        with index.transaction():
            self._write(index, document_id, revision, passages)

    def _write(self, index: Connection, document_id: int, revision: int, passages: Sequence[IndexedPassage]) -> None:
        # Another connection may have been here since the lists were compared.
        if index.row("SELECT revision FROM indexed WHERE document = ?", (document_id,)) == (revision,):
            return
        self._forget(index, document_id)
        first = index.row("SELECT coalesce(max(seq), 0) + 1 FROM sqlite_sequence WHERE name = 'places'")[0]
        index.write_many(
            "INSERT INTO places (id, document, block, footnote) VALUES (?, ?, ?, ?)",
            [(first + place, document_id, each.block, each.footnote) for place, each in enumerate(passages)],
        )
        index.write_many(
            "INSERT INTO passages (rowid, tokens) VALUES (?, ?)",
            [(first + place, each.tokens) for place, each in enumerate(passages)],
        )
        index.write("INSERT INTO indexed (document, revision) VALUES (?, ?)", (document_id, revision))

    def _passages(self, document_id: int) -> Sequence[IndexedPassage]:
        try:
            return indexed_passages(self._documents.load(document_id))
        except LibraryUnusable as error:
            if error.key != "document_damaged":
                raise
            # One text that cannot be read must not keep the others from being found.
            return ()

    @staticmethod
    def _forget(index: Connection, document_id: int) -> None:
        # The tokens stay behind: deleting from a contentless table needs the very text that was indexed.
        index.write("DELETE FROM places WHERE document = ?", (document_id,))
        index.write("DELETE FROM indexed WHERE document = ?", (document_id,))

    def _sweep(self, index: Connection) -> None:
        """Begin anew once most of the tokens belong to passages that are gone."""
        written = index.row("SELECT coalesce(max(seq), 0) FROM sqlite_sequence WHERE name = 'places'")[0]
        live = index.row("SELECT count(*) FROM places")[0]
        if written - live < max(_LEFT_OVER_LEAST, written * _LEFT_OVER_SHARE):
            return
        index.write("INSERT INTO passages (passages) VALUES ('delete-all')")
        index.write("DELETE FROM places")
        index.write("DELETE FROM sqlite_sequence WHERE name = 'places'")
        index.write("DELETE FROM indexed")
        for entry in self._documents.listing():
            self._index(index, entry.id, entry.revision)


def _expression(wanted: list[str]) -> str | None:
    parts = [part for part in map(match_expression, wanted) if part is not None]
    return " AND ".join(f"({part})" for part in parts) or None


def _open_index(path: Path) -> Connection:
    connection = Connection(path, durable=False)
    try:
        version = connection.row("PRAGMA user_version")[0]
        if version == 0:
            _make_tables(connection)
    except LibraryUnusable:
        connection.close()
        raise
    if version not in (0, FORMAT):
        connection.close()
        raise LibraryUnusable("search_other_format", str(path))
    return connection


def _make_tables(connection: Connection) -> None:
    with connection.transaction():
        for statement in _TABLES:
            connection.write(statement)


_TABLES = (
    """CREATE VIRTUAL TABLE IF NOT EXISTS passages
        USING fts5(tokens, content='', tokenize='unicode61 remove_diacritics 0')""",
    """CREATE TABLE IF NOT EXISTS places
        (id INTEGER PRIMARY KEY AUTOINCREMENT, document INTEGER NOT NULL, block TEXT, footnote TEXT)""",
    "CREATE INDEX IF NOT EXISTS places_by_document ON places (document)",
    "CREATE TABLE IF NOT EXISTS indexed (document INTEGER PRIMARY KEY, revision INTEGER NOT NULL)",
    "CREATE TABLE IF NOT EXISTS facts (name TEXT PRIMARY KEY, value INTEGER NOT NULL)",
    f"PRAGMA user_version = {FORMAT}",
)
