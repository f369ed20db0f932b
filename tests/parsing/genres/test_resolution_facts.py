"""What a resolution or decision is, by its number and its text (reader.parsing.genres.resolution_facts)."""

from __future__ import annotations

import pytest

from reader.parsing.document_reader import read_bytes


def facts(*lines: str):
    document = read_bytes("\n".join(lines).encode(), "any.txt")
    return document.symbol, document.organ, document.session, document.date


@pytest.mark.parametrize(
    ("title", "opening", "symbol", "session"),
    [
        ("71/12. 合作", "大会，", "A/RES/71/12", 71),
        ("S-30/1. 合作", "大会，", "A/RES/S-30/1", None),
        ("2016/5. 合作", "经济及社会理事会，", "E/RES/2016/5", None),
        ("35/3. 人权", "人权理事会，", "A/HRC/RES/35/3", 35),
        ("217 A (III). 人权", "大会，", "A/RES/217A(III)", 3),
        ("四十四(一)．待遇", "大会，", "A/RES/44(I)", 1),
        ("第1985(2011)号决议", "安全理事会，", "S/RES/1985(2011)", None),
        ("第二七七(一九七〇)号决议", "安全理事会，", "S/RES/277(1970)", None),
    ],
)
def test_the_symbol_comes_from_the_titles_number(title, opening, symbol, session):
    found = facts(title, opening, "回顾以往各项决议，", "1. 请秘书长提出报告。")
    assert (found[0], found[2]) == (symbol, session)


@pytest.mark.parametrize(
    ("title", "text", "symbol", "organ"),
    [
        ("71/501. 安排", "2016年9月16日，大会第2次全体会议决定休会。", "A/DEC/71/501", "General Assembly"),
        ("2016/201. 选举", "经济及社会理事会选举了下列成员。", "E/DEC/2016/201", "Economic and Social Council"),
        ("31/102. 审议结果", "人权理事会，决定通过审议结果。", "A/HRC/DEC/31/102", "Human Rights Council"),
    ],
)
def test_a_decision_is_told_by_its_number_and_by_having_no_opening(title, text, symbol, organ):
    assert facts(title, text)[:2] == (symbol, organ)


def test_the_day_is_that_of_adoption():
    lines = ("35/3. 人权", "人权理事会，", "1. 请专家提出报告。", "第34次会议", "2017年6月22日")
    assert facts(*lines)[3] == "2017-06-22"
