from __future__ import annotations

import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

from reader.library.connection import Connection
from reader.library.library_files import backup_folder, belongs_to, delete_search_file, is_database, search_path


def test_a_database_is_known_by_its_first_bytes(tmp_path):
    library = tmp_path / "library.db"
    assert not is_database(library)
    with closing(sqlite3.connect(library)) as connection:
        connection.execute("CREATE TABLE t (a)")
    assert is_database(library)
    library.write_bytes(b"SQLite")
    assert not is_database(library)


def test_looking_at_a_library_that_is_open_does_not_let_another_program_delete_its_wal(tmp_path: Path) -> None:
    library = tmp_path / "library.db"
    with closing(Connection(library)) as own:
        own.write("CREATE TABLE notes (words)")
        assert is_database(library)
        another = "import sqlite3, sys; c = sqlite3.connect(sys.argv[1]); c.execute('SELECT * FROM notes'); c.close()"
        subprocess.run([sys.executable, "-c", another, str(library)], check=True)
        assert library.with_name("library.db-wal").exists()
        own.write("INSERT INTO notes VALUES ('written later')")
    with closing(Connection(library)) as later:
        assert later.rows("SELECT words FROM notes") == [("written later",)]


def test_looking_at_a_file_makes_and_deletes_nothing_beside_it(tmp_path: Path) -> None:
    for name in ("library.db", "library.db-wal", "library.db-journal"):
        (tmp_path / name).write_bytes(b"no database" * 500)
    assert not is_database(tmp_path / "library.db")
    assert sorted(path.name for path in tmp_path.iterdir()) == ["library.db", "library.db-journal", "library.db-wal"]


def test_the_files_of_a_library_lie_beside_it(tmp_path: Path) -> None:
    assert search_path(tmp_path / "library.db") == tmp_path / "library.search.db"
    assert search_path(tmp_path / "library") == tmp_path / "library.search.db"
    assert backup_folder(tmp_path / "library.db") == tmp_path / "library.backups"


def test_what_sqlite_keeps_for_a_library_belongs_to_it(tmp_path: Path) -> None:
    library = tmp_path / "library.db"
    for name in ("library.db", "library.db-shm", "library.search.db", "library.sources.db-wal"):
        assert belongs_to(tmp_path / "folder" / ".." / name, library)
    assert not belongs_to(tmp_path / "letter.txt", library)
    assert not belongs_to(tmp_path / "other" / "library.db", library)


def test_deleting_a_search_file_takes_what_sqlite_keeps_beside_it_and_nothing_else(tmp_path: Path) -> None:
    for name in ("library.db", "library.search.db", "library.search.db-wal", "library.search.db-shm"):
        (tmp_path / name).touch()
    delete_search_file(tmp_path / "library.search.db")
    delete_search_file(tmp_path / "library.search.db")
    assert [path.name for path in tmp_path.iterdir()] == ["library.db"]
