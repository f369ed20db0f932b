"""The kinds of block, of document and of problem that the document model knows."""

from __future__ import annotations

from enum import StrEnum


class BlockKind(StrEnum):
    """What a block is in its document's structure; the values are those of the document JSON."""

    MASTHEAD = "masthead"
    TITLE = "title"
    HEADING = "heading"
    OPENING = "opening"
    PREAMBULAR = "preambular"
    OPERATIVE = "operative"
    ITEM = "item"
    PARAGRAPH = "paragraph"
    QUOTE = "quote"
    SIGNATURE = "signature"
    NOTE = "note"
    TABLE = "table"


class Genre(StrEnum):
    """What sort of document it is; the values are those of the document JSON."""

    RESOLUTION = "resolution"
    LETTER = "letter"
    RECORD = "record"
    ARTICLE = "article"
    REPORT = "report"
    DOCUMENT = "document"
