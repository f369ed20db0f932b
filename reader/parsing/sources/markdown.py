"""Markdown texts to lines: headings, lists, tables, quotations, notes as [^1] (CommonMark 0.31, GitHub's).

Only what Markdown alone has makes a text one: a # before a heading or a star before a note stands in plain texts too.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from reader.parsing.cleaning import CELL_SEPARATOR
from reader.parsing.lines import Line
from reader.parsing.sources.faces import Face, FaceRun
from reader.parsing.sources.html_breaks import part_at_breaks
from reader.parsing.sources.html_note_forms import label_of
from reader.parsing.sources.html_notes import PageNotes
from reader.parsing.sources.html_passages import PageLink, PagePassage, Raised

_SIGNS = (
    (re.compile(r"^ {0,3}\[\^[^\]\s]{1,40}\]:[ \t]", re.MULTILINE), 1),
    (re.compile(r"^ {0,3}\|?(?:[ \t]*:?-{3,}:?[ \t]*\|)+(?:[ \t]*:?-{3,}:?[ \t]*)?$", re.MULTILINE), 1),
    (re.compile(r"(?<![*\\])\*\*(?![*\s])[^*\n]{1,200}(?<![\s\\])\*\*(?!\*)"), 2),
    (re.compile(r"(?<!\\)\[[^\]\n]{1,200}\]\((?:https?:|mailto:|#|\.{0,2}/)[^)\s]{1,500}\)"), 2),
)
"""What only Markdown has, and how often it must come: notes, tables, strong words, links."""

_HEADING = re.compile(r" {0,3}(#{1,6})[ \t]+(.*?)(?:[ \t]+#+)?[ \t]*")
_RULE = re.compile(r" {0,3}(?:(?:-[ \t]*){3,}|(?:\*[ \t]*){3,}|(?:_[ \t]*){3,})")
_FENCE = re.compile(r" {0,3}(?:```|~~~)[^`]*")
_ROW = re.compile(r" {0,3}\|?[^|\n]*\|.*")
_ITEM = re.compile(r"[ \t]*[-*+][ \t]+(\S.*)")
_NUMBERED = re.compile(r"[ \t]*(?:\d{1,3}[.)]|[(（][0-9a-z]{1,4}[)）])[ \t]*\S.*")
_NOTE = re.compile(r" {0,3}\[\^([^\]\s]{1,40})\]:[ \t]*(.*)")
_INDENTED = re.compile(r"(?: {2,}|\t)\S")
_QUOTED = re.compile(r" {0,3}(?:>[ \t]?)+")
_INLINE = re.compile(
    r"\\(?P<escaped>[!-/:-@\[-`{-~])|(?P<stars>\*+)|\[\^(?P<note>[^\]\s]{1,40})\]|"
    r"(?P<picture>!)?\[(?P<shown>[^\[\]\n]{0,300})\]\((?P<address>[^()\s]{0,500})\)|`(?P<code>[^`\n]+)`"
)


def recognises(text: str) -> bool:
    """Say whether a text has what only Markdown has."""
    return any(sum(1 for _ in sign.finditer(text)) >= fewest for sign, fewest in _SIGNS)


def lines_of(text: str) -> list[Line]:
    """Return a Markdown text as lines, each a whole paragraph, with its marks and notes told."""
    passages = _Reader().passages(text.replace("\r\n", "\n").replace("\r", "\n").removeprefix("\ufeff"))
    return PageNotes([piece for passage in passages for piece in part_at_breaks(passage)]).lines()


@dataclass(slots=True)
class _Reader:
    """Reads a text line by line into passages; `_open` are the lines of the paragraph in hand."""

    _found: list[PagePassage] = field(default_factory=list)
    _open: list[str] = field(default_factory=list)
    _item: bool = False
    _note: str = ""
    _rule: bool = False
    _labels: dict[str, str] = field(default_factory=dict)
    _begun: set[str] = field(default_factory=set)

    def passages(self, text: str) -> list[PagePassage]:
        lines = text.split("\n")
        table, code = False, False
        for index, line in enumerate(lines):
            below = lines[index + 1] if index + 1 < len(lines) else ""
            if _FENCE.fullmatch(line):
                self._close()
                code = not code
            elif code:
                self._found.append(PagePassage(line)) if line.strip() else None
            elif table and _SIGNS[1][0].fullmatch(line):
                continue
            elif "|" in line and _ROW.fullmatch(line) and (table or _SIGNS[1][0].fullmatch(below)):
                self._close()
                self._add(CELL_SEPARATOR.join(_cells(line)), cells=True)
                table = True
            else:
                table = False
                self._line(line)
        self._close()
        return self._found

    def _line(self, line: str) -> None:
        quoted = _QUOTED.match(line)
        if quoted is not None:
            line = line[quoted.end() :]
        if not line.strip():
            self._close()
        elif heading := _HEADING.fullmatch(line):
            self._close()
            self._note = ""
            self._add(heading[2], heading=len(heading[1]))
        elif note := _NOTE.fullmatch(line):
            self._close()
            self._note = note[1]
            self._open = [note[2]] if note[2].strip() else []
        elif _RULE.fullmatch(line):
            self._close()
            self._note, self._rule = "", True
        elif item := _ITEM.fullmatch(line):
            self._close()
            self._item, self._open = True, [item[1]]
        else:
            if _NUMBERED.fullmatch(line):
                self._close()
            if self._note and not self._open and not _INDENTED.match(line):
                self._note = ""
            self._open.append(line.strip().removesuffix("\\"))

    def _close(self) -> None:
        """End the paragraph in hand."""
        if self._open:
            self._add("\n".join(self._open), item=self._item)
        self._open, self._item = [], False

    def _add(self, written: str, *, heading: int = 0, cells: bool = False, item: bool = False) -> None:
        passage = PagePassage(heading=heading, cells=cells, item=item, rule=self._rule)
        self._rule = False
        shown: list[str] = []
        length = 0
        for piece, face in _pieces(written):
            text = piece if isinstance(piece, str) else self._shown(passage, piece, length)
            shown.append(text)
            if face and text:
                passage.faces.append(FaceRun(length, length + len(text), face))
            length += len(text)
        passage.text = "".join(shown)
        if self._note:
            target = f"note {self._note}"
            passage.containers = (target,)
            if target not in self._begun:
                self._begun.add(target)
                passage.anchors.append((target, 0))
                passage.number = self._label(self._note)
        if passage.text.strip():
            self._found.append(passage)

    def _shown(self, passage: PagePassage, sign: re.Match[str], at: int) -> str:
        """Return what a sign shows at an offset; the call of a note is told to its passage."""
        note = sign["note"]
        if note:
            label = self._label(note)
            passage.raised.append(Raised(at, at + len(label)))
            passage.links.append(PageLink(at, at + len(label), f"note {note}"))
            return label
        return "" if sign["picture"] else sign["escaped"] or sign["shown"] or sign["code"] or ""

    def _label(self, name: str) -> str:
        """Return a note's label: its name where that is one, else its place among the notes."""
        own = name if label_of(name) == name else str(len(self._labels) + 1)
        return self._labels.setdefault(name, own)


_STARS = {1: Face.ITALIC, 2: Face.BOLD, 3: Face.BOLD | Face.ITALIC}


def _pieces(written: str) -> Iterator[tuple[str | re.Match[str], Face]]:
    """Yield the plain texts and the signs of a written line, each with its face.

    Stars that no others close stand for themselves.
    """
    signs = list(_INLINE.finditer(written))
    paired = _paired_stars(written, signs)
    last, face = 0, Face.PLAIN
    for found in signs:
        if found["stars"] and found.start() not in paired:
            continue
        yield written[last : found.start()], face
        if found["stars"]:
            face ^= _STARS[len(found["stars"])]
        else:
            yield found, face
        last = found.end()
    yield written[last:], face


def _paired_stars(written: str, signs: Sequence[re.Match[str]]) -> set[int]:
    """Return where stars stand that open or close a run: two and two of the same number.

    A single star may be the mark of a note, so that it must stand as CommonMark (section 6.2) wants it: beside the
    words that it sets off.
    """
    paired: set[int] = set()
    opened: dict[int, int] = {}
    for found in signs:
        count = len(found["stars"] or "")
        if count not in _STARS:
            continue
        before, after = written[: found.start()][-1:], written[found.end() :][:1]
        if count in opened and (count > 1 or _closes(before, after)):
            paired |= {opened.pop(count), found.start()}
        elif count > 1 or _closes(after, before):
            opened[count] = found.start()
    return paired


def _closes(inside: str, outside: str) -> bool:
    """Say whether a star can part two characters, the first of which is that inside the run."""
    if not inside.strip():
        return False
    return inside.isalnum() or not outside.strip() or not outside.isalnum()


def _cells(line: str) -> list[str]:
    row = line.strip()
    row = row.removeprefix("|")
    row = row[:-1] if row.endswith("|") and not row.endswith("\\|") else row
    return [cell.strip() for cell in re.split(r"(?<!\\)\|", row)]
