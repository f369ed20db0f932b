"""What the window does with the library: import, open, remove, cite."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog

from reader.errors import LecternError
from reader.messages import describe
from reader.workspace import citing, reading, removing
from reader.workspace.importing import READABLE_ENDINGS, ImportReport, Outcome
from reader.workspace.synchronised_folders import synchronising_service

if TYPE_CHECKING:
    from reader.interface.main_window import MainWindow


class LibraryActs(QObject):
    """Acts on whole documents; long ones run in the background and end with a message."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        window.library.document_wanted.connect(self._open_from_library)
        window.library.passage_wanted.connect(window.desk.go_to)
        window.library.removal_wanted.connect(self.remove)
        window.library.citation_wanted.connect(self.copy_citation_of)
        window.library.details_wanted.connect(window.dialogs.correct_details)
        window.library.earlier_texts_wanted.connect(window.dialogs.show_earlier_texts)
        window.imports.progressed.connect(self._show_progress)
        window.imports.finished.connect(self._on_imported)
        window.imports.failed.connect(self._on_import_failed)
        window.folder_watching.imported.connect(self._on_watched)
        window.folder_watching.failed.connect(window.tell_error)
        window.progress.cancelled.connect(window.imports.cancel)

    def import_paths(self, paths: Sequence[Path], then: Callable[[ImportReport], None] | None = None) -> None:
        """Import files and folders, with a word about the result unless `then` takes it."""
        self._window.imports.start(paths, then)

    def open_first(self, report: ImportReport) -> None:
        """Open the first document of an import, and say what went wrong with others and whose text was replaced."""
        self._end_progress()
        if report.documents:
            self._window.desk.open(report.documents[0])
        else:
            self.open_last()
        if report.with_outcome(Outcome.FAILED) or report.with_outcome(Outcome.REPLACED):
            self._tell_import(report)

    def warn_of_synchronisation(self) -> None:
        """Say, once for each library, that it lies in a folder that a cloud service synchronises."""
        window = self._window
        service = synchronising_service(window.workspace.path)
        known = window.settings.libraries_warned_of
        path = str(window.workspace.path)
        if service is None or path in known:
            return
        window.settings.libraries_warned_of = (*known, path)
        window.desk.messages.tell(
            self.tr(
                "The library lies in a folder that {service} synchronises; a copy made while you work can damage it."
                " Better keep it in a folder of this computer alone: {folder}"
            ).format(service=service, folder=window.workspace.path.parent),
            stays=True,
        )

    def open_last(self) -> None:
        """Open the document that was read last, if there is one."""
        last = reading.last_document(self._window.workspace)
        if last is not None:
            self._window.desk.open(last)

    def remove(self, document_ids: Sequence[int]) -> None:
        """Remove documents, with a message that brings them back."""
        window = self._window
        was_open = window.desk.document_id if window.desk.document_id in document_ids else None
        try:
            removed = removing.remove_documents(window.workspace, document_ids)
        except LecternError as error:
            window.tell_error(error)
            return
        if removed:
            words = self.tr("Removed %n document(s); notes are kept.", "", len(removed))
            window.acts.offer_undo(words, lambda: self._bring_back(was_open))

    def copy_citation_of(self, document_id: int) -> None:
        """Copy how a document is cited."""
        document = self._window.workspace.library.documents.load(document_id)
        words = citing.citation(document, None, self._window.language)
        QGuiApplication.clipboard().setText(words)
        self._window.tell(self.tr("Copied: {citation}").format(citation=words))

    def _open_from_library(self, document_id: int) -> None:
        if document_id != self._window.desk.document_id:
            self._window.desk.open(document_id)

    def choose_files(self) -> None:
        """Ask for files and import them."""
        window = self._window
        patterns = " ".join(sorted(f"*{ending}" for ending in READABLE_ENDINGS))
        names, _form = QFileDialog.getOpenFileNames(
            window,
            self.tr("Import Files"),
            window.settings.last_import_folder,
            self.tr("Documents ({patterns});;All files (*)").format(patterns=patterns),
        )
        if names:
            window.settings.last_import_folder = str(Path(names[0]).parent)
            self.import_paths([Path(name) for name in names])

    def choose_folder(self) -> None:
        """Ask for a folder and import what lies in it."""
        window = self._window
        name = QFileDialog.getExistingDirectory(window, self.tr("Import Folder"), window.settings.last_import_folder)
        if name:
            window.settings.last_import_folder = name
            self.import_paths([Path(name)])

    def remove_chosen(self) -> None:
        """Remove the documents that are chosen in the library, else the open one."""
        window = self._window
        chosen = window.library.chosen_documents()
        if not chosen and window.desk.document_id is not None:
            chosen = [window.desk.document_id]
        self.remove(chosen)

    def _bring_back(self, was_open: int | None) -> None:
        self._window.acts.undo()
        if was_open is not None:
            self._window.desk.open(was_open)

    def _on_imported(self, report: ImportReport) -> None:
        self._end_progress()
        self._tell_import(report)
        if self._window.desk.document is None and report.documents:
            self._window.desk.open(report.documents[0])

    def _on_watched(self, report: ImportReport) -> None:
        """Tell what watched folders brought; a file that the library has is no news."""
        self._end_progress()
        if len(report.with_outcome(Outcome.ALREADY_THERE)) < len(report.items):
            self._tell_import(report)

    def _on_import_failed(self, error: object) -> None:
        self._end_progress()
        self._window.tell_error(error)

    def _show_progress(self, done: int, total: int, name: str) -> None:
        if self._window.desk.empty.progress.isVisible():
            self._window.desk.show_import_progress(done, total)
        else:
            self._window.progress.show_progress(done, total, name)

    def _end_progress(self) -> None:
        self._window.progress.hide()
        self._window.desk.end_first_import()

    def _tell_import(self, report: ImportReport) -> None:
        """Say in one line what an import did; what needs a look is behind a button."""
        counts = {outcome: len(report.with_outcome(outcome)) for outcome in Outcome}
        parts = []
        if counts[Outcome.IMPORTED]:
            parts.append(self.tr("Imported %n document(s)", "", counts[Outcome.IMPORTED]))
        if counts[Outcome.REPLACED]:
            parts.append(self.tr("replaced %n document(s)", "", counts[Outcome.REPLACED]))
        if counts[Outcome.ALREADY_THERE]:
            parts.append(self.tr("%n already there", "", counts[Outcome.ALREADY_THERE]))
        if counts[Outcome.FAILED]:
            parts.append(self.tr("%n file(s) could not be imported", "", counts[Outcome.FAILED]))
        if counts[Outcome.SKIPPED]:
            parts.append(self.tr("%n passed over", "", counts[Outcome.SKIPPED]))
        if report.review:
            parts.append(self.tr("%n note(s) await review", "", len(report.review)))
        if report.cancelled:
            parts.append(self.tr("stopped before the end"))
        words = self.tr(", ").join(parts) or self.tr("There was nothing to import.")
        words = words[:1].upper() + words[1:]
        only = report.items[0].error if len(report.items) == 1 else None
        if only is not None:
            words = describe(only, self._window.language)
        doubtful = any(item.problems or item.review for item in report.items)
        worth_a_look = counts[Outcome.FAILED] or counts[Outcome.REPLACED] or doubtful
        if worth_a_look:
            show = partial(self._window.dialogs.show_reports, report.number)
            self._window.tell(words, self.tr("Show Report"), show)
        else:
            self._window.tell(words)
