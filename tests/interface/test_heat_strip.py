"""The strip beside the scroll bar."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor

from reader.document.block_kinds import BlockKind, Genre
from reader.document.model import Block, Document, Footnote, NoteMark, OrganizationMention, Reference, Source
from reader.interface.heat_strip import HeatStrip
from reader.interface.paragraph_view.view import ParagraphView
from reader.interface.theme import Theme

BLUE = QColor("#0000ff")


def reference(block, start, target, footnote=None):
    return Reference(start=start, end=start + 4, target=target, block=block, footnote=footnote)


@pytest.fixture
def document():
    blocks = tuple(
        Block(f"b{at}", BlockKind.OPERATIVE, "联合国" * 40, notes=(NoteMark("1", 3),) if at == 30 else ())
        for at in range(60)
    )
    return Document(
        Source("made.txt"),
        Genre.RESOLUTION,
        "标题",
        blocks,
        footnotes=(Footnote("1", "第70/1号决议。"),),
        references=(
            reference("b0", 0, "A/RES/70/1"),
            reference("b59", 100, "A/RES/70/2"),
            reference(None, 0, "A/RES/70/3", footnote="1"),
        ),
        organizations=(
            OrganizationMention("b10", None, 0, 3, "联合国"),
            OrganizationMention("b40", None, 3, 6, "联合国"),
            OrganizationMention("b20", None, 0, 3, "世界卫生组织"),
        ),
    )


@pytest.fixture
def strip(qtbot, document):
    view = ParagraphView()
    qtbot.addWidget(view)
    view.resize(500, 600)
    view.show()
    view.show_document(document)
    made = HeatStrip(view, Theme.named("light"))
    qtbot.addWidget(made)
    made.resize(14, 600)
    made.show()
    made.show_document(document)
    return made


def rows(strip):
    return {(spot.name, spot.passage.block): row for spot, row in strip.spots()}


def test_citations_lie_as_far_down_as_in_the_text(strip):
    found = rows(strip)

    assert found["A/RES/70/1", "b0"] < 30
    assert found["A/RES/70/2", "b59"] > 570
    assert 270 < found["A/RES/70/3", "b30"] < 330


def test_organizations_are_shown_when_they_are_chosen(strip):
    assert not any(name == "联合国" for name, _block in rows(strip))

    strip.choose({"联合国": BLUE})

    shown = [key for key in rows(strip) if not key[0].startswith("A/")]
    assert sorted(shown) == [("联合国", "b10"), ("联合国", "b40")]


def test_another_document_takes_the_choice_away(strip, document):
    strip.choose({"联合国": BLUE})
    strip.show_document(document)

    assert all(spot.is_citation for spot, _row in strip.spots())

    strip.show_document(None)
    assert strip.spots() == []


def test_a_tick_is_painted_in_its_lane_and_colour(strip):
    strip.choose({"联合国": BLUE})
    row = rows(strip)["联合国", "b10"]

    picture = strip.grab().toImage()
    painted, empty = picture.pixelColor(3, row), picture.pixelColor(3, row + 20)

    assert painted.blue() > painted.red() + 100
    assert empty == Theme.named("light").color("window")


def test_a_click_goes_to_what_is_nearest(strip, qtbot):
    wanted = []
    strip.passage_wanted.connect(wanted.append)
    row = rows(strip)["A/RES/70/2", "b59"]

    qtbot.mouseClick(strip, Qt.MouseButton.LeftButton, pos=QPoint(8, 100))
    qtbot.mouseClick(strip, Qt.MouseButton.LeftButton, pos=QPoint(8, row - 3))

    assert [passage.block for passage in wanted] == ["b59"]


def test_the_pointer_says_what_stands_there(strip):
    assert strip._words([spot for spot, _row in strip.spots()]) == "A/RES/70/1\nA/RES/70/2\nA/RES/70/3"


def test_a_citation_is_called_as_the_panel_calls_it(strip):
    strip.name_citations({"A/RES/70/1": "《改变我们的世界》"})

    assert strip._words([spot for spot, _row in strip.spots()]) == "《改变我们的世界》\nA/RES/70/2\nA/RES/70/3"


def test_what_is_chosen_inside_a_kind_stands_out(strip):
    strip.choose({"联合国": BLUE, "世界卫生组织": BLUE}, {"联合国"})

    picture = strip.grab().toImage()
    strong = picture.pixelColor(3, rows(strip)["联合国", "b10"])
    faint = picture.pixelColor(3, rows(strip)["世界卫生组织", "b20"])

    assert strong.red() + 60 < faint.red() < Theme.named("light").color("window").red()
