"""What both dialogs that correct a mention share: the words in their sentence, here or everywhere, a refusal."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QDialog, QDialogButtonBox, QLabel, QPushButton, QVBoxLayout, QWidget

from reader.document.places import Place
from reader.errors import LecternError
from reader.interface import fonts
from reader.interface.dialogs.refusal import Refusal
from reader.interface.pointed_words import PointedCitation, PointedName, in_sentence
from reader.interface.theme import Theme

_WIDTH = 520
_READING_PIXELS = 16


class EverywhereBox(QCheckBox):
    """Says that all places with the same words are meant.

    A class of its own, because counts are not translated in the context of a base class.
    """

    def __init__(self, count: int, parent: QWidget) -> None:
        super().__init__(parent)
        self.setText(self.tr("Everywhere in this document (%n places)", "", count))
        self.setVisible(count > 1)


class CorrectionDialog(QDialog):
    """Shows what is corrected, and stays open until what was said is kept; nothing typed is lost by a refusal.

    Not modal: the person may look at the text meanwhile. Enter saves, Esc closes.
    """

    def __init__(self, words: PointedName | PointedCitation, language: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._language = language
        self.words = words
        self.places = words.places or (words.anchor,)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setMinimumWidth(_WIDTH)
        self.sentence = QLabel(in_sentence(words.document, Place.of(words.anchor)), self)
        self.sentence.setTextFormat(Qt.TextFormat.RichText)
        self.sentence.setFont(fonts.font_of(fonts.reading_families(), _READING_PIXELS))
        self.now = QLabel(self)
        self.now.setTextFormat(Qt.TextFormat.PlainText)
        self.now.setObjectName("emptySentence")
        self.everywhere = EverywhereBox(len(self.places), self)
        self.error = Refusal(language, self)
        for label in (self.sentence, self.now):
            label.setWordWrap(True)
        self.buttons = QDialogButtonBox(self)
        self.none_button = QPushButton(self)
        self.save_button = self._button(self.tr("Save"), QDialogButtonBox.ButtonRole.AcceptRole)
        self.save_button.setDefault(True)
        self.cancel_button = self._button(self.tr("Cancel"), QDialogButtonBox.ButtonRole.RejectRole)
        self.buttons.addButton(self.none_button, QDialogButtonBox.ButtonRole.ResetRole)
        self.none_button.setAutoDefault(False)
        self.buttons.accepted.connect(self.save)
        self.buttons.rejected.connect(self.reject)
        self.none_button.clicked.connect(lambda _checked=False: self.save_nothing())

    @property
    def is_everywhere(self) -> bool:
        """Whether all places with the same words are meant."""
        return self.everywhere.isChecked()

    def save(self) -> None:
        """Ask for what was chosen to be kept."""
        raise NotImplementedError

    def save_nothing(self) -> None:
        """Ask for the words to count as nothing."""
        raise NotImplementedError

    def set_theme(self, theme: Theme) -> None:
        """Take another theme."""
        raise NotImplementedError

    def refuse(self, error: LecternError) -> None:
        """Say what cannot be kept, and what to do; everything stays as it was typed."""
        self.error.tell(error)

    def lay_out(self, *parts: QWidget) -> None:
        """Put the dialog's own parts between the sentence and the buttons."""
        self.now.setVisible(bool(self.now.text()))
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 20, 20, 16)
        column.setSpacing(12)
        column.addWidget(self.sentence)
        column.addWidget(self.now)
        for part in parts:
            column.addWidget(part, 1 if part is parts[0] else 0)
        column.addWidget(self.everywhere)
        column.addWidget(self.error)
        column.addWidget(self.buttons)
        previous = parts[0]
        for part in (*parts[1:], self.everywhere, self.save_button, self.cancel_button, self.none_button):
            QWidget.setTabOrder(previous, part)
            previous = part

    def _button(self, words: str, role: QDialogButtonBox.ButtonRole) -> QPushButton:
        button = QPushButton(words, self)
        button.setAutoDefault(False)
        self.buttons.addButton(button, role)
        return button
