import pytest

from reader.interface.paragraph_view.dressing import Dress
from reader.interface.paragraph_view.flow import Flow
from reader.interface.paragraph_view.typography import Metrics
from reader.interface.theme import Theme
from reader.workspace.reading import ReadingPosition

HEIGHT = 600


@pytest.fixture
def flow_of(qapp):
    def make(document, width=800, zoom=100):
        flow = Flow(document, Metrics.fitting(width, zoom), Dress(Theme.named("light")), HEIGHT)
        flow.settle()
        return flow

    return make


def tops(flow):
    return {found.block.id: top for found, top in flow.visible()}


def test_only_what_is_in_sight_is_laid_out(flow_of, long_document):
    flow = flow_of(long_document)
    assert flow.layouts_made == len(tops(flow)) < 30


def test_opening_in_the_middle_lays_out_only_what_is_in_sight(flow_of, long_document):
    flow = flow_of(long_document)
    before = flow.layouts_made
    flow.restore(ReadingPosition("b2500", 0, 0.0))
    assert flow.layouts_made - before < 60
    assert tops(flow)["b2500"] == 0


def test_scrolling_moves_everything_in_sight_by_the_same_distance(flow_of, long_document):
    flow = flow_of(long_document)
    flow.go(flow.total / 2)
    for distance in (37, -61, 400, -400, -55, 3):
        before = tops(flow)
        flow.move(distance)
        after = tops(flow)
        stayed = before.keys() & after.keys()
        assert stayed
        assert all(after[block] == pytest.approx(before[block] - distance) for block in stayed)


def test_correcting_a_height_above_moves_nothing_in_sight(flow_of, long_document):
    flow = flow_of(long_document)
    flow.go(flow.total / 2)
    before = tops(flow)
    for index in range(flow.index - 40, flow.index):
        flow.layout(index)
    assert tops(flow) == before


@pytest.mark.parametrize(("width", "zoom"), [(500, 100), (1400, 100), (800, 160), (640, 70)])
def test_the_line_at_the_top_stays_when_width_or_zoom_change_and_change_back(flow_of, long_document, width, zoom):
    flow = flow_of(long_document)
    flow.restore(ReadingPosition("b1234", 120, 0.25))
    before = flow.position()
    flow.fit(Metrics.fitting(width, zoom), HEIGHT)
    there = flow.position()
    assert there.block == "b1234"
    found = flow.layout(flow.index)
    line = found.line(found.line_at(flow.inset))
    first = found.shown.offset(line.textStart())
    assert first <= before.offset < first + line.textLength()
    flow.fit(Metrics.fitting(800, 100), HEIGHT)
    assert flow.position().block == before.block


def test_a_position_is_given_back_as_it_was_taken(flow_of, long_document):
    flow = flow_of(long_document)
    flow.go(54321.0)
    position = flow.position()
    other = flow_of(long_document)
    other.restore(position)
    assert other.position().block == position.block
    assert other.position().offset == position.offset
    assert other.position().fraction == pytest.approx(position.fraction)


def test_a_position_in_a_block_that_is_gone_changes_nothing(flow_of, long_document):
    flow = flow_of(long_document)
    flow.restore(ReadingPosition("b99999", 0, 0.0))
    assert flow.value == 0


def test_the_end_can_be_reached_and_not_passed(flow_of, long_document):
    flow = flow_of(long_document)
    flow.go(flow.total)
    flow.move(10_000)
    assert flow.value == pytest.approx(flow.furthest)
    last = list(flow.visible())[-1]
    assert last[0].block.id == "b4999"
    assert last[1] + last[0].height <= HEIGHT


def test_the_beginning_can_be_reached_and_not_passed(flow_of, long_document):
    flow = flow_of(long_document)
    flow.go(3000)
    flow.move(-9000)
    assert (flow.index, flow.inset, flow.value) == (0, 0, 0)


def test_a_document_that_fits_does_not_scroll(flow_of, resolution):
    from dataclasses import replace  # noqa: PLC0415

    flow = flow_of(replace(resolution, blocks=resolution.blocks[:2]))
    flow.move(100)
    assert flow.value == 0
    assert flow.furthest == 0


def test_a_document_without_paragraphs_has_only_its_head(flow_of, resolution):
    from dataclasses import replace  # noqa: PLC0415

    flow = flow_of(replace(resolution, blocks=()))
    flow.move(10)
    assert flow.position() is None
    assert list(flow.visible()) == []
    assert flow.total == flow.head.height
