"""Where the person has been: back and forward over jumps."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal

MERGING_SECONDS = 2.0
"""Jumps that follow each other faster are one step, as in Zotero's reader."""

LONGEST = 200


@dataclass(frozen=True, slots=True)
class Place:
    """A place in the library: the block (and the character in it) at the top of the window, or that was jumped to."""

    document: int
    block: str | None = None
    offset: int = 0
    fraction: float = 0.0


class JumpHistory(QObject):
    """The places that were left by a jump, and those that were left by going back.

    Stepping quickly through mentions is one step: a jump within MERGING_SECONDS of the last, in the same document,
    leaves no place of its own.
    """

    changed = Signal()

    def __init__(self, parent: QObject | None = None, clock: Callable[[], float] = time.monotonic) -> None:
        super().__init__(parent)
        self._behind: list[Place] = []
        self._ahead: list[Place] = []
        self._clock = clock
        self._last_jump = float("-inf")

    @property
    def can_go_back(self) -> bool:
        """Whether a place lies behind."""
        return bool(self._behind)

    @property
    def can_go_forward(self) -> bool:
        """Whether a place lies ahead."""
        return bool(self._ahead)

    def leave(self, here: Place, target: int) -> None:
        """Keep the place that a jump to the document `target` leaves, unless it continues a quick row of jumps."""
        now = self._clock()
        quick = now - self._last_jump < MERGING_SECONDS
        self._last_jump = now
        self._ahead.clear()
        same_row = quick and self._behind and here.document == target == self._behind[-1].document
        if not same_row and (not self._behind or self._behind[-1] != here):
            self._behind.append(here)
            del self._behind[:-LONGEST]
        self.changed.emit()

    def back(self, here: Place | None) -> Place | None:
        """Return the place to go back to and keep `here` ahead."""
        return self._move(self._behind, self._ahead, here)

    def forward(self, here: Place | None) -> Place | None:
        """Return the place to go forward to and keep `here` behind."""
        return self._move(self._ahead, self._behind, here)

    def forget_documents(self, kept: frozenset[int]) -> None:
        """Drop the places in documents that the library no longer has."""
        for places in (self._behind, self._ahead):
            places[:] = [place for place in places if place.document in kept]
        self.changed.emit()

    def _move(self, source: list[Place], other: list[Place], here: Place | None) -> Place | None:
        if not source:
            return None
        place = source.pop()
        if here is not None:
            other.append(here)
        self._last_jump = float("-inf")
        self.changed.emit()
        return place
