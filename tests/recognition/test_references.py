"""Citations are found in every form that Chinese United Nations texts give them, and nothing else is taken."""

from __future__ import annotations

import dataclasses
import time
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.document.block_kinds import BlockKind, Genre
from reader.document.folding import fold
from reader.document.model import Block, Document, Footnote, NoteMark, Source
from reader.messages import LANGUAGES, sentence
from reader.recognition.reasons import Reason
from reader.recognition.references import find_references

ASSEMBLY, COUNCIL, RIGHTS = "General Assembly", "Security Council", "Human Rights Council"


def document(*texts, organ=ASSEMBLY, session=71, footnotes=(), **facts):
    kind = facts.pop("kind", BlockKind.PARAGRAPH)
    blocks = tuple(Block(id=f"b{index}", kind=kind, text=text) for index, text in enumerate(texts))
    notes = tuple(Footnote(str(index + 1), text) for index, text in enumerate(footnotes))
    return Document(
        Source("x.txt"), Genre.DOCUMENT, "", blocks, organ=organ, session=session, footnotes=notes, **facts
    )


def found(text, **facts):
    """Give the surface and target of every citation in one paragraph."""
    read = document(text, **facts)
    return [(text[ref.start : ref.end], ref.target) for ref in find_references(read)]


def targets(text, **facts):
    return [target for _, target in found(text, **facts)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("第59/50号决议", [("第59/50号决议", "A/RES/59/50")]),
        ("第1631(2005)号决议", [("第1631(2005)号决议", "S/RES/1631(2005)")]),
        ("第 59/50 号决议", [("第 59/50 号决议", "A/RES/59/50")]),
        ("第２１３３   （２０１４)号决议", [("第２１３３   （２０１４)号决议", "S/RES/2133(2014)")]),
        ("第59/50號決議", [("第59/50號決議", "A/RES/59/50")]),
        ("又提及大会2004年12月2日第59/50号决议，其中", [("第59/50号决议", "A/RES/59/50")]),
        (
            "第1267（1999）号、第1989（2011）号和第2253（2015）号决议所设委员会",
            [
                ("第1267（1999）号", "S/RES/1267(1999)"),
                ("第1989（2011）号", "S/RES/1989(2011)"),
                ("第2253（2015）号决议", "S/RES/2253(2015)"),
            ],
        ),
        (
            "第1960 (2010)、第2106 (2013)和第2122 (2013)号决议",
            [
                ("第1960 (2010)", "S/RES/1960(2010)"),
                ("第2106 (2013)", "S/RES/2106(2013)"),
                ("第2122 (2013)号决议", "S/RES/2122(2013)"),
            ],
        ),
        (
            "第1373 (2001)、1540 (2004)和1887 (2009)号决议",
            [
                ("第1373 (2001)", "S/RES/1373(2001)"),
                ("1540 (2004)", "S/RES/1540(2004)"),
                ("1887 (2009)号决议", "S/RES/1887(2009)"),
            ],
        ),
        (
            "2010年3月2日第64/256号、2010年12月13日第65/122号、2012年11月19日第67/6号决议和2014年11月11日第69/12号以及宣言",
            [
                ("第64/256号", "A/RES/64/256"),
                ("第65/122号", "A/RES/65/122"),
                ("第67/6号决议", "A/RES/67/6"),
                ("第69/12号", "A/RES/69/12"),
            ],
        ),
        (
            "第48/264号(A/52/856)和第51/241号决议(A/52/855)",
            [
                ("第48/264号", "A/RES/48/264"),
                ("A/52/856", "A/52/856"),
                ("第51/241号决议", "A/RES/51/241"),
                ("A/52/855", "A/52/855"),
            ],
        ),
        ("第15段以及2216 (2015)号决议第3段", [("2216 (2015)号决议", "S/RES/2216(2015)")]),
        ("第1325 (2000)号等决议", [("第1325 (2000)号", "S/RES/1325(2000)")]),
        ("第73/11号关于联合国同国际刑警组织的合作的决议", [("第73/11号", "A/RES/73/11")]),
        (
            "2014年12月18日69/197号、2015年第70/178号决议",
            [("69/197号", "A/RES/69/197"), ("第70/178号决议", "A/RES/70/178")],
        ),
        ("S-30/1号决议，附件。", [("S-30/1号决议", "A/RES/S-30/1")]),
        ("第S-30/1号", [("第S-30/1号", "A/RES/S-30/1")]),
        ("大会ES-11/10号决议", [("ES-11/10号决议", "A/RES/ES-11/10")]),
        ("大会第A/RES/377(V)号决议", [("第A/RES/377(V)号决议", "A/RES/377(V)")]),
        ("第2625(XXV)号决议", [("第2625(XXV)号决议", "A/RES/2625(XXV)")]),
        ("第217A(III)号决议", [("第217A(III)号决议", "A/RES/217(III)")]),
        ("第2200 A (XXI)号决议", [("第2200 A (XXI)号决议", "A/RES/2200(XXI)")]),
        ("第1874(S-IV)号决议", [("第1874(S-IV)号决议", "A/RES/1874(S-IV)")]),
        ("决议案二六二五(二十五)", [("二六二五(二十五)", "A/RES/2625(XXV)")]),
        ("决议案一(一)", [("一(一)", "A/RES/1(I)")]),
        ("二0二五(二十)号决议", [("二0二五(二十)号决议", "A/RES/2025(XX)")]),
        ("1946年1月24日第一㈠号、2016年12月5日第71/54号", [("第一㈠号", "A/RES/1(I)"), ("第71/54号", "A/RES/71/54")]),
    ],
)
def test_a_resolution_cited_by_number_is_found(text, expected):
    assert found(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("第56/212号和第58/231号决议和第58/553号决定", ["A/RES/56/212", "A/RES/58/231", "A/DEC/58/553"]),
        ("第37/457、38/459和59/509号决定", ["A/DEC/37/457", "A/DEC/38/459", "A/DEC/59/509"]),
        (
            "大会第58/553号决定以及经济及社会理事会1982年4月26日第1982/112号决定",
            ["A/DEC/58/553", "E/DEC/1982/112"],
        ),
        ("第71/501号", ["A/DEC/71/501"]),
        ("第31/301号、1977年12月16日第31/302号和第31/303号决定", ["A/DEC/31/301", "A/DEC/31/302", "A/DEC/31/303"]),
    ],
)
def test_every_number_takes_the_next_noun_to_its_right(text, expected):
    assert targets(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2000年12月19日第55/180 A号、2001年6月14日第55/180 B号决议", ["A/RES/55/180", "A/RES/55/180"]),
        ("2001年6月14日第55/180 B号决议和第55/180 B号决议", ["A/RES/55/180B", "A/RES/55/180B"]),
        ("1999年12月1日第54/54 G号决议", ["A/RES/54/54"]),
        ("第61/250 A号、第61/250 B号和第61/250 C号决议", ["A/RES/61/250"] * 3),
        ("2003年6月23日第57/270 B号决议", ["A/RES/57/270B"]),
        ("第72/266 A号和第72/266 B号决议", ["A/RES/72/266", "A/RES/72/266B"]),
        ("第72/90 A和B号决议", ["A/RES/72/90A-B"]),
        ("第41/6J号决议", ["A/RES/41/6"]),
    ],
)
def test_part_letters_belong_to_the_symbol_where_the_part_is_a_document(text, expected):
    assert targets(text) == expected


@pytest.mark.parametrize(
    ("text", "organ", "expected"),
    [
        ("人权理事会2011年3月25日第16/21号决议", ASSEMBLY, ["A/HRC/RES/16/21"]),
        ("大会第74/153号决议、人权理事会2020年7月17日第44/18号决议", ASSEMBLY, ["A/RES/74/153", "A/HRC/RES/44/18"]),
        ("人权理事会在其第48/13号决议中", ASSEMBLY, ["A/HRC/RES/48/13"]),
        ("回顾其2006年3月15日关于设立人权理事会的第60/251号决议", ASSEMBLY, ["A/RES/60/251"]),
        ("又回顾其2021年第76/1号决议和人权理事会第S-17/1号决议", ASSEMBLY, ["A/RES/76/1", "A/HRC/RES/S-17/1"]),
        ("经济及社会理事会1976年5月14日第2008 (LX)号决议", ASSEMBLY, ["E/RES/2008(LX)"]),
        ("经社理事会第2016/1号决议", ASSEMBLY, ["E/RES/2016/1"]),
        ("人权委员会第2005/55号决议", ASSEMBLY, ["E/CN.4/RES/2005/55"]),
        ("联合国环境大会第3/7号决议", ASSEMBLY, ["UNEP/EA.3/Res.7"]),
        ("包括第35/3号决议", RIGHTS, ["A/HRC/RES/35/3"]),
        ("安理会第一三二五号决议和第六百六十号决议", COUNCIL, ["S/RES/1325(2000)", "S/RES/660(1990)"]),
        ("理事会第16/21号决议", RIGHTS, ["A/HRC/RES/16/21"]),
        ("安全理事会第1325号决议", ASSEMBLY, ["S/RES/1325(2000)"]),
        ("第1325号决议", COUNCIL, ["S/RES/1325(2000)"]),
        (
            "安理会第1244号、第1325号和第1820号决议",
            ASSEMBLY,
            ["S/RES/1244(1999)", "S/RES/1325(2000)", "S/RES/1820(2008)"],
        ),
        ("大会1966年11月17日第2153号决议", COUNCIL, ["A/RES/2153(XXI)"]),
        ("理事会2021年7月13日第47/21号决议", ASSEMBLY, ["A/HRC/RES/47/21"]),
    ],
)
def test_the_organ_is_the_one_named_nearest(text, organ, expected):
    assert targets(text, organ=organ) == expected


@pytest.mark.parametrize(
    "text",
    [
        "第2703/2015号来文",
        "第29（2013）号一般性建议",
        "第64 (2010)卷",
        "条约第18561号",
        "第164-3号法案",
        "第272-Z号法案",
        "项目126(u)",
        "第九届会议",
        "2011-2016年",
        "16-34838",
        "28/10/2016",
        "14/29",
        "24/7",
        "新闻稿SC/7791-IK/365",
        "C.05.V.2",
        "ICC-02/05",
        "麻醉药品委员会第45/8号决议",
        "拉加经委会第682(XXXV)号决议",
        "非洲人权委员会第263号决定",
        "第267(2009)号决定",
        "联合国粮食及农业组织2019年6月28日第6/2019号决议",
        "联合国同上海合作组织的合作",
        "1540委员会",
        "委员会(A/AC.105)",
        "上述决议",
        "第48次全体会议",
        "附件一",
        "第5、6和7号房间",
        "职司委员会议事规则第24条",
    ],
)
def test_what_is_no_citation_is_left_alone(text):
    assert found(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("载于CEDAW/C/GEO/Q/4-5/Add.1号文件", ["CEDAW/C/GEO/Q/4-5/Add.1"]),
        ("S/2016/867号文件", ["S/2016/867"]),
        ("决议草案A/AC.109/2000/L.4", ["A/AC.109/2000/L.4"]),
        ("（见S/PV.7694）和（见S/PV.7705）", ["S/PV.7694", "S/PV.7705"]),
        ("[未经发交主要委员会而通过(A/71/L.7)]", ["A/71/L.7"]),
        ("A/71/160-S/2016/621 和 Add.1。", ["A/71/160", "S/2016/621", "A/71/160/Add.1"]),
        ("S/11670和Corr.1和2", ["S/11670", "S/11670/Corr.1", "S/11670/Corr.2"]),
        ("A/520/Rev.15和Amend.1", ["A/520/Rev.15", "A/520/Rev.15/Amend.1"]),
        ("CEDAW/C/SR.1227 和 1228", ["CEDAW/C/SR.1227", "CEDAW/C/SR.1228"]),
        ("A/50/L.29/Rev.1和Rev.1/Add.1", ["A/50/L.29/Rev.1", "A/50/L.29/Rev.1/Add.1"]),
        ("A/55/L.69和Add.1和A/55/L.70", ["A/55/L.69", "A/55/L.69/Add.1", "A/55/L.70"]),
        ("CEDAW/C/GEO/CO/4-5", ["CEDAW/C/GEO/CO/4-5"]),
        ("A/75/6 (Sect. 19)和A/S-30/1", ["A/75/6(Sect.19)", "A/S-30/1"]),
        ("NPT/CONF.2000/28 (Parts I和II)", ["NPT/CONF.2000/28(PartsIandII)"]),
        ("（见A/ES-11/PV.23和A/ES-11/PV.24）", ["A/ES-11/PV.23", "A/ES-11/PV.24"]),
        ("A/48/486‑S/26560，附件", ["A/48/486", "S/26560"]),
        ("Ａ／７１／Ｌ．7", ["A/71/L.7"]),
    ],
)
def test_symbols_are_found_single_double_and_with_elided_tails(text, expected):
    assert targets(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("按照《联合国宪章》第八章的规定", ("charter", "第八章")),
        ("依照《联合国宪章》、特别是第八章，", ("charter", "第八章")),
        ("《宪章》第五十二条第二项规定", ("charter", "第五十二条第二项")),
        ("《宪章》第五十三、第七十七和第一百零七条", ("charter", "第五十三、第七十七和第一百零七条")),
        ("根据联合国宪章的宗旨", ("charter", None)),
        ("根据宪章第六章，", ("charter", "第六章")),
        ("根据安理会暂行议事规则第37条，我邀请", ("S/96", "第37条")),
        ("依照大会议事规则第14条", ("A/520", "第14条")),
        ("依照大会议事规则第13条(a)款", ("A/520", "第13条(a)款")),
        ("第49/57号决议，附件", ("A/RES/49/57", "附件")),
        ("第1874(2009)号决议第26段", ("S/RES/1874(2009)", "第26段")),
        ("第69/1号决议执行部分第1(a)、(b)和(c)段", ("A/RES/69/1", "执行部分第1(a)、(b)和(c)段")),
        ("第69/1号决议第26至29段", ("A/RES/69/1", "第26至29段")),
        ("第69/1号决议附件二第3段", ("A/RES/69/1", "附件二第3段")),
        ("（S/2016/867，附件）所指出", ("S/2016/867", "附件")),
        ("（S/PV.7505，第2页）", ("S/PV.7505", "第2页")),
        ("(E/2009/28)，第一章，C 节。", ("E/2009/28", "第一章，C节")),
        ("联合国，《条约汇编》，第 729 卷，第 10485 号。", ("《条约汇编》", "第729卷，第10485号")),
    ],
)
def test_a_citation_says_where_in_the_document(text, expected):
    (reference,) = find_references(document(text))

    assert (reference.target, reference.locator) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("严格遵守《不扩散核武器条约》，", ["《不扩散核武器条约》"]),
        ("《2011-2016 年禁毒战略》和《行动计划》", ["《2011-2016年禁毒战略》", "《行动计划》"]),
        ("违反《联合国宪章》、《独联体宪章》", ["charter", "《独联体宪章》"]),
        ("遵守上合组织《宪章》所载的原则", ["《上海合作组织宪章》"]),
        ("根据独联体和集体安全条约组织各自《宪章》", []),
        ("遵守联合国《宪章》", ["charter"]),
        ("根据非洲联盟《组织法》第四条", ["《非洲联盟组织法》"]),
        ("世界卫生组织的《组织法》", ["《世界卫生组织组织法》"]),
        ("会员国《组织法》", ["《组织法》"]),
        ("该组织《宪章》", []),
        ("见《安全理事会决议及决定》(S/INF/65)。", ["《安全理事会决议及决定》", "S/INF/65"]),
        ("《大会正式记录，第五十九届会议，补编第23号》，第42段", ["A/59/23"]),
        (
            "《大会正式记录，第五十九届会议，补编第23号》(A/59/23)",
            ["《大会正式记录，第五十九届会议，补编第23号》", "A/59/23"],
        ),
    ],
)
def test_instruments_in_title_marks(text, expected):
    assert targets(text) == expected


def test_a_number_leads_to_no_resolution_younger_than_the_document():
    assert targets("联合国第2758号决议", date="2016-10-28") == []
    assert targets("联合国第1325号决议", date="2016-10-28") == ["S/RES/1325(2000)"]


def test_agenda_items_belong_to_the_session_that_is_named_or_to_the_documents():
    assert found("议程项目 126(u)") == [("议程项目 126(u)", "A/71/agenda/126(u)")]
    assert targets("第六十四届会议议程项目10和12") == ["A/64/agenda/10", "A/64/agenda/12"]
    (reference,) = find_references(document("在议程项目126下", organ=COUNCIL, session=None, date="2016-10-28"))
    assert (reference.target, reference.reason) == ("A/71/agenda/126", "session_from_date")


def test_meetings_of_the_council_are_inferred():
    (reference,) = find_references(document("在安全理事会2016年第7692次会议上", organ=COUNCIL))

    assert (reference.target, reference.inferred) == ("S/PV.7692", True)


def test_words_that_point_back_are_resolved_where_only_one_resolution_can_be_meant():
    one = find_references(document("第1483(2003)号决议第19段规定，该决议第20段"))
    two = find_references(document("第1483(2003)号和第1511(2003)号决议。该决议"))

    assert [(ref.target, ref.locator, ref.inferred) for ref in one] == [
        ("S/RES/1483(2003)", "第19段", False),
        ("S/RES/1483(2003)", "第20段", True),
    ]
    assert [ref.reason for ref in two] == [None, None]


def test_a_document_does_not_cite_itself_by_this_resolution():
    assert found("请秘书长提出关于本决议执行情况的报告") == []


def test_a_symbol_in_the_masthead_is_no_citation_of_itself():
    head = document("S/PV.7796", organ=COUNCIL, kind=BlockKind.MASTHEAD, symbol="S/PV.7796")

    assert find_references(head) == ()


def test_ibid_points_to_the_note_before_and_is_stacked():
    notes = (
        "《大会正式记录，第五十九届会议，补编第23号》(A/59/23)，第一章，第42段。",
        "同上，第66段。",
        "同上，第70段。",
        "《同上，第三十七届会议，补编第23号》(A/37/23/Rev.1)。",
        "联合国同上海合作组织。",
    )
    references = find_references(document("正文", footnotes=notes))

    assert [(ref.footnote, ref.target, ref.locator) for ref in references] == [
        ("1", "《大会正式记录，第五十九届会议，补编第23号》", None),
        ("1", "A/59/23", "第一章，第42段"),
        ("2", "A/59/23", "第66段"),
        ("3", "A/59/23", "第70段"),
        ("4", "《大会正式记录，第三十七届会议，补编第23号》", None),
        ("4", "A/37/23/Rev.1", None),
    ]


def test_resolutions_in_a_report_are_those_of_the_body_that_reports():
    notes = (
        "见《经济及社会理事会正式记录，2021年，补编第8号》(E/2021/28)，第一章，B节。",
        "同上，第64/1号决议。",
        "《大会正式记录，第六十三届会议，补编第53号》(A/63/53)，第二章。",
        "同上，第7/12号决议。",
    )
    references = find_references(document("正文", footnotes=notes))

    assert [ref.target for ref in references if ref.footnote in {"2", "4"}] == ["E/2021/28", "A/HRC/RES/7/12"]


def test_a_note_that_names_only_a_volume_keeps_the_title_for_the_next():
    notes = (
        "《大会正式记录，第七十六届会议，补编第5号》(A/76/5(Vol.I))",
        "同上，第三卷(A/76/5(Vol.III))",
        "同上，《补编第5I号》",
    )
    references = find_references(document("正文", footnotes=notes))

    assert references[-1].target == "《大会正式记录，第七十六届会议，补编第5I号》"


def test_a_place_behind_corrigenda_is_that_of_the_document_too():
    references = find_references(
        document("(A/69/53/Add.1、A/69/53/Add.1/Corr.1和A/69/53/Add.1/Corr.2)，第四章，A节；A/1-S/2，附件")
    )

    assert [reference.locator for reference in references] == ["第四章，A节"] * 3 + ["附件"] * 2


def test_a_supplement_of_the_same_session_takes_the_whole_head():
    notes = ("《大会正式记录，第七十一届会议，补编第53 A号》(A/71/53/Add.1)", "同上，《补编第53 B号》(A/71/53/Add.2)")
    references = find_references(document("正文", footnotes=notes))

    assert references[2].target == "《大会正式记录，第七十一届会议，补编第53B号》"


def test_a_short_title_that_the_document_defines_means_the_full_title():
    read = document("遵守《残疾人权利公约》(下称《公约》)，", "又回顾《公约》第4条")

    assert [(ref.target, ref.locator, ref.inferred) for ref in find_references(read)] == [
        ("《残疾人权利公约》", None, False),
        ("《残疾人权利公约》", None, True),
        ("《残疾人权利公约》", "第4条", True),
    ]


def test_a_provision_belongs_to_the_instrument_to_its_left():
    references = find_references(document("按照《联合国宪章》的规定，特别是关于区域办法的第五十二条和刑法第5条"))

    assert [(ref.target, ref.locator, ref.inferred) for ref in references] == [
        ("charter", None, False),
        ("charter", "第五十二条", True),
    ]


def test_a_number_keeps_the_organ_that_was_named_for_it():
    read = document("人权理事会2017年3月24日第34/24号决议", "根据第34/24号决议提交的报告")

    assert [ref.target for ref in find_references(read)] == ["A/HRC/RES/34/24", "A/HRC/RES/34/24"]


def test_a_draft_in_a_letter_speaks_for_its_organ():
    read = document("大会，", "回顾其2004年第59/50号决议", organ=None, kind=BlockKind.OPENING)

    assert [ref.target for ref in find_references(read)] == ["A/RES/59/50"]


@pytest.mark.parametrize(
    ("text", "verb"),
    [
        ("回顾其第59/48号决议", "回顾"),
        ("又重申大会第59/48号决议", "重申"),
        ("表示赞赏地注意到第59/48号决议", "注意到"),
        ("认识到这一点，在这方面，欢迎第59/48号决议", "欢迎"),
        ("第59/48号决议", None),
    ],
)
def test_the_verb_that_governs_a_citation(text, verb):
    (reference,) = find_references(document(text))

    assert reference.verb == verb


def test_a_note_has_the_verb_of_the_place_that_calls_it():
    read = document("欢迎《战略》的执行", footnotes=("第60/288号决议。",))
    called = dataclasses.replace(read.blocks[0], notes=(NoteMark("1", 6),))
    references = find_references(dataclasses.replace(read, blocks=(called,)))

    assert references[-1].verb == "欢迎"


PIECES = st.sampled_from(
    [
        *("第", "号", "决议", "决定", "59/50", "1631(2005)", "A/71/160", "-S/2016/621", "和", "、", "Add.1"),
        *("《", "》", "联合国宪章", "第八章", "同上", "，", "。", "大会", "其", "人权理事会", "2010年3月2日", " "),
        *("议程项目126(u)", "（", "）", "二六二五(二十五)", "S-30/1", "附件", "第37条", "暂行议事规则", "\n"),
        *(
            "该决议",
            "N",
            "1 500",
            "Corr.1",
            "2",
            "同上，《补编第38号》",
            "第7796次会议",
            " A和B",
            "S / P V . 685",
            "Rev.l",
        ),
        *(
            "回顾",
            "“",
            "”",
            "议事规则",
            "这些公约",
            "《大会正式记录，第五十九届会议，补编第23号》",
            "74/232",
            "(丑)款",
        ),
    ]
)


@given(st.lists(PIECES, max_size=40).map("".join), st.lists(PIECES, max_size=10).map("".join))
@settings(max_examples=150, deadline=None)
def test_spans_lie_in_the_text_and_never_overlap(text, note):
    read = document(text, footnotes=(note,))
    for place in (0, 1):
        length = len((text, note)[place])
        references = [ref for ref in find_references(read) if (ref.footnote is not None) == bool(place)]
        for reference in references:
            assert 0 <= reference.start < reference.end <= length
            assert reference.target
        for first, second in pairwise(references):
            assert first.end <= second.start


@given(st.text(max_size=200))
@settings(max_examples=150, deadline=None)
def test_any_text_is_read_without_an_error(text):
    find_references(document(text, footnotes=(text,)))


@given(
    st.lists(st.tuples(st.integers(31, 80), st.integers(1, 300)), min_size=1, max_size=8, unique=True),
    st.sampled_from(["", " ", "\n"]),
)
@settings(max_examples=60, deadline=None)
def test_surfaces_fold_back_to_the_targets(numbers, space):
    text = "、".join(f"第{space}{session}/{number}{space}号" for session, number in numbers) + "决议"
    references = find_references(document(text))

    assert [ref.target for ref in references] == [f"A/RES/{session}/{number}" for session, number in numbers]
    for reference, (session, number) in zip(references, numbers, strict=True):
        assert fold(text[reference.start : reference.end]).text.startswith(f"第{session}/{number}号")


@pytest.mark.parametrize(
    "piece",
    [
        *("《", "第1", "(", "A/", "一", "第一、", "第1(2000)、", "第1/1 A、B和", "同上，第", "A/1.-"),
        *(
            "其第64/256号决议其理事会其大会的第五十二条该决议议程项目5和6《宪章》",
            "S/1/Add.1和Add.2和",
            "上合组织《宪章》",
        ),
        *("《宪章》第一、第二、", "关于大会的", "议事规则", "《公约》", "同上，《补编第5号》", "A/1 2、", "S / P V "),
        *(
            "《甲公约》这些公约第一条",
            "第74/232 A和B、",
            "回顾、“",
            "第一(一)号",
            "第64/1号(A/",
            "2010年3月2日第1/1号和",
        ),
    ],
)
def test_no_text_makes_reading_slow(piece):
    text = (piece * 100_000)[:100_000]
    begun = time.process_time()

    find_references(document(text, footnotes=(text[:50_000],) * 2))

    seconds_for_a_quadratic_pattern = 20
    assert time.process_time() - begun < seconds_for_a_quadratic_pattern


@pytest.mark.parametrize("reason", list(Reason))
@pytest.mark.parametrize("language", LANGUAGES)
def test_every_reason_has_a_sentence(reason, language):
    assert sentence(f"reasons.{reason}", language) != f"reasons.{reason}"
