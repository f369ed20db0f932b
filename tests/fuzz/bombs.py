"""Hostile files: what unpacks, expands, nests or counts without end, and what asks for other files or the network.

`canary` is the path of a file that nothing may read, `port` a port of this machine that nothing may call.
"""

from __future__ import annotations

import io
import zipfile
import zlib
from functools import partial

MEGABYTE = 1_000_000
WORD = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
AKN = 'xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0"'
DOCUMENT = f"<w:document {WORD}><w:body>{{}}</w:body></w:document>"
TEXT = "<w:p><w:r><w:t>{}</w:t></w:r></w:p>"


def package(files: dict[str, bytes | str], target: str = "word/document.xml") -> bytes:
    """Return a Word package with these parts."""
    packed = io.BytesIO()
    link = f'<Relationship Id="m" Type="{RELATIONS}/officeDocument" Target="{target}"/>'
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as file:
        file.writestr("_rels/.rels", f"<Relationships>{link}</Relationships>")
        for name, content in files.items():
            file.writestr(name, content)
    return packed.getvalue()


def pdf(objects: list[bytes], root: int = 1) -> bytes:
    """Return a PDF of these objects, with a right table of their places."""
    made, places = bytearray(b"%PDF-1.7\n"), []
    for number, content in enumerate(objects, 1):
        places.append(len(made))
        made += b"%d 0 obj\n%b\nendobj\n" % (number, content)
    start = len(made)
    made += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    made += b"".join(b"%010d 00000 n \n" % place for place in places)
    return bytes(
        made + b"trailer << /Size %d /Root %d 0 R >>\nstartxref\n%d\n%%%%EOF" % (len(objects) + 1, root, start)
    )


def _laughs(root: str, body: str) -> str:
    entities = "".join(f'<!ENTITY l{at} "{f"&l{at - 1};" * 10}">' for at in range(1, 10))
    return f'<?xml version="1.0"?><!DOCTYPE {root} [<!ENTITY l0 "笑">{entities}]>{body.format("&l9;")}'


def _quadratic(root: str, body: str) -> str:
    return f'<?xml version="1.0"?><!DOCTYPE {root} [<!ENTITY a "{"甲" * 50_000}">]>' + body.format("&a;" * 50_000)


def _external(root: str, body: str, address: str) -> str:
    return f'<?xml version="1.0"?><!DOCTYPE {root} [<!ENTITY x SYSTEM "{address}">]>' + body.format("&x;")


def _parameter(root: str, body: str, address: str) -> str:
    return f'<?xml version="1.0"?><!DOCTYPE {root} [<!ENTITY % x SYSTEM "{address}"> %x;]>' + body.format("文")


AKN_BODY = (
    f"<akomaNtoso {AKN}><statement><mainBody><paragraph><content><p>{{}}</p></content></paragraph></mainBody>"
    "</statement></akomaNtoso>"
)
HTML_BODY = '<html xmlns="http://www.w3.org/1999/xhtml"><body><p>正文{}</p></body></html>'
WORD_BODY = DOCUMENT.format(TEXT)


def entity_bombs(canary: str, port: int) -> dict[str, bytes]:
    """Return files with entities that grow or that ask for other files, in every source that is XML."""
    bombs: dict[str, bytes] = {}
    for source, root, body in (
        ("xml", "akomaNtoso", AKN_BODY),
        ("html", "html", HTML_BODY),
        ("word", "w:document", WORD_BODY),
    ):
        texts = {
            "laughs": _laughs(root, body),
            "quadratic": _quadratic(root, body),
            "file entity": _external(root, body, f"file://{canary}"),
            "bare file entity": _external(root, body, canary),
            "network entity": _external(root, body, f"http://127.0.0.1:{port}/x"),
            "network parameter entity": _parameter(root, body, f"http://127.0.0.1:{port}/x.dtd"),
            "file parameter entity": _parameter(root, body, f"file://{canary}"),
            "outer declaration": f'<?xml version="1.0"?><!DOCTYPE {root} SYSTEM "http://127.0.0.1:{port}/x.dtd">'
            + body.format("文"),
        }
        for name, text in texts.items():
            for encoding in ("utf-8", "utf-16"):
                data = text.encode(encoding)
                bombs[f"{source}: {name} in {encoding}"] = (
                    package({"word/document.xml": data}) if source == "word" else data
                )
    include = AKN_BODY.format(
        f'<xi:include xmlns:xi="http://www.w3.org/2001/XInclude" href="{canary}" parse="text"/>'
    )
    bombs["xml: include"] = include.encode()
    bombs["html: frames"] = (
        f'<html><iframe src="{canary}"></iframe><object data="http://127.0.0.1:{port}/">正文</object>文'.encode()
    )
    return bombs


def _scaled(size: float, count: int) -> int:
    return max(1, int(count * size))


def _attributes(size: float) -> str:
    return "".join(f' a{at}="1"' for at in range(_scaled(size, 100_000)))


def _name_spaces(size: float) -> str:
    return "".join(f' xmlns:a{at}="u{at}"' for at in range(_scaled(size, 50_000)))


def page_bombs(size: float) -> dict[str, bytes]:
    """Return web pages that nest, repeat or break without end, `size` times as large as they may be."""
    scaled = partial(_scaled, size)
    return {
        "html: deep": b"<html><body>" + b"<div>" * scaled(200_000) + "文".encode(),
        "html: deep tables": b"<html>" + b"<table><tr><td>" * scaled(30_000) + "文".encode(),
        "html: deep lists": b"<html>" + b"<ul><li>" * scaled(60_000) + "文".encode() + b"</li></ul>" * scaled(60_000),
        "html: deep raised": b"<html><p>" + b"<sup><a href=#x>" * 1_200 + "文".encode() * scaled(100_000),
        "html: deep unknown": b"<html>" + b"<x>" * scaled(300_000) + "文".encode(),
        "html: wrong ends": b"<html>" + b"<b>" * 1_400 + b"</i>" * scaled(300_000) + "文".encode(),
        "html: attributes": b"<html><p " + b" ".join(b"a%d=1" % at for at in range(scaled(200_000))) + ">文".encode(),
        "html: hidden attributes": b"<html><p "
        + b"".join(b" a%d='<p>'" % at for at in range(scaled(100_000)))
        + ">文".encode(),
        "html: open quotes": b"<html>" + b'<a href="' * scaled(100_000) + "文".encode(),
        "html: open comments": b"<html>" + b"<!--" * scaled(300_000) + "文".encode(),
        "html: open brackets": b"<html><p>" + b"<" * scaled(399_000) + "文".encode(),
        "html: one long word": b"<html><p>" + "文".encode() * scaled(3_000_000),
        "html: breaks": b"<html><p>" + "文<br>".encode() * scaled(350_000),
        "html: rows": b"<html><table>" + "<tr><td>1<td>文".encode() * scaled(120_000),
        "html: notes": b"<html>"
        + b"".join(b'<p>x<sup><a href="#n%d">%d</a></sup>' % (at, at % 99) for at in range(scaled(60_000))),
        "html: notes and labels": b"<html><p>"
        + b"<sup>1</sup>\xe6\x96\x87" * scaled(30_000)
        + b"<p><sup>1</sup> x" * scaled(20_000),
        "html: runs of labels": b"<html><p>\xe6\x96\x87 1/ " + b"<hr><p>1/ x<p>2/ y" * scaled(10_000),
        "html: ids": b"<html>" + b"<div id=a>" * 1_400 + "文".encode() + b"<p id=b>x" * scaled(50_000),
        "html: archive in archive": b"MIME-Version: 1.0\nContent-Type: multipart/related; boundary=B\n\n"
        + b"--B\nContent-Type: multipart/related; boundary=B\n\n" * scaled(50_000),
        "html: archive of parts": b"MIME-Version: 1.0\nContent-Type: multipart/related; boundary=B\n\n"
        + b"--B\n\nx\n" * scaled(300_000),
    }


def text_bombs(size: float) -> dict[str, bytes]:
    """Return texts, plain and with the signs of Markdown, of the kinds that readers of lines could choke on."""
    scaled = partial(_scaled, size)
    return {
        "text: one line": "文".encode() * scaled(2_600_000),
        "text: one line without ends": b"a" * scaled(7_900_000),
        "text: lines": b"x\n" * scaled(3_900_000),
        "text: short lines": "文字\n".encode() * scaled(199_000),
        "text: blanks": b"x" + b" " * scaled(7_000_000) + b"x",
        "text: blank lines": b"x" + b"\n" * scaled(7_000_000) + b"x",
        "text: figures": b"1 " * scaled(3_000_000),
        "text: brackets": "（".encode() * scaled(2_000_000),
        "text: spaced": "文 ".encode() * scaled(1_900_000),
        "text: rules": b"__________\n 1 x\n" * scaled(90_000),
        "text: numbers": b"\n".join(b"%d. x" % at for at in range(scaled(190_000))),
        "text: openings": "主席（以英语发言）：甲。\n".encode() * scaled(100_000),
        "text: organs": "大会，\n回顾其决议，\n1. 决定；\n".encode() * scaled(60_000),
        "text: markdown": b"[^1]: x\n" + b"**x** [^1] [a](#b) \\* `x`\n" * scaled(60_000),
        "text: markdown notes": b"".join(b"x[^%d]\n\n[^%d]: y\n\n" % (at, at) for at in range(scaled(40_000))),
        "text: markdown stars": b"[^1]: x\n" + b"**" * scaled(1_000_000),
        "text: markdown brackets": b"[^1]: x\n" + b"[" * scaled(500_000) + b"](" * scaled(500_000),
        "text: markdown rows": b"|a|b|\n|---|---|\n" + b"|x|y|\n" * scaled(60_000),
        "text: markdown dashes": b"[^1]: x\n" + b"- - - - - -" * scaled(300_000),
        "text: markdown blanks": b"[^1]: x\n" + b"# " + b" " * scaled(1_000_000) + b"x #",
        "text: languages": "English Français Русский Español\n".encode() * scaled(80_000),
    }


def package_bombs(canary: str, size: float) -> dict[str, bytes]:
    """Return Word packages that unpack without end, point outside, or point at themselves."""
    scaled = partial(_scaled, size)
    text = DOCUMENT.format(TEXT.format("正文"))
    linked = f'<Relationships><Relationship Id="f" Type="{RELATIONS}/footnotes" Target="{{}}"/></Relationships>'
    deep = "<w:tbl><w:tr><w:tc>" * scaled(50_000) + "</w:tc></w:tr></w:tbl>" * scaled(50_000)
    styled = '<w:pPr><w:pStyle w:val="A"/></w:pPr>'
    based = '<w:style w:styleId="{}"><w:basedOn w:val="{}"/></w:style>'
    ring = f"<w:styles {WORD}>{based.format('A', 'B')}{based.format('B', 'A')}</w:styles>"
    attributes, spaces = _attributes(size), _name_spaces(size)
    return {
        "word: unpacks to a gigabyte": package({"word/document.xml": DOCUMENT.format(" " * (80 * MEGABYTE))}),
        "word: many parts": package({f"word/p{at}.xml": "<x/>" for at in range(5_000)} | {"word/document.xml": text}),
        "word: deep": package({"word/document.xml": DOCUMENT.format(deep)}),
        "word: paths outside": package(
            {
                "word/document.xml": text,
                "word/_rels/document.xml.rels": linked.format("../../../../../../.." + canary),
            }
        ),
        "word: absolute path": package(
            {"word/document.xml": text, "word/_rels/document.xml.rels": linked.format(canary)}
        ),
        "word: main part outside": package({"../document.xml": text}, "../document.xml"),
        "word: main part is itself": package(
            {"word/document.xml": text, "word/_rels/document.xml.rels": linked.format("document.xml")}
        ),
        "word: names twice": package(
            {"word/document.xml": text, "WORD/document.xml": DOCUMENT.format(TEXT.format("别的"))}
        ),
        "word: styles in a ring": package(
            {
                "word/document.xml": DOCUMENT.format(TEXT.format("文").replace("<w:r>", styled + "<w:r>", 1)),
                "word/styles.xml": ring,
                "word/_rels/document.xml.rels": linked.format("styles.xml").replace("/footnotes", "/styles"),
            }
        ),
        "word: paragraphs": package(
            {"word/document.xml": DOCUMENT.format("<w:p><w:r><w:t>文</w:t></w:r></w:p>" * scaled(150_000))}
        ),
        "word: one paragraph": package(
            {"word/document.xml": DOCUMENT.format("<w:p>" + "<w:r><w:t>文</w:t></w:r>" * scaled(300_000) + "</w:p>")}
        ),
        "word: attributes": package({"word/document.xml": DOCUMENT.format(f"<w:p{attributes}/>")}),
        "word: name spaces": package({"word/document.xml": DOCUMENT.format(f"<w:p{spaces}/>")}),
    }


def markup_bombs(size: float) -> dict[str, bytes]:
    """Return AKN4UN files that nest or repeat without end."""
    scaled = partial(_scaled, size)
    attributes, spaces = _attributes(size), _name_spaces(size)
    return {
        "xml: deep": AKN_BODY.format("<p>" * scaled(100_000) + "</p>" * scaled(100_000)).encode(),
        "xml: attributes": AKN_BODY.format(f"<p{attributes}/>").encode(),
        "xml: name spaces": AKN_BODY.format(f"<p{spaces}/>").encode(),
        "xml: paragraphs": AKN_BODY.format(
            "</p></content></paragraph><paragraph><content><p>文" * scaled(60_000)
        ).encode(),
        "xml: one paragraph": AKN_BODY.format("<i>文</i>" * scaled(200_000)).encode(),
        "xml: notes": AKN_BODY.format(
            '文<authorialNote marker="1"><p>注</p></authorialNote>' * scaled(40_000)
        ).encode(),
    }


def print_bombs(size: float) -> dict[str, bytes]:
    """Return PDFs that claim more than they have, that point at themselves, or that unpack without end."""
    catalog = b"<< /Type /Catalog /Pages 2 0 R >>"
    page = b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R /Resources << >> >>"
    packed = zlib.compress(b"BT /F1 12 Tf (x) Tj ET " * int(2_000_000 * max(size, 0.1)), 9)
    stream = b"<< /Length %d /Filter /FlateDecode >>\nstream\n%b\nendstream" % (len(packed), packed)
    nested = zlib.compress(zlib.compress(bytes(int(100 * MEGABYTE * max(size, 0.1))), 9), 9)
    twice = b"<< /Length %d /Filter [/FlateDecode /FlateDecode] >>\nstream\n%b\nendstream" % (len(nested), nested)
    kids = b"[" + b"3 0 R " * 100_000 + b"]"
    empty = b"<< /Length 0 >>\nstream\n\nendstream"
    return {
        "pdf: claims pages": pdf([catalog, b"<< /Type /Pages /Kids [3 0 R] /Count 100000 >>", page, empty]),
        "pdf: has pages": pdf([catalog, b"<< /Type /Pages /Kids %b /Count 100000 >>" % kids, page, empty]),
        "pdf: pages in a ring": pdf([catalog, b"<< /Type /Pages /Kids [2 0 R] /Count 3 >>"]),
        "pdf: less than no pages": pdf([catalog, b"<< /Type /Pages /Kids [] /Count -5 >>"]),
        "pdf: unpacks": pdf([catalog, b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>", page, stream]),
        "pdf: unpacks twice": pdf([catalog, b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>", page, twice]),
        "pdf: a page without end": pdf(
            [
                catalog,
                b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
                page.replace(b"612 792", b"99999999999 9e30"),
                empty,
            ]
        ),
        "pdf: deep": pdf([b"[" * 200_000 + b"]" * 200_000, b"<< >>"]),
        "pdf: reads itself": pdf(
            [catalog, b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>", page.replace(b"4 0 R", b"3 0 R"), empty]
        ),
        "pdf: table of places in a ring": b"%PDF-1.7\nxref\n0 0\ntrailer << /Prev 9 >>\nstartxref\n9\n%%EOF",
        "pdf: header only": b"%PDF-1.7\n%%EOF",
    }


def all_bombs(canary: str, port: int, size: float) -> dict[str, bytes]:
    """Return all hostile files by name, which begins with the source that they are for."""
    return {
        **entity_bombs(canary, port),
        **page_bombs(size),
        **text_bombs(size),
        **package_bombs(canary, size),
        **markup_bombs(size),
        **print_bombs(size),
    }
