"""The line about a document's adoption below its head (reader.interface.paragraph_view.adoption_line)."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QPointF, Qt

from reader.document.adoption import Adoption, Keyword, Stage, StageKind
from reader.interface.paragraph_view.adoption_line import AdoptionLine
from reader.interface.paragraph_view.document_head import DocumentHead
from reader.interface.paragraph_view.typography import Metrics
from reader.interface.theme import Theme

STAGES = (
    Stage(StageKind.DRAFT, "A/C.1/76/L.29"),
    Stage(StageKind.REPORT, "A/76/441", locator="第7段"),
    Stage(StageKind.ADOPTION, "A/76/PV.45", "2021-12-06"),
)


@pytest.fixture
def adopted(resolution):
    return replace(resolution, adoption=Adoption(STAGES, False), keywords=(Keyword("oceans", "UNBIS"),))


def test_a_document_whose_source_is_silent_has_no_line_and_no_room_for_it(qapp, resolution, adopted):
    metrics = Metrics.fitting(800, 100)
    assert AdoptionLine(resolution, metrics).height == 0
    assert DocumentHead(adopted, metrics).height > DocumentHead(resolution, metrics).height


@pytest.mark.parametrize("width", [160, 320, 480, 900])
def test_every_link_stands_in_the_column_and_is_found_where_it_stands(qapp, adopted, width):
    metrics = Metrics.fitting(width, 100)
    line = AdoptionLine(adopted, metrics)
    strips = [line.strip(fact.target, fact.locator) for fact in line.facts if fact.link]
    assert len(strips) == 4
    for fact, strip in zip([fact for fact in line.facts if fact.link], strips, strict=True):
        assert strip.left() >= metrics.left
        assert strip.right() <= metrics.left + metrics.column + 1
        assert strip.bottom() <= line.height + 1
        assert line.fact_at(strip.center().x(), strip.center().y()) == fact
    assert not any(one.intersects(other) for one in strips for other in strips if one is not other)
    assert line.fact_at(metrics.left - 1, 1) is None


def test_a_click_on_a_link_tells_the_fact_and_selects_nothing(view, qtbot, adopted):
    view.show_document(adopted)
    strip = view.flow.fact_strip("A/76/441", "第7段")
    with qtbot.waitSignal(view.fact_activated) as told:
        qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=strip.center().toPoint())
    assert (told.args[0].target, told.args[0].locator) == ("A/76/441", "第7段")


def test_the_pointer_is_a_hand_over_a_link(view, adopted):
    view.show_document(adopted)
    view._hovering.over(QPointF(view.flow.fact_strip("A/C.1/76/L.29").center()))
    assert view.viewport().cursor().shape() is Qt.CursorShape.PointingHandCursor
    view._hovering.over(QPointF(view.flow.metrics.left, 1))
    assert view.viewport().cursor().shape() is Qt.CursorShape.IBeamCursor


def test_a_head_that_is_scrolled_off_has_no_links(view, adopted):
    view.resize(view.width(), 120)
    view.show_document(adopted)
    strip = view.flow.fact_strip(None)
    assert not strip.isEmpty()
    view.scroll_by(view.flow.furthest)
    assert view.flow.index > 0
    assert view.flow.fact_strip(None).isEmpty()
    assert view.flow.fact_at(strip.center().x(), strip.center().y()) is None


def test_words_and_links_are_painted_in_the_colours_of_the_theme(view, adopted):
    for name in ("light", "dark"):
        theme = Theme.named(name)
        view.set_theme(theme)
        view.show_document(adopted)
        picture = view.viewport().grab().toImage()
        strip = view.flow.fact_strip(None).toAlignedRect()
        colours = {
            picture.pixelColor(x, y).name()
            for x in range(strip.left(), strip.right())
            for y in range(strip.top(), strip.bottom())
        }
        assert theme.color("link").name() in colours
