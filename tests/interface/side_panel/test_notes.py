"""The notes of a document (reader.interface.side_panel: notes, notes_model, note_delegate, note_editor)."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

from reader.document.annotation import AnchorState, Annotation, anchor_in
from reader.interface.side_panel.note_editor import tags_in
from reader.interface.side_panel.notes import NotesPanel
from reader.interface.side_panel.notes_model import NotesFilter
from reader.interface.theme import Theme
from reader.workspace import annotating

TEXT = "表示赞赏地注意到秘书长的报告"


def annotation(name, **facts):
    return Annotation(id=name, document=1, anchors=(anchor_in("b1", TEXT, 0, 4),), **{"colour": "yellow", **facts})


@pytest.fixture
def panel(qapp, qtbot):
    made = NotesPanel(Theme.named("light"))
    qtbot.addWidget(made)
    made.resize(340, 600)
    made.show()
    return made


def shown(panel):
    return [found.id for found in panel.model.shown]


def test_the_filter_takes_words_colours_and_a_tag():
    one = annotation("1", note="边界问题", tags=("海洋法",), colour="green")

    assert NotesFilter("边界").accepts(one)
    assert NotesFilter("表示 海洋").accepts(one)
    assert not NotesFilter("和平").accepts(one)
    assert NotesFilter(colours=frozenset({"green", "blue"})).accepts(one)
    assert not NotesFilter(colours=frozenset({"blue"})).accepts(one)
    assert NotesFilter(tag="海洋法").accepts(one)
    assert not NotesFilter(tag="海洋").accepts(one)


def test_the_colour_buttons_filter_the_list(panel):
    panel.show_annotations([annotation("1"), annotation("2", colour="blue")], has_document=True)

    panel.colour_buttons["blue"].click()
    assert shown(panel) == ["2"]
    panel.colour_buttons["blue"].click()
    assert shown(panel) == ["1", "2"]


def test_tags_in_use_can_be_chosen(panel):
    panel.show_annotations([annotation("1", tags=("甲",)), annotation("2", tags=("乙", "甲"))], has_document=True)

    assert [panel.tag_box.itemText(n) for n in range(panel.tag_box.count())] == ["All tags", "#乙", "#甲"]
    panel.tag_box.setCurrentIndex(1)
    assert shown(panel) == ["2"]


def test_what_needs_review_stands_first_under_words_of_its_own(panel):
    panel.show_annotations([annotation("1"), annotation("2", state=AnchorState.REVIEW)], has_document=True)

    rows = [panel.model.index(n).data() for n in range(panel.model.rowCount())]
    assert rows[0] == "Needs review: the text has changed"
    assert shown(panel) == ["2", "1"]
    assert panel.model.flags(panel.model.index(0)) == Qt.ItemFlag.NoItemFlags


def test_empty_pages_tell_which_keys_make_a_note(panel):
    panel.show_annotations([], has_document=True)

    assert panel.empty.isVisible()
    assert "1 to 6" in panel.empty.sentence.text()


def test_a_note_is_written_in_its_row(panel, qtbot):
    panel.show_annotations([annotation("1")], has_document=True)
    panel.write("1")
    editor = panel._editor

    with qtbot.waitSignal(panel.note_written) as written:
        qtbot.keyClicks(editor.note, "see below")
    assert written.args == ["1", "see below"]

    with qtbot.waitSignal(panel.writing_ended):
        qtbot.keyClick(editor.note, Qt.Key.Key_Escape)
    assert panel.delegate.edited == ""


def test_what_is_being_typed_is_saved_when_the_editor_closes(panel, qtbot):
    panel.show_annotations([annotation("1")], has_document=True)
    panel.write("1")
    qtbot.keyClicks(panel._editor.note, "a")

    with qtbot.waitSignal(panel.note_written):
        panel.end_writing()


def test_the_editor_stays_open_while_others_come(panel):
    panel.show_annotations([annotation("1")], has_document=True)
    panel.write("1")
    panel._editor.note.setPlainText("x")

    panel.show_annotations([annotation("0"), annotation("1", note="x")], has_document=True)

    assert panel.delegate.edited == "1"
    assert panel._editor.note.toPlainText() == "x"


def test_the_editor_closes_when_its_note_is_deleted_elsewhere(panel):
    panel.show_annotations([annotation("1")], has_document=True)
    panel.write("1")

    panel.show_annotations([], has_document=True)

    assert panel.delegate.edited == ""


def test_the_editor_shows_what_undo_brought_back(panel):
    one = annotation("1", note="later")
    panel.show_annotations([one], has_document=True)
    panel.write("1")

    panel.show_annotations([replace(one, note="earlier")], has_document=True)

    assert panel._editor.note.toPlainText() == "earlier"


def test_a_colour_is_chosen_in_the_editor(panel, qtbot):
    panel.show_annotations([annotation("1")], has_document=True)
    panel.write("1")

    with qtbot.waitSignal(panel.colour_chosen) as chosen:
        panel._editor._colours["pink"].click()

    assert chosen.args == ["1", "pink"]


@pytest.mark.parametrize("words", ["Use Likeliest Place", "Attach to Selection"])
def test_a_note_under_review_can_be_settled(panel, qtbot, words):
    panel.show_annotations([annotation("1", state=AnchorState.REVIEW)], has_document=True)
    panel.write("1")
    signal = panel.confirmation_wanted if words.startswith("Use") else panel.attachment_wanted
    button = next(found for found in panel._editor.findChildren(QPushButton) if found.text() == words)

    with qtbot.waitSignal(signal) as asked:
        button.click()

    assert asked.args == ["1"]


def test_tags_are_separated_by_commas_of_either_script():
    assert tags_in("和平，#海洋法、 law;peace, law") == ("和平", "海洋法", "law", "peace")
    assert tags_in(" , ") == ()


def test_rows_grow_with_their_note(panel):
    panel.show_annotations([annotation("1"), annotation("2", note="很长的批注。" * 60)], has_document=True)

    short, long = (panel.list.visualRect(panel.model.index(n)).height() for n in range(2))
    assert long > short * 3
    assert not panel.grab().isNull()


def test_a_note_under_review_is_attached_to_the_selection(window, ids, qtbot, workspace):
    window.desk.open(ids.resolution)
    block = next(block for block in window.desk.document.blocks if block.number == "1")
    made = annotating.highlight(workspace, ids.resolution, [anchor_in(block.id, block.text, 0, 3)], "yellow")
    workspace.library.annotations.put(replace(made, state=AnchorState.REVIEW))
    window.desk.reload_annotations()
    target = next(block for block in window.desk.document.blocks if block.number == "2")
    window.desk.view.reveal(target.id)
    window.desk.view.setFocus()
    qtbot.keyClick(window.desk.view, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)

    window.panel.notes.attachment_wanted.emit(made.id)

    [settled] = annotating.annotations_of(workspace, ids.resolution)
    assert settled.state is AnchorState.PLACED
    assert settled.anchors[0].block == target.id
