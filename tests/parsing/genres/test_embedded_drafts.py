"""Where a draft inside a report begins and ends."""

from __future__ import annotations

from reader.parsing.genres.embedded_drafts import draft_end, opens_draft
from reader.parsing.paragraphs import Paragraph


def paragraphs(*texts: str) -> list[Paragraph]:
    return [Paragraph(text) for text in texts]


def test_a_draft_opens_with_an_organ_alone():
    read = paragraphs("4. 委员会建议大会通过以下草案：", "大会，", "回顾其决议，")
    assert [opens_draft(read, index) for index in range(3)] == [False, True, False]


def test_a_draft_ends_where_the_report_counts_on():
    read = paragraphs("大会，", "回顾其决议，", "1. 请各国合作；", "2. 决定结束。", "7. 委员会收到了说明。")
    assert draft_end(read, 0, counted=6, section=3) == 4


def test_a_number_that_fits_both_is_the_reports_where_it_tells_of_the_committee():
    read = paragraphs("大会，", "1. 请各国合作；", "2. 决定结束。", "3. 第三委员会又建议大会通过以下草案：")
    assert draft_end(read, 0, counted=2, section=3) == 3
    read[3] = Paragraph("3. 请秘书长提出报告。")
    assert draft_end(read, 0, counted=2, section=3) == 4


def test_a_draft_ends_at_the_reports_next_section_and_keeps_its_own():
    read = paragraphs("大会，", "一、总则", "1. 请各国合作；", "四、会议结束")
    assert draft_end(read, 0, counted=9, section=3) == 3
