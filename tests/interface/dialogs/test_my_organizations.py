"""The dialog of the person's own organizations (my_organizations, name_table, own_list_table, unlisted_table)."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from reader.document.block_kinds import Genre
from reader.errors import UnreadableFile
from reader.interface.dialogs.my_organizations import MyOrganizationsDialog
from reader.library.document_store import DocumentEntry
from reader.library.search_hit import SearchHit
from reader.recognition.gazetteer import Organization
from reader.recognition.own_list import EMPTY
from reader.recognition.own_list_file import ReadList, RowFault
from reader.workspace.unlisted import UnlistedName

INSTITUTE = Organization("国际某某学会", ("某学会",), "Institute", "IOS", "NGO", "联合国")
OWN = EMPTY.adding(INSTITUTE).merging("某会", "上海合作组织").rejecting("某某委员会")
PATH = Path("organizations.tsv")


def unlisted(name, mentions, documents, before="很长的一段前文，与"):
    entry = DocumentEntry(7, "A/71/1", "标题", None, None, None, Genre.DOCUMENT, "a.txt", "", "2026-01-01T00:00:00Z")
    hit = SearchHit(7, "b1", 3, 3 + len(name), before, name, "合作。")
    return UnlistedName(name, mentions, documents, entry, hit)


@pytest.fixture
def dialog(qtbot):
    made = MyOrganizationsDialog("en", PATH)
    qtbot.addWidget(made)
    made.show()
    made.show_list(ReadList(OWN))
    made.show_unlisted([unlisted("甲会", 9, 2), unlisted("乙会", 10, 1)])
    return made


def rows(table):
    items = [table.topLevelItem(number) for number in range(table.topLevelItemCount())]
    return [[item.text(column) for column in range(table.columnCount())] for item in items if not item.isHidden()]


def choose(table, *numbers):
    table.clearSelection()
    for number in numbers:
        table.topLevelItem(number).setSelected(True)


def asked(signal):
    carried = []
    signal.connect(carried.append)
    return carried


def test_the_list_says_what_was_said_of_each_name(dialog):
    assert rows(dialog.own) == [
        ["国际某某学会", "Added", "NGO · 某学会 · Institute (IOS) · 联合国"],
        ["某会", "Same as", "上海合作组织"],
        ["某某委员会", "Not an organization", ""],
    ]
    assert dialog.tabs.tabText(0) == "My List  3"


def test_entries_are_taken_back_together_and_edited_one_at_a_time(dialog):
    back, edited = asked(dialog.taking_back_wanted), asked(dialog.editing_wanted)
    assert not dialog.buttons["back"].isEnabled()
    choose(dialog.own, 0, 1)
    assert not dialog.buttons["edit"].isEnabled()
    dialog.buttons["back"].click()
    choose(dialog.own, 1)
    dialog.buttons["edit"].click()
    choose(dialog.own, 2)
    assert not dialog.buttons["edit"].isEnabled()
    assert back == [["国际某某学会", "某会"]]
    assert [entry.organization for entry in edited] == ["上海合作组织"]


def test_names_of_the_library_come_with_numbers_and_an_example(dialog):
    assert rows(dialog.unlisted) == [
        ["甲会", "9", "2", "…一段前文，与【甲会】合作。…"],
        ["乙会", "10", "1", "…一段前文，与【乙会】合作。…"],
    ]
    choose(dialog.unlisted, 0)
    assert dialog.example.text().splitlines() == ["…很长的一段前文，与【甲会】合作。…", "A/71/1  标题"]


@pytest.mark.parametrize(
    ("button", "signal"), [("add", "adding_wanted"), ("merge", "merging_wanted"), ("reject", "rejecting_wanted")]
)
def test_several_names_are_added_merged_or_rejected_at_once(dialog, button, signal):
    wanted = asked(getattr(dialog, signal))
    assert not dialog.buttons[button].isEnabled()
    choose(dialog.unlisted, 0, 1)
    dialog.buttons[button].click()
    assert wanted == [["甲会", "乙会"]]


def test_the_place_of_one_name_is_gone_to(dialog):
    wanted = asked(dialog.place_wanted)
    choose(dialog.unlisted, 0, 1)
    assert not dialog.buttons["go"].isEnabled()
    choose(dialog.unlisted, 1)
    dialog.buttons["go"].click()
    assert [one.name for one in wanted] == ["乙会"]


def test_numbers_are_sorted_as_numbers(dialog):
    dialog.unlisted.sortByColumn(1, Qt.SortOrder.DescendingOrder)
    assert [row[0] for row in rows(dialog.unlisted)] == ["乙会", "甲会"]


def test_the_filter_keeps_the_rows_that_hold_the_words(dialog):
    dialog.own.filter("institute 学会")
    assert [row[0] for row in rows(dialog.own)] == ["国际某某学会"]
    dialog.own.filter("")
    assert len(rows(dialog.own)) == 3


def test_what_is_chosen_stays_chosen_when_the_list_is_shown_anew(dialog):
    choose(dialog.own, 1)
    dialog.show_list(ReadList(OWN.rejecting("另一会")))
    assert [entry.name for entry in dialog.own.chosen()] == ["某会"]


def test_lines_that_were_not_understood_are_told(dialog):
    assert not dialog.faults.isVisible()
    faults = tuple(RowFault(line, "own_list_act", "?") for line in range(4, 9))
    dialog.show_list(ReadList(OWN, faults))
    told = dialog.faults.text().splitlines()
    assert [f"Line {line}" in words for line, words in zip((4, 5, 6), told, strict=False)] == [True] * 3
    assert told[-1] == "And 2 lines more."


def test_a_list_that_cannot_be_read_is_told_and_shows_nothing(dialog):
    dialog.show_list(UnreadableFile("own_list_encoding", str(PATH)))
    assert "encoding" in dialog.faults.text()
    assert rows(dialog.own) == []
    assert not dialog.buttons["export"].isEnabled()


def test_an_empty_list_says_so_and_the_names_of_the_library_come_first(qtbot):
    made = MyOrganizationsDialog("en", PATH)
    qtbot.addWidget(made)
    made.show()
    made.show_list(ReadList(EMPTY))
    assert made.own_empty.isVisible()
    made.show_unlisted([unlisted("甲会", 1, 1)])
    assert made.tabs.currentIndex() == 1
    made.show_unlisted([])
    assert made.unlisted_empty.text() == "The list has every organization that your documents name."


def test_the_list_is_applied_only_where_the_library_is_behind(dialog):
    wanted = []
    dialog.applying_wanted.connect(lambda: wanted.append(1))
    dialog.show_state("The library goes by your list.", can_apply=False)
    dialog.buttons["apply"].click()
    dialog.show_state("The library does not go by your list.", can_apply=True)
    dialog.buttons["apply"].click()
    assert wanted == [1]


@pytest.mark.parametrize(
    ("button", "signal"), [("import", "import_wanted"), ("export", "export_wanted"), ("folder", "folder_wanted")]
)
def test_the_file_is_shared_by_its_buttons(dialog, button, signal):
    wanted = []
    getattr(dialog, signal).connect(lambda: wanted.append(1))
    dialog.buttons[button].click()
    assert wanted == [1]


def test_one_name_after_another_can_be_gone_through_with_the_keyboard(dialog):
    dialog.tabs.setCurrentIndex(1)
    dialog.show_unlisted([unlisted("甲会", 9, 2), unlisted("乙会", 8, 1), unlisted("丙会", 7, 1)])
    choose(dialog.unlisted, 1)
    dialog.buttons["reject"].setFocus()

    dialog.show_unlisted([unlisted("甲会", 9, 2), unlisted("丙会", 7, 1)])

    assert [one.name for one in dialog.unlisted.chosen()] == ["丙会"]
    assert dialog.focusWidget() is dialog.buttons["reject"]

    dialog.show_unlisted([unlisted("甲会", 9, 2)])
    assert [one.name for one in dialog.unlisted.chosen()] == ["甲会"]


def test_the_filter_stays_when_the_names_are_shown_anew(dialog):
    dialog.unlisted.filter("乙")
    dialog.show_unlisted([unlisted("甲会", 9, 2), unlisted("乙会", 8, 1), unlisted("乙方", 8, 1)])
    assert [row[0] for row in rows(dialog.unlisted)] == ["乙会", "乙方"]
    assert dialog.unlisted.chosen() == []


def test_a_name_that_the_filter_hides_is_not_chosen_in_the_place_of_another(dialog):
    dialog.show_unlisted([unlisted("乙会", 9, 2), unlisted("甲会", 8, 1), unlisted("乙方", 7, 1)])
    dialog.unlisted.filter("乙")
    choose(dialog.unlisted, 0)
    dialog.show_unlisted([unlisted("甲会", 8, 1), unlisted("乙方", 7, 1)])
    assert [one.name for one in dialog.unlisted.chosen()] == ["乙方"]
