"""Importing files from the window: on a thread of its own, with progress, and a word about what came of it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QProgressBar, QPushButton, QSizePolicy, QWidget

from reader.interface.background import Task, TaskRunner
from reader.interface.garbage import spare_what_lives
from reader.workspace import importing
from reader.workspace.importing import ImportReport
from reader.workspace.workspace import Workspace


class ProgressStrip(QFrame):
    """A line at the window's foot while something long is done: what, how far, and a way to stop."""

    cancelled = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("progressStrip")
        self.label = QLabel(self)
        self.label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.bar = QProgressBar(self)
        self.bar.setTextVisible(False)
        self.bar.setFixedSize(200, 6)
        self.button = QPushButton(self.tr("Stop"), self)
        self.button.clicked.connect(self.cancelled)
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 6, 14, 6)
        row.setSpacing(12)
        row.addWidget(self.label, 1)
        row.addWidget(self.bar)
        row.addWidget(self.button)
        self.hide()

    def show_progress(self, done: int, total: int, name: str) -> None:
        """Say which file is being imported."""
        self._show(self.tr("Importing {name} ({number} of {total})"), done, total, name)

    def show_reading(self, done: int, total: int, name: str) -> None:
        """Say which document is being read anew."""
        self._show(self.tr("Reading {name} anew ({number} of {total})"), done, total, name)

    def show_recognising(self, done: int, total: int) -> None:
        """Say in how many documents organizations were looked for again."""
        self._show(self.tr("Looking for organizations again ({number} of {total})"), done, total, "")

    def _show(self, words: str, done: int, total: int, name: str) -> None:
        self.label.setText(words.format(name=name, number=min(done + 1, total), total=total))
        self.bar.setMaximum(max(total, 1))
        self.bar.setValue(done)
        self.show()


class ImportControl(QObject):
    """Starts imports one after another; `finished` carries the report, `progressed` goes to whoever shows it.

    `began` comes before the first, `ended` when none is left.
    """

    began = Signal()
    ended = Signal()
    progressed = Signal(int, int, str)
    finished = Signal(object)
    failed = Signal(object)

    def __init__(self, workspace: Workspace, runner: TaskRunner, parent: QObject) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._runner = runner
        self._waiting: list[tuple[list[Path], Callable[[ImportReport], None] | None]] = []
        self._task: Task | None = None

    @property
    def busy(self) -> bool:
        """Whether files are being imported."""
        return self._task is not None

    def start(self, paths: Sequence[Path], then: Callable[[ImportReport], None] | None = None) -> None:
        """Import files and folders; `then` is called with the report, in the place of `finished`."""
        if not paths:
            return
        self._waiting.append((list(paths), then))
        if self._task is None:
            self.began.emit()
            self._next()

    def cancel(self) -> None:
        """Stop after the file that is being read; what is imported stays."""
        self._waiting.clear()
        if self._task is not None:
            self._task.cancel()

    def _next(self) -> None:
        if self._task is not None:
            return
        if not self._waiting:
            self.ended.emit()
            return
        paths, then = self._waiting.pop(0)
        library = self._workspace.path
        spare_what_lives()
        self._task = self._runner.start(
            lambda progress, cancelled: importing.import_in_own_library(library, paths, progress, cancelled),
            lambda report: self._on_report(report, then),
            self._on_failure,
            self.progressed.emit,
        )

    def _on_report(self, report: ImportReport, then: Callable[[ImportReport], None] | None) -> None:
        self._task = None
        self._workspace.announce(report.change())
        (then or self.finished.emit)(report)
        self._next()

    def _on_failure(self, error: Exception) -> None:
        self._task = None
        self.failed.emit(error)
        self._next()
