from __future__ import annotations

import sqlite3
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from reader.document.annotation import Annotation, anchor_in
from reader.errors import LibraryUnusable
from reader.library import backup, migrations, schema
from reader.library.connection import _FAILURES
from reader.library.database import Library
from reader.messages import describe


def test_a_library_is_made_where_there_is_none_and_found_again(tmp_path: Path, make_document) -> None:
    path = tmp_path / "new folder" / "library.db"
    with Library.open(path) as library:
        number = library.documents.add(make_document("决定继续审查"))
    with Library.open(path) as library:
        assert library.documents.load(number).blocks[0].text == "决定继续审查"


def test_opening_a_current_library_does_not_load_the_migrations(tmp_path: Path, monkeypatch) -> None:
    path = tmp_path / "library.db"
    Library.open(path).close()
    monkeypatch.setitem(sys.modules, "reader.library.migrations", None)
    Library.open(path).close()


def test_several_threads_may_make_the_same_library_at_once(tmp_path: Path) -> None:
    path = tmp_path / "library.db"
    with ThreadPoolExecutor(6) as threads:
        list(threads.map(lambda _: Library.open(path).close(), range(6)))
    with Library.open(path) as library:
        assert library.documents.listing() == []
    assert backup.copies(path) == []


def test_the_version_counts_the_migrations() -> None:
    assert len(migrations.steps._migrations) == schema.VERSION


def test_a_library_from_a_newer_program_is_refused_and_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "library.db"
    Library.open(path).close()
    raw = sqlite3.connect(path)
    raw.execute(f"PRAGMA user_version = {schema.VERSION + 1}")
    raw.close()
    before = path.read_bytes()
    with pytest.raises(LibraryUnusable) as told:
        Library.open(path)
    assert told.value.key == "library_from_newer_version"
    assert str(schema.VERSION + 1) in describe(told.value, "zh")
    assert path.read_bytes() == before


@pytest.mark.parametrize("content", [b"not a database at all, but a text", b"SQLite format 3\x00" + b"\xff" * 5000])
def test_a_damaged_library_is_refused_and_left_alone(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "library.db"
    path.write_bytes(content)
    with pytest.raises(LibraryUnusable) as told:
        Library.open(path)
    assert told.value.key == "library_damaged"
    assert path.read_bytes() == content


def test_an_empty_file_becomes_a_library(tmp_path: Path) -> None:
    path = tmp_path / "library.db"
    path.touch()
    with Library.open(path) as library:
        assert library.documents.listing() == []


def test_the_database_of_another_program_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "other.db"
    raw = sqlite3.connect(path)
    raw.execute("CREATE TABLE mail (subject TEXT)")
    raw.commit()
    raw.close()
    with pytest.raises(LibraryUnusable) as told:
        Library.open(path)
    assert told.value.key == "not_a_library"


def test_a_folder_in_the_librarys_place_is_told(tmp_path: Path) -> None:
    with pytest.raises(LibraryUnusable) as told:
        Library.open(tmp_path)
    assert told.value.key == "library_cannot_open"


def test_a_folder_that_cannot_be_made_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    with pytest.raises(LibraryUnusable) as told:
        Library.open(tmp_path / "file" / "library.db")
    assert told.value.key == "library_cannot_open"


def test_a_read_only_library_is_told(tmp_path: Path, make_document) -> None:
    with Library.open(tmp_path / "library.db") as library:
        # Root may write anywhere, so SQLite itself is told to refuse.
        library.connection.raw.execute("PRAGMA query_only = ON")
        with pytest.raises(LibraryUnusable) as told:
            library.documents.add(make_document("决定"))
    assert told.value.key == "library_read_only"


def test_a_full_disk_is_told_and_nothing_saved_is_lost(tmp_path: Path, make_document) -> None:
    path = tmp_path / "library.db"
    with Library.open(path) as library:
        document = make_document("决定继续审查")
        number = library.documents.add(document)
        note = Annotation("n1", number, (anchor_in("b0", "决定继续审查", 2, 4),), "yellow", "保存了")
        library.annotations.put(note)
        pages = library.connection.row("PRAGMA page_count")[0]
        library.connection.raw.execute(f"PRAGMA max_page_count = {pages}")
        with pytest.raises(LibraryUnusable) as told:
            library.documents.add(make_document("长" * 100_000, symbol="A/RES/71/13"))
        assert told.value.key == "library_disk_full"
        assert [entry.id for entry in library.documents.listing()] == [number]
        library.connection.raw.execute("PRAGMA max_page_count = 1000000")
        library.documents.add(make_document("长" * 100_000, symbol="A/RES/71/13"))
    with Library.open(path) as library:
        assert library.annotations.of_document(number) == [note]
        assert len(library.documents.listing()) == 2


def test_an_older_library_is_copied_before_it_is_changed(tmp_path: Path) -> None:
    path = tmp_path / "library.db"
    Library.open(path).close()
    raw = sqlite3.connect(path)
    raw.execute("PRAGMA user_version = 0")
    raw.close()
    Library.open(path).close()
    copy = backup.copies(path)
    assert len(copy) == 1
    assert sqlite3.connect(copy[0]).execute("PRAGMA user_version").fetchone() == (0,)


def test_a_migration_that_fails_changes_nothing(tmp_path: Path, monkeypatch) -> None:
    monkeypatch.setattr(migrations, "_INDEXES", ("CREATE INDEX broken ON no_such_table (symbol)",))
    path = tmp_path / "library.db"
    with pytest.raises(LibraryUnusable):
        Library.open(path)
    raw = sqlite3.connect(path)
    assert raw.execute("SELECT name FROM sqlite_master").fetchall() == []
    raw.close()
    monkeypatch.undo()
    Library.open(path).close()


def test_another_thread_reads_through_its_own_library(tmp_path: Path, make_document) -> None:
    path = tmp_path / "library.db"
    with Library.open(path) as first, Library.open(path) as second:
        with first.transaction():
            number = first.documents.add(make_document("决定"))
            assert second.documents.listing() == []
        assert [entry.id for entry in second.documents.listing()] == [number]


def test_every_error_of_the_library_has_three_parts_in_both_languages(tmp_path: Path) -> None:
    keys = {*_FAILURES.values(), "not_a_library", "library_from_newer_version", "backup_failed", "document_not_found"}
    for key in keys:
        for language in ("zh", "en"):
            told = describe(LibraryUnusable(key, "library.db", detail="x", version=2, known=1), language)
            assert "errors." not in told
            assert "library.db" in told
            assert "{" not in told
