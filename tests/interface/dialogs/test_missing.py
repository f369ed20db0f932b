"""The list of what is cited but not in the library (reader.interface.dialogs.missing, missing_follower)."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

from reader.interface.dialogs.missing import MissingDialog
from reader.interface.theme import Theme
from reader.workspace.missing import MissingDocument

ROWS = [
    MissingDocument("A/RES/59/50", 12, 30, "https://a"),
    MissingDocument("S/RES/1325(2000)", 9, 10, "https://b"),
    MissingDocument("A/RES/59/9", 1, 1, "https://c"),
]


@pytest.fixture
def dialog(qtbot):
    made = MissingDialog(ROWS, Theme.named("light"))
    qtbot.addWidget(made)
    made.show()
    return made


def shown(dialog):
    return [row.text(0) for row in dialog._rows() if not row.isHidden()]


def test_the_addresses_and_symbols_of_the_chosen_are_copied(dialog):
    assert not dialog.copy_button.isEnabled()

    dialog.table.selectAll()
    dialog.copy_button.click()
    assert QGuiApplication.clipboard().text() == "https://a\nhttps://b\nhttps://c"

    dialog.symbols_button.click()
    assert QGuiApplication.clipboard().text() == "A/RES/59/50\nS/RES/1325(2000)\nA/RES/59/9"


def test_who_cites_a_text_is_asked_for_one_at_a_time(dialog):
    asked = []
    dialog.citing_wanted.connect(asked.append)
    dialog.table.selectAll()
    assert not dialog.citing_button.isEnabled()

    # Not by the current item, which also heeds keys that another test left pressed.
    dialog.table.clearSelection()
    dialog.table.topLevelItem(1).setSelected(True)
    dialog.citing_button.click()

    assert asked == ["S/RES/1325(2000)"]


def test_a_library_that_lacks_nothing_says_so(qtbot):
    dialog = MissingDialog([], Theme.named("light"))
    qtbot.addWidget(dialog)
    dialog.show()

    assert not dialog.table.isVisible()
    assert dialog.words.text() == "The library has everything that its documents cite by a symbol."


def test_how_many_there_are_is_said(dialog):
    assert dialog.words.text() == "The documents of the library cite 3 texts that it lacks."
    dialog.show_missing(ROWS, is_cut=True)
    assert dialog.words.text().startswith("Of all the texts that the library lacks, the 3")


@pytest.mark.parametrize(
    ("column", "expected"),
    [
        (0, ["A/RES/59/9", "A/RES/59/50", "S/RES/1325(2000)"]),
        (2, ["A/RES/59/9", "S/RES/1325(2000)", "A/RES/59/50"]),
    ],
)
def test_numbers_are_sorted_as_numbers(dialog, column, expected):
    dialog.table.sortByColumn(column, Qt.SortOrder.AscendingOrder)

    assert shown(dialog) == expected


def test_titles_come_later_and_can_be_filtered_by(dialog):
    dialog.show_titles({"S/RES/1325(2000)": "妇女与和平与安全"})
    dialog.table.selectAll()

    dialog.filter_box.filtered.emit("妇女")

    assert shown(dialog) == ["S/RES/1325(2000)"]
    dialog.copy()
    assert QGuiApplication.clipboard().text() == "https://b"
    dialog.filter_box.filtered.emit("59/")
    assert shown(dialog) == ["A/RES/59/50", "A/RES/59/9"]


def test_the_window_fills_the_list_and_follows_the_library(window, ids, qtbot):
    window.dialogs.show_missing()
    dialog = window.findChild(MissingDialog)
    qtbot.waitUntil(lambda: not window.runner.busy, timeout=10_000)
    before = dialog.symbols()
    assert before
    assert "A/RES/71/14" not in before

    window.library_acts.remove([ids.other])
    qtbot.waitUntil(lambda: dialog.symbols() != before, timeout=10_000)
    qtbot.waitUntil(lambda: not window.runner.busy, timeout=10_000)
    dialog.close()
