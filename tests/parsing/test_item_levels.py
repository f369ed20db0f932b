"""How deep the items of a list stand."""

from __future__ import annotations

import pytest

from reader.parsing.item_levels import ItemLevels
from reader.parsing.numbering import printed_number


def levels(*numbers: str) -> list[int]:
    items = ItemLevels()
    return [items.level(printed_number(f"{number} 文")) for number in numbers]


@pytest.mark.parametrize(
    ("numbers", "expected"),
    [
        (("(a)", "(i)", "(ii)", "(b)"), [0, 1, 1, 0]),
        (("(a)", "(一)", "(i)", "(二)", "(b)"), [0, 1, 2, 1, 0]),
        (("(i)", "(ii)", "(a)"), [0, 0, 1]),
        (("(g)", "(h)", "(i)", "(j)"), [0, 0, 0, 0]),
        (("(u)", "(v)", "(w)"), [0, 0, 0]),
    ],
)
def test_an_item_stands_below_the_style_that_began_before_its_own(numbers, expected):
    assert levels(*numbers) == expected


def test_a_new_paragraph_begins_its_own_list():
    items = ItemLevels()
    items.level(printed_number("(a) 文"))
    items.restart()
    assert items.level(printed_number("(i) 文")) == 0
