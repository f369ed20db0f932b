from __future__ import annotations

import pytest

from reader.document.annexes import annex_of


@pytest.mark.parametrize(
    ("heading", "parts"),
    [
        ("附件一", ("附件", "一")),
        ("附录 II", ("附录", "II")),
        ("附表A", ("附表", "A")),
        ("增编", ("增编", "")),
        ("附件 解释性说明", ("附件", "")),
        ("附件二：决议草案", ("附件", "二")),
        ("2009年7月14日俄罗斯联邦常驻联合国代表给秘书长的信的附件一", ("附件", "一")),
    ],
)
def test_an_annex_has_a_word_and_a_number(heading, parts):
    assert annex_of(heading) == parts


@pytest.mark.parametrize(
    "heading", ["附件的说明", "附件A计划", "解释性说明", "关于附件一", "2009年7月14日代表给秘书长的信"]
)
def test_other_headings_are_none(heading):
    assert annex_of(heading) is None
