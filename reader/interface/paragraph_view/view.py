"""The paragraph view: shows one document, of which only what is in sight is laid out."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QGuiApplication,
    QKeyEvent,
    QMouseEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QWidget

from reader.document.annotation import Anchor, Annotation
from reader.document.model import Document
from reader.interface.paragraph_view import accessibility, clipboard
from reader.interface.paragraph_view.caret_movement import CaretMovement, WordCutter, cut_by_unicode
from reader.interface.paragraph_view.flash import Flash
from reader.interface.paragraph_view.flow import Flow
from reader.interface.paragraph_view.hit_testing import Target, place_below, target_at, things_at
from reader.interface.paragraph_view.hovering import Hovering
from reader.interface.paragraph_view.keyboard import Keyboard
from reader.interface.paragraph_view.mouse import MouseSelection
from reader.interface.paragraph_view.notes import Notes
from reader.interface.paragraph_view.overlays import Passage
from reader.interface.paragraph_view.page import Page
from reader.interface.paragraph_view.selection import Selection, TextPlace
from reader.interface.paragraph_view.typography import LARGEST_ZOOM, SMALLEST_ZOOM, Metrics
from reader.interface.theme import Theme
from reader.workspace.reading import ReadingPosition

_REVEAL_SHARE = 0.3
_ZOOM_STEP = 10
_WHEEL_STEP = 120
_PLAIN_ZOOM = 100


class ParagraphView(Page):
    """Shows a document's paragraphs; selecting, hovering and clicking are told by signals.

    `escaped` says that Escape was pressed and nothing in the text was there to be closed.
    Offsets in signals and arguments are half-open and count characters of a block's text.
    """

    reference_activated = Signal(object)
    fact_activated = Signal(object)
    text_wanted = Signal(object)
    reference_hovered = Signal(object)
    organization_activated = Signal(str)
    organization_hovered = Signal(str)
    mention_hovered = Signal(object)
    annotation_activated = Signal(str)
    annotation_hovered = Signal(str)
    note_place_wanted = Signal(str)
    selection_changed = Signal()
    escaped = Signal()
    zoom_changed = Signal(int)
    context_menu_requested = Signal(QPoint, object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.movement: CaretMovement | None = None
        self._cut_word: WordCutter = cut_by_unicode
        self.flash = Flash(self.overlays, self.viewport().update, self)
        self.notes = Notes(self)
        self.moved.connect(self.notes.follow)
        self._mouse = MouseSelection(self, self, self._click)
        self._hovering = Hovering(self)
        self._keyboard = Keyboard(self)
        self._announced = -1
        accessibility.install()

    def show_document(self, document: Document | None, position: ReadingPosition | None = None) -> None:
        """Show a document from its beginning or from a reading position; None empties the view.

        Annotations, lights and found words of the document before are gone; colours and zoom stay.
        """
        self.notes.close()
        self.flash.end()
        self.overlays.clear()
        self.selection = Selection()
        self.flow = None
        self.movement = None
        if document is not None:
            size = self.viewport().size()
            self.flow = Flow(document, Metrics.fitting(size.width(), self._zoom), self._dress, size.height())
            self.movement = CaretMovement(self.flow, self._cut_word)
            if position is not None:
                self.flow.restore(position)
                self.selection.put(TextPlace(self.flow.place_of(position.block) or 0, position.offset))
        self.refresh()
        self.selection_changed.emit()
        self.position_changed.emit()

    def set_annotations(self, annotations: Sequence[Annotation]) -> None:
        """Show these highlights and no others."""
        self.overlays.set_annotations(annotations)
        self.notes.refresh()
        self.viewport().update()

    def set_emphasis(self, emphasis: Mapping[str, QColor]) -> None:
        """Light the mentions of these organizations with these grounds; empty for none."""
        self.overlays.emphasis = dict(emphasis)
        self.viewport().update()

    def set_organization_colours(self, colours: Mapping[str, QColor]) -> None:
        """Give each organization (standard name) the colour of its mentions' letters."""
        self._dress.organization_colours = dict(colours)
        self._redress()

    def set_colours(self, switched_off: frozenset[str]) -> None:
        """Show the mentions of these organizations (standard names) like other text, and all others in colour."""
        self._dress.switched_off = switched_off
        self._redress()

    def set_current_mention(self, block_id: str | None, start: int = 0, end: int = 0) -> None:
        """Draw a frame around the passage that is stood on; None takes it away."""
        self.overlays.current_mention = None if block_id is None else Passage(block_id, start, end)
        self.viewport().update()

    def set_find_matches(self, matches: Sequence[tuple[str, int, int]], current: int | None = None) -> None:
        """Light found words (block, start, end); `current` is the index of the one stood on."""
        self.overlays.set_matches(matches, current)
        self.viewport().update()

    def light_annotation(self, annotation_id: str | None) -> None:
        """Show one highlight stronger than the others; None for none."""
        self.overlays.lit_annotation = annotation_id
        self.viewport().update()

    def set_theme(self, theme: Theme) -> None:
        """Show the document in a theme's colours."""
        self._dress.theme = theme
        self.notes.refresh()
        self._redress()

    def set_word_cutter(self, cut_word: WordCutter) -> None:
        """Have double clicks and word movements cut words by (text, offset) -> (start, end)."""
        self._cut_word = cut_word
        if self.movement is not None:
            self.movement.cut_word = cut_word

    def set_reachable(self, titles: Mapping[str, str]) -> None:
        """Know which texts that the document cites the library has: their titles by the references' targets."""
        self.notes.reachable = dict(titles)
        self.notes.refresh()

    def set_hover_delay(self, milliseconds: int) -> None:
        """Open a note after the pointer rested on its mark for this long; 0 or less switches that off."""
        self.notes.hover_delay = milliseconds

    def set_zoom(self, percent: int) -> None:
        """Set the size of the text in percent, kept within SMALLEST_ZOOM and LARGEST_ZOOM."""
        wanted = max(SMALLEST_ZOOM, min(percent, LARGEST_ZOOM))
        if wanted != self._zoom:
            self._zoom = wanted
            self._fit()
            self.zoom_changed.emit(wanted)

    def zoom_in(self) -> None:
        """Make the text a step larger."""
        self.set_zoom(self._zoom + _ZOOM_STEP)

    def zoom_out(self) -> None:
        """Make the text a step smaller."""
        self.set_zoom(self._zoom - _ZOOM_STEP)

    def reset_zoom(self) -> None:
        """Give the text its plain size."""
        self.set_zoom(_PLAIN_ZOOM)

    def reveal(
        self,
        block_id: str,
        start: int | None = None,
        end: int | None = None,
        footnote: str | None = None,
        *,
        flash: bool = True,
    ) -> None:
        """Bring a passage into sight, put the caret before it and let it flash.

        With a footnote's label the offsets count in that note: its mark is brought into sight and its note opened. A
        block that the document does not have changes nothing.
        """
        index = self.flow.place_of(block_id) if self.flow else None
        if self.flow is None or index is None:
            return
        block = self.flow.document.blocks[index]
        if footnote is not None:
            self.notes.reveal(index, footnote, start, end)
            return
        first = 0 if start is None else start
        last = len(block.text) if end is None else end
        self.selection.put(TextPlace(index, first))
        self.bring_into_sight(self.selection.caret, _REVEAL_SHARE)
        if flash:
            self.flash.light(Passage(block_id, first, last))
        self.selection_moved()

    def return_to(self, position: ReadingPosition) -> None:
        """Show again what stood at the window's top, with the caret there; an open note closes."""
        if self.flow is None:
            return
        self.notes.close()
        self.flow.restore(position)
        self.selection.put(TextPlace(self.flow.place_of(position.block) or 0, position.offset))
        self.refresh()
        self.selection_moved()
        self.position_changed.emit()

    def reading_position(self) -> ReadingPosition | None:
        """Return the place at the window's top, or None without a document."""
        return self.flow.position() if self.flow else None

    def selection_anchors(self) -> tuple[Anchor, ...]:
        """Describe what is selected, in an open note if something is selected there, else in the text."""
        if self.flow is None:
            return ()
        return self.notes.selection_anchors() or self.selection.anchors(self.flow.document)

    def selected_text(self) -> str:
        """Return the selected text as `copy` gives it."""
        return clipboard.selected_text(self.flow.document, self.selection) if self.flow else ""

    def clear_selection(self) -> None:
        """Select nothing; the caret stays."""
        self.selection.put(self.selection.caret)
        self.selection_moved()

    def select_all(self) -> None:
        """Select the whole document."""
        if self.movement is not None:
            self.selection.put(self.movement.document_start())
            self.selection.put(self.movement.document_end(), keep_fixed=True)
            self.selection_moved()

    def current_block(self) -> str | None:
        """Return the id of the block that the caret is in."""
        if self.flow is None or not len(self.flow):
            return None
        return self.flow.document.blocks[self.selection.caret.index].id

    def copy(self) -> None:
        """Put the selection on the clipboard as text and as HTML."""
        self.copy_with_citation("")

    def copy_with_citation(self, citation: str) -> None:
        """Put the selection, of an open note or of the text, on the clipboard with a citation on its own line."""
        in_note = self.notes.selection_anchors()
        if in_note:
            words = "\n".join([*(anchor.quote for anchor in in_note), *([citation] if citation else [])])
            QGuiApplication.clipboard().setText(words)
        elif self.flow is not None and not self.selection.is_empty:
            data = clipboard.mime_data(self.flow.document, self.selection, citation)
            QGuiApplication.clipboard().setMimeData(data)

    def activate(self, target: Target) -> None:
        """Do what a click on a thing does: open its note, or tell that it was clicked."""
        if target.mark is not None:
            self.notes.toggle(target.place.index, target.mark)
        elif target.reference is not None:
            self.reference_activated.emit(target.reference)
        else:
            if target.organization is not None:
                self.organization_activated.emit(target.organization)
            if target.annotation is not None:
                self.annotation_activated.emit(target.annotation)

    def selection_moved(self) -> None:
        """Show the selection anew and tell others."""
        self.viewport().update()
        if self._announced != self.selection.caret.index:
            self._announced = self.selection.caret.index
            accessibility.announce_paragraph(self)
        self.selection_changed.emit()

    def place_in(self, index: int, offset: int) -> TextPlace:
        """Return the place at an offset of the block at an index."""
        return TextPlace(index, offset)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Begin a selection or a click."""
        self.notes.press(event.position().toPoint())
        if event.button() is Qt.MouseButton.LeftButton:
            extend = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            self.overlays.focus = None
            self._mouse.press(event.position(), extend=extend)
        else:
            super().mousePressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Count as the second press."""
        self.mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Go on selecting, or look at what is under the pointer."""
        if self._mouse.is_dragging:
            self._mouse.move(event.position())
        else:
            self._hovering.over(event.position())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """End a selection or a click."""
        if event.button() is Qt.MouseButton.LeftButton:
            self._mouse.release(event.position())
        else:
            super().mouseReleaseEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for a menu on what is under the pointer, or by the menu key on what is at the caret."""
        if self.flow is None:
            return
        if event.reason() is QContextMenuEvent.Reason.Keyboard and len(self.flow):
            point = self.viewport().mapToGlobal(place_below(self.flow, self.selection.caret).toPoint())
            target: Target | None = things_at(self.flow, self.overlays, self.selection.caret)
        else:
            point = event.globalPos()
            target = target_at(self.flow, self.overlays, event.pos().x(), event.pos().y())
        self.context_menu_requested.emit(point, target)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scroll, or zoom with Ctrl held."""
        if not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            super().wheelEvent(event)
            return
        self.set_zoom(self._zoom + _ZOOM_STEP * round(event.angleDelta().y() / _WHEEL_STEP))
        event.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move the caret, select, open, close."""
        if self.flow is None or not len(self.flow) or not self._keyboard.press(event):
            super().keyPressEvent(event)

    def focusNextPrevChild(self, forward: bool) -> bool:  # noqa: FBT001
        """Move between marks and links with Tab; leave the view behind the last one."""
        return self._keyboard.step(forward=forward) or super().focusNextPrevChild(forward)

    def leaveEvent(self, event: QEvent) -> None:
        """Forget what was under the pointer."""
        super().leaveEvent(event)
        self._hovering.leave()

    def _click(self, point: QPointF) -> None:
        fact = self.flow.fact_at(point.x(), point.y()) if self.flow else None
        if fact is not None:
            self.fact_activated.emit(fact)
            return
        target = target_at(self.flow, self.overlays, point.x(), point.y()) if self.flow else None
        if target is not None:
            self.activate(target)

    def _redress(self) -> None:
        if self.flow is not None:
            self.flow.dress(self._dress)
        self.viewport().update()
