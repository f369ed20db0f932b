"""What cites what inside the library, and how a paragraph is cited."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from reader.document.model import Document, Reference
from reader.document.symbol import Symbol
from reader.library.document_store import DocumentEntry
from reader.workspace.workspace import Workspace

SNIPPET_CHARACTERS = 40


@dataclass(frozen=True, slots=True)
class Citation:
    """One place in a document that cites a symbol; `snippet` is the reference with the words beside it."""

    document: int
    entry: DocumentEntry
    reference: Reference
    snippet: str

    @property
    def manner(self) -> str | None:
        """How the place cites it (recalled, reaffirmed, noted …), a key of the messages; None where no verb says."""
        # Loaded here because a start that shows no citation needs no vocabulary.
        from reader.recognition.manners import manner_of  # noqa: PLC0415

        return manner_of(self.reference.verb)


def cited_by(workspace: Workspace, symbol: str, limit: int = 500) -> list[Citation]:
    """Return up to `limit` places that cite the canonical symbol, by the citing documents' dates."""
    citations: list[Citation] = []
    loaded: dict[int, tuple[DocumentEntry, Document]] = {}
    for found in workspace.library.citations.citing(symbol)[:limit]:
        if found.document not in loaded:
            documents = workspace.library.documents
            loaded = {found.document: (documents.entry(found.document), documents.load(found.document))}
        entry, document = loaded[found.document]
        citations.append(Citation(found.document, entry, found.reference, snippet(document, found.reference)))
    return citations


def document_for(workspace: Workspace, symbol: str) -> int | None:
    """Return the document of the library that has this canonical symbol, or None."""
    return workspace.library.documents.by_symbol(symbol)


def documents_for_symbols(workspace: Workspace) -> dict[str, int]:
    """Return the document of each symbol in the library, for marking many references at once."""
    return workspace.library.documents.symbols()


def citation(
    document: Document,
    block_ids: str | Sequence[str] | None = None,
    language: str = "zh",
    footnote: str | None = None,
) -> str:
    """Return how the document, or the paragraphs of it that are named, are cited in the United Nations' form."""
    # Loaded here because only copying with citation needs it.
    from reader.export.citation_forms import cite  # noqa: PLC0415

    return cite(document, block_ids, language, footnote=footnote)


def place_names(document: Document, block_ids: Sequence[str], language: str) -> dict[str, str]:
    """Return how each block by itself is named as a place, 第3段, 序言部分第2段; "" for one that has no name."""
    # Loaded here because only lists of places need it.
    from reader.export import place_forms  # noqa: PLC0415

    return place_forms.place_names(document, block_ids, language)


def spoken_name(target: str, language: str) -> str:
    """Return how texts name a resolution or decision, 大会第59/50号决议; "" for what is cited by its symbol."""
    # Loaded here because only the card of a citation needs it.
    from reader.export import citation_forms  # noqa: PLC0415

    symbol = Symbol.parse(target)
    return citation_forms.spoken_name(symbol, language) if symbol is not None else ""


def snippet(document: Document, reference: Reference) -> str:
    """Return a reference with up to SNIPPET_CHARACTERS of its text on each side; cut sides end in an ellipsis."""
    text = document.text_at(reference.block, reference.footnote)
    if text is None:
        return ""
    start = max(0, reference.start - SNIPPET_CHARACTERS)
    end = min(len(text), reference.end + SNIPPET_CHARACTERS)
    return f"{'…' if start else ''}{text[start:end]}{'…' if end < len(text) else ''}"
