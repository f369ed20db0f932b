"""Searching the library from the window.

reader.interface.search.results, result_delegate, other_names; search_control.
"""

import pytest
from PySide6.QtCore import QRect
from PySide6.QtGui import QFont, QFontMetrics, QImage, QPainter

from reader.interface.search.result_delegate import ResultDelegate
from reader.library.search_hit import SearchHit
from reader.workspace.cited_places import FoundPlace


@pytest.fixture
def found(window, qtbot):
    def search(words):
        window.searches.search(words)
        qtbot.waitUntil(lambda: "Searching" not in window.results.heading.text(), timeout=10_000)
        return window.results

    return search


def test_passages_are_gathered_by_document_with_their_number(found):
    results = found("反恐")

    assert results.isVisible()
    heading = results.heading.text()
    assert heading.startswith("“反恐”: ")
    assert "passages in" in heading
    assert results.places()[0].hit.match == "反恐"


def test_a_passage_opens_where_it_stands(found, window):
    results = found("观察员地位")
    results.hit_chosen.emit(results.places()[0].hit)

    assert window.desk.document is not None
    assert window.desk.view.current_block() == results.places()[0].hit.block


def test_nothing_found_is_said_in_words(found):
    results = found("绝无此语句")

    assert results.empty.isVisible()
    assert "绝无此语句" in results.empty.sentence.text()


def test_the_library_comes_back(found, window):
    results = found("反恐")

    results.close_button.click()

    assert window.library.isVisible()


def test_the_last_of_two_searches_wins(window, qtbot):
    window.searches.search("反恐")
    window.searches.search("观察员地位")

    qtbot.waitUntil(lambda: window.results.heading.text().startswith("“观察员地位”"), timeout=10_000)
    qtbot.waitUntil(lambda: not window.runner.busy)
    assert window.results.heading.text().startswith("“观察员地位”")


def test_results_are_painted(found):
    assert not found("反恐").grab().isNull()


def test_no_line_of_a_passage_begins_with_a_comma(window, monkeypatch):
    drawn = []
    monkeypatch.setattr(QPainter, "drawText", lambda _self, cell, _flags, text: drawn.append((text, cell.left())))
    delegate = ResultDelegate("zh", window.appearance.theme)
    font = QFont()
    width = QFontMetrics(font).horizontalAdvance("开发计划署") + 2
    hit = SearchHit(1, "b0", 0, 5, "", "开发计划署", "、人口基金")
    picture = QImage(300, 100, QImage.Format.Format_RGB32)
    painter = QPainter(picture)
    delegate._draw_hit(painter, QRect(0, 0, width, 60), font, FoundPlace(hit))
    painter.end()
    first_of_second = next(text for number, (text, left) in enumerate(drawn) if number and left == 0)

    assert first_of_second == "人"


@pytest.mark.parametrize("typed", ["A/RES/71/14", "第71/14号决议", " ７１／１４ ", "a/res/71/14"])
def test_a_symbol_finds_the_document_itself_first(found, ids, typed):
    results = found(typed)

    first = results.places()[0]
    assert (first.hit.document, first.is_document) == (ids.other, True)
    assert results.absent.isHidden()


def test_a_symbol_that_the_library_lacks_is_said_with_its_address(found):
    results = found("60/4")

    assert "A/RES/60/4 is not in the library." in results.absent.text()
    assert "https://docs.un.org/zh/A/RES/60/4" in results.absent.text()
    found("反恐")
    assert results.absent.isHidden()


def test_how_a_place_cites_stands_before_it(found):
    results = found("S/RES/1631(2005)")

    told = {results.delegate.tag(place) for place in results.places()}
    assert "recalled" in told


def test_the_name_of_an_organization_finds_its_other_names_while_the_switch_is_on(found, window, qtbot):
    results = found("上合组织")
    assert results.names.isVisible()
    assert "上海合作组织" in results.names.names.text()
    assert "SCO" in results.names.names.text()
    printed = {place.hit.match for place in results.places()}
    assert printed == {"上合组织", "上海合作组织"}

    results.names.switch.click()
    qtbot.waitUntil(lambda: not window.runner.busy, timeout=10_000)

    assert {place.hit.match for place in results.places()} == {"上合组织"}
    assert window.settings.search_other_names is False
    assert results.names.isVisible()
    assert not results.names.names.isVisible()


def test_the_switch_is_shown_for_names_alone_and_stands_as_it_was_left(open_window, settings, qtbot):
    settings.search_other_names = False
    window = open_window()
    assert not window.results.names.switch.isChecked()

    window.searches.search("反恐")
    qtbot.waitUntil(lambda: not window.runner.busy, timeout=10_000)

    assert window.results.names.isHidden()


def test_every_place_of_an_organization_can_be_asked_for(found, window, qtbot):
    found("上合组织").names.everywhere.click()

    assert window.dialogs.concordance.name == "上海合作组织"
    qtbot.waitUntil(lambda: not window.runner.busy, timeout=10_000)


def test_more_is_shown_on_demand(found, window, qtbot):
    results = found("联合国")
    before = len(results.places())
    last = results.model.index(results.model.rowCount() - 1, 0)
    results.tree.scrollToBottom()
    place = results.tree.verticalScrollBar().value()

    results.tree.clicked.emit(last)
    qtbot.waitUntil(lambda: not window.runner.busy, timeout=10_000)

    assert place > 0
    assert results.tree.verticalScrollBar().value() == pytest.approx(place, abs=60)
    assert len(results.places()) > before == 200


def test_what_no_title_holds_is_looked_for_in_the_texts(window, qtbot):
    window.library.filter_box.setText("反恐")
    window.library.refresh()
    assert window.library.empty.button.isVisible()

    window.library.empty.button.click()
    qtbot.waitUntil(lambda: not window.runner.busy, timeout=10_000)

    assert window.results.isVisible()
    assert window.results.places()[0].hit.match == "反恐"


def test_the_filter_leads_to_who_cites_the_document_that_it_names(window, qtbot):
    window.library.filter_box.setText("第71/14号决议")
    window.library.refresh()
    assert window.library.mentions_button.isVisible()

    window.library.mentions_button.click()
    qtbot.waitUntil(lambda: not window.runner.busy, timeout=10_000)

    assert window.results.places()[0].is_document
    window.library.filter_box.setText("合作")
    window.library.refresh()
    assert window.library.mentions_button.isHidden()
