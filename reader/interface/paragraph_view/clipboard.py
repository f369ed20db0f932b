"""The selection as clean text and as HTML for the clipboard."""

from __future__ import annotations

import html

from PySide6.QtCore import QMimeData

from reader.document.block_kinds import BlockKind
from reader.document.model import Block, Document
from reader.interface.paragraph_view.selection import Selection

_ELEMENTS = {BlockKind.TITLE: "h1", BlockKind.HEADING: "h2", BlockKind.QUOTE: "blockquote"}


def selected_text(document: Document, selection: Selection) -> str:
    """Return the selected text, a line for each paragraph.

    A paragraph's printed number goes with it where the paragraph is selected from its start and the number would
    not stand alone; note marks never do.
    """
    lines = []
    for index, start, end in selection.ranges(document):
        block = document.blocks[index]
        lines.append(_number(block, start, end) + block.text[start:end])
    return "\n".join(lines)


def selected_html(document: Document, selection: Selection) -> str:
    """Return the selected text as a fragment of HTML, an element for each paragraph."""
    parts = []
    for index, start, end in selection.ranges(document):
        block = document.blocks[index]
        element = _ELEMENTS.get(block.kind, "p")
        words = html.escape(_number(block, start, end) + block.text[start:end], quote=False)
        parts.append(f"<{element}>{words}</{element}>")
    return "\n".join(parts)


def mime_data(document: Document, selection: Selection, citation: str = "") -> QMimeData:
    """Return the selection for the clipboard; a citation follows on a line of its own."""
    text, rich = selected_text(document, selection), selected_html(document, selection)
    if citation:
        text = f"{text}\n{citation}"
        rich = f"{rich}\n<p>{html.escape(citation, quote=False)}</p>"
    data = QMimeData()
    data.setText(text)
    data.setHtml(rich)
    return data


def _number(block: Block, start: int, end: int) -> str:
    printed = block.number_printed or block.number
    return f"{printed} " if printed and start == 0 and end > 0 else ""
