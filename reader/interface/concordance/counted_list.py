"""A list of names with a number behind each: printed forms, or what is named together."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QKeyEvent, QPainter, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QAbstractItemView, QListView, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from reader.interface.row_painting import draw_background
from reader.interface.theme import Theme

_KEY = Qt.ItemDataRole.UserRole + 1
_COUNT = Qt.ItemDataRole.UserRole + 2
_COLOUR = Qt.ItemDataRole.UserRole + 3
_EDGE = 12
_VERTICAL = 4
_GAP = 10

Index = QModelIndex | QPersistentModelIndex


class CountDelegate(QStyledItemDelegate):
    """Draws a name and, at the right, its number."""

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: ARG002 - Qt's signature
        """One line of text."""
        return QSize(80, option.fontMetrics.height() + 2 * _VERTICAL)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw the row."""
        font: QFont = option.font
        metrics = QFontMetrics(font)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        draw_background(painter, option, self.theme)
        rect: QRect = option.rect.adjusted(_EDGE, 0, -_EDGE, 0)
        count = str(index.data(_COUNT))
        width = metrics.horizontalAdvance(count)
        painter.setFont(font)
        kind = index.data(_COLOUR)
        painter.setPen(self.theme.organization(kind) if kind else self.theme.color("text"))
        room = rect.width() - width - _GAP
        name = metrics.elidedText(str(index.data()), Qt.TextElideMode.ElideRight, room)
        painter.drawText(rect, Qt.AlignmentFlag.AlignVCenter, name)
        painter.setPen(self.theme.color("muted"))
        painter.drawText(rect, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, count)
        painter.restore()


class CountedList(QListView):
    """`picked` carries the key of the row that was clicked, or on which Enter was pressed."""

    picked = Signal(str)

    def __init__(self, name: str, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows = QStandardItemModel(self)
        self.delegate = CountDelegate(theme, self)
        self.setModel(self.rows)
        self.setItemDelegate(self.delegate)
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(name)
        self.clicked.connect(self._pick)

    def show_rows(self, rows: Iterable[tuple[str, str, int, str]], chosen: str | None = None) -> None:
        """Show rows of a key, a text, a number and a kind of organization ("" for none); choose the row of a key."""
        self.rows.clear()
        for key, text, count, kind in rows:
            item = QStandardItem(text)
            item.setData(key, _KEY)
            item.setData(count, _COUNT)
            item.setData(kind, _COLOUR)
            item.setToolTip(text)
            item.setAccessibleText(f"{text}, {count}")
            self.rows.appendRow(item)
            if key == chosen:
                self.setCurrentIndex(item.index())

    def names(self) -> list[str]:
        """Return the keys of the rows, from the top."""
        return [str(self.rows.index(row, 0).data(_KEY)) for row in range(self.rows.rowCount())]

    def pick(self, key: str) -> None:
        """Pick the row of a key, as a click does."""
        index = self.rows.index(self.names().index(key), 0)
        self.setCurrentIndex(index)
        self._pick(index)

    def set_theme(self, theme: Theme) -> None:
        """Take another theme."""
        self.delegate.theme = theme
        self.viewport().update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Pick with Enter."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self._pick(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def _pick(self, index: QModelIndex) -> None:
        self.picked.emit(str(index.data(_KEY)))
