"""Bytes of a text file to its lines, whatever Chinese encoding they are in."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from reader.errors import UnreadableFile
from reader.parsing.cleaning import SPACE
from reader.parsing.lines import Line
from reader.parsing.sources.decoding import CONTROL_SHARE, CONTROLS, DecodedText, DoubtfulEncoding, read_characters
from reader.parsing.sources.known_formats import refuse_known_formats

LARGEST_BYTES = 8_000_000
"""The largest text that is taken for one document: some two and a half million Chinese characters."""

MOST_LINES = 200_000
"""The most lines with text that are taken for one document: some four thousand pages."""

_SAMPLE_BYTES = 200_000
_LINE_BREAK = re.compile(r"\r\n|[\r\n\u0085\u2028\u2029]")
_VISIBLE = re.compile(f"(?!{SPACE})[^\\x00]")


def decode(data: bytes, name: str) -> DecodedText:
    """Decode a text file; `name` is the file's name for the message.

    Raises UnreadableFile for a file that is empty, binary, huge or undecodable, or whose encoding is in doubt.
    """
    refuse_size(len(data), name)
    if not data.strip(b"\x00 \t\r\n\f"):
        raise UnreadableFile("empty_file", name)
    refuse_known_formats(data, name)
    try:
        decoded = read_characters(data)
    except DoubtfulEncoding as doubt:
        raise UnreadableFile("encoding_in_doubt", name, encodings=" / ".join(doubt.encodings)) from doubt
    if decoded is None:
        raise UnreadableFile("binary_file" if _is_binary(data) else "undecodable_file", name)
    if not _VISIBLE.search(decoded.text):
        raise UnreadableFile("empty_file", name)
    return decoded


def lines_of(text: str) -> list[Line]:
    """Cut a text into its lines; empty ones are counted on the line below, a form feed starts a page.

    White space on a line of its own goes to the end of the line above: a dump of a PDF ends paragraphs with a space,
    which slips to the next line where a raised note mark ends the paragraph.
    """
    lines: list[Line] = []
    blank, page_start = 0, False
    for printed in _LINE_BREAK.split(text.removeprefix("\ufeff")):
        *before, content = printed.split("\f")
        for part in before:
            if part.strip():
                lines.append(Line(part, blank, page_start))
                blank = 0
            page_start = True
        if not content.strip():
            if content and lines:
                lines[-1] = replace(lines[-1], text=lines[-1].text + content)
            blank += 1
            continue
        lines.append(Line(content, blank, page_start))
        blank, page_start = 0, False
    return lines


def refuse_size(size_bytes: int, name: str, limit: int = LARGEST_BYTES) -> None:
    """Raise UnreadableFile where a file is larger than `limit` bytes."""
    if size_bytes > limit:
        megabyte = 1_000_000
        raise UnreadableFile(
            "file_too_large",
            name,
            size_megabytes=round(size_bytes / megabyte),
            limit_megabytes=limit // megabyte,
        )


def refuse_lines(lines: Sequence[Line], name: str) -> None:
    """Raise UnreadableFile where a file has more than MOST_LINES lines with text."""
    if len(lines) > MOST_LINES:
        raise UnreadableFile("too_many_lines", name, lines=len(lines), limit=MOST_LINES)


def _is_binary(data: bytes) -> bool:
    """Say whether bytes are those of a program or a picture rather than of letters in an unknown encoding."""
    sample = data[:_SAMPLE_BYTES].decode("latin-1")
    return b"\x00" in data or len(CONTROLS.findall(sample)) > CONTROL_SHARE * len(sample)
