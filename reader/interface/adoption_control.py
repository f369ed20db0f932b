"""Opens what the line about a document's adoption leads to: the card of a paper, or the card with all the rest."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QRect, Qt, Signal
from PySide6.QtGui import QGuiApplication

from reader.document.model import Reference
from reader.export.adoption_text import adoption_lines
from reader.interface.adoption_card import AdoptionCard
from reader.interface.adoption_facts import Fact, sections
from reader.interface.citation_cards import CitationCards
from reader.interface.reading_desk import ReadingDesk


class AdoptionControl(QObject):
    """Shows at most one card, beside the link that asks for it; `copied` says that its text is on the clipboard."""

    copied = Signal()

    def __init__(self, desk: ReadingDesk, cards: CitationCards, language: str) -> None:
        super().__init__(desk)
        self._desk = desk
        self._cards = cards
        self._language = language
        self.card: AdoptionCard | None = None
        desk.view.fact_activated.connect(self._activate)
        desk.view.moved.connect(self.follow)
        desk.document_changed.connect(self.close)
        desk.view.viewport().installEventFilter(self)

    @property
    def is_open(self) -> bool:
        """Whether the card is shown."""
        return self.card is not None and self.card.isVisible()

    @property
    def has_anything(self) -> bool:
        """Whether the open document's source says anything of its adoption, or files it under keywords."""
        document = self._desk.document
        return document is not None and (document.adoption is not None or bool(document.keywords))

    def show(self) -> None:
        """Go to the document's head and show the card with the keyboard in it; nothing where there is nothing."""
        desk = self._desk
        if desk.document is None or desk.document_id is None or not self.has_anything:
            return
        if self._words().isEmpty() and desk.document.blocks:
            desk.go_to(desk.document_id, desk.document.blocks[0].id)
        card = self.card or self._make()
        self.card = card
        card.show_sections(sections(desk.document, self._language), desk.view.theme)
        card.show()
        card.raise_()
        self.follow()
        card.text.setFocus(Qt.FocusReason.PopupFocusReason)

    def close(self) -> None:
        """Close the card; the keyboard goes back to the page."""
        if self.card is not None and self.card.isVisible():
            self.card.hide()
            self._desk.view.setFocus()

    def follow(self) -> None:
        """Keep beside the link after the page moved; close where it is out of sight."""
        if not self.is_open or self.card is None:
            return
        words, area = self._words(), self._desk.view.viewport().rect()
        if not area.intersects(words):
            self.close()
            return
        self.card.put_beside(words, area)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Close when the page is pressed, unless on the link: that closes by itself."""
        if event.type() is QEvent.Type.MouseButtonPress and self.is_open:
            point = event.position().toPoint()  # type: ignore[attr-defined]  # a mouse event, by its type
            if not self._words().contains(point):
                self.close()
        return super().eventFilter(watched, event)

    def _activate(self, fact: Fact) -> None:
        if fact.target is not None:
            self._show_paper(Reference(None, None, 0, 0, fact.target, fact.locator))
        elif self.is_open:
            self.close()
        else:
            self._cards.close()
            self.show()

    def _show_paper(self, reference: Reference) -> None:
        self.close()
        self._cards.show(reference)

    def _copy(self) -> None:
        if self._desk.document is not None:
            QGuiApplication.clipboard().setText("\n".join(adoption_lines(self._desk.document, self._language)))
            self.copied.emit()

    def _make(self) -> AdoptionCard:
        card = AdoptionCard(self._language, self._desk.view.viewport())
        card.reference_activated.connect(self._show_paper)
        card.copy_wanted.connect(self._copy)
        card.dismissed.connect(self.close)
        return card

    def _words(self) -> QRect:
        flow = self._desk.view.flow
        return flow.fact_strip(None).toAlignedRect() if flow is not None else QRect()
