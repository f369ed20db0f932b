"""Correcting what words of the open document name and cite: by menu, by key, and taking a correction back."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, QSize

from reader.document.annotation import Anchor
from reader.document.model import Block, OrganizationMention, Reference
from reader.document.organization_corrections import OrganizationCorrection
from reader.document.places import Place
from reader.errors import LecternError
from reader.interface.paragraph_view.hit_testing import place_below
from reader.interface.paragraph_view.selection import TextPlace
from reader.interface.pointed_words import (
    PointedCitation,
    PointedName,
    pointed_citation,
    pointed_name,
    selected_citation,
    selected_name,
    selected_words,
    short,
)
from reader.interface.side_panel.reference_groups import name_of
from reader.interface.theme import Theme
from reader.workspace.citation_card import card_of
from reader.workspace.corrected_mentions import MentionCorrection, corrections_at, take_back
from reader.workspace.organization_correcting import correct_organizations
from reader.workspace.reference_correcting import clean_target, correct_references
from reader.workspace.target_finding import TargetFinder

if TYPE_CHECKING:
    from reader.interface.dialogs.correction import CorrectionDialog
    from reader.interface.main_window import MainWindow

_LINES_FREE = 2.0
"""How far a dialog stays from the words, in em of the page; a name may go on in the next line."""
_FRAME = 36
"""Room for the title bar, which Qt does not count."""


class MentionActs(QObject):
    """Corrects through the workspace, tells what was done with a button that undoes it, and keeps one dialog open."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self.dialog: CorrectionDialog | None = None
        window.appearance.changed.connect(self._set_theme)
        window.cards.correction_wanted.connect(self._correct_citation)
        window.names.correction_wanted.connect(self._correct_name)

    def name_at(self, place: Place) -> PointedName | None:
        """Return the name at a place of the open document, or None."""
        desk = self._window.desk
        if desk.document is None or desk.document_id is None:
            return None
        return pointed_name(desk.document_id, desk.document, place)

    def citation_at(self, place: Place) -> PointedCitation | None:
        """Return the citation at a place of the open document, or None."""
        desk = self._window.desk
        if desk.document is None or desk.document_id is None:
            return None
        return pointed_citation(desk.document_id, desk.document, place)

    def corrections_at(self, place: Place) -> tuple[MentionCorrection, ...]:
        """Return the person's corrections at a place of the open document."""
        number = self._window.desk.document_id
        try:
            return corrections_at(self._window.workspace, number, place) if number is not None else ()
        except LecternError as error:
            self._window.tell_error(error)
            return ()

    def mark_name(self, words: Anchor) -> None:
        """Ask which organization selected words name."""
        desk = self._window.desk
        if desk.document is not None and desk.document_id is not None:
            self.ask_for_name(selected_name(desk.document_id, desk.document, words))

    def mark_citation(self, words: Anchor) -> None:
        """Ask what selected words cite."""
        desk = self._window.desk
        if desk.document is not None and desk.document_id is not None:
            self.ask_for_citation(selected_citation(desk.document_id, desk.document, words))

    def name_here(self) -> None:
        """Ask which organization the selection names, or else the name at the caret."""
        words, place = selected_words(self._window.desk.view), self._caret()
        name = self.name_at(place) if place is not None else None
        if words is not None:
            self.mark_name(words)
        elif name is not None:
            self.ask_for_name(name)
        else:
            self._window.tell(self.tr("Select a name first, or put the caret on one."))

    def citation_here(self) -> None:
        """Ask what the selection cites, or else the citation at the caret."""
        words, place = selected_words(self._window.desk.view), self._caret()
        citation = self.citation_at(place) if place is not None else None
        if words is not None:
            self.mark_citation(words)
        elif citation is not None:
            self.ask_for_citation(citation)
        else:
            self._window.tell(self.tr("Select a citation first, or put the caret on one."))

    def take_back_here(self) -> None:
        """Take the person's corrections at the selection or the caret back."""
        words = selected_words(self._window.desk.view)
        place = Place.of(words) if words is not None else self._caret()
        corrections = self.corrections_at(place) if place is not None else ()
        if corrections:
            self.take_back(corrections)
        else:
            self._window.tell(self.tr("There is no correction of yours here."))

    def ask_for_name(self, name: PointedName) -> None:
        """Show the dialog that chooses an organization."""
        from reader.interface.dialogs.name_correction import NameCorrectionDialog  # noqa: PLC0415

        window = self._window
        known = self.corrections_at(Place.of(name.anchor))
        name = replace(name, is_own=any(isinstance(one, OrganizationCorrection) for one in known))
        dialog = NameCorrectionDialog(name, window.appearance.theme, window.language, window)
        dialog.saving_wanted.connect(
            lambda chosen, everywhere: self._keep(
                dialog, lambda: self.say_name(name, chosen, dialog.places if everywhere else ())
            )
        )
        self._show(dialog, name.anchor)

    def ask_for_citation(self, citation: PointedCitation) -> None:
        """Show the dialog that says what is cited."""
        from reader.interface.dialogs.citation_correction import CitationCorrectionDialog  # noqa: PLC0415

        window = self._window
        finder = TargetFinder(window.workspace)
        dialog = CitationCorrectionDialog(
            citation, finder, self._blocks_cited, window.appearance.theme, window.language, window
        )
        dialog.saving_wanted.connect(
            lambda target, inside, everywhere: self._keep(
                dialog, lambda: self.say_citation(citation, target, inside, dialog.places if everywhere else ())
            )
        )
        self._show(dialog, citation.anchor)

    def say_name(self, name: PointedName, organization: str | None, places: Sequence[Anchor] = ()) -> None:
        """Say that the words, at these places or at the pointed one, name an organization, or None for none.

        Raises LecternError, as say_citation does.
        """
        at = places or (name.anchor,)
        words = short(name.anchor.quote)
        with_note = self._open_note()
        correct_organizations(self._window.workspace, name.document_id, at, organization)
        with_note()
        if organization is None:
            told = self.tr("“{words}” is no longer an organization at %n place(s) of this document.", "", len(at))
        else:
            told = self.tr("“{words}” now means {name} at %n place(s) of this document.", "", len(at))
        self._window.acts.offer_undo(told.format(words=words, name=organization))

    def say_citation(
        self, citation: PointedCitation, target: str | None, inside: str = "", places: Sequence[Anchor] = ()
    ) -> None:
        """Say that the words, at these places or at the pointed one, cite a target, or None for nothing."""
        at = places or (citation.anchor,)
        words = short(citation.anchor.quote)
        with_note = self._open_note()
        correct_references(self._window.workspace, citation.document_id, at, target, inside)
        with_note()
        if target is None:
            told, name = self.tr("“{words}” no longer cites anything at %n place(s).", "", len(at)), ""
        else:
            told = self.tr("“{words}” now cites {name} at %n place(s).", "", len(at))
            name = name_of(clean_target(target), self._window.language)
        self._window.acts.offer_undo(told.format(words=words, name=name))

    def take_back(self, corrections: Collection[MentionCorrection]) -> None:
        """Let the program's own finding count again."""
        number = self._window.desk.document_id
        if number is None or not corrections:
            return
        with_note = self._open_note()
        try:
            take_back(self._window.workspace, number, corrections)
        except LecternError as error:
            self._window.tell_error(error)
            return
        with_note()
        self._window.acts.offer_undo(self.tr("Took back %n correction(s).", "", len(corrections)))

    def try_name(self, name: PointedName, organization: str | None, places: Sequence[Anchor] = ()) -> None:
        """Say it as say_name does, and tell where that cannot be."""
        self._try(lambda: self.say_name(name, organization, places))

    def try_citation(self, citation: PointedCitation, places: Sequence[Anchor] = ()) -> None:
        """Say that the words cite nothing as say_citation does, and tell where that cannot be."""
        self._try(lambda: self.say_citation(citation, None, "", places))

    def _correct_name(self, mention: OrganizationMention) -> None:
        """Ask which organization is named by words whose card was shown."""
        name = self.name_at(Place.of(mention))
        if name is not None:
            self.ask_for_name(name)

    def _correct_citation(self, reference: Reference) -> None:
        """Ask what a citation cites whose card was shown."""
        citation = self.citation_at(Place.of(reference))
        if citation is not None:
            self.ask_for_citation(citation)

    def _try(self, act: Callable[[], None]) -> None:
        try:
            act()
        except LecternError as error:
            self._window.tell_error(error)

    def _keep(self, dialog: CorrectionDialog, act: Callable[[], None]) -> None:
        """Do what a dialog asks for; what is refused stays in it."""
        try:
            act()
        except LecternError as error:
            dialog.refuse(error)
            return
        dialog.accept()

    def _show(self, dialog: CorrectionDialog, words: Anchor) -> None:
        """Show a dialog in the place of the one before, beside the words as far as there is room.

        It is not modal, so that the person can look at the text meanwhile.
        """
        if self.dialog is not None:
            self.dialog.reject()
        self.dialog = dialog
        dialog.finished.connect(self._on_closed)
        dialog.adjustSize()
        place = self._beside(words, dialog.size())
        if place is not None:
            dialog.move(place)
        dialog.show()

    def _beside(self, words: Anchor, size: QSize) -> QPoint | None:
        """Return where a dialog of this size covers neither the line of the words nor the one beside it, or None."""
        view = self._window.desk.view
        index = view.flow.place_of(words.block) if view.flow is not None else None
        if view.flow is None or index is None:
            return None
        offset = words.start if words.footnote is None else 0
        below = view.viewport().mapToGlobal(place_below(view.flow, TextPlace(index, offset)).toPoint())
        line = round(view.flow.metrics.em * _LINES_FREE)
        area = self._window.screen().availableGeometry()
        left = view.mapToGlobal(view.rect().center()).x() - size.width() // 2
        height = size.height() + _FRAME
        if below.y() + line + height <= area.bottom():
            return QPoint(left, below.y() + line)
        if below.y() - 2 * line - height >= area.top():
            return QPoint(left, below.y() - 2 * line - height)
        return None

    def _on_closed(self) -> None:
        self.dialog = None
        self._window.activateWindow()
        self._window.desk.view.setFocus()

    def _set_theme(self, theme: Theme) -> None:
        if self.dialog is not None:
            self.dialog.set_theme(theme)

    def _caret(self) -> Place | None:
        """Return the character behind the caret."""
        view = self._window.desk.view
        if view.flow is None or not len(view.flow):
            return None
        caret = view.selection.caret
        return Place(view.flow.document.blocks[caret.index].id, None, caret.offset, caret.offset + 1)

    def _blocks_cited(self, target: str, inside: str) -> tuple[Block, ...] | None:
        """Return the blocks that a place names in a target; None where the library does not have that."""
        try:
            card = card_of(self._window.workspace, Reference(None, None, 0, 0, target, inside))
        except LecternError:
            return None
        return card.cited if card.is_in_library else None

    def _open_note(self) -> Callable[[], None]:
        """Return what opens the note again that is open now, after the document was shown anew."""
        notes = self._window.desk.view.notes
        mark = notes.mark

        def again() -> None:
            if mark is not None and not notes.is_open:
                notes.open(*mark)

        return again
