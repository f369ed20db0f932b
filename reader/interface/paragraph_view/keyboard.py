"""What the keys do: move the caret, select, copy, zoom, step through marks and links, open and close."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence

from reader.interface.paragraph_view.caret_movement import CaretMovement
from reader.interface.paragraph_view.hit_testing import Target, things_at
from reader.interface.paragraph_view.overlays import Passage
from reader.interface.paragraph_view.selection import TextPlace
from reader.rendering.pieces import SpanKind

if TYPE_CHECKING:
    from reader.interface.paragraph_view.view import ParagraphView

_Step = Callable[[CaretMovement, TextPlace], TextPlace]
_Key = QKeySequence.StandardKey
_MOVES: dict[_Key, _Step] = {
    _Key.MoveToNextChar: lambda m, p: m.by_character(p, 1),
    _Key.MoveToPreviousChar: lambda m, p: m.by_character(p, -1),
    _Key.MoveToNextWord: lambda m, p: m.by_word(p, 1),
    _Key.MoveToPreviousWord: lambda m, p: m.by_word(p, -1),
    _Key.MoveToNextLine: lambda m, p: m.by_line(p, 1),
    _Key.MoveToPreviousLine: lambda m, p: m.by_line(p, -1),
    _Key.MoveToNextPage: lambda m, p: m.by_page(p, 1),
    _Key.MoveToPreviousPage: lambda m, p: m.by_page(p, -1),
    _Key.MoveToStartOfLine: lambda m, p: m.line_start(p),
    _Key.MoveToEndOfLine: lambda m, p: m.line_end(p),
    _Key.MoveToStartOfDocument: lambda m, _: m.document_start(),
    _Key.MoveToEndOfDocument: lambda m, _: m.document_end(),
}
_SELECTIONS: dict[_Key, _Key] = {
    _Key.SelectNextChar: _Key.MoveToNextChar,
    _Key.SelectPreviousChar: _Key.MoveToPreviousChar,
    _Key.SelectNextWord: _Key.MoveToNextWord,
    _Key.SelectPreviousWord: _Key.MoveToPreviousWord,
    _Key.SelectNextLine: _Key.MoveToNextLine,
    _Key.SelectPreviousLine: _Key.MoveToPreviousLine,
    _Key.SelectNextPage: _Key.MoveToNextPage,
    _Key.SelectPreviousPage: _Key.MoveToPreviousPage,
    _Key.SelectStartOfLine: _Key.MoveToStartOfLine,
    _Key.SelectEndOfLine: _Key.MoveToEndOfLine,
    _Key.SelectStartOfDocument: _Key.MoveToStartOfDocument,
    _Key.SelectEndOfDocument: _Key.MoveToEndOfDocument,
}
_VERTICAL = {_Key.MoveToNextLine, _Key.MoveToPreviousLine, _Key.MoveToNextPage, _Key.MoveToPreviousPage}
_PAGES = {_Key.MoveToNextPage: 1, _Key.MoveToPreviousPage: -1}
_ENTER = {Qt.Key.Key_Return, Qt.Key.Key_Enter}


class Keyboard(QObject):
    """Turns key presses into movements of the caret and acts of the view."""

    def __init__(self, view: ParagraphView) -> None:
        super().__init__(view)
        self._view = view

    def press(self, event: QKeyEvent) -> bool:
        """Do what a key asks for; False where it means nothing here."""
        return self._act(event) or self._select(event) or self._move(event)

    def step(self, *, forward: bool) -> bool:
        """Go to the next or previous mark or link behind the caret; False where there is none."""
        view = self._view
        if view.flow is None:
            return False
        here = self._focused() or view.selection.caret
        passage = self._following(here, forward=forward, from_focus=view.overlays.focus is not None)
        if passage is None:
            view.overlays.focus = None
            view.viewport().update()
            return False
        index = view.flow.place_of(passage.block) or 0
        view.overlays.focus = passage
        view.selection.put(TextPlace(index, passage.start))
        view.bring_into_sight(view.selection.caret)
        view.selection_moved()
        return True

    def _act(self, event: QKeyEvent) -> bool:
        view = self._view
        control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        acts: list[tuple[bool, Callable[[], object]]] = [
            (event.matches(_Key.Copy), view.copy),
            (event.matches(_Key.SelectAll), view.select_all),
            (event.matches(_Key.ZoomIn) or (control and event.key() == Qt.Key.Key_Equal), view.zoom_in),
            (event.matches(_Key.ZoomOut), view.zoom_out),
            (control and event.key() == Qt.Key.Key_0, view.reset_zoom),
            (event.key() == Qt.Key.Key_Escape, self._escape),
            (event.key() in _ENTER, self._enter),
            (event.key() == Qt.Key.Key_Space, lambda: self._page(event)),
        ]
        act = next((act for asked, act in acts if asked), None)
        if act is None:
            return False
        act()
        return True

    def _select(self, event: QKeyEvent) -> bool:
        move = next((move for key, move in _SELECTIONS.items() if event.matches(key)), None)
        if move is None:
            return False
        self._go(move, keep_fixed=True)
        return True

    def _move(self, event: QKeyEvent) -> bool:
        move = next((move for move in _MOVES if event.matches(move)), None)
        if move is None:
            return False
        self._go(move, keep_fixed=False)
        return True

    def _go(self, move: _Key, *, keep_fixed: bool) -> None:
        view = self._view
        if view.movement is None or view.flow is None:
            return
        if move not in _VERTICAL:
            view.movement.forget_goal()
        if move in _PAGES:
            view.scroll_by(_PAGES[move] * (view.flow.viewport_height - 2 * view.flow.metrics.em))
        view.overlays.focus = None
        view.selection.put(_MOVES[move](view.movement, view.selection.caret), keep_fixed=keep_fixed)
        view.bring_into_sight(view.selection.caret)
        view.selection_moved()

    def _page(self, event: QKeyEvent) -> None:
        back = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        flow = self._view.flow
        if flow is not None:
            self._view.scroll_by((-1 if back else 1) * (flow.viewport_height - 2 * flow.metrics.em))

    def _escape(self) -> None:
        if self._view.notes.is_open:
            self._view.notes.close()
        elif self._view.overlays.focus is not None:
            self._view.overlays.focus = None
            self._view.viewport().update()
        elif not self._view.selection.is_empty:
            self._view.clear_selection()
        else:
            self._view.escaped.emit()

    def _enter(self) -> None:
        flow = self._view.flow
        if flow is None:
            return
        caret = self._view.selection.caret
        focus = self._view.overlays.focus
        marks = flow.document.blocks[caret.index].notes
        on_link = focus is not None and focus.start != focus.end
        mark = next((at for at, mark in enumerate(marks) if mark.offset == caret.offset and not on_link), None)
        target = things_at(flow, self._view.overlays, caret, mark)
        self._view.activate(_only_link(target) if on_link else target)
        if mark is not None:
            self._view.notes.take_keyboard()

    def _focused(self) -> TextPlace | None:
        focus = self._view.overlays.focus
        index = self._view.flow.place_of(focus.block) if focus and self._view.flow else None
        return TextPlace(index, focus.start) if focus is not None and index is not None else None

    def _following(self, here: TextPlace, *, forward: bool, from_focus: bool) -> Passage | None:
        flow = self._view.flow
        if flow is None:
            return None
        focus = self._view.overlays.focus
        indexes = range(here.index, len(flow)) if forward else range(here.index, -1, -1)
        for index in indexes:
            passages = self._passages(index)
            if not forward:
                passages.reverse()
            if index == here.index:
                if from_focus and focus in passages:
                    passages = passages[passages.index(focus) + 1 :]
                else:
                    passages = [p for p in passages if (p.start >= here.offset) == forward]
            if passages:
                return passages[0]
        return None

    def _passages(self, index: int) -> list[Passage]:
        flow = self._view.flow
        if flow is None:
            return []
        block = flow.document.blocks[index]
        found = [Passage(block.id, mark.offset, mark.offset) for mark in block.notes]
        found += [
            Passage(block.id, span.start, span.end)
            for span in flow.dressing.spans(block.id)
            if span.kind is SpanKind.REFERENCE
        ]
        return sorted(found, key=lambda passage: (passage.start, passage.end))


def _only_link(target: Target) -> Target:
    return Target(target.place, target.block, None, target.reference)
