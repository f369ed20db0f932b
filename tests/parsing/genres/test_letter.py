"""Letters with annexes."""

from __future__ import annotations

from reader.parsing.document_reader import read_bytes


def read(*paragraphs: str):
    return read_bytes("\n\n".join(paragraphs).encode(), "any.txt")


def test_a_letter_to_the_security_council_with_a_titled_annex():
    document = read(
        *("S/2016/867", "Distr.: General", "14 October 2016", "2016年10月13日俄罗斯联邦常驻联合国代表给秘书长的信"),
        *("谨随函转递概念说明(见附件)。", "请将本函及其附件作为安全理事会文件分发为荷。", "维塔利·丘尔金(签名)"),
        *("2016年10月13日俄罗斯联邦常驻联合国代表给秘书长的信的附件", "概念说明", "1. 鉴于当代挑战。"),
    )
    facts = (document.genre, document.symbol, document.date, document.organ)
    assert facts == ("letter", "S/2016/867", "2016-10-13", "Security Council")
    assert [block.kind.value for block in document.blocks] == [
        *["masthead"] * 3,
        *["title", "paragraph", "paragraph", "signature", "heading", "heading", "paragraph"],
    ]


def test_headings_keep_the_levels_that_the_source_marks(seed):
    document = read_bytes(seed("002").read_bytes(), "002")
    levels = [(block.text, block.level) for block in document.blocks if block.kind.value == "heading"]
    assert levels == [
        ("请求在第六十四届会议议程内列入一个补充项目", 3),
        *[("联合国与集体安全条约组织的合作", 4), ("附件一", 2), ("解释性说明", 2), ("附件二", 2), ("决议草案", 3)],
        ("联合国与集体安全条约组织的合作", 4),
    ]
    assert document.furniture.count("##") == 4


def test_a_note_at_a_pages_foot_does_not_take_the_page_below_it(lost):
    source = (
        " 联合国 S/2017/310 \n 安全理事会 Distr.: General \n12 April 2017 \n\n"
        "16-18256 (C)    110417    120417\n*1618256*  \n\n"
        " 2017年4月10日甲国常驻联合国代表给秘书长的信 \n\n"
        " 甲国作为2017年4月安全理事会主席，计划于4月25日举行题为“区域组织在维\n"
        "护国际和平与安全方面的作用”的公开辩论会。 \n"
        " 为便于讨论，甲国编写了一份概念说明(见附件)。1 \n请将本信及其附件作为安全理事会文件分发为荷。 \n"
        "玛丽亚·洛佩斯(签名) \n\n__________________ \n 1 仅以来件所用语文分发。 \n\nS/2017/310 \n\n2/3 16-18256\n\n"
        "2017年4月10日甲国常驻联合国代表给秘书长的信的附件 \n[原件：英文] \n概念说明 \n"
        "1. 《联合国宪章》第八章为区域组织参与维护国际和平与安全奠定了基础。各区\n域组织可以作出独特贡献。 \n"
    )
    document = read_bytes(source.encode(), "any.txt")
    assert lost(document, source) == ""
    assert [note.text for note in document.footnotes] == ["仅以来件所用语文分发。"]
    assert document.furniture[-2:] == ("S/2017/310", "2/3 16-18256")
    kinds = [block.kind.value for block in document.blocks]
    assert kinds == [
        *("masthead", "masthead", "masthead", "title", "paragraph", "paragraph", "paragraph", "signature"),
        *("heading", "note", "heading", "paragraph"),
    ]
