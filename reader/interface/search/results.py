"""What a search of the whole library found: passages, gathered by document."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QLabel,
    QSizePolicy,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from reader.document.symbol import Symbol
from reader.interface import icons
from reader.interface.empty_page import EmptyPage
from reader.interface.opening_tree import OpeningTree
from reader.interface.search.other_names import OtherNames
from reader.interface.search.result_delegate import COUNT, FOUND, MORE, ResultDelegate
from reader.interface.theme import Theme
from reader.library.document_store import DocumentEntry
from reader.workspace.cited_places import FoundPlace
from reader.workspace.search_results import SearchResults


class ResultsPanel(QWidget):
    """The words that were looked for, how much was found, and the passages; a click goes there.

    `more_wanted` asks for more passages than are shown, `other_names_switched` tells whether other names of an
    organization are to be found too, `organization_wanted` carries one whose places in the library are asked for.
    """

    hit_chosen = Signal(object)
    closed = Signal()
    more_wanted = Signal()
    other_names_switched = Signal(bool)
    organization_wanted = Signal(str)

    def __init__(self, language: str, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.heading = QLabel(self)
        self.close_button = QToolButton(self)
        self.model = QStandardItemModel(self)
        self.delegate = ResultDelegate(language, theme, self)
        self.tree = OpeningTree(self)
        self.empty = EmptyPage("search", "", "", self)
        self.absent = QLabel(self)
        self.names = OtherNames(self)
        self._pages = QStackedWidget(self)
        self._set_up_tree()
        self._lay_out()
        self.close_button.clicked.connect(self.closed)
        self.names.switched.connect(self.other_names_switched)
        self.names.organization_wanted.connect(self.organization_wanted)
        self.set_theme(theme)

    def show_waiting(self, words: str) -> None:
        """Say that the search is under way."""
        self.heading.setText(self.tr("Searching for “{words}”…").format(words=words))

    def show_results(
        self, words: str, results: SearchResults, entries: Mapping[int, DocumentEntry], limit: int
    ) -> None:
        """Show what was found, gathered by document in the order of the first passage."""
        self.model.clear()
        heads: dict[int, QStandardItem] = {}
        for found in results.places:
            hit = found.hit
            entry = entries.get(hit.document)
            if entry is None:
                continue
            if hit.document not in heads:
                heads[hit.document] = QStandardItem(f"{entry.symbol}  {entry.title}" if entry.symbol else entry.title)
                heads[hit.document].setFlags(Qt.ItemFlag.ItemIsEnabled)
                heads[hit.document].setToolTip(heads[hit.document].text())
                self.model.appendRow(heads[hit.document])
            item = QStandardItem(f"{hit.before}{hit.match}{hit.after}")
            item.setData(found, FOUND)
            item.setEditable(False)
            heads[hit.document].appendRow(item)
        for head in heads.values():
            head.setData(head.rowCount(), COUNT)
        if len(results.places) >= limit:
            more = QStandardItem(self.tr("Show more…"))
            more.setData(True, MORE)
            more.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable)
            self.model.appendRow(more)
        self.tree.expandAll()
        self.names.show_names(results.organizations, results.other_names)
        self._show_absent(results.absent)
        self._say(words, len(results.places), len(heads), limit)

    def places(self) -> list[FoundPlace]:
        """Return the places that are shown, document by document."""
        heads = [self.model.index(row, 0) for row in range(self.model.rowCount())]
        return [
            self.model.index(row, 0, head).data(FOUND) for head in heads for row in range(self.model.rowCount(head))
        ]

    def focus_list(self) -> None:
        """Move the focus to the first passage."""
        self.tree.setFocus(Qt.FocusReason.OtherFocusReason)
        self.tree.setCurrentIndex(self.model.index(0, 0, self.model.index(0, 0)))

    def set_theme(self, theme: Theme) -> None:
        """Take another theme."""
        self.delegate.theme = theme
        self.close_button.setIcon(icons.icon("close", theme.color("text").name()))
        self.names.set_theme(theme)
        self.empty.recolour(theme.color("muted"))
        self.tree.viewport().update()

    def _set_up_tree(self) -> None:
        tree = self.tree
        tree.setModel(self.model)
        tree.setItemDelegate(self.delegate)
        tree.setHeaderHidden(True)
        tree.setIndentation(0)
        tree.setRootIsDecorated(False)
        tree.setItemsExpandable(False)
        tree.setMouseTracking(True)
        tree.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        tree.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        tree.setAccessibleName(self.tr("Search results"))
        tree.clicked.connect(self._open)
        tree.opened.connect(self._open)

    def _lay_out(self) -> None:
        self.heading.setWordWrap(True)
        self.heading.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.close_button.setAutoRaise(True)
        self.close_button.setToolTip(self.tr("Back to the library"))
        self.close_button.setAccessibleName(self.close_button.toolTip())
        self.absent.setObjectName("resultsNote")
        self.absent.setWordWrap(True)
        self.absent.setContentsMargins(10, 0, 8, 2)
        self.absent.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.absent.hide()
        self._pages.addWidget(self.tree)
        self._pages.addWidget(self.empty)
        head = QHBoxLayout()
        head.setContentsMargins(10, 6, 4, 2)
        head.addWidget(self.heading, 1)
        head.addWidget(self.close_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addLayout(head)
        column.addWidget(self.absent)
        column.addWidget(self.names)
        column.addWidget(self._pages, 1)

    def _say(self, words: str, passages: int, documents: int, limit: int) -> None:
        if not passages:
            self.heading.setText(f"“{words}”")
            self.empty.say(
                self.tr("Nothing found"),
                self.tr("No document of the library contains “{words}”.").format(words=words),
            )
            self._pages.setCurrentWidget(self.empty)
            return
        found = self.tr("%n passage(s)", "", passages)
        if passages >= limit:
            found = self.tr("the first %n passage(s)", "", passages)
        where = self.tr("in %n document(s)", "", documents)
        self.heading.setText(self.tr("“{words}”: {found} {where}").format(words=words, found=found, where=where))
        self._pages.setCurrentWidget(self.tree)

    def _open(self, index: QModelIndex) -> None:
        found = index.data(FOUND)
        if isinstance(found, FoundPlace):
            self.hit_chosen.emit(found.hit)
        elif index.data(MORE):
            self.more_wanted.emit()

    def _show_absent(self, symbol: str | None) -> None:
        """Say that the very document that was asked for is not there, and where it is published."""
        self.absent.setVisible(symbol is not None)
        if symbol is not None:
            words = self.tr("{symbol} is not in the library.").format(symbol=symbol)
            self.absent.setText(f"{words}\n{Symbol(symbol).web_address('zh')}".strip())
