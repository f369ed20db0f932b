"""What the parser was not sure of in a document, so that the person can look at the place."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from reader.document.model import Document
from reader.interface.dialogs.import_report import problem_words

_BLOCK = Qt.ItemDataRole.UserRole + 1


class DocumentProblemsDialog(QDialog):
    """A list of doubts; a click goes to the paragraph."""

    passage_wanted = Signal(str)

    def __init__(self, document: Document, language: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Doubts about This Document"))
        if document.problems:
            self.resize(520, 340)
        self.words = QLabel(self)
        self.words.setWordWrap(True)
        self.list = QListWidget(self)
        self.list.setWordWrap(True)
        for problem in document.problems:
            item = QListWidgetItem(problem_words(problem, language), self.list)
            item.setData(_BLOCK, problem.block)
        self.list.itemClicked.connect(self._go)
        self.list.itemActivated.connect(self._go)
        self.list.setVisible(bool(document.problems))
        if document.problems:
            self.words.setText(self.tr("Lectern was not sure of these places. A click shows the paragraph."))
        else:
            self.words.setText(self.tr("Lectern had no doubts in reading this document."))
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 20, 20, 16)
        column.setSpacing(14)
        column.addWidget(self.words)
        column.addWidget(self.list, 1)
        column.addWidget(buttons)

    def _go(self, item: QListWidgetItem) -> None:
        block = item.data(_BLOCK)
        if block:
            self.passage_wanted.emit(block)
