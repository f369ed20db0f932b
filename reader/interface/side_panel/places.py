"""Mentions in the order of the text, and the places that the view can show for them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Protocol, TypeVar

from reader.document.model import Document


class Mention(Protocol):
    """What references and mentions of organizations have in common: a passage of a block or footnote."""

    @property
    def block(self) -> str | None:
        """The block's id, or None where only the footnote is known."""

    @property
    def footnote(self) -> str | None:
        """The footnote's label, or None for a passage of the block itself."""

    @property
    def start(self) -> int:
        """Where the passage begins in that text."""

    @property
    def end(self) -> int:
        """Where it ends; half-open."""


AnyMention = TypeVar("AnyMention", bound=Mention)


@dataclass(frozen=True, slots=True)
class Passage:
    """What the view is asked to show; offsets count in the footnote's text where `footnote` is set."""

    block: str
    start: int
    end: int
    footnote: str | None = None


class TextOrder:
    """The order of a document's blocks, with its footnotes where they are first called."""

    def __init__(self, document: Document) -> None:
        self._index = {block.id: index for index, block in enumerate(document.blocks)}
        self._calls: dict[str, tuple[str, int]] = {}
        for block in document.blocks:
            for mark in block.notes:
                self._calls.setdefault(mark.label, (block.id, mark.offset))

    def passage(self, mention: Mention) -> Passage | None:
        """Return where a mention stands, or None for one in a footnote that nothing calls."""
        block = mention.block
        if mention.footnote is not None and (block is None or block not in self._index):
            block = self._calls.get(mention.footnote, (None, 0))[0]
        if block is None:
            return None
        return Passage(block, mention.start, mention.end, mention.footnote)

    def key(self, mention: Mention) -> tuple[int, int, int]:
        """Return what sorts mentions as a reader meets them: a footnote's at its call."""
        last = len(self._index)
        if mention.footnote is None:
            return (self._index.get(mention.block or "", last), mention.start, -1)
        block, offset = self._calls.get(mention.footnote, ("", 0))
        return (self._index.get(mention.block or block, last), offset, mention.start)

    def block_index(self, block: str | None) -> int:
        """Return the position of a block in the text; 0 where it is not known."""
        return self._index.get(block or "", 0)

    def sorted(self, mentions: Iterable[AnyMention]) -> list[AnyMention]:
        """Return mentions as a reader meets them."""
        return sorted(mentions, key=self.key)
