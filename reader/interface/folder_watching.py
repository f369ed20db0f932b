"""Watching folders for new files while the window is open: looked at from time to time, in the background."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal

from reader.errors import LecternError
from reader.interface.background import TaskRunner
from reader.interface.import_control import ImportControl
from reader.library.watch_store import FileStamp
from reader.settings import Settings
from reader.workspace import watching
from reader.workspace.import_report import ImportReport
from reader.workspace.watching import FolderWatch
from reader.workspace.workspace import Workspace

REST_MILLISECONDS = 20_000
"""How long to wait between two looks into folders in which nothing was new."""
WAIT_MILLISECONDS = 3_000
"""How long to wait for a file that may still be copied."""


class FolderWatching(QObject):
    """Imports what is new in the folders of the settings; `imported` carries each report, `failed` an error."""

    imported = Signal(object)
    failed = Signal(object)

    def __init__(
        self, workspace: Workspace, settings: Settings, imports: ImportControl, runner: TaskRunner, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._settings = settings
        self._imports = imports
        self._runner = runner
        self._watch = FolderWatch(())
        self._is_looking = False
        self._is_stopped = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.look)

    def start(self) -> None:
        """Watch the folders of the settings from now on; with none, do nothing."""
        folders = [Path(name) for name in self._settings.watched_folders]
        self._watch = FolderWatch(folders)
        self._timer.stop()
        if folders and not self._is_stopped:
            self._timer.start(0)

    def folders_changed(self) -> None:
        """Watch other folders; what was dealt with in those that are left out is forgotten."""
        try:
            watching.forget_others(self._workspace, [Path(name) for name in self._settings.watched_folders])
        except LecternError as error:
            self.failed.emit(error)
        self.start()

    def stop(self) -> None:
        """Look no more; the window closes."""
        self._is_stopped = True
        self._timer.stop()

    def look(self) -> None:
        """Look once, unless that is being done or files are being imported."""
        if self._is_looking or self._imports.busy:
            self._again(WAIT_MILLISECONDS)
            return
        self._is_looking = True
        watch, library = self._watch, self._workspace.path

        def work(_progress: object, _cancelled: object) -> Mapping[Path, FileStamp]:
            with Workspace.open(library) as own:
                known = watching.known_files(own)
            return watch.poll(known)

        self._runner.start(work, lambda ready: self._on_ready(ready, watch), self._on_failure)

    def _on_ready(self, ready: Mapping[Path, FileStamp], watch: FolderWatch) -> None:
        self._is_looking = False
        # Other folders may have been chosen while this look was under way.
        if ready and not self._is_stopped and watch is self._watch:
            self._imports.start(list(ready), self._remembering(ready, watch))
        self._again(WAIT_MILLISECONDS if self._watch.is_waiting else REST_MILLISECONDS)

    def _remembering(self, ready: Mapping[Path, FileStamp], watch: FolderWatch) -> Callable[[ImportReport], None]:
        def remember(report: ImportReport) -> None:
            try:
                if watch is self._watch:
                    watching.remember(self._workspace, ready, report)
            except LecternError as error:
                self.failed.emit(error)
            self.imported.emit(report)

        return remember

    def _on_failure(self, error: Exception) -> None:
        self._is_looking = False
        self.failed.emit(error)
        self._again(REST_MILLISECONDS)

    def _again(self, milliseconds: int) -> None:
        if self._settings.watched_folders and not self._is_stopped:
            self._timer.start(milliseconds)
