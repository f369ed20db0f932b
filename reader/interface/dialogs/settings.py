"""The settings that a person changes; every change takes effect at once."""

from __future__ import annotations

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
    QPushButton,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from reader.messages import sentence
from reader.settings import Settings

_ZOOM_STEP = 10
_DELAY_STEP = 50
_LONGEST_DELAY = 5000
_LIST_HEIGHT = 90


class SettingsDialog(QDialog):
    """Language, theme, size of the text, footnotes and watched folders."""

    def __init__(self, settings: Settings, language: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.settings = settings
        self._language = language
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Settings"))
        self.setMinimumWidth(460)
        system = self.tr("Like the system")
        # Languages stand under their own names, so that a person who reads only one of them finds it.
        self.language_box = self._choice("language", (("system", system), ("zh", "中文"), ("en", "English")))
        self.theme_box = self._choice(
            "theme", (("system", system), ("light", self.tr("Light")), ("dark", self.tr("Dark")))
        )
        self.zoom_box = self._number("zoom", 50, 400, _ZOOM_STEP, " %")
        self.hover_box = QCheckBox(self.tr("Open footnotes when the pointer rests on their mark"), self)
        self.hover_box.setChecked(settings.footnotes_on_hover)
        self.names_box = QCheckBox(self.tr("Say who is meant when the pointer rests on a name"), self)
        self.names_box.setChecked(settings.names_on_hover)
        self.names_box.setToolTip(sentence("settings.names_on_hover", language))
        self.delay_box = self._number("hover_delay_ms", 50, _LONGEST_DELAY, _DELAY_STEP, self.tr(" ms"))
        self.hover_box.toggled.connect(self._set_hover)
        self.names_box.toggled.connect(self._set_hover)
        self._allow_delay()
        self.folders = QListWidget(self)
        self.add_button = QPushButton(self.tr("Add Folder…"), self)
        self.remove_button = QPushButton(self.tr("Do Not Watch"), self)
        self._set_up_folders()
        self._lay_out()

    def add_folder(self, name: str) -> None:
        """Watch a folder from now on."""
        if name and name not in self.settings.watched_folders:
            self.settings.watched_folders = (*self.settings.watched_folders, name)
            self._show_folders()

    def _set_up_folders(self) -> None:
        self.folders.setObjectName("folders")
        self.folders.setMaximumHeight(_LIST_HEIGHT)
        self.folders.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        self.folders.setAccessibleName(self.tr("Watched folders"))
        self.folders.setToolTip(sentence("settings.watched_folders", self._language))
        self.folders.currentRowChanged.connect(lambda row: self.remove_button.setEnabled(row >= 0))
        for button in (self.add_button, self.remove_button):
            button.setAutoDefault(False)
        self.add_button.clicked.connect(self._ask_folder)
        self.remove_button.clicked.connect(self._remove_folder)
        self._show_folders()

    def _show_folders(self) -> None:
        self.folders.clear()
        self.folders.addItems(self.settings.watched_folders)
        self.folders.setVisible(bool(self.settings.watched_folders))
        self.remove_button.setVisible(bool(self.settings.watched_folders))
        self.remove_button.setEnabled(False)

    def _ask_folder(self) -> None:
        last = self.settings.last_import_folder
        self.add_folder(QFileDialog.getExistingDirectory(self, self.tr("Watch Folder"), last))

    def _remove_folder(self) -> None:
        item = self.folders.currentItem()
        if item is not None:
            kept = (name for name in self.settings.watched_folders if name != item.text())
            self.settings.watched_folders = tuple(kept)
            self._show_folders()

    def _folder_cell(self) -> QVBoxLayout:
        words = QLabel(self.tr("New files in these folders are imported while Lectern is open."), self)
        words.setWordWrap(True)
        words.setObjectName("emptySentence")
        row = QHBoxLayout()
        row.addWidget(self.add_button)
        row.addWidget(self.remove_button)
        row.addStretch(1)
        cell = QVBoxLayout()
        cell.setSpacing(6)
        cell.addWidget(words)
        cell.addWidget(self.folders)
        cell.addLayout(row)
        return cell

    def _lay_out(self) -> None:
        form = QFormLayout()
        form.setSpacing(12)
        form.setLabelAlignment(Qt.AlignmentFlag.AlignLeft)
        form.addRow(self.tr("Language"), self.language_box)
        form.addRow(self.tr("Theme"), self.theme_box)
        form.addRow(self.tr("Size of the text"), self.zoom_box)
        form.addRow(self.hover_box)
        form.addRow(self.names_box)
        form.addRow(self.tr("After"), self.delay_box)
        form.addRow(self.tr("Watched folders"), self._folder_cell())
        library = QLabel(str(self.settings.library()), self)
        library.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        library.setWordWrap(True)
        library.setObjectName("emptySentence")
        library.setToolTip(sentence("settings.library_path", self._language))
        form.addRow(self.tr("Library"), library)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 20, 20, 16)
        column.setSpacing(16)
        column.addLayout(form)
        column.addWidget(buttons)

    def _choice(self, name: str, rows: tuple[tuple[str, str], ...]) -> QComboBox:
        box = QComboBox(self)
        for value, words in rows:
            box.addItem(words, value)
        box.setCurrentIndex(box.findData(self.settings.get(name)))
        box.setToolTip(sentence(f"settings.{name}", self._language))
        box.currentIndexChanged.connect(lambda: self.settings.set(name, box.currentData()))
        return box

    def _number(self, name: str, smallest: int, largest: int, step: int, unit: str) -> QSpinBox:
        box = QSpinBox(self)
        box.setRange(smallest, largest)
        box.setSingleStep(step)
        box.setSuffix(unit)
        value = self.settings.get(name)
        box.setValue(value if isinstance(value, int) else smallest)
        box.setToolTip(sentence(f"settings.{name}", self._language))
        box.valueChanged.connect(lambda number: self.settings.set(name, number))
        return box

    def _set_hover(self) -> None:
        self.settings.footnotes_on_hover = self.hover_box.isChecked()
        self.settings.names_on_hover = self.names_box.isChecked()
        self._allow_delay()

    def _allow_delay(self) -> None:
        self.delay_box.setEnabled(self.hover_box.isChecked() or self.names_box.isChecked())
