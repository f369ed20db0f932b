from __future__ import annotations

import pytest

from reader.recognition.gazetteer import Gazetteer, Organization
from reader.recognition.name_matching import NameMatcher
from reader.recognition.organization_vocabulary import standard_vocabulary

ORGANIZATIONS = [
    Organization("联合国", (), "United Nations", "UN", "UN organ", None),
    Organization("联合国毒品和犯罪问题办公室", ("禁毒办",), "Drugs", "UNODC", "UN entity", "联合国"),
    Organization("上海合作组织", ("上合组织",), "SCO", "SCO", "regional organization", None),
    Organization("上海合作组织国家元首理事会", (), "Heads", None, "regional organization", "上海合作组织"),
]


@pytest.fixture(scope="module")
def matcher() -> NameMatcher:
    return NameMatcher(Gazetteer({one.name: one for one in ORGANIZATIONS}), standard_vocabulary())


@pytest.mark.parametrize(
    ("text", "surfaces"),
    [
        ("联合国毒品和犯罪问题办公室", ["联合国毒品和犯罪问题办公室"]),
        ("联合国毒品与犯罪问题办公室", ["联合国毒品与犯罪问题办公室"]),
        ("毒品及犯罪问题办公室", ["毒品及犯罪问题办公室"]),
        ("上合组织国家元首理事会", ["上合组织国家元首理事会"]),
        ("联合国毒品问题", ["联合国"]),
        ("UNODC的", ["UNODC"]),
        ("UNODC/2", []),
        ("SCO", ["SCO"]),
        ("SCO-2", []),
        ("SC", []),
        ("禁毒办法", []),
        ("联合国家宣言", []),
    ],
)
def test_every_spelling_is_found_at_its_longest_and_neighbours_rule_out(text, surfaces, matcher):
    assert [found.surface for found in matcher.find(text)] == surfaces


def test_a_rule_does_not_take_a_spelling_from_the_list():
    rows = [
        Organization("联合国和平与发展基金会", (), "One", None, "UN entity", None),
        Organization("联合国和平和发展基金会", (), "Two", None, "UN entity", None),
    ]
    surfaces = NameMatcher(Gazetteer({one.name: one for one in rows}), standard_vocabulary()).surfaces
    assert surfaces["联合国和平和发展基金会"] == "联合国和平和发展基金会"


def test_an_acronym_of_two_organizations_is_a_name_of_neither():
    rows = [Organization(name, (), name, "ABCD", "NGO", None) for name in ("甲组织联合会", "乙组织联合会")]
    assert "ABCD" not in NameMatcher(Gazetteer({one.name: one for one in rows}), standard_vocabulary()).surfaces
