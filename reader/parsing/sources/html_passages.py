"""The elements of a web page to passages of running text, as a browser would set them one below the other.

White space counts as browsers count it; what is never shown is left out. A list's numbers are those that a browser
counts. A table that only places text is read cell by cell, one that holds data row by row.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from functools import cache

from lxml import etree

from reader.parsing.cleaning import CELL_SEPARATOR
from reader.parsing.sources.faces import Face, FaceRun, faces_between
from reader.parsing.sources.html_faces import face_inside
from reader.parsing.sources.html_furniture import PageParts, is_silent
from reader.parsing.sources.html_lists import ListCounting
from reader.parsing.sources.html_tables import RowKind, row_kinds
from reader.parsing.vocabulary import vocabulary

_CONTROLS = re.compile(r"[\x00-\x08\x0b\x0e-\x1f\x7f]")
_COLLAPSING = re.compile(r"[ \t\r\n\f]+")
_RAISING = re.compile(r"vertical-align\s*:\s*(?:super|text-top|[1-9]\d*)", re.IGNORECASE)
_HEADING = re.compile(r"h[1-6]")
_LONGEST_HEADING = 200
_LONGEST_MARK = 40
"""Characters of a raised or linked text that may be a note mark."""

_LONGEST_LABEL = 6
"""Characters of a numbered row's first cell, (viii), which the text follows on the same line."""

_SENTENCE_ENDS = ("。", "；", "，")


@dataclass(frozen=True, slots=True)
class Raised:
    """Raised characters text[start:end]."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class PageLink:
    """A link text[start:end] to a place with the id `target` in the same page."""

    start: int
    end: int
    target: str


@dataclass(slots=True)
class PagePassage:
    """The text of one block or of a table's row, its lines parted by line breaks, with what the mark-up says of it.

    `anchors` are ids with the offset where they stand, `containers` the ids of the blocks that the passage lies in.
    `number` is what a list counts for it and is not in the text, `item` says that a list does not count it. `rule`
    says that a line is drawn above it, `preformatted` that its line breaks and blanks are the writer's own. `faces`
    are those of its runs that are not plain.
    """

    text: str = ""
    raised: list[Raised] = field(default_factory=list)
    links: list[PageLink] = field(default_factory=list)
    anchors: list[tuple[str, int]] = field(default_factory=list)
    containers: tuple[str, ...] = ()
    number: str = ""
    heading: int = 0
    cells: bool = False
    item: bool = False
    furniture: bool = False
    rule: bool = False
    preformatted: bool = False
    faces: list[FaceRun] = field(default_factory=list)

    def between(self, start: int, end: int) -> PagePassage:
        """Return the passage from `start` to `end` (half-open); what stands before it goes with the first piece."""
        return replace(
            self,
            text=self.text[start:end],
            raised=[
                Raised(part.start - start, part.end - start)
                for part in self.raised
                if start <= part.start and part.end <= end
            ],
            links=[
                replace(link, start=link.start - start, end=link.end - start)
                for link in self.links
                if start <= link.start and link.end <= end
            ],
            anchors=[(anchor, at - start) for anchor, at in self.anchors if start <= at < end or at == end == start],
            number=self.number if start == 0 else "",
            item=self.item and start == 0,
            rule=self.rule and start == 0,
            faces=faces_between(self.faces, start, end),
        )


def passages_of(root: etree._Element, parts: PageParts) -> list[PagePassage]:
    """Return the passages of a page that have text, in order; `root` is the element that holds the page."""
    return _Walk(root, parts).passages()


class _Flow:
    """The characters of the open passage as they come in."""

    def __init__(self) -> None:
        self.parts: list[str] = []
        self.length = 0
        self.last = ""
        self.visible = 0

    def add(self, text: str) -> None:
        if text:
            self.parts.append(text)
            self.length += len(text)
            self.last = text[-1]
            self.visible += len(text.strip())

    def drop_line_end(self) -> None:
        """Take a line break at the end back."""
        while self.parts and self.parts[-1] == "\n":
            self.parts.pop()
            self.length -= 1
        self.last = self.parts[-1][-1] if self.parts else ""

    def since(self, part: int) -> str:
        return "".join(self.parts[part:])


class _Walk:
    """One walk through a page's elements, the open passage in hand."""

    def __init__(self, root: etree._Element, parts: PageParts) -> None:
        self._root = root
        self._furniture = parts.furniture
        self._rows = row_kinds(root)
        self._lists = ListCounting()
        self._found: list[PagePassage] = []
        self._open = PagePassage()
        self._flow = _Flow()
        self._containers: list[str] = []
        self._depths = {"furniture": 0, "preformatted": 0, "raised": 0}
        self._headings: list[int] = []
        self._starts: list[tuple[int, int]] = []
        self._row = RowKind.NONE
        self._faces = [Face.PLAIN]

    def passages(self) -> list[PagePassage]:
        """Walk through the page."""
        walk = etree.iterwalk(self._root, events=("start", "end"))
        for event, element in walk:
            silent = is_silent(element)
            if event == "start":
                if silent:
                    walk.skip_subtree()
                else:
                    self._begin(element)
                continue
            if not silent:
                self._end(element)
            if element is not self._root and element.tail:
                self._add(element.tail)
        self._flush()
        return self._found

    def _begin(self, element: etree._Element) -> None:
        tag = element.tag
        self._faces.append(face_inside(element, self._faces[-1]))
        if element in self._furniture:
            self._flush()
            self._depths["furniture"] += 1
        if tag in _tags("blocks"):
            self._begin_block(element)
        for anchor in dict.fromkeys((element.get("id"), element.get("name") if tag == "a" else None)):
            if anchor:
                self._open.anchors.append((anchor, self._flow.length))
        if tag == "br":
            self._flow.add("\n")
        if _is_raised(element):
            self._depths["raised"] += 1
            self._starts.append((self._flow.length, len(self._flow.parts)))
        if tag == "a":
            self._starts.append((self._flow.length, len(self._flow.parts)))
        if element.text:
            self._add(element.text)

    def _begin_block(self, element: etree._Element) -> None:
        tag = element.tag
        row = self._rows.get(element)
        if row is not None:
            self._flush()
            self._row = row
        elif tag in ("td", "th") and self._row is not RowKind.NONE:
            self._begin_cell(element)
        else:
            self._flush()
        if anchor := element.get("id"):
            self._containers.append(anchor)
        if tag == "hr":
            self._open.rule = True
        elif tag == "li":
            self._open.number = self._lists.next_number(element)
            self._open.item = not self._open.number
        elif _HEADING.fullmatch(tag):
            self._headings.append(int(tag[1]))
        elif tag in _tags("preformatted"):
            self._depths["preformatted"] += 1

    def _begin_cell(self, cell: etree._Element) -> None:
        if next(cell.itersiblings("td", "th", preceding=True), None) is None:
            return
        if self._row is RowKind.DATA:
            self._flow.drop_line_end()
            self._flow.add(CELL_SEPARATOR)
        elif self._flow.visible:
            self._flow.add(" ")

    def _end(self, element: etree._Element) -> None:
        tag = element.tag
        self._faces.pop()
        if tag == "a":
            span = self._closed()
            target = (element.get("href") or "").partition("#")[2]
            if span is not None and target:
                self._open.links.append(PageLink(*span, target))
        if _is_raised(element):
            self._depths["raised"] -= 1
            span = self._closed()
            if span is not None and not self._depths["raised"]:
                self._open.raised.append(Raised(*span))
        if tag in _tags("blocks"):
            self._end_block(element)
        if element in self._furniture:
            self._flush()
            self._depths["furniture"] -= 1

    def _end_block(self, element: etree._Element) -> None:
        tag = element.tag
        if element in self._rows:
            self._flush(row_ends=True)
            self._row = RowKind.NONE
        elif tag not in ("td", "th") or self._row is RowKind.NONE:
            self._flush()
        if element.get("id"):
            self._containers.pop()
        if _HEADING.fullmatch(tag):
            self._headings.pop()
        elif tag in _tags("preformatted"):
            self._depths["preformatted"] -= 1

    def _closed(self) -> tuple[int, int] | None:
        """Return where the characters of the element that ends now stand without white space around them.

        None where they do not stand in the open passage or are too many for a note mark.
        """
        start, part = self._starts.pop()
        length = self._flow.length - start
        if length <= 0 or length > _LONGEST_MARK:
            return None
        text = self._flow.since(part)
        if not text.strip():
            return None
        start += len(text) - len(text.lstrip())
        return start, start + len(text.strip())

    def _add(self, text: str) -> None:
        text = _CONTROLS.sub("", text)
        if self._depths["preformatted"]:
            self._open.preformatted = True
            self._show(text.replace("\r\n", "\n").replace("\r", "\n"))
            return
        collapsed = _COLLAPSING.sub(" ", text)
        if collapsed[:1] == " " and self._flow.last in ("", " ", "\n", CELL_SEPARATOR):
            collapsed = collapsed[1:]
        self._show(collapsed)

    def _show(self, text: str) -> None:
        start, face = self._flow.length, self._faces[-1]
        self._flow.add(text)
        if face and text.strip():
            self._open.faces.append(FaceRun(start, start + len(text), face))

    def _flush(self, *, row_ends: bool = False) -> None:
        """End the open passage; inside a row of data a line ends instead."""
        if self._row is not RowKind.NONE and not row_ends:
            if self._row is RowKind.DATA and self._flow.last not in ("", CELL_SEPARATOR, "\n"):
                self._flow.add("\n")
            if self._row is RowKind.DATA or self._flow.visible <= _LONGEST_LABEL:
                return
        passage, self._open = self._open, PagePassage()
        text, self._flow = self._flow.since(0), _Flow()
        self._starts = [(0, 0) for _ in self._starts]
        passage.text = text.strip("\n") if passage.preformatted else text.rstrip(" \n" + CELL_SEPARATOR)
        if passage.preformatted:
            lead = len(text) - len(text.lstrip("\n"))
            passage = replace(passage, text=text).between(lead, lead + len(passage.text))
        if not passage.text.strip():
            self._open.rule, self._open.number, self._open.item = passage.rule, passage.number, passage.item
            self._open.anchors = [(anchor, 0) for anchor, _ in passage.anchors]
            return
        passage.cells = self._row is RowKind.DATA
        passage.furniture = self._depths["furniture"] > 0
        passage.containers = tuple(self._containers)
        passage.heading = self._heading(passage.text)
        self._found.append(passage)

    def _heading(self, text: str) -> int:
        if not self._headings or len(text) > _LONGEST_HEADING or text.rstrip().endswith(_SENTENCE_ENDS):
            return 0
        return self._headings[-1]


def _is_raised(element: etree._Element) -> bool:
    if element.tag == "sup":
        return True
    if element.tag not in ("span", "font", "small", "a"):
        return False
    if _RAISING.search(element.get("style") or ""):
        return True
    return element.tag != "a" and not _raised_classes().isdisjoint((element.get("class") or "").split())


@cache
def _tags(name: str) -> frozenset[str]:
    return frozenset(vocabulary("html")["tags"][name])


@cache
def _raised_classes() -> frozenset[str]:
    return frozenset(vocabulary("html")["notes"]["raised"])
