"""Working off the notes that await review (reader.interface.reviewing)."""

from dataclasses import replace

import pytest

from reader.document.annotation import AnchorState, anchor_in
from reader.interface.dialogs.import_report import ImportReportDialog, ReportPlace
from reader.workspace import annotating
from reader.workspace.change import Change, ChangeKind


@pytest.fixture
def waiting(window, ids, workspace):
    """Have a note in each of two documents await review; the first one's words stand elsewhere, a little changed."""
    notes = []
    for number in sorted((ids.resolution, ids.other)):
        document = workspace.library.documents.load(number)
        block = next(block for block in document.blocks if block.number == "2")
        note = annotating.highlight(workspace, number, [anchor_in(block.id, block.text, 0, 20)], "green", "要紧")
        moved = anchor_in("b0", f"{block.text[:10]}的{block.text[11:20]}", 0, 20)
        lost = replace(note, anchors=(moved,), state=AnchorState.REVIEW)
        workspace.library.annotations.put(lost)
        notes.append((lost, block))
    workspace.announce(Change(frozenset(), frozenset(), frozenset({ChangeKind.ANNOTATIONS})))
    return notes


def current(window):
    return window.panel.notes.delegate.edited


def test_without_such_notes_there_is_nothing_in_the_way(window):
    assert window.panel.notes.review_button.isHidden()
    window.actions_["next_review"].trigger()
    assert window.desk.messages.text == "No note of the library awaits review."


def test_the_panel_counts_and_leads_from_one_to_the_next(window, waiting):
    (first, block), (second, _) = waiting
    button = window.panel.notes.review_button
    assert button.text() == "2 notes of the library await review — next"

    button.click()
    assert (window.desk.document_id, current(window)) == (first.document, first.id)
    assert window.desk.view.current_block() == block.id
    button.click()
    assert (window.desk.document_id, current(window)) == (second.document, second.id)
    button.click()
    assert current(window) == first.id


def test_a_note_that_is_settled_is_counted_no_more(window, waiting, workspace):
    window.actions_["next_review"].trigger()
    window.panel.notes.confirmation_wanted.emit(current(window))

    assert workspace.library.annotations.require(waiting[0][0].id).state is AnchorState.PLACED
    assert window.panel.notes.review_button.text().startswith("1 note of the library awaits")
    window.actions_["next_review"].trigger()
    assert current(window) == waiting[1][0].id


def test_a_click_on_such_a_note_shows_the_likeliest_place_not_what_stands_at_the_old_one(window, waiting):
    (note, block), _ = waiting
    window.desk.open(note.document)
    window.panel.notes.annotation_chosen.emit(note.id)

    assert window.desk.view.current_block() == block.id


def test_words_that_were_never_marked_are_not_shown_as_such_nor_touched_by_its_keys(window, waiting, workspace):
    (note, _), _ = waiting
    desk = window.desk
    desk.open(note.document)
    assert note in desk.annotations
    assert desk.view.overlays.annotations == ()

    window.text_acts.step_note(1)
    assert window.pen.current is None
    window.actions_["select_all"].trigger()
    window.pen.delete()
    assert workspace.library.annotations.get(note.id) is not None


def test_where_nothing_like_it_stands_the_person_is_told_what_to_do(window, waiting, workspace):
    (note, _), _ = waiting
    workspace.library.annotations.put(replace(note, anchors=(anchor_in("b0", "毫不相干的话毫不相干的话", 0, 12),)))
    window.actions_["next_review"].trigger()

    assert current(window) == note.id
    assert window.desk.messages.text.startswith("Nothing like “毫不相干的话毫不相干的话” stands in the text now.")


def test_the_likeliest_place_is_offered_only_where_there_is_one(window, waiting, workspace):
    (note, _), (other, _) = waiting
    window.reviewing.go(other)
    editor = window.panel.notes._editor
    assert editor.confirm_button.isVisibleTo(editor)

    lost = anchor_in("b0", "毫不相干的话毫不相干的话", 0, 12)
    workspace.library.annotations.put(replace(note, anchors=(lost,)))
    window.reviewing.go(note)
    editor = window.panel.notes._editor
    assert not editor.confirm_button.isVisibleTo(editor)
    assert editor.review_words.text().endswith("Select where it belongs.")


def test_a_place_that_a_newer_text_took_away_is_offered_no_more(window, waiting, workspace):
    (note, _), _ = waiting
    window.reviewing.go(note)
    workspace.library.annotations.put(replace(note, anchors=(anchor_in("b0", "毫不相干的话毫不相干", 0, 10),)))
    window.desk.reload_annotations()

    editor = window.panel.notes._editor
    assert not editor.confirm_button.isVisibleTo(editor)


def test_the_report_leads_to_the_note_and_forgets_it_when_it_is_settled(window, waiting, workspace, monkeypatch):
    (note, _), _ = waiting
    window.dialogs.show_reports()
    dialog = window.findChild(ImportReportDialog)
    refreshed = []
    monkeypatch.setattr(dialog, "refresh", lambda: refreshed.append(1))

    dialog.place_wanted.emit(ReportPlace(note.document, annotation=note.id))
    assert current(window) == note.id
    window.pen.confirm(note.id)
    assert refreshed
