"""What the library cites and does not have, so that the person knows what to fetch next."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

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

from reader.interface.library_tree.filter_box import FilterBox
from reader.interface.theme import Theme
from reader.workspace.missing import MissingDocument

_SYMBOL, _TITLE, _DOCUMENTS, _PLACES = range(4)
_ADDRESS = Qt.ItemDataRole.UserRole + 1
_SIZE = (820, 520)
_PARTS = re.compile(r"\d+|\D+")


class MissingRow(QTreeWidgetItem):
    """One text; rows are compared by number where the column has numbers, and symbols by the numbers in them."""

    def __lt__(self, other: QTreeWidgetItem) -> bool:
        column = self.treeWidget().sortColumn()
        if column in (_DOCUMENTS, _PLACES):
            return int(self.text(column)) < int(other.text(column))
        return _key(self.text(column)) < _key(other.text(column))


class MissingDialog(QDialog):
    """A table by how many documents cite a text.

    `citing_wanted` carries the symbol whose citations to find. At most as many rows are given as the window shows;
    `is_cut` says that there are more.
    """

    citing_wanted = Signal(str)

    def __init__(
        self,
        missing: Sequence[MissingDocument],
        theme: Theme,
        parent: QWidget | None = None,
        *,
        is_cut: bool = False,
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Cited but Not Here"))
        self.words = QLabel(self)
        self.words.setWordWrap(True)
        self.filter_box = FilterBox(self.tr("Filter by symbol or title"), self)
        self.filter_box.set_theme(theme)
        self.table = QTreeWidget(self)
        self.copy_button = QPushButton(self.tr("Copy Web Addresses"), self)
        self.symbols_button = QPushButton(self.tr("Copy Symbols"), self)
        self.citing_button = QPushButton(self.tr("Show Who Cites It"), self)
        self._lay_out()
        self.show_missing(missing, is_cut=is_cut)

    def show_missing(self, missing: Sequence[MissingDocument], *, is_cut: bool = False) -> None:
        """Show the texts that are missing now; those that were chosen stay chosen, titles stay."""
        chosen = {item.text(_SYMBOL) for item in self.chosen()}
        titles = {row.text(_SYMBOL): row.text(_TITLE) for row in self._rows()}
        self.words.setText(self._sentence(missing, is_cut=is_cut))
        self.table.setSortingEnabled(False)
        self.table.clear()
        for one in missing:
            row = MissingRow([one.symbol, titles.get(one.symbol, ""), str(one.documents), str(one.places)])
            row.setData(_SYMBOL, _ADDRESS, one.address)
            row.setToolTip(_SYMBOL, one.address)
            for column in (_DOCUMENTS, _PLACES):
                row.setTextAlignment(column, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            self.table.addTopLevelItem(row)
            row.setSelected(one.symbol in chosen)
        self.table.setSortingEnabled(True)
        for part in (self.table, self.filter_box, self.copy_button, self.symbols_button, self.citing_button):
            part.setVisible(bool(missing))
        self._filter(self.filter_box.text())
        self._show_what_can_be_done()

    def show_titles(self, titles: Mapping[str, str]) -> None:
        """Show what the citing documents call the texts, by symbol."""
        for row in self._rows():
            title = titles.get(row.text(_SYMBOL), row.text(_TITLE))
            row.setText(_TITLE, title)
            row.setToolTip(_TITLE, title)
        self._filter(self.filter_box.text())

    def symbols(self) -> list[str]:
        """Return the symbols of the rows, filtered ones included, from the top."""
        return [row.text(_SYMBOL) for row in self._rows()]

    def chosen(self) -> list[QTreeWidgetItem]:
        """Return the rows that are chosen and shown, from the top."""
        return sorted(
            (row for row in self.table.selectedItems() if not row.isHidden()), key=self.table.indexOfTopLevelItem
        )

    def copy(self) -> None:
        """Put the addresses of the chosen texts on the clipboard, one a line."""
        QGuiApplication.clipboard().setText("\n".join(row.data(_SYMBOL, _ADDRESS) for row in self.chosen()))

    def copy_symbols(self) -> None:
        """Put the symbols of the chosen texts on the clipboard, one a line."""
        QGuiApplication.clipboard().setText("\n".join(row.text(_SYMBOL) for row in self.chosen()))

    def _rows(self) -> list[QTreeWidgetItem]:
        return [row for n in range(self.table.topLevelItemCount()) if (row := self.table.topLevelItem(n)) is not None]

    def _sentence(self, missing: Sequence[MissingDocument], *, is_cut: bool) -> str:
        if not missing:
            return self.tr("The library has everything that its documents cite by a symbol.")
        if is_cut:
            return self.tr(
                "Of all the texts that the library lacks, the %n that most of its documents cite.", "", len(missing)
            )
        return self.tr("The documents of the library cite %n text(s) that it lacks.", "", len(missing))

    def _lay_out(self) -> None:
        table = self.table
        table.setHeaderLabels(
            [self.tr("Symbol"), self.tr("Title, as cited"), self.tr("Documents"), self.tr("Places")]
        )
        table.setRootIsDecorated(False)
        table.setUniformRowHeights(True)
        table.setAlternatingRowColors(True)
        table.setAccessibleName(self.windowTitle())
        table.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        table.sortByColumn(_DOCUMENTS, Qt.SortOrder.DescendingOrder)
        header = table.header()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(_TITLE, QHeaderView.ResizeMode.Stretch)
        table.itemSelectionChanged.connect(self._show_what_can_be_done)
        table.itemActivated.connect(lambda row: self.citing_wanted.emit(row.text(_SYMBOL)))
        self.filter_box.filtered.connect(self._filter)
        self.filter_box.list_wanted.connect(table.setFocus)
        self.copy_button.clicked.connect(lambda _checked=False: self.copy())
        self.symbols_button.clicked.connect(lambda _checked=False: self.copy_symbols())
        self.citing_button.clicked.connect(lambda _checked=False: self._ask_who_cites())
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        for button in (self.citing_button, self.symbols_button, self.copy_button):
            buttons.addButton(button, QDialogButtonBox.ButtonRole.ActionRole)
        for found in buttons.buttons():
            if isinstance(found, QPushButton):
                # Enter in the table shows who cites a text, and presses no button.
                found.setAutoDefault(False)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 20, 20, 16)
        column.setSpacing(12)
        column.addWidget(self.words)
        column.addWidget(self.filter_box)
        column.addWidget(table, 1)
        column.addWidget(buttons)
        self.resize(*_SIZE)

    def _filter(self, words: str) -> None:
        wanted = words.casefold().split()
        for row in self._rows():
            told = f"{row.text(_SYMBOL)} {row.text(_TITLE)}".casefold()
            row.setHidden(not all(word in told for word in wanted))
        self._show_what_can_be_done()

    def _ask_who_cites(self) -> None:
        for row in self.chosen()[:1]:
            self.citing_wanted.emit(row.text(_SYMBOL))

    def _show_what_can_be_done(self) -> None:
        count = len(self.chosen())
        self.copy_button.setEnabled(count > 0)
        self.symbols_button.setEnabled(count > 0)
        self.citing_button.setEnabled(count == 1)


def _key(text: str) -> list[tuple[int, int, str]]:
    """Part a symbol into its numbers and what stands between, so that 70/9 stands before 70/10."""
    return [(0, int(part), "") if part.isdecimal() else (1, 0, part) for part in _PARTS.findall(text)]
