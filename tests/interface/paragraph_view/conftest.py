"""Documents to show, and a view that shows them."""

from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication

from reader import locations
from reader.document.block_kinds import BlockKind, Genre
from reader.document.model import Block, Document, Footnote, NoteMark, OrganizationMention, Reference, Source, Speech
from reader.interface.paragraph_view.view import ParagraphView
from reader.parsing.document_reader import read_document

TEXT = "大会提及2004年12月2日第59/50号决议，其中大会授予集体安全条约组织观察员地位。又注意到该组织的报告；"


@pytest.fixture(scope="session")
def seed_documents():
    return [read_document(Path(path)) for path in sorted(locations.seeds().glob("*.txt"))]


@pytest.fixture
def resolution():
    """Give a small resolution with a mark, a link, a name, an item and a note that says 同上."""
    blocks = (
        Block("b0", BlockKind.TITLE, "联合国同集体安全条约组织的合作", number="71/12", number_printed="71/12."),
        Block("b1", BlockKind.OPENING, "大会，"),
        Block("b2", BlockKind.PREAMBULAR, TEXT, notes=(NoteMark("1", 23),)),
        Block(
            "b3",
            BlockKind.OPERATIVE,
            "欢迎秘书长的报告。",
            number="1",
            number_printed="1.",
            notes=(NoteMark("2", 8),),
        ),
        Block("b4", BlockKind.ITEM, "第一项；", number="(a)", number_printed="(a)"),
        Block("b5", BlockKind.OPERATIVE, "决定休会。", number="2", number_printed="2."),
    )
    return Document(
        source=Source("x.txt"),
        genre=Genre.RESOLUTION,
        title="联合国同集体安全条约组织的合作",
        blocks=blocks,
        symbol="A/RES/71/12",
        date="2016-11-21",
        organ="General Assembly",
        session=71,
        footnotes=(Footnote("1", "见A/71/160，附件。"), Footnote("2", "同上，第3页。")),
        references=(
            Reference("b2", None, 14, 23, "A/RES/59/50"),
            Reference(None, "1", 1, 9, "A/71/160"),
        ),
        organizations=(
            OrganizationMention("b2", None, 0, 2, "大会"),
            OrganizationMention("b2", None, 30, 38, "集体安全条约组织"),
        ),
    )


@pytest.fixture
def record():
    """Give a record with two speeches of two paragraphs each."""
    blocks = (
        Block("b0", BlockKind.NOTE, "上午10时开会。"),
        Block("b1", BlockKind.PARAGRAPH, "主席（以俄语发言）：我宣布开会。", speech=0),
        Block("b2", BlockKind.PARAGRAPH, "请发言。", speech=0),
        Block("b3", BlockKind.PARAGRAPH, "刘结一先生（中国）：谢谢主席：再见。", speech=1),
        Block("b4", BlockKind.QUOTE, "和平。", speech=1),
    )
    return Document(
        source=Source("x.txt"),
        genre=Genre.RECORD,
        title="第7796次会议",
        blocks=blocks,
        speeches=(Speech("主席", None, "俄语"), Speech("刘结一先生", "中国")),
    )


@pytest.fixture
def long_document():
    """Give five thousand paragraphs of different lengths."""
    blocks = tuple(
        Block(f"b{number}", BlockKind.PARAGRAPH, f"第{number}段。" + TEXT * (1 + number % 5))
        for number in range(5000)
    )
    return Document(source=Source("x.txt"), genre=Genre.REPORT, title="", blocks=blocks)


@pytest.fixture
def view(qtbot):
    """Show an empty view of 800 by 600, shown."""
    shown = ParagraphView()
    qtbot.addWidget(shown)
    shown.resize(800, 600)
    shown.set_hover_delay(0)
    shown.show()
    return shown


@pytest.fixture
def point_of(view):
    """Find the middle of a character on the screen, by block and offset."""

    def find(block_id, offset):
        from PySide6.QtCore import QPoint  # noqa: PLC0415

        flow = view.flow
        index = flow.place_of(block_id)
        found = flow.layout(index)
        shown = found.shown.start(offset)
        line = found.line_of(shown)
        x = (found.x_of(shown, line) + found.x_of(shown + 1, line)) / 2
        y = flow.top(index) + found.line_top(line) + found.pitch / 2
        return QPoint(round(x), round(y))

    return find


@pytest.fixture
def point_of_mark(view):
    """Find the middle of a note mark on the screen, by block and its place among the marks."""

    def find(block_id, mark=0):
        flow = view.flow
        index = flow.place_of(block_id)
        found = flow.layout(index)
        place = found.shown.marks[mark]
        strip = found.strips(place.start, place.end)[0].translated(0, flow.top(index))
        return strip.center().toPoint()

    return find


@pytest.fixture
def move_pointer():
    """Move the pointer over a widget, at once and wherever the test before left it, which QTest's own moves go by."""

    def move(widget, point):
        here, none = QPointF(point), Qt.MouseButton.NoButton
        event = QMouseEvent(
            QEvent.Type.MouseMove, here, widget.mapToGlobal(here), none, none, Qt.KeyboardModifier.NoModifier
        )
        QApplication.sendEvent(widget, event)

    return move
