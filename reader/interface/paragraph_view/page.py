"""The page of a document: scrolls, fits the window and paints; what a person does with it is the view's."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QWidget

from reader.document.model import Document
from reader.interface.paragraph_view.dressing import Dress
from reader.interface.paragraph_view.flow import Flow
from reader.interface.paragraph_view.overlays import Overlays
from reader.interface.paragraph_view.painting import Canvas, paint_block
from reader.interface.paragraph_view.selection import Selection, TextPlace
from reader.interface.paragraph_view.typography import Metrics
from reader.interface.theme import Theme

_EM_PER_STEP = 2


class Page(QAbstractScrollArea):
    """Shows the paragraphs in sight of one document, with what lies on them, and keeps the scroll bar in step."""

    position_changed = Signal()
    moved = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.flow: Flow | None = None
        self.selection = Selection()
        self.overlays = Overlays()
        self._dress = Dress(Theme.named("light"))
        self._zoom = 100
        self._synchronising = False
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        # A bar that comes and goes would change the column's width, and with it every line.
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.viewport().setMouseTracking(True)
        self.viewport().setCursor(Qt.CursorShape.IBeamCursor)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.verticalScrollBar().valueChanged.connect(self._scrolled)

    @property
    def document(self) -> Document | None:
        """The document that is shown, or None."""
        return self.flow.document if self.flow else None

    @property
    def theme(self) -> Theme:
        """The theme in which the document is shown."""
        return self._dress.theme

    def zoom(self) -> int:
        """Return the size of the text in percent."""
        return self._zoom

    def refresh(self) -> None:
        """Lay out what is in sight, set the scroll bar and paint."""
        if self.flow is not None:
            self.flow.settle()
        self._synchronise()
        self.moved.emit()
        self.viewport().update()

    def scroll_by(self, distance: float) -> None:
        """Scroll by a distance in pixels, down where it is positive."""
        if self.flow is None:
            return
        before = self.flow.value
        self.flow.move(distance)
        self.refresh()
        if self.flow.value != before:
            self.position_changed.emit()

    def bring_into_sight(self, place: TextPlace, share: float | None = None) -> None:
        """Scroll if the line of a place is out of sight; `share` of the window's height is then above the line."""
        if self.flow is None:
            return
        found = self.flow.layout(place.index)
        line = found.line_of(found.shown.end(place.offset))
        if place.index == line == 0:
            self.scroll_by(-self.flow.value)
            return
        y = found.line_top(line)
        top = self.flow.top(place.index) + y
        height = self.flow.viewport_height
        if found.pitch <= top <= height - 2 * found.pitch:
            return
        nearest = found.pitch if top < found.pitch else height - 2 * found.pitch
        self.flow.show(place.index, y, nearest if share is None else height * share)
        self.refresh()
        self.position_changed.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the page and the paragraphs in sight."""
        painter = QPainter(self.viewport())
        painter.fillRect(event.rect(), self.theme.color("page"))
        if self.flow is None:
            return
        if not len(self.flow):
            self.flow.head.paint(painter, 0.0, self.theme)
            return
        active = self.isActiveWindow()
        canvas = Canvas(
            painter,
            self.theme,
            self.flow.metrics,
            self.flow.dressing,
            self.overlays,
            self.selection,
            active=active,
            caret_shown=self.hasFocus(),
        )
        for found, top in self.flow.visible():
            if found.index == 0:
                self.flow.head.paint(painter, top, self.theme)
            if top + found.height > event.rect().top() and top < event.rect().bottom() + 1:
                paint_block(canvas, found, top)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Set the text in the new width; the line at the top stays."""
        super().resizeEvent(event)
        self._fit()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the caret."""
        super().focusInEvent(event)
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Hide the caret."""
        super().focusOutEvent(event)
        self.viewport().update()

    def _fit(self) -> None:
        if self.flow is not None:
            size = self.viewport().size()
            self.flow.fit(Metrics.fitting(size.width(), self._zoom), size.height())
        self.refresh()

    def _synchronise(self) -> None:
        bar = self.verticalScrollBar()
        self._synchronising = True
        if self.flow is None:
            bar.setRange(0, 0)
        else:
            bar.setRange(0, round(self.flow.furthest))
            bar.setPageStep(round(self.flow.viewport_height))
            bar.setSingleStep(round(self.flow.metrics.em * _EM_PER_STEP))
            bar.setValue(round(self.flow.value))
        self._synchronising = False

    def _scrolled(self, value: int) -> None:
        if self.flow is not None and not self._synchronising:
            self.scroll_by(value - self.flow.value)
