from __future__ import annotations

from reader.library.watch_store import FileStamp


def test_files_are_remembered_as_they_were_last(library) -> None:
    library.watched.remember({"/in/a.txt": FileStamp(1, 2), "/in/b.txt": FileStamp(3, 4)})
    library.watched.remember({"/in/a.txt": FileStamp(5, 6)})
    assert library.watched.known() == {"/in/a.txt": FileStamp(5, 6), "/in/b.txt": FileStamp(3, 4)}
    library.watched.forget_all_but(("/in/a",))
    assert library.watched.known() == {"/in/a.txt": FileStamp(5, 6)}
    library.watched.forget_all_but(())
    assert library.watched.known() == {}
