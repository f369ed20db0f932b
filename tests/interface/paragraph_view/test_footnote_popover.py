"""The small window of a footnote (reader.interface.paragraph_view.footnote_popover)."""

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from reader.document.emphasis import Emphasis, EmphasisStyle
from reader.document.model import Footnote, Reference
from reader.interface.paragraph_view.footnote_popover import FootnotePopover, NoteContent
from reader.interface.theme import Theme
from reader.rendering.pieces import Span, SpanKind

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


def show(popover, *notes, reachable=None, on_trail=False):
    contents = [note if isinstance(note, NoteContent) else NoteContent(note) for note in notes]
    popover.show_notes(contents, Theme.named("light"), 18, reachable or {}, on_trail=on_trail)


def citing(*targets):
    """Give a note that cites each target with its first two characters."""
    spans = tuple(
        Span(2 * at, 2 * at + 2, SpanKind.REFERENCE, target, Reference(None, "3", 2 * at, 2 * at + 2, target))
        for at, target in enumerate(targets)
    )
    return NoteContent(Footnote("3", "甲乙" * len(targets)), spans)


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


def test_what_the_library_has_can_be_gone_to(popover, qtbot):
    show(popover, citing("A/1", "A/2", "A/1"), reachable={"A/1": "第一份", "A/9": "无关"})

    [button] = popover.go_to_buttons
    assert (button.text(), button.toolTip()) == ("Go to A/1", "第一份")
    with qtbot.waitSignal(popover.text_wanted) as told:
        button.click()
    assert (told.args[0].target, told.args[0].start) == ("A/1", 0)


def test_a_note_without_ways_on_has_no_foot(popover):
    show(popover, citing("A/1"), reachable={"A/1": "第一份"})
    assert not popover.foot.isHidden()
    show(popover, citing("A/1"))
    assert popover.foot.isHidden()
    assert popover.go_to_buttons == []


def test_the_way_back_is_offered_on_a_trail_only(popover, qtbot):
    show(popover, SHORT)
    assert popover.back_button.isHidden()
    show(popover, SHORT, on_trail=True)
    assert not popover.back_button.isHidden()
    with qtbot.waitSignal(popover.back_wanted):
        popover.back_button.click()
    with qtbot.waitSignal(popover.place_wanted):
        popover.place_button.click()


def test_the_foot_has_room_of_its_own(popover):
    show(popover, citing("A/1"))
    popover.put_beside(QRect(300, 100, 8, 20), AREA, TALLEST)
    before = popover.height()
    show(popover, citing("A/1"), reachable={"A/1": "第一份"})
    popover.put_beside(QRect(300, 100, 8, 20), AREA, TALLEST)
    assert popover.height() - before >= popover.foot.sizeHint().height()
    assert popover.width() >= popover.foot.sizeHint().width()


def link_point(popover):
    popover.parentWidget().show()
    popover.put_beside(QRect(300, 100, 8, 20), AREA, TALLEST)
    popover.show()
    cursor = popover.text.textCursor()
    cursor.setPosition(popover._notes[0].begins + 1)
    return popover.text.cursorRect(cursor).center()


def test_a_click_on_a_link_follows_it_once_no_second_click_came(popover, qtbot):
    show(popover, citing("A/1"))
    point = link_point(popover)

    with qtbot.waitSignal(popover.reference_activated) as told:
        QTest.mouseClick(popover.text.viewport(), Qt.MouseButton.LeftButton, pos=point)
    assert told.args[0].target == "A/1"


def test_a_double_click_on_a_link_selects_and_follows_nothing(popover, qtbot):
    show(popover, citing("A/1"))
    point = link_point(popover)

    with qtbot.assertNotEmitted(popover.reference_activated):
        QTest.mouseClick(popover.text.viewport(), Qt.MouseButton.LeftButton, pos=point)
        QTest.mouseDClick(popover.text.viewport(), Qt.MouseButton.LeftButton, pos=point)
        assert not popover.text._wait.isActive()
    assert popover.text.textCursor().hasSelection()


def test_the_second_note_of_a_label_is_shown_under_the_printed_one(popover):
    show(popover, Footnote("1·2", "附件二的注。", "¹"))
    assert popover.text.toPlainText() == "1\u2002附件二的注。"
    assert popover.accessibleName() == "Footnote 1"


def test_italic_words_of_a_note_are_slanted_and_links_stay(popover):
    runs = (Emphasis(0, 5, EmphasisStyle.ITALIC),)
    note = Footnote("3", "Davis诉关岛，A/71/160。", emphasis=runs)
    span = Span(9, 17, SpanKind.REFERENCE, "A/71/160", Reference(None, "3", 9, 17, "A/71/160"))
    show(popover, NoteContent(note, (span,)))
    cursor = popover.text.textCursor()
    slanted, linked = "", ""
    for at in range(1, len(popover.text.toPlainText()) + 1):
        cursor.setPosition(at)
        character = popover.text.toPlainText()[at - 1]
        slanted += character if cursor.charFormat().fontItalic() else ""
        linked += character if cursor.charFormat().isAnchor() else ""
    assert (slanted, linked) == ("Davis", "A/71/160")


def test_a_menu_is_asked_for_the_character_under_the_pointer_on_both_of_its_halves(popover):
    show(popover, SHORT, citing("A/1"))
    asked = []
    popover.menu_wanted.connect(lambda _point, label, offset: asked.append((label, offset)))
    link_point(popover)
    cursor = popover.text.textCursor()
    for note, offset in ((popover._notes[0], 3), (popover._notes[1], 1)):
        cursor.setPosition(note.begins + offset)
        left = popover.text.cursorRect(cursor)
        cursor.setPosition(note.begins + offset + 1)
        right = popover.text.cursorRect(cursor)
        for x in (left.x() + 2, right.x() - 2):
            popover.text.customContextMenuRequested.emit(QPoint(x, left.center().y()))

    assert asked == [("1", 3), ("1", 3), ("3", 1), ("3", 1)]


def test_a_press_in_the_window_does_not_reach_the_page(popover, window):
    show(popover, SHORT)
    link_point(popover)
    reached = []
    window.mousePressEvent = reached.append
    QTest.mousePress(popover, Qt.MouseButton.RightButton, pos=QPoint(2, 2))
    QTest.mousePress(popover.text.viewport(), Qt.MouseButton.RightButton, pos=QPoint(5, 5))

    assert reached == []
