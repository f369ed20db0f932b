from __future__ import annotations

from reader.errors import LibraryUnusable
from reader.workspace import importing


def test_import_says_what_became_of_each_file(run, library, seed, tmp_path):
    missing = tmp_path / "missing.txt"

    code, lines, said = run("import", seed("000"), seed("002"), missing, "--library", library)

    assert code == 1
    assert [line.split("  ")[0] for line in lines] == ["already there", "imported"]
    assert str(missing) in said


def test_import_takes_whole_folders_and_makes_the_library(run, seeds, tmp_path):
    path = tmp_path / "new" / "library.db"
    path.parent.mkdir()

    code, lines, said = run("import", seeds, "--library", path, "--language", "zh")

    assert (code, said) == (0, "")
    assert len(lines) == 5
    assert all(line.startswith("已导入  ") for line in lines)


def test_a_folder_with_nothing_to_import_is_told(run, library, tmp_path):
    (tmp_path / "empty").mkdir()

    code, lines, said = run("import", tmp_path / "empty", "--library", library)

    assert (code, lines) == (1, [])
    assert "nothing to import" in said


def test_a_text_that_replaces_another_says_how_many_notes_lost_their_place(run, library, seed, tmp_path):
    changed = tmp_path / "changed.txt"
    text = seed("001").read_text("utf-8").replace("3. 建议联合国系统", "3. 再次建议本系统")
    changed.write_text(text, encoding="utf-8")

    code, lines, said = run("import", changed, "--library", library)

    assert code == 0
    assert lines[0].startswith("replaced  ")
    assert said == (
        f"{changed}: The text has changed. Notes that did not find their place in it: 1. "
        "Open the window to attach them.\n"
    )


def test_of_a_full_disk_the_files_that_are_missing_are_told(run, library, seed, monkeypatch):
    def fail(*_: object) -> None:
        raise LibraryUnusable("library_disk_full", str(library))

    monkeypatch.setattr(importing, "keep", fail)

    code, lines, said = run("import", seed("002"), seed("003"), "--library", library)

    assert (code, lines) == (1, [])
    for line, file in zip(said.splitlines(), (seed("002"), seed("003")), strict=True):
        assert line.startswith(f"{file}: The library could not be written because the disk is full.")
