"""How a cross-reference is drawn: its name, how often it is cited, whether the library has it; below, the places."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from reader.interface import icons
from reader.interface.row_painting import draw_background, draw_line, smaller
from reader.interface.side_panel.reference_groups import CitedTarget
from reader.interface.side_panel.reference_rows import ReferencesModel
from reader.interface.theme import Theme
from reader.workspace.citing import Citation

_LEFT = 12
_RIGHT = 12
_VERTICAL = 5
_LINE_GAP = 2
_GAP = 6
_ICON = 15

Index = QModelIndex | QPersistentModelIndex
_Align = Qt.AlignmentFlag


class ReferenceDelegate(QStyledItemDelegate):
    """Draws groups, CitedTarget and Citation; `lit` is the target over which the pointer rests in the text."""

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self.lit = ""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """One line, two where there is more to say."""
        font: QFont = option.font
        height = QFontMetrics(font).height() + 2 * _VERTICAL
        row = index.data(ReferencesModel.RowRole)
        lines = second_lines(row)
        if row is None:
            height += _VERTICAL
        return QSize(120, height + lines * (QFontMetrics(smaller(font)).height() + _LINE_GAP))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw the row."""
        row = index.data(ReferencesModel.RowRole)
        rect: QRect = option.rect
        font: QFont = option.font
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        inner = rect.adjusted(_LEFT, _VERTICAL, -_RIGHT, -_VERTICAL)
        if isinstance(row, CitedTarget):
            draw_background(painter, option, self.theme, lit=row.target == self.lit)
            self._draw_target(painter, inner, font, row)
        elif isinstance(row, Citation):
            draw_background(painter, option, self.theme)
            self._draw_citation(painter, inner, font, row)
        else:
            self._draw_group(painter, inner, font, index)
        painter.restore()

    def _draw_group(self, painter: QPainter, rect: QRect, font: QFont, index: Index) -> None:
        strong = QFont(smaller(font))
        strong.setBold(True)
        line = QRect(
            rect.left(), rect.bottom() - QFontMetrics(font).height(), rect.width(), QFontMetrics(font).height()
        )
        words = f"{index.data()}  {index.data(ReferencesModel.CountRole)}"
        draw_line(painter, line, strong, self.theme.color("muted"), words)

    def _draw_target(self, painter: QPainter, rect: QRect, font: QFont, row: CitedTarget) -> None:
        here = row.document is not None
        first = QRect(rect.left(), rect.top(), rect.width(), QFontMetrics(font).height())
        count = f"{len(row.references)}×" if len(row.references) > 1 else ""
        right = QFontMetrics(smaller(font)).horizontalAdvance(count) + (_GAP if count else 0)
        draw_line(painter, first, smaller(font), self.theme.color("muted"), count, _Align.AlignRight)
        if here:
            colour = self.theme.color("accent").name()
            place = first.right() - right - _ICON + 1
            ratio = painter.device().devicePixelRatioF()
            painter.drawPixmap(place, first.center().y() - _ICON // 2, icons.pixmap("document", colour, _ICON, ratio))
            right += _ICON + _GAP
        shown = QFont(font)
        shown.setItalic(row.only_inferred)
        name_colour = self.theme.color("link" if here else "text")
        draw_line(painter, first.adjusted(0, 0, -right, 0), shown, name_colour, row.label)
        if row.details:
            self._second(painter, first, font, row.details)

    def _draw_citation(self, painter: QPainter, rect: QRect, font: QFont, row: Citation) -> None:
        first = QRect(rect.left(), rect.top(), rect.width(), QFontMetrics(font).height())
        small = smaller(font)
        date = row.entry.date or ""
        width = QFontMetrics(small).horizontalAdvance(date) + _GAP
        label = row.entry.symbol or row.entry.title
        draw_line(painter, first.adjusted(0, 0, -width, 0), font, self.theme.color("link"), label)
        # The citing text's own verb (回顾, 重申) says how it cites.
        behind = first.adjusted(QFontMetrics(font).horizontalAdvance(label) + _GAP, 0, -width, 0)
        if row.reference.verb and behind.width() >= QFontMetrics(small).horizontalAdvance(row.reference.verb):
            draw_line(painter, behind, small, self.theme.color("muted"), row.reference.verb)
        draw_line(painter, first, small, self.theme.color("muted"), date, _Align.AlignRight)
        self._second(painter, first, font, row.snippet)

    def _second(self, painter: QPainter, first: QRect, font: QFont, text: str) -> None:
        small = smaller(font)
        line = QRect(first.left(), first.bottom() + 1 + _LINE_GAP, first.width(), QFontMetrics(small).height())
        draw_line(painter, line, small, self.theme.color("muted"), text)


def second_lines(row: object) -> int:
    """Count the lines below the first."""
    if isinstance(row, CitedTarget):
        return 1 if row.details else 0
    return 1 if isinstance(row, Citation) else 0
