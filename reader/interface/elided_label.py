"""A line of words that is cut with an ellipsis where it has no room, and keeps its end where that tells the most."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget


class ElidedLabel(QLabel):
    """Shows as much of its words as its width has room for, never more than one line."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._words = ""
        self._kept = ""

    def show_words(self, words: str, kept: str = "") -> None:
        """Show words, and `kept` behind them; where both have no room, the words are cut."""
        self._words, self._kept = words, kept
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Cut the words anew."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        metrics = self.fontMetrics()
        room = self.contentsRect().width() - metrics.horizontalAdvance(self._kept)
        self.setText(metrics.elidedText(self._words, Qt.TextElideMode.ElideRight, room) + self._kept)
