"""Annotations in the library: the rows of a note, its anchors and its tags, written in one transaction."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from reader.document.annotation import Anchor, AnchorState, Annotation
from reader.errors import NotFound
from reader.library.change_count import ANNOTATIONS, raise_count
from reader.library.connection import Connection
from reader.library.moment import now

_PUT = (
    "INSERT INTO annotations (id, document, colour, note, created, modified, state, removed_at)"
    " VALUES (?, ?, ?, ?, ?, ?, ?, NULL)"
    " ON CONFLICT (id) DO UPDATE SET document = excluded.document, colour = excluded.colour,"
    " note = excluded.note, created = excluded.created, modified = excluded.modified,"
    " state = excluded.state, removed_at = NULL"
)
_ROWS = "SELECT id, document, colour, note, created, modified, state FROM annotations WHERE removed_at IS NULL AND "
_ANCHORS = (
    'SELECT annotation, block, start, "end", quote, before, after, number, footnote FROM anchors'
    " JOIN annotations ON id = annotation WHERE removed_at IS NULL AND "
)
_TAGS = "SELECT annotation, tag FROM tags JOIN annotations ON id = annotation WHERE removed_at IS NULL AND "


class AnnotationStore:
    """Keeps annotations; a removed one stays in the file with the time of its removal."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def put(self, annotation: Annotation) -> None:
        """Write the annotation as given, new or in the place of its earlier self; a removed one comes back."""
        with self._connection.transaction():
            self._connection.write(
                _PUT,
                (
                    annotation.id,
                    annotation.document,
                    annotation.colour,
                    annotation.note,
                    annotation.created,
                    annotation.modified,
                    annotation.state.value,
                ),
            )
            self._write_parts(annotation)
            raise_count(self._connection, ANNOTATIONS)

    def get(self, annotation_id: str) -> Annotation | None:
        """Return the annotation, or None where there is none or it was removed."""
        found = self._select("id = ?", (annotation_id,))
        return found[0] if found else None

    def require(self, annotation_id: str) -> Annotation:
        """Return the annotation; raises NotFound."""
        annotation = self.get(annotation_id)
        if annotation is None:
            raise NotFound("annotation_not_found", annotation_id)
        return annotation

    def of_document(self, document_id: int) -> list[Annotation]:
        """Return a document's annotations in the order in which they were made."""
        return self._select("document = ?", (document_id,))

    def all(self) -> list[Annotation]:
        """Return the annotations of every document that is not removed, by document, in the order of their making."""
        return self._select("document IN (SELECT id FROM documents WHERE removed_at IS NULL)", ())

    def in_state(self, state: AnchorState) -> list[Annotation]:
        """Return those of `all` that are in a state."""
        condition = "state = ? AND document IN (SELECT id FROM documents WHERE removed_at IS NULL)"
        return self._select(condition, (state.value,))

    def tags(self) -> list[str]:
        """Return every tag in use, alphabetically."""
        rows = self._connection.rows(
            "SELECT DISTINCT tag FROM tags JOIN annotations ON id = annotation WHERE removed_at IS NULL ORDER BY tag"
        )
        return [tag for (tag,) in rows]

    def remove(self, annotation_ids: Iterable[str]) -> None:
        """Mark annotations as removed; their rows stay."""
        moment = now()
        with self._connection.transaction():
            self._connection.write_many(
                "UPDATE annotations SET removed_at = ? WHERE id = ? AND removed_at IS NULL",
                [(moment, annotation_id) for annotation_id in annotation_ids],
            )
            raise_count(self._connection, ANNOTATIONS)

    def counts(self) -> dict[int, int]:
        """Return how many annotations each document has."""
        rows = self._connection.rows(
            "SELECT document, count(*) FROM annotations WHERE removed_at IS NULL GROUP BY document"
        )
        return dict(rows)

    def _write_parts(self, annotation: Annotation) -> None:
        self._connection.write("DELETE FROM anchors WHERE annotation = ?", (annotation.id,))
        self._connection.write_many(
            'INSERT INTO anchors (annotation, ordinal, block, start, "end", quote, before, after, number, footnote)'
            " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            [
                (annotation.id, ordinal, a.block, a.start, a.end, a.quote, a.before, a.after, a.number, a.footnote)
                for ordinal, a in enumerate(annotation.anchors)
            ],
        )
        self._connection.write("DELETE FROM tags WHERE annotation = ?", (annotation.id,))
        self._connection.write_many(
            "INSERT INTO tags (annotation, ordinal, tag) VALUES (?, ?, ?)",
            [(annotation.id, ordinal, tag) for ordinal, tag in enumerate(dict.fromkeys(annotation.tags))],
        )

    def _select(self, condition: str, values: Sequence[Any]) -> list[Annotation]:
        anchors: dict[str, list[Anchor]] = {}
        for annotation_id, *parts in self._connection.rows(
            f"{_ANCHORS}{condition} ORDER BY annotation, ordinal", values
        ):
            anchors.setdefault(annotation_id, []).append(Anchor(*parts))
        tags: dict[str, list[str]] = {}
        for annotation_id, tag in self._connection.rows(f"{_TAGS}{condition} ORDER BY annotation, ordinal", values):
            tags.setdefault(annotation_id, []).append(tag)
        rows = self._connection.rows(f"{_ROWS}{condition} ORDER BY document, created, rowid", values)
        return [
            Annotation(
                id=annotation_id,
                document=document,
                anchors=tuple(anchors.get(annotation_id, ())),
                colour=colour,
                note=note,
                tags=tuple(tags.get(annotation_id, ())),
                created=created,
                modified=modified,
                state=AnchorState(state),
            )
            for annotation_id, document, colour, note, created, modified, state in rows
        ]
