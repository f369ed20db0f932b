"""The window as a person uses it.

What is tested stands in reader.interface: main_window, window_tools, window_place, window_acts, library_acts,
text_acts, dialog_acts, import_control, reading_desk and in_step.
"""

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog

from reader.document.annotation import anchor_in
from reader.document.model import Reference
from reader.errors import LibraryUnusable
from reader.interface import library_acts
from reader.interface.paragraph_view.selection import TextPlace
from reader.workspace import annotating, importing, reading
from reader.workspace.importing import Outcome


def drop(window, *paths, actions=Qt.DropAction.CopyAction):
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    event = QDropEvent(
        QPointF(10, 10),
        actions,
        data,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    window.dropEvent(event)
    return event


def message(window):
    return window.desk.messages.text


def test_a_click_in_the_library_opens_the_document(window, ids):
    window.library.document_wanted.emit(ids.resolution)

    assert window.desk.document.symbol == "A/RES/71/12"
    assert window.windowTitle() == "A/RES/71/12 — Lectern"


def test_the_panel_follows_the_document(window, ids, qtbot):
    window.desk.open(ids.resolution)

    qtbot.waitUntil(lambda: window.panel.organizations.total == 10)
    assert window.panel.references.total > 10
    assert window.panel.tabText(0) == "Organizations 10"


def test_without_a_document_acts_on_text_are_disabled(window, ids):
    assert not window.actions_["highlight_last"].isEnabled()
    window.desk.open(ids.resolution)
    assert window.actions_["highlight_last"].isEnabled()


def test_a_removed_document_comes_back_open_with_one_click(window, ids):
    window.desk.open(ids.resolution)

    window.library_acts.remove([ids.resolution])
    assert window.desk.document is None
    assert message(window) == "Removed 1 document; its notes are kept."

    window.desk.messages.button.click()
    assert window.desk.document_id == ids.resolution


def test_files_that_a_program_would_move_are_taken_as_copies(window, tmp_path, monkeypatch):
    monkeypatch.setattr(window.library_acts, "import_paths", lambda _paths: None)
    event = drop(window, tmp_path, actions=Qt.DropAction.MoveAction | Qt.DropAction.CopyAction)

    assert event.isAccepted()
    assert event.dropAction() is Qt.DropAction.CopyAction


def test_files_that_are_dropped_are_imported_and_told(window, tmp_path, qtbot, workspace):
    source = tmp_path / "new.txt"
    source.write_text("关于和平的说明\n\n和平是共同的愿望。\n", encoding="utf-8")
    before = len(workspace.library.documents.listing())

    drop(window, source)

    qtbot.waitUntil(lambda: message(window).startswith("Imported 1 document"), timeout=20_000)
    assert len(workspace.library.documents.listing()) == before + 1


def test_an_import_that_takes_words_from_below_a_note_says_so(window, tmp_path, qtbot, workspace):
    source = tmp_path / "new.txt"
    lines = ["A/RES/71/999", "", "大会，", "", "1. 欢迎秘书长的报告和其中所载各项建议；", "", "2. 决定继续处理此案。"]
    source.write_text("\n".join(lines), encoding="utf-8")
    (number,) = importing.import_files(workspace, [source]).documents
    block = next(block for block in workspace.library.documents.load(number).blocks if block.number == "2")
    annotating.highlight(workspace, number, [anchor_in(block.id, block.text, 0, len(block.text))], "green")
    source.write_text("\n".join(lines[:-1]), encoding="utf-8")

    drop(window, source)

    qtbot.waitUntil(lambda: "1 note awaits review" in message(window), timeout=20_000)
    assert window.desk.messages.button.text() == "Show Report"


def test_a_file_that_fails_is_told_with_a_report(window, tmp_path, qtbot):
    empty = tmp_path / "empty.txt"
    empty.touch()
    reports = []
    window.imports.finished.connect(reports.append)

    drop(window, empty)

    qtbot.waitUntil(lambda: bool(reports), timeout=20_000)
    assert reports[0].with_outcome(Outcome.FAILED)
    assert "This file has no text." in message(window)
    assert window.desk.messages.button.text() == "Show Report"


def test_the_text_is_copied_with_its_citation(window, ids):
    window.desk.open(ids.resolution)
    block = next(block for block in window.desk.document.blocks if block.number == "1")
    window.desk.view.reveal(block.id)

    window.actions_["copy_cited"].trigger()

    assert "71/12" in QGuiApplication.clipboard().text()
    assert message(window).startswith("Copied: ")


def test_the_reading_position_is_remembered(window, ids, workspace):
    window.desk.open(ids.record)
    block = window.desk.document.blocks[200]
    window.desk.view.reveal(block.id)
    before = window.desk.view.reading_position()

    window.desk.open(ids.resolution)
    assert reading.position(workspace, ids.record).block == before.block
    window.desk.open(ids.record)
    assert window.desk.view.reading_position().block == before.block


def test_back_returns_to_where_a_jump_left(window, ids):
    window.desk.open(ids.resolution)
    window.desk.open(ids.record)

    window.actions_["back"].trigger()
    assert window.desk.document_id == ids.resolution
    window.actions_["forward"].trigger()
    assert window.desk.document_id == ids.record


def test_back_inside_a_document_leaves_what_is_chosen_and_lit(window, ids):
    window.desk.open(ids.record)
    window.in_step.fill()
    page = window.panel.organizations
    page.choose("欧洲联盟")
    before = window.desk.here()
    window.desk.go_to(ids.record, window.desk.document.blocks[-1].id)
    assert window.desk.here() != before

    window.actions_["back"].trigger()

    assert window.desk.here() == before
    assert window.desk.view.current_block() == before.block
    assert page.chosen == "欧洲联盟"
    assert set(window.desk.view.overlays.emphasis) == {"欧洲联盟"}


def test_the_mouses_own_button_goes_back(window, ids, qtbot):
    window.desk.open(ids.resolution)
    window.desk.open(ids.record)

    qtbot.mousePress(window.desk.view.viewport(), Qt.MouseButton.BackButton)

    assert window.desk.document_id == ids.resolution


def test_undo_names_the_act(window, ids, workspace):
    window.desk.open(ids.resolution)
    window.pen.highlight("green")

    assert window.actions_["undo"].text() == "&Undo: Highlight"
    window.actions_["undo"].trigger()
    assert annotating.annotations_of(workspace, ids.resolution) == []
    assert window.actions_["redo"].text() == "&Redo: Highlight"


def test_an_error_of_the_world_is_told_in_a_sentence(window):
    window.tell_error(LibraryUnusable("library_damaged", "library.db", detail="x"))

    assert "library.db" in message(window)
    assert "Traceback" not in message(window)


def test_a_fault_of_the_program_is_handed_on(window, qtbot):
    with qtbot.waitSignal(window.problem):
        window.tell_error(ValueError("a fault"))


def test_the_place_of_the_window_is_kept(open_window, settings):
    first = open_window()
    first.resize(1000, 700)
    first.actions_["show_panel"].setChecked(False)
    first.shut()

    second = open_window()
    assert second.panel.isHidden()
    assert not second.actions_["show_panel"].isChecked()
    assert settings.path.exists()


def test_choosing_a_theme_recolours_the_text(window, ids, settings):
    window.desk.open(ids.resolution)

    window.actions_["theme_dark"].trigger()

    assert settings.theme == "dark"
    assert window.desk.view.theme.name == "dark"
    assert window.actions_["theme_dark"].isChecked()


def test_an_organization_in_the_panel_is_lit_and_stepped_through(window, ids, qtbot):
    window.desk.open(ids.resolution)
    qtbot.waitUntil(lambda: window.panel.organizations.total == 10)
    page = window.panel.organizations

    page.list.clicked.emit(page.model.index(0))
    name = page.model.rows[0].name
    assert set(window.desk.view.overlays.emphasis) == {name}
    assert page.stepper.label.text() == f"{name}: 1 of {page.model.rows[0].count}"

    page.stepper.next.click()
    assert page.stepper.label.text() == f"{name}: 2 of {page.model.rows[0].count}"


def test_a_name_that_is_clicked_in_the_text_is_chosen_in_the_panel(window, ids, qtbot):
    window.desk.open(ids.resolution)
    qtbot.waitUntil(lambda: window.panel.organizations.total == 10)
    window.panel.setCurrentWidget(window.panel.notes)

    window.desk.view.organization_activated.emit("大会")

    assert window.panel.currentWidget() is window.panel.organizations
    assert window.panel.organizations.list.currentIndex().data() == "大会"


def test_a_kind_of_the_legend_is_lit_in_the_text_and_on_the_strip(window, ids, settings):
    window.desk.open(ids.resolution)
    window.in_step.fill()
    page, grounds = window.panel.organizations, window.appearance.theme.emphasis()

    page.legend.buttons["regional organization"].click()
    names = {row.name for row in page.model.rows}
    page.choose("集体安全条约组织")

    lit = window.desk.view.overlays.emphasis
    assert set(lit) == names
    assert (lit["集体安全条约组织"], lit["集体安全条约组织秘书处"]) == (grounds[0], grounds[2])
    shown = {spot.name for spot, _row in window.desk.heat.spots() if not spot.is_citation}
    assert shown == names

    page.legend.head.click()
    assert set(window.desk.view.overlays.emphasis) <= {"集体安全条约组织"}
    assert settings.show_legend is False


def test_escape_in_the_text_first_clears_the_selection_and_then_what_is_lit(window, ids):
    window.desk.open(ids.resolution)
    window.in_step.fill()
    window.panel.organizations.choose("大会")
    window.desk.view.select_all()

    QTest.keyClick(window.desk.view, Qt.Key.Key_Escape)
    assert window.desk.view.selection.is_empty
    assert window.panel.organizations.chosen == "大会"

    QTest.keyClick(window.desk.view, Qt.Key.Key_Escape)
    assert window.panel.organizations.chosen == ""
    assert not window.desk.view.overlays.emphasis


def test_a_folded_legend_stays_folded_in_a_new_window(open_window, settings):
    settings.show_legend = False

    assert open_window().panel.organizations.legend.body.isHidden()


def test_switching_an_organization_off_is_remembered(window, ids, qtbot, settings):
    window.desk.open(ids.resolution)
    qtbot.waitUntil(lambda: window.panel.organizations.total == 10)

    window.panel.organizations.model.switch(frozenset({"大会"}), on=False)

    assert settings.organizations_off == ("大会",)


def test_a_notes_go_to_opens_what_the_library_has(window, ids):
    window.desk.open(ids.other)
    window.desk.view.text_wanted.emit(Reference(None, None, 0, 1, "A/RES/71/12"))

    assert window.desk.document_id == ids.resolution


def test_an_activated_reference_is_chosen_in_the_panel_and_its_address_can_be_copied(window, ids, qtbot):
    window.desk.open(ids.resolution)
    qtbot.waitUntil(lambda: window.panel.references.total > 0)
    reference = next(r for r in window.desk.document.references if r.target == "A/RES/59/50")

    window.desk.view.reference_activated.emit(reference)

    assert window.panel.references.address.text() == "https://docs.un.org/zh/A/RES/59/50"
    window.cards.card.copy_button.click()
    assert QGuiApplication.clipboard().text() == "https://docs.un.org/zh/A/RES/59/50"
    assert message(window) == "Copied: https://docs.un.org/zh/A/RES/59/50"


@pytest.mark.parametrize(
    "name", ["settings", "shortcuts", "about", "doubts", "export", "details", "import_reports", "missing"]
)
def test_every_dialog_opens(window, ids, name, qtbot):
    window.desk.open(ids.resolution)

    window.actions_[name].trigger()

    [dialog] = window.findChildren(QDialog)
    assert dialog.isVisible()
    dialog.close()


def test_a_highlight_survives_a_new_window(open_window, ids, workspace):
    first = open_window()
    first.desk.open(ids.resolution)
    made = first.pen.highlight("pink")
    first.shut()

    second = open_window()
    second.desk.open(ids.resolution)
    assert [found.id for found in second.desk.annotations] == [made.id]


def test_a_folder_is_imported_with_what_lies_in_it(window, tmp_path, qtbot, workspace):
    folder = tmp_path / "folder"
    (folder / "inner").mkdir(parents=True)
    Path(folder / "inner" / "a.txt").write_text("一份说明\n\n内容如下。\n", encoding="utf-8")
    before = len(workspace.library.documents.listing())

    drop(window, folder)

    qtbot.waitUntil(lambda: len(workspace.library.documents.listing()) == before + 1, timeout=20_000)
    qtbot.waitUntil(lambda: not window.imports.busy)


def test_what_is_prepared_after_the_paint_cuts_words_whole(window, ids, qtbot):
    window.desk.open(ids.resolution)
    window.prepare()
    qtbot.waitUntil(lambda: not window.runner.busy, timeout=30_000)

    assert window.desk.view.movement.cut_word("关于集体安全条约组织的报告", 5) == (2, 10)


def test_a_library_in_a_cloud_folder_is_warned_of_once(window, settings, monkeypatch):
    monkeypatch.setattr(library_acts, "synchronising_service", lambda _path: "Dropbox")

    window.library_acts.warn_of_synchronisation()
    assert "Dropbox" in message(window)
    assert str(window.workspace.path.parent) in message(window)

    window.desk.messages.hide()
    window.library_acts.warn_of_synchronisation()
    assert window.desk.messages.isHidden()
    assert settings.libraries_warned_of == (str(window.workspace.path),)


def test_a_library_in_a_plain_folder_is_not_warned_of(window, settings):
    window.library_acts.warn_of_synchronisation()

    assert window.desk.messages.isHidden()
    assert settings.libraries_warned_of == ()


def test_the_citation_names_every_paragraph_of_the_selection(window, ids):
    window.desk.open(ids.resolution)
    view = window.desk.view
    first, second = (
        next(at for at, block in enumerate(window.desk.document.blocks) if block.number == number)
        for number in ("1", "2")
    )
    view.selection.put(TextPlace(first, 2))
    view.selection.put(TextPlace(second, 5), keep_fixed=True)

    window.actions_["copy_cited"].trigger()

    assert "paras. 1–2 (A/RES/71/12)" in message(window)


def test_an_offer_to_undo_goes_when_something_else_would_be_undone(window, ids):
    window.desk.open(ids.resolution)
    window.library_acts.remove([ids.record])
    assert window.desk.messages.isVisible()

    window.pen.highlight("green")
    assert window.desk.messages.isHidden()

    window.library_acts.remove([ids.record])
    window.actions_["undo"].trigger()
    assert window.desk.messages.isHidden()
