"""Watching folders while the window is open (reader.interface.folder_watching, the settings' entry)."""

import pytest

from reader.interface import folder_watching
from reader.interface.dialogs.settings import SettingsDialog
from reader.workspace.watching import known_files

TEXT = "关于{name}的说明\n\n{name}是共同的愿望。\n"


@pytest.fixture
def folder(tmp_path, monkeypatch):
    monkeypatch.setattr(folder_watching, "WAIT_MILLISECONDS", 1)
    monkeypatch.setattr(folder_watching, "REST_MILLISECONDS", 1)
    path = tmp_path / "watched"
    path.mkdir()
    return path


def write(folder, name):
    path = folder / f"{name}.txt"
    path.write_text(TEXT.format(name=name), encoding="utf-8")
    return path


def titles(workspace):
    return {entry.title for entry in workspace.library.documents.listing()}


def test_what_is_new_in_a_watched_folder_is_imported_and_told(window, settings, workspace, folder, qtbot):
    first = write(folder, "和平")
    settings.watched_folders = (str(folder),)
    qtbot.waitUntil(lambda: "关于和平的说明" in titles(workspace), timeout=20_000)
    qtbot.waitUntil(lambda: window.desk.messages.text.startswith("Imported 1 document"))
    assert list(known_files(workspace)) == [first]

    write(folder, "安全")
    qtbot.waitUntil(lambda: "关于安全的说明" in titles(workspace), timeout=20_000)


def test_a_file_that_the_library_has_is_no_news(window, settings, workspace, folder, seed, qtbot):
    copy = folder / "copy.txt"
    copy.write_bytes(seed("001").read_bytes())
    settings.watched_folders = (str(folder),)

    qtbot.waitUntil(lambda: list(known_files(workspace)) == [copy], timeout=20_000)
    assert window.desk.messages.isHidden()


def test_a_folder_that_is_no_longer_watched_brings_nothing(window, settings, workspace, folder, qtbot):
    settings.watched_folders = (str(folder),)
    write(folder, "和平")
    qtbot.waitUntil(lambda: bool(known_files(workspace)), timeout=20_000)

    settings.watched_folders = ()
    qtbot.waitUntil(lambda: not window.runner.busy and not window.imports.busy, timeout=20_000)
    assert known_files(workspace) == {}
    assert not window.folder_watching._timer.isActive()


def test_a_window_that_is_shut_looks_no_more(window, settings, folder):
    settings.watched_folders = (str(folder),)
    window.shut()
    window.folder_watching.start()

    assert not window.folder_watching._timer.isActive()


def test_the_settings_add_and_remove_watched_folders(qtbot, settings, folder):
    dialog = SettingsDialog(settings, "en")
    qtbot.addWidget(dialog)
    assert dialog.folders.isHidden()

    dialog.add_folder(str(folder))
    dialog.add_folder(str(folder))
    assert settings.watched_folders == (str(folder),)
    assert not dialog.remove_button.isEnabled()

    dialog.folders.setCurrentRow(0)
    dialog.remove_button.click()
    assert settings.watched_folders == ()
    assert dialog.folders.isHidden()
