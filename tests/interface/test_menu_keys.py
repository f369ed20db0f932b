"""Letters that are typed while a menu is open (reader.interface.menu_keys)."""

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QMenu

from reader.interface.menu_keys import keep_keys

_NONE, _SHIFT, _CONTROL = (
    Qt.KeyboardModifier.NoModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.ControlModifier,
)


def is_kept(menu, key, modifiers, text):
    event = QKeyEvent(QEvent.Type.ShortcutOverride, key, modifiers, text)
    event.ignore()
    QCoreApplication.sendEvent(menu, event)
    return event.isAccepted()


@pytest.mark.parametrize(
    ("key", "modifiers", "text", "kept"),
    [
        (Qt.Key.Key_T, _NONE, "t", True),
        (Qt.Key.Key_T, _SHIFT, "T", True),
        (Qt.Key.Key_Z, _CONTROL, "\x1a", False),
        (Qt.Key.Key_F2, _NONE, "", False),
    ],
)
def test_a_menu_keeps_its_letters_and_no_other_keys(qtbot, key, modifiers, text, kept):
    menu = keep_keys(QMenu())
    qtbot.addWidget(menu)
    assert is_kept(menu, key, modifiers, text) is kept


def test_every_menu_of_the_bar_and_of_the_text_keeps_its_letters(window, ids):
    window.desk.open(ids.resolution)
    menus = [menu for menu in window.menuBar().findChildren(QMenu) if menu.title()]
    menus.append(window.text_acts.menu.menu_at(None))
    assert len(menus) > 6
    assert [menu.title() for menu in menus if not is_kept(menu, Qt.Key.Key_T, _NONE, "t")] == []
