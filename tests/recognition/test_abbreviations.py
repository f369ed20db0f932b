from __future__ import annotations

import pytest

from reader.recognition.abbreviations import Abbreviations
from reader.recognition.candidates import Candidate
from reader.recognition.gazetteer import standard
from reader.recognition.organization_vocabulary import standard_vocabulary


def test_a_short_form_in_brackets_means_the_name_before_it_from_there_on(mentions):
    texts = ("国际监察员协会（监协）成立了。", "监协的工作")
    assert mentions(*texts) == [
        ("国际监察员协会", "国际监察员协会"),
        ("监协", "国际监察员协会"),
        ("监协", "国际监察员协会"),
    ]


def test_a_short_form_means_nothing_before_it_is_defined(mentions):
    assert mentions("监协的工作", "国际监察员协会（监协）成立了。")[0][0] == "国际监察员协会"


@pytest.mark.parametrize("introduction", ["下称“法院”", "以下简称“法院”", "下称：法院", "简称法院"])
def test_an_introduced_short_form_need_not_look_like_its_name(introduction, mentions):
    found = mentions(f"国际刑事法院（{introduction}）审理了此案。", "请法院作出判决")
    assert found[-1] == ("法院", "国际刑事法院")


def test_a_bare_noun_that_was_defined_is_no_end_of_a_longer_word(mentions):
    texts = ("人权事务委员会（下称“委员会”）审议了报告。", "请筹备委员会和委员会秘书处注意")
    assert [surface for surface, _ in mentions(*texts)] == ["人权事务委员会", "委员会", "委员会秘书处"]


def test_a_defined_meaning_goes_before_the_list(mentions):
    texts = ("联合国反恐怖主义中心是主要机构。", "独联体反恐怖主义中心（反恐中心）", "反恐中心专家")
    assert mentions(*texts)[-1] == ("反恐中心", "独立国家联合体反恐怖主义中心")


@pytest.mark.parametrize(
    "text",
    [
        "集体安全条约组织（2002年成立）的工作，2002年成立",
        "上海合作组织（S/2016/867，附件）的工作",
        "联合国（包括会员国）的工作，包括会员国",
        "欧洲联盟（见第3段）",
    ],
)
def test_a_remark_in_brackets_defines_nothing(text, mentions):
    assert len(mentions(text)) == 1


def test_an_acronym_in_brackets_is_a_name(mentions):
    assert mentions("成立集体安全条约组织（CSTO）十五周年")[1] == ("CSTO", "集体安全条约组织")
    assert mentions("国际刑事法院（ICC）")[1] == ("ICC", "国际刑事法院")


def test_an_example_in_brackets_keeps_its_own_meaning(mentions):
    found = mentions("联合国(包括其中亚地区预防外交中心)的承诺")
    assert found == [("联合国", "联合国"), ("中亚地区预防外交中心", "联合国中亚地区预防性外交中心")]


def test_a_definition_says_where_its_short_form_stands():
    text = "国际刑事法院(下称“法院”)审理"
    candidate = Candidate(0, 6, "国际刑事法院", "国际刑事法院")
    (definition,) = Abbreviations(standard(), standard_vocabulary(), {}).definitions([candidate], text, 3)
    assert (definition.short_form, definition.organization, definition.passage) == ("法院", "国际刑事法院", 3)
    assert text[definition.start : definition.end] == "法院"


@pytest.mark.parametrize(
    "body", ["《某某公约》所设监测委员会", "《某某公约》第七条所设立的监测委员会", "第77/1号决议所设监测委员会"]
)
def test_what_a_treaty_or_resolution_set_up_is_taught_by_its_definition(body, mentions):
    found = mentions(f"{body}（下称“委员会”）提交了报告。", "请委员会研究")
    assert found == [(body, body), ("委员会", body), ("委员会", body)]
    assert mentions(f"{body}提交了报告。", "请委员会研究") == []
