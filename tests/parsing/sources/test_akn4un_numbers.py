"""Numbers in <num> and numbers that were typed."""

from __future__ import annotations

import pytest

from reader.parsing.cleaning import clean
from reader.parsing.sources.akn4un_numbers import (
    ItemLevels,
    Rank,
    number_of,
    part_repeated_number,
    part_typed_number,
)
from reader.parsing.sources.akn4un_passages import Passage


def passage(raw: str) -> Passage:
    return Passage(clean(raw), (), raw)


@pytest.mark.parametrize(
    ("text", "bare", "printed", "rank"),
    [
        ("\t1.", "1", "1.", Rank.RUNNING),
        ("12．", "12", "12．", Rank.RUNNING),
        ("1.1", "1.1", "1.1", Rank.RUNNING),
        ("(a)", "(a)", "(a)", Rank.ITEM),
        ("(iv)", "(iv)", "(iv)", Rank.ITEM),
        ("㈠", "㈠", "㈠", Rank.ITEM),
        ("(十一)", "(十一)", "(十一)", Rank.ITEM),
        ("一、", "一", "一、", Rank.SECTION),
        ("A.", "A", "A.", Rank.SECTION),
        ("第1条", "第1条", "第1条", Rank.RUNNING),
    ],
)
def test_the_content_of_num_is_a_number(text, bare, printed, rank):
    number = number_of(text)
    assert number is not None
    assert (number.bare, number.printed, number.rank) == (bare, printed, rank)


def test_an_empty_num_is_none():
    assert number_of(" \t") is None


@pytest.mark.parametrize(
    ("raw", "bare", "rest"),
    [
        ("\t(a)\t开展合作；", "(a)", "开展合作；"),
        ("\t㈠\t开发资源；", "㈠", "开发资源；"),
        ("(甲)\t联合国；", "(甲)", "联合国；"),
        ("7\t决定列入；", "7", "决定列入；"),
        ("a\t见A/75/383。", "a", "见A/75/383。"),
        ("(b)确保；", "(b)", "确保；"),
        ("一.\t设立", "一", "设立"),
    ],
)
def test_a_typed_number_is_taken_off(raw, bare, rest):
    number, left = part_typed_number(passage(raw))
    assert number is not None
    assert (number.bare, left.text) == (bare, rest)


@pytest.mark.parametrize(
    "raw", ["2020年决定，", "第一编.\t通盘决策", "一些国家", "欢迎《巴黎协定》\t\t见，", "A/75/1。"]
)
def test_words_and_quantities_are_no_numbers(raw):
    assert part_typed_number(passage(raw)) == (None, passage(raw))


def test_in_a_heading_white_space_parts_the_number():
    number, left = part_typed_number(passage("一\u2003导言"), heading=True)
    assert number is not None
    assert (number.bare, left.text) == ("一", "导言")
    assert part_typed_number(passage("一 导言"))[0] is None


def test_a_number_that_stands_twice_is_kept_once():
    number = number_of("A.")
    assert number is not None
    assert part_repeated_number(number, passage("\tA.\t投资管理厅"))[1].text == "投资管理厅"


def test_the_stop_behind_a_num_belongs_to_it():
    number = number_of("1.1")
    assert number is not None
    whole, left = part_repeated_number(number, passage(".\t提高认识。"))
    assert (whole.bare, whole.printed, left.text) == ("1.1", "1.1.", "提高认识。")


def test_items_stand_as_deep_as_their_styles_say():
    levels = ItemLevels()
    numbers = ["(a)", "(i)", "(ii)", "(b)", "㈠", "(c)"]
    assert [levels.level(number) for text in numbers if (number := number_of(text))] == [0, 1, 1, 0, 1, 0]


def test_an_i_behind_an_h_is_a_letter():
    levels = ItemLevels()
    assert [levels.level(number) for text in ["(h)", "(i)", "(j)"] if (number := number_of(text))] == [0, 0, 0]
    levels.begin()
    assert [levels.level(number) for text in ["(i)", "(ii)"] if (number := number_of(text))] == [0, 0]
