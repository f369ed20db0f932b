"""Steps through a row of places: how many there are, which one is shown, the one before and the one after."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QWidget

from reader.interface import icons
from reader.interface.elided_label import ElidedLabel
from reader.interface.theme import Theme


class Stepper(QWidget):
    """A label and two buttons; emits `stepped` with +1 or -1 and leaves the counting to its owner.

    `closed` says that the person is done with what is stepped through.
    """

    stepped = Signal(int)
    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.label = ElidedLabel(self)
        self.label.setObjectName("stepperLabel")
        self.close_button: QToolButton | None = None
        self.previous = self._button(self.tr("Previous place (Shift+F3)"), -1)
        self.next = self._button(self.tr("Next place (F3)"), 1)
        self._row = row = QHBoxLayout(self)
        row.setContentsMargins(12, 4, 8, 4)
        row.setSpacing(4)
        row.addWidget(self.label, 1)
        row.addWidget(self.previous)
        row.addWidget(self.next)

    def show_count(self, name: str, current: int, total: int) -> None:
        """Say which of how many places is shown; `current` counts from 1, 0 says that none was gone to yet."""
        if current:
            text = self.tr("{name}: {current} of {total}").format(name=name, current=current, total=total)
        else:
            text = self.tr("{name}: %n place(s)", "", total).format(name=name)
        self.label.show_words(name, text.removeprefix(name))
        self.label.setToolTip(text)

    def add_button(self, button: QToolButton) -> None:
        """Put another button behind the two."""
        self._row.addWidget(button)

    def add_close(self, words: str) -> None:
        """Put a button at the end that lets go of what is stepped through; `words` say what it does."""
        self.close_button = QToolButton(self)
        self.close_button.setAutoRaise(True)
        self.close_button.setToolTip(words)
        self.close_button.setAccessibleName(words)
        self.close_button.clicked.connect(lambda _checked=False: self.closed.emit())
        self._row.addWidget(self.close_button)

    def set_theme(self, theme: Theme) -> None:
        """Take another theme."""
        colour = theme.color("text").name()
        self.previous.setIcon(icons.icon("previous", colour))
        self.next.setIcon(icons.icon("next", colour))
        if self.close_button is not None:
            self.close_button.setIcon(icons.icon("close", colour))

    def _button(self, words: str, step: int) -> QToolButton:
        button = QToolButton(self)
        button.setAutoRaise(True)
        button.setToolTip(words)
        button.setAccessibleName(words)
        button.clicked.connect(lambda: self.stepped.emit(step))
        return button
