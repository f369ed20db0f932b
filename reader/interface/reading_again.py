"""Reading the library's documents anew where this Lectern reads better: offered, in the background, with a report."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from reader.errors import LecternError
from reader.interface.background import Progress, Task
from reader.interface.garbage import spare_what_lives
from reader.workspace import import_history, rereading
from reader.workspace.change import Change
from reader.workspace.import_report import ImportReport, Outcome
from reader.workspace.rereading import Listener, RereadReport

if TYPE_CHECKING:
    from reader.interface.main_window import MainWindow


class ReadingAgain(QObject):
    """Asks before it reads anew, makes way for imports, and tells afterwards what changed.

    The open document is shown anew as soon as it has been read, at the words that stood at the top; the other views
    are told at the end, because each telling draws the library's tree.
    """

    open_document_changed = Signal(object)

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._task: Task | None = None
        self._report: int | None = None
        self._is_wanted = False
        self._is_shut = False
        self.open_document_changed.connect(window.workspace.announce)
        window.imports.began.connect(self._pause)
        window.imports.ended.connect(self._go_on)
        window.progress.cancelled.connect(self._on_stop_pressed)

    @property
    def busy(self) -> bool:
        """Whether documents are being read anew, or will be when an import has ended."""
        return self._is_wanted

    def offer(self) -> None:
        """Ask whether to read anew, if that would change anything; else say nothing."""
        self._count(self._offer)

    def ask(self) -> None:
        """Do as `offer`, and say so where there is nothing to read anew."""
        self._count(self._offer_or_tell)

    def start(self) -> None:
        """Read anew what an earlier Lectern read; while files are imported, wait for the end of that."""
        if self._is_wanted:
            return
        self._is_wanted = True
        self._report = None
        if not self._window.imports.busy:
            self._go_on()

    def stop(self) -> None:
        """Stop after the document that is being read; what is read stays, the rest can be read later."""
        self._is_wanted = False
        if self._task is not None:
            self._task.cancel()

    def shut(self) -> None:
        """Tell nothing any more; the workspace may be closed."""
        self._is_shut = True
        self.stop()

    def _on_stop_pressed(self) -> None:
        # The button stops what the strip shows.
        if not self._window.imports.busy:
            self.stop()

    def _count(self, then: Callable[[int], None]) -> None:
        library = self._window.workspace.path

        def work(_progress: object, _cancelled: object) -> int:
            return rereading.count_readable_anew(library)

        self._window.runner.start(work, then, self._window.tell_error)

    def _offer(self, count: int, *, at_once: bool = False) -> None:
        if not count or self._is_wanted or self._is_shut:
            return
        words = self.tr(
            "This Lectern reads %n document(s) of your library better than before. Notes and earlier texts are kept.",
            "",
            count,
        )
        self._window.desk.messages.ask(words, self.tr("Read Them Anew"), self.start, at_once=at_once)

    def _offer_or_tell(self, count: int) -> None:
        if count:
            self._offer(count, at_once=True)
        else:
            self._window.tell(self.tr("All documents have been read as well as this Lectern can."))

    def _pause(self) -> None:
        """Make way for an import, which a person waits for."""
        if self._task is not None:
            self._task.cancel()

    def _go_on(self) -> None:
        if not self._is_wanted or self._task is not None or self._is_shut:
            return
        library, desk, report = self._window.workspace.path, self._window.desk, self._report

        def changed(document: int, change: Change) -> None:
            # Called on the other thread: the signal takes the change to this one.
            if document == desk.document_id:
                self.open_document_changed.emit(change)

        def work(progress: Progress, cancelled: Callable[[], bool]) -> RereadReport:
            return rereading.read_again_in_own_library(library, Listener(progress, changed, cancelled), report)

        spare_what_lives()
        self._task = self._window.runner.start(work, self._on_done, self._on_failure, self._show_progress)

    def _show_progress(self, done: int, total: int, name: str) -> None:
        if self._task is not None and not self._window.imports.busy:
            self._window.progress.show_reading(done, total, name)

    def _on_done(self, found: RereadReport) -> None:
        self._task = None
        if self._is_shut:
            return
        self._report = found.number if found.number is not None else self._report
        self._window.workspace.announce(found.change())
        if found.cancelled and self._is_wanted:
            # An import asked for the way; without one, it has ended meanwhile.
            if not self._window.imports.busy:
                self._go_on()
            return
        self._is_wanted = False
        if not self._window.imports.busy:
            self._window.progress.hide()
        self._tell()

    def _on_failure(self, error: Exception) -> None:
        self._task = None
        self._is_wanted = False
        if not self._is_shut:
            self._window.progress.hide()
            self._window.tell_error(error)

    def _tell(self) -> None:
        """Say in a line what reading anew changed; the rest is behind a button."""
        if self._report is None:
            return
        try:
            report = import_history.report(self._window.workspace, self._report)
            waiting = len(import_history.still_to_review(self._window.workspace, report))
        except LecternError as error:
            self._window.tell_error(error)
            return
        words = self.tr("; ").join(self._parts(report, waiting))
        show = partial(self._window.dialogs.show_reports, self._report)
        self._window.desk.messages.tell(words, self.tr("Show Report"), show, stays=bool(waiting))

    def _parts(self, report: ImportReport, waiting: int) -> list[str]:
        texts = report.with_outcome(Outcome.TEXT_RENEWED)
        parts = (
            [self.tr("Stopped; the rest can be read later (File ▸ Read Documents Anew)")] if report.cancelled else []
        )
        parts.append(
            self.tr("Read anew: the text of %n document(s) changed", "", len(texts))
            if texts
            else self.tr("Read anew: no text changed")
        )
        if self._window.desk.document_id in {item.document for item in texts}:
            parts.append(self.tr("that of the open one, too"))
        if waiting:
            parts.append(self.tr("%n note(s) await review", "", waiting))
        return parts
