"""The box that takes paragraphs, symbols and words (reader.interface.search.go_to_box, text_acts)."""

import pytest
from PySide6.QtCore import Qt


@pytest.fixture
def box(window, ids, qtbot):
    window.desk.open(ids.resolution)
    window.activateWindow()
    window.go_to_box.start()
    return window.go_to_box


def block(window, number):
    return next(block.id for block in window.desk.document.blocks if block.number == number)


@pytest.mark.parametrize("words", ["第3段", "3", "第三段"])
def test_enter_goes_to_a_paragraph(window, box, qtbot, words):
    box.setText(words)

    qtbot.keyClick(box, Qt.Key.Key_Return)

    assert window.desk.view.current_block() == block(window, "3")


@pytest.mark.parametrize("words", ["71/14", "A/RES/71/14", "第71/14号决议"])
def test_enter_opens_the_document_of_a_symbol(window, box, qtbot, ids, words):
    box.setText(words)

    qtbot.keyClick(box, Qt.Key.Key_Return)

    assert window.desk.document_id == ids.other


def test_words_are_looked_for_in_the_library(window, box, qtbot):
    box.setText("打击恐怖主义")

    with qtbot.waitSignal(box.search_wanted) as asked:
        qtbot.keyClick(box, Qt.Key.Key_Return)

    assert asked.args == ["打击恐怖主义"]


def test_a_symbol_that_the_library_lacks_is_told_with_its_address(window, box, qtbot):
    box.setText("S/RES/1325(2000)")

    qtbot.keyClick(box, Qt.Key.Key_Return)

    assert window.desk.messages.text == "S/RES/1325(2000) is not in the library."
    assert window.desk.messages.button.isVisible()


def test_suggestions_say_where_they_lead(box):
    box.setText("3")
    box.suggest()

    labels = [box.suggestions.item(row).text() for row in range(box.suggestions.rowCount())]
    assert labels[0].startswith("Paragraph 3")
    assert labels[-1] == "Search the library for “3”"


def test_a_suggestion_is_chosen_with_the_arrow_keys(window, box, qtbot):
    box.setText("第4段")
    box.suggest()
    qtbot.waitUntil(box._popup.isVisible)
    box._popup.setCurrentIndex(box.suggestions.index(0, 0))

    qtbot.keyClick(box, Qt.Key.Key_Return)

    assert window.desk.view.current_block() == block(window, "4")


def test_an_empty_box_suggests_nothing(box):
    box.clear()
    box.suggest()

    assert box.suggestions.rowCount() == 0


def test_escape_returns_to_the_text(window, box, qtbot):
    qtbot.keyClick(box, Qt.Key.Key_Escape)

    qtbot.waitUntil(window.desk.view.hasFocus)


def test_the_keys_reach_the_box(window, box, qtbot):
    window.desk.view.setFocus()

    qtbot.keyClick(window, Qt.Key.Key_G, Qt.KeyboardModifier.ControlModifier)

    qtbot.waitUntil(box.hasFocus)
