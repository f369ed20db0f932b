"""Faces of a PDF's characters by their fonts and by how they are painted (pdf_fonts), and their runs in documents."""

from __future__ import annotations

import io

import pypdfium2
import pytest
from reportlab.pdfgen.canvas import Canvas

from reader.document.emphasis import EmphasisStyle
from reader.parsing.cleaning import squash
from reader.parsing.document_reader import read_bytes
from reader.parsing.sources.faces import Face
from reader.parsing.sources.pdf_characters import Glyph, read_page
from reader.parsing.sources.pdf_fonts import PageFonts
from reader.parsing.sources.pdf_lines import faces_of, rows_of


def glyphs_of(draw):
    buffer = io.BytesIO()
    canvas = Canvas(buffer, pagesize=(612, 792), invariant=1)
    draw(canvas)
    canvas.showPage()
    canvas.save()
    with pypdfium2.PdfDocument(buffer.getvalue()) as document:
        return read_page(document[0], 1).glyphs


@pytest.mark.parametrize(
    ("font", "face"),
    [
        ("Helvetica", Face.PLAIN),
        ("Helvetica-Bold", Face.BOLD),
        ("Times-Italic", Face.ITALIC),
        ("Times-BoldItalic", Face.BOLD | Face.ITALIC),
    ],
)
def test_a_font_tells_the_face(font, face):
    def draw(canvas):
        canvas.setFont(font, 10)
        canvas.drawString(100, 700, "Ab")

    assert {glyph.face for glyph in glyphs_of(draw)} == {face}


def test_outlined_characters_are_bold_and_leaning_ones_italic():
    def draw(canvas):
        for y, (mode, lean) in zip((700, 650, 600, 550), [(0, 0), (2, 0), (0, 0.3), (1, 0.05)], strict=True):
            canvas.saveState()
            text = canvas.beginText()
            text.setTextTransform(1, 0, lean, 1, 100, y)
            text.setFont("Helvetica", 10)
            text.setTextRenderMode(mode)
            text.textOut("A")
            canvas.drawText(text)
            canvas.restoreState()

    assert [glyph.face for glyph in glyphs_of(draw)] == [Face.PLAIN, Face.BOLD, Face.ITALIC, Face.PLAIN]


def test_what_is_printed_twice_is_bold():
    glyphs = [
        Glyph(text, left, left + 10, 500.0, 10.0) for text, left in (("决", 100.0), ("决", 100.5), ("定", 110.0))
    ]
    row = rows_of(glyphs)[0]
    assert row.text == "决定"
    assert [(run.start, run.end, run.face) for run in faces_of(row.text, row.glyphs)] == [(0, 1, Face.BOLD)]


def test_characters_without_a_font_are_plain():
    assert PageFonts().face_of(None, None) is Face.PLAIN


LONG = (
    "又回顾其第71/12号决议和《条约汇编》，其中 Treaty Series 一节说明各会员国应当继续合作，直到全部工作完成为止，"
    "并且请秘书长向大会第七十二届会议提出报告，"
)
PARAGRAPHS = (
    ("大会，", [(0, 2, "kai")], []),
    (LONG, [(0, 3, "kai"), (12, 18, "italic"), (22, 35, "italic"), (76, 79, "bold")], [20]),
    ("1. 请秘书长向大会提出报告，并请各会员国和各专门机构继续合作；", [(0, 4, "bold")], []),
    ("2. 决定继续处理此案。", [(3, 5, "bold")], []),
)


def test_the_runs_of_a_printed_document_are_those_of_its_blocks(maker):
    pieces = [
        maker.Piece(text, tuple(maker.Call(at, "1") for at in calls), 2.0, looks=tuple(looks))
        for text, looks, calls in PARAGRAPHS
    ]
    data = maker.make_pdf(pieces, {"1": "见A/71/160号文件。"}, maker.Running("A/RES/71/12"), maker.Layout())
    blocks = read_bytes(data, "any.pdf").blocks
    shown = [(squash(block.text[run.start : run.end]), run.style) for block in blocks for run in block.emphasis]
    style = {"kai": EmphasisStyle.ITALIC, "italic": EmphasisStyle.ITALIC, "bold": EmphasisStyle.BOLD}
    meant = [
        (squash(text[start:end]).removeprefix("1."), style[look])
        for text, looks, _ in PARAGRAPHS
        for start, end, look in looks
    ]
    assert shown == meant
    assert all(0 <= run.start < run.end <= len(block.text) for block in blocks for run in block.emphasis)
