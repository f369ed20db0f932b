from __future__ import annotations

import pytest

from reader.parsing import typesetting
from reader.parsing.lines import Line


@pytest.mark.parametrize(
    ("text", "em"),
    [
        ("埃及相信", 4),
        ("埃 及 相 信", 4),
        ("2016年10月", 5),
        ("“对话”", 4),
        ("拉希德•阿", 4.5),
        ("冈萨雷斯·德利", 7),
        ("", 0),
    ],
)
def test_widths_are_in_em(text, em):
    assert typesetting.width(text) == pytest.approx(em)


@pytest.mark.parametrize(
    ("text", "em"),
    [
        ("我们", 1),
        ("散、战争", 2),
        ("（S/2016/867，附件）", 7.15),
        ("《宪章》", 2),
        ("2016年", 2),
        ("献。", 2),
        ("", 0),
    ],
)
def test_what_cannot_be_parted_stays_together(text, em):
    assert typesetting.leading_unit_width(text) == pytest.approx(em, abs=0.2)


def test_letter_spaced_lines_are_known():
    assert typesetting.is_letter_spaced("埃 及 相 信 ， 正 如 主 席 分 发 的 概 念 说 明")
    assert not typesetting.is_letter_spaced("将提供机会让这些组织的执行和行  政机构负责人参")
    assert not typesetting.is_letter_spaced("Alina Lipp and Thomas and Graham Phillips")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("会。”（S/PV.7505，第2页）", True),
        ("独立国家联合体（独联体）", False),
        ("他说：", False),
        ("完了。", True),
        ("责任。”（S/PV.", False),
        ("", False),
    ],
)
def test_sentence_ends_are_seen_through_closing_marks(text, expected):
    assert typesetting.ends_sentence(text) is expected


def test_brackets_that_a_line_leaves_open_are_counted():
    assert typesetting.open_brackets("概念文件（S/2016/867，附") == 1
    assert typesetting.open_brackets("（附件）") == 0
    assert typesetting.closes_bracket("件）清楚地显示")
    assert not typesetting.closes_bracket("（附件）")


def test_a_column_is_measured_with_its_indent():
    paragraph = ["我" * 20, *["我" * 22] * 4, "我们。"]

    measure = typesetting.measure_of([Line(text) for text in paragraph * 4])

    assert measure == typesetting.Measure(full=22, indent=2)


def test_lines_of_all_lengths_are_no_column():
    assert typesetting.measure_of([Line("我" * length) for length in range(5, 90, 7)]) is None
    assert typesetting.measure_of([]) is None


def test_a_stretched_line_is_closed_up_with_its_figures_and_symbols():
    assert typesetting.closed_up("根 据 第 3 9 条 ， 我 邀 请 A / 7 2 ") == "根据第39条，我邀请A/72 "
    assert typesetting.closed_up("根据第 3 9 条 A 和 B") == "根据第 3 9 条 A 和 B"
