"""A process that reads files for an import and sends back what the library is to write.

It is started anew rather than forked, so that it has neither window nor open library, and can be ended at any time:
nothing but its answer comes out of it.
"""

from __future__ import annotations

import os
import signal
from contextlib import suppress
from dataclasses import dataclass
from multiprocessing.connection import Connection
from pathlib import Path

from reader.errors import LecternError
from reader.library.prepared import PreparedDocument
from reader.workspace.source_reading import prepared_bytes, prepared_file

Result = PreparedDocument | LecternError

RETIRE_ABOVE_BYTES = 200_000_000
"""Memory above which a process ends after its file; a fresh one takes over, so that one huge file costs no more."""

RETIRE_AFTER_FILES = 1000
"""The same by count, for systems that do not tell a process's memory."""

_LESS_URGENT = 5
"""By how much the reading gives way to the window (os.nice)."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What came of a file; with `is_last` the process has ended after it."""

    result: Result
    is_last: bool = False


READY = "ready"
"""What a process sends when it can take files."""


def serve(connection: Connection) -> None:
    """Answer paths until the connection closes; the main function of the process."""
    # Ctrl+C goes to every process of the terminal, and only the one that writes may decide what it means.
    with suppress(ValueError):
        signal.signal(signal.SIGINT, signal.SIG_IGN)
    if hasattr(os, "nice"):
        os.nice(_LESS_URGENT)
    done = 0
    with suppress(EOFError, OSError), connection:
        connection.send(READY)
        while True:
            source, given = connection.recv()
            result = read(source, given)
            done += 1
            is_last = done >= RETIRE_AFTER_FILES or _memory_used() > RETIRE_ABOVE_BYTES
            connection.send(Answer(result, is_last))
            if is_last:
                return


def read(source: Path | bytes, given: str) -> Result:
    """Read one file, or the bytes of one; a failure is a value here, since it goes to another process."""
    try:
        return prepared_bytes(source, given) if isinstance(source, bytes) else prepared_file(source, given)
    except LecternError as error:
        return error
    except MemoryError:
        return LecternError("reader_ended", given)


def _memory_used() -> int:
    """Return the memory that this process has, in bytes; 0 where the system does not tell."""
    try:
        pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1])
        return pages * os.sysconf("SC_PAGE_SIZE")
    except OSError:
        pass
    try:
        import resource  # noqa: PLC0415 (not on Windows)
    except ImportError:
        return 0
    # Not on Linux, where a process that is started anew inherits its parent's peak.
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
