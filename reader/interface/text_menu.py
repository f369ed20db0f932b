"""The menu of the text: what can be done with the words under the pointer, and with what is selected."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, Qt, Signal
from PySide6.QtWidgets import QMenu

from reader.document.model import Reference
from reader.interface.actions import COLOURS
from reader.interface.menu_keys import keep_keys
from reader.interface.paragraph_view.hit_testing import Target
from reader.interface.pointed_words import PointedCitation, PointedName, selected_words, short
from reader.interface.side_panel.reference_groups import address_of
from reader.workspace import citing

if TYPE_CHECKING:
    from reader.interface.main_window import MainWindow


class TextMenu(QObject):
    """Fills the menu for a place of the text or of an open footnote; `address_wanted` carries one to be copied."""

    address_wanted = Signal(str)

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        window.desk.view.context_menu_requested.connect(self._show)

    def menu_at(self, target: object) -> QMenu:
        """Return the menu for what is under the pointer."""
        menu = keep_keys(QMenu(self._window))
        at = target if isinstance(target, Target) else None
        if at is not None:
            self._add_reference(menu, at.reference)
            self._add_organization(menu, at.organization)
            self._add_corrections(menu, at)
        self._add_marks(menu)
        self._add_annotating(menu, at.annotation if at is not None else None)
        return menu

    def _add_reference(self, menu: QMenu, reference: Reference | None) -> None:
        if reference is None:
            return
        window = self._window
        document = citing.document_for(window.workspace, reference.target)
        if document is not None:
            _add(menu, self.tr("Open {symbol}").format(symbol=reference.target), lambda: window.desk.open(document))
        address = address_of(reference.target)
        if address:
            _add(menu, self.tr("Copy Web Address"), lambda: self.address_wanted.emit(address))
        menu.addSeparator()

    def _add_organization(self, menu: QMenu, name: str | None) -> None:
        if not name:
            return
        window = self._window
        words = self.tr("Show “{name}” in the Panel").format(name=name)
        _add(menu, words, lambda: window.in_step.choose_organization(name))
        words = self.tr("Show “{name}” in the Whole Library").format(name=name)
        _add(menu, words, lambda: window.dialogs.show_concordance(name))
        window.organization_acts.add_to_menu(menu, name)
        menu.addSeparator()

    def _add_corrections(self, menu: QMenu, at: Target) -> None:
        acts = self._window.mention_acts
        name, citation = acts.name_at(at.passage), acts.citation_at(at.passage)
        if name is not None:
            self._add_name(menu, name)
        if citation is not None:
            self._add_citation(menu, citation)
        corrections = acts.corrections_at(at.passage)
        if corrections:
            _add(menu, self.tr("Take My Correction Back"), lambda: acts.take_back(corrections))
        menu.addSeparator()

    def _add_name(self, menu: QMenu, name: PointedName) -> None:
        acts, words, places = self._window.mention_acts, short(name.anchor.quote), name.places
        only = self.tr("Here “{words}” Is Not an Organization").format(words=words)
        _add(menu, only, lambda: acts.try_name(name, None))
        if len(places) > 1:
            everywhere = self.tr("Nor Anywhere in This Document (%n Places)", "", len(places))
            _add(menu, everywhere, lambda: acts.try_name(name, None, places))
        _add(menu, self.tr("It Is Another Organization…"), lambda: acts.ask_for_name(name))

    def _add_citation(self, menu: QMenu, citation: PointedCitation) -> None:
        acts, words, places = self._window.mention_acts, short(citation.anchor.quote), citation.places
        only = self.tr("Here “{words}” Cites Nothing").format(words=words)
        _add(menu, only, lambda: acts.try_citation(citation))
        if len(places) > 1:
            everywhere = self.tr("Nor Anywhere in This Document (%n Places)", "", len(places))
            _add(menu, everywhere, lambda: acts.try_citation(citation, places))
        _add(menu, self.tr("It Cites Something Else…"), lambda: acts.ask_for_citation(citation))

    def _add_marks(self, menu: QMenu) -> None:
        words = selected_words(self._window.desk.view)
        if words is None:
            return
        acts, quote = self._window.mention_acts, short(words.quote)
        as_name = self.tr("Mark “{words}” as Organization…").format(words=quote)
        _add(menu, as_name, lambda: acts.mark_name(words))
        as_citation = self.tr("Mark “{words}” as Citation…").format(words=quote)
        _add(menu, as_citation, lambda: acts.mark_citation(words))
        menu.addSeparator()

    def _add_annotating(self, menu: QMenu, annotation: str | None) -> None:
        actions = self._window.actions_
        if annotation:
            self._window.pen.current = annotation
        for name in ("copy", "copy_cited"):
            menu.addAction(actions[name])
        menu.addSeparator()
        colours = keep_keys(menu.addMenu(self.tr("Highlight")))
        for colour in COLOURS:
            colours.addAction(actions[f"highlight_{colour}"])
        for name in ("write_note", "write_tags"):
            menu.addAction(actions[name])
        if annotation:
            menu.addAction(actions["delete_note"])

    def _show(self, point: QPoint, target: object) -> None:
        menu = self.menu_at(target)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(point)


def _add(menu: QMenu, words: str, act: Callable[[], object]) -> None:
    # An ampersand in a document's words is no mnemonic; the signal's own argument must not reach the act.
    menu.addAction(words.replace("&", "&&")).triggered.connect(lambda _checked=False: act())
