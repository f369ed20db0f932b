"""Web pages to lines: the main text without the site's furniture, headings, tables, notes and their marks.

Takes pages as saved from a browser, fragments, and web archives (.mht). What is the site's and not the text's is kept
as furniture. Every paragraph is one line that is known to be whole, except in pages that hold a wrapped dump.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from reader.errors import UnreadableFile
from reader.parsing.lines import Line
from reader.parsing.sources import html_archive
from reader.parsing.sources.html_breaks import dump_lines, is_dump, part_at_breaks
from reader.parsing.sources.html_encoding import decode_page
from reader.parsing.sources.html_furniture import part_page
from reader.parsing.sources.html_notes import PageNotes
from reader.parsing.sources.html_passages import passages_of
from reader.parsing.sources.html_tree import parse_page
from reader.parsing.sources.text import refuse_lines, refuse_size
from reader.parsing.vocabulary import vocabulary

LARGEST_BYTES = 30_000_000
"""The largest page that is taken, pictures inside it included."""

_HEAD_BYTES = 4096
_PROLOGUE = re.compile(r"(?:\s|<\?[^>]*>|<!--.*?(?:-->|\Z)|<!doctype[^>]*>)*", re.DOTALL | re.IGNORECASE)
_DOCTYPE = re.compile(r"<!doctype\s+html|<html[\s>]", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class ReadPage:
    """What came of a page: its lines, the encoding, whether bytes were damaged, and whether a site made it."""

    lines: list[Line]
    encoding: str
    damaged: bool
    site: bool


def recognises(data: bytes) -> bool:
    """Say whether a file's first bytes are those of a web page, a fragment of one, or a web archive."""
    if html_archive.recognises(data):
        return True
    head = data[:_HEAD_BYTES]
    if head[:2] in (b"\xff\xfe", b"\xfe\xff"):
        text = head[: len(head) // 2 * 2].decode("utf-16", errors="replace")
    else:
        text = head.replace(b"\x00", b"").removeprefix(b"\xef\xbb\xbf").decode("latin-1")
    start = _PROLOGUE.match(text).end()  # type: ignore[union-attr]
    return bool(_first_tag().match(text, start)) or _DOCTYPE.match(text.lstrip()) is not None


def read(data: bytes, name: str) -> ReadPage:
    """Read the bytes of a web page; `name` is the file's name for messages.

    Raises UnreadableFile where the page is too large, too deeply nested, no text or without any.
    """
    refuse_size(len(data), name, LARGEST_BYTES)
    page = html_archive.page_of(data, name) if html_archive.recognises(data) else data
    decoded = decode_page(page, name)
    root = parse_page(decoded.text, name)
    parts = part_page(root)
    passages = passages_of(root, parts)
    if not any(passage.text.strip() for passage in passages):
        elsewhere = next(root.iter("frameset", "iframe", "frame", "script", "noscript"), None) is not None
        raise UnreadableFile("page_built_elsewhere" if elsewhere else "empty_file", name)
    site = bool(parts.furniture) or parts.main is not None
    if all(passage.furniture for passage in passages):
        # A page of nothing but what looks like furniture is a text all the same.
        for passage in passages:
            passage.furniture = False
    if is_dump(passages):
        lines = dump_lines(passages)
    else:
        texts = [piece for passage in passages if not passage.furniture for piece in part_at_breaks(passage)]
        furniture = [
            Line(passage.text.strip(), whole=True, furniture=True) for passage in passages if passage.furniture
        ]
        lines = [*PageNotes(texts).lines(), *furniture]
    refuse_lines(lines, name)
    return ReadPage(lines, decoded.encoding, decoded.damaged, site)


@cache
def _first_tag() -> re.Pattern[str]:
    tags = "|".join(vocabulary("html")["recognition"]["tags"])
    return re.compile(rf"<(?:{tags})(?=[\s/>])", re.IGNORECASE)
