"""Numbers on lines of their own joined with what they number."""

from __future__ import annotations

import pytest

from reader.parsing.lines import Line
from reader.parsing.lone_numbers import join_lone_numbers


@pytest.mark.parametrize("number", ["一.", "A.", "1.", "(a)", "二、"])
def test_a_number_alone_goes_with_the_line_below(number):
    joined = join_lone_numbers([Line(number), Line("组织事项")])
    assert [line.text for line in joined] == [f"{number} 组织事项"]


def test_numbers_below_each_other_and_rows_stay():
    lines = [Line("1."), Line("2."), Line("3.5亿人"), Line("A.", cells=True), Line("附件")]
    joined = [line.text for line in join_lone_numbers(lines)]
    assert joined == ["1.", "2. 3.5亿人", "A.", "附件"]


def test_what_is_no_number_stays_alone():
    lines = [Line("31/1"), Line("附件"), Line("一"), Line("说明")]
    assert join_lone_numbers(lines) == lines
