from __future__ import annotations

import sqlite3
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from reader.document.annotation import Annotation, anchor_in
from reader.errors import LibraryUnusable
from reader.library import backup
from reader.library.database import Library
from reader.library.library_files import backup_folder, search_path


def test_a_copy_put_back_has_every_document_and_note(tmp_path: Path, make_document) -> None:
    path = tmp_path / "library.db"
    with Library.open(path) as library:
        number = library.documents.add(make_document("决定继续审查"))
        note = Annotation("n1", number, (anchor_in("b0", "决定继续审查", 0, 2),), "yellow", "要紧")
        library.annotations.put(note)
        copied = backup.copy(library.connection)
        library.annotations.remove(["n1"])
    path.write_bytes(b"damaged")
    backup.restore(copied, path)
    with Library.open(path) as library:
        assert library.annotations.all() == [note]
        assert library.documents.load(number).blocks[0].text == "决定继续审查"
    assert (tmp_path / "library.db.replaced").read_bytes() == b"damaged"


def test_a_copy_put_back_is_searched_anew(tmp_path: Path, make_document) -> None:
    path = tmp_path / "library.db"
    with Library.open(path) as library:
        copied = backup.copy(library.connection)
        library.documents.add(make_document("决定继续审查"))
        assert len(library.search.find("决定")) == 1
    backup.restore(copied, path)
    assert not search_path(path).exists()
    with Library.open(path) as library:
        library.documents.add(make_document("请秘书长"))
        assert library.search.find("决定") == []
        assert len(library.search.find("秘书长")) == 1


def test_only_a_changed_library_of_an_earlier_day_is_copied(library, make_document) -> None:
    assert backup.copy_if_due(library.connection) is not None
    tomorrow = datetime.now(UTC) + timedelta(days=1, minutes=1)
    assert backup.copy_if_due(library.connection, tomorrow) is None
    number = library.documents.add(make_document("决定"))
    assert backup.copy_if_due(library.connection) is None
    assert backup.copy_if_due(library.connection, tomorrow) is not None
    library.annotations.put(Annotation("n1", number, (anchor_in("b0", "决定", 0, 2),), "yellow"))
    assert backup.copy_if_due(library.connection, tomorrow + timedelta(days=2)) is not None


def test_several_copies_stay_and_the_oldest_go(library) -> None:
    made = [backup.copy(library.connection, keep=2) for _ in range(4)]
    assert backup.copies(library.path) == made[-2:]


def test_a_copy_that_cannot_be_written_is_told_and_leaves_nothing_half_done(library, monkeypatch) -> None:
    def fail(source: object, target: Path) -> None:
        target.write_bytes(b"half")
        raise sqlite3.OperationalError("database or disk is full")

    monkeypatch.setattr(backup, "_write_copy", fail)
    with pytest.raises(LibraryUnusable) as told:
        backup.copy(library.connection)
    assert told.value.key == "backup_failed"
    assert list(backup_folder(library.path).iterdir()) == []


def test_a_copy_that_is_damaged_is_not_put_back(tmp_path: Path) -> None:
    path = tmp_path / "library.db"
    Library.open(path).close()
    before = path.read_bytes()
    broken = tmp_path / "broken.db"
    broken.write_bytes(b"no database, only some words that are long enough")
    with pytest.raises(LibraryUnusable) as told:
        backup.restore(broken, path)
    assert told.value.key == "backup_not_restored"
    assert path.read_bytes() == before
