from __future__ import annotations

import multiprocessing
import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from reader.errors import LecternError
from reader.library.prepared import PreparedDocument
from reader.messages import LANGUAGES, describe
from reader.workspace import reading_pool
from reader.workspace.reading_pool import ReadingPool


def never() -> bool:
    return False


def symbol(result: object) -> str | None:
    assert isinstance(result, PreparedDocument)
    return result.head.symbol


@pytest.fixture
def endless(tmp_path: Path) -> Iterator[Path]:
    """Make a file that is never read to its end: a pipe that nobody writes into."""
    if not hasattr(os, "mkfifo"):
        pytest.skip("this system has no pipes in folders")
    path = tmp_path / "endless.txt"
    os.mkfifo(path)
    yield path
    assert multiprocessing.active_children() == []


def test_results_come_for_each_file_in_any_order(seed) -> None:
    with ReadingPool(2) as pool:
        slots = [pool.submit(seed(number), number) for number in ("000", "001", "002")]
        slots.append(pool.submit(seed("000").read_bytes(), "000"))
        found = [symbol(pool.result(slot, never)) for slot in reversed(slots)]
    assert found[0] == found[3] == "A/RES/71/12"
    assert found[2] == "A/RES/71/14"
    assert multiprocessing.active_children() == []


def test_a_process_that_ends_fails_its_file_only(seed, endless: Path) -> None:
    with ReadingPool(1) as pool:
        first = pool.submit(seed("000"), "000")
        broken, following = pool.submit(endless, "endless.txt"), pool.submit(seed("001"), "001")
        assert symbol(pool.result(first, never)) == "A/RES/71/12"
        pool._helpers[0].process.kill()
        result = pool.result(broken, never)
        assert isinstance(result, LecternError)
        assert (result.key, result.subject) == ("reader_ended", "endless.txt")
        assert symbol(pool.result(following, never)) == "A/RES/71/14"


def test_a_file_that_takes_too_long_is_given_up(seed, endless: Path, monkeypatch) -> None:
    with ReadingPool(1) as pool:
        pool.result(pool.submit(seed("000"), "000"), never)
        monkeypatch.setattr(reading_pool, "MINUTES_A_FILE", 0)
        result = pool.result(pool.submit(endless, "endless.txt"), never)
    assert isinstance(result, LecternError)
    assert result.key == "reading_too_long"
    for language in LANGUAGES:
        assert "errors." not in describe(result, language)


def test_stopping_waits_for_nobody(endless: Path) -> None:
    with ReadingPool(1) as pool:
        assert pool.result(pool.submit(endless, "endless.txt"), lambda: True) is None


def test_where_no_process_can_be_started_files_are_read_here(seed, monkeypatch) -> None:
    def refuse(_self: object) -> None:
        raise OSError(11, "Resource temporarily unavailable")

    monkeypatch.setattr(multiprocessing.get_context("spawn").Process, "start", refuse)
    with ReadingPool(2) as pool:
        slots = [pool.submit(seed(number), number) for number in ("000", "001")]
        assert [symbol(pool.result(slot, never)) for slot in slots] == ["A/RES/71/12", "A/RES/71/14"]


def test_processes_that_die_at_their_start_are_given_up(seed, monkeypatch) -> None:
    monkeypatch.setattr(reading_pool.reading_process, "serve", print)
    with ReadingPool(2) as pool:
        slots = [pool.submit(seed(number), number) for number in ("000", "001")]
        assert [symbol(pool.result(slot, never)) for slot in slots] == ["A/RES/71/12", "A/RES/71/14"]


def test_a_pool_of_none_reads_here(seed) -> None:
    with ReadingPool(0) as pool:
        assert symbol(pool.result(pool.submit(seed("000"), "000"), never)) == "A/RES/71/12"
        assert multiprocessing.active_children() == []
