from __future__ import annotations

import pytest

from reader.recognition.candidates import Candidate
from reader.recognition.derived_names import DerivedNames
from reader.recognition.gazetteer import standard
from reader.recognition.name_matching import NameMatcher
from reader.recognition.organization_vocabulary import standard_vocabulary


@pytest.fixture(scope="module")
def derived() -> DerivedNames:
    surfaces = NameMatcher(standard(), standard_vocabulary()).surfaces
    return DerivedNames(standard(), standard_vocabulary(), surfaces)


@pytest.mark.parametrize(
    ("text", "name", "organization"),
    [
        ("黑海经济合作组织部长理事会", "黑海经济合作组织", "黑海经济合作组织部长理事会"),
        ("国际海事组织大会", "国际海事组织", "国际海事组织大会"),
        ("国际海事组织大会观察员", "国际海事组织", "国际海事组织"),
        ("联合国理事会", "联合国", "联合国"),
        ("塔利班理事会", "塔利班", "塔利班"),
    ],
)
def test_an_organization_takes_the_organ_behind_it(text, name, organization, derived):
    (found,) = derived.with_organs([Candidate(0, len(name), name, name)], text)
    assert found.organization == organization


def test_a_whole_and_its_part_side_by_side_are_one_name(derived):
    whole, part = Candidate(0, 6, "联合国秘书处", "秘书处"), Candidate(6, 13, "维持和平行动部", "维持和平行动部")
    assert derived.joined([whole, part]) == [Candidate(0, 13, "联合国秘书处维持和平行动部", "维持和平行动部")]
    stranger = Candidate(6, 12, "上海合作组织", "上海合作组织")
    assert derived.joined([whole, stranger]) == [whole, stranger]


def test_a_part_is_found_by_its_tail_behind_its_whole(derived):
    text = "反恐怖主义委员会及其执行局和其执行局"
    committee = Candidate(0, 8, "反恐怖主义委员会", "安全理事会反恐怖主义委员会")
    assert [(one.start, one.organization) for one in derived.with_parts([committee], text)] == [
        (0, "安全理事会反恐怖主义委员会"),
        (10, "反恐怖主义委员会执行局"),
    ]
