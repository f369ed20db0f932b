from __future__ import annotations

from dataclasses import replace

from reader.document.annotation import anchor_in
from reader.document.block_kinds import BlockKind, Genre
from reader.document.model import Block, Document, Footnote, NoteMark, OrganizationMention, Reference, Source
from reader.workspace.words_alike import citations_alike, names_alike

FIRST, SECOND, NOTE = "请中心和培训中心协助。", "又请中心研究，中心应报告。", "见中心的报告。"
DOCUMENT = Document(
    Source("made.txt"),
    Genre.RESOLUTION,
    "",
    (
        Block("b0", BlockKind.OPERATIVE, FIRST),
        Block("b1", BlockKind.OPERATIVE, SECOND, notes=(NoteMark("1", 3),)),
    ),
    footnotes=(Footnote("1", NOTE),),
)


def places(anchors):
    return [(anchor.block, anchor.footnote, anchor.start, anchor.end) for anchor in anchors]


def named(*mentions):
    return replace(DOCUMENT, organizations=tuple(OrganizationMention(*mention) for mention in mentions))


def test_a_name_is_alike_where_the_same_words_are_read_as_the_same_organization() -> None:
    document = named(
        ("b0", None, 1, 3, "甲"),
        ("b0", None, 4, 8, "乙"),
        ("b1", None, 2, 4, "甲"),
        ("b1", None, 7, 9, "丙"),
        (None, "1", 1, 3, "甲"),
    )
    alike = names_alike(document, anchor_in("b0", FIRST, 1, 3))

    assert places(alike) == [("b0", None, 1, 3), ("b1", None, 2, 4), ("b1", "1", 1, 3)]
    assert {anchor.quote for anchor in alike} == {"中心"}


def test_words_that_are_no_name_are_alike_where_they_are_no_part_of_one() -> None:
    document = named(("b0", None, 4, 8, "乙"))
    alike = names_alike(document, anchor_in("b0", FIRST, 1, 3))

    assert places(alike) == [("b0", None, 1, 3), ("b1", None, 2, 4), ("b1", None, 7, 9), ("b1", "1", 1, 3)]


def test_a_part_of_a_name_is_alike_to_itself_and_to_words_that_are_free() -> None:
    document = named(("b0", None, 4, 8, "乙"), ("b1", None, 2, 4, "甲"), (None, "1", 1, 3, "甲"))
    alike = names_alike(document, anchor_in("b0", FIRST, 6, 8))

    assert places(alike) == [("b0", None, 1, 3), ("b0", None, 6, 8), ("b1", None, 7, 9)]


def test_a_citation_is_alike_where_target_and_place_are_the_same() -> None:
    document = replace(
        DOCUMENT,
        references=(
            Reference("b0", None, 1, 3, "A/70/1", "第3段"),
            Reference("b1", None, 2, 4, "A/70/1"),
            Reference("b1", None, 7, 9, "A/70/1", "第3段"),
        ),
    )
    alike = citations_alike(document, anchor_in("b0", FIRST, 1, 3))

    assert places(alike) == [("b0", None, 1, 3), ("b1", None, 7, 9)]


def test_words_that_are_gone_are_alike_to_nothing() -> None:
    assert names_alike(DOCUMENT, anchor_in("b0", "别处的文字", 0, 2)) == ()
