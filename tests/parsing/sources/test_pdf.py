"""PDFs made of the seeds read as the seeds do, and every PDF gives a document or says clearly why not."""

from __future__ import annotations

import io
import random
import time
from collections import Counter
from pathlib import Path

import pytest
from PIL import Image
from reportlab.lib.pdfencrypt import StandardEncryption
from reportlab.lib.utils import ImageReader
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.cidfonts import UnicodeCIDFont
from reportlab.pdfgen.canvas import Canvas

from reader.document.block_kinds import BlockKind, Genre
from reader.errors import UnreadableFile
from reader.messages import error_parts, sentence
from reader.parsing.cleaning import squash
from reader.parsing.document_reader import read_bytes, read_document
from reader.parsing.footnotes import SUPERSCRIPTS
from reader.parsing.sources import pdf

LONGEST_SECONDS = 20
FILE = "any.pdf"
OFFICE = Path(__file__).with_name("pdf") / "office.pdf"


def texts(document):
    return [squash(block.text) for block in document.blocks]


def marks(document):
    return [(mark.label, len(squash(block.text[: mark.offset]))) for block in document.blocks for mark in block.notes]


def notes(document):
    return [(note.label, squash(note.text)) for note in document.footnotes]


def characters(document):
    """All that a document shows, each character counted; a mark counts as its label."""
    shown = Counter()
    for block in document.blocks:
        text = squash((block.number_printed or block.number or "") + block.text)
        shown.update(text.translate(SUPERSCRIPTS))
        for mark in block.notes:
            shown.update(mark.printed or mark.label)
    for note in document.footnotes:
        shown.update(squash((note.printed or note.label) + note.text))
    for text in document.furniture:
        shown.update(squash(text))
    return shown


def printed_characters(data):
    pages, _ = pdf._pages(data, FILE)
    return Counter(
        "".join(
            squash("".join(glyph.text for glyph in page.glyphs)) + squash(page.askew) for page in pages
        ).translate(SUPERSCRIPTS)
    )


@pytest.mark.parametrize("rule", ["typed", "drawn"])
@pytest.mark.parametrize("number", ["000", "001", "002"])
def test_a_seed_set_as_a_pdf_reads_as_the_seed(number, rule, seed_pdf):
    seed, data = seed_pdf(number, rule=rule)
    read = read_bytes(data, FILE)
    assert texts(read) == texts(seed)
    assert [block.kind for block in read.blocks] == [block.kind for block in seed.blocks]
    assert [block.number for block in read.blocks] == [block.number for block in seed.blocks]
    assert marks(read) == marks(seed)
    assert notes(read) == notes(seed)
    assert (read.symbol, read.date, read.genre, read.title) == (seed.symbol, seed.date, seed.genre, seed.title)


def test_a_seed_set_by_an_office_program_reads_as_the_seed(seed):
    """LibreOffice 7.4 made the file: hanging room, labels of notes in their own size, running heads from page one."""
    gold = read_document(seed("000"))
    read = read_bytes(OFFICE.read_bytes(), FILE)
    assert texts(read) == texts(gold)
    assert [(block.kind, block.number) for block in read.blocks] == [
        (block.kind, block.number) for block in gold.blocks
    ]
    assert (marks(read), notes(read)) == (marks(gold), notes(gold))
    assert read.furniture == ("A/RES/71/12", "1/2 16-20537", "A/RES/71/12", "2/2 16-20537")
    assert characters(read) == printed_characters(OFFICE.read_bytes())


def test_a_record_in_two_columns_reads_as_its_text(record_pdf):
    seed, data = record_pdf
    read = read_bytes(data, FILE)
    assert texts(read) == texts(seed)
    assert read.speeches == seed.speeches
    assert len(read.speeches) == 39
    assert [block.speech for block in read.blocks] == [block.speech for block in seed.blocks]
    assert (read.symbol, read.date, read.genre) == ("S/PV.7796", "2016-10-28", Genre.RECORD)


def test_nothing_is_lost_or_invented(seed_pdf, record_pdf):
    for _, data in (seed_pdf("000", rule="typed"), seed_pdf("002", rule="drawn"), record_pdf):
        assert characters(read_bytes(data, FILE)) == printed_characters(data)


def test_running_lines_and_feet_are_furniture(seed_pdf):
    _, data = seed_pdf("000", rule="typed")
    furniture = read_bytes(data, FILE).furniture
    assert furniture.count("A/RES/71/12") == 2
    assert "*1620537* 请回收" in furniture
    assert "2/14 16-20537" in furniture


def test_a_cover_page_stands_apart_from_the_meeting(maker):
    cover = [
        maker.Piece("", cells=("联合国", "S/PV.10124"), size=14.0),
        maker.Piece("安全理事会", size=14.0),
        maker.Piece("第八十一年"),
        maker.Piece("第一〇一二四次会议", size=12.0),
        maker.Piece("2026年3月23日星期一上午10时举行"),
        maker.Piece("纽约"),
        maker.Piece("主席： 兰道先生 . . . . . . . . . . . . . . . . . （美利坚合众国）"),
        maker.Piece("成员： 巴林 . . . . . . . . . . . . . . . . . . . . 南希·阿卜杜拉女士", above=2.0),
        maker.Piece("中国 . . . . . . . . . . . . . . . . . . . . 傅聪先生", first=3.0, above=2.0),
        maker.Piece("议程项目", above=12.0),
        maker.Piece("中东局势，包括巴勒斯坦问题"),
    ]
    sentence_ = "我感谢通报人的通报，并欢迎各位同事今天来到这里，共同讨论这一极为重要的问题。"
    meeting = [
        maker.Piece("上午10时05分开会。", first=2.0),
        maker.Piece("通过议程"),
        maker.Piece("议程通过。", first=2.0),
        maker.Piece("中东局势，包括巴勒斯坦问题"),
        maker.Piece("主席（以英语发言）：" + 6 * sentence_, first=2.0),
        maker.Piece("进行了举手表决。", first=2.0),
        maker.Piece("赞成：", first=2.0),
        maker.Piece(
            "巴林、中国、丹麦、法国、希腊、巴基斯坦、巴拿马、大韩民国、俄罗斯联邦、塞拉利昂、索马里", rest=0.0
        ),
        maker.Piece("反对：", first=2.0),
        maker.Piece("无"),
        maker.Piece("傅聪先生（中国）：" + 8 * sentence_, first=2.0),
        maker.Piece("艾哈迈德先生（巴基斯坦）（以英语发言）：" + 12 * sentence_, first=2.0),
        maker.Piece("上午10时15分散会。", first=2.0),
    ]
    running = maker.Running("S/PV.10124", "中东局势", "23/03/2026", job="26-03920", record=True)
    for columns, width in ((1, 400.0), (2, 231.0)):
        layout = maker.Layout(left=61.0, columns=columns, column_width=width, gutter=28.0)
        read = read_bytes(maker.make_pdf(meeting, {}, running, layout, cover), FILE)
        assert (read.genre, read.symbol, read.date) == (Genre.RECORD, "S/PV.10124", "2026-03-23")
        assert [speech.speaker for speech in read.speeches] == ["主席", "傅聪先生", "艾哈迈德先生"]
        mastheads = [block.text for block in read.blocks if block.kind is BlockKind.MASTHEAD]
        assert mastheads[:3] == ["联合国", "S/PV.10124", "安全理事会"]
        assert any("美利坚合众国" in text and "兰道先生" in text for text in mastheads)
        assert squash(read.blocks[-1].text) == "上午10时15分散会。"
        assert sum(block.kind is BlockKind.PARAGRAPH for block in read.blocks) >= 3


def test_a_table_keeps_its_rows_and_cells(maker):
    body = "大会决定核可下列款次的批款，并请秘书长向大会第七十二届会议报告执行情况，同时充分考虑到各方的意见；"
    pieces = [
        maker.Piece("71/300. 预算"),
        maker.Piece("大会，", first=2.0),
        maker.Piece("回顾其以往各项决议，", first=2.0),
        maker.Piece("1. " + body, first=2.0),
        maker.Piece("", cells=("款次", "说明", "数额")),
        maker.Piece("", cells=("1", "通盘决策", "117 740"), above=2.0),
        maker.Piece("", cells=("2", "会议管理", "66 960"), above=2.0),
        maker.Piece("2. " + body, first=2.0),
    ]
    read = read_bytes(maker.make_pdf(pieces, {}, maker.Running("A/RES/71/300"), maker.Layout()), FILE)
    rows = [block.text for block in read.blocks if block.kind is BlockKind.TABLE]
    assert rows == ["款次\t说明\t数额", "1\t通盘决策\t117 740", "2\t会议管理\t66 960"]
    assert [block.number for block in read.blocks if block.kind is BlockKind.OPERATIVE] == ["1", "2"]


def test_a_raised_figure_without_a_note_stays_in_the_text(maker):
    long = "该建筑占地五千平方米，由秘书处管理，供会员国代表团和观察员使用，并定期向公众开放参观。"
    pieces = [
        maker.Piece(long + "面积为20km，高120m，", (maker.Call(len(long) + 7, "2"),), first=2.0),
        maker.Piece(long + long, (maker.Call(len(long), "1"),), first=2.0),
    ]
    data = maker.make_pdf(pieces, {"1": "见A/71/160。"}, maker.Running(), maker.Layout())
    read = read_bytes(data, FILE)
    assert "20km²，" in read.blocks[0].text
    assert read.blocks[0].notes == ()
    assert [(mark.label, mark.offset) for mark in read.blocks[1].notes] == [("1", len(long))]


def test_a_locked_pdf_is_named_as_locked(maker):
    buffer = io.BytesIO()
    canvas = maker.Canvas(buffer, encrypt=StandardEncryption("secret", canPrint=0))
    canvas.drawString(100, 700, "secret")
    canvas.save()
    assert error_of(buffer.getvalue()) == "pdf_encrypted"


def test_a_scan_is_named_as_one_and_partly_scanned_pages_are_listed(maker):
    assert error_of(with_pictures(maker, pages="pp")) == "pdf_scanned"
    assert error_of(with_pictures(maker, pages=" ")) == "pdf_without_text"
    read = read_bytes(with_pictures(maker, pages="tptp"), FILE)
    assert [(problem.kind, problem.detail) for problem in read.problems if "page" in problem.kind] == [
        ("page_scanned", "2, 4")
    ]


def test_a_scanned_page_with_a_stamp_counts_as_scanned(maker):
    read = read_bytes(with_pictures(maker, pages="ts"), FILE)
    assert [(problem.kind, problem.detail) for problem in read.problems if "page" in problem.kind] == [
        ("page_scanned", "2")
    ]


def test_fonts_that_do_not_name_their_characters_are_told(seed_pdf):
    _, data = seed_pdf("000", rule="typed")
    assert error_of(data.replace(b"/ToUnicode", b"/ToUnicodX")) == "pdf_unmapped"


def test_single_characters_that_pdfium_leaves_out_are_told():
    """A Chinese font that is not in the file has no measures, and PDFium skips text of one character as empty."""
    pdfmetrics.registerFont(UnicodeCIDFont("STSong-Light"))
    buffer = io.BytesIO()
    canvas = Canvas(buffer, invariant=1)
    canvas.setFont("STSong-Light", 10)
    canvas.drawString(100, 700, "大会第七十一届会议")
    canvas.drawString(100, 600, "2016")
    canvas.showPage()
    canvas.setFont("STSong-Light", 10)
    canvas.drawString(100, 700, "的报告")
    canvas.drawString(130, 700, "2")
    canvas.save()
    read = read_bytes(buffer.getvalue(), FILE)
    shown = "".join(block.text for block in read.blocks)
    told = [(problem.kind, problem.detail) for problem in read.problems if problem.kind == "page_lacking"]
    assert "大会第七十一届会议" in shown
    assert ("2" in shown.replace("2016", "")) != (told == [("page_lacking", "2")])


def test_a_pdf_that_only_an_owner_locked_is_read(maker):
    maker.load_font()
    buffer = io.BytesIO()
    canvas = maker.Canvas(buffer, encrypt=StandardEncryption("", "owner", canCopy=0))
    canvas.setFont(maker.FONT, 10)
    canvas.drawString(100, 700, "大会第七十一届会议的报告。")
    canvas.save()
    assert read_bytes(buffer.getvalue(), FILE).blocks[0].text == "大会第七十一届会议的报告。"


def with_pictures(maker, pages):
    maker.load_font()
    picture = ImageReader(Image.new("L", (40, 40), 128))
    buffer = io.BytesIO()
    canvas = maker.Canvas(buffer)
    for kind in pages:
        if kind == "p":
            canvas.drawImage(picture, 0, 0, 600, 800)
        if kind == "s":
            canvas.drawImage(picture, 0, 0, 600, 800)
            canvas.drawString(30, 30, "17-00123")
        if kind == "t":
            canvas.setFont(maker.FONT, 10)
            canvas.drawString(100, 600, "大会第七十一届会议的报告。")
        canvas.showPage()
    canvas.save()
    return buffer.getvalue()


def claiming(count):
    """Write a PDF with one empty page that claims to have more."""
    objects = [
        "<</Type/Catalog/Pages 2 0 R>>",
        f"<</Type/Pages/Kids[3 0 R]/Count {count}>>",
        "<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]>>",
    ]
    data, places = b"%PDF-1.4\n", []
    for number, content in enumerate(objects, 1):
        places.append(len(data))
        data += f"{number} 0 obj{content}endobj\n".encode()
    table = "".join(f"{place:010d} 00000 n \n" for place in places)
    end = len(data)
    return (
        data
        + f"xref\n0 4\n0000000000 65535 f \n{table}trailer<</Size 4/Root 1 0 R>>\nstartxref\n{end}\n%%EOF".encode()
    )


@pytest.mark.parametrize(("count", "key"), [(1, "pdf_without_text"), (100_000, "pdf_too_many_pages")])
def test_a_claim_of_many_pages_is_refused_at_once(count, key):
    started = time.process_time()
    assert error_of(claiming(count)) == key
    assert time.process_time() - started < LONGEST_SECONDS


@pytest.mark.parametrize("key", ["pdf_encrypted", "pdf_damaged", "pdf_scanned", "pdf_without_text", "pdf_unmapped"])
@pytest.mark.parametrize("language", ["en", "zh"])
def test_every_defect_has_a_sentence_and_a_remedy(key, language):
    what, remedy = error_parts(UnreadableFile(key, FILE), language)[-2:]
    assert what
    assert remedy
    for problem in ("scanned", "unreadable", "unmapped", "lacking"):
        assert "2, 4" in sentence(f"problems.page_{problem}", language, detail="2, 4")


def test_a_pdf_is_known_by_its_content_and_may_be_larger_than_a_text(tmp_path, seed_pdf):
    _, data = seed_pdf("000", rule="typed")
    path = tmp_path / "resolution.txt"
    path.write_bytes(data + b"\n%" + b" " * 9_000_000)
    assert read_document(path).symbol == "A/RES/71/12"


def test_cut_and_garbled_pdfs_give_a_document_or_a_clear_error(seed_pdf):
    _, data = seed_pdf("000", rule="typed")
    generator = random.Random(11)  # noqa: S311 - the same damage in every run
    started = time.process_time()
    for share in range(0, 100, 7):
        assert_bounded(data[: len(data) * share // 100 + 6])
    for _ in range(25):
        garbled = bytearray(data)
        for _ in range(generator.choice([1, 20, 400])):
            garbled[generator.randrange(8, len(garbled))] = generator.randrange(256)
        assert_bounded(bytes(garbled))
    for _ in range(25):
        assert_bounded(b"%PDF-1.7\n" + generator.randbytes(generator.randrange(2000)))
    assert time.process_time() - started < 3 * LONGEST_SECONDS


def assert_bounded(data):
    refused = None
    try:
        read = read_bytes(data, FILE)
    except UnreadableFile as error:
        refused = error.key
    assert refused is None or refused.startswith("pdf_")
    # A character printed twice on one spot is read once, so damaged places may show fewer than are printed.
    invented = Counter() if refused else characters(read) - printed_characters(data)
    assert not invented


def error_of(data):
    with pytest.raises(UnreadableFile) as raised:
        read_bytes(data, FILE)
    return raised.value.key
