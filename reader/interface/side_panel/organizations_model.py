"""The organizations of the open document as a list: the one mentioned most comes first."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum

from PySide6.QtCore import (
    QAbstractListModel,
    QCoreApplication,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from reader.document.model import Document, OrganizationMention
from reader.interface.side_panel.places import TextOrder
from reader.interface.translation_marks import QT_TRANSLATE_NOOP
from reader.workspace import organization_list

_KINDS = {
    "UN organ": QT_TRANSLATE_NOOP("OrganizationKinds", "UN organ"),
    "UN entity": QT_TRANSLATE_NOOP("OrganizationKinds", "UN entity"),
    "UN mission": QT_TRANSLATE_NOOP("OrganizationKinds", "UN mission"),
    "intergovernmental organization": QT_TRANSLATE_NOOP("OrganizationKinds", "Intergovernmental organization"),
    "regional organization": QT_TRANSLATE_NOOP("OrganizationKinds", "Regional organization"),
    "group of States": QT_TRANSLATE_NOOP("OrganizationKinds", "Group of States"),
    "state body": QT_TRANSLATE_NOOP("OrganizationKinds", "State body"),
    "NGO": QT_TRANSLATE_NOOP("OrganizationKinds", "NGO"),
    "armed group": QT_TRANSLATE_NOOP("OrganizationKinds", "Armed group"),
}

_NOT_LISTED = QT_TRANSLATE_NOOP("OrganizationKinds", "Not in the list")
_OWN = QT_TRANSLATE_NOOP("OrganizationKinds", "In my list")

Index = QModelIndex | QPersistentModelIndex
_NO_INDEX = QModelIndex()
_FORMS_A_LINE = 3


class Standing(Enum):
    """Who knows an organization: the program's list, the person's own, or none."""

    LISTED = "listed"
    OWN = "own"
    UNLISTED = "unlisted"


@dataclass(frozen=True, slots=True)
class OrganizationRow:
    """One organization of the document with its mentions as a reader meets them."""

    name: str
    kind: str
    english: str
    acronym: str
    short_forms: tuple[str, ...]
    mentions: tuple[OrganizationMention, ...]
    standing: Standing = Standing.LISTED
    parent: str = ""

    @property
    def count(self) -> int:
        """How often the document names it."""
        return len(self.mentions)

    @property
    def foreign(self) -> str:
        """The English name with its acronym, as far as they are known."""
        return f"{self.english} ({self.acronym})" if self.english and self.acronym else self.english or self.acronym

    @property
    def details(self) -> str:
        """The second line: kind, short forms, English name with its acronym."""
        parts = (kind_name(self.kind), "、".join(self.short_forms), self.foreign)
        return " · ".join(part for part in parts if part)

    def matches(self, words: str) -> bool:
        """Tell whether the typed words stand in any of its names, whatever their case."""
        names = (self.name, *self.short_forms, self.english, self.acronym, standing_words(self.standing))
        return all(any(word in name.casefold() for name in names) for word in words.casefold().split())


def kind_name(kind: str) -> str:
    """Return the kind of an organization in the window's language."""
    return QCoreApplication.translate("OrganizationKinds", _KINDS.get(kind, kind))


def standing_words(standing: Standing) -> str:
    """Say in the window's language that a name is in the person's own list or in none; "" for all others."""
    if standing is Standing.LISTED:
        return ""
    words = _NOT_LISTED if standing is Standing.UNLISTED else _OWN
    return QCoreApplication.translate("OrganizationKinds", words)


def rows_of(document: Document) -> list[OrganizationRow]:
    """Return a document's organizations, the most often named first, equals in the order of the text."""
    order = TextOrder(document)
    mentions: defaultdict[str, list[OrganizationMention]] = defaultdict(list)
    for mention in order.sorted(document.organizations):
        mentions[mention.organization].append(mention)
    known = organization_list.in_force()
    own = {one.name for one in organization_list.list_or_none().added}
    rows = []
    for name, found in mentions.items():
        entry = known.describe(name)
        standing = Standing.OWN if name in own else Standing.LISTED if known.knows(name) else Standing.UNLISTED
        rows.append(
            OrganizationRow(
                name=name,
                kind=entry.kind if entry else "",
                english=entry.english if entry else "",
                acronym="/".join(entry.acronyms) if entry else "",
                short_forms=entry.short_forms if entry else (),
                mentions=tuple(found),
                standing=standing,
                parent=(entry.parent or "") if entry else "",
            )
        )
    return sorted(rows, key=lambda row: -row.count)


class OrganizationsModel(QAbstractListModel):
    """Rows that the filter lets through; the check state is whether the organization is coloured in the text."""

    switched = Signal()
    RowRole = Qt.ItemDataRole.UserRole + 1

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._all: list[OrganizationRow] = []
        self._rows: list[OrganizationRow] = []
        self._words = ""
        self.kind: str | None = None
        self.switched_off: frozenset[str] = frozenset()

    @property
    def rows(self) -> list[OrganizationRow]:
        """The rows that are shown."""
        return self._rows

    @property
    def total(self) -> int:
        """How many organizations the document names."""
        return len(self._all)

    def show(self, rows: Iterable[OrganizationRow]) -> None:
        """Show another document's organizations."""
        self._all = list(rows)
        self.kind = None
        self._refilter()

    def filter(self, words: str) -> None:
        """Show only those that match the words."""
        self._words = words
        self._refilter()

    def keep_kind(self, kind: str | None) -> None:
        """Show only organizations of a kind, "" for names that the list lacks; None for all."""
        self.kind = kind
        self._refilter()

    def of_kind(self, kind: str) -> list[OrganizationRow]:
        """Return the document's organizations of a kind, whatever the filter."""
        return [row for row in self._all if row.kind == kind]

    @property
    def all_rows(self) -> list[OrganizationRow]:
        """The rows of the whole document, whatever the filter."""
        return self._all

    def find(self, name: str) -> QModelIndex:
        """Return the index of an organization, invalid where it is not shown."""
        for number, row in enumerate(self._rows):
            if row.name == name:
                return self.index(number)
        return QModelIndex()

    def row_of(self, name: str) -> OrganizationRow | None:
        """Return the row of an organization, shown or not; None where the document does not name it."""
        return next((row for row in self._all if row.name == name), None)

    def names(self) -> frozenset[str]:
        """Return the names of all organizations of the document."""
        return frozenset(row.name for row in self._all)

    def switch(self, names: frozenset[str], *, on: bool) -> None:
        """Colour organizations in the text, or leave them uncoloured."""
        self.switched_off = self.switched_off - names if on else self.switched_off | names
        if self._rows:
            self.dataChanged.emit(self.index(0), self.index(len(self._rows) - 1))
        self.switched.emit()

    def rowCount(self, parent: Index = _NO_INDEX) -> int:
        """Count the rows; a row has none inside."""
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Give names for readers and screen readers, the row itself to the delegate."""
        row = self._rows[index.row()]
        if role == self.RowRole:
            return row
        if role == Qt.ItemDataRole.DisplayRole:
            return row.name
        if role == Qt.ItemDataRole.ToolTipRole:
            return self._tool_tip(row)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            words = self.tr("{name}, {count}").format(name=row.name, count=row.count)
            return ", ".join(part for part in (words, standing_words(row.standing)) if part)
        if role == Qt.ItemDataRole.CheckStateRole:
            return Qt.CheckState.Unchecked if row.name in self.switched_off else Qt.CheckState.Checked
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Let every row be chosen and switched."""
        return super().flags(index) | Qt.ItemFlag.ItemIsUserCheckable

    def setData(self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Switch the colour of a row."""
        if role != Qt.ItemDataRole.CheckStateRole:
            return False
        checked = value in (Qt.CheckState.Checked, Qt.CheckState.Checked.value)
        self.switch(frozenset({self._rows[index.row()].name}), on=checked)
        return True

    def _tool_tip(self, row: OrganizationRow) -> str:
        """Tell on short lines what the row has no room for."""
        whole = self.tr("part of {name}").format(name=row.parent) if row.parent else ""
        kind = " · ".join(part for part in (kind_name(row.kind), whole) if part)
        forms = row.short_forms
        lines = ["、".join(forms[at : at + _FORMS_A_LINE]) for at in range(0, len(forms), _FORMS_A_LINE)]
        told = (row.name, standing_words(row.standing), row.foreign, kind, *lines)
        return "\n".join(part for part in told if part)

    def _refilter(self) -> None:
        self.beginResetModel()
        self._rows = [row for row in self._all if row.matches(self._words) and self.kind in (None, row.kind)]
        self.endResetModel()
