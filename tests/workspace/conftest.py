"""A workspace for each test, and documents made by hand that stand for parsed files."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from reader.document.block_kinds import BlockKind, Genre
from reader.document.model import Block, Document, Reference, Source
from reader.errors import UnreadableFile
from reader.workspace import importing
from reader.workspace.workspace import Workspace


def read_plainly(path: Path, given: str | None = None) -> Document:
    """Read a made file: first line the symbol, then a numbered paragraph a line; 坏 cannot be read, 错 is a fault."""
    data = path.read_bytes()
    symbol, *texts = data.decode().split("\n")
    if symbol == "坏":
        raise UnreadableFile("empty_file", str(path))
    if symbol == "错":
        raise ZeroDivisionError
    return Document(
        Source(given or str(path), hashlib.sha256(data).hexdigest()),
        Genre.RESOLUTION,
        f"关于{texts[0][:4] if texts else ''}",
        tuple(Block(f"b{i}", BlockKind.OPERATIVE, text, number=str(i + 1)) for i, text in enumerate(texts)),
        symbol=symbol or None,
        references=(Reference("b0", None, 0, 1, "A/RES/70/1"),) if texts else (),
    )


@pytest.fixture
def plain_files(monkeypatch) -> None:
    monkeypatch.setattr(importing, "parse_source", read_plainly)


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    with Workspace.open(tmp_path / "library" / "library.db") as opened:
        yield opened


@pytest.fixture
def add(workspace: Workspace, tmp_path: Path) -> Callable[..., int]:
    """Add a document of numbered paragraphs and return its id."""

    def add_document(*texts: str, symbol: str = "A/RES/71/12") -> int:
        path = tmp_path / "made.txt"
        path.write_text("\n".join((symbol, *texts)), encoding="utf-8")
        document = read_plainly(path)
        with workspace.library.transaction():
            number = workspace.library.documents.add(document)
            workspace.library.citations.index(number, document)
        return number

    return add_document
