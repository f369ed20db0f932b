"""Annotating from the text: what a key does to the selection, or to the paragraph at the caret."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, Signal

from reader.document.annotation import Anchor, Annotation, anchor_in
from reader.errors import LecternError
from reader.interface.reading_desk import ReadingDesk
from reader.settings import Settings
from reader.workspace import annotating
from reader.workspace.workspace import Workspace


class Pen(QObject):
    """Highlights, writes and deletes on the reading desk; remembers the colour that was used last.

    A highlight that was made or clicked is current until the caret leaves it or something is selected: keys then
    change it instead of making another.
    """

    writing_wanted = Signal(str, bool)
    deleted = Signal(int)
    failed = Signal(object)
    nothing_to_mark = Signal()

    def __init__(self, workspace: Workspace, desk: ReadingDesk, settings: Settings, parent: QObject) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._desk = desk
        self._settings = settings
        self.current: str | None = None
        desk.view.annotation_activated.connect(self._take_up)
        desk.view.selection_changed.connect(self._on_selection)
        desk.document_changed.connect(self._let_go)

    @property
    def colour(self) -> str:
        """The colour that was used last."""
        return self._settings.highlight_colour

    def highlight(self, colour: str | None = None) -> Annotation | None:
        """Highlight the selection, or the paragraph at the caret; recolour what is highlighted there already.

        What was selected is selected no more, so that the colour shows, and the highlight becomes the current one.
        """
        chosen = colour or self.colour
        self._settings.highlight_colour = chosen
        known = self._meant()
        if known is not None:
            made = self._try(lambda: annotating.recolour(self._workspace, known.id, chosen))
        else:
            made = self._make(chosen)
        if made is not None:
            self._desk.view.clear_selection()
            self.current = made.id
        return made

    def write(self, *, tags: bool = False) -> None:
        """Open the note (or tags) of the highlight that is meant; makes one first where there is none."""
        annotation = self._meant() or self.highlight()
        if annotation is not None:
            self._desk.view.clear_selection()
            self.current = annotation.id
            self.writing_wanted.emit(annotation.id, tags)

    def delete(self, annotation_ids: Sequence[str] = ()) -> None:
        """Delete annotations, without ids the current one or else those that the selection touches."""
        chosen = list(annotation_ids) or self._touched()
        if not chosen:
            return
        self._try(lambda: annotating.delete(self._workspace, chosen))
        self.current = None
        self.deleted.emit(len(chosen))

    def recolour(self, annotation_id: str, colour: str) -> None:
        """Give an annotation another colour."""
        self._settings.highlight_colour = colour
        self._try(lambda: annotating.recolour(self._workspace, annotation_id, colour))

    def write_note(self, annotation_id: str, note: str) -> None:
        """Save a note."""
        self._try(lambda: annotating.write_note(self._workspace, annotation_id, note))

    def write_tags(self, annotation_id: str, tags: Sequence[str]) -> None:
        """Save tags."""
        self._try(lambda: annotating.set_tags(self._workspace, annotation_id, tags))

    def confirm(self, annotation_id: str) -> None:
        """Put an annotation under review on its likeliest place."""
        self._try(lambda: annotating.confirm(self._workspace, annotation_id))

    def has_likeliest_place(self, annotation_id: str) -> bool:
        """Tell whether the text has something like the passage of a note under review."""
        try:
            return bool(annotating.likeliest_place(self._workspace, annotation_id))
        except LecternError as error:
            self.failed.emit(error)
            return False

    def attach(self, annotation_id: str) -> None:
        """Put an annotation under review on the selection."""
        anchors = self._desk.view.selection_anchors()
        if not anchors:
            self.nothing_to_mark.emit()
            return
        self._try(lambda: annotating.reattach(self._workspace, annotation_id, anchors))

    def anchors(self) -> tuple[Anchor, ...]:
        """Return what a highlight would cover: the selection, or the whole paragraph at the caret."""
        selected = self._desk.view.selection_anchors()
        if selected or self._desk.document is None:
            return selected
        block_id = self._desk.view.current_block()
        block = self._desk.document.block(block_id) if block_id is not None else None
        if block is None or not block.text:
            return ()
        return (anchor_in(block.id, block.text, 0, len(block.text), number=block.number),)

    def current_annotation(self) -> Annotation | None:
        """Return the highlight that keys change, or None."""
        return next((found for found in self._desk.annotations if found.id == self.current), None)

    def _make(self, colour: str) -> Annotation | None:
        document_id, anchors = self._desk.document_id, self.anchors()
        if document_id is None or not anchors:
            self.nothing_to_mark.emit()
            return None
        return self._try(lambda: annotating.highlight(self._workspace, document_id, anchors, colour))

    def _meant(self) -> Annotation | None:
        """Return the highlight that a key changes: the current one, else one of just what would be highlighted."""
        current = self.current_annotation()
        if current is not None and not self._desk.view.selection_anchors():
            return current
        wanted = [_place(anchor) for anchor in self.anchors()]
        covering = (
            found
            for found in self._desk.standing
            if wanted and [_place(anchor) for anchor in found.anchors] == wanted
        )
        return next(covering, None)

    def _touched(self) -> list[str]:
        selected = self._desk.view.selection_anchors()
        if not selected:
            meant = self._meant()
            return [meant.id] if meant is not None else []
        return [
            found.id for found in self._desk.standing if any(_meet(a, b) for a in found.anchors for b in selected)
        ]

    def _take_up(self, annotation_id: str) -> None:
        self.current = annotation_id

    def _let_go(self) -> None:
        self.current = None

    def _on_selection(self) -> None:
        annotation = self.current_annotation()
        if annotation is None:
            return
        inside = self._desk.view.current_block() in {anchor.block for anchor in annotation.anchors}
        if self._desk.view.selection_anchors() or not inside:
            self.current = None

    def _try(self, act: Callable[[], Annotation | None]) -> Annotation | None:
        try:
            return act()
        except LecternError as error:
            self.failed.emit(error)
            return None


def _place(anchor: Anchor) -> tuple[str, str | None, int, int]:
    return anchor.block, anchor.footnote, anchor.start, anchor.end


def _meet(one: Anchor, other: Anchor) -> bool:
    """Tell whether two passages share a character."""
    same_text = one.block == other.block and one.footnote == other.footnote
    return same_text and one.start < other.end and other.start < one.end
