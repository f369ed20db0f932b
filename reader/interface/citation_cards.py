"""Opens and closes the card of a citation, and keeps the trail of the cards that led to the one shown."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QRect, Signal

from reader.document.model import Reference
from reader.errors import LecternError
from reader.interface.citation_card import CitationCardWindow
from reader.interface.reading_desk import ReadingDesk
from reader.interface.side_panel.places import TextOrder
from reader.workspace.citation_card import CitationCard, card_of
from reader.workspace.workspace import Workspace


class CitationCards(QObject):
    """Shows at most one card, beside the words of the open document that were activated first.

    `address_copied` carries an official address that was asked for, `correction_wanted` a Reference of the open
    document that is to be corrected, `failed` a LecternError.
    """

    address_copied = Signal(str)
    correction_wanted = Signal(object)
    failed = Signal(object)

    def __init__(self, workspace: Workspace, desk: ReadingDesk, language: str) -> None:
        super().__init__(desk)
        self._workspace = workspace
        self._desk = desk
        self._language = language
        self.card: CitationCardWindow | None = None
        self.trail: list[CitationCard] = []
        self._first: Reference | None = None
        desk.view.reference_activated.connect(self.show)
        desk.view.moved.connect(self.follow)
        desk.document_changed.connect(self.close)
        desk.view.viewport().installEventFilter(self)

    @property
    def is_open(self) -> bool:
        """Whether a card is shown."""
        return bool(self.trail)

    def show(self, reference: object) -> None:
        """Show what a citation of the open document cites; a second activation of the same one opens the text."""
        if not isinstance(reference, Reference):
            return
        if self.is_open and reference == self._first and len(self.trail) == 1:
            self.open()
            return
        self.trail = []
        self._first = reference
        self._push(reference)

    def close(self) -> None:
        """Close the card; the keyboard goes back to the page if it was in the card."""
        self.trail = []
        self._first = None
        if self.card is not None and self.card.isVisible():
            # Before it is hidden: the focus of a hidden window goes on as with Tab, which steps to a link here.
            if self.card.has_focus:
                self._desk.view.setFocus()
            self.card.hide()

    def open(self) -> None:
        """Open the cited text at the cited place."""
        if not self.trail:
            return
        shown = self.trail[-1]
        self.close()
        if shown.entry is not None:
            block = shown.cited[0].id if shown.cited else None
            self._desk.go_to(shown.entry.id, block)

    def correct(self) -> None:
        """Ask for the citation to be corrected whose card is shown."""
        first = self._first
        self.close()
        if first is not None:
            self.correction_wanted.emit(first)

    def back(self) -> None:
        """Show the card again whose excerpt led to this one."""
        if len(self.trail) > 1:
            self.trail.pop()
            self._fill()

    def follow(self) -> None:
        """Keep beside the citing words after the page moved; close where they are out of sight."""
        if not self.is_open or self.card is None:
            return
        words = self._words()
        area = self._desk.view.viewport().rect()
        if not area.intersects(words):
            self.close()
            return
        self.card.put_beside(words, area)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Close when the page is pressed, unless the press is on the words whose card is shown."""
        if event.type() is QEvent.Type.MouseButtonPress and self.is_open:
            point = event.position().toPoint()  # type: ignore[attr-defined]  # a mouse event, by its type
            if not self._words().contains(point):
                self.close()
        return super().eventFilter(watched, event)

    def _push(self, reference: Reference) -> None:
        try:
            self.trail.append(card_of(self._workspace, reference))
        except LecternError as error:
            self.failed.emit(error)
            return
        self._fill()

    def _fill(self) -> None:
        view = self._desk.view
        if view.flow is None:
            return
        if self.card is None:
            self.card = self._make()
        self.card.show_card(self.trail[-1], view.theme, view.flow.metrics.em, on_trail=len(self.trail) > 1)
        self.card.show()
        self.card.raise_()
        self.follow()
        self.card.take_keyboard()

    def _make(self) -> CitationCardWindow:
        card = CitationCardWindow(self._language, self._desk.view.viewport())
        card.opened.connect(self.open)
        card.address_copied.connect(self.address_copied)
        card.reference_activated.connect(self._push)
        card.correction_wanted.connect(self.correct)
        card.back_wanted.connect(self.back)
        card.dismissed.connect(self.close)
        return card

    def _words(self) -> QRect:
        """Return where the words stand that were activated, or the mark of the note that holds them.

        A citation that lies in no paragraph stands in the line about the document's adoption.
        """
        flow, reference = self._desk.view.flow, self._first
        if flow is None or reference is None:
            return QRect()
        if reference.block is None and reference.footnote is None:
            return flow.fact_strip(reference.target, reference.locator).toAlignedRect()
        passage = TextOrder(flow.document).passage(reference)
        index = flow.place_of(passage.block) if passage is not None else None
        if passage is None or index is None:
            return QRect()
        found = flow.layout(index)
        if passage.footnote is None:
            first, last = found.shown.start(passage.start), found.shown.end(passage.end)
        else:
            block = flow.document.blocks[index]
            at = next((n for n, mark in enumerate(block.notes) if mark.label == passage.footnote), None)
            if at is None:
                return QRect()
            first, last = found.shown.marks[at].start, found.shown.marks[at].end
        strips = found.strips(first, last)
        top = flow.top(index)
        return strips[0].translated(0, top).toAlignedRect() if strips else QRect()
