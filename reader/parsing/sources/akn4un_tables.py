"""Tables in AKN4UN: each row a text, its cells parted by tabs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.parsing.sources.akn4un_passages import NoteBook, Passage, PassageBuilder, joined

if TYPE_CHECKING:
    from lxml.etree import _Element

CELL_SEPARATOR = "\t"


def read_row(row: _Element, notes: NoteBook) -> Passage:
    """Return a row's text; empty cells before others keep their place, those at the end go."""
    cells = [_bare(row.text)]
    for child in row:
        builder = PassageBuilder(notes)
        builder.content(child)
        cells += [builder.finish(), _bare(child.tail)]
    kept = [cell for index, cell in enumerate(cells) if index % 2 or cell.text]
    while kept and not kept[-1].text and not kept[-1].marks:
        kept.pop()
    return joined(kept, CELL_SEPARATOR)


def _bare(text: str | None) -> Passage:
    """Return text that stands beside the cells, which real files do not have, as a cell of its own."""
    return Passage((text or "").strip())
