"""What stands where nothing is open or made yet: words that say how to begin."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QLabel, QProgressBar, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from reader.interface import icons

_ICON_SIZE = 40
_WIDEST_TEXT = 420


class EmptyPage(QWidget):
    """An icon, a title and a sentence in the middle; with a button or a progress bar where they help."""

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
        self.progress.hide()
        self.button = QPushButton(self)
        self.button.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.button.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 24)
        column.setSpacing(10)
        column.addStretch(2)
        for label in (self._picture, self.title, self.sentence):
            label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            label.setWordWrap(True)
            label.setMaximumWidth(_WIDEST_TEXT)
            label.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        for widget in (self._picture, self.title, self.sentence, self.progress, self.button):
            column.addWidget(
                widget,
                0,
                Qt.AlignmentFlag.AlignHCenter if widget.maximumWidth() != _WIDEST_TEXT else Qt.AlignmentFlag(0),
            )
        column.addStretch(3)

    def say(self, title: str, sentence: str) -> None:
        """Show other words."""
        self.title.setText(title)
        self.sentence.setText(sentence)

    def recolour(self, colour: QColor) -> None:
        """Draw the icon in a colour."""
        ratio = self.devicePixelRatioF()
        self._picture.setPixmap(icons.pixmap(self._icon, colour.name(), _ICON_SIZE, ratio))
