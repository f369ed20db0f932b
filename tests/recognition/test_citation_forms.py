"""Every form of symbol and citation that Chinese United Nations texts use, and what only looks like one.

The forms are those of the Dag Hammarskjöld Library's guide to symbols and of the texts themselves: by body, by
period, with parts, sessions in roman numerals, numerals of the old records, line breaks, and series of other bodies.
"""

from __future__ import annotations

import pytest

from reader.document.block_kinds import BlockKind, Genre
from reader.document.model import Block, Document, Source
from reader.recognition.references import find_references

ASSEMBLY, COUNCIL = "General Assembly", "Security Council"


def targets(text: str, organ: str = ASSEMBLY) -> list[str]:
    block = Block("b0", BlockKind.PARAGRAPH, text)
    read = Document(Source("x.txt"), Genre.DOCUMENT, "", (block,), organ=organ, session=71)
    return [reference.target for reference in find_references(read)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A/1234号文件", ["A/1234"]),
        ("A/31/99", ["A/31/99"]),
        ("A/RES/52/12 B", ["A/RES/52/12B"]),
        ("A/RES/S-8/1、A/RES/S-30/1和A/RES/S-32/1", ["A/RES/S-8/1", "A/RES/S-30/1", "A/RES/S-32/1"]),
        ("A/S-30/4、A/S-30/L.1和A/S-30/PV.1", ["A/S-30/4", "A/S-30/L.1", "A/S-30/PV.1"]),
        ("A/RES/ES-10/22", ["A/RES/ES-10/22"]),
        ("A/ES-11/L.1；A/ES-10/PV.39", ["A/ES-11/L.1", "A/ES-10/PV.39"]),
        ("A/PV.1976", ["A/PV.1976"]),
        ("A/71/PV.48", ["A/71/PV.48"]),
        ("S/1994/99", ["S/1994/99"]),
        ("S/RES/1631 (2005)", ["S/RES/1631(2005)"]),
        ("S/23904", ["S/23904"]),
        ("S/PRST/2010/1；", ["S/PRST/2010/1"]),
        ("S/PV.7692 (Resumption 1)", ["S/PV.7692(Resumption1)"]),
        ("S/Agenda/7796", ["S/Agenda/7796"]),
        ("E/1978/99", ["E/1978/99"]),
        ("E/RES/1982/112", ["E/RES/1982/112"]),
        ("E/DEC/2016/201", ["E/DEC/2016/201"]),
        (
            "A/HRC/RES/16/21、A/HRC/DEC/31/102、A/HRC/PRST/31/1",
            ["A/HRC/RES/16/21", "A/HRC/DEC/31/102", "A/HRC/PRST/31/1"],
        ),
        ("A/HRC/S-17/1", ["A/HRC/S-17/1"]),
        ("A/HRC/WG.6/35/ARM/1", ["A/HRC/WG.6/35/ARM/1"]),
        ("A/C.3/71/L.20和A/C.5/71/SR.3", ["A/C.3/71/L.20", "A/C.5/71/SR.3"]),
        ("CCPR/C/135/D/2703/2015", ["CCPR/C/135/D/2703/2015"]),
        ("ST/SGB/2003/13", ["ST/SGB/2003/13"]),
        ("ST/AI/2000/9", ["ST/AI/2000/9"]),
        ("ST/IC/2005/1", ["ST/IC/2005/1"]),
        ("ST/SG/AC.10/1/Rev.20", ["ST/SG/AC.10/1/Rev.20"]),
        ("ST/ESA/STAT/SER.A/1", ["ST/ESA/STAT/SER.A/1"]),
        ("T/1234", ["T/1234"]),
        ("HRI/GEN/1/Rev.9", ["HRI/GEN/1/Rev.9"]),
        ("CD/1356", ["CD/1356"]),
        ("NPT/CONF.2010/50 (Vol. I)", ["NPT/CONF.2010/50(Vol.I)"]),
        ("BWC/CONF.VIII/4", ["BWC/CONF.VIII/4"]),
        ("DP/FPA/2016/1", ["DP/FPA/2016/1"]),
        ("UNEP/EA.4/Res.10", ["UNEP/EA.4/Res.10"]),
        ("TD/500", ["TD/500"]),
        ("JIU/REP/2016/3", ["JIU/REP/2016/3"]),
        ("PBC/10/OC/1", ["PBC/10/OC/1"]),
        ("FCCC/CP/2015/10/Add.1", ["FCCC/CP/2015/10/Add.1"]),
        ("CBD/COP/DEC/14/8", ["CBD/COP/DEC/14/8"]),
        ("ICCD/COP(13)/21", ["ICCD/COP(13)/21"]),
        ("SPLOS/183", ["SPLOS/183"]),
        ("ISBA/26/A/15", ["ISBA/26/A/15"]),
        ("LOS/PCN/1", ["LOS/PCN/1"]),
        ("CTOC/COP/2018/13", ["CTOC/COP/2018/13"]),
        ("CAC/COSP/2019/17", ["CAC/COSP/2019/17"]),
        ("HSP/GC/26/L.1", ["HSP/GC/26/L.1"]),
        ("A/71/160/Add.1-S/2016/621/Add.1", ["A/71/160/Add.1", "S/2016/621/Add.1"]),
        ("E/2009/99 (SUPP)", ["E/2009/99(SUPP)"]),
        ("A/71/160-*", ["A/71/160"]),
        ("A/CN.4/700", ["A/CN.4/700"]),
        ("E/C.12/2000/4", ["E/C.12/2000/4"]),
        ("A/BUR/71/1", ["A/BUR/71/1"]),
        ("A/SPC/36/L.1", ["A/SPC/36/L.1"]),
        ("E/CN.4/Sub.2/2000/1", ["E/CN.4/Sub.2/2000/1"]),
        ("CD/1356号决定", ["CD/1356"]),
        ("S / P V . 685", ["S/PV.685"]),
        ("A/48/1/Rev.l", ["A/48/1/Rev.1"]),
        ("S/3309.S/3310", ["S/3309", "S/3310"]),
        ("S/RES/1373(2001)号决议", ["S/RES/1373(2001)"]),
        ("GOV/INF/2005/10-GC(49)/INF/6号文件，附件", ["GOV/INF/2005/10", "GC(49)/INF/6"]),
        ("原子能机构大会GC(64)/RES/9和GC(64)/RES/10号决议", ["GC(64)/RES/9", "GC(64)/RES/10"]),
        ("INFCIRC/435号文件、WT/L/508/Add.1和ICC-ASP/8/20", ["INFCIRC/435", "WT/L/508/Add.1", "ICC-ASP/8/20"]),
        ("A/71/L.7和Corr.1及Add.1", ["A/71/L.7", "A/71/L.7/Corr.1", "A/71/L.7/Add.1"]),
    ],
)
def test_symbols_of_every_body_and_period(text, expected):
    assert targets(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("第3367 A (XXX)号决议", ["A/RES/3367(XXX)"]),
        ("第217 A (III)号决议", ["A/RES/217(III)"]),
        ("第52/12 A至D号决议", ["A/RES/52/12"]),
        ("第3362 (S-VII)号决议", ["A/RES/3362(S-VII)"]),
        ("第997 (ES-I)号决议", ["A/RES/997(ES-I)"]),
        ("第71/501号决定", ["A/DEC/71/501"]),
        ("第71/401号决定", ["A/DEC/71/401"]),
        ("第58/405 B号决定", ["A/DEC/58/405B"]),
        ("经社理事会第2008 (LX)号决议", ["E/RES/2008(LX)"]),
        ("经济及社会理事会第1894 (LVII)号决议", ["E/RES/1894(LVII)"]),
        ("经济及社会理事会第9 (I)号决议", ["E/RES/9(I)"]),
        ("经济及社会理事会第2016/201号决定", ["E/DEC/2016/201"]),
        ("人权理事会S-17/1号决议", ["A/HRC/RES/S-17/1"]),
        (
            "2021年7月13日第47/21号、2021年10月8日第48/14号和2021年5月27日S-30/1号决议",
            ["A/HRC/RES/47/21", "A/HRC/RES/48/14", "A/HRC/RES/S-30/1"],
        ),
        ("其2004年12月2日第59/48号决议", ["A/RES/59/48"]),
        ("第37/457、38/459、39/460和59/509号决定", ["A/DEC/37/457", "A/DEC/38/459", "A/DEC/39/460", "A/DEC/59/509"]),
        ("第1267 (1999)和1989 (2011)号决议", ["S/RES/1267(1999)", "S/RES/1989(2011)"]),
        ("第47/120 B号决议", ["A/RES/47/120"]),
        ("第377 A(V)号决议", ["A/RES/377(V)"]),
        ("第ES-10/22号决议", ["A/RES/ES-10/22"]),
        ("一八一五(十七)号决议", ["A/RES/1815(XVII)"]),
        ("决议案四十一(一)", ["A/RES/41(I)"]),
        ("安全理事会决议案二十(一九四七)", ["S/RES/20(1947)"]),
        ("(S/2016/867，附件)", ["S/2016/867"]),
        ("(见S/PV.7694)", ["S/PV.7694"]),
        ("第1483(2003)号决议第19段。该决议第19段", ["S/RES/1483(2003)", "S/RES/1483(2003)"]),
        ("安全理事会第7796次会议", ["S/PV.7796"]),
        ("理事会第2004/10号决议", ["E/RES/2004/10"]),
        ("人权委员会第2004/10号决议", ["E/CN.4/RES/2004/10"]),
        ("大会1971年10月25日第2758号决议", ["A/RES/2758(XXVI)"]),
        ("大会第3314 (XXIX)号决议", ["A/RES/3314(XXIX)"]),
        ("（见A/ES-\n11/PV.23）", ["A/ES-11/PV.23"]),
        ("第2253（2015）\n号决议", ["S/RES/2253(2015)"]),
        ("第1267（1999）号、\n第1989（2011）号决议", ["S/RES/1267(1999)", "S/RES/1989(2011)"]),
        ("成为第2732（2024）号决议", ["S/RES/2732(2024)"]),
        ("安全理事会关于苏丹的第1591(2005)号决议所设委员会", ["S/RES/1591(2005)"]),
        (
            "第48/264 号(A/52/856)和第51/241 号决议(A/52/855)",
            ["A/RES/48/264", "A/52/856", "A/RES/51/241", "A/52/855"],
        ),
        ("安理会暂行议事规则第37条", ["S/96"]),
        (
            "第1267(1999)、第1989(2011)号决议以及第 71/501 号决定",
            ["S/RES/1267(1999)", "S/RES/1989(2011)", "A/DEC/71/501"],
        ),
        ("第一三二五（二〇〇〇）号决议", ["S/RES/1325(2000)"]),
        ("第一九七三(二〇一一)号决议", ["S/RES/1973(2011)"]),
        ("安理会1325 (2000)号决议", ["S/RES/1325(2000)"]),
        (
            "安理会第1325、1820、1888和1889号决议",
            ["S/RES/1325(2000)", "S/RES/1820(2008)", "S/RES/1888(2009)", "S/RES/1889(2009)"],
        ),
        ("决议1325 (2000)", ["S/RES/1325(2000)"]),
        ("第1483号决议", ["S/RES/1483(2003)"]),
        ("2016年第2016/1号决议", ["E/RES/2016/1"]),
        ("大会第六十四届会议第64/256号决议", ["A/RES/64/256"]),
    ],
)
def test_numbers_in_running_text(text, expected):
    assert targets(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "16-20537 (C)",
        "N1636812",
        "SC/7791-IK/365",
        "二十(一九四七).关于…的决议案",
        "麻委会第45/8号决议",
        "消除对妇女歧视委员会第20/I号决定",
        "Corr.l",
        "以往所有各项相关决议",
        "大会第2752号决议",
        "审议大会第1号决定",
        "世界卫生大会第48.14号决议",
        "缔约国大会第1/3号决议",
        "2009年第60号决议",
        "2010年1月13日的声明",
        "第682(XXXV)号决议",
        "联合国同上海合作组织",
        "上文第5段",
        "下文第5段",
        "决议1325",
    ],
)
def test_what_only_looks_like_a_citation(text):
    assert targets(text) == []


@pytest.mark.parametrize(
    ("text", "organ", "expected"),
    [
        ("在第7796次会议上", COUNCIL, ["S/PV.7796"]),
        ("在第7796次会议上", ASSEMBLY, []),
        ("第8次会议", COUNCIL, []),
        ("人权理事会第1234次会议", COUNCIL, []),
    ],
)
def test_a_meeting_without_its_organ_is_the_councils_in_its_own_documents(text, organ, expected):
    assert targets(text, organ) == expected
