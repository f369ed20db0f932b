"""How the rows of the library are drawn: a document in two lines, symbol and date above its title."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from reader.document.outline import OutlineKind
from reader.interface.library_tree.model import Item, LibraryModel
from reader.interface.row_painting import draw_background, draw_line, smaller
from reader.interface.theme import Theme

_LEFT = 6
_RIGHT = 12
_VERTICAL = 5
_LINE_GAP = 2
_GAP = 8

Index = QModelIndex | QPersistentModelIndex
_Align = Qt.AlignmentFlag


class LibraryDelegate(QStyledItemDelegate):
    """Draws Item; `open_document` is set apart, and `open_block` names the row of the outline that is being read."""

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self.open_document: int | None = None
        self.open_block: str | None = None

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Two lines for a document, one for any other row."""
        font: QFont = option.font
        line = QFontMetrics(font).height()
        item = index.data(LibraryModel.ItemRole)
        if isinstance(item, Item) and item.entry is not None:
            return QSize(120, line + QFontMetrics(smaller(font)).height() + _LINE_GAP + 2 * _VERTICAL)
        return QSize(120, line + 2 * _VERTICAL)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw the row."""
        item = index.data(LibraryModel.ItemRole)
        if not isinstance(item, Item):
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        draw_background(painter, option, self.theme)
        rect: QRect = option.rect.adjusted(_LEFT, _VERTICAL, -_RIGHT, -_VERTICAL)
        font: QFont = option.font
        if item.entry is not None:
            self._draw_document(painter, rect, font, item)
        elif item.outline is not None:
            self._draw_outline(painter, rect, font, item)
        else:
            self._draw_group(painter, rect, font, item)
        painter.restore()

    def _draw_document(self, painter: QPainter, rect: QRect, font: QFont, item: Item) -> None:
        entry = item.entry
        if entry is None:
            return
        strong = QFont(font)
        strong.setBold(entry.id == self.open_document)
        small = smaller(font)
        first = QRect(rect.left(), rect.top(), rect.width(), QFontMetrics(font).height())
        second = QRect(rect.left(), first.bottom() + 1 + _LINE_GAP, rect.width(), QFontMetrics(small).height())
        date = entry.date or ""
        if entry.symbol is None:
            draw_line(painter, first, strong, self.theme.color("text"), entry.title)
            draw_line(painter, second, small, self.theme.color("muted"), date)
            return
        width = QFontMetrics(small).horizontalAdvance(date)
        if QFontMetrics(strong).horizontalAdvance(entry.symbol) + _GAP + width > rect.width():
            # The symbol says which document it is; the date can be read elsewhere.
            date, width = "", -_GAP
        colour = self.theme.color("accent" if entry.id == self.open_document else "text")
        draw_line(painter, first.adjusted(0, 0, -width - _GAP, 0), strong, colour, entry.symbol)
        draw_line(painter, first, small, self.theme.color("muted"), date, _Align.AlignRight)
        draw_line(painter, second, small, self.theme.color("muted"), entry.title)

    def _draw_outline(self, painter: QPainter, rect: QRect, font: QFont, item: Item) -> None:
        reading = item.document == self.open_document and item.outline is not None
        reading = reading and item.outline is not None and item.outline.block == self.open_block
        speech = item.outline is not None and item.outline.kind is OutlineKind.SPEECH
        shown = smaller(font) if speech else QFont(font)
        shown.setBold(bool(reading))
        draw_line(painter, rect, shown, self.theme.color("accent" if reading else "text"), item.label)

    def _draw_group(self, painter: QPainter, rect: QRect, font: QFont, item: Item) -> None:
        top = item.parent is not None and item.parent.parent is None
        shown = QFont(font)
        shown.setBold(top)
        draw_line(painter, rect, shown, self.theme.color("text" if top else "muted"), item.label)
