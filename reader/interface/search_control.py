"""Searching the whole library from the window: in the background, with the results at the left."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from reader.workspace import finding
from reader.workspace.finding import SearchHit
from reader.workspace.workspace import Workspace

if TYPE_CHECKING:
    from reader.interface.main_window import MainWindow

_LIMIT = 200


class SearchControl(QObject):
    """Runs one search at a time; the last one wins."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._words = ""
        window.go_to_box.search_wanted.connect(self.search)
        window.results.hit_chosen.connect(self._go_to_hit)
        window.results.closed.connect(lambda: window.show_left(window.library))

    def start(self) -> None:
        """Show the results of the last search, and put the focus where the next is typed."""
        if self._words:
            self._window.show_left(self._window.results)
        self._window.go_to_box.start(self._words)

    def search(self, words: str) -> None:
        """Look for words in every document."""
        window = self._window
        self._words = words
        window.show_left(window.results)
        window.results.show_waiting(words)
        path = window.workspace.path

        def work(_progress: object, _cancelled: object) -> list[SearchHit]:
            with Workspace.open(path) as own:
                return finding.search(own, words, _LIMIT)

        window.runner.start(work, lambda hits: self._show(words, hits), window.tell_error)

    def _show(self, words: str, hits: list[SearchHit]) -> None:
        if words != self._words:
            return
        entries = {entry.id: entry for entry in self._window.workspace.library.documents.listing()}
        self._window.results.show_hits(words, hits, entries, _LIMIT)
        if hits:
            self._window.results.focus_list()

    def _go_to_hit(self, hit: object) -> None:
        if isinstance(hit, SearchHit):
            self._window.desk.go_to(hit.document, hit.block, hit.start, hit.end, hit.footnote)
