"""Whose number a citation is, in documents of every organ and of sessions long before and after the seventy-first.

The forms are those of resolutions, decisions, records and letters from 1946 on: sessions in roman numerals, special
sessions, parts, years in other brackets, an organ named behind the number, traditional script; and the numbers of
other bodies, which must not become the Assembly's or a council's.
"""

from __future__ import annotations

import pytest

from reader.document.block_kinds import BlockKind, Genre
from reader.document.model import Block, Document, Source
from reader.recognition.references import find_references

ASSEMBLY, COUNCIL, ECONOMIC = "General Assembly", "Security Council", "Economic and Social Council"
RIGHTS, COMMISSION = "Human Rights Council", "Commission on Human Rights"


def targets(text: str, organ: str | None) -> list[str]:
    block = Block("b0", BlockKind.PARAGRAPH, text)
    read = Document(Source("x.txt"), Genre.DOCUMENT, "", (block,), organ=organ, session=71)
    return [reference.target for reference in find_references(read)]


@pytest.mark.parametrize(
    ("organ", "text", "expected"),
    [
        (ASSEMBLY, "大会1974年5月1日第3201(S-VI)号和第3202(S-VI)号决议", ["A/RES/3201(S-VI)", "A/RES/3202(S-VI)"]),
        (ASSEMBLY, "1981年9月14日ES-8/2号决议", ["A/RES/ES-8/2"]),
        (ASSEMBLY, "第ES-7/10 A号决议", ["A/RES/ES-7/10"]),
        (ASSEMBLY, "大会第十届特别会议《最后文件》(S-10/2号决议)", ["《最后文件》", "A/RES/S-10/2"]),
        (
            ASSEMBLY,
            "第2252(ES-V)号、第2253(ES-V)号和第2254(ES-V)号决议",
            ["A/RES/2252(ES-V)", "A/RES/2253(ES-V)", "A/RES/2254(ES-V)"],
        ),
        (ASSEMBLY, "大会第48/415号决定", ["A/DEC/48/415"]),
        (ASSEMBLY, "第60/551 B号决定", ["A/DEC/60/551B"]),
        (ASSEMBLY, "大会第63/565 A和B号决定", ["A/DEC/63/565A-B"]),
        (
            ASSEMBLY,
            "2012年12月21日第67/226号、2016年12月21日第71/243号、2018年5月31日第72/279号、2020年12月21日第75/233号和2022年12月16日第77/184号决议",
            ["A/RES/67/226", "A/RES/71/243", "A/RES/72/279", "A/RES/75/233", "A/RES/77/184"],
        ),
        (ASSEMBLY, "第77/276号决议", ["A/RES/77/276"]),
        (ASSEMBLY, "A/RES/77/276；A/RES/78/265；A/RES/79/1", ["A/RES/77/276", "A/RES/78/265", "A/RES/79/1"]),
        (ASSEMBLY, "安全理事会第2664(2022)号决议", ["S/RES/2664(2022)"]),
        (
            ASSEMBLY,
            "安全理事会第2720(2023)号、第2728(2024)号和第2735(2024)号决议",
            ["S/RES/2720(2023)", "S/RES/2728(2024)", "S/RES/2735(2024)"],
        ),
        (ASSEMBLY, "安理会第2712号和第2720号决议", ["S/RES/2712(2023)", "S/RES/2720(2023)"]),
        (COUNCIL, "其2022年12月9日第2664(2022)号决议", ["S/RES/2664(2022)"]),
        (COUNCIL, "S/RES/2664(2022)", ["S/RES/2664(2022)"]),
        (COUNCIL, "第2803(2025)号决议", ["S/RES/2803(2025)"]),
        (COUNCIL, "回顾其第1172号(1998)决议", ["S/RES/1172(1998)"]),
        (ASSEMBLY, "经济及社会理事会第1503(XLVIII)号决议", ["E/RES/1503(XLVIII)"]),
        (ASSEMBLY, "经济及社会理事会1970年5月27日第1503(XLVIII)号决议", ["E/RES/1503(XLVIII)"]),
        (ASSEMBLY, "经济及社会理事会第663 C (XXIV)号和第2076 (LXII)号决议", ["E/RES/663(XXIV)", "E/RES/2076(LXII)"]),
        (ASSEMBLY, "经济及社会理事会2006年12月15日第2006/251号决定", ["E/DEC/2006/251"]),
        (ECONOMIC, "其2001年12月20日第2001/321号决定", ["E/DEC/2001/321"]),
        (ASSEMBLY, "人权委员会第8(XXIII)号决议", ["E/CN.4/RES/8(XXIII)"]),
        (ASSEMBLY, "人权委员会S-5/1号决议", ["E/CN.4/RES/S-5/1"]),
        (COMMISSION, "其第2001/45号决议", ["E/CN.4/RES/2001/45"]),
        (RIGHTS, "2011年9月30日第18/120号决定", ["A/HRC/DEC/18/120"]),
        (RIGHTS, "理事会第17/119号决定", ["A/HRC/DEC/17/119"]),
        (
            RIGHTS,
            "理事会2022年3月4日第49/1号、2023年4月4日第52/32号和2024年4月4日第55/23号决议",
            ["A/HRC/RES/49/1", "A/HRC/RES/52/32", "A/HRC/RES/55/23"],
        ),
        (
            RIGHTS,
            "理事会2022年5月12日S-34/1号决议和2022年11月24日S-35/1号决议",
            ["A/HRC/RES/S-34/1", "A/HRC/RES/S-35/1"],
        ),
        (
            RIGHTS,
            "人权委员会第2005/80号决议以及理事会第6/28号和第15/15号决议",
            ["E/CN.4/RES/2005/80", "A/HRC/RES/6/28", "A/HRC/RES/15/15"],
        ),
        (
            ASSEMBLY,
            "理事会2021年7月13日第47/21号、2021年10月8日第48/14号和2021年5月27日S-30/1号决议",
            ["A/HRC/RES/47/21", "A/HRC/RES/48/14", "A/HRC/RES/S-30/1"],
        ),
        (ASSEMBLY, "人权理事会2023年5月11日S-36/1号决议", ["A/HRC/RES/S-36/1"]),
        (ASSEMBLY, "2016年4月19日S-30/1号决议，附件", ["A/RES/S-30/1"]),
        (ASSEMBLY, "2017年12月5日第S-27/1号决议", ["A/HRC/RES/S-27/1"]),
        (
            ASSEMBLY,
            "人权理事会2023年4月4日第52/30号决议、2024年4月5日第55/21号决议和2025年4月4日第58/25号决议",
            ["A/HRC/RES/52/30", "A/HRC/RES/55/21", "A/HRC/RES/58/25"],
        ),
        (
            ASSEMBLY,
            "《大会正式记录，第六十三届会议，补编第53A号》(A/63/53/Add.1)，第一章。",
            ["《大会正式记录，第六十三届会议，补编第53A号》", "A/63/53/Add.1"],
        ),
        (ASSEMBLY, "国际原子能机构大会2000年9月22日GC(44)/RES/25号决议", ["GC(44)/RES/25"]),
        (ASSEMBLY, "联合国工业发展组织大会第GC.15/Res.1号决议", ["GC.15/Res.1"]),
        (ASSEMBLY, "亚洲及太平洋经济社会委员会2009年4月29日第65/1号决议", ["E/ESCAP/RES/65/1"]),
        (ASSEMBLY, "联合国环境大会2022年3月2日第5/14号决议", ["UNEP/EA.5/Res.14"]),
        (ASSEMBLY, "A/64/326-S/2009/503和Corr.1", ["A/64/326", "S/2009/503", "A/64/326/Corr.1"]),
        (ASSEMBLY, "A/61/7/Add.1至5", ["A/61/7/Add.1", "A/61/7/Add.5"]),
        (ASSEMBLY, "A/S-27/19/Rev.1", ["A/S-27/19/Rev.1"]),
        (ASSEMBLY, "PCNICC/2000/1/Add.1", ["PCNICC/2000/1/Add.1"]),
        (
            ASSEMBLY,
            "经第54/244号和第59/272号决议修订的第48/218 B号决议",
            ["A/RES/54/244", "A/RES/59/272", "A/RES/48/218"],
        ),
        (ASSEMBLY, "根据第1540(2004)号安全理事会决议设立的委员会", ["S/RES/1540(2004)"]),
        (ASSEMBLY, "第60/251号大会决议", ["A/RES/60/251"]),
        (ASSEMBLY, "根据第2005/2号经社理事会决议和第5/1号人权理事会决议", ["E/RES/2005/2", "A/HRC/RES/5/1"]),
        (ASSEMBLY, "第1325号安理会决议", ["S/RES/1325(2000)"]),
        (ASSEMBLY, "第1631号决议（2005年）", ["S/RES/1631(2005)"]),
        (ASSEMBLY, "安理会2013年第2118号决议", ["S/RES/2118(2013)"]),
        (
            ASSEMBLY,
            "联合国安理会1718号、1874号、2087号和2094号决议",
            ["S/RES/1718(2006)", "S/RES/1874(2009)", "S/RES/2087(2013)", "S/RES/2094(2013)"],
        ),
        (ASSEMBLY, "安理会第1540、1673和1810号决议", ["S/RES/1540(2004)", "S/RES/1673(2006)", "S/RES/1810(2008)"]),
        (ASSEMBLY, "安理会242号决议", ["S/RES/242(1967)"]),
        (ASSEMBLY, "联合国第2334号决议", ["S/RES/2334(2016)"]),
        (ASSEMBLY, "联合国大会第2758号决议", ["A/RES/2758(XXVI)"]),
        (ASSEMBLY, "联大2758号决议", ["A/RES/2758(XXVI)"]),
        (ASSEMBLY, "联大第二七五八号决议", ["A/RES/2758(XXVI)"]),
        (ASSEMBLY, "大会第194号决议", ["A/RES/194(III)"]),
        (ASSEMBLY, "第S/RES/2231号决议", ["S/RES/2231(2015)"]),
        (
            RIGHTS,
            "人权委员会2000年4月26日第2000/57号决议以及委员会第2005/80号决议",
            ["E/CN.4/RES/2000/57", "E/CN.4/RES/2005/80"],
        ),
        (RIGHTS, "委员会第2005/80号决议", ["E/CN.4/RES/2005/80"]),
        (COUNCIL, "第2231(2015)号决议附件B第3段", ["S/RES/2231(2015)"]),
        (ASSEMBLY, "经济暨社会理事会决议案一二三五(四十二)", ["E/RES/1235(XLII)"]),
        (ASSEMBLY, "聯合國大會第2758號決議", ["A/RES/2758(XXVI)"]),
        (ASSEMBLY, "安全理事會第1373(2001)號決議", ["S/RES/1373(2001)"]),
        (ASSEMBLY, "人權理事會第5/1號決議", ["A/HRC/RES/5/1"]),
        (ASSEMBLY, "第1325［2000］号决议", ["S/RES/1325(2000)"]),
        (ASSEMBLY, "第1325(2000年)号决议", ["S/RES/1325(2000)"]),
        (ASSEMBLY, "第1325号（2000年）决议", ["S/RES/1325(2000)"]),
        (ASSEMBLY, "A/CONF.62/122和Corr.1-11", ["A/CONF.62/122", "A/CONF.62/122/Corr.1-11"]),
        (ASSEMBLY, "LC/G.2322(SES.31/20)", ["LC/G.2322(SES.31/20)"]),
        (ASSEMBLY, "S/AC.44/2007/1；S/AC.37/2004/(1455)/10", ["S/AC.44/2007/1", "S/AC.37/2004/(1455)/10"]),
        (
            ASSEMBLY,
            "回顾大会和安全理事会2016年4月27日分别通过的第70/262号和第2282(2016)号决议",
            ["A/RES/70/262", "S/RES/2282(2016)"],
        ),
        (
            ASSEMBLY,
            "大会第72/132号决议、经社理事会第2017/14号决议和人权理事会第34/21号决议以及安全理事会第2286(2016)号决议",
            ["A/RES/72/132", "E/RES/2017/14", "A/HRC/RES/34/21", "S/RES/2286(2016)"],
        ),
        (
            ASSEMBLY,
            "经济及社会理事会关于妇女地位委员会未来工作安排的2006年12月15日第2006/9号和2009年7月28日第2009/15号决议",
            ["E/RES/2006/9", "E/RES/2009/15"],
        ),
        (
            RIGHTS,
            "根据大会第60/251号决议第5(e)段和理事会第5/1号、第16/21号决议及第17/119号决定",
            ["A/RES/60/251", "A/HRC/RES/5/1", "A/HRC/RES/16/21", "A/HRC/DEC/17/119"],
        ),
        (
            RIGHTS,
            "第7/8号决议、大会第53/144号决议附件和第22/6号决议",
            ["A/HRC/RES/7/8", "A/RES/53/144", "A/HRC/RES/22/6"],
        ),
        (RIGHTS, "安全理事会第1325(2000)号决议和理事会第35/10号决议", ["S/RES/1325(2000)", "A/HRC/RES/35/10"]),
        (ASSEMBLY, "1961年12月20日第1721 A至E（XVI）号决议", ["A/RES/1721(XVI)"]),
        (ASSEMBLY, "第1721 A和B (XVI)号决议", ["A/RES/1721(XVI)"]),
        (ASSEMBLY, "决议59/208、60/264和第61/233号决议", ["A/RES/59/208", "A/RES/60/264", "A/RES/61/233"]),
        (ASSEMBLY, "见决议60/1", ["A/RES/60/1"]),
        (ASSEMBLY, "决定60/403", ["A/DEC/60/403"]),
        (
            COUNCIL,
            "注意到2007年7月17日监察组依照第1724(2006)号决议第3(i)段提交的报告(S/2007/436)及其中的意见",
            ["S/RES/1724(2006)", "S/2007/436"],
        ),
        (
            COUNCIL,
            "“安全理事会回顾第1625(2005)号决议，安理会在这项决议中通过了关于加强安全理事会的宣言",
            ["S/RES/1625(2005)", "S/RES/1625(2005)"],
        ),
        (
            COUNCIL,
            "回顾根据第1744(2007)号决议的规定，仅用于依循该决议所述政治进程，且第751(1992)号决议所设委员会并未作出反对的决定",
            ["S/RES/1744(2007)", "S/RES/1744(2007)", "S/RES/751(1992)"],
        ),
        (
            ASSEMBLY,
            "按照经2002年7月8日第56/509号决议修订的规则第30条，于2006年6月8日选出；按照经大会2003年12月19日第58/126号决议修订的同一规则",
            ["A/RES/56/509", "A/RES/58/126"],
        ),
        (None, "1971年10月25日，第26届联合国大会第1976次全体会议以压倒性多数通过了2758号决议", ["A/RES/2758(XXVI)"]),
        (None, "联合国大会1971年10月25日通过的第2758号决议", ["A/RES/2758(XXVI)"]),
        (None, "1971年第26届联大通过的第2758号决议", ["A/RES/2758(XXVI)"]),
        (
            None,
            "联大2758号决议明确了一个中国原则；外交部发言人说，联大第2758号决议不容挑战",
            ["A/RES/2758(XXVI)", "A/RES/2758(XXVI)"],
        ),
        (
            None,
            "根据联合国安理会第2231号决议和第2270、2321号决议",
            ["S/RES/2231(2015)", "S/RES/2270(2016)", "S/RES/2321(2016)"],
        ),
        (
            None,
            "朝鲜违反安理会1718、1874、2087、2094号决议",
            ["S/RES/1718(2006)", "S/RES/1874(2009)", "S/RES/2087(2013)", "S/RES/2094(2013)"],
        ),
        (None, "安理会通过第2728号决议，要求加沙停火；该决议", ["S/RES/2728(2024)", "S/RES/2728(2024)"]),
        (None, "联大通过关于全面禁止核试验条约的第50/245号决议", ["A/RES/50/245"]),
        (None, "联大紧急特别会议通过ES-11/1号决议", ["A/RES/ES-11/1"]),
        (None, "安理会1325号决议通过20周年", ["S/RES/1325(2000)"]),
        (None, "联合国第242号、338号决议", ["S/RES/242(1967)", "S/RES/338(1973)"]),
        (None, "联合国大会第181(II)号决议和194(III)号决议", ["A/RES/181(II)", "A/RES/194(III)"]),
        (None, "联合国大会第181号决议", ["A/RES/181(II)"]),
        (None, "人权理事会通过第46/15号决议，世卫大会通过WHA73.1号决议", ["A/HRC/RES/46/15"]),
        (None, "联合国安理会决议（S/RES/2758）", ["S/RES/2758(2024)"]),
        (None, "《联合国安理会第2254号决议》", ["《联合国安理会第2254号决议》"]),
        (ASSEMBLY, "5、6和第107号决议", ["S/RES/107(1955)"]),
        (ASSEMBLY, "共有107号决议", ["S/RES/107(1955)"]),
        (ASSEMBLY, "1997年第1135号和第1137号决议", ["S/RES/1135(1997)", "S/RES/1137(1997)"]),
        (ASSEMBLY, "第47/210至47/219号决议", ["A/RES/47/210", "A/RES/47/219"]),
        (ASSEMBLY, "大会关于联合国与欧洲委员会之间的合作的2006年11月13日第61/13号决议", ["A/RES/61/13"]),
        (ASSEMBLY, "妇女地位委员会第五十届会议和大会第60/136号决议", ["A/RES/60/136"]),
        (ASSEMBLY, "设立建设和平委员会的第60/180号和第1645(2005)号决议", ["A/RES/60/180", "S/RES/1645(2005)"]),
        (ASSEMBLY, "各基金和方案执行局根据第62/208号决议", ["A/RES/62/208"]),
        (ASSEMBLY, "各区域委员会根据大会第1995/60号决议", ["E/RES/1995/60"]),
        (ASSEMBLY, "经济及社会理事会关于统计委员会的第2006/6号决议", ["E/RES/2006/6"]),
        (ASSEMBLY, "人权理事会在第60/251号决议中", ["A/RES/60/251"]),
        (ASSEMBLY, "缔约方大会第VII/5号决定和第VIII/24号决定，大会第60/30号决议", ["A/RES/60/30"]),
        (ASSEMBLY, "裁谈会CD/8/Rev.9", ["CD/8/Rev.9"]),
        (ASSEMBLY, "安全理事会第60/288号决议", ["A/RES/60/288"]),
        (
            RIGHTS,
            "理事会2007年12月14日第6/30号决议和大会2007年12月18日第62/132号、第62/133号、第62/134号决议",
            ["A/HRC/RES/6/30", "A/RES/62/132", "A/RES/62/133", "A/RES/62/134"],
        ),
        (RIGHTS, "大会第60/251号、理事会第5/1号和5/2号决议", ["A/RES/60/251", "A/HRC/RES/5/1", "A/HRC/RES/5/2"]),
        (RIGHTS, "第21/15号决议、第68/165号决议", ["A/HRC/RES/21/15", "A/RES/68/165"]),
        (RIGHTS, "2013年12月18日第68/165号决议", ["A/RES/68/165"]),
        (
            ECONOMIC,
            "回顾大会第60/1号决议，又回顾其第2006/4号决议，并回顾预防犯罪和刑事司法委员会第16/1号决议",
            ["A/RES/60/1", "E/RES/2006/4"],
        ),
        (COUNCIL, "大会2006年第61/1号决议和理事会2006年第2006/1号决议", ["A/RES/61/1", "E/RES/2006/1"]),
    ],
)
def test_citations_in_documents_of_every_organ(organ, text, expected):
    assert targets(text, organ) == expected


@pytest.mark.parametrize(
    ("organ", "text"),
    [
        (ASSEMBLY, "麻醉药品委员会2022年3月18日第65/1号决议"),
        (ASSEMBLY, "预防犯罪和刑事司法委员会2012年4月27日第21/1号决议"),
        (ASSEMBLY, "国际海事组织大会2009年12月2日第A.1025(26)号决议"),
        (ASSEMBLY, "阿拉伯国家联盟理事会第7438号决议"),
        (ASSEMBLY, "伊斯兰会议组织第10/37-P号决议"),
        (ASSEMBLY, "第1235/2003号来文"),
        (ASSEMBLY, "第117/2010号法律"),
        (ASSEMBLY, "联合国环境规划署理事会第25/10号决定"),
        (ASSEMBLY, "人居署理事会2017年5月12日第26/8号决议"),
        (ASSEMBLY, "贸发会议贸易和发展理事会第532(LXIV)号决定"),
        (ASSEMBLY, "非统组织国家元首和政府首脑大会AHG/Res.1(XVIII)号决议"),
        (ASSEMBLY, "增进和保护人权小组委员会第2001/2号决议，小组委员会第1999/11号决议"),
        (ASSEMBLY, "小组委员会第1999/11号决议"),
        (ASSEMBLY, "麻醉药品委员会的报告；委员会第55/1号决议"),
        (ASSEMBLY, "委员会2012年3月16日第55/1号决议"),
        (COUNCIL, "第1267/1989/2253号委员会"),
        (None, "根据第16/18号决议"),
        (ASSEMBLY, "政府第16/2010号决议"),
        (ASSEMBLY, "国民议会第35/2010号决定"),
        (ASSEMBLY, "联合国教育、科学及文化组织大会第三十七届会议2013年11月20日通过的第1号决议"),
        (ASSEMBLY, "联合国教育、科学及文化组织大会第150号决议"),
        (ASSEMBLY, "大会第1号决议"),
        (ASSEMBLY, "国际刑警组织大会第80/1号决议"),
        (None, "2020年12月3日，中国人大第2/2020号决定；国务院令第592号"),
        (None, "安理会第15次会议、第10号文件、安理会第5常任理事国"),
        (None, "中国政府发布第35号决定，国务院2010年第2号决议"),
        (ASSEMBLY, "第一章，25号决议"),
        (ASSEMBLY, "咨询委员会第60/283号决议"),
        (ASSEMBLY, "经社理事会职司委员会第2003/6号决议"),
        (ASSEMBLY, "全球环境基金理事会第31号决定，贸发会议第444(XXXVIII)号决议"),
        (ASSEMBLY, "非洲联盟大会2007年1月第145(VIII)号决定"),
        (ASSEMBLY, "劳工大会第92届会议，2004年第1号决议"),
    ],
)
def test_numbers_of_other_bodies(organ, text):
    assert targets(text, organ) == []
