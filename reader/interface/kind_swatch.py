"""The colour of a kind of organizations as a small square, as the lists show it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPixmap

from reader.interface.theme import Theme

SWATCH = 10
"""The side of a square in pixels."""
_RADIUS = 3


def kind_swatch(theme: Theme, kind: str, ratio: float = 1.0, beside: int = 0) -> QPixmap:
    """Return the square of a kind of resources/organizations.tsv with `beside` empty pixels at its right.

    `ratio` is how many of the screen's pixels make one of ours.
    """
    picture = QPixmap(round((SWATCH + beside) * ratio), round(SWATCH * ratio))
    picture.setDevicePixelRatio(ratio)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.organization(kind))
    painter.drawRoundedRect(0, 0, SWATCH, SWATCH, _RADIUS, _RADIUS)
    painter.end()
    return picture
