"""The library as a tree (reader.interface.library_tree: model, view, delegate, filter_box)."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QAbstractItemModelTester

from reader.interface.library_tree.model import LibraryModel
from reader.workspace import tree


@pytest.fixture
def panel(window):
    return window.library


def labels(panel):
    return [item.label for item in panel.model.items() if item.entry is None and item.outline is None]


def symbols(panel):
    return [item.entry.symbol for item in panel.model.items() if item.entry is not None]


def type_filter(panel, words, qtbot):
    with qtbot.waitSignal(panel.filter_box.filtered):
        panel.filter_box.setText(words)


def test_documents_stand_under_organ_and_session_or_year(panel):
    assert labels(panel)[:3] == ["General Assembly", "Seventy-first session", "Sixty-fourth session"]
    assert symbols(panel)[:2] == ["A/RES/71/12", "A/RES/71/14"]
    assert "Security Council" in labels(panel)


@pytest.mark.parametrize("words", ["71/12", "集体安全 合作", "A/RES/71/12"])
def test_the_filter_narrows_by_title_and_symbol(panel, qtbot, words):
    type_filter(panel, words, qtbot)

    assert "A/RES/71/12" in symbols(panel)
    assert "S/PV.7796" not in symbols(panel)


def test_a_filter_that_matches_nothing_says_so(panel, qtbot):
    type_filter(panel, "no such words", qtbot)

    assert panel.empty.isVisible()
    assert "no such words" in panel.empty.sentence.text()


def test_escape_empties_the_filter(panel, qtbot):
    type_filter(panel, "71/12", qtbot)
    with qtbot.waitSignal(panel.filter_box.filtered):
        qtbot.keyClick(panel.filter_box, Qt.Key.Key_Escape)

    assert "S/PV.7796" in symbols(panel)


def test_an_outline_is_read_only_when_it_is_opened(workspace, ids, qapp):
    read = []

    def outline(document):
        read.append(document)
        return tree.outline_of(workspace, document)

    model = LibraryModel(outline)
    model.show(tree.library_tree(workspace.library.documents.listing(), "en"))
    assert read == []

    index = model.index_of_document(ids.record)
    assert model.hasChildren(index)
    model.fetchMore(index)

    assert read == [ids.record]
    assert model.rowCount(index) > 0


def test_the_model_keeps_qts_rules(workspace, qapp):
    model = LibraryModel(lambda document: tree.outline_of(workspace, document))
    model.show(tree.library_tree(workspace.library.documents.listing(), "en"))
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Warning)
    for item in list(model.items()):
        model.fetchMore(model.index_of(item))
    assert tester.model() is model


def test_a_records_outline_names_its_speakers_in_order(window, ids):
    window.desk.open(ids.record)

    speakers = [item.label for item in window.library.model.items() if item.outline is not None]
    assert any(label.startswith("主席") for label in speakers)
    assert len(speakers) > 39


def test_a_click_in_the_outline_goes_to_the_passage(window, ids):
    window.desk.open(ids.letter)
    item = next(item for item in window.library.model.items() if item.label.startswith("附件二"))

    window.library.tree.clicked.emit(window.library.model.index_of(item))

    assert window.desk.view.current_block() == item.outline.block


def test_the_outline_follows_the_reading(window, ids):
    window.desk.open(ids.letter)
    item = next(item for item in window.library.model.items() if item.label.startswith("附件二"))

    window.library.show_reading(item.outline.block)

    assert window.library.delegate.open_block == item.outline.block


def test_enter_opens_the_chosen_document(window, ids, qtbot):
    window.library.tree.setCurrentIndex(window.library.model.index_of_document(ids.other))

    qtbot.keyClick(window.library.tree, Qt.Key.Key_Return)

    assert window.desk.document_id == ids.other


def test_delete_asks_to_remove_the_chosen_document(window, ids, qtbot):
    window.library.tree.setCurrentIndex(window.library.model.index_of_document(ids.other))

    with qtbot.waitSignal(window.library.removal_wanted) as asked:
        qtbot.keyClick(window.library.tree, Qt.Key.Key_Delete)

    assert asked.args == [[ids.other]]


def test_the_menu_of_a_document_offers_its_acts(panel, ids):
    item = panel.model.item(panel.model.index_of_document(ids.other))

    texts = [action.text() for action in panel.document_menu(item).actions() if action.text()]

    assert texts == [
        "Open",
        "Copy Citation",
        "Correct Details…",
        "Earlier Texts…",
        "Open Containing Folder",
        "Remove from Library",
    ]
    assert panel.document_menu(item).actions()[4].isEnabled()


def test_what_was_closed_stays_closed_when_the_library_changes(window, ids, workspace):
    panel = window.library
    organ = next(item for item in panel.model.items() if item.key == "Security Council")
    panel.tree.collapse(panel.model.index_of(organ))

    window.library_acts.remove([ids.other])

    organ = next(item for item in panel.model.items() if item.key == "Security Council")
    assert not panel.tree.isExpanded(panel.model.index_of(organ))


def test_the_tree_is_painted(panel, window, ids):
    window.desk.open(ids.record)

    assert not panel.grab().isNull()


def test_the_groups_of_a_large_library_begin_closed_but_for_what_is_open(panel, ids, workspace, monkeypatch):
    entries = list(workspace.library.documents.listing())
    many = [
        replace(entries[0], id=1000 + number, symbol=f"A/RES/75/{number}", session=75, sha256=str(number))
        for number in range(300)
    ]
    monkeypatch.setattr(workspace.library.documents, "listing", lambda: [*entries, *many])
    panel.refresh()

    opened = {item.label: panel.tree.isExpanded(panel.model.index_of(item)) for item in panel.model.items()}
    assert opened["General Assembly"]
    assert opened["Seventy-first session"]
    assert not opened["Seventy-fifth session"]


def test_a_filter_that_was_typed_last_asks_nothing_of_a_closed_library(panel):
    panel.filter_box.setText("合作")
    waiting = panel.filter_box.findChildren(QTimer)
    assert any(timer.isActive() for timer in waiting)

    panel.shut()

    assert not any(timer.isActive() for timer in waiting)


def test_the_open_document_stays_in_sight_when_the_window_becomes_lower(window, ids):
    window.resize(1000, 720)
    window.desk.open(ids.letter)
    tree = window.library.tree
    tree.setFixedHeight(tree.visualRect(tree.currentIndex()).center().y())

    # Qt's own scrolling is a pixel out where the row is as high as this one.
    assert tree.visualRect(tree.currentIndex()).bottom() <= tree.viewport().height()
