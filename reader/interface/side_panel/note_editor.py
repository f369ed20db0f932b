"""Where a note is written, in its place in the list: note, tags, colour; for one under review also its place."""

from __future__ import annotations

import re

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from reader.document.annotation import AnchorState, Annotation
from reader.interface import icons
from reader.interface.actions import COLOURS, colour_name
from reader.interface.elided_label import ElidedLabel
from reader.interface.highlight_swatch import swatch
from reader.interface.theme import Theme

_SAVE_MILLISECONDS = 300
"""How long typing must rest before it is saved; leaving the editor saves at once."""

_HEIGHT = 208
_REVIEW_HEIGHT = 292
_TAG_SEPARATORS = re.compile(r"[,，、;；\n]+")


class NoteEditor(QFrame):
    """Writes one annotation; every signal asks for a change and leaves the doing to its owner."""

    note_written = Signal(str, str)
    tags_written = Signal(str, object)
    colour_chosen = Signal(str, str)
    deletion_wanted = Signal(str)
    confirmation_wanted = Signal(str)
    attachment_wanted = Signal(str)
    done = Signal(str)

    def __init__(self, annotation: Annotation, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("noteEditor")
        self.setAutoFillBackground(True)
        self._annotation = annotation
        self._pending = False
        self.quote = ElidedLabel(self)
        self.quote.setObjectName("noteQuote")
        self.note = QPlainTextEdit(self)
        self.note.setPlaceholderText(self.tr("Write a note…"))
        self.note.setAccessibleName(self.tr("Note"))
        self.note.setTabChangesFocus(True)
        self.tags = QLineEdit(self)
        self.tags.setPlaceholderText(self.tr("Tags, separated by commas"))
        self.tags.setAccessibleName(self.tr("Tags"))
        self.review_words = QLabel(self)
        self.confirm_button = QPushButton(self.tr("Use Likeliest Place"), self)
        self._colours: dict[str, QToolButton] = {}
        self._lay_out(theme)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_SAVE_MILLISECONDS)
        self._pause.timeout.connect(self.save)
        self.show_annotation(annotation)
        self.note.textChanged.connect(self._on_typing)
        self.tags.textEdited.connect(self._on_typing)
        self.setFocusProxy(self.note)
        for field in (self.note, self.tags):
            field.installEventFilter(self)

    @staticmethod
    def height_for(annotation: Annotation) -> int:
        """Return the height that the editor of an annotation takes."""
        return _REVIEW_HEIGHT if annotation.state is AnchorState.REVIEW else _HEIGHT

    @property
    def annotation_id(self) -> str:
        """The annotation that is written."""
        return self._annotation.id

    @property
    def is_under_review(self) -> bool:
        """Whether the place of the annotation is to be settled."""
        return self._annotation.state is AnchorState.REVIEW

    def offer_place(self, *, is_known: bool) -> None:
        """Offer the likeliest place of an annotation under review, or say that there is none."""
        self.confirm_button.setVisible(is_known)
        self.review_words.setText(
            self.tr("The text has changed, and this passage was not found for certain.")
            if is_known
            else self.tr("The text has changed, and nothing like this passage stands in it. Select where it belongs.")
        )

    def show_annotation(self, annotation: Annotation) -> None:
        """Show what the library has, except where the person has typed since."""
        self._annotation = annotation
        self.quote.show_words(annotation.quote.replace("\n", " "))
        self.quote.setToolTip(annotation.quote)
        for colour, button in self._colours.items():
            button.setChecked(colour == annotation.colour)
        if self._pending:
            return
        self.note.blockSignals(True)
        if self.note.toPlainText() != annotation.note:
            self.note.setPlainText(annotation.note)
        self.note.blockSignals(False)
        if tags_in(self.tags.text()) != annotation.tags:
            self.tags.setText("、".join(annotation.tags))

    def save(self) -> None:
        """Ask for what was typed to be saved."""
        self._pause.stop()
        if not self._pending:
            return
        self._pending = False
        note, tags = self.note.toPlainText(), tags_in(self.tags.text())
        identifier = self._annotation.id
        if note != self._annotation.note:
            self.note_written.emit(identifier, note)
        if tags != self._annotation.tags:
            self.tags_written.emit(identifier, tags)

    def finish(self) -> None:
        """Save and close."""
        self.save()
        self.done.emit(self._annotation.id)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Close with Esc, Ctrl+Enter or Enter in the tags; save when the focus leaves a field."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
            control = event.modifiers() & Qt.KeyboardModifier.ControlModifier
            # Taken here, because a line that leaves Enter to its list would have the list open it again.
            if event.key() == Qt.Key.Key_Escape or (enter and (control or watched is self.tags)):
                self.finish()
                return True
        elif event.type() == QEvent.Type.FocusOut:
            self.save()
        return super().eventFilter(watched, event)

    def _on_typing(self) -> None:
        self._pending = True
        self._pause.start()

    def _lay_out(self, theme: Theme) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 8, 14, 8)
        column.setSpacing(6)
        column.addWidget(self.quote)
        self.review_words.hide()
        self.confirm_button.hide()
        if self.is_under_review:
            self._add_review(column)
        column.addWidget(self.note, 1)
        column.addWidget(self.tags)
        column.addLayout(self._bottom_row(theme))

    def _bottom_row(self, theme: Theme) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(2)
        for colour in COLOURS:
            button = QToolButton(self)
            button.setCheckable(True)
            button.setAutoRaise(True)
            button.setIcon(swatch(theme, colour))
            button.setToolTip(colour_name(colour))
            button.setAccessibleName(colour_name(colour))
            button.clicked.connect(lambda _checked, colour=colour: self._choose_colour(colour))
            row.addWidget(button)
            self._colours[colour] = button
        row.addStretch(1)
        delete = QToolButton(self)
        delete.setAutoRaise(True)
        delete.setIcon(icons.icon("remove", theme.color("text").name()))
        delete.setToolTip(self.tr("Delete highlight and note"))
        delete.setAccessibleName(delete.toolTip())
        delete.clicked.connect(lambda: self.deletion_wanted.emit(self._annotation.id))
        close = QPushButton(self.tr("Done"), self)
        close.setToolTip(self.tr("Close (Esc)"))
        close.clicked.connect(self.finish)
        row.addWidget(delete)
        row.addWidget(close)
        return row

    def _add_review(self, column: QVBoxLayout) -> None:
        words, confirm = self.review_words, self.confirm_button
        words.setWordWrap(True)
        words.setObjectName("reviewWords")
        words.show()
        confirm.clicked.connect(lambda: self.confirmation_wanted.emit(self._annotation.id))
        attach = QPushButton(self.tr("Attach to Selection"), self)
        attach.clicked.connect(lambda: self.attachment_wanted.emit(self._annotation.id))
        row = QHBoxLayout()
        row.addWidget(confirm)
        row.addWidget(attach)
        row.addStretch(1)
        column.addWidget(words)
        column.addLayout(row)
        self.offer_place(is_known=True)

    def _choose_colour(self, colour: str) -> None:
        self.save()
        for name, button in self._colours.items():
            button.setChecked(name == colour)
        self.colour_chosen.emit(self._annotation.id, colour)


def tags_in(text: str) -> tuple[str, ...]:
    """Return the tags that a person typed, separated by commas or enumeration commas of either script."""
    return tuple(dict.fromkeys(tag for part in _TAG_SEPARATORS.split(text) if (tag := part.strip().lstrip("#"))))
