from __future__ import annotations

import pytest

from reader.recognition.candidates import Candidate
from reader.recognition.organization_vocabulary import standard_vocabulary
from reader.recognition.unlisted_names import UnlistedNames


@pytest.fixture(scope="module")
def unlisted() -> UnlistedNames:
    return UnlistedNames(standard_vocabulary().unlisted, introductions=("下称",))


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("与国际某某学会、", ["国际某某学会"]),
        ("联合国某某特派团", ["联合国某某特派团"]),
        ("联合国关于协调活动的常设委员会", ["联合国关于协调活动的常设委员会"]),
        ("与《某某物种公约》秘书处联系", ["《某某物种公约》秘书处"]),
        ("与《公约》秘书处联系", []),
        ("《某某宣言》秘书处", []),
        ("代管黎巴嫩恢复基金的", ["黎巴嫩恢复基金"]),
        ("伊拉克独立高级选举委员会和", ["伊拉克独立高级选举委员会"]),
        ("伊拉克政府支持的选举委员会", []),
        ("美国国防部长", []),
        ("和布隆迪人权问题国际专家小组", ["布隆迪人权问题国际专家小组"]),
        ("布隆迪问题工作组成员", []),
        ("经联合国布隆迪问题委员会提出", ["联合国布隆迪问题委员会"]),
        ("布隆迪人权状况问题特别报告员", []),
        ("该法设立了爱尔兰人权和平等委员会", ["爱尔兰人权和平等委员会"]),
        ("爱尔兰的人权和平等", []),
        ("政府与甲乙再次解放联盟(甲再解放联盟)签署", ["甲乙再次解放联盟"]),
        ("政府与甲乙再次解放联盟(解放联盟)签署", []),
        ("政府与甲乙再次解放联盟(另一个联盟)签署", []),
        ("有利于甲乙再次解放联盟(甲再解放联盟)签署", []),
        ("甲方的再次解放联盟(甲再解放联盟)签署", []),
        ("签署《某某全面协定》(某某协定)", []),
        ("协会“甲乙必追组织”(ABCD)的代理", ["甲乙必追组织"]),
        ("协会“甲乙必追组织”的代理", []),
        ("所谓“甲乙丙丁行动”(ABCD)的代理", []),
        ("联合国关于某某的特设委员会", ["联合国关于某某的特设委员会"]),
        ("欢迎国际某某联盟", ["国际某某联盟"]),
        ("国际社会支持的委员会", []),
        ("请国际委员会", []),
        ("全国际某某学会", []),
    ],
)
def test_names_are_known_by_how_they_begin_and_end(text, names, unlisted):
    assert [found.organization for found in unlisted.find(text, ())] == names


def test_what_the_list_knows_is_not_found_again(unlisted):
    text = "，国际某某学会"
    assert list(unlisted.find(text, [Candidate(1, 7, "国际某某学会", "国际某某学会")])) == []
    front = "，联合国某某特派团"
    assert len(list(unlisted.find(front, [Candidate(1, 4, "联合国", "联合国")]))) == 1
