"""The outline of a document: its headings and annexes, or the speakers of a record in order."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from reader.document import speech_opening
from reader.document.annexes import annex_of
from reader.document.block_kinds import BlockKind, Genre
from reader.document.model import Block, Document, Speech
from reader.document.numbered_text import with_number


class OutlineKind(StrEnum):
    """What an entry of the outline stands for."""

    HEADING = "heading"
    ANNEX = "annex"
    SPEECH = "speech"


@dataclass(frozen=True, slots=True)
class OutlineEntry:
    """One line of the outline: its words, the block where it begins, its depth from 1, and its kind."""

    label: str
    block: str
    level: int
    kind: OutlineKind


def outline(document: Document) -> list[OutlineEntry]:
    """Return the outline in the order of the text.

    In a record a speech stands one level below the heading of its agenda item. The document's own title is left out.
    """
    speeches = speech_opening.first_blocks(document) if document.genre is Genre.RECORD else {}
    entries: list[OutlineEntry] = []
    below = 1
    seen_title = False
    for block in document.blocks:
        if block.id in speeches:
            entries.append(OutlineEntry(speaker_label(speeches[block.id]), block.id, below, OutlineKind.SPEECH))
        elif block.kind is BlockKind.HEADING or (block.kind is BlockKind.TITLE and seen_title):
            entries.append(_heading(block))
            below = entries[-1].level + 1
        seen_title = seen_title or block.kind is BlockKind.TITLE
    return entries


def speaker_label(speech: Speech) -> str:
    """Return a speaker with the state or body spoken for: 刘结一先生（中国）."""
    return f"{speech.speaker}（{speech.affiliation}）" if speech.affiliation else speech.speaker


def _heading(block: Block) -> OutlineEntry:
    kind = OutlineKind.ANNEX if annex_of(block.text) else OutlineKind.HEADING
    return OutlineEntry(with_number(block, block.text).strip(), block.id, max(1, block.level), kind)
