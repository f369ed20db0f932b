from __future__ import annotations

from reader.library.search_hit import (
    CONTEXT_CHARACTERS,
    Passage,
    hits_in_document,
    hits_in_passage,
    passage_at,
    passages_of,
)


def test_a_hit_has_its_place_and_the_printed_words_around_it() -> None:
    text = f"{'前' * 50}第 59／50 号{'后' * 50}"
    (hit,) = hits_in_passage(1, Passage("b0", None, text), ["59/50"])
    assert (hit.match, text[hit.start : hit.end]) == ("59／50", "59／50")
    assert len(hit.before) == len(hit.after) == CONTEXT_CHARACTERS


def test_every_place_of_the_longest_word_is_a_hit_where_all_words_stand() -> None:
    passage = Passage("b0", None, "安全理事会决定，安全理事会又决定")
    assert [hit.start for hit in hits_in_passage(1, passage, ["决定", "安全理事会"])] == [0, 8]
    assert list(hits_in_passage(1, passage, ["安全理事会", "大会"])) == []


def test_passages_are_blocks_and_then_footnotes_with_their_caller(make_document) -> None:
    document = make_document("决定", footnote="见A/71/160。")
    assert [(passage.block, passage.footnote) for passage in passages_of(document)] == [
        ("b0", None),
        ("b1", None),
        ("b1", "1"),
    ]


def test_a_mentions_passage_is_the_footnotes_where_its_label_is_given(make_document) -> None:
    document = make_document("决定", footnote="见A/71/160。")
    assert passage_at(document, "b0", None) == Passage("b0", None, "决定")
    assert passage_at(document, None, "1") == Passage("b1", "1", "见A/71/160。")
    assert passage_at(document, None, "9") is None
    assert passage_at(document, "b9", None) is None
    assert passage_at(document, None, None) is None


def test_hits_of_one_document_come_in_its_order_up_to_the_limit(make_document) -> None:
    document = make_document("决定甲", "决定乙", "决定丙")
    assert [hit.block for hit in hits_in_document(1, document, "决定", 2)] == ["b0", "b1"]
    assert hits_in_document(1, document, "", 2) == []
