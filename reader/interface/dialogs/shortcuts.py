"""Every key of the window, by menu, and those of the text that no menu shows."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QGridLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from reader.interface.actions import MENUS, ROWS, Actions, plain, translated

_COLUMN_GAP = 40


class ShortcutsDialog(QDialog):
    """A table of names and keys."""

    def __init__(self, actions: Actions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Keyboard Shortcuts"))
        self.resize(480, 600)
        self.rows: list[tuple[str, str]] = []
        table = QWidget()
        self._grid = QGridLayout(table)
        self._grid.setHorizontalSpacing(_COLUMN_GAP)
        self._grid.setVerticalSpacing(5)
        self._grid.setColumnStretch(0, 1)
        # Not the actions' own texts: undo and redo name what they would do now.
        texts = {row.name: row.text for row in ROWS}
        for title, entries in MENUS:
            self._add_head(plain(translated(title)))
            for entry in entries:
                for name in (entry,) if isinstance(entry, str) else entry[1] if entry else ():
                    keys = "  ".join(
                        key.toString(QKeySequence.SequenceFormat.NativeText) for key in actions[name].shortcuts()
                    )
                    if keys:
                        self._add(plain(translated(texts[name])), keys)
        self._add_head(self.tr("In the text"))
        for words, keys in self._keys_of_text():
            self._add(words, keys)
        self._add_head(self.tr("On a name that is not in the list"))
        for words, keys in self._keys_of_names():
            self._add(words, keys)
        area = QScrollArea(self)
        area.setWidget(table)
        area.setWidgetResizable(True)
        area.setFrameShape(QScrollArea.Shape.NoFrame)
        # Without it the keys, at the right, lie outside wherever a name is long.
        area.setMinimumWidth(table.sizeHint().width() + area.verticalScrollBar().sizeHint().width())
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 12, 16)
        column.addWidget(area, 1)
        column.addWidget(buttons)

    def _keys_of_text(self) -> tuple[tuple[str, str], ...]:
        return (
            (self.tr("Next mark or link"), "Tab"),
            (self.tr("Open the footnote or link"), "Enter"),
            (self.tr("Close the footnote or card, then light nothing more"), "Esc"),
            (self.tr("Select"), self.tr("Shift with the arrow keys")),
            (self.tr("Select a word"), self.tr("Double click")),
            (self.tr("Select a sentence"), self.tr("Triple click")),
        )

    def _keys_of_names(self) -> tuple[tuple[str, str], ...]:
        return (
            (self.tr("Add to my list"), "Ins"),
            (self.tr("Same as another organization"), "="),
            (self.tr("Not an organization"), "Del"),
        )

    def _add_head(self, title: str) -> None:
        label = QLabel(title)
        font = label.font()
        font.setBold(True)
        label.setFont(font)
        label.setContentsMargins(0, 12, 0, 2)
        self._grid.addWidget(label, self._grid.rowCount(), 0, 1, 2)

    def _add(self, words: str, keys: str) -> None:
        self.rows.append((words, keys))
        row = self._grid.rowCount()
        self._grid.addWidget(QLabel(words), row, 0)
        label = QLabel(keys)
        label.setObjectName("emptySentence")
        self._grid.addWidget(label, row, 1, Qt.AlignmentFlag.AlignRight)
