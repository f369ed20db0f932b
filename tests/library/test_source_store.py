from __future__ import annotations

import os
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as some

from reader.errors import LibraryUnusable
from reader.library import source_store
from reader.library.source_store import PackedSource, SourceStore


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "library.sources.db"


@settings(max_examples=20)
@given(some.binary(max_size=300) | some.binary(min_size=1, max_size=20).map(lambda data: data * 50))
def test_a_file_comes_back_byte_for_byte(tmp_path_factory, data: bytes) -> None:
    store = SourceStore(tmp_path_factory.mktemp("sources") / "sources.db")
    assert store.keep("cafe", PackedSource.of(data))
    assert store.get("cafe") == data
    store.close()
    assert store.get("cafe") == data
    store.close()


def test_only_what_shrinks_is_packed() -> None:
    text, noise = b"abc" * 1000, os.urandom(1000)
    assert (PackedSource.of(text).is_packed, PackedSource.of(noise).is_packed) == (True, False)
    assert len(PackedSource.of(text).content) < len(text)


def test_asking_makes_no_file_and_what_is_not_kept_is_none(path: Path) -> None:
    store = SourceStore(path)
    assert store.get("cafe") is None
    assert store.kept() == frozenset()
    assert not path.exists()
    assert store.keep("cafe", PackedSource.of(b"abc"))
    assert store.kept() == {"cafe"}
    store.keep("cafe", PackedSource.of(b"text"))
    assert store.get("beef") is None
    store.close()


def test_a_file_above_the_limit_is_not_kept(path: Path, monkeypatch) -> None:
    monkeypatch.setattr(source_store, "LARGEST_BYTES", 10)
    store = SourceStore(path)
    assert not store.keep("cafe", PackedSource.of(os.urandom(11)))
    assert store.get("cafe") is None
    store.close()


def test_a_damaged_file_is_set_aside_and_begun_anew(path: Path) -> None:
    path.write_bytes(b"SQLite format 3\x00" + b"\xff" * 5000)
    store = SourceStore(path)
    assert store.keep("cafe", PackedSource.of(b"text"))
    assert store.get("cafe") == b"text"
    store.close()
    assert (path.parent / "library.sources.damaged.db").exists()


def test_a_full_disk_keeps_no_file_and_is_no_error(path: Path, monkeypatch) -> None:
    def refuse(*_: object) -> None:
        raise LibraryUnusable("library_disk_full")

    store = SourceStore(path)
    monkeypatch.setattr(source_store.Connection, "write", refuse)
    assert not store.keep("cafe", PackedSource.of(b"text"))
    store.close()
