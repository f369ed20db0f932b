"""Which paragraphs stand in a block quotation."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.parsing.paragraphs import Paragraph
from reader.parsing.quoted_paragraphs import LONGEST, quoted_paragraphs

QUOTED = [
    (["该决议第3和5段内容如下：", "“3. 请各国合作；", "5. 请秘书长协助；”", "2. 本报告是据此提交的。"], {1, 2}),
    (["决议说：", "“大会请各国合作。”"], {1}),
    (["主席说：", "“第一段。", "“第二段。", "第三段。”", "散会。"], {1, 2, 3}),
    (["内容如下：", "“题为‘和平’的项目。”"], {1}),
]
NOT_QUOTED = [
    ["该项目题为", "“中东局势”。"],
    ["内容如下：", "“中东局势”是一个项目。"],
    ["内容如下：", "“3. 请各国合作；", "没有收尾的引文。"],
    ["“大会请各国合作。”"],
    ["内容如下：", "“开头", *["中间。"] * LONGEST, "结尾。”"],
]


def paragraphs(texts):
    return [Paragraph(text) for text in texts]


@pytest.mark.parametrize(("texts", "expected"), QUOTED)
def test_a_quotation_ends_where_its_mark_closes(texts, expected):
    assert quoted_paragraphs(paragraphs(texts)) == expected


@pytest.mark.parametrize("texts", NOT_QUOTED)
def test_what_is_not_announced_or_never_closes_is_no_quotation(texts):
    assert quoted_paragraphs(paragraphs(texts)) == frozenset()


@given(st.lists(st.text(alphabet="“”：。甲", min_size=1, max_size=6), max_size=12))
def test_a_quotation_begins_with_a_mark_and_ends_with_one(texts):
    found = quoted_paragraphs(paragraphs(texts))
    for index in found:
        if index - 1 not in found:
            assert texts[index].startswith("“")
            assert texts[index - 1].endswith("：")
