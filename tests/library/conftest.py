"""A library for each test, and documents made by hand."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from reader.document.block_kinds import BlockKind, Genre
from reader.document.model import Block, Document, Footnote, NoteMark, Reference, Source
from reader.library.database import Library


@pytest.fixture
def make_document() -> Callable[..., Document]:
    """Make a resolution whose paragraphs are the texts given; a text of None leaves the number unused."""

    def make(*texts: str, symbol: str | None = "A/RES/71/12", footnote: str = "", cites: str = "") -> Document:
        blocks = tuple(
            Block(f"b{index}", BlockKind.OPERATIVE, text, number=str(index + 1)) for index, text in enumerate(texts)
        )
        if footnote:
            blocks = (*blocks, Block(f"b{len(blocks)}", BlockKind.PARAGRAPH, "又。", notes=(NoteMark("1", 1),)))
        joined = "\n".join((*texts, footnote, cites, symbol or ""))
        return Document(
            Source("made.txt", hashlib.sha256(joined.encode()).hexdigest()),
            Genre.RESOLUTION,
            "联合国同集体安全条约组织的合作",
            blocks,
            symbol=symbol,
            date="2016-11-21",
            organ="General Assembly",
            session=71,
            footnotes=(Footnote("1", footnote),) if footnote else (),
            references=(Reference("b0", None, 0, 1, cites),) if cites else (),
        )

    return make


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    with Library.open(tmp_path / "library.db") as opened:
        yield opened
