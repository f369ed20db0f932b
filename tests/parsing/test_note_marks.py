"""Which figures are note marks."""

from __future__ import annotations

import pytest

from reader.parsing.footnotes import RawNote
from reader.parsing.note_marks import find_marks


def marked(texts: list[str], labels: str, page: int | None = None) -> list[list[str]]:
    notes = [RawNote(label, label, ["注。"], page) for label in labels.split()]
    marks, _ = find_marks(texts, [((0, 0),)] * len(texts), notes)
    return [
        [f"{text[max(0, mark.start - 1) : mark.start]}|{mark.label}" for mark in found]
        for text, found in zip(texts, marks, strict=True)
    ]


@pytest.mark.parametrize(
    ("text", "labels", "expected"),
    [
        ("合作的报告，1\n", "1", ["，|1"]),
        ("包括 2010 年 1 月 13\n日3 和 2013 年 8 月 6 日的声明，4 其中", "3 4", ["日|3", "，|4"]),
        ("包括 2010 年 1 月 13 日 6 时", "1 6 13", []),
        ("第59/1 号决议和 1 个项目", "1", []),
        ("《联合国全球反恐战略》；5 \n ", "5", ["；|5"]),
        ("行动计\n划》6 作出贡献", "6", ["》|6"]),
        ("2015年7月27日第69/313号决议，1  又第2  条", "1 2", ["，|1"]),
        ("承付款500 000美元1  及", "1", ["元|1"]),
        ("第71/2057  和72/190号决议", "7", ["5|7"]),
        ("面积100 m² 的《条约》，² 支持", "2", ["，|2"]),
        ("见注[1]和2/ 以及", "1", ["注|1"]),
        ("委员会第一次报告1所载建议", "1", ["告|1"]),
        ("第973 (X)号决议，2  又", "2 3", ["，|2"]),
        ("预算中的份额1 \n412 400美元和报告1 所载", "1", ["告|1"]),
        ("设2个P\u20113 驻地调查员和报告3 所载", "3", ["告|3"]),
    ],
)
def test_a_figure_is_a_mark_by_its_surroundings_and_the_notes_that_are_there(text, labels, expected):
    assert marked([text], labels) == [expected]


def test_marks_rise_in_order_and_repeat_earlier_ones():
    texts = ["报告，1 和宣言，2 以及", "决议3  之后，2 再次提及报告，1 和", "第3 条"]
    assert marked(texts, "1 2 3") == [["，|1", "，|2"], ["议|3", "，|2", "，|1"], []]


def test_a_goal_behind_whose_number_a_bracket_explains_it_is_no_repeated_call():
    texts = ["报告，2 和", "可持续发展目标2 (零饥饿)的实施"]
    assert marked(texts, "2") == [["，|2"], []]


def test_headings_that_are_counted_on_have_no_marks():
    assert marked(["准则1 ", "条约。1 ", "准则2 "], "1 2") == [[], ["。|1"], []]


def test_no_figure_is_a_mark_where_there_are_no_notes():
    assert marked(["报告，1 和"], "") == [[]]


def test_a_notes_first_call_stands_on_its_own_page():
    text = "报告，2 和\n宣言，2 以及"
    notes = [RawNote("2", "2", ["注。"], 1)]
    marks, _ = find_marks([text], [((0, 0), (7, 1))], notes)
    assert [mark.start for mark in marks[0]] == [text.rindex("2")]


def test_notes_that_nothing_calls_are_named():
    assert find_marks(["无脚注"], [((0, 0),)], [RawNote("1", "1", ["注。"])])[1] == ["1"]
