r"""Text made safe for Markdown (CommonMark 0.31, sections 2.4 and 4): what would be markup gets a backslash."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable, Sequence

from reader.document.emphasis import Emphasis, EmphasisStyle
from reader.document.model import NoteMark

_ANYWHERE = re.compile(r"[\\`*_\[\]<>~|&$]")
_STARS = {EmphasisStyle.ITALIC: "*", EmphasisStyle.BOLD: "**", EmphasisStyle.BOLD_ITALIC: "***"}
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


def with_runs(
    text: str,
    emphasis: Sequence[Emphasis],
    marks: Iterable[NoteMark] = (),
    write: Callable[[NoteMark], str] = lambda mark: mark.label,
) -> str:
    """Return the text escaped, its italic and bold runs between stars, its note marks as `write` gives them.

    A run whose stars would not be taken for such is written without: CommonMark (6.2) takes none that stand between
    a letter and a mark inside the run, as in **《条约》**的.
    """
    inserted = [(mark.offset, 1, write(mark)) for mark in marks]
    last = -1
    for run in emphasis:
        if run.start == last or not _holds(text, run):
            continue
        stars = _STARS[run.style]
        inserted += [(run.start, 2, stars), (run.end, 0, stars)]
        last = run.end
    parts, done = [], 0
    for offset, _, piece in sorted(inserted, key=lambda place: place[:2]):
        at = min(max(offset, done), len(text))
        parts += [escape(text[done:at]), piece]
        done = at
    return "".join([*parts, escape(text[done:])])


def _holds(text: str, run: Emphasis) -> bool:
    before, first = text[run.start - 1 : run.start], text[run.start]
    last, after = text[run.end - 1], text[run.end : run.end + 1]
    return _flanks(first, before) and _flanks(last, after)


def _flanks(inside: str, outside: str) -> bool:
    if inside.isspace():
        return False
    return not _is_mark(inside) or not outside or outside.isspace() or _is_mark(outside)


def _is_mark(character: str) -> bool:
    """Say whether CommonMark takes a character for punctuation: Unicode's categories P and S."""
    return unicodedata.category(character)[0] in "PS"


def quoted(text: str) -> str:
    """Return the text as a block quotation."""
    return "\n".join(f"> {line}" if line else ">" for line in text.split("\n"))


def _defuse(found: re.Match[str]) -> str:
    space, sign = found.groups()
    # An ordered list is escaped at the stop behind the number, everything else before its first sign.
    return f"{space}{sign}\\" if sign.isdigit() else f"{space}\\{sign}"
