"""The annotations of the open document: find, write in place, colour, delete, and settle those that need review."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QModelIndex, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QHBoxLayout,
    QListView,
    QSizePolicy,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from reader.document.annotation import Annotation
from reader.interface.actions import COLOURS, colour_name
from reader.interface.empty_page import EmptyPage
from reader.interface.highlight_swatch import swatch
from reader.interface.library_tree.filter_box import FilterBox
from reader.interface.side_panel.note_delegate import NoteDelegate
from reader.interface.side_panel.note_editor import NoteEditor
from reader.interface.side_panel.notes_model import NotesFilter, NotesModel
from reader.interface.theme import Theme


class NotesList(QListView):
    """The list itself; Enter writes, Delete deletes, and rows are measured anew when the width changes."""

    write_pressed = Signal(QModelIndex)
    delete_pressed = Signal(QModelIndex)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Write with Enter or N, delete with Delete."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_N):
            self.write_pressed.emit(self.currentIndex())
        elif event.key() == Qt.Key.Key_Delete:
            self.delete_pressed.emit(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Measure the rows at the new width."""
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()


class NotesPanel(QWidget):
    """Emits what the person wants done with an annotation, and which one is chosen or under the pointer.

    `has_likeliest_place` tells of a note under review whether the text has something like its passage.
    """

    annotation_chosen = Signal(str)
    annotation_hovered = Signal(str)
    note_written = Signal(str, str)
    tags_written = Signal(str, object)
    colour_chosen = Signal(str, str)
    deletion_wanted = Signal(object)
    confirmation_wanted = Signal(str)
    attachment_wanted = Signal(str)
    writing_ended = Signal()
    review_wanted = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._has_document = False
        self._editor: NoteEditor | None = None
        self.has_likeliest_place: Callable[[str], bool] = lambda _annotation_id: True
        self.model = NotesModel(self)
        self.list = NotesList(self)
        self.delegate = NoteDelegate(self.list, theme, self)
        self.filter_box = FilterBox(self.tr("Filter notes"), self)
        self.tag_box = QComboBox(self)
        self.review_button = self._make_review_button()
        self.colour_buttons: dict[str, QToolButton] = {}
        self.empty = EmptyPage("note", "", "", self)
        self._pages = QStackedWidget(self)
        self._lay_out()
        self._connect()
        self.set_theme(theme)
        self.show_annotations((), has_document=False)

    @property
    def total(self) -> int:
        """How many annotations the document has."""
        return len(self.model.annotations)

    def show_annotations(self, annotations: Sequence[Annotation], *, has_document: bool) -> None:
        """Show a document's annotations; one that is being written goes on being written."""
        self._has_document = has_document
        edited = self.delegate.edited
        if edited and edited not in {annotation.id for annotation in annotations}:
            self.end_writing()
            edited = ""
        current = self.model.annotation(self.list.currentIndex())
        if self.model.show(annotations):
            self._editor = None
            self.delegate.edited = ""
            if current is not None:
                self.list.setCurrentIndex(self.model.index_of(current.id))
            if edited:
                self.write(edited)
        self._offer_place()
        self.list.scheduleDelayedItemsLayout()
        self._show_tags()
        self._show_page()

    def show_waiting(self, count: int) -> None:
        """Offer the notes of the whole library that await review, if there are any."""
        words = self.tr("%n note(s) of the library await review", "", count)
        self.review_button.setText(self.tr("{words} — next").format(words=words))
        self.review_button.setVisible(count > 0)

    def choose(self, annotation_id: str) -> None:
        """Choose an annotation that was clicked in the text."""
        index = self.model.index_of(annotation_id)
        if index.isValid():
            self.list.setCurrentIndex(index)
            self.list.scrollTo(index)

    def light(self, annotation_id: str) -> None:
        """Light the row of the annotation over which the pointer rests in the text; "" lights none."""
        if self.delegate.lit != annotation_id:
            self.delegate.lit = annotation_id
            self.list.viewport().update()

    def write(self, annotation_id: str, *, tags: bool = False) -> None:
        """Open the editor of an annotation in its row, at its note or at its tags."""
        if not self.model.index_of(annotation_id).isValid():
            self.clear_filter()
        index = self.model.index_of(annotation_id)
        if not index.isValid():
            return
        if self.delegate.edited != annotation_id:
            self.end_writing()
            self.delegate.edited = annotation_id
            self.list.setCurrentIndex(index)
            self.list.openPersistentEditor(index)
            self.list.doItemsLayout()
            self.list.scrollTo(index)
        if self._editor is not None:
            (self._editor.tags if tags else self._editor.note).setFocus(Qt.FocusReason.OtherFocusReason)

    def end_writing(self) -> None:
        """Save what is being written and close its editor."""
        if not self.delegate.edited:
            return
        if self._editor is not None:
            self._editor.save()
            self._editor = None
        index = self.model.index_of(self.delegate.edited)
        self.delegate.edited = ""
        if index.isValid():
            self.list.closePersistentEditor(index)
        self.list.doItemsLayout()

    def clear_filter(self) -> None:
        """Show every annotation again."""
        self.filter_box.clear()
        for button in self.colour_buttons.values():
            button.setChecked(False)
        self.tag_box.setCurrentIndex(0)
        self._filter()

    def set_theme(self, theme: Theme) -> None:
        """Take another theme."""
        self._theme = theme
        self.delegate.theme = theme
        self.filter_box.set_theme(theme)
        self.empty.recolour(theme.color("muted"))
        for colour, button in self.colour_buttons.items():
            button.setIcon(swatch(theme, colour))
        self.list.viewport().update()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Light nothing when the pointer leaves the list."""
        if event.type() == QEvent.Type.Leave:
            self.annotation_hovered.emit("")
        return super().eventFilter(watched, event)

    def _make_review_button(self) -> QToolButton:
        button = QToolButton(self)
        button.setObjectName("reviewButton")
        button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        button.hide()
        return button

    def _lay_out(self) -> None:
        view = self.list
        view.setModel(self.model)
        view.setItemDelegate(self.delegate)
        view.setMouseTracking(True)
        view.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        view.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        view.setResizeMode(QListView.ResizeMode.Adjust)
        view.setAccessibleName(self.tr("Notes"))
        view.viewport().installEventFilter(self)
        colours = QHBoxLayout()
        colours.setContentsMargins(4, 0, 8, 0)
        colours.setSpacing(0)
        for colour in COLOURS:
            button = QToolButton(self)
            button.setCheckable(True)
            button.setAutoRaise(True)
            words = self.tr("Show only {colour}").format(colour=colour_name(colour))
            button.setToolTip(words)
            button.setAccessibleName(words)
            button.toggled.connect(self._filter)
            self.colour_buttons[colour] = button
            colours.addWidget(button)
        colours.addStretch(1)
        self.tag_box.setAccessibleName(self.tr("Tag"))
        self.tag_box.setMaximumWidth(140)
        colours.addWidget(self.tag_box)
        top = QHBoxLayout()
        top.setContentsMargins(4, 0, 8, 0)
        top.addWidget(self.filter_box)
        self._pages.addWidget(view)
        self._pages.addWidget(self.empty)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 8, 0, 0)
        column.setSpacing(6)
        column.addWidget(self.review_button)
        column.addLayout(top)
        column.addLayout(colours)
        column.addWidget(self._pages, 1)

    def _connect(self) -> None:
        self.review_button.clicked.connect(lambda _checked=False: self.review_wanted.emit())
        self.filter_box.filtered.connect(self._filter)
        self.filter_box.list_wanted.connect(lambda: self.list.setFocus(Qt.FocusReason.OtherFocusReason))
        self.tag_box.currentIndexChanged.connect(self._filter)
        self.list.clicked.connect(self._on_click)
        self.list.doubleClicked.connect(self._write_row)
        self.list.write_pressed.connect(self._write_row)
        self.list.delete_pressed.connect(self._delete_row)
        self.list.entered.connect(self._on_entered)
        self.delegate.editor_opened.connect(self._on_editor)

    def _filter(self) -> None:
        colours = frozenset(colour for colour, button in self.colour_buttons.items() if button.isChecked())
        tag = str(self.tag_box.currentData() or "")
        self.end_writing()
        self.model.set_filter(NotesFilter(self.filter_box.text(), colours, tag))
        self._show_page()

    def _on_click(self, index: QModelIndex) -> None:
        annotation = self.model.annotation(index)
        if annotation is not None:
            self.annotation_chosen.emit(annotation.id)

    def _on_entered(self, index: QModelIndex) -> None:
        annotation = self.model.annotation(index)
        self.annotation_hovered.emit(annotation.id if annotation is not None else "")

    def _write_row(self, index: QModelIndex) -> None:
        annotation = self.model.annotation(index)
        if annotation is not None:
            self.write(annotation.id)

    def _delete_row(self, index: QModelIndex) -> None:
        annotation = self.model.annotation(index)
        if annotation is not None:
            self.deletion_wanted.emit((annotation.id,))

    def _on_editor(self, editor: object) -> None:
        if not isinstance(editor, NoteEditor):
            return
        self._editor = editor
        editor.note_written.connect(self.note_written)
        editor.tags_written.connect(self.tags_written)
        editor.colour_chosen.connect(self.colour_chosen)
        editor.deletion_wanted.connect(lambda identifier: self.deletion_wanted.emit((identifier,)))
        editor.confirmation_wanted.connect(self.confirmation_wanted)
        editor.attachment_wanted.connect(self.attachment_wanted)
        editor.done.connect(self._on_done)
        self._offer_place()

    def _offer_place(self) -> None:
        """Offer the likeliest place of the note that is written where it is under review and has one."""
        editor = self._editor
        if editor is not None and editor.is_under_review:
            editor.offer_place(is_known=self.has_likeliest_place(editor.annotation_id))

    def _on_done(self) -> None:
        self.end_writing()
        self.writing_ended.emit()

    def _show_tags(self) -> None:
        tags = self.model.tags()
        self.tag_box.setVisible(bool(tags))
        if [self.tag_box.itemData(number) for number in range(1, self.tag_box.count())] == tags:
            return
        chosen = self.tag_box.currentData()
        self.tag_box.blockSignals(True)
        self.tag_box.clear()
        self.tag_box.addItem(self.tr("All tags"), "")
        for tag in tags:
            self.tag_box.addItem(f"#{tag}", tag)
        self.tag_box.setCurrentIndex(max(0, self.tag_box.findData(chosen)))
        self.tag_box.blockSignals(False)

    def _show_page(self) -> None:
        any_notes = bool(self.model.annotations)
        for widget in (self.filter_box, *self.colour_buttons.values()):
            widget.setVisible(any_notes)
        if not self._has_document:
            self.empty.say(self.tr("No document is open"), self.tr("Your highlights and notes will stand here."))
        elif not any_notes:
            self.empty.say(
                self.tr("No notes yet"),
                self.tr(
                    "Select words and press 1 to 6 to highlight them, or N to write a note."
                    " Without a selection the whole paragraph is meant."
                ),
            )
        else:
            self.empty.say(self.tr("Nothing matches"), self.tr("No note of this document fits the filter."))
        self._pages.setCurrentWidget(self.list if self.model.shown else self.empty)
