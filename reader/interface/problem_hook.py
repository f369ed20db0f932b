"""What happens when the program itself fails: a sentence for the person, the details in a file, and it goes on."""

from __future__ import annotations

import logging
import sys
import threading
from collections.abc import Callable
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QCoreApplication, QObject, Signal

from reader import locations

LOG_FILE = "lectern.log"
_LARGEST_LOG_BYTES = 500_000
_log = logging.getLogger("reader")


class ProblemHook(QObject):
    """Catches what nobody caught; `happened` carries the sentence, on the window's thread."""

    happened = Signal(str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._log_file: Path | None = None
        self._is_open = False

    @property
    def log_file(self) -> Path | None:
        """The file with the details, opened when it is first asked for; None where it cannot be written."""
        if not self._is_open:
            self._is_open = True
            self._log_file = _open_log()
        return self._log_file

    def install(self) -> Callable[[], None]:
        """Take the place of Python's own hooks; the returned function gives it back."""
        before = sys.excepthook, threading.excepthook
        sys.excepthook = self.caught
        threading.excepthook = self._caught_in_thread

        def uninstall() -> None:
            sys.excepthook, threading.excepthook = before

        return uninstall

    def caught(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        """Log an error with its trace and tell the person in one sentence."""
        if issubclass(kind, KeyboardInterrupt):
            QCoreApplication.quit()
            return
        log_file = self.log_file
        _log.error("Unexpected problem", exc_info=(kind, error, trace))
        if log_file is None:
            self.happened.emit(self.tr("Something went wrong. Your notes are saved."))
            return
        sentence = self.tr("Something went wrong. Your notes are saved. Details for a report are in {file}.")
        self.happened.emit(sentence.format(file=log_file))

    def _caught_in_thread(self, caught: threading.ExceptHookArgs) -> None:
        if caught.exc_value is not None:
            self.caught(caught.exc_type, caught.exc_value, caught.exc_traceback)

    def report(self, error: Exception) -> None:
        """Treat an error that a background task handed over like one that nobody caught."""
        self.caught(type(error), error, error.__traceback__)


def _open_log() -> Path | None:
    """Open the log in the cache folder; None where it cannot be written (the program runs without)."""
    # Loaded here because most starts have nothing to log, and it brings half of the network library.
    from logging.handlers import RotatingFileHandler  # noqa: PLC0415

    path = locations.user_cache() / LOG_FILE
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        handler = RotatingFileHandler(path, maxBytes=_LARGEST_LOG_BYTES, backupCount=1, encoding="utf-8", delay=True)
    except OSError:
        return None
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s %(message)s"))
    for old in [kept for kept in _log.handlers if isinstance(kept, RotatingFileHandler)]:
        _log.removeHandler(old)
        old.close()
    _log.addHandler(handler)
    return path
