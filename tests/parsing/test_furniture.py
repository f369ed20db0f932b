"""What pages carry and texts do not."""

from __future__ import annotations

from reader.parsing.furniture import part_furniture
from reader.parsing.sources.text import lines_of


def test_page_numbers_job_numbers_and_running_heads_are_taken_out():
    text = "A/RES/71/12\n大会，\n16-20537 (C)\n*1620537*\n请回收\n1/3 16-20537\nA/RES/71/12\n回顾71/12\n2/3"
    kept, furniture = part_furniture(lines_of(text))
    assert [placed.line.text for placed in kept] == ["A/RES/71/12", "大会，", "回顾71/12"]
    assert [placed.index for placed in furniture] == [2, 3, 4, 5, 6, 8]


def test_the_line_below_furniture_begins_a_page():
    kept, _ = part_furniture(lines_of("联合国与区域\n2/3\n组织\n发展"))
    assert [placed.line.page_start for placed in kept] == [False, True, False]


def test_a_text_of_nothing_but_furniture_is_kept():
    kept, furniture = part_furniture(lines_of("1/3\n2/3"))
    assert ([placed.line.text for placed in kept], furniture) == (["1/3", "2/3"], [])
