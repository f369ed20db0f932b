"""What the pointer passes over: the cursor's shape, the thing under it, and a rest on a note mark."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPointF, Qt

from reader.document.model import OrganizationMention, Reference
from reader.interface.paragraph_view.hit_testing import target_at

if TYPE_CHECKING:
    from reader.interface.paragraph_view.view import ParagraphView


class Hovering(QObject):
    """Tells what is under the pointer, once for each change."""

    def __init__(self, view: ParagraphView) -> None:
        super().__init__(view)
        self._view = view
        self._reference: Reference | None = None
        self._mention: OrganizationMention | None = None
        self._annotation = ""

    def over(self, point: QPointF) -> None:
        """Look at what lies under a point of the window."""
        flow = self._view.flow
        target = target_at(flow, self._view.overlays, point.x(), point.y()) if flow else None
        clickable = target is not None and (
            target.mark is not None or target.reference is not None or target.organization is not None
        )
        clickable = clickable or (flow is not None and flow.fact_at(point.x(), point.y()) is not None)
        shape = Qt.CursorShape.PointingHandCursor if clickable else Qt.CursorShape.IBeamCursor
        if self._view.viewport().cursor().shape() is not shape:
            self._view.viewport().setCursor(shape)
        if target is None:
            self._tell(None, None, "")
        else:
            self._tell(target.reference, target.mention, target.annotation or "")
        if target is not None and target.mark is not None:
            self._view.notes.rest_on(target.place.index, target.mark)
        else:
            self._view.notes.rest_elsewhere()

    def leave(self) -> None:
        """Forget what was under the pointer."""
        self._tell(None, None, "")
        self._view.notes.rest_elsewhere()

    def _tell(self, reference: Reference | None, mention: OrganizationMention | None, annotation: str) -> None:
        if reference != self._reference:
            self._reference = reference
            self._view.reference_hovered.emit(reference)
        if mention != self._mention:
            before, self._mention = self._mention, mention
            name = mention.organization if mention is not None else ""
            if name != (before.organization if before is not None else ""):
                self._view.organization_hovered.emit(name)
            self._view.mention_hovered.emit(mention)
        if annotation != self._annotation:
            self._annotation = annotation
            self._view.annotation_hovered.emit(annotation)
