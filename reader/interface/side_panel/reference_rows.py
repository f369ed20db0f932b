"""The rows of the cross-references: groups, what is cited, and who cites this document."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QCoreApplication, QObject, Qt
from PySide6.QtGui import QStandardItem, QStandardItemModel

from reader.interface.side_panel.reference_groups import CitedTarget, ReferenceGroup
from reader.interface.translation_marks import QT_TRANSLATE_NOOP
from reader.workspace.citing import Citation

_TITLES = {
    ReferenceGroup.ASSEMBLY: QT_TRANSLATE_NOOP("ReferenceGroups", "Resolutions of the General Assembly"),
    ReferenceGroup.COUNCIL: QT_TRANSLATE_NOOP("ReferenceGroups", "Resolutions of the Security Council"),
    ReferenceGroup.DOCUMENTS: QT_TRANSLATE_NOOP("ReferenceGroups", "Documents"),
    ReferenceGroup.TREATIES: QT_TRANSLATE_NOOP("ReferenceGroups", "Charter and treaties"),
    ReferenceGroup.RULES: QT_TRANSLATE_NOOP("ReferenceGroups", "Rules of procedure"),
    ReferenceGroup.AGENDA: QT_TRANSLATE_NOOP("ReferenceGroups", "Agenda items"),
    ReferenceGroup.OTHER: QT_TRANSLATE_NOOP("ReferenceGroups", "Other instruments"),
}


class ReferencesModel(QStandardItemModel):
    """A tree of two levels; RowRole gives a CitedTarget or a Citation, None for a group."""

    RowRole = Qt.ItemDataRole.UserRole + 1
    CountRole = Qt.ItemDataRole.UserRole + 2

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._by_target: dict[str, QStandardItem] = {}
        self._citing: QStandardItem | None = None
        self.targets: Sequence[CitedTarget] = ()

    def show(self, targets: Sequence[CitedTarget]) -> None:
        """Show what another document cites; who cites it follows with show_citations."""
        self.clear()
        self._by_target = {}
        self._citing = None
        self.targets = targets
        for group in ReferenceGroup:
            found = [cited for cited in targets if cited.group is group]
            if found:
                head = self._group(QCoreApplication.translate("ReferenceGroups", _TITLES[group]), len(found))
                for cited in found:
                    item = self._row(cited.label, cited)
                    self._by_target[cited.target] = item
                    head.appendRow(item)
                self.appendRow(head)

    def show_citations(self, citations: Iterable[Citation]) -> None:
        """Show who in the library cites the document, below what it cites."""
        if self._citing is not None:
            self.removeRow(self._citing.row())
            self._citing = None
        found = list(citations)
        if not found:
            return
        self._citing = self._group(self.tr("Cited by"), len(found))
        for citation in found:
            self._citing.appendRow(self._row(citation.entry.symbol or citation.entry.title, citation))
        self.appendRow(self._citing)

    def item_of(self, target: str) -> QStandardItem | None:
        """Return the row of a cited target."""
        return self._by_target.get(target)

    @property
    def citing_group(self) -> QStandardItem | None:
        """The row above those who cite the document."""
        return self._citing

    def _group(self, title: str, count: int) -> QStandardItem:
        item = QStandardItem(title)
        item.setData(count, self.CountRole)
        item.setFlags(Qt.ItemFlag.ItemIsEnabled)
        return item

    def _row(self, label: str, row: CitedTarget | Citation) -> QStandardItem:
        item = QStandardItem(label)
        item.setData(row, self.RowRole)
        item.setToolTip(_tool_tip(row))
        item.setEditable(False)
        return item


def _tool_tip(row: CitedTarget | Citation) -> str:
    if isinstance(row, Citation):
        return "\n".join(part for part in (row.entry.title, row.reference.verb, row.snippet) if part)
    return "\n".join(part for part in (row.label, row.details, row.address) if part)
