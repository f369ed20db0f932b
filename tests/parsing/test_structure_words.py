"""The words that tell what a paragraph is."""

from __future__ import annotations

import pytest

from reader.parsing.structure_words import is_masthead_line, opening_organ, opens_preambular, reads_as_heading


@pytest.mark.parametrize(
    ("text", "organ"),
    [("大会，", "General Assembly"), ("安 全 理 事 会 ，", "Security Council"), ("大会决定如下，", None)],
)
def test_an_opening_is_an_organ_by_itself(text, organ):
    assert opening_organ(text) == organ


def test_preambular_paragraphs_open_with_their_verbs_and_what_stands_before_them():
    assert all(map(opens_preambular, ["回顾其决议，", "又回顾", "铭记", "深为关切"]))
    assert not opens_preambular("今天下了雨。")


def test_headings_are_short_and_no_sentences():
    assert reads_as_heading("机构安排")
    assert not reads_as_heading("机构安排如下：")
    assert not reads_as_heading("机" * 60)


def test_lines_of_the_masthead_are_known():
    assert is_masthead_line("第七十一届会议")
    assert not is_masthead_line("第七十一届会议审议了这一问题并作出了决定。")
