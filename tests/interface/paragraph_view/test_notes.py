"""Footnotes: opened by click, Enter and rest; closed by Escape, a click outside, scrolling away."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QEnterEvent, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from reader.document.annotation import Annotation, anchor_in
from reader.document.model import Footnote
from reader.interface.paragraph_view import notes as notes_module
from reader.interface.paragraph_view.selection import TextPlace
from reader.parsing.document_reader import read_bytes
from reader.recognition.recogniser import recognise

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def shown(view, resolution):
    view.show_document(resolution)
    return view


def text_of(view):
    return view.notes.popover.text.toPlainText()


def test_a_click_on_a_mark_opens_its_note_and_lights_the_mark(shown, point_of_mark):
    QTest.mouseClick(shown.viewport(), LEFT, pos=point_of_mark("b2"))
    assert text_of(shown) == "1\u2002见A/71/160，附件。"
    assert shown.overlays.lit_mark == ("b2", 0)


def test_a_second_click_closes_it(shown, point_of_mark):
    QTest.mouseClick(shown.viewport(), LEFT, pos=point_of_mark("b2"))
    shown.notes.toggle(2, 0)
    assert not shown.notes.is_open
    assert shown.overlays.lit_mark is None


def test_another_mark_swaps_the_note_in_one_click(shown, point_of_mark):
    QTest.mouseClick(shown.viewport(), LEFT, pos=point_of_mark("b2"))
    QTest.mouseClick(shown.viewport(), LEFT, pos=point_of_mark("b3"))
    assert shown.notes.mark == (3, 0)


def test_same_as_before_shows_the_note_that_it_means(shown):
    shown.notes.open(3, 0)
    assert text_of(shown) == "1\u2002见A/71/160，附件。\n2\u2002同上，第3页。"


def test_a_click_outside_closes_the_note(shown, point_of):
    shown.notes.open(2, 0)
    QTest.mouseClick(shown.viewport(), LEFT, pos=point_of("b5", 2))
    assert not shown.notes.is_open


def test_escape_in_the_note_closes_it_and_gives_the_keyboard_back(shown, qtbot):
    shown.notes.open(2, 0)
    shown.notes.popover.text.setFocus()
    QTest.keyClick(shown.notes.popover.text, Qt.Key.Key_Escape)
    assert not shown.notes.is_open
    assert shown.focusWidget() is shown


def test_scrolling_the_mark_away_closes_the_note_and_a_little_does_not(view, seed_documents):
    document = seed_documents[0]
    view.show_document(document)
    index = next(at for at, block in enumerate(document.blocks) if block.notes)
    view.notes.open(index, 0)
    before = view.notes.popover.y()
    view.scroll_by(40)
    assert view.notes.is_open
    assert view.notes.popover.y() == before - 40
    view.scroll_by(900)
    assert not view.notes.is_open


def test_a_rest_of_the_pointer_opens_the_note(shown, point_of_mark, qtbot, move_pointer):
    move_pointer(shown.viewport(), QPoint(2, 2))
    shown.set_hover_delay(1)
    move_pointer(shown.viewport(), point_of_mark("b2"))
    qtbot.waitUntil(lambda: shown.notes.is_open)


def test_a_pointer_that_moves_on_opens_nothing(shown, point_of_mark, point_of, move_pointer):
    move_pointer(shown.viewport(), QPoint(2, 2))
    shown.set_hover_delay(60_000)
    move_pointer(shown.viewport(), point_of_mark("b2"))
    assert shown.notes._resting.isActive()
    move_pointer(shown.viewport(), point_of("b5", 2))
    assert not shown.notes._resting.isActive()


def test_hovering_can_be_switched_off(shown, point_of_mark, move_pointer):
    shown.set_hover_delay(0)
    move_pointer(shown.viewport(), point_of_mark("b2"))
    assert not shown.notes._resting.isActive()


def test_a_hovered_note_waits_for_the_pointer_to_cross_and_then_closes(shown, point_of, qtbot, move_pointer):
    assert notes_module.GRACE_MS == 500
    move_pointer(shown.viewport(), QPoint(2, 2))
    shown.notes.open(2, 0, by_hover=True)
    move_pointer(shown.viewport(), point_of("b5", 2))
    assert shown.notes._grace.isActive()
    middle = QPointF(5, 5)
    QApplication.sendEvent(shown.notes.popover, QEnterEvent(middle, middle, middle))
    assert not shown.notes._grace.isActive()
    QApplication.sendEvent(shown.notes.popover, QEvent(QEvent.Type.Leave))
    shown.notes._grace.setInterval(1)
    shown.notes._grace.start()
    qtbot.waitUntil(lambda: not shown.notes.is_open)


def test_a_clicked_note_stays_when_the_pointer_leaves(shown, point_of, move_pointer):
    shown.notes.open(2, 0)
    move_pointer(shown.viewport(), point_of("b5", 2))
    assert not shown.notes._grace.isActive()


def test_a_mark_without_a_note_opens_nothing(view, resolution):
    view.show_document(replace(resolution, footnotes=()))
    view.notes.open(2, 0)
    assert not view.notes.is_open


def test_links_in_the_note_are_told_like_those_in_the_text(shown, qtbot):
    shown.notes.open(2, 0)
    with qtbot.waitSignal(shown.reference_activated) as told:
        shown.notes.popover.text.followed.emit("reference:0")
    assert told.args[0].target == "A/71/160"


def test_a_passage_of_a_note_is_revealed_and_can_be_annotated(shown):
    shown.reveal("b3", 1, 9, footnote="1")
    assert shown.notes.mark == (2, 0)
    (anchor,) = shown.selection_anchors()
    assert (anchor.block, anchor.footnote, anchor.quote) == ("b2", "1", "A/71/160")


def test_highlights_are_shown_in_the_note(shown, resolution):
    anchor = anchor_in("b2", resolution.footnotes[0].text, 1, 9, footnote="1")
    shown.set_annotations([Annotation("one", 1, (anchor,), "green")])
    shown.notes.open(2, 0)
    (lit,) = shown.notes.popover.text.extraSelections()
    assert lit.cursor.selectedText() == "A/71/160"


def test_the_note_is_inside_the_window_wherever_the_mark_is(view, seed_documents):
    view.show_document(seed_documents[0])
    for index, block in enumerate(seed_documents[0].blocks):
        for mark in range(len(block.notes)):
            for share in (0.05, 0.5, 0.9):
                view.flow.show(index, 0, view.flow.viewport_height * share)
                view.refresh()
                view.notes.open(index, mark)
                if view.notes.is_open:
                    assert view.viewport().rect().contains(view.notes.popover.geometry())


def test_closing_what_is_closed_is_harmless(shown):
    shown.notes.close()
    shown.notes.rest_elsewhere()
    shown.notes.press(QPoint(1, 1))
    assert shown.notes.selection_anchors() == ()
    assert QPoint() == shown.notes._mark_rect().topLeft()


def test_words_selected_in_the_note_are_what_is_copied(shown):
    shown.select_all()
    shown.reveal("b2", 1, 9, footnote="1")
    shown.copy_with_citation("(A/RES/71/12)")
    assert QGuiApplication.clipboard().text() == "A/71/160\n(A/RES/71/12)"


def test_enter_on_a_mark_hands_the_keyboard_to_its_note(shown):
    shown.activateWindow()
    shown.setFocus()
    shown.selection.put(TextPlace(2, 23))
    QTest.keyClick(shown, Qt.Key.Key_Return)
    assert shown.focusWidget() is shown.notes.popover.text


@pytest.fixture
def pointing(view, resolution):
    notes = (Footnote("1", "见A/71/160，附件。"), Footnote("2", "见脚注1。"))
    view.show_document(replace(resolution, footnotes=notes))
    view.notes.open(3, 0)
    return view


def test_a_note_that_is_pointed_to_takes_the_place_and_there_is_a_way_back(pointing):
    assert pointing.notes.popover.back_button.isHidden()
    pointing.notes.popover.text.followed.emit("note:1")
    assert text_of(pointing).startswith("1\u2002见A/71/160")
    assert pointing.overlays.lit_mark == ("b3", 0)
    pointing.notes.popover.back_button.click()
    assert text_of(pointing) == "2\u2002见脚注1。"
    assert pointing.notes.popover.back_button.isHidden()


def test_the_place_of_a_note_on_the_trail_is_asked_for(pointing, qtbot):
    pointing.notes.popover.text.followed.emit("note:1")
    with qtbot.waitSignal(pointing.note_place_wanted) as told:
        pointing.notes.popover.place_button.click()
    assert told.args == ["1"]
    assert not pointing.notes.is_open


def test_what_the_library_has_is_offered_when_it_becomes_known(shown):
    shown.notes.open(2, 0)
    assert shown.notes.popover.go_to_buttons == []
    shown.set_reachable({"A/71/160": "报告"})
    assert [button.text() for button in shown.notes.popover.go_to_buttons] == ["Go to A/71/160"]


def test_two_annexes_with_the_same_label_open_their_own_notes(view, qtbot):
    text = (
        "秘书长的信\n\n附件一\n\n第一份文件的正文。¹\n\n¹ 附件一的注，见A/71/161。\n\n"
        "附件二\n\n第二份文件的正文。¹\n\n¹ 附件二的注，见A/71/162。\n"
    )
    document = recognise(read_bytes(text.encode(), "two.txt"))
    view.show_document(document)
    shown_notes = []
    for index, block in enumerate(document.blocks):
        if block.notes:
            view.notes.open(index, 0)
            shown_notes.append(text_of(view))
            [cited] = view.notes.popover._references
            assert cited.target in text_of(view)
    assert shown_notes == ["1\u2002附件一的注，见A/71/161。", "1\u2002附件二的注，见A/71/162。"]
