"""Which tables of a web page hold data, which number their rows as a list, and which only place text on the page."""

from __future__ import annotations

import re
from enum import Enum, auto

from lxml import etree

from reader.parsing.structure_words import is_masthead_line

_LONGEST_CELL = 1_500
_FEWEST_COLUMNS = 2
_LABEL = re.compile(
    r"\s*(?:[\[(（](?:\d{1,3}|[a-z]{1,4}|[一二三四五六七八九十]{1,3})[\])）]|\d{1,3}(?:\.\d{1,3})*[.．、/]|[IVX]{1,5}[.．、]|"
    r"[一二三四五六七八九十]{1,3}、|[A-Z][.．]|\*{1,4}|[•·\-–—●○▪■])\s*"
)
_BARE = re.compile(r"\s*\d{1,3}\s*")
_PLACING = frozenset({"presentation", "none"})
_HEADINGS = ("h1", "h2", "h3", "hr")


class RowKind(Enum):
    """How the row that is being read is read: as what its cells are, as data, or as number and text."""

    NONE = auto()
    DATA = auto()
    NUMBERED = auto()


def row_kinds(root: etree._Element) -> dict[etree._Element, RowKind]:
    """Return the rows of tables that hold data or number their rows; rows of other tables are not there."""
    found: dict[etree._Element, RowKind] = {}
    for table, rows in _innermost(root):
        cells = [[cell for cell in row if cell.tag in ("td", "th")] for row in rows]
        kind = _kind(table, cells)
        if kind is not RowKind.NONE:
            found.update((row, kind) for row in rows)
    return found


def _innermost(root: etree._Element) -> list[tuple[etree._Element, list[etree._Element]]]:
    """Return the tables without a table in them, with their rows."""
    found: list[tuple[etree._Element, list[etree._Element]]] = []
    stack: list[tuple[etree._Element, list[etree._Element], list[bool]]] = []
    for event, element in etree.iterwalk(root, events=("start", "end"), tag=("table", "tr")):
        if event == "start":
            if element.tag == "table":
                for _, _, nests in stack[-1:]:
                    nests.append(True)
                stack.append((element, [], []))
            elif stack:
                stack[-1][1].append(element)
        elif element.tag == "table" and stack:
            table, rows, nests = stack.pop()
            if not nests:
                found.append((table, rows))
    return found


def _kind(table: etree._Element, rows: list[list[etree._Element]]) -> RowKind:
    texts = [[_text(cell) for cell in row] for row in rows]
    filled = [[text for text in row if text] for row in texts]
    filled = [row for row in filled if row]
    if not filled or max(len(row) for row in texts) < _FEWEST_COLUMNS:
        return RowKind.NONE
    if all(len(row) <= _FEWEST_COLUMNS for row in filled) and _numbers(rows, texts):
        return RowKind.NUMBERED
    several = sum(len(row) >= _FEWEST_COLUMNS for row in filled)
    if (table.get("role") in _PLACING and table.find(".//th") is None) or several * 2 < len(filled):
        return RowKind.NONE
    if any(len(text) > _LONGEST_CELL for row in filled for text in row):
        return RowKind.NONE
    if next(table.iter(*_HEADINGS), None) is not None or any(
        is_masthead_line(text) for row in filled for text in row
    ):
        return RowKind.NONE
    return RowKind.DATA


def _numbers(rows: list[list[etree._Element]], texts: list[list[str]]) -> bool:
    """Say whether every row is a number and a text, or goes on with the text above."""
    numbered = 0
    for row, cells in zip(rows, texts, strict=True):
        filled = [(cell, text) for cell, text in zip(row, cells, strict=True) if text]
        if not filled:
            continue
        cell, text = filled[0]
        if len(filled) == 1:
            if cell is row[0] and not _LABEL.fullmatch(text):
                return False
            continue
        if not _LABEL.fullmatch(text) and not (_BARE.fullmatch(text) and next(cell.iter("sup"), None) is not None):
            return False
        numbered += 1
    return numbered > 0


def _text(cell: etree._Element) -> str:
    return " ".join("".join(map(str, cell.itertext())).split())
