"""A workspace for each test, and documents made by hand that stand for parsed files."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from reader.document.block_kinds import BlockKind, Genre
from reader.document.model import Block, Document, Reference, Source
from reader.errors import UnreadableFile
from reader.library.prepared import PreparedDocument, prepare
from reader.workspace import source_reading
from reader.workspace.workspace import Workspace


def read_plainly(data: bytes, name: str) -> Document:
    """Read a made file: first line the symbol, then a numbered paragraph a line; 坏 cannot be read, 错 is a fault."""
    symbol, *texts = data.decode().split("\n")
    if symbol == "坏":
        raise UnreadableFile("empty_file", name)
    if symbol == "错":
        raise ZeroDivisionError
    return Document(
        Source(name, hashlib.sha256(data).hexdigest()),
        Genre.RESOLUTION,
        f"关于{texts[0][:4] if texts else ''}",
        tuple(Block(f"b{i}", BlockKind.OPERATIVE, text, number=str(i + 1)) for i, text in enumerate(texts)),
        symbol=symbol or None,
        references=(Reference("b0", None, 0, 1, "A/RES/70/1"),) if texts else (),
    )


@pytest.fixture
def plain_files(monkeypatch) -> None:
    monkeypatch.setattr(source_reading, "parse_bytes", read_plainly)


@pytest.fixture
def prepared() -> Callable[..., PreparedDocument]:
    """Prepare a document of numbered paragraphs, as another process would."""

    def make(*texts: str, symbol: str = "A/RES/71/12", name: str = "made.txt") -> PreparedDocument:
        data = "\n".join((symbol, *texts)).encode()
        return prepare(read_plainly(data, name), data)

    return make


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    with Workspace.open(tmp_path / "library" / "library.db") as opened:
        yield opened


@pytest.fixture
def add(workspace: Workspace) -> Callable[..., int]:
    """Add a document of numbered paragraphs and return its id."""

    def add_document(*texts: str, symbol: str = "A/RES/71/12") -> int:
        document = read_plainly("\n".join((symbol, *texts)).encode(), "made.txt")
        with workspace.library.transaction():
            number = workspace.library.documents.add(document)
            workspace.library.citations.index(number, document)
        return number

    return add_document
