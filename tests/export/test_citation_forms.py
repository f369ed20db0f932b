from __future__ import annotations

import pytest

from reader.document.block_kinds import BlockKind, Genre
from reader.document.model import Block, Document, Source, Speech
from reader.export.citation_forms import cite
from reader.export.locator import LocatorForm, locators


def block(index, kind, text="文", number=None, level=0, speech=None):
    return Block(f"b{index}", BlockKind(kind), text, number=number, level=level, speech=speech)


def document(blocks=(), **values):
    facts = {"genre": Genre.RESOLUTION, "title": "联合国的合作", "symbol": "A/RES/71/12", **values}
    return Document(source=Source("x.txt"), blocks=tuple(blocks), **facts)


RESOLUTION = document(
    [
        block(0, "title", "联合国的合作", "71/12"),
        block(1, "opening", "大会，"),
        block(2, "preambular"),
        block(3, "preambular"),
        block(4, "operative", number="1"),
        block(5, "operative", number="2"),
        block(6, "item", number="(a)", level=1),
        block(7, "item", number="(i)", level=2),
        block(8, "item", number="(b)", level=1),
        block(9, "operative", number="3"),
        block(10, "operative", number="5"),
    ]
)


@pytest.mark.parametrize(
    ("blocks", "chinese", "english"),
    [
        ("b0", "大会第71/12号决议 (A/RES/71/12)", "General Assembly resolution 71/12 (A/RES/71/12)"),
        (
            "b3",
            "大会第71/12号决议，序言部分第2段 (A/RES/71/12)",
            "General Assembly resolution 71/12, second preambular paragraph (A/RES/71/12)",
        ),
        (
            "b4",
            "大会第71/12号决议，第1段 (A/RES/71/12)",
            "General Assembly resolution 71/12, para. 1 (A/RES/71/12)",
        ),
        (
            "b7",
            "大会第71/12号决议，第2(a)(i)段 (A/RES/71/12)",
            "General Assembly resolution 71/12, para. 2 (a) (i) (A/RES/71/12)",
        ),
        (
            "b8",
            "大会第71/12号决议，第2(b)段 (A/RES/71/12)",
            "General Assembly resolution 71/12, para. 2 (b) (A/RES/71/12)",
        ),
        (
            ["b4", "b5"],
            "大会第71/12号决议，第1至2段 (A/RES/71/12)",
            "General Assembly resolution 71/12, paras. 1–2 (A/RES/71/12)",
        ),
        (
            ["b9", "b10"],
            "大会第71/12号决议，第3和5段 (A/RES/71/12)",
            "General Assembly resolution 71/12, paras. 3 and 5 (A/RES/71/12)",
        ),
        (
            ["b2", "b3", "b4"],
            "大会第71/12号决议，序言部分第1至2段和执行部分第1段 (A/RES/71/12)",
            "General Assembly resolution 71/12, first to second preambular paragraphs and para. 1 (A/RES/71/12)",
        ),
        (["gone"], "大会第71/12号决议 (A/RES/71/12)", "General Assembly resolution 71/12 (A/RES/71/12)"),
    ],
)
def test_a_resolution_is_cited_by_its_number_and_paragraph(blocks, chinese, english):
    assert cite(RESOLUTION, blocks, "zh") == chinese
    assert cite(RESOLUTION, blocks, "en") == english


@pytest.mark.parametrize(
    ("symbol", "chinese", "english"),
    [
        (
            "S/RES/1631(2005)",
            "安全理事会第1631(2005)号决议 (S/RES/1631(2005))",
            "Security Council resolution 1631 (2005) (S/RES/1631 (2005))",
        ),
        (
            "A/RES/217A(III)",
            "大会第217A(III)号决议 (A/RES/217A(III))",
            "General Assembly resolution 217 A (III) (A/RES/217 A (III))",
        ),
        ("A/RES/S-30/1", "大会第S-30/1号决议 (A/RES/S-30/1)", "General Assembly resolution S-30/1 (A/RES/S-30/1)"),
        (
            "E/RES/2016/1",
            "经济及社会理事会第2016/1号决议 (E/RES/2016/1)",
            "Economic and Social Council resolution 2016/1 (E/RES/2016/1)",
        ),
        (
            "A/HRC/RES/16/21",
            "人权理事会第16/21号决议 (A/HRC/RES/16/21)",
            "Human Rights Council resolution 16/21 (A/HRC/RES/16/21)",
        ),
        (
            "S/PRST/2010/1",
            "安全理事会主席声明 (S/PRST/2010/1)",
            "statement by the President of the Security Council (S/PRST/2010/1)",
        ),
        ("A/HRC/PRST/31/1", "A/HRC/PRST/31/1", "A/HRC/PRST/31/1"),
        ("A/71/160", "A/71/160", "A/71/160"),
        ("A/71/L.7", "A/71/L.7", "A/71/L.7"),
    ],
)
def test_each_series_has_its_own_form(symbol, chinese, english):
    assert cite(document(symbol=symbol), None, "zh") == chinese
    assert cite(document(symbol=symbol), None, "en") == english


def test_a_decision_is_cited_without_the_key_that_only_the_program_uses():
    decision = document(symbol="A/DEC/71/501")

    assert cite(decision, None, "zh") == "大会第71/501号决定"
    assert cite(decision, None, "en") == "General Assembly decision 71/501"


def test_a_record_is_cited_by_its_symbol_and_the_speaker():
    record = document(
        [
            block(0, "note", "上午10时40分开会。"),
            block(1, "paragraph", "主席（以俄语发言）：请。", speech=0),
            block(2, "paragraph", "刘结一先生（中国）：谢谢。", speech=1),
            block(3, "quote", "“和平”", speech=1),
        ],
        genre=Genre.RECORD,
        symbol="S/PV.7796",
        speeches=(Speech("主席", None, "俄语"), Speech("刘结一先生", "中国")),
    )

    assert cite(record, "b0", "zh") == "S/PV.7796"
    assert cite(record, "b1", "zh") == "S/PV.7796，主席"
    assert cite(record, ["b2", "b3"], "zh") == "S/PV.7796，刘结一先生（中国）"
    assert cite(record, ["b1", "b2"], "en") == "S/PV.7796, 主席 and 刘结一先生 (中国)"


LETTER = document(
    [
        block(0, "masthead", "Distr.: General"),
        block(1, "heading", "请求列入一个项目", level=3),
        block(2, "title", "2009年7月14日代表给秘书长的信"),
        block(3, "paragraph"),
        block(4, "signature", "维塔利·丘尔金(签名)"),
        block(5, "heading", "附件一", level=2),
        block(6, "heading", "解释性说明", level=2),
        block(7, "paragraph", number="1"),
        block(8, "paragraph"),
        block(9, "heading", "附件二", level=2),
        block(10, "opening", "大会，"),
        block(11, "preambular"),
        block(12, "operative", number="1"),
        block(13, "heading", "附录", level=3),
        block(14, "paragraph", number="1"),
    ],
    genre=Genre.LETTER,
    title="2009年7月14日代表给秘书长的信",
    symbol="A/64/191",
)


@pytest.mark.parametrize(
    ("blocks", "chinese", "english"),
    [
        ("b3", "正文第1段", "first paragraph"),
        ("b4", "签名", "signature"),
        ("b7", "附件一，第1段", "annex I, para. 1"),
        ("b8", "附件一，第1段之后第1段", "annex I, first paragraph after para. 1"),
        ("b11", "附件二，序言部分第1段", "annex II, first preambular paragraph"),
        ("b12", "附件二，第1段", "annex II, para. 1"),
        ("b14", "附件二，附录，第1段", "annex II, appendix, para. 1"),
        (["b3", "b4"], "正文第1段", "first paragraph"),
    ],
)
def test_a_letter_is_cited_by_title_annex_and_paragraph(blocks, chinese, english):
    title = "2009年7月14日代表给秘书长的信"

    assert cite(LETTER, blocks, "zh") == f"{title}，{chinese} (A/64/191)"
    assert cite(LETTER, blocks, "en") == f"{title}, {english} (A/64/191)"


def test_an_article_without_a_symbol_is_cited_by_title_date_and_place():
    article = document(
        [block(0, "title", "概念说明"), block(1, "paragraph"), block(2, "paragraph")],
        genre=Genre.ARTICLE,
        title="概念说明",
        symbol=None,
        date="2016-10-27",
    )

    assert cite(article, "b2", "zh") == "“概念说明”，2016年10月27日，正文第2段"
    assert cite(article, ["b1", "b2"], "en") == "“概念说明”, 27 October 2016, first to second paragraphs"


def test_an_unnumbered_paragraph_is_found_by_its_heading_where_there_are_several():
    report = document(
        [
            block(0, "heading", "导言", level=1),
            block(1, "paragraph"),
            block(2, "heading", "结论", level=1),
            block(3, "paragraph"),
            block(4, "paragraph"),
        ],
        genre=Genre.REPORT,
        symbol="A/71/160",
    )

    assert cite(report, "b4", "zh") == "A/71/160，“结论”之下第2段"
    assert cite(report, ["b3", "b4"], "en") == "A/71/160, first to second paragraphs under “结论”"
    assert cite(report, "b2", "zh") == "A/71/160，标题“结论”"


def test_a_number_that_comes_twice_is_told_apart_by_its_heading():
    report = document(
        [
            block(0, "heading", "甲"),
            block(1, "paragraph", number="1"),
            block(2, "paragraph", number="2"),
            block(3, "heading", "乙"),
            block(4, "paragraph", number="1"),
        ],
        genre=Genre.REPORT,
        symbol="A/71/160",
    )

    assert cite(report, "b1", "zh") == "A/71/160，“甲”第1段"
    assert cite(report, "b2", "zh") == "A/71/160，第2段"
    assert cite(report, "b4", "en") == "A/71/160, “乙”, para. 1"


def test_a_footnote_is_named_behind_the_paragraph_that_calls_it():
    assert cite(RESOLUTION, "b4", "zh", footnote="6") == "大会第71/12号决议，第1段，脚注6 (A/RES/71/12)"
    assert cite(RESOLUTION, "b4", "en", footnote="6").startswith(
        "General Assembly resolution 71/12, para. 1, footnote 6"
    )


def test_the_title_is_added_where_the_name_does_not_have_it():
    assert cite(RESOLUTION, "b4", "zh", titled=True) == "大会第71/12号决议，“联合国的合作”，第1段 (A/RES/71/12)"
    assert cite(LETTER, "b3", "zh", titled=True) == cite(LETTER, "b3", "zh")


def test_a_document_without_symbol_or_title_is_cited_by_its_file():
    assert cite(document(symbol=None, title="", genre=Genre.DOCUMENT), None, "en") == "x.txt"


def test_an_item_of_a_list_without_a_numbered_paragraph_is_cited_alone():
    listed = document([block(0, "item", number="a"), block(1, "item", number="b")], symbol="A/71/1")

    assert cite(listed, "b1", "zh") == "A/71/1，(b)项"
    assert locators(listed)["b1"].form is LocatorForm.ITEM


def test_quotation_marks_inside_a_title_become_single_ones():
    named = document(symbol="A/71/160", title="题为“合作”的报告", genre=Genre.REPORT)

    assert cite(named, None, "zh", titled=True) == "A/71/160，“题为‘合作’的报告”"


def test_numbers_and_ranges_share_their_word():
    numbers = ["1", "2", "3", "5", "7", "8"]
    several = document([block(place, "operative", number=number) for place, number in enumerate(numbers)])
    ids = [each.id for each in several.blocks]

    assert cite(several, ids, "zh") == "大会第71/12号决议，第1至3、5和7至8段 (A/RES/71/12)"
    assert cite(several, ids, "en") == "General Assembly resolution 71/12, paras. 1–3, 5 and 7–8 (A/RES/71/12)"
