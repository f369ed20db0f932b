"""The dialogs (reader.interface.dialogs: export, settings, document_problems, shortcuts, about)."""

import json
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QScrollArea

from reader.document.model import Problem
from reader.interface.actions import MENUS, ROWS
from reader.interface.dialogs.about import AboutDialog
from reader.interface.dialogs.document_problems import DocumentProblemsDialog
from reader.interface.dialogs.export import ExportDialog
from reader.interface.dialogs.settings import SettingsDialog
from reader.interface.dialogs.shortcuts import ShortcutsDialog
from reader.workspace import annotating


@pytest.fixture
def annotated(window, ids, workspace):
    window.desk.open(ids.resolution)
    for number, colour, tags in (("1", "yellow", ("甲",)), ("2", "green", ()), ("3", "green", ("乙",))):
        block = next(block for block in window.desk.document.blocks if block.number == number)
        window.desk.view.reveal(block.id)
        made = window.pen.highlight(colour)
        annotating.set_tags(workspace, made.id, tags)
        window.pen.current = None
    return window


@pytest.fixture
def export(annotated, tmp_path, qtbot):
    dialog = ExportDialog(annotated)
    target = tmp_path / "excerpts.json"

    def run():
        dialog.form_box.setCurrentIndex(2)
        with qtbot.waitSignal(dialog.finished, timeout=20_000):
            dialog.write_to(target)
        return json.loads(target.read_text(encoding="utf-8")) if target.exists() else None

    run.dialog = dialog
    return run


def quotes(exported):
    return json.dumps(exported, ensure_ascii=False).count('"type": "Annotation"')


def test_every_highlight_is_exported(export, annotated):
    assert quotes(export()) == 3
    assert annotated.desk.messages.text.startswith("Exported 3 excerpts to ")


def test_only_the_chosen_colours_are_exported(export):
    export.dialog.colours["yellow"].setChecked(False)

    assert quotes(export()) == 2


def test_only_the_chosen_tags_are_exported(export):
    export.dialog.tags.item(0).setCheckState(Qt.CheckState.Checked)

    assert quotes(export()) == 1


def test_nothing_to_export_writes_no_file_and_says_so(export, annotated):
    for box in export.dialog.colours.values():
        box.setChecked(False)
    export.dialog.colours["orange"].setChecked(True)

    assert export() is None
    assert annotated.desk.messages.text.startswith("There is nothing to export")


def test_a_folder_that_cannot_be_written_is_told(annotated, qtbot):
    dialog = ExportDialog(annotated)

    with qtbot.waitSignal(dialog.finished, timeout=20_000):
        dialog.write_to(Path("/proc/nowhere/excerpts.md"))

    assert "excerpts.md" in annotated.desk.messages.text


def test_the_chosen_form_is_remembered(export, settings):
    export()

    assert settings.export_form == "json"


def test_settings_take_effect_at_once(window, settings):
    dialog = SettingsDialog(settings, "en", window)

    dialog.zoom_box.setValue(150)
    dialog.theme_box.setCurrentIndex(dialog.theme_box.findData("dark"))
    dialog.hover_box.setChecked(False)

    assert window.desk.view.zoom() == 150
    assert window.desk.view.theme.name == "dark"
    assert settings.footnotes_on_hover is False
    assert (window.desk.view.notes.hover_delay, window.names.hover_delay) == (0, settings.hover_delay_ms)
    assert dialog.delay_box.isEnabled()

    dialog.names_box.setChecked(False)

    assert settings.names_on_hover is False
    assert window.names.hover_delay == 0
    assert not dialog.delay_box.isEnabled()


def test_doubts_lead_to_their_paragraph(workspace, ids, qapp, qtbot):
    document = workspace.library.documents.load(ids.resolution)
    doubtful = replace(document, problems=(Problem("note_without_call", "b3", "5"),))
    dialog = DocumentProblemsDialog(doubtful, "en")
    qtbot.addWidget(dialog)

    assert "5" in dialog.list.item(0).text()
    with qtbot.waitSignal(dialog.passage_wanted) as asked:
        dialog.list.itemClicked.emit(dialog.list.item(0))
    assert asked.args == ["b3"]


def test_a_document_without_doubts_says_so(workspace, ids, qapp, qtbot):
    document = replace(workspace.library.documents.load(ids.resolution), problems=())
    dialog = DocumentProblemsDialog(document, "en")
    qtbot.addWidget(dialog)

    assert dialog.words.text() == "Lectern had no doubts in reading this document."


def test_every_key_is_in_the_table(window):
    dialog = ShortcutsDialog(window.actions_, window)
    words = {name for name, _keys in dialog.rows}

    assert {"Highlight", "Yellow", "Undo", "Write a Note", "Copy with Citation"} <= words
    assert ("Import Files", "Ctrl+O") in dialog.rows


def test_the_keys_at_the_right_of_the_table_are_in_sight(window):
    dialog = ShortcutsDialog(window.actions_, window)
    dialog.show()
    area = dialog.findChild(QScrollArea)

    assert area.horizontalScrollBar().maximum() == 0


def test_every_action_is_in_a_menu():
    in_menus = set()
    for _title, entries in MENUS:
        for entry in entries:
            in_menus |= {entry} if isinstance(entry, str) else set(entry[1]) if entry else set()

    assert in_menus == {row.name for row in ROWS}


def test_no_two_actions_share_a_key(window):
    keys = [key.toString() for action in window.actions_ for key in action.shortcuts()]

    assert len(keys) == len(set(keys))


def test_about_names_version_and_promise(window):
    texts = " ".join(label.text() for label in AboutDialog(window).findChildren(QLabel))

    assert "Version" in texts
    assert "no network" in texts
