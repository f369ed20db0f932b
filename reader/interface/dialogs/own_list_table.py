"""The person's own list as a table: what it says of each name."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTreeWidget, QTreeWidgetItem, QWidget

from reader.interface.side_panel.organizations_model import kind_name
from reader.interface.translation_marks import QT_TRANSLATE_NOOP
from reader.recognition.gazetteer import Organization
from reader.workspace.organization_list import Act, Entry

_ENTRY = Qt.ItemDataRole.UserRole + 1
_NAME_WIDTH = 230
_ACTS = {
    Act.ADD: QT_TRANSLATE_NOOP("OwnListTable", "Added"),
    Act.MERGE: QT_TRANSLATE_NOOP("OwnListTable", "Same as"),
    Act.REJECT: QT_TRANSLATE_NOOP("OwnListTable", "Not an organization"),
}


class OwnListTable(QTreeWidget):
    """One row for each name, sorted by a click on a heading; several can be chosen."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setHeaderLabels([self.tr("Name"), self.tr("What you said"), self.tr("Details")])
        self.setAccessibleName(self.tr("My list"))
        self.setRootIsDecorated(False)
        self.setUniformRowHeights(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setSortingEnabled(True)
        self.sortByColumn(-1, Qt.SortOrder.AscendingOrder)
        self.header().setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        self.header().resizeSection(0, _NAME_WIDTH)

    def show_entries(self, entries: Iterable[Entry]) -> None:
        """Show other entries; the chosen ones stay chosen."""
        chosen = {entry.name for entry in self.chosen()}
        self.clear()
        for entry in entries:
            item = QTreeWidgetItem([entry.name, act_words(entry.act), entry_details(entry)])
            item.setData(0, _ENTRY, entry)
            for column in (0, 2):
                item.setToolTip(column, item.text(column))
            self.addTopLevelItem(item)
            item.setSelected(entry.name in chosen)

    def chosen(self) -> list[Entry]:
        """Return the chosen entries, from the top."""
        return [item.data(0, _ENTRY) for item in sorted(self.selectedItems(), key=self.indexOfTopLevelItem)]

    def filter(self, words: str) -> None:
        """Show only the rows that hold the words."""
        hide_others(self, words)


def act_words(act: Act) -> str:
    """Say in the window's language what was said of a name."""
    return QCoreApplication.translate("OwnListTable", _ACTS[act])


def entry_details(entry: Entry) -> str:
    """Say what a name means: its organization, or the names and the kind of an added one."""
    return organization_details(entry.added) if entry.added is not None else entry.organization


def organization_details(organization: Organization) -> str:
    """Return an organization's kind, other names and parent in a line."""
    english, acronym = organization.english, "/".join(organization.acronyms)
    foreign = f"{english} ({acronym})" if english and acronym else english or acronym
    parts = (
        kind_name(organization.kind),
        "、".join(organization.short_forms),
        foreign,
        organization.french,
        organization.russian,
        organization.parent or "",
    )
    return " · ".join(part for part in parts if part)


def hide_others(table: QTreeWidget, words: str) -> None:
    """Hide the rows of a table in which some of the words does not stand."""
    wanted: Sequence[str] = words.casefold().split()
    for number in range(table.topLevelItemCount()):
        item = table.topLevelItem(number)
        if item is not None:
            text = " ".join(item.text(column) for column in range(table.columnCount())).casefold()
            item.setHidden(not all(word in text for word in wanted))
