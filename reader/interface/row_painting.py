"""What the rows of the window's lists share: ground (chosen, under the pointer, lit), small font, lines of text."""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem

from reader.interface.theme import Theme

_RADIUS = 5
_CHOSEN_ALPHA = 46
_HOVER_ALPHA = 22
_SMALLER = 0.88


def draw_background(painter: QPainter, option: QStyleOptionViewItem, theme: Theme, *, lit: bool = False) -> None:
    """Draw the ground of a row as its state asks."""
    state: QStyle.StateFlag = option.state
    colour = QColor(theme.color("accent"))
    if state & QStyle.StateFlag.State_Selected:
        colour.setAlpha(_CHOSEN_ALPHA)
    elif lit or state & QStyle.StateFlag.State_MouseOver:
        colour.setAlpha(_HOVER_ALPHA)
    else:
        return
    rect: QRect = option.rect
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    painter.drawRoundedRect(rect.adjusted(4, 1, -4, -1), _RADIUS, _RADIUS)


def smaller(font: QFont) -> QFont:
    """Return the font of second lines."""
    small = QFont(font)
    if font.pixelSize() > 0:
        small.setPixelSize(round(font.pixelSize() * _SMALLER))
    else:
        small.setPointSizeF(font.pointSizeF() * _SMALLER)
    return small


def draw_line(
    painter: QPainter,
    rect: QRect,
    font: QFont,
    colour: QColor,
    text: str,
    align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft,
) -> None:
    """Draw one line of a row, cut at its end where there is no room."""
    painter.setFont(font)
    painter.setPen(colour)
    elided = QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, rect.width())
    painter.drawText(rect, align | Qt.AlignmentFlag.AlignVCenter, elided)
