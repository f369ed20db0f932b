import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest

from reader.interface.paragraph_view.selection import TextPlace

CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
NONE = Qt.KeyboardModifier.NoModifier


@pytest.fixture
def press(view, resolution):
    view.show_document(resolution)
    view.setFocus()

    def key(key, modifiers=NONE):
        QTest.keyClick(view, key, modifiers)
        return view.selection.caret

    return key


def test_arrows_move_the_caret(press, view):
    assert press(Qt.Key.Key_Right) == TextPlace(0, 1)
    assert press(Qt.Key.Key_Down).index == 1
    assert press(Qt.Key.Key_Left).index in (0, 1)
    assert view.selection.is_empty


def test_shift_and_arrows_select(press, view):
    press(Qt.Key.Key_Right, SHIFT)
    press(Qt.Key.Key_Right, SHIFT)
    assert view.selected_text() == "71/12. 联合"
    press(Qt.Key.Key_End, SHIFT)
    assert view.selected_text().endswith("的合作")


def test_control_and_arrows_go_by_words(press, view):
    view.selection.put(TextPlace(2, 30))
    assert press(Qt.Key.Key_Right, CONTROL) == TextPlace(2, 38)
    assert press(Qt.Key.Key_Left, CONTROL | SHIFT) == TextPlace(2, 30)
    assert view.selected_text() == "集体安全条约组织"


def test_control_home_and_end_go_to_the_documents_ends(press):
    assert press(Qt.Key.Key_End, CONTROL) == TextPlace(5, 5)
    assert press(Qt.Key.Key_Home, CONTROL) == TextPlace(0, 0)


def test_control_a_and_c_copy_everything(press):
    press(Qt.Key.Key_A, CONTROL)
    press(Qt.Key.Key_C, CONTROL)
    assert QGuiApplication.clipboard().text().endswith("2. 决定休会。")


def test_pages_scroll_and_take_the_caret_along(view, long_document):
    view.show_document(long_document)
    view.setFocus()
    QTest.keyClick(view, Qt.Key.Key_PageDown)
    assert view.flow.value > view.flow.viewport_height / 2
    in_sight = [found.index for found, _ in view.flow.visible()]
    assert in_sight[0] <= view.selection.caret.index <= in_sight[-1]
    QTest.keyClick(view, Qt.Key.Key_PageUp)
    assert view.flow.value == pytest.approx(0, abs=60)


def test_space_turns_the_page_and_leaves_the_caret(view, long_document):
    view.show_document(long_document)
    view.setFocus()
    QTest.keyClick(view, Qt.Key.Key_Space)
    assert view.flow.value > 0
    assert view.selection.caret == TextPlace(0, 0)
    QTest.keyClick(view, Qt.Key.Key_Space, SHIFT)
    assert view.flow.value == 0


def test_the_caret_is_kept_in_sight(view, long_document):
    view.show_document(long_document)
    view.setFocus()
    for _ in range(60):
        QTest.keyClick(view, Qt.Key.Key_Down)
    index = view.selection.caret.index
    found = view.flow.layout(index)
    y = view.flow.top(index) + found.line_top(found.line_of(view.selection.caret.offset))
    assert 0 <= y <= view.flow.viewport_height - found.pitch


def test_control_plus_minus_and_nought_zoom(press, view):
    press(Qt.Key.Key_Equal, CONTROL)
    press(Qt.Key.Key_Plus, CONTROL)
    assert view.zoom() == 120
    press(Qt.Key.Key_Minus, CONTROL)
    assert view.zoom() == 110
    press(Qt.Key.Key_0, CONTROL)
    assert view.zoom() == 100


def test_tab_goes_from_link_to_mark_to_the_next_widget_and_back(press, view):
    stops = []
    for _ in range(3):
        press(Qt.Key.Key_Tab)
        stops.append((view.overlays.focus.block, view.overlays.focus.start))
    assert stops == [("b2", 14), ("b2", 23), ("b3", 8)]
    press(Qt.Key.Key_Backtab, SHIFT)
    assert view.overlays.focus.start == 23


def test_enter_on_a_link_follows_it(press, view, qtbot):
    press(Qt.Key.Key_Tab)
    with qtbot.waitSignal(view.reference_activated) as told:
        press(Qt.Key.Key_Return)
    assert told.args[0].target == "A/RES/59/50"


def test_enter_on_a_mark_opens_its_note_and_escape_closes_it(press, view):
    view.selection.put(TextPlace(2, 23))
    press(Qt.Key.Key_Return)
    assert view.notes.mark == (2, 0)
    press(Qt.Key.Key_Escape)
    assert not view.notes.is_open


def test_escape_gives_up_the_selection_but_not_the_caret(press, view):
    press(Qt.Key.Key_End, SHIFT)
    caret = press(Qt.Key.Key_Escape)
    assert view.selection.is_empty
    assert caret.offset > 0


def test_keys_that_mean_nothing_are_left_to_others(press):
    assert press(Qt.Key.Key_F5) == TextPlace(0, 0)


def test_going_to_the_first_line_shows_the_head_too(view, long_document):
    view.show_document(long_document)
    view.setFocus()
    QTest.keyClick(view, Qt.Key.Key_End, CONTROL)
    assert view.flow.value == pytest.approx(view.flow.furthest, abs=400)
    QTest.keyClick(view, Qt.Key.Key_Home, CONTROL)
    assert view.flow.value == 0
