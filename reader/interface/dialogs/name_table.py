"""A table of names in the dialog of the person's own organizations, which is filled anew after every act."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtWidgets import QAbstractItemView, QTreeWidget, QTreeWidgetItem, QWidget


class NameTable(QTreeWidget):
    """One row for each name, sorted by a click on a heading; several can be chosen. The name is the first column."""

    def __init__(self, headings: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._wanted: Sequence[str] = ()
        self.setHeaderLabels(list(headings))
        self.setRootIsDecorated(False)
        self.setUniformRowHeights(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setSortingEnabled(True)
        self.sortByColumn(-1, Qt.SortOrder.AscendingOrder)

    def fill(self, rows: Iterable[QTreeWidgetItem]) -> None:
        """Show other rows; the chosen names stay chosen, the filter and the place that is looked at stay.

        Where none of the chosen names is there any more, the one that took their place is chosen: a person goes
        through many names, one after another.
        """
        chosen = {item.text(0) for item in self.selectedItems()}
        places = [self.indexOfTopLevelItem(item) for item in self.selectedItems()]
        scrolled = self.verticalScrollBar().value()
        # Told once: what is done with the chosen rows would lose the keyboard while none is chosen.
        with QSignalBlocker(self):
            self.clear()
            for row in rows:
                self.addTopLevelItem(row)
            self._hide_others()
            for item in self._rows():
                item.setSelected(item.text(0) in chosen)
            if places and not self.selectedItems():
                self._choose_at(min(places))
        self.verticalScrollBar().setValue(scrolled)
        self.itemSelectionChanged.emit()

    def filter(self, words: str) -> None:
        """Show only the rows that hold all of the words."""
        self._wanted = words.casefold().split()
        self._hide_others()

    def _choose_at(self, place: int) -> None:
        shown = [item for item in self._rows() if not item.isHidden()]
        behind = [item for item in shown if self.indexOfTopLevelItem(item) >= place]
        for item in behind[:1] or shown[-1:]:
            self.setCurrentItem(item)

    def _hide_others(self) -> None:
        for item in self._rows():
            text = " ".join(item.text(column) for column in range(self.columnCount())).casefold()
            item.setHidden(not all(word in text for word in self._wanted))

    def _rows(self) -> list[QTreeWidgetItem]:
        found = (self.topLevelItem(number) for number in range(self.topLevelItemCount()))
        return [item for item in found if item is not None]
