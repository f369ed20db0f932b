"""In which session the General Assembly adopted a resolution of its running numbers, 1 to 3541 (1946 to 1975).

The table holds numbers that are known to be of a session, with the special sessions between; at the seams, where
memory and the texts at hand do not say to which of two sessions a number belongs, it has gaps. It stands here and not
in a resource file because the document layer reads no files.
"""

from __future__ import annotations

from bisect import bisect_right

# fmt: off
_RANGES = (
    (1, 103, "I"), (104, 107, "S-I"), (109, 181, "II"), (185, 189, "S-II"), (192, 285, "III"), (289, 364, "IV"),
    (368, 500, "V"), (505, 605, "VI"), (612, 711, "VII"), (715, 806, "VIII"), (808, 902, "IX"), (913, 995, "X"),
    (997, 1003, "ES-I"), (1004, 1008, "ES-II"), (1016, 1133, "XI"), (1134, 1236, "XII"), (1237, 1237, "ES-III"),
    (1238, 1348, "XIII"), (1353, 1472, "XIV"), (1474, 1474, "ES-IV"), (1480, 1619, "XV"), (1622, 1622, "S-III"),
    (1629, 1747, "XVI"), (1752, 1871, "XVII"), (1872, 1880, "S-IV"), (1881, 1991, "XVIII"), (1995, 2006, "XIX"),
    (2012, 2131, "XX"), (2138, 2240, "XXI"), (2248, 2250, "S-V"), (2252, 2256, "ES-V"), (2262, 2373, "XXII"),
    (2379, 2472, "XXIII"), (2499, 2603, "XXIV"), (2621, 2749, "XXV"), (2758, 2880, "XXVI"), (2908, 3034, "XXVII"),
    (3057, 3185, "XXVIII"), (3201, 3202, "S-VI"), (3207, 3348, "XXIX"), (3362, 3362, "S-VII"), (3367, 3540, "XXX"),
)
# fmt: on


def assembly_session(number: int) -> str | None:
    """Give the session in roman numerals, as symbols print it (XXVI, S-VI, ES-I); None where it is not known."""
    index = bisect_right(_RANGES, number, key=lambda known: known[0]) - 1
    if index < 0 or number > _RANGES[index][1]:
        return None
    return _RANGES[index][2]
