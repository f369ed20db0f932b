"""Bytes of a web page to characters: by the byte order mark, by what the page says of itself, by what it holds."""

from __future__ import annotations

import codecs
import re

from reader.errors import UnreadableFile
from reader.parsing.sources.text import LARGEST_BYTES as LARGEST_TEXT
from reader.parsing.sources.text import DecodedText, decode

_MARKS = ((b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"))
_DECLARED = re.compile(rb"""(?:charset|encoding)\s*=\s*["']?\s*([A-Za-z0-9_.:\-]{2,30})""", re.IGNORECASE)
_DECLARED_WITHIN = 4096
# Pages named by the older standard use characters of the newer, which holds it (as browsers read them).
_WIDER = {
    **dict.fromkeys(("gb2312", "gbk", "gb_2312-80", "x-gbk", "csgb2312", "hz-gb-2312"), "gb18030"),
    **dict.fromkeys(("big5", "big5-hkscs", "x-x-big5", "cn-big5"), "big5hkscs"),
    **dict.fromkeys(("iso-8859-1", "latin1", "us-ascii", "ascii"), "cp1252"),
    **dict.fromkeys(("utf-16", "utf-16le", "utf-16be", "unicode"), "utf-8"),
}


def decode_page(data: bytes, name: str) -> DecodedText:
    """Decode a web page; `name` is the file's name for messages.

    Raises UnreadableFile where no encoding fits or the bytes are no text.
    """
    for mark, encoding in _MARKS:
        if data.startswith(mark) and (text := _strictly(data, encoding)) is not None:
            return DecodedText(text, encoding)
    declared = declared_encoding(data)
    for named in dict.fromkeys((declared, "utf-8")):
        if named is not None and (text := _strictly(data, named)) is not None and "\x00" not in text:
            return DecodedText(text, named)
    if len(data) <= LARGEST_TEXT:
        try:
            return decode(data, name)
        except UnreadableFile:
            if declared is None or b"\x00" in data:
                raise
    return DecodedText(data.decode(declared or "utf-8", errors="replace"), declared or "utf-8", damaged=True)


def declared_encoding(data: bytes) -> str | None:
    """Return the encoding that a page names in its head, as Python names it and as browsers read it, or None."""
    found = _DECLARED.search(data[:_DECLARED_WITHIN])
    if found is None:
        return None
    return known_encoding(found[1].decode("ascii"))


def known_encoding(named: str) -> str | None:
    """Return an encoding's name as Python has it and as browsers read it, None for one that is not known."""
    named = named.strip().lower()
    try:
        return codecs.lookup(_WIDER.get(named, named)).name
    except LookupError:
        return None


def _strictly(data: bytes, encoding: str) -> str | None:
    try:
        return data.decode(encoding)
    except (UnicodeError, LookupError):
        return None
