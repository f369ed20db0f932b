"""Asking what of a colleague's list goes before one's own."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from reader.interface.dialogs.taking_over import TakingOverDialog
from reader.recognition.own_list import EMPTY
from reader.recognition.own_list_file import ReadList, RowFault
from reader.workspace.organization_list import compare

MINE = EMPTY.merging("某会", "联合国").rejecting("某某委员会").rejecting("甲会")
THEIRS = EMPTY.merging("某会", "上海合作组织").merging("某某委员会", "大会").rejecting("甲会").rejecting("乙会")


@pytest.fixture
def make(qtbot):
    def make_dialog(theirs, faults=()):
        dialog = TakingOverDialog(Path("theirs.tsv"), ReadList(theirs, faults), compare(MINE, theirs), "en")
        qtbot.addWidget(dialog)
        dialog.show()
        return dialog

    return make_dialog


def test_what_differs_is_shown_and_stays_as_it_is_unless_ticked(make):
    dialog = make(THEIRS)
    item = dialog.table.topLevelItem(0)
    assert [item.text(column) for column in range(3)] == ["某会", "Same as · 联合国", "Same as · 上海合作组织"]
    assert [entry.name for entry in dialog.entries()] == ["乙会"]

    item.setCheckState(0, Qt.CheckState.Checked)
    taken = []
    dialog.taken.connect(taken.extend)
    dialog.button.click()
    assert [(entry.name, entry.organization) for entry in taken] == [("乙会", ""), ("某会", "上海合作组织")]


def test_it_is_said_what_is_new_the_same_and_different(make):
    assert make(THEIRS).words.text().splitlines() == [
        "From: theirs.tsv",
        "1 name is new and is taken over.",
        "Of 1 name your list says the same.",
        "Of 2 names your list says something else; tick what should change.",
    ]


def test_lines_that_were_not_understood_are_told_and_nothing_is_offered_where_nothing_is(make):
    dialog = make(EMPTY.rejecting("甲会"), (RowFault(9, "own_list_act", "?"),))
    assert "Line 9" in dialog.faults.text()
    assert not dialog.table.isVisible()
    assert not dialog.button.isEnabled()
    assert dialog.words.text().splitlines() == ["From: theirs.tsv", "Of 1 name your list says the same."]
