from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.export.markdown_text import escape, escape_note, escape_paragraph, quoted


@pytest.mark.parametrize(
    ("plain", "escaped"),
    [
        ("a*b_c`d", r"a\*b\_c\`d"),
        ("[1] <b> a|b ~x~ &amp; $x$ \\", r"\[1\] \<b\> a\|b \~x\~ \&amp; \$x\$ \\"),
        ("# 标题", r"\# 标题"),
        ("#标签", "#标签"),
        ("1. 列表", r"1\. 列表"),
        ("12) 列表", r"12\) 列表"),
        ("2016年", "2016年"),
        ("- 列表", r"\- 列表"),
        ("  + 列表", r"  \+ 列表"),
        ("=== ", r"\=== "),
        ("第1. 段", "第1. 段"),
    ],
)
def test_what_would_be_markup_is_escaped(plain, escaped):
    assert escape_paragraph(plain) == escaped


@settings(max_examples=100)
@given(st.text(max_size=40))
def test_escaping_only_adds_backslashes(text):
    signs = iter(escape(text))

    assert "".join(next(signs) if sign == "\\" else sign for sign in signs) == text


def test_a_note_keeps_its_lines_and_paragraphs():
    assert escape_note("一\r\n二\n\n\n三 ") == "一\\\n二\n\n三"


def test_a_quotation_has_its_sign_on_every_line():
    assert quoted("一\n\n二") == "> 一\n>\n> 二"
