"""The one door to a library for the window and the commands: its data, undo, and word of every change."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from types import TracebackType
from typing import Self

from reader import locations
from reader.errors import LibraryUnusable
from reader.library import backup
from reader.library.database import Library
from reader.workspace.change import Change
from reader.workspace.undo import UndoStack

Listener = Callable[[Change], None]


class Workspace:
    """An open library with its undo steps; belongs to the thread that opened it."""

    def __init__(self, library: Library) -> None:
        self.library = library
        self.undo = UndoStack(library, self._tell)
        self._has_changed = False
        self._listeners: list[Listener] = []

    @classmethod
    def open(cls, path: Path | None = None) -> Workspace:
        """Open the library at this path or the person's own; a missing one is made. Raises LibraryUnusable."""
        return cls(Library.open(path or locations.default_library()))

    @property
    def path(self) -> Path:
        """The library's file."""
        return self.library.path

    def subscribe(self, callback: Listener) -> Callable[[], None]:
        """Call `callback` with every change; the function that is returned ends it, and may be called twice."""
        self._listeners.append(callback)

        def unsubscribe() -> None:
            with suppress(ValueError):
                self._listeners.remove(callback)

        return unsubscribe

    def announce(self, change: Change) -> None:
        """Tell the views of a change that was made past the undo steps, as by an import on another thread.

        Steps that the change may have broken are dropped.
        """
        if change.is_empty:
            return
        self.undo.drop_touching(change)
        self._tell(change)

    def back_up_if_due(self) -> Path | None:
        """Copy the library where it changed since the last copy of an earlier day; return the copy, if any."""
        return backup.copy_if_due(self.library.connection)

    def close(self) -> None:
        """Close the library, copied first if something changed and a copy is due; closing twice does nothing."""
        if self._has_changed:
            self._has_changed = False
            # The library is whole without its copy, and the next session that changes something tries again.
            with suppress(LibraryUnusable):
                self.back_up_if_due()
        self._listeners.clear()
        self.library.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def _tell(self, change: Change) -> None:
        self._has_changed = True
        for listener in tuple(self._listeners):
            listener(change)
