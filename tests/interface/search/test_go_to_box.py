"""The box that takes paragraphs, symbols and words (reader.interface.search: go_to_box, destination_finder)."""

import threading

import pytest
from PySide6.QtCore import Qt

from reader.workspace import finding
from reader.workspace.finding import Destination, DestinationKind


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

    qtbot.waitUntil(lambda: window.desk.view.current_block() == block(window, "3"))


@pytest.mark.parametrize("words", ["71/14", "A/RES/71/14", "第71/14号决议"])
def test_enter_opens_the_document_of_a_symbol(window, box, qtbot, ids, words):
    box.setText(words)

    qtbot.keyClick(box, Qt.Key.Key_Return)

    qtbot.waitUntil(lambda: window.desk.document_id == ids.other)


def test_words_are_looked_for_in_the_library(window, box, qtbot):
    box.setText("打击恐怖主义")

    with qtbot.waitSignal(box.search_wanted) as asked:
        qtbot.keyClick(box, Qt.Key.Key_Return)

    assert asked.args == ["打击恐怖主义"]


def test_a_symbol_that_the_library_lacks_is_told_with_its_address(window, box, qtbot):
    box.setText("S/RES/1325(2000)")

    qtbot.keyClick(box, Qt.Key.Key_Return)

    qtbot.waitUntil(window.desk.messages.isVisible)
    assert window.desk.messages.text == "S/RES/1325(2000) is not in the library."
    assert window.desk.messages.button.isVisible()


def test_suggestions_say_where_they_lead(box, qtbot):
    box.setText("3")
    box.suggest()
    qtbot.waitUntil(lambda: box.suggestions.rowCount() > 0)

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


def test_only_the_last_of_several_queries_is_answered(window, box, qtbot):
    answered = []
    window._finder.found.connect(lambda query, _destinations: answered.append(query))
    for words in ("和", "和平", "和平与", "和平与安全"):
        box.query_wanted.emit(words)

    qtbot.waitUntil(lambda: "和平与安全" in answered)
    assert answered == ["和", "和平与安全"]


def test_an_answer_that_comes_too_late_changes_nothing(box):
    box.setText("第3段")

    box.answer("第4段", [Destination(1, "b1", None, None, "第4段", DestinationKind.PARAGRAPH)])

    assert box.suggestions.rowCount() == 0


def test_enter_uses_the_answer_that_is_there(box, qtbot):
    place = Destination(1, "b1", None, None, "第4段", DestinationKind.PARAGRAPH)
    box.setText("第4段")
    box.answer("第4段", [place])

    with qtbot.assertNotEmitted(box.query_wanted), qtbot.waitSignal(box.destination_chosen) as chosen:
        box.go()

    assert chosen.args == [place]


def test_typing_does_not_wait_for_the_library(window, box, qtbot, monkeypatch):
    asked, may_answer = threading.Event(), threading.Event()

    def slow(*_arguments):
        asked.set()
        may_answer.wait(20)
        return []

    monkeypatch.setattr(finding, "go_to", slow)
    box.setText("和平")
    box.suggest()
    qtbot.waitUntil(asked.is_set)

    qtbot.keyClicks(box, "x")

    assert box.text().endswith("x")
    assert not may_answer.is_set()
    may_answer.set()
    qtbot.waitUntil(lambda: not window.runner.busy)


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
