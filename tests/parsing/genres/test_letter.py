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
