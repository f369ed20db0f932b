from __future__ import annotations

import pytest

from reader.library.search_tokens import folded, index_tokens, match_expression, occurrences, terms


@pytest.mark.parametrize(
    ("text", "tokens"),
    [
        ("恐怖主义", "恐怖 怖主 主义 义"),
        ("国", "国"),
        ("第1631(2005)号决议", "第 1631 2005 号决 决议 议"),
        ("A/RES/59/50", "a res 59 50"),
        ("𠮷林", "u20bb7林 林"),
        ("，。", ""),
    ],
)
def test_text_is_cut_into_pairs_and_words(text: str, tokens: str) -> None:
    assert index_tokens(folded(text).text) == tokens


@pytest.mark.parametrize(
    ("term", "expression"),
    [
        ("恐怖主义", '"恐怖 怖主 主义"'),
        ("国", '"国" *'),
        ("第70", '"第 70"'),
        ("70号", '"70 号" *'),
        ("号决议1", '"号决 决议 议 1"'),
        ("。", None),
    ],
)
def test_a_term_asks_for_no_more_than_it_says(term: str, expression: str | None) -> None:
    assert match_expression(folded(term).text) == expression


def test_spaces_part_words_and_quotation_marks_hold_them_together() -> None:
    assert terms("安全 “Security Council” ＡＢＣ") == ["安全", "security council", "abc"]
    assert terms("   ") == []


def test_a_number_is_not_found_inside_a_longer_one() -> None:
    assert list(occurrences("a/70/10 a/70/1", "a/70/1")) == [(8, 14)]
    assert list(occurrences("1170/1", "70/1")) == []


def test_small_letters_never_change_the_length() -> None:
    text = "İstanbul 会议"
    assert len(folded(text).text) == len("İstanbul会议")
