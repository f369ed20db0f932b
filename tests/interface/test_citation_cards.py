"""The card of a citation in the window (reader.interface.citation_cards, citation_card, paragraph_view.beside)."""

import dataclasses

import pytest
from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from reader.document.model import Reference
from reader.interface.paragraph_view.beside import placed_beside

AREA = QRect(0, 0, 600, 400)


@pytest.fixture
def desk(window, ids):
    window.show()
    window.desk.open(ids.resolution)
    return window.desk


def reference(desk, target):
    return next(one for one in desk.document.references if one.target == target)


def other(desk, ids, workspace):
    """Give a citation of the other resolution of the library, at the place of a real one."""
    found = reference(desk, "A/RES/59/50")
    symbol = workspace.library.documents.entry(ids.other).symbol
    return Reference(found.block, None, found.start, found.end, symbol, locator="第3段")


def test_a_text_outside_the_library_is_named_with_its_address(window, desk):
    desk.view.reference_activated.emit(reference(desk, "A/RES/59/50"))
    card = window.cards.card

    assert card.isVisible()
    # No line ends inside the symbol.
    assert "A/RES/59/50".replace("/", "/\u2060") in card.name.text()
    assert card.facts.text() == "Not in the library"
    assert card.open_button.isHidden()
    assert not card.copy_button.isHidden()


def test_a_text_of_the_library_shows_title_date_and_the_cited_paragraph(window, desk, ids, workspace):
    desk.view.reference_activated.emit(other(desk, ids, workspace))
    card = window.cards.card

    assert card.title.text() == workspace.library.documents.entry(ids.other).title
    assert "2016-11-21" in card.facts.text()
    third = next(b for b in workspace.library.documents.load(ids.other).blocks if b.number == "3")
    assert card.excerpt.toPlainText() == f"3. {third.text}"
    assert card.place.text() == "para. 3"


def test_the_persons_own_correction_is_called_so(window, desk):
    own = dataclasses.replace(reference(desk, "A/RES/59/50"), reason="corrected")
    desk.view.reference_activated.emit(own)

    assert window.cards.card.facts.text() == "Not in the library\nYour own correction."


def test_open_goes_to_the_cited_paragraph_and_back_returns(window, desk, ids, workspace):
    desk.view.reference_activated.emit(other(desk, ids, workspace))
    window.cards.card.open_button.click()

    assert desk.document_id == ids.other
    assert desk.document.block(desk.view.current_block()).number == "3"
    assert not window.cards.card.isVisible()

    desk.back()
    assert desk.document_id == ids.resolution


def test_a_second_activation_opens(window, desk, ids, workspace):
    citing = other(desk, ids, workspace)
    desk.view.reference_activated.emit(citing)
    desk.view.reference_activated.emit(citing)

    assert desk.document_id == ids.other


def test_a_link_in_the_card_leads_on_and_back(window, desk, ids, workspace):
    desk.view.reference_activated.emit(other(desk, ids, workspace))
    card = window.cards.card
    first = card.name.text()
    assert card.back_button.isHidden()

    card.reference_activated.emit(reference(desk, "A/RES/59/50"))
    assert card.name.text() != first
    assert not card.back_button.isHidden()

    card.back_button.click()
    assert card.name.text() == first


def test_escape_closes_and_gives_the_keyboard_back(window, desk, ids, workspace):
    desk.view.reference_activated.emit(other(desk, ids, workspace))
    card = window.cards.card
    window.activateWindow()
    QTest.keyClick(card.open_button, Qt.Key.Key_Escape)

    assert not card.isVisible()
    assert QApplication.focusWidget() in (desk.view, None)


def test_a_press_on_the_page_and_scrolling_away_close(window, desk):
    desk.view.reference_activated.emit(reference(desk, "A/RES/59/50"))
    QTest.mousePress(desk.view.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(3, 3))
    assert not window.cards.card.isVisible()
    QTest.mouseRelease(desk.view.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(3, 3))

    desk.view.reference_activated.emit(reference(desk, "A/RES/59/50"))
    desk.view.scroll_by(5000)
    assert not window.cards.card.isVisible()


def test_the_card_stays_inside_the_page(window, desk):
    desk.view.reference_activated.emit(reference(desk, "A/RES/59/50"))

    assert desk.view.viewport().rect().contains(window.cards.card.geometry())


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (QRect(100, 50, 40, 20), QPoint(76, 73)),
        (QRect(100, 350, 40, 20), QPoint(76, 146)),
        (QRect(590, 50, 10, 20), QPoint(391, 73)),
    ],
)
def test_a_small_window_stands_below_or_above_its_words(words, expected):
    assert placed_beside(words, QSize(200, 200), AREA).topLeft() == expected


def test_a_tall_window_stands_beside_its_words():
    placed = placed_beside(QRect(100, 200, 40, 20), QSize(200, 300), AREA)

    assert AREA.contains(placed)
    assert placed.left() > 140


def test_closing_with_the_keyboard_in_the_card_leaves_the_page_where_it_is(window, desk, ids, workspace, qtbot):
    window.activateWindow()
    caret = desk.view.selection.caret
    desk.view.reference_activated.emit(other(desk, ids, workspace))
    qtbot.waitUntil(lambda: window.cards.card.has_focus)

    window.cards.close()

    assert desk.view.selection.caret == caret
    assert desk.view.overlays.focus is None


def test_tab_stays_among_the_parts_of_the_card(window, desk, qtbot):
    desk.view.reference_activated.emit(reference(desk, "A/RES/59/50"))
    card = window.cards.card
    window.activateWindow()
    qtbot.waitUntil(card.copy_button.hasFocus)
    for expected in (card.correct_button, card.copy_button):
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        assert QApplication.focusWidget() is expected
    QTest.keyClick(card.copy_button, Qt.Key.Key_Backtab)
    assert card.correct_button.hasFocus()
