from __future__ import annotations

import shutil
import sqlite3
from contextlib import closing
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
    kept = backup.restore(copied, path)
    with Library.open(path) as library:
        assert library.annotations.all() == [note]
        assert library.documents.load(number).blocks[0].text == "决定继续审查"
    assert kept is not None
    assert kept.read_bytes() == b"damaged"


def test_what_two_copies_replaced_is_kept_both_times(tmp_path: Path, make_document) -> None:
    path = tmp_path / "library.db"
    with Library.open(path) as library:
        copied = backup.copy(library.connection)
        number = library.documents.add(make_document("决定继续审查"))
        library.annotations.put(Annotation("n1", number, (anchor_in("b0", "决定继续审查", 0, 2),), "yellow", "要紧"))
    first, second = backup.restore(copied, path), backup.restore(copied, path)
    assert first is not None
    assert second is not None
    assert first != second
    with Library.open(first) as library:
        assert [note.note for note in library.annotations.all()] == ["要紧"]


def test_a_library_that_is_open_is_not_replaced(library, make_document) -> None:
    copied = backup.copy(library.connection)
    library.documents.add(make_document("决定继续审查"))
    with pytest.raises(LibraryUnusable) as told:
        backup.restore(copied, library.path)
    assert told.value.key == "library_open"
    library.documents.add(make_document("请秘书长"))
    library.close()
    assert backup.restore(copied, library.path) is not None
    with Library.open(library.path) as again:
        assert again.documents.listing() == []


def test_nothing_of_a_library_that_was_not_closed_well_gets_into_the_copy(tmp_path: Path, make_document) -> None:
    path = tmp_path / "library.db"
    killed = tmp_path / "killed"
    killed.mkdir()
    with Library.open(path) as library:
        copied = backup.copy(library.connection)
        library.documents.add(make_document("决定继续审查"))
        for part in tmp_path.glob("library.db*"):
            shutil.copy(part, killed)
    assert (killed / "library.db-wal").stat().st_size > 0
    (killed / "library.db").write_bytes(b"damaged")
    kept = backup.restore(copied, killed / "library.db")
    assert kept is not None
    assert kept.with_name(f"{kept.name}-wal").stat().st_size > 0
    with Library.open(killed / "library.db") as library:
        assert library.documents.listing() == []


@pytest.mark.parametrize("state", ["emptied", "gone"])
def test_a_library_that_is_lost_is_not_begun_anew_over_its_copies(tmp_path: Path, state: str) -> None:
    path = tmp_path / "library.db"
    with Library.open(path) as library:
        copied = backup.copy(library.connection)
    path.write_bytes(b"") if state == "emptied" else path.unlink()
    with pytest.raises(LibraryUnusable) as told:
        Library.open(path)
    assert told.value.key == "library_lost"
    assert path.exists() == (state == "emptied")
    backup.restore(copied, path)
    Library.open(path).close()


def test_a_copy_says_what_it_holds(library, make_document) -> None:
    numbers = [library.documents.add(make_document(text)) for text in ("决定", "请秘书长")]
    library.annotations.put(Annotation("n1", numbers[0], (anchor_in("b0", "决定", 0, 2),), "yellow"))
    library.documents.remove(numbers[1:])
    before = datetime.now(UTC)
    facts = backup.facts_of(backup.copy(library.connection))
    assert (facts.documents, facts.annotations) == (1, 1)
    assert before <= facts.made <= datetime.now(UTC)


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


@pytest.mark.parametrize("damage", ["words", "cut", "foreign"])
def test_a_copy_that_is_damaged_is_not_put_back(tmp_path: Path, make_document, damage: str) -> None:
    path = tmp_path / "library.db"
    with Library.open(path) as library:
        library.documents.add(make_document("决定继续审查" * 2000))
    before = path.read_bytes()
    broken = tmp_path / "broken.db"
    if damage == "foreign":
        with closing(sqlite3.connect(broken)) as other:
            other.execute("CREATE TABLE documents (id)")
    else:
        broken.write_bytes(b"no database, only some words that are long" if damage == "words" else before[:-20000])
    with pytest.raises(LibraryUnusable) as told:
        backup.restore(broken, path)
    assert told.value.key == "backup_damaged"
    assert path.read_bytes() == before
