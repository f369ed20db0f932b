"""Numbers that Word counts: forms, levels, restarts, styles."""

from __future__ import annotations

import pytest

from reader.parsing.document_reader import read_bytes
from reader.parsing.sources import word
from reader.parsing.sources.number_formats import formatted


@pytest.mark.parametrize(
    ("number", "style", "printed"),
    [
        (3, "decimal", "3"),
        (27, "lowerLetter", "aa"),
        (4, "upperRoman", "IV"),
        (11, "chineseCountingThousand", "十一"),
        (107, "chineseCounting", "一百零七"),
        (20, "japaneseCounting", "二十"),
        (1010, "chineseCountingThousand", "一千零一十"),
        (21, "ideographDigital", "二一"),
        (2, "ideographTraditional", "乙"),
        (12, "chineseLegalSimplified", "壹拾贰"),
        (3, "decimalEnclosedCircleChinese", "③"),
        (7, "decimalZero", "07"),
        (2, "chicago", "†"),
        (5, "bullet", ""),
        (5, "hebrew1", "5"),
        (99, "ideographZodiac", "99"),
        (0, "lowerLetter", "0"),
    ],
)
def test_a_number_is_written_as_its_form_wants(number, style, printed):
    assert formatted(number, style) == printed


def read(word_files, body, numbering, styles=None):
    data = word_files.word_file(body, numbering=numbering, **({"styles": styles} if styles else {}))
    return [line.text for line in word.read(data, "any.docx")]


def test_levels_count_below_each_other_and_begin_anew(word_files):
    w = word_files
    numbering = w.lists(w.level("decimal", "%1.") + w.level("lowerLetter", "(%2)", at=1))
    body = "".join(w.numbered("段", level=at) for at in (0, 1, 1, 0, 1))
    assert read(w, body, numbering) == ["1. 段", "(a) 段", "(b) 段", "2. 段", "(a) 段"]


def test_a_form_names_several_levels_and_legal_ones_are_figures(word_files):
    w = word_files
    numbering = w.lists(w.level("upperRoman", "%1.") + w.level("decimal", "%1.%2", at=1, more="<w:isLgl/>"))
    body = w.numbered("章") + w.numbered("节", level=1) + w.numbered("节", level=1)
    assert read(w, body, numbering) == ["I. 章", "1.1 节", "1.2 节"]


def test_a_level_that_never_begins_anew_counts_on(word_files):
    w = word_files
    numbering = w.lists(
        w.level("chineseCounting", "%1、") + w.level("decimal", "%2.", at=1, more='<w:lvlRestart w:val="0"/>')
    )
    body = "".join(w.numbered("段", level=at) for at in (0, 1, 0, 1))
    assert read(w, body, numbering) == ["一、 段", "1. 段", "二、 段", "2. 段"]


def test_an_instance_can_start_its_list_anew(word_files):
    w = word_files
    numbering = w.lists(w.level("decimal", "%1.")) + (
        '<w:num w:numId="9"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/>'
        "</w:lvlOverride></w:num>"
    )
    body = w.numbered("段") + w.numbered("段") + w.numbered("段", 9) + w.numbered("段", 9)
    assert read(w, body, numbering) == ["1. 段", "2. 段", "1. 段", "2. 段"]


def test_a_style_brings_its_list_and_a_paragraph_can_leave_it(word_files):
    w = word_files
    styles = (
        '<w:style w:type="paragraph" w:styleId="Base">'
        '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>'
        '<w:style w:type="paragraph" w:styleId="Para"><w:basedOn w:val="Base"/></w:style>'
    )
    left = '<w:pStyle w:val="Para"/><w:numPr><w:numId w:val="0"/></w:numPr>'
    body = (
        w.paragraph("段", '<w:pStyle w:val="Para"/>')
        + w.paragraph("段", left)
        + w.paragraph("段", '<w:pStyle w:val="Para"/>')
    )
    assert read(w, body, w.lists(w.level("decimal", "%1.")), styles) == ["1. 段", "段", "2. 段"]


def test_bullets_missing_lists_and_circles_of_styles_print_nothing(word_files):
    w = word_files
    styles = (
        '<w:style w:type="paragraph" w:styleId="A"><w:basedOn w:val="B"/></w:style>'
        '<w:style w:type="paragraph" w:styleId="B"><w:basedOn w:val="A"/></w:style>'
    )
    body = w.numbered("点") + w.numbered("没有", 77) + w.paragraph("圈", '<w:pStyle w:val="A"/>')
    assert read(w, body, w.lists(w.level("bullet", "•")), styles) == ["点", "没有", "圈"]


def test_counted_numbers_are_the_blocks_numbers(word_files):
    w = word_files
    numbering = w.lists(w.level("decimal", "%1."), w.level("lowerLetter", "(%1)"))
    body = w.paragraph("71/12. 题目") + w.paragraph("大会，") + w.numbered("请秘书长：") + w.numbered("提出报告。", 2)
    blocks = read_bytes(w.word_file(body, numbering=numbering), "any.docx").blocks
    assert [(block.number, block.number_printed, block.text) for block in blocks] == [
        ("71/12", "71/12.", "题目"),
        (None, None, "大会，"),
        ("1", "1.", "请秘书长："),
        ("(a)", "(a)", "提出报告。"),
    ]
