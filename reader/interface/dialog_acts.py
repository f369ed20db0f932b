"""The window's dialogs, each loaded when it is first asked for."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from reader.document.annotation import AnchorState
from reader.errors import LecternError
from reader.interface import window_place
from reader.interface.theme import Theme
from reader.workspace import annotating, correcting, earlier_texts, import_history
from reader.workspace.change import Change, ChangeKind
from reader.workspace.concordance import PlacedLine
from reader.workspace.missing import missing_documents

MOST_MISSING = 500
"""How many texts the list of what is cited but not here holds."""

if TYPE_CHECKING:
    from reader.interface.concordance.window import ConcordanceWindow
    from reader.interface.dialogs.import_report import ReportContent, ReportPlace
    from reader.interface.main_window import MainWindow


class DialogActs(QObject):
    """Opens dialogs; none of them is needed for the first paint, so none is imported before."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self.concordance: ConcordanceWindow | None = None
        window.appearance.changed.connect(self._set_theme)
        window.panel.organizations.concordance_wanted.connect(self.show_concordance)
        window.names.library_wanted.connect(self.show_concordance)

    def shut(self) -> None:
        """Close the window that is not a child of the program's."""
        if self.concordance is not None:
            self._window.settings.concordance_geometry = window_place.geometry_of(self.concordance)
            self.concordance.shut()
            self.concordance = None

    def show_concordance(self, name: str = "") -> None:
        """Show every place that names an organization, given by its full standard name.

        "" shows the one that was shown last, or asks.
        """
        from reader.interface.concordance.window import ConcordanceWindow  # noqa: PLC0415

        window = self._window
        if self.concordance is None:
            self.concordance = ConcordanceWindow(
                window.workspace, window.runner, window.language, window.appearance.theme
            )
            window_place.restore_second(self.concordance, window.settings.concordance_geometry)
            self.concordance.place_wanted.connect(self._go_to_line)
            self.concordance.failed.connect(window.tell_error)
        self.concordance.present()
        if name or not self.concordance.name:
            self.concordance.show_organization(name)

    def export(self) -> None:
        """Ask what to export, and where to."""
        from reader.interface.dialogs.export import ExportDialog  # noqa: PLC0415

        ExportDialog(self._window).open()

    def show_settings(self) -> None:
        """Show the settings."""
        from reader.interface.dialogs.settings import SettingsDialog  # noqa: PLC0415

        SettingsDialog(self._window.settings, self._window.language, self._window).open()

    def show_reports(self, number: int | None = None) -> None:
        """Show what became of the files of an import: of the one with this number, else of the last."""
        from reader.interface.dialogs.import_report import ImportReportDialog  # noqa: PLC0415

        window = self._window
        try:
            summaries = import_history.summaries(window.workspace)
        except LecternError as error:
            window.tell_error(error)
            return
        dialog = ImportReportDialog(summaries, self._report_content, window.language, window)
        dialog.place_wanted.connect(self._go_to_place)
        dialog.changes_wanted.connect(self.show_earlier_texts)

        def keep_in_step(change: Change) -> None:
            if change.kinds & {ChangeKind.ANNOTATIONS, ChangeKind.DOCUMENTS_REPLACED}:
                dialog.refresh()

        end_subscription = window.workspace.subscribe(keep_in_step)
        dialog.destroyed.connect(end_subscription)
        if number is not None:
            dialog.choose(number)
        # Not modal, so that the person can go from place to place.
        dialog.show()

    def show_missing(self) -> None:
        """Show what the library cites and does not have; the list follows the library as long as it is open."""
        from reader.interface.dialogs.missing import MissingDialog  # noqa: PLC0415
        from reader.interface.dialogs.missing_follower import MissingFollower  # noqa: PLC0415

        window = self._window
        try:
            found = missing_documents(window.workspace, MOST_MISSING + 1)
        except LecternError as error:
            window.tell_error(error)
            return
        dialog = MissingDialog(
            found[:MOST_MISSING], window.appearance.theme, window, is_cut=len(found) > MOST_MISSING
        )
        dialog.citing_wanted.connect(window.searches.search)
        follower = MissingFollower(window.workspace, window.runner, dialog, MOST_MISSING)
        follower.failed.connect(window.tell_error)
        follower.ask_titles()
        # Not modal, so that the person can look at who cites what.
        dialog.show()

    def correct_details(self, document_id: int | None = None) -> None:
        """Show the facts of a document, by default the open one, for the person to correct."""
        from reader.interface.dialogs.document_details import DocumentDetailsDialog  # noqa: PLC0415

        window = self._window
        chosen = document_id if document_id is not None else window.desk.document_id
        if chosen is None:
            return
        try:
            document = window.workspace.library.documents.load(chosen)
            corrections = correcting.corrections_of(window.workspace, chosen)
        except LecternError as error:
            window.tell_error(error)
            return
        dialog = DocumentDetailsDialog(document, corrections, window.language, window)

        def save(values: dict[correcting.CorrectedField, str]) -> None:
            try:
                correcting.correct(window.workspace, chosen, values)
            except LecternError as error:
                dialog.refuse(error)
                return
            dialog.accept()
            window.acts.offer_undo(self.tr("Corrected the document's details."))

        dialog.saving_wanted.connect(save)
        dialog.open()

    def show_earlier_texts(self, document_id: int | None = None) -> None:
        """Show the texts that a document had before, by default the open one, and what differs in the present."""
        from reader.interface.dialogs.earlier_texts import EarlierTextsDialog  # noqa: PLC0415

        window = self._window
        chosen = document_id if document_id is not None else window.desk.document_id
        if chosen is None:
            return
        try:
            texts = earlier_texts.earlier_texts(window.workspace, chosen)
            entry = window.workspace.library.documents.entry(chosen)
        except LecternError as error:
            window.tell_error(error)
            return
        if not texts:
            window.tell(self.tr("The text of this document has never been replaced by another."))
            return
        compare = partial(earlier_texts.changes_since, window.workspace, chosen)
        name = entry.symbol or entry.title
        dialog = EarlierTextsDialog(name, texts, compare, window.appearance.theme, window)
        window.appearance.changed.connect(dialog.set_theme)

        def bring_back(revision: int) -> None:
            dialog.accept()
            self._bring_back(chosen, revision)

        dialog.bring_back_wanted.connect(bring_back)
        dialog.open()

    def _bring_back(self, document_id: int, revision: int) -> None:
        """Put an earlier text in a document's place, and say which notes await review now."""
        window = self._window
        try:
            earlier_texts.bring_back(window.workspace, document_id, revision)
            notes = annotating.annotations_of(window.workspace, document_id)
        except LecternError as error:
            window.tell_error(error)
            return
        waiting = sum(note.state is AnchorState.REVIEW for note in notes)
        words = self.tr("The earlier text is back.")
        if waiting:
            words += " " + self.tr("%n note(s) of this document await review.", "", waiting)
        window.acts.offer_undo(words)

    def show_doubts(self) -> None:
        """Show what the parser was not sure of in the open document."""
        from reader.interface.dialogs.document_problems import DocumentProblemsDialog  # noqa: PLC0415

        desk = self._window.desk
        if desk.document is None:
            return
        dialog = DocumentProblemsDialog(desk.document, self._window.language, self._window)
        shown = desk.document_id
        dialog.passage_wanted.connect(lambda block: desk.go_to(shown, block) if shown is not None else None)
        # Not modal, so that the person can read a place before going to the next.
        dialog.show()

    def show_shortcuts(self) -> None:
        """Show every key."""
        from reader.interface.dialogs.shortcuts import ShortcutsDialog  # noqa: PLC0415

        ShortcutsDialog(self._window.actions_, self._window).open()

    def show_about(self) -> None:
        """Say what the program is."""
        from reader.interface.dialogs.about import AboutDialog  # noqa: PLC0415

        AboutDialog(self._window).open()

    def _report_content(self, number: int) -> ReportContent | None:
        from reader.interface.dialogs.import_report import ReportContent  # noqa: PLC0415

        workspace = self._window.workspace
        try:
            report = import_history.report(workspace, number)
            review = import_history.still_to_review(workspace, report)
        except LecternError as error:
            self._window.tell_error(error)
            return None
        entries = {entry.id: entry for entry in workspace.library.documents.listing()}
        return ReportContent(report, entries, review)

    def _set_theme(self, theme: Theme) -> None:
        if self.concordance is not None:
            self.concordance.set_theme(theme)

    def _go_to_line(self, line: object) -> None:
        """Open the place of a line, and bring the reader before the person."""
        window = self._window
        if isinstance(line, PlacedLine):
            hit = line.hit
            window.desk.go_to(hit.document, hit.block, hit.start, hit.end, hit.footnote)
            if hit.footnote is None and hit.block is not None:
                window.desk.view.set_current_mention(hit.block, hit.start, hit.end)
            window.raise_()
            window.activateWindow()
            window.desk.view.setFocus()

    def _go_to_place(self, place: ReportPlace) -> None:
        window = self._window
        if place.document is None:
            return
        note = window.workspace.library.annotations.get(place.annotation) if place.annotation is not None else None
        if note is not None:
            window.reviewing.go(note)
        else:
            window.desk.go_to(place.document, place.block)
