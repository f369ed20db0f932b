"""The list of what is cited but not in the library."""

import pytest
from PySide6.QtGui import QGuiApplication

from reader.interface.dialogs.missing import MissingDialog
from reader.workspace.missing import MissingDocument

ROWS = [MissingDocument("A/RES/59/50", 2, 3, "https://a"), MissingDocument("S/RES/1325(2000)", 1, 1, "https://b")]


@pytest.fixture
def dialog(qtbot):
    made = MissingDialog(ROWS)
    qtbot.addWidget(made)
    made.show()
    return made


def test_the_addresses_of_the_chosen_are_copied(dialog):
    assert not dialog.copy_button.isEnabled()

    dialog.table.selectAll()
    dialog.copy_button.click()

    assert QGuiApplication.clipboard().text() == "https://a\nhttps://b"


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
    dialog = MissingDialog([])
    qtbot.addWidget(dialog)
    dialog.show()

    assert not dialog.table.isVisible()
    assert dialog.words.text() == "The library has everything that its documents cite by a symbol."
