"""Words in several lines, which no closing mark begins (避头尾) and in which nothing is too long for its line."""

from __future__ import annotations

from PySide6.QtCore import QPointF
from PySide6.QtGui import QFont, QTextLayout, QTextOption

_LINE_SEPARATOR = "\u2028"


def wrapped(text: str, font: QFont, width: int) -> QTextLayout:
    """Lay out words in lines of a width in pixels, ready to be drawn.

    The flags of QPainter.drawText know only lines that end after any character, a comma's own line among them, or
    lines that a long address overflows.
    """
    layout = QTextLayout(text.replace("\n", _LINE_SEPARATOR), font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    top = 0.0
    layout.beginLayout()
    while (line := layout.createLine()).isValid():
        line.setLineWidth(max(width, 1))
        line.setPosition(QPointF(0, top))
        top += line.height()
    layout.endLayout()
    return layout


def height_of(layout: QTextLayout) -> int:
    """Return how high the lines are together, in pixels."""
    return round(layout.boundingRect().height())
