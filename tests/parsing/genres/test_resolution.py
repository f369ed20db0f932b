"""Resolutions of several organs and shapes, as text with one paragraph a line."""

from __future__ import annotations

from reader.document.block_kinds import BlockKind
from reader.document.model import Document
from reader.parsing.document_reader import read_bytes


def read(*paragraphs: str) -> Document:
    return read_bytes("\n\n".join(paragraphs).encode(), "any.txt")


def outline(document: Document) -> list[tuple[str, str | None, int]]:
    return [(block.kind.value, block.number, block.level) for block in document.blocks]


COUNCIL = (
    *("联合国", "S/RES/1985(2011)", "Distr.: General", "10 June 2011", "第1985(2011)号决议"),
    *("2011年6月10日安全理事会第6553次会议通过", "安全理事会，", "回顾其以往各项相关决议，"),
    *("1. 决定延长任务期限；", "2. 决定继续积极处理此案。", "第6553次会议一致通过。"),
)


def test_a_resolution_of_the_security_council():
    document = read(*COUNCIL)
    facts = (document.symbol, document.date, document.organ, document.title, document.session)
    assert facts == ("S/RES/1985(2011)", "2011-06-10", "Security Council", "第1985(2011)号决议", None)
    kinds = [block.kind.value for block in document.blocks]
    assert kinds == ["masthead"] * 4 + [
        "title",
        "masthead",
        "opening",
        "preambular",
        "operative",
        "operative",
        "note",
    ]


def test_its_number_alone_gives_the_symbol():
    assert read(*COUNCIL[4:]).symbol == "S/RES/1985(2011)"


def test_a_resolution_of_the_human_rights_council_with_its_vote():
    document = read(
        *("35/3. 人权与国际团结", "人权理事会，", "重申大会以往的决议，", "1. 重申宣言。"),
        *("2017年6月22日", "第34次会议", "[经记录表决，以32票赞成、15票反对、0票弃权获得通过。表决情况如下："),
        *("赞成：", "玻利维亚、巴西、中国", "反对：", "德国]"),
    )
    assert (document.symbol, document.organ, document.date) == (
        "A/HRC/RES/35/3",
        "Human Rights Council",
        "2017-06-22",
    )
    assert [block.kind for block in document.blocks[4:]] == [BlockKind.NOTE] * 7


def test_a_draft_has_its_sponsors_in_the_masthead_and_its_own_symbol():
    document = read(
        *("联合国 A/71/L.7", "Distr.: Limited", "8 November 2016", "第七十一届会议", "议程项目126(u)"),
        *(
            "亚美尼亚和俄罗斯联邦：决议草案",
            "联合国同集体安全条约组织的合作",
            "大会，",
            "回顾其决议，",
            "1. 请秘书长报告。",
        ),
    )
    assert document.symbol == "A/71/L.7"
    assert document.title == "联合国同集体安全条约组织的合作"
    assert (document.session, document.agenda_items, document.date) == (71, ("126(u)",), "2016-11-08")


def test_each_part_of_a_resolution_has_its_own_opening_preamble_and_numbers():
    part = ("大会，", "回顾决议，", "1. 赞扬；", "2. 敦促。", "1995年12月12日", "第90次全体会议")
    document = read("50/70. 全面彻底裁军", "A", "核试验", *part, "B", "小型武器", *part)
    body = [("opening", None, 0), ("preambular", None, 0), ("operative", "1", 0), ("operative", "2", 0)]
    closing = [("note", None, 0)] * 2
    heads = [("heading", None, 2)] * 2
    assert outline(document) == [("title", "50/70", 1), *heads, *body, *closing, *heads, *body, *closing]
    assert document.problems == ()


def test_items_nest_and_a_letter_i_in_its_row_is_no_roman_figure():
    letters = [f"({letter}) 甲；" for letter in "abcdefghij"]
    document = read(
        "71/1. 标题", "大会，", "1. 决定：", *letters, "2. 请：", "(a) 乙：", "(i) 丙；", "(ii) 丁；", "(b) 戊。"
    )
    assert [level for kind, _, level in outline(document) if kind == "item"] == [0] * 10 + [0, 1, 1, 0]


def test_an_annex_has_paragraphs_of_its_own_and_a_draft_in_it_is_a_resolution_again():
    document = read(
        *("71/1. 标题", "大会，", "1. 通过宣言。", "2016年9月19日", "附件", "纽约宣言", "1. 我们，各国元首，宣布："),
        *("(a) 承诺；", "附件二", "决议草案", "大会，", "回顾宣言，", "1. 核可。"),
    )
    assert outline(document)[4:] == [
        *[("heading", None, 1), ("heading", None, 2), ("paragraph", "1", 0), ("item", "(a)", 0)],
        *[("heading", None, 1), ("heading", None, 2), ("opening", None, 0), ("preambular", None, 0)],
        ("operative", "1", 0),
    ]


def test_a_single_operative_sentence_without_a_number_is_known_by_its_full_stop():
    document = read("71/2. 全权证书委员会的报告", "大会，", "审议了全权证书委员会的报告，", "核准该报告。")
    assert [kind for kind, *_ in outline(document)] == ["title", "opening", "preambular", "operative"]


def test_an_opening_without_its_comma_is_one_below_the_title():
    document = read("联合国", "大会", "71/3. 标题", "大会", "核准全权证书委员会的报告。")
    assert [kind for kind, *_ in outline(document)] == ["masthead", "masthead", "title", "opening", "operative"]
    assert document.problems == ()


def test_a_short_line_above_paragraph_1_is_a_heading_even_in_the_preamble():
    document = read("71/12. 合作", "大会，", "回顾其决议，", "一", "会议日历", "1. 欢迎报告；", "2. 请秘书长报告。")
    assert [block.kind.value for block in document.blocks[3:6]] == ["heading", "heading", "operative"]


def test_an_operative_sentence_that_announces_a_list_ends_the_preamble():
    document = read("71/12. 合作", "大会，", "回顾其决议，", "敦促所有国家：", "(a) 合作；", "(b) 报告。")
    assert [block.kind.value for block in document.blocks[2:]] == ["preambular", "operative", "item", "item"]


def test_a_declaration_below_the_place_and_date_is_annexed_though_no_line_says_so():
    document = read(
        *("71/12. 合作", "大会，", "通过本决议所附宣言。", "2016年11月21日", "第48次全体会议"),
        *("政治宣言", "1. 我们承诺合作。", "2. 我们将报告。"),
    )
    kinds = [block.kind.value for block in document.blocks[2:]]
    assert kinds == ["operative", "note", "note", "heading", "paragraph", "paragraph"]


def test_a_gap_in_the_numbers_is_told_as_a_doubt():
    document = read("71/1. 标题", "大会，", "1. 请；", "2. 又请；", "4. 决定。")
    assert [(problem.kind, problem.block, problem.detail) for problem in document.problems] == [
        ("number_out_of_order", "b4", "4")
    ]


def test_a_resolution_without_its_opening_is_still_read_and_the_doubt_is_told():
    document = read("大会", "71/3. 标题", "1. 请秘书长报告。")
    assert document.symbol == "A/RES/71/3"
    assert [problem.kind for problem in document.problems] == ["opening_missing"]


def test_a_resolution_of_1970_is_dated_by_its_chinese_numerals():
    document = read(
        *("决议案二六二五(二十五)", "关于各国友好关系之宣言", "大会，", "覆按其决议案，", "一. 核准宣言；"),
        *("二. 深信宣言。", "一九七〇年十月二十四日，", "第一八八三次全体会议。"),
    )
    assert (document.symbol, document.date) == ("A/RES/2625(XXV)", "1970-10-24")
    assert [kind for kind, *_ in outline(document)[4:]] == ["operative", "operative", "note", "note"]


def test_wrapped_lines_with_notes_in_a_sentence_become_whole_paragraphs(seed, lost):
    text = seed("000").read_text(encoding="utf-8")
    document = read_bytes(text.replace("\n", "\r\n").encode("utf-16"), "any.txt")
    interrupted = next(block for block in document.blocks if "次区域组织按照" in block.text)
    assert [(mark.label, interrupted.text[mark.offset - 1]) for mark in interrupted.notes] == [
        ("3", "日"),
        ("4", "，"),
    ]
    assert lost(document, text) == ""
