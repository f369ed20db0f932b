"""Paragraph numbers that a copy has left without their stops."""

from __future__ import annotations

from reader.parsing.bare_numbers import bare_numbers
from reader.parsing.paragraphs import Paragraph


def numbers(*texts: str) -> dict[int, str]:
    return {index: found.number for index, found in bare_numbers([Paragraph(text) for text in texts]).items()}


def test_three_figures_that_run_on_from_one_are_numbers():
    assert numbers("大会，", "1 请秘书长报告；", "2 鼓励各国；", "(a) 合作；", "3 决定。") == {1: "1", 2: "2", 4: "3"}


def test_two_figures_or_a_quantity_are_none():
    assert numbers("1 请秘书长报告；", "2 鼓励各国。") == {}
    assert numbers("1 个国家", "2 个国家", "3 个国家") == {}


def test_a_number_with_a_stop_between_them_ends_the_run():
    assert numbers("1 请秘书长报告；", "2 鼓励各国；", "3. 决定；", "3 决定。") == {}
