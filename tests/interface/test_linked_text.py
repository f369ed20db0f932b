"""The links of small windows."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from reader.interface.linked_text import LinkedText

LEFT = Qt.MouseButton.LeftButton
ON_LINK = QPoint(12, 12)


@pytest.fixture
def text(qapp, qtbot):
    made = LinkedText(None)
    qtbot.addWidget(made)
    made.setHtml("<a href='7' style='font-size: 24px'>第59/50号决议</a>")
    made.resize(300, 80)
    made.show()
    return made


@pytest.fixture
def interval(qapp):
    """Set how long a second click is waited for, in milliseconds."""
    before = QApplication.doubleClickInterval()
    yield QApplication.setDoubleClickInterval
    QApplication.setDoubleClickInterval(before)


def test_one_click_follows_a_link(text, qtbot, interval):
    interval(1)

    with qtbot.waitSignal(text.followed) as heard:
        QTest.mouseClick(text.viewport(), LEFT, pos=ON_LINK)

    assert heard.args == ["7"]


def test_a_double_click_selects_and_follows_nothing(text, qtbot, interval):
    interval(60_000)

    with qtbot.assertNotEmitted(text.followed):
        QTest.mouseClick(text.viewport(), LEFT, pos=ON_LINK)
        assert text._wait.isActive()
        QTest.mouseDClick(text.viewport(), LEFT, pos=ON_LINK)

    assert not text._wait.isActive()
    assert text.textCursor().hasSelection()


def test_the_keyboard_follows_at_once(text, qtbot):
    qtbot.keyClick(text, Qt.Key.Key_Tab)

    with qtbot.waitSignal(text.followed) as heard:
        qtbot.keyClick(text, Qt.Key.Key_Return)

    assert heard.args == ["7"]
