"""Places in cited documents are read up to their end, and not beyond."""

from __future__ import annotations

import pytest

from reader.recognition.locators import locator_behind


@pytest.mark.parametrize(
    ("behind", "place"),
    [
        ("第26至29段所述", "第26至29段"),
        ("第26-29段", "第26-29段"),
        ("第19和第23段", "第19和第23段"),
        ("第1、2和5段", "第1、2和5段"),
        ("第4(a)段", "第4(a)段"),
        ("序言部分第8至12段", "序言部分第8至12段"),
        ("第五节", "第五节"),
        ("，第一章，C节。", "第一章，C节"),
        ("，第八.A节", "第八.A节"),
        ("附件二第3段", "附件二第3段"),
        ("，附录二至四", "附录二至四"),
        ("，附文", "附文"),
        ("第四条第二项", "第四条第二项"),
        (")，附件", "附件"),
        ("号文件，第2页", "第2页"),
        ("，第729卷，第10485号。", "第729卷，第10485号"),
        ("第七十三条(辰)款", "第七十三条(辰)款"),
        ("第三十一条第三款(丙)项", "第三十一条第三款(丙)项"),
        ("第九条第㈡款和附件二", "第九条第㈡款和附件二"),
        ("，第六章，C.2节。", "第六章，C.2节"),
        ("，第十二章，B.2-B.5节", "第十二章，B.2-B.5节"),
        ("，第24段和附件。", "第24段和附件"),
        ("第5段和第10段所述", "第5段和第10段"),
        ("第一章，决议1，附件二。", "第一章，决议1，附件二"),
        ("第六条和第七条", "第六条"),
        ("，第75卷，第970-973号。", "第75卷，第970-973号"),
        ("，B.4 (b)节", "B.4 (b)节"),
        (")，附件一，SS.VI/1号决定", "附件一，SS.VI/1号决定"),
        ("，第1/CP.21号决定，附件。", "第1/CP.21号决定，附件"),
        ("，附件一，第4号建议。", "附件一，第4号建议"),
    ],
)
def test_a_place_is_read(behind, place):
    found = locator_behind(f"A/1{behind}", 3)

    assert found is not None
    assert found[0] == place


@pytest.mark.parametrize(
    "behind",
    [
        "",
        "号、第1989(2011)号",
        "第七十一届会议",
        "。第5段",
        "，第48次会议",
        "第3名",
        "，决议草案",
        "，决议2/3",
        "和第71/501号决定",
    ],
)
def test_what_is_no_place_is_left(behind):
    assert locator_behind(f"A/1{behind}", 3) is None
