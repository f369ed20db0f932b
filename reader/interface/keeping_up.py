"""Shows in the window what a command or another window wrote into the same library, a moment after it was written."""

from __future__ import annotations

from contextlib import suppress

from PySide6.QtCore import QObject, QTimer

from reader.errors import LecternError
from reader.interface.background import TaskRunner
from reader.workspace.other_writers import OtherWriters
from reader.workspace.workspace import Workspace

REST_MILLISECONDS = 1_500
"""How long to wait between two looks."""


class KeepingUp(QObject):
    """Looks for what others wrote, except while own threads may be writing: they tell it themselves."""

    def __init__(self, workspace: Workspace, runner: TaskRunner, parent: QObject) -> None:
        super().__init__(parent)
        self._writers = OtherWriters(workspace)
        self._runner = runner
        self._timer = QTimer(self)
        self._timer.setInterval(REST_MILLISECONDS)
        self._timer.timeout.connect(self.look)
        self._timer.start()

    def look(self) -> None:
        """Look once; a library that cannot be read at the moment is told by whatever the person does next."""
        if self._runner.busy:
            return
        with suppress(LecternError):
            self._writers.look()

    def shut(self) -> None:
        """Look no more; the window closes."""
        self._timer.stop()
        self._writers.shut()
