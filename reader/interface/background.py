"""Long work on a thread of its own, with progress, a way to stop it, and its result handed back to the window."""

from __future__ import annotations

import threading
from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, QThread, Signal

from reader.errors import LecternError

Progress = Callable[[int, int, str], None]
Work = Callable[[Progress, Callable[[], bool]], Any]
"""Work gets `progress(done, total, what)` and `cancelled()`, and opens its own connection to the library."""


class Task(QThread):
    """One piece of work; exactly one of `succeeded` and `failed` is emitted, on the window's thread."""

    progressed = Signal(int, int, str)
    succeeded = Signal(object)
    failed = Signal(object)

    def __init__(self, work: Work, parent: QObject) -> None:
        super().__init__(parent)
        self._work = work
        self._stop = threading.Event()

    def cancel(self) -> None:
        """Ask the work to stop at its next step; what it has finished by then stays."""
        self._stop.set()

    def run(self) -> None:
        """Do the work (Qt calls this on the new thread)."""
        try:
            result = self._work(self.progressed.emit, self._stop.is_set)
        except LecternError as error:
            self.failed.emit(error)
        except Exception as error:  # noqa: BLE001 - whatever happens, the window must hear of it
            self.failed.emit(error)
        else:
            self.succeeded.emit(result)


class TaskRunner(QObject):
    """Keeps the tasks that are under way, and ends them when the window closes."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._tasks: set[Task] = set()
        self._is_finished = False

    def start(
        self,
        work: Work,
        succeeded: Callable[[Any], None],
        failed: Callable[[Exception], None],
        progressed: Callable[[int, int, str], None] | None = None,
    ) -> Task:
        """Start work and connect what follows it; after `finish` the task never starts and nothing follows."""
        task = Task(work, self)
        if self._is_finished:
            # What waited for other work, as the dictionary does, comes up when that is cancelled.
            return task
        self._tasks.add(task)
        task.succeeded.connect(succeeded)
        task.failed.connect(failed)
        if progressed is not None:
            task.progressed.connect(progressed)
        task.finished.connect(lambda: self._forget(task))
        task.start()
        return task

    @property
    def busy(self) -> bool:
        """Whether any task is under way."""
        return bool(self._tasks)

    def finish(self) -> None:
        """Cancel all tasks, wait until their threads have ended, and start none any more: the window closes."""
        self._is_finished = True
        for task in tuple(self._tasks):
            task.cancel()
            task.wait()

    def _forget(self, task: Task) -> None:
        self._tasks.discard(task)
        task.deleteLater()
