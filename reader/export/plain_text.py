"""A document as plain text for people: printed numbers, notes in square brackets, one paragraph a line."""

from __future__ import annotations

from reader.document.block_kinds import BlockKind
from reader.document.model import Block, Document
from reader.document.numbered_text import with_number
from reader.export.note_marks import with_marks

INDENT = "    "
NOTE_RULE = "─" * 20


def document_as_text(document: Document) -> str:
    """Return the whole document: a line of facts, its blocks in order, its footnotes below a rule."""
    return "\n".join([_facts(document), "", *_body(document)])


def passage_as_text(passage: Document, citation: str) -> str:
    """Return a part of a document as text, its citation below it."""
    return "\n".join([*_body(passage), "", f"— {citation}"])


def block_as_text(block: Block) -> str:
    """Return one block with its printed number, its marks as [1], items and quotations indented by their depth."""
    depth = {BlockKind.QUOTE: 1, BlockKind.ITEM: max(block.level, 1)}.get(block.kind, 0)
    return INDENT * depth + with_number(block, with_marks(block.text, block.notes, lambda mark: f"[{mark.label}]"))


def _body(document: Document) -> list[str]:
    lines: list[str] = []
    before: Block | None = None
    for block in document.blocks:
        if before is not None and not (before.kind is BlockKind.MASTHEAD and block.kind is BlockKind.MASTHEAD):
            lines.append("")
        lines.append(block_as_text(block))
        before = block
    if document.footnotes:
        lines += ["", NOTE_RULE, *(f"[{note.label}] {note.text}" for note in document.footnotes)]
    return lines


def _facts(document: Document) -> str:
    titled = any(block.kind is BlockKind.TITLE for block in document.blocks)
    facts = (document.symbol, document.date, None if titled else document.title)
    return " · ".join(fact for fact in facts if fact) or document.source.path
