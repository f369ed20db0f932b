"""Correcting what was read of a document (reader.interface.dialogs.document_details, dialog_acts)."""

from dataclasses import replace

import pytest

from reader.document.corrections import CorrectedField, Correction
from reader.document.model import Problem
from reader.interface.dialogs.document_details import DocumentDetailsDialog
from reader.interface.dialogs.document_problems import DocumentProblemsDialog
from reader.workspace import correcting


@pytest.fixture
def document(workspace, ids):
    return workspace.library.documents.load(ids.resolution)


@pytest.fixture
def show(qtbot):
    def opened(document, *corrections):
        dialog = DocumentDetailsDialog(document, {made.field: made for made in corrections}, "en")
        qtbot.addWidget(dialog)
        return dialog

    return opened


@pytest.fixture
def dialog(window, ids):
    window.desk.open(ids.resolution)
    window.actions_["details"].trigger()
    return window.findChild(DocumentDetailsDialog)


def test_the_fields_hold_what_the_document_has(show, document):
    dialog = show(document)

    values = {field.value: row.value for field, row in dialog.rows.items()}
    assert values == {
        "symbol": "A/RES/71/12",
        "title": "联合国同集体安全条约组织的合作",
        "date": "2016-11-21",
        "genre": "resolution",
    }
    assert dialog.changed_values() == {}
    assert all(row.restore.isHidden() and row.hint.isHidden() for row in dialog.rows.values())


def test_a_value_that_was_guessed_is_marked(show, document):
    doubtful = replace(document, problems=(Problem("symbol_from_file_name", None, "A/RES/71/12"),))
    dialog = show(doubtful)
    row = dialog.rows[CorrectedField.SYMBOL]

    assert row.hint.text().startswith("Inferred. ")
    assert row.field.accessibleDescription() == row.hint.text()


def test_a_correction_shows_what_was_read_and_gives_it_back(show, document):
    corrected = replace(document, title="另一标题")
    dialog = show(corrected, Correction(CorrectedField.TITLE, "另一标题", "原标题"))
    row = dialog.rows[CorrectedField.TITLE]

    assert row.hint.text() == "Your correction. The program read: 原标题"
    row.restore.click()
    assert dialog.changed_values() == {CorrectedField.TITLE: "原标题"}


def test_a_genre_that_was_read_is_named_in_words(show, document):
    dialog = show(document, Correction(CorrectedField.GENRE, "letter", "resolution"))

    assert dialog.rows[CorrectedField.GENRE].hint.text().endswith("Resolution")


def test_without_a_change_saving_just_closes(show, document, qtbot):
    dialog = show(document)

    with qtbot.assertNotEmitted(dialog.saving_wanted), qtbot.waitSignal(dialog.accepted):
        dialog.save()


def test_what_is_saved_shows_everywhere_and_can_be_undone(window, dialog, ids, workspace):
    block = window.desk.document.blocks[20]
    window.desk.view.reveal(block.id)
    before = window.desk.view.reading_position()
    dialog.rows[CorrectedField.TITLE].field.setText("合作")
    dialog.rows[CorrectedField.DATE].field.setText("2016年11月22日")
    dialog.save()

    assert (window.desk.document.title, window.desk.document.date) == ("合作", "2016-11-22")
    assert window.desk.view.reading_position() == before
    assert workspace.library.documents.entry(ids.resolution).title == "合作"
    labels = [item.label for item in window.library.model.items() if item.entry and item.entry.id == ids.resolution]
    assert labels == ["A/RES/71/12  合作"]

    window.desk.messages.button.click()
    assert window.desk.document.title == "联合国同集体安全条约组织的合作"
    assert correcting.corrections_of(workspace, ids.resolution) == {}


def test_a_value_that_cannot_be_is_told_and_the_dialog_stays(window, dialog):
    dialog.rows[CorrectedField.DATE].field.setText("某日")
    dialog.save()

    assert not dialog.error.isHidden()
    assert "某日" in dialog.error.text()
    assert dialog.result() == 0
    assert window.desk.document.date == "2016-11-21"


def test_a_document_of_the_tree_is_corrected_without_opening_it(window, ids):
    window.desk.open(ids.resolution)
    window.library.details_wanted.emit(ids.record)

    dialog = window.findChild(DocumentDetailsDialog)
    assert dialog.rows[CorrectedField.SYMBOL].value == "S/PV.7796"
    dialog.close()


def test_doubts_are_counted_in_the_toolbar_and_lead_to_their_places(window, ids, monkeypatch, qtbot):
    button = window.tool_bar.doubts_button
    window.desk.open(ids.record)
    block = window.desk.document.blocks[100]
    doubtful = replace(window.desk.document, problems=(Problem("overlong_line", block.id),) * 2)
    load = window.workspace.library.documents.load
    monkeypatch.setattr(
        window.workspace.library.documents, "load", lambda number: doubtful if number == ids.record else load(number)
    )
    window.desk.open(ids.record)
    qtbot.waitUntil(lambda: button.isVisibleTo(window.tool_bar))
    assert (button.text(), button.toolTip()) == ("2", "2 places of this document of which Lectern was not sure")

    button.click()
    dialog = window.findChild(DocumentProblemsDialog)
    dialog.list.itemActivated.emit(dialog.list.item(1))
    assert window.desk.view.current_block() == block.id
    dialog.close()

    window.desk.open(ids.resolution)
    qtbot.waitUntil(lambda: not button.isVisibleTo(window.tool_bar))
