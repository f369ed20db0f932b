"""The year of a Council resolution follows from its number."""

from __future__ import annotations

import pytest

from reader.document.council_years import council_year, is_council_number


@pytest.mark.parametrize(
    ("number", "year"),
    [
        *((1, 1946), (15, 1946), (16, 1947), (242, 1967), (687, 1991), (1325, 2000), (1373, 2001), (1540, 2004)),
        *((1631, 2005), (2253, 2015), (2254, 2015), (2259, 2015), (2260, 2016), (2732, 2024), (2768, 2025)),
    ],
)
def test_the_year_of_a_number(number, year):
    assert council_year(number) == year


@pytest.mark.parametrize("number", [0, -4, 9999])
def test_a_number_that_the_council_has_not_reached_has_no_year(number):
    assert council_year(number) is None


@pytest.mark.parametrize(
    ("number", "year", "possible"),
    [(1631, 2005, True), (267, 2009, False), (1373, 2002, False), (2815, 2026, True), (12, 2026, False)],
)
def test_a_number_and_a_year_must_agree(number, year, possible):
    assert is_council_number(number, year) is possible
