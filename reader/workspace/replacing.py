"""Putting another text in a document's place: its notes and the place of reading are carried over, none is lost."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from reader.document.annotation import Annotation, anchor_in
from reader.document.model import Document
from reader.errors import LibraryUnusable
from reader.library import anchoring
from reader.library.database import Library
from reader.library.document_store import Reading
from reader.library.position_store import ReadingPosition
from reader.library.prepared import PreparedDocument

_POSITION_CHARACTERS = 60
"""How many characters from the top of the view stand for the place of reading."""


@dataclass(frozen=True, slots=True)
class CarriedNotes:
    """The annotations of a document whose text was replaced, by their ids.

    `moved` stand on slightly different words now, `review` await the person's word, `changed` are all that were
    written anew.
    """

    moved: tuple[str, ...] = ()
    review: tuple[str, ...] = ()
    changed: tuple[str, ...] = ()


def replace_text(library: Library, document_id: int, prepared: PreparedDocument, reading: Reading) -> CarriedNotes:
    """Put a newer text in a document's place; call it inside a transaction.

    The earlier text is kept with the places that its notes had there.
    """
    annotations = library.annotations.of_document(document_id)
    position = library.positions.get(document_id)
    earlier = _as_it_was(library, document_id) if position is not None else None
    library.documents.replace(document_id, prepared, [kept_form(annotation) for annotation in annotations], reading)
    index_mentions(library, document_id, prepared.head)
    if not annotations and position is None:
        return CarriedNotes()
    document = prepared.document
    moved = at_same_words(position, earlier, document) if position is not None and earlier is not None else None
    if moved is not None:
        library.positions.move(document_id, moved)
    return _carry_notes(library, annotations, document)


def index_mentions(library: Library, document_id: int, document: Document) -> None:
    """Bring the indexes of what is cited and named up to date with a document, whose texts are not needed.

    What it cites and names is what the person says, where they corrected that; the document is then read for it.
    """
    if library.documents.has_corrected_mentions(document_id):
        document = library.documents.load(document_id)
    library.citations.index(document_id, document)
    library.organizations.index(document_id, document)


def kept_form(annotation: Annotation) -> dict[str, Any]:
    """Give an annotation's places as they are, to be kept with the text that they belong to."""
    return {
        "id": annotation.id,
        "state": annotation.state.value,
        "anchors": [{name: getattr(anchor, name) for name in anchor.__slots__} for anchor in annotation.anchors],
    }


def _carry_notes(library: Library, annotations: list[Annotation], document: Document) -> CarriedNotes:
    changed: list[str] = []
    ways: dict[anchoring.Certainty, list[str]] = {way: [] for way in anchoring.Certainty}
    for annotation in annotations:
        placed, certainty = anchoring.carry_over(annotation, document)
        ways[certainty].append(annotation.id)
        if placed != annotation:
            library.annotations.put(placed)
            changed.append(annotation.id)
    return CarriedNotes(
        tuple(ways[anchoring.Certainty.NEARLY]), tuple(ways[anchoring.Certainty.LOST]), tuple(changed)
    )


def _as_it_was(library: Library, document_id: int) -> Document | None:
    try:
        return library.documents.as_read(document_id)
    except LibraryUnusable as error:
        if error.key != "document_damaged":
            raise
        return None


def at_same_words(position: ReadingPosition, earlier: Document, document: Document) -> ReadingPosition | None:
    """Return where the words at a place of an earlier text stand in a newer one; None where they are not found."""
    block = earlier.block(position.block)
    if block is None:
        return None
    start = min(position.offset, max(0, len(block.text) - _POSITION_CHARACTERS))
    anchor = anchor_in(block.id, block.text, start, start + _POSITION_CHARACTERS, number=block.number)
    found = anchoring.place(anchor, list(anchoring.passages_of(document)))
    if found.certainty is anchoring.Certainty.LOST:
        return None
    return ReadingPosition(found.anchor.block, found.anchor.start + position.offset - start, position.fraction)
