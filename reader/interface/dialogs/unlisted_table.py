"""The names of the library that no list has, as a table with an example of each."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHeaderView, QTreeWidgetItem, QWidget

from reader.interface.dialogs.name_table import NameTable
from reader.workspace.tree import document_label
from reader.workspace.unlisted import UnlistedName

_NAME, _PLACES, _DOCUMENTS, _EXAMPLE = range(4)
_UNLISTED = Qt.ItemDataRole.UserRole + 1
_NAME_WIDTH = 230
_SHORT = 6
"""Characters in front of the name in the table, where little is seen of a place."""


class UnlistedTable(NameTable):
    """One row for each name, the most often named first."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__((self.tr("Name"), self.tr("Places"), self.tr("Documents"), self.tr("Example")), parent)
        self.setAccessibleName(self.tr("Names that are not in the list"))
        for column in (_PLACES, _DOCUMENTS):
            self.headerItem().setTextAlignment(column, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            self.header().setSectionResizeMode(column, QHeaderView.ResizeMode.ResizeToContents)
        self.header().resizeSection(_NAME, _NAME_WIDTH)

    def show_names(self, names: Iterable[UnlistedName]) -> None:
        """Show other names."""
        self.fill([_row(one) for one in names])

    def chosen(self) -> list[UnlistedName]:
        """Return the chosen names, from the top."""
        return [item.data(_NAME, _UNLISTED) for item in sorted(self.selectedItems(), key=self.indexOfTopLevelItem)]


class _Row(QTreeWidgetItem):
    def __lt__(self, other: QTreeWidgetItem) -> bool:
        tree = self.treeWidget()
        column = tree.sortColumn() if tree is not None else _NAME
        if column in (_PLACES, _DOCUMENTS):
            return int(self.text(column)) < int(other.text(column))
        return self.text(column) < other.text(column)


def example_of(one: UnlistedName, before: int | None = None) -> str:
    """Return a place that has the name, with its document; with `before` so many characters in front, and without."""
    if one.example is None or one.entry is None:
        return ""
    hit = one.example
    lead = hit.before if before is None else hit.before[-before:]
    words = f"…{lead}【{hit.match}】{hit.after}…"
    return words if before is not None else f"{words}\n{document_label(one.entry)}"


def _row(one: UnlistedName) -> QTreeWidgetItem:
    item = _Row([one.name, str(one.mentions), str(one.documents), example_of(one, _SHORT)])
    item.setData(_NAME, _UNLISTED, one)
    item.setToolTip(_NAME, one.name)
    item.setToolTip(_EXAMPLE, example_of(one))
    for column in (_PLACES, _DOCUMENTS):
        item.setTextAlignment(column, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
    return item
