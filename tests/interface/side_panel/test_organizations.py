"""The organizations of a document (reader.interface.side_panel: organizations, its model, stepper, unlisted_bar)."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt

from reader.interface.side_panel.organization_delegate import eye_rect
from reader.interface.side_panel.organizations import OrganizationsPanel
from reader.interface.side_panel.organizations_model import Standing, rows_of
from reader.interface.theme import Theme
from reader.recognition.gazetteer import Organization
from reader.workspace import organization_list


@pytest.fixture
def document(workspace, ids):
    return workspace.library.documents.load(ids.resolution)


@pytest.fixture
def panel(qapp, qtbot, document):
    made = OrganizationsPanel(Theme.named("light"), frozenset())
    qtbot.addWidget(made)
    made.resize(340, 600)
    made.show()
    made.show_document(document)
    return made


def test_every_organization_has_its_count_kind_and_other_names(document):
    rows = {row.name: row for row in rows_of(document)}

    assert sum(row.count for row in rows.values()) == len(document.organizations)
    row = rows["集体安全条约组织"]
    assert "集安组织" in row.short_forms
    assert row.english == "Collective Security Treaty Organization"
    assert row.kind == "regional organization"


def test_the_most_often_named_comes_first(document):
    counts = [row.count for row in rows_of(document)]

    assert counts == sorted(counts, reverse=True)


@pytest.mark.parametrize("words", ["集安组织", "collective security", "CSTO"])
def test_the_filter_knows_every_name(panel, words):
    panel.model.filter(words)

    assert "集体安全条约组织" in [row.name for row in panel.model.rows]
    assert len(panel.model.rows) < panel.total


def test_stepping_goes_through_the_mentions_and_around(panel, qtbot):
    passages = []
    panel.passage_wanted.connect(passages.append)
    index = panel.model.find("安全理事会")
    row = index.data(panel.model.RowRole)

    for _ in range(row.count + 1):
        panel.list.clicked.emit(index)

    assert [(p.footnote, p.start) for p in passages[: row.count]] == [(m.footnote, m.start) for m in row.mentions]
    assert passages[-1] == passages[0]


def test_the_first_step_goes_on_from_where_the_person_reads(panel, document):
    index = panel.model.find("联合国")
    row = index.data(panel.model.RowRole)
    order = [block.id for block in document.blocks]
    panel.set_reading_block(row.mentions[5].block)
    passages = []
    panel.passage_wanted.connect(passages.append)

    panel.list.clicked.emit(index)

    assert order.index(passages[0].block) >= order.index(row.mentions[5].block)


def test_hovering_lights_and_leaving_unlights(panel):
    lit = []
    panel.emphasis_changed.connect(lit.append)

    panel.list.entered.emit(panel.model.index(0))
    panel._hover("")

    assert lit == [(panel.model.rows[0].name,), ()]


def test_the_eye_switches_the_colour_and_does_not_step(panel, qtbot):
    rect = panel.list.visualRect(panel.model.index(0))
    qtbot.mouseClick(panel.list.viewport(), Qt.MouseButton.LeftButton, pos=eye_rect(rect).center())

    assert panel.model.switched_off == {panel.model.rows[0].name}
    assert panel.model.index(0).data(Qt.ItemDataRole.CheckStateRole) == Qt.CheckState.Unchecked


def test_one_button_switches_all_off_and_on(panel):
    panel.all_button.click()
    assert panel.model.switched_off == panel.model.names()
    panel.all_button.click()
    assert panel.model.switched_off == frozenset()


def test_without_a_document_words_stand_in_its_place(panel):
    panel.show_document(None)

    assert panel.empty.isVisible()
    assert panel.empty.title.text() == "No document is open"


def test_a_row_is_lit_from_the_text(panel):
    panel.light("大会")

    assert panel.delegate.hovered == "大会"
    assert not panel.grab().isNull()


def test_screen_readers_hear_name_and_count(panel):
    row = panel.model.rows[0]

    assert panel.model.index(0).data(Qt.ItemDataRole.AccessibleTextRole) == f"{row.name}, {row.count}"


def test_a_kind_is_listed_alone_and_all_its_mentions_are_lit(panel):
    lit = []
    panel.kind_lit.connect(lit.append)
    regional = {row.name for row in panel.model.all_rows if row.kind == "regional organization"}

    panel.legend.buttons["regional organization"].click()
    assert {row.name for row in panel.model.rows} == regional
    panel.legend.buttons["regional organization"].click()

    assert len(panel.model.rows) == panel.total > len(regional)
    assert [set(names) for names in lit] == [regional, set()]


def test_stepping_with_a_kind_chosen_goes_through_all_its_mentions(panel, document):
    passages = []
    panel.passage_wanted.connect(passages.append)
    panel.legend.buttons["regional organization"].click()
    names = {row.name for row in panel.model.rows}
    mentions = [mention for mention in document.organizations if mention.organization in names]

    for _ in mentions:
        panel.step(1)

    assert {(p.footnote, p.start, p.end) for p in passages} == {(m.footnote, m.start, m.end) for m in mentions}
    assert panel.stepper.label.text() == f"Regional organization: {len(mentions)} of {len(mentions)}"
    assert panel.chosen == ""
    assert panel.everywhere_button.isHidden()


def test_an_organization_chosen_in_the_text_ends_a_kind_that_hides_it(panel):
    panel.legend.buttons["regional organization"].click()
    panel.choose("集体安全条约组织")
    assert panel.legend.chosen == "regional organization"

    panel.choose("大会")

    assert panel.legend.chosen is None
    assert panel.chosen == "大会"
    assert len(panel.model.rows) == panel.total


def test_another_document_begins_with_all_kinds(panel, workspace, ids):
    lit = []
    panel.kind_lit.connect(lit.append)
    panel.legend.buttons["regional organization"].click()

    panel.show_document(workspace.library.documents.load(ids.record))

    assert panel.legend.chosen is None
    assert len(panel.model.rows) == panel.total
    assert lit[-1] == ()
    assert panel.stepper.isHidden()


def test_what_is_lit_can_be_let_go_by_the_button_and_by_escape(panel, qtbot):
    lit, kinds = [], []
    panel.emphasis_changed.connect(lit.append)
    panel.kind_lit.connect(kinds.append)
    panel.legend.buttons["regional organization"].click()
    panel.list.clicked.emit(panel.model.index(0))
    assert panel.chosen

    qtbot.mouseClick(panel.stepper.close_button, Qt.MouseButton.LeftButton)
    assert (panel.chosen, lit[-1]) == ("", ())
    assert panel.legend.chosen == "regional organization"
    assert not panel.stepper.isHidden()

    qtbot.keyClick(panel.list, Qt.Key.Key_Escape)
    assert panel.legend.chosen is None
    assert kinds[-1] == ()
    assert panel.stepper.isHidden()


UNLISTED = "阿塞拜疆武装部队"


@pytest.fixture
def record(workspace, ids):
    return workspace.library.documents.load(ids.record)


def test_a_name_that_the_list_lacks_says_so(panel, record):
    panel.show_document(record)
    row = panel.row_of(UNLISTED)
    index = panel.model.find(UNLISTED)

    assert row.standing is Standing.UNLISTED
    assert "Not in the list" in index.data(Qt.ItemDataRole.ToolTipRole)
    assert index.data(Qt.ItemDataRole.AccessibleTextRole) == f"{UNLISTED}, 1, Not in the list"
    panel.model.filter("not in the list")
    assert [one.standing for one in panel.model.rows] == [Standing.UNLISTED] * len(panel.model.rows)
    assert not panel.grab().isNull()


def test_an_organization_of_the_persons_own_says_so(panel, record):
    organization_list.add(Organization(UNLISTED, (), "", None, "state body", None))
    panel.show_document(record)
    assert panel.row_of(UNLISTED).standing is Standing.OWN
    assert panel.row_of("联合国").standing is Standing.LISTED


def test_below_an_unlisted_name_stands_what_can_be_done_with_it(panel, record):
    asked = []
    panel.show_document(record)
    bar = panel.unlisted_bar
    for name in ("adding_wanted", "merging_wanted", "rejecting_wanted"):
        getattr(bar, name).connect(lambda name=name: asked.append(name))
    panel.choose("联合国")
    assert not bar.isVisible()
    panel.choose(UNLISTED)
    assert bar.isVisible()

    for button in (bar.add_button, bar.merge_button, bar.reject_button):
        button.click()
    assert asked == ["adding_wanted", "merging_wanted", "rejecting_wanted"]


def test_the_place_in_the_list_stays_for_the_same_document(panel, record, document):
    panel.show_document(record)
    panel.model.filter("联合国")
    panel.choose("联合国")
    panel.show_document(record)
    assert (panel.chosen, panel.current_row.name) == ("联合国", "联合国")

    place = panel.list.currentIndex().row()
    panel.show_document(
        replace(record, organizations=tuple(m for m in record.organizations if m.organization != "联合国"))
    )
    assert (panel.chosen, panel.list.currentIndex().row()) == ("", place)

    panel.show_document(document)
    assert panel.current_row is None


def test_the_first_row_is_chosen_when_the_filter_is_left(panel, qtbot):
    panel.filter_box.setFocus()
    qtbot.keyClick(panel.filter_box, Qt.Key.Key_Down)
    assert [index.row() for index in panel.list.selectionModel().selectedIndexes()] == [0]


def test_the_tool_tip_tells_on_short_lines_what_the_row_has_no_room_for(panel):
    tip = panel.model.find("集体安全条约组织集体快速反应部队").data(Qt.ItemDataRole.ToolTipRole)

    lines = tip.split("\n")
    assert lines[0] == "集体安全条约组织集体快速反应部队"
    assert "Regional organization · part of 集体安全条约组织" in lines
    assert any("集体反应部队" in line for line in lines)
    assert max(map(len, lines)) < 60
