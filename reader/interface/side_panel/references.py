"""Cross-references: what the open document cites, grouped by kind, and who in the library cites it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QLabel,
    QMenu,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from reader.document.model import Document, Reference
from reader.interface.empty_page import EmptyPage
from reader.interface.opening_tree import OpeningTree
from reader.interface.side_panel.places import TextOrder
from reader.interface.side_panel.reference_delegate import ReferenceDelegate
from reader.interface.side_panel.reference_groups import CitedTarget, cited_targets
from reader.interface.side_panel.reference_rows import ReferencesModel
from reader.interface.side_panel.stepper import Stepper
from reader.interface.theme import Theme
from reader.library.document_store import DocumentEntry
from reader.workspace.citing import Citation


class ReferencesPanel(QWidget):
    """Emits where to go: a passage here, a document of the library, or the place that cites this one."""

    passage_wanted = Signal(object)
    document_wanted = Signal(int)
    citation_wanted = Signal(object)
    reference_hovered = Signal(object)
    copied = Signal(str)

    def __init__(self, language: str, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._language = language
        self._order: TextOrder | None = None
        self._chosen: CitedTarget | None = None
        self._step = -1
        self.model = ReferencesModel(self)
        self.delegate = ReferenceDelegate(theme, self)
        self.tree = OpeningTree(self)
        self.stepper = Stepper(self)
        self.address = QLabel(self)
        self.copy_button = QPushButton(self.tr("Copy Address"), self)
        self.details = QFrame(self)
        self.empty = EmptyPage("references", "", "", self)
        self._pages = QStackedWidget(self)
        self._lay_out()
        self._connect()
        self.set_theme(theme)
        self.show_document(None, {})

    @property
    def total(self) -> int:
        """How many different texts the document cites."""
        return len(self.model.targets)

    def show_document(self, document: Document | None, in_library: Mapping[str, DocumentEntry]) -> None:
        """Show what another document cites; `in_library` gives the library's document of each symbol."""
        self._order = TextOrder(document) if document is not None else None
        self.model.show(cited_targets(document, in_library, self._language) if document is not None else ())
        self.tree.expandAll()
        self._choose(None)
        self._show_page(document)

    def show_citations(self, citations: Iterable[Citation]) -> None:
        """Show who cites the document."""
        self.model.show_citations(citations)
        self.tree.expandAll()
        if self.model.rowCount():
            self._pages.setCurrentWidget(self.tree)

    def light(self, reference: object) -> None:
        """Light the row of the reference over which the pointer rests in the text; None lights none."""
        target = reference.target if isinstance(reference, Reference) else ""
        if target == self.delegate.lit:
            return
        self.delegate.lit = target
        item = self.model.item_of(target)
        if item is not None and self.isVisible():
            self.tree.scrollTo(item.index())
        self.tree.viewport().update()

    def choose(self, reference: object) -> None:
        """Choose a reference that was activated in the text."""
        item = self.model.item_of(reference.target) if isinstance(reference, Reference) else None
        if item is None:
            return
        self.tree.setCurrentIndex(item.index())
        row = item.data(ReferencesModel.RowRole)
        self._choose(row if isinstance(row, CitedTarget) else None)

    def step(self, direction: int) -> None:
        """Go to the next (1) or previous (-1) place that cites what is chosen, around the end."""
        if self._chosen is None or self._order is None:
            return
        total = len(self._chosen.references)
        self._step = (0 if direction > 0 else total - 1) if self._step < 0 else (self._step + direction) % total
        self.stepper.show_count(self._chosen.label, self._step + 1, total)
        passage = self._order.passage(self._chosen.references[self._step])
        if passage is not None:
            self.passage_wanted.emit(passage)

    def set_theme(self, theme: Theme) -> None:
        """Take another theme."""
        self.delegate.theme = theme
        self.stepper.set_theme(theme)
        self.empty.recolour(theme.color("muted"))
        self.tree.viewport().update()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Light nothing when the pointer leaves the tree."""
        if event.type() == QEvent.Type.Leave:
            self.reference_hovered.emit(())
        return super().eventFilter(watched, event)

    def _lay_out(self) -> None:
        view = self.tree
        view.setModel(self.model)
        view.setItemDelegate(self.delegate)
        view.setHeaderHidden(True)
        view.setRootIsDecorated(False)
        view.setIndentation(0)
        view.setItemsExpandable(False)
        view.setMouseTracking(True)
        view.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        view.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        view.setAccessibleName(self.tr("References"))
        view.viewport().installEventFilter(self)
        self.address.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.address.setWordWrap(True)
        self.address.setObjectName("address")
        column = QVBoxLayout(self.details)
        column.setContentsMargins(12, 4, 12, 10)
        column.addWidget(self.address)
        column.addWidget(self.copy_button, 0, Qt.AlignmentFlag.AlignLeft)
        self._pages.addWidget(view)
        self._pages.addWidget(self.empty)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 4, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self._pages, 1)
        whole.addWidget(self.stepper)
        whole.addWidget(self.details)

    def _connect(self) -> None:
        self.tree.clicked.connect(self._open)
        self.tree.opened.connect(self._open)
        self.tree.entered.connect(self._on_entered)
        self.tree.selectionModel().currentChanged.connect(lambda index, _before: self._on_current(index))
        self.tree.customContextMenuRequested.connect(self._show_menu)
        self.stepper.stepped.connect(self.step)
        self.copy_button.clicked.connect(lambda: self._copy(self._chosen))

    def _open(self, index: QModelIndex) -> None:
        row = index.data(ReferencesModel.RowRole)
        if isinstance(row, Citation):
            self.citation_wanted.emit(row)
        elif isinstance(row, CitedTarget):
            if row.document is not None:
                self.document_wanted.emit(row.document)
            else:
                self.step(1)

    def _on_current(self, index: QModelIndex) -> None:
        row = index.data(ReferencesModel.RowRole) if index.isValid() else None
        self._choose(row if isinstance(row, CitedTarget) else None)

    def _on_entered(self, index: QModelIndex) -> None:
        row = index.data(ReferencesModel.RowRole)
        self.reference_hovered.emit(row.references if isinstance(row, CitedTarget) else ())

    def _choose(self, cited: CitedTarget | None) -> None:
        self._chosen = cited
        self._step = -1
        self.stepper.setVisible(cited is not None)
        if cited is not None:
            self.stepper.show_count(cited.label, 0, len(cited.references))
            self.address.setText(cited.address)
        self.details.setVisible(cited is not None and cited.document is None and bool(cited.address))

    def _show_menu(self, point: QPoint) -> None:
        row = self.tree.indexAt(point).data(ReferencesModel.RowRole)
        if not isinstance(row, CitedTarget):
            return
        menu = self.menu_for(row)
        menu.exec(self.tree.viewport().mapToGlobal(point))
        menu.deleteLater()

    def menu_for(self, row: CitedTarget) -> QMenu:
        """Return the menu of a cited target."""
        menu = QMenu(self)
        if row.document is not None:
            document = row.document
            menu.addAction(self.tr("Open")).triggered.connect(lambda: self.document_wanted.emit(document))
        menu.addAction(self.tr("Show in the Text")).triggered.connect(lambda: self.step(1))
        menu.addSeparator()
        copy_name = menu.addAction(self.tr("Copy Symbol"))
        copy_name.triggered.connect(lambda: self._put_on_clipboard(row.target))
        copy_address = menu.addAction(self.tr("Copy Address"))
        copy_address.setEnabled(bool(row.address))
        copy_address.triggered.connect(lambda: self._copy(row))
        return menu

    def _copy(self, cited: CitedTarget | None) -> None:
        if cited is not None:
            self._put_on_clipboard(cited.address)

    def _put_on_clipboard(self, text: str) -> None:
        QGuiApplication.clipboard().setText(text)
        self.copied.emit(text)

    def _show_page(self, document: Document | None) -> None:
        if document is None:
            self.empty.say(
                self.tr("No document is open"), self.tr("What it cites, and who cites it, will stand here.")
            )
        else:
            self.empty.say(
                self.tr("No references"), self.tr("This document cites nothing, and nothing in the library cites it.")
            )
        self._pages.setCurrentWidget(self.tree if self.model.rowCount() else self.empty)
