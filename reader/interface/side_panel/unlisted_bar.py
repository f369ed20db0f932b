"""What can be done with a name that the list lacks, below the list of the organizations while it is chosen."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget


class UnlistedBar(QFrame):
    """A sentence and three buttons; each emits what is asked for and leaves the doing to its owner."""

    adding_wanted = Signal()
    merging_wanted = Signal()
    rejecting_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.words = QLabel(self.tr("The list does not have this name."), self)
        self.words.setObjectName("emptySentence")
        self.words.setWordWrap(True)
        self.add_button = QPushButton(self.tr("Add…"), self)
        self.add_button.setToolTip(self.tr("Add it to my list (Ins)"))
        self.merge_button = QPushButton(self.tr("Same as…"), self)
        self.merge_button.setToolTip(self.tr("It is another name of an organization in the list (=)"))
        self.reject_button = QPushButton(self.tr("Not One"), self)
        self.reject_button.setToolTip(self.tr("It is no organization in any document of the library (Del)"))
        buttons = QHBoxLayout()
        buttons.setSpacing(6)
        for button, wanted in (
            (self.add_button, self.adding_wanted),
            (self.merge_button, self.merging_wanted),
            (self.reject_button, self.rejecting_wanted),
        ):
            button.setAccessibleDescription(button.toolTip())
            button.clicked.connect(lambda _checked=False, wanted=wanted: wanted.emit())
            buttons.addWidget(button)
        buttons.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 2, 12, 10)
        column.setSpacing(6)
        column.addWidget(self.words)
        column.addLayout(buttons)
