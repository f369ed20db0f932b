"""Cross-references of the side panel: references, reference_rows, reference_delegate, reference_groups, places."""

import pytest
from PySide6.QtGui import QGuiApplication

from reader.document.block_kinds import BlockKind, Genre
from reader.document.model import Block, Document, Reference, Source
from reader.interface.side_panel.places import TextOrder
from reader.interface.side_panel.reference_groups import ReferenceGroup, address_of, cited_targets, group_of, name_of
from reader.interface.side_panel.references import ReferencesPanel
from reader.interface.theme import Theme
from reader.workspace import citing


@pytest.fixture
def document(workspace, ids):
    return workspace.library.documents.load(ids.resolution)


@pytest.fixture
def panel(qapp, qtbot, document, workspace, ids):
    made = ReferencesPanel("en", Theme.named("light"))
    qtbot.addWidget(made)
    made.resize(340, 600)
    made.show()
    made.show_document(document, {"A/RES/59/50": workspace.library.documents.entry(ids.other)})
    return made


@pytest.mark.parametrize(
    ("target", "group"),
    [
        ("A/RES/71/12", ReferenceGroup.ASSEMBLY),
        ("A/RES/2625(XXV)", ReferenceGroup.ASSEMBLY),
        ("A/DEC/58/553", ReferenceGroup.ASSEMBLY),
        ("S/RES/1325(2000)", ReferenceGroup.COUNCIL),
        ("S/PRST/2010/1", ReferenceGroup.DOCUMENTS),
        ("A/71/160", ReferenceGroup.DOCUMENTS),
        ("charter", ReferenceGroup.TREATIES),
        ("《不扩散核武器条约》", ReferenceGroup.TREATIES),
        ("S/96", ReferenceGroup.RULES),
        ("A/520", ReferenceGroup.RULES),
        ("A/71/agenda/126(u)", ReferenceGroup.AGENDA),
        ("《2030年可持续发展议程》", ReferenceGroup.OTHER),
    ],
)
def test_targets_are_grouped_by_kind(target, group):
    assert group_of(target) is group


@pytest.mark.parametrize(
    ("target", "language", "name"),
    [
        ("charter", "en", "Charter of the United Nations"),
        ("S/96", "zh", "安全理事会暂行议事规则"),
        ("A/71/agenda/126(u)", "zh", "大会第71届会议议程项目126(u)"),
        ("A/RES/59/50", "zh", "A/RES/59/50"),
    ],
)
def test_targets_have_names(target, language, name):
    assert name_of(target, language) == name


def test_only_official_symbols_have_an_address():
    assert address_of("S/RES/1325(2000)") == "https://docs.un.org/zh/S/RES/1325(2000)"
    assert address_of("charter") == ""
    assert address_of("A/71/agenda/126(u)") == ""


def test_every_reference_stands_in_exactly_one_row(document):
    targets = cited_targets(document, {}, "en")

    assert sorted(r.start for cited in targets for r in cited.references) == sorted(
        r.start for r in document.references
    )
    assert len({cited.target for cited in targets}) == len(targets)


def test_a_footnotes_references_stand_where_the_note_is_called(document):
    order = TextOrder(document)
    in_notes = [r for r in document.references if r.footnote is not None]

    assert in_notes
    assert all(order.passage(reference) is not None for reference in in_notes)


def test_a_click_on_what_the_library_has_opens_it(panel, qtbot, ids):
    with qtbot.waitSignal(panel.document_wanted) as asked:
        panel.tree.clicked.emit(panel.model.item_of("A/RES/59/50").index())

    assert asked.args == [ids.other]


def test_what_the_library_lacks_shows_its_place_and_its_address(panel, qtbot):
    index = panel.model.item_of("S/RES/1631(2005)").index()
    with qtbot.waitSignal(panel.passage_wanted):
        panel.tree.setCurrentIndex(index)
        panel.tree.clicked.emit(index)

    assert panel.details.isVisible()
    assert panel.address.text() == "https://docs.un.org/zh/S/RES/1631(2005)"
    panel.copy_button.click()
    assert QGuiApplication.clipboard().text() == panel.address.text()


@pytest.mark.parametrize(("language", "told"), [("zh", "第3段 · 附件二"), ("en", "para. 3 · annex II")])
def test_cited_places_stand_in_the_windows_language(language, told):
    cited = [Reference("b0", None, at, at + 1, "A/RES/70/1", place) for at, place in enumerate(("第3段", "附件二"))]
    made = Document(
        Source("made.txt"),
        Genre.RESOLUTION,
        "",
        (Block("b0", BlockKind.PARAGRAPH, "重申决议"),),
        references=(*cited, cited[0]),
    )

    [target] = cited_targets(made, {}, language)

    assert target.details == told


def test_who_cites_the_document_stands_below(panel, workspace, ids):
    citations = citing.cited_by(workspace, "S/RES/1631(2005)")
    assert citations

    panel.show_citations(citations)

    group = panel.model.citing_group
    assert group.rowCount() == len(citations)
    assert citations[0].snippet in group.child(0).toolTip()
    verbs = [citation.reference.verb for citation in citations]
    assert any(verbs)
    assert all((verb or "") in group.child(row).toolTip() for row, verb in enumerate(verbs))


def test_showing_who_cites_it_again_replaces_the_rows(panel, workspace):
    citations = citing.cited_by(workspace, "S/RES/1631(2005)")
    panel.show_citations(citations)
    panel.show_citations(())

    assert panel.model.citing_group is None


def test_the_menu_copies_symbol_and_address(panel):
    row = panel.model.item_of("A/71/L.7").data(panel.model.RowRole)

    actions = {action.text(): action for action in panel.menu_for(row).actions()}
    actions["Copy Symbol"].trigger()

    assert QGuiApplication.clipboard().text() == "A/71/L.7"
    assert "Open" not in actions


def test_a_row_is_lit_from_the_text(panel, document):
    reference = next(r for r in document.references if r.target == "A/RES/59/50")

    panel.light(reference)
    assert panel.delegate.lit == "A/RES/59/50"
    panel.light(None)
    assert panel.delegate.lit == ""
    assert not panel.grab().isNull()
