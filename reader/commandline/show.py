"""`lectern show`: print a document, a paragraph of it with its citation, how it was adopted, or who cites it."""

from __future__ import annotations

import json
from argparse import Namespace
from collections.abc import Collection, Sequence
from dataclasses import replace
from typing import Any

from reader.commandline.argument_parser import UsageError
from reader.commandline.command import OK, Argument, Command
from reader.commandline.console import Console
from reader.commandline.opened_library import find_document, open_to_read
from reader.commandline.parse import problem_sentences
from reader.document.block_kinds import BlockKind
from reader.document.json_form import to_json
from reader.document.model import Block, Document
from reader.errors import NotFound
from reader.export.adoption_text import adoption_lines
from reader.export.citation_forms import cite
from reader.export.markdown_document import document_as_markdown, passage_as_markdown
from reader.export.plain_text import document_as_text, passage_as_text
from reader.messages import sentence
from reader.workspace.citing import Citation, cited_by
from reader.workspace.correcting import Correction, corrections_of
from reader.workspace.finding import paragraphs_named

_PARTS = (Argument("--paragraph"), Argument("--adoption", count="none"), Argument("--cited-by", count="none"))
"""What is printed in the place of the whole document; one of them at a time."""


def run(arguments: Namespace, console: Console) -> int:
    """Print the document, paragraphs, how it was adopted, or who cites it.

    Raises NotFound for what is not there, UsageError where more than one of them is asked for.
    """
    asked = [option for option in _PARTS if getattr(arguments, option.key) not in {None, False}]
    if len(asked) > 1:
        raise UsageError("acts_together", "lectern show", options=", ".join(option.name for option in asked))
    with open_to_read(arguments) as workspace:
        number = find_document(workspace, arguments.document)
        document = workspace.library.documents.load(number)
        own = corrections_of(workspace, number)
        if arguments.cited_by:
            found = cited_by(workspace, document.symbol) if document.symbol else []
            _print_citations(found, arguments.format, console)
            return OK
    if arguments.adoption:
        _print_adoption(document, arguments.format, console)
        return OK
    if arguments.paragraph is None:
        _print_document(document, arguments.format, console, own.values())
        return OK
    named = paragraphs_named(document, arguments.paragraph)
    if not named:
        raise NotFound("paragraph_unknown", arguments.document, paragraph=arguments.paragraph)
    for place, (block, _) in enumerate(named):
        if place and arguments.format != "json":
            console.write("")
        _print_paragraph(document, block, arguments.format, console)
    return OK


def passage_of(document: Document, block: Block) -> Document:
    """Return the document with nothing but this block, the items and quotations below it, and their notes."""
    place = document.blocks.index(block)
    blocks = [block]
    for below in document.blocks[place + 1 :]:
        inner = below.kind is BlockKind.ITEM and (block.kind is not BlockKind.ITEM or below.level > block.level)
        if not inner and below.kind is not BlockKind.QUOTE:
            break
        blocks.append(below)
    ids = {kept.id for kept in blocks}
    labels = {mark.label for kept in blocks for mark in kept.notes}
    return replace(
        document,
        blocks=tuple(blocks),
        footnotes=tuple(note for note in document.footnotes if note.label in labels),
        references=tuple(
            found
            for found in document.references
            if (found.footnote or found.block) in (labels if found.footnote else ids)
        ),
        organizations=tuple(
            found
            for found in document.organizations
            if (found.footnote or found.block) in (labels if found.footnote else ids)
        ),
        problems=(),
        furniture=(),
    )


def _print_adoption(document: Document, form: str, console: Console) -> None:
    if form == "json":
        values = to_json(document)
        told = {key: values[key] for key in ("symbol", "adoption", "keywords")}
        console.write(json.dumps(told, ensure_ascii=False))
        return
    for line in adoption_lines(document, console.language):
        console.write(line)


def _print_citations(citations: Sequence[Citation], form: str, console: Console) -> None:
    """Print a line for each place: the citing document, its date, in which manner, and the words."""
    if not citations:
        console.tell("commands.show.not_cited")
    for found in citations:
        if form == "json":
            console.write(json.dumps(_citation_values(found), ensure_ascii=False))
            continue
        manner = sentence(f"manners.{found.manner}", console.language) if found.manner else "-"
        entry = found.entry
        console.write("\t".join((entry.symbol or entry.title, entry.date or "-", manner, found.snippet)))


def _citation_values(found: Citation) -> dict[str, Any]:
    return {
        "document": found.document,
        "symbol": found.entry.symbol,
        "title": found.entry.title,
        "date": found.entry.date,
        "manner": found.manner,
        "block": found.reference.block,
        "footnote": found.reference.footnote,
        "start": found.reference.start,
        "end": found.reference.end,
        "snippet": found.snippet,
    }


def _print_document(document: Document, form: str, console: Console, own: Collection[Correction]) -> None:
    """Print a document; what the person corrected is told beside it, in JSON under `corrected` with what was read."""
    if form == "json":
        values = to_json(document, problem_sentences(document, console.language))
        values["corrected"] = {correction.field.value: correction.found for correction in own}
        console.write(json.dumps(values, ensure_ascii=False))
    else:
        console.write(document_as_markdown(document) if form == "markdown" else document_as_text(document))


def _print_paragraph(document: Document, block: Block, form: str, console: Console) -> None:
    passage = passage_of(document, block)
    citation = cite(document, block.id, console.language)
    if form == "json":
        console.write(json.dumps({"citation": citation, **to_json(passage)}, ensure_ascii=False))
    elif form == "markdown":
        console.write(passage_as_markdown(passage, citation))
    else:
        console.write(passage_as_text(passage, citation))


COMMAND = Command(
    name="show",
    arguments=(
        Argument("document"),
        *_PARTS,
        Argument("--format", choices=("text", "json", "markdown"), default="text"),
    ),
    run=run,
)
