"""Every form in which a name may be printed, and what only looks like one."""

from __future__ import annotations

import pytest

COUNCIL, SCO, CIS, CSTO = "安全理事会", "上海合作组织", "独立国家联合体", "集体安全条约组织"
CTC, PROGRAMME = "安全理事会反恐怖主义委员会", "联合国开发计划署"
UNODC, QAEDA = "联合国毒品和犯罪问题办公室", "基地组织"
NONPROLIFERATION = "安全理事会第1540(2004)号决议所设委员会"
LIBYA = "安全理事会关于利比亚的第1970(2011)号决议所设委员会"
AL_QAIDA = (
    "安全理事会关于伊黎伊斯兰国(达伊沙)、基地组织及相关个人、团体、企业和实体的第1267(1999)号、第1989(2011)号和第2253(2015)号决议"
    "所设委员会"
)
MALI = "联合国马里多层面综合稳定团"
PREVENTION = "联合国中亚地区预防性外交中心"
CLIMATE = "《联合国气候变化框架公约》"

# One name each: the whole text between the commas is its printed form.
WHOLE = [
    # The United Nations in front, or not.
    ("联合国大会", "大会"),
    ("联大", "大会"),
    ("联合国安理会", COUNCIL),
    ("联合国安全理事会", COUNCIL),
    ("联合国经社理事会", "经济及社会理事会"),
    ("联合国开发计划署", PROGRAMME),
    ("开发计划署", PROGRAMME),
    ("开发署", PROGRAMME),
    ("联合国人权理事会", "人权理事会"),
    ("联合国国际法委员会", "国际法委员会"),
    ("联合国人权高专办", "联合国人权事务高级专员办事处"),
    ("联合国秘书处", "秘书处"),
    ("联合国停战监督组织", "联合国停战监督组织"),
    ("停战监督组织", "联合国停战监督组织"),
    # Small words.
    ("联合国毒品与犯罪问题办公室", UNODC),
    ("联合国毒品及犯罪问题办公室", UNODC),
    ("毒品和犯罪问题办公室", UNODC),
    ("经济和社会理事会", "经济及社会理事会"),
    ("经济与社会理事会", "经济及社会理事会"),
    ("联合国教育、科学和文化组织", "联合国教育、科学及文化组织"),
    ("联合国粮食和农业组织", "联合国粮食及农业组织"),
    ("政治与建设和平事务部", "政治和建设和平事务部"),
    ("经济和社会事务部", "经济和社会事务部"),
    ("国际移徙组织", "国际移民组织"),
    # Order and place.
    ("联合国中亚预防性外交区域中心", PREVENTION),
    ("联合国中亚区域预防外交中心", PREVENTION),
    ("中亚地区预防性外交中心", PREVENTION),
    ("上合组织地区反恐机构", "上海合作组织地区反恐怖机构"),
    ("上海合作组织区域反恐机构", "上海合作组织地区反恐怖机构"),
    # Quotation marks inside.
    ("“基地”组织", QAEDA),
    ("“基地组织”", QAEDA),
    ("基地组织", QAEDA),
    ("“反砍刀”组织", "“反砍刀”组织"),
    # Widths, spaces and line ends.
    ("上海合作\n组织", SCO),
    ("ＵＮＯＤＣ", UNODC),
    ("第１５４０（２００４）号决议所设委员会", NONPROLIFERATION),
    ("第1540 (2004) 号决议所设委员会", NONPROLIFERATION),
    # Traditional script.
    ("聯合國安全理事會", COUNCIL),
    ("上海合作組織", SCO),
    ("國際刑事法院", "国际刑事法院"),
    ("聯合國環境規劃署", "联合国环境规划署"),
    # Organs of an organization.
    ("上海合作组织秘书处", "上海合作组织秘书处"),
    ("上合组织秘书处", "上海合作组织秘书处"),
    ("独联体执行委员会", "独立国家联合体执行委员会"),
    ("儿基会执行局", "联合国儿童基金会执行局"),
    ("世卫组织执行委员会", "世界卫生组织执行委员会"),
    ("原子能机构理事会", "国际原子能机构理事会"),
    ("教科文组织大会", "联合国教育、科学及文化组织大会"),
    ("禁化武组织执行理事会", "禁止化学武器组织执行理事会"),
    ("联合国欧洲经济委员会秘书处", "欧洲经济委员会秘书处"),
    ("秘书处维持和平行动部", "维持和平行动部"),
    ("联合国秘书处法律事务厅", "法律事务厅"),
    # Committees named by resolutions, with the citation inside.
    ("1540委员会", NONPROLIFERATION),
    ("第1540(2004)号决议所设委员会", NONPROLIFERATION),
    ("安理会第1540(2004)号决议设立的委员会", NONPROLIFERATION),
    ("安全理事会第1540(2004)号决议所设立的委员会", NONPROLIFERATION),
    ("1970委员会", LIBYA),
    ("安全理事会关于利比亚的第1970(2011)号决议第24段所设委员会", LIBYA),
    ("1373委员会", CTC),
    ("反恐怖主义委员会", CTC),
    ("1267/1989/2253委员会", AL_QAIDA),
    # Conferences and secretariats of treaties.
    (f"{CLIMATE}缔约方会议", f"{CLIMATE}缔约方会议"),
    (f"{CLIMATE}缔约方大会", f"{CLIMATE}缔约方会议"),
    ("《气候公约》秘书处", f"{CLIMATE}秘书处"),
    ("《某某公约》缔约方会议", "《某某公约》缔约方会议"),
    # As the press has them.
    ("联合国驻南苏丹特派团", "联合国南苏丹特派团"),
    ("联合国马里多层面综合稳定特派团", "联合国马里多层面综合稳定团"),
    ("联合国儿基会", "联合国儿童基金会"),
    # Names that the list lacks.
    ("国际某某研究协会", "国际某某研究协会"),
    ("某某公路问题机构间工作组", "某某公路问题机构间工作组"),
    ("视力之友小组", "视力之友小组"),
]

# More than one name, or a name in its neighbourhood.
INSIDE = [
    ("美国也冻结了阿富汗中央银行的资产", [("阿富汗中央银行", "阿富汗中央银行")]),
    ("前身是国际联盟", [("国际联盟", "国际联盟")]),
    ("某某国际联盟", []),
    ("阿卜杜勒·法塔赫·布尔汉", []),
    ("四方声明", []),
    ("巴勒斯坦解放组织欢迎四方声明", [("巴勒斯坦解放组织",) * 2, ("四方", "中东问题四方")]),
    ("联合国马里某某稳定特派团(马里稳定团)", [("联合国马里某某稳定特派团", MALI), ("马里稳定团", MALI)]),
    ("大会堂", []),
    ("联合国家共同宣言", []),
    ("独立国家", []),
    ("某委员会成员国", []),
    ("反恐委员会成员国", [("反恐委员会", CTC)]),
    ("委员会委员", []),
    ("安理会成员", [("安理会", COUNCIL)]),
    ("各国和联合国开发计划署", [(PROGRAMME, PROGRAMME)]),
    ("请上海合作组织和独联体", [(SCO, SCO), ("独联体", CIS)]),
    ("独联体、上合组织及集安组织", [("独联体", CIS), ("上合组织", SCO), ("集安组织", CSTO)]),
    ("《上海合作组织宪章》", [(SCO, SCO)]),
    ("联合国秘书长", [("联合国", "联合国")]),
    ("上合组织秘书长", [("上合组织", SCO)]),
    ("安全理事会主席", [(COUNCIL, COUNCIL)]),
    ("联合国系统", [("联合国", "联合国")]),
    ("本组织和该组织", []),
    ("国际组织和区域组织", []),
    ("《公约》秘书处", []),
    ("《公约》缔约方会议", []),
    ("基地组织成员和后勤基地组织工作", [("基地组织", QAEDA)]),
    ("监测组织工作", []),
    ("大会费用", []),
    ("理事会见了", []),
    ("电联系", []),
    ("主管问题的各工作组", []),
    ("讨论有关人口的问题工作组", []),
    ("第1540(2004)号决议", []),
    ("第71/12号决议所设办公室", []),
    ("国际委员会", []),
    ("A/AC.105/DC", []),
]


@pytest.mark.parametrize(("printed", "organization"), WHOLE, ids=[printed for printed, _ in WHOLE])
def test_a_form_is_found_whole_and_known(printed, organization, mentions):
    assert mentions(f"，{printed}，", symbol="A/71/20") == [(printed, organization)]


@pytest.mark.parametrize(("text", "expected"), INSIDE, ids=[text for text, _ in INSIDE])
def test_what_stands_around_is_no_part_of_a_name(text, expected, mentions):
    assert mentions(text, symbol="A/71/20") == expected


def test_all_forms_are_found_in_one_text(mentions):
    """Names side by side in a list neither swallow nor hide one another."""
    text = "，".join(printed for printed, _ in WHOLE)
    assert mentions(text, symbol="A/71/20") == WHOLE
