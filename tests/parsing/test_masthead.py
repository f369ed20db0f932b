"""What mastheads say."""

from __future__ import annotations

import pytest

from reader.document.block_kinds import Genre
from reader.parsing.draft import Draft
from reader.parsing.masthead import agenda_items, distribution_date, read_facts, symbol_alone


@pytest.mark.parametrize(
    ("text", "items"),
    [
        ("议程项目126(u)", ["126(u)"]),
        ("议程项目 74 (b)和(c)", ["74(b)", "74(c)"]),
        ("议程项目9、12和133", ["9", "12", "133"]),
        ("临时议程项目2", ["2"]),
    ],
)
def test_agenda_items_are_read_with_their_letters(text, items):
    assert agenda_items(text) == items


@pytest.mark.parametrize(
    ("text", "symbol"),
    [
        ("A/RES/50/52 15 December 1995", "A/RES/50/52"),
        ("聯合國A/71/L.7*", "A/71/L.7"),
        ("S/2016/112安全理事會", "S/2016/112"),
        ("报告A/71/160", None),
    ],
)
def test_a_symbol_stands_alone_but_for_the_house_the_organ_and_the_day(text, symbol):
    found = symbol_alone(text)
    assert (found.canonical if found else None) == symbol


def test_the_facts_come_from_their_lines_and_the_first_wins():
    draft = Draft(Genre.RESOLUTION)
    lines = ["联合国A/71/L.7", "大会", "第七十一届会议", "议程项目126(u)", "2016年11月21日大会决议", "A/71/L.8"]
    read_facts(draft, lines)
    assert (draft.symbol, draft.session, draft.agenda_items, draft.date) == ("A/71/L.7", 71, ["126(u)"], "2016-11-21")


def test_the_distribution_date_is_the_first_date_of_the_masthead():
    assert distribution_date(["Distr.: General", "11 August 2009", "Chinese"]) == "2009-08-11"
