"""Tab within a card that stands on the page."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget


def step_among(parts: Sequence[QWidget], *, forward: bool) -> bool:
    """Give the keyboard to the next (or previous) of a card's visible parts, around the end; False for none."""
    shown = [part for part in parts if part.isVisible()]
    focused = QApplication.focusWidget()
    at = next((index for index, part in enumerate(shown) if part is focused), -1 if forward else 0)
    if shown:
        shown[(at + (1 if forward else -1)) % len(shown)].setFocus(Qt.FocusReason.TabFocusReason)
    return bool(shown)
