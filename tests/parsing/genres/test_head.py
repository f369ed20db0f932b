"""The head of a document with a masthead: where its title stands."""

from __future__ import annotations

import pytest

from reader.parsing.genres.head import title_index
from reader.parsing.paragraphs import Paragraph

MASTHEAD = ("联合国A/71/200", "大会", "Distr.: General", "25 July 2016", "第七十一届会议")


def title(*texts: str, also: str | None = None) -> str | None:
    index = title_index([Paragraph(text) for text in texts], also)
    return None if index is None else texts[index]


@pytest.mark.parametrize(
    ("below", "expected"),
    [
        (("某组织的活动", "秘书长的报告", "本报告述及活动。"), "某组织的活动"),
        (("人权事务委员会", "关于某国定期报告的结论性意见", "1. 委员会审议了报告。"), "关于某国定期报告的结论性意见"),
        (("安全理事会主席的声明", "安全理事会今天开会。"), "安全理事会主席的声明"),
        (("社会发展委员会", "1. 委员会开会。"), "社会发展委员会"),
        (("1. 委员会开会。",), None),
    ],
)
def test_the_title_is_the_first_line_below_the_masthead_that_is_no_sentence(below, expected):
    assert title(*MASTHEAD, *below) == expected


def test_without_a_masthead_there_is_no_telling():
    assert title("某组织的活动", "本报告述及活动。") is None


def test_a_genre_may_have_masthead_lines_of_its_own():
    assert title("新闻稿", "2016年10月28日", "安理会开会", "安理会今天开会。") is None
    assert title("新闻稿", "2016年10月28日", "安理会开会", "安理会今天开会。", also="press_line") == "安理会开会"
