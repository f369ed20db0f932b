"""A document as Markdown for people: headings, printed numbers and speakers in bold, footnotes as [^1]."""

from __future__ import annotations

from collections.abc import Iterator

from reader.document.block_kinds import BlockKind
from reader.document.model import Block, Document, Speech
from reader.document.speech_opening import first_blocks, opening_end
from reader.export.markdown_text import defuse_line_starts, escape, quoted, with_runs
from reader.export.note_marks import note_name, note_names

LOWEST_HEADING = 6


def document_as_markdown(document: Document) -> str:
    """Return the whole document; its title is a heading of the first level."""
    parts = [] if any(block.kind is BlockKind.TITLE for block in document.blocks) else [_heading(document)]
    return "\n\n".join([*parts, *_blocks(document), *_notes(document)])


def passage_as_markdown(passage: Document, citation: str) -> str:
    """Return a part of a document as a quotation, its citation below it."""
    quotation = quoted("\n\n".join(_blocks(passage)))
    return "\n\n".join([quotation, f"— {escape(citation)}", *_notes(passage)])


def block_as_markdown(block: Block, speech: Speech | None = None) -> str:
    """Return one block; `speech` is the turn that it opens."""
    opens = speech is not None and not block.printed_number and opening_end(block.text, speech) > 0
    # The speaker's name is bold in any case.
    named = len(speech.speaker) if speech is not None and opens else 0
    runs = [run for run in block.emphasis if run.start >= named]
    text = with_runs(block.text, runs, block.notes, lambda mark: f"[^{note_name(mark.label)}]")
    printed = escape(block.printed_number or "")
    if block.kind in (BlockKind.TITLE, BlockKind.HEADING):
        signs = "#" if block.kind is BlockKind.TITLE else "#" * min(max(block.level + 1, 2), LOWEST_HEADING)
        return " ".join(part for part in (signs, printed, text) if part)
    if printed:
        # The stars hold only in front of a space or a sign: CommonMark 0.31, section 6.2, right-flanking.
        text = f"**{printed}** {text}"
    elif speech is not None and opens:
        name = escape(speech.speaker)
        text = f"**{name}**{text.removeprefix(name)}"
    else:
        text = defuse_line_starts(text)
    return quoted(text) if block.kind is BlockKind.QUOTE else text


def _blocks(document: Document) -> Iterator[str]:
    openings = first_blocks(document)
    depth = -1
    for block in document.blocks:
        if block.kind is BlockKind.ITEM:
            # An item deeper than its list goes would be a block of code.
            depth = min(max(block.level - 1, 0), depth + 1)
            yield f"{'  ' * depth}- {block_as_markdown(block)}"
        else:
            depth = -1
            yield block_as_markdown(block, openings.get(block.id))


def _notes(document: Document) -> list[str]:
    names = note_names(document.footnotes)
    return [
        f"[^{name}]: {with_runs(note.text, note.emphasis)}"
        for name, note in zip(names, document.footnotes, strict=True)
    ]


def _heading(document: Document) -> str:
    return f"# {escape(document.title or document.symbol or document.source.path)}"
