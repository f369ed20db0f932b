"""Word files as a reader sees them: paragraphs, numbers, notes, changes accepted, tables, boxes, heads."""

from __future__ import annotations

import io

import docx
import pytest

from reader.document.block_kinds import BlockKind, Genre
from reader.parsing.document_reader import read_bytes, read_document
from reader.parsing.sources import word


def told(lines):
    return [(line.text, [(mark.label, mark.offset) for mark in line.marks], line.note) for line in lines]


def texts(data):
    return [line.text for line in word.read(data, "any.docx")]


@pytest.mark.parametrize("number", ["000", "001", "002", "003", "004"])
def test_a_seed_set_in_word_gives_the_same_blocks_marks_and_notes(number, seed, word_files):
    gold = read_document(seed(number))
    found = read_bytes(word_files.set_document(gold), "any.docx")
    assert (found.genre, found.title) == (gold.genre, gold.title)
    assert [(note.label, note.text) for note in found.footnotes] == [
        (note.label, note.text) for note in gold.footnotes
    ]
    assert list(map(facts, found.blocks)) == list(map(facts, gold.blocks))


def facts(block):
    """Return what is compared: a quotation is told by its narrower setting, which a Word file made here has not."""
    kind = BlockKind.PARAGRAPH if block.kind is BlockKind.QUOTE else block.kind
    return kind, block.number, block.number_printed, block.text, [(mark.label, mark.offset) for mark in block.notes]


def test_a_file_made_by_a_library_is_read():
    made = docx.Document()
    made.add_heading("导言", 1)
    made.add_paragraph("今天下了雨。")
    table = made.add_table(1, 2)
    table.cell(0, 0).text, table.cell(0, 1).text = "甲", "乙"
    packed = io.BytesIO()
    made.save(packed)
    lines = word.read(packed.getvalue(), "any.docx")
    assert [(line.text, line.heading, line.cells) for line in lines] == [
        ("导言", 1, False),
        ("今天下了雨。", 0, False),
        ("甲\t乙", 0, True),
    ]


def test_real_notes_stand_behind_the_paragraph_that_calls_them(word_files):
    w = word_files
    body = w.paragraph(w.run("报告，") + w.call(7) + w.run("和宣言") + w.call(3)) + w.paragraph("又回顾")
    lines = word.read(w.word_file(body, notes={3: "第二个。", 7: "第一个。", 9: "没有人提到。"}), "any.docx")
    assert told(lines) == [
        ("报告，和宣言", [("1", 3), ("2", 6)], None),
        ("第一个。", [], "1"),
        ("第二个。", [], "2"),
        ("又回顾", [], None),
    ]


def test_endnotes_footnotes_and_signs_of_ones_own_have_labels_of_their_own(word_files):
    w = word_files
    star = '<w:r><w:footnoteReference w:customMarkFollows="1" w:id="2"/><w:t>*</w:t></w:r>'
    body = w.paragraph(w.run("甲") + w.call(1) + w.run("乙") + w.call(1, "endnote") + w.run("丙") + star)
    settings = '<w:endnotePr><w:numFmt w:val="decimal"/></w:endnotePr>'
    data = w.word_file(body, notes={1: "脚注。", 2: "* 星号。"}, endnotes={1: "尾注。"}, settings=settings)
    lines = word.read(data, "any.docx")
    assert lines[0].text == "甲乙丙"
    assert [(mark.label, mark.offset, mark.printed) for mark in lines[0].marks] == [
        ("1", 1, None),
        ("1·2", 2, "1"),
        ("*", 3, None),
    ]
    assert [(line.note, line.printed, line.text) for line in lines[1:]] == [
        ("1", None, "脚注。"),
        ("1·2", "1", "尾注。"),
        ("*", None, "星号。"),
    ]


def test_a_raised_figure_calls_a_note_again_but_a_power_is_text(word_files):
    w = word_files
    body = w.paragraph(w.run("报告，") + w.call(1)) + w.paragraph(
        w.run("面积5 km") + w.raised("1") + w.run("，宣言") + w.raised("1")
    )
    lines = word.read(w.word_file(body, notes={1: "甲。"}), "any.docx")
    assert told(lines)[2] == ("面积5 km1，宣言", [("1", 10)], None)


def test_notes_typed_under_raised_figures_are_notes(word_files):
    w = word_files
    body = (
        w.paragraph(w.run("报告，") + w.raised("1") + w.run("和宣言"))
        + w.paragraph(w.raised("1") + w.run(" A/71/160。"))
        + w.paragraph(w.run("面积一百 m") + w.raised("2"))
    )
    assert told(word.read(w.word_file(body), "any.docx")) == [
        ("报告，和宣言", [("1", 3)], None),
        ("A/71/160。", [], "1"),
        ("面积一百 m2", [], None),
    ]


def test_tracked_changes_count_as_accepted(word_files):
    w = word_files
    deleted = "<w:del><w:r><w:delText>旧</w:delText></w:r></w:del>"
    moved = f"<w:moveFrom>{w.run('从')}</w:moveFrom><w:moveTo>{w.run('到')}</w:moveTo>"
    joined = "<w:rPr><w:del/></w:rPr>"
    body = (
        w.paragraph(f"{w.run('甲')}{deleted}<w:ins>{w.run('新')}</w:ins>{moved}")
        + w.paragraph("前半", joined)
        + w.paragraph("后半")
        + "<w:tbl><w:tr><w:trPr><w:del/></w:trPr><w:tc><w:p><w:r><w:t>删</w:t></w:r></w:p></w:tc></w:tr></w:tbl>"
    )
    assert texts(w.word_file(body)) == ["甲新到", "前半后半"]


def test_fields_show_their_result_and_never_their_code(word_files):
    w = word_files
    nested = (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>IF </w:instrText></w:r>'
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>'
        f'{w.run("里面")}<w:r><w:fldChar w:fldCharType="end"/></w:r>'
        f'<w:r><w:fldChar w:fldCharType="separate"/></w:r>{w.run("结果")}<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )
    simple = f'<w:fldSimple w:instr="PAGE">{w.run("3")}</w:fldSimple>'
    assert texts(w.word_file(w.paragraph(nested + simple))) == ["结果3"]


def test_signs_links_boxes_and_hidden_characters(word_files):
    w = word_files
    content = (
        '<w:r><w:sym w:font="Symbol" w:char="F0B3"/></w:r>'
        f"<w:hyperlink>{w.run('链接')}</w:hyperlink>{w.run('看不见', '<w:vanish/>')}"
        "<w:r><w:noBreakHyphen/><w:softHyphen/><w:tab/><w:br/></w:r>"
        f"<w:ruby><w:rt>{w.run('pin')}</w:rt><w:rubyBase>{w.run('拼')}</w:rubyBase></w:ruby>"
    )
    body = w.paragraph(content + w.box(w.paragraph("框中")))
    assert texts(w.word_file(body)) == ["框中", "≥链接-\t\n拼"]


def test_heads_and_feet_are_furniture_and_the_first_pages_head_is_the_masthead(word_files):
    w = word_files
    headers = {
        "first": w.paragraph(w.run("A") + w.run("/71/L.7")),
        "default": w.paragraph("A/71/L.7"),
        "footer": w.paragraph("2/3"),
    }
    lines = word.read(w.word_file(w.paragraph("正文。"), headers=headers), "any.docx")
    assert [(line.text, line.furniture) for line in lines] == [
        ("A/71/L.7", False),
        ("正文。", False),
        ("A/71/L.7", True),
        ("2/3", True),
    ]
    only_running = w.word_file(w.paragraph("正文。"), headers={"default": w.paragraph("A/71/L.7")})
    assert read_bytes(only_running, "any.docx").symbol == "A/71/L.7"


def test_a_table_keeps_its_rows_and_cells_and_its_notes(word_files):
    w = word_files
    row = f"<w:tr><w:tc>{w.paragraph('国家')}</w:tc><w:tc>{w.paragraph(w.run('票数') + w.call(1))}</w:tc></w:tr>"
    body = f"<w:tbl>{row}<w:tr><w:tc><w:p/></w:tc><w:tc>{w.paragraph('三')}{w.paragraph('四')}</w:tc></w:tr></w:tbl>"
    document = read_bytes(w.word_file(w.paragraph("说明") + body, notes={1: "甲。"}), "any.docx")
    assert [(block.kind, block.text, [mark.offset for mark in block.notes]) for block in document.blocks[1:]] == [
        (BlockKind.TABLE, "国家\t票数", [5]),
        (BlockKind.TABLE, "\t三四", []),
    ]


def test_a_mastheads_table_and_line_breaks_are_lines(word_files):
    w = word_files
    cell = w.paragraph(w.run("Distr.: General") + "<w:r><w:br/></w:r>" + w.run("11 August 2009"))
    body = f"<w:tbl><w:tr><w:tc>{w.paragraph('大会')}</w:tc><w:tc>{cell}</w:tc></w:tr></w:tbl>"
    assert texts(w.word_file(body)) == ["大会", "Distr.: General", "11 August 2009"]


def test_meeting_and_day_below_a_resolution_are_lines_and_a_broken_title_is_none(word_files):
    w = word_files
    break_ = "<w:r><w:br/></w:r>"
    closing = w.paragraph(w.run("第48次全体会议(续会)") + break_ + w.run("2020年12月31日"))
    title = w.paragraph(w.run("养护") + break_ + w.run("珊瑚"))
    assert texts(w.word_file(title + closing)) == ["养护\n珊瑚", "第48次全体会议(续会)", "2020年12月31日"]


def test_what_controls_and_tags_hold_is_text(word_files):
    w = word_files

    def control(content: str) -> str:
        return f"<w:sdt><w:sdtPr/><w:sdtContent>{content}</w:sdtContent></w:sdt>"

    tagged = f'<w:smartTag w:element="d">{w.run("乙")}</w:smartTag><w:customXml>{w.run("丙")}</w:customXml>'
    cell = control(f"<w:tc>{w.paragraph('戊')}</w:tc>")
    row = control(f"<w:tr><w:tc>{w.paragraph('丁')}</w:tc>{cell}</w:tr>")
    body = control(w.paragraph(w.run("") + control(w.run("甲")) + tagged)) + f"<w:tbl>{row}</w:tbl>"
    assert texts(w.word_file(body)) == ["甲乙丙", "丁\t戊"]


def test_a_record_in_word_keeps_turns_and_notes(word_files):
    w = word_files
    body = "".join(
        w.paragraph(text)
        for text in (
            "S/PV.7796",
            "上午10时05分开会。",
            "主席（以英语发言）：现在开会。",
            "我请刘先生发言。",
            "上午10时15分散会。",
        )
    ) + w.paragraph(w.run("刘结一先生（中国）：谢谢") + w.call(1))
    document = read_bytes(w.word_file(body, notes={1: "见S/PV.7795。"}), "any.docx")
    assert document.genre is Genre.RECORD
    assert [speech.speaker for speech in document.speeches] == ["主席", "刘结一先生"]
    assert document.blocks[-1].notes[0].label == document.footnotes[0].label == "1"
