"""The centre of the window: the open document, going to places in it and in others, and coming back."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from reader.document.annotation import Annotation
from reader.document.model import Document, Reference
from reader.errors import LecternError
from reader.interface.empty_page import EmptyPage
from reader.interface.heat_strip import HeatStrip
from reader.interface.history import JumpHistory, Place
from reader.interface.message_bar import MessageBar
from reader.interface.paragraph_view.view import ParagraphView
from reader.interface.theme import Theme
from reader.workspace import annotating, citing, reading
from reader.workspace.change import Change, ChangeKind
from reader.workspace.reading import ReadingPosition
from reader.workspace.replacing import at_same_words
from reader.workspace.workspace import Workspace

_REMEMBER_MILLISECONDS = 800
"""How long reading must rest at a place before it is written down; leaving the document writes it at once."""


class ReadingDesk(QWidget):
    """Shows one document of the library; everything that opens or jumps goes through here.

    `document_changed` follows every opening and closing, `annotations_changed` every new set of annotations,
    `failed` carries a LecternError that the person should be told.
    """

    document_changed = Signal()
    annotations_changed = Signal()
    failed = Signal(object)

    def __init__(self, workspace: Workspace, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self.document_id: int | None = None
        self.document: Document | None = None
        self.annotations: tuple[Annotation, ...] = ()
        self.standing: tuple[Annotation, ...] = ()
        self.history = JumpHistory(self)
        self.view = ParagraphView(self)
        self.heat = HeatStrip(self.view, theme, self)
        self.messages = MessageBar(self)
        self.empty = EmptyPage("document", *self._nothing_open(), self)
        self._pages = QStackedWidget(self)
        self._pages.addWidget(self.empty)
        self._text = QWidget(self)
        self._pages.addWidget(self._text)
        row = QHBoxLayout(self._text)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.view, 1)
        row.addWidget(self.heat)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.messages)
        column.addWidget(self._pages, 1)
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(_REMEMBER_MILLISECONDS)
        self._rest.timeout.connect(self.remember)
        self.view.position_changed.connect(self._rest.start)
        self.view.text_wanted.connect(self.follow)
        self.view.note_place_wanted.connect(self._go_to_note)
        self.view.viewport().installEventFilter(self)
        self._end_subscription = workspace.subscribe(self._on_change)

    def open(self, document_id: int, place: Place | None = None) -> bool:
        """Show a document where reading of it stopped, or at a place; what is left goes into the history."""
        self._leave(document_id)
        return self._show(document_id, place)

    def go_to(
        self,
        document_id: int,
        block: str | None,
        start: int | None = None,
        end: int | None = None,
        footnote: str | None = None,
    ) -> bool:
        """Jump to a passage, here or in another document; without a block just open the document."""
        self._leave(document_id)
        if document_id != self.document_id and not self._show(document_id, None):
            return False
        if block is not None:
            self.view.reveal(block, start, end, footnote)
        return True

    def follow(self, reference: object) -> None:
        """Open what a reference cites, where the library has it."""
        if not isinstance(reference, Reference):
            return
        target = citing.document_for(self._workspace, reference.target)
        if target is not None and target != self.document_id:
            self.open(target)

    def back(self) -> None:
        """Return to where the last jump left."""
        self._return_to(self.history.back(self.here()))

    def forward(self) -> None:
        """Go again where back came from."""
        self._return_to(self.history.forward(self.here()))

    def here(self) -> Place | None:
        """Return the place at the top of the view, or None without a document."""
        if self.document_id is None:
            return None
        position = self.view.reading_position()
        if position is None:
            return Place(self.document_id)
        return Place(self.document_id, position.block, position.offset, position.fraction)

    def remember(self) -> None:
        """Write down where reading stands."""
        self._rest.stop()
        position = self.view.reading_position()
        if self.document_id is None or position is None:
            return
        try:
            reading.remember_position(self._workspace, self.document_id, position)
        except LecternError as error:
            self.failed.emit(error)

    def close_document(self) -> None:
        """Show the empty page."""
        self._rest.stop()
        self.document_id = None
        self.document = None
        self.annotations = self.standing = ()
        self.view.show_document(None)
        self._pages.setCurrentWidget(self.empty)
        self.document_changed.emit()

    def show_first_import(self) -> None:
        """Say that a new library is being filled, with a bar that show_import_progress moves."""
        self.empty.say(
            self.tr("Preparing your library"),
            self.tr("Five documents of the United Nations are being read, so that there is something to begin with."),
        )
        self.empty.progress.setRange(0, 0)
        self.empty.progress.show()

    def show_import_progress(self, done: int, total: int) -> None:
        """Move the bar of the first import."""
        self.empty.progress.setRange(0, total)
        self.empty.progress.setValue(done)

    def end_first_import(self) -> None:
        """Say again that no document is open."""
        self.empty.progress.hide()
        self.empty.say(*self._nothing_open())

    def _nothing_open(self) -> tuple[str, str]:
        return (
            self.tr("No document is open"),
            self.tr("Choose one in the library on the left, or drop files and folders anywhere on this window."),
        )

    def reload_annotations(self) -> None:
        """Show the open document's annotations as the library has them now."""
        found = [] if self.document_id is None else annotating.annotations_of(self._workspace, self.document_id)
        self.annotations = tuple(found)
        self.standing = () if self.document is None else annotating.standing(found, self.document)
        self.view.set_annotations(self.standing)
        self.annotations_changed.emit()

    def set_theme(self, theme: Theme) -> None:
        """Take another theme."""
        self.view.set_theme(theme)
        self.heat.set_theme(theme)
        self.empty.recolour(theme.color("muted"))

    def shut(self) -> None:
        """Write down the position and stop listening; the window closes."""
        self.remember()
        self._end_subscription()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take the mouse's own back and forward buttons over the text."""
        if isinstance(event, QMouseEvent) and event.type() == QEvent.Type.MouseButtonPress:
            if event.button() == Qt.MouseButton.BackButton:
                self.back()
                return True
            if event.button() == Qt.MouseButton.ForwardButton:
                self.forward()
                return True
        return super().eventFilter(watched, event)

    def _go_to_note(self, label: str) -> None:
        """Go to the first mark of a note, with the note open."""
        if self.document is not None and self.document_id is not None:
            self.go_to(self.document_id, self.document.blocks[0].id, footnote=label)

    def _leave(self, target: int) -> None:
        here = self.here()
        if here is not None:
            self.remember()
            self.history.leave(here, target)

    def _return_to(self, place: Place | None) -> None:
        if place is None:
            return
        self.remember()
        if place.document == self.document_id and place.block is not None:
            # The document itself stays as it is, with what is lit in it and chosen beside it.
            self.view.return_to(ReadingPosition(place.block, place.offset, place.fraction))
        else:
            self._show(place.document, place)

    def _show(self, document_id: int, place: Place | None) -> bool:
        try:
            document = reading.open_document(self._workspace, document_id)
            position = reading.position(self._workspace, document_id)
        except LecternError as error:
            self.failed.emit(error)
            return False
        if place is not None and place.block is not None:
            position = ReadingPosition(place.block, place.offset, place.fraction)
        self.document_id = document_id
        self.document = document
        if self._pages.currentWidget() is not self._text:
            # Before the document is laid out, so that it is laid out once, at the width that it will have.
            self.view.show_document(None)
            self._pages.setCurrentWidget(self._text)
            self.view.setFocus()
        self.view.show_document(document, position)
        self.reload_annotations()
        self.document_changed.emit()
        return True

    def _show_anew(self, document_id: int) -> None:
        """Show the open document as it is now, at the words that stood at the top; the same text stays as it is."""
        place, before = self.here(), self.document
        try:
            document = reading.open_document(self._workspace, document_id)
        except LecternError as error:
            self.failed.emit(error)
            return
        if document == before:
            self.reload_annotations()
            return
        position = self.view.reading_position()
        moved = at_same_words(position, before, document) if position is not None and before is not None else None
        if moved is not None:
            place = Place(document_id, moved.block, moved.offset, moved.fraction)
        self._show(document_id, place)

    def _on_change(self, change: Change) -> None:
        if ChangeKind.DOCUMENTS_REMOVED in change.kinds:
            kept = frozenset(entry.id for entry in self._workspace.library.documents.listing())
            self.history.forget_documents(kept)
        if self.document_id is None or self.document_id not in change.documents:
            return
        if ChangeKind.DOCUMENTS_REMOVED in change.kinds:
            self.close_document()
        elif change.kinds & {ChangeKind.DOCUMENTS_REPLACED, ChangeKind.FACTS}:
            self._show_anew(self.document_id)
        elif ChangeKind.ANNOTATIONS in change.kinds:
            self.reload_annotations()
