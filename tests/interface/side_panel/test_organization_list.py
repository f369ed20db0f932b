"""The keyboard of the list of organizations."""

import pytest
from PySide6.QtCore import Qt

from reader.interface.side_panel.organization_list import OrganizationList


@pytest.fixture
def told(qapp, qtbot):
    made = OrganizationList()
    qtbot.addWidget(made)
    heard = []
    made.entered_key.connect(heard.append)
    made.escaped.connect(lambda: heard.append("let go"))
    return made, heard


@pytest.mark.parametrize(
    ("key", "modifiers", "expected"),
    [
        (Qt.Key.Key_Return, Qt.KeyboardModifier.NoModifier, [1]),
        (Qt.Key.Key_Enter, Qt.KeyboardModifier.KeypadModifier, [1]),
        (Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier, [-1]),
        (Qt.Key.Key_Escape, Qt.KeyboardModifier.NoModifier, ["let go"]),
        (Qt.Key.Key_Down, Qt.KeyboardModifier.NoModifier, []),
    ],
)
def test_enter_steps_and_escape_lets_go(told, qtbot, key, modifiers, expected):
    view, heard = told

    qtbot.keyClick(view, key, modifiers)

    assert heard == expected
