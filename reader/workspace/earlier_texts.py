"""The texts that a document had before newer ones took their place, and bringing one of them back.

That is an act of its own, which can be undone, and no undoing of the import: imports run while the person works, and
an undo that is meant for the last word of a note must not exchange a whole text.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from reader.document.annotation import Anchor, AnchorState, Annotation
from reader.document.model import Document
from reader.errors import NotFound
from reader.library import anchoring
from reader.library.database import Library
from reader.library.document_store import KeptText, Reading
from reader.workspace.change import Change, ChangeKind
from reader.workspace.replacing import index_mentions, kept_form
from reader.workspace.text_differences import Passage, differences
from reader.workspace.workspace import Workspace


@dataclass(frozen=True, slots=True)
class EarlierText:
    """A text that was replaced: its revision (counted from 1), when (UTC in ISO 8601), and its facts then."""

    revision: int
    replaced: str
    source: str
    title: str
    notes: int


@dataclass(frozen=True, slots=True)
class TextState:
    """A document's text with its annotations, and the reading that the text is of."""

    document: Document
    annotations: tuple[Annotation, ...]
    reading: Reading


@dataclass(frozen=True, slots=True)
class TextEdit:
    """A document's text and notes before and after an earlier one was brought back; an edit of the undo steps."""

    document: int
    before: TextState
    after: TextState

    def stands(self, library: Library, *, after: bool) -> bool:
        """Tell whether text and notes are as the edit left (or found) them."""
        state = self.after if after else self.before
        return (
            library.documents.as_read(self.document) == state.document
            and tuple(library.annotations.of_document(self.document)) == state.annotations
        )

    def write(self, library: Library, *, after: bool) -> None:
        """Write text and notes as they were after (or before) the edit; what is replaced is kept the first time."""
        state, other = (self.after, self.before) if after else (self.before, self.after)
        library.documents.replace(
            self.document,
            state.document,
            [kept_form(annotation) for annotation in other.annotations],
            state.reading,
            keeps_earlier=after,
        )
        index_mentions(library, self.document, state.document)
        for annotation in state.annotations:
            library.annotations.put(annotation)

    def change(self, *, after: bool) -> Change:  # noqa: ARG002 (both directions touch the same)
        """Say that the text is another one, and which notes are written."""
        return Change(
            frozenset({self.document}),
            frozenset(annotation.id for annotation in self.after.annotations),
            frozenset({ChangeKind.DOCUMENTS_REPLACED, ChangeKind.ANNOTATIONS}),
        )


def earlier_texts(workspace: Workspace, document_id: int) -> list[EarlierText]:
    """Return the texts that a document had before, the last one first; raises as DocumentStore.load does.

    One that reads as the present text or as a later one is left out: there is nothing of it to be brought back.
    """
    return [
        EarlierText(
            kept.revision, kept.replaced, kept.document.source.path, kept.document.title, len(kept.annotations)
        )
        for kept in _others(workspace, document_id)
    ]


def changes_since(workspace: Workspace, document_id: int, revision: int) -> list[Passage]:
    """Compare an earlier text with the present one, from the earlier to the present. Raises NotFound."""
    kept = _kept(workspace.library, document_id, revision)
    return differences(kept.document, workspace.library.documents.as_read(document_id))


def bring_back(workspace: Workspace, document_id: int, revision: int, origin: object | None = None) -> None:
    """Put an earlier text in a document's place again; the present one becomes an earlier one. One undo step.

    Notes that stood on that text stand where they stood; others are carried over, or await review. Raises NotFound.
    """

    def make() -> list[TextEdit]:
        library = workspace.library
        if library.documents.is_removed(document_id):
            raise NotFound("document_not_found", str(document_id))
        kept = _kept(library, document_id, revision)
        notes = tuple(library.annotations.of_document(document_id))
        before = TextState(library.documents.as_read(document_id), notes, library.documents.reading(document_id))
        placed = _placed(notes, kept.document, kept.annotations)
        # Which parser read it is not known any more, and it is not to be read anew behind the person's back.
        return [TextEdit(document_id, before, TextState(kept.document, placed, before.reading))]

    workspace.undo.perform("undo.bring_back", make, origin=origin)


def _others(workspace: Workspace, document_id: int) -> list[KeptText]:
    documents = workspace.library.documents
    known = [_words(documents.as_read(document_id))]
    found = []
    for kept in reversed(documents.earlier(document_id)):
        words = _words(kept.document)
        if words not in known:
            known.append(words)
            found.append(kept)
    return found


def _words(document: Document) -> tuple[object, ...]:
    """Return all that is written in a text, wherever it was read from."""
    return document.blocks, document.footnotes


def _kept(library: Library, document_id: int, revision: int) -> KeptText:
    for kept in library.documents.earlier(document_id):
        if kept.revision == revision:
            return kept
    entry = library.documents.entry(document_id)
    raise NotFound("earlier_text_unknown", entry.symbol or entry.title, revision=revision)


def _placed(
    annotations: Sequence[Annotation], document: Document, kept: Sequence[Mapping[str, Any]]
) -> tuple[Annotation, ...]:
    """Place annotations on an earlier text: where they stood on it, or else as on any other text."""
    then = {values["id"]: values for values in kept}
    placed = []
    for annotation in annotations:
        values = then.get(annotation.id)
        if values is None:
            placed.append(anchoring.carry_over(annotation, document)[0])
            continue
        anchors = tuple(Anchor(**anchor) for anchor in values["anchors"])
        placed.append(replace(annotation, anchors=anchors, state=AnchorState(values["state"])))
    return tuple(placed)
