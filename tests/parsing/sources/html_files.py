"""Makes web pages for tests: a document as sites of several styles show it, with their furniture around it."""

from __future__ import annotations

import base64
import quopri
from collections.abc import Callable
from html import escape

from reader.document.block_kinds import BlockKind
from reader.document.model import Block, Document

Call = Callable[[str, int], str]


def _printed(block: Block) -> str:
    printed = block.number_printed or block.number or ""
    if printed[-1:].isalnum() and block.kind in (BlockKind.HEADING, BlockKind.OPERATIVE):
        printed += "."
    return printed + " " if printed else ""


def _inner(block: Block, call: Call) -> str:
    content, last = escape(_printed(block)), 0
    for mark in sorted(block.notes, key=lambda found: found.offset):
        content += escape(block.text[last : mark.offset]) + call(mark.label, mark.offset)
        last = mark.offset
    return content + escape(block.text[last:])


def _rows(rows: list[str]) -> str:
    return "".join("<tr>" + "".join(f"<td>{cell}</td>" for cell in row.split("\t")) + "</tr>" for row in rows)


def _body(document: Document, call: Call, paragraph: str, heading: Callable[[Block, str], str]) -> str:
    parts, rows = [], []
    for block in document.blocks:
        if block.kind is BlockKind.TABLE:
            rows.append(_inner(block, call))
            continue
        if rows:
            parts.append(f"<table border=1>{_rows(rows)}</table>")
            rows = []
        inner = _inner(block, call)
        titled = block.kind in (BlockKind.TITLE, BlockKind.HEADING)
        parts.append(heading(block, inner) if titled else paragraph.format(inner))
    return "\n".join([*parts, f"<table>{_rows(rows)}</table>" if rows else ""])


def _level(block: Block, inner: str) -> str:
    return f"<h{block.level}>{inner}</h{block.level}>"


LANGUAGES = ("العربية", "English", "Français", "Русский", "Español")
LINKS = "".join(f'<li><a href="/{number}">{name}</a></li>' for number, name in enumerate(LANGUAGES))


def modern(document: Document) -> bytes:
    """Return the page of a present-day site: landmarks, notes with links both ways below the text."""
    seen: dict[str, int] = {}

    def call(label: str, _: int) -> str:
        seen[label] = seen.get(label, 0) + 1
        own = f' id="_ftnref{label}"' if seen[label] == 1 else ""
        return f'<sup><a href="#_ftn{label}"{own}>[{escape(label)}]</a></sup>'

    text = _body(document, call, "<p>{}</p>", _level)
    notes = "".join(
        f'<div id="_ftn{note.label}"><p><a href="#_ftnref{note.label}">[{escape(note.label)}]</a>&nbsp;'
        f"{escape(note.text)}</p></div>"
        for note in document.footnotes
    )
    page = f"""<!DOCTYPE html><html lang="zh-hans"><head><meta charset="utf-8">
<title>{escape(document.title)} | 联合国</title>
<script>var menu = "<p>不是正文</p>";</script><style>p {{ margin: 0 }}</style></head>
<body class="page-node no-sidebars">
<a class="skip-link" href="#main">跳转到主要内容</a>
<header role="banner"><a href="/">联合国</a><ul class="language-links">{LINKS}</ul></header>
<nav class="navbar"><ul><li><a href="/a">首页</a></li><li><a href="/b">和平与安全</a></li></ul></nav>
<div class="breadcrumb"><a href="/">首页</a> » <a href="/d">文件</a></div>
<main id="main"><div class="region region-content"><article>
{text}
{f"<hr>{notes}" if notes else ""}</article></div>
<div class="share">分享到 <a href="#">微博</a> <a href="#">微信</a></div></main>
<aside class="sidebar"><h2>相关文件</h2><p>秘书长今天说，这是一条无关的新闻。</p></aside>
<footer role="contentinfo"><p>© 联合国 版权所有</p><a href="/c">联系我们</a></footer></body></html>"""
    return page.encode()


def nineties(document: Document) -> bytes:
    """Return the page of an old site: GB 2312, a table that places all, paragraphs parted by breaks, 1/ for notes."""

    def call(label: str, _: int) -> str:
        return f"<SUP>{escape(label)}{'/' if label.isdecimal() else ''}</SUP>"

    def heading(block: Block, inner: str) -> str:
        return f"<CENTER><H{block.level}><FONT COLOR=#0000FF>{inner}</H{block.level}></CENTER>"

    text = _body(document, call, "<FONT SIZE=2>{}<BR>&nbsp;<BR>", heading)
    notes = "<BR><BR>\n".join(
        f"{escape(note.label)}{'/' * note.label.isdecimal()} {escape(note.text)}" for note in document.footnotes
    )
    page = f"""<HTML><HEAD><META HTTP-EQUIV="Content-Type" CONTENT="text/html; charset=gb2312">
<TITLE>联合国</TITLE></HEAD>
<BODY BGCOLOR=#FFFFFF><TABLE WIDTH=600 BORDER=0><TR><TD WIDTH=100 VALIGN=top CLASS=menu><A HREF=/>首页</A><BR>
<A HREF=/ga>大会</A><BR><A HREF=/sc>安理会</A></TD><TD><FONT FACE=宋体>
{text}<P><HR>
{notes}
</TD></TR></TABLE></BODY>"""
    return page.encode("gb18030")


def press(document: Document) -> bytes:
    """Return the page of a news site made with SPIP: notes in brackets, linked both ways, and lists of links."""
    seen: dict[str, int] = {}

    def call(label: str, _: int) -> str:
        seen[label] = seen.get(label, 0) + 1
        own = f'id="nh{label}"' if seen[label] == 1 else ""
        return (
            f'<span class="spip_note_ref">&nbsp;[<a href="#nb{label}" class="spip_note" rel="appendix" {own}>'
            f"{escape(label)}</a>]</span>"
        )

    text = _body(document, call, '<p class="spip">{}</p>', _level)
    notes = "".join(
        f'<div id="nb{note.label}"><p class="spip"><span class="spip_note_ref">[<a href="#nh{note.label}" '
        f'class="spip_note" rev="appendix">{escape(note.label)}</a>]&nbsp;</span>{escape(note.text)}</p></div>'
        for note in document.footnotes
    )
    page = f"""<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Strict//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-strict.dtd">
<html xmlns="http://www.w3.org/1999/xhtml" xml:lang="zh"><head><title>{escape(document.title)}</title></head>
<body><div id="entete"><div class="menu-langues"><ul>{LINKS}</ul></div>
<div id="logo"><img alt="标志" src="a.png" /></div></div>
<div id="page"><div id="contenu"><div class="crayon texte">{text}</div>
<div class="notes">{notes}</div>
<div class="social-share"><a href="#">Facebook</a><a href="#">Twitter</a></div></div>
<div id="encart" class="sidebar"><h3>同一作者</h3><ul><li><a href="/1">另一篇文章的题目</a></li></ul></div></div>
<div id="pied" class="footer">所有文章均可转载</div></body></html>"""
    return page.encode()


def wiki(document: Document) -> bytes:
    """Return the page of a wiki: notes in a numbered list with arrows back to each call, links to edit sections."""
    calls: dict[str, list[str]] = {}

    def call(label: str, _: int) -> str:
        own = f"cite_ref-{label}_{len(calls.setdefault(label, []))}"
        calls[label].append(own)
        return f'<sup id="{own}" class="reference"><a href="#cite_note-{label}">[{escape(label)}]</a></sup>'

    def heading(block: Block, inner: str) -> str:
        edit = '<span class="mw-editsection">[<a href="/edit">编辑</a>]</span>'
        own = edit if block.level > 1 else ""
        return f'<h{block.level}><span class="mw-headline">{inner}</span>{own}</h{block.level}>'

    text = _body(document, call, "<p>{}\n</p>", heading)
    notes = ""
    for note in document.footnotes:
        arrows = [f'<a href="#{own}">{"↑" if at == 0 else f"1.{at}"}</a>' for at, own in enumerate(calls[note.label])]
        notes += (
            f'<li id="cite_note-{note.label}"><span class="mw-cite-backlink">{" ".join(arrows)}</span> '
            f"<span>{escape(note.text)}</span></li>"
        )
    page = f"""<!DOCTYPE html><html class="client-nojs" lang="zh"><head><meta charset="UTF-8"/></head>
<body class="mediawiki"><div id="content" class="mw-body"><div id="siteSub">来自维基文库</div>
<div id="mw-content-text"><div class="mw-parser-output">
{text}<ol class="references">{notes}</ol></div></div></div>
<div id="mw-navigation"><h2>导航菜单</h2><div class="portlet"><ul><li><a href="/m">首页</a></li></ul></div></div>
</body></html>"""
    return page.encode()


STYLES = {style.__name__: style for style in (modern, nineties, press, wiki)}


def preformatted(text: str) -> bytes:
    """Return a text dump as an old site shows it."""
    return f"<html><head><title>文件</title></head><body><pre>\n{escape(text)}</pre></body></html>".encode()


def archive(page: bytes, encoding: str = "quoted-printable", charset: str = "utf-8") -> bytes:
    """Return a page as a browser saves it in one file (.mht)."""
    packed = quopri.encodestring(page) if encoding == "quoted-printable" else base64.encodebytes(page)
    head = (
        "From: <Saved by Blink>\r\nSnapshot-Content-Location: https://www.un.org/zh/\r\nSubject: page\r\n"
        'MIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\ttype="text/html";\r\n\tboundary="----B"\r\n\r\n'
        f"------B\r\nContent-Type: text/html; charset={charset}\r\nContent-Transfer-Encoding: {encoding}\r\n\r\n"
    )
    picture = (
        "\r\n------B\r\nContent-Type: image/png\r\nContent-Transfer-Encoding: base64\r\n\r\n"
        "iVBORw0KGgo=\r\n------B--\r\n"
    )
    return head.encode() + packed + picture.encode()
