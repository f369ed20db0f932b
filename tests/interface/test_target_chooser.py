"""Choosing what words cite (reader.interface: target_chooser, chooser, choices)."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from reader.interface.target_chooser import TargetChooser
from reader.interface.theme import Theme
from reader.workspace.target_finding import TargetFinder


@pytest.fixture
def chooser(qapp, qtbot, workspace):
    made = TargetChooser(Theme.named("light"), TargetFinder(workspace), "en")
    qtbot.addWidget(made)
    made.show()
    return made


def test_a_symbol_in_any_form_is_understood_while_it_is_typed(chooser):
    chooser.field.setText("第71/14号决议")
    assert chooser.chosen == "A/RES/71/14"
    assert chooser.model.rows[0].details.startswith("In the library · ")

    chooser.field.setText("1325")
    assert chooser.chosen == "S/RES/1325(2000)"
    assert chooser.model.rows[0].details == "Not in the library"

    chooser.field.setText("宪章")
    assert chooser.model.rows[0].title == "Charter of the United Nations"


def test_words_of_a_title_wait_to_be_chosen(chooser):
    chooser.field.setText("集体安全条约")
    assert chooser.chosen == ""
    assert [row.value for row in chooser.model.rows] == ["A/RES/71/12", "《集体安全条约》"]

    QTest.keyClick(chooser.field, Qt.Key.Key_Down)
    assert chooser.chosen == "A/RES/71/12"


def test_what_cannot_be_cited_is_told(chooser):
    chooser.field.setText("nothing")

    assert chooser.chosen == ""
    assert chooser.empty.isVisible()


def test_what_is_cited_already_is_offered_before_anything_is_typed(chooser):
    chooser.suggest(["A/RES/59/50", "charter"])

    assert [row.value for row in chooser.model.rows] == ["A/RES/59/50", "charter"]
    assert chooser.chosen == ""
