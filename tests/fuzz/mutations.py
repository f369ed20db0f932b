"""Ways to spoil a file: cut, flipped, doubled, mixed with another, and what formats choke on put in its middle."""

from __future__ import annotations

import copy
import io
import random
import zipfile
from collections.abc import Callable

from lxml import etree

MOST_ELEMENTS = 20_000
TEXTS = [
    "",
    " ",
    "1.",
    "(a)",
    "大会，",
    "附件",
    "\n",
    "-1",
    "99999999999",
    "true",
    "甲" * 400,
    "[1]",
    "#",
    "x/y",
    "一、",
]
TOKENS = [
    *(
        b"\x00",
        b"\xff\xff\xff\xff",
        b"\r",
        b"\f" * 40,
        b"\xe2\x80\xa8",
        b"\xef\xbb\xbf",
        b"\xff\xfe",
        b"\xed\xa0\x80",
    ),
    *(
        b"<",
        b">",
        b"&",
        b"]]>",
        b"<![CDATA[",
        b"<!--",
        b"-->",
        b"&#0;",
        b"&#xD800;",
        b"&#x110000;",
        b"&amp;lt;",
        b"<?",
        b"<!",
    ),
    *(
        b"<table><tr><td>",
        b"</table>",
        b"<sup>1</sup>",
        b'<a href="#a" id="a">[1]</a>',
        b"<ol start=-5><li>",
        b"<pre>\n",
        b"<br>",
    ),
    *(
        b"<hr>",
        b"<div hidden>",
        b"<plaintext>",
        b"<svg><title>",
        b"<base href=//x>",
        b"</body></html>",
        b"<h1>",
        b"<li value=9999999999>",
    ),
    *(
        b"\n__________________\n",
        b"\n 1 A/71/160\n",
        b"1/ ",
        b"[1]",
        "¹".encode(),
        "大会，\n".encode(),
        "\n附件\n".encode(),
    ),
    *(
        "主席（以英语发言）：".encode(),
        b"71/12. ",
        b"99999999999999999999",
        b"(" * 60,
        b"A/RES/" * 30,
        b"\xef\xbc\x88" * 50,
    ),
    *(
        b" 0 R",
        b"<< /Count 100000 >>",
        b"endobj",
        b"stream\n",
        b"/Kids [1 0 R]",
        b"<w:p/>",
        b'<w:numId w:val="-1"/>',
        b'w:val=""',
    ),
    *(b"<num>", b"<akomaNtoso>", b"</p>", b'eId=""', b'xmlns=""', b"<content><content>", b"<authorialNote/>"),
]


def mutate(choose: random.Random, data: bytes, other: bytes) -> bytes:
    """Return a file spoilt in one to four ways; `other` is a file of the same source to mix in."""
    for _ in range(choose.randint(1, 4)):
        data = choose.choice(WAYS)(choose, data, other)
    return data


def mutate_package(choose: random.Random, data: bytes, other: bytes) -> bytes:
    """Return a zip package with one of its parts spoilt, so that the parts are reached behind the checksums."""
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        parts = {name: package.read(name) for name in package.namelist()}
    with zipfile.ZipFile(io.BytesIO(other)) as package:
        mixed = {name: package.read(name) for name in package.namelist()}
    name = choose.choice(sorted(parts))
    if choose.random() < 0.6:
        parts[name] = mutate_tree(choose, parts[name])
    else:
        parts[name] = mutate(choose, parts[name], mixed.get(name, parts[name]))
    if choose.random() < 0.1:
        del parts[choose.choice(sorted(parts))]
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as package:
        for part, content in parts.items():
            package.writestr(part, content)
    return packed.getvalue()


def mutate_tree(choose: random.Random, data: bytes) -> bytes:
    """Return XML that is well formed and makes no sense: elements moved, doubled, renamed, emptied, taken out."""
    try:
        root = etree.fromstring(data)
    except etree.XMLSyntaxError:
        return data
    elements = [element for element in root.iter() if isinstance(element.tag, str)]
    for _time in range(choose.randint(1, 12)):
        _spoil(choose, choose.choice(elements), choose.choice(elements))
        if sum(1 for _ in root.iter()) > MOST_ELEMENTS:
            break
    return etree.tostring(root, encoding="utf-8", xml_declaration=True)


def _spoil(choose: random.Random, element: etree._Element, other: etree._Element) -> None:
    """Spoil one element in one way, `other` lending its name, its attributes, or its place."""
    parent = element.getparent()
    way = choose.choice(("move", "double", "rename", "remove", "write", "set", "lend"))
    if way == "move" and parent is not None and element is not other and element not in other.iterancestors():
        other.insert(choose.randint(0, len(other)), element)
    elif way == "double":
        other.append(copy.deepcopy(element))
    elif way == "rename":
        element.tag = other.tag
    elif way == "remove" and parent is not None:
        parent.remove(element)
    elif way == "write":
        element.text, element.tail = choose.choice(TEXTS), choose.choice(TEXTS)
    elif way == "set" and element.attrib:
        element.set(choose.choice(sorted(element.attrib)), choose.choice(TEXTS))
    else:
        for name, value in other.attrib.items():
            element.set(name, value)


def _place(choose: random.Random, data: bytes) -> int:
    return choose.randrange(len(data) + 1)


def _cut(choose: random.Random, data: bytes, _: bytes) -> bytes:
    return data[: _place(choose, data)]


def _behead(choose: random.Random, data: bytes, _: bytes) -> bytes:
    return data[_place(choose, data) // 8 :]


def _flip(choose: random.Random, data: bytes, _: bytes) -> bytes:
    spoilt = bytearray(data)
    for _time in range(choose.randint(1, 24) if data else 0):
        spoilt[choose.randrange(len(spoilt))] ^= 1 << choose.randrange(8)
    return bytes(spoilt)


def _noise(choose: random.Random, data: bytes, _: bytes) -> bytes:
    at = _place(choose, data)
    return data[:at] + choose.randbytes(choose.randint(1, 64)) + data[at + choose.randint(0, 64) :]


def _token(choose: random.Random, data: bytes, _: bytes) -> bytes:
    for _time in range(choose.randint(1, 6)):
        at = _place(choose, data)
        data = data[:at] + choose.choice(TOKENS) * choose.choice((1, 1, 1, 2, 40)) + data[at:]
    return data


def _double(choose: random.Random, data: bytes, _: bytes) -> bytes:
    start = _place(choose, data)
    piece = data[start : start + choose.choice((10, 100, 1_000))]
    at = _place(choose, data)
    return data[:at] + piece * choose.choice((1, 2, 20)) + data[at:]


def _drop(choose: random.Random, data: bytes, _: bytes) -> bytes:
    at = _place(choose, data)
    return data[:at] + data[at + choose.choice((1, 2, 10, 100, 1_000)) :]


def _splice(choose: random.Random, data: bytes, other: bytes) -> bytes:
    return data[: _place(choose, data)] + other[_place(choose, other) :]


def _tags(choose: random.Random, data: bytes, _: bytes) -> bytes:
    """Take out or double pieces between angle brackets, so that elements stay open or close twice."""
    pieces = data.split(b"<")
    for _time in range(choose.randint(1, 5)):
        at = choose.randrange(len(pieces))
        if choose.random() < 0.5:
            pieces.insert(at, choose.choice(pieces))
        elif len(pieces) > 1:
            pieces.pop(at)
    return b"<".join(pieces)


Way = Callable[[random.Random, bytes, bytes], bytes]
WAYS: list[Way] = [_cut, _behead, _flip, _noise, _token, _token, _double, _drop, _splice, _tags]
