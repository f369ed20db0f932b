"""Bytes of a web page to characters: by the byte order mark, by what the page says of itself, by what it holds."""

from __future__ import annotations

import codecs
import re

from reader.errors import UnreadableFile
from reader.parsing.sources.decoding import DecodedText, DoubtfulEncoding, read_characters

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

    What the page names counts much, but not against its own characters. Raises UnreadableFile where no encoding fits,
    the bytes are no text, or two encodings fit alike.
    """
    declared = declared_encoding(data)
    try:
        decoded = read_characters(data, declared)
    except DoubtfulEncoding as doubt:
        raise UnreadableFile("encoding_in_doubt", name, encodings=" / ".join(doubt.encodings)) from doubt
    if decoded is None and declared is not None and b"\x00" not in data:
        decoded = DecodedText(data.decode(declared, errors="replace"), declared, damaged=True)
    if decoded is None:
        raise UnreadableFile("undecodable_file", name)
    return decoded


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
