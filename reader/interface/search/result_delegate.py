"""How what a search found is drawn: a document's line, and below it passages with the found words set apart."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from reader.interface.row_painting import draw_background, smaller
from reader.interface.theme import Theme
from reader.messages import sentence
from reader.workspace.cited_places import FoundPlace

FOUND = Qt.ItemDataRole.UserRole + 1
COUNT = Qt.ItemDataRole.UserRole + 2
MORE = Qt.ItemDataRole.UserRole + 3
"""Roles of a row: the place that was found, how many a document has, and whether it asks for more."""

_EDGE = 10
_VERTICAL = 5
_GAP = 6
_SHORT_BEFORE = 10
_TEXT_LINES = 2
_CLOSING = "、，。．；：！？）》」』”’,.;:!?)"
"""Marks that hang over the edge rather than begin a line (避头尾)."""

Index = QModelIndex | QPersistentModelIndex


class ResultDelegate(QStyledItemDelegate):
    """Draws a document's line, and below it passages with the words that were found set apart."""

    def __init__(self, language: str, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.language = language
        self.theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """One line for a document, two for a passage."""
        font: QFont = option.font
        lines = 1 if index.data(FOUND) is None else _TEXT_LINES
        return QSize(120, QFontMetrics(font).height() * lines + 2 * _VERTICAL)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw the row."""
        found = index.data(FOUND)
        rect: QRect = option.rect.adjusted(_EDGE, _VERTICAL, -_EDGE, -_VERTICAL)
        font: QFont = option.font
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        draw_background(painter, option, self.theme)
        if isinstance(found, FoundPlace):
            self._draw_hit(painter, rect, font, found)
        else:
            self._draw_head(painter, rect, font, index)
        painter.restore()

    def _draw_head(self, painter: QPainter, rect: QRect, font: QFont, index: Index) -> None:
        """Draw a document's line with the number of its places at the right; the line for more in its own colour."""
        strong = QFont(smaller(font))
        strong.setBold(True)
        metrics = QFontMetrics(strong)
        count = str(index.data(COUNT) or "")
        painter.setFont(strong)
        painter.setPen(self.theme.color("accent" if index.data(MORE) else "muted"))
        painter.drawText(rect, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, count)
        room = rect.width() - (metrics.horizontalAdvance(count) + _EDGE if count else 0)
        text = metrics.elidedText(str(index.data()), Qt.TextElideMode.ElideRight, room)
        painter.drawText(rect, Qt.AlignmentFlag.AlignVCenter, text)

    def _draw_hit(self, painter: QPainter, rect: QRect, font: QFont, found_place: FoundPlace) -> None:
        """Draw the passage over two lines, behind the manner of citing, the found words on a ground of their own."""
        hit = found_place.hit
        before = hit.before[-_SHORT_BEFORE:]
        before = f"…{before}" if len(hit.before) > _SHORT_BEFORE else before
        runs = ((before, False), (hit.match, True), (hit.after, False))
        metrics = QFontMetrics(font)
        x, line = rect.left(), 0
        tag = self.tag(found_place)
        if tag:
            small = smaller(font)
            painter.setFont(small)
            painter.setPen(self.theme.color("accent"))
            painter.drawText(x, rect.top() + metrics.ascent(), tag)
            x += QFontMetrics(small).horizontalAdvance(tag) + _GAP
        painter.setFont(font)
        for text, found in runs:
            for character in text:
                width = metrics.horizontalAdvance(character)
                hangs = character in _CLOSING and rect.left() < x <= rect.right()
                if x + width > rect.right() and not hangs:
                    x, line = rect.left(), line + 1
                    if line == _TEXT_LINES:
                        return
                cell = QRect(x, rect.top() + line * metrics.height(), width, metrics.height())
                if found:
                    painter.fillRect(cell, self.theme.color("find"))
                painter.setPen(self.theme.color("text"))
                painter.drawText(cell, Qt.AlignmentFlag.AlignVCenter, character)
                x += width

    def tag(self, found: FoundPlace) -> str:
        """Return what stands before a passage: how it cites what was asked for, or that it is that very document."""
        if found.is_document:
            return self.tr("The document itself")
        told = [sentence(f"manners.{found.manner}", self.language)] if found.manner else []
        if found.hit.footnote is not None:
            told.append(sentence("citations.footnote", self.language, label=found.hit.footnote))
        return " · ".join(told)
