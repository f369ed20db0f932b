"""A field to type in and a list of what that may mean, driven from the field by the keys."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QItemSelectionModel, QModelIndex, QObject, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QApplication, QLabel, QLineEdit, QListView, QVBoxLayout, QWidget

from reader.interface import icons
from reader.interface.choices import Choice, ChoiceDelegate, ChoiceModel
from reader.interface.theme import Theme

_IN_LIST = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class Chooser(QWidget):
    """Shows what `find` gives for the typed words; without words, what was suggested.

    `chosen_changed` tells that another row (or none) is chosen, `accepted` carries the chosen value at Enter or a
    double click. Where nothing is chosen, Enter is left to the dialog around.
    """

    chosen_changed = Signal()
    accepted = Signal(str)

    def __init__(
        self, theme: Theme, hint: str, find: Callable[[str], Sequence[Choice]], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._find = find
        self._suggested: tuple[Choice, ...] = ()
        self.field = QLineEdit(self)
        self._lens = QAction(self.field)
        self.model = ChoiceModel(self)
        self.list = QListView(self)
        self.delegate = ChoiceDelegate(theme, self.list)
        self.empty = QLabel(self)
        self._lay_out(hint)
        self._connect()
        self.set_theme(theme)
        self.refresh()

    @property
    def chosen(self) -> str:
        """The value of the chosen row; empty where none is chosen."""
        choice = self.list.currentIndex().data(ChoiceModel.ChoiceRole)
        return choice.value if isinstance(choice, Choice) else ""

    @property
    def typed(self) -> str:
        """What stands in the field, without spaces around."""
        return self.field.text().strip()

    def offer(self, rows: Sequence[Choice]) -> None:
        """Offer these as long as nothing is typed; none of them is chosen by itself."""
        self._suggested = tuple(rows)
        self.refresh()

    def start(self, typed: str = "") -> None:
        """Take the keyboard, with something typed that the first letter replaces."""
        self.field.setText(typed)
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)
        self.field.selectAll()

    def refresh(self) -> None:
        """Look for what is typed again."""
        typed = self.typed
        rows = tuple(self._find(typed)) if typed else self._suggested
        self.model.show(rows)
        self.empty.setVisible(bool(typed) and not rows)
        # Nothing typed chooses nothing, so that Enter cannot take what the person did not look at.
        is_meant = bool(typed and rows and rows[0].is_certain)
        first = self.model.index(0) if is_meant else QModelIndex()
        self.list.selectionModel().setCurrentIndex(first, QItemSelectionModel.SelectionFlag.ClearAndSelect)
        self.list.scrollToTop()
        self.chosen_changed.emit()

    def set_theme(self, theme: Theme) -> None:
        """Take another theme."""
        self.delegate.theme = theme
        self._lens.setIcon(icons.icon("search", theme.color("muted").name()))
        self.list.viewport().update()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Move in the list by the arrow keys of the field, and accept at Enter."""
        if event.type() is not QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return super().eventFilter(watched, event)
        if event.key() in _ENTER and self.chosen:
            self.accepted.emit(self.chosen)
            return True
        if watched is self.field and event.key() in _IN_LIST:
            QApplication.sendEvent(self.list, event)
            return True
        return super().eventFilter(watched, event)

    def _lay_out(self, hint: str) -> None:
        self.field.addAction(self._lens, QLineEdit.ActionPosition.LeadingPosition)
        self.field.setPlaceholderText(hint)
        self.field.setAccessibleName(hint)
        self.field.setClearButtonEnabled(True)
        self.list.setModel(self.model)
        self.list.setItemDelegate(self.delegate)
        self.list.setObjectName("choices")
        self.list.setUniformItemSizes(True)
        self.list.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.empty.setObjectName("emptySentence")
        self.empty.setWordWrap(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.field)
        column.addWidget(self.empty)
        column.addWidget(self.list, 1)
        self.setFocusProxy(self.field)

    def _connect(self) -> None:
        self.field.textChanged.connect(self.refresh)
        for widget in (self.field, self.list):
            widget.installEventFilter(self)
        self.list.doubleClicked.connect(lambda _index: self.accepted.emit(self.chosen))
        self.list.selectionModel().currentChanged.connect(lambda _new, _old: self.chosen_changed.emit())
