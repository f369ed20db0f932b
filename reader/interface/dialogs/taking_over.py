"""Asking which of a colleague's entries go before the person's own, where both say different things of a name."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHeaderView,
    QLabel,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from reader.interface.dialogs.own_list_table import act_words, entry_details
from reader.messages import describe
from reader.workspace.organization_list import Comparison, Entry, ReadList

_ENTRY = Qt.ItemDataRole.UserRole + 1
_MOST_FAULTS = 3


class TakingOverDialog(QDialog):
    """Says what is new, and shows what differs; `taken` carries the entries to take over.

    What differs stays the person's own unless it is ticked.
    """

    taken = Signal(object)

    def __init__(
        self, path: Path, listing: ReadList, comparison: Comparison, language: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._comparison = comparison
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Import a List"))
        self.words = QLabel("\n".join(self._sentences(path)), self)
        self.words.setWordWrap(True)
        self.faults = QLabel(self)
        self.faults.setWordWrap(True)
        self.faults.setObjectName("reviewWords")
        told = [describe(fault.error(path), language) for fault in listing.faults[:_MOST_FAULTS]]
        more = len(listing.faults) - len(told)
        self.faults.setText("\n".join([*told, *([self.tr("And %n line(s) more.", "", more)] if more else [])]))
        self.faults.setVisible(bool(told))
        self.table = QTreeWidget(self)
        self._fill()
        self._lay_out()

    def entries(self) -> list[Entry]:
        """Return what is new and what is ticked."""
        items = (self.table.topLevelItem(number) for number in range(self.table.topLevelItemCount()))
        ticked = [item for item in items if item is not None and item.checkState(0) == Qt.CheckState.Checked]
        return [*self._comparison.new, *(item.data(0, _ENTRY) for item in ticked)]

    def _sentences(self, path: Path) -> list[str]:
        new, same, differing = (
            len(part) for part in (self._comparison.new, self._comparison.same, self._comparison.differing)
        )
        said = [self.tr("From: {given}").format(given=path)]
        if new:
            said.append(self.tr("%n name(s) are new and are taken over.", "", new))
        if same:
            said.append(self.tr("Of %n name(s) your list says the same.", "", same))
        if differing:
            said.append(
                self.tr("Of %n name(s) your list says something else; tick what should change.", "", differing)
            )
        return said

    def _fill(self) -> None:
        self.table.setHeaderLabels([self.tr("Name"), self.tr("Your list says"), self.tr("The other list says")])
        for mine, theirs in self._comparison.differing:
            item = QTreeWidgetItem(self.table, [mine.name, _said(mine), _said(theirs)])
            item.setData(0, _ENTRY, theirs)
            item.setCheckState(0, Qt.CheckState.Unchecked)
            for column in range(3):
                item.setToolTip(column, item.text(column))

    def _lay_out(self) -> None:
        has_rows = self.table.topLevelItemCount() > 0
        self.table.setRootIsDecorated(False)
        self.table.header().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.table.setVisible(has_rows)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel, self)
        self.button = buttons.addButton(self.tr("Import"), QDialogButtonBox.ButtonRole.AcceptRole)
        self.button.setDefault(True)
        self.button.setEnabled(has_rows or bool(self._comparison.new))
        buttons.accepted.connect(lambda: self.taken.emit(self.entries()))
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 20, 20, 16)
        column.setSpacing(12)
        column.addWidget(self.words)
        column.addWidget(self.table, 1)
        column.addWidget(self.faults)
        column.addWidget(buttons)
        self.resize(640, 420 if has_rows else 180)


def _said(entry: Entry) -> str:
    return " · ".join(part for part in (act_words(entry.act), entry_details(entry)) if part)
