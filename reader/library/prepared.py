"""A document made ready for the library by whoever read it, so that the one writer only has to write.

Made on another process as a rule: it is small to hand over, and the whole document is made of it only where needed.
"""

from __future__ import annotations

import json
from dataclasses import dataclass, replace

from reader.document import json_form
from reader.document.model import Document
from reader.library.search_hit import passages_of
from reader.library.search_tokens import folded, index_tokens
from reader.library.source_store import PackedSource


@dataclass(frozen=True, slots=True)
class IndexedPassage:
    """A passage of the search index: where it stands, and its tokens."""

    block: str | None
    footnote: str | None
    tokens: str


@dataclass(frozen=True, slots=True)
class PreparedDocument:
    """What the library writes of a document: `head` is it without texts, `body` the whole as JSON."""

    head: Document
    body: str
    passages: tuple[IndexedPassage, ...]
    source: PackedSource | None = None

    @property
    def document(self) -> Document:
        """The whole document, made anew with each call."""
        return json_form.from_json(json.loads(self.body))


def prepare(document: Document, data: bytes | None = None) -> PreparedDocument:
    """Make a document ready; `data` are the bytes of its file, to be kept with it."""
    head = replace(document, blocks=(), footnotes=(), speeches=(), furniture=())
    return PreparedDocument(
        head,
        body_of(document),
        indexed_passages(document),
        None if data is None else PackedSource.of(data),
    )


def body_of(document: Document) -> str:
    """Write a document as the library keeps it."""
    return json.dumps(json_form.to_json(document), ensure_ascii=False, separators=(",", ":"))


def indexed_passages(document: Document) -> tuple[IndexedPassage, ...]:
    """Cut a document for the search index."""
    return tuple(
        IndexedPassage(passage.block, passage.footnote, index_tokens(folded(passage.text).text))
        for passage in passages_of(document)
    )
