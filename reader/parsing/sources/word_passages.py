"""The running text of a Word paragraph as a reader sees it: changes accepted, fields shown, calls and raised figures.

ECMA-376, part 1, 17.3 (runs), 17.13.5 (tracked changes), 17.16 (fields). What the eye does not see is left out:
deleted and hidden characters, field codes, comments.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from lxml import etree

from reader.parsing.cleaning import is_wide
from reader.parsing.sources.faces import Face, FaceRun, faces_between
from reader.parsing.sources.untrusted_xml import local_name
from reader.parsing.sources.word_package import is_on, value, word
from reader.parsing.sources.word_styles import Style, WordStyles, child, face_of, raised_by
from reader.parsing.vocabulary import vocabulary

_LEFT_OUT = frozenset(
    {"pPr", "rPr", "sdtPr", "sdtEndPr", "del", "moveFrom", "delText", "instrText", "delInstrText", "rt", "rubyPr"}
)
_DRAWN = frozenset({"drawing", "pict", "object"})
_SIGNS = {"tab": "\t", "ptab": "\t", "cr": "\n", "noBreakHyphen": "-"}
_NOTES = frozenset({"footnoteReference", "endnoteReference"})
_PRIVATE_USE = range(0xF000, 0xF100)
_LONGEST_SIGN = 4
_MATH = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"


@dataclass(frozen=True, slots=True)
class NoteCall:
    """A call of a real note: offset in the text, kind of note, its id, and the sign that the writer set himself."""

    offset: int
    kind: str
    note_id: str
    sign: str | None = None


@dataclass(frozen=True, slots=True)
class Raised:
    """Raised characters text[start:end]; `certain` says that their style is the style of note calls."""

    start: int
    end: int
    certain: bool = False


@dataclass(slots=True)
class WordPassage:
    """The text of one paragraph or of a table's row, with what its mark-up says of it.

    `boxes` are the text boxes anchored in it; `section` counts the sections before it, `joins` says that its end was
    deleted, so that the next paragraph goes on with it. `faces` are those of its runs that are not plain.
    """

    text: str = ""
    calls: list[NoteCall] = field(default_factory=list)
    raised: list[Raised] = field(default_factory=list)
    boxes: list[etree._Element] = field(default_factory=list)
    page_start: bool = False
    heading: int = 0
    cells: bool = False
    section: int = 0
    joins: bool = False
    faces: list[FaceRun] = field(default_factory=list)

    def append(self, other: WordPassage, separator: str = "") -> None:
        """Add another passage's text behind this one, its calls and raised characters moved along."""
        self.text += separator
        start = len(self.text)
        self.text += other.text
        self.calls += [replace(call, offset=call.offset + start) for call in other.calls]
        self.raised += [replace(part, start=part.start + start, end=part.end + start) for part in other.raised]
        self.faces += [run.moved(start) for run in other.faces]
        self.page_start = self.page_start or (not start and other.page_start)

    def between(self, start: int, end: int) -> WordPassage:
        """Return the passage from `start` to `end` (half-open)."""
        return replace(
            self,
            text=self.text[start:end],
            calls=[replace(call, offset=call.offset - start) for call in self.calls if start <= call.offset <= end],
            raised=[
                replace(part, start=part.start - start, end=part.end - start)
                for part in self.raised
                if start <= part.start and part.end <= end
            ],
            faces=faces_between(self.faces, start, end),
        )


def chosen(alternatives: etree._Element) -> Iterator[etree._Element]:
    """Yield the children of the one alternative that is shown (mc:AlternateContent), the first with text."""
    versions = [version for version in alternatives if local_name(version) in ("Choice", "Fallback")]
    for version in versions:
        if next(version.iter(word("t")), None) is not None:
            yield from version
            return
    yield from versions[0] if versions else ()


class PassageReader:
    """Reads paragraphs of one story (body, header, note) in order; fields may run over several of them."""

    def __init__(self, styles: WordStyles, story: etree._Element) -> None:
        self._styles = styles
        self._fields: list[bool] = []
        kinds = [value(mark, "fldCharType") for mark in story.iter(word("fldChar"))]
        self._fields_close = kinds.count("begin") == kinds.count("end")
        self._passage = WordPassage()
        self._paragraph_style = Style()
        self._awaits_sign = False

    def read(self, paragraph: etree._Element) -> WordPassage:
        """Return a paragraph's text with its calls, raised characters and text boxes."""
        self._passage = WordPassage()
        self._awaits_sign = False
        properties = paragraph.find(word("pPr"))
        self._paragraph_style = self._styles.paragraph(value(child(properties, "pStyle")))
        self._content(paragraph)
        mark = child(properties, "rPr")
        self._passage.joins = mark is not None and mark.find(word("del")) is not None
        if is_on(child(properties, "pageBreakBefore")):
            self._passage.page_start = True
        return self._passage

    def _content(self, element: etree._Element) -> None:
        for part in chosen(element) if local_name(element) == "AlternateContent" else element:
            name = local_name(part)
            if name == "r":
                self._run(part)
            elif name in _DRAWN:
                self._drawn(part)
            elif name and name not in _LEFT_OUT:
                self._content(part)

    def _run(self, run: etree._Element) -> None:
        properties = run.find(word("rPr"))
        style = self._styles.style(value(child(properties, "rStyle")))
        hidden = child(properties, "vanish")
        if is_on(hidden) or (hidden is None and style.hidden):
            return
        start = len(self._passage.text)
        if self._awaits_sign:
            self._take_sign(run)
            return
        self._pieces(run)
        self._set_in(face_of(properties, style, self._paragraph_style), start)
        raised = raised_by(properties)
        if raised or (raised is None and style.raised):
            self._raise(start, certain=style.calls_notes)

    def _pieces(self, run: etree._Element) -> None:
        for part in chosen(run) if local_name(run) == "AlternateContent" else run:
            name = local_name(part)
            if name == "t":
                self._add(part.text or "")
            elif name in _NOTES:
                self._call(part, name.removesuffix("Reference"))
                if self._passage.calls[-1].sign is not None:
                    return
            elif name == "AlternateContent" or (name == "r" and part.tag.startswith(_MATH)):
                self._pieces(part)
            elif name in ("ruby", "rubyBase"):
                self._content(part)
            elif name in _DRAWN:
                self._drawn(part)
            else:
                self._sign(part, name)

    def _sign(self, part: etree._Element, name: str) -> None:
        """Read what stands for one character, or begins and ends fields."""
        if name in _SIGNS:
            self._add(_SIGNS[name])
        elif name == "br":
            self._break(part)
        elif name == "sym":
            self._add(_symbol(part))
        elif name == "fldChar":
            self._field(value(part, "fldCharType"))

    def _add(self, text: str) -> None:
        if not self._fields_close or all(self._fields):
            self._passage.text += text

    def _break(self, element: etree._Element) -> None:
        if value(element, "type") in ("page", "column") and not self._passage.text.strip():
            self._passage.page_start = True
        else:
            self._add("\n")

    def _field(self, kind: str | None) -> None:
        """Keep track of fields: False on the stack while the code is read, True while the result is."""
        if kind == "begin":
            self._fields.append(False)
        elif kind == "separate" and self._fields:
            self._fields[-1] = True
        elif kind == "end" and self._fields:
            self._fields.pop()

    def _call(self, element: etree._Element, kind: str) -> None:
        """Keep a call; a sign of the writer's own stands behind it in the same run or in the next."""
        sign: str | None = None
        if value(element, "customMarkFollows") in ("1", "true", "on"):
            sign = "".join(_own_sign(part) for part in element.itersiblings()).strip()
            self._awaits_sign = not sign
        self._passage.calls.append(NoteCall(len(self._passage.text), kind, value(element, "id") or "", sign))

    def _take_sign(self, run: etree._Element) -> None:
        """Read the run behind a call whose sign the writer set: the sign, where it is short."""
        sign = "".join(_own_sign(part) for part in run).strip()
        self._awaits_sign = False
        if sign and len(sign) <= _LONGEST_SIGN:
            self._passage.calls[-1] = replace(self._passage.calls[-1], sign=sign)
        else:
            self._run(run)

    def _raise(self, start: int, *, certain: bool) -> None:
        end = len(self._passage.text)
        if end == start:
            return
        before = self._passage.raised[-1] if self._passage.raised else None
        if before is not None and before.end == start:
            self._passage.raised[-1] = Raised(before.start, end, before.certain or certain)
        else:
            self._passage.raised.append(Raised(start, end, certain))

    def _set_in(self, face: Face, start: int) -> None:
        """Keep the face of the characters from `start` on; the font of Chinese is that of a run with Chinese."""
        text = self._passage.text[start:]
        if face & (Face.KAI | Face.HEI) and not any(map(is_wide, text)):
            face &= ~(Face.KAI | Face.HEI)
        if face and text:
            self._passage.faces.append(FaceRun(start, start + len(text), face))

    def _drawn(self, drawing: etree._Element) -> None:
        for box in drawing.iter(word("txbxContent")):
            ancestors = box.iterancestors(word("txbxContent"), _FALLBACK)
            if not any(inside(drawing, ancestor) for ancestor in ancestors):
                self._passage.boxes.append(box)


_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"


def inside(outer: etree._Element, element: etree._Element) -> bool:
    """Say whether an element lies inside another one."""
    return any(ancestor is outer for ancestor in element.iterancestors())


def _own_sign(part: etree._Element) -> str:
    name = local_name(part)
    if name == "t":
        return part.text or ""
    return _symbol(part) if name == "sym" else ""


def _symbol(element: etree._Element) -> str:
    """Return the character of a w:sym: by its font's own table, or as Unicode has it; "" where nobody knows."""
    code, font = value(element, "char") or "", (value(element, "font") or "").lower()
    if not re.fullmatch(r"[0-9A-Fa-f]{1,5}", code):
        return ""
    tables: dict[str, dict[str, str]] = vocabulary("word")["symbols"]
    known = tables.get(font, {}).get(f"{int(code, 16) & 0xFF:02X}")
    if known is not None:
        return known
    return "" if int(code, 16) in _PRIVATE_USE or not chr(int(code, 16)).isprintable() else chr(int(code, 16))
