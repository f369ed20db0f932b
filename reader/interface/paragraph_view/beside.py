"""Where a small window stands beside the words that it belongs to."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QSize

_GAP = 4
EDGE = 8
"""How many pixels stay free between a small window and the edge of the page."""
_INDENT = 24


def placed_beside(words: QRect, size: QSize, area: QRect) -> QRect:
    """Return a rectangle below the words, above them or beside them, wherever there is room inside the area.

    All are in one widget's coordinates.
    """
    left = max(area.left() + EDGE, min(words.left() - _INDENT, area.right() - EDGE - size.width()))
    below = area.bottom() - words.bottom() - _GAP - EDGE
    above = words.top() - area.top() - _GAP - EDGE
    if size.height() <= below:
        place = QPoint(left, words.bottom() + _GAP)
    elif size.height() <= above:
        place = QPoint(left, words.top() - _GAP - size.height())
    else:
        right = words.right() + _GAP
        if right + size.width() + EDGE > area.right():
            right = words.left() - _GAP - size.width()
        top = max(area.top() + EDGE, min(words.center().y() - size.height() // 2, area.bottom() - EDGE))
        top = min(top, area.bottom() - EDGE - size.height())
        place = QPoint(max(area.left() + EDGE, right), max(area.top(), top))
    return QRect(place, size)
