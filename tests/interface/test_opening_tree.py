"""Rows are opened with Enter."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QStandardItem, QStandardItemModel

from reader.interface.opening_tree import OpeningTree


@pytest.fixture
def tree(qapp, qtbot):
    made = OpeningTree()
    qtbot.addWidget(made)
    model = QStandardItemModel(made)
    model.appendRow(QStandardItem("A/RES/71/12"))
    made.setModel(model)
    return made


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter])
def test_enter_opens_the_current_row(tree, qtbot, key):
    tree.setCurrentIndex(tree.model().index(0, 0))

    with qtbot.waitSignal(tree.opened) as heard:
        qtbot.keyClick(tree, key)

    assert heard.args[0].data() == "A/RES/71/12"


def test_enter_without_a_current_row_opens_nothing(tree, qtbot):
    with qtbot.assertNotEmitted(tree.opened):
        qtbot.keyClick(tree, Qt.Key.Key_Return)
