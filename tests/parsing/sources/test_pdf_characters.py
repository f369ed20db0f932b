"""Characters come with place and size as a reader sees them, whatever way the page is turned or cut."""

from __future__ import annotations

import io

import pypdfium2
import pytest
from reportlab.pdfgen.canvas import Canvas

from reader.parsing.sources.pdf_characters import read_page


def page_of(data, number=1):
    document = pypdfium2.PdfDocument(data)
    page = document[number - 1]
    try:
        return read_page(page, number)
    finally:
        page.close()
        document.close()


def drawn(draw, size=(612, 792)):
    buffer = io.BytesIO()
    canvas = Canvas(buffer, pagesize=size, invariant=1)
    draw(canvas)
    canvas.showPage()
    canvas.save()
    return buffer.getvalue()


def text_of(page):
    return "".join(glyph.text for glyph in page.glyphs)


def test_place_and_size_are_in_points_of_the_page():
    def draw(canvas):
        canvas.setFont("Helvetica", 10)
        canvas.drawString(100, 700, "AB")
        canvas.rect(100, 690, 80, 0.5, stroke=0, fill=1)

    page = page_of(drawn(draw))
    assert text_of(page) == "AB"
    assert (page.glyphs[0].left, page.glyphs[0].baseline, page.glyphs[0].size) == pytest.approx(
        (100, 700, 10), abs=0.2
    )
    assert [(rule.left, rule.right) for rule in page.rules] == [pytest.approx((100, 180), abs=0.5)]
    assert (page.pictured, page.unmapped, page.lacking) == (0.0, 0.0, False)


def test_the_size_counts_the_text_s_own_scale():
    def draw(canvas):
        canvas.scale(0.5, 0.5)
        canvas.setFont("Helvetica", 20)
        canvas.drawString(200, 1400, "A")

    assert page_of(drawn(draw)).glyphs[0].size == pytest.approx(10)


@pytest.mark.parametrize("turn", [0, 90, 180, 270])
def test_a_turned_page_reads_as_it_is_shown(turn):
    def draw(canvas):
        canvas.setPageRotation(turn)
        # The library lays the paper so that it is upright when turned.
        width, height = (792, 612) if turn in {90, 270} else (612, 792)
        # Undo the turn, as programs do that write landscape pages on portrait paper.
        if turn == 90:
            canvas.translate(width, 0)
        elif turn == 180:
            canvas.translate(width, height)
        elif turn == 270:
            canvas.translate(0, height)
        canvas.rotate(turn)
        canvas.setFont("Helvetica", 10)
        canvas.drawString(100, 300, "AB")

    page = page_of(drawn(draw))
    assert (page.width, page.height) == (612, 792)
    assert text_of(page) == "AB"
    assert (page.glyphs[0].left, page.glyphs[0].baseline) == pytest.approx((100, 300), abs=0.3)
    assert page.askew == ""


def test_what_is_printed_askew_stands_apart():
    def draw(canvas):
        canvas.drawString(100, 300, "AB")
        canvas.rotate(90)
        canvas.drawString(100, -300, "XY")

    page = page_of(drawn(draw))
    assert (text_of(page), page.askew) == ("AB", "XY")


def test_the_characters_of_a_ligature_share_its_place():
    """A font may print two characters with one sign, as —— or ffi; PDFium gives both the sign's place."""
    data = drawn(lambda canvas: canvas.drawString(100, 300, "AB"))
    table = b"/CIDInit/ProcSet findresource begin begincmap 1 beginbfchar <41> <20142014> endbfchar endcmap end"
    added = b"9 0 obj<</Length %d>>stream\n%s\nendstream endobj\n" % (len(table), table)
    data = data.replace(b"/Subtype /Type1", b"/Subtype /Type1 /ToUnicode 9 0 R").replace(
        b"xref\n", added + b"xref\n", 1
    )
    page = page_of(data.replace(b"startxref", b"startxref\n1\n%", 1))
    assert text_of(page)[:2] == "——"
    first, second = page.glyphs[:2]
    assert first.right == pytest.approx(second.left)
    assert first.left < first.right < second.right
