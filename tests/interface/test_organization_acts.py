"""Adding, merging and rejecting names from the window (reader.interface.organization_acts)."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu

from reader.interface.dialogs.merging import MergingDialog
from reader.interface.dialogs.my_organizations import MyOrganizationsDialog
from reader.interface.dialogs.own_organization import OwnOrganizationDialog
from reader.interface.paragraph_view.hit_testing import Target
from reader.interface.paragraph_view.selection import TextPlace
from reader.interface.side_panel.organizations_model import Standing
from reader.workspace import organization_list
from reader.workspace.organization_list import Act, Entry
from reader.workspace.recognising import Recognised, is_behind

UNLISTED = "阿塞拜疆武装部队"
LISTED = "上海合作组织"


@pytest.fixture
def acts(window):
    return window.organization_acts


@pytest.fixture
def panel(window, ids, qtbot):
    """Have the record open with the unlisted name chosen in the panel."""
    window.desk.open(ids.record)
    qtbot.waitUntil(lambda: window.panel.organizations.total > 10)
    window.panel.organizations.choose(UNLISTED)
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    window.panel.organizations.list.setFocus()
    return window.panel.organizations


@pytest.fixture
def settled(acts, window, qtbot):
    """Wait until the library and the panel have followed."""
    return lambda: qtbot.waitUntil(lambda: not acts.recognition.busy and not window.in_step.is_waiting)


def own():
    return organization_list.own_list()


def message(window):
    return window.desk.messages.text


def dialog(window, kind):
    return next(found for found in window.findChildren(kind) if found.isVisible())


def test_a_rejected_name_leaves_the_open_document_and_comes_back_by_undo(window, panel, acts, settled, qtbot):
    qtbot.keyClick(panel.list, Qt.Key.Key_Delete)

    assert own().rejected == (UNLISTED,)
    assert message(window) == f"“{UNLISTED}” is no organization in any document from now on."
    settled()
    assert panel.row_of(UNLISTED) is None
    assert UNLISTED not in {mention.organization for mention in window.desk.document.organizations}

    window.desk.messages.button.click()
    settled()
    assert own().rejected == ()
    assert panel.row_of(UNLISTED).standing is Standing.UNLISTED


def test_an_added_organization_has_its_kind_in_the_panel(window, panel, settled, qtbot):
    qtbot.keyClick(panel.list, Qt.Key.Key_Insert)
    shown = dialog(window, OwnOrganizationDialog)
    shown.english.setText("Azerbaijani armed forces")
    shown.button.click()

    assert not shown.isVisible()
    settled()
    row = panel.row_of(UNLISTED)
    assert (row.standing, row.kind, row.english) == (Standing.OWN, "state body", "Azerbaijani armed forces")
    assert panel.current_row.name == UNLISTED


def test_a_name_that_cannot_stand_in_the_list_keeps_the_dialog_open(window, panel, qtbot):
    qtbot.keyClick(panel.list, Qt.Key.Key_Insert)
    shown = dialog(window, OwnOrganizationDialog)
    shown.name.setText("某|会")
    shown.button.click()

    assert shown.isVisible()
    assert "某|会" in shown.error.text()
    assert own().added == ()


def test_a_merged_name_is_counted_with_its_organization(window, panel, settled, qtbot):
    before = panel.row_of(LISTED)
    qtbot.keyClick(panel.list, Qt.Key.Key_Equal)
    shown = dialog(window, MergingDialog)
    shown.chooser.field.setText(LISTED)
    shown.button.click()

    settled()
    assert panel.row_of(UNLISTED) is None
    assert panel.row_of(LISTED).count == (before.count if before else 0) + 1


def offered(window, name):
    menu = QMenu(window)
    window.organization_acts.add_to_menu(menu, name)
    return [action.text() for inner in menu.actions() for action in inner.menu().actions()]


def test_the_menu_offers_what_fits_the_name(window, panel, acts, settled):
    assert offered(window, UNLISTED) == ["&Add to My List…", "&Same as…", "&Not an Organization in Any Document"]
    assert offered(window, "联合国") == []
    acts.say([Entry(Act.ADD, "联合国", added=organization_list.in_force().describe("联合国"))])
    settled()
    assert offered(window, "联合国") == ["&Edit in My List…", "&Take out of My List"]


def test_the_menus_of_the_panel_and_of_the_text_offer_it(window, panel):
    mention = next(one for one in window.desk.document.organizations if one.organization == UNLISTED)
    target = Target(TextPlace(0, 0), mention.block, organization=UNLISTED, mention=mention)
    in_panel = panel.menu_for(UNLISTED)
    assert "&Not an Organization in Any Document" in [action.text() for action in in_panel.actions()]

    in_text = window.text_acts.menu.menu_at(target)
    inside = next(action.menu() for action in in_text.actions() if "Is Not in the List" in action.text())
    rejecting = next(action for action in inside.actions() if action.text() == "&Not an Organization in Any Document")
    # Del is another thing in the text.
    assert rejecting.shortcut().isEmpty()
    rejecting.trigger()
    assert own().rejected == (UNLISTED,)


def test_keys_do_nothing_to_a_listed_name(window, panel, qtbot):
    panel.choose("联合国")
    qtbot.keyClick(panel.list, Qt.Key.Key_Delete)
    assert own().rejected == ()


def test_the_strip_shows_how_far_it_is_and_stops_it(window, acts):
    acts.recognition.progressed.emit(3, 9)
    assert window.progress.label.text() == "Looking for organizations again (4 of 9)"
    assert window.progress.isVisible()


def test_what_another_program_wrote_is_offered_once_and_applied(window, acts, settled, own_organizations, workspace):
    own_organizations.parent.mkdir(parents=True)
    own_organizations.write_text(f"reject,{UNLISTED}", encoding="utf-8")
    acts.look()
    assert message(window).startswith("Your list of organizations has changed")

    window.desk.messages.hide()
    acts.look()
    assert not window.desk.messages.isVisible()

    own_organizations.write_text(f"reject,{UNLISTED}\nreject,某会", encoding="utf-8")
    acts.look()
    assert window.desk.messages.isVisible()
    window.desk.messages.button.click()
    settled()
    assert not is_behind(workspace)


def test_a_bad_line_is_told_with_its_number_and_the_list_shown(window, acts, own_organizations):
    own_organizations.parent.mkdir(parents=True)
    own_organizations.write_text("reject,某会\nno such act,某会\n", encoding="utf-8")
    acts.look()
    assert "Line 2" in message(window)
    assert str(own_organizations) in message(window)

    window.desk.messages.button.click()
    shown = dialog(window, MyOrganizationsDialog)
    assert "Line 2" in shown.faults.text()
    assert shown.own.topLevelItemCount() == 1
    shown.close()


def test_the_dialog_follows_what_another_program_writes_into_the_list(window, acts, own_organizations):
    acts.show_list()
    shown = dialog(window, MyOrganizationsDialog)
    own_organizations.parent.mkdir(parents=True)
    own_organizations.write_text("reject,某会\nno such act,某会\n", encoding="utf-8")

    acts.look()

    assert shown.own.topLevelItemCount() == 1
    assert "Line 2" in shown.faults.text()
    shown.close()


def test_a_list_that_cannot_be_read_is_told_once_and_never_written_over(window, acts, own_organizations):
    own_organizations.parent.mkdir(parents=True)
    own_organizations.write_bytes(b"\xff\xff\xff")
    acts.look()
    assert "encoding" in message(window)
    window.desk.messages.hide()
    acts.look()
    assert not window.desk.messages.isVisible()

    acts.reject(["某会"])
    assert "encoding" in message(window)
    assert own_organizations.read_bytes() == b"\xff\xff\xff"


def test_what_was_stopped_can_be_gone_on_with(window, acts, qtbot):
    acts.recognition.finished.emit(Recognised(frozenset(), 1, cancelled=True))
    assert message(window).startswith("Stopped")
    assert window.desk.messages.button.text() == "Go On"


def test_entries_are_edited_in_the_dialog_that_fits_them(window, acts):
    acts.edit(Entry(Act.MERGE, "某会", organization=LISTED))
    merging = dialog(window, MergingDialog)
    assert merging.chooser.model.index(0).data() == LISTED
    merging.close()

    acts.edit(Entry(Act.ADD, LISTED, added=organization_list.in_force().describe(LISTED)))
    own_one = dialog(window, OwnOrganizationDialog)
    assert own_one.acronym.text() == "SCO"
    own_one.name.setText("上合")
    own_one.button.click()
    assert [one.name for one in own().added] == ["上合"]
