"""Bold, italic and Chinese faces told by sources (faces, html_faces), and their runs from file to document."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from reader.document.emphasis import Emphasis, EmphasisStyle
from reader.parsing.cleaning import squash
from reader.parsing.document_reader import read_bytes
from reader.parsing.sources import html, markdown, word
from reader.parsing.sources.faces import Face, FaceRun, emphasis_of, face_named, faces_between, ordinary_face
from reader.parsing.sources.html_faces import face_inside

BOTH = Face.BOLD | Face.ITALIC


@pytest.mark.parametrize(
    ("font", "face"),
    [
        ("TimesNewRomanPSMT", Face.PLAIN),
        ("ABCDEF+TimesNewRomanPS-BoldItalicMT", BOTH),
        ("Arial,Bold", Face.BOLD),
        ("Helvetica-Oblique", Face.ITALIC),
        ("NotoSerifSC-Light", Face.PLAIN),
        ("SourceHanSans-DemiLight", Face.PLAIN),
        ("SimSun", Face.PLAIN),
        ("KaiTi_GB2312", Face.KAI),
        ("ABCDEF+STKaiti", Face.KAI),
        ("DFKai-SB", Face.KAI),
        ("楷体", Face.KAI),
        ("標楷體", Face.KAI),
        ("FZKTK--GBK1-0", Face.KAI),
        ("FZHTJW--GB1-0", Face.HEI),
        ("MHei-Medium", Face.HEI),
        ("DFHei-W5", Face.HEI),
        ("SimHei", Face.HEI),
        ("黑体", Face.HEI),
        ("Microsoft YaHei", Face.PLAIN),
        ("Kailasa", Face.PLAIN),
    ],
)
def test_a_fonts_name_tells_its_face(font, face):
    assert face_named(font) == face


def test_what_most_of_a_document_is_set_in_makes_nothing_stand_out():
    long, short = "决" * 80, "请" * 20
    kai = [(long, [FaceRun(0, 80, Face.KAI)]), (short, [])]
    assert ordinary_face(kai) == Face.KAI
    assert ordinary_face(reversed([(long, []), (short, [FaceRun(0, 20, Face.KAI)])])) == Face.PLAIN
    assert ordinary_face([(long, [FaceRun(0, 80, Face.BOLD)]), (short, [])]) == Face.PLAIN
    assert ordinary_face([(long, [FaceRun(0, 80, Face.BOLD)])]) == Face.BOLD
    assert ordinary_face([]) == Face.PLAIN


def test_runs_stand_out_by_what_is_not_ordinary():
    runs = [FaceRun(0, 2, Face.KAI), FaceRun(2, 4, Face.HEI | Face.ITALIC), FaceRun(5, 5, Face.BOLD)]
    italic, both = EmphasisStyle.ITALIC, EmphasisStyle.BOLD_ITALIC
    assert emphasis_of(runs) == (Emphasis(0, 2, italic), Emphasis(2, 4, both))
    assert emphasis_of(runs, Face.KAI | Face.HEI) == (Emphasis(2, 4, italic),)
    assert faces_between(runs, 1, 3) == [FaceRun(0, 1, Face.KAI), FaceRun(1, 2, Face.HEI | Face.ITALIC)]
    assert runs[1].moved(-3) == FaceRun(0, 1, Face.HEI | Face.ITALIC)


@pytest.mark.parametrize(
    ("tag", "style", "around", "face"),
    [
        ("b", "", Face.PLAIN, Face.BOLD),
        ("em", "", Face.BOLD, BOTH),
        ("span", "color: red; font-weight:700", Face.PLAIN, Face.BOLD),
        ("span", "FONT-STYLE: Oblique", Face.PLAIN, Face.ITALIC),
        ("span", "font-weight: 400; font-style: normal", BOTH, Face.PLAIN),
        ("b", "font-weight: inherit", Face.PLAIN, Face.BOLD),
        ("p", "x-font-weight: bold", Face.PLAIN, Face.PLAIN),
    ],
)
def test_a_pages_element_tells_the_face_inside(tag, style, around, face):
    assert face_inside(etree.Element(tag, style=style), around) == face


def runs(holder) -> list[tuple[str, str]]:
    return [(holder.text[run.start : run.end], run.style.value) for run in holder.emphasis]


LONG = "联合国会员国和各专门机构继续合作，" * 8
ENDING = "，并决定继续处理此案，直到各会员国和各专门机构完成各自的工作为止。"


def test_a_page_keeps_its_runs_beside_marks_numbers_and_notes():
    body = (
        "<h2><b>导言</b></h2><ol start=3><li><b>请</b>秘书长报告；</li></ol>"
        "<p><i><b>决</b>定</i>结束<sup>1</sup>、<em>并<br>散会</em>。</p><p>长。</p><hr>"
        "<p><sup>1</sup> 见<i>Treaty Series</i>。</p>"
    )
    found = html.read(f"<html><body><p>{LONG}</p>{body}</body></html>".encode(), "any.html").lines
    assert [runs(line) for line in found if line.emphasis] == [
        [("导言", "bold")],
        [("请", "bold")],
        [("决", "bold_italic"), ("定", "italic"), ("并", "italic"), ("散会", "italic")],
        [("Treaty Series", "italic")],
    ]


def test_word_tells_runs_by_properties_styles_and_chinese_fonts(word_files):
    w = word_files
    bold, italic = "<w:b/>", "<w:i/>"
    kai, song = '<w:rFonts w:eastAsia="楷体"/>', '<w:rFonts w:eastAsia="宋体"/>'
    styles = (
        '<w:style w:type="character" w:styleId="Strong"><w:name w:val="Strong"/><w:rPr><w:b/></w:rPr></w:style>'
        '<w:style w:type="paragraph" w:styleId="Bold"><w:name w:val="Own"/><w:rPr><w:b/></w:rPr></w:style>'
    )
    strong = '<w:rStyle w:val="Strong"/>'
    body = [
        w.paragraph(LONG),
        w.paragraph(w.run("请", bold) + w.run("秘书长", strong + '<w:b w:val="0"/>') + w.run("报告", strong)),
        w.paragraph(w.run("决定", kai) + w.run("结束", song) + w.run("Latin", kai) + w.call(1)),
        w.paragraph(w.run("甲") + w.run("乙", strong) + w.run("丙", italic), '<w:pStyle w:val="Bold"/>'),
    ]
    note = w.paragraph(w.run(" 见") + w.run("Treaty Series", italic))
    notes = f'<w:footnotes {w.NAMESPACES}><w:footnote w:id="1">{note}</w:footnote></w:footnotes>'.encode()
    extra = {"word/footnotes.xml": notes}
    data = w.word_file("".join(body), notes={1: ""}, styles=w.STYLES + styles, extra=extra)
    found = word.read(data, "any.docx")
    assert [runs(line) for line in found if line.emphasis] == [
        [("请", "bold"), ("报告", "bold")],
        [("决定", "italic")],
        [("Treaty Series", "italic")],
        [("甲", "bold"), ("丙", "bold_italic")],
    ]


def test_a_word_file_in_the_face_of_emphasis_has_none(word_files):
    w = word_files
    kai = '<w:rFonts w:eastAsia="KaiTi"/>'
    found = word.read(w.word_file(w.paragraph(w.run(LONG, kai)) + w.paragraph(w.run("请", kai))), "any.docx")
    assert not any(line.emphasis for line in found)


def test_stars_of_markdown_set_runs_and_marks_of_notes_do_not():
    text = (
        f"# *报告*\n\n{LONG}\n\n**请**秘书长*报告*，***并且***决定。\n\n临时议程*、**附件**的表*。2\\*3\\*4 * 甲*\n"
    )
    found = markdown.lines_of(text)
    assert [(line.text, runs(line)) for line in found if line.text != LONG] == [
        ("报告", [("报告", "italic")]),
        ("请秘书长报告，并且决定。", [("请", "bold"), ("报告", "italic"), ("并且", "bold_italic")]),
        ("临时议程*、附件的表*。2*3*4 * 甲*", [("附件", "bold")]),
    ]


WORDS = st.text(st.sampled_from("决定请会员国，和AbX"), min_size=1, max_size=6)
STYLES = st.sampled_from([None, *EmphasisStyle])
PARAGRAPHS = st.lists(st.lists(st.tuples(WORDS, STYLES), min_size=1, max_size=5), min_size=1, max_size=4)


def as_word(paragraphs, word_files):
    def run(text, style):
        bold = "<w:b/>" if style and style.is_bold else ""
        return word_files.run(text, bold + ("<w:i/>" if style and style.is_italic else ""))

    inside = [
        word_files.paragraph("".join(run(*piece) for piece in [*pieces, (ENDING, None)])) for pieces in paragraphs
    ]
    return word_files.word_file(word_files.paragraph(LONG) + "".join(inside))


def as_page(paragraphs, word_files):
    def run(text, style):
        text = f"<b>{text}</b>" if style and style.is_bold else text
        return f"<span style='font-style:italic'>{text}</span>" if style and style.is_italic else text

    inside = "".join(f"<p>{''.join(run(*piece) for piece in [*pieces, (ENDING, None)])}</p>" for pieces in paragraphs)
    return f"<!doctype html><html><body><p>{LONG}</p>{inside}</body></html>".encode()


@pytest.mark.parametrize("written", [as_word, as_page])
@settings(max_examples=40, deadline=None)
@given(paragraphs=PARAGRAPHS)
def test_the_runs_of_a_file_are_those_of_its_document(written, word_files, paragraphs):
    document = read_bytes(written(paragraphs, word_files), "any")
    for block in document.blocks:
        last = 0
        for run in block.emphasis:
            assert last <= run.start < run.end <= len(block.text)
            last = run.end
    for style in EmphasisStyle:
        runs_of_style = ((block, run) for block in document.blocks for run in block.emphasis if run.style is style)
        shown = "".join(block.text[run.start : run.end] for block, run in runs_of_style)
        assert squash(shown) == "".join(text for pieces in paragraphs for text, own in pieces if own is style)
