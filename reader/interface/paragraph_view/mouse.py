"""What the mouse does: puts the caret, drags a selection, takes words and sentences, clicks on things."""

from __future__ import annotations

from collections.abc import Callable
from enum import Enum
from typing import Protocol

from PySide6.QtCore import QObject, QPointF, QTimer
from PySide6.QtWidgets import QApplication

from reader.interface.paragraph_view.caret_movement import CaretMovement
from reader.interface.paragraph_view.flow import Flow
from reader.interface.paragraph_view.hit_testing import character_at, place_at
from reader.interface.paragraph_view.selection import Selection, TextPlace

_SCROLL_INTERVAL_MS = 30
_SCROLL_SHARE = 0.35


class Unit(Enum):
    """By what a drag selects."""

    CHARACTER = 1
    WORD = 2
    SENTENCE = 3


class Selectable(Protocol):
    """What the mouse needs of the view."""

    flow: Flow | None
    movement: CaretMovement | None
    selection: Selection

    def scroll_by(self, distance: float) -> None:
        """Scroll by a distance in pixels."""

    def selection_moved(self) -> None:
        """Show the selection anew and tell others."""


class MouseSelection(QObject):
    """Turns presses, moves and releases into a selection; scrolls while the pointer is held outside."""

    def __init__(self, page: Selectable, parent: QObject, clicked: Callable[[QPointF], None]) -> None:
        super().__init__(parent)
        self._page = page
        self._clicked = clicked
        self._pressed_at: QPointF | None = None
        self._moved = False
        self._unit = Unit.CHARACTER
        self._origin: tuple[TextPlace, TextPlace] | None = None
        self._pointer = QPointF()
        self._clicks = 0
        self._forget_clicks = QTimer(self)
        self._forget_clicks.setSingleShot(True)
        self._forget_clicks.timeout.connect(self._end_of_clicks)
        self._scrolling = QTimer(self)
        self._scrolling.setInterval(_SCROLL_INTERVAL_MS)
        self._scrolling.timeout.connect(self.scroll_on)

    @property
    def is_dragging(self) -> bool:
        """Whether the button is held down."""
        return self._pressed_at is not None

    def press(self, point: QPointF, *, extend: bool) -> None:
        """Begin at a point of the window; `extend` keeps the fixed end of the selection (Shift)."""
        near = (
            self._pressed_at is None and (point - self._pointer).manhattanLength() < QApplication.startDragDistance()
        )
        self._clicks = self._clicks % 3 + 1 if self._forget_clicks.isActive() and near else 1
        self._forget_clicks.start(QApplication.doubleClickInterval())
        self._pressed_at = self._pointer = point
        self._moved = self._clicks > 1 or extend
        self._unit = Unit(self._clicks)
        place = self._place(point)
        if place is None or self._page.movement is None:
            return
        self._page.movement.forget_goal()
        if extend:
            self._origin = (self._page.selection.fixed, self._page.selection.fixed)
            self._page.selection.put(place, keep_fixed=True)
        else:
            self._origin = self._about(place)
            self._page.selection.put(self._origin[0])
            self._page.selection.put(self._origin[1], keep_fixed=True)
        self._page.selection_moved()

    def move(self, point: QPointF) -> None:
        """Go on to a point of the window with the button held."""
        if self._pressed_at is None:
            return
        self._pointer = point
        if (point - self._pressed_at).manhattanLength() >= QApplication.startDragDistance():
            self._moved = True
        if self._moved:
            self._extend_to(point)
        outside = self._outside()
        if outside and not self._scrolling.isActive():
            self._scrolling.start()
        elif not outside:
            self._scrolling.stop()

    def release(self, point: QPointF) -> None:
        """End; a press and release at one place is a click."""
        self._scrolling.stop()
        was_click = self._pressed_at is not None and not self._moved
        self._pressed_at = None
        self._pointer = point
        if was_click:
            self._clicked(point)

    def scroll_on(self) -> None:
        """Scroll towards the pointer, faster the farther it is outside, and select up to it."""
        outside = self._outside()
        if outside and self._pressed_at is not None:
            self._page.scroll_by(outside * _SCROLL_SHARE)
            self._extend_to(self._pointer)

    def _end_of_clicks(self) -> None:
        self._clicks = 0

    def _outside(self) -> float:
        flow = self._page.flow
        if flow is None:
            return 0.0
        return min(self._pointer.y(), 0.0) + max(self._pointer.y() - flow.viewport_height, 0.0)

    def _extend_to(self, point: QPointF) -> None:
        place = self._place(point)
        if place is None or self._origin is None:
            return
        first, last = self._about(place)
        before = first < self._origin[0]
        self._page.selection.put(self._origin[1] if before else self._origin[0])
        self._page.selection.put(first if before else max(last, self._origin[1]), keep_fixed=True)
        self._page.selection_moved()

    def _place(self, point: QPointF) -> TextPlace | None:
        flow = self._page.flow
        if flow is None:
            return None
        y = min(max(point.y(), 0.0), flow.viewport_height - 1)
        find = place_at if self._unit is Unit.CHARACTER else character_at
        return find(flow, point.x(), y)

    def _about(self, place: TextPlace) -> tuple[TextPlace, TextPlace]:
        movement = self._page.movement
        if self._unit is Unit.CHARACTER or movement is None:
            return place, place
        start, end = movement.word(place) if self._unit is Unit.WORD else movement.sentence(place)
        return TextPlace(place.index, start), TextPlace(place.index, end)
