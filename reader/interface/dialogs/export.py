"""Exporting the highlighted excerpts: in which form, from which documents, which colours and tags."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from reader.interface.actions import COLOURS, colour_name
from reader.interface.highlight_swatch import swatch
from reader.workspace import annotating
from reader.workspace.exporting import ExportForm, export_excerpts
from reader.workspace.workspace import Workspace

if TYPE_CHECKING:
    from reader.interface.main_window import MainWindow

_ENDINGS = {ExportForm.MARKDOWN: ".md", ExportForm.HTML: ".html", ExportForm.JSON: ".json"}
_TALLEST_TAG_LIST = 130


class ExportDialog(QDialog):
    """Asks what to export and where to; the writing runs in the background."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Export Excerpts"))
        self.setMinimumWidth(440)
        self.form_box = QComboBox(self)
        for form, words in (
            (ExportForm.MARKDOWN, self.tr("Markdown")),
            (ExportForm.HTML, self.tr("Web page (HTML)")),
            (ExportForm.JSON, self.tr("Web Annotation (JSON)")),
        ):
            self.form_box.addItem(words, form)
        self.form_box.setCurrentIndex(self.form_box.findData(ExportForm(window.settings.export_form)))
        self.this_document = QRadioButton(self.tr("This document"), self)
        self.all_documents = QRadioButton(self.tr("All documents"), self)
        has_document = window.desk.document_id is not None
        self.this_document.setEnabled(has_document)
        (self.this_document if has_document else self.all_documents).setChecked(True)
        self.colours = {colour: self._colour_box(colour) for colour in COLOURS}
        self.tags = QListWidget(self)
        for tag in annotating.tags_in_use(window.workspace):
            item = QListWidgetItem(tag, self.tags)
            item.setCheckState(Qt.CheckState.Unchecked)
        rows = self.tags.sizeHintForRow(0) * self.tags.count() + 2 * self.tags.frameWidth()
        self.tags.setFixedHeight(min(rows, _TALLEST_TAG_LIST))
        self.buttons = QDialogButtonBox(self)
        self._lay_out()

    def chosen_form(self) -> ExportForm:
        """Return the form that is chosen."""
        return ExportForm(self.form_box.currentData())

    def chosen_colours(self) -> frozenset[str] | None:
        """Return the chosen colours, None for all."""
        chosen = frozenset(colour for colour, box in self.colours.items() if box.isChecked())
        return None if len(chosen) == len(self.colours) else chosen

    def chosen_tags(self) -> frozenset[str] | None:
        """Return the chosen tags, None where none is chosen, which exports excerpts with any tag or none."""
        items = [self.tags.item(number) for number in range(self.tags.count())]
        chosen = frozenset(item.text() for item in items if item.checkState() == Qt.CheckState.Checked)
        return chosen or None

    def write_to(self, target: Path) -> None:
        """Write the excerpts to a file in the background, tell the result, and close."""
        window, form = self._window, self.chosen_form()
        documents = [window.desk.document_id] if self.this_document.isChecked() else None
        chosen = None if documents is None else [found for found in documents if found is not None]
        colours, tags, language = self.chosen_colours(), self.chosen_tags(), window.language
        window.settings.export_form = form.value
        window.settings.last_export_folder = str(target.parent)
        path = window.workspace.path

        def work(_progress: object, _cancelled: object) -> int:
            with Workspace.open(path) as own:
                return export_excerpts(own, target, form, chosen, colours, tags, language)

        none_left = self.tr("There is nothing to export: no highlight has these colours and tags.")

        def tell(count: int) -> None:
            words = (
                self.tr("Exported %n excerpt(s) to {file}.", "", count).format(file=target) if count else none_left
            )
            window.tell(words)
            self.accept()

        window.panel.notes.end_writing()
        window.runner.start(work, tell, self._on_failure)

    def _on_failure(self, error: object) -> None:
        self._window.tell_error(error)
        self.reject()

    def _choose_target(self) -> None:
        window, ending = self._window, _ENDINGS[self.chosen_form()]
        document = window.desk.document if self.this_document.isChecked() else None
        name = (document.symbol or document.title).replace("/", "_") if document is not None else self.tr("Excerpts")
        folder = Path(window.settings.last_export_folder or Path.home())
        chosen, _form = QFileDialog.getSaveFileName(
            self,
            self.tr("Export Excerpts"),
            str(folder / f"{name}{ending}"),
            f"{self.form_box.currentText()} (*{ending})",
        )
        if chosen:
            target = Path(chosen)
            self.write_to(target if target.suffix else target.with_suffix(ending))

    def _colour_box(self, colour: str) -> QCheckBox:
        box = QCheckBox(self)
        box.setIcon(swatch(self._window.appearance.theme, colour))
        box.setToolTip(colour_name(colour))
        box.setAccessibleName(colour_name(colour))
        box.setChecked(True)
        return box

    def _lay_out(self) -> None:
        form = QFormLayout()
        form.setSpacing(12)
        form.setLabelAlignment(Qt.AlignmentFlag.AlignLeft)
        form.addRow(self.tr("Format"), self.form_box)
        form.addRow(self.tr("From"), _in_a_row(self.this_document, self.all_documents))
        form.addRow(self.tr("Colours"), _in_a_row(*self.colours.values()))
        if self.tags.count():
            form.addRow(self.tr("Only with tags"), self.tags)
        else:
            self.tags.hide()
        words = QLabel(self.tr("Every excerpt carries its citation: symbol, title, and paragraph or speaker."), self)
        words.setObjectName("emptySentence")
        words.setWordWrap(True)
        save = self.buttons.addButton(self.tr("Export…"), QDialogButtonBox.ButtonRole.ActionRole)
        save.setDefault(True)
        save.clicked.connect(self._choose_target)
        self.buttons.addButton(QDialogButtonBox.StandardButton.Cancel)
        self.buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 20, 20, 16)
        column.setSpacing(16)
        column.addLayout(form)
        column.addWidget(words)
        column.addWidget(self.buttons)


def _in_a_row(*widgets: QWidget) -> QWidget:
    whole = QWidget()
    row = QHBoxLayout(whole)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(10)
    for widget in widgets:
        row.addWidget(widget)
    row.addStretch(1)
    return whole
