"""Searching the whole library from the window: in the background, with the results at the left."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from reader.workspace.finding import SearchHit
from reader.workspace.search_results import SearchResults, search_results
from reader.workspace.workspace import Workspace

if TYPE_CHECKING:
    from reader.interface.main_window import MainWindow

_LIMIT = 200
_MORE = 5
"""How many times as many passages are looked for when more are asked for."""


class SearchControl(QObject):
    """Runs one search at a time; the last one wins."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._words = ""
        self._limit = _LIMIT
        window.go_to_box.search_wanted.connect(self.search)
        window.results.hit_chosen.connect(self._go_to_hit)
        window.results.closed.connect(lambda: window.show_left(window.library))
        window.results.more_wanted.connect(lambda: self._look(self._limit * _MORE))
        window.results.other_names_switched.connect(self._switch)
        window.results.organization_wanted.connect(window.dialogs.show_concordance)
        window.library.search_wanted.connect(self.search)
        window.results.names.set_on(on=window.settings.search_other_names)

    def start(self) -> None:
        """Show the results of the last search, and put the focus where the next is typed."""
        if self._words:
            self._window.show_left(self._window.results)
        self._window.go_to_box.start(self._words)

    def search(self, words: str) -> None:
        """Look for words in every document."""
        self._words = words
        self._look(_LIMIT)

    def _look(self, limit: int) -> None:
        """Look for the words of the last search."""
        window, words = self._window, self._words
        self._limit = limit
        window.show_left(window.results)
        window.results.show_waiting(words)
        path, other_names = window.workspace.path, window.settings.search_other_names
        asked = (words, limit, other_names)

        def work(_progress: object, _cancelled: object) -> SearchResults:
            with Workspace.open(path) as own:
                return search_results(own, words, limit, other_names=other_names)

        window.runner.start(work, lambda results: self._show(asked, results), window.tell_error)

    def _show(self, asked: tuple[str, int, bool], results: SearchResults) -> None:
        window = self._window
        if asked != (self._words, self._limit, window.settings.search_other_names):
            return
        entries = {entry.id: entry for entry in window.workspace.library.documents.listing()}
        is_continued = self._limit > _LIMIT
        scroll_bar = window.results.tree.verticalScrollBar()
        place = scroll_bar.value()
        window.results.show_results(self._words, results, entries, self._limit)
        if is_continued:
            # The person reads on where the list ended before.
            scroll_bar.setValue(place)
        elif results.places:
            window.results.focus_list()

    def _switch(self, on: bool) -> None:  # noqa: FBT001 - a signal's argument
        """Find other names of an organization from now on, or the very words alone."""
        self._window.settings.search_other_names = on
        self._look(_LIMIT)

    def _go_to_hit(self, hit: object) -> None:
        if isinstance(hit, SearchHit):
            self._window.desk.go_to(hit.document, hit.block, hit.start, hit.end, hit.footnote)
