"""Finding the organizations of the library anew from the window: on a thread of its own, one run at a time."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal

from reader.interface.background import Task, TaskRunner
from reader.workspace.recognising import Recognised, recognise_in_own_library
from reader.workspace.workspace import Workspace

_WAIT_MILLISECONDS = 500
"""How long to wait before looking again whether files are still being read."""


class RecognitionControl(QObject):
    """Starts a run when the person's list changed; another change meanwhile stops the run and begins anew.

    `has_to_wait` tells whether files are being read now. `progressed` carries how many documents are done and of all,
    `finished` a Recognised, `failed` an error.
    """

    progressed = Signal(int, int)
    finished = Signal(object)
    failed = Signal(object)

    def __init__(
        self, workspace: Workspace, runner: TaskRunner, has_to_wait: Callable[[], bool], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._runner = runner
        self._has_to_wait = has_to_wait
        self._task: Task | None = None
        self._is_wanted = False
        self._is_shut = False
        self._wait = QTimer(self)
        self._wait.setSingleShot(True)
        self._wait.setInterval(_WAIT_MILLISECONDS)
        self._wait.timeout.connect(self._next)

    @property
    def busy(self) -> bool:
        """Whether a run is under way or waits until files have been read."""
        return self._task is not None or self._is_wanted

    def start(self) -> None:
        """Go through the library with the list as it is now."""
        self._is_wanted = True
        if self._task is not None:
            self._task.cancel()
        else:
            self._next()

    def cancel(self) -> None:
        """Stop after the document that is being gone through; what is done stays."""
        self._is_wanted = False
        self._wait.stop()
        if self._task is not None:
            self._task.cancel()

    def shut(self) -> None:
        """Start and tell nothing any more; the window closes."""
        self._is_shut = True
        self.cancel()

    def _next(self) -> None:
        if not self._is_wanted or self._task is not None:
            return
        if self._has_to_wait():
            # What is being read now may have been gone through with the list as it was.
            self._wait.start()
            return
        self._is_wanted = False
        library = self._workspace.path
        self._task = self._runner.start(
            lambda progress, cancelled: recognise_in_own_library(
                library, lambda done, total: progress(done, total, ""), cancelled
            ),
            self._on_done,
            self._on_failure,
            lambda done, total, _name: self.progressed.emit(done, total),
        )

    def _on_done(self, done: Recognised) -> None:
        self._task = None
        if self._is_shut:
            return
        self._workspace.announce(done.change())
        if self._is_wanted:
            self._next()
        else:
            self.finished.emit(done)

    def _on_failure(self, error: Exception) -> None:
        self._task = None
        self._is_wanted = False
        if not self._is_shut:
            self.failed.emit(error)
