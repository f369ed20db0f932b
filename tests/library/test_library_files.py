from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

from reader.library.library_files import backup_folder, delete_search_file, is_database, search_path


def test_a_database_is_known_by_its_first_bytes(tmp_path):
    library = tmp_path / "library.db"
    assert not is_database(library)
    with closing(sqlite3.connect(library)) as connection:
        connection.execute("CREATE TABLE t (a)")
    assert is_database(library)
    library.write_bytes(b"SQLite")
    assert not is_database(library)


def test_the_files_of_a_library_lie_beside_it(tmp_path: Path) -> None:
    assert search_path(tmp_path / "library.db") == tmp_path / "library.search.db"
    assert search_path(tmp_path / "library") == tmp_path / "library.search.db"
    assert backup_folder(tmp_path / "library.db") == tmp_path / "library.backups"


def test_deleting_a_search_file_takes_what_sqlite_keeps_beside_it_and_nothing_else(tmp_path: Path) -> None:
    for name in ("library.db", "library.search.db", "library.search.db-wal", "library.search.db-shm"):
        (tmp_path / name).touch()
    delete_search_file(tmp_path / "library.search.db")
    delete_search_file(tmp_path / "library.search.db")
    assert [path.name for path in tmp_path.iterdir()] == ["library.db"]
