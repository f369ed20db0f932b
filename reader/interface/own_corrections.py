"""Keeps the list of the person's corrections in step with the open document."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from reader.document.places import Place
from reader.errors import LecternError
from reader.interface.side_panel.places import TextOrder
from reader.workspace.change import Change
from reader.workspace.corrected_mentions import CorrectedMention, corrected_mentions

if TYPE_CHECKING:
    from reader.interface.dialogs.own_corrections import OwnCorrectionsDialog
    from reader.interface.main_window import MainWindow


class OwnCorrections(QObject):
    """Shows the list, fills it anew when the document or its corrections change, and goes to its places."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self.dialog: OwnCorrectionsDialog | None = None
        window.desk.document_changed.connect(self._fill)
        self._end_subscription = window.workspace.subscribe(self._on_change)

    def show(self) -> None:
        """Show every correction of names and citations in the open document."""
        # Loaded here because the first paint does not need it.
        from reader.interface.dialogs.own_corrections import OwnCorrectionsDialog  # noqa: PLC0415

        window = self._window
        if self.dialog is None:
            self.dialog = OwnCorrectionsDialog(window.language, window)
            self.dialog.place_wanted.connect(self._go_to)
            self.dialog.taking_back_wanted.connect(window.mention_acts.take_back)
        self.dialog.show()
        self.dialog.raise_()
        self.dialog.activateWindow()
        self._fill()

    def shut(self) -> None:
        """Stop listening; the workspace may be closed."""
        self._end_subscription()
        if self.dialog is not None:
            self.dialog.close()

    def _on_change(self, change: Change) -> None:
        if self._window.desk.document_id in change.documents:
            self._fill()

    def _fill(self) -> None:
        if self.dialog is None or self.dialog.isHidden():
            return
        desk = self._window.desk
        found: tuple[CorrectedMention, ...] = ()
        try:
            if desk.document_id is not None:
                found = corrected_mentions(self._window.workspace, desk.document_id)
        except LecternError as error:
            self._window.tell_error(error)
        self.dialog.show_corrections(desk.document, found)

    def _go_to(self, place: Place) -> None:
        desk = self._window.desk
        passage = TextOrder(desk.document).passage(place) if desk.document is not None else None
        if passage is not None and desk.document_id is not None:
            desk.go_to(desk.document_id, passage.block, passage.start, passage.end, passage.footnote)
