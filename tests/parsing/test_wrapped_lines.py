"""Wrapped lines joined to paragraphs."""

from __future__ import annotations

import pytest

from reader.parsing.footnotes import separate
from reader.parsing.furniture import part_furniture
from reader.parsing.sources.text import lines_of
from reader.parsing.wrapped_lines import is_wrapped, join, shows_paragraphs

DUMP = """ 大会，

 提及《联合国宪章》中关于鼓励采取区域合作措施推动联合国宗旨和原则的

各项条款，

 还提及大会关于联合国与集体安全条约组织的合作的2010年3月2日第64/256号、

2014年11月11日第69/12号以及《关于增进联合国与区域安排或机构之间在维护国

际和平与安全领域的合作的宣言》，

 1. 邀请联合国秘书长利用双边接触和不同形式的论坛，包括联合国秘书长与各

区域组织首长的协商；

 2. 请秘书长报告。
"""
PARAGRAPHS = ["大会，", "提及", "还提及", "1. 邀请", "2. 请秘书长报告。"]


def joined(text: str) -> list[str]:
    body = separate(part_furniture(lines_of(text))[0]).body
    assert is_wrapped(body)
    return ["".join(line.line.stripped for line in group) for group in join(body)]


@pytest.mark.parametrize(
    "copy",
    [
        lambda text: text,
        lambda text: "\n".join(line for line in text.split("\n") if line),
        lambda text: "\n".join(line.strip() for line in text.split("\n")),
    ],
    ids=["as dumped", "without blank lines", "without indents"],
)
def test_a_dump_gives_its_paragraphs_however_it_was_copied(copy):
    paragraphs = joined(copy(DUMP))
    assert [text.startswith(first) for text, first in zip(paragraphs, PARAGRAPHS, strict=True)] == [True] * 5


def test_a_page_break_without_a_sign_does_not_end_a_paragraph():
    lines = [f"{line} " if line.endswith(("，", "；", "。")) else line for line in DUMP.split("\n") if line]
    lines[lines.index("区域组织首长的协商； ")] = " 区域组织首长的协商； "
    assert len(joined("\n".join(lines))) == len(PARAGRAPHS)


def test_the_opening_ends_a_title_that_fills_its_line():
    title = "75/229. 为消除贫困和保护环境促进包括生态旅游在内的可持续旅游业发展方案"
    assert joined(title + "\n" + DUMP)[:2] == [title, "大会，"]


def test_one_paragraph_a_line_is_not_wrapped(seed):
    body = separate(part_furniture(lines_of(seed("001").read_text(encoding="utf-8")))[0]).body
    assert not is_wrapped(body)


def test_a_list_that_runs_on_inside_a_paragraph_is_not_parted_at_a_lines_beginning():
    inside = " 3. 促请各方：(a) 合作；(b) 支持统计委员会努力确定功能定义并汇总国家数据；\n\n(c) 扩大各种努力。 \n"
    dumped = "\n".join(f"{line} " if line.endswith(("，", "；", "。")) else line for line in DUMP.split("\n"))
    assert len(joined(dumped + inside)) == len(PARAGRAPHS) + 1


def test_a_mark_at_a_lines_end_does_not_end_an_operative_paragraph_at_a_comma():
    noted = " 3. 邀请阿尔及利亚和挪威指定一名科学家作为观察员出席委员会第六十七届会，5 \n\n 邀请挪威出席下届会议。 \n"
    dumped = "\n".join(f"{line} " if line.endswith(("，", "；", "。")) else line for line in DUMP.split("\n"))
    assert joined(dumped + noted)[-1].endswith("会，5邀请挪威出席下届会议。")


PREAMBLE = """ 大会，

 提及《联合国宪章》中关于鼓励采取区域合作措施推动联合国宗旨和原则的

各项条款，

 又认识到保持植物健康可保护环境、森林和生物多样性，支持为消除饥饿、营养

不良和贫困所作的一切努力，并促进各国经济发展以及整个社会的进步与发展，

认识到保护植物健康免遭病虫害是一个关键要素，

 1. 邀请联合国秘书长利用双边接触和不同形式的论坛，包括联合国秘书长与各

区域组织首长的协商；

 2. 请秘书长报告；

 3. 决定继续审议。
"""


def test_indents_alone_show_paragraphs_where_every_line_ends_alike():
    spaced = "\n".join(f"{line} " if line else "" for line in PREAMBLE.split("\n"))
    body = separate(part_furniture(lines_of(spaced))[0]).body
    paragraphs = ["".join(line.line.stripped for line in group) for group in join(body)]

    assert shows_paragraphs(body)
    assert [text[:3] for text in paragraphs] == ["大会，", "提及《", "又认识", "1. ", "2. ", "3. "]
    assert paragraphs[2].endswith("进步与发展，认识到保护植物健康免遭病虫害是一个关键要素，")


def test_indents_that_lines_below_short_ones_lack_show_nothing():
    lines = [line.strip() for line in PREAMBLE.split("\n")]
    lines[0] = f" {lines[0]}"
    assert not shows_paragraphs(separate(part_furniture(lines_of("\n".join(lines)))[0]).body)
