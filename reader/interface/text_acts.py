"""What the window does with the text: copy with citation, go to places, step, and the menu under the pointer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMenu

from reader.document.model import Reference
from reader.interface.actions import COLOURS
from reader.interface.paragraph_view.hit_testing import Target
from reader.interface.side_panel.reference_groups import address_of
from reader.workspace import citing
from reader.workspace.finding import Destination, DestinationKind

if TYPE_CHECKING:
    from reader.interface.main_window import MainWindow


class TextActs(QObject):
    """Acts on the open document."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        window.cards.address_copied.connect(self._copy)
        window.cards.failed.connect(window.tell_error)
        window.desk.view.context_menu_requested.connect(self._show_menu)
        window.go_to_box.destination_chosen.connect(self.go_to)
        window.go_to_box.left.connect(window.desk.view.setFocus)
        window.panel.references.copied.connect(self._tell_copied)

    def copy_cited(self) -> None:
        """Copy the selection with its citation; without a selection the citation of the paragraph at the caret."""
        desk = self._window.desk
        if desk.document is None:
            return
        anchors = desk.view.selection_anchors()
        blocks = [anchor.block for anchor in anchors] or desk.view.current_block()
        footnote = anchors[0].footnote if anchors else None
        words = citing.citation(desk.document, blocks, self._window.language, footnote)
        if anchors:
            desk.view.copy_with_citation(words)
        else:
            QGuiApplication.clipboard().setText(words)
        self._tell_copied(words)

    def go_to(self, destination: object) -> None:
        """Go to a destination of the go-to box."""
        if not isinstance(destination, Destination):
            return
        window = self._window
        if destination.kind is DestinationKind.ABSENT or destination.document is None:
            self._tell_absent(destination.symbol or destination.label)
            return
        window.desk.go_to(
            destination.document, destination.block, destination.start, destination.end, destination.footnote
        )
        window.desk.view.setFocus()

    def step_mention(self, direction: int) -> None:
        """Go to the next or previous mention of what is chosen in the panel."""
        panel = self._window.panel
        page = panel.references if panel.currentWidget() is panel.references else panel.organizations
        page.step(direction)

    def step_note(self, direction: int) -> None:
        """Go to the next or previous highlight of the text, around the end."""
        window = self._window
        notes = [found for found in window.desk.annotations if found.anchors]
        if not notes or window.desk.document is None or window.desk.document_id is None:
            return
        order = {block.id: number for number, block in enumerate(window.desk.document.blocks)}
        ids = [found.id for found in notes]
        if window.pen.current in ids:
            chosen = notes[(ids.index(window.pen.current) + direction) % len(notes)]
        else:
            here = order.get(window.desk.view.current_block() or "", 0)
            places = [order.get(found.anchors[0].block, 0) for found in notes]
            after = [found for found, place in zip(notes, places, strict=True) if place >= here]
            before = [found for found, place in zip(notes, places, strict=True) if place < here]
            chosen = (after or notes)[0] if direction > 0 else (before or notes)[-1]
        first = chosen.anchors[0]
        window.desk.go_to(window.desk.document_id, first.block, first.start, first.end, first.footnote)
        window.pen.current = chosen.id
        window.panel.notes.choose(chosen.id)

    def menu_at(self, target: object) -> QMenu:
        """Return the menu for what is under the pointer."""
        window, actions = self._window, self._window.actions_
        menu = QMenu(window)
        reference = target.reference if isinstance(target, Target) else None
        if isinstance(reference, Reference):
            self._add_reference(menu, reference)
        organization = target.organization if isinstance(target, Target) else None
        if organization:
            words = self.tr("Show “{name}” in the Panel").format(name=organization)
            menu.addAction(words).triggered.connect(lambda: window.in_step.choose_organization(organization))
            words = self.tr("Show “{name}” in the Whole Library").format(name=organization)
            menu.addAction(words).triggered.connect(lambda: window.dialogs.show_concordance(organization))
            menu.addSeparator()
        annotation = target.annotation if isinstance(target, Target) else None
        if annotation:
            window.pen.current = annotation
        for name in ("copy", "copy_cited"):
            menu.addAction(actions[name])
        menu.addSeparator()
        colours = menu.addMenu(self.tr("Highlight"))
        for colour in COLOURS:
            colours.addAction(actions[f"highlight_{colour}"])
        for name in ("write_note", "write_tags"):
            menu.addAction(actions[name])
        if annotation:
            menu.addAction(actions["delete_note"])
        return menu

    def _add_reference(self, menu: QMenu, reference: Reference) -> None:
        window = self._window
        document = citing.document_for(window.workspace, reference.target)
        if document is not None:
            menu.addAction(self.tr("Open {symbol}").format(symbol=reference.target)).triggered.connect(
                lambda: window.desk.open(document)
            )
        address = address_of(reference.target)
        if address:
            menu.addAction(self.tr("Copy Web Address")).triggered.connect(lambda: self._copy(address))
        menu.addSeparator()

    def _show_menu(self, point: QPoint, target: object) -> None:
        menu = self.menu_at(target)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(point)

    def _tell_absent(self, target: str) -> None:
        """Say that the library lacks a text, and offer its official address."""
        address = address_of(target)
        words = self.tr("{symbol} is not in the library.").format(symbol=target)
        if address:
            self._window.tell(words, self.tr("Copy Web Address"), lambda: self._copy(address))
        else:
            self._window.tell(words)

    def _copy(self, text: str) -> None:
        QGuiApplication.clipboard().setText(text)
        self._tell_copied(text)

    def _tell_copied(self, text: str) -> None:
        self._window.tell(self.tr("Copied: {citation}").format(citation=text))
