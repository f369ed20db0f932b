from __future__ import annotations

import pytest

from reader.recognition.named_tails import owners, tails
from reader.recognition.organization_vocabulary import standard_vocabulary

VOCABULARY = standard_vocabulary().tails

TAILS = [
    ("联合国原子辐射影响问题科学委员会", ("委员会", "科学委员会")),
    ("联合国中部非洲安全问题常设咨询委员会", ("委员会", "咨询委员会", "常设咨询委员会")),
    ("和平利用外层空间委员会法律小组委员会", ("小组委员会", "法律小组委员会")),
    ("老龄问题不限成员名额工作组", ("工作组", "不限成员名额工作组")),
    ("土著人民权利专家机制", ("专家机制",)),
    # Only what is qualified means a fund, a court or a centre.
    ("联合国民主基金", ()),
    ("国际刑事法院", ()),
    # Nobody calls the Red Cross or a main committee so.
    ("红十字国际委员会", ()),
    ("第五委员会", ()),
    # Not a tail of itself, and no kind of body.
    ("特别委员会", ("委员会",)),
    ("某某区域委员会", ("委员会",)),
    ("大会", ()),
]


@pytest.mark.parametrize(("name", "expected"), TAILS)
def test_a_name_has_the_tails_that_mean_it(name, expected):
    assert tails(name, VOCABULARY) == expected


def test_a_tail_has_every_owner_whose_name_ends_so():
    names = ["国际法委员会", "联合国巴勒斯坦和解委员会", "大会"]
    assert owners(names, VOCABULARY) == {"委员会": set(names[:2]), "和解委员会": {names[1]}}


RADIATION, PALESTINE = "联合国原子辐射影响问题科学委员会", "联合国巴勒斯坦和解委员会"
WORKING_GROUP, FORUM = "强迫或非自愿失踪问题工作组", "非洲人后裔问题常设论坛"

POINTING = [
    ((f"审议了{RADIATION}的报告", "赞扬科学委员会"), ["科学委员会"]),
    ((f"审议了{RADIATION}的报告", "请委员会继续审查"), ["委员会"]),
    ((f"审议了{RADIATION}的报告", "科学委员会秘书处"), ["科学委员会秘书处"]),
    ((f"审议了{RADIATION}的报告", "与委员会成员国协商"), ["委员会"]),
    ((WORKING_GROUP, "不妨碍与工作组开展合作"), ["工作组"]),
    ((FORUM, "决定常设论坛应由10名成员组成"), ["常设论坛"]),
    ((f"审议了{RADIATION}的报告", "大会第1号决议、委员会2005年4月21日第2号决议"), ["大会", "委员会"]),
    # The end of a longer name is none of it.
    ((f"审议了{RADIATION}的报告", "特别委员会和执行委员会和常驻代表委员会"), []),
    ((f"审议了{RADIATION}的报告", "临时委员会、数据委员会和共同委员会"), []),
    # Before its owner is named a tail means nothing, and pointing words, kinds and lists of kinds never do.
    (("赞扬科学委员会", RADIATION), []),
    ((f"审议了{RADIATION}的报告", "请该委员会、各委员会和筹备委员会"), []),
    ((f"审议了{RADIATION}的报告", "机构、委员会"), []),
    ((f"审议了{RADIATION}的报告", "委员会、小组委员会和工作组的主席"), []),
    ((f"审议了{RADIATION}的报告", "建议设立的委员会"), []),
    ((f"审议了{RADIATION}的报告", "委员会、小组委员会的委员"), []),
]


@pytest.mark.parametrize(("texts", "expected"), POINTING)
def test_a_tail_means_the_organization_named_before(texts, expected, mentions):
    whole = {RADIATION, WORKING_GROUP, FORUM}
    assert [printed for printed, _ in mentions(*texts) if printed not in whole] == expected


def test_of_two_the_one_named_last_is_meant(mentions):
    assert mentions(RADIATION, PALESTINE, "请委员会继续")[-1] == ("委员会", PALESTINE)
    assert mentions(PALESTINE, RADIATION, "请委员会继续")[-1] == ("委员会", RADIATION)
    assert mentions(RADIATION, PALESTINE, "请科学委员会继续")[-1] == ("科学委员会", RADIATION)


def test_in_the_council_a_body_may_be_known_by_the_resolution_that_set_it_up(mentions):
    committee = "安全理事会第1718(2006)号决议所设委员会"
    texts = ("回顾第1540(2004)号和第1718(2006)号决议，", "向委员会提交报告", "第1718(2006)号决议所规定的措施")
    assert mentions(*texts, symbol="S/RES/1985(2011)") == [("委员会", committee)]
    assert mentions(*texts, symbol="A/RES/71/1") == []
    # A committee that is cited everywhere is not meant; of two others that are cited alike none is.
    once = "回顾第1540(2004)号和第1718(2006)号决议"
    assert mentions(once, "向委员会", symbol="S/RES/1985(2011)") == [("委员会", committee)]
    assert mentions(f"{once}和第1970(2011)号决议", "向委员会", symbol="S/RES/1985(2011)") == []
