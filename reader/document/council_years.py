"""In which year the Security Council adopted a resolution, known from its number.

The table holds the first number of each year. 1946 to 2011 agree with all pairs of UniteIdeas'
Security-Council-Resolution-References-Arcs, later years with the citations in General Assembly and Council texts.
It stands here and not in a resource file because the document layer reads no files.
"""

from __future__ import annotations

from bisect import bisect_right

FIRST_YEAR = 1946

# fmt: off
_FIRST_NUMBERS = (
    1, 16, 38, 67, 79, 90, 97, 99, 104, 106, 111, 122, 127, 132,                    # 1946 to 1959
    133, 161, 171, 178, 186, 200, 220, 233, 245, 263,                               # 1960s
    276, 292, 308, 325, 345, 367, 385, 403, 423, 444,                               # 1970s
    462, 485, 500, 529, 546, 560, 581, 594, 607, 627,                               # 1980s
    647, 684, 726, 800, 894, 970, 1036, 1093, 1147, 1220,                           # 1990s
    1285, 1335, 1387, 1455, 1522, 1581, 1652, 1739, 1795, 1860,                     # 2000s
    1908, 1967, 2033, 2086, 2133, 2196, 2260, 2337, 2398, 2452,                     # 2010s
    2504, 2561, 2618, 2672, 2722, 2768, 2812,                                       # from 2020
)
# fmt: on

_LARGEST_YEAR = 90
"""More resolutions than any year has had (1993: 94 is the one exception, and it lies inside the table)."""


def council_year(number: int) -> int | None:
    """Give the year of the Security Council's resolution with this number; None where there is no such number yet.

    Numbers up to one large year beyond the table's last entry count for that last year.
    """
    if not 0 < number < _FIRST_NUMBERS[-1] + _LARGEST_YEAR:
        return None
    return FIRST_YEAR + bisect_right(_FIRST_NUMBERS, number) - 1


def is_council_number(number: int, year: int) -> bool:
    """Say whether the number can be a Council resolution of the year; years after the table's last are believed."""
    last_year = FIRST_YEAR + len(_FIRST_NUMBERS) - 1
    if year >= last_year:
        return number >= _FIRST_NUMBERS[-1]
    return council_year(number) == year
