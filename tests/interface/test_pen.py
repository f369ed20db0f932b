"""Annotating with keys (reader.interface.pen, actions)."""

import pytest
from PySide6.QtCore import QPointF, Qt

from reader.interface.actions import COLOURS
from reader.interface.paragraph_view.selection import TextPlace
from reader.workspace import annotating


@pytest.fixture
def desk(window, ids, qtbot):
    window.desk.open(ids.resolution)
    window.activateWindow()
    window.desk.view.setFocus()
    qtbot.waitUntil(window.desk.view.hasFocus)
    return window.desk


def annotations(window):
    return annotating.annotations_of(window.workspace, window.desk.document_id)


def numbered(desk, number):
    return next(block for block in desk.document.blocks if block.number == number)


def put_caret(desk, number):
    block = numbered(desk, number)
    desk.view.reveal(block.id)
    return block


@pytest.mark.parametrize(("key", "colour"), list(enumerate(COLOURS, start=1)))
def test_a_number_key_highlights_the_paragraph_at_the_caret(window, desk, qtbot, key, colour):
    block = put_caret(desk, "2")

    qtbot.keyClick(desk.view, str(key))

    [made] = annotations(window)
    assert (made.colour, made.quote, made.anchors[0].number) == (colour, block.text, "2")


def test_a_selection_is_highlighted_over_paragraphs(window, desk, qtbot):
    put_caret(desk, "2")
    qtbot.keyClick(
        desk.view, Qt.Key.Key_Down, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    )
    qtbot.keyClick(desk.view, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    wanted = desk.view.selection_anchors()

    qtbot.keyClick(desk.view, "3")

    assert wanted
    assert annotations(window)[0].anchors == wanted


def test_h_uses_the_last_colour(window, desk, qtbot):
    put_caret(desk, "1")
    qtbot.keyClick(desk.view, "4")
    put_caret(desk, "2")

    qtbot.keyClick(desk.view, "h")

    assert [found.colour for found in annotations(window)] == ["pink", "pink"]


def test_a_second_key_recolours_what_was_just_made(window, desk, qtbot):
    put_caret(desk, "1")
    qtbot.keyClick(desk.view, "1")
    qtbot.keyClick(desk.view, "5")

    [only] = annotations(window)
    assert only.colour == "purple"


def test_n_opens_the_note_and_typing_is_saved_as_one_step(window, desk, qtbot):
    put_caret(desk, "1")
    qtbot.keyClick(desk.view, "n")
    editor = window.panel.notes.list.viewport().findChildren(type(window.panel.notes._editor))[-1]

    editor.note.insertPlainText("看")
    editor.save()
    editor.note.insertPlainText("这里")
    editor.save()
    assert annotations(window)[0].note == "看这里"

    window.actions_["undo"].trigger()
    assert annotations(window)[0].note == ""
    window.actions_["undo"].trigger()
    assert annotations(window) == []


def test_tags_are_written_in_place(window, desk, qtbot):
    put_caret(desk, "1")
    qtbot.keyClick(desk.view, "t")
    editor = window.panel.notes._editor

    qtbot.keyClicks(editor.tags, "peace, #law; peace")
    qtbot.keyClick(editor.tags, Qt.Key.Key_Return)

    assert annotations(window)[0].tags == ("peace", "law")
    assert window.panel.notes.delegate.edited == ""
    assert desk.view.hasFocus()


def select_paragraph(desk, number):
    block = put_caret(desk, number)
    index = desk.view.flow.place_of(block.id)
    desk.view.selection.put(TextPlace(index, 0))
    desk.view.selection.put(TextPlace(index, len(block.text)), keep_fixed=True)
    desk.view.selection_moved()


def test_a_highlight_takes_the_selection_away_so_that_its_colour_shows(window, desk, qtbot):
    select_paragraph(desk, "2")

    qtbot.keyClick(desk.view, "2")

    assert desk.view.selection.is_empty
    assert window.pen.current == annotations(window)[0].id


def test_a_note_on_what_was_just_highlighted_makes_no_second_highlight(window, desk, qtbot):
    select_paragraph(desk, "2")
    qtbot.keyClick(desk.view, "2")

    qtbot.keyClick(desk.view, "n")

    [only] = annotations(window)
    assert only.colour == "green"
    assert window.panel.notes.delegate.edited == only.id


@pytest.mark.parametrize(("key", "colour"), [("n", "green"), ("t", "green"), ("5", "purple")])
def test_keys_on_a_selection_that_is_highlighted_already_change_that_highlight(window, desk, qtbot, key, colour):
    select_paragraph(desk, "2")
    qtbot.keyClick(desk.view, "2")
    window.pen.current = None
    select_paragraph(desk, "2")

    qtbot.keyClick(desk.view, key)

    [only] = annotations(window)
    assert only.colour == colour
    assert window.pen.current == only.id


def test_words_inside_a_highlight_are_highlighted_by_themselves(window, desk, qtbot):
    select_paragraph(desk, "2")
    qtbot.keyClick(desk.view, "2")
    put_caret(desk, "2")
    qtbot.keyClick(desk.view, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)

    qtbot.keyClick(desk.view, "3")

    assert [found.colour for found in annotations(window)] == ["green", "blue"]


def test_a_paragraph_that_is_highlighted_already_is_recoloured_and_deleted_without_a_click(window, desk, qtbot):
    put_caret(desk, "2")
    qtbot.keyClick(desk.view, "2")
    put_caret(desk, "1")
    put_caret(desk, "2")

    qtbot.keyClick(desk.view, "4")
    assert [found.colour for found in annotations(window)] == ["pink"]
    qtbot.keyClick(desk.view, Qt.Key.Key_Delete)
    assert annotations(window) == []


def test_delete_removes_the_current_highlight_and_offers_undo(window, desk, qtbot):
    put_caret(desk, "1")
    qtbot.keyClick(desk.view, "1")

    qtbot.keyClick(desk.view, Qt.Key.Key_Delete)
    assert annotations(window) == []
    assert window.desk.messages.text == "Deleted 1 highlight."

    window.desk.messages.button.click()
    assert len(annotations(window)) == 1


def test_delete_without_a_highlight_does_nothing(window, desk, qtbot):
    put_caret(desk, "1")

    qtbot.keyClick(desk.view, Qt.Key.Key_Delete)

    assert not window.desk.messages.isVisible()


def test_a_highlight_that_is_clicked_in_the_text_is_chosen_in_the_panel(window, desk, qtbot):
    put_caret(desk, "1")
    made = window.pen.highlight("blue")
    window.panel.setCurrentWidget(window.panel.references)

    desk.view.annotation_activated.emit(made.id)

    assert window.panel.currentWidget() is window.panel.notes
    assert window.panel.notes.model.annotation(window.panel.notes.list.currentIndex()).id == made.id


def test_next_and_previous_highlight_go_around(window, desk, qtbot):
    for number in ("1", "3"):
        put_caret(desk, number)
        window.pen.highlight("blue")
        window.pen.current = None
    first, second = annotations(window)
    desk.view.reveal(desk.document.blocks[0].id)

    for wanted in (first, second, first):
        window.actions_["next_note"].trigger()
        assert window.pen.current == wanted.id
    window.actions_["previous_note"].trigger()
    assert window.pen.current == second.id


def test_letters_typed_into_a_box_highlight_nothing(window, desk, qtbot):
    window.go_to_box.start()

    qtbot.keyClicks(window.go_to_box, "h1n")

    assert annotations(window) == []
    assert window.go_to_box.text() == "h1n"


def test_a_highlight_under_the_pointer_is_lit_in_the_panel_and_the_other_way_round(window, desk, qtbot):
    put_caret(desk, "1")
    made = window.pen.highlight("blue")
    flow = desk.view.flow
    index = flow.place_of(made.anchors[0].block)
    found = next((found, top) for found, top in flow.visible() if found.index == index)
    point = QPointF(flow.metrics.left + 40, found[1] + 20)

    desk.view._hovering.over(point)
    assert window.panel.notes.delegate.lit == made.id
    desk.view._hovering.leave()
    assert window.panel.notes.delegate.lit == ""

    window.panel.notes.annotation_hovered.emit(made.id)
    assert desk.view.overlays.lit_annotation == made.id
    window.panel.notes.annotation_hovered.emit("")
    assert desk.view.overlays.lit_annotation is None
