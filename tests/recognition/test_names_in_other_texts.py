"""Names as the press, treaty bodies and old documents print them, beside words that only look like them."""

from __future__ import annotations

import pytest

ASSEMBLY, COUNCIL, HEALTH = "大会", "安全理事会", "世界卫生大会"
LIBYA_EXPERTS = "利比亚问题专家小组"
WORKS = "联合国近东巴勒斯坦难民救济和工程处"
HUMAN_RIGHTS_ADVISERS = "人权理事会咨询委员会"

# Title, symbol, text, what is named in it.
TEXTS = [
    # 大会 is also what others' assemblies and rallies are called.
    ("", None, "世界卫生大会于1948年召开，大会宣布", [("世界卫生大会", HEALTH), ("大会", HEALTH)]),
    ("", None, "举行纪念大会，领导人向大会致贺电", []),
    ("", None, "举行纪念大会，回顾大会第60/1号决议", [("大会", ASSEMBLY)]),
    ("", None, "联合国大会决定，大会将继续", [("联合国大会", ASSEMBLY), ("大会", ASSEMBLY)]),
    ("", "A/RES/60/1", "举行纪念大会，大会决定", [("大会", ASSEMBLY)]),
    # A part is named alone where its whole is named, or the title names another part.
    (
        "",
        None,
        "人权理事会任命了咨询委员会的成员",
        [("人权理事会", "人权理事会"), ("咨询委员会", HUMAN_RIGHTS_ADVISERS)],
    ),
    ("", None, "任命了咨询委员会的成员", []),
    ("", None, "人权理事会和某某咨询委员会", [("人权理事会", "人权理事会")]),
    ("第七十二届世界卫生大会", None, "由执行委员会准备", [("执行委员会", "世界卫生组织执行委员会")]),
    ("第七十二届会议", None, "由执行委员会准备", []),
    # Bare nouns behind verbs of the press.
    ("联合国近东救济工程处的困难", None, "以色列禁止工程处在其境内活动", [("工程处", WORKS)]),
    ("某某的困难", None, "以色列禁止工程处在其境内活动", []),
    ("联合国南苏丹特派团", None, "安理会数次延长特派团任期", [("安理会", COUNCIL), ("特派团", "联合国南苏丹特派团")]),
    ("联合国南苏丹特派团", None, "维和特派团的任期", []),
    # Experts are those of the subject of the title or of the committee whose resolution is cited.
    ("利比亚局势", None, "将专家小组的任期延长", [("专家小组", LIBYA_EXPERTS)]),
    ("", None, "将专家小组的任期延长", []),
    ("", "S/RES/2040(2012)", "回顾第1970(2011)号决议，将专家小组的任期延长", [("专家小组", LIBYA_EXPERTS)]),
    ("", "A/RES/66/1", "回顾第1970(2011)号决议，将专家小组的任期延长", []),
    # A national commission is not the Commission.
    ("", None, "人权委员会第2004/87号决议", [("人权委员会", "人权委员会")]),
    ("", None, "国家人权委员会开始运作", []),
    ("", "S/RES/80(1950)", "依据理事会的决定", [("理事会", COUNCIL)]),
    ("", None, "依据理事会的决定", []),
    ("", None, "全国残疾人委员会法", []),
    ("", None, "残疾人委员会的建议", [("残疾人委员会", "残疾人权利委员会")]),
    # English names and acronyms of three letters.
    (
        "",
        None,
        "马诺河联盟(Mano River Union)支持",
        [("马诺河联盟", "马诺河联盟"), ("Mano River Union", "马诺河联盟")],
    ),
    (
        "",
        None,
        "United Nations Office for Disarmament Affairs",
        [("United Nations Office for Disarmament Affairs", "裁军事务厅")],
    ),
    ("", None, "世界卫生组织成立。WHO分", [("世界卫生组织", "世界卫生组织"), ("WHO", "世界卫生组织")]),
    ("", None, "WHO分6个区域", []),
    # Spellings of old texts, of the press, and of missions.
    ("", None, "經濟暨社會理事會", [("經濟暨社會理事會", "经济及社会理事会")]),
    ("", None, "聯合國開發計畫署", [("聯合國開發計畫署", "联合国开发计划署")]),
    ("", None, "上合组织成员国外长理事会", [("上合组织成员国外长理事会", "上海合作组织外交部长理事会")]),
    ("", None, "United Nations Secretariat", [("United Nations Secretariat", "秘书处")]),
    ("", None, "联合国利比亚支助特派团", [("联合国利比亚支助特派团", "联合国利比亚支助团")]),
]


@pytest.mark.parametrize(("title", "symbol", "text", "named"), TEXTS)
def test_names_are_mentions_texts_of_every_kind(title, symbol, text, named, mentions):
    assert mentions(text, title=title, symbol=symbol) == named


def test_an_authority_alone_is_the_one_named_before(mentions):
    first = "柬埔寨过渡时期联合国权力机构已成立。"
    assert mentions(first, "全力支持权力机构的工作")[1:] == [("权力机构", "联合国柬埔寨过渡时期权力机构")]
    assert mentions("巴勒斯坦权力机构已成立。", "国家最高权力机构和权力机构")[1:] == []


def test_an_interim_commission_alone_is_the_one_named_before(mentions):
    commission = "联合国朝鲜问题临时委员会"
    assert mentions(f"{commission}的报告书", "在临时委员会监督下")[1:] == [("临时委员会", commission)]
    assert mentions("在临时委员会监督下") == []


def test_a_common_word_is_a_name_in_company(mentions):
    mission = "联合国索马里援助团"
    assert mentions(f"{mission}的任期。", "“青年党”发动袭击")[1:] == [("青年党", "青年党")]
    assert mentions("“青年党”参加选举") == []


def test_what_a_text_defines_is_meant_by_its_short_form(mentions):
    first = "政府与甲乙再次解放联盟(甲再解放联盟)签署了协议。"
    assert mentions(first, "甲再解放联盟为此努力") == [
        ("甲乙再次解放联盟", "甲乙再次解放联盟"),
        ("甲再解放联盟", "甲乙再次解放联盟"),
        ("甲再解放联盟", "甲乙再次解放联盟"),
    ]


def test_what_a_tail_means_goes_before_what_a_word_may_mean(mentions):
    assert mentions("布隆迪问题调查委员会的报告，调查委员会指出")[-1] == ("调查委员会", "布隆迪问题调查委员会")
