"""The Qt binding in use does not lose references to None (6.12.0 did, and killed Python 3.11)."""

import sys

from PySide6.QtCore import QSize

CALLS = 20_000


def test_twenty_thousand_void_calls_keep_none_alive():
    size = QSize()
    before = sys.getrefcount(None)

    for width in range(CALLS):
        size.setWidth(width)

    assert size.width() == CALLS - 1
    assert abs(sys.getrefcount(None) - before) < CALLS // 2
