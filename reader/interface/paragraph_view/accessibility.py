"""What a screen reader meets: the document with its paragraphs as children, each with its words as its name.

Paragraphs offer no text interface of their own: a text interface written in Python ends the process (PySide6 6.11).
Python keeps every interface that it gave to Qt, because Qt keeps only a bare pointer: so a paragraph's interface
stands for a place in the order, whatever document is shown there.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, cast
from weakref import ref

from PySide6.QtCore import QCoreApplication, QObject, QPoint, QRect
from PySide6.QtGui import QAccessible, QAccessibleEvent, QAccessibleInterface
from PySide6.QtWidgets import QAccessibleWidget, QWidget

from reader.document.block_kinds import BlockKind
from reader.document.model import Block

if TYPE_CHECKING:
    from reader.interface.paragraph_view.view import ParagraphView

_HEADINGS = {BlockKind.TITLE, BlockKind.HEADING}


class ParagraphAccessible(QAccessibleInterface):
    """One paragraph: name is its printed number and words, description its note marks."""

    def __init__(self, view: ParagraphView, index: int) -> None:
        super().__init__()
        self._view_reference = ref(view)
        self._index = index

    def isValid(self) -> bool:
        """Tell whether the view still shows a paragraph at this place."""
        view = self._view_reference()
        return view is not None and view.flow is not None and self._index < len(view.flow)

    @property
    def _view(self) -> ParagraphView:
        view = self._view_reference()
        if view is None:
            raise RuntimeError("the view is gone")
        return view

    @property
    def _block(self) -> Block | None:
        flow = self._view.flow
        return flow.document.blocks[self._index] if flow is not None and self._index < len(flow) else None

    def object(self) -> QObject:
        """Return the view: a paragraph has no object of its own."""
        return cast("QObject", None)

    def parent(self) -> QAccessibleInterface:
        """Return the document."""
        return QAccessible.queryAccessibleInterface(self._view)

    def childCount(self) -> int:
        """Return 0: a paragraph has no children."""
        return 0

    def child(self, index: int) -> QAccessibleInterface:  # noqa: ARG002
        """Return nothing: a paragraph has no children."""
        return cast("QAccessibleInterface", None)

    def childAt(self, x: int, y: int) -> QAccessibleInterface:  # noqa: ARG002
        """Return nothing: a paragraph has no children."""
        return cast("QAccessibleInterface", None)

    def indexOfChild(self, child: QAccessibleInterface) -> int:  # noqa: ARG002
        """Return -1: a paragraph has no children."""
        return -1

    def role(self) -> QAccessible.Role:
        """Return heading for titles and headings, else paragraph."""
        block = self._block
        heads = block is not None and block.kind in _HEADINGS
        return QAccessible.Role.Heading if heads else QAccessible.Role.Paragraph

    def state(self) -> QAccessible.State:
        """Tell whether the caret is in the paragraph and whether it is out of sight."""
        state = QAccessible.State()
        state.focusable = True
        state.readOnly = True
        state.focused = self._view.hasFocus() and self._view.selection.caret.index == self._index
        state.offscreen = not self._area().intersects(self._view.viewport().rect())
        return state

    def rect(self) -> QRect:
        """Return where the paragraph is on the screen."""
        area = self._area()
        return QRect(self._view.viewport().mapToGlobal(area.topLeft()), area.size())

    def text(self, part: QAccessible.Text) -> str:
        """Return the paragraph's words for its name, its notes for its description."""
        block = self._block
        if block is None:
            return ""
        if part is QAccessible.Text.Name:
            number = block.number_printed or block.number
            return f"{number} {block.text}" if number else block.text
        if part is QAccessible.Text.Description and block.notes:
            labels = ", ".join(mark.label for mark in block.notes)
            return QCoreApplication.translate("ParagraphAccessible", "Footnotes: {labels}").format(labels=labels)
        return ""

    def setText(self, part: QAccessible.Text, text: str) -> None:
        """Change nothing: a document is not written in."""

    def _area(self) -> QRect:
        flow = self._view.flow
        if flow is None or self._index >= len(flow):
            return QRect()
        top = flow.top(self._index)
        return QRect(0, round(top), round(flow.metrics.width), round(flow.top(self._index + 1) - top))


class DocumentAccessible(QAccessibleWidget):
    """The view as a document: its children are the paragraphs, and behind them an open note."""

    def __init__(self, view: ParagraphView) -> None:
        super().__init__(view, QAccessible.Role.Document)
        self._view_reference = ref(view)
        self._paragraphs: dict[int, ParagraphAccessible] = {}

    @property
    def _view(self) -> ParagraphView:
        view = self._view_reference()
        if view is None:
            raise RuntimeError("the view is gone")
        return view

    def childCount(self) -> int:
        """Return the number of paragraphs, and one more where a note is open."""
        return self._paragraph_count() + (1 if self._popover() else 0)

    def child(self, index: int) -> QAccessibleInterface:
        """Return the paragraph at this index, or the open note behind the last one."""
        count = self._paragraph_count()
        if not 0 <= index < count:
            popover = self._popover() if index == count else None
            found = QAccessible.queryAccessibleInterface(popover) if popover is not None else None
            return cast("QAccessibleInterface", found)
        known = self._paragraphs.get(index)
        if known is None:
            known = ParagraphAccessible(self._view, index)
            QAccessible.registerAccessibleInterface(known)
            self._paragraphs[index] = known
        return known

    def indexOfChild(self, child: QAccessibleInterface) -> int:
        """Return the index of a paragraph, -1 for what is none."""
        return next((index for index, known in self._paragraphs.items() if known is child), -1)

    def childAt(self, x: int, y: int) -> QAccessibleInterface:
        """Return the paragraph at a point of the screen."""
        point = self._view.viewport().mapFromGlobal(QPoint(x, y))
        flow = self._view.flow
        for found, top in flow.visible() if flow else ():
            if top <= point.y() < top + found.height:
                return self.child(found.index)
        return cast("QAccessibleInterface", None)

    def text(self, part: QAccessible.Text) -> str:
        """Return the document's symbol and title for the name, how it was adopted for the description."""
        document = self._view.document
        if part is QAccessible.Text.Name and document is not None:
            return " ".join(part for part in (document.symbol, document.title) if part)
        if part is QAccessible.Text.Description and self._view.flow is not None:
            return self._view.flow.head.adoption.text
        return str(super().text(part))

    def _paragraph_count(self) -> int:
        return len(self._view.flow) if self._view.flow else 0

    def _popover(self) -> QWidget | None:
        popover = self._view.notes.popover
        return popover if popover is not None and popover.isVisible() else None


_kept: list[DocumentAccessible] = []
_installed: list[object] = []


def install() -> None:
    """Have Qt ask here for the accessible form of paragraph views; once for a process is enough."""
    if not _installed:
        _installed.append(_factory)
        QAccessible.installFactory(_factory)


def announce_paragraph(view: ParagraphView) -> None:
    """Tell a screen reader that the caret came into another paragraph; costs nothing where none listens."""
    if not QAccessible.isActive() or view.flow is None or not len(view.flow):
        return
    document = QAccessible.queryAccessibleInterface(view)
    paragraph = document.child(view.selection.caret.index) if document is not None else None
    if paragraph is not None:
        QAccessible.updateAccessibility(QAccessibleEvent(paragraph, QAccessible.Event.Focus))


def _factory(_class_name: str, thing: QObject) -> QAccessibleInterface | None:
    from reader.interface.paragraph_view.view import ParagraphView  # noqa: PLC0415 - the view imports this module

    if not isinstance(thing, ParagraphView):
        return None
    made = DocumentAccessible(thing)
    _kept.append(made)
    return made
