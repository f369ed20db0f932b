"""The person's own list of organizations, and the names of the library that it might say something of."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from reader.errors import LecternError
from reader.interface.dialogs.own_list_table import OwnListTable
from reader.interface.dialogs.unlisted_table import UnlistedTable, example_of
from reader.messages import describe
from reader.workspace.organization_list import Act, ReadList
from reader.workspace.unlisted import UnlistedName

_MOST_FAULTS = 3
"""How many lines that were not understood are told one by one."""


class MyOrganizationsDialog(QDialog):
    """Two tables with what can be done below each; every signal asks for something and leaves the doing to its owner.

    Lists of names are carried as lists of strings; `editing_wanted` an Entry, `place_wanted` an UnlistedName.
    """

    adding_wanted = Signal(object)
    merging_wanted = Signal(object)
    rejecting_wanted = Signal(object)
    taking_back_wanted = Signal(object)
    editing_wanted = Signal(object)
    place_wanted = Signal(object)
    folder_wanted = Signal()
    import_wanted = Signal()
    export_wanted = Signal()
    applying_wanted = Signal()

    def __init__(self, language: str, path: Path, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._language = language
        self._path = path
        self._is_loaded = False
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("My Organizations"))
        self.resize(820, 540)
        self.faults = QLabel(self)
        self.state = QLabel(self)
        self.own = OwnListTable(self)
        self.unlisted = UnlistedTable(self)
        self.own_empty = QLabel(
            self.tr("Your list is empty. Names that you add, merge or reject stand here, and can be taken back."),
            self,
        )
        self.unlisted_empty = QLabel(self)
        self.example = QLabel(self)
        self.tabs = QTabWidget(self)
        self.buttons: dict[str, QPushButton] = {}
        self._lay_out()
        self._show_possible()

    def show_list(self, listing: ReadList | LecternError) -> None:
        """Show the list as its file has it, with the lines that were not understood; or why it cannot be read."""
        if isinstance(listing, LecternError):
            self.own.show_entries(())
            self._tell([describe(listing, self._language)])
        else:
            self.own.show_entries(listing.own.entries())
            told = [describe(fault.error(self._path), self._language) for fault in listing.faults[:_MOST_FAULTS]]
            more = len(listing.faults) - len(told)
            self._tell([*told, *([self.tr("And %n line(s) more.", "", more)] if more else [])])
        count = self.own.topLevelItemCount()
        self.tabs.setTabText(0, _counted(self.tr("My List"), count))
        self.own.setVisible(count > 0)
        self.own_empty.setVisible(count == 0)
        self._show_possible()

    def show_unlisted(self, names: Sequence[UnlistedName]) -> None:
        """Show the names of the library that the list lacks."""
        if not self._is_loaded and names and not self.own.topLevelItemCount():
            self.tabs.setCurrentIndex(1)
        self._is_loaded = True
        self.unlisted.show_names(names)
        self.tabs.setTabText(1, _counted(self.tr("Not in the List"), len(names)))
        self.unlisted_empty.setText(self.tr("The list has every organization that your documents name."))
        self.unlisted.setVisible(bool(names))
        self.unlisted_empty.setVisible(not names)
        self._show_possible()

    def show_state(self, words: str, *, can_apply: bool) -> None:
        """Say whether the library goes by the list, and let the list be applied to it."""
        self.state.setText(words)
        self.buttons["apply"].setEnabled(can_apply)

    def _tell(self, faults: Sequence[str]) -> None:
        self.faults.setText("\n".join(faults))
        self.faults.setVisible(bool(faults))

    def _lay_out(self) -> None:
        self.faults.setObjectName("reviewWords")
        self.faults.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        for label in (self.faults, self.state, self.own_empty, self.unlisted_empty, self.example):
            label.setWordWrap(True)
        for label in (self.state, self.own_empty, self.unlisted_empty):
            label.setObjectName("emptySentence")
        self.unlisted_empty.setText(self.tr("Looking through the library…"))
        self.tabs.setDocumentMode(True)
        self.tabs.tabBar().setDrawBase(False)
        self.tabs.addTab(self._own_page(), self.tr("My List"))
        self.tabs.addTab(self._unlisted_page(), self.tr("Not in the List"))
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(12)
        column.addWidget(self.faults)
        column.addWidget(self.tabs, 1)
        column.addWidget(self.state)
        column.addLayout(self._bottom())
        self.faults.hide()
        self.unlisted.hide()

    def _own_page(self) -> QWidget:
        self.own.itemSelectionChanged.connect(self._show_possible)
        self.own.itemActivated.connect(lambda _item: self._edit())
        self._button("edit", self.tr("Edit…"), self._edit)
        self._button("back", self.tr("Take Back"), lambda: self.taking_back_wanted.emit(self._own_names()))
        return self._page(self.own, self.own_empty, ("edit", "back"))

    def _unlisted_page(self) -> QWidget:
        self.unlisted.itemSelectionChanged.connect(self._show_possible)
        self.unlisted.itemActivated.connect(lambda _item: self._go())
        names = self._unlisted_names
        self._button("add", self.tr("Add…"), lambda: self.adding_wanted.emit(names()))
        self._button("merge", self.tr("Same as…"), lambda: self.merging_wanted.emit(names()))
        self._button("reject", self.tr("Not an Organization"), lambda: self.rejecting_wanted.emit(names()))
        self._button("go", self.tr("Go There"), self._go)
        return self._page(self.unlisted, self.unlisted_empty, ("add", "merge", "reject", "go"), self.example)

    def _page(
        self, table: OwnListTable | UnlistedTable, empty: QLabel, names: Sequence[str], below: QLabel | None = None
    ) -> QWidget:
        page = QWidget(self)
        field = QLineEdit(page)
        field.setPlaceholderText(self.tr("Filter"))
        field.setAccessibleName(self.tr("Filter"))
        field.setClearButtonEnabled(True)
        field.textChanged.connect(table.filter)
        row = QHBoxLayout()
        for name in names:
            row.addWidget(self.buttons[name])
        row.addStretch(1)
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 10, 0, 4)
        column.setSpacing(8)
        column.addWidget(field)
        column.addWidget(empty)
        column.addWidget(table, 1)
        if below is not None:
            column.addWidget(below)
        column.addLayout(row)
        return page

    def _bottom(self) -> QHBoxLayout:
        row = QHBoxLayout()
        for name, words, wanted in (
            ("apply", self.tr("Apply to the Library"), self.applying_wanted),
            ("import", self.tr("Import a List…"), self.import_wanted),
            ("export", self.tr("Export My List…"), self.export_wanted),
            ("folder", self.tr("Open Its Folder"), self.folder_wanted),
        ):
            row.addWidget(self._button(name, words, wanted.emit))
        row.addStretch(1)
        row.addWidget(self._button("close", self.tr("Close"), self.reject))
        return row

    def _button(self, name: str, words: str, act: Callable[[], object]) -> QPushButton:
        button = self.buttons[name] = QPushButton(words, self)
        button.setAutoDefault(False)
        button.clicked.connect(lambda _checked=False: act())
        return button

    def _own_names(self) -> list[str]:
        return [entry.name for entry in self.own.chosen()]

    def _unlisted_names(self) -> list[str]:
        return [one.name for one in self.unlisted.chosen()]

    def _edit(self) -> None:
        for entry in self.own.chosen()[:1]:
            if entry.act is not Act.REJECT:
                self.editing_wanted.emit(entry)

    def _go(self) -> None:
        for one in self.unlisted.chosen()[:1]:
            self.place_wanted.emit(one)

    def _show_possible(self) -> None:
        own, unlisted = self.own.chosen(), self.unlisted.chosen()
        self.buttons["edit"].setEnabled(len(own) == 1 and own[0].act is not Act.REJECT)
        self.buttons["back"].setEnabled(bool(own))
        for name in ("add", "merge", "reject"):
            self.buttons[name].setEnabled(bool(unlisted))
        self.buttons["go"].setEnabled(len(unlisted) == 1 and unlisted[0].example is not None)
        self.example.setText(example_of(unlisted[0]) if len(unlisted) == 1 else "")
        self.example.setVisible(bool(self.example.text()))
        self.buttons["export"].setEnabled(self.own.topLevelItemCount() > 0)


def _counted(words: str, count: int) -> str:
    return f"{words}  {count}" if count else words
