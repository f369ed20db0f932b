"""Bytes of a text file to its lines, whatever Chinese encoding they are in."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache

from charset_normalizer import from_bytes

from reader.errors import UnreadableFile
from reader.parsing.cleaning import SPACE
from reader.parsing.lines import Line
from reader.parsing.vocabulary import vocabulary

LARGEST_BYTES = 8_000_000
"""The largest text that is taken for one document: some two and a half million Chinese characters."""

MOST_LINES = 200_000
"""The most lines with text that are taken for one document: some four thousand pages."""

_SAMPLE_BYTES = 200_000
_BYTE_ORDER_MARKS = (
    (b"\xef\xbb\xbf", "utf-8-sig"),
    (b"\xff\xfe\x00\x00", "utf-32"),
    (b"\x00\x00\xfe\xff", "utf-32"),
    (b"\xff\xfe", "utf-16"),
    (b"\xfe\xff", "utf-16"),
)
_LEGACY = ("gb18030", "big5hkscs")
# Under the right encoding about half of a Chinese text's characters are frequent ones; under a wrong one, a few.
_FREQUENT_SHARE = 0.2
_DAMAGED_SHARE = 0.002
_CONTROL_SHARE = 0.02
_LINE_BREAK = re.compile(r"\r\n|[\r\n\u0085\u2028\u2029]")
_VISIBLE = re.compile(f"(?!{SPACE})[^\\x00]")
_CONTROLS = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f]")


@dataclass(frozen=True, slots=True)
class DecodedText:
    """A file's characters, the encoding that gave them, and whether some bytes could not be read."""

    text: str
    encoding: str
    damaged: bool = False


def decode(data: bytes, name: str) -> DecodedText:
    """Decode a text file: byte order mark, UTF-8, UTF-16, then GB18030 against Big5 by their frequent characters.

    `name` is the file's name for the message. Raises UnreadableFile for an empty, binary, huge or undecodable file.
    """
    refuse_size(len(data), name)
    if not data.strip(b"\x00 \t\r\n\f"):
        raise UnreadableFile("empty_file", name)
    _refuse_known_formats(data, name)
    decoded = _by_mark(data) or _as_utf8(data) or _as_utf16(data) or _as_legacy(data) or _as_guessed(data)
    if decoded is None:
        raise UnreadableFile("binary_file" if b"\x00" in data else "undecodable_file", name)
    if len(_CONTROLS.findall(decoded.text[:_SAMPLE_BYTES])) > _CONTROL_SHARE * min(len(decoded.text), _SAMPLE_BYTES):
        raise UnreadableFile("binary_file", name)
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


def _refuse_known_formats(data: bytes, name: str) -> None:
    for signature, format_name in vocabulary("encodings")["signatures"].items():
        if data.startswith(bytes.fromhex(signature)):
            raise UnreadableFile("unsupported_format", name, format=format_name)


def _by_mark(data: bytes) -> DecodedText | None:
    for mark, encoding in _BYTE_ORDER_MARKS:
        if data.startswith(mark):
            try:
                return DecodedText(data.decode(encoding).removeprefix("\ufeff"), encoding)
            except UnicodeDecodeError:
                text = data.decode(encoding, errors="replace").removeprefix("\ufeff")
                if text.count("\ufffd") <= max(1, _DAMAGED_SHARE * len(text)):
                    return DecodedText(text, encoding, damaged=True)
    return None


def _as_utf8(data: bytes) -> DecodedText | None:
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError:
        text = data.decode("utf-8", errors="replace")
        # A legacy text read as UTF-8 is damaged all over; a UTF-8 text with a cut character only here and there.
        if text.count("\ufffd") > max(1, _DAMAGED_SHARE * len(text)) or not _is_chinese(text):
            return None
        return DecodedText(text, "utf-8", damaged=True)
    return None if "\x00" in text else DecodedText(text, "utf-8")


def _as_utf16(data: bytes) -> DecodedText | None:
    if len(data) % 2:
        return None
    best: DecodedText | None = None
    best_share = _FREQUENT_SHARE
    for encoding in ("utf-16-le", "utf-16-be"):
        sample = data[:_SAMPLE_BYTES].decode(encoding, errors="replace")
        plain = sum(character.isascii() and character.isprintable() for character in sample) / len(sample)
        share = max(_frequent_share(sample), plain)
        if share > best_share:
            try:
                best, best_share = DecodedText(data.decode(encoding), encoding), share
            except UnicodeDecodeError:
                continue
    return best


def _as_legacy(data: bytes) -> DecodedText | None:
    if b"\x00" in data:
        return None
    best: DecodedText | None = None
    best_share = _FREQUENT_SHARE
    for encoding in _LEGACY:
        try:
            text = data.decode(encoding)
        except UnicodeDecodeError:
            continue
        share = _frequent_share(text[:_SAMPLE_BYTES])
        if share > best_share:
            best, best_share = DecodedText(text, encoding), share
    return best


def _as_guessed(data: bytes) -> DecodedText | None:
    if b"\x00" in data:
        return None
    sample = data[:_SAMPLE_BYTES]
    guess = from_bytes(sample, steps=5, chunk_size=512).best()
    if guess is None:
        return None
    try:
        return DecodedText(data.decode(guess.encoding), guess.encoding)
    except (UnicodeDecodeError, LookupError):
        return None


def _is_chinese(text: str) -> bool:
    return _frequent_share(text[:_SAMPLE_BYTES]) > _FREQUENT_SHARE


def _frequent_share(text: str) -> float:
    """Return the share of frequent Chinese characters among those that are no ASCII."""
    frequent = _frequent_characters()
    beyond_ascii = [character for character in text if not character.isascii()]
    if not beyond_ascii:
        return 0.0
    return sum(character in frequent for character in beyond_ascii) / len(beyond_ascii)


@cache
def _frequent_characters() -> frozenset[str]:
    return frozenset("".join(str(vocabulary("encodings")["frequent"]).split()))
