r"""Text made safe for Markdown (CommonMark 0.31, sections 2.4 and 4): what would be markup gets a backslash."""

from __future__ import annotations

import re

_ANYWHERE = re.compile(r"[\\`*_\[\]<>~|&$]")
_LINE_START = re.compile(r"^(\s*)(#{1,6}(?=\s|$)|[+\-=]|\d{1,9}(?=[.)]))", re.MULTILINE)


def escape(text: str) -> str:
    """Escape the characters that mean something anywhere in a line."""
    return _ANYWHERE.sub(lambda found: f"\\{found.group()}", text)


def escape_paragraph(text: str) -> str:
    """Escape a text that starts a line: what would be a heading, a list or a rule there is escaped, too."""
    return defuse_line_starts(escape(text))


def defuse_line_starts(escaped: str) -> str:
    """Escape headings, lists and rules at the line starts of a text that is escaped already."""
    return _LINE_START.sub(_defuse, escaped)


def escape_note(text: str) -> str:
    """Escape what a person wrote, keeping its line breaks: a single one becomes a hard break."""
    paragraphs = re.split(r"\n\s*\n", text.strip().replace("\r\n", "\n").replace("\r", "\n"))
    return "\n\n".join("\\\n".join(map(escape_paragraph, part.strip().split("\n"))) for part in paragraphs)


def quoted(text: str) -> str:
    """Return the text as a block quotation."""
    return "\n".join(f"> {line}" if line else ">" for line in text.split("\n"))


def _defuse(found: re.Match[str]) -> str:
    space, sign = found.groups()
    # An ordered list is escaped at the stop behind the number, everything else before its first sign.
    return f"{space}{sign}\\" if sign.isdigit() else f"{space}\\{sign}"
