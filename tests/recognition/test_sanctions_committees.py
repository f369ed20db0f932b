from __future__ import annotations

import pytest

from reader.recognition.gazetteer import standard
from reader.recognition.sanctions_committees import SanctionsCommittees


@pytest.mark.parametrize(
    ("text", "surface", "organization"),
    [
        ("1540委员会的工作", "1540委员会", "安全理事会第1540(2004)号决议所设委员会"),
        (
            "向第1988(2011)号决议所设委员会报告",
            "第1988(2011)号决议所设委员会",
            "安全理事会第1988(2011)号决议所设委员会",
        ),
        (
            "安理会关于苏丹的第1591(2005)号决议所设委员会",
            "安理会关于苏丹的第1591(2005)号决议所设委员会",
            "安全理事会关于苏丹的第1591(2005)号决议所设委员会",
        ),
        (
            "第1011(1995)号决议设立的委员会",
            "第1011(1995)号决议设立的委员会",
            "安全理事会第1011(1995)号决议所设委员会",
        ),
        ("1267/1989/1988委员会", "1267/1989/1988委员会", "安全理事会第1988(2011)号决议所设委员会"),
    ],
)
def test_a_committee_is_known_by_its_resolution(text, surface, organization):
    (found,) = SanctionsCommittees(standard()).find(text)
    assert (found.surface, found.organization) == (surface, organization)
    assert text[found.start : found.end] == surface


@pytest.mark.parametrize("text", ["9999委员会", "第1540(2004)号决议", "决议所设委员会", "21540委员会"])
def test_other_numbers_name_no_committee(text):
    assert list(SanctionsCommittees(standard()).find(text)) == []
