import pytest
from PySide6.QtCore import QRect
from PySide6.QtWidgets import QWidget

from reader.document.model import Footnote
from reader.interface.paragraph_view.footnote_popover import FootnotePopover
from reader.interface.theme import Theme

AREA = QRect(0, 0, 800, 600)
TALLEST = 420
SHORT = Footnote("1", "第60/288号决议。")
LONG = Footnote("2", "见《安全理事会决议及决定》，第一章。" * 60)


@pytest.fixture
def window(qtbot):
    widget = QWidget()
    qtbot.addWidget(widget)
    widget.resize(AREA.size())
    return widget


@pytest.fixture
def popover(window):
    return FootnotePopover(window)


def show(popover, *notes):
    popover.show_notes(notes, lambda _: (), Theme.named("light"), 18)


def test_a_short_note_is_small_and_stands_below_its_mark(popover):
    show(popover, SHORT)
    popover.put_beside(QRect(300, 100, 8, 20), AREA, TALLEST)
    assert popover.y() > 119
    assert popover.height() < 80
    assert popover.width() < 300


def test_without_room_below_it_stands_above(popover):
    show(popover, SHORT)
    popover.put_beside(QRect(300, 570, 8, 20), AREA, TALLEST)
    assert popover.geometry().bottom() < 570


def test_a_long_note_is_no_taller_than_allowed_and_scrolls(popover, qtbot):
    show(popover, LONG)
    popover.parentWidget().show()
    popover.put_beside(QRect(300, 20, 8, 20), AREA, TALLEST)
    popover.show()
    assert popover.height() == TALLEST
    assert popover.text.verticalScrollBar().maximum() > 0


def test_without_room_above_or_below_it_stands_beside(popover):
    show(popover, LONG)
    mark = QRect(100, 290, 8, 20)
    popover.put_beside(mark, AREA, TALLEST)
    assert not popover.geometry().intersects(mark)
    assert AREA.contains(popover.geometry())


@pytest.mark.parametrize("x", [0, 400, 795])
@pytest.mark.parametrize("y", [0, 150, 300, 590])
@pytest.mark.parametrize("note", [SHORT, LONG])
def test_it_is_always_inside(popover, x, y, note):
    show(popover, note)
    popover.put_beside(QRect(x, y, 8, 20), AREA, TALLEST)
    assert AREA.contains(popover.geometry())


def test_a_small_window_makes_it_small(popover):
    show(popover, LONG)
    area = QRect(0, 0, 240, 200)
    popover.put_beside(QRect(100, 90, 8, 20), area, 140)
    assert area.contains(popover.geometry())


def test_selected_words_are_told_by_note_and_offset(popover):
    show(popover, SHORT, Footnote("2", "同上，第3页。"))
    popover.select("2", 3, 6)
    assert popover.selected() == ("2", 3, 6)
    assert popover.text.textCursor().selectedText() == "第3页"
    popover.select("9", 0, 1)
    assert popover.selected() == ("2", 3, 6)


def test_nothing_selected_is_none(popover):
    show(popover, SHORT)
    assert popover.selected() is None
