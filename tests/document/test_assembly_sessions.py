"""The Assembly's running numbers and the sessions in which they were adopted."""

from __future__ import annotations

import pytest

from reader.document.assembly_sessions import assembly_session


@pytest.mark.parametrize(
    ("number", "session"),
    [
        *((22, "I"), (106, "S-I"), (181, "II"), (194, "III"), (217, "III"), (302, "IV"), (377, "V"), (505, "VI")),
        *((913, "X"), (998, "ES-I"), (1133, "XI"), (1348, "XIII"), (1472, "XIV"), (1514, "XV"), (1541, "XV")),
        *((1721, "XVI"), (1803, "XVII"), (1874, "S-IV"), (1904, "XVIII"), (2106, "XX"), (2131, "XX"), (2200, "XXI")),
        *((2253, "ES-V"), (2625, "XXV"), (2758, "XXVI"), (2922, "XXVII"), (3068, "XXVIII"), (3201, "S-VI")),
        *((3236, "XXIX"), (3314, "XXIX"), (3362, "S-VII"), (3379, "XXX")),
    ],
)
def test_the_session_of_a_number(number, session):
    assert assembly_session(number) == session


@pytest.mark.parametrize("number", [-1, 0, 2490, 3541, 9999])
def test_numbers_of_no_known_session(number):
    assert assembly_session(number) is None
