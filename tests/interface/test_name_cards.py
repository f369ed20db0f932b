"""The card of a name in the window (reader.interface.name_cards, name_card, page_card)."""

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, Qt
from PySide6.QtGui import QCursor, QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from reader.document.annotation import anchor_in
from reader.interface.paragraph_view.selection import TextPlace
from reader.workspace.organization_correcting import correct_organizations

CIS = "独立国家联合体"


@pytest.fixture
def desk(window, ids):
    window.desk.open(ids.record)
    window.names.hover_delay = 1
    return window.desk


def mention(desk, form, organization, occurrence=0):
    found = [
        one
        for one in desk.document.organizations
        if one.organization == organization
        and desk.document.text_at(one.block, one.footnote)[one.start : one.end] == form
    ]
    return found[occurrence]


def put_caret(desk, name, offset=0):
    index = desk.view.flow.place_of(name.block)
    desk.view.selection.put(TextPlace(index, name.start + offset))
    desk.view.bring_into_sight(desk.view.selection.caret, 0.3)


def rest(window, name, qtbot):
    put_caret(window.desk, name)
    window.desk.view.mention_hovered.emit(name)
    qtbot.waitUntil(lambda: window.names.is_open)


def test_a_rest_on_a_short_form_tells_the_name_and_where_it_is_defined(window, desk, qtbot):
    rest(window, mention(desk, "独联体", CIS, 20), qtbot)
    card = window.names.card

    assert card.isVisible()
    assert CIS in card.name.text()
    assert card.foreign.text() == "Commonwealth of Independent States (CIS)"
    assert card.facts.text() == "Regional organization"
    assert "独联体" in card.forms.text()
    assert card.grounds.text().startswith("Defined: statement by ")
    assert "（独联体）" in card.excerpt.text()
    assert desk.view.viewport().rect().contains(card.geometry())
    assert not card.has_focus


def test_the_button_goes_to_the_definition_and_back_returns(window, desk, qtbot):
    name = mention(desk, "独联体", CIS, 40)
    rest(window, name, qtbot)
    before, place = desk.here(), window.names.shown.place

    window.names.card.go_button.click()

    assert not window.names.is_open
    assert desk.view.current_block() == place.block
    desk.back()
    assert desk.here() == before


def test_without_a_defining_place_nothing_leads_away(window, desk, qtbot):
    rest(window, mention(desk, "教科文组织", "联合国教育、科学及文化组织"), qtbot)
    card = window.names.card

    assert card.go_button.isHidden()
    assert card.excerpt.isHidden()
    assert card.grounds.text() == "The document does not spell it out; the list of organizations does."


def test_leaving_the_name_closes_unless_the_pointer_comes_to_the_card(window, desk, qtbot):
    rest(window, mention(desk, "独联体", CIS), qtbot)

    desk.view.mention_hovered.emit(None)
    window.names.card.entered.emit()
    assert not window.names._grace.isActive()

    window.names.card.left.emit()
    assert window.names._grace.isActive()
    window.names._grace.timeout.emit()
    assert not window.names.card.isVisible()


def test_the_card_stays_when_the_pointer_goes_from_it_back_to_the_name(window, desk, qtbot, monkeypatch):
    rest(window, mention(desk, "独联体", CIS), qtbot)
    name, beside = window.names._words.center(), QPoint(2, 2)

    for point, closes in ((name, False), (beside, True)):
        place = desk.view.viewport().mapToGlobal(point)
        monkeypatch.setattr(QCursor, "pos", lambda place=place: place)
        window.names.card.left.emit()
        assert window.names._grace.isActive() is closes


def test_the_pointer_opens_nothing_where_that_is_switched_off_or_something_is_open(window, desk, settings, qtbot):
    name = mention(desk, "独联体", CIS)
    settings.names_on_hover = False
    desk.view.mention_hovered.emit(name)
    assert not window.names._resting.isActive()

    settings.names_on_hover = True
    reference = next(one for one in desk.document.references if one.footnote is None)
    desk.view.reference_activated.emit(reference)
    desk.view.mention_hovered.emit(None)
    desk.view.mention_hovered.emit(name)
    window.names._rested()
    assert not window.names.is_open


@pytest.mark.parametrize("key", [Qt.Key.Key_Escape, Qt.Key.Key_Down])
def test_a_key_in_the_text_closes(window, desk, qtbot, key):
    rest(window, mention(desk, "独联体", CIS), qtbot)
    caret = desk.view.selection.caret

    QTest.keyClick(desk.view, key)

    assert not window.names.is_open
    assert (desk.view.selection.caret == caret) == (key is Qt.Key.Key_Escape)


def test_scrolling_and_a_press_on_the_page_close(window, desk, qtbot):
    rest(window, mention(desk, "独联体", CIS), qtbot)
    desk.view.scroll_by(40)
    assert not window.names.is_open

    rest(window, mention(desk, "独联体", CIS, 3), qtbot)
    QTest.mouseClick(desk.view.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(2, 2))
    assert not window.names.is_open


def test_the_key_shows_the_name_at_the_caret_with_the_keyboard_in_the_card(window, desk):
    put_caret(desk, mention(desk, "独联体", CIS, 20), offset=1)

    window.actions_["name_at_caret"].trigger()

    assert window.names.is_open
    assert QApplication.focusWidget() in (window.names.card.go_button, None)
    assert window.names.card.accessibleName() == "Name: 独联体"
    assert "Commonwealth of Independent States" in window.names.card.go_button.accessibleDescription()

    QTest.keyClick(window.names.card.go_button, Qt.Key.Key_Escape)
    assert not window.names.is_open


def test_enter_in_the_card_goes_to_the_place(window, desk):
    put_caret(desk, mention(desk, "独联体", CIS, 20))
    window.names.show_at_caret()
    place = window.names.shown.place

    QTest.keyClick(window.names.card.go_button, Qt.Key.Key_Return)

    assert desk.view.current_block() == place.block


def test_without_a_name_at_the_caret_that_is_told(window, desk):
    desk.view.selection.put(TextPlace(0, 0))
    window.names.show_at_caret()

    assert not window.names.is_open
    assert desk.messages.text == "No name of an organization stands at the caret."


def test_a_correction_of_the_person_is_named_as_such(window, desk, workspace):
    name = mention(desk, "独联体", CIS, 20)
    text = desk.document.text_at(name.block, None)
    correct_organizations(
        workspace, desk.document_id, [anchor_in(name.block, text, name.start, name.end)], "欧洲联盟"
    )
    put_caret(desk, name)

    window.names.show_at_caret()

    assert "欧洲联盟" in window.names.card.name.text()
    assert window.names.card.grounds.text() == "As you corrected it."


def test_the_card_leads_to_the_correction_of_its_very_name(window, desk, qtbot):
    name = mention(desk, "独联体", CIS, 20)
    rest(window, name, qtbot)

    window.names.card.correct_button.click()

    assert not window.names.is_open
    assert window.mention_acts.dialog.words.mention == name
    window.mention_acts.dialog.reject()


def test_the_card_leads_to_every_place_of_the_library_that_names_it(window, desk, qtbot):
    rest(window, mention(desk, "独联体", CIS, 20), qtbot)

    window.names.card.library_button.click()

    assert not window.names.is_open
    assert window.dialogs.concordance.name == CIS


def test_tab_goes_round_the_cards_buttons(window, desk, qtbot):
    window.activateWindow()
    put_caret(desk, mention(desk, "独联体", CIS, 20))
    window.names.show_at_caret()
    card = window.names.card
    qtbot.waitUntil(lambda: card.has_focus)

    passed = []
    for _step in range(3):
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        passed.append(QApplication.focusWidget())

    assert passed == [card.library_button, card.correct_button, card.go_button]


def test_another_document_closes_the_card(window, desk, ids, qtbot):
    rest(window, mention(desk, "独联体", CIS), qtbot)

    desk.open(ids.resolution)

    assert not window.names.is_open


def test_the_card_is_tall_enough_for_its_excerpt(window, desk, qtbot):
    rest(window, mention(desk, "独联体", CIS, 20), qtbot)
    card = window.names.card

    inside = QRect(QPoint(0, 0), card.size())
    assert inside.contains(card.excerpt.geometry())
    assert card.excerpt.height() >= card.excerpt.heightForWidth(card.excerpt.width())


def test_the_page_behind_does_not_feel_a_press_on_the_card(window, desk, qtbot):
    rest(window, mention(desk, "独联体", CIS, 20), qtbot)
    caret = desk.view.selection.caret

    QTest.mouseClick(window.names.card, Qt.MouseButton.LeftButton, pos=QPoint(4, 4))

    assert window.names.is_open
    assert desk.view.selection.caret == caret


def test_leaving_the_page_ends_the_wait(window, desk):
    window.names.hover_delay = 5000
    desk.view.mention_hovered.emit(mention(desk, "独联体", CIS))
    QApplication.sendEvent(desk.view.viewport(), QEvent(QEvent.Type.Leave))

    assert not window.names._resting.isActive()


def test_closing_with_the_keyboard_in_the_card_leaves_the_page_where_it_is(window, desk, qtbot):
    window.activateWindow()
    put_caret(desk, mention(desk, "独联体", CIS, 20))
    caret, here = desk.view.selection.caret, desk.here()
    window.names.show_at_caret()
    qtbot.waitUntil(lambda: window.names.card.has_focus)

    window.names.close()

    assert (desk.view.selection.caret, desk.here()) == (caret, here)
    assert desk.view.overlays.focus is None
    assert desk.view.hasFocus()


@pytest.fixture
def noted(window, ids, qtbot):
    """Open a footnote that names an organization, and give the name."""
    desk = window.desk
    desk.open(ids.resolution)
    window.names.hover_delay = 1
    name = next(one for one in desk.document.organizations if one.footnote is not None)
    index, mark = next(
        (at, n)
        for at, block in enumerate(desk.document.blocks)
        for n, each in enumerate(block.notes)
        if each.label == name.footnote
    )
    desk.view.bring_into_sight(TextPlace(index, desk.document.blocks[index].notes[mark].offset), 0.3)
    desk.view.notes.open(index, mark, by_hover=True)
    return name


def point_at(window, name):
    popover = window.desk.view.notes.popover
    first = popover.rectangle(name.footnote, name.start, name.start + 1)
    place = popover.text.viewport().mapFrom(window.desk.view.viewport(), first.center())
    point, none = QPointF(place), Qt.MouseButton.NoButton
    moved = QMouseEvent(QEvent.Type.MouseMove, point, point, none, none, Qt.KeyboardModifier.NoModifier)
    QApplication.sendEvent(popover.text.viewport(), moved)


def test_a_name_in_an_open_note_has_its_card_and_the_note_stays(window, noted, qtbot):
    notes = window.desk.view.notes
    point_at(window, noted)
    qtbot.waitUntil(lambda: window.names.is_open)

    assert window.names.shown.mention == noted
    assert notes.popover.geometry().contains(notes.rectangle(noted).center())
    assert not window.names.card.geometry().intersects(notes.rectangle(noted))

    notes.popover.left.emit()
    assert notes._grace.isActive()
    window.names.card.entered.emit()
    assert not notes._grace.isActive()
    assert not window.names._grace.isActive()


def test_the_card_of_a_name_in_a_note_closes_with_the_note(window, noted, qtbot):
    point_at(window, noted)
    qtbot.waitUntil(lambda: window.names.is_open)

    window.desk.view.notes.close()

    assert not window.names.is_open


def test_a_name_in_the_text_has_no_card_while_a_note_is_open(window, noted):
    name = next(one for one in window.desk.document.organizations if one.footnote is None)
    window.desk.view.mention_hovered.emit(name)
    window.names._rested()

    assert not window.names.is_open


def test_a_name_in_a_note_is_corrected_from_its_card(window, noted, qtbot):
    point_at(window, noted)
    qtbot.waitUntil(lambda: window.names.is_open)

    window.names.card.correct_button.click()

    assert window.mention_acts.dialog.words.mention == noted
    window.mention_acts.dialog.reject()
