from __future__ import annotations

from pathlib import Path

from reader import locations
from reader.library import backup
from reader.library.library_files import backup_folder
from reader.workspace.change import Change, ChangeKind
from reader.workspace.workspace import Workspace


def test_without_a_path_the_persons_own_library_is_opened(tmp_path: Path, monkeypatch) -> None:
    monkeypatch.setattr(locations, "default_library", lambda: tmp_path / "own" / "library.db")
    with Workspace.open() as workspace:
        assert workspace.path == tmp_path / "own" / "library.db"
    assert workspace.path.exists()


def test_nothing_is_told_of_a_change_that_touched_nothing(workspace) -> None:
    told: list[Change] = []
    workspace.subscribe(told.append)
    workspace.announce(Change())
    assert told == []


def test_every_listener_is_told_also_when_one_leaves_meanwhile(workspace) -> None:
    told: list[str] = []
    leave = workspace.subscribe(lambda _: (told.append("first"), leave()))
    workspace.subscribe(lambda _: told.append("second"))
    change = Change(frozenset({1}), frozenset(), frozenset({ChangeKind.DOCUMENTS_ADDED}))
    workspace.announce(change)
    workspace.announce(change)
    assert told == ["first", "second", "second"]


def test_closing_twice_does_no_harm(tmp_path: Path) -> None:
    workspace = Workspace.open(tmp_path / "library.db")
    workspace.close()
    workspace.close()


def test_closing_copies_a_library_that_changed_and_no_other(tmp_path: Path) -> None:
    path = tmp_path / "library.db"
    Workspace.open(path).close()
    assert backup.copies(path) == []
    workspace = Workspace.open(path)
    workspace.announce(Change(frozenset({1}), frozenset(), frozenset({ChangeKind.DOCUMENTS_ADDED})))
    workspace.close()
    assert len(backup.copies(path)) == 1


def test_a_copy_that_fails_does_not_keep_the_library_from_closing(tmp_path: Path) -> None:
    path = tmp_path / "library.db"
    workspace = Workspace.open(path)
    workspace.announce(Change(frozenset({1}), frozenset(), frozenset({ChangeKind.DOCUMENTS_ADDED})))
    backup_folder(path).write_text("in the way")
    workspace.close()
    assert backup.copies(path) == []
    Workspace.open(path).close()


def test_a_changed_library_is_copied(workspace, add) -> None:
    add("决定")
    assert workspace.back_up_if_due() is not None
    assert workspace.back_up_if_due() is None
