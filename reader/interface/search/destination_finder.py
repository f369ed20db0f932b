"""Finding where typed text leads, on a thread of its own, so that typing never waits for the library."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from reader.document.model import Document
from reader.interface.background import TaskRunner
from reader.workspace import finding
from reader.workspace.finding import Destination
from reader.workspace.workspace import Workspace


class DestinationFinder(QObject):
    """Answers one query at a time; of those that come meanwhile only the last is answered.

    `found` carries the query and its destinations, `failed` the error.
    """

    found = Signal(str, object)
    failed = Signal(object)

    def __init__(
        self,
        library: Path,
        runner: TaskRunner,
        opened: Callable[[], tuple[Document | None, int | None]],
        language: str,
    ) -> None:
        super().__init__(runner)
        self._library = library
        self._runner = runner
        self._opened = opened
        self._language = language
        self._wanted: str | None = None
        self._is_busy = False

    def ask(self, query: str) -> None:
        """Look where a query leads, from the document that is open now."""
        self._wanted = query
        if not self._is_busy:
            self._next()

    def _next(self) -> None:
        query, self._wanted = self._wanted, None
        if query is None:
            return
        self._is_busy = True
        library, language = self._library, self._language
        document, document_id = self._opened()

        def work(_progress: object, _cancelled: object) -> Sequence[Destination]:
            with Workspace.open(library) as own:
                return finding.go_to(own, query, document, document_id, language)

        self._runner.start(work, lambda destinations: self._answer(query, destinations), self._fail)

    def _answer(self, query: str, destinations: Sequence[Destination]) -> None:
        self._is_busy = False
        self.found.emit(query, destinations)
        self._next()

    def _fail(self, error: Exception) -> None:
        self._is_busy = False
        self.failed.emit(error)
        self._next()
