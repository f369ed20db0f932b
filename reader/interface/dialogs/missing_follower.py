"""Keeps the list of what is cited but not here up to date, and finds what the texts in it are called."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal

from reader.errors import LecternError
from reader.interface.background import Task, TaskRunner
from reader.interface.dialogs.missing import MissingDialog
from reader.workspace.change import Change, ChangeKind
from reader.workspace.cited_titles import titles_told
from reader.workspace.missing import missing_documents
from reader.workspace.workspace import Workspace

_PAUSE_MILLISECONDS = 600
"""An import tells of many changes; the list is made anew when it pauses."""

_KINDS = {
    ChangeKind.DOCUMENTS_ADDED,
    ChangeKind.DOCUMENTS_REMOVED,
    ChangeKind.DOCUMENTS_REPLACED,
    ChangeKind.FACTS,
}


class MissingFollower(QObject):
    """Belongs to a MissingDialog and ends with it; `failed` carries a LecternError."""

    failed = Signal(object)

    def __init__(self, workspace: Workspace, runner: TaskRunner, dialog: MissingDialog, limit: int) -> None:
        super().__init__(dialog)
        self._workspace = workspace
        self._runner = runner
        self._dialog = dialog
        self._limit = limit
        self._task: Task | None = None
        self._is_over = False
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(_PAUSE_MILLISECONDS)
        self._soon.timeout.connect(self.refresh)
        self._end_subscription = workspace.subscribe(self._on_change)
        dialog.finished.connect(self._end)

    def refresh(self) -> None:
        """Show what is missing now."""
        try:
            found = missing_documents(self._workspace, self._limit + 1)
        except LecternError as error:
            self.failed.emit(error)
            return
        self._dialog.show_missing(found[: self._limit], is_cut=len(found) > self._limit)
        self.ask_titles()

    def ask_titles(self) -> None:
        """Look in the citing documents for the titles of what is listed."""
        if self._task is not None:
            self._task.cancel()
        symbols, library = self._dialog.symbols(), self._workspace.path

        def work(_progress: object, cancelled: Callable[[], bool]) -> dict[str, str]:
            with Workspace.open(library) as own:
                return dict(titles_told(own, symbols, cancelled))

        self._task = self._runner.start(work, self._show_titles, self._fail)

    def _show_titles(self, titles: dict[str, str]) -> None:
        self._task = None
        if not self._is_over:
            self._dialog.show_titles(titles)

    def _fail(self, error: object) -> None:
        self._task = None
        if not self._is_over:
            self.failed.emit(error)

    def _end(self, _result: int) -> None:
        self._is_over = True
        self._soon.stop()
        self._end_subscription()
        if self._task is not None:
            self._task.cancel()

    def _on_change(self, change: Change) -> None:
        if change.kinds & _KINDS:
            self._soon.start()
