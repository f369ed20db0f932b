"""The settings that a person changes; every change takes effect at once."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLabel,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from reader.messages import sentence
from reader.settings import Settings

_ZOOM_STEP = 10
_DELAY_STEP = 50
_LONGEST_DELAY = 5000


class SettingsDialog(QDialog):
    """Language, theme, size of the text and footnotes."""

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
        self.delay_box = self._number("hover_delay_ms", 50, _LONGEST_DELAY, _DELAY_STEP, self.tr(" ms"))
        self.delay_box.setEnabled(settings.footnotes_on_hover)
        self.hover_box.toggled.connect(self._set_hover)
        self._lay_out()

    def _lay_out(self) -> None:
        form = QFormLayout()
        form.setSpacing(12)
        form.setLabelAlignment(Qt.AlignmentFlag.AlignLeft)
        form.addRow(self.tr("Language"), self.language_box)
        form.addRow(self.tr("Theme"), self.theme_box)
        form.addRow(self.tr("Size of the text"), self.zoom_box)
        form.addRow(self.hover_box)
        form.addRow(self.tr("After"), self.delay_box)
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

    def _set_hover(self, wanted: bool) -> None:  # noqa: FBT001 - a signal's argument
        self.settings.footnotes_on_hover = wanted
        self.delay_box.setEnabled(wanted)
