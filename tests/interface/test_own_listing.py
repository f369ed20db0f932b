"""The dialog of the person's own organizations in the window (reader.interface.own_listing)."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog

from reader.interface.dialogs.my_organizations import MyOrganizationsDialog
from reader.interface.dialogs.taking_over import TakingOverDialog
from reader.recognition.own_list import EMPTY
from reader.recognition.own_list_file import read, write
from reader.workspace import organization_list

UNLISTED = "阿塞拜疆武装部队"


@pytest.fixture
def listing(window):
    return window.organization_acts.listing


@pytest.fixture
def dialog(window, qtbot):
    window.actions_["my_organizations"].trigger()
    made = window.findChild(MyOrganizationsDialog)
    qtbot.waitUntil(lambda: made.unlisted.topLevelItemCount() == 3)
    yield made
    made.close()


def message(window):
    return window.desk.messages.text


def test_the_names_of_the_library_are_shown_and_gone_to(window, dialog, ids):
    item = next(iter(dialog.unlisted.findItems(UNLISTED, Qt.MatchFlag.MatchExactly)))
    item.setSelected(True)
    dialog.buttons["go"].click()
    assert window.desk.document_id == ids.record


def test_a_rejected_name_moves_from_the_one_table_to_the_other(window, dialog, qtbot):
    next(iter(dialog.unlisted.findItems(UNLISTED, Qt.MatchFlag.MatchExactly))).setSelected(True)
    dialog.buttons["reject"].click()
    assert [entry.name for entry in _entries(dialog)] == [UNLISTED]
    qtbot.waitUntil(lambda: dialog.unlisted.topLevelItemCount() == 2)
    qtbot.waitUntil(lambda: dialog.state.text() == "The library goes by your list.")

    dialog.own.topLevelItem(0).setSelected(True)
    dialog.buttons["back"].click()
    qtbot.waitUntil(lambda: dialog.unlisted.topLevelItemCount() == 3)
    assert _entries(dialog) == []


def _entries(dialog):
    return list(organization_list.own_list().entries()) if dialog.own.topLevelItemCount() else []


def test_a_shared_list_without_a_difference_is_taken_over_at_once(window, listing, tmp_path):
    write(tmp_path / "theirs.tsv", EMPTY.rejecting("某会").rejecting("另一会"))
    listing.take_over(tmp_path / "theirs.tsv")
    assert organization_list.own_list().rejected == ("某会", "另一会")
    assert message(window) == "Your list says what 2 names mean now."

    listing.take_over(tmp_path / "theirs.tsv")
    assert message(window) == "Your list has everything that this list says."


def test_nothing_of_ones_own_goes_without_being_asked(window, listing, tmp_path):
    organization_list.reject("某会")
    write(tmp_path / "theirs.tsv", EMPTY.merging("某会", "联合国").rejecting("另一会"))
    listing.take_over(tmp_path / "theirs.tsv")
    asked = window.findChild(TakingOverDialog)
    assert organization_list.own_list().rejected == ("某会",)
    asked.button.click()
    assert not asked.isVisible()
    assert organization_list.own_list().rejected == ("某会", "另一会")
    assert organization_list.own_list().merged == ()


def test_a_list_that_cannot_be_read_is_told_in_three_parts(window, listing, tmp_path):
    (tmp_path / "theirs.tsv").write_bytes(b"\xff\xff\xff")
    listing.take_over(tmp_path / "theirs.tsv")
    assert str(tmp_path / "theirs.tsv") in message(window)
    listing.take_over(tmp_path / "missing.tsv")
    assert str(tmp_path / "missing.tsv") in message(window)


def test_the_list_is_exported_to_where_the_person_says(window, dialog, listing, tmp_path, monkeypatch):
    organization_list.reject("某会")
    listing.refresh()
    target = tmp_path / "mine.tsv"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_arguments: (str(target), ""))
    dialog.buttons["export"].click()
    assert read(target).rejected == ("某会",)
    assert message(window) == f"Your list was written to {target}."


def test_a_list_is_imported_from_where_the_person_says(dialog, tmp_path, monkeypatch):
    write(tmp_path / "theirs.tsv", EMPTY.rejecting("某会"))
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_arguments: (str(tmp_path / "theirs.tsv"), ""))
    dialog.buttons["import"].click()
    assert organization_list.own_list().rejected == ("某会",)


def test_the_folder_of_the_list_is_made_and_opened(dialog, own_organizations, monkeypatch):
    opened = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: opened.append(url.toLocalFile()))
    dialog.buttons["folder"].click()
    assert opened == [str(own_organizations.parent)]
    assert own_organizations.parent.is_dir()
