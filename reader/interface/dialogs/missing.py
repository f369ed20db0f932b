"""What the library cites and does not have, so that the person knows what to fetch next."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QDialogButtonBox,
    QHeaderView,
    QLabel,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from reader.workspace.missing import MissingDocument

_SYMBOL, _DOCUMENTS, _PLACES, _ADDRESS = range(4)


class MissingDialog(QDialog):
    """A table by how many documents cite a text; `citing_wanted` carries the symbol whose citations to find."""

    citing_wanted = Signal(str)

    def __init__(self, missing: Sequence[MissingDocument], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Cited but Not Here"))
        self.words = QLabel(self._sentence(missing), self)
        self.words.setWordWrap(True)
        self.table = QTreeWidget(self)
        self.copy_button = QPushButton(self.tr("Copy Web Addresses"), self)
        self.citing_button = QPushButton(self.tr("Show Who Cites It"), self)
        self._fill(missing)
        self._lay_out(has_rows=bool(missing))
        self._show_what_can_be_done()

    def chosen(self) -> list[QTreeWidgetItem]:
        """Return the rows that are chosen, from the top."""
        return sorted(self.table.selectedItems(), key=self.table.indexOfTopLevelItem)

    def copy(self) -> None:
        """Put the addresses of the chosen texts on the clipboard, one a line."""
        QGuiApplication.clipboard().setText("\n".join(item.text(_ADDRESS) for item in self.chosen()))

    def _sentence(self, missing: Sequence[MissingDocument]) -> str:
        if missing:
            return self.tr("The documents of your library cite these texts; the most often cited stand first.")
        return self.tr("The library has everything that its documents cite by a symbol.")

    def _fill(self, missing: Sequence[MissingDocument]) -> None:
        table = self.table
        table.setHeaderLabels([self.tr("Symbol"), self.tr("Documents"), self.tr("Places"), self.tr("Web Address")])
        for one in missing:
            item = QTreeWidgetItem(table, [one.symbol, str(one.documents), str(one.places), one.address])
            for column in (_DOCUMENTS, _PLACES):
                item.setTextAlignment(column, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)

    def _lay_out(self, *, has_rows: bool) -> None:
        table = self.table
        table.setRootIsDecorated(False)
        table.setUniformRowHeights(True)
        table.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        table.header().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        table.setVisible(has_rows)
        table.itemSelectionChanged.connect(self._show_what_can_be_done)
        table.itemActivated.connect(lambda item: self.citing_wanted.emit(item.text(_SYMBOL)))
        self.copy_button.clicked.connect(lambda _checked=False: self.copy())
        self.citing_button.clicked.connect(lambda _checked=False: self._ask_who_cites())
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        if has_rows:
            buttons.addButton(self.citing_button, QDialogButtonBox.ButtonRole.ActionRole)
            buttons.addButton(self.copy_button, QDialogButtonBox.ButtonRole.ActionRole)
            self.resize(680, 460)
        self.copy_button.setVisible(has_rows)
        self.citing_button.setVisible(has_rows)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 20, 20, 16)
        column.setSpacing(14)
        column.addWidget(self.words)
        column.addWidget(table, 1)
        column.addWidget(buttons)

    def _ask_who_cites(self) -> None:
        for item in self.chosen()[:1]:
            self.citing_wanted.emit(item.text(_SYMBOL))

    def _show_what_can_be_done(self) -> None:
        count = len(self.table.selectedItems())
        self.copy_button.setEnabled(count > 0)
        self.citing_button.setEnabled(count == 1)
