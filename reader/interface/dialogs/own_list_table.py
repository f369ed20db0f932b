"""The person's own list as a table: what it says of each name."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QHeaderView, QTreeWidgetItem, QWidget

from reader.interface.dialogs.name_table import NameTable
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


class OwnListTable(NameTable):
    """One row for each name, with what was said of it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__((self.tr("Name"), self.tr("What you said"), self.tr("Details")), parent)
        self.setAccessibleName(self.tr("My list"))
        self.header().setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        self.header().resizeSection(0, _NAME_WIDTH)

    def show_entries(self, entries: Iterable[Entry]) -> None:
        """Show other entries."""
        self.fill([_row(entry) for entry in entries])

    def chosen(self) -> list[Entry]:
        """Return the chosen entries, from the top."""
        return [item.data(0, _ENTRY) for item in sorted(self.selectedItems(), key=self.indexOfTopLevelItem)]


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


def _row(entry: Entry) -> QTreeWidgetItem:
    item = QTreeWidgetItem([entry.name, act_words(entry.act), entry_details(entry)])
    item.setData(0, _ENTRY, entry)
    for column in (0, 2):
        item.setToolTip(column, item.text(column))
    return item
