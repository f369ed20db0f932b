"""What the tests of the sources share: the makers of Word, HTML and PDF files, and the seeds set as PDFs once."""

from __future__ import annotations

import importlib.util
import sys
from collections.abc import Callable
from functools import cache
from pathlib import Path
from types import ModuleType

import pytest

from reader.document.block_kinds import BlockKind
from reader.document.model import Block, Document
from reader.parsing.document_reader import read_document

_FLUSH = {BlockKind.HEADING, BlockKind.TITLE, BlockKind.MASTHEAD}


def _module(name: str) -> ModuleType:
    """Return a module of this folder, which is no package."""
    specification = importlib.util.spec_from_file_location(name, Path(__file__).with_name(f"{name}.py"))
    assert specification is not None
    assert specification.loader is not None
    module = importlib.util.module_from_spec(specification)
    sys.modules[name] = module
    specification.loader.exec_module(module)
    return module


@pytest.fixture(scope="session")
def word_files() -> ModuleType:
    """Return the module that makes Word files."""
    return _module("word_files")


@pytest.fixture(scope="session")
def html_files() -> ModuleType:
    """Return the module that makes web pages."""
    return _module("html_files")


@pytest.fixture(scope="session")
def maker() -> ModuleType:
    """Return the module that makes PDFs."""
    return _module("pdf_maker")


@pytest.fixture(scope="session")
def set_document(maker) -> Callable[..., bytes]:
    """Return the function that sets a document as a PDF in a layout of its kind."""

    def piece(block: Block):
        lead = f"{block.number_printed} " if block.number_printed else ""
        first, rest = (0.0, 0.0) if block.kind in _FLUSH else (2.0, 0.0)
        if block.kind is BlockKind.QUOTE:
            first, rest = 4.0, 2.0
        calls = tuple(maker.Call(len(lead) + mark.offset, mark.label) for mark in block.notes)
        return maker.Piece(lead + block.text, calls, first, rest)

    def make(document: Document, **options: object) -> bytes:
        running = options.pop("running", maker.Running(document.symbol or ""))
        cover = options.pop("cover", ())
        notes = {note.label: note.text for note in document.footnotes}
        pieces = [piece(block) for block in document.blocks]
        return maker.make_pdf(pieces, notes, running, maker.Layout(**options), cover)

    return make


@pytest.fixture(scope="session")
def seed_pdf(set_document) -> Callable[..., tuple[Document, bytes]]:
    """Return the function that gives a seed, read as text, and the PDF of it; each is made once."""
    folder = Path(__file__).resolve().parents[3] / "seeds"

    @cache
    def made(number: str, **options: object) -> tuple[Document, bytes]:
        document = read_document(next(folder.glob(f"{number}_*.txt")))
        return document, set_document(document, **options)

    return made


@pytest.fixture(scope="session")
def record_pdf(maker, seed_pdf) -> tuple[Document, bytes]:
    """Return the record among the seeds, and it as a PDF in two columns with its running lines."""
    running = maker.Running("S/PV.7796", "联合国与区域和次区域组织的合作", "28/10/2016", job="16-34838", record=True)
    return seed_pdf("003", running=running, left=61.0, columns=2, column_width=231.0, gutter=28.0)
