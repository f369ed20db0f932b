"""The program's line icons, drawn in a colour of the palette."""

from __future__ import annotations

from functools import cache

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from reader import locations

_SIZE = 20
_RATIOS = (1.0, 2.0)
"""Drawn for plain and for fine screens only: every drawing delays the window's first paint."""

_PLACEHOLDER = "currentColor"


@cache
def icon(name: str, colour: str) -> QIcon:
    """Return the icon of this name with its lines in a colour ("#rrggbb"); Qt greys it where it is disabled."""
    drawn = QIcon()
    for ratio in _RATIOS:
        drawn.addPixmap(pixmap(name, colour, _SIZE, ratio))
    return drawn


def pixmap(name: str, colour: str, size: int, ratio: float = 1.0) -> QPixmap:
    """Draw the icon as a square of `size` device-independent pixels."""
    picture = QPixmap(round(size * ratio), round(size * ratio))
    picture.setDevicePixelRatio(ratio)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    _renderer(name, colour).render(painter, QRectF(0, 0, size, size))
    painter.end()
    return picture


@cache
def application_icon() -> QIcon:
    """Return the program's own icon, in its own colours."""
    return QIcon(str(locations.resources() / "icons" / "lectern.svg"))


@cache
def _renderer(name: str, colour: str) -> QSvgRenderer:
    source = (locations.resources() / "icons" / f"{name}.svg").read_text(encoding="utf-8")
    return QSvgRenderer(QByteArray(source.replace(_PLACEHOLDER, colour).encode()))
