"""The table of actions and the menus made of it (reader.interface.actions, window_tools)."""

import re
from collections import Counter

import pytest
from PySide6.QtWidgets import QMenu

from reader.interface import translations

_MNEMONIC = re.compile(r"&([^&])")


def menus(window):
    """Give the rows of every menu by its title, and the bar itself by an empty one."""
    bar = window.menuBar()
    found = {"": [action.text() for action in bar.actions()]}
    for menu in bar.findChildren(QMenu):
        found[menu.title()] = [action.text() for action in menu.actions() if action.text()]
    return found


@pytest.mark.parametrize("language", ["en", "zh"])
def test_a_letter_opens_one_row_of_a_menu(open_window, settings, language):
    settings.language = language
    shown = menus(open_window())
    translations.install("en")

    assert len(shown) == 9
    twice = {}
    for title, rows in shown.items():
        letters = Counter(letter.upper() for row in rows for letter in _MNEMONIC.findall(row.replace("&&", "")))
        twice |= {(title, letter): rows for letter, count in letters.items() if count > 1}
    assert not twice


@pytest.mark.parametrize("language", ["en", "zh"])
def test_every_row_of_a_menu_has_its_letter(open_window, settings, language):
    settings.language = language
    shown = menus(open_window())
    translations.install("en")

    assert [row for rows in shown.values() for row in rows if not _MNEMONIC.search(row.replace("&&", ""))] == []
