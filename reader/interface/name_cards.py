"""Opens and closes the card of a name: when the pointer rests on it, or by a key for the name at the caret."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QCursor, QKeyEvent

from reader.document.model import OrganizationMention
from reader.errors import LecternError
from reader.interface.citation_cards import CitationCards
from reader.interface.name_card import NameCardWindow
from reader.interface.reading_desk import ReadingDesk
from reader.workspace.name_card import NameCard, NameCards
from reader.workspace.organization_correcting import organization_corrections_of
from reader.workspace.workspace import Workspace

GRACE_MS = 300
"""How long the card stays when the pointer has left the name, so that it can be reached."""
_MODIFIERS = {Qt.Key.Key_Shift, Qt.Key.Key_Control, Qt.Key.Key_Alt, Qt.Key.Key_Meta}


class NameCardControl(QObject):
    """Shows at most one card, beside a name of the open document, and none over a footnote or a citation's card.

    `hover_delay` is how many milliseconds the pointer rests before the card opens, 0 for never. `nothing_named` says
    that no name stands at the caret; `library_wanted` carries the name of an organization to be shown in the whole
    library, `correction_wanted` an OrganizationMention to be corrected, `failed` a LecternError.
    """

    nothing_named = Signal()
    library_wanted = Signal(str)
    correction_wanted = Signal(object)
    failed = Signal(object)

    def __init__(self, workspace: Workspace, desk: ReadingDesk, citations: CitationCards, language: str) -> None:
        super().__init__(desk)
        self._workspace = workspace
        self._desk = desk
        self._citations = citations
        self._language = language
        self.hover_delay = 0
        self.card: NameCardWindow | None = None
        self.shown: NameCard | None = None
        self._cards: NameCards | None = None
        self._by_hover = False
        self._under_pointer: OrganizationMention | None = None
        self._words = QRect()
        self._resting = self._timer(self._rested)
        self._grace = self._timer(self.close)
        self._grace.setInterval(GRACE_MS)
        desk.view.mention_hovered.connect(self._pass_over)
        desk.view.notes.name_hovered.connect(self._pass_over)
        desk.view.notes.closed.connect(self._lose_note)
        desk.view.moved.connect(self.follow)
        desk.view.reference_activated.connect(self.close)
        desk.document_changed.connect(self._forget)
        desk.view.installEventFilter(self)
        desk.view.viewport().installEventFilter(self)

    @property
    def is_open(self) -> bool:
        """Whether a card is shown."""
        return self.shown is not None

    def show_at_caret(self) -> None:
        """Show the card of the name at the caret, or of the one under the pointer, with the keyboard in it."""
        mention = self._at_caret() or self._under_pointer
        if mention is None:
            self.nothing_named.emit()
        else:
            self._show(mention, by_hover=False)

    def close(self) -> None:
        """Close the card; the keyboard goes back to the page if it was in the card."""
        self._resting.stop()
        self._grace.stop()
        self.shown = None
        if self.card is not None and self.card.isVisible():
            # Before it is hidden: the focus of a hidden window goes on as with Tab, which steps to a link here.
            if self.card.has_focus:
                self._desk.view.setFocus()
            self.card.hide()

    def go_to_place(self) -> None:
        """Go to where the document tells what the name means; the history leads back."""
        place = self.shown.place if self.shown is not None else None
        number, document = self._desk.document_id, self._desk.document
        self.close()
        if place is None or number is None or document is None:
            return
        block = place.block or document.blocks[0].id
        self._desk.go_to(number, block, place.start, place.end, place.footnote)
        if place.footnote is None and self._desk.view.overlays.current_mention is not None:
            self._desk.view.set_current_mention(block, place.start, place.end)
        self._desk.view.setFocus()

    def show_in_library(self) -> None:
        """Ask for every place of the library that names the organization whose card is shown."""
        shown = self.shown
        self.close()
        if shown is not None:
            self.library_wanted.emit(shown.name)

    def correct(self) -> None:
        """Ask for the name to be corrected whose card is shown."""
        shown = self.shown
        self.close()
        if shown is not None:
            self.correction_wanted.emit(shown.mention)

    def follow(self) -> None:
        """Close a card that the pointer opened when the page moves; keep the other one beside its name."""
        self._resting.stop()
        if self.shown is None or self.card is None:
            return
        words, area = self._rectangle(self.shown.mention), self._desk.view.viewport().rect()
        if (self._by_hover and words != self._words) or not area.intersects(words):
            self.close()
        else:
            self._words = words
            self.card.put_beside(words, area)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Close on a press on the page and on any key in the text; Escape does nothing else then."""
        if event.type() is QEvent.Type.MouseButtonPress:
            self.close()
        elif event.type() is QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and watched is self._desk.view:
            return self._pressed(event)
        elif event.type() is QEvent.Type.Leave and watched is self._desk.view.viewport():
            self._resting.stop()
        return super().eventFilter(watched, event)

    def _pressed(self, event: QKeyEvent) -> bool:
        was_open = self.is_open
        if event.key() not in _MODIFIERS:
            self.close()
        return was_open and event.key() == Qt.Key.Key_Escape

    def _pass_over(self, mention: OrganizationMention | None) -> None:
        """Begin to wait where the pointer comes to a name; let the card of another one go."""
        self._under_pointer = mention
        self._resting.stop()
        if mention is not None and self.shown is not None and self.shown.mention == mention:
            self._grace.stop()
            return
        self._let_go()
        if mention is not None and self.hover_delay > 0:
            self._resting.start(self.hover_delay)

    def _let_go(self) -> None:
        if self.is_open and self._by_hover and not self._grace.isActive():
            self._grace.start()

    def _left_card(self) -> None:
        """Let the card go, unless the pointer went straight back to the name, where the page saw it last."""
        if not self._words.contains(self._desk.view.viewport().mapFromGlobal(QCursor.pos())):
            self._let_go()
            self._desk.view.notes.rest_elsewhere()

    def _rested(self) -> None:
        mention = self._under_pointer
        covered = self._desk.view.notes.is_open and (mention is None or mention.footnote is None)
        busy = covered or self._citations.is_open or (self.is_open and not self._by_hover)
        if mention is not None and not busy:
            self._show(mention, by_hover=True)

    def _show(self, mention: OrganizationMention, *, by_hover: bool) -> None:
        view = self._desk.view
        if view.flow is None or self._desk.document is None or self._desk.document_id is None:
            return
        self._grace.stop()
        if self._cards is None:
            try:
                corrections = organization_corrections_of(self._workspace, self._desk.document_id)
            except LecternError as error:
                self.failed.emit(error)
                return
            self._cards = NameCards(self._desk.document, self._language, corrections)
        self.shown, self._by_hover = self._cards.card(mention), by_hover
        self._words = self._rectangle(mention)
        if self.card is None:
            self.card = self._make()
        self.card.show_card(self.shown, view.theme, view.flow.metrics.em)
        self.card.put_beside(self._words, view.viewport().rect())
        self.card.show()
        self.card.raise_()
        if not by_hover:
            if mention.footnote is None:
                view.notes.close()
            self._citations.close()
            self.card.take_keyboard()

    def _make(self) -> NameCardWindow:
        card = NameCardWindow(self._language, self._desk.view.viewport())
        card.place_wanted.connect(self.go_to_place)
        card.library_wanted.connect(self.show_in_library)
        card.correction_wanted.connect(self.correct)
        card.dismissed.connect(self.close)
        card.entered.connect(self._enter_card)
        card.left.connect(self._left_card)
        return card

    def _enter_card(self) -> None:
        """Stay, and let the note stay whose name is shown."""
        self._grace.stop()
        self._desk.view.notes.hold()

    def _lose_note(self) -> None:
        """Close the card of a name in a note with it."""
        if self.shown is not None and self.shown.mention.footnote is not None:
            self.close()
        elif self._under_pointer is not None and self._under_pointer.footnote is not None:
            self._pass_over(None)

    def _forget(self) -> None:
        self.close()
        self._cards = None
        self._under_pointer = None

    def _at_caret(self) -> OrganizationMention | None:
        """Return the name that the caret stands in or before, else the one that it stands behind."""
        flow = self._desk.view.flow
        if flow is None or not len(flow):
            return None
        caret = self._desk.view.selection.caret
        block = flow.document.blocks[caret.index].id
        touching = [
            mention
            for mention in flow.document.organizations
            if mention.block == block and mention.footnote is None and mention.start <= caret.offset <= mention.end
        ]
        return max(touching, key=lambda mention: mention.start, default=None)

    def _rectangle(self, mention: OrganizationMention) -> QRect:
        """Return where the name stands in the page's window."""
        flow = self._desk.view.flow
        if mention.footnote is not None:
            return self._desk.view.notes.rectangle(mention)
        index = flow.place_of(mention.block) if flow is not None and mention.block is not None else None
        if flow is None or index is None:
            return QRect()
        found, top = flow.layout(index), flow.top(index)
        rectangle = QRect()
        for strip in found.strips(found.shown.start(mention.start), found.shown.end(mention.end)):
            rectangle = rectangle.united(strip.translated(0, top).toAlignedRect())
        return rectangle

    def _timer(self, act: object) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.timeout.connect(act)
        return timer
