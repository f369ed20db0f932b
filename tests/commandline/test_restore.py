from __future__ import annotations

from reader.library import backup
from reader.workspace.removing import remove_documents
from reader.workspace.workspace import Workspace


def test_a_copy_is_listed_and_restored_with_its_notes(run, library):
    with Workspace.open(library) as workspace:
        for old in backup.copies(library):
            old.unlink()
        backup.copy(workspace.library.connection)
        remove_documents(workspace, [entry.id for entry in workspace.library.documents.listing()])

    code, lines, said = run("restore", "--library", library)
    assert (code, said, len(lines)) == (0, "", 1)
    assert lines[0].startswith("1  ")
    assert lines[0].endswith("  documents: 2, notes: 2")
    assert run("list", "--library", library)[1] == []

    code, lines, said = run("restore", "--copy", "1", "--library", library)
    assert (code, lines) == (0, [])
    assert f"{library} is again as it was" in said
    kept = said.splitlines()[1].removeprefix("What stood there is kept as ").removesuffix(".")
    assert [path.name for path in library.parent.glob("*.replaced")] == [kept.rpartition("/")[2]]
    assert len(run("list", "--library", library)[1]) == 2


def test_a_library_that_is_lost_is_refused_until_a_copy_is_in_its_place(run, library, seed):
    library.unlink()

    for command in (["list"], ["search", "大会"], ["import", seed("002")]):
        code, lines, said = run(*command, "--library", library)
        assert (code, lines) == (1, [])
        assert said.startswith(f"{library}: The library is gone or empty, but copies of it are there.")
        assert not library.exists()

    assert run("restore", "--copy", "1", "--library", library)[0] == 0
    assert len(run("list", "--library", library)[1]) == 2


def test_a_copy_that_is_not_there_is_told(run, library, tmp_path):
    code, _, said = run("restore", "--copy", "9", "--library", library)
    assert code == 1
    assert said.startswith("9: There is no copy of this number.")

    code, lines, said = run("restore", "--library", tmp_path / "none.db")
    assert (code, lines) == (0, [])
    assert said.startswith(f"There is no copy of {tmp_path / 'none.db'} yet.")
