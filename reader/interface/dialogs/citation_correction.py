"""Correcting what some words cite: another text, another place in it, one that was missed, or nothing."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFormLayout, QLabel, QLineEdit, QWidget

from reader.document.model import Block
from reader.document.numbered_text import with_number
from reader.export.stated_places import stated_place
from reader.interface.dialogs.correction import CorrectionDialog
from reader.interface.pointed_words import PointedCitation
from reader.interface.side_panel.reference_groups import name_of
from reader.interface.target_chooser import TargetChooser
from reader.interface.theme import Theme
from reader.workspace.reference_correcting import clean_locator
from reader.workspace.target_finding import TargetFinder

PlaceFinder = Callable[[str, str], tuple[Block, ...] | None]
"""Gives the blocks that a place names in a target; None where the library does not have it."""

_LEAST_LIST_HEIGHT = 150
_EXCERPT_CHARACTERS = 26


class CitationCorrectionDialog(CorrectionDialog):
    """`saving_wanted` carries target (None for words that cite nothing), place in it, and whether everywhere."""

    saving_wanted = Signal(object, str, bool)

    def __init__(
        self,
        words: PointedCitation,
        finder: TargetFinder,
        find_place: PlaceFinder,
        theme: Theme,
        language: str,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(words, language, parent)
        self._find_place = find_place
        self.chooser = TargetChooser(theme, finder, language, self)
        self.chooser.list.setMinimumHeight(_LEAST_LIST_HEIGHT)
        self.place = QLineEdit(self)
        self.place_hint = QLabel(self)
        self.none_button.setText(self.tr("Cites Nothing"))
        inside = self._place_row(language)
        self._fill(words)
        self.chooser.field.textChanged.connect(self.error.hide)
        self.chooser.accepted.connect(lambda _target: self.save())
        self.chooser.chosen_changed.connect(self._show_place)
        self.place.textChanged.connect(self._show_place)
        self._show_place()
        self.lay_out(self.chooser, inside)
        QWidget.setTabOrder(self.chooser.list, self.place)
        QWidget.setTabOrder(self.place, self.everywhere)

    def save(self) -> None:
        """Ask for what was chosen, or else typed, to be kept."""
        self.saving_wanted.emit(self.chooser.chosen or self.chooser.typed, self.place.text(), self.is_everywhere)

    def save_nothing(self) -> None:
        """Ask for the words to count as no citation."""
        self.saving_wanted.emit(None, "", self.is_everywhere)

    def _place_row(self, language: str) -> QWidget:
        name = self.tr("Place in it")
        self.place.setPlaceholderText(f"{stated_place('附件', language)}, {stated_place('第3段', language)}")
        self.place.setAccessibleName(name)
        self.place_hint.setObjectName("emptySentence")
        row = QWidget(self)
        form = QFormLayout(row)
        form.setContentsMargins(0, 0, 0, 0)
        form.setSpacing(6)
        form.addRow(name, self.place)
        form.addRow("", self.place_hint)
        return row

    def set_theme(self, theme: Theme) -> None:
        """Take another theme."""
        self.chooser.set_theme(theme)

    def _fill(self, words: PointedCitation) -> None:
        reference = words.mention
        self.none_button.setVisible(reference is not None)
        self.chooser.suggest(one.target for one in words.document.references)
        if reference is None:
            self.setWindowTitle(self.tr("Mark as Citation"))
            self.chooser.start(words.anchor.quote)
            if not self.chooser.model.rows:
                self.chooser.start()
            return
        self.setWindowTitle(self.tr("It Cites Something Else"))
        name = name_of(reference.target, self._language)
        stated = reference.locator or ""
        place = stated_place(stated, self._language)
        named = ", ".join(part for part in (name, place) if part)
        told = self.tr("Your correction: {name}") if words.is_own else self.tr("Read as: {name}")
        self.now.setText(told.format(name=named))
        # What would not be understood again stands as the reference has it.
        self.place.setText(place if clean_locator(place) == stated else stated)
        self.chooser.start(reference.target)

    def _show_place(self) -> None:
        """Say where the place leads, as far as the library has the text."""
        place, target = clean_locator(self.place.text()), self.chooser.chosen
        blocks = self._find_place(target, place) if target and place else None
        if blocks is None:
            self.place_hint.setText("")
        elif blocks:
            words = blocks[0].text
            shown = words if len(words) <= _EXCERPT_CHARACTERS else f"{words[:_EXCERPT_CHARACTERS]}…"
            self.place_hint.setText(with_number(blocks[0], shown))
        else:
            told = stated_place(place, self._language)
            self.place_hint.setText(self.tr("The library's text does not show {place}.").format(place=told))
