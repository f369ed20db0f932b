"""How a line of the concordance is drawn: one running text with the name at the same place in every line."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRect, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from reader.interface.concordance.line_order import Column
from reader.interface.concordance.lines_model import LinesModel
from reader.interface.theme import Theme
from reader.workspace.concordance import PlacedLine

_VERTICAL = 4
_EDGE = 8
_HOVER_ALPHA = 22

Index = QModelIndex | QPersistentModelIndex


class LineDelegate(QStyledItemDelegate):
    """Draws the cells of LinesModel.

    The names begin at one edge, and the words behind follow at once; `by_end` lets the names end at one edge instead,
    which is what one wants where the lines are sorted by the words behind.
    """

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self.colour = theme.color("text")
        self.by_end = False
        self.hovered_row = -1
        self.name_width = 0

    def row_height(self, metrics: QFontMetrics) -> int:
        """Return the height of every line: one line of text with room about it."""
        return metrics.height() + 2 * _VERTICAL

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw one cell; each of the last three draws its part of the one running text."""
        line = index.data(LinesModel.LineRole)
        if not isinstance(line, PlacedLine):
            return
        rect: QRect = option.rect
        painter.save()
        self._draw_ground(painter, option, index)
        painter.setFont(option.font)
        painter.setClipRect(rect, Qt.ClipOperation.IntersectClip)
        metrics = QFontMetrics(option.font)
        column = Column(index.column())
        if column <= Column.PLACE:
            painter.setPen(self.theme.color("muted"))
            inner = rect.adjusted(_EDGE, 0, -_EDGE, 0)
            shown = metrics.elidedText(str(index.data()), Qt.TextElideMode.ElideRight, inner.width())
            painter.drawText(inner, Qt.AlignmentFlag.AlignVCenter, shown)
        else:
            names = {Column.BEFORE: rect.right() + 1, Column.NAME: rect.left()}
            self._draw_text(painter, rect, line, names.get(column, rect.left() - self.name_width))
        painter.restore()

    def _draw_text(self, painter: QPainter, rect: QRect, line: PlacedLine, names: int) -> None:
        """Draw the running text; `names` is where the column of the names begins."""
        metrics = painter.fontMetrics()
        width = metrics.horizontalAdvance(line.hit.match)
        left = names + self.name_width - width if self.by_end else names
        baseline = rect.top() + (rect.height() - metrics.height()) // 2 + metrics.ascent()
        painter.setPen(self.theme.color("text"))
        if rect.left() < left:
            before = line.hit.before
            if rect.right() < names:
                before = metrics.elidedText(before, Qt.TextElideMode.ElideLeft, left - rect.left() - _EDGE)
            painter.drawText(left - metrics.horizontalAdvance(before), baseline, before)
        if left + width < rect.right():
            after = line.hit.after
            if rect.left() > names:
                room = rect.right() - _EDGE - left - width
                after = metrics.elidedText(after, Qt.TextElideMode.ElideRight, room)
            painter.drawText(left + width, baseline, after)
        painter.setPen(self.colour)
        painter.drawText(left, baseline, line.hit.match)

    def _draw_ground(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        state: QStyle.StateFlag = option.state
        if index.row() == self.hovered_row and not state & QStyle.StateFlag.State_Selected:
            colour = QColor(self.theme.color("accent"))
            colour.setAlpha(_HOVER_ALPHA)
            painter.fillRect(option.rect, colour)
