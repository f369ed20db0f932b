"""Excerpts to a file: the library's annotations, the export's form and the renderer's colours brought together."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING

from reader.document.annotation import Anchor
from reader.document.emphasis import emphasis_between
from reader.document.model import Document
from reader.messages import sentence, system_language
from reader.workspace.workspace import Workspace

if TYPE_CHECKING:
    from reader.export.excerpts import Excerpt


class ExportForm(StrEnum):
    """The forms of an export; the values are what a person types."""

    MARKDOWN = "markdown"
    HTML = "html"
    JSON = "json"


_ENDINGS = {
    ".md": ExportForm.MARKDOWN,
    ".markdown": ExportForm.MARKDOWN,
    ".html": ExportForm.HTML,
    ".htm": ExportForm.HTML,
    ".json": ExportForm.JSON,
    ".jsonld": ExportForm.JSON,
}


@dataclass(frozen=True, slots=True)
class Composition:
    """An export before it is written: the text of the file, and how many excerpts it holds."""

    text: str
    count: int


def form_of(target: Path) -> ExportForm:
    """Return the form that the ending of a file's name asks for; Markdown where it asks for none."""
    return _ENDINGS.get(target.suffix.lower(), ExportForm.MARKDOWN)


def export_excerpts(
    workspace: Workspace,
    target: Path,
    form: ExportForm | str,
    document_ids: Collection[int] | None = None,
    colours: Collection[str] | None = None,
    tags: Collection[str] | None = None,
    language: str | None = None,
) -> int:
    """Write the excerpts to a file and return their number; where there is none, no file is written.

    Raises ExportFailed where the file cannot be written, NotFound for a document that the library does not have.
    """
    from reader.export.writing import write_whole  # noqa: PLC0415

    composed = compose(workspace, form, document_ids, colours, tags, language)
    if composed.count:
        write_whole(target, composed.text)
    return composed.count


def compose(
    workspace: Workspace,
    form: ExportForm | str,
    document_ids: Collection[int] | None = None,
    colours: Collection[str] | None = None,
    tags: Collection[str] | None = None,
    language: str | None = None,
) -> Composition:
    """Bring the excerpts into a form.

    None takes every document, colour and tag; an excerpt must have one of the colours and one of the tags.
    Raises NotFound for a document that the library does not have.
    """
    # The formats load Pygments and Jinja2, which a window that exports nothing should not wait for.
    from reader.export.markdown import excerpts_as_markdown  # noqa: PLC0415
    from reader.export.web_annotation import excerpts_as_json  # noqa: PLC0415

    language = language or system_language()
    documents, excerpts = _gather(workspace, document_ids, colours, tags, language)
    if not excerpts:
        return Composition("", 0)
    match ExportForm(form):
        case ExportForm.MARKDOWN:
            text = excerpts_as_markdown(excerpts, language)
        case ExportForm.HTML:
            text = _as_html(documents, excerpts, language)
        case ExportForm.JSON:
            text = excerpts_as_json(excerpts, sentence("excerpts.title", language))
    return Composition(text, len(excerpts))


def _gather(
    workspace: Workspace,
    document_ids: Collection[int] | None,
    colours: Collection[str] | None,
    tags: Collection[str] | None,
    language: str,
) -> tuple[dict[int, Document], list[Excerpt]]:
    """Return the documents that have excerpts, by id, and the excerpts in the order of the library's list."""
    from reader.export.excerpts import chosen, excerpts_of  # noqa: PLC0415

    library = workspace.library
    listed = [entry.id for entry in library.documents.listing()]
    if document_ids is not None:
        # Asking for the entry of one that is not there raises what the person is told.
        listed = [library.documents.entry(document_id).id for document_id in dict.fromkeys(document_ids)]
    documents: dict[int, Document] = {}
    excerpts: list[Excerpt] = []
    for document_id in listed:
        annotations = chosen(library.annotations.of_document(document_id), colours, tags)
        if annotations:
            documents[document_id] = library.documents.load(document_id)
            excerpts += excerpts_of(documents[document_id], document_id, annotations, language)
    return documents, excerpts


def _as_html(documents: dict[int, Document], excerpts: Sequence[Excerpt], language: str) -> str:
    from reader.export.html import Look, excerpts_as_html  # noqa: PLC0415
    from reader.rendering.themes import colours, highlight_colours  # noqa: PLC0415
    from reader.rendering.token_html import token_style_sheet  # noqa: PLC0415

    look = Look(
        light=colours("light"),
        dark=colours("dark"),
        light_highlights=highlight_colours("light"),
        dark_highlights=highlight_colours("dark"),
        style_sheet=token_style_sheet("mark"),
    )
    return excerpts_as_html(excerpts, language, look, _passage_writer(documents))


def _passage_writer(documents: dict[int, Document]) -> Callable[[Excerpt, Anchor], str]:
    """Write passages with their organizations and references coloured, as long as the text still has the quote."""
    from reader.export.html import plain_passage  # noqa: PLC0415
    from reader.rendering.lexer import DocumentTokens  # noqa: PLC0415
    from reader.rendering.token_html import tokens_as_html  # noqa: PLC0415
    from reader.workspace.organization_list import in_force  # noqa: PLC0415

    organizations = in_force().organizations

    def kind_of(name: str) -> str:
        return organizations[name].kind if name in organizations else ""

    tokens = {document_id: DocumentTokens(document, kind_of) for document_id, document in documents.items()}

    def write(excerpt: Excerpt, anchor: Anchor) -> str:
        document = documents[excerpt.document.id]
        text = document.text_at(anchor.block, anchor.footnote)
        if text is None or text[anchor.start : anchor.end] != anchor.quote:
            return plain_passage(excerpt, anchor)
        emphasis = emphasis_between(document.emphasis_at(anchor.block, anchor.footnote), anchor.start, anchor.end)
        return tokens_as_html(
            tokens[excerpt.document.id].of_passage(anchor.block, anchor.footnote, anchor.start, anchor.end), emphasis
        )

    return write
