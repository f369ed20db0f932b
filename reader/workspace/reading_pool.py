"""Reading many files at once on processes of their own, in order, with a bound on what waits.

A process that ends while it reads fails its file only; where no process can be started at all, as from a script
without a main guard, the files are read in this one.
"""

from __future__ import annotations

import multiprocessing
import os
import time
from collections import deque
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field
from multiprocessing.connection import Connection, wait
from multiprocessing.process import BaseProcess
from pathlib import Path
from typing import Self

from reader.errors import UnreadableFile
from reader.workspace import reading_process
from reader.workspace.reading_process import READY, Answer, Result

PROCESSES = max(1, min(os.cpu_count() or 1, 4))
"""How many read at once; more would not be fed by the one that writes, and each holds some 80 MB."""

WAITING_MOST = 24
"""How many files may be asked for or read but not yet written; bounds the memory."""

ASKED_MOST = 2
"""Files that a process has at hand: the one that it reads and the next."""

MINUTES_A_FILE = 5
"""After so long a file counts as one that cannot be read."""

_GLANCE_SECONDS = 0.1
_START_SECONDS = 60
_STARTS_IN_VAIN = 2


@dataclass(slots=True, eq=False)
class Slot:
    """A file that was asked for, by its path or by the bytes that are kept of it, and what came of it."""

    source: Path | bytes
    given: str
    result: Result | None = None
    since: float = 0.0


@dataclass(slots=True, eq=False)
class Helper:
    """A process with the files that it was asked for; the first is the one that it reads."""

    process: BaseProcess
    connection: Connection
    asked: deque[Slot] = field(default_factory=deque)
    is_ready: bool = False
    started: float = field(default_factory=time.monotonic)

    @property
    def is_stuck(self) -> bool:
        """Whether it has taken too long over its file, or never came to life."""
        if not self.is_ready:
            return time.monotonic() - self.started > _START_SECONDS
        return bool(self.asked) and time.monotonic() - self.asked[0].since > MINUTES_A_FILE * 60

    def end(self) -> None:
        """Stop the process at once."""
        self.process.kill()
        self.process.join()
        self.connection.close()


class ReadingPool:
    """Up to `most` processes, started as they are needed; with 0 the files are read in this one.

    Close it, or use it as a context, so that none stays behind.
    """

    def __init__(self, most: int = PROCESSES) -> None:
        self._most = most
        self._helpers: list[Helper] = []
        self._waiting: deque[Slot] = deque()
        self._in_vain = 0

    def submit(self, source: Path | bytes, given: str) -> Slot:
        """Ask for a file, or for bytes of one; `given` is its path for people. The slot is for `result`."""
        slot = Slot(source, given)
        self._waiting.append(slot)
        self._hand_out()
        return slot

    def result(self, slot: Slot, cancelled: Callable[[], bool]) -> Result | None:
        """Wait for a file's result; None where the person stops before."""
        while slot.result is None:
            if cancelled():
                return None
            if not self._helpers and (self._most == 0 or self._in_vain >= _STARTS_IN_VAIN):
                self._take_back(slot)
                slot.result = reading_process.read(slot.source, slot.given)
                break
            self._look(_GLANCE_SECONDS)
            self._hand_out()
        return slot.result

    def close(self) -> None:
        """End every process, whatever it does."""
        for helper in self._helpers:
            helper.end()
        self._helpers.clear()
        self._waiting.clear()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_error: object) -> None:
        self.close()

    def _hand_out(self) -> None:
        """Give files to the processes, first those that have none; start another where all are busy."""
        while self._waiting:
            free = [helper for helper in self._helpers if len(helper.asked) < ASKED_MOST]
            idle = [helper for helper in free if not helper.asked]
            if not idle and len(self._helpers) < self._most and self._in_vain < _STARTS_IN_VAIN:
                idle = self._start()
            chosen = next(iter((*idle, *free)), None)
            if chosen is None:
                return
            self._ask(chosen, self._waiting.popleft())

    def _start(self) -> list[Helper]:
        context = multiprocessing.get_context("spawn")
        ours, theirs = context.Pipe()
        process = context.Process(target=reading_process.serve, args=(theirs,), daemon=True)
        try:
            process.start()
        except OSError:
            ours.close()
            self._in_vain = _STARTS_IN_VAIN
            return []
        finally:
            theirs.close()
        self._helpers.append(Helper(process, ours))
        return self._helpers[-1:]

    def _ask(self, helper: Helper, slot: Slot) -> None:
        if not helper.asked:
            slot.since = time.monotonic()
        helper.asked.append(slot)
        # One that has ended is found out when it is listened to.
        with suppress(OSError):
            helper.connection.send((slot.source, slot.given))

    def _look(self, seconds: float) -> None:
        """Take what the processes have sent, and deal with those that ended or take too long."""
        heard = wait([helper.connection for helper in self._helpers], seconds)
        for helper in tuple(self._helpers):
            if helper.connection in heard:
                self._listen(helper)
            elif helper.is_stuck:
                given = helper.asked[0].given if helper.asked else ""
                self._lose(helper, UnreadableFile("reading_too_long", given, minutes=MINUTES_A_FILE))

    def _listen(self, helper: Helper) -> None:
        try:
            said = helper.connection.recv()
        except (EOFError, OSError):
            self._lose(helper, None)
            return
        if said == READY:
            helper.is_ready = True
            self._in_vain = 0
            if helper.asked:
                helper.asked[0].since = time.monotonic()
            return
        answer: Answer = said
        helper.asked.popleft().result = answer.result
        if answer.is_last:
            self._dismiss(helper)
        elif helper.asked:
            helper.asked[0].since = time.monotonic()

    def _lose(self, helper: Helper, error: UnreadableFile | None) -> None:
        """Fail the file that a process was reading when it ended; the next one goes to another process."""
        if not helper.is_ready:
            self._in_vain += 1
        elif helper.asked:
            slot = helper.asked.popleft()
            slot.result = error or UnreadableFile("reader_ended", slot.given)
        self._dismiss(helper)

    def _dismiss(self, helper: Helper) -> None:
        self._helpers.remove(helper)
        self._waiting.extendleft(reversed(helper.asked))
        helper.asked.clear()
        helper.end()

    def _take_back(self, slot: Slot) -> None:
        with suppress(ValueError):
            self._waiting.remove(slot)
