"""What stands where nothing is open or made yet: words that say how to begin."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QPushButton, QVBoxLayout, QWidget

from reader.interface import icons

_ICON_SIZE = 40
_WIDEST_TEXT = 420
_MIDDLE_SHARE = 50
_PROGRESS_HEIGHT = 6


class EmptyPage(QWidget):
    """An icon, a title and a sentence in the middle; with a progress bar or a button where it helps."""

    def __init__(self, icon: str, title: str, sentence: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icon = icon
        self._picture = QLabel(self)
        self.title = QLabel(title, self)
        self.title.setObjectName("emptyTitle")
        self.sentence = QLabel(sentence, self)
        self.sentence.setObjectName("emptySentence")
        self.progress = QProgressBar(self)
        self.progress.setTextVisible(False)
        self.progress.setFixedWidth(_WIDEST_TEXT * 2 // 3)
        self.progress.setFixedHeight(_PROGRESS_HEIGHT)
        self.progress.hide()
        self.button = QPushButton(self)
        self.button.hide()
        for label in (self._picture, self.title, self.sentence):
            label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            label.setWordWrap(True)
        column = QVBoxLayout()
        column.setSpacing(10)
        column.addStretch(2)
        for label in (self._picture, self.title, self.sentence):
            column.addWidget(label)
        column.addWidget(self.progress, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addWidget(self.button, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(3)
        # Text of a given width in the middle of whatever width there is.
        middle = QWidget(self)
        middle.setMaximumWidth(_WIDEST_TEXT)
        middle.setLayout(column)
        column.setContentsMargins(0, 0, 0, 0)
        row = QHBoxLayout(self)
        row.setContentsMargins(24, 24, 24, 24)
        row.addStretch(1)
        row.addWidget(middle, _MIDDLE_SHARE)
        row.addStretch(1)

    def say(self, title: str, sentence: str) -> None:
        """Show other words."""
        self.title.setText(title)
        self.sentence.setText(sentence)

    def recolour(self, colour: QColor) -> None:
        """Draw the icon in a colour."""
        ratio = self.devicePixelRatioF()
        self._picture.setPixmap(icons.pixmap(self._icon, colour.name(), _ICON_SIZE, ratio))
