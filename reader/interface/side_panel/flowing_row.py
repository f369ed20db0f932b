"""A layout that sets widgets beside each other, in as few lines as the width allows."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget


class FlowingRow(QLayout):
    """Gives every widget its own width, beginning at one of the `cells` that share a line, so that lines agree.

    A widget stands in the first line that has room for it, so that their order is kept only where that costs no line.
    At least `gap` pixels lie between widgets and between lines.
    """

    def __init__(self, gap: int, cells: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._cells = cells
        self._gap = gap
        self._items: list[QLayoutItem] = []

    def addItem(self, item: QLayoutItem) -> None:
        """Take an item behind the others."""
        self._items.append(item)

    def count(self) -> int:
        """Count the items."""
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        """Return an item, None beyond the last one."""
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        """Give an item away."""
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        """Take no more room than is needed."""
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        """Say that a narrower row is taller."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height of all lines at a width in pixels."""
        return self._place(QRect(0, 0, width, 0), move=False)

    def sizeHint(self) -> QSize:
        """Return the least size; the height follows the width."""
        return self.minimumSize()

    def minimumSize(self) -> QSize:
        """Return the size of the largest widget with the margins."""
        size = QSize()
        for item in self._items:
            size = size.expandedTo(item.minimumSize())
        margins = self.contentsMargins()
        return size + QSize(margins.left() + margins.right(), margins.top() + margins.bottom())

    def setGeometry(self, rectangle: QRect) -> None:
        """Put the widgets into their places."""
        super().setGeometry(rectangle)
        self._place(rectangle, move=True)

    def _place(self, rectangle: QRect, *, move: bool) -> int:
        """Put the widgets into lines, or only count, and return the height with the margins."""
        margins = self.contentsMargins()
        inside = rectangle.marginsRemoved(margins)
        cell = max(inside.width() // self._cells, 1)
        top = inside.top()
        for line in self._lines(cell):
            for at, item in line:
                size = item.sizeHint()
                if move:
                    width = min(size.width(), inside.width())
                    item.setGeometry(QRect(QPoint(inside.left() + at * cell, top), QSize(width, size.height())))
            top += max(item.sizeHint().height() for _at, item in line) + self._gap
        return top - self._gap * bool(self._items) - rectangle.top() + margins.bottom()

    def _lines(self, cell: int) -> list[list[tuple[int, QLayoutItem]]]:
        """Return the items of each line with the cells where they begin; each goes into the first line with room."""
        lines: list[list[tuple[int, QLayoutItem]]] = []
        taken: list[int] = []
        for item in self._items:
            wanted = min(-(-(item.sizeHint().width() + self._gap) // cell), self._cells)
            line = next((number for number, cells in enumerate(taken) if cells + wanted <= self._cells), len(lines))
            if line == len(lines):
                lines.append([])
                taken.append(0)
            lines[line].append((taken[line], item))
            taken[line] += wanted
        return lines
