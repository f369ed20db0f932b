"""Printed numbers."""

from __future__ import annotations

import pytest

from reader.document.model import NoteMark
from reader.parsing.numbering import NumberStyle, printed_number, title_number, without_number


@pytest.mark.parametrize(
    ("text", "number", "printed", "style"),
    [
        ("71/12.联合国同集体安全条约组织的合作", "71/12", "71/12.", NumberStyle.TITLE),
        ("S-30/1.我们对有效应对世界毒品问题的共同承诺", "S-30/1", "S-30/1.", NumberStyle.TITLE),
        ("1.表示赞赏", "1", "1.", NumberStyle.ARABIC),
        ("12、请秘书长", "12", "12、", NumberStyle.ARABIC),
        ("1.1.到2030年", "1.1", "1.1.", NumberStyle.ARABIC),
        ("(a)促请各国；", "(a)", "(a)", NumberStyle.LETTER),
        ("(bb) 促请各国；", "(bb)", "(bb)", NumberStyle.LETTER),
        ("(iv)报告；", "(iv)", "(iv)", NumberStyle.ROMAN),
        ("(十一)侵犯劳动者权利", "(十一)", "(十一)", NumberStyle.CHINESE_BRACKETED),
        ("（甲）依登记先后而定之编号；", "（甲）", "（甲）", NumberStyle.CHINESE_BRACKETED),
        ("一、导言", "一", "一、", NumberStyle.CHINESE),
        ("A.核试验", "A", "A.", NumberStyle.CAPITAL),
    ],
)
def test_a_number_is_parted_from_its_text(text, number, printed, style):
    found = printed_number(text)
    assert found is not None
    assert (found.number, found.printed, found.style) == (number, printed, style)


@pytest.mark.parametrize(
    "text", ["2.5亿美元", "2016年11月21日", "1.", "(见附件)", "一些国家", "A/71/L.7", "（以俄语发言）", "十、"]
)
def test_other_figures_at_a_texts_beginning_are_no_numbers(text):
    assert printed_number(text) is None


def test_marks_move_with_the_text_behind_its_number():
    number = printed_number("1. 报告，并确认")
    assert number is not None
    assert without_number("1. 报告，并确认", (NoteMark("1", 6),), number) == ("报告，并确认", (NoteMark("1", 3),))


@pytest.mark.parametrize(
    ("text", "number"),
    [("1.7月30日委员会审议了报告", "1"), ("2.112月3日提交人上诉", "2.1"), ("2.17月3日提交人上诉", "2.1")],
)
def test_a_number_glued_to_a_day_is_parted_from_it(text, number):
    found = printed_number(text)
    assert found is not None
    assert found.number == number


def test_an_old_number_without_its_point_numbers_a_title_and_no_citation():
    titled = title_number("一一二(二)渔区独立问题")
    assert titled is not None
    assert titled.number == "一一二(二)"
    assert title_number("一一二(二)号决议案") is None
