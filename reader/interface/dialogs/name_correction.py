"""Correcting what some words name: another organization, one that was missed, or none."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from reader.errors import LecternError
from reader.interface.dialogs.correction import CorrectionDialog
from reader.interface.organization_chooser import OrganizationChooser
from reader.interface.pointed_words import PointedName
from reader.interface.theme import Theme
from reader.workspace import organizations

_MOST_SUGGESTED = 30
_LEAST_LIST_HEIGHT = 190


class NameCorrectionDialog(CorrectionDialog):
    """`saving_wanted` carries the full standard name, or None for words that name none, and whether everywhere."""

    saving_wanted = Signal(object, bool)

    def __init__(self, words: PointedName, theme: Theme, language: str, parent: QWidget | None = None) -> None:
        super().__init__(words, language, parent)
        self.chooser = OrganizationChooser(theme, self, takes_new=True)
        self.chooser.list.setMinimumHeight(_LEAST_LIST_HEIGHT)
        self.chooser.field.textChanged.connect(self.error.hide)
        self.chooser.accepted.connect(lambda _name: self.save())
        self.none_button.setText(self.tr("Not an Organization"))
        self._fill(words)
        self.lay_out(self.chooser)

    def save(self) -> None:
        """Ask for the chosen organization to be kept; without one say that it is missing."""
        if self.chooser.chosen:
            self.saving_wanted.emit(self.chooser.chosen, self.is_everywhere)
        else:
            self.refuse(LecternError("organization_choice"))
            self.chooser.field.setFocus()

    def save_nothing(self) -> None:
        """Ask for the words to count as no organization."""
        self.saving_wanted.emit(None, self.is_everywhere)

    def set_theme(self, theme: Theme) -> None:
        """Take another theme."""
        self.chooser.set_theme(theme)

    def _fill(self, words: PointedName) -> None:
        mention, quote = words.mention, words.anchor.quote
        self.none_button.setVisible(mention is not None)
        if mention is None:
            self.setWindowTitle(self.tr("Mark as Organization"))
            self.chooser.start(quote)
            return
        self.setWindowTitle(self.tr("It Is Another Organization"))
        told = self.tr("Your correction: {name}") if words.is_own else self.tr("Read as: {name}")
        self.now.setText(told.format(name=mention.organization))
        self.chooser.leave_out(mention.organization)
        called_so = (one.name for one in organizations.listed(quote, _MOST_SUGGESTED))
        beside = (one.organization for one in words.document.organizations)
        self.chooser.suggest([*called_so, *beside])
        self.chooser.start()
