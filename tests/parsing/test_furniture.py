"""What pages carry and texts do not."""

from __future__ import annotations

import pytest

from reader.parsing.furniture import part_furniture
from reader.parsing.lines import Line
from reader.parsing.sources.text import lines_of


def test_page_numbers_job_numbers_and_running_heads_are_taken_out():
    text = "A/RES/71/12\n大会，\n16-20537 (C)\n*1620537*\n请回收\n1/3 16-20537\nA/RES/71/12\n回顾71/12\n2/3"
    kept, furniture = part_furniture(lines_of(text))
    assert [placed.line.text for placed in kept] == ["A/RES/71/12", "大会，", "回顾71/12"]
    assert [placed.index for placed in furniture] == [2, 3, 4, 5, 6, 8]


def test_the_line_below_furniture_begins_a_page():
    kept, _ = part_furniture(lines_of("联合国与区域\n2/3\n组织\n发展"))
    assert [placed.line.page_start for placed in kept] == [False, True, False]


def test_a_text_of_nothing_but_furniture_is_kept():
    kept, furniture = part_furniture(lines_of("1/3\n2/3"))
    assert ([placed.line.text for placed in kept], furniture) == (["1/3", "2/3"], [])


@pytest.mark.parametrize(
    "line",
    [
        "Skip to main content",
        "← | 联合国大会决议案八(一) | 联合国大会决议案九(一) A/RES/9(I) |",
        "聯合國大會113號決議 |",
        "本作品來自聯合國官方文件。此組織之政策為於公有領域保存其大部份文獻，以儘可能廣泛宣傳聯合國出版物。",
        "根据ST/AI/189/Add.9/Rev.2第2条(仅供英文版)，下列联合国文件在全球属于公有领域：",
        "2. 带有联合国标志发布的文献；",
        "大会主席办公室|秘书处的安排|大会的主要委员会|回到目录",
        "GE.12-62606 (C) 270912 041012",
        "2 GE.12-62606",
        "page 2",
        "跳转到内容",
        "分类：联合国大会决议",
    ],
)
def test_what_a_web_page_or_a_printer_sets_around_a_text_is_taken_out(line):
    kept, furniture = part_furniture([Line("缔约方会议"), Line(line), Line("1. 官方记录应予公布；")])
    assert [place.line.text for place in kept] == ["缔约方会议", "1. 官方记录应予公布；"]
    assert [place.line.text for place in furniture] == [line]


def test_a_resolutions_number_is_no_page():
    kept, _ = part_furniture([Line("决议"), Line("31/1"), Line("工作人员的组成")])
    assert [place.line.text for place in kept] == ["决议", "31/1", "工作人员的组成"]
