"""Words are found again where nothing else can be meant, and places stand in the order of the text."""

from __future__ import annotations

import dataclasses

import pytest

from reader.document.annotation import anchor_in
from reader.document.block_kinds import BlockKind, Genre
from reader.document.model import Block, Document, Footnote, Reference, Source
from reader.document.places import Place, anchor_of, place_of, places_of, text_order
from reader.document.reference_corrections import ReferenceCorrection

TEXT = "回顾其2004年12月2日第59/50号决议和以往各项决议，"


def document(*texts: str) -> Document:
    blocks = tuple(Block(f"b{index}", BlockKind.PREAMBULAR, text) for index, text in enumerate(texts))
    notes = (Footnote("2", "见A/71/160。"), Footnote("1", "同上。"))
    return Document(Source("x"), Genre.RESOLUTION, "", blocks, footnotes=notes)


@pytest.mark.parametrize(
    ("texts", "place"),
    [
        ((TEXT,), Place("b0", None, 13, 22)),
        (("新的一段，", TEXT), Place("b1", None, 13, 22)),
        (("又" + TEXT,), Place("b0", None, 14, 23)),
        (("又回顾第59/50号决议。", TEXT), Place("b1", None, 13, 22)),
        ((TEXT.replace("以往各项", "其他"),), Place("b0", None, 13, 22)),
        ((TEXT, TEXT), Place("b0", None, 13, 22)),
        (("新", TEXT, TEXT), None),
        (("第59/50号决议",), None),
        (("第59/51号决议",), None),
    ],
)
def test_words_are_found_again_where_nothing_else_can_be_meant(texts, place) -> None:
    assert place_of(anchor_in("b0", TEXT, 13, 22), document(*texts)) == place


def test_words_of_a_title_are_found_again_though_a_sentence_holds_the_title() -> None:
    title, line = "联合国同该组织的合作", "审议了联合国同该组织的合作，"
    anchor = anchor_in("b0", title, 4, 7)

    assert place_of(anchor, document("新的一行", title, line)) == Place("b1", None, 4, 7)
    assert place_of(anchor, document("新的一行", line, title)) == Place("b2", None, 4, 7)


@pytest.mark.parametrize(
    ("texts", "place"),
    [
        (("导言", "各国认为安全理事会应当开会。"), None),
        (("导言", "安全理事会应当开会。"), None),
        (("安全理事会的报告",), None),
        (("导言", "各国认为安全理事会应当开会。", "安全理事会"), Place("b2", None, 0, 5)),
        (("安全理事会",), Place("b0", None, 0, 5)),
        (("导言", "安全理事会", "安全理事会"), None),
    ],
)
def test_a_whole_text_is_found_again_only_as_a_whole_text(texts, place) -> None:
    assert place_of(anchor_in("b0", "安全理事会", 0, 5), document(*texts)) == place


def test_corrections_alike_share_the_places_that_are_alike() -> None:
    line = "主席：我感谢该代表的发言，"
    both = [ReferenceCorrection(anchor_in(f"b{at}", line, 6, 8), None) for at in (0, 1)]

    assert places_of(both, document("新的一行", "又一行", line, line)) == [
        Place("b2", None, 6, 8),
        Place("b3", None, 6, 8),
    ]
    assert places_of(both, document("新的一行", line, "又一行", line)) == [
        Place("b3", None, 6, 8),
        Place("b1", None, 6, 8),
    ]
    assert places_of(both, document("新的一行", "又一行", line, line, line)) == [None, None]
    other = [both[0], dataclasses.replace(both[1], target="A/RES/1/1")]
    assert places_of(other, document("新的一行", "又一行", line, line)) == [None, None]


@pytest.mark.parametrize(
    ("other", "touching"),
    [
        (Place("b0", None, 0, 2), False),
        (Place("b0", None, 0, 3), True),
        (Place("b0", None, 5, 6), False),
        (Place("b1", None, 2, 5), False),
        (Place(None, "1", 2, 5), False),
    ],
)
def test_a_place_touches_what_has_one_of_its_characters(other, touching) -> None:
    assert Place("b0", None, 2, 5).touches(other) is touching


def test_places_are_ordered_by_the_blocks_and_then_by_the_footnotes() -> None:
    first, second = Place("b0", None, 4, 5), Place("b1", None, 0, 1)
    third, fourth = Place(None, "2", 3, 4), Place(None, "1", 0, 1)

    order = text_order(document("一", "二"))

    assert sorted([fourth, second, third, first], key=order) == [first, second, third, fourth]


def test_words_in_no_text_have_no_anchor() -> None:
    assert anchor_of(document(TEXT), Reference("b9", None, 0, 1, "A/1")) is None


def test_a_place_in_a_footnote_is_the_same_whichever_block_calls_it() -> None:
    assert Place.of(Reference("b0", "1", 1, 9, "A/71/160")) == Place.of(Reference(None, "1", 1, 9, "A/71/160"))
