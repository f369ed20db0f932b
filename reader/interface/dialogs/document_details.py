"""Correcting what the program read of a document: its symbol, title, date and genre."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from reader.document.block_kinds import Genre
from reader.document.corrections import CorrectedField, Correction, found_in
from reader.document.model import Document
from reader.errors import LecternError
from reader.export.adoption_text import adoption_lines
from reader.interface.dialogs.import_report import problem_words
from reader.interface.dialogs.refusal import Refusal
from reader.messages import sentence

_ADOPTION_HEIGHT = 120
_DOUBTS = {
    "symbol_from_file_name": CorrectedField.SYMBOL,
    "title_missing": CorrectedField.TITLE,
    "genre_unknown": CorrectedField.GENRE,
}
"""What a doubt of the parser is about."""


@dataclass(frozen=True, slots=True)
class DetailRow:
    """One field: where it is typed or chosen, what is said below it, and the button that gives back what was read."""

    field: QLineEdit | QComboBox
    hint: QLabel
    restore: QPushButton

    @property
    def value(self) -> str:
        """What stands in the field."""
        return str(self.field.currentData()) if isinstance(self.field, QComboBox) else self.field.text().strip()

    def show_value(self, value: str) -> None:
        """Put a value into the field."""
        if isinstance(self.field, QComboBox):
            self.field.setCurrentIndex(max(0, self.field.findData(value)))
        else:
            self.field.setText(value)
            self.field.setCursorPosition(0)


class DocumentDetailsDialog(QDialog):
    """Shows each fact with where it is from; `saving_wanted` carries the values that were changed, by their fields.

    The dialog stays open until `saved` or `refuse` tells what came of it.
    """

    saving_wanted = Signal(object)

    def __init__(
        self,
        document: Document,
        corrections: Mapping[CorrectedField, Correction],
        language: str,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._document = document
        self._corrections = corrections
        self._language = language
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Correct Document Details"))
        self.setMinimumWidth(560)
        self.error = Refusal(self._language, self)
        self.rows = {
            CorrectedField.SYMBOL: self._row(CorrectedField.SYMBOL, self._line("A/RES/71/12")),
            CorrectedField.TITLE: self._row(CorrectedField.TITLE, self._line("")),
            CorrectedField.DATE: self._row(CorrectedField.DATE, self._line("2016-11-21")),
            CorrectedField.GENRE: self._row(CorrectedField.GENRE, self._genres()),
        }
        self.adoption = self._adoption()
        self._lay_out()

    def changed_values(self) -> dict[CorrectedField, str]:
        """Return what was typed or chosen where it differs from what the document has."""
        return {
            field: row.value
            for field, row in self.rows.items()
            if row.value != (found_in(self._document, field) or "")
        }

    def save(self) -> None:
        """Ask for what was changed to be kept; without a change just close."""
        changed = self.changed_values()
        if changed:
            self.saving_wanted.emit(changed)
        else:
            self.accept()

    def refuse(self, error: LecternError) -> None:
        """Say what cannot be kept, and why."""
        self.error.tell(error)
        field = next((field for field in self.rows if error.key == f"correction_{field}"), None)
        if field is not None:
            self.rows[field].field.setFocus(Qt.FocusReason.OtherFocusReason)

    def _row(self, field: CorrectedField, box: QLineEdit | QComboBox) -> DetailRow:
        hint = QLabel(self._hint(field), self)
        hint.setObjectName("emptySentence")
        hint.setWordWrap(True)
        hint.setVisible(bool(hint.text()))
        restore = QPushButton(self.tr("Use What Was Read"), self)
        row = DetailRow(box, hint, restore)
        row.show_value(found_in(self._document, field) or "")
        correction = self._corrections.get(field)
        restore.setVisible(correction is not None)
        if correction is not None:
            restore.clicked.connect(lambda: row.show_value(correction.found or ""))
        return row

    def _hint(self, field: CorrectedField) -> str:
        """Say where a value is from: the person, or a guess of the program."""
        correction = self._corrections.get(field)
        if correction is not None:
            found = self._shown(field, correction.found)
            return self.tr("Your correction. The program read: {value}").format(value=found)
        doubts = [problem for problem in self._document.problems if _DOUBTS.get(problem.kind) is field]
        if doubts:
            return self.tr("Inferred. {doubt}").format(doubt=problem_words(doubts[0], self._language))
        return ""

    def _shown(self, field: CorrectedField, value: str | None) -> str:
        if not value:
            return self.tr("nothing")
        return sentence(f"genres.{value}", self._language) if field is CorrectedField.GENRE else value

    def _line(self, example: str) -> QLineEdit:
        line = QLineEdit(self)
        line.setPlaceholderText(example)
        return line

    def _genres(self) -> QComboBox:
        box = QComboBox(self)
        for genre in Genre:
            box.addItem(sentence(f"genres.{genre.value}", self._language), genre.value)
        return box

    def _lay_out(self) -> None:
        names = {
            CorrectedField.SYMBOL: self.tr("Symbol"),
            CorrectedField.TITLE: self.tr("Title"),
            CorrectedField.DATE: self.tr("Date"),
            CorrectedField.GENRE: self.tr("Genre"),
        }
        form = QFormLayout()
        form.setSpacing(12)
        form.setLabelAlignment(Qt.AlignmentFlag.AlignLeft)
        for field, row in self.rows.items():
            row.field.setAccessibleName(names[field])
            row.field.setAccessibleDescription(row.hint.text())
            form.addRow(names[field], self._cell(row))
        words = QLabel(self.tr("Corrections stay when the file is imported again, and can be undone."), self)
        words.setWordWrap(True)
        words.setObjectName("emptySentence")
        buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Save | QDialogButtonBox.StandardButton.Cancel, self
        )
        buttons.accepted.connect(self.save)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 20, 20, 16)
        column.setSpacing(14)
        if self.adoption is not None:
            form.addRow(self.tr("Adoption"), self.adoption)
        column.addLayout(form)
        column.addWidget(words)
        column.addWidget(self.error)
        column.addWidget(buttons)

    def _adoption(self) -> QPlainTextEdit | None:
        """Show what the source says of the adoption, which is not corrected here, to be read and copied."""
        if self._document.adoption is None and not self._document.keywords:
            return None
        box = QPlainTextEdit("\n".join(adoption_lines(self._document, self._language)), self)
        box.setReadOnly(True)
        box.setTabChangesFocus(True)
        box.setAccessibleName(self.tr("How it was adopted"))
        box.setFixedHeight(_ADOPTION_HEIGHT)
        return box

    def _cell(self, row: DetailRow) -> QVBoxLayout:
        line = QHBoxLayout()
        line.setSpacing(8)
        line.addWidget(row.field, 1)
        line.addWidget(row.restore)
        cell = QVBoxLayout()
        cell.setSpacing(4)
        cell.addLayout(line)
        cell.addWidget(row.hint)
        return cell
