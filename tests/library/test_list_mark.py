from __future__ import annotations

from reader.library.database import Library
from reader.library.list_mark import note_mark, read_mark


def test_the_number_of_the_list_is_kept_with_the_library(tmp_path):
    path = tmp_path / "library.db"
    with Library.open(path) as library:
        assert read_mark(library.connection) == 0
        note_mark(library.connection, 2**56 - 1)
    with Library.open(path) as library:
        assert read_mark(library.connection) == 2**56 - 1
        note_mark(library.connection, 7)
        assert read_mark(library.connection) == 7
