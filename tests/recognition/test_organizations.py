from __future__ import annotations

import time
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.document.folding import fold
from reader.recognition.gazetteer import standard
from reader.recognition.organizations import find_organizations

CSTO, SCO, CIS = "集体安全条约组织", "上海合作组织", "独立国家联合体"
COUNCIL, CTC = "安全理事会", "安全理事会反恐怖主义委员会"
PREVENTIVE_DIPLOMACY = "联合国中亚地区预防性外交中心"

NAMED = [
    # The Assembly, alone and behind an organization that grants nothing.
    ("其中大会授予集体安全条约组织大会观察员地位，", [("大会", "大会"), (CSTO, CSTO), ("大会", "大会")]),
    ("联合国大会就此通过决议", [("联合国大会", "大会")]),
    ("2016年11月21日大会决议", [("大会", "大会")]),
    # 同 and 上 are not 同上.
    ("联合国同上海合作组织的合作", [("联合国", "联合国"), (SCO, SCO)]),
    # Secretariats belong to the name in front of them.
    ("联合国秘书处与上海合作组织秘书处", [("联合国秘书处", "秘书处"), ("上海合作组织秘书处", "上海合作组织秘书处")]),
    ("欧安组织秘书处开展工作", [("欧安组织秘书处", "欧洲安全与合作组织秘书处")]),
    ("联合国秘书处维持和平行动部", [("联合国秘书处维持和平行动部", "维持和平行动部")]),
    (
        "联合国欧洲经济委员会（欧洲经委会）秘书处",
        [
            ("联合国欧洲经济委员会", "欧洲经济委员会"),
            ("欧洲经委会", "欧洲经济委员会"),
            ("秘书处", "欧洲经济委员会秘书处"),
        ],
    ),
    ("我们建议安理会和秘书处", [("安理会", COUNCIL), ("秘书处", "秘书处")]),
    # Offices of persons leave the organization in front of them.
    ("邀请联合国秘书长与集体安全条约组织秘书长协商", [("联合国", "联合国"), (CSTO, CSTO)]),
    ("建议联合国系统各专门机构", [("联合国", "联合国")]),
    ("联合国-集体安全条约组织的各项活动", [("联合国", "联合国"), (CSTO, CSTO)]),
    # Assemblies of others.
    ("教科文组织大会第四十届会议", [("教科文组织大会", "联合国教育、科学及文化组织大会")]),
    ("授予原子能机构大会观察员地位", [("原子能机构", "国际原子能机构"), ("大会", "大会")]),
    ("工发组织大会", [("工发组织大会", "联合国工业发展组织大会")]),
    # Parts behind their whole.
    (
        "联合国安全理事会反恐怖主义委员会及其执行局",
        [("联合国安全理事会反恐怖主义委员会", CTC), ("执行局", "反恐怖主义委员会执行局")],
    ),
    ("安全理事会的反恐怖主义委员会", [(COUNCIL, COUNCIL), ("反恐怖主义委员会", CTC)]),
    ("上合组织成员国元首理事会会议", [("上合组织成员国元首理事会", "上海合作组织国家元首理事会")]),
    ("集安组织危机应对中心", [("集安组织危机应对中心", "集体安全条约组织危机应对中心")]),
    (
        "独联体国家元首理事会、政府首脑理事会和外长理事会",
        [
            ("独联体国家元首理事会", "独联体国家元首理事会"),
            ("政府首脑理事会", "独立国家联合体政府首脑理事会"),
            ("外长理事会", "独立国家联合体外交部长理事会"),
        ],
    ),
    # Spellings by rule.
    ("联合国毒品与犯罪问题办公室", [("联合国毒品与犯罪问题办公室", "联合国毒品和犯罪问题办公室")]),
    ("联合国中亚预防性外交区域中心", [("联合国中亚预防性外交区域中心", PREVENTIVE_DIPLOMACY)]),
    ("联合国中亚地区预防外交中心", [("联合国中亚地区预防外交中心", PREVENTIVE_DIPLOMACY)]),
    ("亚洲及太平洋经济及社会委员会", [("亚洲及太平洋经济及社会委员会", "亚洲及太平洋经济社会委员会")]),
    ("摆脱“基地”组织和塔利班", [("“基地”组织", "基地组织"), ("塔利班", "塔利班")]),
    ("亚洲心脏地带—伊斯坦布尔进程", [("亚洲心脏地带—伊斯坦布尔进程", "亚洲心脏地带—伊斯坦布尔进程")]),
    (
        "聯合國安全理事會和國際貨幣基金組織",
        [
            ("聯合國安全理事會", COUNCIL),
            ("國際貨幣基金組織", "国际货币基金组织"),
        ],
    ),
    # Committees named by resolutions, in any width of brackets.
    ("向第1988(2011)号决议所设委员会", [("第1988(2011)号决议所设委员会", "安全理事会第1988(2011)号决议所设委员会")]),
    ("1540委员会", [("1540委员会", "安全理事会第1540(2004)号决议所设委员会")]),
    (
        "安全理事会第1540（2004）号决议所设委员会",
        [
            ("安全理事会第1540（2004）号决议所设委员会", "安全理事会第1540(2004)号决议所设委员会"),
        ],
    ),
    (
        "安全理事会关于反恐怖主义的第1373(2001)号决议所设委员会",
        [
            ("安全理事会关于反恐怖主义的第1373(2001)号决议所设委员会", CTC),
        ],
    ),
    ("第1011(1995)号决议所设委员会", [("第1011(1995)号决议所设委员会", "安全理事会第1011(1995)号决议所设委员会")]),
    # What a name hides that is none.
    ("其中建议联合国与会员国加强对话", [("联合国", "联合国")]),
    # Acronyms stand alone or not at all.
    ("与UNODC合作", [("UNODC", "联合国毒品和犯罪问题办公室")]),
    # Names that the list lacks.
    ("并与国际监察员协会、非洲各国", [("国际监察员协会", "国际监察员协会")]),
]

UNNAMED = [
    "还欢迎两组织秘书处加强合作",
    "该组织秘书处与各方建立了联系",
    "通过秘书处理这些文件的部门",
    "我们10月举行了一次理事会会议",
    "希望与该委员会加强合作",
    "举行这样一次重大会议",
    "缔约方大会、审议大会和世界大会",
    "解决与苏联解体有关的挑战，苏解体之后",
    "监测组织和管理部门的新闻部长",
    "见A/HRC/31/2和CEDAW/C/GEO/Q/4",
    "独立国家",
    "若开军事行动",
    "设立争端解决机构和城市联盟",
    "区域和次区域组织及国际金融机构",
    "国际法委员",
    "",
]


@pytest.mark.parametrize(("text", "expected"), NAMED, ids=[text for text, _ in NAMED])
def test_organizations_are_found_with_their_full_names(text, expected, mentions):
    assert mentions(text) == expected


@pytest.mark.parametrize("text", UNNAMED)
def test_words_that_only_look_like_names_are_left_alone(text, mentions):
    assert mentions(text) == []


def test_a_nearest_owner_decides_what_a_centre_is(mentions):
    taught = "独联体成员国的反恐怖主义中心与联合国毒品和犯罪问题办公室保持联系。反恐中心专家参加了会议。"
    assert mentions(taught)[-1] == ("反恐中心", "独立国家联合体反恐怖主义中心")
    assert mentions("联合国反恐怖主义中心是主要机构。反恐中心专家参加了会议。")[-1] == (
        "反恐中心",
        "联合国反恐怖主义中心",
    )
    assert mentions("反恐中心专家参加了会议。") == []


def test_a_body_behind_its_owner_and_a_particle_is_a_mention_of_its_own(mentions):
    assert mentions("联合国反恐怖主义中心。独联体成员国的反恐怖主义中心与安全理事会的反恐怖主义委员会") == [
        ("联合国反恐怖主义中心", "联合国反恐怖主义中心"),
        ("独联体", "独立国家联合体"),
        ("反恐怖主义中心", "独立国家联合体反恐怖主义中心"),
        ("安全理事会", "安全理事会"),
        ("反恐怖主义委员会", "安全理事会反恐怖主义委员会"),
    ]
    assert mentions("通过上海合作组织的区域反恐机构") == [
        ("上海合作组织", "上海合作组织"),
        ("区域反恐机构", "上海合作组织地区反恐怖机构"),
    ]


def test_secretariats_of_treaties_and_described_committees_are_names(mentions):
    assert mentions("与联合国欧洲经济委员会保护和使用越界水道和国际湖泊公约秘书处联系")[-1][1] == (
        "《保护和使用越界水道和国际湖泊公约》秘书处"
    )
    committee = "联合国关于协调区域和其它政府间组织活动的常设委员会"
    assert mentions(f"成为{committee}的一员") == [(committee, committee)]


def test_a_part_without_its_whole_is_named_only_where_the_whole_is(mentions):
    assert mentions("加强区域反恐机构的能力") == []
    assert mentions("加强区域反恐机构的能力", "上合组织成员国")[0] == ("区域反恐机构", "上海合作组织地区反恐怖机构")


def test_a_common_word_is_a_name_only_where_the_full_name_stands(mentions):
    assert mentions("基金组织的数据") == []
    assert mentions("国际货币基金组织总裁", "基金组织的数据")[1] == ("基金组织", "国际货币基金组织")


def test_council_alone_means_the_organ_whose_document_it_is(mentions):
    assert mentions("请理事会审议", symbol="A/HRC/31/2") == [("理事会", "人权理事会")]
    assert mentions("请理事会审议", symbol="S/2016/867", organ="Security Council") == []


def test_council_alone_means_the_only_one_that_was_named(mentions):
    assert mentions("人权理事会结束第二十四届常会。", "理事会通过了一项决议")[1] == ("理事会", "人权理事会")
    assert len(mentions("人权理事会和经济及社会理事会开会。", "理事会通过了一项决议")) == 2
    assert len(mentions("人权理事会结束第二十四届常会。", "部落长老理事会和部长理事会")) == 1


TITLED = "联合国国际贸易法委员会第五十三届会议工作报告"


def test_a_bare_noun_means_the_one_that_the_title_names(document_of):
    made = replace(document_of("赞扬委员会的工作", "赞扬委员的工作和小组委员会"), title=TITLED)
    found = [(m.block, m.organization) for m in find_organizations(made)]
    assert found == [("b0", "联合国国际贸易法委员会")]
    two = replace(made, title=f"{TITLED}和国际法委员会的报告")
    assert find_organizations(two) == ()
    assert find_organizations(replace(made, title="可持续发展")) == ()


def test_parts_stand_alone_where_the_title_names_their_whole(document_of):
    text = "请技术秘书处和某某技术秘书处向执行理事会报告"
    made = replace(document_of(text), title="联合国同禁止化学武器组织的合作")
    assert [(m.start, m.organization) for m in find_organizations(made)] == [
        (1, "禁止化学武器组织技术秘书处"),
        (15, "禁止化学武器组织执行理事会"),
    ]
    assert find_organizations(document_of(text)) == ()


def test_an_assembly_whose_records_are_cited_is_that_of_the_organization(mentions):
    assert mentions("联合国教育、科学及文化组织，《大会记录，第四十届会议》。", "见《大会记录》") == [
        ("联合国教育、科学及文化组织", "联合国教育、科学及文化组织"),
        ("大会", "联合国教育、科学及文化组织大会"),
        ("大会", "大会"),
    ]


def test_a_masthead_of_the_united_nations_makes_common_names_sure(mentions):
    assert mentions("联合国", "新闻部")[-1] == ("新闻部", "新闻部")
    assert mentions("某国", "新闻部") == []


def test_a_special_committee_alone_means_the_one_that_was_named_last(mentions):
    committee = "给予殖民地国家和人民独立宣言执行情况特别委员会"
    texts = (f"审议了{committee}的报告", "请特别委员会继续审查")
    assert mentions(*texts)[1] == ("特别委员会", committee)
    other = "维持和平行动特别委员会"
    assert mentions(*texts, other, "特别委员会")[-1] == ("特别委员会", other)


@pytest.mark.parametrize(
    ("symbol", "organization"),
    [("CAT/C/CHN/CO/5", "禁止酷刑委员会"), ("A/C.6/71/SR.3", "第六委员会"), ("A/CN.4/L.888", "国际法委员会")],
)
def test_a_committee_alone_means_the_one_whose_document_it_is(symbol, organization, mentions):
    assert mentions("请委员会审议", symbol=symbol) == [("委员会", organization)]


def test_a_common_name_counts_in_documents_of_the_united_nations(mentions):
    assert mentions("审计委员会的报告", symbol="A/RES/75/242") == [("审计委员会", "审计委员会")]
    assert mentions("审计委员会的报告") == []


def test_an_inquiry_alone_is_the_one_named_before(mentions):
    texts = ("乌克兰问题独立国际调查委员会的调查结果", "独立国际调查委员会也记录了这一切")
    assert mentions(*texts)[1] == ("独立国际调查委员会", "乌克兰问题独立国际调查委员会")


REPEATED = [
    "联合国（联",
    "建议联合国",
    "第1540(2004)号决议所设委员会",
    "，人权事务委员会（下称委员会）委员会",
    "，国际甲乙丙委员会",
]


@pytest.mark.parametrize("repeated", REPEATED)
def test_time_grows_with_the_text_and_not_faster(repeated, document_of):
    def seconds(characters: int) -> float:
        made = document_of((repeated * characters)[:characters])
        started = time.process_time()
        find_organizations(made)
        return time.process_time() - started

    seconds(100)
    small = min(seconds(10_000) for _ in range(3))
    large = min(seconds(100_000) for _ in range(2))
    # Ten times the text; a quadratic step would cost a hundred times.
    assert large < 70 * small


def test_footnotes_are_read_too(mentions):
    assert mentions("文本", footnotes=("联合国，《条约汇编》，第729卷。",)) == [("联合国", "联合国")]


def test_a_mention_says_where_it_stands(document_of):
    made = document_of("大会，", footnotes=("见联合国，《条约汇编》",))
    first, second = find_organizations(made)
    assert (first.block, first.footnote, first.start, first.end) == ("b0", None, 0, 2)
    assert (second.block, second.footnote, second.start, second.end) == (None, "1", 1, 4)


PIECES = st.one_of(
    st.sampled_from(sorted(standard().names())),
    st.sampled_from(
        [
            "（",
            "）",
            "(",
            ")",
            "、",
            "和",
            "与",
            "及其",
            "的",
            "秘书处",
            "第1540(2004)号决议所设委员会",
            " ",
            "，",
            "下称",
        ]
    ),
    st.text(alphabet="国际合作组织委员会大理事联盟安全中心（）() 　ＡB1１", max_size=6),
)


@settings(max_examples=150, deadline=None)
@given(texts=st.lists(st.lists(PIECES, max_size=8).map("".join), max_size=3))
def test_mentions_lie_inside_their_text_and_never_overlap(texts, document_of):
    made = document_of(*texts)
    last: dict[str, int] = {}
    for mention in find_organizations(made):
        text = made.text_at(mention.block, mention.footnote)
        assert mention.block is not None
        assert text is not None
        assert 0 <= mention.start < mention.end <= len(text)
        assert mention.start >= last.get(mention.block, 0)
        assert mention.organization
        last[mention.block] = mention.end


@settings(max_examples=100, deadline=None)
@given(name=st.sampled_from(sorted(standard().organizations)))
def test_every_full_name_is_found_whole_in_a_sentence(name, document_of):
    text = f"，{name}，"
    found = find_organizations(document_of(text, text))
    cautious = not found
    if cautious:
        # Common words need another name of theirs in the document.
        forms = standard().organizations[name].names
        found = find_organizations(document_of("，".join(forms), text))
        found = tuple(mention for mention in found if mention.block == "b1")
    assert [(m.start, m.end, m.organization) for m in found if m.block == "b1"] == [(1, 1 + len(name), name)] or (
        cautious and not found
    )


@settings(max_examples=100, deadline=None)
@given(name=st.sampled_from(sorted(standard().names())))
def test_full_width_and_spaces_change_nothing(name, document_of):
    plain = f"，{name}，"
    wide = plain.replace("(", "（").replace(")", "）").replace("1", "１")
    assert fold(wide).text == fold(plain).text
    assert [m.organization for m in find_organizations(document_of(wide))] == [
        m.organization for m in find_organizations(document_of(plain))
    ]
