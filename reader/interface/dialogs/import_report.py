"""What became of every file of an import: failures with what to do, notes to review, doubts, and the rest."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QTreeView, QVBoxLayout, QWidget

from reader.document.model import Problem
from reader.messages import error_parts, sentence
from reader.workspace.importing import ImportItem, ImportReport, Outcome

_DOCUMENT = Qt.ItemDataRole.UserRole + 1


class ImportReportDialog(QDialog):
    """A tree of the outcomes; a double click opens the document."""

    document_wanted = Signal(int)

    def __init__(self, report: ImportReport, language: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._language = language
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Import Report"))
        self.resize(640, 460)
        self.model = QStandardItemModel(self)
        self._fill(report)
        self.tree = QTreeView(self)
        self.tree.setModel(self.model)
        self.tree.setHeaderHidden(True)
        self.tree.setWordWrap(True)
        self.tree.setEditTriggers(QTreeView.EditTrigger.NoEditTriggers)
        self.tree.expandAll()
        self.tree.doubleClicked.connect(self._open)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 20, 20, 16)
        column.setSpacing(16)
        column.addWidget(self.tree, 1)
        column.addWidget(buttons)

    def _fill(self, report: ImportReport) -> None:
        for outcome, title in (
            (Outcome.FAILED, self.tr("Could not be imported")),
            (Outcome.REPLACED, self.tr("Replaced an earlier text")),
            (Outcome.IMPORTED, self.tr("Imported")),
            (Outcome.ALREADY_THERE, self.tr("Already there")),
        ):
            found = report.with_outcome(outcome)
            if found:
                head = _row(f"{title}  {len(found)}")
                font = head.font()
                font.setBold(True)
                head.setFont(font)
                for item in found:
                    head.appendRow(self._item(item))
                self.model.appendRow(head)

    def _item(self, item: ImportItem) -> QStandardItem:
        row = _row(item.path.name, str(item.path))
        row.setData(item.document, _DOCUMENT)
        if item.error is not None:
            what, _subject, remedy = error_parts(item.error, self._language)
            row.appendRow(_row(what))
            row.appendRow(_row(remedy))
        if item.review:
            row.appendRow(_row(self.tr("%n note(s) need review: their passages have changed", "", len(item.review))))
        if item.moved:
            row.appendRow(_row(self.tr("%n note(s) stand on slightly different words now", "", len(item.moved))))
        for problem in item.problems:
            row.appendRow(_row(problem_words(problem, self._language)))
        return row

    def _open(self, index: QModelIndex) -> None:
        document = index.data(_DOCUMENT)
        if isinstance(document, int):
            self.document_wanted.emit(document)
            self.accept()


def problem_words(problem: Problem, language: str) -> str:
    """Return what the parser was not sure of, as a sentence."""
    return sentence(f"problems.{problem.kind}", language, detail=problem.detail)


def _row(text: str, tip: str = "") -> QStandardItem:
    row = QStandardItem(text)
    row.setToolTip(tip or text)
    row.setEditable(False)
    return row
