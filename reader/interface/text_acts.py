"""What the window does with the text: copy with citation, go to places, step."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication

from reader.interface.side_panel.reference_groups import address_of
from reader.interface.text_menu import TextMenu
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
        self.menu = TextMenu(window)
        self.menu.address_wanted.connect(self._copy)
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
        notes = window.desk.standing
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
