"""The box in the toolbar that takes a paragraph number, a symbol or words, and offers where they lead."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QIcon, QKeyEvent, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import (
    QCompleter,
    QLineEdit,
    QListView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from reader.interface import icons
from reader.interface.theme import Theme
from reader.workspace.finding import Destination, DestinationKind

_PAUSE_MILLISECONDS = 150
_MOST_SHOWN = 12
_LEAST_LIST_WIDTH = 460
_ROW_ROOM = 6
_DESTINATION = Qt.ItemDataRole.UserRole + 1
_KIND_ICONS = {
    DestinationKind.PARAGRAPH: "locate",
    DestinationKind.DOCUMENT: "document",
    DestinationKind.WORDS: "search",
    DestinationKind.ABSENT: "link",
}


class SuggestionDelegate(QStyledItemDelegate):
    """Rows as wide as the list, with room about them; what is too long is cut at its end."""

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """Leave the width to the list."""
        return QSize(0, super().sizeHint(option, index).height() + _ROW_ROOM)


class GoToBox(QLineEdit):
    """Asks for destinations while one types and lists those that come; Enter goes to the first or chosen one.

    `query_wanted` asks where a text leads; the answer comes back through `answer`. `search_wanted` carries words to
    look for in the whole library, from the last line of the list.
    """

    query_wanted = Signal(str)
    destination_chosen = Signal(object)
    search_wanted = Signal(str)
    left = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._goes = False
        self._answered: tuple[str, tuple[Destination, ...]] | None = None
        self.setPlaceholderText(self.tr("Paragraph, symbol or words"))
        self.setAccessibleName(self.tr("Go to"))
        self.setClearButtonEnabled(True)
        # Files that are dropped here are meant for the window.
        self.setAcceptDrops(False)
        self._lens = QAction(self)
        self.addAction(self._lens, QLineEdit.ActionPosition.LeadingPosition)
        self.suggestions = QStandardItemModel(self)
        self._completer = QCompleter(self.suggestions, self)
        self._completer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        self._completer.setMaxVisibleItems(_MOST_SHOWN + 1)
        self._completer.setWidget(self)
        self._popup = QListView(self)
        self._popup.setObjectName("completions")
        self._popup.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._completer.setPopup(self._popup)
        # After setPopup, which gives the list a delegate of the completer's own.
        self._popup.setItemDelegate(SuggestionDelegate(self._popup))
        self._completer.activated[QModelIndex].connect(self._on_activated)  # type: ignore[index]
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE_MILLISECONDS)
        self._pause.timeout.connect(self.suggest)
        self.textEdited.connect(self._pause.start)
        self.set_theme(theme)

    def start(self, text: str = "") -> None:
        """Take the focus, with all of the text selected so that typing replaces it."""
        if text:
            self.setText(text)
        self.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.selectAll()

    def suggest(self) -> None:
        """Ask where the text leads, to list it."""
        self._pause.stop()
        self._goes = False
        self._ask()

    def go(self) -> None:
        """Go to the likeliest destination, as soon as it is known."""
        self._pause.stop()
        self._popup.hide()
        query = self.text().strip()
        if query and self._answered is not None and self._answered[0] == query:
            self._follow(query, self._answered[1])
        elif query:
            self._goes = True
            self._ask()

    def answer(self, query: str, destinations: Sequence[Destination]) -> None:
        """Take the destinations of a query; they are listed, or gone to if Enter was pressed meanwhile."""
        if query != self.text().strip():
            return
        self._answered = (query, tuple(destinations))
        if self._goes:
            self._goes = False
            self._follow(query, destinations)
        else:
            self._list(query, destinations)

    def forget(self) -> None:
        """Ask nothing more; what was answered no longer holds, because another document is open."""
        self._pause.stop()
        self._goes = False
        self._answered = None

    def set_theme(self, theme: Theme) -> None:
        """Take another theme."""
        self._theme = theme
        self._lens.setIcon(icons.icon("search", theme.color("muted").name()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go with Enter, leave with Esc, open the list with Down."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if self._popup.isVisible() and self._popup.currentIndex().isValid():
                self._on_activated(self._popup.currentIndex())
            else:
                self.go()
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        elif event.key() == Qt.Key.Key_Down and not self._popup.isVisible():
            self.suggest()
        else:
            super().keyPressEvent(event)

    def _ask(self) -> None:
        query = self.text().strip()
        if query:
            self.query_wanted.emit(query)
        else:
            self.suggestions.clear()
            self._popup.hide()

    def _follow(self, query: str, destinations: Sequence[Destination]) -> None:
        reachable = [found for found in destinations if found.kind is not DestinationKind.ABSENT]
        if reachable and reachable[0].kind is not DestinationKind.WORDS:
            self.destination_chosen.emit(reachable[0])
        elif destinations and not reachable:
            self.destination_chosen.emit(destinations[0])
        else:
            self.search_wanted.emit(query)

    def _list(self, query: str, destinations: Sequence[Destination]) -> None:
        self.suggestions.clear()
        for destination in destinations[:_MOST_SHOWN]:
            item = QStandardItem(self._icon(_KIND_ICONS[destination.kind]), destination.label)
            item.setData(destination, _DESTINATION)
            item.setToolTip(destination.label)
            self.suggestions.appendRow(item)
        words = self.tr("Search the library for “{words}”").format(words=query)
        self.suggestions.appendRow(QStandardItem(self._icon("search"), words))
        if self.isVisible() and self.hasFocus():
            area = self.rect()
            area.setWidth(max(area.width(), _LEAST_LIST_WIDTH))
            self._completer.complete(area)
            # Nothing is chosen until an arrow key chooses it: Enter takes what the text means.
            self._popup.setCurrentIndex(QModelIndex())

    def _icon(self, name: str) -> QIcon:
        return icons.icon(name, self._theme.color("muted").name())

    def _on_activated(self, index: QModelIndex) -> None:
        destination = index.data(_DESTINATION)
        self._popup.hide()
        if isinstance(destination, Destination):
            self.destination_chosen.emit(destination)
        else:
            self.search_wanted.emit(self.text().strip())
