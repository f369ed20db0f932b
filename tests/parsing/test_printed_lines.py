"""Lines of printed pages joined to paragraphs, as copies keep their indents, their empty lines or neither."""

from __future__ import annotations

import pytest

from reader.parsing.document_reader import read_bytes
from reader.parsing.footnotes import separate
from reader.parsing.furniture import part_furniture
from reader.parsing.printed_lines import join
from reader.parsing.sources.text import lines_of

PARAGRAPHS = [
    "联合国 A/71/200",
    "第七十一届会议",
    "联合国与某区域组织的合作",
    "一. 导言",
    "1. 大会在其第69/12号决议第8段中请秘书长提交一份报告，说明该决议的执行情况，并就今后的步骤提出建议。",
    "2. 本报告述及2014年7月至2016年6月期间的活动，并以各部门的资料为依据。秘书处为此向各部门发出了调查问卷。",
    "(a) 区域局势，包括该区域各国之间的边界划定问题和难民问题；",
    "(b) 打击恐怖主义和非法贩运毒品活动方面的合作，包括联合演习；",
    "大会，",
    "回顾其2004年12月2日第59/50号决议，其中给予该组织大会观察员地位，并回顾安全理事会的有关决议，",
    "又回顾《联合国宪章》关于鼓励采取区域合作措施推动联合国宗旨和原则的各项条款，",
    "附件",
    "与会者名单",
]
FORMS = {
    "indents": ("\u3000\u3000", ""),
    "indents of spaces": ("    ", ""),
    "empty lines between paragraphs": ("", "\n"),
    "neither": ("", ""),
}


def copied(typesetter, form: str, em: int = 30) -> str:
    indent, empty = FORMS[form]
    lines = ""
    for paragraph in PARAGRAPHS:
        pieces = typesetter(em).lines(paragraph)
        lines += indent + "\n".join(piece.strip() for piece in pieces) + "\n" + empty
    return lines


def joined(text: str) -> list[str]:
    body = separate(part_furniture(lines_of(text))[0]).body
    return ["".join(line.line.stripped for line in group) for group in join(body)]


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("em", [26, 30, 36])
def test_paragraphs_come_back_however_the_copy_shows_them(form, em, typesetter):
    expected = [paragraph.replace(" ", "") for paragraph in PARAGRAPHS]
    assert [text.replace(" ", "") for text in joined(copied(typesetter, form, em))] == expected


def test_one_paragraph_a_line_and_a_list_of_names_stay_as_they_are():
    assert joined("\n".join(PARAGRAPHS)) == PARAGRAPHS
    names = [f"第{number}号参与者及其所属组织{'的代表团' * (number % 4)}" for number in range(12)]
    assert joined("\n".join([*names, "名单到此为止。"])) == [*names, "名单到此为止。"]


@pytest.mark.parametrize("form", ["empty lines between paragraphs", "neither"])
def test_a_note_at_a_pages_foot_ends_where_the_text_goes_on(form, typesetter):
    note = "__________________\n 1 见《大会正式记录，第六十六届会议，补编第53A号和更正》(\nA/66/53/Add.1)，第三章。\n"
    source = copied(typesetter, form).replace("执行情况，", "执行情况，1 ")
    head, foot = source.split("2.", 1)
    document = read_bytes(f"{head}{note}2.{foot}".encode(), "any.txt")
    assert [item.text for item in document.footnotes] == [
        "见《大会正式记录，第六十六届会议，补编第53A号和更正》(A/66/53/Add.1)，第三章。"
    ]
    assert [mark.label for block in document.blocks for mark in block.notes] == ["1"]


@pytest.mark.parametrize("form", FORMS)
def test_a_copied_document_reads_as_it_does_with_one_paragraph_a_line(form, typesetter):
    wrapped = read_bytes(copied(typesetter, form).encode(), "any.txt")
    flat = read_bytes("\n".join(PARAGRAPHS).encode(), "any.txt")
    assert [(block.kind, block.text) for block in wrapped.blocks] == [
        (block.kind, block.text) for block in flat.blocks
    ]


def test_an_unfinished_note_ends_with_its_page(typesetter):
    head, foot = copied(typesetter, "neither").replace("执行情况，", "执行情况，1 ").split("2.", 1)
    note = "__________________\n 1 见《大会正式记录，第六十六届会议，补编第53A号和更正》(A/66/53\n2/9 16-12345\n"
    document = read_bytes(f"{head}{note}2.{foot}".encode(), "any.txt")
    assert [item.text[-7:] for item in document.footnotes] == ["A/66/53"]
