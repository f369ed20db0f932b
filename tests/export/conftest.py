"""A small library of every kind of place that can be cited, and golden files that are text."""

from __future__ import annotations

from pathlib import Path

import pytest

from reader.document.annotation import Anchor, AnchorState, Annotation, anchor_in
from reader.document.block_kinds import BlockKind, Genre
from reader.document.model import Block, Document, Footnote, NoteMark, Source, Speech
from reader.export.excerpts import excerpts_of

GOLDEN = Path(__file__).resolve().parents[1] / "golden" / "export"

RESOLUTION = Document(
    source=Source("resolution.txt", sha256="ab12"),
    genre=Genre.RESOLUTION,
    title="联合国同某某组织的合作",
    symbol="A/RES/71/12",
    date="2016-11-21",
    organ="General Assembly",
    session=71,
    blocks=(
        Block("b0", BlockKind.MASTHEAD, "2016年11月21日大会决议"),
        Block("b1", BlockKind.MASTHEAD, "[未经发交主要委员会而通过(A/71/L.7)]"),
        Block("b2", BlockKind.TITLE, "联合国同某某组织的合作", number="71/12", number_printed="71/12."),
        Block("b3", BlockKind.OPENING, "大会，"),
        Block("b4", BlockKind.PREAMBULAR, "审议了秘书长的报告，", notes=(NoteMark("1", 10),)),
        Block("b5", BlockKind.PREAMBULAR, "提及《联合国宪章》，"),
        Block("b6", BlockKind.OPERATIVE, "请秘书长，", number="1", number_printed="1."),
        Block("b7", BlockKind.ITEM, "提交报告*；", number="(a)", number_printed="(a)", level=1),
        Block("b8", BlockKind.ITEM, "作出安排；", number="(i)", number_printed="(i)", level=2),
        Block(
            "b9", BlockKind.OPERATIVE, "决定继续审议。", number="2", number_printed="2.", notes=(NoteMark("**", 4),)
        ),
    ),
    footnotes=(Footnote("1", "A/71/160。"), Footnote("**", "<见>第49/57号决议。")),
)

RECORD = Document(
    source=Source("record.txt"),
    genre=Genre.RECORD,
    title="区域合作",
    symbol="S/PV.7796",
    date="2016-10-28",
    organ="Security Council",
    blocks=(
        Block("b0", BlockKind.NOTE, "上午10时开会。"),
        Block("b1", BlockKind.HEADING, "通过议程", level=1),
        Block("b2", BlockKind.PARAGRAPH, "主席（以俄语发言）：请发言。", speech=0),
        Block("b3", BlockKind.PARAGRAPH, "刘结一先生（中国）：宪章说：", speech=1),
        Block("b4", BlockKind.QUOTE, "“和平”", speech=1),
        Block("b5", BlockKind.PARAGRAPH, "1. 谢谢。", speech=1),
    ),
    speeches=(Speech("主席", None, "俄语"), Speech("刘结一先生", "中国")),
)

LETTER = Document(
    source=Source("letter.txt", sha256="cd34"),
    genre=Genre.LETTER,
    title="2009年7月14日代表给秘书长的信",
    date="2009-07-14",
    blocks=(
        Block("b0", BlockKind.TITLE, "2009年7月14日代表给秘书长的信"),
        Block("b1", BlockKind.PARAGRAPH, "请分发为荷。"),
        Block("b2", BlockKind.HEADING, "附件一", level=2),
        Block("b3", BlockKind.HEADING, "解释性说明", level=2),
        Block("b4", BlockKind.PARAGRAPH, "第一句。第二句。", number="1", number_printed="1."),
    ),
)


def mark(document, name, places, colour="yellow", note="", tags=(), state=AnchorState.PLACED, footnote=None):
    anchors = []
    for block_id, start, end in places:
        block = document.block(block_id)
        text = document.text_at(block_id, footnote)
        anchors.append(
            anchor_in(
                block_id, text, start, len(text) if end is None else end, number=block.number, footnote=footnote
            )
        )
    moment = "2026-01-02T03:04:05Z"
    return Annotation(name, 1, tuple(anchors), colour, note, tuple(tags), moment, moment, state)


def uuid(number):
    return f"00000000-0000-4000-8000-{number:012d}"


ANNOTATIONS = {
    1: [
        mark(RESOLUTION, uuid(3), [("b9", 0, 2)], "orange", "", ["待办"]),
        mark(
            RESOLUTION,
            uuid(1),
            [("b5", 0, None), ("b6", 0, None), ("b7", 0, 4)],
            "yellow",
            "跨*段*\n第二行\n\n# 不是标题",
        ),
        mark(RESOLUTION, uuid(2), [("b4", 0, 8)], "green", "1. 不是列表\n- <b>", ["合作", "a|b_c"], footnote="1"),
    ],
    2: [
        mark(RECORD, uuid(4), [("b3", 0, None), ("b4", 0, None)], "blue"),
        mark(RECORD, uuid(5), [("b5", 0, None)], "mauve", "  "),
    ],
    3: [
        mark(LETTER, uuid(6), [("b4", 4, 8)], "pink", "附件"),
        Annotation(uuid(7), 3, (Anchor("b77", 0, 2, "旧文", "", ""),), "purple", "", (), "", "", AnchorState.REVIEW),
    ],
}
DOCUMENTS = {1: RESOLUTION, 2: RECORD, 3: LETTER}


@pytest.fixture
def documents():
    """Return the example documents by name."""
    return {"resolution": RESOLUTION, "record": RECORD, "letter": LETTER}


@pytest.fixture
def excerpts():
    """Return every example's excerpts in one of the languages."""

    def make(language):
        return [
            excerpt
            for number, document in DOCUMENTS.items()
            for excerpt in excerpts_of(document, number, ANNOTATIONS[number], language)
        ]

    return make


@pytest.fixture
def golden_text(request):
    """Compare a text with tests/golden/export/<name>, or write it there with --accept."""

    def check(name, text):
        path = GOLDEN / name
        if request.config.getoption("--accept"):
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8", newline="\n")
        assert path.exists(), f"{path} is missing; run pytest --accept and read it"
        assert text == path.read_text(encoding="utf-8")

    return check
