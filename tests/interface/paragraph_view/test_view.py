"""The view, with its page and the mouse on it, as a person and the window around it use it."""

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QContextMenuEvent, QGuiApplication, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from reader.document.annotation import Annotation, anchor_in
from reader.interface.paragraph_view.selection import TextPlace
from reader.interface.theme import Theme
from reader.workspace.reading import ReadingPosition

LEFT = Qt.MouseButton.LeftButton


def drag(view, start, end, modifiers=Qt.KeyboardModifier.NoModifier):
    QTest.mousePress(view.viewport(), LEFT, modifiers, start)
    QTest.mouseMove(view.viewport(), (start + end) / 2)
    QTest.mouseMove(view.viewport(), end)
    QTest.mouseRelease(view.viewport(), LEFT, modifiers, end)


def left_edge(point):
    return point - QPoint(8, 0)


@pytest.fixture
def shown(view, resolution):
    view.show_document(resolution)
    return view


def test_opening_lays_out_only_what_is_in_sight(view, long_document):
    view.show_document(long_document)
    view.grab()
    assert view.flow.layouts_made < 30


def test_a_document_opens_where_reading_stopped(view, long_document):
    view.show_document(long_document, ReadingPosition("b700", 40, 0.0))
    assert view.reading_position().block == "b700"
    assert view.current_block() == "b700"
    first = next(view.flow.visible())[0]
    assert first.line_of(40) == first.line_at(view.flow.inset)


def test_the_place_stays_when_the_window_and_the_text_change_size(view, long_document):
    view.show_document(long_document, ReadingPosition("b700", 40, 0.0))
    for change in (lambda: view.resize(500, 700), lambda: view.set_zoom(170), lambda: view.resize(1300, 500)):
        change()
        QApplication.processEvents()
        assert view.reading_position().block == "b700"


def test_dragging_selects_over_paragraphs(shown, point_of, qtbot):
    with qtbot.waitSignal(shown.selection_changed):
        drag(shown, left_edge(point_of("b2", 30)), left_edge(point_of("b3", 2)))
    assert [anchor.quote for anchor in shown.selection_anchors()] == [
        "集体安全条约组织观察员地位。又注意到该组织的报告；",
        "欢迎",
    ]


def test_dragging_backwards_selects_the_same(shown, point_of):
    drag(shown, left_edge(point_of("b3", 2)), left_edge(point_of("b2", 48)))
    assert shown.selected_text() == "该组织的报告；\n1. 欢迎"


def test_shift_and_a_click_carry_the_selection_on(shown, point_of):
    QTest.mouseClick(shown.viewport(), LEFT, pos=left_edge(point_of("b3", 0)))
    QTest.mouseClick(shown.viewport(), LEFT, Qt.KeyboardModifier.ShiftModifier, left_edge(point_of("b3", 5)))
    assert shown.selected_text() == "1. 欢迎秘书长"


def test_a_double_click_takes_a_word_as_the_cutter_cuts_it(shown, point_of):
    shown.set_word_cutter(lambda text, _: (2, 5) if text.startswith("欢迎") else (0, 1))
    QTest.mouseDClick(shown.viewport(), LEFT, pos=point_of("b3", 3))
    QTest.mouseRelease(shown.viewport(), LEFT, pos=point_of("b3", 3))
    QTest.mousePress(shown.viewport(), LEFT, pos=point_of("b3", 3))
    assert shown.selected_text() == "秘书长"


def test_a_double_click_takes_a_name_whole_and_a_third_the_sentence(shown, point_of):
    point = point_of("b2", 34)
    for expected in ("", "集体安全条约组织", shown.document.blocks[2].text[:44]):
        QTest.mouseClick(shown.viewport(), LEFT, pos=point)
        assert shown.selected_text() == expected


def test_dragging_after_a_double_click_goes_on_by_words(shown, point_of):
    shown.set_word_cutter(lambda _, offset: (offset // 2 * 2, offset // 2 * 2 + 2))
    start = point_of("b3", 2)
    QTest.mouseClick(shown.viewport(), LEFT, pos=start)
    QTest.mousePress(shown.viewport(), LEFT, pos=start)
    QTest.mouseMove(shown.viewport(), point_of("b3", 5))
    QTest.mouseRelease(shown.viewport(), LEFT, pos=point_of("b3", 5))
    assert shown.selected_text() == "秘书长的"


def test_holding_the_pointer_below_the_window_scrolls_and_selects_on(view, long_document, point_of):
    view.show_document(long_document)
    QTest.mousePress(view.viewport(), LEFT, pos=point_of("b0", 3))
    QTest.mouseMove(view.viewport(), QPoint(300, 900))
    before = view.flow.value
    end = view.selection.end
    for _ in range(10):
        view._mouse.scroll_on()
    assert view.flow.value > before
    assert view.selection.end > end
    QTest.mouseRelease(view.viewport(), LEFT, pos=QPoint(300, 900))


def test_the_scroll_bar_and_the_text_move_together(view, long_document):
    view.show_document(long_document)
    bar = view.verticalScrollBar()
    bar.setValue(20_000)
    assert view.flow.value == pytest.approx(20_000, abs=1)
    view.scroll_by(250)
    assert bar.value() == pytest.approx(view.flow.value, abs=1)


def test_a_click_tells_what_it_hit(shown, point_of, qtbot):
    with qtbot.waitSignal(shown.reference_activated) as told:
        QTest.mouseClick(shown.viewport(), LEFT, pos=point_of("b2", 16))
    assert told.args[0].target == "A/RES/59/50"
    with qtbot.waitSignal(shown.organization_activated) as told:
        QTest.mouseClick(shown.viewport(), LEFT, pos=point_of("b2", 33))
    assert told.args == ["集体安全条约组织"]


def test_the_second_click_of_a_double_click_on_a_link_selects_a_word_and_activates_nothing(shown, point_of, qtbot):
    point = point_of("b2", 16)
    QTest.mouseClick(shown.viewport(), LEFT, pos=point)
    with qtbot.assertNotEmitted(shown.reference_activated):
        QTest.mouseDClick(shown.viewport(), LEFT, pos=point)
    assert not shown.selection.is_empty


def test_a_click_on_a_highlight_tells_its_annotation(shown, resolution, point_of, qtbot):
    anchor = anchor_in("b3", resolution.blocks[3].text, 2, 5)
    shown.set_annotations([Annotation("one", 1, (anchor,), "yellow")])
    with qtbot.waitSignal(shown.annotation_activated) as told:
        QTest.mouseClick(shown.viewport(), LEFT, pos=point_of("b3", 3))
    assert told.args == ["one"]


def test_a_drag_is_no_click(shown, point_of, qtbot):
    with qtbot.assertNotEmitted(shown.reference_activated):
        drag(shown, point_of("b2", 14), point_of("b2", 20))


def test_revealing_brings_a_passage_into_sight_and_lets_it_flash(view, long_document):
    view.show_document(long_document)
    view.reveal("b3000", 5, 9)
    top = view.flow.top(3000)
    assert 0 < top < view.flow.viewport_height
    assert view.current_block() == "b3000"
    assert view.selection.caret == TextPlace(3000, 5)
    assert view.overlays.flash.start == 5
    view.flash.end()
    assert view.overlays.flash is None


def test_revealing_what_is_in_sight_does_not_scroll(shown):
    shown.reveal("b3", flash=False)
    assert shown.flow.value == 0
    assert shown.overlays.flash is None


def test_revealing_an_unknown_block_changes_nothing(shown):
    shown.reveal("b77")
    assert shown.current_block() == "b0"


def test_copying_puts_text_and_html_on_the_clipboard(shown):
    shown.select_all()
    shown.copy()
    data = QGuiApplication.clipboard().mimeData()
    assert data.text().splitlines()[0] == "71/12. 联合国同集体安全条约组织的合作"
    assert data.html().startswith("<h1>71/12.")


def test_copying_with_a_citation_adds_it(shown):
    shown.selection.put(TextPlace(3, 0))
    shown.selection.put(TextPlace(3, 2), keep_fixed=True)
    shown.copy_with_citation("(A/RES/71/12，第1段)")
    assert QGuiApplication.clipboard().text() == "1. 欢迎\n(A/RES/71/12，第1段)"


def test_copying_nothing_leaves_the_clipboard(shown):
    QGuiApplication.clipboard().setText("before")
    shown.copy()
    assert QGuiApplication.clipboard().text() == "before"


def test_zoom_keeps_within_its_bounds_and_tells(shown, qtbot):
    with qtbot.waitSignal(shown.zoom_changed) as told:
        shown.set_zoom(9999)
    assert told.args == [300]
    shown.set_zoom(1)
    assert shown.zoom() == 50
    shown.reset_zoom()
    assert shown.zoom() == 100


def test_the_wheel_zooms_with_control_and_scrolls_without(view, long_document):
    view.show_document(long_document)

    def wheel(delta, modifiers):
        centre = QPointF(view.viewport().rect().center())
        event = QWheelEvent(
            centre,
            view.viewport().mapToGlobal(centre),
            QPoint(),
            QPoint(0, delta),
            Qt.MouseButton.NoButton,
            modifiers,
            Qt.ScrollPhase.NoScrollPhase,
            False,
        )
        QApplication.sendEvent(view.viewport(), event)

    wheel(120, Qt.KeyboardModifier.ControlModifier)
    assert view.zoom() == 110
    wheel(-120, Qt.KeyboardModifier.NoModifier)
    assert view.flow.value > 0
    assert view.zoom() == 110


def test_a_context_menu_is_asked_for_with_what_is_there(shown, point_of, qtbot):
    point = point_of("b2", 33)
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, point, shown.viewport().mapToGlobal(point))
    with qtbot.waitSignal(shown.context_menu_requested) as told:
        QApplication.sendEvent(shown.viewport(), event)
    assert told.args[1].organization == "集体安全条约组织"


def test_themes_and_colours_change_without_losing_the_place(view, long_document):
    view.show_document(long_document, ReadingPosition("b700", 40, 0.0))
    view.set_theme(Theme.named("dark"))
    view.set_organization_colours({})
    view.set_colours(frozenset({"大会"}))
    assert view.theme.is_dark
    assert view.reading_position().block == "b700"
    ground = view.grab().toImage().pixelColor(4, 4)
    assert ground == Theme.named("dark").color("page")


def test_an_empty_view_answers_everything(view):
    view.show_document(None)
    assert view.reading_position() is None
    assert view.selection_anchors() == ()
    assert view.current_block() is None
    assert view.selected_text() == ""
    view.copy()
    view.reveal("b0")
    view.select_all()
    view.scroll_by(10)
    view.grab()
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Tab, Qt.Key.Key_Escape):
        QTest.keyClick(view, key)


def test_another_document_takes_nothing_from_the_one_before(view, resolution, record):
    view.show_document(resolution)
    view.select_all()
    view.set_annotations([Annotation("one", 1, (anchor_in("b3", "欢迎", 0, 2),), "yellow")])
    view.set_find_matches([("b3", 0, 2)], 0)
    view.show_document(record)
    assert view.selection.is_empty
    assert view.overlays.annotations == ()
    assert view.overlays.current_match is None
    view.grab()
