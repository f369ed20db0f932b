"""The program's line icons, drawn in a colour of the palette."""

from __future__ import annotations

from functools import cache

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from reader import locations

_SIZES = (16, 20, 24, 32, 48)
_FAINT_OPACITY = 0.4
_PLACEHOLDER = "currentColor"


@cache
def icon(name: str, colour: str) -> QIcon:
    """Return the icon of this name with its lines in a colour ("#rrggbb"), fainter where it is disabled."""
    drawn = QIcon()
    for size in _SIZES:
        drawn.addPixmap(pixmap(name, colour, size))
        drawn.addPixmap(pixmap(name, colour, size, opacity=_FAINT_OPACITY), QIcon.Mode.Disabled)
    return drawn


def pixmap(name: str, colour: str, size: int, ratio: float = 1.0, opacity: float = 1.0) -> QPixmap:
    """Draw the icon as a square of `size` device-independent pixels."""
    picture = QPixmap(round(size * ratio), round(size * ratio))
    picture.setDevicePixelRatio(ratio)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setOpacity(opacity)
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
