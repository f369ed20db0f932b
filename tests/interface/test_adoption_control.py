"""The card about a document's adoption in the window (reader.interface.adoption_control, adoption_card)."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

from reader.document.adoption import Adoption, Keyword, Position, Stage, StageKind, Tally
from reader.document.corrections import CorrectedField
from reader.interface.dialogs.document_details import DocumentDetailsDialog
from reader.workspace import correcting

ADOPTION = Adoption(
    (
        Stage(StageKind.DRAFT, "A/C.1/76/L.29", "2021-10-12", sponsors=("Algeria", "Cuba")),
        Stage(StageKind.ADOPTION, "A/76/PV.45", "2021-12-06"),
    ),
    True,
    (Tally(Position.IN_FAVOUR, 2, ("CUBA", "PERU")),),
)


@pytest.fixture
def desk(window, ids, workspace):
    """Open the resolution as if its source told how it was adopted."""
    document = workspace.library.documents.as_read(ids.resolution)
    adopted = replace(document, adoption=ADOPTION, keywords=(Keyword("oceans", "UNBIS"),))
    workspace.library.documents.revise(ids.resolution, adopted, workspace.library.documents.reading(ids.resolution))
    window.desk.open(ids.resolution)
    return window.desk


def click(qtbot, desk, target, locator=None):
    point = desk.view.flow.fact_strip(target, locator).center().toPoint()
    qtbot.mouseClick(desk.view.viewport(), Qt.MouseButton.LeftButton, pos=point)


def test_the_last_link_unfolds_everything_and_folds_it_again(window, desk, qtbot):
    click(qtbot, desk, None)
    words = window.adoption.card.text.toPlainText()
    assert "Sponsors (2)" in words
    assert "CUBA; PERU" in words
    assert "oceans" in words

    # Not by a second click, which would be a double click.
    desk.view.fact_activated.emit(desk.view.flow.head.adoption.facts[-1])
    assert not window.adoption.is_open


def test_a_paper_opens_the_card_of_a_citation_beside_its_link(window, desk, qtbot):
    click(qtbot, desk, "A/C.1/76/L.29")
    assert window.cards.is_open
    assert "A/C.1/76/L.29" in window.cards.card.name.text()
    link = desk.view.flow.fact_strip("A/C.1/76/L.29").toAlignedRect()
    assert abs(window.cards.card.geometry().top() - link.bottom()) < 12


def test_a_paper_in_the_card_leads_to_the_citation(window, desk, qtbot):
    window.actions_["adoption"].trigger()
    window.adoption.card.text.followed.emit("0")

    assert not window.adoption.is_open
    assert "A/C.1/76/L.29" in window.cards.card.name.text()


def test_the_keyboard_reaches_the_card_from_anywhere_and_escape_leaves_it(window, desk, qtbot):
    desk.view.scroll_by(desk.view.flow.furthest)
    window.actions_["adoption"].trigger()
    assert window.adoption.is_open
    assert desk.view.flow.index == 0

    qtbot.keyClick(window.adoption.card.text, Qt.Key.Key_Escape)
    assert not window.adoption.is_open
    desk.back()
    assert desk.view.flow.index > 0


def test_everything_can_be_copied(window, desk):
    window.actions_["adoption"].trigger()
    window.adoption.card.copy_button.click()

    assert QGuiApplication.clipboard().text().splitlines()[0] == "Draft: A/C.1/76/L.29, 2021-10-12, Algeria; Cuba"
    assert window.desk.messages.text == "Copied."


def test_a_press_on_the_page_and_another_document_close_the_card(window, desk, ids, qtbot):
    window.actions_["adoption"].trigger()
    qtbot.mouseClick(desk.view.viewport(), Qt.MouseButton.LeftButton, pos=desk.view.viewport().rect().bottomLeft())
    assert not window.adoption.is_open
    window.actions_["adoption"].trigger()
    desk.open(ids.other)
    assert not window.adoption.is_open
    assert not window.actions_["adoption"].isEnabled()


def test_the_details_tell_it_too_to_be_read_and_copied(window, desk, ids, workspace):
    window.dialogs.correct_details()
    box = window.findChild(DocumentDetailsDialog).adoption
    assert box.toPlainText().startswith("Draft: A/C.1/76/L.29")
    assert box.isReadOnly()
    correcting.correct(workspace, ids.resolution, {CorrectedField.TITLE: "标题"})
    assert desk.document.adoption == ADOPTION
