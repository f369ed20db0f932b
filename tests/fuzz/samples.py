"""Real files of every source for the fuzzing to start from, made from the seeds."""

from __future__ import annotations

import importlib.util
import sys
from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from html import escape
from pathlib import Path
from types import ModuleType

ROOT = Path(__file__).resolve().parents[2]
SOURCES = ROOT / "tests" / "parsing" / "sources"

from reader.document.emphasis import Emphasis, EmphasisStyle  # noqa: E402 - the path is set by who runs this
from reader.document.model import Document  # noqa: E402
from reader.export.akn4un import document_as_akn4un  # noqa: E402
from reader.export.markdown_document import document_as_markdown  # noqa: E402
from reader.parsing.document_reader import read_document  # noqa: E402


def _module(name: str) -> ModuleType:
    specification = importlib.util.spec_from_file_location(name, SOURCES / f"{name}.py")
    assert specification is not None
    assert specification.loader is not None
    module = importlib.util.module_from_spec(specification)
    sys.modules[name] = module
    specification.loader.exec_module(module)
    return module


@cache
def samples() -> dict[str, list[bytes]]:
    """Return files by the name of their source."""
    paths = sorted((ROOT / "seeds").glob("*.txt"))
    texts = [path.read_text(encoding="utf-8") for path in paths]
    texts[3] = texts[3][:20_000]
    documents = [_with_runs(read_document(path)) for path in paths if not path.name.startswith("003")]
    pages, words, prints = _module("html_files"), _module("word_files"), _module("pdf_maker")
    made = {
        "text": [text.encode(encoding) for text in texts for encoding in ("utf-8", "gb18030", "utf-16")],
        "html": [style(document) for style in pages.STYLES.values() for document in documents],
        "word": [words.set_document(document) for document in documents],
        "xml": [document_as_akn4un(document).encode() for document in documents],
        "pdf": [_printed(prints, document) for document in documents[:2]],
    }
    made["text"] += [document_as_markdown(document).encode() for document in documents]
    made["xml"].append((SOURCES / "akn4un" / "resolution.xml").read_bytes())
    made["word"].append(words.word_file("".join(_word_paragraphs(words, documents[0]))))
    made["html"].append("".join(_page_paragraphs(documents[0])).encode())
    made["html"] += [pages.preformatted(texts[0]), pages.archive(made["html"][0])]
    return made


def _with_runs(document: Document) -> Document:
    """Return a document whose blocks begin with two bold characters."""
    bold = (Emphasis(0, 2, EmphasisStyle.BOLD),)
    return replace(
        document,
        blocks=tuple(replace(block, emphasis=bold if len(block.text) > 2 else ()) for block in document.blocks),
    )


def _word_paragraphs(words: ModuleType, document: Document) -> Iterator[str]:
    for block in document.blocks:
        yield words.paragraph(words.run(block.text[:2], "<w:b/><w:i/>") + words.run(block.text[2:]))


def _page_paragraphs(document: Document) -> Iterator[str]:
    for block in document.blocks:
        yield f"<p><em>{escape(block.text[:2])}</em><b style='font-weight:400'>{escape(block.text[2:])}</b></p>"


def _printed(prints: ModuleType, document: Document) -> bytes:
    pieces = [
        prints.Piece(
            block.text,
            tuple(prints.Call(mark.offset, mark.label) for mark in block.notes),
            2.0,
            looks=tuple((run.start, run.end, "bold") for run in block.emphasis),
        )
        for block in document.blocks
    ]
    notes = {note.label: note.text for note in document.footnotes}
    return bytes(prints.make_pdf(pieces, notes, prints.Running(document.symbol or ""), prints.Layout(), ()))
