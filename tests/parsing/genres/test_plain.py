"""Documents of no known form, and reports."""

from __future__ import annotations

from reader.parsing.document_reader import read_bytes


def read(*paragraphs: str):
    return read_bytes("\n\n".join(paragraphs).encode(), "any.txt")


def test_a_report_is_known_by_its_title_and_gives_its_facts():
    paragraphs = [f"{number}. 委员会审议了第{number}个项目。" for number in range(1, 12)]
    document = read("A/71/160", "第七十一届会议", "议程项目126", "秘书长的报告", "一、导言", *paragraphs)
    facts = (document.genre, document.symbol, document.session, document.agenda_items)
    assert facts == ("report", "A/71/160", 71, ("126",))
    assert [block.number for block in document.blocks if block.kind.value == "paragraph"][-2:] == ["10", "11"]


def test_notes_of_a_plain_document_are_found_too():
    document = read("概况", "见报告¹ 和宣言。²", "¹ A/71/160。", "² 第60/288号决议。")
    assert [(mark.label, mark.offset) for mark in document.blocks[1].notes] == [("1", 3), ("2", 7)]
    assert [note.text for note in document.footnotes] == ["A/71/160。", "第60/288号决议。"]
