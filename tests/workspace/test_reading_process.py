from __future__ import annotations

import multiprocessing
import os
import threading
from collections.abc import Callable, Iterator
from multiprocessing.connection import Connection
from pathlib import Path

import pytest

from reader.errors import UnreadableFile
from reader.library.prepared import PreparedDocument
from reader.workspace import reading_process
from reader.workspace.reading_process import READY, Answer, read, serve


@pytest.fixture
def served(monkeypatch) -> Iterator[Callable[[], Connection]]:
    """Serve on a thread of this process, as the other process would."""
    if hasattr(os, "nice"):
        monkeypatch.setattr(os, "nice", lambda _: 0)
    threads: list[threading.Thread] = []

    def start() -> Connection:
        ours, theirs = multiprocessing.Pipe()
        threads.append(threading.Thread(target=serve, args=(theirs,)))
        threads[-1].start()
        assert ours.recv() == READY
        return ours

    yield start
    for thread in threads:
        thread.join(10)
        assert not thread.is_alive()


def test_files_are_answered_until_the_connection_closes(served, seed, tmp_path: Path, monkeypatch) -> None:
    # The process of the tests has grown already.
    monkeypatch.setattr(reading_process, "RETIRE_ABOVE_BYTES", 1 << 40)
    ours = served()
    ours.send((seed("000"), "000.txt"))
    ours.send((seed("000").read_bytes(), "000.txt"))
    ours.send((tmp_path / "missing.txt", "missing.txt"))
    first, second, third = (ours.recv() for _ in range(3))
    ours.close()
    assert isinstance(first.result, PreparedDocument)
    assert first == second
    assert isinstance(third.result, UnreadableFile)
    assert (third.result.key, third.result.subject) == ("file_missing", "missing.txt")


@pytest.mark.parametrize("limit", ["RETIRE_AFTER_FILES", "RETIRE_ABOVE_BYTES"])
def test_a_process_that_has_grown_ends_after_its_file(served, seed, monkeypatch, limit) -> None:
    monkeypatch.setattr(reading_process, limit, 1)
    if limit == "RETIRE_ABOVE_BYTES" and not reading_process._memory_used():
        pytest.skip("this system does not tell a process's memory")
    ours = served()
    ours.send((seed("000"), "000.txt"))
    answer: Answer = ours.recv()
    assert answer.is_last
    with pytest.raises(EOFError):
        ours.recv()
    ours.close()


def test_a_lack_of_memory_fails_the_file(monkeypatch) -> None:
    def stumble(*_: object) -> None:
        raise MemoryError

    monkeypatch.setattr(reading_process, "prepared_file", stumble)
    result = read(Path("a.txt"), "a.txt")
    assert getattr(result, "key", None) == "reader_ended"
