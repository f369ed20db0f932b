"""Passages know their sentences, the organ that speaks in them, and how their text is printed."""

from __future__ import annotations

from reader.document.block_kinds import BlockKind, Genre
from reader.document.model import Block, Document, Footnote, Source
from reader.recognition.passages import passage_of, passages_of


def test_a_sentence_ends_at_a_stop_or_semicolon():
    passage = passage_of("第一句。第二句；第三句")

    assert [passage.sentence_start(place) for place in (0, 3, 4, 8)] == [0, 0, 4, 8]
    assert [passage.sentence_end(place) for place in (0, 4, 9)] == [4, 8, 11]


def test_a_span_is_given_as_printed_without_stray_spaces():
    passage = passage_of("执行《2011–2016 年禁毒战略》（草案）")

    assert passage.as_printed(2, passage.text.index("》") + 1) == "《2011–2016年禁毒战略》"


def test_an_opening_says_which_organ_speaks_from_there_on():
    document = Document(
        Source("x"),
        Genre.LETTER,
        "",
        (
            Block("b0", BlockKind.PARAGRAPH, "谨随函附上"),
            Block("b1", BlockKind.OPENING, "安全理事会，"),
            Block("b2", BlockKind.PREAMBULAR, "回顾其决议，"),
        ),
        organ="General Assembly",
        footnotes=(Footnote("1", "注"),),
    )

    assert [passage.speaking_organ for passage in passages_of(document)] == [
        "General Assembly",
        "Security Council",
        "Security Council",
        "Security Council",
    ]
