"""Correcting names and citations in the window.

What is tested stands in reader.interface: mention_acts, text_menu, pointed_words, own_corrections, and in
reader.interface.dialogs: correction, name_correction, citation_correction, own_corrections.
"""

import shutil
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from reader import locations
from reader.document.places import Place, anchor_of
from reader.interface.paragraph_view.hit_testing import Target, place_below
from reader.interface.paragraph_view.selection import TextPlace
from reader.interface.pointed_words import in_sentence
from reader.workspace import importing, rereading
from reader.workspace.citing import cited_by
from reader.workspace.corrected_mentions import corrections_of
from reader.workspace.reference_correcting import correct_references
from reader.workspace.workspace import Workspace

WHOLE = "集体安全条约组织"


@pytest.fixture
def desk(window, ids):
    window.desk.open(ids.resolution)
    window.in_step.fill()
    return window.desk


def mention(desk):
    return next(one for one in desk.document.organizations if one.organization == WHOLE and one.footnote is None)


def citation(desk, target="A/RES/59/50"):
    return next(one for one in desk.document.references if one.target == target)


def target_of(desk, one):
    """Give what the pointer meets on the first character of a mention."""
    if one.footnote is not None:
        return Target(TextPlace(0, 0), desk.document.blocks[0].id, note=(one.footnote, one.start))
    index = next(at for at, block in enumerate(desk.document.blocks) if block.id == one.block)
    return Target(TextPlace(index, one.start), one.block)


def select(desk, block, start, end):
    index = next(at for at, each in enumerate(desk.document.blocks) if each.id == block)
    desk.view.selection.put(TextPlace(index, start))
    desk.view.selection.put(TextPlace(index, end), keep_fixed=True)
    desk.view.selection_moved()


def words_of(desk, one):
    return desk.document.text_at(one.block, one.footnote)[one.start : one.end]


def act(menu, beginning):
    found = next((each for each in menu.actions() if each.text().startswith(beginning)), None)
    assert found is not None, [each.text() for each in menu.actions()]
    return found


def texts(menu):
    return [each.text() for each in menu.actions()]


def message(window):
    return window.desk.messages.text


def test_a_name_that_is_none_goes_everywhere_at_once_and_comes_back_with_one_click(window, desk):
    one = mention(desk)
    before = len(desk.document.organizations)
    window.in_step.choose_organization(WHOLE)
    spots = len(desk.heat.spots())
    menu = window.text_acts.menu.menu_at(target_of(desk, one))
    act(menu, f"Here “{words_of(desk, one)}” Is Not an Organization").trigger()
    window.in_step.fill()

    assert one not in desk.document.organizations
    assert len(desk.document.organizations) == before - 1
    assert message(window).endswith("is no organization here any more.")
    assert window.panel.organizations.chosen == WHOLE
    assert len(desk.heat.spots()) == spots - 1

    desk.messages.button.click()
    assert one in desk.document.organizations


def test_all_places_of_a_name_are_corrected_in_one_step(window, desk, workspace):
    one = mention(desk)
    same = [
        each
        for each in desk.document.organizations
        if each.organization == WHOLE and words_of(desk, each) == words_of(desk, one)
    ]
    assert len(same) > 1
    menu = window.text_acts.menu.menu_at(target_of(desk, one))
    act(menu, f"Nor Anywhere in This Document ({len(same)} Places)").trigger()

    assert not set(same) & set(desk.document.organizations)
    window.acts.undo()
    assert set(same) <= set(desk.document.organizations)
    assert corrections_of(workspace, desk.document_id) == ()


def test_another_organization_is_chosen_in_the_dialog(window, desk):
    one = mention(desk)
    act(window.text_acts.menu.menu_at(target_of(desk, one)), "It Is Another Organization").trigger()
    dialog = window.mention_acts.dialog
    assert not dialog.isModal()
    assert f"<b>{words_of(desk, one)}</b>" in dialog.sentence.text()
    assert dialog.now.text() == f"Read as: {WHOLE}"

    QTest.keyClick(dialog.chooser.field, Qt.Key.Key_Return)
    assert "No organization is chosen" in dialog.error.text()
    dialog.chooser.field.setText("SCO")
    dialog.everywhere.setChecked(True)
    QTest.keyClick(dialog.chooser.field, Qt.Key.Key_Return)

    assert window.mention_acts.dialog is None
    found = [each for each in desk.document.organizations if (each.block, each.start) == (one.block, one.start)]
    assert [each.organization for each in found] == ["上海合作组织"]
    assert message(window).startswith(f"“{words_of(desk, one)}” means 上海合作组织 at ")


def test_selected_words_are_marked_as_an_organization(window, desk):
    block = next(each for each in desk.document.blocks if "和平" in each.text)
    start = block.text.index("和平")
    select(desk, block.id, start, start + 2)
    menu = window.text_acts.menu.menu_at(None)
    act(menu, "Mark “和平” as Organization").trigger()
    dialog = window.mention_acts.dialog

    assert dialog.chooser.typed == "和平"
    assert not dialog.none_button.isVisible()
    dialog.chooser.field.setText("联合国难民署")
    dialog.save_button.click()
    marked = [each for each in desk.document.organizations if (each.block, each.start) == (block.id, start)]
    assert [each.organization for each in marked] == ["联合国难民事务高级专员公署"]


def test_a_citation_is_corrected_with_its_place_and_shows_who_cites(window, desk, ids, workspace):
    one = citation(desk)
    act(window.text_acts.menu.menu_at(target_of(desk, one)), "It Cites Something Else").trigger()
    dialog = window.mention_acts.dialog
    assert dialog.now.text() == "Read as: A/RES/59/50"
    assert dialog.chooser.chosen == "A/RES/59/50"

    dialog.chooser.field.setText("71/14")
    dialog.place.setText("3")
    assert dialog.place_hint.text().startswith("3. ")
    dialog.place.setText("第99段")
    assert dialog.place_hint.text() == "The library's text does not show para. 99."
    dialog.place.setText("3")
    dialog.save_button.click()

    (found,) = [each for each in desk.document.references if (each.block, each.start) == (one.block, one.start)]
    assert (found.target, found.locator) == ("A/RES/71/14", "第3段")
    assert [each.document for each in cited_by(workspace, "A/RES/71/14")].count(ids.resolution) == 1
    window.in_step.fill()
    assert "A/RES/59/50" not in {each.target for each in desk.document.references}


def test_the_card_of_a_citation_leads_to_its_correction(window, desk):
    one = citation(desk)
    desk.view.reference_activated.emit(one)
    window.cards.card.correct_button.click()

    assert not window.cards.is_open
    assert window.mention_acts.dialog.words.mention == one


def test_what_cannot_be_cited_is_refused_and_nothing_is_lost(window, desk):
    one = citation(desk)
    act(window.text_acts.menu.menu_at(target_of(desk, one)), "It Cites Something Else").trigger()
    dialog = window.mention_acts.dialog
    dialog.chooser.field.setText("nothing")
    dialog.place.setText("附件")
    QTest.keyClick(dialog.chooser.field, Qt.Key.Key_Return)

    assert "“nothing” is nothing that can be cited." in dialog.error.text()
    assert (dialog.chooser.typed, dialog.place.text()) == ("nothing", "附件")
    QTest.keyClicks(dialog.chooser.field, "s")
    assert not dialog.error.isVisible()
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert window.mention_acts.dialog is None
    assert one in desk.document.references


def test_a_citation_that_is_none_and_the_way_back(window, desk):
    one = citation(desk)
    act(window.text_acts.menu.menu_at(target_of(desk, one)), f"Here “{words_of(desk, one)}” Cites Nothing").trigger()
    assert one not in desk.document.references

    menu = window.text_acts.menu.menu_at(target_of(desk, one))
    assert not any(text.startswith("It Cites") for text in texts(menu))
    act(menu, "Take My Correction Back").trigger()
    assert one in desk.document.references
    assert message(window) == "Took back 1 correction."
    assert "Take My Correction Back" not in texts(window.text_acts.menu.menu_at(target_of(desk, one)))


def test_a_citation_in_an_open_note_is_corrected_and_the_note_stays_open(window, desk):
    one = next(each for each in desk.document.references if each.footnote is not None)
    index, at = next(
        (index, at)
        for index, block in enumerate(desk.document.blocks)
        for at, mark in enumerate(block.notes)
        if mark.label == one.footnote
    )
    desk.view.bring_into_sight(TextPlace(index, desk.document.blocks[index].notes[at].offset))
    desk.view.notes.open(index, at)
    asked = []
    desk.view.context_menu_requested.connect(lambda _point, target: asked.append(target))
    desk.view.notes.popover.menu_wanted.emit(QPoint(), one.footnote, one.start)
    for popup in QApplication.topLevelWidgets():
        if popup is QApplication.activePopupWidget():
            popup.close()

    assert asked[0].passage == Place(None, one.footnote, one.start, one.start + 1)
    assert asked[0].reference == one
    act(window.text_acts.menu.menu_at(asked[0]), f"Here “{words_of(desk, one)}” Cites Nothing").trigger()
    assert one not in desk.document.references
    assert desk.view.notes.mark == (index, at)


def test_the_keys_correct_what_stands_at_the_caret(window, desk):
    one = mention(desk)
    index = next(at for at, block in enumerate(desk.document.blocks) if block.id == one.block)
    desk.view.selection.put(TextPlace(index, one.start))
    window.actions_["correct_name"].trigger()
    assert window.mention_acts.dialog.words.mention == one
    window.mention_acts.dialog.none_button.click()
    assert one not in desk.document.organizations

    desk.view.selection.put(TextPlace(index, one.start))
    window.actions_["take_back_correction"].trigger()
    assert one in desk.document.organizations
    desk.view.selection.put(TextPlace(0, 0))
    window.actions_["correct_citation"].trigger()
    assert window.mention_acts.dialog is None
    assert message(window) == "Select a citation first, or put the caret on one."


def test_the_menu_key_asks_for_what_is_at_the_caret(window, desk):
    one = citation(desk)
    index = next(at for at, block in enumerate(desk.document.blocks) if block.id == one.block)
    desk.view.selection.put(TextPlace(index, one.start))
    asked = []
    desk.view.context_menu_requested.disconnect()
    desk.view.context_menu_requested.connect(lambda _point, target: asked.append(target))
    desk.view.contextMenuEvent(QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, QPoint(1, 1), QPoint(1, 1)))

    assert asked[0].reference == one


def test_the_list_shows_every_correction_with_a_way_to_its_place(window, desk):
    name, cited = mention(desk), citation(desk)
    act(window.text_acts.menu.menu_at(target_of(desk, name)), f"Here “{words_of(desk, name)}” Is Not").trigger()
    act(
        window.text_acts.menu.menu_at(target_of(desk, cited)), f"Here “{words_of(desk, cited)}” Cites Nothing"
    ).trigger()
    window.actions_["own_corrections"].trigger()
    dialog = window.own_corrections.dialog
    rows = [
        tuple(dialog.table.topLevelItem(row).text(column) for column in range(3))
        for row in range(dialog.table.topLevelItemCount())
    ]

    assert (words_of(desk, name), "no organization", WHOLE) in rows
    assert (words_of(desk, cited), "cites nothing", "A/RES/59/50") in rows
    row = rows.index((words_of(desk, cited), "cites nothing", "A/RES/59/50"))
    dialog.table.setCurrentItem(dialog.table.topLevelItem(row))
    dialog.go_button.click()
    assert desk.view.current_block() == cited.block

    dialog.back_button.click()
    assert cited in desk.document.references
    assert dialog.table.topLevelItemCount() == 1
    desk.close_document()
    assert dialog.table.topLevelItemCount() == 0


def test_corrections_survive_imports_a_new_reading_and_a_restart(window, desk, open_window, tmp_path, workspace):
    number, name, cited = desk.document_id, mention(desk), citation(desk)
    act(window.text_acts.menu.menu_at(target_of(desk, name)), f"Here “{words_of(desk, name)}” Is Not").trigger()
    act(
        window.text_acts.menu.menu_at(target_of(desk, cited)), f"Here “{words_of(desk, cited)}” Cites Nothing"
    ).trigger()
    made, name_words, cited_words = corrections_of(workspace, number), words_of(desk, name), words_of(desk, cited)
    copy = Path(shutil.copy(locations.seeds() / Path(desk.document.source.path).name, tmp_path))

    importing.import_files(workspace, [copy])
    assert corrections_of(workspace, number) == made
    text = copy.read_text(encoding="utf-8").replace("59/50", "59/51")
    copy.write_text("补充的第一行。\n\n" + text, encoding="utf-8")
    importing.import_files(workspace, [copy])
    rereading.read_again(workspace, number)
    window.close()
    again = open_window()
    again.desk.open(number)

    with Workspace.open(workspace.path) as restarted:
        assert corrections_of(restarted, number) == made
    assert "补充的第一行" in again.desk.document.blocks[0].text
    again.own_corrections.show()
    table = again.own_corrections.dialog.table
    rows = [[table.topLevelItem(row).text(column) for column in range(4)] for row in range(2)]
    assert rows[0][:3] == [name_words, "no organization", WHOLE]
    assert rows[1] == [cited_words, "cites nothing", "—", "no longer in the text"]
    assert "The words of 1 are no longer in its text" in again.own_corrections.dialog.words.text()


def test_words_stand_in_their_sentence(desk):
    one = citation(desk)
    shown = in_sentence(desk.document, Place(one.block, None, one.start, one.end))

    assert f"<b>{words_of(desk, one)}</b>" in shown


def test_a_dialog_stands_beside_the_line_of_its_words(window, desk):
    window.resize(900, 900)
    one = citation(desk)
    act(window.text_acts.menu.menu_at(target_of(desk, one)), "It Cites Something Else").trigger()
    dialog, flow = window.mention_acts.dialog, desk.view.flow
    index = flow.place_of(one.block)
    below = desk.view.viewport().mapToGlobal(place_below(flow, TextPlace(index, one.start)).toPoint())

    assert not dialog.geometry().contains(below)
    assert window.screen().availableGeometry().contains(dialog.geometry().topLeft())


def test_the_list_of_who_cites_follows_corrections_of_other_documents(window, desk, ids, workspace, qtbot):
    document = workspace.library.documents.load(ids.other)
    place = anchor_of(document, next(one for one in document.references if one.block is not None))
    window.panel.setCurrentWidget(window.panel.references)

    def cited() -> bool:
        group = window.panel.references.model.citing_group
        return group is not None and group.rowCount() > 0

    qtbot.waitUntil(lambda: not window.in_step.is_waiting)
    before = window.panel.references.model.citing_group
    assert before is None
    correct_references(workspace, ids.other, [place], "A/RES/71/12")
    qtbot.waitUntil(cited)
    window.acts.undo()
    qtbot.waitUntil(lambda: not cited())


def tab_order(dialog):
    """Give the widgets that Tab visits after the field, in its order."""
    found, here = [], dialog.chooser.field.nextInFocusChain()
    while here is not dialog.chooser.field:
        inside = dialog.isAncestorOf(here) and here.isVisible() and here.focusProxy() is None
        if inside and here.focusPolicy() & Qt.FocusPolicy.TabFocus:
            found.append(here)
        here = here.nextInFocusChain()
    return found


def test_tab_goes_through_the_dialogs_from_top_to_bottom(window, desk):
    one = mention(desk)
    act(window.text_acts.menu.menu_at(target_of(desk, one)), "It Is Another Organization").trigger()
    dialog = window.mention_acts.dialog
    buttons = [dialog.save_button, dialog.cancel_button, dialog.none_button]
    assert tab_order(dialog) == [dialog.chooser.list, dialog.everywhere, *buttons]

    act(window.text_acts.menu.menu_at(target_of(desk, citation(desk))), "It Cites Something Else").trigger()
    assert not dialog.isVisible()
    dialog = window.mention_acts.dialog
    buttons = [dialog.save_button, dialog.cancel_button, dialog.none_button]
    assert tab_order(dialog) == [dialog.chooser.list, dialog.place, *buttons]
