"""The highlight colours where they stand alone: as bars and squares they must be seen without text on them."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap

from reader.interface.theme import Theme

_SIZE = 16
_DARKER_ON_LIGHT = 118
_LIGHTER_ON_DARK = 230


def strong(theme: Theme, colour: str) -> QColor:
    """Return a highlight colour that stands out against the window of its theme."""
    ground = theme.highlight(colour)
    return ground.lighter(_LIGHTER_ON_DARK) if theme.is_dark else ground.darker(_DARKER_ON_LIGHT)


def swatch(theme: Theme, colour: str) -> QIcon:
    """Return a rounded square of a highlight colour, for menus and buttons that choose one."""
    picture = QPixmap(_SIZE, _SIZE)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(strong(theme, colour))
    painter.drawRoundedRect(QRectF(1, 1, _SIZE - 2, _SIZE - 2), 3, 3)
    painter.end()
    return QIcon(picture)
