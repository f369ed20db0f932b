"""Notes and the running text parted."""

from __future__ import annotations

from reader.parsing.footnotes import separate
from reader.parsing.furniture import part_furniture
from reader.parsing.sources.text import lines_of

RULE = "__________________"


def parted(text: str) -> tuple[list[str], list[tuple[str, str]]]:
    found = separate(part_furniture(lines_of(text))[0])
    return [line.line.stripped for line in found.body], [(note.label, note.text) for note in found.notes]


def test_a_block_in_the_middle_of_a_sentence_is_cut_out():
    text = f" 联合国与区域组\n{RULE}\n 1 A/71/160。\n 2 第49/57号决议，附件。\n 织按照《联合国宪章》\n发展"
    assert parted(text) == (
        ["联合国与区域组", "织按照《联合国宪章》", "发展"],
        [("1", "A/71/160。"), ("2", "第49/57号决议，附件。")],
    )


def test_the_rule_that_this_program_writes_is_read_as_one():
    text = "决定审议[1]这个问题。\n\n────────────────────\n[1] 甲。\n[2] 乙。"
    assert parted(text) == (["决定审议[1]这个问题。"], [("1", "甲。"), ("2", "乙。")])


def test_a_notes_second_line_is_not_indented_and_a_pages_first_line_is():
    text = f" 正文\n正文\n{RULE}\n 1 《公约》(联合国出版物，出售品\n编号：C.93.I.8)，附件一。\n 正文继续"
    assert parted(text) == (
        ["正文", "正文", "正文继续"],
        [("1", "《公约》(联合国出版物，出售品\n编号：C.93.I.8)，附件一。")],
    )


def test_a_numbered_paragraph_below_a_block_is_no_note():
    text = f" 正文\n正文\n{RULE}\n 5 第60/288号决议。\n  6. 欢迎秘书长的报告；"
    assert parted(text) == (["正文", "正文", "6. 欢迎秘书长的报告；"], [("5", "第60/288号决议。")])


def test_a_call_that_begins_a_page_is_told_from_a_note_by_the_next_block():
    text = f" 正文\n正文\n{RULE}\n 1 甲。\n 2  和报告\n继续\n{RULE}\n 2 乙。"
    assert parted(text) == (["正文", "正文", "2  和报告", "继续"], [("1", "甲。"), ("2", "乙。")])


def test_raised_notes_between_paragraphs_are_taken_out():
    text = "回顾报告，¹\n\n¹ 《条约汇编》，第729卷。\n\n² S-30/1号决议。\n\n又回顾"
    assert parted(text) == (["回顾报告，¹", "又回顾"], [("1", "《条约汇编》，第729卷。"), ("2", "S-30/1号决议。")])


def test_asterisks_are_labels_too():
    assert parted(f"报告*\n{RULE}\n* 因技术原因重新印发。") == (["报告*"], [("*", "因技术原因重新印发。")])


def test_a_rule_without_notes_is_only_a_rule():
    found = separate(part_furniture(lines_of(f"正文\n{RULE}\n正文继续"))[0])
    assert ([rule for _, rule in found.rules], found.notes) == ([RULE], [])


def test_a_wrapped_line_that_a_raised_call_begins_is_no_note_where_notes_stand_at_feet():
    text = f" 报告\n¹ 和宣言\n{RULE}\n¹ 甲。\n 以及"
    assert parted(text) == (["报告", "¹ 和宣言", "以及"], [("1", "甲。")])


def test_notes_and_lines_know_their_page():
    found = separate(part_furniture(lines_of(f" 一\n二\n{RULE}\n 1 甲。\n 三\n四\n{RULE}\n 2 乙。\n 五"))[0])
    assert [(note.label, note.page) for note in found.notes] == [("1", 0), ("2", 1)]
    assert [(line.page, line.resumes) for line in found.body] == [
        *[(0, False), (0, False)],
        *[(1, True), (1, False)],
        (2, True),
    ]


def test_the_word_above_notes_goes_with_them():
    text = "组成：巴西*和丹麦**。\n注释\n*任期至2005年届满。\n**任期至2006年届满。"
    assert parted(text) == (
        ["组成：巴西*和丹麦**。"],
        [("*", "任期至2005年届满。"), ("**", "任期至2006年届满。")],
    )
