"""Working off the notes whose passage a newer text no longer has for certain, one after the other."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from reader.document.annotation import Annotation
from reader.errors import LecternError
from reader.workspace import annotating
from reader.workspace.change import Change, ChangeKind

if TYPE_CHECKING:
    from reader.interface.main_window import MainWindow

_MOST_WORDS = 20
_TOUCHING = frozenset(ChangeKind) - {ChangeKind.FACTS}


class Reviewing(QObject):
    """Keeps the line of the notes panel that counts what awaits review, and goes from one note to the next."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._last: Annotation | None = None
        self._end_subscription = window.workspace.subscribe(self._on_change)
        window.panel.notes.review_wanted.connect(self.next)
        window.in_step.review_place_wanted.connect(self._show_likeliest)
        self.show_count()

    def next(self) -> None:
        """Go to the next note that awaits review, around the end; say so where there is none."""
        waiting = self._waiting()
        if not waiting:
            self._window.tell(self.tr("No note of the library awaits review."))
            return
        self.go(next((note for note in waiting if _order(note) > self._here()), waiting[0]))

    def go(self, note: Annotation) -> None:
        """Open the document of a note at the likeliest place, and the note to be settled."""
        if self._window.desk.go_to(note.document, None):
            self._show_likeliest(note)
            self._last = note
            self._window.pen.writing_wanted.emit(note.id, False)

    def show_count(self) -> None:
        """Say in the notes panel how many notes of the library await review."""
        self._window.panel.notes.show_waiting(len(self._waiting()))

    def shut(self) -> None:
        """Stop listening to the workspace."""
        self._end_subscription()

    def _here(self) -> tuple[int, str, str]:
        """Return the place in the order behind which to go on: that of the last note, if its document is open."""
        number = self._window.desk.document_id or 0
        is_last = self._last is not None and self._last.document == number
        return _order(self._last) if self._last is not None and is_last else (number, "", "")

    def _waiting(self) -> list[Annotation]:
        try:
            return sorted(annotating.annotations_to_review(self._window.workspace), key=_order)
        except LecternError as error:
            self._window.tell_error(error)
            return []

    def _show_likeliest(self, note: Annotation) -> None:
        """Bring the place into sight that `Use Likeliest Place` would take; where there is none, say what to do."""
        desk = self._window.desk
        try:
            found = annotating.likeliest_place(self._window.workspace, note.id)
        except LecternError as error:
            self._window.tell_error(error)
            return
        for anchor in found[:1]:
            desk.go_to(note.document, anchor.block, anchor.start, anchor.end, anchor.footnote)
        if not found:
            self._window.tell(
                self.tr(
                    "Nothing like “{words}” stands in the text now. Select where the note belongs and choose “Attach"
                    " to Selection”; File ▸ Earlier Texts shows where it stood."
                ).format(words=note.quote[:_MOST_WORDS])
            )

    def _on_change(self, change: Change) -> None:
        if change.kinds & _TOUCHING:
            self.show_count()


def _order(note: Annotation) -> tuple[int, str, str]:
    return note.document, note.created, note.id
