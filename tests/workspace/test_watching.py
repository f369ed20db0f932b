from __future__ import annotations

import os
from pathlib import Path

import pytest

from reader.library.watch_store import FileStamp
from reader.workspace import importing
from reader.workspace.importing import Outcome
from reader.workspace.watching import FolderWatch, forget_others, known_files, new_files, remember

TEXT = "A/RES/71/1\n决定继续审查集体安全条约组织的合作"

pytestmark = pytest.mark.usefixtures("plain_files")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    path = tmp_path / "watched"
    path.mkdir()
    return path


def test_a_file_is_ready_once_it_no_longer_changes(folder: Path) -> None:
    watch = FolderWatch([folder])
    assert watch.poll({}) == {}
    assert not watch.is_waiting
    path = folder / "deeper" / "a.txt"
    path.parent.mkdir()
    path.write_text(TEXT[:12], encoding="utf-8")
    assert watch.poll({}) == {}
    assert watch.is_waiting
    path.write_text(TEXT, encoding="utf-8")
    assert watch.poll({}) == {}
    assert list(watch.poll({})) == [path]


def test_what_was_dealt_with_comes_again_only_when_it_changes(workspace, folder: Path) -> None:
    good, bad = folder / "a.txt", folder / "b.txt"
    good.write_text(TEXT, encoding="utf-8")
    bad.write_text("坏", encoding="utf-8")
    watch = FolderWatch([folder])
    watch.poll(known_files(workspace))
    ready = watch.poll(known_files(workspace))
    report = importing.import_files(workspace, list(ready))
    assert [item.outcome for item in report.items] == [Outcome.IMPORTED, Outcome.FAILED]
    remember(workspace, ready, report)
    assert new_files([folder], known_files(workspace)) == {}
    bad.write_text(TEXT, encoding="utf-8")
    assert list(new_files([folder], known_files(workspace))) == [bad]


def test_files_that_a_stopped_import_did_not_come_to_stay_new(workspace, folder: Path) -> None:
    for name in "ab":
        (folder / f"{name}.txt").write_text(f"A/RES/71/{ord(name)}\n决定", encoding="utf-8")
    ready = new_files([folder], {})
    seen: list[int] = []
    report = importing.import_files(
        workspace, list(ready), lambda done, _total, _name: seen.append(done), lambda: len(seen) == 2
    )
    remember(workspace, ready, report)
    assert list(new_files([folder], known_files(workspace))) == [folder / "b.txt"]


def test_what_is_no_document_or_still_being_made_is_left_alone(folder: Path) -> None:
    for name in ("a.png", "a.pdf.part", ".a.txt", "~$a.docx"):
        (folder / name).write_bytes(b"x")
    (folder / "empty.txt").touch()
    (folder / "gone.txt").symlink_to(folder / "nowhere")
    assert new_files([folder, folder / "missing"], {}) == {}


def test_the_time_of_change_tells_a_new_content_of_the_same_size(folder: Path) -> None:
    path = folder / "a.txt"
    path.write_text(TEXT, encoding="utf-8")
    (stamp,) = new_files([folder], {}).values()
    os.utime(path, ns=(0, stamp.modified + 1))
    assert new_files([folder], {path: stamp}) == {path: FileStamp(stamp.size, stamp.modified + 1)}


def test_a_folder_that_is_no_longer_watched_is_forgotten(workspace, folder: Path) -> None:
    path, other = folder / "a.txt", folder.parent / "watched too" / "b.txt"
    workspace.library.watched.remember({str(each): FileStamp(1, 1) for each in (path, other)})
    forget_others(workspace, [folder])
    assert known_files(workspace) == {path: FileStamp(1, 1)}
