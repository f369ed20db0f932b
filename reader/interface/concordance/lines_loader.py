"""Reads the lines of a concordance on a thread of its own, and hands them on as they come."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from reader.interface.background import Task, TaskRunner
from reader.interface.garbage import spare_what_lives
from reader.workspace.concordance import PlacedLine, lines_by_document
from reader.workspace.organizations import NamedOrganization, named_together, organizations_named
from reader.workspace.workspace import Workspace

_FIRST_BATCH = 60
_BATCH = 600
"""Lines handed on at once: the first ones as soon as a screen is full, later ones in larger pieces."""


class LinesLoader(QObject):
    """Reads one organization at a time; asking for another ends what is under way.

    `listed` carries every organization of the library, `companions` what is named beside the one asked for, `read`
    lines in the order of dates, `finished` follows the last of them, `failed` carries an error.
    """

    listed = Signal(object)
    companions = Signal(object)
    read = Signal(object)
    finished = Signal()
    failed = Signal(object)
    _handed = Signal(int, object)

    def __init__(self, library: Path, runner: TaskRunner, language: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._library = library
        self._runner = runner
        self._language = language
        self._task: Task | None = None
        self._asked = 0
        # Emitted on the reading thread and taken on the window's, so that Qt queues it.
        self._handed.connect(self._take)

    def list_organizations(self) -> None:
        """Read which organizations the library names, and how often."""
        library = self._library

        def work(_progress: object, _cancelled: object) -> list[NamedOrganization]:
            with Workspace.open(library) as own:
                return organizations_named(own)

        self._runner.start(work, self.listed.emit, self.failed.emit)

    def load(self, organization: str) -> None:
        """Read the lines of an organization, given by its full standard name."""
        self.stop()
        self._asked += 1
        # Reading makes so many values that Python would look for garbage among everything, more than once.
        spare_what_lives()
        asked, library, language = self._asked, self._library, self._language

        def work(_progress: object, cancelled: Callable[[], bool]) -> None:
            with Workspace.open(library) as own:
                waiting: list[PlacedLine] = []
                size = _FIRST_BATCH
                for lines in lines_by_document(own, organization, language):
                    if cancelled():
                        return
                    waiting += lines
                    if len(waiting) >= size:
                        self._handed.emit(asked, tuple(waiting))
                        if size == _FIRST_BATCH:
                            self._handed.emit(asked, named_together(own, organization))
                        waiting, size = [], _BATCH
                if size == _FIRST_BATCH:
                    self._handed.emit(asked, named_together(own, organization))
                self._handed.emit(asked, tuple(waiting))

        self._task = self._runner.start(
            work, lambda _nothing: self._finish(asked), lambda error: self._fail(asked, error)
        )

    def stop(self) -> None:
        """Read no further."""
        if self._task is not None:
            self._task.cancel()
            self._task = None

    def _take(self, asked: int, found: object) -> None:
        if asked != self._asked or self._task is None:
            return
        if isinstance(found, tuple):
            self.read.emit(found)
        else:
            self.companions.emit(found)

    def _finish(self, asked: int) -> None:
        if asked == self._asked and self._task is not None:
            self._task = None
            self.finished.emit()

    def _fail(self, asked: int, error: object) -> None:
        if asked == self._asked:
            self._task = None
            self.failed.emit(error)
