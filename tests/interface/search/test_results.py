"""Searching the library from the window (reader.interface.search.results, search_control)."""

import pytest


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
    assert results.first_hit().match == "反恐"


def test_a_passage_opens_where_it_stands(found, window):
    results = found("观察员地位")
    results.hit_chosen.emit(results.first_hit())

    assert window.desk.document is not None
    assert window.desk.view.current_block() == results.first_hit().block


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
