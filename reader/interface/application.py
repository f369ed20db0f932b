"""The window's whole life: start, first import, documents named on the command line, picture, end."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEventLoop, Qt, QTimer
from PySide6.QtWidgets import QApplication, QMessageBox

from reader.errors import LecternError
from reader.interface import fonts, icons, translations
from reader.interface.appearance import Appearance
from reader.interface.main_window import MainWindow
from reader.interface.problem_hook import ProblemHook
from reader.messages import error_parts
from reader.settings import Settings
from reader.workspace.importing import ImportReport, seed_files
from reader.workspace.workspace import Workspace

OK = 0
FAILED = 1
_PREPARE_MILLISECONDS = 400
_LONGEST_PICTURE_WAIT_MILLISECONDS = 60_000
_INTERFACE_PIXELS = 13


def run(
    files: Sequence[Path], library_path: Path | None, screenshot: Path | None, language: str | None = None
) -> int:
    """Open the window on the last document, or on the first of `files`, and return the exit code at its end.

    With `screenshot` the window is painted into that PNG file at its first size, and nothing waits for a person.
    `language` ("zh" or "en") is spoken in this run whatever the settings say.
    """
    application = make_application()
    settings = Settings.load()
    spoken = language or translations.language_of(settings.language)
    translations.install(spoken)
    try:
        session = Session(
            settings, library_path or settings.library_to_open(), spoken, keeps_place=screenshot is None
        )
    except LecternError as error:
        _tell_before_window(error, settings, spoken, quietly=screenshot is not None)
        return FAILED
    hook = ProblemHook(application)
    hook.happened.connect(session.tell_problem)
    session.problem_hook = hook
    uninstall = hook.install()
    try:
        session.start(files)
        if screenshot is not None:
            return OK if session.picture(screenshot) else FAILED
        return application.exec()
    finally:
        uninstall()
        session.end()


def make_application() -> QApplication:
    """Make the QApplication with the program's name, style and fonts."""
    existing = QApplication.instance()
    application = existing if isinstance(existing, QApplication) else QApplication(sys.argv[:1])
    application.setApplicationName("lectern")
    application.setDesktopFileName("lectern")
    application.setStyle("Fusion")
    application.setFont(fonts.font_of(fonts.interface_families(), _INTERFACE_PIXELS))
    return application


class Session:
    """A workspace with its window; the window is made anew when the language changes.

    `keeps_place` says whether the window stands where it stood last, and whether that is noted at its end.
    """

    def __init__(self, settings: Settings, library: Path, language: str, *, keeps_place: bool = True) -> None:
        self.settings = settings
        self._language = language
        self._keeps_place = keeps_place
        self._is_new = not library.exists()
        self.workspace = Workspace.open(library)
        self.appearance = Appearance(settings)
        self.problem_hook: ProblemHook | None = None
        self._soon = QTimer()
        self._soon.setSingleShot(True)
        self._soon.setInterval(_PREPARE_MILLISECONDS)
        self._soon.timeout.connect(self._prepare)
        self.window = self._make_window()

    def start(self, files: Sequence[Path]) -> None:
        """Show the window; a new library gets its first documents, then the files that were named are opened."""
        self.window.show()
        acts = self.window.library_acts
        if self._is_new:
            self.window.desk.show_first_import()
            self.window.library.await_first_documents()
            acts.import_paths(seed_files(), None if files else self._open_after_first_import)
        if files:
            acts.import_paths(files, acts.open_first)
        elif not self._is_new:
            acts.open_last()
        self._soon.start()

    def picture(self, target: Path) -> bool:
        """Paint the window into a PNG file once nothing is under way."""
        self.wait_until_idle()
        return self.window.grab().save(str(target), "PNG")

    def wait_until_idle(self) -> None:
        """Go on until no import is under way and the window is filled."""
        loop = QEventLoop()
        watch = QTimer()
        window = self.window
        watch.timeout.connect(lambda: None if window.imports.busy or window.in_step.is_waiting else loop.quit())
        watch.start(50)
        QTimer.singleShot(_LONGEST_PICTURE_WAIT_MILLISECONDS, loop.quit)
        loop.exec()

    def tell_problem(self, words: str) -> None:
        """Show a sentence about a fault of the program."""
        self.window.desk.messages.tell(words, stays=True)

    def end(self) -> None:
        """Close the window and the library."""
        self._soon.stop()
        self.window.close()
        self.workspace.close()

    def _make_window(self) -> MainWindow:
        window = MainWindow(
            self.workspace, self.settings, self.appearance, self._language, keeps_place=self._keeps_place
        )
        # Queued, because the window that emits this is replaced.
        window.language_changed.connect(self._speak_again, Qt.ConnectionType.QueuedConnection)
        window.problem.connect(self._report)
        return window

    def _speak_again(self) -> None:
        """Make the window anew in the language of the settings, with the same document open."""
        language = translations.language_of(self.settings.language)
        if language == self.window.language:
            return
        self._language = language
        old, document = self.window, self.window.desk.document_id
        old.shut()
        translations.install(language)
        self.window = self._make_window()
        self.window.show()
        old.hide()
        old.deleteLater()
        if document is not None:
            self.window.desk.open(document)

    def _open_after_first_import(self, report: ImportReport) -> None:
        self.window.library_acts.open_first(report)

    def _report(self, error: object) -> None:
        if self.problem_hook is not None and isinstance(error, Exception):
            self.problem_hook.report(error)

    def _prepare(self) -> None:
        """Do what the first paint need not wait for: the dictionary, the daily copy, the offer to read anew."""
        if self.window.runner.busy:
            self._soon.start()
            return
        self.window.prepare()
        if self._keeps_place:
            self.window.library_acts.warn_of_synchronisation()
            self.window.folder_watching.start()
            self.window.reading_again.offer()
            self.window.organization_acts.look()


def _tell_before_window(error: LecternError, settings: Settings, language: str, *, quietly: bool) -> None:
    """Tell an error that leaves no window to tell it in: on stderr, and in a box where a person looks on."""
    what, subject, remedy = error_parts(error, language)
    sys.stderr.write(f"{what}\n{subject}\n{remedy}\n")
    if not quietly:
        appearance = Appearance(settings)
        name = QCoreApplication.translate("MainWindow", "Lectern")
        box = QMessageBox(QMessageBox.Icon.Warning, name, what)
        box.setWindowIcon(icons.application_icon())
        box.setTextFormat(Qt.TextFormat.PlainText)
        box.setInformativeText(f"{subject}\n\n{remedy}")
        box.exec()
        appearance.deleteLater()
