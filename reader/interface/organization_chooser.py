"""Choosing an organization: type any of its names, in any language, and take it from the list below."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QItemSelectionModel, QModelIndex, QObject, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QApplication, QLabel, QLineEdit, QListView, QVBoxLayout, QWidget

from reader.interface import icons
from reader.interface.organization_choices import (
    OrganizationChoice,
    OrganizationChoiceDelegate,
    OrganizationChoices,
    choice_of,
    choices_named,
)
from reader.interface.theme import Theme
from reader.workspace import organizations

MOST_SHOWN = 100
_IN_LIST = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class OrganizationChooser(QWidget):
    """A field and a list of the list in force, the person's own included; driven from the field by the keys.

    `chosen_changed` tells that another row (or none) is chosen, `accepted` carries the full standard name at Enter or
    a double click. With `takes_new` what was typed can be chosen as it stands where no organization is called so.
    """

    chosen_changed = Signal()
    accepted = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None, *, takes_new: bool = False) -> None:
        super().__init__(parent)
        self._takes_new = takes_new
        self._suggested: list[OrganizationChoice] = []
        self._left_out: frozenset[str] = frozenset()
        self.field = QLineEdit(self)
        self.model = OrganizationChoices(self)
        self.list = QListView(self)
        self.empty = QLabel(self.tr("No organization in the list is called so."), self)
        self.list.setModel(self.model)
        self.list.setItemDelegate(OrganizationChoiceDelegate(theme, self.list))
        self._lay_out(theme)
        self._connect()
        self._show_rows()

    @property
    def chosen(self) -> str:
        """The full standard name of the chosen organization; empty where none is chosen."""
        choice = self.list.currentIndex().data(OrganizationChoices.ChoiceRole)
        return choice.name if isinstance(choice, OrganizationChoice) else ""

    def suggest(self, names: Sequence[str]) -> None:
        """Offer these organizations (full standard names) as long as nothing is typed."""
        self._suggested = choices_named(names)
        self._show_rows()

    def leave_out(self, *names: str) -> None:
        """Do not offer the organizations of these full standard names."""
        self._left_out = frozenset(names)
        self._show_rows()

    def start(self, typed: str = "") -> None:
        """Take the keyboard, with something typed that the first letter replaces."""
        self.field.setText(typed)
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)
        self.field.selectAll()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Move in the list by the arrow keys of the field, and accept at Enter."""
        if event.type() is not QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return super().eventFilter(watched, event)
        if event.key() in _ENTER:
            self._accept()
            return True
        if watched is self.field and event.key() in _IN_LIST:
            QApplication.sendEvent(self.list, event)
            return True
        return super().eventFilter(watched, event)

    def _lay_out(self, theme: Theme) -> None:
        hint = self.tr("Name, short form or acronym, in any language")
        lens = QAction(icons.icon("search", theme.color("muted").name()), "", self.field)
        self.field.addAction(lens, QLineEdit.ActionPosition.LeadingPosition)
        self.field.setPlaceholderText(hint)
        self.field.setAccessibleName(hint)
        self.field.setClearButtonEnabled(True)
        self.list.setObjectName("choices")
        self.list.setAccessibleName(self.tr("Organizations"))
        self.list.setUniformItemSizes(True)
        self.list.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.empty.setObjectName("emptySentence")
        self.empty.setWordWrap(True)
        self.empty.setContentsMargins(2, 0, 0, 0)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.field)
        column.addWidget(self.empty)
        column.addWidget(self.list, 1)
        self.setFocusProxy(self.field)

    def _connect(self) -> None:
        self.field.textChanged.connect(self._show_rows)
        for widget in (self.field, self.list):
            widget.installEventFilter(self)
        self.list.doubleClicked.connect(lambda _index: self._accept())
        self.list.selectionModel().currentChanged.connect(lambda _new, _old: self.chosen_changed.emit())

    def _show_rows(self) -> None:
        typed = self.field.text().strip()
        rows = self._called(typed) if typed else [row for row in self._suggested if row.name not in self._left_out]
        self.model.show(rows)
        self.empty.setVisible(bool(typed) and not rows)
        # Nothing typed chooses nothing, so that Enter cannot take what the person did not look at.
        first = self.model.index(0) if typed and rows else QModelIndex()
        self.list.selectionModel().setCurrentIndex(first, QItemSelectionModel.SelectionFlag.ClearAndSelect)
        self.list.scrollToTop()
        self.chosen_changed.emit()

    def _called(self, typed: str) -> list[OrganizationChoice]:
        found = [choice_of(one) for one in organizations.listed(typed, MOST_SHOWN)]
        rows = [row for row in found if row.name not in self._left_out]
        if self._takes_new and not organizations.meant_by(typed):
            rows.append(OrganizationChoice(typed, is_new=True))
        return rows

    def _accept(self) -> None:
        if self.chosen:
            self.accepted.emit(self.chosen)
