"""How fast a folder of documents comes into a library: recognition, citations and search index included.

Run: python tests/benchmarks/importing.py FOLDER [COUNT]. FOLDER holds documents in any form, COUNT takes so many of
them, spread evenly. In one run, each into a library of its own: with processes as the program does it, in a single
process, and the same documents as plain text. Memory is that of all processes together, at its highest; where the
time goes is measured in the single process, in processor seconds.
"""

from __future__ import annotations

import os
import sys
import tempfile
import threading
import time
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from functools import wraps
from pathlib import Path
from typing import Any, Self
from unittest import mock

from reader.export.plain_text import document_as_text
from reader.library.source_store import SourceStore
from reader.library.text_search import TextSearch
from reader.parsing import document_reader
from reader.recognition import recogniser
from reader.workspace import importing, source_reading
from reader.workspace.file_discovery import files_in
from reader.workspace.import_report import ImportReport, Outcome

MEGABYTE = 1_000_000
GLANCE_SECONDS = 0.02


class Memory:
    """The highest memory of this process and those that it started, looked at from time to time (Linux)."""

    def __init__(self) -> None:
        self.highest = 0
        self._stop = threading.Event()
        self._thread = threading.Thread(target=self._watch)

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(self, *_error: object) -> None:
        self._stop.set()
        self._thread.join()

    def _watch(self) -> None:
        while not self._stop.wait(GLANCE_SECONDS):
            self.highest = max(self.highest, sum(map(resident, family(os.getpid()))))


def family(process: int) -> Iterator[int]:
    """Yield a process and all below it."""
    yield process
    for children in Path(f"/proc/{process}/task").glob("*/children"):
        try:
            found = children.read_text(encoding="ascii").split()
        except OSError:
            continue
        for child in found:
            yield from family(int(child))


def resident(process: int) -> int:
    """Return a process's memory in bytes, pages that it shares with others included."""
    try:
        return int(Path(f"/proc/{process}/statm").read_text(encoding="ascii").split()[1]) * os.sysconf("SC_PAGE_SIZE")
    except (OSError, IndexError):
        return 0


@contextmanager
def stages(spent: dict[str, float]) -> Iterator[None]:
    """Add up the processor seconds of the stages of an import in this process."""
    places: tuple[tuple[str, Any, str], ...] = (
        ("parsing", document_reader, "read_bytes"),
        ("recognition", recogniser, "recognise"),
        ("making ready (JSON, search tokens, packing)", source_reading, "prepare"),
        ("writing documents", importing, "keep"),
        ("keeping the files", SourceStore, "keep"),
        ("search index", TextSearch, "take"),
    )
    patches = [
        mock.patch.object(owner, name, timed(getattr(owner, name), label, spent)) for label, owner, name in places
    ]
    for patch in patches:
        patch.start()
    try:
        yield
    finally:
        mock.patch.stopall()


def timed(act: Callable[..., Any], label: str, spent: dict[str, float]) -> Callable[..., Any]:
    """Wrap an act so that its processor seconds are added up."""

    @wraps(act)
    def wrapped(*arguments: Any, **named: Any) -> Any:
        start = time.thread_time()
        try:
            return act(*arguments, **named)
        finally:
            spent[label] += time.thread_time() - start

    return wrapped


@dataclass(frozen=True, slots=True)
class Measurement:
    """One import: seconds by the clock and of all processors together, the highest memory in bytes, its report."""

    seconds: float
    worked: float
    memory: int
    report: ImportReport


def measured(files: Sequence[Path], processes: int) -> Measurement:
    """Import files into a new library."""
    limit = mock.patch.object(importing, "PROCESSES", processes)
    with tempfile.TemporaryDirectory() as folder, Memory() as memory, limit:
        start, worked = time.perf_counter(), processor_seconds()
        report = importing.import_in_own_library(Path(folder) / "library.db", files)
        taken, worked = time.perf_counter() - start, processor_seconds() - worked
    return Measurement(taken, worked, memory.highest, report)


def processor_seconds() -> float:
    """Return what this process and those that it started and that have ended have worked."""
    times = os.times()
    return times.user + times.system + times.children_user + times.children_system


def tell(name: str, files: Sequence[Path], result: Measurement) -> None:
    """Print one measurement."""
    failed = len(result.report.with_outcome(Outcome.FAILED))
    print(
        f"{name:18}{result.seconds:7.1f} s {len(files) / result.seconds:7.1f} documents/s"
        f" {result.worked:7.1f} processor seconds {result.memory / MEGABYTE:6.0f} MB"
        + (f"  ({failed} failed)" if failed else "")
    )


def main(folder: str, count: str = "0") -> None:
    """Measure and print."""
    files = [file.path for file in files_in([Path(folder)]) if file.error is None]
    if int(count):
        files = files[:: max(1, len(files) // int(count))][: int(count)]
    print(f"{len(files)} documents, {sum(file.stat().st_size for file in files) / MEGABYTE:.1f} MB")
    many = measured(files, importing.PROCESSES)
    tell(f"{importing.PROCESSES} processes", files, many)
    spent: dict[str, float] = defaultdict(float)
    with stages(spent):
        single = measured(files, 0)
    tell("a single process", files, single)
    print(f"single / processes {single.seconds / many.seconds:7.2f}")
    with tempfile.TemporaryDirectory() as texts:
        written = [Path(texts) / f"{number}.txt" for number in range(len(files))]
        for source, target in zip(files, written, strict=True):
            target.write_text(document_as_text(document_reader.read_document(source)), encoding="utf-8")
        tell("from plain text", written, measured(written, importing.PROCESSES))
    whole = sum(spent.values())
    for label, seconds in sorted(spent.items(), key=lambda item: -item[1]):
        print(f"{label:45}{seconds:7.2f} s {seconds / whole:6.1%}")


if __name__ == "__main__":
    main(*sys.argv[1:3])
