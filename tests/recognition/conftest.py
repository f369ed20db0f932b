"""Documents of a line or a few, for tests of organization names."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from reader.document.block_kinds import BlockKind, Genre
from reader.document.model import Block, Document, Footnote, Source
from reader.recognition.organizations import find_organizations

Mentions = list[tuple[str, str]]


def _document(
    *texts: str,
    footnotes: tuple[str, ...] = (),
    symbol: str | None = None,
    organ: str | None = None,
    title: str = "",
) -> Document:
    blocks = tuple(Block(f"b{index}", BlockKind.PARAGRAPH, text) for index, text in enumerate(texts))
    notes = tuple(Footnote(str(index + 1), text) for index, text in enumerate(footnotes))
    return Document(Source("made up"), Genre.DOCUMENT, title, blocks, symbol=symbol, organ=organ, footnotes=notes)


@pytest.fixture(scope="session")
def document_of() -> Callable[..., Document]:
    """Make a document of paragraphs and footnotes."""
    return _document


@pytest.fixture(scope="session")
def mentions() -> Callable[..., Mentions]:
    """Give what a document of these texts names: the printed surface and the full standard name, in reading order."""

    def named(*texts: str, **facts) -> Mentions:
        made = _document(*texts, **facts)
        return [
            ((made.text_at(found.block, found.footnote) or "")[found.start : found.end], found.organization)
            for found in find_organizations(made)
        ]

    return named
