"""Opens and closes the footnote popover: by click, by Enter, by a rest of the pointer."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, QRect, QTimer, Signal

from reader.document.annotation import Anchor, anchor_in
from reader.document.model import OrganizationMention, Reference
from reader.interface.paragraph_view.footnote_popover import FootnotePopover, NoteContent
from reader.interface.paragraph_view.footnote_stack import footnote_stack, pointers
from reader.interface.paragraph_view.hit_testing import Target
from reader.interface.paragraph_view.selection import TextPlace
from reader.rendering.pieces import Place, Span, SpanKind, mentions_by_place

if TYPE_CHECKING:
    from reader.interface.paragraph_view.view import ParagraphView

HOVER_DELAY_MS = 300
GRACE_MS = 500
_TALLEST_SHARE = 0.7


class Notes(QObject):
    """Keeps at most one footnote open beside its mark, which stays lit meanwhile.

    Where the note points to another, that one takes its place; `_trail` holds the labels on the way, the shown one
    last. `reachable` gives the titles of the texts that the library has, by the targets of references. `name_hovered`
    carries the OrganizationMention under the pointer in the open note, or None; `closed` says that none is open.
    """

    name_hovered = Signal(object)
    closed = Signal()

    def __init__(self, view: ParagraphView) -> None:
        super().__init__(view)
        self._view = view
        self.hover_delay = HOVER_DELAY_MS
        self.popover: FootnotePopover | None = None
        self.reachable: Mapping[str, str] = {}
        self._mark: tuple[int, int] | None = None
        self._trail: list[str] = []
        self._waiting: tuple[int, int] | None = None
        self._by_hover = False
        self._pointed: OrganizationMention | None = None
        self._resting = QTimer(self)
        self._resting.setSingleShot(True)
        self._resting.timeout.connect(self._rested)
        self._grace = QTimer(self)
        self._grace.setSingleShot(True)
        self._grace.setInterval(GRACE_MS)
        self._grace.timeout.connect(self.close)

    @property
    def is_open(self) -> bool:
        """Whether a note is shown."""
        return self._mark is not None

    @property
    def has_focus(self) -> bool:
        """Whether the keyboard is in the popover."""
        return self.popover is not None and self.popover.isVisible() and self.popover.text.hasFocus()

    @property
    def mark(self) -> tuple[int, int] | None:
        """The open note's mark: the index of its block, and its index among the block's marks."""
        return self._mark

    def open(self, index: int, mark: int, *, by_hover: bool = False) -> None:
        """Show the note of a mark in the place of any other; a mark without a note shows nothing."""
        view = self._view
        if view.flow is None:
            return
        self._stop_waiting()
        self._grace.stop()
        block = view.flow.document.blocks[index]
        if not footnote_stack(view.flow.document, block.notes[mark].label):
            return
        self._mark = (index, mark)
        self._trail = [block.notes[mark].label]
        self._by_hover = by_hover
        view.overlays.lit_mark = (block.id, mark)
        self._fill()
        self.follow()
        view.viewport().update()

    def toggle(self, index: int, mark: int) -> None:
        """Show the note of a mark that was clicked; close it where a click had opened it."""
        if self._mark == (index, mark) and not self._by_hover:
            self.close()
        else:
            self.open(index, mark)

    def close(self) -> None:
        """Close the note; the keyboard goes back to the page if it was in it."""
        self._stop_waiting()
        self._grace.stop()
        if self._mark is None:
            return
        # Before it is hidden: the focus of a hidden window goes on as with Tab, which steps to a link here.
        if self.has_focus:
            self._view.setFocus()
        self._mark = None
        self._view.overlays.lit_mark = None
        if self.popover is not None:
            self.popover.hide()
        self._view.viewport().update()
        self.closed.emit()

    def hold(self) -> None:
        """Stay open although the pointer left the note: it is on what belongs to it."""
        self._grace.stop()

    def rectangle(self, mention: OrganizationMention) -> QRect:
        """Return where a name of the open note stands in the page's window; empty where it is not shown."""
        if self.popover is None or not self.is_open:
            return QRect()
        return self.popover.rectangle(mention.footnote or "", mention.start, mention.end)

    def take_keyboard(self) -> None:
        """Let the keys go to the open note: scrolling, its links, Escape."""
        if self.popover is not None and self.is_open:
            self.popover.text.setFocus()

    def press(self, point: QPoint) -> None:
        """Close because the page was pressed beside the open note's mark; on the mark, its click decides."""
        if self._mark is not None and not self._mark_rect().contains(point):
            self.close()

    def rest_on(self, index: int, mark: int) -> None:
        """Begin to wait because the pointer is on a mark; another open note gives way at once."""
        self._grace.stop()
        if self._mark == (index, mark) or self.hover_delay <= 0:
            return
        if self._mark is not None and self._by_hover:
            self.open(index, mark, by_hover=True)
        elif self._waiting != (index, mark):
            self._waiting = (index, mark)
            self._resting.start(self.hover_delay)

    def rest_elsewhere(self) -> None:
        """Stop waiting because the pointer moved on; a note that it had opened stays for GRACE_MS."""
        self._stop_waiting()
        if self._mark is not None and self._by_hover and not self._grace.isActive():
            self._grace.start()

    def follow(self) -> None:
        """Keep beside the mark after the page moved; close where the mark is out of sight."""
        if self._mark is None or self.popover is None:
            return
        rect = self._mark_rect()
        area = self._view.viewport().rect()
        if not area.intersects(rect):
            self.close()
            return
        self.popover.put_beside(rect, area, round(area.height() * _TALLEST_SHARE))
        self.popover.show()
        self.popover.raise_()

    def refresh(self) -> None:
        """Show the open note anew: its highlights or colours changed."""
        if self._mark is not None:
            self._fill()

    def reveal(self, index: int, label: str, start: int | None, end: int | None) -> None:
        """Bring the mark with this label into sight, from a block on, open its note and select [start, end) there."""
        view = self._view
        if view.flow is None:
            return
        blocks = view.flow.document.blocks
        order = [index, *(at for at in range(len(blocks)) if at != index)]
        found = next(
            ((at, n) for at in order for n, mark in enumerate(blocks[at].notes) if mark.label == label), None
        )
        if found is None:
            return
        view.bring_into_sight(view.place_in(found[0], blocks[found[0]].notes[found[1]].offset), 0.3)
        self.open(*found)
        if start is not None and end is not None and self.popover is not None:
            self.popover.select(label, start, end)

    def selection_anchors(self) -> tuple[Anchor, ...]:
        """Describe what is selected in the open note; empty if nothing is."""
        flow = self._view.flow
        chosen = self.popover.selected() if self.popover is not None and self._mark is not None else None
        if flow is None or chosen is None or self._mark is None:
            return ()
        label, start, end = chosen
        note = flow.document.footnote(label)
        block = flow.document.blocks[self._mark[0]]
        return (anchor_in(block.id, note.text, start, end, number=block.number, footnote=label),) if note else ()

    def _fill(self) -> None:
        view = self._view
        if view.flow is None or self._mark is None:
            return
        if self.popover is None:
            self.popover = self._make()
        document = view.flow.document
        mentions = mentions_by_place(document)

        def spans(label: str) -> tuple[Span, ...]:
            return mentions.get(Place(footnote=label), ()) + view.overlays.footnote_highlights(label)

        stack = [
            NoteContent(note, spans(note.label), pointers(document, note))
            for note in footnote_stack(document, self._trail[-1])
        ]
        on_trail = len(self._trail) > 1
        self.popover.show_notes(stack, view.theme, view.flow.metrics.em, self.reachable, on_trail=on_trail)

    def _make(self) -> FootnotePopover:
        popover = FootnotePopover(self._view.viewport())
        popover.reference_activated.connect(self._view.reference_activated)
        popover.text_wanted.connect(self._view.text_wanted)
        popover.selection_changed.connect(self._view.selection_changed)
        popover.note_wanted.connect(self._go_on)
        popover.back_wanted.connect(self._go_back)
        popover.place_wanted.connect(self._go_to_place)
        popover.dismissed.connect(self.close)
        popover.entered.connect(self._grace.stop)
        popover.left.connect(self.rest_elsewhere)
        popover.left.connect(lambda: self._point_at(None))
        popover.hovered.connect(self._pass_over)
        popover.menu_wanted.connect(self._show_menu)
        return popover

    def _show_menu(self, point: QPoint, label: str, offset: int) -> None:
        """Ask for a menu on what is under the pointer in the open note, which stays open meanwhile."""
        view = self._view
        if view.flow is None or self._mark is None:
            return
        self._by_hover = False
        self._grace.stop()
        index, mark = self._mark
        block = view.flow.document.blocks[index]
        reference = organization = None
        for span in mentions_by_place(view.flow.document).get(Place(footnote=label), ()):
            if span.start <= offset < span.end and isinstance(span.origin, Reference):
                reference = span.origin
            elif span.start <= offset < span.end and span.kind is SpanKind.ORGANIZATION:
                organization = span.value
        place = TextPlace(index, block.notes[mark].offset)
        target = Target(place, block.id, reference=reference, organization=organization, note=(label, offset))
        view.context_menu_requested.emit(point, target)

    def _pass_over(self, label: str, offset: int) -> None:
        """Tell which name of the open note is under the pointer."""
        document = self._view.flow.document if self._view.flow is not None else None
        there = (
            one
            for one in (document.organizations if document is not None else ())
            if one.footnote == label and one.start <= offset < one.end
        )
        self._point_at(min(there, key=lambda one: one.end - one.start, default=None))

    def _point_at(self, name: OrganizationMention | None) -> None:
        if name != self._pointed:
            self._pointed = name
            self.name_hovered.emit(name)

    def _go_on(self, label: str) -> None:
        """Show a note that the open one points to."""
        self._by_hover = False
        self._trail.append(label)
        self._fill()
        self.follow()

    def _go_back(self) -> None:
        """Show the note again that pointed to this one."""
        if len(self._trail) > 1:
            self._trail.pop()
            self._fill()
            self.follow()
            self.take_keyboard()

    def _go_to_place(self) -> None:
        label = self._trail[-1]
        self.close()
        self._view.note_place_wanted.emit(label)

    def _mark_rect(self) -> QRect:
        flow = self._view.flow
        if flow is None or self._mark is None:
            return QRect()
        found = flow.layout(self._mark[0])
        place = found.shown.marks[self._mark[1]]
        strips = found.strips(place.start, place.end)
        top = flow.top(self._mark[0])
        return strips[0].translated(0, top).toAlignedRect() if strips else QRect()

    def _rested(self) -> None:
        if self._waiting is not None:
            self.open(*self._waiting, by_hover=True)

    def _stop_waiting(self) -> None:
        self._waiting = None
        self._resting.stop()
