"""Highlights, notes and tags: every act is saved in one transaction before it returns, and can be undone."""

from __future__ import annotations

import uuid
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace

from reader.document.annotation import Anchor, AnchorState, Annotation
from reader.document.model import Document
from reader.errors import NotFound
from reader.library import anchoring
from reader.library.moment import now
from reader.workspace.undo import AnnotationEdit
from reader.workspace.workspace import Workspace


def highlight(
    workspace: Workspace,
    document_id: int,
    anchors: Sequence[Anchor],
    colour: str,
    note: str = "",
    tags: Iterable[str] = (),
    origin: object | None = None,
) -> Annotation:
    """Make an annotation over the anchors and return it.

    Raises NotFound where the document is not in the library or its text is no longer the one that was selected,
    ValueError without an anchor.
    """
    moment = now()
    annotation = Annotation(
        id=str(uuid.uuid4()),
        document=document_id,
        anchors=tuple(anchors),
        colour=colour,
        note=clean_text(note),
        tags=clean_tags(tags),
        created=moment,
        modified=moment,
    )

    def make() -> list[AnnotationEdit]:
        _check_place(workspace, document_id, anchors)
        return [AnnotationEdit(None, annotation)]

    workspace.undo.perform("undo.highlight", make, origin=origin)
    return annotation


def recolour(workspace: Workspace, annotation_id: str, colour: str, origin: object | None = None) -> Annotation:
    """Give an annotation another colour. Raises NotFound."""
    return _edit(workspace, annotation_id, "undo.recolour", lambda old: replace(old, colour=colour), origin)


def write_note(workspace: Workspace, annotation_id: str, note: str, origin: object | None = None) -> Annotation:
    """Write an annotation's note; typing without a long pause is one undo step. Raises NotFound."""
    return _edit(
        workspace,
        annotation_id,
        "undo.note",
        lambda old: replace(old, note=clean_text(note)),
        origin,
        f"note {annotation_id}",
    )


def set_tags(
    workspace: Workspace, annotation_id: str, tags: Iterable[str], origin: object | None = None
) -> Annotation:
    """Give an annotation these tags and no others. Raises NotFound."""
    chosen = clean_tags(tags)
    return _edit(workspace, annotation_id, "undo.tags", lambda old: replace(old, tags=chosen), origin)


def delete(workspace: Workspace, annotation_ids: Iterable[str], origin: object | None = None) -> None:
    """Delete annotations; ids that are not there are passed over."""
    wanted = list(dict.fromkeys(annotation_ids))

    def make() -> list[AnnotationEdit]:
        found = [workspace.library.annotations.get(annotation_id) for annotation_id in wanted]
        return [AnnotationEdit(annotation, None) for annotation in found if annotation is not None]

    workspace.undo.perform("undo.delete", make, origin=origin)


def annotations_of(workspace: Workspace, document_id: int) -> list[Annotation]:
    """Return a document's annotations in the order of its text; those under review come last."""
    found = workspace.library.annotations.of_document(document_id)
    if not found:
        return []
    order = {block.id: index for index, block in enumerate(workspace.library.documents.load(document_id).blocks)}

    def place(annotation: Annotation) -> tuple[bool, int, int]:
        first = annotation.anchors[0] if annotation.anchors else None
        if first is None:
            return (True, 0, 0)
        return (annotation.state is AnchorState.REVIEW, order.get(first.block, len(order)), first.start)

    return sorted(found, key=place)


def standing(annotations: Sequence[Annotation], document: Document) -> tuple[Annotation, ...]:
    """Return the annotations that stand in the text, each with those of its anchors whose words stand there.

    One under review has at its old place other words than those that were marked, with which it has nothing to do.
    """
    kept = (
        replace(each, anchors=tuple(a for a in each.anchors if anchoring.fits(a, document))) for each in annotations
    )
    return tuple(each for each in kept if each.anchors)


def annotations_to_review(workspace: Workspace) -> list[Annotation]:
    """Return the annotations of the whole library whose place is not certain."""
    return workspace.library.annotations.in_state(AnchorState.REVIEW)


def tags_in_use(workspace: Workspace) -> list[str]:
    """Return every tag of the library, alphabetically."""
    return workspace.library.annotations.tags()


def likeliest_place(workspace: Workspace, annotation_id: str) -> tuple[Anchor, ...]:
    """Return where an annotation under review most likely belongs, an anchor for each that it has.

    Empty where the text has nothing like one of its passages. Raises NotFound for an annotation that is gone.
    """
    annotation = workspace.library.annotations.require(annotation_id)
    document = workspace.library.documents.load(annotation.document)
    anchors = [
        anchor if anchoring.fits(anchor, document) else next(iter(anchoring.guesses(anchor, document, 1)), None)
        for anchor in annotation.anchors
    ]
    placed = [anchor for anchor in anchors if anchor is not None]
    return tuple(placed) if len(placed) == len(anchors) else ()


def reattach(
    workspace: Workspace, annotation_id: str, anchors: Sequence[Anchor], origin: object | None = None
) -> Annotation:
    """Put an annotation on the passage that the person chose; it is no longer under review.

    Raises NotFound, also where the anchors do not fit the document's text.
    """

    def change(old: Annotation) -> Annotation:
        _check_place(workspace, old.document, anchors)
        return replace(old, anchors=tuple(anchors), state=AnchorState.PLACED)

    return _edit(workspace, annotation_id, "undo.reattach", change, origin)


def confirm(workspace: Workspace, annotation_id: str, origin: object | None = None) -> Annotation:
    """Accept the likeliest place for an annotation under review.

    Every anchor takes its likeliest place. Raises NotFound, also where one has none.
    """
    placed = likeliest_place(workspace, annotation_id)
    if not placed:
        raise NotFound("place_not_found", workspace.library.annotations.require(annotation_id).quote)
    return reattach(workspace, annotation_id, placed, origin)


def clean_tags(tags: Iterable[str]) -> tuple[str, ...]:
    """Strip tags of space at their edges and leave out empty and repeated ones; the order stays."""
    stripped = (clean_text(tag).strip() for tag in tags)
    return tuple(dict.fromkeys(tag for tag in stripped if tag))


def clean_text(text: str) -> str:
    """Replace halves of characters, which an input method may leave behind and no file can hold."""
    return text.encode("utf-8", "replace").decode("utf-8")


def _check_place(workspace: Workspace, document_id: int, anchors: Sequence[Anchor]) -> None:
    """Refuse anchors whose words are not at their place, as after an import of a newer text in the meantime."""
    if not anchors:
        raise ValueError("an annotation needs at least one anchor")
    if workspace.library.documents.is_removed(document_id):
        raise NotFound("document_not_found", str(document_id))
    document = workspace.library.documents.load(document_id)
    for anchor in anchors:
        if not anchoring.fits(anchor, document):
            raise NotFound("place_not_found", anchor.quote)


def _edit(
    workspace: Workspace,
    annotation_id: str,
    label: str,
    change: Callable[[Annotation], Annotation],
    origin: object | None,
    merge_key: str | None = None,
) -> Annotation:
    made: list[Annotation] = []

    def make() -> list[AnnotationEdit]:
        old = workspace.library.annotations.require(annotation_id)
        new = change(old)
        made.append(old if new == old else replace(new, modified=now()))
        return [] if new == old else [AnnotationEdit(old, made[0])]

    workspace.undo.perform(label, make, merge_key, origin)
    return made[0]
