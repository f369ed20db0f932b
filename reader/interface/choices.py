"""Rows to choose from, two lines each: what it is, and what else is known of it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from reader.interface import icons
from reader.interface.row_painting import draw_background, smaller
from reader.interface.theme import Theme

_EDGE = 10
_SWATCH = 10
_ICON = 16
_GAP = 8
_LINE_GAP = 2
_VERTICAL = 5

Index = QModelIndex | QPersistentModelIndex
_NO_INDEX = QModelIndex()


@dataclass(frozen=True, slots=True)
class Choice:
    """One row: the value that it stands for, its two lines, and the icon before it.

    Without an icon a square stands there, in the colour of a `kind` of organization, hollow where the kind is not
    known. `is_certain` says that what was typed means this row; others fit it and wait to be chosen.
    """

    value: str
    title: str
    details: str = ""
    icon: str = ""
    kind: str = ""
    is_certain: bool = True


class ChoiceModel(QAbstractListModel):
    """The rows that are shown now, best first."""

    ChoiceRole = Qt.ItemDataRole.UserRole + 1

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.rows: tuple[Choice, ...] = ()

    def show(self, rows: Iterable[Choice]) -> None:
        """Show other rows."""
        self.beginResetModel()
        self.rows = tuple(rows)
        self.endResetModel()

    def rowCount(self, parent: Index = _NO_INDEX) -> int:
        """Count the rows."""
        return 0 if parent.isValid() else len(self.rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Give a row's first line, its choice, or both lines for a tip and for screen readers."""
        if not index.isValid():
            return None
        row = self.rows[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return row.title
        if role == self.ChoiceRole:
            return row
        if role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole):
            return "\n".join(part for part in (row.title, row.details) if part)
        return None


class ChoiceDelegate(QStyledItemDelegate):
    """Draws a Choice; what is too long for the list is cut at its end and stands whole in the tip."""

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: ARG002 - Qt's signature
        """Two lines of text, as wide as the list."""
        height = option.fontMetrics.height() + QFontMetrics(smaller(option.font)).height()
        return QSize(0, height + _LINE_GAP + 2 * _VERTICAL)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw the row."""
        row = index.data(ChoiceModel.ChoiceRole)
        if not isinstance(row, Choice):
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        draw_background(painter, option, self.theme)
        rect: QRect = option.rect
        metrics: QFontMetrics = option.fontMetrics
        middle = rect.top() + _VERTICAL + metrics.height() // 2
        left = rect.left() + _EDGE
        if row.icon:
            ratio = painter.device().devicePixelRatioF()
            drawn = icons.pixmap(row.icon, self.theme.color("muted").name(), _ICON, ratio)
            painter.drawPixmap(left, middle - _ICON // 2, drawn)
            left += _ICON + _GAP
        else:
            colour = self.theme.organization(row.kind)
            painter.setPen(colour)
            painter.setBrush(colour if row.kind else Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRect(left, middle - _SWATCH // 2, _SWATCH, _SWATCH), 3, 3)
            left += _SWATCH + _GAP
        width = rect.right() - _EDGE - left
        first = QRect(left, rect.top() + _VERTICAL, width, metrics.height())
        _draw(painter, first, metrics, row.title, self.theme.color("text"))
        painter.setFont(smaller(option.font))
        lower = QFontMetrics(painter.font())
        second = QRect(left, first.bottom() + 1 + _LINE_GAP, width, lower.height())
        _draw(painter, second, lower, row.details, self.theme.color("muted"))
        painter.restore()


def _draw(painter: QPainter, area: QRect, metrics: QFontMetrics, words: str, colour: QColor) -> None:
    painter.setPen(colour)
    shown = metrics.elidedText(words, Qt.TextElideMode.ElideRight, area.width())
    painter.drawText(area, Qt.AlignmentFlag.AlignVCenter, shown)
