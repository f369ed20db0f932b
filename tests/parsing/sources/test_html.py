"""Web pages as a reader sees them: the text without the site, headings, lists, tables, line breaks, encodings.

All modules of reader.parsing.sources that read pages: html, html_archive, html_breaks, html_encoding, html_furniture,
html_lists, html_passages, html_tables, html_tree; test_html_notes has html_notes and html_note_forms.
"""

from __future__ import annotations

import pytest

from reader.document.block_kinds import BlockKind, Genre
from reader.errors import UnreadableFile
from reader.parsing.cleaning import squash
from reader.parsing.document_reader import read_bytes, read_document
from reader.parsing.sources import html

STYLES = ("modern", "nineties", "press", "wiki")


def facts(block):
    """Return what is compared: a quotation is told by its narrower setting, which a page made here has not."""
    kind = BlockKind.PARAGRAPH if block.kind is BlockKind.QUOTE else block.kind
    return kind, block.number, block.number_printed, block.text, [(mark.label, mark.offset) for mark in block.notes]


def page(body, head='<meta charset="utf-8">'):
    return f"<!DOCTYPE html><html><head>{head}</head><body>{body}</body></html>".encode()


def lines(body):
    return html.read(page(body), "any.html").lines


def texts(body):
    return [line.stripped for line in lines(body) if not line.furniture]


@pytest.mark.parametrize("number", ["000", "001", "002", "003", "004"])
@pytest.mark.parametrize("style", STYLES)
def test_a_seed_on_a_site_gives_the_same_blocks_marks_and_notes(style, number, seed, html_files):
    gold = read_document(seed(number))
    found = read_bytes(html_files.STYLES[style](gold), "page.html")
    assert (found.genre, found.title) == (gold.genre, gold.title)
    assert [(note.label, note.text) for note in found.footnotes] == [
        (note.label, note.text) for note in gold.footnotes
    ]
    assert list(map(facts, found.blocks)) == list(map(facts, gold.blocks))
    assert not found.problems


@pytest.mark.parametrize("number", ["000", "001"])
@pytest.mark.parametrize("style", STYLES)
def test_a_resolution_on_a_site_reads_as_its_golden_answer(style, number, seed, golden, html_files):
    found = read_bytes(html_files.STYLES[style](read_document(seed(number))), "page.html")
    golden(
        f"html/{number}.{style}",
        {
            "blocks": [[block.kind.value, block.number_printed, block.text] for block in found.blocks],
            "notes": [[note.label, note.printed, note.text] for note in found.footnotes],
            "marks": [[block.id, mark.offset, mark.printed] for block in found.blocks for mark in block.notes],
            "furniture": list(found.furniture),
        },
    )


@pytest.mark.parametrize("number", ["000", "003"])
def test_a_dump_in_a_page_reads_as_the_text_does(number, seed, html_files):
    gold = read_document(seed(number))
    found = read_bytes(html_files.preformatted(seed(number).read_text(encoding="utf-8")), "page.html")
    assert (found.blocks, found.footnotes, found.genre) == (gold.blocks, gold.footnotes, gold.genre)


@pytest.mark.parametrize(("encoding", "charset"), [("quoted-printable", "utf-8"), ("base64", "gb2312")])
def test_a_web_archive_is_read_as_its_page(encoding, charset, seed, html_files):
    gold = read_document(seed("000"))
    made = html_files.modern(gold)
    plain = made.decode().replace('<meta charset="utf-8">', "")
    saved = html_files.archive(plain.encode("gb18030") if charset == "gb2312" else made, encoding, charset)
    assert html.recognises(saved)
    assert list(map(facts, read_bytes(saved, "page.mht").blocks)) == list(map(facts, gold.blocks))


def test_a_press_page_has_its_title_dateline_and_text_and_keeps_the_site_apart():
    body = """<div id="menu" class="nav"><ul><li><a href=1>首页</a></li><li><a href=2>专栏</a></li></ul></div>
    <div class="langues"><ul><li><a href=f>français</a></li><li><a href=e>English</a></li>
    <li><a href=s>Español</a></li></ul></div>
    <div class="article"><h1>安理会28日会议2016年十月</h1>
    <p class="info">伏尔泰网 | 纽约（美国） | 2016年10月27日</p>
    <p>俄罗斯联邦计划在2016年10月28日举行一次辩论。</p><h2>背景</h2><p>联合国同其区域伙伴之间的合作。</p></div>
    <div class="footer"><p>转载须注明出处。</p></div>"""
    document = read_bytes(page(body), "article.html")
    assert (document.genre, document.title, document.date) == (
        Genre.ARTICLE,
        "安理会28日会议2016年十月",
        "2016-10-27",
    )
    assert [(block.kind, block.text) for block in document.blocks] == [
        (BlockKind.TITLE, "安理会28日会议2016年十月"),
        (BlockKind.MASTHEAD, "伏尔泰网 | 纽约（美国） | 2016年10月27日"),
        (BlockKind.PARAGRAPH, "俄罗斯联邦计划在2016年10月28日举行一次辩论。"),
        (BlockKind.HEADING, "背景"),
        (BlockKind.PARAGRAPH, "联合国同其区域伙伴之间的合作。"),
    ]
    assert [squash(text) for text in document.furniture] == [
        *("首页", "专栏", "français", "English", "Español", "转载须注明出处。"),
    ]


def test_characters_that_no_text_has_are_left_out():
    assert texts("<p>今天&#1;下了&#x1b雨\x00。\x7f</p>") == ["今天下了雨。"]


def test_scripts_hidden_parts_and_comments_are_never_text():
    body = (
        "<p>甲<!-- 注解 --><script>乙</script><span style='display:none'>丙</span><b hidden>丁</b></p>"
        "<noscript>戊</noscript><template><p>己</p></template><p>庚<ruby>辛<rt>xin</rt></ruby></p>"
    )
    assert texts(body) == ["甲", "庚辛"]


def test_a_part_with_most_of_the_text_is_kept_whatever_it_is_called():
    long = "联合国大会第七十一届会议审议了这一项目。" * 20
    assert texts(f'<div class="sidebar menu"><p>{long}</p></div>') == [long]
    assert texts(f"<footer><p>{long}</p></footer>") == [long]


def test_prose_beside_the_main_part_is_kept_and_short_links_are_not():
    long = "联合国大会第七十一届会议审议了这一项目。" * 20
    body = f"<main><p>{long}</p></main><div><p>{long}</p><p>完。</p></div><div><a href=1>上一篇</a></div>"
    assert texts(body) == [long, long, "完。"]


def test_a_lists_numbers_are_those_that_a_browser_counts():
    body = (
        '<ol start="3"><li>请秘书长</li><li value="7">决定</li></ol><ol type="a"><li>甲</li></ol>'
        '<ol style="list-style: none"><li>乙</li></ol><ol><li>1. 丙</li></ol><ul><li>丁</li></ul>'
    )
    assert texts(body) == ["3. 请秘书长", "7. 决定", "(a) 甲", "乙", "1. 丙", "丁"]


def test_an_item_of_a_list_without_numbers_is_no_heading():
    document = read_bytes(page("<nav>x</nav><h1>题目</h1><p>今天下了雨。</p><ul><li>粮食援助</li></ul>"), "any.html")
    assert [(block.kind, block.text) for block in document.blocks[2:]] == [(BlockKind.ITEM, "粮食援助")]


def test_an_old_page_without_landmarks_loses_its_menus_and_nothing_else():
    body = (
        "<table><tr><td><img alt=x></td><td><p align=right><b>A/RES/52/214</b></td></tr></table><hr>"
        "<p align=center><b>52/214. 会议时地分配办法</b></p><p>　　<i>大会</i>，<p>　　<u>回顾</u>其各项决议，1/"
        "<blockquote><p>1. <u>核可</u>日历草案；</p><p>(a) 减少；<br>(b) 分发；</p></blockquote>"
        "<p align=right>1997年12月22日<br>第79次全体会议</p><hr width=33%><p>1/ A/52/32。"
        "<hr><p align=center><a href=1><img src=a></a> [<a href=2>主页</a>] [<a href=3>大会</a>] "
        "[<a href=4>安理会</a>]"
        "<address>本网页由新闻部制作</address>"
    )
    document = read_bytes(page(body), "a52r214.htm")
    assert (document.symbol, document.genre, document.date) == ("A/RES/52/214", Genre.RESOLUTION, "1997-12-22")
    assert [block.text for block in document.blocks] == [
        *("A/RES/52/214", "会议时地分配办法", "大会，", "回顾其各项决议，", "核可日历草案；", "减少；", "分发；"),
        *("1997年12月22日", "第79次全体会议"),
    ]
    assert [(note.label, note.text) for note in document.footnotes] == [("1", "A/52/32。")]
    assert document.furniture == ("[主页] [大会] [安理会]", "本网页由新闻部制作")


def test_tables_of_data_keep_rows_and_cells_and_others_only_place_text():
    data = "<table><tr><th>国家<th>票数<tr><td>中国<td><p>三</p><p>四</p></table>"
    numbered = (
        "<table><tr><td>1.</td><td><p>请秘书长提出报告；</p></td></tr><tr><td>2.</td><td>决定。</td></tr></table>"
    )
    placing = "<table><tr><td>大会</td><td>Distr.: General</td></tr></table>"
    assert [(line.text, line.cells) for line in lines(data)] == [("国家\t票数", True), ("中国\t三\n四", True)]
    assert texts(numbered) == ["1. 请秘书长提出报告；", "2. 决定。"]
    assert texts(placing) == ["大会", "Distr.: General"]


def test_two_breaks_or_an_indent_part_paragraphs_and_one_break_does_not():
    assert texts("<p>联合国同集体安全<br>条约组织的合作</p>") == ["联合国同集体安全\n条约组织的合作"]
    assert texts("甲<br><br>乙<br>&nbsp;<br>丙<br>　　丁") == ["甲", "乙", "丙", "丁"]
    assert texts("大会，<br>回顾其决议，<br>又回顾其报告，<br>1. 决定；") == [
        *("大会，", "回顾其决议，", "又回顾其报告，", "1. 决定；"),
    ]


def test_broken_markup_loses_nothing():
    body = "<p><b>甲<i>乙</b>丙</i><p>丁</div></td><table><tr><td>戊</table>己<a href='x>庚</a>"
    assert squash("".join(texts(body))).startswith("甲乙丙丁戊己")


def test_a_page_nested_beyond_all_bounds_keeps_its_text():
    assert texts("<div>" * 30_000 + "正文" + "<p>又一段") == ["正文", "又一段"]
    with pytest.raises(UnreadableFile, match="page_too_deep"):
        html.read(page("<details>" * 30_000 + "正文"), "any.html")


def test_a_tag_with_endless_attributes_or_endless_tags_are_refused():
    for body in (f"<p {' '.join(f'a{at}=1' for at in range(2_000))}>甲", "<b>" * 400_001):
        with pytest.raises(UnreadableFile, match="page_too_many_tags"):
            html.read(page(body), "any.html")


def test_a_picture_inside_a_page_is_no_endless_attribute():
    assert texts(f'<p>甲<img src="data:image/png;base64,{"iVBORw0KGgo " * 5_000}">乙</p>') == ["甲乙"]


@pytest.mark.parametrize(
    ("declared", "encoding"),
    [
        ("gb2312", "gb18030"),
        ("big5", "big5"),
        ("utf-8", "utf-8"),
        ("utf-8", "utf-16"),
        ("", "gb18030"),
        ("", "utf-8"),
    ],
)
def test_a_page_is_read_in_the_encoding_that_it_is_in(declared, encoding):
    text = "大会回顾其2016年11月21日的决定" if encoding != "big5" else "大會回顧其2016年11月21日的決定"
    made = f'<html><head><meta http-equiv=content-type content="text/html; charset={declared}"></head><p>{text}</p>'
    assert [line.text for line in html.read(made.encode(encoding), "any.html").lines] == [text]


def test_a_page_that_names_the_wrong_encoding_is_read_all_the_same():
    text = "大会回顾其2016年11月21日的决定，其中请秘书长提出报告。"
    for declared, encoding in (("gb2312", "utf-8"), ("utf-8", "gb18030"), ("iso-8859-1", "utf-8")):
        made = f'<meta charset="{declared}"><p>{text}</p>'.encode(encoding)
        assert [line.text for line in html.read(made, "any.html").lines] == [text]


@pytest.mark.parametrize(
    ("data", "is_page"),
    [
        (b"<!-- saved from url=(0021)http://www.un.org/ -->\r\n<HTML>", True),
        (b"\xef\xbb\xbf  <!DOCTYPE html>", True),
        ("<html>".encode("utf-16"), True),
        (b'<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml">', True),
        (b"<p>fragment", True),
        ("《<联合国>》".encode(), False),
        (b"<akomaNtoso>", False),
        (b"a < b", False),
    ],
)
def test_a_page_is_told_by_its_beginning(data, is_page):
    assert html.recognises(data) is is_page


def test_a_page_without_text_is_refused():
    with pytest.raises(UnreadableFile, match="empty_file"):
        html.read(page("<p> </p><img src=a.png>"), "any.html")
    for body in ("<script>x</script><div id=app></div>", "<iframe src=a.htm></iframe>"):
        with pytest.raises(UnreadableFile, match="page_built_elsewhere"):
            html.read(page(body), "any.html")
    with pytest.raises(UnreadableFile, match="archive_without_page"):
        html.read(b"MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=B\r\n\r\n--B--\r\n", "any.mht")
