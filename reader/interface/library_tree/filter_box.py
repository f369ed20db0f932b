"""A line to type in that narrows a list while one types."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from reader.interface import icons
from reader.interface.theme import Theme

_PAUSE_MILLISECONDS = 120


class FilterBox(QLineEdit):
    """Emits `filtered` a moment after the last key; Esc empties it, Down goes to the list."""

    filtered = Signal(str)
    list_wanted = Signal()

    def __init__(self, hint: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setPlaceholderText(hint)
        self.setAccessibleName(hint)
        self.setClearButtonEnabled(True)
        # Files that are dropped here are meant for the window.
        self.setAcceptDrops(False)
        self._lens = QAction(self)
        self.addAction(self._lens, QLineEdit.ActionPosition.LeadingPosition)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE_MILLISECONDS)
        self._pause.timeout.connect(lambda: self.filtered.emit(self.text()))
        self.textChanged.connect(self._pause.start)
        self.returnPressed.connect(self.list_wanted)

    def forget(self) -> None:
        """Tell nothing more of what was typed; the list is going away."""
        self._pause.stop()

    def set_theme(self, theme: Theme) -> None:
        """Take another theme."""
        self._lens.setIcon(icons.icon("search", theme.color("muted").name()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave with Esc (an empty box) or Down."""
        if event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
        elif event.key() == Qt.Key.Key_Down:
            self.list_wanted.emit()
        else:
            super().keyPressEvent(event)
