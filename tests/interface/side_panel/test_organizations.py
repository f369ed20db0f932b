"""The organizations of a document (reader.interface.side_panel: organizations, organizations_model, stepper)."""

import pytest
from PySide6.QtCore import Qt

from reader.interface.side_panel.organization_delegate import eye_rect
from reader.interface.side_panel.organizations import OrganizationsPanel
from reader.interface.side_panel.organizations_model import rows_of
from reader.interface.theme import Theme


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
