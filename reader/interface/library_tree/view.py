"""The library at the left of the window: a filter box over the tree, and what can be done with a document."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRect, Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QKeyEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QMenu, QPushButton, QStackedWidget, QTreeView, QVBoxLayout, QWidget

from reader.document.model import Document
from reader.interface import icons
from reader.interface.empty_page import EmptyPage
from reader.interface.library_tree.delegate import LibraryDelegate
from reader.interface.library_tree.filter_box import FilterBox
from reader.interface.library_tree.model import Item, LibraryModel
from reader.interface.theme import Theme
from reader.workspace import finding, tree
from reader.workspace.change import Change, ChangeKind
from reader.workspace.workspace import Workspace

_BRANCH_SIZE = 12
Index = QModelIndex | QPersistentModelIndex

_OPEN_ALL_BELOW = 60
"""A filter that leaves fewer documents than this opens every group, so that all that match are seen."""

_OPEN_NEW_BELOW = 200
"""In a library with more documents than this, sessions and years that are new in the tree begin closed."""

_DOCUMENT_KINDS = frozenset(
    {ChangeKind.DOCUMENTS_ADDED, ChangeKind.DOCUMENTS_REMOVED, ChangeKind.DOCUMENTS_REPLACED, ChangeKind.FACTS}
)


class LibraryTree(QTreeView):
    """The tree itself; Enter and a click open, Delete asks to remove."""

    opened = Signal(QModelIndex)
    delete_pressed = Signal()
    branch_colour = "#000000"

    def drawBranches(self, painter: QPainter, rect: QRect, index: Index) -> None:
        """Draw the arrow of a row that can be opened, in the theme's colour."""
        if not self.model().hasChildren(index):
            return
        name = "next" if self.isExpanded(index) else "expand"
        picture = icons.pixmap(name, self.branch_colour, _BRANCH_SIZE, self.devicePixelRatioF())
        left = rect.right() - self.indentation() + (self.indentation() - _BRANCH_SIZE) // 2 + 3
        painter.drawPixmap(left, rect.center().y() - _BRANCH_SIZE // 2, picture)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the current row in sight when the window becomes lower."""
        middle = self.visualRect(self.currentIndex()).center()
        is_in_sight = self.currentIndex().isValid() and 0 <= middle.y() <= event.oldSize().height()
        super().resizeEvent(event)
        if is_in_sight:
            self.scrollTo(self.currentIndex())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open with Enter, remove with Delete."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self.opened.emit(self.currentIndex())
        elif event.key() == Qt.Key.Key_Delete:
            self.delete_pressed.emit()
        else:
            super().keyPressEvent(event)


class LibraryPanel(QWidget):
    """Filter box and tree; says what the person wants and leaves the doing to the window."""

    document_wanted = Signal(int)
    passage_wanted = Signal(int, str)
    removal_wanted = Signal(object)
    citation_wanted = Signal(int)
    details_wanted = Signal(int)
    earlier_texts_wanted = Signal(int)
    search_wanted = Signal(str)

    def __init__(self, workspace: Workspace, language: str, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._language = language
        self._order: dict[str, int] = {}
        self.filter_box = FilterBox(self.tr("Filter by title or symbol"), self)
        self.model = LibraryModel(lambda document: tree.outline_of(workspace, document), self)
        self.delegate = LibraryDelegate(theme, self)
        self.tree = LibraryTree(self)
        self.empty = EmptyPage("document", "", "", self)
        self._theme = theme
        self._pages = QStackedWidget(self)
        self.mentions_button = QPushButton(self.tr("Show Where It Is Cited"), self)
        self.mentions_button.hide()
        self._pages.addWidget(self.tree)
        self._pages.addWidget(self.empty)
        self.empty.button.setText(self.tr("Search the Texts"))
        self._set_up_tree()
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 8, 4, 6)
        column.setSpacing(6)
        column.addWidget(self.filter_box)
        column.addWidget(self._pages, 1)
        column.addWidget(self.mentions_button, 0, Qt.AlignmentFlag.AlignHCenter)
        self.filter_box.filtered.connect(self.refresh)
        self.filter_box.list_wanted.connect(self.focus_tree)
        self.empty.button.clicked.connect(self._search_texts)
        self.mentions_button.clicked.connect(self._search_texts)
        self._end_subscription = workspace.subscribe(self._on_change)
        self.set_theme(theme)
        self.refresh()

    def refresh(self) -> None:
        """Show the library as it is now, narrowed by the filter; what was open stays open."""
        open_keys = {item.key for item in self.model.items() if self.tree.isExpanded(self.model.index_of(item))}
        closed_keys = {item.key for item in self.model.items()} - open_keys
        scrolled = self.tree.verticalScrollBar().value()
        entries = self._workspace.library.documents.listing()
        query = self.filter_box.text().strip()
        shown = finding.filter_documents(entries, query) if query else entries
        self.model.show(tree.library_tree(shown, self._language))
        for item in list(self.model.items()):
            if item.entry is None and item.key not in closed_keys:
                # Every open row costs time at each layout, so that the groups of a large library begin closed.
                is_organ = item.parent is not None and item.parent.parent is None
                wanted = is_organ or len(shown) < _OPEN_NEW_BELOW
            else:
                wanted = item.entry is None and bool(query) and len(shown) < _OPEN_ALL_BELOW
            if wanted or item.key in open_keys:
                self.tree.expand(self.model.index_of(item))
        self._choose_open_document()
        if scrolled and not query:
            self.tree.verticalScrollBar().setValue(scrolled)
        self._show_page(query, any_documents=bool(entries))

    def await_first_documents(self) -> None:
        """Show an empty tree without words: the centre says that documents are on their way."""
        self._pages.setCurrentWidget(self.tree)

    def show_open(self, document_id: int | None, document: Document | None) -> None:
        """Set the open document apart, open its outline, and bring it into view."""
        self.delegate.open_document = document_id
        self.delegate.open_block = None
        self._order = {block.id: number for number, block in enumerate(document.blocks)} if document else {}
        if document_id is not None:
            index = self.model.index_of_document(document_id)
            self.tree.expand(index)
            self.tree.expandRecursively(index)
        self._choose_open_document()
        self.tree.viewport().update()

    def show_reading(self, block: str | None) -> None:
        """Set apart the row of the outline in which this block lies."""
        document = self.delegate.open_document
        if document is None or block is None:
            return
        index = self.model.index_of_block(document, self._order, block)
        outline = self.model.item(index).outline
        found = outline.block if outline is not None else None
        if found != self.delegate.open_block:
            self.delegate.open_block = found
            self.tree.viewport().update()

    def chosen_documents(self) -> list[int]:
        """Return the documents whose rows are chosen, in order, each once."""
        chosen = [self.model.item(index) for index in self.tree.selectionModel().selectedIndexes()]
        return list(dict.fromkeys(item.entry.id for item in chosen if item.entry is not None))

    def focus_tree(self) -> None:
        """Move the focus to the tree, on its first document where nothing is chosen."""
        self.tree.setFocus(Qt.FocusReason.OtherFocusReason)
        if not self.tree.currentIndex().isValid() or self.filter_box.text():
            first = next((item for item in self.model.items() if item.entry is not None), None)
            if first is not None:
                self.tree.setCurrentIndex(self.model.index_of(first))

    def set_theme(self, theme: Theme) -> None:
        """Take another theme."""
        self._theme = theme
        self.delegate.theme = theme
        self.tree.branch_colour = theme.color("muted").name()
        self.filter_box.set_theme(theme)
        self.empty.recolour(theme.color("muted"))
        self.tree.viewport().update()

    def shut(self) -> None:
        """Stop listening to the library."""
        self.filter_box.forget()
        self._end_subscription()

    def _set_up_tree(self) -> None:
        view = self.tree
        view.setModel(self.model)
        view.setItemDelegate(self.delegate)
        view.setHeaderHidden(True)
        view.setObjectName("libraryTree")
        view.setUniformRowHeights(False)
        view.setIndentation(16)
        view.setExpandsOnDoubleClick(False)
        view.setMouseTracking(True)
        view.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        view.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        view.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        view.setAccessibleName(self.tr("Library"))
        view.customContextMenuRequested.connect(self._show_menu)
        view.clicked.connect(self._on_click)
        view.opened.connect(self._open)
        view.delete_pressed.connect(self._ask_removal)

    def _on_click(self, index: QModelIndex) -> None:
        # With several rows chosen the person is choosing, not reading.
        if len(self.tree.selectionModel().selectedIndexes()) <= 1:
            self._open(index)

    def _open(self, index: QModelIndex) -> None:
        item = self.model.item(index)
        if item.entry is not None:
            self.document_wanted.emit(item.entry.id)
        elif item.outline is not None and item.document is not None:
            self.passage_wanted.emit(item.document, item.outline.block)
        else:
            self.tree.setExpanded(index, not self.tree.isExpanded(index))

    def _ask_removal(self) -> None:
        chosen = self.chosen_documents()
        if chosen:
            self.removal_wanted.emit(chosen)

    def _show_menu(self, point: QPoint) -> None:
        index = self.tree.indexAt(point)
        item = self.model.item(index)
        if item.entry is None:
            return
        menu = self.document_menu(item)
        menu.exec(self.tree.viewport().mapToGlobal(point))
        menu.deleteLater()

    def document_menu(self, item: Item) -> QMenu:
        """Return the menu of a document's row."""
        menu = QMenu(self)
        entry = item.entry
        if entry is None:
            return menu
        colour = self._theme.color("text").name()
        chosen = self.chosen_documents()
        ids = chosen if entry.id in chosen else [entry.id]
        menu.addAction(self.tr("Open")).triggered.connect(lambda: self.document_wanted.emit(entry.id))
        menu.addAction(icons.icon("cite", colour), self.tr("Copy Citation")).triggered.connect(
            lambda: self.citation_wanted.emit(entry.id)
        )
        menu.addAction(self.tr("Correct Details…")).triggered.connect(lambda: self.details_wanted.emit(entry.id))
        menu.addAction(self.tr("Earlier Texts…")).triggered.connect(lambda: self.earlier_texts_wanted.emit(entry.id))
        folder = Path(entry.source).parent
        show = menu.addAction(icons.icon("folder", colour), self.tr("Open Containing Folder"))
        show.setEnabled(folder.is_dir())
        show.triggered.connect(lambda: QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder))))
        menu.addSeparator()
        menu.addAction(icons.icon("remove", colour), self.tr("Remove from Library")).triggered.connect(
            lambda: self.removal_wanted.emit(ids)
        )
        return menu

    def _choose_open_document(self) -> None:
        if self.delegate.open_document is None:
            return
        index = self.model.index_of_document(self.delegate.open_document)
        if not index.isValid():
            return
        current = self.model.item(self.tree.currentIndex())
        if not self.tree.currentIndex().isValid() or current.document != self.delegate.open_document:
            self.tree.setCurrentIndex(index)
        self.tree.scrollTo(index)

    def _search_texts(self) -> None:
        """Look in the texts for what no title holds, or for the places that cite what the box names."""
        self.search_wanted.emit(self.filter_box.text().strip())

    def _show_page(self, query: str, *, any_documents: bool) -> None:
        self.mentions_button.setVisible(bool(self.model.document_count) and finding.names_symbol(query))
        if self.model.document_count:
            self._pages.setCurrentWidget(self.tree)
            return
        self.empty.button.setVisible(any_documents)
        if any_documents:
            self.empty.say(
                self.tr("Nothing matches"), self.tr("No title or symbol contains “{words}”.").format(words=query)
            )
        else:
            self.empty.say(
                self.tr("The library is empty"),
                self.tr("Import documents with Ctrl+O, or drop files and folders on this window."),
            )
        self._pages.setCurrentWidget(self.empty)

    def _on_change(self, change: Change) -> None:
        if change.kinds & _DOCUMENT_KINDS:
            self.refresh()
