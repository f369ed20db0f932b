"""What a person wants to know of a citation at a glance: which text, whether the library has it, and the place."""

from __future__ import annotations

from dataclasses import dataclass

from reader.document.model import Block, Document, Reference
from reader.document.symbol import Symbol
from reader.library.document_store import DocumentEntry
from reader.workspace import citing
from reader.workspace.locator_blocks import adoption_line, blocks_named
from reader.workspace.workspace import Workspace


@dataclass(frozen=True, slots=True)
class CitationCard:
    """A citation with what the library knows of its target.

    `document` and `entry` are None where the library lacks the text; then nothing but `address` (official, of the
    Chinese text; "" where there is none) tells more. `adopted` is how it was adopted, as its masthead says; `cited`
    holds the blocks that the locator names.
    """

    reference: Reference
    document: Document | None
    entry: DocumentEntry | None
    adopted: str
    cited: tuple[Block, ...]
    address: str

    @property
    def is_in_library(self) -> bool:
        """Whether the text can be opened."""
        return self.entry is not None


def card_of(workspace: Workspace, reference: Reference) -> CitationCard:
    """Return the card of a citation. Raises NotFound where the library lost the document meanwhile."""
    number = citing.document_for(workspace, reference.target)
    symbol = Symbol.parse(reference.target)
    address = symbol.web_address("zh") if symbol is not None else ""
    if number is None:
        return CitationCard(reference, None, None, "", (), address)
    document = workspace.library.documents.load(number)
    cited = blocks_named(document, reference.locator) if reference.locator else ()
    entry = workspace.library.documents.entry(number)
    return CitationCard(reference, document, entry, adoption_line(document), cited, address)
